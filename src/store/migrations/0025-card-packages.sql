-- Packages of Anki that come in by the page: read in the jail by a job, looked over, and taken in by another when the user says so.

CREATE TABLE card_package (
    id {id},
    name {text} NOT NULL,                  -- of the file
    bytes {int} NOT NULL,
    state {text} NOT NULL CHECK (state IN ('queued', 'running', 'read', 'taken', 'refused', 'failed', 'cancelled')), -- read: it waits for the user; refused: it cannot be read
    taking {int} NOT NULL DEFAULT 0 CHECK (taking IN (0, 1)), -- 1: the user said that it is to come in
    schedule {int} NOT NULL DEFAULT 1 CHECK (schedule IN (0, 1)), -- with where the cards stand there
    changed {int} NOT NULL DEFAULT 0 CHECK (changed IN (0, 1)), -- with the texts of cards that are here already
    job {int},                             -- its job while there is one
    created_at_ms {int} NOT NULL,
    started_at_ms {int},                   -- by the last worker that began it
    finished_at_ms {int},                  -- when it was read, or came to an end
    failure {text} NOT NULL DEFAULT '',    -- one sentence for the user, when refused or failed
    preview {text},                        -- JSON of schema CardPackagePreview, once it was read
    result {text},                         -- JSON of schema CardPackageResult, once it was taken in
    CHECK ((state = 'taken') = (result IS NOT NULL)),
    CHECK (state NOT IN ('read', 'taken') OR preview IS NOT NULL),
    CHECK ((state IN ('queued', 'running')) = (job IS NOT NULL))
) {strict};
CREATE INDEX card_package_state ON card_package (state);

-- Its bytes, until it was taken in, refused or cancelled.
CREATE TABLE card_package_piece (
    package {int} NOT NULL REFERENCES card_package (id) ON DELETE CASCADE,
    ordinal {int} NOT NULL,                -- from 0
    base64 {text} NOT NULL,
    PRIMARY KEY (package, ordinal)
) {strict};

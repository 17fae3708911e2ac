-- CVs that are documents, and what was read in each version of the CV and found wrong with it.

-- Documents that were given to us, each once by its content; nobody but a job opens one, in the jail. They stay when what has them is
-- removed: an undo may bring that back.
CREATE TABLE document (
    sha256 {text} PRIMARY KEY,
    type {text} NOT NULL CHECK (type IN ('pdf', 'docx', 'odt')),
    bytes {int} NOT NULL,
    added_at_ms {int} NOT NULL,
    base64 {text} NOT NULL                 -- of its bytes: the record knows numbers and text only
) {strict};
-- What its first pages look like.
CREATE TABLE document_page (
    document {text} NOT NULL REFERENCES document (sha256) ON DELETE CASCADE,
    page {int} NOT NULL,                   -- from 1
    width {int} NOT NULL,                  -- pixels
    height {int} NOT NULL,
    base64 {text} NOT NULL,                -- of a PNG
    PRIMARY KEY (document, page)
) {strict};

-- A version of the CV is a document, or text. (Columns whose checks change are made anew: that both engines can do.)
ALTER TABLE cv_version RENAME COLUMN format TO old_format;
ALTER TABLE cv_version RENAME COLUMN body TO old_body;
ALTER TABLE cv_version ADD COLUMN format {text} NOT NULL DEFAULT 'text' CHECK (format IN ('text', 'markdown', 'json-resume', 'pdf', 'docx', 'odt'));
ALTER TABLE cv_version ADD COLUMN document {text} REFERENCES document (sha256); -- NULL: it is text
ALTER TABLE cv_version ADD COLUMN body {text};           -- NULL: it is a document
UPDATE cv_version SET format = old_format, body = old_body;
ALTER TABLE cv_version DROP COLUMN old_format;
ALTER TABLE cv_version DROP COLUMN old_body;
CREATE INDEX cv_version_document ON cv_version (document, id);

-- What a machine reads in a version of the CV, and what the rules say of it. It outlives its version, which an undo may bring back. The long
-- texts stand last, so that lists do not read them.
CREATE TABLE cv_reading (
    id {id},
    cv {int} NOT NULL,                     -- id of a cv_version
    state {text} NOT NULL CHECK (state IN ('queued', 'running', 'done', 'refused', 'failed')), -- refused: it cannot be read
    job {int},                             -- its job while there is one
    country {text} NOT NULL,               -- where the CV goes: 'de'; '': not said
    source_sha256 {text},                  -- of the document or text that was read
    created_at_ms {int} NOT NULL,
    started_at_ms {int},                   -- by the last worker that began it
    finished_at_ms {int},
    failure {text} NOT NULL DEFAULT '',    -- one sentence for the user, when refused or failed
    resume {text},                         -- JSON Resume 1.0.0 of it
    doc {text},                            -- JSON of schema CvReport, ready to be sent
    CHECK ((state = 'done') = (doc IS NOT NULL)),
    CHECK ((state = 'done') = (resume IS NOT NULL)),
    CHECK ((state IN ('done', 'refused', 'failed')) = (finished_at_ms IS NOT NULL)),
    CHECK ((state IN ('queued', 'running')) = (job IS NOT NULL))
) {strict};
CREATE INDEX cv_reading_cv ON cv_reading (cv, id);
CREATE INDEX cv_reading_state ON cv_reading (cv, state, id);
-- What was found, to be counted without reading the documents.
CREATE TABLE cv_finding (
    reading {int} NOT NULL REFERENCES cv_reading (id) ON DELETE CASCADE,
    ordinal {int} NOT NULL,                -- from 1
    rule {text} NOT NULL,                  -- 'R11'
    severity {text} NOT NULL CHECK (severity IN ('note', 'warning', 'error')),
    finding {text} NOT NULL,               -- the same of the same finding in every version
    PRIMARY KEY (reading, ordinal)
) {strict};

-- Findings that are seen and kept as they are, in every version of the CV: a thing (record/thing.h).
CREATE TABLE cv_suppression (
    id {id},
    version {int} NOT NULL,
    made_at_ms {int} NOT NULL,
    changed_at_ms {int} NOT NULL,
    rule {text} NOT NULL,
    finding {text},                        -- NULL: all of the rule
    reason {text}
) {strict};
CREATE UNIQUE INDEX cv_suppression_finding ON cv_suppression (rule, coalesce(finding, ''));

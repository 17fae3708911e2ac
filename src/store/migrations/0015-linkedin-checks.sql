-- The LinkedIn export that was compared with a version of the CV last: there is one at most. What was uploaded holds other people's data and goes
-- when the check has ended, in the same transaction.
CREATE TABLE linkedin_check (
    id {id},
    cv {int} NOT NULL,                     -- id of a cv_version
    name {text} NOT NULL,                  -- of the file
    state {text} NOT NULL CHECK (state IN ('queued', 'running', 'done', 'refused', 'failed')), -- refused: it cannot be read
    job {int},                             -- its job while there is one
    created_at_ms {int} NOT NULL,
    started_at_ms {int},                   -- by the last worker that began it
    finished_at_ms {int},
    failure {text} NOT NULL DEFAULT '',    -- one sentence for the user, when refused or failed
    base64 {text},                         -- of the upload, until the check has ended
    doc {text},                            -- JSON of schema LinkedinReport, ready to be sent
    CHECK ((state = 'done') = (doc IS NOT NULL)),
    CHECK ((state IN ('queued', 'running')) = (job IS NOT NULL)),
    CHECK ((state IN ('queued', 'running')) = (base64 IS NOT NULL)),
    CHECK ((state IN ('done', 'refused', 'failed')) = (finished_at_ms IS NOT NULL))
) {strict};

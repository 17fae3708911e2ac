-- Programs of the user's own that were watched in the jail, for the picture of the event loop (record/code/loop-runs.c). One is under way at a time; the
-- newest ones are kept.
CREATE TABLE loop_run (
    id {id},
    state {text} NOT NULL CHECK (state IN ('queued', 'running', 'done', 'failed', 'cancelled')),
    job {int},                             -- its job while there is one
    active {int} UNIQUE,                   -- 1, until it has ended
    created_at_ms {int} NOT NULL,
    started_at_ms {int},                   -- by the last worker that began it
    finished_at_ms {int},
    failure {text} NOT NULL DEFAULT '',    -- one sentence for the user, when failed
    source {text} NOT NULL,
    result {text},                         -- JSON of schema LoopRunResult, ready to be sent
    CHECK ((state = 'done') = (result IS NOT NULL)),
    CHECK ((state IN ('done', 'failed', 'cancelled')) = (finished_at_ms IS NOT NULL)),
    CHECK ((state IN ('queued', 'running')) = (job IS NOT NULL)),
    CHECK ((state IN ('queued', 'running')) = (active IS NOT NULL))
) {strict};

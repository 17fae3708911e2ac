-- Answers to the drills on recursion and loops that the page had judged (record/code/recursion-checks.c). Of a drill one is under way at a time.
CREATE TABLE recursion_check (
    id {id},
    drill {text} NOT NULL,                 -- its id in the content, which never changes
    language {text} NOT NULL CHECK (language IN ('python3', 'javascript')),
    state {text} NOT NULL CHECK (state IN ('queued', 'running', 'done', 'failed', 'cancelled')),
    job {int},                             -- its job while there is one
    active {text} UNIQUE,                  -- the drill, until it has ended
    created_at_ms {int} NOT NULL,
    started_at_ms {int},                   -- by the last worker that began it
    finished_at_ms {int},
    seconds {int},                         -- from seeing the drill to the answer; NULL: not known
    share_n {int} CHECK (share_n BETWEEN 0 AND 10000), -- ten-thousandths of it that were right
    failure {text} NOT NULL DEFAULT '',    -- one sentence for the user, when failed
    source {text} NOT NULL,
    result {text},                         -- JSON of schema RecursionReport, ready to be sent
    CHECK ((state = 'done') = (result IS NOT NULL)),
    CHECK ((state = 'done') = (share_n IS NOT NULL)),
    CHECK ((state IN ('done', 'failed', 'cancelled')) = (finished_at_ms IS NOT NULL)),
    CHECK ((state IN ('queued', 'running')) = (job IS NOT NULL)),
    CHECK ((state IN ('queued', 'running')) = (active IS NOT NULL))
) {strict};
CREATE INDEX recursion_check_drill ON recursion_check (drill, id);

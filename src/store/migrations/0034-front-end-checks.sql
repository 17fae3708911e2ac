-- Solutions of front-end tasks that the page had judged (record/code/front-end-checks.c). Of a task one is under way at a time.
CREATE TABLE front_end_check (
    id {id},
    task {text} NOT NULL,                  -- its id in the content, which never changes
    form {text} NOT NULL CHECK (form IN ('vanilla', 'react')),
    state {text} NOT NULL CHECK (state IN ('queued', 'running', 'done', 'failed', 'cancelled')),
    job {int},                             -- its job while there is one
    active {text} UNIQUE,                  -- the task, until it has ended
    created_at_ms {int} NOT NULL,
    started_at_ms {int},                   -- by the last worker that began it
    finished_at_ms {int},
    seconds {int},                         -- from opening the task to submitting; NULL: not known
    share_n {int} CHECK (share_n BETWEEN 0 AND 10000), -- ten-thousandths of the points
    failure {text} NOT NULL DEFAULT '',    -- one sentence for the user, when failed
    files {text} NOT NULL,                 -- JSON: [{name, text}, ...], those of the form
    result {text},                         -- JSON of schema FrontEndOutcome, ready to be sent
    CHECK ((state = 'done') = (result IS NOT NULL)),
    CHECK ((state = 'done') = (share_n IS NOT NULL)),
    CHECK ((state IN ('done', 'failed', 'cancelled')) = (finished_at_ms IS NOT NULL)),
    CHECK ((state IN ('queued', 'running')) = (job IS NOT NULL)),
    CHECK ((state IN ('queued', 'running')) = (active IS NOT NULL))
) {strict};
CREATE INDEX front_end_check_task ON front_end_check (task, id);

-- What somebody said of a solution's complexity, and what was measured then.
CREATE TABLE measurement (
    id {id},
    problem {text} NOT NULL REFERENCES problem (slug),
    language {text} NOT NULL,
    submission {int} REFERENCES submission (id), -- whose source it is; NULL: of none
    state {text} NOT NULL CHECK (state IN ('queued', 'running', 'done', 'failed', 'cancelled')),
    job {int},                             -- its job while there is one
    active {text} UNIQUE,                  -- the problem, until it has ended: one at a time
    claim_time {text},                     -- said before anything was measured: 'n log n'; NULL: no idea
    claim_space {text},
    created_at_ms {int} NOT NULL,
    started_at_ms {int},                   -- by the last worker that began it
    finished_at_ms {int},
    package_hash {text},                   -- of the package that made the inputs
    compiled {int} CHECK (compiled IN (0, 1)),
    kind {text} CHECK (kind IN ('counted', 'timed')), -- NULL also when it did not compile
    noise {real},                          -- timed: how far the runs of one size differ
    intended_time {text},                  -- as the package says
    intended_space {text},
    time_outcome {text} CHECK (time_outcome IN ('class', 'family', 'unsure', 'none')),
    time_best {text},                      -- the likeliest class: 'n log n'; NULL where the outcome is none
    time_said {text},                      -- 'n or n log n, cannot tell'
    time_shape {text},                     -- the worst shape of input
    time_judgement {text} CHECK (time_judgement IN ('exact', 'up_to_log', 'too_low', 'too_high', 'cannot_tell')), -- NULL: nothing was claimed
    space_outcome {text} CHECK (space_outcome IN ('class', 'family', 'unsure', 'none')),
    space_best {text},
    space_said {text},
    space_shape {text},
    space_judgement {text} CHECK (space_judgement IN ('exact', 'up_to_log', 'too_low', 'too_high', 'cannot_tell')),
    failure {text} NOT NULL DEFAULT '',    -- one sentence for the user, when failed
    compile_output {text} NOT NULL DEFAULT '',
    source {text} NOT NULL,
    result {text},                         -- JSON of schema Measured, ready to be sent
    CHECK ((state = 'done') = (compiled IS NOT NULL)),
    CHECK ((state = 'done' AND compiled = 1) = (result IS NOT NULL)),
    CHECK ((state IN ('done', 'failed', 'cancelled')) = (finished_at_ms IS NOT NULL)),
    CHECK ((state IN ('queued', 'running')) = (job IS NOT NULL)),
    CHECK ((state IN ('queued', 'running')) = (active IS NOT NULL))
) {strict};
CREATE INDEX measurement_problem ON measurement (problem, id);
CREATE INDEX measurement_submission ON measurement (submission);

-- A problem's document tells what can be measured of it; until the bank is read again, nothing. As in 0004, its digest has to be another one; were
-- its halves to change places again, it would be that of before 0004.
UPDATE problem SET doc = '{"growth":null,' || substr(doc, 2), doc_hash = substr(doc_hash, 9) || substr(doc_hash, 1, 8)
WHERE doc LIKE '{%' AND doc NOT LIKE '%"growth":%';

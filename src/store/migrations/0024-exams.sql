-- Exams that were sat: their rules as they were, their clock, what stood in their editors, what was sent, and what happened when.
-- All times are by the record's clock. Only one exam runs at a time.

CREATE TABLE exam (
    id {id},
    rules_id {text} NOT NULL,              -- of the preset: 'one-sitting-70'
    title {text} NOT NULL,
    rules {text} NOT NULL,                 -- YAML, docs/formats/exams.md
    round {int} REFERENCES round (id) ON DELETE SET NULL, -- the coming round that it rehearses
    active {int} UNIQUE CHECK (active = 1), -- 1 while it runs
    began_at_ms {int} NOT NULL,
    ends_at_ms {int} NOT NULL,             -- when time is up
    ended_at_ms {int},                     -- by then or before; NULL while it runs
    by_hand {int} NOT NULL DEFAULT 0 CHECK (by_hand IN (0, 1)), -- handed in before time was up
    CHECK ((ended_at_ms IS NULL) = (active IS NOT NULL))
) {strict};
CREATE INDEX exam_round ON exam (round, id);

CREATE TABLE exam_problem (
    exam {int} NOT NULL REFERENCES exam (id) ON DELETE CASCADE,
    ordinal {int} NOT NULL,                -- from 1
    problem {text} NOT NULL REFERENCES problem (slug),
    opened_at_ms {int},                    -- first; NULL: never
    left_at_ms {int},                      -- closed for good, where the order is forward
    language {text},                       -- what stood in its editor last; NULL: nothing
    form {text} CHECK (form IN ('program', 'function')),
    version {int} NOT NULL DEFAULT 0,      -- grows with each change of it
    saved_at_ms {int},
    source {text},
    PRIMARY KEY (exam, ordinal)
) {strict};
CREATE INDEX exam_problem_seen ON exam_problem (problem, opened_at_ms); -- when a problem was last had in an exam

-- What was sent to the judge in an exam, tries too.
CREATE TABLE exam_submission (
    submission {int} PRIMARY KEY REFERENCES submission (id) ON DELETE CASCADE,
    exam {int} NOT NULL REFERENCES exam (id) ON DELETE CASCADE,
    ordinal {int} NOT NULL,                -- of the problem
    run {int} NOT NULL CHECK (run IN (0, 1)),
    unsent {int} NOT NULL CHECK (unsent IN (0, 1)), -- it stood in the editor when time was up
    at_ms {int} NOT NULL
) {strict};
CREATE INDEX exam_submission_of ON exam_submission (exam, ordinal, submission);

-- What happened, in its order.
CREATE TABLE exam_event (
    exam {int} NOT NULL REFERENCES exam (id) ON DELETE CASCADE,
    n {int} NOT NULL,                      -- from 1
    at_ms {int} NOT NULL,
    ordinal {int},                         -- of the problem; NULL: of none
    what {text} NOT NULL CHECK (what IN ('begun', 'opened', 'left', 'code', 'run', 'submitted', 'ended')),
    size {int},                            -- code: bytes that stood in the editor
    PRIMARY KEY (exam, n)
) {strict};

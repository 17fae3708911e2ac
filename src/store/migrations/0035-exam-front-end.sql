-- Front-end tasks in exams: each problem of one is a problem of the bank or a task of the content, whose title is kept as it was then.

CREATE TABLE exam_problem_or_task (
    exam {int} NOT NULL REFERENCES exam (id) ON DELETE CASCADE,
    ordinal {int} NOT NULL,                -- from 1
    problem {text} REFERENCES problem (slug),
    task {text},                           -- its id in the content
    title {text},                          -- of the task
    minutes {int},                         -- of the task
    opened_at_ms {int},                    -- first; NULL: never
    left_at_ms {int},                      -- closed for good, where the order is forward
    language {text},                       -- what stood in its editor last; NULL: nothing
    form {text} CHECK (form IN ('program', 'function', 'vanilla', 'react')),
    version {int} NOT NULL DEFAULT 0,      -- grows with each change of it
    saved_at_ms {int},
    source {text},                         -- of a task its files: JSON, [{name, text}, ...]
    PRIMARY KEY (exam, ordinal),
    CHECK ((problem IS NULL) = (task IS NOT NULL)),
    CHECK ((task IS NULL) = (title IS NULL)),
    CHECK ((task IS NULL) = (minutes IS NULL))
) {strict};
INSERT INTO exam_problem_or_task (exam, ordinal, problem, opened_at_ms, left_at_ms, language, form, version, saved_at_ms, source)
    SELECT exam, ordinal, problem, opened_at_ms, left_at_ms, language, form, version, saved_at_ms, source FROM exam_problem;
DROP TABLE exam_problem;
ALTER TABLE exam_problem_or_task RENAME TO exam_problem; -- as archives of older records call it
CREATE INDEX exam_problem_seen ON exam_problem (problem, opened_at_ms); -- when it was last had in an exam
CREATE INDEX exam_problem_task ON exam_problem (task, opened_at_ms);

-- What was sent to the judge's browser in an exam.
CREATE TABLE exam_check (
    front_end_check {int} PRIMARY KEY REFERENCES front_end_check (id) ON DELETE CASCADE,
    exam {int} NOT NULL REFERENCES exam (id) ON DELETE CASCADE,
    ordinal {int} NOT NULL,                -- of the problem
    unsent {int} NOT NULL CHECK (unsent IN (0, 1)), -- it stood in the editor when time was up
    at_ms {int} NOT NULL
) {strict};
CREATE INDEX exam_check_of ON exam_check (exam, ordinal, front_end_check);

-- How many of the task's tests passed; NULL: not known, since it was judged by an earlier version, or not yet.
ALTER TABLE front_end_check ADD COLUMN tests_passed {int};
ALTER TABLE front_end_check ADD COLUMN tests_total {int};

-- All that was sent in an exam, and how it stands; id is a submission's, or of a front-end check. What the browser judged has points as its score, and is accepted with all of them.
CREATE VIEW exam_sent AS
    SELECT x.exam, x.ordinal, x.at_ms, x.run, x.unsent, x.submission AS id, 0 AS front_end, s.state, s.source, s.verdict, s.tests_passed,
           s.tests_total, c.score, c.max_score
    FROM exam_submission x JOIN submission s ON s.id = x.submission LEFT JOIN submission_score c ON c.submission = s.id
    UNION ALL
    SELECT x.exam, x.ordinal, x.at_ms, 0, x.unsent, x.front_end_check, 1, f.state, f.files,
           CASE WHEN f.share_n = 10000 THEN 'AC' WHEN f.share_n IS NOT NULL THEN 'WA' END, f.tests_passed, f.tests_total, f.share_n, 10000
    FROM exam_check x JOIN front_end_check f ON f.id = x.front_end_check;

-- Problems with scores: what a submission scored, what its groups of tests brought, and the best of a problem.

-- A table of its own, not columns of submission: they would stand behind its long texts, which lists must not read.
CREATE TABLE submission_score (
    submission {int} PRIMARY KEY REFERENCES submission (id) ON DELETE CASCADE,
    score {real} NOT NULL,
    max_score {real}                       -- NULL: there is no bound
) {strict};

-- One group of tests of a submission that has a score.
CREATE TABLE submission_group (
    submission {int} NOT NULL REFERENCES submission_score (submission) ON DELETE CASCADE,
    ordinal {int} NOT NULL,                -- from 1; a group before those below it
    name {text} NOT NULL,
    verdict {text} CHECK (verdict IN ('AC', 'WA', 'TLE', 'RTE', 'MLE', 'OLE')), -- NULL: not known
    score {real} NOT NULL,
    max_score {real},                      -- NULL: there is no bound
    complete {int} NOT NULL CHECK (complete IN (0, 1)), -- all of it that counts was run
    barred_by {text},                      -- not run, since this group was not accepted
    PRIMARY KEY (submission, ordinal)
) {strict};

-- The best score among the submissions that count, and its own max_score.
ALTER TABLE standing ADD COLUMN best_score {real};
ALTER TABLE standing ADD COLUMN max_score {real};

-- Problems that were solved on other sites (record/code/elsewhere.c). A thing (record/thing.h). One a problem: what happened last.

CREATE TABLE elsewhere (
    id {id},
    version {int} NOT NULL,
    made_at_ms {int} NOT NULL,
    changed_at_ms {int} NOT NULL,
    problem_key {text} NOT NULL,           -- the same for the same problem: 'leetcode.com/two-sum'
    title {text} NOT NULL,
    url {text},
    site {text},                           -- 'leetcode.com'
    result {text} NOT NULL CHECK (result IN ('solved', 'with-help', 'failed')),
    done_on {text},                        -- a day; NULL: not known
    difficulty {text} CHECK (difficulty IN ('easy', 'medium', 'hard')),
    minutes {int},
    patterns {text},                       -- ids of content/patterns, between blanks
    topics {text}                          -- as they stood there
) {strict};
CREATE UNIQUE INDEX elsewhere_key ON elsewhere (problem_key);

-- A card of one: to be solved again, there.
ALTER TABLE card ADD COLUMN elsewhere {int} REFERENCES elsewhere (id);
CREATE UNIQUE INDEX card_elsewhere ON card (elsewhere);

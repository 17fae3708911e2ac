-- Tries at the drills of the content (record/code/attempts.c): which, when, how well. A thing (record/thing.h). Typing has its own table.

CREATE TABLE attempt (
    id {id},
    version {int} NOT NULL,
    made_at_ms {int} NOT NULL,
    changed_at_ms {int} NOT NULL,
    at_ms {int} NOT NULL,                  -- when it was marked
    kind {text} NOT NULL CHECK (kind IN ('loop', 'debug', 'review', 'pattern', 'recursion', 'front-end')),
    drill {text} NOT NULL,                 -- its id in the content, which never changes
    share_n {int} NOT NULL CHECK (share_n BETWEEN 0 AND 10000), -- ten-thousandths of it that were right
    seconds {int},                         -- from seeing it to the answer; NULL: not known
    detail {text}                          -- JSON, an object as the kind has it: what was answered, how it was marked
) {strict};
CREATE INDEX attempt_kind ON attempt (kind, id);
CREATE INDEX attempt_drill ON attempt (kind, drill, id);

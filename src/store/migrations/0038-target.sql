-- What one prepares for. Nothing of it need be said; there is one at most.

CREATE TABLE target (
    id {id},
    version {int} NOT NULL,
    made_at_ms {int} NOT NULL,
    changed_at_ms {int} NOT NULL,
    role {text},
    level {text} CHECK (level IN ('junior', 'senior', 'staff')),
    due_on {text},                         -- the day on which it counts
    minutes_a_day {int},                   -- that one will practise until then
    one {int} NOT NULL DEFAULT 1 UNIQUE CHECK (one = 1)
) {strict};

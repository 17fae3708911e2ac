-- How cards are scheduled, as the user set it; no row, or NULL: the usual. There is one at most.

CREATE TABLE card_settings (
    id {id},
    version {int} NOT NULL,
    made_at_ms {int} NOT NULL,
    changed_at_ms {int} NOT NULL,
    retention_n {int} CHECK (retention_n BETWEEN 700000000 AND 970000000), -- the chance at which a card is due, in billionths
    weights {text},                        -- of FSRS, as they were pasted
    days_max {int},                        -- the longest interval
    new_a_day {int},
    one {int} NOT NULL DEFAULT 1 UNIQUE CHECK (one = 1)
) {strict};

-- The address at which calendar programs read what is to come: one at a time; only the SHA-256 of its secret is kept.

CREATE TABLE calendar_feed (
    token_sha256 {text} PRIMARY KEY,
    made_at_ms {int} NOT NULL,
    read_at_ms {int}                       -- the last time that somebody did, to the hour; NULL: nobody so far
) {strict};

-- What one takes into a call and brings out of it: which questions one means to ask, and what was noted while it lasted. A thing (record/thing.h).

CREATE TABLE call_note (
    id {id},
    version {int} NOT NULL,
    made_at_ms {int} NOT NULL,
    changed_at_ms {int} NOT NULL,
    round {int} NOT NULL REFERENCES round (id),
    asks {text},                           -- ids of content/questions/ask-back.yaml, one per line; NULL: none was chosen
    notes {text}
) {strict};
CREATE UNIQUE INDEX call_note_round ON call_note (round);

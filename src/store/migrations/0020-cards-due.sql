-- Which cards are due, which are new, and what was done today, each by an index. A question that was marked for a card before there were any has
-- one now.

CREATE INDEX card_due ON card (suspended, due_at_ms);
CREATE INDEX card_new ON card (suspended, state, id);
CREATE INDEX review_at ON review (at_ms);

INSERT INTO card (version, made_at_ms, changed_at_ms, deck, asked, suspended, state)
SELECT 1, now_ms(), now_ms(), 'asked', q.id, 0, 'new' FROM question_asked q WHERE q.card = 1 ORDER BY q.id;

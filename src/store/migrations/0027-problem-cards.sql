-- A card of a problem of the bank: solved once is not forgotten. One a problem.

ALTER TABLE card ADD COLUMN problem {text}; -- its name in the bank, which it may have left since
CREATE UNIQUE INDEX card_problem ON card (problem);

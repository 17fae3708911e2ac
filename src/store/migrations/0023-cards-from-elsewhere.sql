-- To find a card by its number in the program that it came from.

CREATE INDEX card_foreign ON card (foreign_id);

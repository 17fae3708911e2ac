-- The first day of an application's open promises, theirs or mine: asked for each card of the board and each row of what is due. By the index of
-- all open promises, which SQLite took for it, each of them was looked at for each application.

CREATE INDEX promise_of ON promise (application, mine, closed_on, due_on);

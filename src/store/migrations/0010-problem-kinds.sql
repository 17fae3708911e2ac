-- What kind of problem each is, for the list of them.

-- A table of its own, not columns of problem: they would stand behind its document, which lists must not read. No row: a plain one, and so are all
-- until the bank is read again.
CREATE TABLE problem_kind (
    problem {text} PRIMARY KEY REFERENCES problem (slug),
    scoring {int} NOT NULL CHECK (scoring IN (0, 1)), -- else pass-fail
    interactive {int} NOT NULL CHECK (interactive IN (0, 1)),
    multi_pass {int} NOT NULL CHECK (multi_pass IN (0, 1)),
    submit_answer {int} NOT NULL CHECK (submit_answer IN (0, 1)), -- then it is solved by neither of the next two
    program {int} NOT NULL CHECK (program IN (0, 1)), -- it can be solved by a program
    function {int} NOT NULL CHECK (function IN (0, 1))
) {strict};

-- What an examiner's tool would have seen of an exam (docs/formats/mirror.md): kept by request alone. There is no text and no key in it.

CREATE TABLE exam_mirror (
    exam {int} PRIMARY KEY REFERENCES exam (id) ON DELETE CASCADE,
    recording {int} NOT NULL CHECK (recording IN (0, 1)), -- 0: it was turned off
    state {text} NOT NULL CHECK (state IN ('none', 'queued', 'running', 'done', 'failed')), -- of comparing the answers with other programs
    job {int},                             -- that compares them
    failure {text}
) {strict};

CREATE TABLE exam_signal (
    exam {int} NOT NULL REFERENCES exam_mirror (exam) ON DELETE CASCADE,
    n {int} NOT NULL,                      -- from 0, in the order in which they happened
    at_ms {int} NOT NULL,                  -- since the exam began, by the clock of the page that was set by the record's
    what {text} NOT NULL,                  -- mirror_what_name()
    chars {int} NOT NULL,                  -- its n: characters, keys, screens
    lines {int} NOT NULL,
    removed {int} NOT NULL,
    size {int} NOT NULL,
    ms {int} NOT NULL,
    problem {int} NOT NULL,                -- its ordinal; 0: of none
    own {int} NOT NULL CHECK (own IN (0, 1)),
    PRIMARY KEY (exam, n)
) {strict};

-- How much of an answer is in another program.
CREATE TABLE exam_likeness (
    exam {int} NOT NULL REFERENCES exam_mirror (exam) ON DELETE CASCADE,
    n {int} NOT NULL,                      -- from 1
    ordinal {int} NOT NULL,                -- of the problem
    mine {int} NOT NULL CHECK (mine IN (0, 1)), -- one's own earlier code; else a solution of the package
    name {text} NOT NULL,                  -- 'the package''s solution accepted/solution.py'
    problem {text} NOT NULL,               -- slug of what the other program solves
    covered_n {int} NOT NULL,              -- ten-thousandths of the answer's own tokens that are in it
    tokens {int} NOT NULL,                 -- of the answer, without what was given
    PRIMARY KEY (exam, n)
) {strict};

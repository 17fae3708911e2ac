-- Submissions that are answers, to problems of the type submit-answer; their language is 'answers', and their source empty.

-- The answer to one test. A table of its own: there are many of a submission, and lists must not read them.
CREATE TABLE submission_answer (
    submission {int} NOT NULL REFERENCES submission (id) ON DELETE CASCADE,
    ordinal {int} NOT NULL,                -- from 1, in the order in which they were sent
    test {text} NOT NULL,                  -- its whole name: 'secret/1'
    answer {text} NOT NULL,
    PRIMARY KEY (submission, ordinal),
    UNIQUE (submission, test)
) {strict};

-- A problem's document tells which answers it wants; until the bank is read again, none. (The digest changes in another way than by the migrations
-- before.)
UPDATE problem SET doc = '{"answers":null,' || substr(doc, 2), doc_hash = substr(doc_hash, 2) || substr(doc_hash, 1, 1)
WHERE doc LIKE '{%' AND doc NOT LIKE '%"answers":%';

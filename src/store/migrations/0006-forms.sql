-- Solutions that are functions of a problem's signature, not programs.

-- Those of the submissions that are functions. A table of its own, not a column of submission: it would stand behind its long texts, which lists must
-- not read.
CREATE TABLE submission_function (
    submission {int} PRIMARY KEY REFERENCES submission (id) ON DELETE CASCADE
) {strict};

-- A problem's document tells the forms of its solutions. Until the bank is read again, all have the one that there was. (The digest changes in
-- another way than by 0004 and 0005, or together they could bring back the first.)
UPDATE problem SET doc = '{"forms":["program"],"function_starters":[],' || substr(doc, 2), doc_hash = substr(doc_hash, 17) || substr(doc_hash, 1, 16)
WHERE doc LIKE '{%' AND doc NOT LIKE '%"forms":[%';

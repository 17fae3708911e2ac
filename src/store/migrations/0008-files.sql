-- Files of packages that the page hands out as they are, each once by its content: attachments, and statements that are PDFs.
CREATE TABLE file (
    sha256 {text} PRIMARY KEY,
    base64 {text} NOT NULL                 -- of its bytes: the record knows numbers and text only
) {strict};
-- Who has it, and as what: one file may be both. Its names stand in the problem's document.
CREATE TABLE problem_file (
    problem {text} NOT NULL REFERENCES problem (slug),
    file {text} NOT NULL REFERENCES file (sha256),
    kind {text} NOT NULL CHECK (kind IN ('attachment', 'statement')),
    PRIMARY KEY (problem, file, kind)
) {strict};
CREATE INDEX problem_file_file ON problem_file (file, kind);

-- A problem's document tells its attachments; until the bank is read again, none. (The digest changes in another way than by the migrations before.)
UPDATE problem SET doc = '{"attachments":[],' || substr(doc, 2), doc_hash = substr(doc_hash, 4) || substr(doc_hash, 1, 3)
WHERE doc LIKE '{%' AND doc NOT LIKE '%"attachments":[%';

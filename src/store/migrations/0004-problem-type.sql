-- A problem's document tells its type, and its statements instead of one. Until the bank is read again, those that are kept say what all of
-- them were that could be judged, and no statement, as of a package that cannot be read. (Within a text of a document its quotes would be escaped.)
UPDATE problem SET doc = '{"statements":[],' || substr(doc, 2) WHERE doc LIKE '{%' AND doc NOT LIKE '%"statements":[%';
-- Their digest only has to be another one than before, so that no page goes on with what it has kept: its halves change places.
UPDATE problem SET doc = '{"type":["pass-fail"],' || substr(doc, 2), doc_hash = substr(doc_hash, 33) || substr(doc_hash, 1, 32)
WHERE doc LIKE '{%' AND doc NOT LIKE '%"type":[%';

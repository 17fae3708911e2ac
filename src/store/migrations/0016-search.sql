-- Full-text search: an entry for each thing that has words (store/search.h). The record itself is the truth; the index is made of it.
CREATE TABLE search_entry (
    id {id},
    kind {text} NOT NULL,                  -- of the thing: 'company', or 'event'
    thing {int} NOT NULL,                  -- its number
    {search_columns}
    UNIQUE (kind, thing)
) {strict};
{search_index}
CREATE TABLE search_state (
    one {int} PRIMARY KEY CHECK (one = 1),
    edition {int} NOT NULL                 -- of the rules by which it was made; 0: not yet
) {strict};
INSERT INTO search_state (one, edition) VALUES (1, 0);

-- People whom the user knows on LinkedIn, out of Connections.csv, taken in only when asked for. No things: nothing of them is in `change`, so that
-- forgetting them leaves nothing behind. The whole table is one import.
CREATE TABLE connection (
    id {id},
    name {text} NOT NULL,
    company {text},                        -- as LinkedIn has it
    company_key {text} NOT NULL,           -- rounds/apply/linkedin/linkedin.h: what companies are compared by; empty: none
    position {text},
    url {text},
    email {text},                          -- only when asked for
    connected_on {text}
) {strict};
CREATE INDEX connection_company ON connection (company_key, id);

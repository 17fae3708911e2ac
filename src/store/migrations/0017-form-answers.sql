-- What one writes into forms again and again, and the filters of the table of applications that are worth a name. Both are things
-- (record/thing.h).

CREATE TABLE form_answer (
    id {id},
    version {int} NOT NULL,
    made_at_ms {int} NOT NULL,
    changed_at_ms {int} NOT NULL,
    topic {text} NOT NULL CHECK (topic IN ('name', 'contact', 'address', 'link', 'permit', 'pay', 'notice', 'start', 'other')),
    question {text} NOT NULL,              -- as forms ask it
    answer {text} NOT NULL
) {strict};
CREATE INDEX form_answer_topic ON form_answer (topic, id);

CREATE TABLE saved_filter (
    id {id},
    version {int} NOT NULL,
    made_at_ms {int} NOT NULL,
    changed_at_ms {int} NOT NULL,
    name {text} NOT NULL,
    query {text} NOT NULL                  -- as in the address of the page: "stage=applied&silent=14"
) {strict};
CREATE UNIQUE INDEX saved_filter_name ON saved_filter (lower(name));

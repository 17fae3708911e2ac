-- Results of the typing drills (record/code/typing.c). A thing (record/thing.h). Of what was typed only pairs of characters and counts are kept.

CREATE TABLE typing (
    id {id},
    version {int} NOT NULL,
    made_at_ms {int} NOT NULL,
    changed_at_ms {int} NOT NULL,
    at_ms {int} NOT NULL,                  -- when the drill began
    kind {text} NOT NULL CHECK (kind IN ('code', 'prose')), -- of what was typed
    language {text} NOT NULL,              -- of it: python, en
    text_id {text},                        -- of content/typing; NULL: a drill that was made of pairs
    seed {int},                            -- of such a drill
    indent {text} NOT NULL CHECK (indent IN ('auto', 'typed')), -- came by itself, or was typed
    whole {int} NOT NULL CHECK (whole IN (0, 1)), -- typed to its end
    ms {int} NOT NULL,                     -- spent on typing: without pauses
    pauses {int} NOT NULL,                 -- of more than five seconds
    pause_ms {int} NOT NULL,               -- of all of them
    typed {int} NOT NULL,                  -- characters, those that were taken back too
    correct {int} NOT NULL,                -- characters that stand right at the end
    wrong {int} NOT NULL,                  -- of typed: were not what stood there
    left_wrong {int} NOT NULL,             -- of wrong: stand so at the end
    consistency_n {int},                   -- hundredths of a per cent; NULL: too short to tell
    rolled {int} NOT NULL,                 -- keys that were still down when the next one went down
    rolled_of {int} NOT NULL,              -- of so many
    pairs {text} NOT NULL                  -- JSON: [[pair of characters, right after right, their time in ms together, missed], ...]
) {strict};

-- Recordings of the user's voice, with what was measured in each.

CREATE TABLE recording (
    id {id},
    title {text} NOT NULL,
    of_kind {text} NOT NULL CHECK (of_kind IN ('rehearsal', 'script', 'story', 'question', 'claim', 'warm-up', 'other')), -- what is said in it
    of_id {text},                          -- which one: a number of the record, or an id of the content; it may be gone since. NULL: none
    real_call {int} NOT NULL CHECK (real_call IN (0, 1)), -- other people speak in it, too
    consent {int} NOT NULL CHECK (consent IN (0, 1)), -- all of them agreed
    made_at_ms {int} NOT NULL,             -- when it was spoken
    words {int},                           -- how many words were said, where that is known
    type {text} NOT NULL CHECK (type IN ('wav', 'flac', 'ogg', 'aiff')), -- by its first bytes
    bytes {int} NOT NULL,
    state {text} NOT NULL CHECK (state IN ('queued', 'running', 'done', 'refused', 'failed')), -- of its analysis; refused: it cannot be read
    job {int},                             -- its job while there is one
    created_at_ms {int} NOT NULL,          -- when it came in
    started_at_ms {int},                   -- by the last worker that began it
    finished_at_ms {int},
    failure {text} NOT NULL DEFAULT '',    -- one sentence for the user, when refused or failed
    length_ms {int},                       -- of the sound; NULL: not known yet
    doc {text},                            -- JSON of schema VoiceAnalysis, ready to be sent
    CHECK (real_call = 0 OR consent = 1),
    CHECK ((state = 'done') = (doc IS NOT NULL)),
    CHECK ((state IN ('done', 'refused', 'failed')) = (finished_at_ms IS NOT NULL)),
    CHECK ((state IN ('queued', 'running')) = (job IS NOT NULL))
) {strict};
CREATE INDEX recording_of ON recording (of_kind, of_id, id);
CREATE INDEX recording_kind ON recording (of_kind, id);

-- Its bytes, in pieces of one size but for the last, so that a part of it can be had without reading all.
CREATE TABLE recording_piece (
    recording {int} NOT NULL REFERENCES recording (id) ON DELETE CASCADE,
    ordinal {int} NOT NULL,                -- from 0
    base64 {text} NOT NULL,                -- the record knows numbers and text only
    PRIMARY KEY (recording, ordinal)
) {strict};

-- What was measured, where it can be told: of many recordings a person's own level is made.
CREATE TABLE recording_figure (
    recording {int} NOT NULL REFERENCES recording (id) ON DELETE CASCADE,
    figure {text} NOT NULL,                -- 'speech_rate'
    value {real} NOT NULL,
    PRIMARY KEY (recording, figure)
) {strict};

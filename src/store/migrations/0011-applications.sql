-- The pipeline of applications, and what is said and promised in it. The tables are of things (record/thing.h): id, version (grows with
-- each write), when it was made and last changed, and what a person wrote. Days are 'YYYY-MM-DD', as people say them; money is an integer
-- of minor units with its currency.

CREATE TABLE company (
    id {id},
    version {int} NOT NULL,
    made_at_ms {int} NOT NULL,
    changed_at_ms {int} NOT NULL,
    name {text} NOT NULL,
    site {text},                           -- URL
    country {text},                        -- ISO 3166, two letters: whose holidays its business days keep
    time_zone {text},                      -- IANA
    agency {int} NOT NULL CHECK (agency IN (0, 1)), -- it recruits for others
    about {text}                           -- Markdown
) {strict};
CREATE UNIQUE INDEX company_name ON company (lower(name));

CREATE TABLE contact (
    id {id},
    version {int} NOT NULL,
    made_at_ms {int} NOT NULL,
    changed_at_ms {int} NOT NULL,
    company {int} REFERENCES company (id),
    name {text} NOT NULL,
    kind {text} NOT NULL CHECK (kind IN ('recruiter', 'agency-recruiter', 'hiring-manager', 'interviewer', 'referrer', 'other')),
    title {text},
    email {text},
    phone {text},
    url {text},
    about {text}                           -- Markdown
) {strict};
CREATE INDEX contact_company ON contact (company);

-- A job ad as it was captured; it often disappears from where it was.
CREATE TABLE ad (
    id {id},
    version {int} NOT NULL,
    made_at_ms {int} NOT NULL,
    changed_at_ms {int} NOT NULL,
    title {text} NOT NULL,
    employer {text},                       -- as the ad names it
    url {text},
    place {text},
    remote {text} CHECK (remote IN ('no', 'hybrid', 'yes')),
    pay_min_minor {int},
    pay_max_minor {int},
    pay_currency {text},
    pay_period {text} CHECK (pay_period IN ('year', 'month', 'day', 'hour')),
    posted_on {text},
    valid_through {text},
    format {text} NOT NULL CHECK (format IN ('text', 'html', 'json-ld', 'greenhouse', 'lever', 'ashby')), -- what it was read from
    body {text} NOT NULL                   -- Markdown
) {strict};

-- A version of the CV as it was sent.
CREATE TABLE cv_version (
    id {id},
    version {int} NOT NULL,
    made_at_ms {int} NOT NULL,
    changed_at_ms {int} NOT NULL,
    name {text} NOT NULL,
    format {text} NOT NULL CHECK (format IN ('text', 'markdown', 'json-resume')),
    body {text} NOT NULL,
    retired {int} NOT NULL CHECK (retired IN (0, 1)) -- no longer offered when one applies
) {strict};

CREATE TABLE application (
    id {id},
    version {int} NOT NULL,
    made_at_ms {int} NOT NULL,
    changed_at_ms {int} NOT NULL,
    company {int} NOT NULL REFERENCES company (id),
    role {text} NOT NULL,
    stage {text} NOT NULL CHECK (stage IN ('saved', 'applied', 'screen', 'takehome', 'code', 'live', 'design', 'story', 'offer')),
    outcome {text} NOT NULL CHECK (outcome IN ('open', 'accepted', 'declined', 'rejected', 'withdrawn', 'retired')),
    cause {text},                          -- of its end, in a few words
    source {text},                         -- where the ad was found: 'LinkedIn'
    channel {text} CHECK (channel IN ('form', 'email', 'referral', 'recruiter', 'other')), -- how it was sent, or who came to whom
    applied_on {text},
    ad {int} REFERENCES ad (id),
    cv {int} REFERENCES cv_version (id),
    recruiter {int} REFERENCES contact (id),
    place {text},
    remote {text} CHECK (remote IN ('no', 'hybrid', 'yes')),
    follow_up_on {text},                   -- the next one, when it is not to be as the rule says
    about {text},                          -- Markdown
    last_event_at_ms {int} NOT NULL DEFAULT 0 -- of its events, the latest; kept with them, no part of the thing
) {strict};
CREATE INDEX application_board ON application (outcome, stage, last_event_at_ms, id);
CREATE INDEX application_open ON application (outcome, last_event_at_ms, id);
CREATE INDEX application_recent ON application (last_event_at_ms, id);
CREATE INDEX application_follow_up ON application (outcome, follow_up_on);
CREATE INDEX application_company ON application (company);
CREATE INDEX application_ad ON application (ad);
CREATE INDEX application_cv ON application (cv);
CREATE INDEX application_recruiter ON application (recruiter);

-- A conversation or task that somebody judges one by.
CREATE TABLE round (
    id {id},
    version {int} NOT NULL,
    made_at_ms {int} NOT NULL,
    changed_at_ms {int} NOT NULL,
    application {int} NOT NULL REFERENCES application (id),
    kind {text} NOT NULL CHECK (kind IN ('screen', 'manager', 'takehome', 'code', 'live', 'design', 'story', 'culture', 'offer', 'other')),
    at_ms {int},                           -- NULL: not agreed yet
    time_zone {text},                      -- IANA, in which it was agreed
    minutes {int},
    place {text},                          -- address or link
    people {text},                         -- who will be there, one per line
    outcome {text} NOT NULL CHECK (outcome IN ('planned', 'waiting', 'passed', 'failed', 'cancelled')),
    about {text}                           -- Markdown
) {strict};
CREATE INDEX round_application ON round (application, id);
CREATE INDEX round_at ON round (at_ms);

CREATE TABLE promise (
    id {id},
    version {int} NOT NULL,
    made_at_ms {int} NOT NULL,
    changed_at_ms {int} NOT NULL,
    application {int} NOT NULL REFERENCES application (id),
    contact {int} REFERENCES contact (id),
    mine {int} NOT NULL CHECK (mine IN (0, 1)), -- 1: by me to them
    what {text} NOT NULL,
    promised_on {text} NOT NULL,
    due_on {text},                         -- NULL: no day was said
    closed_on {text},                      -- when it was kept, or known to be broken; NULL: open
    broken {int} NOT NULL CHECK (broken IN (0, 1))
) {strict};
CREATE INDEX promise_application ON promise (application, id);
CREATE INDEX promise_contact ON promise (contact);
CREATE INDEX promise_due ON promise (closed_on, due_on); -- those that are open, by their day

-- A figure that was said to somebody.
CREATE TABLE figure (
    id {id},
    version {int} NOT NULL,
    made_at_ms {int} NOT NULL,
    changed_at_ms {int} NOT NULL,
    application {int} NOT NULL REFERENCES application (id),
    contact {int} REFERENCES contact (id),
    mine {int} NOT NULL CHECK (mine IN (0, 1)), -- 1: I said it to them, 0: they to me
    about {text} NOT NULL CHECK (about IN ('expected-pay', 'current-pay', 'offered-pay', 'budget', 'notice', 'start', 'other-processes', 'other')),
    said_on {text} NOT NULL,
    min_minor {int},                       -- pay: a range, or one figure twice
    max_minor {int},
    currency {text},
    period {text} CHECK (period IN ('year', 'month', 'day', 'hour')),
    days {int},                            -- notice
    day {text},                            -- start
    count {int},                           -- other processes
    words {text}                           -- as it was said
) {strict};
CREATE INDEX figure_application ON figure (application, id);
CREATE INDEX figure_contact ON figure (contact);

-- What a bullet of the CV says, and what stands behind it.
CREATE TABLE claim (
    id {id},
    version {int} NOT NULL,
    made_at_ms {int} NOT NULL,
    changed_at_ms {int} NOT NULL,
    words {text} NOT NULL,                 -- the bullet
    employer {text},
    number {text},                         -- "40 %"
    measured {text},                       -- how the number was got
    my_part {text},
    question_1 {text},                     -- what, why, what broke: follow-up questions of three levels
    question_2 {text},
    question_3 {text}
) {strict};

CREATE TABLE note (
    id {id},
    version {int} NOT NULL,
    made_at_ms {int} NOT NULL,
    changed_at_ms {int} NOT NULL,
    application {int} NOT NULL REFERENCES application (id),
    body {text} NOT NULL                   -- Markdown
) {strict};
CREATE INDEX note_application ON note (application, id);

-- After a real round: what was said of the outcome, and what was asked.
CREATE TABLE debrief (
    id {id},
    version {int} NOT NULL,
    made_at_ms {int} NOT NULL,
    changed_at_ms {int} NOT NULL,
    round {int} NOT NULL REFERENCES round (id),
    said {text},                           -- what was said about the outcome
    cause {text},                          -- why it was lost, in a few words that repeat
    about {text}                           -- Markdown
) {strict};
CREATE INDEX debrief_round ON debrief (round, id);
CREATE TABLE question_asked (
    id {id},
    version {int} NOT NULL,
    made_at_ms {int} NOT NULL,
    changed_at_ms {int} NOT NULL,
    debrief {int} NOT NULL REFERENCES debrief (id),
    words {text} NOT NULL,
    answered {text} NOT NULL CHECK (answered IN ('well', 'shakily', 'not')),
    card {int} NOT NULL CHECK (card IN (0, 1)) -- it is to be practised
) {strict};
CREATE INDEX question_asked_debrief ON question_asked (debrief, id);

-- What happened, in the order in which it was written down; a row is never changed. It outlives its application, which an undo may bring back.
CREATE TABLE event (
    id {id},
    application {int} NOT NULL,
    at_ms {int} NOT NULL,                  -- when it happened
    kind {text} NOT NULL,                  -- record/history.h
    data {text} NOT NULL                   -- JSON, as the kind says
) {strict};
CREATE INDEX event_application ON event (application, at_ms, id);
CREATE INDEX event_kind ON event (application, kind, at_ms);

-- Changes of one act, which are undone together.
ALTER TABLE change ADD COLUMN batch {int};                -- id of the first of them
ALTER TABLE change ADD COLUMN undo {int} NOT NULL DEFAULT 0; -- 1: it undoes another
CREATE INDEX change_batch ON change (batch, id);

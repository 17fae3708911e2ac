-- What is said in interviews, rehearsed and remembered: scripts, stories, what is known of pay and of companies, rehearsals, cards. All are
-- things (record/thing.h).

-- An answer that one means to give, in one's own words.
CREATE TABLE script (
    id {id},
    version {int} NOT NULL,
    made_at_ms {int} NOT NULL,
    changed_at_ms {int} NOT NULL,
    kind {text} NOT NULL CHECK (kind IN ('about-me', 'gap', 'leaving', 'processes', 'pay', 'own')),
    company {int} REFERENCES company (id), -- for it alone; NULL: for all
    title {text} NOT NULL,
    variant {text},                        -- 'laid off'
    language {text},                       -- 'en'
    body {text},                           -- NULL: not written yet
    must_say {text},                       -- points, one per line; 'a | b': either
    forbidden {text},                      -- the same, of what is not to be said
    target_s {int},                        -- how long it is to take, in seconds
    max_s {int}
) {strict};
CREATE INDEX script_company ON script (company, id);

-- What one wants to earn: for one company, or for all.
CREATE TABLE pay_range (
    id {id},
    version {int} NOT NULL,
    made_at_ms {int} NOT NULL,
    changed_at_ms {int} NOT NULL,
    company {int} REFERENCES company (id),
    floor_minor {int},                     -- below it one declines; nobody is told
    target_minor {int},
    currency {text} NOT NULL,
    period {text} NOT NULL CHECK (period IN ('year', 'month', 'day', 'hour')),
    about {text}
) {strict};
CREATE UNIQUE INDEX pay_range_company ON pay_range (coalesce(company, 0));
CREATE INDEX pay_range_of ON pay_range (company, id);

-- What somebody earns, or is offered, for work like this.
CREATE TABLE market_sample (
    id {id},
    version {int} NOT NULL,
    made_at_ms {int} NOT NULL,
    changed_at_ms {int} NOT NULL,
    role {text},
    place {text},
    source {text},
    seen_on {text},
    pay_minor {int} NOT NULL,
    currency {text} NOT NULL,
    period {text} NOT NULL CHECK (period IN ('year', 'month', 'day', 'hour'))
) {strict};

-- Something that one did, as it is told.
CREATE TABLE story (
    id {id},
    version {int} NOT NULL,
    made_at_ms {int} NOT NULL,
    changed_at_ms {int} NOT NULL,
    title {text} NOT NULL,
    language {text},
    employer {text},
    people {text},                         -- one per line
    began_on {text},
    ended_on {text},
    themes {text},                         -- ids of content/questions/themes.yaml, between blanks
    scope {text} CHECK (scope IN ('junior', 'senior', 'staff')), -- how far what was done reached
    situation {text},
    task {text},
    action {text},
    result {text},
    reflection {text},
    retired {int} NOT NULL CHECK (retired IN (0, 1)) -- no longer told
) {strict};
-- The claim is defended by the story.
CREATE TABLE story_claim (
    id {id},
    version {int} NOT NULL,
    made_at_ms {int} NOT NULL,
    changed_at_ms {int} NOT NULL,
    story {int} NOT NULL REFERENCES story (id),
    claim {int} NOT NULL REFERENCES claim (id)
) {strict};
CREATE UNIQUE INDEX story_claim_once ON story_claim (story, claim);
CREATE INDEX story_claim_story ON story_claim (story, id);
CREATE INDEX story_claim_claim ON story_claim (claim);
-- The story was told in the round, or is meant to be.
CREATE TABLE story_told (
    id {id},
    version {int} NOT NULL,
    made_at_ms {int} NOT NULL,
    changed_at_ms {int} NOT NULL,
    story {int} NOT NULL REFERENCES story (id),
    round {int} NOT NULL REFERENCES round (id),
    question {text}                        -- what it answered
) {strict};
CREATE UNIQUE INDEX story_told_once ON story_told (story, round);
CREATE INDEX story_told_story ON story_told (story, id);
CREATE INDEX story_told_round ON story_told (round);

-- What one found out about a company before talking to it. Texts are Markdown.
CREATE TABLE company_research (
    id {id},
    version {int} NOT NULL,
    made_at_ms {int} NOT NULL,
    changed_at_ms {int} NOT NULL,
    company {int} NOT NULL REFERENCES company (id),
    mission {text},
    company_values {text},                 -- one per line
    advance {text},                        -- how I could advance them
    excites {text},                        -- what excites me about it ...
    does_not {text},                       -- ... and honestly does not
    challenge {text},                      -- what is hard for them now
    questions {text},                      -- to ask them, one per line
    seen_on {text}
) {strict};
CREATE UNIQUE INDEX company_research_company ON company_research (company);

-- One answer that was tried aloud, and how it went.
CREATE TABLE rehearsal (
    id {id},
    version {int} NOT NULL,
    made_at_ms {int} NOT NULL,
    changed_at_ms {int} NOT NULL,
    what {text} NOT NULL CHECK (what IN ('script', 'question', 'claim', 'story', 'warm-up', 'culture', 'other')),
    script {int} REFERENCES script (id),
    story {int} REFERENCES story (id),
    claim {int} REFERENCES claim (id),
    round {int} REFERENCES round (id),     -- the real one that it prepares
    question {text},                       -- id of a question of the bank
    asked {text},                          -- the question in words
    level {int},                           -- of a claim's questions: 1 to 3
    grade {int},                           -- by oneself: 1 again, 2 hard, 3 good, 4 easy
    at_ms {int} NOT NULL,
    seconds {int},
    mine_s {int},                          -- of a conversation: how long I spoke, ...
    theirs_s {int},                        -- ... and they
    sitting {int},                         -- the same for those of one mock interview: when it began
    transcript {text},
    note {text}
) {strict};
CREATE INDEX rehearsal_script ON rehearsal (script);
CREATE INDEX rehearsal_story ON rehearsal (story);
CREATE INDEX rehearsal_claim ON rehearsal (claim, level);
CREATE INDEX rehearsal_round ON rehearsal (round);

-- Something that is not to be forgotten, and where it stands in its schedule (FSRS-6, model/chance/fsrs.h).
CREATE TABLE card (
    id {id},
    version {int} NOT NULL,
    made_at_ms {int} NOT NULL,
    changed_at_ms {int} NOT NULL,
    deck {text},
    front {text},                          -- NULL: as that says which it is of
    back {text},
    script {int} REFERENCES script (id),
    story {int} REFERENCES story (id),
    claim {int} REFERENCES claim (id),
    asked {int} REFERENCES question_asked (id),
    question {text},                       -- id of a question of the bank
    foreign_id {text},                     -- in the program that it came from
    suspended {int} NOT NULL CHECK (suspended IN (0, 1)),
    buried_until_ms {int},                 -- not shown before
    state {text} NOT NULL CHECK (state IN ('new', 'learning', 'review', 'relearning')),
    step {int},                            -- of learning or relearning, from 0
    stability_nd {int},                    -- in billionths of a day; NULL: new
    difficulty_n {int},                    -- in billionths, of 1 to 10
    due_at_ms {int},                       -- NULL: new
    reviewed_at_ms {int},
    reps {int},                            -- NULL: none
    lapses {int}
) {strict};
CREATE INDEX card_script ON card (script);
CREATE INDEX card_story ON card (story);
CREATE INDEX card_claim ON card (claim);
CREATE INDEX card_asked ON card (asked);
CREATE TABLE review (
    id {id},
    version {int} NOT NULL,
    made_at_ms {int} NOT NULL,
    changed_at_ms {int} NOT NULL,
    card {int} NOT NULL REFERENCES card (id),
    at_ms {int} NOT NULL,
    grade {int} NOT NULL,                  -- 1 again, 2 hard, 3 good, 4 easy
    took_ms {int},
    retrievability_n {int},                -- as it was foretold, in billionths; NULL: new
    interval_s {int}                       -- until it was due again
) {strict};
CREATE INDEX review_card ON review (card, id);

-- The first record: the job table, the problem bank, what was sent to the judge and what it said, who may come in.
-- Times are milliseconds since 1970 in UTC (..._at_ms), durations milliseconds, sizes bytes, digests lower-case hex.
-- Words in braces are explained in src/store/sql.h.

-- Long work, waiting or under way. A row is gone when its work is done.
CREATE TABLE job (
    id {id},
    kind {text} NOT NULL,                  -- a name of jobs/: 'judge-submission'
    lane {int} NOT NULL CHECK (lane IN (0, 1)), -- 0 interactive, 1 bulk
    payload {text} NOT NULL,               -- JSON, as the kind says
    unique_key {text} UNIQUE,              -- while it waits for the first time: a second one with this key is the same job
    deaths {int} NOT NULL DEFAULT 0,       -- how many workers it has cost
    worker {text},                         -- who holds it
    token {text},                          -- the secret of who holds it; NULL: it waits
    lease_until_ms {int} NOT NULL DEFAULT 0, -- until when; 0: it waits
    cancel_asked {int} NOT NULL DEFAULT 0 CHECK (cancel_asked IN (0, 1)),
    created_at_ms {int} NOT NULL,
    claimed_at_ms {int},
    CHECK ((token IS NULL) = (lease_until_ms = 0)),
    CHECK ((token IS NULL) = (worker IS NULL))
) {strict};
CREATE INDEX job_order ON job (lane, id);       -- the next one to claim
CREATE INDEX job_lease ON job (lease_until_ms); -- the next lease to run out; how many wait
CREATE INDEX job_worker ON job (worker);        -- what a restarted worker held

-- Jobs that ended by our fault: the newest ones, for `dryrun doctor`.
CREATE TABLE job_failure (
    id {id},
    job {int} NOT NULL,                    -- its former number
    kind {text} NOT NULL,
    payload {text} NOT NULL,
    deaths {int} NOT NULL,
    message {text} NOT NULL,
    failed_at_ms {int} NOT NULL
) {strict};

-- The problem bank as the pages show it; a package on disk is the truth.
CREATE TABLE problem (
    slug {text} PRIMARY KEY,
    title {text} NOT NULL,
    difficulty {int} NOT NULL CHECK (difficulty BETWEEN 0 AND 3), -- 0 warm-up, 1 easy, 2 medium, 3 hard
    pattern {text} NOT NULL,               -- what the intended solution turns on
    minutes {int} NOT NULL,                -- that a prepared candidate needs
    list_order {int} NOT NULL,             -- among those of its difficulty
    broken {int} NOT NULL CHECK (broken IN (0, 1)), -- the package has errors and cannot be judged
    present {int} NOT NULL CHECK (present IN (0, 1)), -- 0: the package is gone, kept for what was submitted to it
    package_path {text} NOT NULL,          -- absolute folder
    package_hash {text} NOT NULL,          -- SHA-256 of all that decides a verdict
    doc_hash {text} NOT NULL,              -- SHA-256 of doc
    doc {text} NOT NULL                    -- JSON of schema Problem, ready to be sent
) {strict};
CREATE INDEX problem_order ON problem (present, difficulty, list_order, slug); -- the order of the bank

-- How the user stands in a problem: what its judged submissions add up to, kept in the transaction that ends each.
CREATE TABLE standing (
    problem {text} PRIMARY KEY REFERENCES problem (slug),
    attempts {int} NOT NULL,               -- submissions that have a verdict
    accepted {int} NOT NULL,               -- of these with verdict AC
    first_accepted_at_ms {int},
    last_at_ms {int} NOT NULL              -- when the last of them was submitted
) {strict};

-- What was last in the editor.
CREATE TABLE draft (
    problem {text} NOT NULL REFERENCES problem (slug),
    language {text} NOT NULL,
    edited_at_ms {int} NOT NULL,           -- by the page's clock, never later than the record's
    source {text} NOT NULL,
    PRIMARY KEY (problem, language)
) {strict};

-- What was sent to the judge. The long texts stand last, so that lists do not read them.
CREATE TABLE submission (
    id {id},
    run {int} NOT NULL CHECK (run IN (0, 1)), -- 1: a try, which does not count
    problem {text} NOT NULL REFERENCES problem (slug),
    language {text} NOT NULL,
    state {text} NOT NULL CHECK (state IN ('queued', 'running', 'done', 'failed', 'cancelled')),
    verdict {text} CHECK (verdict IN ('AC', 'WA', 'TLE', 'RTE', 'MLE', 'OLE', 'CE')),
    samples {int} NOT NULL CHECK (samples IN (0, 1)), -- a try runs on the package's samples
    job {int},                             -- its job while there is one
    package_hash {text},                   -- of the package that it was judged by
    tests_total {int} NOT NULL DEFAULT 0,  -- how many there are; 0 until known
    tests_done {int} NOT NULL DEFAULT 0,
    tests_passed {int} NOT NULL DEFAULT 0,
    cpu_ms {int},                          -- of the slowest test
    memory_bytes {int},                    -- of the largest test
    compile_ms {int},                      -- NULL: nothing was compiled
    created_at_ms {int} NOT NULL,
    started_at_ms {int},                   -- by the last worker that began it
    finished_at_ms {int},
    failure {text} NOT NULL DEFAULT '',    -- one sentence for the user, when failed
    compile_output {text} NOT NULL DEFAULT '',
    source {text} NOT NULL,
    CHECK ((state = 'done') = (verdict IS NOT NULL)),
    CHECK ((state IN ('done', 'failed', 'cancelled')) = (finished_at_ms IS NOT NULL)),
    CHECK ((state IN ('queued', 'running')) = (job IS NOT NULL))
) {strict};
CREATE INDEX submission_list ON submission (run, id);               -- all of them, newest first
CREATE INDEX submission_problem ON submission (problem, run, id);   -- those of a problem

-- Inputs of the user's own, of a try.
CREATE TABLE submission_input (
    submission {int} NOT NULL REFERENCES submission (id) ON DELETE CASCADE,
    ordinal {int} NOT NULL,                -- from 1
    input {text} NOT NULL,
    PRIMARY KEY (submission, ordinal)
) {strict};

-- One test of a judged submission.
CREATE TABLE submission_test (
    submission {int} NOT NULL REFERENCES submission (id) ON DELETE CASCADE,
    ordinal {int} NOT NULL,                -- from 1, in the order of judging
    name {text} NOT NULL,
    kind {text} NOT NULL CHECK (kind IN ('sample', 'secret', 'custom')),
    verdict {text} NOT NULL CHECK (verdict IN ('AC', 'WA', 'TLE', 'RTE', 'MLE', 'OLE')),
    cpu_ms {int} NOT NULL,
    wall_ms {int} NOT NULL,
    memory_bytes {int} NOT NULL,
    exit_code {int},                       -- NULL: it did not exit by itself
    signal {int},                          -- NULL: no signal ended it
    truncated {int} NOT NULL CHECK (truncated IN (0, 1)), -- one of the texts was cut
    feedback {text} NOT NULL,              -- one line for people
    input {text},                          -- these four: NULL where they are not to be shown
    output {text},
    expected {text},
    stderr {text},
    PRIMARY KEY (submission, ordinal)
) {strict};

-- The workers, as they tell of themselves.
CREATE TABLE worker (
    name {text} PRIMARY KEY,
    here {int} NOT NULL CHECK (here IN (0, 1)), -- 0: it has said goodbye
    seen_at_ms {int} NOT NULL,
    protection {text} NOT NULL CHECK (protection IN ('full', 'weak', 'none')),
    summary {text} NOT NULL,
    checks {text} NOT NULL,                -- JSON: array of the checks of schema Worker
    languages {text} NOT NULL              -- JSON: array of schema Language
) {strict};
CREATE INDEX worker_seen ON worker (seen_at_ms);

-- One-time links and sessions; only the SHA-256 of each token is kept.
CREATE TABLE access_link (
    token_sha256 {text} PRIMARY KEY,
    expires_at_ms {int} NOT NULL
) {strict};
CREATE INDEX access_link_expiry ON access_link (expires_at_ms);
CREATE TABLE access_session (
    token_sha256 {text} PRIMARY KEY,
    created_at_ms {int} NOT NULL,
    expires_at_ms {int} NOT NULL
) {strict};
CREATE INDEX access_session_expiry ON access_session (expires_at_ms);

-- History and undo: what a person's edit replaced or removed, in the same transaction. record/changes.h says which
-- edits are written here. Erasing a thing erases its rows here too.
CREATE TABLE change (
    id {id},
    at_ms {int} NOT NULL,
    actor {text} NOT NULL,                 -- who did it: 'user'
    table_name {text} NOT NULL,
    row_key {text} NOT NULL,               -- the primary key; several columns are joined by '/'
    before {text},                         -- JSON of the row; NULL: it was made
    after {text}                           -- JSON of the row; NULL: it was removed
) {strict};
CREATE INDEX change_row ON change (table_name, row_key, id);

#include "record/problems/submissions.h"

#include "record/check.h"
#include "record/fields.h"
#include "record/life.h"
#include "record/problems/problems.h"
#include "record/system.h"

#include <math.h>

/* ---- sending ---- */

static enum err check_answers(const struct submission_new *s, struct error *e)
{
    size_t bytes = 0;
    if (s->run || s->function || s->source.n)
        return error_set(e, ERR_INVALID, "form", "answers are submitted as they are, without a source");
    if (s->n_answers == 0)
        return error_set(e, ERR_INVALID, "answers", "there is no answer");
    if (s->n_answers > SUBMISSION_ANSWERS_MAX)
        return error_set(e, ERR_TOO_LARGE, "answers", "more than %d answers", SUBMISSION_ANSWERS_MAX);
    for (size_t i = 0; i < s->n_answers; i++) {
        TRY(record_check_text("answers", s->answers[i].test, SUBMISSION_TEST_NAME_MAX, e));
        TRY(record_check_text("answers", s->answers[i].text, SUBMISSION_ANSWERS_BYTES_MAX, e));
        bytes += s->answers[i].text.n;
    }
    if (bytes > SUBMISSION_ANSWERS_BYTES_MAX)
        return error_set(e, ERR_TOO_LARGE, "answers", "the answers are larger than %d KiB together",
                         SUBMISSION_ANSWERS_BYTES_MAX / 1024);
    return ERR_OK;
}

static enum err check_new(const struct submission_new *s, struct error *e)
{
    TRY(record_check_name("language", s->language, "+#-", LANGUAGE_ID_MAX, e));
    if (str_is(s->language, SUBMISSION_ANSWERS))
        return check_answers(s, e);
    if (s->n_answers)
        return error_set(e, ERR_INVALID, "language", "answers have no language");
    if (!s->source.n)
        return error_set(e, ERR_INVALID, "source", "the source is empty");
    TRY(record_check_text("source", s->source, SUBMISSION_SOURCE_MAX, e));
    if (!s->run)
        return ERR_OK;
    if (!s->samples && !s->n_inputs)
        return error_set(e, ERR_INVALID, "inputs", "choose the samples or give an input to run on");
    if (s->n_inputs > SUBMISSION_INPUTS_MAX)
        return error_set(e, ERR_TOO_LARGE, "inputs", "at most %d inputs at a time", SUBMISSION_INPUTS_MAX);
    for (size_t i = 0; i < s->n_inputs; i++)
        TRY(record_check_text("inputs", s->inputs[i], SUBMISSION_INPUT_MAX, e));
    return ERR_OK;
}

enum err submissions_check_problem(struct db *db, struct str slug, struct error *e)
{
    bool found = false;
    if (problem_slug_ok(slug)) {
        _cleanup_(stmt_endp) struct stmt *q = NULL;
        TRY(db_query(db, "SELECT broken FROM problem WHERE slug = ?1 AND " PROBLEM_IS_HERE, &q, e));
        stmt_bind_text(q, 1, slug);
        TRY(stmt_step(q, &found, e));
        if (found && stmt_i64(q, 0))
            return error_set(e, ERR_CONFLICT, "problem",
                             "the package of this problem has errors and cannot be judged");
    }
    return found ? ERR_OK : error_set(e, ERR_NOT_FOUND, "problem", "there is no such problem");
}

/* Number 0 stands for the job until there is one: it needs the submission's number, and the other way
 * round. */
static enum err insert(struct db *db, const struct submission_new *s, int64_t *ret_id, struct error *e)
{
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    TRY(db_query(
        db,
        "INSERT INTO submission (run, problem, language, state, samples, job, created_at_ms, source) "
        "VALUES (?1, ?2, ?3, 'queued', ?4, 0, now_ms(), ?5) RETURNING id",
        &q, e));
    stmt_bind_i64(q, 1, s->run);
    stmt_bind_text(q, 2, s->problem);
    stmt_bind_text(q, 3, s->language);
    stmt_bind_i64(q, 4, s->run && s->samples);
    stmt_bind_text(q, 5, s->source);
    bool row;
    TRY(stmt_step(q, &row, e));
    *ret_id = stmt_i64(q, 0);
    return ERR_OK;
}

enum err submissions_create(struct db *db, const struct submission_new *s, int64_t *ret_id, struct error *e)
{
    int64_t id;
    TRY(check_new(s, e));
    TRY(submissions_check_problem(db, s->problem, e));
    TRY(insert(db, s, &id, e));
    if (s->function)
        TRY(db_exec(db, "INSERT INTO submission_function (submission) VALUES (?1)", e, "i", id));
    for (size_t i = 0; s->run && i < s->n_inputs; i++)
        TRY(db_exec(db, "INSERT INTO submission_input (submission, ordinal, input) VALUES (?1, ?2, ?3)", e,
                    "iit", id, (int64_t)i + 1, s->inputs[i]));
    for (size_t i = 0; i < s->n_answers; i++)
        TRY(db_exec(
            db, "INSERT INTO submission_answer (submission, ordinal, test, answer) VALUES (?1, ?2, ?3, ?4)",
            e, "iitt", id, (int64_t)i + 1, s->answers[i].test, s->answers[i].text));
    TRY(life_enqueue(&life_submission, db, id, e));
    *ret_id = id;
    return ERR_OK;
}

/* ---- the worker's side ---- */

static enum err read_inputs(struct db *db, struct arena *a, struct submission_work *work, struct error *e)
{
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    TRY(db_query(db, "SELECT input FROM submission_input WHERE submission = ?1 ORDER BY ordinal", &q, e));
    stmt_bind_i64(q, 1, work->id);
    work->inputs = arena_array(a, struct str, SUBMISSION_INPUTS_MAX);
    for (bool row; work->n_inputs < SUBMISSION_INPUTS_MAX;) {
        TRY(stmt_step(q, &row, e));
        if (!row)
            break;
        work->inputs[work->n_inputs++] = arena_str(a, stmt_text(q, 0));
    }
    return ERR_OK;
}

static enum err read_answers(struct db *db, struct arena *a, struct submission_work *work, struct error *e)
{
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    TRY(db_query(db, "SELECT test, answer FROM submission_answer WHERE submission = ?1 ORDER BY ordinal", &q,
                 e));
    stmt_bind_i64(q, 1, work->id);
    work->answers = arena_array(a, struct submission_answer, SUBMISSION_ANSWERS_MAX);
    for (bool row; work->n_answers < SUBMISSION_ANSWERS_MAX;) {
        TRY(stmt_step(q, &row, e));
        if (!row)
            break;
        work->answers[work->n_answers++] =
            (struct submission_answer){arena_str(a, stmt_text(q, 0)), arena_str(a, stmt_text(q, 1))};
    }
    return ERR_OK;
}

enum err submissions_work(struct db *db, int64_t id, struct arena *a, struct submission_work *ret,
                          struct error *e)
{
    struct submission_work work = {.id = id};
    {
        _cleanup_(stmt_endp) struct stmt *q = NULL;
        TRY(db_query(
            db,
            "SELECT s.run, s.samples, s.problem, s.language, s.source, f.submission FROM submission s "
            "LEFT JOIN submission_function f ON f.submission = s.id WHERE s.id = ?1",
            &q, e));
        stmt_bind_i64(q, 1, id);
        bool row;
        TRY(stmt_step(q, &row, e));
        if (!row)
            return life_not_found(&life_submission, id, e);
        work.run = stmt_i64(q, 0) != 0;
        work.samples = stmt_i64(q, 1) != 0;
        work.problem = arena_str(a, stmt_text(q, 2));
        work.language = arena_str(a, stmt_text(q, 3));
        work.source = arena_str(a, stmt_text(q, 4));
        work.function = !stmt_is_null(q, 5);
    }
    TRY(read_inputs(db, a, &work, e));
    if (str_is(work.language, SUBMISSION_ANSWERS))
        TRY(read_answers(db, a, &work, e));
    *ret = work;
    return ERR_OK;
}

/* Up to SUBMISSION_TEXT_MAX of a program's text, fit to be kept. */
static void bind_program_text(struct stmt *q, int at, struct str s)
{
    _cleanup_(strbuf_release) struct strbuf text = {0};
    put_program_text(&text, s, SUBMISSION_TEXT_MAX);
    stmt_bind_text(q, at, strbuf_str(&text));
}

static bool is_cut(const struct submission_test *t)
{
    return t->truncated || t->input.n > SUBMISSION_TEXT_MAX || t->output.n > SUBMISSION_TEXT_MAX ||
           t->expected.n > SUBMISSION_TEXT_MAX || t->err_output.n > SUBMISSION_TEXT_MAX;
}

/* A maximum; where there is no bound it stays NULL. */
static void bind_bound(struct stmt *q, int at, double max)
{
    if (isfinite(max))
        stmt_bind_f64(q, at, max);
}

static enum err insert_test(struct db *db, int64_t id, const struct submission_test *t, struct error *e)
{
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    TRY(db_query(
        db,
        "INSERT INTO submission_test (submission, ordinal, name, kind, verdict, cpu_ms, wall_ms, "
        "memory_bytes, exit_code, signal, truncated, feedback, input, output, expected, stderr, score, "
        "max_score) "
        "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18)",
        &q, e));
    stmt_bind_i64(q, 1, id);
    stmt_bind_i64(q, 2, t->ordinal);
    bind_program_text(q, 3, t->name);
    stmt_bind_text(q, 4, str_of(t->kind));
    stmt_bind_text(q, 5, str_of(t->verdict));
    stmt_bind_i64(q, 6, t->cpu_ms);
    stmt_bind_i64(q, 7, t->wall_ms);
    stmt_bind_i64(q, 8, t->memory_bytes);
    if (t->exit_code >= 0)
        stmt_bind_i64(q, 9, t->exit_code);
    if (t->signal > 0)
        stmt_bind_i64(q, 10, t->signal);
    stmt_bind_i64(q, 11, is_cut(t));
    bind_program_text(q, 12, str_head(t->feedback, SUBMISSION_FEEDBACK_MAX));
    if (t->has_input)
        bind_program_text(q, 13, t->input);
    if (t->has_texts) {
        bind_program_text(q, 14, t->output);
        bind_program_text(q, 16, t->err_output);
    }
    if (t->has_expected)
        bind_program_text(q, 15, t->expected);
    if (t->has_score) {
        stmt_bind_f64(q, 17, t->score);
        bind_bound(q, 18, t->max_score);
    }
    bool row;
    return stmt_step(q, &row, e);
}

static enum err insert_score(struct db *db, int64_t id, const struct submission_result *r, struct error *e)
{
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    TRY(db_query(db, "INSERT INTO submission_score (submission, score, max_score) VALUES (?1, ?2, ?3)", &q,
                 e));
    stmt_bind_i64(q, 1, id);
    stmt_bind_f64(q, 2, r->score);
    bind_bound(q, 3, r->max_score);
    bool row;
    return stmt_step(q, &row, e);
}

static enum err insert_group(struct db *db, int64_t id, int64_t ordinal, const struct submission_group *g,
                             struct error *e)
{
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    TRY(db_query(db,
                 "INSERT INTO submission_group (submission, ordinal, name, verdict, score, max_score, "
                 "complete, barred_by) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
                 &q, e));
    stmt_bind_i64(q, 1, id);
    stmt_bind_i64(q, 2, ordinal);
    bind_program_text(q, 3, g->name);
    if (g->verdict)
        stmt_bind_text(q, 4, str_of(g->verdict));
    stmt_bind_f64(q, 5, g->score);
    bind_bound(q, 6, g->max_score);
    stmt_bind_i64(q, 7, g->complete);
    if (g->barred_by.n)
        bind_program_text(q, 8, g->barred_by);
    bool row;
    return stmt_step(q, &row, e);
}

static enum err insert_scores(struct db *db, int64_t id, const struct submission_result *r, struct error *e)
{
    if (!r->has_score)
        return ERR_OK;
    TRY(insert_score(db, id, r, e));
    for (size_t i = 0; i < r->n_groups; i++)
        TRY(insert_group(db, id, (int64_t)i + 1, &r->groups[i], e));
    return ERR_OK;
}

/* The row itself: what the tests add up to, and the verdict. */
static enum err write_verdict(struct db *db, const struct job *job, int64_t id,
                              const struct submission_result *r, struct error *e)
{
    int64_t passed = 0, cpu_ms = 0, memory_bytes = 0;
    for (size_t i = 0; i < r->n_tests; i++) {
        passed += !strcmp(r->tests[i].verdict, "AC");
        cpu_ms = r->tests[i].cpu_ms > cpu_ms ? r->tests[i].cpu_ms : cpu_ms;
        memory_bytes = r->tests[i].memory_bytes > memory_bytes ? r->tests[i].memory_bytes : memory_bytes;
    }
    {
        _cleanup_(stmt_endp) struct stmt *q = NULL;
        TRY(db_query(
            db,
            "UPDATE submission SET state = 'done', job = NULL, finished_at_ms = now_ms(), "
            "verdict = ?1, package_hash = ?2, compile_output = ?3, compile_ms = ?4, tests_total = ?5, "
            "tests_done = ?6, tests_passed = ?7, cpu_ms = ?8, memory_bytes = ?9 "
            "WHERE id = ?10 AND job = ?11 AND state = 'running' RETURNING 1",
            &q, e));
        stmt_bind_text(q, 1, str_of(r->verdict));
        stmt_bind_text(q, 2, r->package_hash);
        bind_program_text(q, 3, r->compile_output);
        if (r->compile_ms >= 0)
            stmt_bind_i64(q, 4, r->compile_ms);
        stmt_bind_i64(q, 5, r->tests_total);
        stmt_bind_i64(q, 6, (int64_t)r->n_tests);
        stmt_bind_i64(q, 7, passed);
        if (r->n_tests) {
            stmt_bind_i64(q, 8, cpu_ms);
            stmt_bind_i64(q, 9, memory_bytes);
        }
        stmt_bind_i64(q, 10, id);
        stmt_bind_i64(q, 11, job->id);
        bool row;
        TRY(stmt_step(q, &row, e));
        return life_must_be_one(&life_submission, row, e);
    }
}

bool submission_solves(const struct submission_result *r)
{
    static const double slack = 1e-9;
    if (strcmp(r->verdict, "AC") != 0)
        return false;
    return !r->has_score || r->less_is_better || !isfinite(r->max_score) ||
           r->score >= r->max_score - slack * fmax(1, fabs(r->max_score));
}

/* The best score that the user has in the problem; of equal ones the first. */
static enum err keep_best(struct db *db, int64_t id, const struct submission_result *r, struct error *e)
{
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    if (!r->has_score)
        return ERR_OK;
    TRY(db_query(db,
                 "UPDATE standing SET best_score = ?2, max_score = ?3 "
                 "WHERE problem = (SELECT problem FROM submission WHERE id = ?1 AND run = 0) "
                 "AND (best_score IS NULL OR (?2 - best_score) * ?4 > 0)",
                 &q, e));
    stmt_bind_i64(q, 1, id);
    stmt_bind_f64(q, 2, r->score);
    bind_bound(q, 3, r->max_score);
    stmt_bind_f64(q, 4, r->less_is_better ? -1 : 1);
    bool row;
    return stmt_step(q, &row, e);
}

/* The user's standing in the problem; a try does not count. */
static enum err count_attempt(struct db *db, int64_t id, const struct submission_result *r, struct error *e)
{
    TRY(db_exec(
        db,
        "INSERT INTO standing (problem, attempts, accepted, first_accepted_at_ms, last_at_ms) "
        "SELECT problem, 1, CASE WHEN ?2 = 1 THEN 1 ELSE 0 END, "
        "       CASE WHEN ?2 = 1 THEN finished_at_ms END, created_at_ms "
        "FROM submission WHERE id = ?1 AND run = 0 "
        "ON CONFLICT (problem) DO UPDATE SET attempts = standing.attempts + 1, "
        "accepted = standing.accepted + excluded.accepted, "
        "first_accepted_at_ms = coalesce(standing.first_accepted_at_ms, excluded.first_accepted_at_ms), "
        "last_at_ms = CASE WHEN excluded.last_at_ms > standing.last_at_ms THEN excluded.last_at_ms "
        "                  ELSE standing.last_at_ms END",
        e, "ii", id, (int64_t)submission_solves(r)));
    return keep_best(db, id, r, e);
}

static bool is_known(const char *verdict)
{
    static const char *const verdicts[] = {"AC", "WA", "TLE", "RTE", "MLE", "OLE", "CE"};
    for (size_t i = 0; i < ARRAY_LEN(verdicts); i++)
        if (!strcmp(verdict, verdicts[i]))
            return true;
    return false;
}

static bool is_sound_score(double score, double max_score)
{
    return isfinite(score) && !isnan(max_score);
}

static bool are_scores_sound(const struct submission_result *r)
{
    bool sound = !r->has_score || is_sound_score(r->score, r->max_score);
    for (size_t i = 0; r->has_score && sound && i < r->n_groups; i++) {
        const struct submission_group *g = &r->groups[i];
        sound = is_sound_score(g->score, g->max_score) &&
                (!g->verdict || (is_known(g->verdict) && strcmp(g->verdict, "CE") != 0));
    }
    return sound;
}

/* What the judge may never hand in; told apart from a lost lease, which is ERR_CONFLICT too. */
static enum err check_result(const struct submission_result *r, struct error *e)
{
    bool sound = is_known(r->verdict) && are_scores_sound(r);
    for (size_t i = 0; sound && i < r->n_tests; i++)
        sound = is_known(r->tests[i].verdict) && strcmp(r->tests[i].verdict, "CE") != 0 &&
                r->tests[i].ordinal == (int64_t)i + 1;
    return sound ? ERR_OK : error_set(e, ERR_INTERNAL, NULL, "the judge's result is not sound");
}

enum err submissions_finish(struct db *db, const struct job *job, int64_t id,
                            const struct submission_result *r, struct error *e)
{
    TRY(check_result(r, e));
    DB_TX(db, DB_WRITE, e);
    TRY(queue_finish(db, job, e));
    TRY(write_verdict(db, job, id, r, e));
    for (size_t i = 0; i < r->n_tests; i++)
        TRY(insert_test(db, id, &r->tests[i], e));
    TRY(insert_scores(db, id, r, e));
    TRY(count_attempt(db, id, r, e));
    TRY(life_tell(&life_submission, db, id, e));
    return db_commit(db, e);
}

enum err submissions_accepted(struct db *db, int64_t id, struct str problem, bool *ret, struct error *e)
{
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    bool row;
    TRY(db_query(db, "SELECT verdict FROM submission WHERE id = ?1 AND problem = ?2 AND run = 0", &q, e));
    stmt_bind_i64(q, 1, id);
    stmt_bind_text(q, 2, problem);
    TRY(stmt_step(q, &row, e));
    if (!row)
        return error_set(e, ERR_NOT_FOUND, "submission", "there is no such submission to this problem");
    if (stmt_is_null(q, 0))
        return error_set(e, ERR_CONFLICT, "submission", "this submission has no verdict");
    *ret = str_is(stmt_text(q, 0), "AC");
    return ERR_OK;
}

#include "record/problems/measurements.h"

#include "record/check.h"
#include "record/life.h"
#include "record/problems/problems.h"
#include "record/problems/submissions.h"
#include "record/system.h"

#include <math.h>

/* ---- asking ---- */

static enum err check_new(const struct measurement_new *m, struct error *e)
{
    TRY(record_check_name("language", m->language, "+#-", LANGUAGE_ID_MAX, e));
    if (!m->source.n)
        return error_set(e, ERR_INVALID, "source", "the source is empty");
    TRY(record_check_text("source", m->source, SUBMISSION_SOURCE_MAX, e));
    TRY(record_check_text("time", m->claim_time, MEASUREMENT_CLAIM_MAX, e));
    return record_check_text("space", m->claim_space, MEASUREMENT_CLAIM_MAX, e);
}

static enum err check_submission(struct db *db, const struct measurement_new *m, struct error *e)
{
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    bool row;
    if (!m->submission)
        return ERR_OK;
    TRY(db_query(db, "SELECT 1 FROM submission WHERE id = ?1 AND problem = ?2", &q, e));
    stmt_bind_i64(q, 1, m->submission);
    stmt_bind_text(q, 2, m->problem);
    TRY(stmt_step(q, &row, e));
    return row ? ERR_OK
               : error_set(e, ERR_NOT_FOUND, "submission", "there is no such submission to this problem");
}

static void bind_if(struct stmt *q, int at, struct str text)
{
    if (text.p)
        stmt_bind_text(q, at, text);
}

/* Number 0 stands for the job until there is one. */
static enum err insert(struct db *db, const struct measurement_new *m, int64_t *ret_id, struct error *e)
{
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    TRY(db_query(
        db,
        "INSERT INTO measurement (problem, language, submission, state, job, active, claim_time, "
        "claim_space, created_at_ms, source) VALUES (?1, ?2, ?3, 'queued', 0, ?1, ?4, ?5, now_ms(), ?6) "
        "ON CONFLICT (active) DO NOTHING RETURNING id",
        &q, e));
    stmt_bind_text(q, 1, m->problem);
    stmt_bind_text(q, 2, m->language);
    if (m->submission)
        stmt_bind_i64(q, 3, m->submission);
    bind_if(q, 4, m->claim_time);
    bind_if(q, 5, m->claim_space);
    stmt_bind_text(q, 6, m->source);
    bool row;
    TRY(stmt_step(q, &row, e));
    if (!row)
        return error_set(e, ERR_CONFLICT, "problem",
                         "a solution of this problem is being measured already; wait for it, or stop it");
    *ret_id = stmt_i64(q, 0);
    return ERR_OK;
}

enum err measurements_create(struct db *db, const struct measurement_new *m, int64_t *ret_id, struct error *e)
{
    int64_t id = 0;
    TRY(check_new(m, e));
    TRY(submissions_check_problem(db, m->problem, e));
    TRY(check_submission(db, m, e));
    TRY(insert(db, m, &id, e));
    if (m->function)
        TRY(db_exec(db, "INSERT INTO measurement_function (measurement) VALUES (?1)", e, "i", id));
    TRY(life_enqueue(&life_measurement, db, id, e));
    *ret_id = id;
    return ERR_OK;
}

/* ---- the worker's side ---- */

static struct str keep_if(struct arena *a, struct stmt *q, int col)
{
    return stmt_is_null(q, col) ? (struct str){NULL, 0} : arena_str(a, stmt_text(q, col));
}

enum err measurements_work(struct db *db, int64_t id, struct arena *a, struct measurement_work *ret,
                           struct error *e)
{
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    bool row;
    TRY(db_query(
        db,
        "SELECT m.problem, m.language, m.source, m.claim_time, m.claim_space, f.measurement "
        "FROM measurement m LEFT JOIN measurement_function f ON f.measurement = m.id WHERE m.id = ?1",
        &q, e));
    stmt_bind_i64(q, 1, id);
    TRY(stmt_step(q, &row, e));
    if (!row)
        return life_not_found(&life_measurement, id, e);
    *ret = (struct measurement_work){
        .id = id,
        .problem = arena_str(a, stmt_text(q, 0)),
        .language = arena_str(a, stmt_text(q, 1)),
        .source = arena_str(a, stmt_text(q, 2)),
        .claim_time = keep_if(a, q, 3),
        .claim_space = keep_if(a, q, 4),
        .function = !stmt_is_null(q, 5),
    };
    return ERR_OK;
}

static void bind_answer(struct stmt *q, int at, const struct measurement_answer *a)
{
    stmt_bind_text(q, at, str_of(a->outcome));
    bind_if(q, at + 1, a->best);
    stmt_bind_text(q, at + 2, a->said);
    bind_if(q, at + 3, a->shape);
    if (a->judgement)
        stmt_bind_text(q, at + 4, str_of(a->judgement));
}

static void bind_measured(struct stmt *q, const struct measurement_result *r)
{
    stmt_bind_text(q, 6, str_of(r->kind));
    stmt_bind_f64(q, 7, r->noise);
    stmt_bind_text(q, 8, r->intended_time);
    stmt_bind_text(q, 9, r->intended_space);
    stmt_bind_text(q, 10, r->doc);
    bind_answer(q, 11, &r->time);
    bind_answer(q, 16, &r->space);
}

static enum err write_result(struct db *db, const struct job *job, int64_t id,
                             const struct measurement_result *r, struct error *e)
{
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    _cleanup_(strbuf_release) struct strbuf output = {0};
    bool row;
    TRY(db_query(
        db,
        "UPDATE measurement SET state = 'done', job = NULL, active = NULL, finished_at_ms = now_ms(), "
        "compiled = ?3, package_hash = ?4, compile_output = ?5, kind = ?6, noise = ?7, intended_time = ?8, "
        "intended_space = ?9, result = ?10, time_outcome = ?11, time_best = ?12, time_said = ?13, "
        "time_shape = ?14, time_judgement = ?15, space_outcome = ?16, space_best = ?17, space_said = ?18, "
        "space_shape = ?19, space_judgement = ?20 "
        "WHERE id = ?1 AND job = ?2 AND state = 'running' RETURNING 1",
        &q, e));
    put_program_text(&output, r->compile_output, SUBMISSION_TEXT_MAX);
    stmt_bind_i64(q, 1, id);
    stmt_bind_i64(q, 2, job->id);
    stmt_bind_i64(q, 3, r->compiled);
    stmt_bind_text(q, 4, r->package_hash);
    stmt_bind_text(q, 5, strbuf_str(&output));
    if (r->compiled)
        bind_measured(q, r);
    TRY(stmt_step(q, &row, e));
    return life_must_be_one(&life_measurement, row, e);
}

static bool is_one_of(const char *word, const char *const *words)
{
    while (*words && strcmp(word, *words) != 0)
        words++;
    return *words;
}

static bool is_sound_answer(const struct measurement_answer *a)
{
    static const char *const outcomes[] = {"class", "family", "unsure", "none", NULL};
    static const char *const judgements[] = {"exact",    "up_to_log",   "too_low",
                                             "too_high", "cannot_tell", NULL};
    return is_one_of(a->outcome, outcomes) && (!a->judgement || is_one_of(a->judgement, judgements));
}

/* What a measurement may never hand in; told apart from a lost lease, which is ERR_CONFLICT too. */
static bool is_sound(const struct measurement_result *r)
{
    static const char *const kinds[] = {"counted", "timed", NULL};
    return !r->compiled ||
           (r->doc.n <= MEASUREMENT_RESULT_MAX && isfinite(r->noise) && is_one_of(r->kind, kinds) &&
            is_sound_answer(&r->time) && is_sound_answer(&r->space));
}

enum err measurements_finish(struct db *db, const struct job *job, int64_t id,
                             const struct measurement_result *r, struct error *e)
{
    if (!is_sound(r))
        return error_set(e, ERR_INTERNAL, NULL, "what was measured is not sound");
    DB_TX(db, DB_WRITE, e);
    TRY(queue_finish(db, job, e));
    TRY(write_result(db, job, id, r, e));
    TRY(life_tell(&life_measurement, db, id, e));
    return db_commit(db, e);
}

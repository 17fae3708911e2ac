#include "record/code/recursion-checks.h"

#include "record/check.h"
#include "record/code/attempts.h"
#include "record/fields.h"
#include "record/life.h"

/* ---- asking ---- */

/* Number 0 stands for the job until there is one. */
static enum err insert(struct db *db, const struct recursion_check_new *x, int64_t *ret, struct error *e)
{
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    bool row;
    TRY(db_query(
        db,
        "INSERT INTO recursion_check (drill, language, state, job, active, created_at_ms, seconds, source) "
        "VALUES (?1, ?2, 'queued', 0, ?1, now_ms(), ?3, ?4) ON CONFLICT (active) DO NOTHING RETURNING id",
        &q, e));
    stmt_bind_text(q, 1, x->drill);
    stmt_bind_text(q, 2, str_of(recursion_language_ids[x->language]));
    if (x->seconds >= 0)
        stmt_bind_i64(q, 3, x->seconds);
    stmt_bind_text(q, 4, x->source);
    TRY(stmt_step(q, &row, e));
    if (!row)
        return error_set(e, ERR_CONFLICT, "drill",
                         "another answer to this drill is being judged; wait for it, or stop it");
    *ret = stmt_i64(q, 0);
    return ERR_OK;
}

enum err recursion_checks_create(struct db *db, const struct recursion_check_new *x, int64_t *ret,
                                 struct error *e)
{
    int64_t id = 0;
    if (!str_trim(x->source).n)
        return error_set(e, ERR_INVALID, "source", "the answer is empty");
    TRY(record_check_text("source", x->source, RECURSION_SOURCE_MAX, e));
    TRY(insert(db, x, &id, e));
    TRY(life_enqueue(&life_recursion_check, db, id, e));
    *ret = id;
    return ERR_OK;
}

/* ---- the worker's side ---- */

enum err recursion_checks_work(struct db *db, int64_t id, struct arena *a, struct recursion_check_work *ret,
                               struct error *e)
{
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    bool row;
    TRY(db_query(db, "SELECT drill, language, source, seconds FROM recursion_check WHERE id = ?1", &q, e));
    stmt_bind_i64(q, 1, id);
    TRY(stmt_step(q, &row, e));
    if (!row)
        return life_not_found(&life_recursion_check, id, e);
    *ret = (struct recursion_check_work){
        .drill = arena_str(a, stmt_text(q, 0)),
        .language = recursion_language_named(stmt_text(q, 1)),
        .source = arena_str(a, stmt_text(q, 2)),
        .seconds = stmt_is_null(q, 3) ? ATTEMPT_SECONDS_UNKNOWN : stmt_i64(q, 3),
    };
    return ERR_OK;
}

static enum err write_result(struct db *db, const struct job *job, int64_t id,
                             const struct recursion_check_result *r, struct error *e)
{
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    bool row;
    TRY(db_query(
        db,
        "UPDATE recursion_check SET state = 'done', job = NULL, active = NULL, finished_at_ms = now_ms(), "
        "share_n = ?3, result = ?4 WHERE id = ?1 AND job = ?2 AND state = 'running' RETURNING 1",
        &q, e));
    stmt_bind_i64(q, 1, id);
    stmt_bind_i64(q, 2, job->id);
    stmt_bind_i64(q, 3, r->share_n);
    stmt_bind_text(q, 4, r->doc);
    TRY(stmt_step(q, &row, e));
    return life_must_be_one(&life_recursion_check, row, e);
}

enum err recursion_checks_finish(struct db *db, const struct job *job, int64_t id,
                                 const struct recursion_check_work *work,
                                 const struct recursion_check_result *r, struct error *e)
{
    const struct attempt tried = {
        .kind = ATTEMPT_RECURSION,
        .drill = work->drill,
        .share = (double)r->share_n / FIELD_SHARE_ONE,
        .seconds = work->seconds,
        .detail = r->detail,
    };
    struct thing_act act = {0};
    int64_t attempt;
    if (r->doc.n > RECURSION_RESULT_MAX)
        return error_set(e, ERR_INTERNAL, NULL, "what was found is too long to be kept");
    DB_TX(db, DB_WRITE, e);
    TRY(queue_finish(db, job, e));
    TRY(write_result(db, job, id, r, e));
    TRY(attempts_make(db, &tried, &act, &attempt, e));
    TRY(life_tell(&life_recursion_check, db, id, e));
    return thing_commit(db, &act, e);
}

/* ---- how it is shown ---- */

/* What put_summary() reads: columns 0 to 5. */
#define SUMMARY(_)                                                                                           \
    _(INT, "id", "id")                                                                                       \
    _(TEXT, "drill", "drill")                                                                                \
    _(TEXT, "language", "language")                                                                          \
    _(TEXT, "state", "state")                                                                                \
    _(INT, "created_at_ms", "created_at_ms")                                                                 \
    _(SHARE, "share", "share_n")

static const struct field summary[] = {SUMMARY(FIELD)};

static void put_summary(struct stmt *q, struct json_writer *w)
{
    fields_put(q, 0, summary, ARRAY_LEN(summary), w);
}

#define REST(_)                                                                                              \
    _(INT, "finished_at_ms", "finished_at_ms")                                                               \
    _(TEXT, "failure", "failure")                                                                            \
    _(TEXT, "source", "source")                                                                              \
    _(JSON, "report", "result")

static const struct field rest[] = {REST(FIELD)};

static void put_rest(struct stmt *q, struct json_writer *w)
{
    fields_put(q, ARRAY_LEN(summary), rest, ARRAY_LEN(rest), w);
}

const struct life life_recursion_check = {
    .noun = "recursion",
    .called = "answer to a drill",
    .work = "check-recursion",
    .key = "check",
    .lane = QUEUE_INTERACTIVE,
    .can_cancel = true,
    LIFE_STATEMENTS("recursion_check", "active = NULL, "),
    LIFE_SUMMARY(SUMMARY(FIELD_COLUMN), "recursion_check", "id"),
    .put = put_summary,
    LIFE_WHOLE(SUMMARY(FIELD_COLUMN) REST(FIELD_COLUMN), "recursion_check", "id"),
    .put_rest = put_rest,
    .lists = "checks",
    .of = "drill",
    LIFE_LIST(SUMMARY(FIELD_COLUMN), "recursion_check", "id", "drill"),
};

enum err recursion_drills_json(struct db *db, const struct recursion_drills *d, struct arena *a,
                               struct json_writer *w, struct error *e)
{
    struct attempts_of *tried;
    size_t n;
    TRY(attempts_by_drill(db, ATTEMPT_RECURSION, a, &tried, &n, e));
    jw_begin(w, '{');
    jw_key(w, "drills");
    jw_begin(w, '[');
    for (size_t i = 0; i < d->n; i++) {
        jw_begin(w, '{');
        recursion_put_brief(&d->v[i], w);
        attempts_put(w, "tried", attempts_find(tried, n, d->v[i].id));
        jw_end(w);
    }
    jw_end(w);
    jw_end(w);
    return ERR_OK;
}

#include "record/code/front-end-checks.h"

#include "record/check.h"
#include "record/code/attempts.h"
#include "record/fields.h"
#include "record/life.h"

#include <math.h>

/* ---- asking ---- */

enum err front_end_checks_files(enum front_form form, const struct str *files, struct error *e)
{
    struct error mine = {0};
    for (size_t i = 0; front_files[form][i]; i++) {
        enum err r = record_check_text("files", files[i], FRONT_FILE_MAX, &mine);
        if (r != ERR_OK)
            return error_set(e, r, "files", "%s: %s", front_files[form][i], mine.message);
    }
    return ERR_OK;
}

/* Number 0 stands for the job until there is one. */
static enum err insert(struct db *db, const struct front_end_check_new *x, int64_t *ret, struct error *e)
{
    _cleanup_(strbuf_release) struct strbuf files = {0};
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    bool row;
    struct json_writer w = jw_to(&files);
    front_files_put(x->form, x->files, &w);
    TRY(db_query(
        db,
        "INSERT INTO front_end_check (task, form, state, job, active, created_at_ms, seconds, files) "
        "VALUES (?1, ?2, 'queued', 0, ?5, now_ms(), ?3, ?4) ON CONFLICT (active) DO NOTHING RETURNING id",
        &q, e));
    stmt_bind_text(q, 1, x->task);
    stmt_bind_text(q, 2, str_of(front_form_names[x->form]));
    if (x->seconds >= 0)
        stmt_bind_i64(q, 3, x->seconds);
    stmt_bind_text(q, 4, strbuf_str(&files));
    stmt_bind_text(q, 5, x->one_of.n ? x->one_of : x->task);
    TRY(stmt_step(q, &row, e));
    if (!row)
        return error_set(e, ERR_CONFLICT, "task",
                         "another solution of this task is being judged; wait for it, or stop it");
    *ret = stmt_i64(q, 0);
    return ERR_OK;
}

enum err front_end_checks_create(struct db *db, const struct front_end_check_new *x, int64_t *ret,
                                 struct error *e)
{
    int64_t id = 0;
    TRY(front_end_checks_files(x->form, x->files, e));
    TRY(insert(db, x, &id, e));
    TRY(life_enqueue(&life_front_end_check, db, id, e));
    *ret = id;
    return ERR_OK;
}

/* ---- the worker's side ---- */

enum err front_end_checks_work(struct db *db, int64_t id, struct arena *a, struct front_end_check_new *ret,
                               struct error *e)
{
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    bool row;
    TRY(db_query(db, "SELECT task, form, files, seconds FROM front_end_check WHERE id = ?1", &q, e));
    stmt_bind_i64(q, 1, id);
    TRY(stmt_step(q, &row, e));
    if (!row)
        return life_not_found(&life_front_end_check, id, e);
    struct front_end_check_new x = {
        .task = arena_str(a, stmt_text(q, 0)),
        .form = str_is(stmt_text(q, 1), front_form_names[FRONT_REACT]) ? FRONT_REACT : FRONT_VANILLA,
        .seconds = stmt_is_null(q, 3) ? ATTEMPT_SECONDS_UNKNOWN : stmt_i64(q, 3),
    };
    TRY(front_files_read(stmt_text(q, 2), x.form, a, x.files, e));
    *ret = x;
    return ERR_OK;
}

static enum err write_result(struct db *db, const struct job *job, int64_t id,
                             const struct front_end_check_result *r, struct error *e)
{
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    bool row;
    TRY(db_query(
        db,
        "UPDATE front_end_check SET state = 'done', job = NULL, active = NULL, finished_at_ms = now_ms(), "
        "share_n = ?3, result = ?4, tests_passed = ?5, tests_total = ?6 WHERE id = ?1 AND job = ?2 AND state = 'running' RETURNING 1",
        &q, e));
    stmt_bind_i64(q, 1, id);
    stmt_bind_i64(q, 2, job->id);
    stmt_bind_i64(q, 3, llround(r->share * FIELD_SHARE_ONE));
    stmt_bind_text(q, 4, r->doc);
    stmt_bind_i64(q, 5, r->tests_passed);
    stmt_bind_i64(q, 6, r->tests_total);
    TRY(stmt_step(q, &row, e));
    return life_must_be_one(&life_front_end_check, row, e);
}

enum err front_end_checks_finish(struct db *db, const struct job *job, int64_t id,
                                 const struct front_end_check_new *work,
                                 const struct front_end_check_result *r, struct error *e)
{
    const struct attempt tried = {
        .kind = ATTEMPT_FRONT_END,
        .drill = work->task,
        .share = r->share,
        .seconds = work->seconds,
        .detail = r->detail,
    };
    struct thing_act act = {0};
    int64_t attempt;
    if (r->doc.n > FRONT_END_RESULT_MAX)
        return error_set(e, ERR_INTERNAL, NULL, "what was found is too long to be kept");
    DB_TX(db, DB_WRITE, e);
    TRY(queue_finish(db, job, e));
    TRY(write_result(db, job, id, r, e));
    TRY(attempts_make(db, &tried, &act, &attempt, e));
    TRY(life_tell(&life_front_end_check, db, id, e));
    return thing_commit(db, &act, e);
}

/* ---- how it is shown ---- */

/* What put_summary() reads: columns 0 to 6. */
#define SUMMARY(_)                                                                                           \
    _(INT, "id", "id")                                                                                       \
    _(TEXT, "task", "task")                                                                                  \
    _(TEXT, "form", "form")                                                                                  \
    _(TEXT, "state", "state")                                                                                \
    _(INT, "created_at_ms", "created_at_ms")                                                                 \
    _(SHARE, "share", "share_n")                                                                             \
    _(TEXT, "failure", "failure")

static const struct field summary[] = {SUMMARY(FIELD)};

static void put_summary(struct stmt *q, struct json_writer *w)
{
    fields_put(q, 0, summary, ARRAY_LEN(summary), w);
}

#define REST(_)                                                                                              \
    _(INT, "finished_at_ms", "finished_at_ms")                                                               \
    _(JSON, "files", "files")                                                                                \
    _(JSON, "outcome", "result")

static const struct field rest[] = {REST(FIELD)};

static void put_rest(struct stmt *q, struct json_writer *w)
{
    fields_put(q, ARRAY_LEN(summary), rest, ARRAY_LEN(rest), w);
}

const struct life life_front_end_check = {
    .noun = "front-end",
    .called = "solution of a front-end task",
    .work = "judge-front-end",
    .key = "check",
    .lane = QUEUE_INTERACTIVE,
    .can_cancel = true,
    LIFE_STATEMENTS("front_end_check", "active = NULL, "),
    LIFE_SUMMARY(SUMMARY(FIELD_COLUMN), "front_end_check", "id"),
    .put = put_summary,
    LIFE_WHOLE(SUMMARY(FIELD_COLUMN) REST(FIELD_COLUMN), "front_end_check", "id"),
    .put_rest = put_rest,
    .lists = "checks",
    .of = "task",
    LIFE_LIST(SUMMARY(FIELD_COLUMN), "front_end_check", "id", "task"),
};

#include "record/code/loop-runs.h"

#include "record/check.h"
#include "record/fields.h"
#include "record/life.h"

/* ---- asking ---- */

/* Number 0 stands for the job until there is one. */
static enum err insert(struct db *db, struct str source, int64_t *ret, struct error *e)
{
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    bool row;
    TRY(db_query(db,
                 "INSERT INTO loop_run (state, job, active, created_at_ms, source) "
                 "VALUES ('queued', 0, 1, now_ms(), ?1) ON CONFLICT (active) DO NOTHING RETURNING id",
                 &q, e));
    stmt_bind_text(q, 1, source);
    TRY(stmt_step(q, &row, e));
    if (!row)
        return error_set(e, ERR_CONFLICT, "source",
                         "another program is being watched; it ends within half a minute");
    *ret = stmt_i64(q, 0);
    return ERR_OK;
}

enum err loop_runs_create(struct db *db, struct str source, int64_t *ret, struct error *e)
{
    int64_t id = 0;
    if (!str_trim(source).n)
        return error_set(e, ERR_INVALID, "source", "the program is empty");
    TRY(record_check_text("source", source, LOOP_RUN_SOURCE_MAX, e));
    TRY(insert(db, source, &id, e));
    TRY(db_exec(db, "DELETE FROM loop_run WHERE id <= ?1 AND active IS NULL", e, "i", id - LOOP_RUNS_KEPT));
    TRY(life_enqueue(&life_loop_run, db, id, e));
    *ret = id;
    return ERR_OK;
}

/* ---- the worker's side ---- */

enum err loop_runs_source(struct db *db, int64_t id, struct arena *a, struct str *ret, struct error *e)
{
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    bool row;
    TRY(db_query(db, "SELECT source FROM loop_run WHERE id = ?1", &q, e));
    stmt_bind_i64(q, 1, id);
    TRY(stmt_step(q, &row, e));
    if (!row)
        return life_not_found(&life_loop_run, id, e);
    *ret = arena_str(a, stmt_text(q, 0));
    return ERR_OK;
}

static enum err write_result(struct db *db, const struct job *job, int64_t id, struct str result,
                             struct error *e)
{
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    bool row;
    TRY(db_query(db,
                 "UPDATE loop_run SET state = 'done', job = NULL, active = NULL, finished_at_ms = now_ms(), "
                 "result = ?3 WHERE id = ?1 AND job = ?2 AND state = 'running' RETURNING 1",
                 &q, e));
    stmt_bind_i64(q, 1, id);
    stmt_bind_i64(q, 2, job->id);
    stmt_bind_text(q, 3, result);
    TRY(stmt_step(q, &row, e));
    return life_must_be_one(&life_loop_run, row, e);
}

enum err loop_runs_finish(struct db *db, const struct job *job, int64_t id, struct str result,
                          struct error *e)
{
    if (result.n > LOOP_RUN_RESULT_MAX)
        return error_set(e, ERR_INTERNAL, NULL, "what was recorded is too long to be kept");
    DB_TX(db, DB_WRITE, e);
    TRY(queue_finish(db, job, e));
    TRY(write_result(db, job, id, result, e));
    TRY(life_tell(&life_loop_run, db, id, e));
    return db_commit(db, e);
}

/* ---- how it is shown ---- */

/* What put_summary() reads: columns 0 to 2. */
#define SUMMARY(_)                                                                                           \
    _(INT, "id", "id")                                                                                       \
    _(TEXT, "state", "state")                                                                                \
    _(INT, "created_at_ms", "created_at_ms")

static const struct field summary[] = {SUMMARY(FIELD)};

static void put_summary(struct stmt *q, struct json_writer *w)
{
    fields_put(q, 0, summary, ARRAY_LEN(summary), w);
}

#define REST(_)                                                                                              \
    _(INT, "finished_at_ms", "finished_at_ms")                                                               \
    _(TEXT, "failure", "failure")                                                                            \
    _(TEXT, "source", "source")                                                                              \
    _(JSON, "result", "result")

static const struct field rest[] = {REST(FIELD)};

static void put_rest(struct stmt *q, struct json_writer *w)
{
    fields_put(q, ARRAY_LEN(summary), rest, ARRAY_LEN(rest), w);
}

const struct life life_loop_run = {
    .noun = "loop",
    .called = "watched program",
    .work = "watch-loop",
    .key = "loop",
    .lane = QUEUE_INTERACTIVE,
    .can_cancel = true,
    LIFE_STATEMENTS("loop_run", "active = NULL, "),
    LIFE_SUMMARY(SUMMARY(FIELD_COLUMN), "loop_run", "id"),
    .put = put_summary,
    LIFE_WHOLE(SUMMARY(FIELD_COLUMN) REST(FIELD_COLUMN), "loop_run", "id"),
    .put_rest = put_rest,
};

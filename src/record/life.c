#include "record/life.h"

#include "record/check.h"
#include "record/events.h"
#include "record/fields.h"
#include "record/problems/submissions.h"
#include "record/system.h"

#include <assert.h>
#include <stdio.h>

enum { OF_MAX = 64 }; /* bytes of the name of a problem, a drill, a task */

enum err life_not_found(const struct life *l, int64_t id, struct error *e)
{
    return error_set(e, ERR_NOT_FOUND, "id", "there is no %s %lld", l->called, (long long)id);
}

enum err life_must_be_one(const struct life *l, int64_t changed, struct error *e)
{
    if (changed == 1)
        return ERR_OK;
    return error_set(e, ERR_CONFLICT, NULL, "the %s is not this job's to change", l->called);
}

enum err life_enqueue(const struct life *l, struct db *db, int64_t id, struct error *e)
{
    char payload[64];
    int64_t job = 0;
    /* Before the job is: a worker that wakes at once would else tell of the end before this tells of the
     * beginning. One that is awake already still may. */
    TRY(life_tell(l, db, id, e));
    snprintf(payload, sizeof payload, "{\"%s\":%lld}", l->key, (long long)id);
    TRY(queue_enqueue(db, l->work, l->lane, str_of(payload), NULL, &job, e));
    return db_exec(db, l->take, e, "ii", job, id);
}

/* After a step that changed so many rows. */
static enum err tell_one(const struct life *l, struct db *db, int64_t id, int64_t changed, struct error *e)
{
    if (changed == 0 && l->may_go)
        return ERR_OK;
    TRY(life_must_be_one(l, changed, e));
    return life_tell(l, db, id, e);
}

/* To an end without a result. */
static enum err end(const struct life *l, struct db *db, int64_t id, int64_t job, const char *state,
                    const char *failure, struct error *e)
{
    int64_t n;
    /* Whatever the sentence quotes: it must not keep the row from ending. */
    _cleanup_(strbuf_release) struct strbuf clean = {0};
    put_program_text(&clean, str_of(failure), SUBMISSION_FEEDBACK_MAX);
    TRY(db_exec_count(db, l->end, &n, e, "ttii", str_of(state), strbuf_str(&clean), id, job));
    return tell_one(l, db, id, n, e);
}

enum err life_start(const struct life *l, struct db *db, const struct job *job, int64_t id, struct error *e)
{
    int64_t n;
    DB_TX(db, DB_WRITE, e);
    TRY(queue_hold(db, job, e));
    TRY(db_exec_count(db, l->start, &n, e, "ii", id, job->id));
    if (n == 0 && l->may_go) {
        TRY(queue_finish(db, job, e));
        TRY(db_commit(db, e));
        return life_not_found(l, id, e);
    }
    TRY(life_must_be_one(l, n, e));
    TRY(life_tell(l, db, id, e));
    return db_commit(db, e);
}

enum err life_fail(const struct life *l, struct db *db, const struct job *job, int64_t id,
                   const char *message, struct error *e)
{
    DB_TX(db, DB_WRITE, e);
    TRY(system_fail_job(db, job, message, e));
    TRY(end(l, db, id, job->id, "failed", message, e));
    return db_commit(db, e);
}

enum err life_cancelled(const struct life *l, struct db *db, const struct job *job, int64_t id,
                        struct error *e)
{
    DB_TX(db, DB_WRITE, e);
    TRY(queue_finish(db, job, e));
    TRY(end(l, db, id, job->id, "cancelled", "", e));
    return db_commit(db, e);
}

enum err life_give_back(const struct life *l, struct db *db, const struct job *job, int64_t id, bool counted,
                        struct error *e)
{
    int64_t n;
    DB_TX(db, DB_WRITE, e);
    TRY(queue_give_back(db, job, counted, e));
    TRY(db_exec_count(db, l->wait, &n, e, "ii", id, job->id));
    TRY(tell_one(l, db, id, n, e));
    return db_commit(db, e);
}

/* Its job's number, 0 when it has ended. */
static enum err job_of(const struct life *l, struct db *db, int64_t id, int64_t *ret, struct error *e)
{
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    bool row;
    TRY(db_query(db, l->job, &q, e));
    stmt_bind_i64(q, 1, id);
    TRY(stmt_step(q, &row, e));
    if (!row)
        return life_not_found(l, id, e);
    *ret = stmt_i64(q, 0);
    return ERR_OK;
}

enum err life_cancel(const struct life *l, struct db *db, int64_t id, struct error *e)
{
    int64_t job = 0;
    bool gone = false;
    assert(l->can_cancel);
    DB_TX(db, DB_WRITE, e);
    TRY(job_of(l, db, id, &job, e));
    if (job)
        TRY(queue_cancel(db, job, &gone, e));
    if (gone)
        TRY(end(l, db, id, job, "cancelled", "", e));
    return db_commit(db, e);
}

enum err life_put_list(struct stmt *q, const char *key, int64_t limit, life_put *put, struct json_writer *w,
                       struct error *e)
{
    jw_begin(w, '{');
    jw_key(w, key);
    jw_begin(w, '[');
    bool row = true;
    for (int64_t n = 0;; n++) {
        TRY(stmt_step(q, &row, e));
        if (!row || n == limit)
            break;
        jw_begin(w, '{');
        put(q, w);
        jw_end(w);
    }
    jw_end(w);
    jw_put_bool(w, "more", row);
    jw_end(w);
    return ERR_OK;
}

enum err life_get_json(const struct life *l, struct db *db, int64_t id, struct json_writer *w,
                       struct error *e)
{
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    bool row;
    if (l->get)
        return l->get(db, id, w, e);
    TRY(db_query(db, l->whole, &q, e));
    stmt_bind_i64(q, 1, id);
    TRY(stmt_step(q, &row, e));
    if (!row)
        return life_not_found(l, id, e);
    jw_begin(w, '{');
    l->put(q, w);
    l->put_rest(q, w);
    jw_end(w);
    return ERR_OK;
}

enum err life_list_json(const struct life *l, struct db *db, struct str of, int64_t before, int64_t limit,
                        struct json_writer *w, struct error *e)
{
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    if (limit < 1 || limit > LIFE_LIST_MAX)
        return error_set(e, ERR_INVALID, "limit", "limit must be 1 to %d", LIFE_LIST_MAX);
    if (of.n)
        TRY(record_check_name(l->of, of, "-_", OF_MAX, e));
    TRY(db_query(db, of.n ? l->list_of : l->list, &q, e));
    stmt_bind_i64(q, 1, before > 0 ? before : INT64_MAX);
    stmt_bind_i64(q, 2, limit + 1); /* one more tells whether there is more */
    if (of.n)
        stmt_bind_text(q, 3, of);
    return life_put_list(q, l->lists, limit, l->put, w, e);
}

enum err life_tell_summary(const struct life *l, struct db *db, int64_t id, struct error *e)
{
    struct event ev;
    {
        _cleanup_(stmt_endp) struct stmt *q = NULL;
        bool row;
        TRY(db_query(db, l->summary, &q, e));
        stmt_bind_i64(q, 1, id);
        TRY(stmt_step(q, &row, e));
        if (!row)
            return error_set(e, ERR_INTERNAL, NULL, "a %s that was just written is not there", l->called);
        char type[40];
        snprintf(type, sizeof type, "%s.changed", l->noun);
        event_begin(&ev, type);
        jw_begin(&ev.w, '{');
        l->put(q, &ev.w);
        jw_end(&ev.w);
    }
    event_tell(&ev, db);
    return ERR_OK;
}

enum err life_tell(const struct life *l, struct db *db, int64_t id, struct error *e)
{
    return l->tell ? l->tell(db, id, e) : life_tell_summary(l, db, id, e);
}

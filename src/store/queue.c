/*
 * A job that waits has no token. Claiming writes one, with a lease; finishing, failing and giving back are
 * single statements that name the token, so that whoever lost the lease changes nothing, on either engine. A
 * lease that has run out is simply claimable again; the claim then counts a death.
 *
 * A lease that ran out but that nobody took may still be prolonged or finished by its holder: the work is
 * good.
 */
#include "store/queue.h"

#include "base/utf8.h"

enum { MESSAGE_MAX = 4096 }; /* bytes of a failure's message */

static struct str token_of(const struct job *job)
{
    return str_of(job->token);
}

static enum err lease_lost(struct error *e)
{
    return error_set(e, ERR_CONFLICT, NULL, "the lease on the job is lost");
}

enum err queue_enqueue(struct db *db, const char *kind, enum queue_lane lane, struct str payload,
                       const char *unique, int64_t *ret_id, struct error *e)
{
    /*
     * One that waits already is locked by the update until this transaction ends: it cannot be claimed before
     * what it is to work on is there to be seen. It moves to the faster lane of the two.
     */
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    TRY(db_query(db,
                 "INSERT INTO job (kind, lane, payload, unique_key, created_at_ms) "
                 "VALUES (?1, ?2, ?3, ?4, now_ms()) "
                 "ON CONFLICT (unique_key) DO UPDATE SET "
                 "lane = CASE WHEN excluded.lane < job.lane THEN excluded.lane ELSE job.lane END "
                 "RETURNING id",
                 &q, e));
    stmt_bind_text(q, 1, str_of(kind));
    stmt_bind_i64(q, 2, lane == QUEUE_INTERACTIVE ? 0 : 1);
    stmt_bind_text(q, 3, payload);
    if (unique)
        stmt_bind_text(q, 4, str_of(unique));
    bool row;
    TRY(stmt_step(q, &row, e));
    if (!row)
        return error_set(e, ERR_INTERNAL, NULL, "a new job has no number");
    *ret_id = stmt_i64(q, 0);
    db_notify(db, QUEUE_CHANNEL, STR(""));
    return ERR_OK;
}

/* What the claim's statement returned. */
static void read_job(struct stmt *q, struct arena *a, struct job *ret)
{
    int64_t deaths = stmt_i64(q, 3);
    ret->id = stmt_i64(q, 0);
    ret->kind = arena_str(a, stmt_text(q, 1));
    ret->payload = arena_str(a, stmt_text(q, 2));
    ret->attempt = deaths + 1;
    ret->exhausted = deaths >= QUEUE_TRIES;
}

enum err queue_claim(struct db *db, const char *worker, bool interactive_only, struct arena *a,
                     struct job *ret, bool *ret_got, struct error *e)
{
    struct job job = {0};
    bool row;
    crypto_token(job.token);
    DB_TX(db, DB_WRITE, e);
    {
        _cleanup_(stmt_endp) struct stmt *q = NULL;
        TRY(db_query(db,
                     "UPDATE job SET deaths = deaths + CASE WHEN token IS NULL THEN 0 ELSE 1 END, "
                     "worker = ?1, token = ?2, lease_until_ms = now_ms() + ?3, claimed_at_ms = now_ms(), "
                     "unique_key = NULL "
                     "WHERE id = (SELECT id FROM job WHERE lane <= ?4 AND lease_until_ms <= now_ms() "
                     "            ORDER BY lane, id LIMIT 1 {skip_locked}) "
                     "RETURNING id, kind, payload, deaths",
                     &q, e));
        stmt_bind_text(q, 1, str_of(worker));
        stmt_bind_text(q, 2, token_of(&job));
        stmt_bind_i64(q, 3, QUEUE_LEASE_MS);
        stmt_bind_i64(q, 4, interactive_only ? 0 : 1);
        TRY(stmt_step(q, &row, e));
        if (row)
            read_job(q, a, &job);
    }
    TRY(db_commit(db, e));
    if (row)
        *ret = job;
    *ret_got = row;
    return ERR_OK;
}

enum err queue_hold(struct db *db, const struct job *job, struct error *e)
{
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    TRY(db_query(db,
                 "UPDATE job SET lease_until_ms = now_ms() + ?1 WHERE id = ?2 AND token = ?3 "
                 "RETURNING cancel_asked",
                 &q, e));
    stmt_bind_i64(q, 1, QUEUE_LEASE_MS);
    stmt_bind_i64(q, 2, job->id);
    stmt_bind_text(q, 3, token_of(job));
    bool row;
    TRY(stmt_step(q, &row, e));
    if (!row)
        return lease_lost(e);
    if (stmt_i64(q, 0))
        return error_set(e, ERR_CANCELLED, NULL, "the job was cancelled");
    return ERR_OK;
}

enum err queue_heartbeat(struct db *db, const struct job *job, struct error *e)
{
    DB_TX(db, DB_WRITE, e);
    enum err err = queue_hold(db, job, e);
    if (err != ERR_OK && err != ERR_CANCELLED)
        return err;
    /* One that was cancelled keeps its lease: its worker still has to write that down. */
    TRY(db_commit(db, e));
    return err;
}

enum err queue_finish(struct db *db, const struct job *job, struct error *e)
{
    int64_t n;
    TRY(db_exec_count(db, "DELETE FROM job WHERE id = ?1 AND token = ?2", &n, e, "it", job->id,
                      token_of(job)));
    return n == 1 ? ERR_OK : lease_lost(e);
}

enum err queue_fail(struct db *db, const struct job *job, const char *message, struct error *e)
{
    int64_t n;
    /* Whatever the message quotes: it must not keep the job from ending. */
    _cleanup_(strbuf_release) struct strbuf clean = {0};
    utf8_put_clean(&clean, str_head(str_of(message), MESSAGE_MAX));
    TRY(db_exec_count(db,
                      "INSERT INTO job_failure (job, kind, payload, deaths, message, failed_at_ms) "
                      "SELECT id, kind, payload, deaths, ?3, now_ms() FROM job WHERE id = ?1 AND token = ?2",
                      &n, e, "itt", job->id, token_of(job), strbuf_str(&clean)));
    TRY(queue_finish(db, job, e));
    return db_exec(db, "DELETE FROM job_failure WHERE id <= (SELECT max(id) FROM job_failure) - ?1", e, "i",
                   (int64_t)QUEUE_FAILURES_KEPT);
}

enum err queue_give_back(struct db *db, const struct job *job, bool counted, struct error *e)
{
    int64_t n;
    TRY(db_exec_count(db,
                      "UPDATE job SET token = NULL, worker = NULL, lease_until_ms = 0, deaths = deaths + ?1 "
                      "WHERE id = ?2 AND token = ?3",
                      &n, e, "iit", (int64_t)counted, job->id, token_of(job)));
    if (n != 1)
        return lease_lost(e);
    db_notify(db, QUEUE_CHANNEL, STR(""));
    return ERR_OK;
}

enum err queue_cancel(struct db *db, int64_t id, bool *ret_gone, struct error *e)
{
    int64_t gone;
    TRY(db_exec_count(db, "DELETE FROM job WHERE id = ?1 AND lease_until_ms <= now_ms()", &gone, e, "i", id));
    if (!gone)
        TRY(db_exec(db, "UPDATE job SET cancel_asked = 1 WHERE id = ?1", e, "i", id));
    *ret_gone = gone > 0;
    return ERR_OK;
}

enum err queue_worker_restarted(struct db *db, const char *worker, struct error *e)
{
    DB_TX(db, DB_WRITE, e);
    int64_t n;
    TRY(db_exec_count(db,
                      "UPDATE job SET token = NULL, worker = NULL, lease_until_ms = 0, deaths = deaths + 1 "
                      "WHERE worker = ?1",
                      &n, e, "t", str_of(worker)));
    if (n)
        db_notify(db, QUEUE_CHANNEL, STR(""));
    return db_commit(db, e);
}

/* The only row of a query without parameters. */
static enum err query_i64(struct db *db, const char *sql, int64_t none, int64_t *ret, struct error *e)
{
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    TRY(db_query(db, sql, &q, e));
    bool row;
    TRY(stmt_step(q, &row, e));
    *ret = row ? stmt_i64(q, 0) : none;
    return ERR_OK;
}

enum err queue_next_expiry_ms(struct db *db, int64_t *ret_ms, struct error *e)
{
    return query_i64(db,
                     "SELECT CASE WHEN lease_until_ms > now_ms() THEN lease_until_ms - now_ms() ELSE 0 END "
                     "FROM job WHERE lease_until_ms > 0 ORDER BY lease_until_ms LIMIT 1",
                     -1, ret_ms, e);
}

enum err queue_count_waiting(struct db *db, int64_t *ret, struct error *e)
{
    return query_i64(db, "SELECT count(*) FROM job WHERE lease_until_ms = 0", 0, ret, e);
}

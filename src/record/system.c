#include "record/system.h"

#include "record/check.h"
#include "record/events.h"
#include "record/fields.h"
#include "record/problems/measurements.h"
#include "record/problems/submissions.h"

/* A worker that was not heard of for so long is forgotten. */
enum { FORGET_AFTER_DAYS = 30 };
#define FORGET_AFTER_MS (FORGET_AFTER_DAYS * 86400000LL)

/* One value of a report as the text that is kept. */
static enum err dump_array(const json_t *array, const char *field, struct strbuf *out, struct error *e)
{
    if (!json_is_array(array))
        return error_set(e, ERR_INVALID, field, "%s must be an array", field);
    struct json_writer w = jw_to(out);
    jw_value(&w, array);
    return ERR_OK;
}

static enum err worker_put(struct db *db, struct str name, const json_t *report, const json_t *languages,
                           struct error *e)
{
    struct str protection, summary;
    _cleanup_(strbuf_release) struct strbuf checks = {0}, known = {0};
    TRY(record_check_name("name", name, "-_.:@ABCDEFGHIJKLMNOPQRSTUVWXYZ", 128, e));
    TRY(json_get_str(report, "protection", 16, &protection, e));
    TRY(json_get_str(report, "summary", 4096, &summary, e));
    TRY(dump_array(json_object_get(report, "checks"), "checks", &checks, e));
    TRY(dump_array(languages, "languages", &known, e));
    if (!str_is(protection, "full") && !str_is(protection, "weak") && !str_is(protection, "none"))
        return error_set(e, ERR_INVALID, "protection", "protection must be full, weak or none");

    DB_TX(db, DB_WRITE, e);
    TRY(db_exec(db,
                "INSERT INTO worker (name, here, seen_at_ms, protection, summary, checks, languages) "
                "VALUES (?1, 1, now_ms(), ?2, ?3, ?4, ?5) "
                "ON CONFLICT (name) DO UPDATE SET here = 1, seen_at_ms = excluded.seen_at_ms, "
                "protection = excluded.protection, summary = excluded.summary, checks = excluded.checks, "
                "languages = excluded.languages",
                e, "ttttt", name, protection, summary, strbuf_str(&checks), strbuf_str(&known)));
    TRY(db_exec(db, "DELETE FROM worker WHERE seen_at_ms < now_ms() - ?1", e, "i", (int64_t)FORGET_AFTER_MS));
    event_tell_empty(db, "system.changed");
    return db_commit(db, e);
}

enum err system_worker_put(struct db *db, struct str name, struct str report, struct str languages,
                           struct error *e)
{
    json_auto_t *r = NULL, *l = NULL;
    TRY(json_read(report, &r, e));
    TRY(json_read(languages, &l, e));
    return worker_put(db, name, r, l, e);
}

enum err system_worker_seen(struct db *db, struct str name, struct error *e)
{
    DB_TX(db, DB_WRITE, e);
    int64_t back, known = 1;
    TRY(db_exec_count(db,
                      "UPDATE worker SET here = 1, seen_at_ms = now_ms() "
                      "WHERE name = ?1 AND (here = 0 OR seen_at_ms < now_ms() - ?2)",
                      &back, e, "ti", name, (int64_t)SYSTEM_WORKER_ALIVE_MS));
    if (back)
        event_tell_empty(db, "system.changed");
    else
        TRY(db_exec_count(db, "UPDATE worker SET seen_at_ms = now_ms() WHERE name = ?1", &known, e, "t",
                          name));
    if (!known)
        return error_set(e, ERR_NOT_FOUND, "name", "this worker has not told of itself yet");
    return db_commit(db, e);
}

enum err system_worker_gone(struct db *db, struct str name, struct error *e)
{
    DB_TX(db, DB_WRITE, e);
    TRY(db_exec(db, "UPDATE worker SET here = 0 WHERE name = ?1", e, "t", name));
    event_tell_empty(db, "system.changed");
    return db_commit(db, e);
}

static enum err put_workers(struct db *db, struct json_writer *w, struct error *e)
{
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    TRY(db_query(db,
                 "SELECT name, CASE WHEN seen_at_ms >= now_ms() - ?1 THEN 1 ELSE 0 END, seen_at_ms, "
                 "protection, summary, checks FROM worker WHERE here = 1 ORDER BY name",
                 &q, e));
    stmt_bind_i64(q, 1, SYSTEM_WORKER_ALIVE_MS);
    jw_begin(w, '[');
    for (bool row;;) {
        TRY(stmt_step(q, &row, e));
        if (!row)
            break;
        jw_begin(w, '{');
        jw_put_str(w, "name", stmt_text(q, 0));
        jw_put_bool(w, "alive", stmt_i64(q, 1) != 0);
        jw_put_int(w, "seen_at_ms", stmt_i64(q, 2));
        jw_put_str(w, "protection", stmt_text(q, 3));
        jw_put_str(w, "summary", stmt_text(q, 4));
        jw_key(w, "checks");
        jw_raw(w, stmt_text(q, 5));
        jw_end(w);
    }
    jw_end(w);
    return ERR_OK;
}

enum err system_fail_job(struct db *db, const struct job *job, const char *message, struct error *e)
{
    TRY(queue_fail(db, job, message, e));
    event_tell_empty(db, "system.changed");
    return ERR_OK;
}

/* What a job was about: a submission or a measurement. 0: it was other work, or wrote its payload in another
 * way. */
static int64_t subject_of(struct str kind, struct str payload, const struct life *of)
{
    int64_t id = 0;
    struct error e;
    json_auto_t *p = NULL;
    if (!str_is(kind, of->work) || json_read(payload, &p, &e) != ERR_OK ||
        json_get_int(p, of->key, 1, INT64_MAX, &id, &e) != ERR_OK)
        return 0;
    return id;
}

static enum err put_problem_of(struct db *db, struct str kind, struct str payload, struct json_writer *w,
                               struct error *e)
{
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    TRY(db_query(db,
                 "SELECT slug, title FROM problem "
                 "WHERE slug = coalesce((SELECT problem FROM submission WHERE id = ?1), "
                 "(SELECT problem FROM measurement WHERE id = ?2))",
                 &q, e));
    stmt_bind_i64(q, 1, subject_of(kind, payload, &life_submission));
    stmt_bind_i64(q, 2, subject_of(kind, payload, &life_measurement));
    bool row;
    TRY(stmt_step(q, &row, e));
    if (row) {
        jw_put_str(w, "problem", stmt_text(q, 0));
        jw_put_str(w, "title", stmt_text(q, 1));
    } else {
        field_null(w, "problem");
        field_null(w, "title");
    }
    return ERR_OK;
}

/* The payload stays here: what other kinds of work will carry in it may be the user's own. */
static enum err put_failures(struct db *db, struct json_writer *w, struct error *e)
{
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    TRY(db_query(db,
                 "SELECT id, kind, failed_at_ms, message, payload FROM job_failure ORDER BY id DESC LIMIT ?1",
                 &q, e));
    stmt_bind_i64(q, 1, SYSTEM_FAILURES_SHOWN);
    jw_begin(w, '[');
    for (bool row;;) {
        TRY(stmt_step(q, &row, e));
        if (!row)
            break;
        jw_begin(w, '{');
        jw_put_int(w, "id", stmt_i64(q, 0));
        jw_put_str(w, "kind", stmt_text(q, 1));
        jw_put_int(w, "failed_at_ms", stmt_i64(q, 2));
        jw_put_str(w, "message", stmt_text(q, 3));
        TRY(put_problem_of(db, stmt_text(q, 1), stmt_text(q, 4), w, e));
        jw_end(w);
    }
    jw_end(w);
    return ERR_OK;
}

enum err system_json(struct db *db, const char *version, struct json_writer *w, struct error *e)
{
    int64_t waiting;
    TRY(queue_count_waiting(db, &waiting, e));
    jw_begin(w, '{');
    jw_put_cstr(w, "version", version);
    jw_put_cstr(w, "engine", db_engine(db) == DB_SQLITE ? "sqlite" : "postgresql");
    jw_put_int(w, "jobs_waiting", waiting);
    jw_key(w, "workers");
    TRY(put_workers(db, w, e));
    jw_key(w, "failures");
    TRY(put_failures(db, w, e));
    jw_end(w);
    return ERR_OK;
}

enum err system_languages_json(struct db *db, struct json_writer *w, struct error *e)
{
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    TRY(db_query(db, "SELECT languages FROM worker ORDER BY seen_at_ms DESC LIMIT 1", &q, e));
    bool row;
    TRY(stmt_step(q, &row, e));
    jw_begin(w, '{');
    jw_key(w, "languages");
    jw_raw(w, row ? stmt_text(q, 0) : STR("[]"));
    jw_end(w);
    return ERR_OK;
}

#include "record/apply/linkedin-checks.h"

#include "base/crypto.h"
#include "record/apply/papers.h"
#include "record/check.h"
#include "record/events.h"
#include "record/fields.h"
#include "record/kinds.h"
#include "record/life.h"
#include "record/problems/submissions.h"

/* ---- asking ---- */

static enum err must_be_idle(struct db *db, struct error *e)
{
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    bool row;
    TRY(db_query(db, "SELECT 1 FROM linkedin_check WHERE state IN ('queued', 'running') LIMIT 1", &q, e));
    TRY(stmt_step(q, &row, e));
    return row ? error_set(e, ERR_CONFLICT, "export", "an export is being read; wait until it has been")
               : ERR_OK;
}

/* Number 0 stands for the job until there is one. */
static enum err insert(struct db *db, int64_t cv, struct str name, struct str base64, int64_t *ret,
                       struct error *e)
{
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    bool row;
    TRY(db_query(db,
                 "INSERT INTO linkedin_check (cv, name, state, job, created_at_ms, base64) "
                 "VALUES (?1, ?2, 'queued', 0, now_ms(), ?3) RETURNING id",
                 &q, e));
    stmt_bind_i64(q, 1, cv);
    stmt_bind_text(q, 2, name);
    stmt_bind_text(q, 3, base64);
    TRY(stmt_step(q, &row, e));
    *ret = stmt_i64(q, 0);
    return ERR_OK;
}

enum err linkedin_checks_ask(struct db *db, int64_t cv, struct str name, struct str bytes, struct error *e)
{
    _cleanup_(strbuf_release) struct strbuf base64 = {0};
    json_auto_t *version = NULL;
    int64_t id = 0;
    if (!bytes.n)
        return error_set(e, ERR_INVALID, "export", "the file is empty");
    if (bytes.n > LINKEDIN_UPLOAD_MAX)
        return error_set(e, ERR_TOO_LARGE, "export", "the file is larger than %d MiB",
                         LINKEDIN_UPLOAD_MAX >> 20);
    TRY(record_check_text("name", name, LINKEDIN_UPLOAD_NAME_MAX, e));
    TRY(thing_get(db, &kind_cv_version, cv, &version, e));
    TRY(must_be_idle(db, e));
    TRY(linkedin_checks_remove(db, e));
    crypto_base64(bytes, &base64);
    TRY(insert(db, cv, name, strbuf_str(&base64), &id, e));
    return life_enqueue(&life_linkedin_check, db, id, e);
}

enum err linkedin_checks_remove(struct db *db, struct error *e)
{
    TRY(must_be_idle(db, e));
    TRY(db_exec(db, "DELETE FROM linkedin_check WHERE id > 0", e, ""));
    event_tell_empty(db, "record.changed");
    return ERR_OK;
}

/* ---- the worker's side ---- */

static enum err work_row(struct db *db, int64_t id, struct arena *a, struct linkedin_check_work *ret,
                         struct error *e)
{
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    _cleanup_(strbuf_release) struct strbuf bytes = {0};
    bool row;
    TRY(db_query(db, "SELECT cv, name, base64 FROM linkedin_check WHERE id = ?1", &q, e));
    stmt_bind_i64(q, 1, id);
    TRY(stmt_step(q, &row, e));
    if (!row)
        return life_not_found(&life_linkedin_check, id, e);
    if (!crypto_base64_decode(stmt_text(q, 2), &bytes))
        return error_set(e, ERR_IO, "export", "the record's copy of the upload is damaged");
    *ret = (struct linkedin_check_work){.id = id,
                                        .cv = stmt_i64(q, 0),
                                        .name = arena_str(a, stmt_text(q, 1)),
                                        .upload = arena_str(a, strbuf_str(&bytes))};
    return ERR_OK;
}

enum err linkedin_checks_work(struct db *db, int64_t id, struct arena *a, struct linkedin_check_work *ret,
                              struct error *e)
{
    struct linkedin_check_work work;
    json_auto_t *version = NULL;
    struct str type;
    TRY(work_row(db, id, a, &work, e));
    enum err r = thing_get(db, &kind_cv_version, work.cv, &version, e);
    work.gone = r == ERR_NOT_FOUND;
    if (!work.gone)
        TRY(r);
    struct str document = thing_str(version, "document");
    work.cv_name = arena_str(a, thing_str(version, "name"));
    if (document.p)
        TRY(papers_get(db, document, a, &type, &work.cv_source, e));
    else
        work.cv_source = arena_str(a, thing_str(version, "body"));
    *ret = work;
    return ERR_OK;
}

static enum err write_result(struct db *db, const struct job *job, int64_t id, const char *refused,
                             struct str doc, struct error *e)
{
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    _cleanup_(strbuf_release) struct strbuf sentence = {0};
    bool row;
    TRY(db_query(
        db,
        "UPDATE linkedin_check SET state = ?3, job = NULL, finished_at_ms = now_ms(), base64 = NULL, "
        "failure = ?4, doc = ?5 WHERE id = ?1 AND job = ?2 AND state = 'running' RETURNING 1",
        &q, e));
    put_program_text(&sentence, str_of(refused ? refused : ""), 2000);
    stmt_bind_i64(q, 1, id);
    stmt_bind_i64(q, 2, job->id);
    stmt_bind_text(q, 3, str_of(refused ? "refused" : "done"));
    stmt_bind_text(q, 4, strbuf_str(&sentence));
    if (!refused)
        stmt_bind_text(q, 5, doc);
    TRY(stmt_step(q, &row, e));
    return life_must_be_one(&life_linkedin_check, row, e);
}

enum err linkedin_checks_finish(struct db *db, const struct job *job, int64_t id, const char *refused,
                                struct str doc, struct error *e)
{
    if (doc.n > LINKEDIN_CHECK_DOC_MAX)
        return error_set(e, ERR_INTERNAL, NULL, "what was found is too long to be kept");
    DB_TX(db, DB_WRITE, e);
    TRY(queue_finish(db, job, e));
    TRY(write_result(db, job, id, refused, doc, e));
    TRY(life_tell(&life_linkedin_check, db, id, e));
    return db_commit(db, e);
}

/* ---- how it is shown ---- */

#define STATE(_)                                                                                             \
    _(INT, "id", "id")                                                                                       \
    _(INT, "cv", "cv")                                                                                       \
    _(TEXT, "name", "name")                                                                                  \
    _(TEXT, "state", "state")                                                                                \
    _(INT, "created_at_ms", "created_at_ms")                                                                 \
    _(INT, "started_at_ms", "started_at_ms")                                                                 \
    _(INT, "finished_at_ms", "finished_at_ms")                                                               \
    _(TEXT, "failure", "failure")

static const struct field state[] = {STATE(FIELD)};

static void put_state(struct stmt *q, struct json_writer *w)
{
    fields_put(q, 0, state, ARRAY_LEN(state), w);
}

const struct life life_linkedin_check = {
    .noun = "linkedin",
    .called = "check of a LinkedIn export",
    .work = "check-linkedin",
    .key = "check",
    .lane = QUEUE_INTERACTIVE,
    LIFE_STATEMENTS("linkedin_check", "base64 = NULL, "),
    LIFE_SUMMARY(STATE(FIELD_COLUMN), "linkedin_check", "id"),
    .put = put_state,
};

enum err linkedin_checks_json(struct db *db, struct json_writer *w, struct error *e)
{
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    bool row;
    TRY(db_query(db, "SELECT " STATE(FIELD_COLUMN) "doc FROM linkedin_check ORDER BY id DESC LIMIT 1", &q,
                 e));
    TRY(stmt_step(q, &row, e));
    jw_begin(w, '{');
    jw_key(w, "check");
    if (!row) {
        jw_null(w);
    } else {
        jw_begin(w, '{');
        put_state(q, w);
        field_column(w, "report", q, ARRAY_LEN(state), FIELD_JSON);
        jw_end(w);
    }
    jw_end(w);
    return ERR_OK;
}

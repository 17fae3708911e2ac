#include "record/apply/cv-readings.h"

#include "base/utf8.h"
#include "record/check.h"
#include "record/fields.h"
#include "record/kinds.h"
#include "record/life.h"
#include "record/search.h"

#include <strings.h>

/* ---- what a file is ---- */

enum { HEAD_BYTES = 1024 };

static const struct {
    struct str begins;
    const char *name;
} others[] = {
    {STR("\xD0\xCF\x11\xE0"), "a Word file of the old kind (.doc): save it as .docx or PDF"},
    {STR("{\\rtf"), "a file in rich text format (.rtf): save it as .docx or PDF"},
    {STR("\x89PNG"), "a picture: a program that screens CVs reads nothing in it"},
    {STR("\xFF\xD8\xFF"), "a picture: a program that screens CVs reads nothing in it"},
    {STR("%!PS"), "a PostScript file: print it to a PDF"},
    {STR("\x1F\x8B"), "a compressed file: unpack it"},
};

static bool has_ending(struct str name, const char *ending)
{
    size_t n = strlen(ending);
    return name.n > n && strncasecmp(name.p + (name.n - n), ending, n) == 0;
}

static bool has_headings(struct str text)
{
    for (struct str line; text.n && str_split(&text, '\n', &line);)
        if (str_starts(line, STR("# ")) || str_starts(line, STR("## ")))
            return true;
    return false;
}

enum err cv_format_of(struct str name, struct str bytes, const char **ret, struct error *e)
{
    struct str head = str_head(bytes, HEAD_BYTES);
    if (!bytes.n)
        return error_set(e, ERR_INVALID, "cv", "the file is empty");
    if (str_find(head, STR("%PDF-")) < head.n) {
        *ret = "pdf";
        return ERR_OK;
    }
    if (str_starts(head, STR("PK\x03\x04"))) {
        /* The first file in an OpenDocument's archive is what it is, as it stands. */
        *ret =
            str_find(head, STR("mimetypeapplication/vnd.oasis.opendocument.text")) < head.n ? "odt" : "docx";
        return ERR_OK;
    }
    for (size_t i = 0; i < ARRAY_LEN(others); i++)
        if (str_starts(head, others[i].begins))
            return error_set(e, ERR_INVALID, "cv", "this is %s", others[i].name);
    if (!utf8_valid(bytes) || str_find_char(bytes, '\0') < bytes.n)
        return error_set(e, ERR_INVALID, "cv",
                         "this is neither PDF, DOCX, ODT nor text in UTF-8; save it as one of these");
    if (bytes.n > CV_BODY_MAX)
        return error_set(e, ERR_TOO_LARGE, "cv", "the text is larger than %d KiB; no CV is",
                         CV_BODY_MAX >> 10);
    struct str text = str_starts(bytes, STR("\xEF\xBB\xBF")) ? str_from(bytes, 3) : bytes;
    text = str_trim(text);
    if (!text.n)
        return error_set(e, ERR_INVALID, "cv", "the file holds nothing but white space");
    *ret = text.p[0] == '{'                                                                 ? "json-resume"
           : has_ending(name, ".md") || has_ending(name, ".markdown") || has_headings(text) ? "markdown"
                                                                                            : "text";
    return ERR_OK;
}

/* ---- coming in ---- */

/* The version that has this document; 0: there is none. */
static enum err same_document(struct db *db, const char *sha256, int64_t *ret, struct error *e)
{
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    bool row;
    TRY(db_query(db, "SELECT id FROM cv_version WHERE document = ?1 AND retired = 0 ORDER BY id DESC LIMIT 1",
                 &q, e));
    stmt_bind_text(q, 1, str_of(sha256));
    TRY(stmt_step(q, &row, e));
    *ret = row ? stmt_i64(q, 0) : 0;
    return ERR_OK;
}

static void set(json_t *body, const char *key, struct str s)
{
    json_object_set_new(body, key, json_stringn(s.p, s.n));
}

enum err cv_take_in(struct db *db, struct str name, const char *format, struct str bytes, struct str country,
                    struct thing_act *act, json_t **ret, struct error *e)
{
    json_auto_t *body = json_object();
    char sha256[SHA256_HEX + 1];
    bool document = papers_is_format(str_of(format));
    int64_t there = 0;
    if (document) {
        TRY(papers_put(db, format, bytes, sha256, e));
        TRY(same_document(db, sha256, &there, e));
    } else if (str_starts(bytes, STR("\xEF\xBB\xBF"))) {
        bytes = str_from(bytes, 3);
    }
    if (there)
        return thing_get(db, &kind_cv_version, there, ret, e);
    set(body, "name", name);
    set(body, "format", str_of(format));
    set(body, document ? "document" : "body", document ? str_of(sha256) : bytes);
    json_auto_t *thing = NULL;
    TRY(thing_make(db, &kind_cv_version, body, act, &thing, e));
    TRY(cv_readings_ask(db, thing_int(thing, "id"), country, e));
    *ret = json_incref(thing);
    return ERR_OK;
}

/* ---- asking ---- */

static enum err country_of(struct db *db, struct str given, struct arena *a, struct str *ret, struct error *e)
{
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    bool row;
    if (given.p) {
        *ret = given;
        if (!given.n)
            return ERR_OK;
        if (given.n == 2 && given.p[0] >= 'a' && given.p[0] <= 'z' && given.p[1] >= 'a' && given.p[1] <= 'z')
            return ERR_OK;
        return error_set(e, ERR_INVALID, "country", "\"country\" must be two lower-case letters, as de");
    }
    TRY(db_query(db, "SELECT country FROM cv_reading WHERE id > 0 ORDER BY id DESC LIMIT 1", &q, e));
    TRY(stmt_step(q, &row, e));
    *ret = row ? arena_str(a, stmt_text(q, 0)) : STR("");
    return ERR_OK;
}

static enum err under_way(struct db *db, int64_t cv, bool *ret, struct error *e)
{
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    TRY(db_query(db, "SELECT 1 FROM cv_reading WHERE cv = ?1 AND state IN ('queued', 'running') LIMIT 1", &q,
                 e));
    stmt_bind_i64(q, 1, cv);
    return stmt_step(q, ret, e);
}

/* Number 0 stands for the job until there is one. */
static enum err insert(struct db *db, int64_t cv, struct str country, int64_t *ret, struct error *e)
{
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    bool row;
    TRY(db_query(db,
                 "INSERT INTO cv_reading (cv, state, job, country, created_at_ms) "
                 "VALUES (?1, 'queued', 0, ?2, now_ms()) RETURNING id",
                 &q, e));
    stmt_bind_i64(q, 1, cv);
    stmt_bind_text(q, 2, country);
    TRY(stmt_step(q, &row, e));
    *ret = stmt_i64(q, 0);
    return ERR_OK;
}

enum err cv_readings_ask(struct db *db, int64_t cv, struct str country, struct error *e)
{
    _cleanup_(arena_release) struct arena a;
    json_auto_t *version = NULL;
    int64_t id;
    bool busy;
    arena_init(&a);
    TRY(country_of(db, country, &a, &country, e));
    TRY(thing_get(db, &kind_cv_version, cv, &version, e));
    TRY(under_way(db, cv, &busy, e));
    if (busy)
        return ERR_OK;
    TRY(insert(db, cv, country, &id, e));
    return life_enqueue(&life_cv_reading, db, id, e);
}

/* ---- the worker's side ---- */

static enum err work_row(struct db *db, int64_t id, struct arena *a, struct cv_reading_work *ret,
                         struct error *e)
{
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    bool row;
    TRY(db_query(db, "SELECT cv, country FROM cv_reading WHERE id = ?1", &q, e));
    stmt_bind_i64(q, 1, id);
    TRY(stmt_step(q, &row, e));
    if (!row)
        return life_not_found(&life_cv_reading, id, e);
    *ret = (struct cv_reading_work){.id = id, .cv = stmt_i64(q, 0), .country = arena_str(a, stmt_text(q, 1))};
    return ERR_OK;
}

static struct str hash_of(struct str text, struct arena *a)
{
    char hex[SHA256_HEX + 1];
    crypto_sha256_hex(text, hex);
    return arena_str(a, str_of(hex));
}

enum err cv_readings_work(struct db *db, int64_t id, struct arena *a, struct cv_reading_work *ret,
                          struct error *e)
{
    struct cv_reading_work work;
    json_auto_t *version = NULL;
    struct str type;
    TRY(work_row(db, id, a, &work, e));
    enum err r = thing_get(db, &kind_cv_version, work.cv, &version, e);
    work.gone = r == ERR_NOT_FOUND;
    if (!work.gone)
        TRY(r);
    struct str document = thing_str(version, "document");
    work.format = arena_str(a, thing_str(version, "format"));
    if (document.p) {
        TRY(papers_get(db, document, a, &type, &work.source, e));
        TRY(papers_has_pages(db, document, &work.has_pages, e));
        work.sha256 = arena_str(a, document);
    } else {
        work.source = arena_str(a, thing_str(version, "body"));
        work.sha256 = hash_of(work.source, a);
    }
    *ret = work;
    return ERR_OK;
}

static enum err write_result(struct db *db, const struct job *job, const struct cv_reading_work *work,
                             const struct cv_reading_result *r, struct error *e)
{
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    _cleanup_(strbuf_release) struct strbuf refused = {0};
    bool row;
    TRY(db_query(
        db,
        "UPDATE cv_reading SET state = ?3, job = NULL, finished_at_ms = now_ms(), source_sha256 = ?4, "
        "failure = ?5, doc = ?6, resume = ?7 WHERE id = ?1 AND job = ?2 AND state = 'running' RETURNING 1",
        &q, e));
    put_program_text(&refused, str_of(r->refused ? r->refused : ""), 2000);
    stmt_bind_i64(q, 1, work->id);
    stmt_bind_i64(q, 2, job->id);
    stmt_bind_text(q, 3, str_of(r->refused ? "refused" : "done"));
    stmt_bind_text(q, 4, work->sha256);
    stmt_bind_text(q, 5, strbuf_str(&refused));
    if (!r->refused) {
        stmt_bind_text(q, 6, r->doc);
        stmt_bind_text(q, 7, r->resume);
    }
    TRY(stmt_step(q, &row, e));
    return life_must_be_one(&life_cv_reading, row, e);
}

static enum err write_findings(struct db *db, int64_t id, const struct cv_reading_result *r, struct error *e)
{
    for (size_t i = 0; i < r->n_findings; i++)
        TRY(db_exec(
            db,
            "INSERT INTO cv_finding (reading, ordinal, rule, severity, finding) VALUES (?1, ?2, ?3, ?4, ?5)",
            e, "iittt", id, (int64_t)i + 1, str_of(r->findings[i].rule), str_of(r->findings[i].severity),
            r->findings[i].key));
    return ERR_OK;
}

enum err cv_readings_finish(struct db *db, const struct job *job, const struct cv_reading_work *work,
                            const struct cv_reading_result *r, struct error *e)
{
    if (r->doc.n > CV_READING_DOC_MAX || r->resume.n > CV_READING_DOC_MAX)
        return error_set(e, ERR_INTERNAL, NULL, "what was read is too long to be kept");
    DB_TX(db, DB_WRITE, e);
    TRY(queue_finish(db, job, e));
    TRY(write_result(db, job, work, r, e));
    if (!r->refused)
        TRY(write_findings(db, work->id, r, e));
    for (size_t i = 0; i < r->n_pages; i++)
        TRY(papers_put_page(db, work->sha256, &r->pages[i], e));
    TRY(db_exec(db,
                "DELETE FROM cv_reading WHERE cv = ?1 AND id < ?2 AND state IN ('done', 'refused', 'failed')",
                e, "ii", work->cv, work->id));
    TRY(record_search_cv(db, work->cv, e));
    TRY(life_tell(&life_cv_reading, db, work->id, e));
    return db_commit(db, e);
}

/* ---- news ---- */

#define STATE(_)                                                                                             \
    _(INT, "id", "r.id")                                                                                     \
    _(INT, "cv", "r.cv")                                                                                     \
    _(TEXT, "state", "r.state")                                                                              \
    _(TEXT, "country", "r.country")                                                                          \
    _(INT, "created_at_ms", "r.created_at_ms")                                                               \
    _(INT, "started_at_ms", "r.started_at_ms")                                                               \
    _(INT, "finished_at_ms", "r.finished_at_ms")                                                             \
    _(TEXT, "failure", "r.failure")

static const struct field state[] = {STATE(FIELD)};

static void put_state(struct stmt *q, struct json_writer *w)
{
    fields_put(q, 0, state, ARRAY_LEN(state), w);
}

const struct life life_cv_reading = {
    .noun = "reading",
    .called = "reading of a CV",
    .work = "read-cv",
    .key = "reading",
    .lane = QUEUE_INTERACTIVE,
    LIFE_STATEMENTS("cv_reading", ""),
    LIFE_SUMMARY(STATE(FIELD_COLUMN), "cv_reading r", "r.id"),
    .put = put_state,
};

/* ---- how they are shown ---- */

static enum err put_newest(struct db *db, int64_t cv, struct json_writer *w, struct error *e)
{
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    bool row;
    TRY(db_query(
        db, "SELECT " STATE(FIELD_COLUMN) "0 FROM cv_reading r WHERE r.cv = ?1 ORDER BY r.id DESC LIMIT 1",
        &q, e));
    stmt_bind_i64(q, 1, cv);
    TRY(stmt_step(q, &row, e));
    jw_key(w, "reading");
    if (!row) {
        jw_null(w);
        return ERR_OK;
    }
    jw_begin(w, '{');
    put_state(q, w);
    jw_end(w);
    return ERR_OK;
}

/* What the last reading that is done found and nobody keeps: {errors, warnings, notes}, or null. */
static enum err put_counts(struct db *db, int64_t cv, struct json_writer *w, struct error *e)
{
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    bool row;
    int64_t reading = 0;
    {
        _cleanup_(stmt_endp) struct stmt *last = NULL;
        TRY(db_query(db,
                     "SELECT id FROM cv_reading WHERE cv = ?1 AND state = 'done' ORDER BY id DESC LIMIT 1",
                     &last, e));
        stmt_bind_i64(last, 1, cv);
        TRY(stmt_step(last, &row, e));
        if (row)
            reading = stmt_i64(last, 0);
    }
    jw_key(w, "found");
    if (!reading) {
        jw_null(w);
        return ERR_OK;
    }
    TRY(db_query(
        db,
        "SELECT coalesce(sum(CASE WHEN f.severity = 'error' THEN 1 ELSE 0 END), 0), "
        "coalesce(sum(CASE WHEN f.severity = 'warning' THEN 1 ELSE 0 END), 0), "
        "coalesce(sum(CASE WHEN f.severity = 'note' THEN 1 ELSE 0 END), 0) "
        "FROM cv_finding f WHERE f.reading = ?1 AND NOT EXISTS (SELECT 1 FROM cv_suppression s WHERE "
        "s.rule = f.rule AND coalesce(s.finding, '') IN ('', f.finding))",
        &q, e));
    stmt_bind_i64(q, 1, reading);
    TRY(stmt_step(q, &row, e));
    jw_begin(w, '{');
    jw_put_int(w, "errors", stmt_i64(q, 0));
    jw_put_int(w, "warnings", stmt_i64(q, 1));
    jw_put_int(w, "notes", stmt_i64(q, 2));
    jw_end(w);
    return ERR_OK;
}

static enum err put_used(struct db *db, int64_t cv, struct json_writer *w, struct error *e)
{
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    bool row;
    TRY(db_query(db, "SELECT count(*) FROM application WHERE cv = ?1", &q, e));
    stmt_bind_i64(q, 1, cv);
    TRY(stmt_step(q, &row, e));
    jw_put_int(w, "applications", stmt_i64(q, 0));
    return ERR_OK;
}

enum err cv_list_json(struct db *db, struct json_writer *w, struct error *e)
{
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    TRY(db_query(db,
                 "SELECT id, version, name, format, made_at_ms, retired FROM cv_version "
                 "WHERE id < ?1 ORDER BY id DESC LIMIT ?2",
                 &q, e));
    stmt_bind_i64(q, 1, INT64_MAX);
    stmt_bind_i64(q, 2, CV_LIST_MAX);
    jw_begin(w, '{');
    jw_key(w, "cvs");
    jw_begin(w, '[');
    for (bool row;;) {
        TRY(stmt_step(q, &row, e));
        if (!row)
            break;
        int64_t id = stmt_i64(q, 0);
        jw_begin(w, '{');
        jw_put_int(w, "id", id);
        jw_put_int(w, "version", stmt_i64(q, 1));
        jw_put_str(w, "name", stmt_text(q, 2));
        jw_put_str(w, "format", stmt_text(q, 3));
        jw_put_int(w, "made_at_ms", stmt_i64(q, 4));
        jw_put_bool(w, "retired", stmt_i64(q, 5) != 0);
        TRY(put_newest(db, id, w, e));
        TRY(put_counts(db, id, w, e));
        TRY(put_used(db, id, w, e));
        jw_end(w);
    }
    jw_end(w);
    jw_end(w);
    return ERR_OK;
}

static enum err put_pages(struct db *db, struct str document, struct json_writer *w, struct error *e)
{
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    TRY(db_query(db, "SELECT page, width, height FROM document_page WHERE document = ?1 ORDER BY page", &q,
                 e));
    stmt_bind_text(q, 1, document);
    jw_key(w, "pictures");
    jw_begin(w, '[');
    for (bool row;;) {
        TRY(stmt_step(q, &row, e));
        if (!row)
            break;
        jw_begin(w, '{');
        jw_put_int(w, "page", stmt_i64(q, 0));
        jw_put_int(w, "width", stmt_i64(q, 1));
        jw_put_int(w, "height", stmt_i64(q, 2));
        jw_end(w);
    }
    jw_end(w);
    return ERR_OK;
}

/* The last reading that is done; null: there is none. */
static enum err put_read(struct db *db, const json_t *version, struct json_writer *w, struct error *e)
{
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    struct str document = thing_str(version, "document");
    char sha256[SHA256_HEX + 1];
    bool row;
    TRY(db_query(db,
                 "SELECT country, finished_at_ms, source_sha256, resume, doc FROM cv_reading "
                 "WHERE cv = ?1 AND state = 'done' ORDER BY id DESC LIMIT 1",
                 &q, e));
    stmt_bind_i64(q, 1, thing_int(version, "id"));
    TRY(stmt_step(q, &row, e));
    jw_key(w, "read");
    if (!row) {
        jw_null(w);
        return ERR_OK;
    }
    if (!document.p) {
        crypto_sha256_hex(thing_str(version, "body"), sha256);
        document = str_of(sha256);
    }
    jw_begin(w, '{');
    jw_put_str(w, "country", stmt_text(q, 0));
    jw_put_int(w, "at_ms", stmt_i64(q, 1));
    jw_put_bool(w, "stale", !str_eq(stmt_text(q, 2), document));
    TRY(put_pages(db, document, w, e));
    jw_put_str(w, "resume", stmt_text(q, 3));
    jw_key(w, "report");
    jw_raw(w, stmt_text(q, 4));
    jw_end(w);
    return ERR_OK;
}

enum err cv_json(struct db *db, int64_t cv, struct json_writer *w, struct error *e)
{
    json_auto_t *version = NULL;
    TRY(thing_get(db, &kind_cv_version, cv, &version, e));
    jw_begin(w, '{');
    thing_put(w, "version", version);
    TRY(put_newest(db, cv, w, e));
    TRY(put_read(db, version, w, e));
    TRY(put_used(db, cv, w, e));
    jw_key(w, "suppressions");
    TRY(thing_array_json(db, &kind_cv_suppression, 0, THING_LIST_MAX, w, e));
    jw_end(w);
    return ERR_OK;
}

/* Versions as CVs, and one beside another. A document is not opened for that: what was read in it is kept. */
#include "record/apply/cv-readings.h"
#include "record/kinds.h"
#include "rounds/apply/cv/compare-json.h"
#include "rounds/apply/cv/cv-json.h"

static enum err last_report(struct db *db, int64_t cv, json_t **ret, struct error *e)
{
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    bool row;
    TRY(db_query(db, "SELECT doc FROM cv_reading WHERE cv = ?1 AND state = 'done' ORDER BY id DESC LIMIT 1",
                 &q, e));
    stmt_bind_i64(q, 1, cv);
    TRY(stmt_step(q, &row, e));
    *ret = NULL;
    return row ? json_read(stmt_text(q, 0), ret, e) : ERR_OK;
}

static enum err read_document(struct db *db, int64_t cv, struct arena *a, struct cv_as_read *ret,
                              struct error *e)
{
    json_auto_t *report = NULL;
    TRY(last_report(db, cv, &report, e));
    if (!report)
        return ERR_OK;
    cv_read_reading(json_object_get(report, "cv"), json_object_get(report, "said"), a, &ret->cv);
    const json_t *signs = json_object_get(report, "signs");
    if (signs) {
        _cleanup_(strbuf_release) struct strbuf out = {0};
        struct json_writer w = jw_to(&out);
        jw_value(&w, signs);
        ret->signs = arena_str(a, strbuf_str(&out));
    }
    return ERR_OK;
}

enum err cv_readings_cv(struct db *db, int64_t cv, struct arena *a, struct cv_as_read *ret, struct error *e)
{
    struct cv_as_read read = {0};
    json_auto_t *version = NULL;
    TRY(thing_get(db, &kind_cv_version, cv, &version, e));
    struct str body = arena_str(a, thing_str(version, "body"));
    read.name = arena_str(a, thing_str(version, "name"));
    if (thing_str(version, "document").p)
        TRY(read_document(db, cv, a, &read, e));
    else if (str_is(thing_str(version, "format"), "json-resume"))
        TRY(cv_read_resume(body, a, &read.cv, e));
    else
        TRY(cv_read_text(body, a, &read.cv, e));
    *ret = read;
    return ERR_OK;
}

static enum err not_read(const char *field, struct str name, struct error *e)
{
    return error_set(e, ERR_INVALID, field, "\"%.*s\" was not read yet: a worker of dryrun serve reads it",
                     STR_ARG(str_head(name, CV_NAME_MAX)));
}

enum err cv_roundtrip_json(struct db *db, int64_t cv, int64_t meant, struct json_writer *w, struct error *e)
{
    _cleanup_(arena_release) struct arena a;
    struct cv_as_read read, should;
    struct cv_comparison c;
    struct cv_sign *signs;
    size_t n;
    arena_init(&a);
    TRY(cv_readings_cv(db, cv, &a, &read, e));
    if (meant == cv)
        return error_set(e, ERR_INVALID, "meant", "a version is the same as itself: choose another one");
    TRY(cv_readings_cv(db, meant, &a, &should, e));
    if (!read.cv)
        return not_read("id", read.name, e);
    if (!should.cv)
        return not_read("meant", should.name, e);
    cv_compare(should.cv, read.cv, &a, &c);
    jw_begin(w, '{');
    cv_compare_put(&c, w);
    if (read.signs.n) {
        jw_key(w, "signs");
        jw_raw(w, read.signs);
    } else {
        cv_signs(read.cv, &a, &signs, &n);
        cv_compare_put_signs(signs, n, w);
    }
    jw_end(w);
    return ERR_OK;
}

/* What is in the index. What is found, and how it is shown, is in search-find.c. */
#include "record/search.h"

#include "record/kinds.h"
#include "record/search-internal.h"

#include "model/words/terms.h"
#include "store/search.h"

#include <string.h>

/* Grows when what follows changes what is in the index: it is then made anew. */
enum { EDITION = 1 };

bool search_is_text(const struct thing_field *f)
{
    return f->type == THING_LINE || f->type == THING_TEXT;
}

/* Of results only numbers are kept, ids, and what programs read. */
static bool search_kind_counts(const struct thing_kind *kind)
{
    return kind != &kind_typing && kind != &kind_attempt;
}

bool search_event_counts(struct str kind)
{
    return str_is(kind, "contacted") || str_is(kind, "heard") || str_is(kind, "happened");
}

static enum err company_name(struct db *db, int64_t id, struct strbuf *out, struct error *e)
{
    json_auto_t *company = NULL;
    TRY(thing_get(db, &kind_company, id, &company, e));
    terms_put(thing_str(company, "name"), out);
    return ERR_OK;
}

static void put_texts(json_t *v, struct strbuf *out)
{
    const char *key;
    json_t *member;
    size_t i;
    if (json_is_string(v)) {
        strbuf_put(out, (struct str){json_string_value(v), json_string_length(v)});
        strbuf_putc(out, '\n');
    }
    json_array_foreach (v, i, member)
        put_texts(member, out);
    json_object_foreach (v, key, member)
        put_texts(member, out);
}

enum err search_cv_words(struct db *db, int64_t cv, struct strbuf *out, struct error *e)
{
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    json_auto_t *resume = NULL;
    bool row;
    TRY(db_query(db,
                 "SELECT resume FROM cv_reading WHERE cv = ?1 AND state = 'done' ORDER BY id DESC LIMIT 1",
                 &q, e));
    stmt_bind_i64(q, 1, cv);
    TRY(stmt_step(q, &row, e));
    if (!row)
        return ERR_OK;
    TRY(json_read(stmt_text(q, 0), &resume, e));
    put_texts(resume, out);
    return ERR_OK;
}

static enum err put_cv_words(struct db *db, const json_t *cv, struct strbuf *out, struct error *e)
{
    _cleanup_(strbuf_release) struct strbuf text = {0};
    if (!thing_str(cv, "document").n)
        return ERR_OK;
    TRY(search_cv_words(db, thing_int(cv, "id"), &text, e));
    terms_put(strbuf_str(&text), out);
    return ERR_OK;
}

/* The first text of a kind is its title. */
static enum err put_entry(struct db *db, const struct thing_kind *kind, const json_t *thing, struct error *e)
{
    _cleanup_(strbuf_release) struct strbuf title = {0}, body = {0};
    bool first = true;
    for (size_t i = 0; i < kind->n_fields; i++) {
        if (!search_is_text(&kind->fields[i]) || str_is(str_of(kind->fields[i].name), "document"))
            continue; /* a digest is no word */
        terms_put(thing_str(thing, kind->fields[i].name), first ? &title : &body);
        first = false;
    }
    if (kind == &kind_application)
        TRY(company_name(db, thing_int(thing, "company"), &title, e));
    if (kind == &kind_cv_version)
        TRY(put_cv_words(db, thing, &body, e));
    return search_put(db, kind->name, thing_int(thing, "id"), strbuf_str(&title), strbuf_str(&body), e);
}

/* Applications are found by the name that their company has now. */
static enum err renamed(struct db *db, int64_t company, struct error *e)
{
    _cleanup_(arena_release) struct arena a;
    arena_init(&a);
    int64_t *ids = NULL;
    size_t n = 0, cap = 0;
    {
        _cleanup_(stmt_endp) struct stmt *q = NULL;
        TRY(db_query(db, "SELECT id FROM application WHERE company = ?1", &q, e));
        stmt_bind_i64(q, 1, company);
        for (bool row;;) {
            TRY(stmt_step(q, &row, e));
            if (!row)
                break;
            arena_grow(&a, ids, n, cap);
            ids[n++] = stmt_i64(q, 0);
        }
    }
    for (size_t i = 0; i < n; i++) {
        json_auto_t *application = NULL;
        TRY(thing_get(db, &kind_application, ids[i], &application, e));
        TRY(put_entry(db, &kind_application, application, e));
    }
    return ERR_OK;
}

enum err record_search_thing(struct db *db, const struct thing_kind *kind, const json_t *before,
                             const json_t *after, struct error *e)
{
    if (!search_kind_counts(kind))
        return ERR_OK;
    if (!after)
        return search_drop(db, kind->name, thing_int(before, "id"), e);
    TRY(put_entry(db, kind, after, e));
    if (kind != &kind_company || !before ||
        json_equal(json_object_get(before, "name"), json_object_get(after, "name")))
        return ERR_OK;
    return renamed(db, thing_int(after, "id"), e);
}

enum err record_search_cv(struct db *db, int64_t id, struct error *e)
{
    json_auto_t *cv = NULL;
    enum err r = thing_get(db, &kind_cv_version, id, &cv, e);
    if (r == ERR_NOT_FOUND) /* removed meanwhile */
        return ERR_OK;
    TRY(r);
    return put_entry(db, &kind_cv_version, cv, e);
}

enum err record_search_event(struct db *db, int64_t id, const char *kind, const json_t *data, struct error *e)
{
    _cleanup_(strbuf_release) struct strbuf body = {0};
    if (!search_event_counts(str_of(kind)))
        return ERR_OK;
    terms_put(thing_str(data, "words"), &body);
    return search_put(db, SEARCH_EVENT, id, STR(""), strbuf_str(&body), e);
}

/* ---- all of it ---- */

static enum err fill_kind(struct db *db, const struct thing_kind *kind, struct error *e)
{
    for (int64_t before = INT64_MAX;;) {
        json_auto_t *page = NULL;
        size_t i;
        json_t *thing;
        TRY(thing_page(db, kind, before, THING_LIST_MAX, &page, e));
        json_array_foreach (page, i, thing) {
            TRY(put_entry(db, kind, thing, e));
            before = thing_int(thing, "id");
        }
        if (json_array_size(page) == 0)
            return ERR_OK;
    }
}

static enum err put_event(struct db *db, int64_t id, struct str kind, struct str text, struct error *e)
{
    json_auto_t *data = NULL;
    char name[16];
    snprintf(name, sizeof name, "%.*s", STR_ARG(kind));
    TRY(json_read(text, &data, e));
    return record_search_event(db, id, name, data, e);
}

static enum err fill_events(struct db *db, struct error *e)
{
    enum { PAGE = 500 };
    bool more = true;
    for (int64_t after = 0; more;) {
        _cleanup_(stmt_endp) struct stmt *q = NULL;
        TRY(db_query(db, "SELECT id, kind, data FROM event WHERE id > ?1 ORDER BY id LIMIT ?2", &q, e));
        stmt_bind_i64(q, 1, after);
        stmt_bind_i64(q, 2, PAGE);
        for (int n = 0;; n++) {
            bool row;
            TRY(stmt_step(q, &row, e));
            more = row || n == PAGE;
            if (!row)
                break;
            after = stmt_i64(q, 0);
            if (search_event_counts(stmt_text(q, 1)))
                TRY(put_event(db, after, stmt_text(q, 1), stmt_text(q, 2), e));
        }
    }
    return ERR_OK;
}

enum err record_search_fill(struct db *db, struct error *e)
{
    TRY(search_begin_anew(db, EDITION, e));
    for (size_t i = 0; i < n_thing_kinds; i++)
        if (search_kind_counts(thing_kinds[i]))
            TRY(fill_kind(db, thing_kinds[i], e));
    return fill_events(db, e);
}

enum err record_search_anew(struct db *db, struct error *e)
{
    DB_TX(db, DB_WRITE, e);
    TRY(record_search_fill(db, e));
    return db_commit(db, e);
}

enum err search_be_ready(struct db *db, struct error *e)
{
    int64_t edition = 0;
    TRY(search_edition(db, &edition, e));
    return edition == EDITION ? ERR_OK : record_search_anew(db, e);
}

#include "record/thing-internal.h"

#include "base/utf8.h"
#include "record/changes.h"
#include "record/check.h"
#include "record/events.h"
#include "record/history.h"
#include "record/kinds.h"
#include "record/search.h"

#include "record/days.h"

#include <string.h>

enum { HEAD_COLUMNS = 4 };

static const char *const head[HEAD_COLUMNS] = {"id", "version", "made_at_ms", "changed_at_ms"};

/* ---- members ---- */

struct str thing_str(const json_t *thing, const char *field)
{
    const json_t *v = json_object_get(thing, field);
    return json_is_string(v) ? (struct str){json_string_value(v), json_string_length(v)} : (struct str){0};
}

int64_t thing_int(const json_t *thing, const char *field)
{
    const json_t *v = json_object_get(thing, field);
    return json_is_true(v) ? 1 : json_integer_value(v);
}

static const struct thing_field *find_field(const struct thing_kind *kind, const char *name)
{
    for (size_t i = 0; i < kind->n_fields; i++)
        if (strcmp(kind->fields[i].name, name) == 0)
            return &kind->fields[i];
    return NULL;
}

/* ---- what a member may be ---- */

static bool has_control(struct str s)
{
    uint32_t code;
    for (size_t n; (n = utf8_next(s, &code)); s = str_from(s, n))
        if (utf8_is_control(code) && code != '\t')
            return true;
    return false;
}

static enum err check_text(const struct thing_field *f, const json_t *v, json_t **ret, struct error *e)
{
    if (!json_is_string(v))
        return error_set(e, ERR_INVALID, f->name, "\"%s\" must be a text", f->name);
    struct str s = {json_string_value(v), json_string_length(v)};
    if (f->type == THING_LINE)
        s = str_trim(s);
    if (f->type == THING_LINE && memchr(s.p, '\n', s.n))
        return error_set(e, ERR_INVALID, f->name, "\"%s\" must be one line", f->name);
    TRY(record_check_text(f->name, s, (size_t)f->max, e));
    if (f->type == THING_LINE && has_control(s))
        return error_set(e, ERR_INVALID, f->name, "\"%s\" must be without control characters", f->name);
    if (s.n == 0 && f->required)
        return error_set(e, ERR_INVALID, f->name, "\"%s\" must not be empty", f->name);
    *ret = s.n == 0 ? json_null() : json_stringn(s.p, s.n);
    return ERR_OK;
}

static enum err check_word(const struct thing_field *f, const json_t *v, json_t **ret, struct error *e)
{
    _cleanup_(strbuf_release) struct strbuf all = {0};
    const char *word = json_string_value(v);
    for (size_t i = 0; f->words[i]; i++) {
        if (word && strcmp(word, f->words[i]) == 0) {
            *ret = json_string(word);
            return ERR_OK;
        }
        strbuf_puts(&all, i ? ", " : "");
        strbuf_puts(&all, f->words[i]);
    }
    return error_set(e, ERR_INVALID, f->name, "\"%s\" must be one of %s", f->name, strbuf_cstr(&all));
}

static enum err check_int(const struct thing_field *f, const json_t *v, int64_t min, int64_t max,
                          json_t **ret, struct error *e)
{
    int64_t n = json_integer_value(v);
    if (!json_is_integer(v))
        return error_set(e, ERR_INVALID, f->name, "\"%s\" must be a whole number", f->name);
    if (n < min || n > max)
        return error_set(e, ERR_INVALID, f->name, "\"%s\" must lie between %lld and %lld", f->name,
                         (long long)min, (long long)max);
    *ret = json_integer(n);
    return ERR_OK;
}

/* One that is not null, as it is to be kept. */
static enum err check_value(const struct thing_field *f, const json_t *v, json_t **ret, struct error *e)
{
    switch (f->type) {
    case THING_LINE:
    case THING_TEXT: return check_text(f, v, ret, e);
    case THING_WORD: return check_word(f, v, ret, e);
    case THING_INT: return check_int(f, v, f->min, f->max, ret, e);
    case THING_TIME: return check_int(f, v, 0, INT64_C(253402300799999), ret, e); /* the end of year 9999 */
    case THING_REF: return check_int(f, v, 1, INT64_MAX, ret, e);
    case THING_BOOL:
        if (!json_is_boolean(v))
            return error_set(e, ERR_INVALID, f->name, "\"%s\" must be true or false", f->name);
        *ret = json_boolean(json_is_true(v));
        return ERR_OK;
    case THING_DATE:
        if (!json_is_string(v) ||
            !days_read((struct str){json_string_value(v), json_string_length(v)}, &(struct date){0}))
            return error_set(e, ERR_INVALID, f->name, "\"%s\" must be a day, as 2026-11-27", f->name);
        *ret = json_string(json_string_value(v));
        return ERR_OK;
    }
    abort();
}

static json_t *fallback_of(const struct thing_field *f)
{
    if (!f->fallback)
        return json_null();
    return f->type == THING_BOOL ? json_boolean(strcmp(f->fallback, "true") == 0) : json_string(f->fallback);
}

/* The fields of body into thing; those that it has not become their fallback, or stay when it is an edit. */
static enum err take_fields(const struct thing_kind *kind, json_t *body, bool edit, json_t *thing,
                            struct error *e)
{
    for (size_t i = 0; i < kind->n_fields; i++) {
        const struct thing_field *f = &kind->fields[i];
        const json_t *v = json_object_get(body, f->name);
        json_t *kept = NULL;
        if (!v && edit)
            continue;
        if (v && !json_is_null(v))
            TRY(check_value(f, v, &kept, e));
        else
            kept = v ? json_null() : fallback_of(f);
        bool missing = f->required && json_is_null(kept);
        json_object_set_new(thing, f->name, kept);
        if (missing)
            return error_set(e, ERR_INVALID, f->name, "\"%s\" is missing", f->name);
    }
    return kind->check ? kind->check(thing, e) : ERR_OK;
}

static enum err only_fields(const struct thing_kind *kind, json_t *body, bool edit, struct error *e)
{
    const char *key;
    json_t *value;
    json_object_foreach (body, key, value) {
        if (!find_field(kind, key) && !(edit && strcmp(key, "version") == 0))
            return error_set(e, ERR_INVALID, key, "%s has no \"%s\"", kind->title, key);
    }
    return ERR_OK;
}

enum err thing_check(const struct thing_kind *kind, const json_t *thing, struct error *e)
{
    json_auto_t *body = json_object();
    json_auto_t *kept = json_object();
    for (size_t i = 0; i < kind->n_fields; i++) {
        json_t *v = json_object_get(thing, kind->fields[i].name);
        json_object_set(body, kind->fields[i].name, v ? v : json_null());
    }
    TRY(take_fields(kind, body, false, kept, e));
    return json_equal(body, kept) ? ERR_OK
                                  : error_set(e, ERR_INVALID, kind->name,
                                              "%s is not written as the record keeps it", kind->title);
}

/* ---- rows ---- */

static json_t *member_of_column(const struct thing_field *f, struct stmt *q, int col)
{
    if (stmt_is_null(q, col))
        return json_null();
    switch (f->type) {
    case THING_BOOL: return json_boolean(stmt_i64(q, col) != 0);
    case THING_INT:
    case THING_TIME:
    case THING_REF: return json_integer(stmt_i64(q, col));
    default: {
        struct str s = stmt_text(q, col);
        return json_stringn(s.p, s.n);
    }
    }
}

json_t *thing_of_row(const struct thing_kind *kind, struct stmt *q)
{
    json_t *thing = json_object();
    for (int i = 0; i < HEAD_COLUMNS; i++)
        json_object_set_new(thing, head[i], json_integer(stmt_i64(q, i)));
    for (size_t i = 0; i < kind->n_fields; i++)
        json_object_set_new(thing, kind->fields[i].name,
                            member_of_column(&kind->fields[i], q, HEAD_COLUMNS + (int)i));
    return thing;
}

static void bind_fields(const struct thing_kind *kind, const json_t *thing, struct stmt *q)
{
    for (size_t i = 0; i < kind->n_fields; i++) {
        const json_t *v = json_object_get(thing, kind->fields[i].name);
        int at = (int)i + 1;
        if (json_is_string(v))
            stmt_bind_text(q, at, (struct str){json_string_value(v), json_string_length(v)});
        else if (json_is_boolean(v))
            stmt_bind_i64(q, at, json_is_true(v));
        else if (json_is_integer(v))
            stmt_bind_i64(q, at, json_integer_value(v));
        else
            stmt_bind_null(q, at);
    }
}

static enum err not_found(const struct thing_kind *kind, int64_t id, struct error *e)
{
    return error_set(e, ERR_NOT_FOUND, kind->name, "there is no %s %lld", kind->name, (long long)id);
}

enum err thing_redate(struct db *db, const struct thing_kind *kind, int64_t id, int64_t made_at_ms,
                      int64_t changed_at_ms, struct error *e)
{
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    bool row;
    TRY(db_query(db, kind->redate, &q, e));
    stmt_bind_i64(q, 1, id);
    stmt_bind_i64(q, 2, made_at_ms);
    stmt_bind_i64(q, 3, changed_at_ms);
    return stmt_step(q, &row, e);
}

enum err thing_get(struct db *db, const struct thing_kind *kind, int64_t id, json_t **ret, struct error *e)
{
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    bool row;
    TRY(db_query(db, kind->get, &q, e));
    stmt_bind_i64(q, 1, id);
    TRY(stmt_step(q, &row, e));
    if (!row)
        return not_found(kind, id, e);
    *ret = thing_of_row(kind, q);
    return ERR_OK;
}

/* A statement that changes one row and may give its id, or changes none. */
static enum err step_once(const struct thing_kind *kind, struct stmt *q, bool *ret_row, int64_t *ret_id,
                          struct error *e)
{
    bool more;
    enum err r = stmt_step(q, ret_row, e);
    if (r == ERR_CONFLICT && kind->taken)
        return error_set(e, ERR_CONFLICT, kind->taken_field, "%s", kind->taken);
    TRY(r);
    if (*ret_row && ret_id)
        *ret_id = stmt_i64(q, 0);
    return *ret_row ? stmt_step(q, &more, e) : ERR_OK;
}

/* What the fields refer to must be there; a constraint would say so too, but not which. */
static enum err check_refs(struct db *db, const struct thing_kind *kind, const json_t *thing, struct error *e)
{
    for (size_t i = 0; i < kind->n_fields; i++) {
        const struct thing_field *f = &kind->fields[i];
        int64_t id = f->type == THING_REF ? thing_int(thing, f->name) : 0;
        json_auto_t *there = NULL;
        if (!id)
            continue;
        enum err r = thing_get(db, f->ref, id, &there, e);
        if (r == ERR_NOT_FOUND)
            return error_set(e, ERR_INVALID, f->name, "\"%s\": there is no %s %lld", f->name, f->ref->name,
                             (long long)id);
        TRY(r);
    }
    return ERR_OK;
}

/* ---- the log of changes ---- */

static void dump(const json_t *thing, struct strbuf *out)
{
    struct json_writer w = jw_to(out);
    if (thing)
        jw_value(&w, thing);
}

static enum err note_change(struct db *db, const struct thing_kind *kind, const json_t *before,
                            const json_t *after, struct thing_act *act, struct error *e)
{
    _cleanup_(strbuf_release) struct strbuf b = {0}, a = {0};
    char key[24];
    snprintf(key, sizeof key, "%lld", (long long)thing_int(before ? before : after, "id"));
    dump(before, &b);
    dump(after, &a);
    TRY(changes_add_to(db, &act->batch, act->undo, kind->name, str_of(key),
                       before ? strbuf_str(&b) : (struct str){0}, after ? strbuf_str(&a) : (struct str){0},
                       e));
    TRY(record_search_thing(db, kind, before, after, e));
    if (kind->follow && !act->undo)
        TRY(kind->follow(db, before, after, act, e));
    return kind->log && !act->undo ? kind->log(db, before, after, e) : ERR_OK;
}

/* ---- writing ---- */

enum err thing_make(struct db *db, const struct thing_kind *kind, json_t *body, struct thing_act *act,
                    json_t **ret, struct error *e)
{
    json_auto_t *fields = json_object();
    json_auto_t *thing = NULL;
    int64_t id;
    bool row;
    TRY(only_fields(kind, body, false, e));
    TRY(take_fields(kind, body, false, fields, e));
    TRY(check_refs(db, kind, fields, e));
    {
        _cleanup_(stmt_endp) struct stmt *q = NULL;
        TRY(db_query(db, kind->insert, &q, e));
        bind_fields(kind, fields, q);
        TRY(step_once(kind, q, &row, &id, e));
    }
    TRY(thing_get(db, kind, id, &thing, e));
    TRY(note_change(db, kind, NULL, thing, act, e));
    *ret = json_incref(thing);
    return ERR_OK;
}

static enum err changed_meanwhile(const struct thing_kind *kind, struct error *e)
{
    return error_set(e, ERR_CONFLICT, "version", "%s was changed meanwhile, elsewhere", kind->title);
}

/* The row becomes `fields`, if it still is the version that was seen. */
static enum err update_row(struct db *db, const struct thing_kind *kind, int64_t id, int64_t version,
                           const json_t *fields, struct error *e)
{
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    bool row;
    TRY(db_query(db, kind->update, &q, e));
    bind_fields(kind, fields, q);
    stmt_bind_i64(q, (int)kind->n_fields + 1, id);
    stmt_bind_i64(q, (int)kind->n_fields + 2, version);
    TRY(step_once(kind, q, &row, NULL, e));
    return row ? ERR_OK : changed_meanwhile(kind, e);
}

static enum err remove_row(struct db *db, const struct thing_kind *kind, int64_t id, int64_t version,
                           struct error *e)
{
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    bool row;
    TRY(db_query(db, kind->remove, &q, e));
    stmt_bind_i64(q, 1, id);
    stmt_bind_i64(q, 2, version);
    TRY(step_once(kind, q, &row, NULL, e));
    return row ? ERR_OK
               : error_set(e, ERR_BUSY, kind->name, "%s is being changed at this moment; try again",
                           kind->title);
}

static enum err put_back_row(struct db *db, const struct thing_kind *kind, const json_t *thing,
                             struct error *e)
{
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    bool row;
    TRY(db_query(db, kind->put_back, &q, e));
    bind_fields(kind, thing, q);
    stmt_bind_i64(q, (int)kind->n_fields + 1, thing_int(thing, "id"));
    stmt_bind_i64(q, (int)kind->n_fields + 2, thing_int(thing, "version"));
    stmt_bind_i64(q, (int)kind->n_fields + 3, thing_int(thing, "made_at_ms"));
    return step_once(kind, q, &row, NULL, e);
}

/* `before` as it is, `fields` as it is to be. */
static enum err rewrite(struct db *db, const struct thing_kind *kind, const json_t *before,
                        const json_t *fields, struct thing_act *act, json_t **ret, struct error *e)
{
    int64_t id = thing_int(before, "id");
    json_auto_t *after = NULL;
    TRY(update_row(db, kind, id, thing_int(before, "version"), fields, e));
    TRY(thing_get(db, kind, id, &after, e));
    TRY(note_change(db, kind, before, after, act, e));
    if (ret)
        *ret = json_incref(after);
    return ERR_OK;
}

enum err thing_edit(struct db *db, const struct thing_kind *kind, int64_t id, json_t *body,
                    struct thing_act *act, json_t **ret, struct error *e)
{
    json_auto_t *before = NULL;
    json_auto_t *fields = NULL;
    int64_t seen;
    TRY(only_fields(kind, body, true, e));
    TRY(json_get_int(body, "version", 1, INT64_MAX, &seen, e));
    TRY(thing_get(db, kind, id, &before, e));
    if (thing_int(before, "version") != seen)
        return changed_meanwhile(kind, e);
    fields = json_copy(before);
    TRY(take_fields(kind, body, true, fields, e));
    if (json_equal(before, fields)) {
        *ret = json_incref(before);
        return ERR_OK;
    }
    TRY(check_refs(db, kind, fields, e));
    return rewrite(db, kind, before, fields, act, ret, e);
}

/* ---- removing ---- */

static enum err holders_of(struct db *db, const struct thing_field *f, int64_t id, struct arena *a,
                           int64_t **ret, size_t *ret_n, struct error *e)
{
    enum { HOLDERS_MAX = 10000 };
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    size_t cap = 0, n = 0;
    int64_t *ids = NULL;
    TRY(db_query(db, f->holders, &q, e));
    stmt_bind_i64(q, 1, id);
    for (bool row;;) {
        TRY(stmt_step(q, &row, e));
        if (!row)
            break;
        if (n == HOLDERS_MAX)
            return error_set(e, ERR_TOO_LARGE, NULL, "more than %d others belong to it", HOLDERS_MAX);
        arena_grow(a, ids, n, cap);
        ids[n++] = stmt_i64(q, 0);
    }
    *ret = ids;
    *ret_n = n;
    return ERR_OK;
}

static enum err let_go(struct db *db, const struct thing_kind *kind, const struct thing_field *f, int64_t id,
                       struct thing_act *act, struct error *e)
{
    json_auto_t *before = NULL;
    json_auto_t *fields = NULL;
    TRY(thing_get(db, kind, id, &before, e));
    fields = json_copy(before);
    json_object_set_new(fields, f->name, json_null());
    return rewrite(db, kind, before, fields, act, NULL, e);
}

/* Those that refer to it go too, or let go of it. */
static enum err part_from(struct db *db, const struct thing_kind *gone, int64_t id, struct thing_act *act,
                          struct error *e)
{
    _cleanup_(arena_release) struct arena a;
    arena_init(&a);
    for (size_t k = 0; k < n_thing_kinds; k++) {
        const struct thing_kind *kind = thing_kinds[k];
        for (size_t i = 0; i < kind->n_fields; i++) {
            const struct thing_field *f = &kind->fields[i];
            int64_t *ids = NULL;
            size_t n = 0;
            if (f->ref != gone)
                continue;
            TRY(holders_of(db, f, id, &a, &ids, &n, e));
            for (size_t j = 0; j < n; j++)
                TRY(f->owner ? thing_remove(db, kind, ids[j], act, e) : let_go(db, kind, f, ids[j], act, e));
        }
    }
    return ERR_OK;
}

enum err thing_remove(struct db *db, const struct thing_kind *kind, int64_t id, struct thing_act *act,
                      struct error *e)
{
    json_auto_t *before = NULL;
    TRY(thing_get(db, kind, id, &before, e));
    TRY(part_from(db, kind, id, act, e));
    TRY(remove_row(db, kind, id, thing_int(before, "version"), e));
    return note_change(db, kind, before, NULL, act, e);
}

/* ---- undo ---- */

/* Do they say the same? Version and time of the last write may differ: an undo moves both on. */
static bool same_fields(const struct thing_kind *kind, const json_t *a, const json_t *b)
{
    for (size_t i = 0; i < kind->n_fields; i++)
        if (!json_equal(json_object_get(a, kind->fields[i].name), json_object_get(b, kind->fields[i].name)))
            return false;
    return true;
}

static enum err undo_one(struct db *db, const struct thing_kind *kind, int64_t id, const json_t *before,
                         const json_t *after, struct thing_act *act, struct error *e)
{
    json_auto_t *now = NULL;
    json_auto_t *back = NULL;
    enum err r = thing_get(db, kind, id, &now, e);
    if (r != ERR_NOT_FOUND)
        TRY(r);
    if (!now != !after || (now && !same_fields(kind, now, after)))
        return error_set(e, ERR_CONFLICT, "batch", "%s was changed since, so this cannot be undone",
                         kind->title);
    if (before && after)
        return rewrite(db, kind, now, before, act, NULL, e);
    if (!before) {
        TRY(part_from(db, kind, id, act, e));
        TRY(remove_row(db, kind, id, thing_int(now, "version"), e));
        return note_change(db, kind, now, NULL, act, e);
    }
    TRY(check_refs(db, kind, before, e));
    TRY(put_back_row(db, kind, before, e));
    TRY(thing_get(db, kind, id, &back, e));
    return note_change(db, kind, NULL, back, act, e);
}

static enum err read_thing(struct str text, json_t **ret, struct error *e)
{
    return text.p ? json_read(text, ret, e) : ERR_OK;
}

/* Whose log tells of it; one that is known already is kept. */
static int64_t application_of(const struct thing_kind *kind, const json_t *thing, int64_t known)
{
    int64_t mine = thing_int(thing, kind == &kind_application ? "id" : "application");
    return mine ? mine : known;
}

enum err thing_undo(struct db *db, int64_t batch, struct thing_act *act, struct error *e)
{
    _cleanup_(arena_release) struct arena a;
    arena_init(&a);
    struct change *changes;
    size_t n;
    int64_t application = 0;
    act->undo = true;
    TRY(changes_of_batch(db, batch, &a, &changes, &n, e));
    for (size_t i = n; i-- > 0;) {
        const struct thing_kind *kind = thing_kind_named(changes[i].table);
        json_auto_t *before = NULL;
        json_auto_t *after = NULL;
        if (!kind)
            return error_set(e, ERR_NOT_FOUND, "batch", "there is no such change");
        TRY(read_thing(changes[i].before, &before, e));
        TRY(read_thing(changes[i].after, &after, e));
        TRY(undo_one(db, kind, thing_int(before ? before : after, "id"), before, after, act, e));
        application = application_of(kind, before ? before : after, application);
    }
    return application ? history_add(db, application, 0, "undone", json_object(), e) : ERR_OK;
}

/* ---- the end of an act ---- */

enum err thing_commit(struct db *db, const struct thing_act *act, struct error *e)
{
    if (act->batch)
        event_tell_empty(db, "record.changed");
    return db_commit(db, e);
}

void thing_put_change(struct json_writer *w, const struct thing_act *act)
{
    jw_key(w, "change");
    if (act->batch)
        jw_int(w, act->batch);
    else
        jw_null(w);
}

void thing_put(struct json_writer *w, const char *key, const json_t *thing)
{
    jw_key(w, key);
    if (thing)
        jw_value(w, thing);
    else
        jw_null(w);
}

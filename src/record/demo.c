#include "record/demo.h"

#include "base/clock.h"
#include "base/num.h"
#include "record/apply/cv-readings.h"
#include "record/content/shelf.h"
#include "record/days.h"
#include "record/kinds.h"

#include <stdio.h>
#include <string.h>

enum { NAMED_MAX = 1000, AT_CHARS = 20, DAYS_MAX = 20000 };

struct named {
    struct str as;
    const struct thing_kind *kind;
    int64_t id;
};

struct filling {
    struct db *db;
    struct arena *a;
    const char *content;
    int64_t now_ms;
    int64_t last_ms; /* when the thing before was put down */
    struct named named[NAMED_MAX];
    size_t n_named;
};

/* ---- days from today ---- */

static bool days_from_today(struct str text, int64_t *ret)
{
    if (text.n > 1 && text.p[0] == '+')
        text = str_from(text, 1);
    return num_parse_i64(text, -DAYS_MAX, DAYS_MAX, ret);
}

bool demo_instant(struct str text, int64_t today_ms, int64_t *ret_ms)
{
    struct str days, hour, rest = text;
    int64_t n, h, m;
    if (!str_split(&rest, ' ', &days) || !rest.p || !days_from_today(days, &n))
        return false;
    if (!str_split(&rest, ':', &hour) || !rest.p || hour.n != 2 || rest.n != 2 ||
        !num_parse_i64(hour, 0, 23, &h) || !num_parse_i64(rest, 0, 59, &m))
        return false;
    *ret_ms = days_instant(days_here(today_ms), (int)n, (int)(h * 60 + m));
    return true;
}

/* ---- one value ---- */

static const struct named *find_named(const struct filling *f, struct str as)
{
    for (size_t i = 0; i < f->n_named; i++) {
        if (str_eq(f->named[i].as, as))
            return &f->named[i];
    }
    return NULL;
}

static enum err read_ref(const struct filling *f, const struct yaml *node, const struct thing_field *field,
                         json_t **ret, struct error *e)
{
    const struct named *n = find_named(f, node->text);
    if (!n || n->kind != field->ref)
        return yaml_wrong(node, e, "\"%s\" must name %s that stands above", field->name, field->ref->title);
    *ret = json_integer(n->id);
    return ERR_OK;
}

static enum err read_day(const struct filling *f, const struct yaml *node, const char *name, json_t **ret,
                         struct error *e)
{
    int64_t days;
    char text[DATE_TEXT_MAX];
    if (!days_from_today(node->text, &days))
        return yaml_wrong(node, e, "\"%s\" must be a number of days from today", name);
    *ret = json_string(date_text(date_add_days(days_here(f->now_ms), days), text));
    return ERR_OK;
}

static enum err read_instant(const struct filling *f, const struct yaml *node, const char *name, int64_t *ret,
                             struct error *e)
{
    if (node->kind != YAML_SCALAR || !demo_instant(node->text, f->now_ms, ret))
        return yaml_wrong(node, e, "\"%s\" must be days from today and a time: \"-3 10:30\"", name);
    return ERR_OK;
}

static enum err read_value(const struct filling *f, const struct yaml *node, const struct thing_field *field,
                           json_t **ret, struct error *e)
{
    int64_t n;
    bool yes;
    if (node->kind != YAML_SCALAR)
        return yaml_wrong(node, e, "\"%s\" must be one value", field->name);
    switch (field->type) {
    case THING_LINE:
    case THING_TEXT:
    case THING_WORD: *ret = json_stringn(node->text.p, node->text.n); return ERR_OK;
    case THING_INT:
        TRY(yaml_int(node, field->name, INT64_MIN, INT64_MAX, &n, e));
        *ret = json_integer(n);
        return ERR_OK;
    case THING_BOOL:
        TRY(yaml_bool(node, field->name, &yes, e));
        *ret = json_boolean(yes);
        return ERR_OK;
    case THING_DATE: return read_day(f, node, field->name, ret, e);
    case THING_TIME:
        TRY(read_instant(f, node, field->name, &n, e));
        *ret = json_integer(n);
        return ERR_OK;
    case THING_REF: return read_ref(f, node, field, ret, e);
    }
    return yaml_wrong(node, e, "\"%s\" is of no known type", field->name);
}

/* ---- one entry ---- */

static bool is_ours(struct str key)
{
    static const char *const ours[] = {"kind", "edit", "as", "at"};
    for (size_t i = 0; i < ARRAY_LEN(ours); i++) {
        if (str_is(key, ours[i]))
            return true;
    }
    return false;
}

/* A field that is called as one of the keys above has a bar behind it. */
static const struct thing_field *field_of(const struct thing_kind *kind, struct str key)
{
    struct str bare = str_ends(key, STR("_")) ? str_head(key, key.n - 1) : key;
    for (size_t i = 0; i < kind->n_fields; i++) {
        if (str_is(is_ours(bare) ? bare : key, kind->fields[i].name))
            return &kind->fields[i];
    }
    return NULL;
}

static enum err read_fields(const struct filling *f, const struct yaml *entry, const struct thing_kind *kind,
                            json_t *body, struct error *e)
{
    for (size_t i = 0; i < entry->n; i++) {
        json_t *value = NULL;
        if (is_ours(entry->keys[i]))
            continue;
        const struct thing_field *field = field_of(kind, entry->keys[i]);
        if (!field)
            return yaml_wrong(entry->values[i], e, "%s has no field \"%.*s\"", kind->title,
                              STR_ARG(entry->keys[i]));
        TRY(read_value(f, entry->values[i], field, &value, e));
        json_object_set_new(body, field->name, value);
    }
    return ERR_OK;
}

/* What stands in the way of a thing is said of its line in the file. */
static enum err at_line(const struct yaml *entry, enum err r, const struct error *why, struct error *e)
{
    return r == ERR_OK ? ERR_OK : yaml_wrong(entry, e, "%s", why->message);
}

static enum err make(struct filling *f, const struct yaml *entry, const struct thing_kind **ret_kind,
                     struct thing_act *act, json_t **ret, struct error *e)
{
    struct str name;
    struct error why;
    json_auto_t *body = json_object();
    TRY(yaml_get_str(entry, "kind", 100, &name, e));
    const struct thing_kind *kind = *ret_kind = thing_kind_named(name);
    if (!kind)
        return yaml_wrong(entry, e, "there is no kind of things \"%.*s\"", STR_ARG(name));
    TRY(read_fields(f, entry, kind, body, e));
    return at_line(entry, thing_make(f->db, kind, body, act, ret, &why), &why, e);
}

static enum err edit(struct filling *f, const struct yaml *entry, const struct thing_kind **ret_kind,
                     struct thing_act *act, json_t **ret, struct error *e)
{
    struct str name;
    struct error why;
    json_auto_t *body = json_object(), *before = NULL;
    TRY(yaml_get_str(entry, "edit", 100, &name, e));
    const struct named *n = find_named(f, name);
    if (!n)
        return yaml_wrong(entry, e, "\"%.*s\" does not stand above", STR_ARG(name));
    *ret_kind = n->kind;
    TRY(read_fields(f, entry, n->kind, body, e));
    TRY(thing_get(f->db, n->kind, n->id, &before, e));
    json_object_set_new(body, "version", json_integer(thing_int(before, "version")));
    return at_line(entry, thing_edit(f->db, n->kind, n->id, body, act, ret, &why), &why, e);
}

static enum err take_cv(struct filling *f, const struct yaml *entry, const struct thing_kind **ret_kind,
                        struct thing_act *act, json_t **ret, struct error *e)
{
    static const char *const keys[] = {"cv", "as", "at", "name", "country", NULL};
    struct str file, name, country, bytes;
    struct error why;
    const char *format;
    TRY(yaml_only_keys(entry, keys, e));
    TRY(yaml_get_str(entry, "cv", 100, &file, e));
    TRY(yaml_get_str_or(entry, "name", CV_NAME_MAX, file, &name, e));
    TRY(yaml_get_str_or(entry, "country", 2, STR(""), &country, e));
    *ret_kind = &kind_cv_version;
    enum err r = shelf_text(f->content, "demo", arena_cstr(f->a, file), PAPER_BYTES_MAX, f->a, &bytes, &why);
    if (r == ERR_OK)
        r = cv_format_of(file, bytes, &format, &why);
    if (r == ERR_OK)
        r = cv_take_in(f->db, name, format, bytes, country, act, ret, &why);
    return at_line(entry, r, &why, e);
}

/* ---- when it was ---- */

/* The number that a query without parameters gives. */
static enum err ask(struct db *db, const char *sql, int64_t *ret, struct error *e)
{
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    bool row;
    TRY(db_query(db, sql, &q, e));
    TRY(stmt_step(q, &row, e));
    *ret = stmt_i64(q, 0);
    return ERR_OK;
}

static enum err set_time(struct db *db, const char *sql, int64_t at_ms, int64_t key, struct error *e)
{
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    bool row;
    TRY(db_query(db, sql, &q, e));
    stmt_bind_i64(q, 1, at_ms);
    stmt_bind_i64(q, 2, key);
    return stmt_step(q, &row, e);
}

/* The record was written just now; it is to say that it was then. */
static enum err backdate(struct filling *f, const struct thing_kind *kind, const struct thing_act *act,
                         const json_t *thing, bool is_new, int64_t event_before, int64_t at_ms,
                         struct error *e)
{
    int64_t made_ms = is_new ? at_ms : thing_int(thing, "made_at_ms");
    TRY(thing_redate(f->db, kind, thing_int(thing, "id"), made_ms, at_ms, e));
    if (act->batch)
        TRY(set_time(f->db, "UPDATE change SET at_ms = ?1 WHERE batch = ?2", at_ms, act->batch, e));
    return set_time(f->db, "UPDATE event SET at_ms = ?1 WHERE id > ?2", at_ms, event_before, e);
}

static enum err keep_name(struct filling *f, const struct yaml *entry, const struct thing_kind *kind,
                          int64_t id, struct error *e)
{
    const struct yaml *as = yaml_get(entry, "as");
    if (!as)
        return ERR_OK;
    if (as->kind != YAML_SCALAR || find_named(f, as->text))
        return yaml_wrong(as, e, "\"as\" must be a name that nothing above has");
    if (f->n_named == NAMED_MAX)
        return yaml_wrong(as, e, "more than %d things with names", NAMED_MAX);
    f->named[f->n_named++] = (struct named){as->text, kind, id};
    return ERR_OK;
}

static enum err put_entry(struct filling *f, const struct yaml *entry, struct error *e)
{
    struct thing_act act = {0};
    json_auto_t *thing = NULL;
    const struct thing_kind *kind = NULL;
    int64_t at_ms, event_before;
    const struct yaml *at = yaml_get(entry, "at");
    bool is_edit = yaml_get(entry, "edit") != NULL;
    TRY(yaml_map(entry, "an entry", e));
    TRY(read_instant(f, at ? at : entry, "at", &at_ms, e));
    if (at_ms < f->last_ms || at_ms > f->now_ms)
        return yaml_wrong(at, e, "\"at\" must be neither before that of the entry above nor to come");
    f->last_ms = at_ms;
    TRY(ask(f->db, "SELECT COALESCE(MAX(id), 0) FROM event", &event_before, e));
    TRY(yaml_get(entry, "kind") ? make(f, entry, &kind, &act, &thing, e)
        : is_edit               ? edit(f, entry, &kind, &act, &thing, e)
                                : take_cv(f, entry, &kind, &act, &thing, e));
    TRY(backdate(f, kind, &act, thing, !is_edit, event_before, at_ms, e));
    return keep_name(f, entry, kind, thing_int(thing, "id"), e);
}

/* ---- all ---- */

static enum err put_all(struct filling *f, const struct yaml *doc, struct error *e)
{
    static const char *const keys[] = {"things", NULL};
    TRY(yaml_map(doc, "record.yaml", e));
    TRY(yaml_only_keys(doc, keys, e));
    const struct yaml *things = yaml_get(doc, "things");
    if (!things || things->kind != YAML_LIST)
        return yaml_wrong(doc, e, "\"things\" must be a list");
    for (size_t i = 0; i < things->n; i++)
        TRY(put_entry(f, things->values[i], e));
    return ERR_OK;
}

enum err demo_fill(struct db *db, const char *content, struct error *e)
{
    static struct filling f; /* too large for the stack */
    _cleanup_(arena_release) struct arena a;
    const struct yaml *doc;
    int64_t changes;
    arena_init(&a);
    TRY(shelf_yaml(content, "demo", "record.yaml", YAML_BYTES_MAX, &a, &doc, e));
    f = (struct filling){.db = db, .a = &a, .content = content, .now_ms = clock_unix_ms()};
    DB_TX(db, DB_WRITE, e);
    TRY(ask(db, "SELECT COUNT(*) FROM change", &changes, e));
    if (changes == 0)
        TRY(yaml_in_file(put_all(&f, doc, e), e, "demo/record.yaml"));
    return db_commit(db, e);
}

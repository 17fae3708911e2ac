/* Tries at drills: kept, listed, summed up by drill. */
#include "record/code/attempts.h"

#include "base/clock.h"
#include "record/fields.h"
#include "record/kinds.h"
#include "record/life.h"

#include <math.h>

#define NAME(id, name, page, list) name,
const char *const attempt_kind_names[] = {DRILL_KINDS(NAME) NULL};

enum err attempt_kind_named(struct str name, enum attempt_kind *ret, struct error *e)
{
    for (size_t i = 0; i < ATTEMPT_KINDS; i++)
        if (str_is(name, attempt_kind_names[i])) {
            *ret = (enum attempt_kind)i;
            return ERR_OK;
        }
    return error_set(e, ERR_INVALID, "kind", "\"kind\" must be one of:" DRILL_KIND_NAMES);
}

/* ---- the kind ---- */

static enum err check_drill(struct str drill, struct error *e)
{
    if (!str_is_slug(drill))
        return error_set(e, ERR_INVALID, "drill",
                         "\"drill\" must be the id of a drill: small letters, digits, single hyphens");
    return ERR_OK;
}

static enum err check_attempt(const json_t *t, struct error *e)
{
    json_auto_t *detail = NULL;
    struct error mine = {0};
    TRY(check_drill(thing_str(t, "drill"), e));
    struct str text = thing_str(t, "detail");
    if (text.p && (json_read(text, &detail, &mine) != ERR_OK || !json_is_object(detail)))
        return error_set(e, ERR_INVALID, "detail", "\"detail\" must be a JSON object: %s",
                         mine.code ? mine.message : "it is something else");
    return ERR_OK;
}

static const struct thing_field attempt_fields[] = {
    {"at_ms", THING_TIME, .required = true},
    {"kind", THING_WORD, .required = true, .words = attempt_kind_names},
    {"drill", THING_LINE, .required = true, .max = 100},
    {"share_n", THING_INT, .required = true, .min = 0, .max = FIELD_SHARE_ONE},
    {"seconds", THING_INT, .min = 0, .max = ATTEMPT_SECONDS_MAX},
    {"detail", THING_TEXT, .max = ATTEMPT_DETAIL_MAX},
};
const struct thing_kind kind_attempt = {
    .name = "attempt",
    .title = "a try at a drill",
    .fields = attempt_fields,
    .n_fields = ARRAY_LEN(attempt_fields),
    .check = check_attempt,
    THING_SQL("attempt", "id", "at_ms, kind, drill, share_n, seconds, detail", "?1, ?2, ?3, ?4, ?5, ?6",
              "at_ms = ?1, kind = ?2, drill = ?3, share_n = ?4, seconds = ?5, detail = ?6", "?7", "?8", "?9"),
};

/* ---- one more ---- */

enum err attempts_make(struct db *db, const struct attempt *x, struct thing_act *act, int64_t *ret,
                       struct error *e)
{
    json_auto_t *made = NULL;
    json_auto_t *body = json_pack("{s:I, s:s, s:s%, s:I}", "at_ms", (json_int_t)clock_unix_ms(), "kind",
                                  attempt_kind_names[x->kind], "drill", x->drill.p, x->drill.n, "share_n",
                                  (json_int_t)llround(x->share * FIELD_SHARE_ONE));
    if (!body)
        return error_set(e, ERR_INVALID, "drill", "\"drill\" is no text");
    if (x->seconds >= 0)
        json_object_set_new(
            body, "seconds",
            json_integer(x->seconds < ATTEMPT_SECONDS_MAX ? x->seconds : ATTEMPT_SECONDS_MAX));
    if (x->detail.n)
        json_object_set_new(body, "detail", json_stringn(x->detail.p, x->detail.n));
    TRY(thing_make(db, &kind_attempt, body, act, &made, e));
    *ret = thing_int(made, "id");
    return ERR_OK;
}

enum err attempts_keep(struct db *db, const struct attempt *x, int64_t *ret, struct error *e)
{
    struct thing_act act = {0};
    DB_TX(db, DB_WRITE, e);
    TRY(attempts_make(db, x, &act, ret, e));
    return thing_commit(db, &act, e);
}

/* ---- by drill ---- */

static double share_of(int64_t n)
{
    return (double)n / FIELD_SHARE_ONE;
}

enum err attempts_by_drill(struct db *db, enum attempt_kind kind, struct arena *a, struct attempts_of **ret,
                           size_t *ret_n, struct error *e)
{
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    struct attempts_of *v = NULL;
    size_t n = 0, cap = 0;
    TRY(db_query(db, "SELECT drill, share_n, at_ms FROM attempt WHERE kind = ?1 ORDER BY drill, id", &q, e));
    stmt_bind_text(q, 1, str_of(attempt_kind_names[kind]));
    for (bool row;;) {
        TRY(stmt_step(q, &row, e));
        if (!row)
            break;
        if (n == 0 || !str_eq(v[n - 1].drill, stmt_text(q, 0))) {
            arena_grow(a, v, n, cap);
            v[n++] = (struct attempts_of){.drill = arena_str(a, stmt_text(q, 0))};
        }
        struct attempts_of *x = &v[n - 1];
        x->tried++;
        x->last = share_of(stmt_i64(q, 1));
        x->last_at_ms = stmt_i64(q, 2);
        x->best = x->last > x->best ? x->last : x->best;
    }
    *ret = v;
    *ret_n = n;
    return ERR_OK;
}

const struct attempts_of *attempts_find(const struct attempts_of *v, size_t n, struct str drill)
{
    for (size_t i = 0; i < n; i++)
        if (str_eq(v[i].drill, drill))
            return &v[i];
    return NULL;
}

static void put_of(struct json_writer *w, const struct attempts_of *x)
{
    jw_put_int(w, "tried", x->tried);
    jw_put_real(w, "best", x->best);
    jw_put_real(w, "last", x->last);
    jw_put_int(w, "last_at_ms", x->last_at_ms);
}

void attempts_put(struct json_writer *w, const char *key, const struct attempts_of *x)
{
    jw_key(w, key);
    if (!x) {
        jw_null(w);
        return;
    }
    jw_begin(w, '{');
    put_of(w, x);
    jw_end(w);
}

enum err attempts_by_drill_json(struct db *db, enum attempt_kind kind, struct json_writer *w, struct error *e)
{
    _cleanup_(arena_release) struct arena a = {0};
    struct attempts_of *v;
    size_t n;
    TRY(attempts_by_drill(db, kind, &a, &v, &n, e));
    jw_begin(w, '{');
    jw_key(w, "drills");
    jw_begin(w, '[');
    for (size_t i = 0; i < n; i++) {
        jw_begin(w, '{');
        jw_put_str(w, "kind", str_of(attempt_kind_names[kind]));
        jw_put_str(w, "drill", v[i].drill);
        put_of(w, &v[i]);
        jw_end(w);
    }
    jw_end(w);
    jw_end(w);
    return ERR_OK;
}

/* ---- the list ---- */

#define MEMBERS(_)                                                                                           \
    _(INT, "id", "id")                                                                                       \
    _(INT, "version", "version")                                                                             \
    _(INT, "at_ms", "at_ms")                                                                                 \
    _(TEXT, "kind", "kind")                                                                                  \
    _(TEXT, "drill", "drill")                                                                                \
    _(SHARE, "share", "share_n")                                                                             \
    _(INT, "seconds", "seconds")                                                                             \
    _(JSON, "detail", "detail")
#define LISTED "SELECT " MEMBERS(FIELD_COLUMN) "0 FROM attempt WHERE id < ?1 "
#define NEWEST "ORDER BY id DESC LIMIT ?2"

static const struct field members[] = {MEMBERS(FIELD)};

static void put_row(struct stmt *q, struct json_writer *w)
{
    fields_put(q, 0, members, ARRAY_LEN(members), w);
}

enum err attempts_list_json(struct db *db, struct str kind, struct str drill, int64_t before, int64_t limit,
                            struct json_writer *w, struct error *e)
{
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    enum attempt_kind known;
    if (kind.n)
        TRY(attempt_kind_named(kind, &known, e));
    if (drill.n && !kind.n)
        return error_set(e, ERR_INVALID, "kind", "\"kind\" is needed with \"drill\"");
    if (drill.n)
        TRY(check_drill(drill, e));
    const char *sql = drill.n  ? LISTED "AND kind = ?3 AND drill = ?4 " NEWEST
                      : kind.n ? LISTED "AND kind = ?3 " NEWEST
                               : LISTED NEWEST;
    TRY(db_query(db, sql, &q, e));
    stmt_bind_i64(q, 1, before ? before : INT64_MAX);
    stmt_bind_i64(q, 2, limit + 1);
    if (kind.n)
        stmt_bind_text(q, 3, kind);
    if (drill.n)
        stmt_bind_text(q, 4, drill);
    return life_put_list(q, "attempts", limit, put_row, w, e);
}

#include "record/voice/tellings-internal.h"

#include "base/cleanup.h"
#include "base/num.h"
#include "record/kinds.h"

#include <stdlib.h>

struct list {
    struct telling v[2 * TELLINGS_MAX];
    size_t n;
    bool more;
};

/* ---- finding them ---- */

#define WITH_WORDS(column)                                                                                   \
    "SELECT id, at_ms, coalesce(seconds, 0) FROM rehearsal WHERE " column                                    \
    " = ?1 AND transcript IS NOT NULL AND transcript <> '' ORDER BY id DESC LIMIT ?2"
#define RECORDED                                                                                             \
    "SELECT id, made_at_ms, coalesce(length_ms, 0), CASE WHEN state = 'done' THEN 1 ELSE 0 END FROM "        \
    "recording WHERE of_kind = ?1 AND of_id = ?2 ORDER BY id DESC LIMIT ?3"

static enum err find_words(struct db *db, bool story, int64_t id, struct list *l, struct error *e)
{
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    if (story)
        TRY(db_query(db, WITH_WORDS("story"), &q, e));
    else
        TRY(db_query(db, WITH_WORDS("script"), &q, e));
    stmt_bind_i64(q, 1, id);
    stmt_bind_i64(q, 2, TELLINGS_MAX + 1);
    for (bool row;;) {
        TRY(stmt_step(q, &row, e));
        if (!row)
            return ERR_OK;
        if (l->n == TELLINGS_MAX) {
            l->more = true;
            return ERR_OK;
        }
        l->v[l->n++] =
            (struct telling){.rehearsal = stmt_i64(q, 0), .at_ms = stmt_i64(q, 1), .seconds = stmt_i64(q, 2)};
    }
}

static void join(struct telling *t, struct stmt *q)
{
    t->recording = stmt_i64(q, 0);
    if (!t->seconds)
        t->seconds = (stmt_i64(q, 2) + 500) / 1000;
    t->measured = stmt_i64(q, 3) != 0;
}

/* Recordings of the rehearsals themselves: the last of each. */
static enum err find_of_rehearsals(struct db *db, struct list *l, struct arena *a, struct error *e)
{
    for (size_t i = 0; i < l->n; i++) {
        _cleanup_(stmt_endp) struct stmt *q = NULL;
        bool row;
        TRY(db_query(db, RECORDED, &q, e));
        stmt_bind_text(q, 1, STR("rehearsal"));
        stmt_bind_text(q, 2, str_of(arena_printf(a, "%lld", (long long)l->v[i].rehearsal)));
        stmt_bind_i64(q, 3, 1);
        TRY(stmt_step(q, &row, e));
        if (row)
            join(&l->v[i], q);
    }
    return ERR_OK;
}

/* Recordings of the story or script: each joins the words that began with it, or stands for itself. */
static enum err find_recorded(struct db *db, const struct tellings_wish *wish, struct list *l,
                              struct arena *a, struct error *e)
{
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    size_t words = l->n;
    TRY(db_query(db, RECORDED, &q, e));
    stmt_bind_text(q, 1, wish->of_kind);
    stmt_bind_text(q, 2, str_of(arena_printf(a, "%lld", (long long)wish->of_id)));
    stmt_bind_i64(q, 3, TELLINGS_MAX + 1);
    for (size_t seen = 0;; seen++) {
        size_t i = 0;
        bool row;
        TRY(stmt_step(q, &row, e));
        if (!row)
            return ERR_OK;
        if (seen == TELLINGS_MAX) {
            l->more = true;
            return ERR_OK;
        }
        while (i < words && (l->v[i].recording || l->v[i].at_ms != stmt_i64(q, 1)))
            i++;
        if (i == words) {
            i = l->n++;
            l->v[i] = (struct telling){.at_ms = stmt_i64(q, 1)};
        }
        join(&l->v[i], q);
    }
}

static int newest_first(const void *a, const void *b)
{
    const struct telling *x = a, *y = b;
    if (x->at_ms != y->at_ms)
        return x->at_ms > y->at_ms ? -1 : 1;
    if (x->rehearsal != y->rehearsal)
        return x->rehearsal > y->rehearsal ? -1 : 1;
    return x->recording > y->recording ? -1 : x->recording < y->recording;
}

static enum err find(struct db *db, const struct tellings_wish *wish, struct arena *a, struct list *l,
                     enum said_language *ret_language, struct error *e)
{
    json_auto_t *thing = NULL;
    bool story = str_is(wish->of_kind, "story");
    if (!story && !str_is(wish->of_kind, "script"))
        return error_set(e, ERR_INVALID, "of_kind", "\"of_kind\" must be story or script");
    TRY(thing_get(db, story ? &kind_story : &kind_script, wish->of_id, &thing, e));
    if (!said_language_read(thing_str(thing, "language"), ret_language))
        *ret_language = SAID_UNKNOWN;
    TRY(find_words(db, story, wish->of_id, l, e));
    TRY(find_of_rehearsals(db, l, a, e));
    TRY(find_recorded(db, wish, l, a, e));
    qsort(l->v, l->n, sizeof *l->v, newest_first);
    if (l->n > TELLINGS_MAX) {
        l->n = TELLINGS_MAX;
        l->more = true;
    }
    return ERR_OK;
}

struct str telling_name(const struct telling *t, struct arena *a)
{
    return str_of(arena_printf(a, t->rehearsal ? "rehearsal-%lld" : "recording-%lld",
                               (long long)(t->rehearsal ? t->rehearsal : t->recording)));
}

/* ---- which two ---- */

/* A telling is known by its words or by its recording. */
static enum err named(const struct list *l, struct str name, const char *field, size_t *ret, struct error *e)
{
    struct str rest = str_starts(name, STR("rehearsal-"))   ? str_from(name, 10)
                      : str_starts(name, STR("recording-")) ? str_from(name, 10)
                                                            : (struct str){0};
    bool words = str_starts(name, STR("rehearsal-"));
    int64_t id;
    if (!num_parse_i64(rest, 1, INT64_MAX, &id))
        return error_set(e, ERR_INVALID, field,
                         "a telling is called rehearsal-N or recording-N, as in the list");
    for (size_t i = 0; i < l->n; i++) {
        if ((words ? l->v[i].rehearsal : l->v[i].recording) == id) {
            *ret = i;
            return ERR_OK;
        }
    }
    return error_set(e, ERR_NOT_FOUND, field, "there is no telling %.*s of it", STR_ARG(name));
}

/* *ret_later, *ret_earlier: places in the list, which has the newest first. */
static enum err choose(const struct list *l, const struct tellings_wish *wish, size_t *ret_earlier,
                       size_t *ret_later, struct error *e)
{
    size_t first = 1, second = 0;
    if (wish->first.n || wish->second.n) {
        TRY(named(l, wish->first, "first", &first, e));
        TRY(named(l, wish->second, "second", &second, e));
        if (first == second)
            return error_set(e, ERR_INVALID, "second",
                             "that is the same telling twice; choose two different ones");
    }
    *ret_earlier = first > second ? first : second;
    *ret_later = first > second ? second : first;
    return ERR_OK;
}

static void put_id(struct json_writer *w, const char *key, int64_t id)
{
    jw_key(w, key);
    if (id)
        jw_int(w, id);
    else
        jw_null(w);
}

static void put_telling(const struct telling *t, struct arena *a, struct json_writer *w)
{
    jw_begin(w, '{');
    jw_put_str(w, "id", telling_name(t, a));
    put_id(w, "rehearsal", t->rehearsal);
    put_id(w, "recording", t->recording);
    jw_put_int(w, "at_ms", t->at_ms);
    put_id(w, "seconds", t->seconds);
    jw_put_bool(w, "measured", t->measured);
    jw_end(w);
}

enum err tellings_json(struct db *db, const struct tellings_wish *wish, struct json_writer *w,
                       struct error *e)
{
    _cleanup_(arena_release) struct arena a;
    enum said_language language;
    size_t earlier = 0, later = 0;
    arena_init(&a);
    struct list *l = arena_array(&a, struct list, 1);
    TRY(find(db, wish, &a, l, &language, e));
    TRY(choose(l, wish, &earlier, &later, e));
    jw_begin(w, '{');
    jw_key(w, "tellings");
    jw_begin(w, '[');
    for (size_t i = 0; i < l->n; i++)
        put_telling(&l->v[i], &a, w);
    jw_end(w);
    jw_put_bool(w, "more", l->more);
    jw_key(w, "compared");
    if (l->n < 2)
        jw_null(w);
    else
        TRY(tellings_compare_json(db, &l->v[earlier], &l->v[later], language, w, e));
    jw_end(w);
    return ERR_OK;
}

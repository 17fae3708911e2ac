#include "record/gaps/cards-settings.h"
#include "record/gaps/cards.h"
#include "record/kinds.h"

#include "base/cleanup.h"

#include <math.h>
#include <stdlib.h>

#define NANO 1e9
enum { MILLION = 1000000, SETTINGS_NEW_MAX = 1000 };

static enum err check_settings(const json_t *s, struct error *e)
{
    double w[FSRS_WEIGHTS];
    size_t n;
    struct fsrs f;
    struct str weights = thing_str(s, "weights");
    if (!weights.p)
        return ERR_OK;
    TRY(fsrs_weights_read(weights, w, &n, e));
    return fsrs_init(&f, w, n, 0.9, e);
}

static const struct thing_field fields[] = {
    {"retention_n", THING_INT, .min = (int64_t)CARDS_RETENTION_MIN * MILLION,
     .max = (int64_t)CARDS_RETENTION_MAX * MILLION},
    {"weights", THING_TEXT, .max = CARDS_WEIGHTS_TEXT_MAX},
    {"days_max", THING_INT, .min = 1, .max = FSRS_DAYS_MAX},
    {"new_a_day", THING_INT, .min = 0, .max = SETTINGS_NEW_MAX},
};
const struct thing_kind kind_card_settings = {
    .name = "card_settings",
    .title = "the settings of cards",
    .fields = fields,
    .n_fields = ARRAY_LEN(fields),
    .taken = "cards have settings already: they are edited, and there are no others",
    .taken_field = "version",
    .check = check_settings,
    THING_SQL("card_settings", "id", "retention_n, weights, days_max, new_a_day", "?1, ?2, ?3, ?4",
              "retention_n = ?1, weights = ?2, days_max = ?3, new_a_day = ?4", "?5", "?6", "?7"),
};

/* The row; NULL: there is none. */
static enum err row(struct db *db, json_t **ret, struct error *e)
{
    json_auto_t *page = NULL;
    TRY(thing_page(db, &kind_card_settings, INT64_MAX, 1, &page, e));
    *ret = json_incref(json_array_get(page, 0));
    return ERR_OK;
}

static bool is_set(const json_t *s, const char *member)
{
    return s && !json_is_null(json_object_get(s, member));
}

static void apply(const json_t *s, struct card_settings *ret)
{
    double w[FSRS_WEIGHTS];
    size_t n;
    struct fsrs f;
    double retention = is_set(s, "retention_n") ? (double)thing_int(s, "retention_n") / NANO : 0.9;
    fsrs_default(&ret->f);
    ret->new_a_day = is_set(s, "new_a_day") ? thing_int(s, "new_a_day") : CARDS_NEW_A_DAY;
    if (is_set(s, "weights") && fsrs_weights_read(thing_str(s, "weights"), w, &n, NULL) == ERR_OK &&
        fsrs_init(&f, w, n, 0.9, NULL) == ERR_OK)
        ret->f = f;
    if (retention >= CARDS_RETENTION_MIN / 1000.0 && retention <= CARDS_RETENTION_MAX / 1000.0)
        ret->f.retention = retention;
    int64_t days = thing_int(s, "days_max");
    if (is_set(s, "days_max") && days >= 1 && days <= FSRS_DAYS_MAX)
        ret->f.days_max = (int32_t)days;
}

enum err card_settings_get(struct db *db, struct card_settings *ret, struct error *e)
{
    json_auto_t *s = NULL;
    TRY(row(db, &s, e));
    apply(s, ret);
    return ERR_OK;
}

enum err card_settings_wish(struct db *db, struct arena *a, struct card_settings_wish *ret, struct error *e)
{
    json_auto_t *s = NULL;
    TRY(row(db, &s, e));
    *ret = (struct card_settings_wish){
        .retention = is_set(s, "retention_n") ? (double)thing_int(s, "retention_n") / NANO : -1,
        .weights = is_set(s, "weights") ? arena_str(a, thing_str(s, "weights")) : (struct str){0},
        .days_max = is_set(s, "days_max") ? thing_int(s, "days_max") : -1,
        .new_a_day = is_set(s, "new_a_day") ? thing_int(s, "new_a_day") : -1,
    };
    return ERR_OK;
}

/* ---- setting ---- */

static enum err body_of(const struct card_settings_wish *w, json_t **ret, struct error *e)
{
    bool retention = w->retention >= 0;
    if (retention && !(w->retention >= CARDS_RETENTION_MIN / 1000.0 - 1e-9 &&
                       w->retention <= CARDS_RETENTION_MAX / 1000.0 + 1e-9))
        return error_set(e, ERR_INVALID, "retention", "the retention lies between 0.70 and 0.97");
    if (w->days_max > FSRS_DAYS_MAX || w->days_max == 0)
        return error_set(e, ERR_INVALID, "days_max", "the longest interval lies between 1 and %d days",
                         FSRS_DAYS_MAX);
    if (w->new_a_day > SETTINGS_NEW_MAX)
        return error_set(e, ERR_INVALID, "new_a_day", "new cards a day are 0 to %d", SETTINGS_NEW_MAX);
    struct str weights = w->weights.p ? str_trim(w->weights) : (struct str){0};
    if (weights.n > CARDS_WEIGHTS_TEXT_MAX)
        return error_set(e, ERR_INVALID, "weights", "these are more signs than 21 weights have");
    json_t *b = json_object();
    json_object_set_new(b, "retention_n",
                        retention ? json_integer(llround(w->retention * 1000) * MILLION) : json_null());
    json_object_set_new(b, "weights", weights.n ? json_stringn(weights.p, weights.n) : json_null());
    json_object_set_new(b, "days_max", w->days_max > 0 ? json_integer(w->days_max) : json_null());
    json_object_set_new(b, "new_a_day", w->new_a_day >= 0 ? json_integer(w->new_a_day) : json_null());
    *ret = b;
    return ERR_OK;
}

static bool says_nothing(const json_t *body)
{
    const char *key;
    json_t *v;
    json_object_foreach ((json_t *)(uintptr_t)body, key, v)
        if (!json_is_null(v))
            return false;
    return true;
}

static enum err write_row(struct db *db, json_t *body, int64_t version, struct thing_act *act,
                          struct error *e)
{
    json_auto_t *before = NULL;
    json_auto_t *after = NULL;
    TRY(row(db, &before, e));
    int64_t is = before ? thing_int(before, "version") : 0;
    if (version >= 0 && version != is)
        return error_set(e, ERR_CONFLICT, "version",
                         "the settings were changed meanwhile: look at them again");
    if (!before)
        return says_nothing(body) ? ERR_OK : thing_make(db, &kind_card_settings, body, act, &after, e);
    if (says_nothing(body))
        return thing_remove(db, &kind_card_settings, thing_int(before, "id"), act, e);
    json_object_set_new(body, "version", json_integer(is));
    return thing_edit(db, &kind_card_settings, thing_int(before, "id"), body, act, &after, e);
}

/* ---- days that are given anew ---- */

static enum err page_in_review(struct db *db, int64_t after, int64_t *ids, size_t max, size_t *ret_n,
                               struct error *e)
{
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    TRY(db_query(db, "SELECT id, state FROM card WHERE id > ?1 ORDER BY id LIMIT ?2", &q, e));
    stmt_bind_i64(q, 1, after);
    stmt_bind_i64(q, 2, (int64_t)max);
    for (*ret_n = 0;;) {
        bool more;
        TRY(stmt_step(q, &more, e));
        if (!more)
            return ERR_OK;
        /* Others are passed over by a negative number. */
        ids[(*ret_n)++] = str_is(stmt_text(q, 1), "review") ? stmt_i64(q, 0) : -stmt_i64(q, 0);
    }
}

/* Spread as fsrs_review() does it, by the card's number. */
static enum err move(struct db *db, const struct fsrs *f, int64_t id, struct thing_act *act, int64_t *moved,
                     struct error *e)
{
    json_auto_t *card = NULL;
    json_auto_t *after = NULL;
    json_auto_t *body = NULL;
    TRY(thing_get(db, &kind_card, id, &card, e));
    struct fsrs_card c = cards_place(card);
    double u = fmod((double)id * 0.6180339887498949, 1);
    int32_t days = fsrs_fuzz(fsrs_interval(f, c.memory.stability, f->retention), f->days_max, u);
    int64_t due_ms = c.reviewed_ms + (int64_t)days * FSRS_DAY_MS;
    /* Its minute, and a day more or less, are chance. */
    if (llabs(due_ms - c.due_ms) < FSRS_DAY_MS)
        return ERR_OK;
    body = json_pack("{s:I, s:I}", "version", (json_int_t)thing_int(card, "version"), "due_at_ms",
                     (json_int_t)due_ms);
    TRY(thing_edit(db, &kind_card, id, body, act, &after, e));
    (*moved)++;
    return ERR_OK;
}

static enum err move_all(struct db *db, struct thing_act *act, int64_t *moved, struct error *e)
{
    enum { PAGE = 500 };
    struct card_settings now;
    int64_t ids[PAGE], last = 0;
    size_t n;
    TRY(card_settings_get(db, &now, e));
    do {
        TRY(page_in_review(db, last, ids, PAGE, &n, e));
        for (size_t i = 0; i < n; i++) {
            if (ids[i] > 0)
                TRY(move(db, &now.f, ids[i], act, moved, e));
            last = llabs(ids[i]);
        }
    } while (n == PAGE);
    return ERR_OK;
}

enum err card_settings_put(struct db *db, const struct card_settings_wish *wish, int64_t version,
                           struct thing_act *act, int64_t *ret_moved, struct error *e)
{
    json_auto_t *body = NULL;
    int64_t moved = 0;
    TRY(body_of(wish, &body, e));
    TRY(write_row(db, body, version, act, e));
    if (wish->reschedule)
        TRY(move_all(db, act, &moved, e));
    *ret_moved = moved;
    return ERR_OK;
}

/* ---- how they are shown ---- */

static void put_weights(struct json_writer *w, const struct fsrs *f)
{
    jw_key(w, "weights");
    jw_begin(w, '[');
    for (size_t i = 0; i < FSRS_WEIGHTS; i++)
        jw_real(w, f->w[i]);
    jw_end(w);
}

static void put_values(struct json_writer *w, const struct card_settings *s)
{
    jw_put_real(w, "retention", s->f.retention);
    put_weights(w, &s->f);
    jw_put_int(w, "days_max", s->f.days_max);
    jw_put_int(w, "new_a_day", s->new_a_day);
}

enum err card_settings_json(struct db *db, struct json_writer *w, struct error *e)
{
    static const struct {
        const char *key, *column;
    } own[] = {{"retention", "retention_n"},
               {"weights", "weights"},
               {"days_max", "days_max"},
               {"new_a_day", "new_a_day"}};
    json_auto_t *s = NULL;
    struct card_settings now, usual;
    TRY(row(db, &s, e));
    apply(s, &now);
    apply(NULL, &usual);
    jw_begin(w, '{');
    jw_put_int(w, "version", s ? thing_int(s, "version") : 0);
    put_values(w, &now);
    jw_key(w, "weights_text");
    if (is_set(s, "weights"))
        jw_str(w, thing_str(s, "weights"));
    else
        jw_null(w);
    jw_key(w, "own");
    jw_begin(w, '{');
    for (size_t i = 0; i < ARRAY_LEN(own); i++)
        jw_put_bool(w, own[i].key, is_set(s, own[i].column));
    jw_end(w);
    jw_key(w, "usual");
    jw_begin(w, '{');
    put_values(w, &usual);
    jw_end(w);
    jw_end(w);
    return ERR_OK;
}

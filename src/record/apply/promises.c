/* What was promised, and which figures were said. */
#include "record/history.h"
#include "record/kinds.h"
#include "record/pay.h"

#include "base/cleanup.h"

enum { WHAT_MAX = 500, WORDS_MAX = 2000 };

/* ---- promises ---- */

static bool has(const json_t *thing, const char *member)
{
    return !json_is_null(json_object_get(thing, member));
}

/* Days are ordered as their texts are. */
static enum err check_promise(const json_t *p, struct error *e)
{
    struct str made = thing_str(p, "promised_on"), due = thing_str(p, "due_on"),
               closed = thing_str(p, "closed_on");
    if (due.p && str_cmp(due, made) < 0)
        return error_set(e, ERR_INVALID, "due_on", "a promise cannot be due before it was made");
    if (closed.p && str_cmp(closed, made) < 0)
        return error_set(e, ERR_INVALID, "closed_on", "a promise cannot be closed before it was made");
    if (thing_int(p, "broken") && !closed.p)
        return error_set(e, ERR_INVALID, "closed_on", "say when it was clear that the promise is broken");
    return ERR_OK;
}

static bool is_late(const json_t *p)
{
    struct str due = thing_str(p, "due_on"), closed = thing_str(p, "closed_on");
    return due.p && closed.p && str_cmp(closed, due) > 0;
}

static enum err log_promise(struct db *db, const json_t *before, const json_t *after, struct error *e)
{
    const json_t *p = after ? after : before;
    int64_t application = thing_int(p, "application");
    json_t *mine = json_object_get(p, "mine"), *what = json_object_get(p, "what");
    if (!before)
        TRY(history_add(db, application, 0, "promised",
                        json_pack("{s:O, s:O, s:O, s:O}", "promise", json_object_get(p, "id"), "mine", mine,
                                  "what", what, "due_on", json_object_get(p, "due_on")),
                        e));
    if (!after || !has(after, "closed_on") || (before && has(before, "closed_on")))
        return ERR_OK;
    if (thing_int(after, "broken"))
        return history_add(
            db, application, 0, "broke",
            json_pack("{s:O, s:O, s:O}", "promise", json_object_get(p, "id"), "mine", mine, "what", what), e);
    return history_add(db, application, 0, "kept",
                       json_pack("{s:O, s:O, s:O, s:b}", "promise", json_object_get(p, "id"), "mine", mine,
                                 "what", what, "late", (int)is_late(after)),
                       e);
}

static const struct thing_field promise_fields[] = {
    {"application", THING_REF, .required = true, .ref = &kind_application, .owner = true,
     .holders = "SELECT id FROM promise WHERE application = ?1"},
    {"contact", THING_REF, .ref = &kind_contact, .holders = "SELECT id FROM promise WHERE contact = ?1"},
    {"mine", THING_BOOL, .required = true, .fallback = "false"},
    {"what", THING_LINE, .required = true, .max = WHAT_MAX},
    {"promised_on", THING_DATE, .required = true},
    {"due_on", THING_DATE},
    {"closed_on", THING_DATE},
    {"broken", THING_BOOL, .required = true, .fallback = "false"},
};
const struct thing_kind kind_promise = {
    .name = "promise",
    .title = "a promise",
    .fields = promise_fields,
    .n_fields = ARRAY_LEN(promise_fields),
    .check = check_promise,
    .log = log_promise,
    THING_SQL("promise", "application",
              "application, contact, mine, what, promised_on, due_on, closed_on, broken",
              "?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8",
              "application = ?1, contact = ?2, mine = ?3, what = ?4, promised_on = ?5, due_on = ?6, "
              "closed_on = ?7, broken = ?8",
              "?9", "?10", "?11"),
};

/* ---- figures ---- */

static const char *const figure_subjects[] = {"expected-pay",    "current-pay", "offered-pay",
                                              "budget",          "notice",      "start",
                                              "other-processes", "other",       NULL};

/* Which members a figure has follows from what it is about. */
static enum err check_figure(const json_t *f, struct error *e)
{
    struct str about = thing_str(f, "about");
    bool pay = str_is(about, "expected-pay") || str_is(about, "current-pay") ||
               str_is(about, "offered-pay") || str_is(about, "budget");
    const char *needed = pay                                ? "min_minor"
                         : str_is(about, "notice")          ? "days"
                         : str_is(about, "start")           ? "day"
                         : str_is(about, "other-processes") ? "count"
                                                            : "words";
    static const char *const all[] = {"min_minor", "days", "day", "count"};
    if (!has(f, needed))
        return error_set(e, ERR_INVALID, needed, "\"%s\" is missing: it is what a figure about %.*s says",
                         needed, STR_ARG(about));
    for (size_t i = 0; i < ARRAY_LEN(all); i++)
        if (has(f, all[i]) && strcmp(all[i], needed) != 0)
            return error_set(e, ERR_INVALID, all[i], "a figure about %.*s has no \"%s\"", STR_ARG(about),
                             all[i]);
    return pay_check(f, "min_minor", "max_minor", "currency", "period", e);
}

static enum err log_figure(struct db *db, const json_t *before, const json_t *after, struct error *e)
{
    if (before || !after)
        return ERR_OK;
    return history_add(db, thing_int(after, "application"), 0, "said",
                       json_pack("{s:O, s:O, s:O}", "figure", json_object_get(after, "id"), "mine",
                                 json_object_get(after, "mine"), "about", json_object_get(after, "about")),
                       e);
}

static const struct thing_field figure_fields[] = {
    {"application", THING_REF, .required = true, .ref = &kind_application, .owner = true,
     .holders = "SELECT id FROM figure WHERE application = ?1"},
    {"contact", THING_REF, .ref = &kind_contact, .holders = "SELECT id FROM figure WHERE contact = ?1"},
    {"mine", THING_BOOL, .required = true, .fallback = "true"},
    {"about", THING_WORD, .required = true, .words = figure_subjects},
    {"said_on", THING_DATE, .required = true},
    {"min_minor", THING_INT, .min = 0, .max = PAY_MAX},
    {"max_minor", THING_INT, .min = 0, .max = PAY_MAX},
    {"currency", THING_LINE, .max = 3},
    {"period", THING_WORD, .words = pay_periods},
    {"days", THING_INT, .min = 0, .max = 3660},
    {"day", THING_DATE},
    {"count", THING_INT, .min = 0, .max = 1000},
    {"words", THING_TEXT, .max = WORDS_MAX},
};
const struct thing_kind kind_figure = {
    .name = "figure",
    .title = "a figure",
    .fields = figure_fields,
    .n_fields = ARRAY_LEN(figure_fields),
    .check = check_figure,
    .log = log_figure,
    THING_SQL(
        "figure", "application",
        "application, contact, mine, about, said_on, min_minor, max_minor, currency, period, days, day, "
        "count, words",
        "?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13",
        "application = ?1, contact = ?2, mine = ?3, about = ?4, said_on = ?5, min_minor = ?6, "
        "max_minor = ?7, currency = ?8, period = ?9, days = ?10, day = ?11, count = ?12, words = ?13",
        "?14", "?15", "?16"),
};

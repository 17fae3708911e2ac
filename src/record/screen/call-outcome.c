/*
 * After the call. Everything is a thing, made in one act; what is wrong in the third promise is told as
 * "promises[2].what".
 */
#include "base/cleanup.h"
#include "record/apply/applications.h"
#include "record/kinds.h"
#include "record/screen/caller.h"
#include "record/screen/calls.h"

struct outcome {
    struct db *db;
    struct thing_act *act;
    struct due_world due;
    const struct calendar *calendar;
    json_t *application; /* owned */
    int64_t id;          /* of it */
    json_t *contact;     /* owned: who called; JSON null when that is not known */
};

static void outcome_release(struct outcome *o)
{
    json_decref(o->application);
    json_decref(o->contact);
}

/* ---- members ---- */

static enum err only(json_t *object, const char *what, const char *const *keys, struct error *e)
{
    const char *key;
    json_t *value;
    if (!json_is_object(object))
        return error_set(e, ERR_INVALID, what, "\"%s\" must be an object", what);
    json_object_foreach (object, key, value) {
        size_t i = 0;
        (void)value;
        while (keys[i] && strcmp(keys[i], key) != 0)
            i++;
        if (!keys[i])
            return error_set(e, ERR_INVALID, what, "\"%s\" has no member \"%s\"", what, key);
    }
    return ERR_OK;
}

/* An error of a thing of a list names the list, too. */
static enum err of_list(enum err r, const char *list, size_t i, struct error *e)
{
    struct error why = {0};
    if (r != ERR_INVALID || !e)
        return r;
    why = *e;
    char field[160];
    snprintf(field, sizeof field, "%s[%zu].%s", list, i, why.field);
    return error_set(e, ERR_INVALID, field, "%s", why.message);
}

static void give(json_t *body, const char *to, const json_t *from, const char *member)
{
    json_t *v = json_object_get(from, member);
    if (v)
        json_object_set(body, to, v);
}

/* "business_days" from today becomes a day; a day stays as it is. */
static enum err set_day(struct outcome *o, const json_t *from, const char *day, json_t *body, const char *to,
                        struct error *e)
{
    json_t *days = json_object_get(from, "business_days");
    char text[DATE_TEXT_MAX];
    if (!days || json_is_null(days)) {
        give(body, to, from, day);
        return ERR_OK;
    }
    if (!json_is_integer(days) || json_integer_value(days) < 0 || json_integer_value(days) > 250)
        return error_set(e, ERR_INVALID, "business_days", "\"business_days\" must be 0 to 250");
    if (!json_is_null(json_object_get(from, day)) && json_object_get(from, day))
        return error_set(e, ERR_INVALID, day, "give the day or the business days, not both");
    int n = (int)json_integer_value(days);
    struct date d = n ? calendar_add(o->calendar, o->due.today, n) : o->due.today;
    json_object_set_new(body, to, json_string(date_text(d, text)));
    return ERR_OK;
}

static json_t *today_json(const struct outcome *o)
{
    char text[DATE_TEXT_MAX];
    return json_string(date_text(o->due.today, text));
}

/* ---- what is made ---- */

static enum err make_promise(struct outcome *o, json_t *one, struct error *e)
{
    static const char *const keys[] = {"mine", "what", "due_on", "business_days", NULL};
    json_auto_t *body = json_object();
    json_auto_t *made = NULL;
    TRY(only(one, "promises", keys, e));
    json_object_set_new(body, "application", json_integer(o->id));
    json_object_set(body, "contact", o->contact);
    json_object_set_new(body, "promised_on", today_json(o));
    give(body, "mine", one, "mine");
    give(body, "what", one, "what");
    TRY(set_day(o, one, "due_on", body, "due_on", e));
    return thing_make(o->db, &kind_promise, body, o->act, &made, e);
}

static enum err make_figure(struct outcome *o, json_t *one, struct error *e)
{
    static const char *const keys[] = {"mine", "about", "min_minor", "max_minor", "currency", "period",
                                       "days", "day",   "count",     "words",     NULL};
    json_auto_t *body = NULL;
    json_auto_t *made = NULL;
    TRY(only(one, "figures", keys, e));
    body = json_copy(one);
    json_object_set_new(body, "application", json_integer(o->id));
    json_object_set(body, "contact", o->contact);
    json_object_set_new(body, "said_on", today_json(o));
    return thing_make(o->db, &kind_figure, body, o->act, &made, e);
}

static enum err make_next(struct outcome *o, json_t *one, struct error *e)
{
    static const char *const keys[] = {"kind", "at_ms", "time_zone", "minutes", "place", "people", NULL};
    json_auto_t *body = NULL;
    json_auto_t *made = NULL;
    TRY(only(one, "next", keys, e));
    body = json_copy(one);
    json_object_set_new(body, "application", json_integer(o->id));
    return thing_make(o->db, &kind_round, body, o->act, &made, e);
}

static enum err make_question(struct outcome *o, json_t *one, int64_t debrief, struct error *e)
{
    static const char *const keys[] = {"words", "answered", "card", NULL};
    json_auto_t *body = NULL;
    json_auto_t *made = NULL;
    TRY(only(one, "questions", keys, e));
    body = json_copy(one);
    json_object_set_new(body, "debrief", json_integer(debrief));
    return thing_make(o->db, &kind_question_asked, body, o->act, &made, e);
}

/* What was said of the outcome, why it was lost, and what was asked: when there is any of it. */
static enum err make_debrief(struct outcome *o, const json_t *body, int64_t round, struct error *e)
{
    json_t *questions, *one;
    json_auto_t *debrief = NULL;
    json_auto_t *made = NULL;
    size_t i;
    TRY(json_get_array_or(body, "questions", CALLS_QUESTIONS_MAX, &questions, e));
    bool said = thing_str(body, "said").n || thing_str(body, "cause").n;
    if (!said && !json_array_size(questions))
        return ERR_OK;
    debrief = json_object();
    json_object_set_new(debrief, "round", json_integer(round));
    give(debrief, "said", body, "said");
    give(debrief, "cause", body, "cause");
    TRY(thing_make(o->db, &kind_debrief, debrief, o->act, &made, e));
    json_array_foreach (questions, i, one)
        TRY(of_list(make_question(o, one, thing_int(made, "id"), e), "questions", i, e));
    return ERR_OK;
}

/* The day of the follow-up, and that the application has come as far as to be talked about. */
static enum err edit_application(struct outcome *o, const json_t *body, struct str round_kind,
                                 struct error *e)
{
    static const char *const keys[] = {"on", "business_days", NULL};
    json_t *follow = json_object_get(body, "follow_up");
    json_auto_t *edit = json_object();
    json_auto_t *after = NULL;
    struct str stage = thing_str(o->application, "stage");
    if (follow && !json_is_null(follow)) {
        TRY(only(follow, "follow_up", keys, e));
        TRY(set_day(o, follow, "on", edit, "follow_up_on", e));
    }
    bool early = str_is(stage, "saved") || str_is(stage, "applied");
    if (early && (str_is(round_kind, "screen") || str_is(round_kind, "manager")))
        json_object_set_new(edit, "stage", json_string("screen"));
    if (!json_object_size(edit))
        return ERR_OK;
    json_object_set_new(edit, "version", json_integer(thing_int(o->application, "version")));
    return thing_edit(o->db, &kind_application, o->id, edit, o->act, &after, e);
}

static enum err edit_round(struct outcome *o, const json_t *body, int64_t id, json_t **ret, struct error *e)
{
    json_auto_t *edit = json_object();
    struct str outcome;
    int64_t version;
    TRY(json_get_int(body, "version", 1, INT64_MAX, &version, e));
    TRY(json_get_str(body, "outcome", 20, &outcome, e));
    if (!str_is(outcome, "waiting") && !str_is(outcome, "passed") && !str_is(outcome, "failed"))
        return error_set(e, ERR_INVALID, "outcome", "\"outcome\" must be waiting, passed or failed");
    json_object_set_new(edit, "version", json_integer(version));
    json_object_set_new(edit, "outcome", json_stringn(outcome.p, outcome.n));
    return thing_edit(o->db, &kind_round, id, edit, o->act, ret, e);
}

static enum err begin(struct outcome *o, struct world *world, int64_t id, struct str *ret_kind,
                      struct arena *a, struct error *e)
{
    json_auto_t *round = NULL;
    json_auto_t *company = NULL;
    TRY(thing_get(o->db, &kind_round, id, &round, e));
    *ret_kind = arena_str(a, thing_str(round, "kind"));
    o->id = thing_int(round, "application");
    TRY(thing_get(o->db, &kind_application, o->id, &o->application, e));
    TRY(thing_get(o->db, &kind_company, thing_int(o->application, "company"), &company, e));
    o->due = world_due(world);
    o->calendar = o->due.calendar(o->due.ctx, thing_str(company, "country"));
    const struct caller_ask ask = {.company = thing_int(company, "id"),
                                   .agency = thing_int(company, "agency") != 0,
                                   .people = thing_str(round, "people"),
                                   .recruiter = thing_int(o->application, "recruiter")};
    struct caller caller;
    TRY(caller_find(o->db, &ask, &caller, e));
    o->contact = caller.contact ? json_integer(caller.contact) : json_null();
    return ERR_OK;
}

enum err calls_outcome(struct db *db, struct world *world, int64_t round, json_t *body, struct thing_act *act,
                       json_t **ret, struct error *e)
{
    _cleanup_(outcome_release) struct outcome o = {.db = db, .act = act};
    _cleanup_(arena_release) struct arena a;
    json_t *promises, *figures, *one;
    json_auto_t *after = NULL;
    struct str kind;
    size_t i;
    arena_init(&a);
    TRY(begin(&o, world, round, &kind, &a, e));
    TRY(json_get_array_or(body, "promises", CALLS_SAID_MAX, &promises, e));
    TRY(json_get_array_or(body, "figures", CALLS_SAID_MAX, &figures, e));
    TRY(edit_round(&o, body, round, &after, e));
    TRY(make_debrief(&o, body, round, e));
    json_array_foreach (promises, i, one)
        TRY(of_list(make_promise(&o, one, e), "promises", i, e));
    json_array_foreach (figures, i, one)
        TRY(of_list(make_figure(&o, one, e), "figures", i, e));
    json_t *next = json_object_get(body, "next");
    if (next && !json_is_null(next))
        TRY(make_next(&o, next, e));
    TRY(edit_application(&o, body, kind, e));
    *ret = json_incref(after);
    return ERR_OK;
}

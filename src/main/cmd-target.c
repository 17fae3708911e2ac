/*
 * dryrun target: what one prepares for.
 */
#include "base/cleanup.h"
#include "main/commands.h"
#include "main/desk.h"
#include "main/say.h"
#include "record/days.h"
#include "record/kinds.h"
#include "record/target.h"

#include <stdio.h>

static void print_due(const json_t *t)
{
    struct date day;
    if (!days_read(thing_str(t, "due_on"), &day))
        return;
    int64_t left = date_days(day) - date_days(days_today());
    sayf("On %s: %s", desk_text(t, "due_on"), left < 0 ? "passed" : left == 0 ? "today" : "");
    if (left > 0)
        sayf("in %lld day%s", (long long)left, left == 1 ? "" : "s");
    sayf("\n");
}

static void print_target(const json_t *t)
{
    if (!t) {
        sayf(
            "Nothing is said yet: dryrun target --role \"Backend engineer\" --level senior --date 2027-03-01\n");
        return;
    }
    if (thing_str(t, "role").p)
        sayf("%s\n", desk_text(t, "role"));
    if (thing_str(t, "level").p)
        sayf("Level: %s\n", desk_text(t, "level"));
    print_due(t);
    if (thing_int(t, "minutes_a_day"))
        sayf("%lld minutes a day until then\n", (long long)thing_int(t, "minutes_a_day"));
}

/* ---- saying it ---- */

static const struct {
    const char *option, *field;
} said[] = {{"role", "role"}, {"level", "level"}, {"date", "due_on"}, {"minutes", "minutes_a_day"}};

/* What is said, by field; "" takes it back. */
static enum err read_body(const struct args *args, json_t *body, struct error *e)
{
    for (size_t i = 0; i < ARRAY_LEN(said); i++) {
        const char *text = args_value(args, said[i].option, NULL);
        int64_t number;
        json_t *value = json_null();
        if (!text)
            continue;
        if (text[0] && str_is(str_of(said[i].option), "minutes")) {
            TRY(args_int(args, "minutes", 1, TARGET_MINUTES_MAX, 0, &number, e));
            value = json_integer(number);
        } else if (text[0]) {
            value = json_string(text);
        }
        if (!value || json_object_set_new(body, said[i].field, value))
            return error_set(e, ERR_INVALID, said[i].option, "--%s is no text", said[i].option);
    }
    return ERR_OK;
}

static enum err put(const struct args *args, struct desk *d, struct thing_act *act, struct error *e)
{
    struct db *db = d->db;
    json_auto_t *body = json_object(), *old = NULL, *now = NULL;
    TRY(read_body(args, body, e));
    DB_TX(db, DB_WRITE, e);
    TRY(target_thing(db, &old, e));
    if (args_has(args, "clear")) {
        if (old)
            TRY(thing_remove(db, &kind_target, thing_int(old, "id"), act, e));
    } else if (old) {
        json_object_set(body, "version", json_object_get(old, "version"));
        TRY(thing_edit(db, &kind_target, thing_int(old, "id"), body, act, &now, e));
    } else {
        TRY(thing_make(db, &kind_target, body, act, &now, e));
    }
    return thing_commit(db, act, e);
}

static enum err target(const struct args *args, struct desk *d, struct error *e)
{
    struct thing_act act = {0};
    json_auto_t *now = NULL;
    bool says = args_has(args, "clear");
    for (size_t i = 0; i < ARRAY_LEN(said); i++)
        says |= args_has(args, said[i].option);
    if (says)
        TRY(put(args, d, &act, e));
    TRY(target_thing(d->db, &now, e));
    if (args_has(args, "json")) {
        json_auto_t *all = json_pack("{s:o,s:O?}", "change",
                                     act.batch ? json_integer(act.batch) : json_null(), "target", now);
        say_json_value(all);
        return ERR_OK;
    }
    print_target(now);
    if (act.batch)
        say_undo(stdout, act.batch);
    return ERR_OK;
}

static const struct command_option options[] = {
    {"role", 0, "TEXT", "the role that you want"},
    {"level", 0, "LEVEL", "junior, senior or staff"},
    {"date", 0, "DAY", "the day on which it counts, as 2027-03-01"},
    {"minutes", 0, "N", "of each day until then"},
    {"clear", 0, NULL, "forget all of it"},
    DESK_OPTIONS,
    {0},
};

const struct command cmd_target = {
    .name = "target",
    .operands = "",
    .summary = "show or say what you prepare for: the role, how senior, the day, and minutes a day",
    .details =
        "Without options it shows what was said. None of it need be said; an empty text takes one back. The plan of cards until a day takes day and minutes\n"
        "from it, and the set of stories its level, unless they are told otherwise.",
    .options = options,
    .work = target,
};

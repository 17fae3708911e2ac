/*
 * dryrun card settings: how cards are scheduled.
 */
#include "base/num.h"
#include "main/commands.h"
#include "main/gaps/cards.h"
#include "main/say.h"
#include "record/kinds.h"

#include <math.h>
#include <stdio.h>

enum { BAR = 30 };

static void print_settings(const json_t *s)
{
    const json_t *own = json_object_get(s, "own"), *weights = json_object_get(s, "weights"), *w;
    size_t i;
    sayf("Due at a chance of %.0f %% to remember%s\n",
         100 * json_number_value(json_object_get(s, "retention")),
         json_is_true(json_object_get(own, "retention")) ? "" : "  (the usual)");
    sayf("Never later than after %lld days%s\n", (long long)thing_int(s, "days_max"),
         json_is_true(json_object_get(own, "days_max")) ? "" : "  (the usual)");
    sayf("%lld new cards a day%s\n", (long long)thing_int(s, "new_a_day"),
         json_is_true(json_object_get(own, "new_a_day")) ? "" : "  (the usual)");
    sayf("Weights of FSRS-6%s:\n ",
         json_is_true(json_object_get(own, "weights")) ? ", your own" : ", the usual ones");
    json_array_foreach (weights, i, w)
        sayf(" %.4f%s", json_number_value(w), i + 1 == FSRS_WEIGHTS ? "\n" : i % 7 == 6 ? ",\n " : ",");
}

static void print_costs(const json_t *c)
{
    const json_t *points = json_object_get(c, "points"), *p;
    double most = 1e-9;
    size_t i;
    json_array_foreach (points, i, p)
        most = fmax(most, json_number_value(json_object_get(p, "minutes")));
    sayf("What each retention costs a day with your %lld cards, played through for %lld days:\n",
         (long long)thing_int(c, "cards"), (long long)thing_int(c, "days"));
    json_array_foreach (points, i, p) {
        double minutes = json_number_value(json_object_get(p, "minutes"));
        sayf("  %3.0f %%  %6.1f min  %6.1f looks  %5.1f %% known  ",
             100 * json_number_value(json_object_get(p, "retention")), minutes,
             json_number_value(json_object_get(p, "looks")),
             100 * json_number_value(json_object_get(p, "known")));
        for (int k = 0; k < (int)(BAR * minutes / most + 0.5); k++)
            sayf("=");
        sayf("\n");
    }
}

/* ---- what is asked for ---- */

static bool sets_something(const struct args *args)
{
    static const char *const options[] = {"retention", "weights", "max-interval",
                                          "new",       "default", "reschedule"};
    for (size_t i = 0; i < ARRAY_LEN(options); i++)
        if (args_has(args, options[i]))
            return true;
    return false;
}

static enum err read_wish(const struct args *args, struct card_settings_wish *w, struct error *e)
{
    if (args_has(args, "default"))
        *w = (struct card_settings_wish){.retention = -1, .days_max = -1, .new_a_day = -1};
    if (args_has(args, "retention") &&
        (!num_parse_f64(str_of(args_value(args, "retention", "")), &w->retention) || w->retention < 0))
        return error_set(e, ERR_INVALID, "retention", "the retention lies between 0.70 and 0.97, as 0.9");
    if (args_has(args, "weights"))
        w->weights = str_of(args_value(args, "weights", ""));
    if (args_has(args, "max-interval"))
        TRY(args_int(args, "max-interval", 1, FSRS_DAYS_MAX, 0, &w->days_max, e));
    if (args_has(args, "new"))
        TRY(args_int(args, "new", 0, 1000, 0, &w->new_a_day, e));
    w->reschedule = args_has(args, "reschedule");
    return ERR_OK;
}

static enum err set(const struct args *args, struct desk *d, struct thing_act *act, int64_t *ret_moved,
                    struct error *e)
{
    struct db *db = d->db;
    struct card_settings_wish wish;
    DB_TX(db, DB_WRITE, e);
    TRY(card_settings_wish(db, &d->arena, &wish, e));
    TRY(read_wish(args, &wish, e));
    TRY(card_settings_put(db, &wish, -1, act, ret_moved, e));
    return thing_commit(db, act, e);
}

static enum err put_all(struct desk *d, bool costs, const struct thing_act *act, int64_t moved,
                        struct json_writer *w, struct error *e)
{
    struct card_settings s;
    struct cards_view v;
    jw_begin(w, '{');
    thing_put_change(w, act);
    jw_put_int(w, "moved", moved);
    jw_key(w, "settings");
    TRY(card_settings_json(d->db, w, e));
    if (costs) {
        TRY(card_view(d, &s, &v, e));
        jw_key(w, "costs");
        TRY(cards_costs_json(d->db, &v, v.new_a_day, &d->arena, w, e));
    }
    jw_end(w);
    return ERR_OK;
}

static enum err settings(const struct args *args, struct desk *d, struct error *e)
{
    _cleanup_(strbuf_release) struct strbuf out = {0};
    struct json_writer w = jw_to(&out);
    struct thing_act act = {0};
    json_auto_t *all = NULL;
    int64_t moved = 0;
    if (sets_something(args))
        TRY(set(args, d, &act, &moved, e));
    TRY(put_all(d, args_has(args, "costs"), &act, moved, &w, e));
    TRY(desk_shown(args, &out, &all, e));
    if (!all)
        return ERR_OK;
    print_settings(json_object_get(all, "settings"));
    if (json_object_get(all, "costs"))
        print_costs(json_object_get(all, "costs"));
    if (moved)
        sayf("%lld card%s another day now.\n", (long long)moved, moved == 1 ? " has" : "s have");
    if (act.batch)
        say_undo(stdout, act.batch);
    return ERR_OK;
}

static const struct command_option options[] = {
    {"retention", 0, "SHARE", "the chance to remember a card at which it is due: 0.70 to 0.97, usually 0.9"},
    {"weights", 0, "LIST", "the 21 of FSRS-6, as Anki shows them; an empty one: the usual"},
    {"max-interval", 0, "DAYS", "the longest time between two looks; usually 36500"},
    {"new", 0, "N", "new cards a day; usually 20"},
    {"reschedule", 0, NULL, "give the cards in review the days that they would have, in the same change"},
    {"default", 0, NULL, "back to the usual in everything, before the others are looked at"},
    {"costs", 0, NULL, "show what each retention costs a day, of the cards that are here"},
    DESK_OPTIONS,
    {0},
};

const struct command cmd_card_settings = {
    .name = "card settings",
    .operands = "",
    .summary =
        "show or set how cards are scheduled: retention, weights of FSRS, the longest interval, new cards a day",
    .details =
        "Without options it shows them. They hold for what is due, the load, the plan until a day, grading, and what is written for Anki. A change says\n"
        "nothing about days that cards have already, unless --reschedule is given. One change is undone as one.",
    .options = options,
    .work = settings,
};

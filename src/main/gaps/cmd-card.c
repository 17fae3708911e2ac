/*
 * dryrun card: what is not to be forgotten: add, list, what is due, grade, and the plan until a day.
 * Reviewing is cmd-card-review.c.
 */
#include "base/clock.h"
#include "base/crypto.h"
#include "base/num.h"
#include "main/commands.h"
#include "main/gaps/cards.h"
#include "main/say.h"
#include "record/content/world.h"
#include "record/kinds.h"
#include "record/target.h"

#include <stdio.h>
#include <string.h>

enum { SHOWN_USUAL = 20, BAR = 30 };

enum err card_view(struct desk *d, struct card_settings *s, struct cards_view *ret, struct error *e)
{
    struct bank *bank = arena_new(&d->arena, struct bank);
    struct paths content;
    bool there = paths_find(NULL, NULL, &d->arena, &content, NULL) == ERR_OK &&
                 content_bank(content.content, &d->arena, bank, NULL) == ERR_OK;
    TRY(card_settings_get(d->db, s, e));
    *ret = (struct cards_view){&s->f, clock_unix_ms(), there ? &bank->questions : NULL, s->new_a_day};
    return ERR_OK;
}

bool card_grade_read(struct str word, enum fsrs_grade *ret)
{
    for (int g = FSRS_AGAIN; g <= FSRS_EASY; g++)
        if (str_is(word, fsrs_grade_name((enum fsrs_grade)g)) || (word.n == 1 && word.p[0] == '0' + g)) {
            *ret = (enum fsrs_grade)g;
            return true;
        }
    return false;
}

const char *card_wait(int64_t seconds, struct arena *a)
{
    if (seconds < 3600)
        return arena_printf(a, "%lld min", (long long)((seconds + 30) / 60));
    if (seconds < 86400)
        return arena_printf(a, "%lld h", (long long)((seconds + 1800) / 3600));
    if (seconds < 86400 * 60)
        return arena_printf(a, "%lld d", (long long)(seconds / 86400));
    return arena_printf(a, "%.1f months", (double)seconds / 86400 / 30.44);
}

enum err card_grade_now(struct db *db, const struct cards_view *v, int64_t id, int64_t version,
                        enum fsrs_grade grade, int64_t took_ms, int64_t *ret_batch, json_t **ret,
                        struct error *e)
{
    struct thing_act act = {0};
    double u = (double)(crypto_random_u64() >> 11) * 0x1p-53;
    DB_TX(db, DB_WRITE, e);
    TRY(cards_grade(db, v, id, version, grade, took_ms, u, &act, ret, e));
    TRY(thing_commit(db, &act, e));
    *ret_batch = act.batch;
    return ERR_OK;
}

/* The first line of a text, at most max bytes and never half a letter. */
static struct str first_line(const json_t *card, const char *member, size_t max)
{
    struct str text = thing_str(card, member), line;
    if (!str_line(&text, &line))
        return (struct str){"", 0};
    size_t n = line.n < max ? line.n : max;
    while (n && n < line.n && ((unsigned char)line.p[n] & 0xc0) == 0x80)
        n--;
    return str_head(line, n);
}

static void print_card(const json_t *c)
{
    const json_t *r = json_object_get(c, "retrievability");
    struct str front = first_line(c, "front", 90);
    sayf("%6lld  ", (long long)thing_int(c, "id"));
    if (json_is_true(json_object_get(c, "suspended")))
        sayf("suspended  ");
    else if (json_is_null(r))
        sayf("new        ");
    else
        sayf("%3.0f %%      ", 100 * json_number_value(r));
    sayf("%.*s\n", STR_ARG(front));
}

/* ---- add ---- */

static enum err set_ref(const struct args *args, const char *option, json_t *body, struct error *e)
{
    int64_t id;
    if (!args_has(args, option))
        return ERR_OK;
    TRY(args_int(args, option, 1, INT64_MAX, 0, &id, e));
    json_object_set_new(body, option, json_integer(id));
    return ERR_OK;
}

static enum err add(const struct args *args, struct desk *d, struct error *e)
{
    static const char *const texts[] = {"deck", "question", "problem"};
    struct db *db = d->db;
    _cleanup_(strbuf_release) struct strbuf out = {0};
    struct json_writer w = jw_to(&out);
    struct thing_act act = {0};
    struct card_settings s;
    struct cards_view v;
    TRY(card_view(d, &s, &v, e));
    json_auto_t *body = json_object();
    json_auto_t *made = NULL;
    for (size_t i = 0; i < args->n_operands; i++)
        json_object_set_new(body, i ? "back" : "front", json_string(args->operands[i]));
    for (size_t i = 0; i < ARRAY_LEN(texts); i++)
        if (args_has(args, texts[i]))
            json_object_set_new(body, texts[i], json_string(args_value(args, texts[i], "")));
    TRY(set_ref(args, "script", body, e));
    TRY(set_ref(args, "story", body, e));
    TRY(set_ref(args, "claim", body, e));
    DB_TX(db, DB_WRITE, e);
    TRY(thing_make(db, &kind_card, body, &act, &made, e));
    TRY(thing_commit(db, &act, e));
    jw_begin(&w, '{');
    thing_put_change(&w, &act);
    jw_key(&w, "card");
    TRY(cards_shown_json(d->db, &v, thing_int(made, "id"), &w, e));
    jw_end(&w);
    if (args_has(args, "json")) {
        say_json(&out);
        return ERR_OK;
    }
    sayf("Card %lld.", (long long)thing_int(made, "id"));
    say_undo(stdout, act.batch);
    return ERR_OK;
}

static const struct command_option add_options[] = {
    {"deck", 0, "NAME", "under which it is kept"},
    {"script", 0, "ID", "the answer is this script's"},
    {"story", 0, "ID", "this story is to be told"},
    {"claim", 0, "ID", "this claim is to be defended"},
    {"question", 0, "ID", "a question of the bank"},
    {"problem", 0, "SLUG", "this problem of the bank is to be solved again"},
    DESK_OPTIONS,
    {0},
};

const struct command cmd_card_add = {
    .name = "card add",
    .operands = "[FRONT [BACK]]",
    .max_operands = 2,
    .summary = "keep something that is not to be forgotten",
    .details =
        "Own text, or what it is of: a script, a story, a claim, a question or a problem of the bank, whose text it then has.",
    .options = add_options,
    .work = add,
};

/* ---- list and due ---- */

static enum err list(const struct args *args, struct desk *d, struct error *e)
{
    _cleanup_(strbuf_release) struct strbuf out = {0};
    struct json_writer w = jw_to(&out);
    struct card_settings s;
    struct cards_view v;
    TRY(card_view(d, &s, &v, e));
    json_auto_t *all = NULL;
    json_t *one;
    size_t i;
    TRY(cards_list_json(d->db, &v, 0, CARDS_LIST_MAX, &w, e));
    TRY(desk_shown(args, &out, &all, e));
    if (!all)
        return ERR_OK;
    json_array_foreach (json_object_get(all, "cards"), i, one)
        print_card(one);
    if (!i)
        sayf(
            "There are no cards yet. \"dryrun card add FRONT BACK\" makes one, \"dryrun card import FILE.apkg\" brings those of Anki.\n");
    if (json_is_true(json_object_get(all, "more")))
        sayf("... and older ones\n");
    return ERR_OK;
}

static const struct command_option list_options[] = {DESK_OPTIONS, {0}};

const struct command cmd_card_list = {
    .name = "card list",
    .operands = "",
    .summary = "list the cards, the newest first, with the chance to remember each now",
    .options = list_options,
    .work = list,
};

static void print_load(const json_t *load)
{
    const json_t *days = json_object_get(load, "days"), *day;
    int64_t most = 1;
    size_t i;
    json_array_foreach (days, i, day)
        most = num_max_i64(most, thing_int(day, "due"));
    json_array_foreach (days, i, day) {
        int64_t due = thing_int(day, "due");
        sayf("  %s %5lld ", json_string_value(json_object_get(day, "on")), (long long)due);
        for (int64_t k = 0; k < (BAR * due + most - 1) / most; k++)
            sayf("=");
        sayf("\n");
    }
}

static enum err due(const struct args *args, struct desk *d, struct error *e)
{
    _cleanup_(strbuf_release) struct strbuf out = {0};
    struct json_writer w = jw_to(&out);
    struct card_settings s;
    struct cards_view v;
    TRY(card_view(d, &s, &v, e));
    json_auto_t *both = NULL;
    json_t *one;
    int64_t days, fresh;
    size_t i;
    TRY(args_int(args, "days", 1, CARDS_LOAD_DAYS_MAX, 7, &days, e));
    TRY(args_int(args, "new", 0, 1000, v.new_a_day, &fresh, e));
    jw_begin(&w, '{');
    jw_key(&w, "due");
    TRY(cards_due_json(d->db, &v, fresh, args_has(args, "json") ? CARDS_LIST_MAX : SHOWN_USUAL, &w, e));
    jw_key(&w, "load");
    TRY(cards_load_json(d->db, &v, (int32_t)days, &w, e));
    jw_end(&w);
    TRY(desk_shown(args, &out, &both, e));
    if (!both)
        return ERR_OK;
    const json_t *now = json_object_get(both, "due");
    sayf("%lld being learned, %lld due, %lld new; %lld looks today\n", (long long)thing_int(now, "learning"),
         (long long)thing_int(now, "review"), (long long)thing_int(now, "new_today"),
         (long long)thing_int(now, "done_today"));
    json_array_foreach (json_object_get(now, "due"), i, one)
        print_card(one);
    sayf(i ? "\"dryrun card review\" begins.\n" : "Nothing is due.\n");
    sayf("Falls due:\n");
    print_load(json_object_get(both, "load"));
    return ERR_OK;
}

static const struct command_option due_options[] = {
    {"days", 0, "N", "how many days of what comes; default 7"},
    {"new", 0, "N", "new cards a day; default 20, or as \"card settings\" say"},
    DESK_OPTIONS,
    {0},
};

const struct command cmd_card_due = {
    .name = "card due",
    .operands = "",
    .summary = "what is to be seen now, and how much falls due on the days to come",
    .options = due_options,
    .work = due,
};

/* ---- grade ---- */

static enum err grade(const struct args *args, struct desk *d, struct error *e)
{
    struct card_settings s;
    struct cards_view v;
    TRY(card_view(d, &s, &v, e));
    enum fsrs_grade g;
    json_auto_t *card = NULL;
    json_auto_t *after = NULL;
    int64_t id, batch;
    TRY(args_id(args, 0, "a card", "card list", &id, e));
    if (!card_grade_read(str_of(args->operands[1]), &g))
        return error_set(e, ERR_INVALID, "GRADE", "\"%s\" is no grade: again, hard, good or easy (1 to 4)",
                         args->operands[1]);
    TRY(thing_get(d->db, &kind_card, id, &card, e));
    TRY(card_grade_now(d->db, &v, id, thing_int(card, "version"), g, -1, &batch, &after, e));
    if (args_has(args, "json")) {
        _cleanup_(strbuf_release) struct strbuf out = {0};
        struct json_writer w = jw_to(&out);
        jw_begin(&w, '{');
        jw_put_int(&w, "change", batch);
        jw_key(&w, "card");
        TRY(cards_shown_json(d->db, &v, id, &w, e));
        jw_end(&w);
        say_json(&out);
        return ERR_OK;
    }
    sayf("Due again in %s.", card_wait((thing_int(after, "due_at_ms") - v.now_ms) / 1000, &d->arena));
    say_undo(stdout, batch);
    return ERR_OK;
}

const struct command cmd_card_grade = {
    .name = "card grade",
    .operands = "ID GRADE",
    .min_operands = 2,
    .max_operands = 2,
    .summary = "say how well a card was remembered: again, hard, good or easy",
    .options = list_options,
    .work = grade,
};

/* ---- plan ---- */

static void print_plan(const json_t *p)
{
    const json_t *day, *one;
    size_t i;
    sayf(
        "%lld cards, %lld days of %g minutes: on the day %.1f %% are expected to be known (%.1f %% if nothing is seen).\n",
        (long long)thing_int(p, "cards"), (long long)thing_int(p, "days"),
        json_number_value(json_object_get(p, "minutes")),
        100 * json_number_value(json_object_get(p, "expected")),
        100 * json_number_value(json_object_get(p, "untouched")));
    json_array_foreach (json_object_get(p, "by_day"), i, day)
        sayf("  %s  %5.0f cards, %4.0f of them new, %4.0f min\n",
             json_string_value(json_object_get(day, "on")), json_number_value(json_object_get(day, "looks")),
             json_number_value(json_object_get(day, "new")),
             json_number_value(json_object_get(day, "minutes")));
    const json_t *curve = json_object_get(p, "curve");
    if (json_array_size(curve))
        sayf("With other minutes a day:\n");
    json_array_foreach (curve, i, one) {
        double known = json_number_value(json_object_get(one, "expected"));
        sayf("  %6.1f min  %5.1f %%  ", json_number_value(json_object_get(one, "minutes")), 100 * known);
        for (int k = 0; k < BAR * known; k++)
            sayf("=");
        sayf("\n");
    }
    sayf("Today, the most worth it first:\n");
    json_array_foreach (json_object_get(p, "today"), i, one)
        print_card(one);
    if (!i)
        sayf("  nothing: all of them gain more by waiting.\n");
}

static enum err plan(const struct args *args, struct desk *d, struct error *e)
{
    _cleanup_(strbuf_release) struct strbuf out = {0};
    struct json_writer w = jw_to(&out);
    struct card_settings s;
    struct cards_view v;
    TRY(card_view(d, &s, &v, e));
    struct date day;
    double minutes;
    json_auto_t *p = NULL;
    enum err r = target_plan(d->db, str_of(args_value(args, "date", NULL)),
                             str_of(args_value(args, "minutes", NULL)), &day, &minutes, e);
    if (r == ERR_INVALID && !args_has(args, "date") && strcmp(e->field, "date") == 0)
        return error_set(e, r, "date",
                         "say on which day it counts, with --date: there is none in the target either");
    TRY(r);
    TRY(cards_plan_json(d->db, &v, day, minutes, true, args_has(args, "json") ? CARDS_LIST_MAX : SHOWN_USUAL,
                        &d->arena, &w, e));
    TRY(desk_shown(args, &out, &p, e));
    if (!p)
        return ERR_OK;
    print_plan(p);
    return ERR_OK;
}

static const struct command_option plan_options[] = {
    {"date", 0, "DAY", "when it counts, as 2026-12-24; default the day of \"dryrun target\""},
    {"minutes", 0, "N", "of each day until then; default the target's, or 15"},
    DESK_OPTIONS,
    {0},
};

const struct command cmd_card_plan = {
    .name = "card plan",
    .operands = "",
    .summary = "with a day and minutes for each day until then, what to see today",
    .details =
        "The order is not by what is most likely forgotten, but by what gains most on that day for a minute, and loses most by waiting. What is\n"
        "expected is by FSRS-6, with the times that your own reviews took once there are enough.\n"
        "\"dryrun card review --date DAY\" goes through it.",
    .options = plan_options,
    .work = plan,
};

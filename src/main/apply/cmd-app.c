/*
 * dryrun app: the pipeline of applications on the command line: add, list, show, move.
 */
#include "base/fd.h"
#include "main/commands.h"
#include "main/desk.h"
#include "main/options.h"
#include "main/say.h"
#include "record/apply/applications.h"
#include "record/apply/outcomes.h"
#include "record/content/world.h"
#include "record/kinds.h"

#include <stdio.h>
#include <string.h>

/* ---- what they have in common ---- */

static bool is_stage(const char *word)
{
    for (size_t i = 0; application_stages[i]; i++)
        if (strcmp(application_stages[i], word) == 0)
            return true;
    return false;
}

/* How it stands: its stage while it is open, else how it ended. */
static const char *stands(const json_t *a)
{
    const char *outcome = json_string_value(json_object_get(a, "outcome"));
    return strcmp(outcome, "open") == 0 ? json_string_value(json_object_get(a, "stage")) : outcome;
}

/* {"change": ..., "application": ...}, or a sentence with the way back. */
static void tell(const struct args *args, const struct thing_act *act, const json_t *application,
                 const char *said)
{
    if (!args_has(args, "json")) {
        sayf("%s", said);
        say_undo(stdout, act->batch);
        return;
    }
    struct strbuf out = {0};
    struct json_writer w = jw_to(&out);
    jw_begin(&w, '{');
    thing_put_change(&w, act);
    thing_put(&w, "application", application);
    jw_end(&w);
    say_json(&out);
}

/* ---- add ---- */

static void set_option(const struct args *args, const char *option, const char *field, json_t *body)
{
    const char *value = args_value(args, option, NULL);
    if (value)
        json_object_set_new(body, field, json_string(value));
}

static enum err add(const struct args *args, struct desk *d, struct error *e)
{
    struct db *db = d->db;
    struct thing_act act = {0};
    int64_t company;
    json_auto_t *body = json_object();
    json_auto_t *made = NULL;
    DB_TX(db, DB_WRITE, e);
    TRY(applications_company(db, str_of(args->operands[0]), &act, &company, NULL, e));
    json_object_set_new(body, "company", json_integer(company));
    json_object_set_new(body, "role", json_string(args->operands[1]));
    set_option(args, "stage", "stage", body);
    set_option(args, "applied", "applied_on", body);
    set_option(args, "source", "source", body);
    set_option(args, "channel", "channel", body);
    set_option(args, "place", "place", body);
    TRY(thing_make(db, &kind_application, body, &act, &made, e));
    TRY(thing_commit(db, &act, e));
    tell(args, &act, made,
         arena_printf(&d->arena, "%lld  %s: %s, %s", (long long)thing_int(made, "id"), args->operands[0],
                      args->operands[1], stands(made)));
    return ERR_OK;
}

static const struct command_option add_options[] = {
    {"stage", 0, "STAGE",
     "where it begins: saved (default), applied, screen, takehome, code, live, design, story, offer"},
    {"applied", 0, "DAY", "when it was sent, as 2026-11-27"},
    {"source", 0, "TEXT", "where the ad was found"},
    {"channel", 0, "CHANNEL", "how it was sent: form, email, referral, recruiter, other"},
    {"place", 0, "TEXT", "where one works"},
    DESK_OPTIONS,
    {0},
};

const struct command cmd_app_add = {
    .name = "app add",
    .operands = "COMPANY ROLE",
    .min_operands = 2,
    .max_operands = 2,
    .summary = "put an application on the board",
    .details = "The company is the one of this name, which is made when there is none.",
    .options = add_options,
    .work = add,
};

/* ---- list ---- */

static void print_day(const json_t *a, const char *field, const char *what)
{
    const char *day = json_string_value(json_object_get(a, field));
    if (day)
        sayf("  %s %s", what, day);
}

static void print_row(const json_t *a)
{
    int64_t round_at = json_integer_value(json_object_get(a, "next_round_at_ms"));
    sayf("%6lld  %-9s %s: %s", (long long)json_integer_value(json_object_get(a, "id")), stands(a),
         json_string_value(json_object_get(a, "company_name")),
         json_string_value(json_object_get(a, "role")));
    if (round_at) {
        sayf("  round ");
        say_time(round_at);
    }
    print_day(a, "their_promise_due_on", "promised by");
    print_day(a, "my_promise_due_on", "I owe by");
    print_day(a, "follow_up_on", "follow up");
    sayf("\n");
}

static enum err list(const struct args *args, struct desk *d, struct error *e)
{
    const char *outcome = args_value(args, "outcome", "open");
    struct applications_filter f = {.stage = str_of(args_value(args, "stage", "")),
                                    .outcome = str_of(strcmp(outcome, "all") == 0 ? "" : outcome),
                                    .words = str_of(args->n_operands ? args->operands[0] : "")};
    _cleanup_(strbuf_release) struct strbuf out = {0};
    struct json_writer w = jw_to(&out);
    json_auto_t *page = NULL;
    json_t *one;
    size_t i;
    int64_t limit;
    TRY(args_int(args, "limit", 1, APPLICATIONS_LIST_MAX, 100, &limit, e));
    if (f.stage.n && !is_stage(f.stage.p))
        return error_set(e, ERR_INVALID, "stage", "there is no stage \"%s\"; see dryrun app list --help",
                         f.stage.p);
    TRY(applications_list_json(d->db, &f, limit, &w, e));
    TRY(desk_shown(args, &out, &page, e));
    if (!page)
        return ERR_OK;
    json_array_foreach (json_object_get(page, "applications"), i, one)
        print_row(one);
    if (json_array_size(json_object_get(page, "applications")) == 0)
        sayf("No application fits. \"dryrun app add COMPANY ROLE\" puts one on the board.\n");
    else if (json_is_true(json_object_get(page, "more")))
        sayf("        ... and more: --limit shows up to %d\n", APPLICATIONS_LIST_MAX);
    return ERR_OK;
}

static const struct command_option list_options[] = {
    {"stage", 0, "STAGE", "only those in this stage"},
    {"outcome", 0, "OUTCOME", "open (default), ended, all, accepted, declined, rejected, withdrawn, retired"},
    OPTION_LIMIT("100"),
    DESK_OPTIONS,
    {0},
};

const struct command cmd_app_list = {
    .name = "app list",
    .operands = "[WORDS]",
    .max_operands = 1,
    .summary = "list applications, the one in which something happened last first",
    .details = "With WORDS only those with them in company, role or place.",
    .options = list_options,
    .work = list,
};

/* ---- show ---- */

static void print_fields(const json_t *thing, const char *const *fields)
{
    for (size_t i = 0; fields[i]; i++) {
        const json_t *v = json_object_get(thing, fields[i]);
        if (json_is_string(v))
            sayf("  %-12s %s\n", fields[i], json_string_value(v));
    }
}

static void print_things(const json_t *whole, const char *list, const char *const *fields)
{
    json_t *one;
    size_t i;
    json_array_foreach (json_object_get(whole, list), i, one) {
        sayf("%s %lld\n", list, (long long)thing_int(one, "id"));
        print_fields(one, fields);
    }
}

static void print_connections(const json_t *connections)
{
    static const char *const fields[] = {"position", "url", "email", "connected_on", NULL};
    int64_t n = json_integer_value(json_object_get(connections, "count"));
    json_t *one;
    size_t i;
    if (n)
        sayf("you know %lld %s here on LinkedIn\n", (long long)n, n == 1 ? "person" : "people");
    json_array_foreach (json_object_get(connections, "people"), i, one) {
        sayf("  %s\n", json_string_value(json_object_get(one, "name")));
        print_fields(one, fields);
    }
}

static enum err show(const struct args *args, struct desk *d, struct error *e)
{
    _cleanup_(strbuf_release) struct strbuf out = {0};
    struct json_writer w = jw_to(&out);
    json_auto_t *whole = NULL;
    int64_t id;
    TRY(args_id(args, 0, "an application", "app list", &id, e));
    TRY(applications_whole_json(d->db, id, &w, e));
    TRY(desk_shown(args, &out, &whole, e));
    if (!whole)
        return ERR_OK;
    const json_t *a = json_object_get(whole, "application");
    sayf("%s: %s, %s\n", json_string_value(json_object_get(json_object_get(whole, "company"), "name")),
         json_string_value(json_object_get(a, "role")), stands(a));
    static const char *const facts[] = {"applied_on",   "source", "channel", "place", "remote",
                                        "follow_up_on", "cause",  "about",   NULL};
    static const char *const round[] = {"kind", "outcome", "place", "people", "about", NULL};
    static const char *const promise[] = {"what", "promised_on", "due_on", "closed_on", NULL};
    static const char *const figure[] = {"about", "said_on", "currency", "period", "day", "words", NULL};
    static const char *const contact[] = {"name", "kind", "email", "phone", NULL};
    static const char *const note[] = {"body", NULL};
    print_fields(a, facts);
    print_things(whole, "rounds", round);
    print_things(whole, "promises", promise);
    print_things(whole, "figures", figure);
    json_t *clash;
    size_t i;
    json_array_foreach (json_object_get(whole, "clashes"), i, clash)
        sayf("! %s\n", json_string_value(json_object_get(clash, "says")));
    print_things(whole, "contacts", contact);
    print_connections(json_object_get(whole, "connections"));
    print_things(whole, "notes", note);
    return ERR_OK;
}

static const struct command_option desk_options[] = {DESK_OPTIONS, {0}};

const struct command cmd_app_show = {
    .name = "app show",
    .operands = "ID",
    .min_operands = 1,
    .max_operands = 1,
    .summary = "show one application with its rounds, promises, figures, people and notes",
    .options = desk_options,
    .work = show,
};

/* ---- due ---- */

static const char *day_text(struct date d, char text[DATE_TEXT_MAX])
{
    return d.year ? date_text(d, text) : "";
}

static void print_due(const struct due_item *item)
{
    char text[DATE_TEXT_MAX];
    sayf("%6lld  %-8s %-10s  %.*s: %.*s, %s\n", (long long)item->application,
         follow_up_urgency_name(item->next.urgency), day_text(item->next.on, text), STR_ARG(item->company),
         STR_ARG(item->role), follow_up_why_text(item->next.why));
}

static void print_list(const struct due_item *list, size_t n, bool waiting)
{
    size_t shown = 0;
    for (size_t i = 0; i < n; i++) {
        if (!waiting && list[i].next.urgency == FOLLOW_UP_WAITING)
            continue;
        shown++;
        print_due(&list[i]);
    }
    if (shown == 0)
        sayf(n ? "Nothing is due; --all shows until when.\n" : "There is no open application.\n");
}

static enum err list_due(const struct args *args, struct desk *d, struct world *known, struct error *e)
{
    const struct due_world world = world_due(known);
    struct funnel_case *cases;
    struct due_item *list;
    struct funnel f;
    size_t n_cases, n;
    bool waiting = args_has(args, "all");
    TRY(due_list(d->db, &world, &d->arena, &list, &n, e));
    if (!args_has(args, "json")) {
        print_list(list, n, waiting);
        return ERR_OK;
    }
    TRY(outcomes_list(d->db, OUTCOMES_BY_SOURCE, &world, &d->arena, &cases, &n_cases, e));
    TRY(funnel_fit(cases, n_cases, &d->arena, &f, e));
    _cleanup_(strbuf_release) struct strbuf out = {0};
    struct json_writer w = jw_to(&out);
    TRY(due_json(d->db, list, n, &f.curve, waiting, DUE_MAX, &w, e));
    say_json(&out);
    return ERR_OK;
}

static enum err due(const struct args *args, struct desk *d, struct error *e)
{
    struct world *world;
    TRY(desk_world(args, &d->arena, &world, e));
    enum err r = list_due(args, d, world, e);
    world_free(world);
    return r;
}

static const struct command_option due_options[] = {
    {"all", 'a', NULL, "those that wait, too"},
    OPTION_CONTENT("the calendars of countries"),
    DESK_OPTIONS,
    {0},
};

const struct command cmd_app_due = {
    .name = "app due",
    .operands = "",
    .summary = "tell what is to be done in the open applications, the most urgent first",
    .details =
        "urgent: a promise of yours, a round, an answer that they wait for. overdue: their promise, a follow-up, or silence for longer\n"
        "than a rule of thumb: seven business days after it was sent, four after a word, two follow-ups at most. cold: let it go.\n"
        "Business days are those of the company's country, where it is known.",
    .options = due_options,
    .work = due,
};

/* ---- move ---- */

static enum err move(const struct args *args, struct desk *d, struct error *e)
{
    struct db *db = d->db;
    const char *to = args->operands[1];
    struct thing_act act = {0};
    json_auto_t *before = NULL;
    json_auto_t *after = NULL;
    json_auto_t *body = json_object();
    int64_t id;
    TRY(args_id(args, 0, "an application", "app list", &id, e));
    DB_TX(db, DB_WRITE, e);
    TRY(thing_get(db, &kind_application, id, &before, e));
    json_object_set_new(body, "version", json_integer(thing_int(before, "version")));
    json_object_set_new(body, is_stage(to) ? "stage" : "outcome", json_string(to));
    set_option(args, "cause", "cause", body);
    enum err r = thing_edit(db, &kind_application, id, body, &act, &after, e);
    if (r == ERR_INVALID && e && strcmp(e->field, "outcome") == 0)
        return error_set(e, ERR_INVALID, "TO",
                         "\"%s\" is neither a stage nor an outcome; see dryrun app move --help", to);
    TRY(r);
    TRY(thing_commit(db, &act, e));
    tell(args, &act, after, arena_printf(&d->arena, "%lld  %s", (long long)id, stands(after)));
    return ERR_OK;
}

static const struct command_option move_options[] = {
    {"cause", 0, "TEXT", "why it ended, in a few words that repeat: they are counted"},
    DESK_OPTIONS,
    {0},
};

const struct command cmd_app_move = {
    .name = "app move",
    .operands = "ID TO",
    .min_operands = 2,
    .max_operands = 2,
    .summary = "move an application to another stage, or say how it ended",
    .details =
        "TO is a stage (saved, applied, screen, takehome, code, live, design, story, offer) or an outcome (open, accepted,\n"
        "declined, rejected, withdrawn, retired).",
    .options = move_options,
    .work = move,
};

/*
 * dryrun practice import, dryrun practice elsewhere: problems that were solved on other sites.
 */
#include "base/fd.h"
#include "main/columns.h"
#include "main/commands.h"
#include "main/desk.h"
#include "main/options.h"
#include "main/say.h"
#include "record/code/elsewhere.h"
#include "record/content/world.h"

#include <stdio.h>

enum { SHOWN = 1000, LIST_USUAL = 30 };

/* ---- import ---- */

static const char *plural(size_t n)
{
    return n == 1 ? "" : "s";
}

static void print_taken(const struct args *args, const struct elsewhere *all,
                        const struct elsewhere_counts *c, const struct thing_act *act)
{
    bool dry = args_has(args, "dry-run");
    for (size_t f = 0; f < ELSEWHERE_FIELDS; f++)
        if (all->columns[f].n)
            sayf("  %-10s is \"%.*s\"\n", elsewhere_field_name(f), STR_ARG(all->columns[f]));
    columns_print_notes(args->operands[0], &all->notes, stdout);
    sayf("%zu problem%s %s, %zu brought up to date, %zu known already; %zu new card%s\n", c->made,
         plural(c->made), dry ? "would be taken in" : "taken in", c->changed, c->known, c->cards,
         plural(c->cards));
    if (all->n_again)
        sayf("%zu row%s of a problem that has a later one\n", all->n_again, plural(all->n_again));
    if (act->batch)
        say_undo(stdout, act->batch);
}

static void print_json(const struct elsewhere *all, const struct elsewhere_counts *c,
                       const struct thing_act *act)
{
    _cleanup_(strbuf_release) struct strbuf out = {0};
    struct json_writer w = jw_to(&out);
    jw_begin(&w, '{');
    elsewhere_taken_put(all, c, act, &w);
    jw_key(&w, "problems");
    elsewhere_put(all, SHOWN, &w);
    jw_end(&w);
    say_json(&out);
}

static enum err import(const struct args *args, struct desk *d, struct error *e)
{
    struct db *db = d->db;
    struct elsewhere_habits habits = {.order =
                                          args_has(args, "day-first") ? DATE_DAY_FIRST : DATE_MONTH_FIRST};
    struct elsewhere_counts counts;
    struct thing_act act = {0};
    struct pattern_shelf shelf;
    struct paths content;
    struct elsewhere all;
    struct str text;
    TRY(columns_read(args, elsewhere_field_name, ELSEWHERE_FIELDS, &d->arena, habits.columns, e));
    TRY(paths_find(NULL, args_value(args, "content", NULL), &d->arena, &content, e));
    TRY(content_patterns(content.content, &d->arena, &shelf, e));
    const struct elsewhere_how how = {!args_has(args, "no-cards"), &shelf.patterns, &shelf.known};
    TRY(fd_read_path(args->operands[0], ELSEWHERE_BYTES_MAX, &d->arena, &text, e));
    TRY(elsewhere_read(text, &habits, &d->arena, &all, e));
    DB_TX(db, DB_WRITE, e);
    TRY(elsewhere_take_in(db, &all, &how, &act, &counts, e));
    if (args_has(args, "dry-run")) {
        db_rollback(db);
        act = (struct thing_act){0};
    } else {
        TRY(thing_commit(db, &act, e));
    }
    if (args_has(args, "json"))
        print_json(&all, &counts, &act);
    else
        print_taken(args, &all, &counts, &act);
    return ERR_OK;
}

static const struct command_option import_options[] = {
    {"columns", 0, "LIST", "which column is what, where its name does not tell: title=Aufgabe,date=Am"},
    {"day-first", 0, NULL, "03/04/2026 is the third of April"},
    {"no-cards", 0, NULL, "make no cards of those that were solved"},
    OPTION_DO_NOTHING,
    OPTION_CONTENT("the patterns"),
    DESK_OPTIONS,
    {0},
};

const struct command cmd_practice_import = {
    .name = "practice import",
    .operands = "FILE",
    .min_operands = 1,
    .max_operands = 1,
    .summary = "take in problems that were solved on other sites: a table, or a list of links",
    .details =
        "FILE is CSV with a column for the title or the link (others are found by their names: result, date, difficulty, topics, minutes, site), or\n"
        "lines with links or ticked boxes: \"- [x] [Two Sum](https://leetcode.com/problems/two-sum) 2026-03-01\". \"-\" is standard input. What was\n"
        "solved becomes a card, to be solved again before it is forgotten. A later row brings an earlier one up to date; the same file again changes\n"
        "nothing. docs/formats/elsewhere.md describes both forms.",
    .options = import_options,
    .work = import,
};

/* ---- the list ---- */

static void print_problem(const json_t *x)
{
    const char *day = desk_text(x, "done_on"), *site = desk_text(x, "site"),
               *state = desk_text(x, "card_state");
    sayf("%-10s  %-9s  %s%s%s%s%s\n", day[0] ? day : "-", desk_text(x, "result"), desk_text(x, "title"),
         site[0] ? "  " : "", site, state[0] ? "  card: " : "", state);
}

static enum err list(const struct args *args, struct desk *d, struct error *e)
{
    _cleanup_(strbuf_release) struct strbuf out = {0};
    json_auto_t *all = NULL;
    const json_t *v, *x;
    int64_t limit;
    size_t i;
    struct json_writer w = jw_to(&out);
    TRY(args_int(args, "limit", 1, THING_LIST_MAX, LIST_USUAL, &limit, e));
    TRY(elsewhere_list_json(d->db, 0, limit, &w, e));
    TRY(json_read(strbuf_str(&out), &all, e));
    if (args_has(args, "json")) {
        say_json_value(all);
        return ERR_OK;
    }
    v = json_object_get(all, "problems");
    json_array_foreach (v, i, x)
        print_problem(x);
    if (json_array_size(v) == 0)
        sayf("No problems of other sites. \"dryrun practice import FILE\" takes them in.\n");
    if (json_is_true(json_object_get(all, "more")))
        sayf("There are more; --limit shows them.\n");
    return ERR_OK;
}

static const struct command_option list_options[] = {
    OPTION_LIMIT("30"),
    DESK_OPTIONS,
    {0},
};

const struct command cmd_practice_elsewhere = {
    .name = "practice elsewhere",
    .operands = "",
    .summary = "list the problems that were solved on other sites",
    .details = "Those that came last are first.",
    .options = list_options,
    .work = list,
};

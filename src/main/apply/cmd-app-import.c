/*
 * dryrun app import: applications out of somebody's table.
 */
#include "base/fd.h"
#include "main/columns.h"
#include "main/commands.h"
#include "main/desk.h"
#include "main/options.h"
#include "main/say.h"
#include "record/apply/take-in.h"

#include <stdio.h>
#include <string.h>

static void print_result(const struct args *args, const struct tracker *t, const struct take_in_counts *c,
                         const struct thing_act *act)
{
    bool dry = args_has(args, "dry-run");
    for (size_t f = 0; f < TRACKER_FIELDS; f++)
        if (t->columns[f].n)
            sayf("  %-8s is \"%.*s\"\n", tracker_field_name(f), STR_ARG(t->columns[f]));
    columns_print_notes(args->operands[0], &t->notes, stdout);
    sayf("%zu application%s %s, %zu known already; %zu new compan%s, %zu new contact%s\n", c->made,
         c->made == 1 ? "" : "s", dry ? "would be put on the board" : "put on the board", c->known,
         c->companies, c->companies == 1 ? "y" : "ies", c->contacts, c->contacts == 1 ? "" : "s");
    if (c->moved)
        sayf("%zu that %s saved %s now applied for\n", c->moved, c->moved == 1 ? "was" : "were",
             c->moved == 1 ? "is" : "are");
    if (act->batch)
        say_undo(stdout, act->batch);
}

static void print_json(const struct tracker *t, const struct take_in_counts *c, const struct thing_act *act)
{
    _cleanup_(strbuf_release) struct strbuf out = {0};
    struct json_writer w = jw_to(&out);
    jw_begin(&w, '{');
    jw_put_int(&w, "made", (int64_t)c->made);
    jw_put_int(&w, "known", (int64_t)c->known);
    jw_put_int(&w, "moved", (int64_t)c->moved);
    jw_put_int(&w, "companies", (int64_t)c->companies);
    jw_put_int(&w, "contacts", (int64_t)c->contacts);
    thing_put_change(&w, act);
    csv_put_columns(tracker_field_name, t->columns, TRACKER_FIELDS, &w);
    csv_put_notes(&t->notes, &w);
    jw_end(&w);
    say_json(&out);
}

static enum err import(const struct args *args, struct desk *d, struct error *e)
{
    struct db *db = d->db;
    struct tracker_habits habits = {.order = args_has(args, "day-first") ? DATE_DAY_FIRST : DATE_MONTH_FIRST};
    struct thing_act act = {0};
    struct take_in_counts counts;
    struct tracker t;
    struct str text;
    TRY(columns_read(args, tracker_field_name, TRACKER_FIELDS, &d->arena, habits.columns, e));
    TRY(fd_read_path(args->operands[0], CSV_BYTES_MAX, &d->arena, &text, e));
    TRY(tracker_read(text, &habits, &d->arena, &t, e));
    DB_TX(db, DB_WRITE, e);
    TRY(take_in(db, &t, &act, &counts, e));
    if (args_has(args, "dry-run")) {
        db_rollback(db);
        act = (struct thing_act){0};
    } else {
        TRY(thing_commit(db, &act, e));
    }
    if (args_has(args, "json"))
        print_json(&t, &counts, &act);
    else
        print_result(args, &t, &counts, &act);
    return ERR_OK;
}

static const struct command_option options[] = {
    {"columns", 0, "LIST", "which column is what, where its name does not tell: role=What,applied=When"},
    {"day-first", 0, NULL, "03/04/2026 is the third of April"},
    OPTION_DO_NOTHING,
    DESK_OPTIONS,
    {0},
};

const struct command cmd_app_import = {
    .name = "app import",
    .operands = "FILE",
    .min_operands = 1,
    .max_operands = 1,
    .summary =
        "put the applications of a table on the board: any tracker's CSV, LinkedIn's \"Job Applications.csv\"",
    .details =
        "Columns are found by the names that people and programs give them, in any order; a comma, semicolon or tab parts them.\n"
        "What cannot be read is told with its line, and nothing of the rest is lost. One that is there already (company, role and\n"
        "day) is left alone. All of it is one change, which is undone as one.",
    .options = options,
    .work = import,
};

/*
 * dryrun cv add, dryrun cv list: the versions of the CV that the record keeps. They are read by a worker: at
 * once when a server runs, else when one is started; `dryrun cv check` needs neither.
 */
#include "base/fd.h"
#include "main/commands.h"
#include "main/desk.h"
#include "main/say.h"
#include "record/apply/cv-readings.h"

#include <stdio.h>
#include <string.h>

/* ---- add ---- */

/* The file's name without its folder and ending. */
static struct str name_of(const char *path)
{
    const char *slash = strrchr(path, '/');
    struct str file = str_of(slash ? slash + 1 : path);
    const char *dot = memrchr(file.p, '.', file.n);
    return dot && dot > file.p ? str_head(file, (size_t)(dot - file.p)) : file;
}

static void tell(const struct args *args, const struct thing_act *act, const json_t *thing)
{
    if (!args_has(args, "json")) {
        sayf("%lld  %s", (long long)thing_int(thing, "id"),
             json_string_value(json_object_get(thing, "name")));
        if (!act->batch)
            sayf(": it is there already");
        say_undo(stdout, act->batch);
        return;
    }
    struct strbuf out = {0};
    struct json_writer w = jw_to(&out);
    jw_begin(&w, '{');
    thing_put_change(&w, act);
    thing_put(&w, "cv", thing);
    jw_end(&w);
    say_json(&out);
}

static enum err add(const struct args *args, struct desk *d, struct error *e)
{
    struct db *db = d->db;
    const char *path = args->operands[0], *name = args_value(args, "name", NULL);
    struct str bytes, country = {0};
    struct thing_act act = {0};
    json_auto_t *thing = NULL;
    const char *format;
    if (args_value(args, "country", NULL))
        country = str_of(args_value(args, "country", NULL));
    TRY(fd_read_path(path, PAPER_BYTES_MAX, &d->arena, &bytes, e));
    TRY(cv_format_of(str_of(path), bytes, &format, e));
    DB_TX(db, DB_WRITE, e);
    TRY(cv_take_in(db, name ? str_of(name) : name_of(path), format, bytes, country, &act, &thing, e));
    TRY(thing_commit(db, &act, e));
    tell(args, &act, thing);
    return ERR_OK;
}

static const struct command_option add_options[] = {
    {"name", 0, "NAME", "as you tell your versions apart; without, the file's name"},
    {"country", 0, "CC", "where the CV goes: us, gb, de ...; without, as the last time"},
    DESK_OPTIONS,
    {0},
};

const struct command cmd_cv_add = {
    .name = "cv add",
    .operands = "FILE",
    .min_operands = 1,
    .max_operands = 1,
    .summary = "keep a file as a version of the CV: PDF, DOCX, Markdown, plain text or JSON Resume",
    .details =
        "A running server reads it at once, and its page shows what was found; otherwise that happens when one is started.",
    .options = add_options,
    .work = add,
};

/* ---- list ---- */

static const char *text_of(const json_t *object, const char *key)
{
    return json_string_value(json_object_get(object, key));
}

static void print_row(const json_t *cv)
{
    const json_t *found = json_object_get(cv, "found"), *reading = json_object_get(cv, "reading");
    const char *state = text_of(reading, "state"), *failure = text_of(reading, "failure");
    json_int_t sent = json_integer_value(json_object_get(cv, "applications"));
    sayf("%6lld  %-11s  %s", (long long)json_integer_value(json_object_get(cv, "id")), text_of(cv, "format"),
         text_of(cv, "name"));
    if (state && strcmp(state, "done") != 0)
        sayf("  %s%s%s", state, *failure ? ": " : "", failure);
    else if (found && !json_is_null(found))
        sayf("  %lld errors, %lld warnings, %lld notes",
             (long long)json_integer_value(json_object_get(found, "errors")),
             (long long)json_integer_value(json_object_get(found, "warnings")),
             (long long)json_integer_value(json_object_get(found, "notes")));
    if (sent)
        sayf("  sent %lld times", (long long)sent);
    sayf("%s\n", json_is_true(json_object_get(cv, "retired")) ? "  retired" : "");
}

static enum err list(const struct args *args, struct desk *d, struct error *e)
{
    _cleanup_(strbuf_release) struct strbuf out = {0};
    struct json_writer w = jw_to(&out);
    json_auto_t *all = NULL;
    const json_t *cv;
    size_t i;
    TRY(cv_list_json(d->db, &w, e));
    TRY(desk_shown(args, &out, &all, e));
    if (!all)
        return ERR_OK;
    json_array_foreach (json_object_get(all, "cvs"), i, cv)
        print_row(cv);
    if (i == 0)
        sayf("no version of a CV is kept yet: dryrun cv add FILE\n");
    return ERR_OK;
}

static const struct command_option list_options[] = {DESK_OPTIONS, {0}};

const struct command cmd_cv_list = {
    .name = "cv list",
    .operands = "",
    .summary = "the versions of the CV that are kept, and what was found in each",
    .options = list_options,
    .work = list,
};

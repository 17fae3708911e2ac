/*
 * dryrun call: the calls that are to come, and the sheet of one.
 */
#include "base/fd.h"
#include "main/commands.h"
#include "main/desk.h"
#include "main/options.h"
#include "main/say.h"
#include "record/screen/calls.h"
#include "rounds/screen/call-page.h"

#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

static void print_call(const json_t *call)
{
    json_t *at = json_object_get(call, "at_ms");
    sayf("%6lld  ", (long long)thing_int(call, "round"));
    if (json_is_integer(at))
        say_time(json_integer_value(at));
    else
        sayf("%-16s", "no time yet");
    sayf("  %-8s %s: %s (%s)%s\n", desk_text(call, "kind"), desk_text(call, "company_name"),
         desk_text(call, "role"), desk_text(call, "via"),
         thing_int(call, "promises_over") ? "  ! a promise of theirs is over" : "");
}

static enum err list(const struct args *args, struct desk *d, struct error *e)
{
    _cleanup_(strbuf_release) struct strbuf out = {0};
    struct json_writer w = jw_to(&out);
    json_auto_t *all = NULL;
    const json_t *one;
    size_t i;
    TRY(calls_list_json(d->db, CALLS_LIST_MAX, &w, e));
    TRY(desk_shown(args, &out, &all, e));
    if (!all)
        return ERR_OK;
    json_array_foreach (json_object_get(all, "calls"), i, one)
        print_call(one);
    if (!json_array_size(json_object_get(all, "calls")))
        sayf("No call is planned. The page of an application plans a round.\n");
    return ERR_OK;
}

static enum err put_sheet(const struct args *args, struct desk *d, struct world *world, struct error *e)
{
    _cleanup_(strbuf_release) struct strbuf out = {0}, page = {0};
    struct json_writer w = jw_to(&out);
    json_auto_t *sheet = NULL;
    const char *html = args_value(args, "html", NULL);
    int64_t id;
    TRY(args_id(args, 0, "a round", "call", &id, e));
    TRY(calls_sheet_json(d->db, world, id, &w, e));
    TRY(json_read(strbuf_str(&out), &sheet, e));
    if (html) {
        call_page_html(sheet, &page);
        TRY(strcmp(html, "-") == 0 ? fd_write_all(1, strbuf_str(&page), "standard output", e)
                                   : fd_write_file_at(AT_FDCWD, html, strbuf_str(&page), 0600, e));
        return ERR_OK;
    }
    if (args_has(args, "json")) {
        say_json(&out);
        return ERR_OK;
    }
    call_page_text(sheet, &page);
    sayf("%s", strbuf_cstr(&page));
    return ERR_OK;
}

static enum err call(const struct args *args, struct desk *d, struct error *e)
{
    struct world *world;
    if (!args->n_operands) {
        if (args_has(args, "html"))
            return error_set(e, ERR_INVALID, "html",
                             "--html needs the number of a round; \"dryrun call\" shows them");
        return list(args, d, e);
    }
    TRY(desk_world(args, &d->arena, &world, e));
    enum err r = put_sheet(args, d, world, e);
    world_free(world);
    return r;
}

static const struct command_option options[] = {
    {"html", 0, "FILE",
     "write it as one HTML file that needs no script and no other file; -: to standard output"},
    OPTION_CONTENT("questions and the calendars of countries"),
    DESK_OPTIONS,
    {0},
};

const struct command cmd_call = {
    .name = "call",
    .operands = "[ROUND]",
    .max_operands = 1,
    .summary = "the sheet for a call: who, your answers, your range, what was said and promised, what to ask",
    .details =
        "Without a number the calls that are to come are listed, and those of the last two weeks about which nothing was written down.\n"
        "Answers written for the company come before those for all. The floor is never on the sheet: somebody may look over your shoulder.",
    .options = options,
    .work = call,
};

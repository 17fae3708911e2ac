/*
 * dryrun typing: what came of the typing drills, and what there is to be typed. The drills themselves are on
 * the page.
 */
#include "main/commands.h"
#include "main/desk.h"
#include "main/options.h"
#include "main/say.h"
#include "record/code/typing.h"
#include "record/content/world.h"

#include <stdio.h>
#include <time.h>

enum { SHOWN_USUAL = 20 };

/* ---- list ---- */

static void print_result(const json_t *t)
{
    struct str text = thing_str(t, "text_id");
    say_time(thing_int(t, "at_ms"));
    sayf("  %-10.*s %5.1f wpm  %5.1f raw  %5.1f %% right  %.*s%s\n", STR_ARG(thing_str(t, "language")),
         json_number_value(json_object_get(t, "wpm")), json_number_value(json_object_get(t, "raw_wpm")),
         100 * json_number_value(json_object_get(t, "accuracy")), STR_ARG(text.n ? text : STR("worst pairs")),
         json_is_true(json_object_get(t, "whole")) ? "" : ", not to the end");
}

static enum err list(const struct args *args, struct desk *d, struct error *e)
{
    _cleanup_(strbuf_release) struct strbuf out = {0};
    struct json_writer w = jw_to(&out);
    json_auto_t *all = NULL;
    int64_t limit;
    size_t i;
    json_t *one;
    TRY(args_int(args, "limit", 1, THING_LIST_MAX, args_has(args, "json") ? THING_LIST_MAX : SHOWN_USUAL,
                 &limit, e));
    TRY(typing_list_json(d->db, str_of(args_value(args, "kind", "")),
                         str_of(args_value(args, "language", "")), limit, &w, e));
    TRY(desk_shown(args, &out, &all, e));
    if (!all)
        return ERR_OK;
    json_array_foreach (json_object_get(all, "results"), i, one)
        print_result(one);
    if (i == 0)
        sayf(
            "There are no results. \"dryrun serve\" prints the address of the page; the drills are at /code/typing.\n");
    else if (json_is_true(json_object_get(all, "more")))
        sayf("There are more; --limit shows them.\n");
    return ERR_OK;
}

static const struct command_option list_options[] = {
    {"kind", 0, "KIND", "code or prose"},
    {"language", 0, "LANGUAGE", "of what was typed: c, python, en ..."},
    OPTION_LIMIT("20, as JSON 500"),
    DESK_OPTIONS,
    {0},
};

const struct command cmd_typing_list = {
    .name = "typing list",
    .operands = "",
    .summary = "results of the typing drills, the newest first",
    .details =
        "wpm are characters that stand right at the end, five a word, by the minutes of typing; raw counts every character, and right is the\n"
        "share that was right at once. The first key and pauses of more than five seconds are left out.",
    .options = list_options,
    .work = list,
};

/* ---- texts ---- */

static enum err show_text(const struct typing_texts *t, const char *id, struct error *e)
{
    const struct typing_text *text = typing_text_named(t, str_of(id), NULL);
    if (!text)
        return error_set(e, ERR_NOT_FOUND, "ID",
                         "there is no text \"%s\"; \"dryrun typing texts\" lists them", id);
    sayf("%.*s\n", STR_ARG(text->text));
    return ERR_OK;
}

static void list_texts(const struct typing_texts *t)
{
    for (size_t i = 0; i < t->n; i++)
        for (size_t k = 0; k < t->v[i].n; k++)
            sayf("%-28.*s %-12.*s %.*s\n", STR_ARG(t->v[i].v[k].id), STR_ARG(t->v[i].name),
                 STR_ARG(t->v[i].v[k].title));
    if (t->n == 0)
        sayf("The content has no texts.\n");
}

static enum err texts(const struct args *args, struct arena *a, struct error *e)
{
    struct paths paths;
    struct typing_texts t;
    TRY(paths_find(NULL, args_value(args, "content", NULL), a, &paths, e));
    TRY(content_typing(paths.content, a, &t, e));
    if (args->n_operands)
        return show_text(&t, args->operands[0], e);
    if (args_has(args, "json")) {
        _cleanup_(strbuf_release) struct strbuf out = {0};
        struct json_writer w = jw_to(&out);
        typing_texts_json(&t, &w);
        say_json(&out);
        return ERR_OK;
    }
    list_texts(&t);
    return ERR_OK;
}

static int run_texts(const struct args *args)
{
    struct arena a;
    struct error e = {0};
    arena_init(&a);
    enum err r = texts(args, &a, &e);
    arena_release(&a);
    return r == ERR_OK ? EXIT_OK : command_fail(&e, args_has(args, "json"));
}

static const struct command_option texts_options[] = {
    OPTION_CONTENT("the texts"),
    {"json", 0, NULL, "all of them as JSON"},
    {0},
};

const struct command cmd_typing_texts = {
    .name = "typing texts",
    .operands = "[ID]",
    .max_operands = 1,
    .summary = "list the texts of the typing drills, or print one",
    .options = texts_options,
    .run = run_texts,
};

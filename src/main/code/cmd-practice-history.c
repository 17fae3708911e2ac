/* dryrun practice history: tries at the drills, the newest first. */
#include "base/clock.h"
#include "main/commands.h"
#include "main/desk.h"
#include "main/options.h"
#include "main/say.h"
#include "record/code/attempts.h"

#include <stdio.h>

enum { USUAL = 30 };

static void print_one(const json_t *x)
{
    char at[CLOCK_TEXT_MAX];
    sayf("%.16s  %-9s  %-30s %3.0f %%\n", clock_rfc3339(json_integer_value(json_object_get(x, "at_ms")), at),
         desk_text(x, "kind"), desk_text(x, "drill"), json_number_value(json_object_get(x, "share")) * 100);
}

static enum err history(const struct args *args, struct desk *d, struct error *e)
{
    _cleanup_(strbuf_release) struct strbuf out = {0};
    json_auto_t *all = NULL;
    const json_t *v, *x;
    int64_t limit;
    size_t i;
    struct json_writer w = jw_to(&out);
    TRY(args_int(args, "limit", 1, THING_LIST_MAX, USUAL, &limit, e));
    TRY(attempts_list_json(d->db, str_of(args_value(args, "kind", "")), str_of(args_value(args, "drill", "")),
                           0, limit, &w, e));
    TRY(json_read(strbuf_str(&out), &all, e));
    if (args_has(args, "json")) {
        say_json_value(all);
        return ERR_OK;
    }
    v = json_object_get(all, "attempts");
    json_array_foreach (v, i, x)
        print_one(x);
    if (json_array_size(v) == 0)
        sayf("Nothing was tried%s. \"dryrun practice next\" says where to begin.\n",
             args_has(args, "kind") ? " of this kind" : "");
    if (json_is_true(json_object_get(all, "more")))
        sayf("There are more; --limit shows them.\n");
    return ERR_OK;
}

static const struct command_option options[] = {
    {"kind", 0, "KIND", "one kind:" DRILL_KIND_NAMES},
    {"drill", 0, "ID", "one drill of the kind"},
    OPTION_LIMIT("30"),
    DESK_OPTIONS,
    {0},
};

const struct command cmd_practice_history = {
    .name = "practice history",
    .operands = "",
    .summary = "tell which drills were tried when, and how well",
    .details =
        "The newest first; times are UTC. A per cent is how much of the drill was right. Typing has its own list: \"dryrun typing list\".",
    .options = options,
    .work = history,
};

/* dryrun practice next: what to practise, and why. */
#include "base/clock.h"
#include "main/commands.h"
#include "main/desk.h"
#include "main/options.h"
#include "main/say.h"
#include "record/code/exams.h"
#include "record/code/next.h"

#include <stdio.h>

static enum err read_next(const struct args *args, struct desk *d, json_t **ret, struct error *e)
{
    static const struct exam_rules none;
    _cleanup_(strbuf_release) struct strbuf out = {0};
    const char *exam = args_value(args, "exam", "");
    struct json_writer w = jw_to(&out);
    struct world *world;
    TRY(desk_world(args, &d->arena, &world, e));
    const struct exam_preset *preset = world_exam_or_usual(world, str_of(exam));
    enum err r = exam[0] && !preset
                     ? error_set(e, ERR_NOT_FOUND, "exam",
                                 "there is no exam \"%.60s\"; \"dryrun exam presets\" shows them", exam)
                     : exams_settle(d->db, e);
    if (r == ERR_OK)
        r = next_json(d->db, world, preset ? &preset->rules : &none, clock_unix_ms(), &w, e);
    if (r == ERR_OK)
        r = json_read(strbuf_str(&out), ret, e);
    world_free(world);
    return r;
}

static enum err next(const struct args *args, struct desk *d, struct error *e)
{
    json_auto_t *all = NULL;
    const json_t *v, *x;
    size_t i;
    TRY(read_next(args, d, &all, e));
    if (args_has(args, "json")) {
        say_json_value(all);
        return ERR_OK;
    }
    v = json_object_get(all, "next");
    json_array_foreach (v, i, x) {
        const char *command = desk_text(x, "command");
        long long minutes = (long long)json_integer_value(json_object_get(x, "minutes"));
        sayf("%s%zu. ", i ? "\n" : "", i + 1);
        say_member(x, "title");
        if (minutes)
            sayf(" (%s, %lld min)\n", desk_text(x, "kind"), minutes);
        else
            sayf(" (%s)\n", desk_text(x, "kind"));
        sayf("   %s\n", desk_text(x, "why"));
        if (command[0])
            sayf("   $ %s\n", command);
        else
            sayf("   in the page: %s\n", desk_text(x, "path"));
    }
    if (json_array_size(v) == 0)
        sayf("Nothing: all of it went right, and not long ago.\n");
    return ERR_OK;
}

static const struct command_option options[] = {
    {"exam", 0, "PRESET", "the exam that you prepare for; \"dryrun exam presets\" shows them"},
    OPTION_CONTENT("problems and drills"),
    DESK_OPTIONS,
    {0},
};

const struct command cmd_practice_next = {
    .name = "practice next",
    .operands = "",
    .summary = "say what to practise next, why, and how it is begun",
    .details =
        "An exam that runs, a problem that may be forgotten, one of the pattern that is worth most for the exam, and of each kind of drills one that was\n"
        "not tried yet or went wrong; what was not practised for longest is first.",
    .options = options,
    .work = next,
};

/*
 * dryrun practice path, dryrun practice meter: how one stands in each pattern, and whether it is enough for
 * an exam.
 */
#include "base/clock.h"
#include "main/commands.h"
#include "main/desk.h"
#include "main/options.h"
#include "main/say.h"
#include "record/code/exams.h"
#include "record/code/path.h"
#include "record/content/world.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

static int percent(const json_t *range, const char *member)
{
    return (int)lround(100 * json_number_value(json_object_get(range, member)));
}

static void print_bar(const json_t *range)
{
    enum { WIDTH = 20 };
    int low = percent(range, "low") * WIDTH / 100, high = percent(range, "high") * WIDTH / 100,
        value = percent(range, "value") * WIDTH / 100;
    for (int i = 0; i < WIDTH; i++)
        putchar(i == value ? '#' : i >= low && i <= high ? '-' : '.');
}

/* ---- path ---- */

static void print_problem(const json_t *p)
{
    sayf("  %-6s %-8s %3lld min  %-22s ", desk_text(p, "state"), desk_text(p, "difficulty"),
         (long long)json_integer_value(json_object_get(p, "minutes")), desk_text(p, "slug"));
    say_member(p, "title");
    sayf("\n");
}

static size_t solved_of(const json_t *problems)
{
    size_t i, n = 0;
    const json_t *p;
    json_array_foreach (problems, i, p) {
        const char *state = desk_text(p, "state");
        n += strcmp(state, "solved") == 0 || strcmp(state, "due") == 0;
    }
    return n;
}

static void print_row(const json_t *p)
{
    const json_t *chance = json_object_get(p, "chance"), *problems = json_object_get(p, "problems");
    sayf("%-24s ", desk_text(p, "id"));
    print_bar(chance);
    sayf(" %3d %% (%d to %d)  %zu of %zu solved  %4.1f %% of what is asked\n", percent(chance, "value"),
         percent(chance, "low"), percent(chance, "high"), solved_of(problems), json_array_size(problems),
         100 * json_number_value(json_object_get(p, "share")));
}

static void print_lines(const char *head, const json_t *list, const char *member)
{
    size_t i;
    const json_t *one;
    if (json_array_size(list))
        sayf("\n%s\n", head);
    json_array_foreach (list, i, one)
        sayf("  %s\n", member ? desk_text(one, member) : json_string_value(one));
}

static void print_pattern(const json_t *p)
{
    sayf("%s\n%s\n\n", desk_text(p, "name"), desk_text(p, "what"));
    print_row(p);
    print_lines("Think of it when", json_object_get(p, "signals"), "says");
    print_lines("Needs", json_object_get(p, "needs"), NULL);
    print_lines("Corner cases", json_object_get(p, "corners"), NULL);
    sayf("\nTime   %s\nSpace  %s\nAsked  %s\n", desk_text(p, "time"), desk_text(p, "space"),
         desk_text(p, "source"));
    size_t i;
    const json_t *one, *problems = json_object_get(p, "problems");
    sayf("\n%s\n", json_array_size(problems) ? "Problems" : "The bank has no problem of it.");
    json_array_foreach (problems, i, one)
        print_problem(one);
}

static void print_map(const json_t *all)
{
    size_t i;
    const json_t *p, *patterns = json_object_get(all, "patterns"), *others = json_object_get(all, "others");
    sayf("The chance to be able to solve a medium problem (90 %% interval), after what each needs:\n\n");
    for (json_int_t layer = 0, left = 1; left && layer < PATTERNS_MAX; layer++) {
        left = 0;
        json_array_foreach (patterns, i, p) {
            json_int_t at = json_integer_value(json_object_get(p, "layer"));
            left += at > layer;
            if (at == layer)
                print_row(p);
        }
    }
    if (json_array_size(patterns) == 0)
        sayf("The content has no patterns: its folder patterns is missing.\n");
    if (json_array_size(others))
        sayf("\nProblems of no pattern of these:\n");
    json_array_foreach (others, i, p)
        print_problem(p);
}

static enum err show_path(const struct args *args, struct desk *d, const struct world *world, struct error *e)
{
    _cleanup_(strbuf_release) struct strbuf out = {0};
    struct json_writer w = jw_to(&out);
    const struct patterns *p = &world_patterns(world)->patterns;
    json_auto_t *all = NULL;
    size_t at = SIZE_MAX;
    if (args->n_operands && (at = patterns_find(p, str_of(args->operands[0]))) == SIZE_MAX)
        return error_set(e, ERR_NOT_FOUND, "PATTERN",
                         "there is no pattern \"%s\"; \"dryrun practice path\" lists them",
                         args->operands[0]);
    TRY(path_patterns_json(d->db, p, clock_unix_ms(), &w, e));
    TRY(json_read(strbuf_str(&out), &all, e));
    const json_t *one = at == SIZE_MAX ? NULL : json_array_get(json_object_get(all, "patterns"), at);
    if (args_has(args, "json"))
        say_json_value(one ? one : all);
    else if (one)
        print_pattern(one);
    else
        print_map(all);
    return ERR_OK;
}

static enum err path(const struct args *args, struct desk *d, struct error *e)
{
    struct world *world;
    TRY(desk_world(args, &d->arena, &world, e));
    enum err r = show_path(args, d, world, e);
    world_free(world);
    return r;
}

static const struct command_option path_options[] = {
    OPTION_CONTENT("the patterns"),
    DESK_OPTIONS,
    {0},
};

const struct command cmd_practice_path = {
    .name = "practice path",
    .operands = "[PATTERN]",
    .max_operands = 1,
    .summary =
        "the patterns of coding problems: how you stand in each, what needs what, which problems there are",
    .details =
        "What is told of you comes from your exams and submissions (docs/meter.md): the chance to be able to solve a medium problem of the pattern, and\n"
        "the interval that it lies in. With PATTERN its text: when to think of it, corner cases, what it costs, and its problems. A problem is due when its\n"
        "card is. The page has it as a map at /code/path.",
    .options = path_options,
    .work = path,
};

/* ---- meter ---- */

static void print_meter(const json_t *all)
{
    const json_t *exam = json_object_get(all, "exam"), *meter = json_object_get(all, "meter"),
                 *pass = json_object_get(meter, "pass");
    json_int_t unplaced = json_integer_value(json_object_get(all, "unplaced"));
    say_member(exam, "title");
    sayf(" (%s)\n", desk_text(exam, "id"));
    print_bar(pass);
    sayf(" %d %% to pass (%d to %d)\n\n%s\n", percent(pass, "value"), percent(pass, "low"),
         percent(pass, "high"), desk_text(meter, "sentence"));
    if (unplaced)
        sayf(
            "%lld of the attempts were at problems of no pattern on the map; they speak for the level alone.\n",
            (long long)unplaced);
}

static enum err preset(const struct args *args, const struct world *world, const struct exam_preset **ret,
                       struct error *e)
{
    const char *id = args_value(args, "exam", "");
    *ret = world_exam_or_usual(world, str_of(id));
    if (!*ret && !id[0])
        return error_set(e, ERR_NOT_FOUND, "exam", "the content has no exams");
    return *ret ? ERR_OK
                : error_set(e, ERR_NOT_FOUND, "exam",
                            "there is no exam \"%s\"; \"dryrun exam presets\" lists them", id);
}

static enum err show_meter(const struct args *args, struct desk *d, const struct world *world,
                           struct error *e)
{
    _cleanup_(strbuf_release) struct strbuf out = {0};
    struct json_writer w = jw_to(&out);
    const struct exam_preset *exam;
    json_auto_t *all = NULL;
    TRY(preset(args, world, &exam, e));
    TRY(exams_settle(d->db, e));
    TRY(path_meter_json(d->db, &world_patterns(world)->patterns, &exam->rules, clock_unix_ms(), &w, e));
    TRY(json_read(strbuf_str(&out), &all, e));
    if (args_has(args, "json"))
        say_json_value(all);
    else
        print_meter(all);
    return ERR_OK;
}

static enum err meter(const struct args *args, struct desk *d, struct error *e)
{
    struct world *world;
    TRY(desk_world(args, &d->arena, &world, e));
    enum err r = show_meter(args, d, world, e);
    world_free(world);
    return r;
}

static const struct command_option meter_options[] = {
    {"exam", 0, "PRESET", "the exam that is to be passed; default one-sitting-70"},
    OPTION_CONTENT("patterns and exams"),
    DESK_OPTIONS,
    {0},
};

const struct command cmd_practice_meter = {
    .name = "practice meter",
    .operands = "",
    .summary =
        "is it enough? the chance to pass an exam, how far that can be trusted, and what the next hour is worth",
    .details =
        "Made of your exams and submissions; docs/meter.md tells how, and how well it does. It says \"enough\" from 80 % on, when the interval begins at 65 %\n"
        "or more, and \"too little is known\" as long as that is so.",
    .options = meter_options,
    .work = meter,
};

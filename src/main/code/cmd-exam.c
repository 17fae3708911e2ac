/*
 * dryrun exam: which there are, how one stands, what came of it.
 */
#include "main/code/exams.h"
#include "main/commands.h"
#include "main/options.h"
#include "main/say.h"
#include "record/content/world.h"

#include <stdio.h>
#include <string.h>

/* ---- presets ---- */

static void print_preset(const struct exam_rules *r)
{
    sayf("%-16.*s %4lld min  %zu problems, %lld points  ", STR_ARG(r->id), (long long)r->minutes, r->n_slots,
         (long long)exam_points_all(r));
    say(r->title);
    sayf("\n");
}

static void print_presets(const struct exam_preset *v, size_t n, bool json)
{
    _cleanup_(strbuf_release) struct strbuf out = {0};
    struct json_writer w = jw_to(&out);
    jw_begin(&w, '[');
    for (size_t i = 0; i < n; i++) {
        if (json)
            exam_rules_put(&v[i].rules, &w);
        else
            print_preset(&v[i].rules);
    }
    jw_end(&w);
    if (json)
        say_json(&out);
    else
        sayf("\"dryrun exam start ID\" begins one, and its clock.\n");
}

static int run_presets(const struct args *args)
{
    struct arena a;
    struct world *world = NULL;
    struct error e = {0};
    arena_init(&a);
    enum err r = desk_world(args, &a, &world, &e);
    if (r == ERR_OK)
        print_presets(world_exams(world)->v, world_exams(world)->n, args_has(args, "json"));
    world_free(world);
    arena_release(&a);
    return r == ERR_OK ? EXIT_OK : command_fail(&e, args_has(args, "json"));
}

static const struct command_option preset_options[] = {
    OPTION_CONTENT("problems, languages and exams"),
    {"json", 0, NULL, "as JSON"},
    {0},
};

const struct command cmd_exam_presets = {
    .name = "exam presets",
    .operands = "",
    .summary = "the exams that come along: their rules",
    .details =
        "Described from what platforms say in public; docs/formats/exams.md tells how to write rules of one's own.",
    .options = preset_options,
    .run = run_presets,
};

/* ---- how one stands ---- */

static enum err chosen(const struct args *args, int64_t *ret, struct error *e)
{
    *ret = 0;
    return args->n_operands ? args_id(args, 0, "an exam", "exam list", ret, e) : ERR_OK;
}

static enum err status(const struct args *args, struct desk *d, struct error *e)
{
    json_auto_t *exam = NULL;
    int64_t id;
    TRY(chosen(args, &id, e));
    TRY(exams_read(d, id, &exam, e));
    if (args_has(args, "json"))
        say_json_value(exam);
    else
        exams_print(exam);
    return ERR_OK;
}

static const struct command_option options[] = {DESK_OPTIONS, {0}};

const struct command cmd_exam_status = {
    .name = "exam status",
    .operands = "[EXAM]",
    .max_operands = 1,
    .summary = "how an exam stands: its clock, its problems, what was sent",
    .details = "Without a number it is the one that runs, else the last one.",
    .options = options,
    .work = status,
};

/* ---- all of them ---- */

static void print_listed(const json_t *x)
{
    const json_t *passed = json_object_get(x, "passed");
    sayf("%4lld  %-16s ", (long long)thing_int(x, "id"), desk_text(x, "rules"));
    if (strcmp(desk_text(x, "state"), "running") == 0)
        sayf("running");
    else if (json_is_null(passed))
        sayf("with the judge");
    else
        sayf("%4.0f of %4lld points, %lld of %lld solved, %s",
             json_number_value(json_object_get(x, "points")), (long long)thing_int(x, "of"),
             (long long)thing_int(x, "solved"), (long long)thing_int(x, "problems"),
             json_is_true(passed) ? "passed" : "not passed");
    sayf("\n");
}

static enum err list(const struct args *args, struct desk *d, struct error *e)
{
    _cleanup_(strbuf_release) struct strbuf out = {0};
    struct json_writer w = jw_to(&out);
    json_auto_t *all = NULL;
    const json_t *one;
    size_t i;
    TRY(exams_list_json(d->db, 0, 0, EXAMS_LIST_MAX, &w, e));
    TRY(desk_shown(args, &out, &all, e));
    if (!all)
        return ERR_OK;
    json_array_foreach (json_object_get(all, "exams"), i, one)
        print_listed(one);
    if (!json_array_size(json_object_get(all, "exams")))
        sayf("No exam was sat so far. \"dryrun exam presets\" shows what there is.\n");
    return ERR_OK;
}

const struct command cmd_exam_list = {
    .name = "exam list",
    .operands = "",
    .summary = "the exams of the past, the newest first",
    .options = options,
    .work = list,
};

/* ---- the report ---- */

static void print_at(const char *what, const json_t *line, const char *member)
{
    const json_t *at = json_object_get(line, member);
    char span[24];
    if (json_is_integer(at))
        sayf("  %s %s", what, exams_span(json_integer_value(at), span));
}

static void print_line(const json_t *line)
{
    char span[24];
    sayf("%3lld ", (long long)thing_int(line, "ordinal"));
    if (json_is_null(json_object_get(line, "opened_ms"))) {
        sayf(" never opened\n");
        return;
    }
    print_at("opened", line, "opened_ms");
    print_at("first code", line, "first_code_ms");
    print_at("first run", line, "first_run_ms");
    print_at("submitted", line, "first_submit_ms");
    print_at("solved", line, "solved_ms");
    sayf("; on the page %s", exams_span(thing_int(line, "looked_ms"), span));
    sayf(", read %s\n", exams_span(thing_int(line, "reading_ms"), span));
}

static enum err report(const struct args *args, struct desk *d, struct error *e)
{
    _cleanup_(strbuf_release) struct strbuf out = {0};
    struct json_writer w = jw_to(&out);
    json_auto_t *exam = NULL, *all = NULL, *mirror = NULL;
    const json_t *one;
    int64_t id;
    size_t i;
    TRY(chosen(args, &id, e));
    TRY(exams_read(d, id, &exam, e));
    TRY(exams_report_json(d->db, thing_int(exam, "id"), &w, e));
    TRY(json_read(strbuf_str(&out), &all, e));
    if (!json_is_null(json_object_get(exam, "mirror")))
        TRY(exams_mirror(args, d, thing_int(exam, "id"), &mirror, e));
    if (args_has(args, "json")) {
        json_object_set_new(all, "mirror", mirror ? json_incref(mirror) : json_null());
        say_json_value(all);
        return ERR_OK;
    }
    exams_print(exam);
    sayf("\n");
    json_array_foreach (json_object_get(all, "lines"), i, one)
        print_line(one);
    if (json_array_size(json_object_get(all, "advice")))
        sayf("\nWhat would have been worth most:\n");
    json_array_foreach (json_object_get(all, "advice"), i, one)
        sayf("  - %s\n", desk_text(one, "text"));
    if (mirror)
        exams_print_mirror(mirror);
    return ERR_OK;
}

static const struct command_option report_options[] = {
    OPTION_CONTENT("problems, languages, exams and rules"),
    DESK_OPTIONS,
    {0},
};

const struct command cmd_exam_report = {
    .name = "exam report",
    .operands = "[EXAM]",
    .max_operands = 1,
    .summary = "what happened in an exam, and what would have been worth most",
    .details =
        "Of the last one without a number. It comes with the end of the exam. Points that lay somewhere are an upper bound. Where it was asked for, with\n"
        "what an examiner's tool would have seen: what was done in the page, as in a terminal nothing can be watched.",
    .options = report_options,
    .work = report,
};

/* ---- ending and forgetting ---- */

static enum err finish(const struct args *args, struct desk *d, struct error *e)
{
    json_auto_t *exam = NULL, *after = NULL;
    TRY(exams_running(d, &exam, e));
    TRY(exams_finish(d->db, thing_int(exam, "id"), e));
    TRY(exams_read(d, thing_int(exam, "id"), &after, e));
    if (args_has(args, "json"))
        say_json_value(after);
    else
        exams_print(after);
    return ERR_OK;
}

const struct command cmd_exam_finish = {
    .name = "exam finish",
    .operands = "",
    .summary = "hand in the exam that runs, before its time is up",
    .options = options,
    .work = finish,
};

static enum err forget(const struct args *args, struct desk *d, struct error *e)
{
    int64_t id;
    TRY(chosen(args, &id, e));
    TRY(exams_remove(d->db, id, e));
    if (!args_has(args, "json"))
        sayf("Exam %lld is forgotten. What was submitted in it stays among the submissions.\n",
             (long long)id);
    else
        say_json_owned(json_pack("{s:I}", "removed", (json_int_t)id));
    return ERR_OK;
}

const struct command cmd_exam_remove = {
    .name = "exam remove",
    .operands = "EXAM",
    .min_operands = 1,
    .max_operands = 1,
    .summary = "forget an exam for good, also one that runs",
    .options = options,
    .work = forget,
};

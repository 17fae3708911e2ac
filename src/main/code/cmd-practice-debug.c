/*
 * dryrun practice debug, dryrun practice submit: programs with a planted bug.
 */
#include "main/code/drill-folder.h"
#include "main/code/evidence.h"
#include "main/commands.h"
#include "main/local.h"
#include "main/options.h"
#include "main/say.h"
#include "record/code/answers.h"
#include "record/content/world.h"

#include <stdio.h>

struct bench {
    const struct args *args;
    struct local local;
    struct drills drills;
    bool json;
    int exit_code;                   /* of a command that could do its work */
    const struct debug_drill *tried; /* its answer is to be kept */
    struct debug_answer answer;
};

typedef enum err bench_work(struct bench *b, struct error *e);

static enum err make_attempt(struct db *db, void *context, struct attempt *ret, struct error *e)
{
    struct bench *b = context;
    if (b->answer.step == DEBUG_STEP_WHOLE)
        TRY(answer_debug_guess(db, b->tried, &b->answer.guess, e));
    *ret = answer_debug(b->tried, &b->answer, ATTEMPT_SECONDS_UNKNOWN, &b->local.arena);
    return ERR_OK;
}

static int run_on(const struct args *args, bench_work *work)
{
    struct bench b = {.args = args, .json = args_has(args, "json"), .exit_code = EXIT_OK};
    struct error e = {0};
    if (local_open(args, &b.local, &e) != ERR_OK)
        return command_fail(&e, b.json);
    enum err r = content_drills(b.local.paths.content, &b.local.arena, &b.drills, &e);
    if (r == ERR_OK)
        r = work(&b, &e);
    if (r == ERR_OK && b.tried)
        evidence_keep_made(args, make_attempt, &b);
    local_close(&b.local);
    return r == ERR_OK ? b.exit_code : command_fail(&e, b.json);
}

static const char *package_folder(struct bench *b, const struct debug_drill *d)
{
    return arena_printf(&b->local.arena, "%s/drills/debug/%.*s", b->local.paths.content, STR_ARG(d->id));
}

/* ---- all of them ---- */

static void list_json(const struct drills *d)
{
    _cleanup_(strbuf_release) struct strbuf out = {0};
    struct json_writer w = jw_to(&out);
    jw_begin(&w, '{');
    jw_key(&w, "drills");
    jw_begin(&w, '[');
    for (size_t i = 0; i < d->n_debug; i++)
        debug_json(&d->debug[i], false, &w);
    jw_end(&w);
    jw_end(&w);
    say_json(&out);
}

static void list_text(const struct drills *d)
{
    for (size_t i = 0; i < d->n_debug; i++)
        sayf("%-16.*s %-11.*s %2d min  %.*s\n", STR_ARG(d->debug[i].id), STR_ARG(d->debug[i].language),
             d->debug[i].minutes, STR_ARG(d->debug[i].report));
    if (!d->n_debug)
        sayf("The content has no programs with bugs.\n");
}

/* ---- one of them ---- */

static void paragraph(const char *title, struct str text)
{
    sayf("%s\n  %.*s\n", title, STR_ARG(text));
}

static void print_answer(const struct debug_drill *d)
{
    _cleanup_(strbuf_release) struct strbuf where = {0};
    lines_put(d->where, &where);
    sayf("The bug: line%s %s, %s\n", lines_count(d->where) > 1 ? "s" : "", strbuf_cstr(&where),
         debug_kind_names[d->kind]);
    sayf("  %.*s\n", STR_ARG(d->cause));
    paragraph("Whom it harms:", d->harm);
    paragraph("How one finds it:", d->find);
    sayf("The smallest fix:\n");
    for (size_t i = 0; i < d->n_fixes; i++) {
        strbuf_clear(&where);
        lines_put(d->fixes[i].lines, &where);
        sayf("  line%s %s%s\n", lines_count(d->fixes[i].lines) > 1 ? "s" : "", strbuf_cstr(&where),
             d->fixes[i].instead.n ? ":" : " go away");
        struct str rest = d->fixes[i].instead, line;
        while (str_line(&rest, &line))
            sayf("    | %.*s\n", STR_ARG(line));
    }
    paragraph("A fix that passes the samples and is wrong:", d->wrong_why);
}

static void answer_json(const struct debug_drill *d)
{
    _cleanup_(strbuf_release) struct strbuf out = {0};
    struct json_writer w = jw_to(&out);
    debug_json(d, true, &w);
    say_json(&out);
}

static enum err read_guess(struct bench *b, struct debug_guess *ret, struct error *e)
{
    const char *line = args_value(b->args, "line", NULL), *kind = args_value(b->args, "kind", NULL);
    if (!line || !kind)
        return error_set(e, ERR_INVALID, line ? "kind" : "line",
                         "both are needed: --line 12 or --line 12-15, and --kind WORD");
    if (!lines_parse(str_of(line), &ret->place))
        return error_set(e, ERR_INVALID, "line",
                         "--line wants a line or a range of lines, as 12 or 12-15, not \"%.40s\"", line);
    size_t k = drill_word_named(str_of(kind), debug_kind_names, DEBUG_KINDS);
    if (k == DEBUG_KINDS) {
        _cleanup_(strbuf_release) struct strbuf known = {0};
        for (size_t i = 0; i < DEBUG_KINDS; i++)
            strbuf_printf(&known, "%s%s", i ? ", " : "", debug_kind_names[i]);
        return error_set(e, ERR_INVALID, "kind", "--kind wants one of %s", strbuf_cstr(&known));
    }
    ret->kind = (enum debug_kind)k;
    return ERR_OK;
}

static enum err guess(struct bench *b, const struct debug_drill *d, struct error *e)
{
    struct debug_guess g;
    TRY(read_guess(b, &g, e));
    if (g.place.to > lines_of(d->found_text))
        return error_set(e, ERR_INVALID, "line", "the program has %d lines", lines_of(d->found_text));
    struct debug_verdict v = debug_judge(d, &g);
    b->exit_code = v.place && v.kind ? EXIT_OK : EXIT_VERDICT;
    b->tried = d;
    b->answer = (struct debug_answer){.step = DEBUG_STEP_GUESS, .guess = g};
    if (b->json) {
        say_json_owned(json_pack("{s:b,s:b,s:b}", "place", v.place, "too_wide", v.too_wide, "kind", v.kind));
        return ERR_OK;
    }
    if (v.too_wide)
        sayf("Place: that is too much of the program; name at most %d lines.\n", DEBUG_PLACE_MAX);
    else
        sayf("Place: %s.\n", v.place ? "there it is" : "not there");
    sayf("Kind:  %s.\n", v.kind ? "so it is" : "of another kind");
    if (v.place && v.kind)
        sayf("Now mend it; \"dryrun practice submit\" judges it.\n");
    return ERR_OK;
}

static enum err make_folder(struct bench *b, const struct debug_drill *d, struct error *e)
{
    const char *folder = args_value(b->args, "to", arena_cstr(&b->local.arena, d->id)), *file;
    struct package *p;
    TRY(package_load(package_folder(b, d), &b->local.languages, &p, e));
    enum err r = drill_folder_make(folder, d, p, &b->local.arena, &file, e);
    package_free(p);
    TRY(r);
    if (b->json) {
        _cleanup_(strbuf_release) struct strbuf out = {0};
        struct json_writer w = jw_to(&out);
        jw_begin(&w, '{');
        jw_put_str(&w, "id", d->id);
        jw_put_cstr(&w, "folder", folder);
        jw_put_cstr(&w, "file", file);
        jw_put_int(&w, "minutes", d->minutes);
        jw_end(&w);
        say_json(&out);
        return ERR_OK;
    }
    say(d->report);
    sayf(
        "\n\n%s/README.md says what the program should do; the program is %s. A prepared candidate needs %d minutes.\n"
        "Where is the bug, and what is it?  dryrun practice debug %.*s --line 12 --kind off-by-one\n"
        "When it is mended:                 dryrun practice submit %s\n",
        folder, file, d->minutes, STR_ARG(d->id), folder);
    return ERR_OK;
}

static enum err debug(struct bench *b, struct error *e)
{
    const struct debug_drill *d;
    if (!b->args->n_operands) {
        b->json ? list_json(&b->drills) : list_text(&b->drills);
        return ERR_OK;
    }
    TRY(drills_debug(&b->drills, str_of(b->args->operands[0]), &d, e));
    if (args_has(b->args, "line") || args_has(b->args, "kind"))
        return guess(b, d, e);
    if (args_has(b->args, "show")) {
        b->json ? answer_json(d) : print_answer(d);
        return ERR_OK;
    }
    return make_folder(b, d, e);
}

static int run_debug(const struct args *args)
{
    return run_on(args, debug);
}

static const struct command_option debug_options[] = {
    {"to", 0, "DIR", "the folder to make, which must not be there yet; by itself it is called as the drill"},
    {"line", 0, "LINES", "where you think the bug is: a line or a range of at most ten, as 12 or 12-15"},
    {"kind", 0, "KIND",
     "what you think it is: rounding, shared-state, date-arithmetic, race, time-zone, unicode, off-by-one, "
     "float-comparison, overflow, unstable-order, authorization or identity"},
    OPTION_SHOW("say where it is, what it is, whom it harms, how one finds it, and the smallest fix"),
    {"json", 0, NULL, "as JSON"},
    OPTION_CONTENT("problems and languages"),
    EVIDENCE_OPTIONS,
    {0},
};

const struct command cmd_practice_debug = {
    .name = "practice debug",
    .operands = "[ID]",
    .max_operands = 1,
    .summary = "practise debugging: a program with one planted bug to find, explain and mend",
    .details =
        "Without ID the programs are listed, each with what somebody reports who met its bug. With ID the program is put into a folder "
        "of its own,\nwith what it should do and samples, for your own editor. Say where the bug is and of what kind with --line and "
        "--kind (exit code 0 when\nboth are right, 1 otherwise), mend it, and let \"dryrun practice submit\" judge it.",
    .options = debug_options,
    .run = run_debug,
};

/* ---- submit ---- */

/* The place of an option in a command's table. */
static size_t option_place(const struct command *c, const char *name)
{
    size_t i = 0;
    while (strcmp(c->options[i].name, name) != 0)
        i++;
    return i;
}

static enum err submit(struct bench *b, struct error *e)
{
    static const char *const same[] = {"samples", "first", "json", "data", "content"};
    const char *folder = b->args->n_operands ? b->args->operands[0] : ".", *file;
    struct args judge = {.command = &cmd_judge, .n_operands = 2};
    const struct debug_drill *d;
    struct str id;
    TRY(drill_folder_read(folder, &b->local.arena, &id, &file, e));
    TRY(drills_debug(&b->drills, id, &d, e));
    judge.operands[0] = package_folder(b, d);
    judge.operands[1] = file;
    judge.values[option_place(&cmd_judge, "language")] = arena_cstr(&b->local.arena, d->language);
    for (size_t i = 0; i < ARRAY_LEN(same); i++)
        judge.values[option_place(&cmd_judge, same[i])] = args_value(b->args, same[i], NULL);
    b->exit_code = cmd_judge.run(&judge);
    bool judged = b->exit_code == EXIT_OK || b->exit_code == EXIT_VERDICT;
    b->answer = (struct debug_answer){.step = DEBUG_STEP_WHOLE, .fixed = b->exit_code == EXIT_OK};
    if (judged && !args_has(b->args, "samples"))
        b->tried = d;
    if (b->exit_code == EXIT_OK && !b->json && !args_has(b->args, "samples")) {
        sayf("\n");
        print_answer(d);
    }
    return ERR_OK;
}

static int run_submit(const struct args *args)
{
    return run_on(args, submit);
}

static const struct command_option submit_options[] = {
    {"samples", 's', NULL, "only the samples"},
    {"first", 0, NULL, "stop at the first test that is not accepted"},
    {"json", 0, NULL, "the result as JSON, as that of dryrun judge"},
    OPTION_CONTENT("problems and languages"),
    EVIDENCE_OPTIONS,
    {0},
};

const struct command cmd_practice_submit = {
    .name = "practice submit",
    .operands = "[FOLDER]",
    .max_operands = 1,
    .summary = "judge the program in a folder that \"dryrun practice debug\" made",
    .details =
        "Without FOLDER, the current one. Judges as \"dryrun judge\" does, with the same exit codes; when all tests are passed, what the bug "
        "was is told.\nWith --samples only those are tried, and nothing is told.",
    .options = submit_options,
    .run = run_submit,
};

/*
 * dryrun practice open, dryrun practice solve: problems of the bank, with an editor of one's own.
 */
#include "base/fd.h"
#include "main/code/sitting.h"
#include "main/commands.h"
#include "main/local.h"
#include "main/options.h"
#include "main/say.h"
#include "record/problems/problems.h"
#include "record/problems/submissions.h"

#include <stdio.h>
#include <string.h>

/* ---- open ---- */

static enum err open_problem(const struct args *args, struct desk *d, struct own_worker *own, int *ret_code,
                             struct error *e)
{
    _cleanup_(fd_closep) int folder = -1;
    const char *slug = args->operands[0], *path = args_value(args, "to", slug);
    json_auto_t *doc = NULL;
    (void)ret_code;
    if (!problem_slug_ok(str_of(slug)))
        return error_set(e, ERR_NOT_FOUND, "PROBLEM",
                         "there is no problem \"%.60s\"; \"dryrun problem list\" shows them", slug);
    TRY(sitting_need_bank(d, own, e));
    TRY(sitting_doc(d, slug, &doc, e));
    TRY(sitting_folder(path, &folder, e));
    TRY(sitting_fill(args, d, slug, doc, true, folder, e));
    if (args_has(args, "json")) {
        _cleanup_(strbuf_release) struct strbuf out = {0};
        struct json_writer w = jw_to(&out);
        jw_begin(&w, '{');
        jw_put_cstr(&w, "problem", slug);
        jw_put_cstr(&w, "folder", path);
        jw_end(&w);
        say_json(&out);
        return ERR_OK;
    }
    say_member(doc, "title");
    sayf(
        ": statement and samples are in %s.\n"
        "On the samples: dryrun practice solve %s FILE --samples\nTo be judged:   dryrun practice solve %s FILE\n",
        path, slug, slug);
    return ERR_OK;
}

static int run_open(const struct args *args)
{
    return sitting_run(args, open_problem);
}

static const struct command_option open_options[] = {
    {"to", 0, "DIR", "the folder, which may be there; by itself it is called as the problem"},
    OPTION_LANGUAGE("with the starter code of this language: python3, cpp, javascript, ..."),
    OPTION_CONTENT("problems and languages"),
    DESK_OPTIONS,
    {0},
};

const struct command cmd_practice_open = {
    .name = "practice open",
    .operands = "PROBLEM",
    .min_operands = 1,
    .max_operands = 1,
    .summary = "put a problem into a folder for your own editor: its statement, samples and starter code",
    .details =
        "Files that are there already stay as they are. \"dryrun practice next\" says which problem is worth it.",
    .options = open_options,
    .run = run_open,
};

/* ---- solve ---- */

/* The file as a submission, in the arena. */
static enum err read_solution(const struct args *args, struct desk *d, struct submission_new *ret,
                              struct error *e)
{
    const struct language *language;
    struct source_file file;
    struct local l;
    TRY(local_open(args, &l, e));
    enum err r = local_source(&l, args, args->operands[1], &language, &file, e);
    bool samples = args_has(args, "samples");
    if (r == ERR_OK)
        *ret = (struct submission_new){.run = samples,
                                       .samples = samples,
                                       .function = args_has(args, "function"),
                                       .problem = str_of(args->operands[0]),
                                       .language = str_of(arena_strdup(&d->arena, language->id)),
                                       .source = arena_str(&d->arena, file.text)};
    local_close(&l);
    return r;
}

static enum err send(const struct args *args, struct desk *d, int64_t *ret, struct error *e)
{
    struct submission_new s;
    TRY(read_solution(args, d, &s, e));
    DB_TX(d->db, DB_WRITE, e);
    TRY(submissions_create(d->db, &s, ret, e));
    return db_commit(d->db, e);
}

static enum err solve(const struct args *args, struct desk *d, struct own_worker *own, int *ret_code,
                      struct error *e)
{
    json_auto_t *judged = NULL;
    int64_t submission;
    TRY(sitting_need_bank(d, own, e));
    TRY(send(args, d, &submission, e));
    TRY(sitting_wait(d, own, submissions_get_json, submission, &judged, e));
    const char *verdict = desk_text(judged, "verdict"), *state = desk_text(judged, "state");
    bool done = strcmp(state, "done") == 0;
    *ret_code = done && strcmp(verdict, "AC") == 0 ? EXIT_OK : EXIT_VERDICT;
    if (args_has(args, "json")) {
        say_json_value(judged);
        return ERR_OK;
    }
    if (!done) {
        sayf("It was not judged: %s.\n", state);
        return ERR_OK;
    }
    sayf("%s, %lld of %lld tests\n", verdict,
         (long long)json_integer_value(json_object_get(judged, "tests_passed")),
         (long long)json_integer_value(json_object_get(judged, "tests_total")));
    sitting_print_tests(judged);
    return ERR_OK;
}

static int run_solve(const struct args *args)
{
    return sitting_run(args, solve);
}

static const struct command_option solve_options[] = {
    {"samples", 's', NULL, "only on the samples; it does not count"},
    OPTION_LANGUAGE("the language, where the ending of the file does not tell"),
    {"function", 'f', NULL, "it is a function of the problem's signature, not a program"},
    OPTION_CONTENT("problems and languages"),
    DESK_OPTIONS,
    {0},
};

const struct command cmd_practice_solve = {
    .name = "practice solve",
    .operands = "PROBLEM FILE",
    .min_operands = 2,
    .max_operands = 2,
    .summary = "submit a solution to a problem of the bank: judged, and kept as evidence",
    .details =
        "As the page does it: the history of the problem has it, the meter counts it, and its card is offered. Waits for the judge: the server's workers, or\n"
        "where none runs a worker of its own. Exit status: 1 when it is not AC. \"dryrun judge\" judges a file and keeps nothing.",
    .options = solve_options,
    .run = run_solve,
};

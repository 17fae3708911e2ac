/*
 * dryrun exam: sitting one in a terminal, with one's own editor: begin, open a problem, run, submit.
 */
#include "base/crypto.h"
#include "base/fd.h"
#include "main/commands.h"
#include "main/exams.h"
#include "main/local.h"
#include "main/sitting.h"
#include "record/world.h"

#include <stdio.h>
#include <string.h>

/* ---- start ---- */

static enum err read_rules(const struct args *args, struct desk *d, struct str *ret, struct error *e)
{
    const char *file = args_value(args, "rules", NULL);
    struct world *world;
    if ((file != NULL) == (args->n_operands == 1))
        return error_set(
            e, ERR_INVALID, "PRESET",
            "which exam? The id of a preset (\"dryrun exam presets\" shows them), or --rules FILE");
    if (file)
        return fd_read_path(file, EXAM_BYTES_MAX, &d->arena, ret, e);
    TRY(desk_world(args, &d->arena, &world, e));
    const struct exam_preset *p = world_exam(world, str_of(args->operands[0]));
    if (p)
        *ret = arena_str(&d->arena, p->yaml);
    world_free(world);
    return p ? ERR_OK
             : error_set(e, ERR_NOT_FOUND, "PRESET",
                         "there is no exam \"%.60s\"; \"dryrun exam presets\" shows them", args->operands[0]);
}

static enum err start(const struct args *args, struct desk *d, struct own_worker *own, int *ret_code,
                      struct error *e)
{
    struct exam_new new = {.seed = crypto_random_u64()};
    json_auto_t *exam = NULL;
    int64_t id;
    (void)ret_code;
    TRY(read_rules(args, d, &new.rules, e));
    TRY(args_int(args, "round", 1, INT64_MAX, 0, &new.round, e));
    new.watched = args_has(args, "watched");
    TRY(sitting_need_bank(d, own, e));
    TRY(exams_begin(d->db, &new, &id, e));
    TRY(exams_read(d, id, &exam, e));
    if (args_has(args, "json")) {
        desk_print_json(exam);
        return ERR_OK;
    }
    exams_print(exam);
    if (new.watched)
        printf(
            "In a terminal nothing can be watched: what an examiner's tool would see is recorded of what you do in the page (\"dryrun serve\") alone.\n");
    printf("\"dryrun exam open 1\" writes the first problem into a folder; the clock runs already.\n");
    return ERR_OK;
}

static int run_start(const struct args *args)
{
    return sitting_run(args, start);
}

static const struct command_option start_options[] = {
    {"rules", 0, "FILE", "rules of one's own instead of a preset (docs/formats/exams.md)"},
    {"round", 0, "N", "the coming round of an application that it rehearses"},
    {"watched", 0, NULL, "record what an examiner's tool would see; only of what is done in the page"},
    {"content", 0, "DIR", "the folder with problems, languages and exams"},
    DESK_OPTIONS,
    {0},
};

const struct command cmd_exam_start = {
    .name = "exam start",
    .operands = "[PRESET]",
    .max_operands = 1,
    .summary = "begin an exam, and its clock, at once",
    .details =
        "The page shows the same exam, so it can be begun here and sat there. One runs at a time. In a terminal nothing\n"
        "can be watched: with --watched is recorded what is done in the page, nothing else, on this machine; \"dryrun exam unwatch\" erases it.",
    .options = start_options,
    .run = run_start,
};

/* ---- open ---- */

/* exam-3/1-fewestrunners below the folder that was asked for. */
static enum err make_folder(const struct args *args, struct desk *d, int64_t exam, int64_t ordinal,
                            const char *slug, const char **ret_path, int *ret_fd, struct error *e)
{
    const char *above =
        arena_printf(&d->arena, "%s/exam-%lld", args_value(args, "folder", "."), (long long)exam);
    *ret_path = arena_printf(&d->arena, "%s/%lld-%s", above, (long long)ordinal, slug);
    TRY(sitting_folder(above, ret_fd, e));
    fd_closep(ret_fd);
    return sitting_folder(*ret_path, ret_fd, e);
}

static const json_t *problem_of(const json_t *exam, int64_t ordinal)
{
    return json_array_get(json_object_get(exam, "problems"), (size_t)ordinal - 1);
}

static enum err open_problem(const struct args *args, struct desk *d, struct error *e)
{
    json_auto_t *exam = NULL, *doc = NULL;
    _cleanup_(fd_closep) int folder = -1;
    const char *path;
    int64_t ordinal;
    TRY(exams_number(args->operands[0], "a problem", &ordinal, e));
    TRY(exams_running(d, &exam, e));
    const char *slug = desk_text(problem_of(exam, ordinal), "problem");
    bool samples = json_is_true(json_object_get(json_object_get(exam, "rules"), "samples"));
    if (!slug[0])
        return error_set(e, ERR_NOT_FOUND, "problem", "this exam has no problem %lld", (long long)ordinal);
    /* What cannot be written must not open the problem: its time line would begin. */
    TRY(sitting_doc(d, slug, &doc, e));
    TRY(make_folder(args, d, thing_int(exam, "id"), ordinal, slug, &path, &folder, e));
    TRY(exams_open(d->db, thing_int(exam, "id"), ordinal, e));
    TRY(sitting_fill(args, d, slug, doc, samples, folder, e));
    if (args_has(args, "json")) {
        _cleanup_(strbuf_release) struct strbuf out = {0};
        struct json_writer w = jw_to(&out);
        jw_begin(&w, '{');
        jw_put_int(&w, "exam", thing_int(exam, "id"));
        jw_put_int(&w, "ordinal", ordinal);
        jw_put_cstr(&w, "problem", slug);
        jw_put_cstr(&w, "folder", path);
        jw_end(&w);
        printf("%s\n", strbuf_cstr(&out));
        return ERR_OK;
    }
    char span[24];
    printf("%s: the statement and what belongs to it. %s left.\n", path,
           exams_span(thing_int(exam, "ends_at_ms") - thing_int(exam, "now_ms"), span));
    printf(
        "\"dryrun exam run %lld FILE\" tries a solution on the samples, \"dryrun exam submit %lld FILE\" submits it.\n",
        (long long)ordinal, (long long)ordinal);
    return ERR_OK;
}

static int run_open(const struct args *args)
{
    return desk_run(args, open_problem);
}

static const struct command_option open_options[] = {
    {"folder", 0, "DIR", "below it a folder is made (default: the one you are in)"},
    {"language", 'l', "ID", "with the starter code of this language: python3, cpp, javascript, ..."},
    {"content", 0, "DIR", "the folder with problems, languages and exams"},
    DESK_OPTIONS,
    {0},
};

const struct command cmd_exam_open = {
    .name = "exam open",
    .operands = "PROBLEM",
    .min_operands = 1,
    .max_operands = 1,
    .summary =
        "open a problem of the exam that runs, by its number: its statement, samples and starter code as files",
    .details =
        "Files that are there already stay as they are. Where the rules say \"forward\", the problem before is closed for good.",
    .options = open_options,
    .run = run_open,
};

/* ---- run and submit ---- */

static const json_t *sent_of(const json_t *problem, int64_t submission)
{
    const json_t *one;
    size_t i;
    json_array_foreach (json_object_get(problem, "sent"), i, one)
        if (thing_int(one, "submission") == submission)
            return one;
    return NULL;
}

/* One line; true: as far as is told, all is well. */
static bool print_outcome(const json_t *sent)
{
    const char *verdict = desk_text(sent, "verdict"), *state = desk_text(sent, "state");
    if (strcmp(state, "done") != 0) {
        printf("It was not judged: %s.\n", state);
        return false;
    }
    if (!verdict[0]) {
        printf("Submitted. The rules of this exam tell what it is worth at the end.\n");
        return true;
    }
    printf("%s", verdict);
    if (json_is_integer(json_object_get(sent, "tests_total")))
        printf(", %lld of %lld tests", (long long)thing_int(sent, "tests_passed"),
               (long long)thing_int(sent, "tests_total"));
    printf("\n");
    return strcmp(verdict, "AC") == 0;
}

static enum err send(const struct args *args, struct desk *d, struct own_worker *own, bool run, int *ret_code,
                     struct error *e)
{
    json_auto_t *exam = NULL, *after = NULL, *judged = NULL;
    const struct language *language;
    struct source_file file;
    struct local l;
    int64_t ordinal, submission;
    TRY(exams_number(args->operands[0], "a problem", &ordinal, e));
    TRY(exams_running(d, &exam, e));
    TRY(local_open(args, &l, e));
    enum err r = local_source(&l, args, args->operands[1], &language, &file, e);
    if (r == ERR_OK) {
        struct submission_new s = {.run = run,
                                   .samples = run,
                                   .function = args_has(args, "function"),
                                   .language = str_of(arena_strdup(&d->arena, language->id)),
                                   .source = arena_str(&d->arena, file.text)};
        r = exams_submit(d->db, thing_int(exam, "id"), ordinal, &s, &submission, e);
    }
    local_close(&l);
    TRY(r);
    TRY(sitting_wait(d, own, submission, &judged, e));
    TRY(exams_read(d, thing_int(exam, "id"), &after, e));
    const json_t *sent = sent_of(problem_of(after, ordinal), submission);
    if (args_has(args, "json")) {
        desk_print_json(sent);
        const char *verdict = desk_text(sent, "verdict");
        *ret_code = verdict[0] && strcmp(verdict, "AC") != 0 ? EXIT_VERDICT : EXIT_OK;
        return ERR_OK;
    }
    *ret_code = print_outcome(sent) ? EXIT_OK : EXIT_VERDICT;
    if (run || strcmp(desk_text(json_object_get(after, "rules"), "told"), "tests") == 0)
        sitting_print_tests(judged);
    return ERR_OK;
}

static enum err submit(const struct args *args, struct desk *d, struct own_worker *own, int *ret_code,
                       struct error *e)
{
    return send(args, d, own, false, ret_code, e);
}

static enum err try_it(const struct args *args, struct desk *d, struct own_worker *own, int *ret_code,
                       struct error *e)
{
    return send(args, d, own, true, ret_code, e);
}

static int run_submit(const struct args *args)
{
    return sitting_run(args, submit);
}

static int run_run(const struct args *args)
{
    return sitting_run(args, try_it);
}

static const struct command_option send_options[] = {
    {"language", 'l', "ID", "the language, where the ending of the file does not tell"},
    {"function", 'f', NULL, "it is a function of the problem's signature, not a program"},
    {"content", 0, "DIR", "the folder with problems, languages and exams"},
    DESK_OPTIONS,
    {0},
};

const struct command cmd_exam_submit = {
    .name = "exam submit",
    .operands = "PROBLEM FILE",
    .min_operands = 2,
    .max_operands = 2,
    .summary = "submit a solution to a problem of the exam that runs",
    .details =
        "Waits for the judge: the server's workers, or where none runs a worker of its own. What is told depends on the rules. Exit status: 1 when "
        "it is told\nand is not AC.",
    .options = send_options,
    .run = run_submit,
};

const struct command cmd_exam_run = {
    .name = "exam run",
    .operands = "PROBLEM FILE",
    .min_operands = 2,
    .max_operands = 2,
    .summary = "try a solution on the samples; it does not count",
    .options = send_options,
    .run = run_run,
};

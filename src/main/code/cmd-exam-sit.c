/*
 * dryrun exam: sitting one in a terminal, with one's own editor: begin, open a problem, run, submit.
 */
#include "base/crypto.h"
#include "base/fd.h"
#include "main/code/exams.h"
#include "main/code/front-folder.h"
#include "main/code/sitting.h"
#include "main/commands.h"
#include "main/local.h"
#include "main/options.h"
#include "main/paths.h"
#include "main/say.h"
#include "record/code/front-end-checks.h"
#include "record/content/world.h"

#include <stdio.h>
#include <string.h>

/* ---- start ---- */

static enum err read_rules(const struct args *args, const struct world *world, struct arena *arena,
                           struct str *ret, struct error *e)
{
    const char *file = args_value(args, "rules", NULL);
    if ((file != NULL) == (args->n_operands == 1))
        return error_set(
            e, ERR_INVALID, "PRESET",
            "which exam? The id of a preset (\"dryrun exam presets\" shows them), or --rules FILE");
    if (file)
        return fd_read_path(file, EXAM_BYTES_MAX, arena, ret, e);
    const struct exam_preset *p = world_exam(world, str_of(args->operands[0]));
    if (p)
        *ret = p->yaml;
    return p ? ERR_OK
             : error_set(e, ERR_NOT_FOUND, "PRESET",
                         "there is no exam \"%.60s\"; \"dryrun exam presets\" shows them", args->operands[0]);
}

static enum err begin(const struct args *args, struct desk *d, struct own_worker *own, struct exam_new *new,
                      int64_t *ret, struct error *e)
{
    struct world *world;
    TRY(desk_world(args, &d->arena, &world, e));
    enum err r = read_rules(args, world, &d->arena, &new->rules, e);
    new->tasks = world_front_ends(world);
    if (r == ERR_OK)
        r = sitting_need_bank(d, own, e);
    if (r == ERR_OK)
        r = exams_begin(d->db, new, ret, e);
    world_free(world);
    return r;
}

static enum err start(const struct args *args, struct desk *d, struct own_worker *own, int *ret_code,
                      struct error *e)
{
    struct exam_new new = {.seed = crypto_random_u64()};
    json_auto_t *exam = NULL;
    int64_t id;
    (void)ret_code;
    TRY(args_int(args, "round", 1, INT64_MAX, 0, &new.round, e));
    new.watched = args_has(args, "watched");
    TRY(begin(args, d, own, &new, &id, e));
    TRY(exams_read(d, id, &exam, e));
    if (args_has(args, "json")) {
        say_json_value(exam);
        return ERR_OK;
    }
    exams_print(exam);
    if (new.watched)
        sayf(
            "In a terminal nothing can be watched: what an examiner's tool would see is recorded of what you do in the page (\"dryrun serve\") alone.\n");
    sayf("\"dryrun exam open 1\" writes the first problem into a folder; the clock runs already.\n");
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
    OPTION_CONTENT("problems, languages and exams"),
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

static bool is_front_end(const json_t *problem)
{
    return strcmp(desk_text(problem, "kind"), exam_kinds[EXAM_FRONT_END]) == 0;
}

/* "tests": each is told of a submission, so they may be read, too. */
static bool tells_tests(const json_t *exam)
{
    return strcmp(desk_text(json_object_get(exam, "rules"), "told"), "tests") == 0;
}

/* What is written into the folder of a problem. It is read before the problem is opened: what cannot be
 * written must not begin its time line. */
struct filling {
    const json_t *problem; /* of the exam */
    json_t *doc;           /* of a problem of the bank */
    const struct front_task *task;
    struct front_texts texts;
};

static enum err read_filling(const struct args *args, struct desk *d, struct filling *f, struct error *e)
{
    const char *name = desk_text(f->problem, "problem");
    struct front_ends *all = arena_new(&d->arena, struct front_ends);
    struct paths paths;
    if (!is_front_end(f->problem) && args_has(args, "react"))
        return error_set(e, ERR_INVALID, "react",
                         "this problem is no front-end task: there is no React in it");
    if (!is_front_end(f->problem))
        return sitting_doc(d, name, &f->doc, e);
    TRY(paths_find(NULL, args_value(args, "content", NULL), &d->arena, &paths, e));
    TRY(content_front_ends(paths.content, &d->arena, all, e));
    TRY(front_ends_find(all, str_of(name), &f->task, e));
    return front_ends_texts(paths.content, f->task, &d->arena, &f->texts, e);
}

static enum err fill(const struct args *args, struct desk *d, const json_t *exam, const struct filling *f,
                     int folder, struct error *e)
{
    bool samples = json_is_true(json_object_get(json_object_get(exam, "rules"), "samples"));
    if (!f->task)
        return sitting_fill(args, d, desk_text(f->problem, "problem"), f->doc, samples, folder, e);
    const struct front_folder made = {
        .task = f->task,
        .form = args_has(args, "react") ? FRONT_REACT : FRONT_VANILLA,
        .texts = &f->texts,
        .tests = tells_tests(exam),
        .submit =
            arena_printf(&d->arena, "dryrun exam submit %lld .", (long long)thing_int(f->problem, "ordinal")),
    };
    return front_folder_fill(&made, folder, e);
}

static void print_opened(const json_t *exam, const struct filling *f, const char *path)
{
    long long ordinal = (long long)thing_int(f->problem, "ordinal");
    char span[24];
    sayf("%s: the statement and what belongs to it. %s left.\n", path,
         exams_span(thing_int(exam, "ends_at_ms") - thing_int(exam, "now_ms"), span));
    if (f->task)
        sayf("\"dryrun exam submit %lld %s\" has the browser try what stands in the folder.\n", ordinal,
             path);
    else
        sayf(
            "\"dryrun exam run %lld FILE\" tries a solution on the samples, \"dryrun exam submit %lld FILE\" submits it.\n",
            ordinal, ordinal);
}

static enum err open_in(const struct args *args, struct desk *d, const json_t *exam, struct filling *f,
                        const char **ret_path, struct error *e)
{
    _cleanup_(fd_closep) int folder = -1;
    int64_t id = thing_int(exam, "id"), ordinal = thing_int(f->problem, "ordinal");
    TRY(read_filling(args, d, f, e));
    TRY(make_folder(args, d, id, ordinal, desk_text(f->problem, "problem"), ret_path, &folder, e));
    TRY(exams_open(d->db, id, ordinal, e));
    return fill(args, d, exam, f, folder, e);
}

static enum err open_problem(const struct args *args, struct desk *d, struct error *e)
{
    json_auto_t *exam = NULL;
    struct filling f = {0};
    const char *path = NULL;
    int64_t ordinal;
    TRY(args_id(args, 0, "a problem", "exam status", &ordinal, e));
    TRY(exams_running(d, &exam, e));
    f.problem = problem_of(exam, ordinal);
    if (!f.problem)
        return error_set(e, ERR_NOT_FOUND, "problem", "this exam has no problem %lld", (long long)ordinal);
    enum err r = open_in(args, d, exam, &f, &path, e);
    json_decref(f.doc);
    TRY(r);
    if (!args_has(args, "json")) {
        print_opened(exam, &f, path);
        return ERR_OK;
    }
    _cleanup_(strbuf_release) struct strbuf out = {0};
    struct json_writer w = jw_to(&out);
    jw_begin(&w, '{');
    jw_put_int(&w, "exam", thing_int(exam, "id"));
    jw_put_int(&w, "ordinal", ordinal);
    jw_put_cstr(&w, "kind", desk_text(f.problem, "kind"));
    jw_put_cstr(&w, "problem", desk_text(f.problem, "problem"));
    jw_put_cstr(&w, "folder", path);
    jw_end(&w);
    say_json(&out);
    return ERR_OK;
}

static const struct command_option open_options[] = {
    {"folder", 0, "DIR", "below it a folder is made (default: the one you are in)"},
    OPTION_LANGUAGE("with the starter code of this language: python3, cpp, javascript, ..."),
    {"react", 0, NULL, "of a front-end task: in React, instead of HTML, CSS and JavaScript alone"},
    OPTION_CONTENT("problems, languages and exams"),
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
    .work = open_problem,
};

/* ---- run and submit ---- */

static const json_t *sent_of(const json_t *problem, const char *member, int64_t id)
{
    const json_t *one;
    size_t i;
    json_array_foreach (json_object_get(problem, "sent"), i, one)
        if (thing_int(one, member) == id)
            return one;
    return NULL;
}

/* One line; true: as far as is told, all is well. */
static bool print_outcome(const json_t *sent)
{
    const char *verdict = desk_text(sent, "verdict"), *state = desk_text(sent, "state");
    if (strcmp(state, "done") != 0) {
        sayf("It was not judged: %s.\n", state);
        return false;
    }
    if (!verdict[0]) {
        sayf("Submitted. The rules of this exam tell what it is worth at the end.\n");
        return true;
    }
    sayf("%s", verdict);
    if (json_is_integer(json_object_get(sent, "tests_total")))
        sayf(", %lld of %lld tests", (long long)thing_int(sent, "tests_passed"),
             (long long)thing_int(sent, "tests_total"));
    sayf("\n");
    return strcmp(verdict, "AC") == 0;
}

/* What was sent: a submission, or a solution of a front-end task. */
struct sent {
    const char *member; /* of ExamSent */
    sitting_get *get;
    int64_t id;
};

static enum err send_program(const struct args *args, struct desk *d, int64_t exam, int64_t ordinal, bool run,
                             struct sent *ret, struct error *e)
{
    const struct language *language;
    struct source_file file;
    struct local l;
    *ret = (struct sent){"submission", submissions_get_json, 0};
    TRY(local_open(args, &l, e));
    enum err r = local_source(&l, args, args->operands[1], &language, &file, e);
    if (r == ERR_OK) {
        struct submission_new s = {.run = run,
                                   .samples = run,
                                   .function = args_has(args, "function"),
                                   .language = str_of(arena_strdup(&d->arena, language->id)),
                                   .source = arena_str(&d->arena, file.text)};
        r = exams_submit(d->db, exam, ordinal, &s, &ret->id, e);
    }
    local_close(&l);
    return r;
}

static enum err get_check(struct db *db, int64_t id, struct json_writer *w, struct error *e)
{
    return life_get_json(&life_front_end_check, db, id, w, e);
}

static enum err send_folder(const struct args *args, struct desk *d, const json_t *exam, int64_t ordinal,
                            struct sent *ret, struct error *e)
{
    _cleanup_(strbuf_release) struct strbuf text = {0};
    struct json_writer w = jw_to(&text);
    struct str files[FRONT_FILES_MAX] = {{0}}, id;
    enum front_form form;
    *ret = (struct sent){"check", get_check, 0};
    TRY(front_folder_read(args->operands[1], &d->arena, &id, &form, files, e));
    if (!str_is(id, desk_text(problem_of(exam, ordinal), "problem")))
        return error_set(e, ERR_INVALID, "FILE", "%.200s is the folder of another task: %.*s",
                         args->operands[1], STR_ARG(str_head(id, 80)));
    front_files_put(form, files, &w);
    const struct exam_code code = {
        .language = STR(EXAM_FRONT_END_LANGUAGE),
        .source = strbuf_str(&text),
        .form = form == FRONT_REACT ? EXAM_REACT : EXAM_VANILLA,
    };
    return exams_submit_files(d->db, thing_int(exam, "id"), ordinal, &code, &ret->id, e);
}

/* What is told of the single tests. */
static void print_tests(const json_t *judged, bool front_end)
{
    const json_t *one;
    size_t i;
    if (!front_end) {
        sitting_print_tests(judged);
        return;
    }
    json_array_foreach (json_object_get(json_object_get(judged, "outcome"), "tests"), i, one) {
        if (strcmp(desk_text(one, "state"), front_state_names[FRONT_PASSED]) == 0)
            continue;
        sayf("  %s: %s. ", desk_text(one, "state"), desk_text(one, "says"));
        say_member(one, "message");
        sayf("\n");
    }
}

static enum err send(const struct args *args, struct desk *d, struct own_worker *own, bool run, int *ret_code,
                     struct error *e)
{
    json_auto_t *exam = NULL, *after = NULL, *judged = NULL;
    struct sent sent;
    int64_t ordinal;
    TRY(args_id(args, 0, "a problem", "exam status", &ordinal, e));
    TRY(exams_running(d, &exam, e));
    bool front_end = is_front_end(problem_of(exam, ordinal));
    if (front_end && run)
        return error_set(
            e, ERR_INVALID, "problem",
            "a front-end task has no samples: look at it in a browser, or in the page's preview");
    TRY(front_end ? send_folder(args, d, exam, ordinal, &sent, e)
                  : send_program(args, d, thing_int(exam, "id"), ordinal, run, &sent, e));
    TRY(sitting_wait(d, own, sent.get, sent.id, &judged, e));
    TRY(exams_read(d, thing_int(exam, "id"), &after, e));
    const json_t *now = sent_of(problem_of(after, ordinal), sent.member, sent.id);
    if (args_has(args, "json")) {
        say_json_value(now);
        const char *verdict = desk_text(now, "verdict");
        *ret_code = verdict[0] && strcmp(verdict, "AC") != 0 ? EXIT_VERDICT : EXIT_OK;
        return ERR_OK;
    }
    *ret_code = print_outcome(now) ? EXIT_OK : EXIT_VERDICT;
    if (run || tells_tests(after))
        print_tests(judged, front_end);
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
    OPTION_LANGUAGE("the language, where the ending of the file does not tell"),
    {"function", 'f', NULL, "it is a function of the problem's signature, not a program"},
    OPTION_CONTENT("problems, languages and exams"),
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
        "Of a front-end task FILE is the folder that \"dryrun exam open\" made. Waits for the judge: the server's workers, or where none runs a worker of its own. What is told depends on the rules. Exit status: 1 when "
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

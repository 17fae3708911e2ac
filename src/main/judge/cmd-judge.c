/*
 * dryrun judge: a source file on a package, here and now.
 */
#include "base/fd.h"
#include "judge/validate.h"
#include "main/commands.h"
#include "main/local.h"
#include "main/options.h"
#include "main/say.h"

#include <dirent.h>
#include <errno.h>
#include <inttypes.h>
#include <math.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

enum { INPUT_MAX = 64 << 20, SHOWN_LINES = 20, SHOWN_BYTES = 4000 };

struct job {
    struct local local;
    struct package *package; /* owned */
    const struct language *language;
    struct judge_tool tool;
    struct source_file *files;
    size_t n_files;
    struct str input;
    struct judge_request request;
    struct judge_result result;
    bool json;
};

/* ---- what to judge ---- */

static enum err read_source(struct job *job, const struct args *args, struct error *e)
{
    job->files = arena_new(&job->local.arena, struct source_file);
    job->n_files = 1;
    return local_source(&job->local, args, args->operands[1], &job->language, job->files, e);
}

/* The files of a folder and of those right in it, with their names from there. */
static enum err read_folder(struct job *job, const char *folder, const char *prefix, int depth,
                            struct error *e)
{
    struct arena *a = &job->local.arena;
    DIR *d = opendir(folder);
    enum err r = d ? ERR_OK : error_errno(e, errno, "answers", "cannot read the folder %s", folder);
    for (struct dirent *entry; d && r == ERR_OK && (entry = readdir(d));) {
        const char *path = arena_printf(a, "%s/%s", folder, entry->d_name);
        const char *name = arena_printf(a, "%s%s", prefix, entry->d_name);
        struct stat st;
        if (entry->d_name[0] == '.' || stat(path, &st) < 0)
            continue;
        if (S_ISDIR(st.st_mode)) {
            if (depth > 0)
                r = read_folder(job, path, arena_printf(a, "%s/", name), depth - 1, e);
        } else if (job->n_files == PACKAGE_TESTS_MAX) {
            r = error_set(e, ERR_TOO_LARGE, "answers", "more than %d files in %s", PACKAGE_TESTS_MAX, folder);
        } else {
            struct source_file *f = &job->files[job->n_files++];
            f->name = str_of(name);
            r = fd_read_path(path, LOCAL_SOURCE_MAX, a, &f->text, e);
        }
    }
    if (d)
        closedir(d);
    return r;
}

static enum err read_answers(struct job *job, const char *path, struct error *e)
{
    struct arena *a = &job->local.arena;
    struct stat st;
    job->language = judge_answers();
    job->files = arena_array(a, struct source_file, PACKAGE_TESTS_MAX);
    if (strcmp(path, "-") != 0 && stat(path, &st) == 0 && S_ISDIR(st.st_mode)) {
        TRY(read_folder(job, path, "", 3, e));
        if (job->n_files == 0)
            return error_set(
                e, ERR_INVALID, "answers",
                "there is no answer in %s; each is a file with the name of its test (secret/1.out)", path);
        return ERR_OK;
    }
    job->files->name = STR("answers");
    job->n_files = 1;
    return fd_read_path(path, LOCAL_SOURCE_MAX, a, &job->files->text, e);
}

static enum err read_inputs(struct job *job, const struct args *args, struct error *e)
{
    struct local *l = &job->local;
    const char *input = args_value(args, "input", NULL);
    TRY(local_package(l, args->operands[0], &job->package, e));
    if (job->package->type.submit_answer)
        TRY(read_answers(job, args->operands[1], e));
    else
        TRY(read_source(job, args, e));
    if (input)
        TRY(fd_read_path(input, INPUT_MAX, &l->arena, &job->input, e));
    return local_not_broken(job->package, args->operands[0], "judged", job->json, e);
}

static void make_request(struct job *job, const struct args *args)
{
    const char *test = args_value(args, "test", NULL);
    job->request = (struct judge_request){
        .package = job->package,
        .language = job->language == judge_answers()
                        ? job->language
                        : language_by_id(judge_languages(job->local.judge), str_of(job->language->id)),
        .files = job->files,
        .n_files = job->n_files,
        .function = args_has(args, "function"),
        .samples = args_has(args, "samples"),
        .test = str_of(test),
        .stop = args_has(args, "first") ? JUDGE_STOP_FIRST
                : args_has(args, "all") ? JUDGE_STOP_NEVER
                                        : JUDGE_STOP_SLOW,
    };
    if (args_has(args, "input")) {
        job->request.inputs = &job->input;
        job->request.n_inputs = 1;
    }
}

/* ---- for people ---- */

static void on_phase(void *arg, enum judge_phase phase, int64_t total)
{
    (void)arg;
    (void)total;
    local_progress(phase == JUDGE_PREPARING   ? "preparing tests ..."
                   : phase == JUDGE_COMPILING ? "compiling ..."
                                              : NULL);
}

static void print_line(struct str line)
{
    struct strbuf shown = {0};
    validate_show(line, 200, &shown);
    sayf("      | %s\n", strbuf_cstr(&shown));
    strbuf_release(&shown);
}

/* whole: all that was kept of it, not the beginning only. */
static void print_block(const char *title, struct str text, bool cut, bool whole)
{
    const size_t bytes_max = whole ? text.n : SHOWN_BYTES;
    struct str rest = str_head(text, bytes_max), line;
    int64_t lines = 0;
    sayf("      %s:\n", title);
    for (; (whole || lines < SHOWN_LINES) && str_line(&rest, &line); lines++)
        print_line(line);
    if (rest.n || text.n > bytes_max || cut)
        sayf("      | ...\n");
    else if (lines == 0)
        sayf("      | (nothing)\n");
}

/* How it began and how it came to its end. */
static void print_talk(const struct judge_test *t)
{
    struct str rest = t->output, line;
    int64_t n = 0, at = 0;
    while (str_line(&rest, &line))
        n++;
    sayf("      said, < by the judge, > by the program:\n");
    for (rest = t->output; str_line(&rest, &line); at++) {
        if (at < SHOWN_LINES / 2 || at >= n - SHOWN_LINES)
            print_line(line);
        else if (at == SHOWN_LINES / 2)
            sayf("      | ... %" PRId64 " lines ...\n", n - SHOWN_LINES - at);
    }
    if (t->truncated)
        sayf("      | ...\n");
    else if (n == 0)
        sayf("      | (nothing)\n");
}

static void print_points(double score, double max)
{
    if (isfinite(max))
        sayf("%g of %g", score, max);
    else
        sayf("%g", score);
}

static void on_test(void *arg, const struct judge_test *t)
{
    const struct job *job = arg;
    bool own = t->kind == TEST_CUSTOM;
    if (job->json)
        return;
    /* Nobody compares what it prints for one's own input: then it is not "accepted". */
    sayf("%4" PRId64 "  %-28.*s %-4s %6" PRId64 " ms %7.1f MiB  ", t->ordinal, STR_ARG(t->name),
         own && t->verdict == VERDICT_AC ? "ran" : verdict_name(t->verdict), t->cpu_ms,
         (double)t->memory_bytes / 1048576.0);
    if (t->has_score) {
        print_points(t->score, t->max_score);
        sayf(" points%s", t->feedback.n ? ": " : "");
    }
    sayf("%.*s\n", STR_ARG(t->feedback));
    if (t->hint.n)
        sayf("      hint: %.*s\n", STR_ARG(str_trim(t->hint)));
    if (t->has_texts && (own || t->verdict != VERDICT_AC)) {
        if (!own && t->has_input)
            print_block("input", t->input, t->truncated, own);
        if (t->has_expected)
            print_block("expected", t->expected, t->truncated, own);
        if (t->has_input)
            print_block("output", t->output, t->truncated, own);
        else
            print_talk(t);
        if (t->err_output.n)
            print_block("standard error", t->err_output, t->truncated, own);
    }
    fflush(stdout);
}

static int64_t passed(const struct judge_result *r)
{
    int64_t n = 0;
    for (size_t i = 0; i < r->n_tests; i++)
        n += r->tests[i].verdict == VERDICT_AC;
    return n;
}

/* The groups and what each brought; without groups below "secret" there is nothing to list. */
static void print_score(const struct judge_result *r)
{
    if (!r->has_score)
        return;
    sayf("score ");
    print_points(r->score, r->max_score);
    sayf("\n");
    for (size_t i = 0; i < r->n_groups && r->n_groups > 2; i++) {
        const struct judge_group *g = &r->groups[i];
        const char *verdict = judge_group_verdict(g);
        sayf("  %-28.*s %-4s ", STR_ARG(g->name), verdict ? verdict : "-");
        print_points(g->score, g->max_score);
        if (g->barred_by.n)
            sayf("  not run: it needs %.*s, which was not accepted", STR_ARG(g->barred_by));
        else if (!g->complete)
            sayf("  not all of it was run");
        sayf("\n");
    }
}

static void print_summary(const struct job *job)
{
    const struct judge_result *r = &job->result;
    const struct judge_test *slowest = NULL, *largest = NULL;
    for (size_t i = 0; i < r->n_tests; i++) {
        slowest = !slowest || r->tests[i].cpu_ms > slowest->cpu_ms ? &r->tests[i] : slowest;
        largest = !largest || r->tests[i].memory_bytes > largest->memory_bytes ? &r->tests[i] : largest;
    }
    if (r->verdict == VERDICT_CE || (r->compile_output.n && r->verdict != VERDICT_AC)) {
        sayf("%s says:\n", r->verdict == VERDICT_CE ? "The compiler" : "The compiler also");
        local_print_output(r->compile_output);
    }
    if (job->request.n_inputs && r->verdict == VERDICT_AC)
        sayf("\nIt ran to its end. Its output is not checked.");
    else
        sayf("\n%s: %s", verdict_name(r->verdict), verdict_words(r->verdict));
    if (r->n_tests && !job->request.n_inputs)
        sayf(", %" PRId64 " of %" PRId64 " tests passed", passed(r), r->tests_total);
    if ((int64_t)r->n_tests < r->tests_total && r->verdict != VERDICT_CE)
        sayf(", %" PRId64 " not run", r->tests_total - (int64_t)r->n_tests);
    sayf("\n");
    print_score(r);
    if (slowest && job->language != judge_answers())
        sayf("slowest %.*s: %" PRId64 " ms of %" PRId64 " ms; most memory %.*s: %.1f MiB of %.0f MiB\n",
             STR_ARG(slowest->name), slowest->cpu_ms, r->time_limit_ms, STR_ARG(largest->name),
             (double)largest->memory_bytes / 1048576.0,
             (double)job->package->limits.memory_bytes / 1048576.0);
    if (r->compile_ms >= 0)
        sayf("compiled in %" PRId64 " ms\n", r->compile_ms);
}

/* ---- for machines ---- */

static void put_or_null(struct json_writer *w, const char *key, bool there, struct str s)
{
    jw_key(w, key);
    if (there)
        jw_str(w, s);
    else
        jw_null(w);
}

/* Schema TestGroup of contract/openapi.yaml. */
static void put_group(struct json_writer *w, const struct judge_group *g)
{
    jw_begin(w, '{');
    jw_put_str(w, "name", g->name);
    jw_put_cstr(w, "verdict", judge_group_verdict(g));
    jw_put_real(w, "score", g->score); /* null: there is none, or no bound */
    jw_put_real(w, "max_score", g->max_score);
    jw_put_bool(w, "complete", g->complete);
    put_or_null(w, "barred_by", g->barred_by.n > 0, g->barred_by);
    jw_end(w);
}

/* Schema Test of contract/openapi.yaml. */
static void put_test(struct json_writer *w, const struct judge_test *t)
{
    jw_begin(w, '{');
    jw_put_int(w, "ordinal", t->ordinal);
    jw_put_str(w, "name", t->name);
    jw_put_cstr(w, "kind", test_kind_name(t->kind));
    jw_put_cstr(w, "verdict", verdict_name(t->verdict));
    jw_put_int(w, "cpu_ms", t->cpu_ms);
    jw_put_int(w, "wall_ms", t->wall_ms);
    jw_put_int(w, "memory_bytes", t->memory_bytes);
    jw_key(w, "exit_code");
    t->exit_code >= 0 ? jw_int(w, t->exit_code) : jw_null(w);
    jw_key(w, "signal");
    t->signal ? jw_int(w, t->signal) : jw_null(w);
    jw_put_real(w, "score", t->has_score ? t->score : NAN);
    jw_put_real(w, "max_score", t->has_score ? t->max_score : NAN);
    jw_put_str(w, "feedback", t->feedback);
    put_or_null(w, "input", t->has_input, t->input);
    put_or_null(w, "output", t->has_texts, t->output);
    put_or_null(w, "expected", t->has_expected, t->expected);
    put_or_null(w, "stderr", t->has_texts, t->err_output);
    jw_put_bool(w, "truncated", t->truncated);
    jw_end(w);
}

static void print_json(const struct job *job)
{
    const struct judge_result *r = &job->result;
    struct strbuf out = {0};
    struct json_writer writer = jw_to(&out), *w = &writer;
    jw_begin(w, '{');
    jw_put_str(w, "problem", job->package->slug);
    jw_put_str(w, "title", job->package->title);
    jw_put_cstr(w, "package_hash", job->package->sha256);
    jw_put_cstr(w, "language", job->language->id);
    jw_put_cstr(w, "language_version", job->tool.version);
    jw_put_cstr(w, "verdict", verdict_name(r->verdict));
    jw_put_int(w, "tests_total", r->tests_total);
    jw_put_int(w, "tests_done", (int64_t)r->n_tests);
    jw_put_int(w, "tests_passed", passed(r));
    jw_put_int(w, "time_limit_ms", r->time_limit_ms);
    jw_put_int(w, "memory_limit_bytes", (int64_t)job->package->limits.memory_bytes);
    jw_key(w, "compile_ms");
    r->compile_ms >= 0 ? jw_int(w, r->compile_ms) : jw_null(w);
    jw_put_int(w, "compile_cpu_ms", r->compile_cpu_ms);
    jw_put_str(w, "compile_output", r->compile_output);
    jw_put_real(w, "score", r->has_score ? r->score : NAN);
    jw_put_real(w, "max_score", r->has_score ? r->max_score : NAN);
    jw_key(w, "groups");
    jw_begin(w, '[');
    for (size_t i = 0; i < r->n_groups; i++)
        put_group(w, &r->groups[i]);
    jw_end(w);
    jw_key(w, "tests");
    jw_begin(w, '[');
    for (size_t i = 0; i < r->n_tests; i++)
        put_test(w, &r->tests[i]);
    jw_end(w);
    jw_end(w);
    say_json(&out);
}

/* ---- the command ---- */

static enum err judge_it(struct job *job, const struct args *args, struct error *e)
{
    TRY(read_inputs(job, args, e));
    TRY(local_start(&job->local, e));
    make_request(job, args);
    TRY(judge_tool(job->local.judge, job->request.language, &job->tool, e));
    job->request.observer = (struct judge_observer){.phase = on_phase, .test = on_test, .arg = job};
    if (!job->json)
        sayf("%.*s (%.*s) in %s%s%s\n\n", STR_ARG(job->package->title), STR_ARG(job->package->slug),
             job->language->name, job->tool.version[0] ? ", version " : "", job->tool.version);
    fflush(stdout);
    enum err r = judge_run(job->local.judge, &job->request, &job->local.arena, &job->result, e);
    local_progress(NULL);
    TRY(r);
    if (job->json)
        print_json(job);
    else
        print_summary(job);
    return ERR_OK;
}

static int run(const struct args *args)
{
    struct job job = {.json = args_has(args, "json")};
    struct error e = {0};
    if (local_open(args, &job.local, &e) != ERR_OK)
        return command_fail(&e, job.json);
    enum err r = judge_it(&job, args, &e);
    package_free(job.package);
    local_close(&job.local);
    if (r != ERR_OK) {
        /* A package that cannot be judged is the input's fault, but no statement about the solution. */
        return command_fail(&e, job.json);
    }
    return job.result.verdict == VERDICT_AC ? EXIT_OK : EXIT_VERDICT;
}

static const struct command_option options[] = {
    OPTION_LANGUAGE(
        "the source's language (by its ending otherwise): c, cpp, python3, pypy3, javascript, typescript, java, go, rust"),
    {"function", 'f', NULL, "the source is a function of the problem's signature, not a program"},
    {"samples", 's', NULL, "only the samples"},
    {"test", 't', "NAME", "only this test, as secret/07-max"},
    {"input", 'i', "FILE", "run it on this input instead, and show what it prints (- is standard input)"},
    {"first", 0, NULL, "stop at the first test that is not accepted"},
    {"all", 0, NULL, "run all tests, also after three that were too slow"},
    {"json", 0, NULL, "the result as JSON"},
    LOCAL_OPTIONS,
    {0},
};

const struct command cmd_judge = {
    .name = "judge",
    .operands = "PACKAGE SOURCE",
    .min_operands = 2,
    .max_operands = 2,
    .summary = "judge a source file on a problem, without a server",
    .details =
        "PACKAGE is a problem of the bank by its name (dryrun problem list) or the folder of a problem "
        "package "
        "(ICPC/Kattis\nformat 2025-09 or legacy). SOURCE is a file, or - for standard input with --language. "
        "Of a problem of the type\nsubmit-answer it is the answers: a folder with a file for each test, called by its name "
        "(secret/1.out), or one file,\nin which a line \"=== secret/1\" stands in front of the answer to each test; without "
        "such lines it answers all of them.\n"
        "The program is compiled and run in\nthe jail; each test is a line with its verdict, CPU time and "
        "memory. With --function the source is\na function, as interview platforms ask for it (dryrun problem starter "
        "--function prints how it begins): its arguments are\nread and its result is printed for it, and what it prints "
        "itself is shown apart.\n\n"
        "The verdict of the whole is that of the first test that is not accepted: AC accepted, WA wrong "
        "answer, "
        "TLE time limit,\nRTE run-time error, MLE memory limit, OLE output limit, CE compile error. The exit "
        "code is 0 "
        "for AC, 1 for another verdict,\n2 when there is nothing to judge (no such problem, a broken "
        "package, an "
        "unknown language), 3 for a failure of ours.",
    .options = options,
    .run = run,
};

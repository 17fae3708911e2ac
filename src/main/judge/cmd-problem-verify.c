/*
 * dryrun problem verify.
 */
#include "jobs/statements.h"
#include "main/commands.h"
#include "main/judge/problem.h"
#include "main/say.h"

#include <inttypes.h>
#include <math.h>
#include <stdio.h>

static void on_step(void *arg, const char *what, size_t done, size_t total)
{
    char text[400];
    (void)arg;
    snprintf(text, sizeof text, "[%zu/%zu] %s", done + 1, total, what);
    local_progress(text);
}

static const char *counts_words(const struct verify_submission *s, struct arena *a)
{
    struct strbuf b = {0};
    for (unsigned v = 0; v <= VERDICT_CE; v++) {
        if (s->counts[v])
            strbuf_printf(&b, "%s%zu %s", b.n ? ", " : "", s->counts[v], verdict_name((enum verdict)v));
    }
    const char *words = arena_cstr(a, strbuf_str(&b));
    strbuf_release(&b);
    return words;
}

/* "4.9 x" of a right one: the limit is so many times its time; of a slow one: its time is so many times the
 * limit. */
static const char *margin_words(const struct verify_submission *s, struct arena *a)
{
    if (!s->judged || s->margin <= 0)
        return "";
    return s->margin >= 1000 ? ">999 x" : arena_printf(a, "%.1f x%s", s->margin, s->margin_is_cut ? "+" : "");
}

static void submission_text(const struct verify_submission *s, struct arena *a)
{
    struct str path = s->submission->program.path;
    path = str_starts(path, STR("submissions/")) ? str_from(path, strlen("submissions/")) : path;
    if (!s->judged) {
        sayf("  skip  %-44.*s %s\n", STR_ARG(path), s->skipped ? s->skipped : "");
        return;
    }
    sayf("  %-4s  %-44.*s %-4s %6" PRId64 " ms %8s  %s", s->as_expected ? "ok" : "NO", STR_ARG(path),
         verdict_name(s->verdict), s->slowest_ms, margin_words(s, a), counts_words(s, a));
    if (s->has_score)
        sayf("  score %g", s->score);
    if (s->decided_by.n)
        sayf("; decided by %.*s, %zu of %zu tests", STR_ARG(s->decided_by), s->n_tests, s->n_tests_total);
    sayf("\n");
}

static void margins_text(const struct verify_result *r)
{
    if (r->slowest_accepted_ms < 0 && r->fastest_slow_ms < 0)
        return;
    sayf("  time limit %.2f s", (double)r->time_limit_ms / 1e3);
    if (r->slowest_accepted_ms >= 0)
        sayf("; slowest that must be in time %.2f s (limit is %.1f times that)",
             (double)r->slowest_accepted_ms / 1e3,
             (double)r->time_limit_ms / (double)(r->slowest_accepted_ms ? r->slowest_accepted_ms : 1));
    if (r->fastest_slow_ms >= 0)
        sayf("; fastest that must be too slow %.2f s%s", (double)r->fastest_slow_ms / 1e3,
             r->fastest_slow_ms >= r->slow_cut_ms ? " or more" : "");
    sayf("\n");
}

static void lazy_text(const struct verify_result *r)
{
    size_t n = 0;
    for (size_t i = 0; i < r->n_submissions; i++)
        n += r->submissions[i].decided_by.n > 0;
    sayf(
        "  judged lazily: of %zu of %zu submissions only the tests up to the one that decides; what the others show is "
        "not known\n",
        n, r->n_submissions);
}

static void verify_text(const struct package *p, const struct verify_result *r, bool failed, struct arena *a)
{
    sayf("%.*s (%.*s): %zu tests, %zu checks of validators, %zu submissions\n", STR_ARG(p->title),
         STR_ARG(p->slug), p->n_tests, p->n_checks, p->n_submissions);
    for (size_t i = 0; i < r->n_submissions; i++)
        submission_text(&r->submissions[i], a);
    margins_text(r);
    if (r->lazy)
        lazy_text(r);
    if (r->jobs > 1 && r->n_submissions > 1)
        sayf("  judged %zu at a time: times and margins are less certain than one after the other\n",
             r->jobs);
    if (r->parts & (VERIFY_DATA | VERIFY_VALIDATORS))
        sayf("  validators: %zu inputs and %zu answers; %zu changed inputs and %zu junk outputs\n",
             r->counts.inputs, r->counts.answers, r->counts.changed, r->counts.outputs);
    if (r->parts & ~(unsigned)VERIFY_PACKAGE)
        sayf("  CPU time %.1f s: data %.1f, validators %.1f, submissions %.1f\n",
             (double)(r->data_cpu_ms + r->validators_cpu_ms + r->submissions_cpu_ms) / 1e3,
             (double)r->data_cpu_ms / 1e3, (double)r->validators_cpu_ms / 1e3,
             (double)r->submissions_cpu_ms / 1e3);
    local_print_findings(&r->findings);
    sayf("%s: %zu error%s, %zu warning%s\n", failed ? "FAILED" : "passed", r->findings.errors,
         r->findings.errors == 1 ? "" : "s", r->findings.warnings, r->findings.warnings == 1 ? "" : "s");
}

static void submission_json(const struct verify_submission *s, struct json_writer *w)
{
    jw_begin(w, '{');
    jw_put_str(w, "path", s->submission->program.path);
    jw_put_str(w, "language", s->submission->program.language);
    jw_put_bool(w, "judged", s->judged);
    jw_put_cstr(w, "skipped", s->skipped);
    jw_put_bool(w, "as_expected", s->as_expected);
    jw_key(w, "verdict");
    s->judged ? jw_cstr(w, verdict_name(s->verdict)) : jw_null(w);
    jw_put_real(w, "score", s->judged && s->has_score ? s->score : NAN);
    jw_put_int(w, "slowest_ms", s->slowest_ms);
    jw_put_str(w, "slowest_test", s->slowest_test);
    jw_put_real(w, "margin", s->judged && s->margin > 0 ? s->margin : NAN);
    jw_put_bool(w, "margin_is_cut", s->margin_is_cut);
    jw_put_str(w, "first_failed", s->first_failed);
    jw_key(w, "decided_by");
    s->decided_by.n ? jw_str(w, s->decided_by) : jw_null(w);
    jw_put_int(w, "cpu_ms", s->cpu_ms);
    jw_key(w, "counts");
    jw_begin(w, '{');
    for (unsigned v = 0; v < VERDICT_CE; v++)
        jw_put_int(w, verdict_name((enum verdict)v), (int64_t)s->counts[v]);
    jw_end(w);
    jw_end(w);
}

static void counts_json(const struct verify_counts *c, struct json_writer *w)
{
    jw_begin(w, '{');
    jw_put_int(w, "inputs", (int64_t)c->inputs);
    jw_put_int(w, "answers", (int64_t)c->answers);
    jw_put_int(w, "changed_inputs", (int64_t)c->changed);
    jw_put_int(w, "junk_outputs", (int64_t)c->outputs);
    jw_end(w);
}

static void cost_json(const struct verify_result *r, struct json_writer *w)
{
    jw_begin(w, '{');
    jw_put_int(w, "data", r->data_cpu_ms);
    jw_put_int(w, "validators", r->validators_cpu_ms);
    jw_put_int(w, "submissions", r->submissions_cpu_ms);
    jw_end(w);
}

static void parts_json(unsigned parts, struct json_writer *w)
{
    static const struct {
        enum verify_part part;
        const char *name;
    } names[] = {{VERIFY_PACKAGE, "package"},
                 {VERIFY_DATA, "data"},
                 {VERIFY_VALIDATORS, "validators"},
                 {VERIFY_SUBMISSIONS, "submissions"}};
    jw_begin(w, '[');
    for (size_t i = 0; i < ARRAY_LEN(names); i++) {
        if (parts & names[i].part)
            jw_cstr(w, names[i].name);
    }
    jw_end(w);
}

static void verify_json(const struct package *p, const struct verify_result *r, bool failed,
                        struct json_writer *w)
{
    jw_begin(w, '{');
    jw_put_str(w, "problem", p->slug);
    jw_put_str(w, "path", p->path);
    jw_put_bool(w, "ok", !failed);
    jw_put_int(w, "errors", (int64_t)r->findings.errors);
    jw_put_int(w, "warnings", (int64_t)r->findings.warnings);
    jw_key(w, "parts");
    parts_json(r->parts, w);
    jw_put_int(w, "jobs", (int64_t)r->jobs);
    jw_put_bool(w, "lazy", r->lazy);
    jw_put_int(w, "time_limit_ms", r->time_limit_ms);
    jw_key(w, "slowest_accepted_ms");
    r->slowest_accepted_ms >= 0 ? jw_int(w, r->slowest_accepted_ms) : jw_null(w);
    jw_key(w, "fastest_slow_ms");
    r->fastest_slow_ms >= 0 ? jw_int(w, r->fastest_slow_ms) : jw_null(w);
    jw_key(w, "cpu_ms");
    cost_json(r, w);
    jw_key(w, "validated");
    counts_json(&r->counts, w);
    jw_key(w, "submissions");
    jw_begin(w, '[');
    for (size_t i = 0; i < r->n_submissions; i++)
        submission_json(&r->submissions[i], w);
    jw_end(w);
    jw_key(w, "findings");
    local_findings_json(&r->findings, w);
    jw_end(w);
}

static enum err verify_one(struct local *l, const char *name, const struct problem_verify_options *options,
                           struct json_writer *w, bool *ret_ok, struct error *e)
{
    struct package *p = NULL;
    struct verify_result r;
    struct verify_observer o = {.step = on_step};
    struct arena a;
    TRY(local_package(l, name, &p, e));
    statements_find(p);
    arena_init(&a);
    /* What runs nothing needs no jail: the findings of a broken package, and the part "package" alone. */
    unsigned parts = options->verify.parts ? options->verify.parts : VERIFY_ALL;
    enum err result = p->broken || parts == VERIFY_PACKAGE || l->judge ? ERR_OK : local_start(l, e);
    if (result == ERR_OK)
        result = verify_package(l->judge, p, &options->verify, &o, &a, &r, e);
    local_progress(NULL);
    if (result == ERR_OK) {
        bool failed = r.findings.errors || (options->strict && r.findings.warnings);
        *ret_ok &= !failed;
        if (w)
            verify_json(p, &r, failed, w);
        else
            verify_text(p, &r, failed, &a);
        fflush(stdout);
    }
    arena_release(&a);
    package_free(p);
    return result;
}

enum err problem_verify(struct local *l, const char *const *names, size_t n,
                        const struct problem_verify_options *o, struct json_writer *w, bool *ret_ok,
                        struct error *e)
{
    static const struct problem_verify_options all = {0};
    size_t failed = 0;
    for (size_t i = 0; i < n; i++) {
        bool ok = true;
        TRY(verify_one(l, names[i], o ? o : &all, w, &ok, e));
        failed += !ok;
    }
    *ret_ok &= failed == 0;
    if (n > 1 && !w)
        sayf("%zu packages: %zu passed, %zu failed\n", n, n - failed, failed);
    return ERR_OK;
}

/* In a copy of this process: what the other has started is not the copy's, and is left alone. */
static enum err open_judge(void *arg, struct judge **ret, struct error *e)
{
    struct local *l = arg;
    l->slot = l->partner = NULL;
    l->judge = NULL;
    TRY(local_start(l, e));
    *ret = l->judge;
    return ERR_OK;
}

static void close_judge(void *arg)
{
    local_close(arg);
}

static int run_verify(const struct args *args)
{
    struct local l;
    struct error e = {0};
    struct strbuf out = {0};
    struct json_writer w = jw_to(&out);
    bool json = args_has(args, "json"), ok = true;
    struct problem_verify_options o = {
        .verify = {.submissions = str_of(args_value(args, "submissions", "")),
                   .lazy = args_has(args, "lazy")},
        .strict = args_has(args, "strict"),
    };
    o.verify.open_judge = open_judge;
    o.verify.close_judge = close_judge;
    o.verify.open_judge_arg = &l;
    int64_t jobs = 1;
    enum err r = args_int(args, "jobs", 1, VERIFY_JOBS_MAX, 1, &jobs, &e);
    o.verify.jobs = (size_t)jobs;
    if (r == ERR_OK && args_has(args, "parts"))
        r = verify_parts_parse(str_of(args_value(args, "parts", "")), &o.verify.parts, &e);
    if (r == ERR_OK)
        r = local_open(args, &l, &e);
    if (r != ERR_OK)
        return command_fail(&e, json);
    jw_begin(&w, '[');
    r = local_instead(&l, args_value(args, "instead", NULL), &e);
    if (r == ERR_OK)
        r = problem_verify(&l, args->operands, args->n_operands, &o, json ? &w : NULL, &ok, &e);
    jw_end(&w);
    if (json && r == ERR_OK)
        say_json(&out);
    local_close(&l);
    if (r != ERR_OK)
        return command_fail(&e, json);
    return ok ? EXIT_OK : EXIT_VERDICT;
}

static const struct command_option verify_options[] = {
    {"parts", 'p', "LIST", "only these parts, separated by commas: package, data, validators, submissions"},
    {"submissions", 's', "TEXT",
     "only submissions with this in their path, as in \"accepted/\" or \"slow.py\""},
    {"jobs", 'j', "NUMBER",
     "judge so many submissions side by side (1): sooner done, but their times are less certain"},
    {"lazy", 0, NULL, "judge what must not be accepted only up to the test that decides"},
    {"instead", 0, "ID", "for all programs, in place of the language it stands for: pypy3"},
    {"strict", 0, NULL, "warnings count as errors"},
    {"json", 0, NULL, "as JSON, an array with one object per package (docs/formats/verify-report.md)"},
    LOCAL_OPTIONS,
    {0},
};

const struct command cmd_problem_verify = {
    .name = "problem verify",
    .operands = "PACKAGE...",
    .min_operands = 1,
    .max_operands = COMMAND_OPERANDS_MAX,
    .summary = "hold problem packages against what they claim",
    .details =
        "Reads the package and reports everything that is wrong with it; then, each part by itself if you like:\n\n"
        "  package      names and links of all files; languages of statements, constants, samples, order of tests\n"
        "  data         every input through its input validators (those of data/invalid_input must be refused), every\n"
        "               answer through the output validator; sizes, line ends, equal tests; growth.yaml at both ends\n"
        "  validators   junk and changed inputs (blanks, zeros, missing words, numbers out of bounds) that the input\n"
        "               validators ought to refuse, junk outputs that the output validator ought to reject\n"
        "  submissions  each on all tests: it must get what its folder, or submissions.yaml, says; the margin of the\n"
        "               time limit to each that must be in time (limit / time) or too slow (time / limit)\n\n"
        "Time limits of packages for Kattis and DOMjudge are made for PyPy, by which those run Python: --instead pypy3 does, too.\n\n"
        "With --jobs the submissions are judged by so many processes, each with a jail of its own; the report is in the same order.\n"
        "Leave it out when margins matter.\n\n"
        "With --lazy a submission that must be wrong, crash or be too slow is judged up to the test that decides: the first that is\n"
        "not accepted, if with it all is met that is expected; one that must be too slow runs up to the multiple of the limit that\n"
        "is wanted, once. It is quicker, and sees less: not what later tests would show. What must be accepted, scoring and legacy\n"
        "packages, and submissions of which submissions.yaml says more than a verdict are judged on all tests.\n\n"
        "The exit code is 1 when there is an error, or with --strict a warning.",
    .options = verify_options,
    .run = run_verify,
};

/*
 * judge_run: one source, one package. The order is: refuse what cannot be judged, make the data that is
 * missing, compile, then test after test: run, look at the facts, ask the validator.
 */
#include "base/fd.h"
#include "judge/inside.h"
#include "judge/validate.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

enum { BOX_BYTES = 64 << 20, SLOW_ENOUGH = 3, CUSTOM_INPUTS_MAX = 64 };

struct session {
    struct judge *j;
    const struct judge_request *r;
    struct arena *a;
    struct program program;   /* compiled */
    struct program validator; /* language NULL: the default one */
    struct testdata_maker *maker;
    int64_t limit_ms; /* CPU time of a test */
    double factor;    /* programs are stopped at this multiple of it */
};

/* ---- refusing ---- */

static bool language_allowed(const struct package *p, const char *id)
{
    for (size_t i = 0; i < p->n_languages; i++) {
        if (str_is(p->languages[i], id))
            return true;
    }
    return p->n_languages == 0;
}

static enum err check_request(const struct judge_request *r, struct error *e)
{
    const struct package *p = r->package;
    uint64_t bytes = 0;
    if (p->broken)
        return error_set(e, ERR_INVALID, "package", "the package %.*s has errors and cannot be judged",
                         STR_ARG(p->slug));
    if (!language_allowed(p, r->language->id))
        return error_set(e, ERR_INVALID, "language", "this problem may not be solved in %s",
                         r->language->name);
    if (r->n_files == 0 || r->n_files + 16 > PACKAGE_FILES_PER_PROGRAM_MAX)
        return error_set(e, ERR_INVALID, "source", "there must be 1 to %d source files",
                         PACKAGE_FILES_PER_PROGRAM_MAX - 16);
    for (size_t i = 0; i < r->n_files; i++) {
        struct str text = r->files[i].text;
        if (text.n && memchr(text.p, '\0', text.n))
            return error_set(e, ERR_INVALID, "source", "the source holds a NUL byte; is it a text?");
        bytes += text.n;
    }
    if (bytes > p->limits.code_bytes)
        return error_set(e, ERR_INVALID, "source",
                         "the source has %" PRIu64 " bytes; %" PRIu64 " are allowed", bytes,
                         p->limits.code_bytes);
    if (r->n_inputs > CUSTOM_INPUTS_MAX)
        return error_set(e, ERR_INVALID, "inputs", "more than %d inputs", CUSTOM_INPUTS_MAX);
    return ERR_OK;
}

/* ---- what is run ---- */

static bool wanted(const struct judge_request *r, const struct package_test *t)
{
    if (r->test.n)
        return str_eq(t->name, r->test);
    return r->samples ? t->kind == TEST_SAMPLE : r->n_inputs == 0;
}

static size_t count_wanted(const struct judge_request *r)
{
    size_t n = r->n_inputs;
    for (size_t i = 0; i < r->package->n_tests; i++)
        n += wanted(r, &r->package->tests[i]);
    return n;
}

static void tell_phase(const struct session *s, enum judge_phase phase, size_t total)
{
    const struct judge_observer *o = &s->r->observer;
    if (o->phase)
        o->phase(o->arg, phase, (int64_t)total);
}

static enum err tick(const struct session *s, struct error *e)
{
    const struct judge_observer *o = &s->r->observer;
    return o->tick ? o->tick(o->arg, e) : ERR_OK;
}

/* ---- from facts to a verdict ---- */

static bool says_out_of_memory(const struct language *l, int stderr_fd, struct arena *a)
{
    if (!l->out_of_memory[0])
        return false;
    struct str text = run_text(stderr_fd, JUDGE_TEXT_MAX, a, NULL);
    for (size_t i = 0; l->out_of_memory[i]; i++) {
        if (str_find(text, str_of(l->out_of_memory[i])) < text.n)
            return true;
    }
    return false;
}

/* VERDICT_AC: nothing speaks against it yet; the validator decides. */
static enum verdict verdict_of(const struct session *s, const struct sandbox_result *f)
{
    if (f->limit == SANDBOX_LIMIT_MEMORY)
        return VERDICT_MLE;
    if (f->limit == SANDBOX_LIMIT_OUTPUT)
        return VERDICT_OLE;
    if (f->limit == SANDBOX_LIMIT_CPU || f->limit == SANDBOX_LIMIT_WALL || f->cpu_ns > s->limit_ms * 1000000)
        return VERDICT_TLE;
    if (f->exited && f->exit_code == 0)
        return VERDICT_AC;
    return says_out_of_memory(s->r->language, f->stderr_fd, s->a) ? VERDICT_MLE : VERDICT_RTE;
}

static void explain(const struct session *s, enum verdict v, const struct sandbox_result *f,
                    struct strbuf *out)
{
    const struct package_limits *l = &s->r->package->limits;
    switch (v) {
    case VERDICT_TLE:
        if (f->limit == SANDBOX_LIMIT_WALL)
            strbuf_printf(
                out,
                "stopped after %.1f s, of which it computed %.2f s only: it sleeps, or waits for something",
                (double)f->wall_ns / 1e9, (double)f->cpu_ns / 1e9);
        else
            strbuf_printf(out, "%s %.2f s of CPU time; the limit is %.2f s",
                          f->limit ? "stopped after" : "took", (double)f->cpu_ns / 1e9,
                          (double)s->limit_ms / 1e3);
        return;
    case VERDICT_MLE:
        strbuf_printf(out, "needed more than %" PRIu64 " MiB of memory", l->memory_bytes / JUDGE_MIB);
        return;
    case VERDICT_OLE:
        strbuf_printf(out, "wrote more than %" PRIu64 " MiB", l->output_bytes / JUDGE_MIB);
        return;
    case VERDICT_RTE: break;
    default: return;
    }
    if (f->syscall_refused)
        strbuf_puts(
            out, "ended: it used a system call that is not allowed (network, other processes, mounts, ...)");
    else if (!f->exited)
        strbuf_printf(out, "ended by signal %d (%s)", f->signal, run_signal_words(f->signal));
    else
        strbuf_printf(out, "ended with exit code %d", f->exit_code);
    struct str words = run_last_words(f->stderr_fd, s->a);
    if (words.n) {
        strbuf_puts(out, ": ");
        validate_show(words, 200, out);
    }
}

/* ---- one test ---- */

/* Stopped by the wall clock although it computed all the while: on a busy machine others had the
 * processor. */
static bool was_starved(const struct sandbox_result *f)
{
    return f->limit == SANDBOX_LIMIT_WALL && f->cpu_ns > f->wall_ns / 10;
}

static enum err run_solution(struct session *s, const char *const *args, int in_fd,
                             struct sandbox_result *ret, struct error *e)
{
    const struct package_limits *l = &s->r->package->limits;
    struct run_request run = {
        .program = &s->program,
        .more = args,
        .stdin_fd = in_fd,
        .limits = {.cpu_ms = (int64_t)(s->factor * (double)s->limit_ms),
                   .memory_bytes = l->memory_bytes,
                   .stdout_bytes = l->output_bytes,
                   .stderr_bytes = l->output_bytes,
                   .box_bytes = BOX_BYTES},
    };
    TRY(run_program(s->j, &run, ret, e));
    if (!was_starved(ret))
        return ERR_OK;
    sandbox_result_release(ret);
    run.limits.wall_ms = 10 * run.limits.cpu_ms + 10000;
    return run_program(s->j, &run, ret, e);
}

static void take_facts(const struct session *s, const struct sandbox_result *f, struct judge_test *t)
{
    t->verdict = verdict_of(s, f);
    t->cpu_ns = f->cpu_ns;
    t->cpu_ms = (f->cpu_ns + 500000) / 1000000;
    t->wall_ms = (f->wall_ns + 500000) / 1000000;
    t->memory_bytes = (int64_t)f->memory_peak_bytes;
    t->exit_code = f->exited ? f->exit_code : -1;
    t->signal = f->exited ? 0 : f->signal;
    struct strbuf words = {0};
    explain(s, t->verdict, f, &words);
    t->feedback = arena_str(s->a, strbuf_str(&words));
    strbuf_release(&words);
}

static void take_texts(const struct session *s, const struct sandbox_result *f, int in_fd, int ans_fd,
                       struct judge_test *t)
{
    t->has_texts = true;
    t->input = run_text(in_fd, JUDGE_TEXT_MAX, s->a, &t->truncated);
    t->output = run_text(f->stdout_fd, JUDGE_TEXT_MAX, s->a, &t->truncated);
    t->err_output = run_text(f->stderr_fd, JUDGE_TEXT_MAX, s->a, &t->truncated);
    t->has_expected = ans_fd >= 0;
    t->expected = run_text(ans_fd, JUDGE_TEXT_MAX, s->a, &t->truncated);
}

static enum err validate_test(struct session *s, const struct package_test *pt, const struct testdata *d,
                              const struct sandbox_result *f, struct judge_test *t, struct error *e)
{
    struct check_result c;
    struct check_request r = {
        .package = s->r->package,
        .test = pt,
        .validator = s->validator.language ? &s->validator : NULL,
        .in_fd = d->in_fd,
        .ans_fd = d->ans_fd,
        .out_fd = f->stdout_fd,
        .reveal = pt->full_feedback,
    };
    TRY(check_output(s->j, &r, s->a, &c, e));
    t->verdict = c.accepted ? VERDICT_AC : VERDICT_WA;
    t->feedback = c.feedback;
    t->judge_message = c.judge_message;
    return ERR_OK;
}

static enum err test_package(struct session *s, const struct package_test *pt, struct judge_test *t,
                             struct error *e)
{
    struct testdata d;
    struct sandbox_result f;
    *t = (struct judge_test){.name = pt->name, .kind = pt->kind, .hint = STR(""), .judge_message = STR("")};
    TRY(testdata_open(s->maker, pt, &d, e));
    enum err r = run_solution(s, run_words(pt->args, pt->n_args, s->a), d.in_fd, &f, e);
    if (r != ERR_OK) {
        testdata_release(&d);
        return r;
    }
    take_facts(s, &f, t);
    if (t->verdict == VERDICT_AC)
        r = validate_test(s, pt, &d, &f, t, e);
    if (t->verdict != VERDICT_AC)
        t->hint = pt->hint;
    /* Of a test that is shown only to who fails on it, nothing is kept when it is passed. */
    if (pt->kind == TEST_SAMPLE || (pt->full_feedback && t->verdict != VERDICT_AC))
        take_texts(s, &f, d.in_fd, d.ans_fd, t);
    sandbox_result_release(&f);
    testdata_release(&d);
    return r;
}

static enum err test_input(struct session *s, struct str input, size_t number, struct judge_test *t,
                           struct error *e)
{
    _cleanup_(fd_closep) int in_fd = -1;
    struct sandbox_result f;
    *t = (struct judge_test){.name = str_of(arena_printf(s->a, "custom/%zu", number)),
                             .kind = TEST_CUSTOM,
                             .hint = STR(""),
                             .judge_message = STR("")};
    TRY(fd_memfile("input", input, &in_fd, e));
    TRY(run_solution(s, NULL, in_fd, &f, e));
    take_facts(s, &f, t);
    take_texts(s, &f, in_fd, -1, t);
    sandbox_result_release(&f);
    return ERR_OK;
}

/* ---- all tests ---- */

static bool stops(const struct session *s, const struct judge_result *r)
{
    size_t slow = 0;
    if (s->r->stop == JUDGE_STOP_FIRST)
        return r->n_tests && r->tests[r->n_tests - 1].verdict != VERDICT_AC;
    for (size_t i = 0; i < r->n_tests; i++)
        slow += r->tests[i].verdict == VERDICT_TLE;
    return s->r->stop == JUDGE_STOP_SLOW && slow >= SLOW_ENOUGH;
}

static void end_test(struct session *s, struct judge_result *r)
{
    struct judge_test *t = &r->tests[r->n_tests++];
    /* How far above the limit it goes is known now. */
    if ((double)t->cpu_ms >= s->factor * (double)s->limit_ms)
        s->factor = 1;
    t->ordinal = (int64_t)r->n_tests;
    if (r->verdict == VERDICT_AC)
        r->verdict = t->verdict;
    if (s->r->observer.test)
        s->r->observer.test(s->r->observer.arg, t);
}

static enum err run_tests(struct session *s, struct judge_result *r, struct error *e)
{
    const struct package *p = s->r->package;
    r->tests = arena_array(s->a, struct judge_test, (size_t)r->tests_total);
    for (size_t i = 0; i < p->n_tests && !stops(s, r); i++) {
        if (!wanted(s->r, &p->tests[i]))
            continue;
        TRY(tick(s, e));
        TRY(test_package(s, &p->tests[i], &r->tests[r->n_tests], e));
        end_test(s, r);
    }
    for (size_t i = 0; i < s->r->n_inputs && !stops(s, r); i++) {
        TRY(tick(s, e));
        TRY(test_input(s, s->r->inputs[i], i + 1, &r->tests[r->n_tests], e));
        end_test(s, r);
    }
    return ERR_OK;
}

/* Make what is missing before the clock of the solver's patience starts. */
static enum err prepare(struct session *s, struct error *e)
{
    const struct package *p = s->r->package;
    s->maker = testdata_maker_new(s->j, p);
    for (size_t i = 0; i < p->n_tests; i++) {
        struct testdata d;
        if (!p->tests[i].generated || !wanted(s->r, &p->tests[i]))
            continue;
        TRY(testdata_open(s->maker, &p->tests[i], &d, e));
        testdata_release(&d);
    }
    if (p->output_validator)
        TRY(check_compile(s->j, p->output_validator, &s->validator, e));
    return ERR_OK;
}

void session_sources(const struct package *p, const struct language *l, const struct source_file *files,
                     size_t n, struct arena *a, const struct source_file **ret, size_t *ret_n)
{
    const struct package_program *own = NULL, *plain = NULL;
    for (size_t i = 0; i < p->n_includes; i++) {
        own = str_is(p->includes[i].name, l->id) ? &p->includes[i] : own;
        plain = str_is(p->includes[i].name, "default") ? &p->includes[i] : plain;
    }
    const struct package_program *more = own ? own : plain;
    *ret = files;
    *ret_n = n;
    if (!more)
        return;
    struct source_file *all = arena_array(a, struct source_file, n + more->n_files);
    size_t count = 0;
    for (size_t i = 0; i < n; i++) {
        /* Among others a single source must have a name; the format lets included files win. */
        struct source_file f = files[i];
        if (n == 1)
            f.name = str_of(language_file_name(l, f.text, a));
        bool replaced = false;
        for (size_t k = 0; k < more->n_files; k++)
            replaced |= str_eq(more->files[k].name, f.name);
        if (!replaced)
            all[count++] = f;
    }
    for (size_t k = 0; k < more->n_files && count < PACKAGE_FILES_PER_PROGRAM_MAX; k++)
        all[count++] = more->files[k];
    *ret = all;
    *ret_n = count;
}

static enum err compile_solution(struct session *s, struct judge_result *r, bool *ret_compiled,
                                 struct error *e)
{
    const struct judge_request *q = s->r;
    struct compile_result c;
    struct compile_request request = {
        .language = q->language,
        .entry = q->entry,
        .cpu_ms = q->package->limits.compile_ms,
        .memory_bytes = q->package->limits.compile_memory_bytes,
    };
    session_sources(q->package, q->language, q->files, q->n_files, s->a, &request.files, &request.n_files);
    TRY(compile(s->j, &request, s->a, &c, e));
    r->compile_output = c.output;
    r->compile_ms = c.wall_ms;
    r->compile_cpu_ms = c.cpu_ms;
    *ret_compiled = c.compiled;
    if (c.compiled)
        s->program = c.program;
    return ERR_OK;
}

static enum err judge_steps(struct session *s, struct judge_result *r, struct error *e)
{
    bool compiled = false;
    tell_phase(s, JUDGE_PREPARING, (size_t)r->tests_total);
    TRY(prepare(s, e));
    TRY(tick(s, e));
    tell_phase(s, JUDGE_COMPILING, (size_t)r->tests_total);
    TRY(compile_solution(s, r, &compiled, e));
    if (!compiled) {
        r->verdict = VERDICT_CE;
        return ERR_OK;
    }
    tell_phase(s, JUDGE_TESTING, (size_t)r->tests_total);
    return run_tests(s, r, e);
}

enum err judge_run(struct judge *j, const struct judge_request *request, struct arena *a,
                   struct judge_result *ret, struct error *e)
{
    struct session s = {.j = j, .r = request, .a = a};
    struct judge_result r = {.verdict = VERDICT_AC, .compile_output = STR(""), .compile_ms = -1};
    TRY(check_request(request, e));
    r.tests_total = (int64_t)count_wanted(request);
    if (r.tests_total == 0)
        return error_set(e, ERR_INVALID, "test",
                         request->test.n ? "there is no test \"%.*s\"" : "there is no sample",
                         STR_ARG(request->test));
    s.limit_ms = request->package->limits.time_ms + request->language->start_ms;
    s.factor = request->time_factor > 1 ? request->time_factor : 1;
    r.time_limit_ms = s.limit_ms;
    struct sandbox_watch watch = {
        .tick = request->observer.tick, .arg = request->observer.arg, .every_ms = 200};
    sandbox_set_watch(j->slot, watch.tick ? &watch : NULL);
    enum err result = judge_steps(&s, &r, e);
    sandbox_set_watch(j->slot, NULL);
    testdata_maker_free(s.maker);
    if (s.program.language)
        program_release(&s.program);
    if (s.validator.language)
        program_release(&s.validator);
    if (result == ERR_OK)
        *ret = r;
    return result;
}

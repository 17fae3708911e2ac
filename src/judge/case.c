/*
 * One test: the solution runs on its input, once or (multi-pass) as often as the validator asks, alone or
 * (interactive) talking to it; the facts become a verdict; where nothing speaks against the solution, the
 * validator decides.
 */
#include "base/fd.h"
#include "base/num.h"
#include "judge/inside.h"
#include "judge/validate.h"

#include <inttypes.h>
#include <math.h>
#include <stdio.h>

enum { BOX_BYTES = 64 << 20 };

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
    else if (f->not_started)
        strbuf_puts(out, "what was compiled cannot be started");
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

/* files: in its working folder; they outlive the run. */
static struct run_request solution_run(struct session *s, const char *const *args,
                                       const struct box_files *files)
{
    const struct package_limits *l = &s->r->package->limits;
    struct run_request run = {
        .program = &s->program,
        .more = args,
        .stdin_fd = -1,
        .limits = {.cpu_ms = (int64_t)(s->factor * (double)s->limit_ms),
                   .memory_bytes = l->memory_bytes,
                   .stdout_bytes = l->output_bytes,
                   .stderr_bytes = l->output_bytes,
                   .box_bytes = BOX_BYTES},
    };
    box_files_lay_out(files, &run, s->a);
    return run;
}

/* What lies in the solution's working folder: what came with its sources and is none, and the test's own
 * files. */
static enum err open_files(struct session *s, const struct package_test *pt, struct box_files *ret,
                           struct error *e)
{
    enum err r = ERR_OK;
    *ret = (struct box_files){.writable = s->r->package->allows_writing};
    for (size_t i = 0; i < s->beside.n && r == ERR_OK; i++)
        r = box_files_add(ret, str_of(s->beside.list[i].name + strlen("box-")), s->beside.list[i].fd, false,
                          s->a, e);
    if (r == ERR_OK && pt)
        r = box_files_add_test(ret, s->r->package, pt, s->a, e);
    if (r != ERR_OK)
        box_files_release(ret);
    return r;
}

/* Stopped by the wall clock although it computed all the while. What it waits for a processor is not counted
 * by the jail; this is for where the kernel does not tell, and where the processor itself was lent to other
 * machines. */
static bool was_starved(const struct sandbox_result *f)
{
    return f->limit == SANDBOX_LIMIT_WALL && f->cpu_ns > f->wall_ns / 10;
}

static enum err run_solution(struct session *s, const struct package_test *pt, int in_fd,
                             struct sandbox_result *ret, struct error *e)
{
    struct box_files files;
    TRY(open_files(s, pt, &files, e));
    struct run_request run = solution_run(s, pt ? run_words(pt->args, pt->n_args, s->a) : NULL, &files);
    run.stdin_fd = in_fd;
    enum err r = run_program(s->j, &run, ret, e);
    if (r == ERR_OK && was_starved(ret)) {
        sandbox_result_release(ret);
        run.limits.wall_ms = 10 * run.limits.cpu_ms + 10000;
        r = run_program(s->j, &run, ret, e);
    }
    box_files_release(&files);
    return r;
}

static void take_facts(const struct session *s, const struct sandbox_result *f, struct judge_test *t)
{
    t->verdict = verdict_of(s, f);
    /* Of several passes the slowest and the largest: the limits hold for each. */
    t->cpu_ns = num_max_i64(t->cpu_ns, f->cpu_ns);
    t->cpu_ms = (t->cpu_ns + 500000) / 1000000;
    t->wall_ms = num_max_i64(t->wall_ms, (f->wall_ns + 500000) / 1000000);
    t->memory_bytes = num_max_i64(t->memory_bytes, (int64_t)f->memory_peak_bytes);
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
    t->has_texts = t->has_input = true;
    t->input = run_text(in_fd, JUDGE_TEXT_MAX, s->a, &t->truncated);
    t->output = run_text(f->stdout_fd, JUDGE_TEXT_MAX, s->a, &t->truncated);
    t->err_output = run_text(f->stderr_fd, JUDGE_TEXT_MAX, s->a, &t->truncated);
    t->has_expected = ans_fd >= 0;
    t->expected = run_text(ans_fd, JUDGE_TEXT_MAX, s->a, &t->truncated);
}

/* What was said in this pass, below that of the passes before. */
static void take_talk(const struct session *s, const struct relay *relay, struct judge_test *t)
{
    struct strbuf all = {0};
    if (t->has_texts) {
        strbuf_put(&all, t->output);
        strbuf_puts(&all, "---\n");
    }
    strbuf_put(&all, strbuf_str(&relay->talk));
    t->truncated |= relay->cut;
    t->has_texts = true;
    t->output = run_clean(strbuf_str(&all), JUDGE_TEXT_MAX, s->a, &t->truncated);
    strbuf_release(&all);
}

/* Of samples, and of those with full feedback when they are not passed, what went in and out is kept. */
static bool may_be_kept(const struct package_test *pt)
{
    return pt->kind == TEST_SAMPLE || pt->full_feedback;
}

static void take_check(const struct check_result *c, struct judge_test *t)
{
    t->verdict = c->accepted ? VERDICT_AC : VERDICT_WA;
    t->feedback = c->feedback;
    t->judge_message = c->judge_message;
    t->given_score = c->score;
    t->given_multiplier = c->multiplier;
}

static struct check_request check_request_of(const struct session *s, const struct package_test *pt,
                                             const struct testdata *d, int in_fd, int out_fd, int feedback_fd)
{
    return (struct check_request){
        .package = s->r->package,
        .test = pt,
        .validators = s->validators,
        .n_validators = s->r->package->n_output_validators,
        .in_fd = in_fd, /* that of this pass */
        .ans_fd = d->ans_fd,
        .out_fd = out_fd,
        .feedback_fd = feedback_fd,
        .reveal = pt->full_feedback,
        .submission = &s->submission,
    };
}

/* An answer that was sent in, as the output of a program that took no time. */
static enum err take_answer(struct session *s, const struct package_test *pt, struct sandbox_result *ret,
                            struct judge_test *t, struct error *e)
{
    struct str answer;
    *ret = (struct sandbox_result){.exited = true, .stdout_fd = -1, .stderr_fd = -1};
    for (int i = 0; i < SANDBOX_COLLECT_MAX; i++)
        ret->collected[i] = -1;
    bool found = answers_find(s->r, pt->name, &answer);
    TRY(fd_memfile("answer", found ? answer : STR(""), &ret->stdout_fd, e));
    t->exit_code = -1;
    t->verdict = found ? VERDICT_AC : VERDICT_WA;
    t->feedback = found ? STR("") : STR("there is no answer to this test among what was sent in");
    return ERR_OK;
}

/* One pass of a solution that runs alone. *f is the caller's. */
static enum err pass_alone(struct session *s, const struct package_test *pt, const struct testdata *d,
                           int in_fd, int feedback_fd, struct sandbox_result *f, struct judge_test *t,
                           struct check_result *c, struct error *e)
{
    if (s->r->language == judge_answers()) {
        TRY(take_answer(s, pt, f, t, e));
    } else {
        TRY(run_solution(s, pt, in_fd, f, e));
        take_facts(s, f, t);
    }
    if (t->verdict != VERDICT_AC)
        return ERR_OK;
    struct check_request r = check_request_of(s, pt, d, in_fd, f->stdout_fd, feedback_fd);
    enum err result = check_output(s->j, &r, s->a, c, e);
    if (result == ERR_OK)
        take_check(c, t);
    else
        sandbox_result_release(f);
    return result;
}

/* What came of a talk: who was first to be at fault. */
static enum err judge_talk(struct session *s, const struct check_request *r, struct interaction *i,
                           struct judge_test *t, struct check_result *c, struct error *e)
{
    take_facts(s, &i->solution, t);
    bool solution_failed = t->verdict != VERDICT_AC;
    /* It was killed because nobody listened any more, which is not its doing. */
    if (i->rejected_first)
        t->signal = 0;
    if (solution_failed && !i->rejected_first) {
        if (i->solution.limit == SANDBOX_LIMIT_WALL)
            t->feedback =
                STR("stopped: solution and judge waited for each other; is the output flushed, and is all "
                    "of the input read?");
        return ERR_OK;
    }
    TRY(check_take_answer(r, &i->validator, s->a, c, e));
    take_check(c, t);
    return ERR_OK;
}

static enum err pass_together(struct session *s, const struct package_test *pt, const struct testdata *d,
                              int in_fd, int feedback_fd, struct sandbox_result *f, struct judge_test *t,
                              struct check_result *c, struct error *e)
{
    enum { PATIENCE_MS = 3000 };
    struct check_run v;
    struct interaction i;
    struct relay relay;
    bool kept = may_be_kept(pt);
    struct check_request r = check_request_of(s, pt, d, in_fd, -1, feedback_fd);
    struct box_files files;
    TRY(open_files(s, pt, &files, e));
    struct run_request solution = solution_run(s, run_words(pt->args, pt->n_args, s->a), &files);
    relay_init(&relay);
    check_prepare(&r, s->a, &v);
    solution.limits.wall_ms = 3 * solution.limits.cpu_ms + PATIENCE_MS;
    v.run.limits.wall_ms = solution.limits.wall_ms + v.run.limits.cpu_ms;
    enum err result = interact(s->j, &solution, &v.run, kept ? &relay : NULL, &s->r->observer, &i, e);
    box_files_release(&files);
    if (result == ERR_OK && kept) {
        take_talk(s, &relay, t);
        t->err_output = run_text(i.solution.stderr_fd, JUDGE_TEXT_MAX, s->a, &t->truncated);
    }
    relay_release(&relay);
    TRY(result);
    result = judge_talk(s, &r, &i, t, c, e);
    sandbox_result_release(&i.validator);
    if (result == ERR_OK)
        *f = i.solution;
    else
        sandbox_result_release(&i.solution);
    return result;
}

/* As many passes as the validator asks for; f: of the last one. */
static enum err run_passes(struct session *s, const struct package_test *pt, const struct testdata *d,
                           struct sandbox_result *f, struct judge_test *t, struct error *e)
{
    const struct package *p = s->r->package;
    _cleanup_(fd_closep) int in_fd = -1;
    _cleanup_(fd_closep) int feedback_fd = -1;
    for (int64_t pass = 1;; pass++) {
        struct check_result c = {.next_fd = -1, .feedback_fd = -1};
        TRY(p->type.interactive
                ? pass_together(s, pt, d, pass == 1 ? d->in_fd : in_fd, feedback_fd, f, t, &c, e)
                : pass_alone(s, pt, d, pass == 1 ? d->in_fd : in_fd, feedback_fd, f, t, &c, e));
        if (c.next_fd < 0)
            return ERR_OK;
        sandbox_result_release(f);
        fd_closep(&in_fd);
        fd_closep(&feedback_fd);
        in_fd = TAKE_FD(c.next_fd);
        feedback_fd = TAKE_FD(c.feedback_fd);
        if (pass == p->limits.passes)
            return error_set(e, ERR_CONFLICT, "package",
                             "on test %.*s the validator asks for more than %" PRId64 " passes",
                             STR_ARG(pt->name), p->limits.passes);
        TRY(session_tick(s, e));
    }
}

enum err case_test(struct session *s, const struct package_test *pt, struct judge_test *t, struct error *e)
{
    struct testdata d;
    struct sandbox_result f;
    *t = (struct judge_test){.name = pt->name,
                             .kind = pt->kind,
                             .hint = STR(""),
                             .judge_message = STR(""),
                             .given_score = NAN,
                             .given_multiplier = NAN};
    TRY(testdata_open(s->maker, pt, &d, e));
    enum err r = run_passes(s, pt, &d, &f, t, e);
    if (r == ERR_OK) {
        if (t->verdict != VERDICT_AC)
            t->hint = pt->hint;
        if (!may_be_kept(pt) || (pt->kind != TEST_SAMPLE && t->verdict == VERDICT_AC))
            t->has_texts = false;
        else if (!s->r->package->type.interactive)
            take_texts(s, &f, d.in_fd, d.ans_fd, t);
        sandbox_result_release(&f);
    }
    testdata_release(&d);
    return r;
}

enum err case_input(struct session *s, struct str input, size_t number, struct judge_test *t, struct error *e)
{
    _cleanup_(fd_closep) int in_fd = -1;
    struct sandbox_result f;
    *t = (struct judge_test){.name = str_of(arena_printf(s->a, "custom/%zu", number)),
                             .kind = TEST_CUSTOM,
                             .hint = STR(""),
                             .judge_message = STR(""),
                             .given_score = NAN,
                             .given_multiplier = NAN};
    TRY(fd_memfile("input", input, &in_fd, e));
    TRY(run_solution(s, NULL, in_fd, &f, e));
    take_facts(s, &f, t);
    take_texts(s, &f, in_fd, -1, t);
    sandbox_result_release(&f);
    return ERR_OK;
}

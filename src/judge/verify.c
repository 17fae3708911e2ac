/*
 * Verifying a package: first the data (it costs little and explains much), then every submission.
 */
#include "judge/verify.h"

#include "base/fd.h"
#include "judge/calibrate.h"
#include "judge/grow.h"
#include "judge/inside.h"
#include "judge/validate.h"

#include <inttypes.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

/* Slow submissions may run this many times the limit, so that it is seen how far above it they are. */
static const double slow_factor = 2.0;

struct verify {
    struct judge *j;
    const struct package *p;
    const struct verify_observer *o;
    struct arena *a;
    struct verify_result *r;
    struct program *input_validators; /* language NULL: it does not compile */
    struct program output_validator;
    struct testdata_maker *maker;
    size_t done, total;
};

static void step(struct verify *v, const char *verb, struct str what)
{
    char text[300];
    snprintf(text, sizeof text, "%s %.*s", verb, STR_ARG(str_head(what, 200)));
    if (v->o && v->o->step)
        v->o->step(v->o->arg, text, v->done, v->total);
    v->done++;
}

/* An error of the package's making is a finding, any other one ends verifying. */
static enum err as_finding(struct verify *v, const char *file, enum err r, const struct error *e)
{
    if (r != ERR_CONFLICT && r != ERR_INVALID)
        return r;
    finding_add(&v->r->findings, SEVERITY_ERROR, file, 0, "%s", e->message);
    return ERR_OK;
}

/* ---- data ---- */

static enum err compile_validators(struct verify *v, struct error *e)
{
    const struct package *p = v->p;
    v->input_validators = arena_array(v->a, struct program, p->n_input_validators);
    for (size_t i = 0; i < p->n_input_validators; i++) {
        const struct package_program *source = &p->input_validators[i];
        TRY(as_finding(v, arena_cstr(v->a, source->path),
                       check_compile(v->j, source, &v->input_validators[i], e), e));
    }
    if (p->output_validator)
        TRY(as_finding(v, "output_validator",
                       check_compile(v->j, p->output_validator, &v->output_validator, e), e));
    return ERR_OK;
}

/* Through all input validators; *ret_valid: all take it. */
static enum err check_all(struct verify *v, const struct package_test *t, int in_fd, bool *ret_valid,
                          struct str *ret_why, struct error *e)
{
    *ret_valid = true;
    for (size_t i = 0; i < v->p->n_input_validators && *ret_valid; i++) {
        if (v->input_validators[i].language)
            TRY(check_input(v->j, &v->input_validators[i], v->p->input_validators[i].name, t, in_fd, v->a,
                            ret_valid, ret_why, e));
    }
    v->r->inputs_checked++;
    return ERR_OK;
}

/* The answer as an output: the validator must take it. */
static enum err check_answer(struct verify *v, const struct package_test *t, int in_fd, int ans_fd,
                             int out_fd, bool good, const char *file, struct error *e)
{
    struct check_result c;
    struct check_request r = {
        .package = v->p,
        .test = t,
        .validator = v->output_validator.language ? &v->output_validator : NULL,
        .in_fd = in_fd,
        .ans_fd = ans_fd,
        .out_fd = out_fd,
        .feedback_fd = -1,
        .reveal = true,
    };
    if (v->p->output_validator && !r.validator)
        return ERR_OK; /* it does not compile, as was said */
    if (v->p->type.interactive || v->p->type.multi_pass)
        return ERR_OK; /* an answer is no output there */
    enum err result = check_output(v->j, &r, v->a, &c, e);
    if (result != ERR_OK)
        return as_finding(v, file, result, e);
    if (c.accepted != good)
        finding_add(&v->r->findings, SEVERITY_ERROR, file, 0,
                    good ? "is rejected by the output validator: %.*s"
                         : "is accepted by the output validator%.*s",
                    STR_ARG(c.feedback));
    return ERR_OK;
}

/* The input by the layout of the problem's signature. */
static enum err check_layout(struct verify *v, const struct testdata *d, const char *file, struct error *e)
{
    struct file_view in;
    struct error why;
    if (!v->p->signature)
        return ERR_OK;
    TRY(file_view(d->in_fd, &in, e));
    if (layout_check(v->p->signature, in.bytes, &why) != ERR_OK)
        finding_add(&v->r->findings, SEVERITY_ERROR, file, 0, "is not what dryrun/signature.yaml says: %s",
                    why.message);
    file_view_release(&in);
    return ERR_OK;
}

static enum err verify_test(struct verify *v, const struct package_test *t, struct error *e)
{
    struct testdata d;
    bool valid = true;
    struct str why = STR("");
    const char *file = arena_printf(v->a, "data/%.*s", STR_ARG(t->name));
    step(v, "checking", t->name);
    enum err r = testdata_open(v->maker, t, &d, e);
    if (r != ERR_OK)
        return as_finding(v, t->generated ? "generators/generated.yaml" : file, r, e);
    r = check_layout(v, &d, arena_printf(v->a, "%s.in", file), e);
    if (r == ERR_OK)
        r = check_all(v, t, d.in_fd, &valid, &why, e);
    if (r == ERR_OK && !valid)
        finding_add(&v->r->findings, SEVERITY_ERROR, arena_printf(v->a, "%s.in", file), 0,
                    "is refused by an input validator: %.*s", STR_ARG(why));
    /* An answer file need not be an output when the package has its own validator, unless it is shown as
     * one. */
    if (r == ERR_OK && (!v->p->output_validator || t->kind == TEST_SAMPLE))
        r = check_answer(v, t, d.in_fd, d.ans_fd, d.ans_fd, true, arena_printf(v->a, "%s.ans", file), e);
    testdata_release(&d);
    return r;
}

static enum err open_part(struct verify *v, const struct package_test *t, const char *ending, int *ret,
                          struct error *e)
{
    return fd_open_within(v->p->dir_fd, arena_printf(v->a, "data/%.*s%s", STR_ARG(t->name), ending), ret, e);
}

static enum err verify_check(struct verify *v, const struct package_check *c, struct error *e)
{
    const struct package_test *t = &c->test;
    const char *file = arena_printf(v->a, "data/%.*s.in", STR_ARG(t->name));
    _cleanup_(fd_closep) int in = -1;
    _cleanup_(fd_closep) int ans = -1;
    _cleanup_(fd_closep) int out = -1;
    bool valid = true;
    struct str why = STR("");
    step(v, "checking", t->name);
    TRY(open_part(v, t, ".in", &in, e));
    TRY(check_all(v, t, in, &valid, &why, e));
    if (c->kind == CHECK_INVALID_INPUT) {
        if (valid)
            finding_add(&v->r->findings, SEVERITY_ERROR, file, 0,
                        "is invalid, but every input validator takes it");
        return ERR_OK;
    }
    if (!valid)
        finding_add(&v->r->findings, SEVERITY_ERROR, file, 0, "is refused by an input validator: %.*s",
                    STR_ARG(why));
    TRY(open_part(v, t, ".ans", &ans, e));
    TRY(open_part(v, t, ".out", &out, e));
    return check_answer(v, t, in, ans, out, c->kind == CHECK_VALID_OUTPUT,
                        arena_printf(v->a, "data/%.*s.out", STR_ARG(t->name)), e);
}

/* ---- growth ---- */

/* The input of one shape and size: the generator makes it, and the validators take it. */
static enum err verify_size(struct verify *v, struct grower *g, const struct package_shape *s, int64_t n,
                            struct error *e)
{
    static const char file[] = "dryrun/growth.yaml";
    const struct package_test t = {.name = s->name, .kind = TEST_SECRET, .line = s->line};
    _cleanup_(fd_closep) int in_fd = -1;
    int64_t ignored = 0;
    bool valid = true;
    struct str why = STR("");
    step(v, "checking the shape", s->name);
    enum err r = grower_open(g, s, n, 1, &in_fd, &ignored, e);
    if (r != ERR_OK)
        return as_finding(v, file, r, e);
    TRY(check_all(v, &t, in_fd, &valid, &why, e));
    if (!valid)
        finding_add(&v->r->findings, SEVERITY_ERROR, file, s->line,
                    "with n = %" PRId64 " the shape \"%.*s\" is refused by an input validator: %.*s", n,
                    STR_ARG(s->name), STR_ARG(why));
    return ERR_OK;
}

static enum err verify_growth(struct verify *v, struct error *e)
{
    const struct package_growth *growth = v->p->growth;
    struct grower *g = grower_new(v->j, v->p);
    enum err r = ERR_OK;
    for (size_t i = 0; i < growth->n_shapes && r == ERR_OK; i++) {
        r = verify_size(v, g, &growth->shapes[i], growth->from, e);
        if (r == ERR_OK)
            r = verify_size(v, g, &growth->shapes[i], growth->to, e);
    }
    grower_free(g);
    return r;
}

/* ---- submissions ---- */

/* AC, WA, TLE or RTE; the other two are kinds of RTE for archives. */
static verdict_set bit(enum verdict v)
{
    return 1u << (v == VERDICT_MLE || v == VERDICT_OLE ? VERDICT_RTE : v);
}

static const char *set_words(verdict_set s, struct arena *a)
{
    struct strbuf b = {0};
    for (unsigned v = VERDICT_AC; v <= VERDICT_CE; v++) {
        if (s & 1u << v)
            strbuf_printf(&b, "%s%s", b.n ? ", " : "", verdict_name((enum verdict)v));
    }
    const char *words = arena_cstr(a, strbuf_str(&b));
    strbuf_release(&b);
    return words;
}

/* What the whole ended with. */
static bool meets_verdict(struct verify *v, const char *file, const struct package_expectation *x,
                          const struct judge_result *r)
{
    enum verdict got = r->verdict == VERDICT_MLE || r->verdict == VERDICT_OLE ? VERDICT_RTE : r->verdict;
    bool best =
        r->has_score && (v->p->minimises ? r->score <= v->p->groups[0].min_score : r->score >= r->max_score);
    if (x->verdicts && !(x->verdicts & 1u << got)) {
        finding_add(&v->r->findings, SEVERITY_ERROR, file, 0, "ends with %s, expected is %s",
                    verdict_name(r->verdict), set_words(x->verdicts, v->a));
        return false;
    }
    if (x->below_best && best) {
        finding_add(&v->r->findings, SEVERITY_ERROR, file, 0, "gets the best score, %g", r->score);
        return false;
    }
    return true;
}

static bool meets_score(struct verify *v, const char *file, const struct package_expectation *x,
                        const struct judge_result *r)
{
    double score = r->score;
    size_t i = 0;
    if (!x->has_score || !r->has_score)
        return true;
    while (x->tests.n && i < r->n_groups && !str_eq(r->groups[i].name, x->tests))
        i++;
    if (x->tests.n && i == r->n_groups) {
        finding_add(&v->r->findings, SEVERITY_ERROR, file, 0, "has a score for \"%.*s\", which is no group",
                    STR_ARG(x->tests));
        return false;
    }
    if (x->tests.n)
        score = r->groups[i].score;
    /* As people write scores: two places are enough. */
    bool ok = score >= x->score_min - 0.005 && score <= x->score_max + 0.005;
    if (!ok)
        finding_add(&v->r->findings, SEVERITY_ERROR, file, 0, "gets the score %g%s%.*s, expected is %g%s%g",
                    score, x->tests.n ? " in " : "", STR_ARG(x->tests), x->score_min,
                    x->score_max > x->score_min ? " to " : " = ", x->score_max);
    return ok;
}

static bool meets(struct verify *v, const struct package_submission *s, const struct package_expectation *x,
                  const struct judge_result *r)
{
    const char *file = arena_cstr(v->a, s->program.path);
    bool any = false, required = false, message = x->message.n == 0;
    bool ok = meets_verdict(v, file, x, r);
    ok &= meets_score(v, file, x, r);
    for (size_t i = 0; i < r->n_tests; i++) {
        const struct judge_test *t = &r->tests[i];
        if (x->tests.n && !package_glob(x->tests, t->name))
            continue;
        any = true;
        required |= (bit(t->verdict) & x->required) != 0;
        message |= x->message.n && str_find(t->judge_message, x->message) < t->judge_message.n;
        if (!(bit(t->verdict) & x->permitted) && ok) {
            ok = false;
            finding_add(&v->r->findings, SEVERITY_ERROR, file, 0,
                        "gets %s on %.*s, but only %s is permitted: %.*s", verdict_name(t->verdict),
                        STR_ARG(t->name), set_words(x->permitted, v->a), STR_ARG(t->feedback));
        }
    }
    if (any && !required) {
        ok = false;
        finding_add(&v->r->findings, SEVERITY_ERROR, file, 0, "gets %s on no test%s%.*s",
                    set_words(x->required, v->a), x->tests.n ? " of " : "", STR_ARG(x->tests));
    }
    if (any && !message) {
        ok = false;
        finding_add(&v->r->findings, SEVERITY_ERROR, file, 0, "no judgemessage.txt says \"%.*s\"",
                    STR_ARG(x->message));
    }
    return ok;
}

static void take_counts(const struct judge_result *r, struct verify_submission *out)
{
    out->judged = true;
    out->verdict = r->verdict;
    out->n_tests = r->n_tests;
    out->slowest_ms = 0;
    for (size_t i = 0; i < r->n_tests; i++) {
        const struct judge_test *t = &r->tests[i];
        out->counts[t->verdict]++;
        if (t->cpu_ms >= out->slowest_ms) {
            out->slowest_ms = t->cpu_ms;
            out->slowest_test = t->name;
        }
        if (t->verdict != VERDICT_AC && out->first_failed.n == 0)
            out->first_failed = t->name;
    }
}

/* The margins: the start-up time of a runtime is taken off, since the limit is without it. */
static void take_margins(struct verify *v, const struct package_submission *s, const struct language *l,
                         const struct verify_submission *out)
{
    struct verify_result *r = v->r;
    int64_t ms = out->slowest_ms > l->start_ms ? out->slowest_ms - l->start_ms : 0;
    if (s->bounds_from_below && ms > r->slowest_accepted_ms)
        r->slowest_accepted_ms = ms;
    if (s->bounds_from_above && (r->fastest_slow_ms < 0 || ms < r->fastest_slow_ms))
        r->fastest_slow_ms = ms;
}

static bool may_not_compile(const struct package_submission *s)
{
    for (size_t i = 0; i < s->n_expectations; i++) {
        if (s->expectations[i].verdicts & 1u << VERDICT_CE)
            return true;
    }
    return false;
}

static enum err verify_submission(struct verify *v, const struct package_submission *s,
                                  struct verify_submission *out, struct error *e)
{
    const char *file = arena_cstr(v->a, s->program.path);
    const struct language *l = language_by_id(&v->j->languages, s->program.language);
    struct judge_tool tool;
    struct judge_result r;
    *out = (struct verify_submission){.submission = s, .as_expected = true};
    step(v, "judging", s->program.path);
    if (!l) {
        out->skipped = "its language is not known here";
        return ERR_OK;
    }
    TRY(judge_tool(v->j, l, &tool, e));
    if (!tool.installed) {
        out->skipped = arena_printf(v->a, "%s is not installed", l->name);
        return ERR_OK;
    }
    struct judge_request q = {
        .package = v->p,
        .language = l,
        .files = s->program.files,
        .n_files = s->program.n_files,
        .function = s->function,
        /* For what must be too slow three tests say enough; of others each test counts. */
        .stop = s->bounds_from_above ? JUDGE_STOP_SLOW : JUDGE_STOP_NEVER,
        .time_factor = s->bounds_from_above ? slow_factor : 1,
    };
    enum err result = judge_run(v->j, &q, v->a, &r, e);
    if (result != ERR_OK) {
        out->as_expected = false;
        out->skipped = arena_strdup(v->a, e ? e->message : "it cannot be judged");
        return as_finding(v, file, result, e);
    }
    take_counts(&r, out);
    if (r.verdict == VERDICT_CE && !may_not_compile(s)) {
        out->as_expected = false;
        finding_add(&v->r->findings, SEVERITY_ERROR, file, 0, "does not compile: %.*s",
                    STR_ARG(str_head(r.compile_output, 400)));
        return ERR_OK;
    }
    for (size_t i = 0; i < s->n_expectations; i++)
        out->as_expected &= meets(v, s, &s->expectations[i], &r);
    take_margins(v, s, l, out);
    return ERR_OK;
}

static void check_margins(struct verify *v)
{
    const struct package_limits *l = &v->p->limits;
    struct verify_result *r = v->r;
    double limit = (double)r->time_limit_ms;
    if (r->slowest_accepted_ms >= 0 && (double)r->slowest_accepted_ms * l->ac_to_time_limit > limit)
        finding_add(
            &r->findings, SEVERITY_WARNING, "problem.yaml", 0,
            "the time limit is %.2f times the %.2f s of the slowest submission that must be in time; %.2f "
            "times are wanted",
            limit / fmax(1, (double)r->slowest_accepted_ms), (double)r->slowest_accepted_ms / 1e3,
            l->ac_to_time_limit);
    double wanted = fmin(limit * l->time_limit_to_tle, limit * slow_factor);
    if (r->fastest_slow_ms >= 0 && (double)r->fastest_slow_ms < wanted)
        finding_add(&r->findings, SEVERITY_WARNING, "problem.yaml", 0,
                    "a submission that must be too slow takes %.2f s, only %.2f times the limit; %.2f times "
                    "are wanted",
                    (double)r->fastest_slow_ms / 1e3, (double)r->fastest_slow_ms / limit,
                    l->time_limit_to_tle);
}

/* ---- the whole ---- */

static enum err verify_all(struct verify *v, struct error *e)
{
    const struct package *p = v->p;
    struct judge_observer nobody = {0};
    v->total = p->n_tests + p->n_checks + p->n_submissions + !p->limits.has_time +
               (p->growth ? 2 * p->growth->n_shapes : 0);
    if (!p->limits.has_time)
        step(v, "measuring", STR("the time limit"));
    TRY(calibrate_time_limit(v->j, p, &nobody, &v->r->time_limit_ms, e));
    TRY(compile_validators(v, e));
    for (size_t i = 0; i < p->n_tests; i++)
        TRY(verify_test(v, &p->tests[i], e));
    for (size_t i = 0; i < p->n_checks; i++)
        TRY(verify_check(v, &p->checks[i], e));
    if (p->growth)
        TRY(verify_growth(v, e));
    v->r->submissions = arena_array(v->a, struct verify_submission, p->n_submissions);
    for (size_t i = 0; i < p->n_submissions; i++) {
        TRY(verify_submission(v, &p->submissions[i], &v->r->submissions[i], e));
        v->r->n_submissions++;
    }
    check_margins(v);
    return ERR_OK;
}

enum err verify_package(struct judge *j, const struct package *p, const struct verify_observer *o,
                        struct arena *a, struct verify_result *ret, struct error *e)
{
    struct verify_result r = {
        .slowest_accepted_ms = -1, .fastest_slow_ms = -1, .time_limit_ms = p->limits.time_ms};
    struct verify v = {.j = j, .p = p, .o = o, .a = a, .r = &r};
    struct error own = {0};
    r.findings.arena = a;
    for (size_t i = 0; i < p->findings.n; i++) {
        const struct finding *f = &p->findings.list[i];
        finding_add(&r.findings, f->severity, arena_cstr(a, f->file), f->line, "%.*s", STR_ARG(f->message));
    }
    enum err result = ERR_OK;
    if (!p->broken) {
        v.maker = testdata_maker_new(j, p);
        result = verify_all(&v, &own);
        testdata_maker_free(v.maker);
        for (size_t i = 0; v.input_validators && i < p->n_input_validators; i++) {
            if (v.input_validators[i].language)
                program_release(&v.input_validators[i]);
        }
        if (v.output_validator.language)
            program_release(&v.output_validator);
    }
    if (result != ERR_OK)
        return error_set(e, result, own.field, "%s", own.message);
    *ret = r;
    return ERR_OK;
}

/*
 * The submissions: each on all tests, held against what is expected of it.
 */
#include "judge/verify/verify-inside.h"

#include "base/fd.h"

#include <math.h>
#include <stdio.h>

/* Slow submissions may run this many times the limit, so that it is seen how far above it they are; judged
 * lazily, as far as they have to be. */
static double slow_factor(const struct verify *v)
{
    const double most = 2.0;
    return v->options->lazy ? fmin(v->p->limits.time_limit_to_tle, most) : most;
}

verdict_set verify_verdict_bit(enum verdict v)
{
    return 1u << (v == VERDICT_MLE || v == VERDICT_OLE ? VERDICT_RTE : v);
}

static int64_t slow_cut_ms(const struct verify *v)
{
    return (int64_t)ceil((double)v->r->time_limit_ms * slow_factor(v));
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
    bool some = false;
    for (size_t i = 0; i < r->n_tests; i++)
        some |= (verify_verdict_bit(r->tests[i].verdict) & x->some) != 0;
    if (x->verdicts && !(x->verdicts & 1u << got) && !some) {
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

/* What one group ended with. */
static bool meets_grade(struct verify *v, const char *file, const struct package_expectation *x,
                        const struct judge_result *r)
{
    for (size_t i = 0; i < r->n_groups && x->grade; i++) {
        if (!str_eq(r->groups[i].name, x->tests) || x->grade & verify_verdict_bit(r->groups[i].verdict))
            continue;
        finding_add(&v->r->findings, SEVERITY_ERROR, file, 0, "gets %s in %.*s, expected is %s",
                    verdict_name(r->groups[i].verdict), STR_ARG(x->tests), set_words(x->grade, v->a));
        return false;
    }
    return true;
}

/* cut: not all tests were run, since these show whether it is met (verify-lazy.c). */
static bool meets(struct verify *v, const struct package_submission *s, const struct package_expectation *x,
                  const struct judge_result *r, bool cut)
{
    const char *file = arena_cstr(v->a, s->program.path);
    bool any = false, required = false, message = x->message.n == 0;
    bool ok = meets_verdict(v, file, x, r);
    ok &= meets_score(v, file, x, r);
    ok &= meets_grade(v, file, x, r);
    for (size_t i = 0; i < r->n_tests; i++) {
        const struct judge_test *t = &r->tests[i];
        if (x->tests.n && !package_glob(x->tests, t->name))
            continue;
        any = true;
        required |= (verify_verdict_bit(t->verdict) & x->required) != 0;
        message |= x->message.n && str_find(t->judge_message, x->message) < t->judge_message.n;
        if (!(verify_verdict_bit(t->verdict) & x->permitted) && ok) {
            ok = false;
            finding_add(&v->r->findings, SEVERITY_ERROR, file, 0,
                        "gets %s on %.*s, but only %s is permitted: %.*s", verdict_name(t->verdict),
                        STR_ARG(t->name), set_words(x->permitted, v->a), STR_ARG(t->feedback));
        }
    }
    /* Of one that was cut a required verdict may be missing because another one is not permitted, as was
     * said. */
    if (any && !required && !cut) {
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
    out->n_tests_total = (size_t)r->tests_total;
    out->slowest_ms = 0;
    out->has_score = r->has_score;
    out->score = r->score;
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
                         struct verify_submission *out)
{
    struct verify_result *r = v->r;
    int64_t ms = out->slowest_ms > l->start_ms ? out->slowest_ms - l->start_ms : 0;
    double limit = (double)r->time_limit_ms;
    /* Of one that was cut short the slowest test may not have been run. */
    if (s->bounds_from_below && out->decided_by.n == 0) {
        out->margin = limit / fmax(1, (double)ms);
        if (ms > r->slowest_accepted_ms)
            r->slowest_accepted_ms = ms;
    }
    if (s->bounds_from_above) {
        out->margin = (double)ms / fmax(1, limit);
        out->margin_is_cut = out->margin >= slow_factor(v) * 0.98;
        if (r->fastest_slow_ms < 0 || ms < r->fastest_slow_ms)
            r->fastest_slow_ms = ms;
    }
}

/* One that is accepted, and yet has not all of the points, hides what the others are measured by. */
static void check_full_score(struct verify *v, const struct package_submission *s, const char *file,
                             const struct judge_result *r)
{
    bool best = v->p->minimises ? r->score <= v->p->groups[0].min_score : r->score >= r->max_score - 1e-9;
    bool finite = v->p->minimises ? isfinite(v->p->groups[0].min_score) : isfinite(r->max_score);
    bool said = false;
    for (size_t i = 0; i < s->n_expectations; i++)
        said |= s->expectations[i].has_score;
    if (str_is(s->folder, "accepted") && r->has_score && r->verdict == VERDICT_AC && finite && !best && !said)
        finding_add(
            &v->r->findings, SEVERITY_WARNING, file, 0,
            "gets %g of %g points; what has not all of them belongs into partially_accepted or needs its "
            "score in submissions.yaml",
            r->score, v->p->minimises ? v->p->groups[0].min_score : r->max_score);
}

static bool may_not_compile(const struct package_submission *s)
{
    for (size_t i = 0; i < s->n_expectations; i++) {
        if (s->expectations[i].verdicts & 1u << VERDICT_CE)
            return true;
    }
    return false;
}

/* It is too slow here; the package may have been made where the language runs by another tool. */
static void suggest_tool(struct verify *v, const char *file, const struct language *l)
{
    const struct languages *all = &v->j->languages;
    for (size_t i = 0; i < all->n; i++) {
        const struct language *other = &all->list[i];
        if (other->stands_for && strcmp(other->stands_for, l->id) == 0)
            finding_add(&v->r->findings, SEVERITY_WARNING, file, 0,
                        "is too slow for %s; other judges may use %s: --instead %s", l->name, other->name,
                        other->id);
    }
}

enum err verify_submission(struct verify *v, const struct package_submission *s,
                           struct verify_submission *out, struct error *e)
{
    const char *file = arena_cstr(v->a, s->program.path);
    const struct language *l = str_is(s->program.language, "answers")
                                   ? judge_answers()
                                   : language_by_id(&v->j->languages, s->program.language);
    struct judge_tool tool;
    struct judge_result r;
    *out = (struct verify_submission){.submission = s, .as_expected = true};
    verify_step(v, "judging", s->program.path);
    if (!l) {
        out->skipped = "its language is not known here";
        return ERR_OK;
    }
    TRY(judge_tool(v->j, l, &tool, e));
    if (!tool.installed) {
        out->skipped = arena_printf(v->a, "%s is not installed", l->name);
        return ERR_OK;
    }
    bool lazy = v->options->lazy && verify_may_be_lazy(v->p, s);
    struct verify_lazy enough = {s, slow_cut_ms(v) + l->start_ms};
    struct judge_request q = {
        .package = v->p,
        .language = l,
        .files = s->program.files,
        .n_files = s->program.n_files,
        .function = s->function,
        .entry = s->program.entry.n ? arena_cstr(v->a, s->program.entry) : NULL,
        .programs_answer = true,
        /* For what must be too slow three tests say enough; of others each test counts. */
        .stop = lazy                   ? JUDGE_STOP_ENOUGH
                : s->bounds_from_above ? JUDGE_STOP_SLOW
                                       : JUDGE_STOP_NEVER,
        .enough = verify_has_enough,
        .enough_arg = &enough,
        .time_factor = s->bounds_from_above ? slow_factor(v) : 1,
    };
    int64_t begun_ns = verify_cpu_ns(v);
    enum err result = judge_run(v->j, &q, v->a, &r, e);
    out->cpu_ms = verify_cpu_ms(v, begun_ns);
    if (result != ERR_OK) {
        out->as_expected = false;
        out->skipped = arena_strdup(v->a, e ? e->message : "it cannot be judged");
        return verify_as_finding(v, file, result, e);
    }
    take_counts(&r, out);
    if (lazy && r.n_tests && (int64_t)r.n_tests < r.tests_total)
        out->decided_by = r.tests[r.n_tests - 1].name;
    if (r.verdict == VERDICT_CE && !may_not_compile(s)) {
        out->as_expected = false;
        finding_add(&v->r->findings, SEVERITY_ERROR, file, 0, "does not compile: %.*s",
                    STR_ARG(str_head(r.compile_output, 400)));
        return ERR_OK;
    }
    for (size_t i = 0; i < s->n_expectations; i++)
        out->as_expected &= meets(v, s, &s->expectations[i], &r, out->decided_by.n > 0);
    if (!out->as_expected && out->counts[VERDICT_TLE])
        suggest_tool(v, file, l);
    check_full_score(v, s, file, &r);
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
    double wanted = limit * fmin(l->time_limit_to_tle, slow_factor(v));
    if (r->fastest_slow_ms >= 0 && (double)r->fastest_slow_ms < wanted)
        finding_add(&r->findings, SEVERITY_WARNING, "problem.yaml", 0,
                    "a submission that must be too slow takes %.2f s, only %.2f times the limit; %.2f times "
                    "are wanted",
                    (double)r->fastest_slow_ms / 1e3, (double)r->fastest_slow_ms / limit,
                    l->time_limit_to_tle);
}

static bool is_chosen(const struct verify *v, const struct package_submission *s)
{
    struct str part = v->options->submissions;
    return part.n == 0 || str_find(s->program.path, part) < s->program.path.n;
}

/* What was judged is said by the list; that nothing right was judged is worth more. */
static void check_any_accepted(struct verify *v)
{
    bool there = false, judged = false;
    for (size_t i = 0; i < v->r->n_submissions; i++) {
        const struct verify_submission *s = &v->r->submissions[i];
        bool accepted = str_is(s->submission->folder, "accepted");
        there |= accepted;
        judged |= accepted && s->judged;
    }
    if (there && !judged)
        finding_add(&v->r->findings, SEVERITY_WARNING, "submissions/accepted", 0,
                    "none of the accepted submissions could be judged here");
}

enum err verify_submissions(struct verify *v, struct error *e)
{
    const struct package *p = v->p;
    const struct package_submission **chosen =
        arena_array(v->a, const struct package_submission *, p->n_submissions);
    size_t n = 0;
    for (size_t i = 0; i < p->n_submissions; i++) {
        if (is_chosen(v, &p->submissions[i]))
            chosen[n++] = &p->submissions[i];
    }
    struct verify_submission *list = arena_array(v->a, struct verify_submission, n);
    if (v->options->jobs > 1 && n > 1)
        TRY(verify_side_by_side(v, chosen, n, list, e));
    for (size_t i = 0; i < n && (v->options->jobs <= 1 || n == 1); i++)
        TRY(verify_submission(v, chosen[i], &list[i], e));
    v->r->submissions = list;
    v->r->n_submissions = n;
    for (size_t i = 0; i < n; i++)
        v->r->submissions_cpu_ms += list[i].cpu_ms;
    if (v->r->n_submissions == 0 && v->options->submissions.n)
        finding_add(&v->r->findings, SEVERITY_WARNING, "submissions", 0,
                    "there is none with \"%.*s\" in its name",
                    STR_ARG(str_head(v->options->submissions, 100)));
    v->r->slow_cut_ms = slow_cut_ms(v);
    check_any_accepted(v);
    check_margins(v);
    return ERR_OK;
}

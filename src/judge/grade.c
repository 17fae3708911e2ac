/*
 * Tests stand in the order of their names, so those of a group stand together: one walk over them, descending
 * into groups, meets the items of each group in the format's order.
 */
#include "judge/grade.h"

#include <inttypes.h>
#include <math.h>

struct grading {
    const struct package *p;
    const struct grade_case *tests, *statics;
    const struct grade_custom *custom;
    struct grade *out;
};

/* Sums of many scores differ from what was meant in the last digits. */
static const double slack = 1e-9;

static bool is_over(double score, double max)
{
    return score > max + slack * fmax(1, fabs(max));
}

/* ---- the tree ---- */

static bool is_below(const struct package *p, size_t group, size_t above)
{
    while (group != above && group != 0)
        group = p->groups[group].parent;
    return group == above;
}

/* The child of `above` that holds `group`, which is below it. */
static size_t child_towards(const struct package *p, size_t group, size_t above)
{
    while (p->groups[group].parent != above)
        group = p->groups[group].parent;
    return group;
}

static bool is_sample(const struct package *p, size_t group)
{
    while (group != 0 && p->groups[group].parent != 0)
        group = p->groups[group].parent;
    return str_is(p->groups[group].name, "sample");
}

static size_t count_cases(const struct package *p, size_t group)
{
    size_t n = 0;
    for (size_t i = 0; i < p->n_tests; i++)
        n += is_below(p, p->tests[i].group, group);
    return n;
}

/* ---- the score of a case ---- */

static enum err judge_error(const char *what, struct str name, const struct package_group *g, struct error *e)
{
    return error_set(e, ERR_CONFLICT, "package", "the validator's score of %.*s %s (group %.*s)",
                     STR_ARG(name), what, STR_ARG(g->name));
}

/* Without a validator's word, and what it may be at most. */
static double case_maximum(const struct package *p, size_t group)
{
    const struct package_group *g = &p->groups[group];
    if (g->aggregation == AGGREGATE_SUM && isfinite(g->max_score)) {
        size_t n = count_cases(p, group);
        return n ? (g->max_score - (g->has_static ? g->static_score : 0)) / (double)n : 0;
    }
    return g->max_score;
}

static enum err score_2025_09(const struct package *p, size_t group, const struct grade_case *c, double max,
                              struct str name, double *ret, struct error *e)
{
    const struct package_group *g = &p->groups[group];
    bool has_score = !isnan(c->score), has_multiplier = !isnan(c->multiplier);
    *ret = 0;
    if (!c->done || is_sample(p, group))
        return ERR_OK;
    if (has_score && has_multiplier)
        return judge_error("comes in two files, score.txt and score_multiplier.txt", name, g, e);
    if ((has_score || has_multiplier) && c->verdict != VERDICT_AC)
        return judge_error("is given although the output is rejected", name, g, e);
    if (g->aggregation == AGGREGATE_PASS_FAIL)
        return has_score || has_multiplier
                   ? judge_error("is given in a group that passes or fails", name, g, e)
                   : ERR_OK;
    if (c->verdict != VERDICT_AC)
        return ERR_OK;
    if (!isfinite(max)) {
        if (!has_score)
            return judge_error("is missing, in a group without a maximum", name, g, e);
    } else if (has_score && is_over(c->score, max)) {
        return judge_error("is over its maximum", name, g, e);
    }
    if ((has_score && !(c->score >= 0 && isfinite(c->score))) ||
        (has_multiplier && !(c->multiplier >= 0 && c->multiplier <= 1)))
        return judge_error("is out of range", name, g, e);
    *ret = has_score ? c->score : has_multiplier ? c->multiplier * max : max;
    return ERR_OK;
}

static enum err score_of(const struct package *p, size_t test, const struct grade_case *c, double *ret,
                         struct error *e)
{
    const struct package_test *t = &p->tests[test];
    const struct package_group *group = &p->groups[t->group];
    *ret = 0;
    if (!p->type.scoring)
        return ERR_OK;
    if (!p->legacy_grading)
        return score_2025_09(p, t->group, c, case_maximum(p, t->group), t->name, ret, e);
    if (p->domjudge_grading && c->done)
        *ret = !isnan(c->score) && (c->verdict == VERDICT_AC || c->verdict == VERDICT_WA) ? c->score : 0;
    else if (c->done)
        *ret = !isnan(c->score)           ? c->score
               : c->verdict == VERDICT_AC ? group->accept_score
                                          : group->reject_score;
    return ERR_OK;
}

bool grade_of_case(const struct package *p, size_t test, const struct grade_case *c, double *ret_score,
                   double *ret_max)
{
    size_t group = p->tests[test].group;
    bool legacy = p->legacy_grading, given = !isnan(c->score) || !isnan(c->multiplier);
    bool own = legacy ? !p->domjudge_grading || given
                      : p->groups[group].aggregation != AGGREGATE_PASS_FAIL && !is_sample(p, group);
    double score;
    if (!p->type.scoring || !c->done || !own || score_of(p, test, c, &score, NULL) != ERR_OK)
        return false;
    *ret_score = score;
    *ret_max = !legacy ? case_maximum(p, group)
               : given ? INFINITY
                       : fmax(p->groups[group].accept_score, score);
    return true;
}

/* ---- a group ---- */

/* Items as they come. */
struct tally {
    size_t n, n_accepted;
    enum verdict first, worst; /* VERDICT_AC: none was rejected */
    double sum, min, max;
    bool complete, stopped;
    struct strbuf results; /* for a grader of the package's own */
};

/* How bad, as the legacy grader orders them. */
static int badness(enum verdict v)
{
    switch (v) {
    case VERDICT_AC: return 0;
    case VERDICT_WA: return 1;
    case VERDICT_OLE: return 2;
    case VERDICT_TLE: return 3;
    case VERDICT_MLE: return 4;
    case VERDICT_RTE: return 5;
    case VERDICT_CE: break;
    }
    return 6;
}

static void tally_add(struct tally *t, const struct package_group *g, enum verdict v, double score,
                      bool complete)
{
    if (t->stopped)
        return;
    if (!complete) {
        t->complete = false;
        /* What was not done says nothing, except that it brought nothing. */
        if (v == VERDICT_AC)
            score = 0;
    }
    if (g->custom_grader && complete)
        strbuf_printf(&t->results, "%s %.15g\n",
                      verdict_name(v == VERDICT_MLE || v == VERDICT_OLE ? VERDICT_RTE : v), score);
    t->n++;
    t->n_accepted += v == VERDICT_AC && complete;
    if (t->first == VERDICT_AC)
        t->first = v;
    if (badness(v) > badness(t->worst))
        t->worst = v;
    t->sum += score;
    t->min = t->n == 1 ? score : fmin(t->min, score);
    t->max = t->n == 1 ? score : fmax(t->max, score);
    t->stopped = g->stops_at_reject && v != VERDICT_AC;
}

static double aggregate(const struct package_group *g, const struct tally *t)
{
    if (t->n == 0)
        return 0;
    switch (g->aggregation) {
    case AGGREGATE_PASS_FAIL:
        return t->complete && t->first == VERDICT_AC && isfinite(g->max_score) ? g->max_score : 0;
    case AGGREGATE_SUM: return t->sum;
    case AGGREGATE_MIN: return t->min;
    case AGGREGATE_MAX: return t->max;
    case AGGREGATE_AVERAGE: return t->sum / (double)t->n;
    }
    return 0;
}

static enum verdict verdict_by_rule(const struct package_group *g, const struct tally *t)
{
    if (g->verdict_rule == VERDICT_RULE_ACCEPT || (g->accepts_any && t->n_accepted))
        return VERDICT_AC;
    return g->verdict_rule == VERDICT_RULE_FIRST ? t->first : t->worst;
}

/* Those that it requires come earlier in the order, and so are graded already. */
static bool is_barred(const struct grading *g, size_t group)
{
    const struct package_group *x = &g->p->groups[group];
    for (size_t i = 0; i < x->n_requires; i++) {
        const struct grade *other = &g->out[x->requires[i]];
        if (other->verdict != VERDICT_AC || !other->complete)
            return true;
    }
    return false;
}

static enum err add_static(const struct grading *g, size_t group, struct tally *t, struct error *e)
{
    const struct package_group *x = &g->p->groups[group];
    const struct grade_case *c = &g->statics[group];
    double score = 0;
    if (!x->has_static)
        return ERR_OK;
    if (g->p->type.scoring)
        TRY(score_2025_09(g->p, group, c, x->aggregation == AGGREGATE_SUM ? x->static_score : x->max_score,
                          STR("static_validator"), &score, e));
    tally_add(t, x, c->done ? c->verdict : VERDICT_AC, score, c->done);
    return ERR_OK;
}

/* As DOMjudge: the tests of a group without groups in it have the group's score all together, unless the
 * validator gives scores. */
static bool takes_whole_score(const struct grading *g, size_t group, size_t from, size_t to)
{
    for (size_t i = from; i < to; i++) {
        if (g->p->tests[i].group != group || (g->tests[i].done && !isnan(g->tests[i].score)))
            return false;
    }
    return g->p->domjudge_grading;
}

static enum err grade_by_program(const struct grading *g, const struct package_group *x,
                                 const struct tally *t, struct grade *out, struct error *e)
{
    if (!g->custom)
        return error_set(e, ERR_UNSUPPORTED, "package", "group %.*s has a grader of the package's own",
                         STR_ARG(x->name));
    TRY(g->custom->grade(g->custom->arg, x, strbuf_str(&t->results), &out->verdict, &out->score, e));
    if (out->verdict != VERDICT_AC)
        out->score = 0;
    return ERR_OK;
}

static enum err grade_items(const struct grading *g, size_t group, size_t from, struct tally *ret,
                            size_t *ret_to, struct error *e);

/* Tests from `from` on that lie in the group; *ret_to: the first that does not. */
static enum err grade_group(const struct grading *g, size_t group, size_t from, size_t *ret_to,
                            struct error *e)
{
    const struct package *p = g->p;
    const struct package_group *x = &p->groups[group];
    struct tally t = {.complete = true};
    struct grade *out = &g->out[group];
    bool barred = is_barred(g, group);
    enum err r = grade_items(g, group, from, &t, ret_to, e);
    if (r == ERR_OK) {
        *out = (struct grade){.verdict = verdict_by_rule(x, &t),
                              .score = p->type.scoring && !barred ? aggregate(x, &t) : 0,
                              .complete = t.complete && !barred,
                              .barred = barred};
        if (x->custom_grader)
            r = grade_by_program(g, x, &t, out, e);
        else if (takes_whole_score(g, group, from, *ret_to))
            out->score = t.n && t.complete && t.first == VERDICT_AC ? x->whole_score : 0;
        /* The whole is its secret part; that samples are accepted matters for the verdict only. */
        if (group == 0 && !p->legacy_grading)
            out->score = t.sum;
    }
    strbuf_release(&t.results);
    TRY(r);
    if (is_over(out->score, x->max_score) && !p->legacy_grading)
        return error_set(e, ERR_CONFLICT, "package", "the score %g of group %.*s is over its maximum %g",
                         out->score, STR_ARG(x->name), x->max_score);
    return ERR_OK;
}

static enum err grade_items(const struct grading *g, size_t group, size_t from, struct tally *ret,
                            size_t *ret_to, struct error *e)
{
    const struct package *p = g->p;
    const struct package_group *x = &p->groups[group];
    size_t i = from;
    TRY(add_static(g, group, ret, e));
    while (i < p->n_tests && is_below(p, p->tests[i].group, group)) {
        if (p->tests[i].group == group) {
            double score;
            const struct grade_case *c = &g->tests[i];
            TRY(score_of(g->p, i, c, &score, e));
            tally_add(ret, x, c->done ? c->verdict : VERDICT_AC, score, c->done);
            i++;
            continue;
        }
        size_t child = child_towards(p, p->tests[i].group, group);
        TRY(grade_group(g, child, i, &i, e));
        if ((x->ignores_sample && str_is(p->groups[child].name, "sample")) || p->groups[child].left_out)
            continue;
        tally_add(ret, x, g->out[child].verdict, g->out[child].score, g->out[child].complete);
    }
    *ret_to = i;
    return ERR_OK;
}

enum err grade_all(const struct package *p, const struct grade_case *tests, const struct grade_case *statics,
                   const struct grade_custom *custom, struct grade *ret, struct error *e)
{
    struct grading g = {.p = p, .tests = tests, .statics = statics, .custom = custom, .out = ret};
    size_t to = 0;
    for (size_t i = 0; i < p->n_groups; i++)
        ret[i] = (struct grade){.verdict = VERDICT_AC, .complete = true};
    return grade_group(&g, 0, 0, &to, e);
}

static bool is_accepted(const struct grade_case *c)
{
    return c->done && c->verdict == VERDICT_AC;
}

static bool all_accepted(const struct package *p, const struct grade_case *tests,
                         const struct grade_case *statics, size_t group)
{
    if (p->groups[group].has_static && !is_accepted(&statics[group]))
        return false;
    for (size_t i = 0; i < p->n_tests; i++) {
        if (is_below(p, p->tests[i].group, group) && !is_accepted(&tests[i]))
            return false;
    }
    return true;
}

bool grade_may_run(const struct package *p, const struct grade_case *tests, const struct grade_case *statics,
                   size_t test)
{
    for (size_t group = p->tests[test].group;; group = p->groups[group].parent) {
        const struct package_group *x = &p->groups[group];
        for (size_t i = 0; i < x->n_requires; i++) {
            if (!all_accepted(p, tests, statics, x->requires[i]))
                return false;
        }
        if (group == 0)
            return true;
    }
}

/* Does a reject in group `from` make the groups above it, up to `above`, rejected too? */
static bool reject_reaches(const struct package *p, size_t from, size_t above)
{
    if (p->groups[above].ignores_sample && is_sample(p, from))
        return false;
    for (; from != above; from = p->groups[from].parent) {
        if (p->groups[from].verdict_rule == VERDICT_RULE_ACCEPT || p->groups[from].accepts_any ||
            p->groups[from].custom_grader)
            return false;
    }
    return true;
}

bool grade_is_settled(const struct package *p, const struct grade_case *tests, size_t test)
{
    for (size_t group = p->tests[test].group;; group = p->groups[group].parent) {
        const struct package_group *x = &p->groups[group];
        bool stops = p->legacy_grading
                         ? x->stops_at_reject
                         : !p->type.scoring ||
                               ((x->aggregation == AGGREGATE_PASS_FAIL || x->aggregation == AGGREGATE_MIN) &&
                                !is_sample(p, group));
        for (size_t i = 0; i < test && stops; i++) {
            if (tests[i].done && tests[i].verdict != VERDICT_AC && is_below(p, p->tests[i].group, group) &&
                reject_reaches(p, p->tests[i].group, group))
                return true;
        }
        if (group == 0)
            return false;
    }
}

double grade_max_score(const struct package *p)
{
    if (!p->type.scoring)
        return 0;
    for (size_t i = 0; i < p->n_groups; i++) {
        if (str_is(p->groups[i].name, "secret"))
            return !p->legacy_grading || isfinite(p->groups[i].max_score) ? p->groups[i].max_score
                                                                          : p->groups[0].max_score;
    }
    return p->groups[0].max_score;
}

/*
 * Judging lazily: up to the test that decides.
 *
 * In a problem without scores the verdict of the whole is that of the first test that is not accepted, and an
 * expectation is met when some test ends with one of its required verdicts and none with a verdict that it
 * does not permit. Once there is such a first test, and each expectation is met or cannot be met any more,
 * later tests can add one thing only: a verdict that is not permitted. That is what is given up here, and the
 * report says where. One that must be too slow has to reach the wanted multiple of the limit besides, as far
 * as three tests show it.
 *
 * What must be accepted is never cut short: all of its tests are what is asked of it. Nor is one of which a
 * rule speaks of single tests, messages or scores, and none of a scoring or legacy package, where groups and
 * graders have their say.
 */
#include "judge/verify/verify-inside.h"

#include "base/num.h"

/* As without laziness: what so many tests do not show, more will not. */
enum { SLOW_ENOUGH = 3 };

static bool must_pass(const struct package_expectation *x)
{
    const verdict_set ac = 1u << VERDICT_AC;
    return x->verdicts ? x->verdicts == ac : x->permitted == ac;
}

/* Does it speak of the verdict of the whole alone? */
static bool is_plain(const struct package_expectation *x)
{
    return x->tests.n == 0 && x->message.n == 0 && !x->has_score && !x->grade && !x->below_best && !x->some;
}

bool verify_may_be_lazy(const struct package *p, const struct package_submission *s)
{
    if (p->format != PACKAGE_2025_09 || p->type.scoring || p->legacy_grading || s->n_expectations == 0)
        return false;
    for (size_t i = 0; i < s->n_expectations; i++) {
        if (must_pass(&s->expectations[i]) || !is_plain(&s->expectations[i]))
            return false;
    }
    return true;
}

bool verify_has_enough(void *arg, const struct judge_test *tests, size_t n)
{
    const struct verify_lazy *lazy = arg;
    const struct package_submission *s = lazy->submission;
    verdict_set seen = 0;
    size_t n_slow = 0;
    int64_t slowest_ms = 0;
    for (size_t i = 0; i < n; i++) {
        seen |= verify_verdict_bit(tests[i].verdict);
        n_slow += tests[i].verdict == VERDICT_TLE;
        slowest_ms = num_max_i64(slowest_ms, tests[i].cpu_ms);
    }
    if (!(seen & ~(1u << VERDICT_AC)))
        return false;
    for (size_t i = 0; i < s->n_expectations; i++) {
        const struct package_expectation *x = &s->expectations[i];
        bool cannot = (seen & ~x->permitted) != 0;
        if (!cannot && !(seen & x->required))
            return false;
    }
    return !s->bounds_from_above || n_slow >= SLOW_ENOUGH || slowest_ms >= lazy->slow_ms;
}

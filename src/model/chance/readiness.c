#include "model/chance/readiness.h"

#include "model/chance/irt.h"

#include <assert.h>
#include <math.h>
#include <string.h>

double readiness_by_skill(const struct readiness *r, size_t stage)
{
    const struct readiness_stage *s = &r->stages[stage];
    assert(s->market > 0 && s->market < 1 && s->passed <= s->tries);
    double mean = log(s->market / (1 - s->market)), variance = 0;
    for (size_t k = 0; k < r->n_skills; k++) {
        mean += s->weights[k] * r->skills[k].mean;
        variance += pow(s->weights[k] * r->skills[k].se, 2);
    }
    return irt_logistic(mean / sqrt(1 + 3.14159265358979323846 * variance / 8));
}

double readiness_stage(const struct readiness *r, size_t stage)
{
    const struct readiness_stage *s = &r->stages[stage];
    return (READINESS_PRIOR * readiness_by_skill(r, stage) + s->passed) /
           (READINESS_PRIOR + (double)s->tries);
}

double readiness_offer(const struct readiness *r)
{
    double p = 1;
    for (size_t s = 0; s < r->n_stages; s++)
        p *= readiness_stage(r, s);
    return p;
}

double readiness_any_offer(double offer, double invited, uint32_t applications)
{
    return -expm1(applications * log1p(-fmin(offer * invited, 1)));
}

struct readiness readiness_after(const struct readiness *r, const double hours[READINESS_SKILLS_MAX])
{
    struct readiness after = *r;
    for (size_t k = 0; k < r->n_skills; k++)
        after.skills[k].mean -= r->skills[k].gain * expm1(-hours[k] / r->skills[k].tau);
    return after;
}

double readiness_hour(const struct readiness *r, size_t skill)
{
    double hours[READINESS_SKILLS_MAX] = {0};
    hours[skill] = 1;
    const struct readiness after = readiness_after(r, hours);
    return log(readiness_offer(&after) / readiness_offer(r));
}

double readiness_best_split(const struct readiness *r, unsigned hours, unsigned ret[READINESS_SKILLS_MAX])
{
    assert(hours <= READINESS_HOURS_MAX && r->n_skills >= 1 && r->n_skills <= READINESS_SKILLS_MAX);
    unsigned split[READINESS_SKILLS_MAX] = {hours};
    double best = -1;
    /* All splits, the earlier skills full first: the last skill that has hours, but for the very last, gives
     * one to the next, which takes what the end had. */
    for (;;) {
        double as_hours[READINESS_SKILLS_MAX];
        for (size_t k = 0; k < READINESS_SKILLS_MAX; k++)
            as_hours[k] = split[k];
        const struct readiness after = readiness_after(r, as_hours);
        double p = readiness_offer(&after);
        if (p > best) {
            best = p;
            memcpy(ret, split, sizeof split);
        }
        size_t end = r->n_skills - 1, k = end;
        unsigned at_end = split[end];
        while (k > 0 && split[k - 1] == 0)
            k--;
        if (k == 0)
            return best;
        split[end] = 0;
        split[k - 1]--;
        split[k] = at_end + 1;
    }
}

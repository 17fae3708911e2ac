#include "rounds/apply/track/waits.h"

enum waits_end waits_end(struct str outcome, bool moved)
{
    if (moved || str_is(outcome, "accepted"))
        return WAITS_WENT_ON;
    return str_is(outcome, "rejected") || str_is(outcome, "retired") ? WAITS_LOST : WAITS_UNDECIDED;
}

void waits_count(struct waits *w, int business_days, enum waits_end end)
{
    struct stats_trials *t = business_days > WAITS_NEAR ? &w->far.trials : &w->near.trials;
    if (end == WAITS_UNDECIDED)
        return;
    t->tries++;
    t->hits += end == WAITS_WENT_ON;
    w->observed++;
}

void waits_fit(struct waits *w)
{
    stats_wilson(&w->near.trials, 0.95, &w->near.rate);
    stats_wilson(&w->far.trials, 0.95, &w->far.rate);
    w->own = w->observed >= WAITS_FEW;
}

#include "rounds/apply/track/funnel.h"

#include <stdlib.h>

#define LEVEL 0.95

const char *const funnel_stages[FUNNEL_STAGES] = {"applied", "screen", "takehome", "code",
                                                  "live",    "design", "story",    "offer"};

static void count_stages(const struct funnel_case *cases, size_t n, struct funnel *f)
{
    for (size_t i = 0; i < n; i++) {
        for (int s = 0; s <= cases[i].stage && s < FUNNEL_STAGES; s++)
            f->stages[s].reached++;
        f->stages[cases[i].stage].here += cases[i].open;
        f->n_open += cases[i].open;
        f->accepted += cases[i].accepted;
    }
    for (int s = 0; s < FUNNEL_STAGES; s++) {
        const struct stats_trials t = {(uint32_t)f->stages[s].reached,
                                       (uint32_t)(s ? f->stages[s - 1].reached : n)};
        stats_wilson(&t, LEVEL, &f->stages[s].from);
    }
}

static enum err fit_curve(const struct funnel_case *cases, size_t n, struct arena *a, struct funnel *f,
                          struct error *e)
{
    struct survival_case *timed = arena_array(a, struct survival_case, n);
    int32_t low, high;
    for (size_t i = 0; i < n; i++) {
        const struct funnel_case *c = &cases[i];
        /* Ended without a word from them (withdrawn, given up): nobody looks on, and nothing was seen to
         * come. */
        if (c->watched_days < 0 || (c->replied && c->reply_days < 0) || (!c->replied && !c->open))
            continue;
        timed[f->n_timed++] =
            (struct survival_case){c->replied ? c->reply_days : c->watched_days, c->replied};
    }
    TRY(survival_fit(timed, f->n_timed, LEVEL, a, &f->curve, e));
    survival_quantile(&f->curve, 0.5, &f->median_days, &low, &high);
    return ERR_OK;
}

/* ---- groups ---- */

static struct funnel_group *group_of(struct funnel *f, struct str name)
{
    for (size_t i = 0; i < f->n_groups; i++)
        if (str_eq(f->groups[i].name, name))
            return &f->groups[i];
    /* The last one takes all that are too many. */
    if (f->n_groups == FUNNEL_GROUPS_MAX)
        return &f->groups[FUNNEL_GROUPS_MAX - 1];
    f->groups[f->n_groups] = (struct funnel_group){.name = name};
    return &f->groups[f->n_groups++];
}

static int by_sent(const void *pa, const void *pb)
{
    const struct funnel_group *a = pa, *b = pb;
    return a->sent != b->sent ? (a->sent < b->sent ? 1 : -1) : str_cmp(a->name, b->name);
}

/* The posterior mean with Jeffreys' prior, as stats_needed() has it. */
static double mean(const struct stats_trials *t)
{
    return (t->hits + 0.5) / (t->tries + 1.0);
}

static void compare(struct funnel *f)
{
    size_t best[2] = {0}, n = 0;
    for (size_t i = 0; i < f->n_groups; i++) {
        const struct funnel_group *g = &f->groups[i];
        if (g->name.n == 0 || g->replies.tries == 0)
            continue;
        if (n == 0 || mean(&g->replies) > mean(&f->groups[best[0]].replies)) {
            best[1] = best[0];
            best[0] = i;
        } else if (n == 1 || mean(&g->replies) > mean(&f->groups[best[1]].replies)) {
            best[1] = i;
        }
        n++;
    }
    if (n < 2)
        return;
    f->n_compared = 2;
    f->compared[0] = best[0];
    f->compared[1] = best[1];
    f->better = stats_beats(&f->groups[best[0]].replies, &f->groups[best[1]].replies);
    stats_needed(&f->groups[best[0]].replies, &f->groups[best[1]].replies, &f->need);
}

static void count_groups(const struct funnel_case *cases, size_t n, struct arena *a, struct funnel *f)
{
    f->groups = arena_array(a, struct funnel_group, FUNNEL_GROUPS_MAX);
    for (size_t i = 0; i < n; i++) {
        struct funnel_group *g = group_of(f, cases[i].group);
        g->sent++;
        g->replies.hits += cases[i].replied;
        g->replies.tries += cases[i].replied || cases[i].watched_days >= FUNNEL_PATIENCE;
    }
    if (f->n_groups)
        qsort(f->groups, f->n_groups, sizeof *f->groups, by_sent);
    for (size_t i = 0; i < f->n_groups; i++)
        stats_wilson(&f->groups[i].replies, LEVEL, &f->groups[i].rate);
    compare(f);
}

enum err funnel_fit(const struct funnel_case *cases, size_t n, struct arena *a, struct funnel *ret,
                    struct error *e)
{
    struct funnel f = {.sent = n};
    if (n > FUNNEL_CASES_MAX)
        return error_set(e, ERR_TOO_LARGE, "applications", "more than %d applications", FUNNEL_CASES_MAX);
    count_stages(cases, n, &f);
    TRY(fit_curve(cases, n, a, &f, e));
    count_groups(cases, n, a, &f);
    *ret = f;
    return ERR_OK;
}

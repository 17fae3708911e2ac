/*
 * funnel.h: what came of one's applications: how many reached which stage, how long a reply takes, and
 * whether one version of the CV does better than another.
 *
 * Honest about few: every share has an interval (Wilson), a comparison is a probability (Beta-Binomial) with
 * "about so many more to tell", and an application that is still open counts as watched up to today and no
 * further (Kaplan-Meier), so that neither yesterday's look like silence nor they are left out.
 *
 * A reply is the first of: they wrote, the stage moved beyond being sent, a round was judged, a rejection.
 * Where it is known that a reply came and not when (what was written down long after), the case counts in
 * shares and not in times.
 *
 * Pure. Everything lives in the arena.
 */
#ifndef DRYRUN_ROUNDS_APPLY_FUNNEL_H
#define DRYRUN_ROUNDS_APPLY_FUNNEL_H

#include "model/chance/stats.h"
#include "model/chance/survival.h"

enum { FUNNEL_STAGES = 8 }; /* applied, screen, takehome, code, live, design, story, offer */
extern const char *const funnel_stages[FUNNEL_STAGES];

/* One that was sent. */
struct funnel_case {
    int stage;     /* by funnel_stages: the furthest */
    bool open;     /* it has not ended */
    bool accepted; /* it ended so */
    bool replied;
    int32_t reply_days;   /* from being sent to the reply; -1: unknown */
    int32_t watched_days; /* from being sent to today; -1: when it was sent is unknown */
    struct str group;     /* of whatever is compared: source, channel, version of the CV; empty: not said */
};

struct funnel_stage {
    size_t reached;         /* this one or one behind it */
    size_t here;            /* open ones that are in it now */
    struct stats_rate from; /* the share of those that reached the one before, level 0.95 */
};

/* Do they reply? Counted are those that replied, and those that were watched for FUNNEL_PATIENCE days
 * without. */
enum { FUNNEL_PATIENCE = 30, FUNNEL_GROUPS_MAX = 50, FUNNEL_CASES_MAX = 100000 };

struct funnel_group {
    struct str name; /* empty: those of which it is not said */
    size_t sent;
    struct stats_trials replies;
    struct stats_rate rate;
};

struct funnel {
    size_t sent, n_open, accepted;
    struct funnel_stage stages[FUNNEL_STAGES];
    struct survival curve;       /* days to the first reply */
    size_t n_timed;              /* cases in the curve */
    int32_t median_days;         /* by which half have replied; SURVIVAL_NEVER: not so far */
    struct funnel_group *groups; /* the most sent first */
    size_t n_groups;
    /* The best of those groups with a name against the second: by their posterior means; n_compared 0: there
     * are no two. */
    size_t compared[2], n_compared;
    double better; /* the probability that the first one is better */
    struct stats_need need;
};

enum err funnel_fit(const struct funnel_case *cases, size_t n, struct arena *a, struct funnel *ret,
                    struct error *e) warn_unused;

#endif

/*
 * heat.h: how well the claims of the CV were defended so far, by level of the cross-examination (ladder.h).
 *
 * Of each claim and level the last answer counts: grade 1 and 2 are shaky, 3 and 4 defended. A claim that was
 * never defended below level two is one of which the third level was never answered well: that is where a CV
 * breaks. A level counts as it was answered; what is above it is not taken for granted.
 *
 * Pure; nothing is allocated.
 */
#ifndef DRYRUN_ROUNDS_SCREEN_HEAT_H
#define DRYRUN_ROUNDS_SCREEN_HEAT_H

#include "base/json.h"
#include "rounds/screen/ladder.h"

enum heat { HEAT_NEVER, HEAT_SHAKY, HEAT_DEFENDED };
extern const char *const heat_names[3]; /* "never", "shaky", "defended" */
enum { HEAT_GRADE_DEFENDED = 3 };

struct heat_level {
    enum heat heat;
    bool ever;     /* it was defended once, whatever came since */
    int times;     /* asked */
    int grade;     /* of the last answer; 0: none */
    int64_t at_ms; /* of it */
    int64_t id;    /* of it, to tell which of two at one time is the later */
};

struct heat_claim {
    struct heat_level levels[LADDER_LEVELS];
};

/* One answer more, in any order. Levels and grades that are none are left out. */
void heat_add(struct heat_claim *h, int64_t id, int level, int grade, int64_t at_ms);

/* The deepest level whose last answer was good; 0: none. */
int heat_deepest(const struct heat_claim *h);
bool heat_asked(const struct heat_claim *h);
/* The third level was never answered well. */
bool heat_never_below_two(const struct heat_claim *h);

/*
 * What to ask about next: the lower, the sooner. Never asked at all comes first, then shaky, then what is
 * defended to the second level only, then the rest by the time of the last answer.
 */
int heat_order(const struct heat_claim *a, const struct heat_claim *b);

/* [{level, heat, ever, times, grade, at_ms}, ...]: schema CrossLevel of the contract. */
void heat_put_levels(const struct heat_claim *h, struct json_writer *w);

#endif

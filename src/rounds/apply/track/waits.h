/*
 * waits.h: is a day that is far away a bad sign?
 *
 * The article: who says "you hear from us" later than in three to four days is not keen. It is a rule of
 * thumb, and shown as one (grey), until WAITS_FEW promises of one's own have been decided; then the shares
 * that went on are told, of those with near days and of those with far ones, each with its interval (Wilson).
 * Only a broken promise is red.
 *
 * Pure.
 */
#ifndef DRYRUN_ROUNDS_APPLY_WAITS_H
#define DRYRUN_ROUNDS_APPLY_WAITS_H

#include "base/str.h"
#include "model/chance/stats.h"

enum { WAITS_NEAR = 4 /* business days: so many are near still */, WAITS_FEW = 10 };

/* What came of an application after a promise of theirs. */
enum waits_end {
    WAITS_UNDECIDED, /* nothing so far, or it was I who ended it */
    WAITS_WENT_ON,
    WAITS_LOST, /* rejected, or given up in silence */
};

/* outcome: that of the application ("open", "rejected", ...); moved: it reached a later stage after the
 * promise was made. */
enum waits_end waits_end(struct str outcome, bool moved);

struct waits_side {
    struct stats_trials trials; /* hits: went on */
    struct stats_rate rate;
};

struct waits {
    struct waits_side near, far;
    size_t observed; /* decided ones of both */
    bool own;        /* they are enough to be told instead of the rule of thumb */
};

/* Begin with {0}, count each, then fit. */
void waits_count(struct waits *w, int business_days, enum waits_end end);
void waits_fit(struct waits *w);

#endif

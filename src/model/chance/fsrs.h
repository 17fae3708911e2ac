/*
 * fsrs.h: when a card is to be seen again: the scheduler FSRS-6 (open-spaced-repetition, 2025), from its
 * published formulas.
 *
 * Two numbers say what is left of a card in memory. Stability S: the days after which it is remembered with a
 * chance of 0.9. Difficulty D, 1 to 10. After t days without a look the chance to remember it
 * (retrievability) is
 *
 *     R(t, S) = (1 + F t / S)^-w20          F = 0.9^(-1/w20) - 1, so that R(S, S) = 0.9
 *
 * A new card gets S and D by its first grade G (1 again, 2 hard, 3 good, 4 easy):
 *
 *     S = w[G-1]                            D = w4 - e^(w5 (G-1)) + 1
 *
 * Each further look changes both; S' uses the D from before:
 *
 *     D'      = w7 D0(easy) + (1 - w7) (D - w6 (G - 3) (10 - D) / 9)
 *     recall  S' = S (1 + e^w8 (11 - D) S^-w9 (e^(w10 (1-R)) - 1) [w15 if hard] [w16 if easy])
 *     lapse   S' = min(w11 D^-w12 ((S+1)^w13 - 1) e^(w14 (1-R)),  S / e^(w17 w18))
 *     within a day  S' = S e^(w17 (G - 3 + w18)) S^-w19, for good and easy never less than S
 *
 * D is kept within 1 and 10 (D0(easy) above is not), S at 0.001 and above. Elapsed days are whole ones. Where
 * the projects of FSRS differ, py-fsrs is followed: within a day "hard" may lower S, which fsrs-rs does not
 * let it.
 *
 *     struct fsrs f;
 *     fsrs_default(&f);
 *     card = fsrs_review(&f, &card, FSRS_GOOD, now_ms, FSRS_NO_FUZZ);
 *     // card.due_ms is the next time
 *
 * Pure: time and randomness come in. Nothing is allocated. Times are milliseconds since 1970 in UTC.
 */
#ifndef DRYRUN_MODEL_FSRS_H
#define DRYRUN_MODEL_FSRS_H

#include "base/err.h"
#include "base/str.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum {
    FSRS_WEIGHTS = 21,
    FSRS_STEPS_MAX = 8,
    FSRS_DAYS_MAX = 36500, /* the longest interval */
    FSRS_DAY_MS = 86400000,
};

enum fsrs_grade { FSRS_AGAIN = 1, FSRS_HARD, FSRS_GOOD, FSRS_EASY };

/* LEARNING and RELEARNING: in the short steps of the first day, or of the one after a lapse. */
enum fsrs_phase { FSRS_NEW, FSRS_LEARNING, FSRS_REVIEW, FSRS_RELEARNING };

struct fsrs_memory {
    double stability;  /* days; 0: never seen */
    double difficulty; /* 1 to 10 */
};

/* The steps of a phase, in seconds. None: the first interval is one of days. */
struct fsrs_steps {
    size_t n;
    int32_t s[FSRS_STEPS_MAX];
};

/* A scheduler; made by the two functions below. */
struct fsrs {
    double w[FSRS_WEIGHTS];
    double retention; /* the chance to remember at which a card is due */
    int32_t days_max; /* the longest interval, at most FSRS_DAYS_MAX */
    struct fsrs_steps learning, relearning;
    double factor, easy; /* F and D0(easy), from w */
};

/* Default weights, retention 0.9, learning steps of 1 and 10 minutes, one relearning step of 10 minutes. */
void fsrs_default(struct fsrs *ret);

/*
 * Own weights: 21 of FSRS-6, 19 of FSRS-5 or 17 of FSRS-4.5, the older ones turned into those of 6 that mean
 * the same. The rest as in fsrs_default(). ERR_INVALID: another number of them ("weights"), one that is not
 * finite or outside of what the optimiser of FSRS itself gives ("weights[7]"), or a retention outside of 0.7
 * to 0.99 ("retention").
 */
enum err fsrs_init(struct fsrs *ret, const double *weights, size_t n, double retention,
                   struct error *e) warn_unused;

/*
 * Weights as programs show them: "0.212, 1.2931, ...", also in brackets, by lines or by semicolons; at most
 * FSRS_WEIGHTS into ret. ERR_INVALID "weights": one that is no number, which the message names, or another
 * number of them than fsrs_init() knows.
 */
enum err fsrs_weights_read(struct str text, double ret[FSRS_WEIGHTS], size_t *ret_n,
                           struct error *e) warn_unused;

/* ---- memory ---- */

/* R after so many days, 0 and less: 1. Of a card that was never seen: 0. */
double fsrs_retrievability(const struct fsrs *f, double stability, double days);

/* After how many days it is remembered with the chance `retention`, neither rounded nor bounded. */
double fsrs_days(const struct fsrs *f, double stability, double retention);

/* The same in whole days (half ones to the even day), 1 to days_max. */
int32_t fsrs_interval(const struct fsrs *f, double stability, double retention);

/* What is left after a look; days: whole days since the last one. A memory of stability 0 begins. */
struct fsrs_memory fsrs_next(const struct fsrs *f, struct fsrs_memory before, int64_t days,
                             enum fsrs_grade grade);

/* The same a day or more after the last look, when R was r; for a memory that has begun. */
struct fsrs_memory fsrs_next_at(const struct fsrs *f, struct fsrs_memory before, double r,
                                enum fsrs_grade grade);

/*
 * The memory of a card that SM-2 scheduled (older Anki, SuperMemo): its ease factor (2.5), its interval in
 * days, and with which chance SM-2 is taken to have shown it (0.9). Values from outside: all of them are
 * bounded first.
 */
struct fsrs_memory fsrs_from_sm2(const struct fsrs *f, double ease, double days, double retention);

/* ---- cards ---- */

struct fsrs_card {
    enum fsrs_phase phase;
    int step; /* LEARNING, RELEARNING: the step it waits for; otherwise 0 */
    struct fsrs_memory memory;
    int64_t due_ms;      /* NEW: 0 */
    int64_t reviewed_ms; /* NEW: 0 */
};

#define FSRS_NO_FUZZ (-1.0)

/*
 * The card after it was graded at this time. u: in [0, 1), which of the days around the interval is taken
 * (fsrs_fuzz()), so that cards which were seen together do not stay together; FSRS_NO_FUZZ: the interval
 * itself. A time before the last look counts as that of the last look.
 */
struct fsrs_card fsrs_review(const struct fsrs *f, const struct fsrs_card *card, enum fsrs_grade grade,
                             int64_t at_ms, double u);

/* R now; of a new card 0. By whole days, as the scheduler sees it. */
double fsrs_card_now(const struct fsrs *f, const struct fsrs_card *card, int64_t at_ms);

/*
 * A day near the interval, by u in [0, 1): from 2.5 days on within 1 day and 15 % of what lies between 2.5
 * and 7 days, 10 % of what lies between 7 and 20, 5 % of the rest; at least 2, at most days_max.
 */
int32_t fsrs_fuzz(int32_t days, int32_t days_max, double u);

const char *fsrs_grade_name(enum fsrs_grade grade); /* "again", "hard", "good", "easy" */
const char *fsrs_phase_name(enum fsrs_phase phase); /* "new", "learning", "review", "relearning" */

#endif

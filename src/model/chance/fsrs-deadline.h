/*
 * fsrs-deadline.h: what to look at, when everything counts on one day: so many minutes a day until the
 * interview, and the mean chance to remember a card (retrievability, fsrs.h) on that day is to be as high as
 * it can be.
 *
 * FSRS by itself shows a card when it would be remembered with a chance of 0.9, for ever. Before a date that
 * is wrong in both
 * directions: a card that will be at 0.85 on the day is as good as one at 0.9 and need not be seen, and one
 * that fades the day after tomorrow may wait for the last evening. What counts is which card gains most on
 * the day for a minute.
 *
 * The idea. Reviewing a card today is worth what it adds to its chance on the day beyond what the same card
 * would reach if it waited for its best later moment. That best moment is not free: each coming day has its
 * minutes, too, so each day has a price per second, in gained chance. With prices the cards no longer depend
 * on each other, and the best plan of one card follows backwards from the day:
 *
 *     W_j(S, D)   the worth of a card seen on day j and left with the memory S, D: the larger of
 *                   R(T - j, S)                                                       it is not seen again
 *                   max over k > j of  r W_k(S, D recalled) + (1-r) W_k(S, D lapsed) - price_k cost(r)
 *                 where r = R(k - j, S), and cost(r) = r recalled_s + (1-r) lapsed_s
 *
 * The spacing effect is in it: FSRS lets S grow more, the lower r was. A new card is the same with the
 * outcomes of a first look. The index of a card today is
 *
 *     (its worth when it is seen today - its worth when it waits) / cost(r)
 *
 * and a day's minutes go to the cards of the highest index. The price of a day is the index of the last card
 * that fits into it (0 where all fit that want to). Prices and plan need each other: both are found by
 * playing the days through a few times with the cards (or a sample of them, by seeded draws of what is
 * recalled), each time with the prices of the time before. This is the relaxation of Whittle (Restless
 * bandits, J. Appl. Prob. 25A, 1988).
 *
 * bench/bench-deadline plays it against FSRS at 0.9 with the same minutes; docs/decisions has the figures,
 * also where it loses.
 *
 * Pure and deterministic; results live in the arena. Days: today is 0, the last to study on is days - 1, the
 * day itself is not studied on. Beyond DEADLINE_NODES days several days are taken together.
 */
#ifndef DRYRUN_MODEL_FSRS_DEADLINE_H
#define DRYRUN_MODEL_FSRS_DEADLINE_H

#include "base/arena.h"
#include "model/chance/fsrs.h"

enum { DEADLINE_DAYS_MAX = 730, DEADLINE_CARDS_MAX = 100000, DEADLINE_NODES = 48 };

struct deadline_card {
    struct fsrs_memory memory; /* stability 0: new */
    int32_t age_days;          /* whole days since the last look; 0: seen today, and not again today */
};

/* Seconds for one card on one day, with all repetitions on that day; measured ones of the user, or
 * deadline_costs_default. */
struct deadline_costs {
    double recalled_s, lapsed_s, new_s;
};
extern const struct deadline_costs deadline_costs_default;

struct deadline {
    int32_t days;           /* until the day; 1 to DEADLINE_DAYS_MAX */
    double minutes_per_day; /* more than 0, at most 1440 */
    struct deadline_costs costs;
};

struct deadline_day {
    double looks, new_cards, minutes; /* expected */
};

struct deadline_plan {
    double expected;  /* mean chance on the day when the plan is followed */
    double untouched; /* the same when nothing is seen any more */
    /* Indices of the cards that are worth seeing today, the best first; of them those that are expected to
     * fit into the minutes. */
    size_t *order;
    size_t n_order, n_today;
    struct deadline_day *by_day; /* deadline.days of them */
};

/* ERR_INVALID names "days", "minutes_per_day" or "costs"; ERR_TOO_LARGE. Without cards all is 0. */
enum err deadline_plan(const struct fsrs *f, const struct deadline *d, const struct deadline_card *cards,
                       size_t n, struct arena *a, struct deadline_plan *ret, struct error *e) warn_unused;

/* The mean chance on the day for each of n_minutes budgets: a curve. Errors as above. */
enum err deadline_curve(const struct fsrs *f, const struct deadline *d, const struct deadline_card *cards,
                        size_t n, const double *minutes, size_t n_minutes, struct arena *a,
                        double *ret_expected, struct error *e) warn_unused;

#endif

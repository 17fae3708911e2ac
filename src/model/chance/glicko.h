/*
 * glicko.h: ratings that know how uncertain they are: Glicko-2 (Glickman, "Example of the Glicko-2 system",
 * 2013; J. Appl. Stat. 28, 2001), for problems and people that meet each other.
 *
 * A period is any time in which ratings stand still while results come in; who had none gets less certain. A
 * problem "plays" whoever tries
 * it: it wins when it is not solved. Its difficulty for the rest of the program is irt_of_elo(rating), with
 * the error deviation x ln 10 / 400.
 *
 * Pure and deterministic.
 */
#ifndef DRYRUN_MODEL_GLICKO_H
#define DRYRUN_MODEL_GLICKO_H

#include <stddef.h>

struct glicko {
    double rating;     /* of Elo's scale: 1500 at first */
    double deviation;  /* of the rating: 350 at first */
    double volatility; /* how erratic: 0.06 at first */
};

extern const struct glicko glicko_new; /* 1500, 350, 0.06 */

struct glicko_result {
    struct glicko other; /* as it was when the period began */
    double score;        /* 1 won, 0 lost, 1/2; between for a result in part */
};

#define GLICKO_TAU 0.5 /* how fast volatility may change: 0.3 to 1.2 */

/* The rating after a period with n results; 0: it is only less certain. The deviation never passes that of
 * glicko_new. */
struct glicko glicko_after(struct glicko x, const struct glicko_result *results, size_t n, double tau);

#endif

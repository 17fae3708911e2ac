/*
 * irt.h: what answers say of an ability (item response theory): the chance of a right answer, what an answer
 * tells, the estimate with its error, and how difficult items turn out to be.
 *
 * One scale for people and items, in logits: 0 is the average candidate, and one who stands 1 above an item
 * of discrimination 1 answers it with 73 %.
 *
 *     P(theta) = c + (d - c) / (1 + e^(-a (theta - b)))        a discrimination, b difficulty, c guessing, d 1 - slips
 *     I(theta) = (dP/dtheta)^2 / (P (1 - P))                   with c = 0 and d = 1: a^2 P (1 - P)
 *
 * (Birnbaum in Lord & Novick, Statistical Theories of Mental Test Scores, 1968; c and d: Barton & Lord, ETS
 * RR-81-20, 1981. No factor 1.702.) With c = 0, d = 1 it is the two-parameter model, 2PL, and with a = 1 too
 * Rasch's.
 *
 *     const struct irt_answer answers[] = {{IRT_2PL(1, 0), .credit = 1, .weight = 1}};
 *     irt_estimate(&irt_standard, answers, 1, &est);     // .413 +- .910
 *
 * Pure and deterministic; nothing is allocated. Several abilities that go together: ability.h.
 */
#ifndef DRYRUN_MODEL_IRT_H
#define DRYRUN_MODEL_IRT_H

#include <stdbool.h>
#include <stddef.h>

struct irt_item {
    double a, b, c, d;
};
#define IRT_2PL(a_, b_)                                                                                      \
    {                                                                                                        \
        (a_), (b_), 0, 1                                                                                     \
    }

double irt_logistic(double x);
double irt_probability(const struct irt_item *item, double theta);
double irt_information(const struct irt_item *item, double theta);

/*
 * The item whose difficulty is known only up to a normal error of that SD (an author's guess, a label): the
 * same curve, flatter. The mean of the logistic function over a normal error is nearly a / sqrt(1 + pi a^2
 * sd^2 / 8) instead of a (MacKay, Neural Computation 4, 1992); c and d stay.
 */
struct irt_item irt_blurred(struct irt_item item, double sd);

/* ---- the estimate ---- */

struct irt_prior {
    double mean, sd; /* sd > 0 */
    double low, high;
    size_t points; /* of the grid, from low to high; 3 to IRT_POINTS_MAX */
};
enum { IRT_POINTS_MAX = 201 };

/* N(0, 1) on 81 points from -4 to 4. */
extern const struct irt_prior irt_standard;

/*
 * One answer. Its likelihood is (P^credit (1 - P)^(1 - credit))^weight: credit 1 is right, 0 wrong, and what
 * lies between counts as that much of a right and the rest of a wrong one. A weight below 1 makes an answer
 * tell less (one that was given elsewhere, or with help): the power likelihood of Ibrahim & Chen (Stat. Sci.
 * 15, 2000).
 */
struct irt_answer {
    struct irt_item item;
    double credit; /* 0 to 1 */
    double weight; /* 0 to 1 */
};

/* ln of it; where the answer cannot be, a very low number, so that several such can still be told apart. */
double irt_log_likelihood(const struct irt_answer *x, double theta);

struct irt_estimate {
    double mean, sd;  /* of the posterior (EAP: Bock & Mislevy, Appl. Psych. Meas. 6, 1982) */
    double log_mass;  /* ln of the prior mean of the likelihood: for comparing priors */
    double low, high; /* its middle 90 %, between the points of the grid by straight lines */
};

void irt_estimate(const struct irt_prior *prior, const struct irt_answer *answers, size_t n,
                  struct irt_estimate *ret);

/*
 * The variance of an ability after so many weeks without an answer: grows by per_week each, never beyond
 * `most` (Glickman, Appl. Stat. 48, 1999, for ratings). Less than 0 weeks are 0.
 */
double irt_aged(double variance, double weeks, double per_week, double most);
#define IRT_AGE_PER_WEEK 0.02

/*
 * Which of the n items tells most at this ability, of those that are not used (NULL: of all); the first of
 * equal ones. n when none is left. (Maximum information: Lord, Applications of Item Response Theory, 1980.)
 */
size_t irt_most_telling(const struct irt_item *items, const bool *used, size_t n, double theta);

/* ---- ratings ---- */

/* Elo's scale (Elo, The Rating of Chessplayers, 1978) is this one with other units: b = (elo - 1500) ln 10 /
 * 400. */
double irt_of_elo(double elo);
double irt_to_elo(double b);

/* The expectation of a player against one so many points below. */
double irt_elo_expected(double points_above);

/*
 * A problem's rating after somebody of the rating `person` had the result `credit` on it (0 to 1; it wins
 * what the person loses), with K = k, usually 16.
 */
double irt_elo_item(double item, double person, double credit, double k);

#endif

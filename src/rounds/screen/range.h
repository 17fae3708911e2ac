/*
 * range.h: which range of pay to name in a call, what the market says of it, and whether it gives away the
 * least that one would take.
 *
 * The figures that a person has in mind are two: the floor (below it the answer is no; nobody hears it) and
 * the target (what one thinks one deserves). Samples of the market are what ads, people and surveys said that
 * others earn. From them come:
 *
 *   quantiles    of the middles of the samples, by type 7 of Hyndman & Fan (1996), each with an interval that holds for any distribution
 *                (model/chance/stats.h). None from fewer than RANGE_SAMPLES_MIN samples. A sample with one end only counts with that end
 *   bolstering   from the target upwards: target to target + stretch. People who name such a range get better terms than those who name the
 *                point, at no cost to how they are liked; a range around the target does less, and width has its limits (Ames & Mason, J. Pers.
 *                Soc. Psychol. 108, 2015; their example is 70,000 to 75,000 for somebody who wants 70,000: a stretch of 7 %)
 *   shift        the article's: 10 to 20 thousand above the target. It speaks of dollars a year; as a share of the median pay of
 *                software developers in the USA (RANGE_MEDIAN_USD: Bureau of Labor Statistics, OEWS May 2024, occupation 15-1252) this is 7.5 to 15 %, and so much of
 *                the median of one's own samples is added, in one's own currency and period. Without that median there is none
 *
 * Spoken ends are rounded up to three figures (87,613 becomes 87,700).
 *
 * Nothing is exchanged: samples in another currency are left out, and counted. Samples by another period are
 * reckoned with the factors that come in, and each reckoning that was made is an assumption that is to be
 * shown. Samples that are net where the range is gross (or the other way) are left out; one that does not say
 * is taken to be as the range is.
 *
 * Pure. What is found lives in the arena.
 */
#ifndef DRYRUN_ROUNDS_SCREEN_RANGE_H
#define DRYRUN_ROUNDS_SCREEN_RANGE_H

#include "base/arena.h"
#include "base/err.h"
#include "model/chance/stats.h"
#include "model/tables/money.h"
#include "model/time/date.h"

enum {
    RANGE_SAMPLES_MIN = 5,  /* for any number */
    RANGE_SAMPLES_FEW = 20, /* below it they are called few */
    RANGE_SAMPLES_MAX = 20000,
    RANGE_OLD_DAYS = 730,      /* a sample that is older is counted as old */
    RANGE_MEDIAN_USD = 133080, /* a year */
    RANGE_SHIFT_LOW_USD = 10000,
    RANGE_SHIFT_HIGH_USD = 20000,
    RANGE_STRETCH_PERMILLE = 70,
    RANGE_STRETCH_MAX = 200,
};

/* 1,720 hours, 215 days, 52 weeks, 12 months: what is reckoned with where nobody says otherwise. */
extern const struct pay_factors RANGE_FACTORS;

/* What one has in mind. Amounts are of the code's minor units and of the period. */
struct range_wish {
    bool has_floor;
    int64_t floor, target;
    char code[MONEY_CODE];
    enum pay_period period; /* PAY_HOUR to PAY_YEAR */
    enum pay_base base;     /* PAY_BASE_UNSAID: as gross */
    int stretch_permille;   /* 0: RANGE_STRETCH_PERMILLE; to RANGE_STRETCH_MAX */
    struct pay_factors factors;
};

struct range_sample {
    struct pay pay;
    struct date on; /* year 0: unknown */
};

/* ---- the range ---- */

struct range_ends {
    bool told;
    int64_t low, high; /* minor units, of the wish's period */
};

enum range_quantile { RANGE_P10, RANGE_P25, RANGE_P50, RANGE_P75, RANGE_P90, RANGE_QUANTILES };
extern const double range_quantile_of[RANGE_QUANTILES]; /* 0.1 ... */

/* So many samples by a period other than the wish's were reckoned. */
struct range_assumption {
    enum pay_period from;
    size_t samples;
};

enum range_warning {
    RANGE_TOO_FEW,      /* fewer than RANGE_SAMPLES_MIN: nothing is told of the market */
    RANGE_FEW,          /* fewer than RANGE_SAMPLES_FEW: the intervals say how little is known */
    RANGE_OLD,          /* more than half of them are older than RANGE_OLD_DAYS */
    RANGE_LOW_ABOVE,    /* even the lower end is above the samples' 90th percentile */
    RANGE_HIGH_ABOVE,   /* the upper end is */
    RANGE_TARGET_BELOW, /* the target is below their 25th percentile: one sells oneself short */
    RANGE_AT_FLOOR,     /* the lower end that is named is the floor, or below: it leaks */
    RANGE_WARNINGS,
};
const char *range_warning_name(enum range_warning w); /* "too-few" ... */

struct range {
    size_t used, other_currency, other_base, no_period, old;
    bool known; /* used >= RANGE_SAMPLES_MIN: the quantiles are told */
    struct stats_quantile quantiles[RANGE_QUANTILES];
    struct range_ends bolstering, shift;
    double shift_low, shift_high; /* as shares of the median: 0.075, 0.150 */
    /* 10 and 20 thousand of this currency a year, as shares of the median; 0 when it is not known. */
    double literal_low, literal_high;
    struct range_assumption assumptions[PAY_YEAR + 1];
    size_t n_assumptions;
    /* Of the bolstering range, and of the shift; those about the samples and the target in both. */
    bool warned[2][RANGE_WARNINGS];
};

/*
 * ERR_INVALID: a target or floor that is not above 0, a floor above the target, an unknown currency, no
 * period, a stretch out of its bounds; the field says which. ERR_TOO_LARGE: more than RANGE_SAMPLES_MAX.
 */
enum err range_build(const struct range_wish *wish, const struct range_sample *samples, size_t n,
                     struct date today, struct arena *a, struct range *ret, struct error *e) warn_unused;

/* The amount of another period in the wish's, as it was reckoned; false: there is no factor between them. */
bool range_reckon(const struct pay_factors *f, double minor, enum pay_period from, enum pay_period to,
                  double *ret);

/* "2 samples by the hour are reckoned with 1,720 hours a year". */
void range_say_assumption(const struct range *r, size_t i, const struct range_wish *wish, struct strbuf *out);
/* A sentence that says what is doubtful and what to do. ends: the range that it is about. */
void range_say_warning(const struct range *r, enum range_warning w, const struct range_ends *ends,
                       const struct range_wish *wish, struct strbuf *out);

/* ---- does the floor leak? ---- */

enum range_leak_kind {
    RANGE_LEAK_AT,    /* the text names the floor */
    RANGE_LEAK_BELOW, /* it names less */
    /* It names it if the currency or period that is not said is the wish's; or a bare "60", "sixty" where the
     * floor is 60,000. */
    RANGE_LEAK_MAYBE,
};
const char *range_leak_name(enum range_leak_kind k); /* "at", "below", "maybe" */

struct range_leak {
    enum range_leak_kind kind;
    size_t at, n; /* bytes of the text */
};

enum { RANGE_LEAKS_MAX = 20 };

/*
 * Where a text that is said aloud names the floor or less: amounts as money.h reads them, in the wish's
 * currency, by the year if they say none; and the floor's thousands as a bare number or in words (English and
 * German, up to 999). A range in the text counts by its lower end. In their order, at most RANGE_LEAKS_MAX.
 * Nothing when there is no floor. What is not seen: "six figures", sums that are to be added up.
 */
void range_leaks(const struct range_wish *wish, struct str text, struct arena *a, struct range_leak **ret,
                 size_t *ret_n);

/* The same of one figure that was said. */
bool range_leaks_figure(const struct range_wish *wish, const struct pay *said, enum range_leak_kind *ret);

#endif

/*
 * Samples become numbers of the wish's period, in ascending order, and quantiles of them. The two ranges and
 * the warnings follow.
 */
#include "rounds/screen/range.h"

#include "base/cleanup.h"

#include <math.h>
#include <stdlib.h>

const struct pay_factors RANGE_FACTORS = {
    .hours_a_year = 1720, .days_a_year = 215, .weeks_a_year = 52, .months_a_year = 12};

const double range_quantile_of[RANGE_QUANTILES] = {0.1, 0.25, 0.5, 0.75, 0.9};

enum { AMOUNT_DIGITS = 3 };
static const int64_t amount_max = 1000000000000000;
static const double level = 0.95;

const char *range_warning_name(enum range_warning w)
{
    static const char *const names[RANGE_WARNINGS] = {
        [RANGE_TOO_FEW] = "too-few",
        [RANGE_FEW] = "few",
        [RANGE_OLD] = "old",
        [RANGE_LOW_ABOVE] = "low-above",
        [RANGE_HIGH_ABOVE] = "high-above",
        [RANGE_TARGET_BELOW] = "target-below",
        [RANGE_AT_FLOOR] = "at-floor",
    };
    return names[w];
}

/* ---- periods ---- */

static int in_a_year(const struct pay_factors *f, enum pay_period p)
{
    switch (p) {
    case PAY_UNSAID: return 0;
    case PAY_HOUR: return f->hours_a_year;
    case PAY_DAY: return f->days_a_year;
    case PAY_WEEK: return f->weeks_a_year;
    case PAY_MONTH: return f->months_a_year;
    case PAY_YEAR: return 1;
    }
    return 0;
}

bool range_reckon(const struct pay_factors *f, double minor, enum pay_period from, enum pay_period to,
                  double *ret)
{
    int x = in_a_year(f, from), y = in_a_year(f, to);
    if (from != to && (x <= 0 || y <= 0))
        return false;
    *ret = from == to ? minor : minor * x / y;
    return true;
}

/* ---- samples ---- */

static enum err check(const struct range_wish *w, size_t n, struct error *e)
{
    if (money_digits(w->code) < 0)
        return error_set(e, ERR_INVALID, "currency", "\"%.3s\" is no currency that is known here, as EUR",
                         w->code);
    if (w->period < PAY_HOUR || w->period > PAY_YEAR)
        return error_set(e, ERR_INVALID, "period", "say by what time the pay is: a year, a month, an hour");
    if (w->target <= 0 || w->target > amount_max)
        return error_set(e, ERR_INVALID, "target", "the target must be above 0");
    if (w->has_floor && (w->floor <= 0 || w->floor > amount_max))
        return error_set(e, ERR_INVALID, "floor", "the floor must be above 0");
    if (w->has_floor && w->floor > w->target)
        return error_set(e, ERR_INVALID, "floor",
                         "the floor is above the target: the floor is the least that you would take");
    if (w->stretch_permille < 0 || w->stretch_permille > RANGE_STRETCH_MAX)
        return error_set(e, ERR_INVALID, "stretch", "the stretch must be 0 to %d per mille",
                         RANGE_STRETCH_MAX);
    if (n > RANGE_SAMPLES_MAX)
        return error_set(e, ERR_TOO_LARGE, "samples", "there are %zu samples; %d are taken at most", n,
                         RANGE_SAMPLES_MAX);
    return ERR_OK;
}

static double middle(const struct pay *p)
{
    if (p->has_low && p->has_high)
        return ((double)p->low + (double)p->high) / 2;
    return (double)(p->has_low ? p->low : p->high);
}

static enum pay_base base_of(enum pay_base b)
{
    return b == PAY_BASE_UNSAID ? PAY_GROSS : b;
}

/* Its number in the wish's currency and period; false: it is left out, and counted. */
static bool number_of(const struct range_sample *s, const struct range_wish *w, struct range *r, double *ret)
{
    const struct pay *p = &s->pay;
    if (strcmp(p->code, w->code) != 0) {
        r->other_currency++;
        return false;
    }
    if (p->base != PAY_BASE_UNSAID && p->base != base_of(w->base)) {
        r->other_base++;
        return false;
    }
    if (p->period == PAY_UNSAID || !range_reckon(&w->factors, middle(p), p->period, w->period, ret)) {
        r->no_period++;
        return false;
    }
    return true;
}

static void note_old(const struct range_sample *s, struct date today, struct range *r)
{
    r->old += s->on.year && today.year && date_days(today) - date_days(s->on) > RANGE_OLD_DAYS;
}

static int ascending(const void *pa, const void *pb)
{
    double a = *(const double *)pa, b = *(const double *)pb;
    return (a > b) - (a < b);
}

static void read_market(const struct range_wish *w, const struct range_sample *samples, size_t n,
                        struct date today, struct arena *a, struct range *r)
{
    size_t by_period[PAY_YEAR + 1] = {0};
    double *numbers = arena_array(a, double, n + 1);
    for (size_t i = 0; i < n; i++) {
        double x;
        if (!number_of(&samples[i], w, r, &x))
            continue;
        numbers[r->used++] = x;
        by_period[samples[i].pay.period]++;
        note_old(&samples[i], today, r);
    }
    for (enum pay_period p = PAY_HOUR; p <= PAY_YEAR; p++)
        if (by_period[p] && p != w->period)
            r->assumptions[r->n_assumptions++] = (struct range_assumption){p, by_period[p]};
    r->known = r->used >= RANGE_SAMPLES_MIN;
    if (!r->known)
        return;
    qsort(numbers, r->used, sizeof *numbers, ascending);
    for (size_t q = 0; q < RANGE_QUANTILES; q++)
        stats_quantile(numbers, r->used, range_quantile_of[q], level, &r->quantiles[q]);
}

/* ---- the two ranges ---- */

/* Up to three figures of whole units; below 1,000 units to the unit; of amounts without any, the minor
 * unit. */
static int64_t spoken(double minor, const char *code)
{
    double step = 1;
    for (int d = money_digits(code); d > 0; d--)
        step *= 10;
    double units = minor / step;
    /* Pay by the hour has cents that matter: 45.50. */
    if (units < 100)
        return (int64_t)ceil(minor / step * 2 - 1e-9) * (int64_t)step / 2;
    while (units >= pow(10, AMOUNT_DIGITS)) {
        units /= 10;
        step *= 10;
    }
    return (int64_t)(ceil(minor / step - 1e-9) * step);
}

static void build_ranges(const struct range_wish *w, struct range *r)
{
    int stretch = w->stretch_permille ? w->stretch_permille : RANGE_STRETCH_PERMILLE;
    r->bolstering = (struct range_ends){true, spoken((double)w->target, w->code),
                                        spoken((double)w->target * (1000 + stretch) / 1000, w->code)};
    r->shift_low = (double)RANGE_SHIFT_LOW_USD / RANGE_MEDIAN_USD;
    r->shift_high = (double)RANGE_SHIFT_HIGH_USD / RANGE_MEDIAN_USD;
    if (!r->known)
        return;
    double median = r->quantiles[RANGE_P50].value, a_year;
    r->shift = (struct range_ends){true, spoken((double)w->target + median * r->shift_low, w->code),
                                   spoken((double)w->target + median * r->shift_high, w->code)};
    if (range_reckon(&w->factors, median, w->period, PAY_YEAR, &a_year) && a_year > 0) {
        double unit = pow(10, money_digits(w->code));
        r->literal_low = RANGE_SHIFT_LOW_USD * unit / a_year;
        r->literal_high = RANGE_SHIFT_HIGH_USD * unit / a_year;
    }
}

static void warn(const struct range_wish *w, const struct range_ends *ends, const struct range *r,
                 bool warned[RANGE_WARNINGS])
{
    const struct stats_quantile *q = r->quantiles;
    warned[RANGE_TOO_FEW] = !r->known;
    warned[RANGE_FEW] = r->known && r->used < RANGE_SAMPLES_FEW;
    warned[RANGE_OLD] = r->old * 2 > r->used;
    warned[RANGE_TARGET_BELOW] = r->known && (double)w->target < q[RANGE_P25].value;
    if (!ends->told)
        return;
    warned[RANGE_LOW_ABOVE] = r->known && (double)ends->low > q[RANGE_P90].value;
    warned[RANGE_HIGH_ABOVE] =
        r->known && !warned[RANGE_LOW_ABOVE] && (double)ends->high > q[RANGE_P90].value;
    warned[RANGE_AT_FLOOR] = w->has_floor && ends->low <= w->floor;
}

enum err range_build(const struct range_wish *wish, const struct range_sample *samples, size_t n,
                     struct date today, struct arena *a, struct range *ret, struct error *e)
{
    TRY(check(wish, n, e));
    struct range r = {0};
    read_market(wish, samples, n, today, a, &r);
    build_ranges(wish, &r);
    warn(wish, &r.bolstering, &r, r.warned[0]);
    warn(wish, &r.shift, &r, r.warned[1]);
    *ret = r;
    return ERR_OK;
}

/* ---- in words ---- */

static void say_number(int64_t n, struct strbuf *out)
{
    if (n >= 1000) {
        say_number(n / 1000, out);
        strbuf_printf(out, ",%03d", (int)(n % 1000));
    } else {
        strbuf_printf(out, "%d", (int)n);
    }
}

void range_say_assumption(const struct range *r, size_t i, const struct range_wish *wish, struct strbuf *out)
{
    const struct range_assumption *s = &r->assumptions[i];
    strbuf_printf(out, "%zu sample%s by the %s %s reckoned with ", s->samples, s->samples == 1 ? "" : "s",
                  pay_period_name(s->from), s->samples == 1 ? "is" : "are");
    bool both = s->from != PAY_YEAR && wish->period != PAY_YEAR;
    enum pay_period first = s->from == PAY_YEAR ? wish->period : s->from;
    say_number(in_a_year(&wish->factors, first), out);
    strbuf_printf(out, " %ss", pay_period_name(first));
    if (both) {
        strbuf_puts(out, " and ");
        say_number(in_a_year(&wish->factors, wish->period), out);
        strbuf_printf(out, " %ss", pay_period_name(wish->period));
    }
    strbuf_puts(out, " a year");
}

static void say_market(enum range_quantile q, const struct range *r, const struct range_wish *w,
                       struct strbuf *out)
{
    money_say(llround(r->quantiles[q].value), w->code, out);
}

/* "The upper end, 90,000 EUR, is " */
static void say_end(const char *which, int64_t end, const struct range_wish *wish, struct strbuf *out)
{
    strbuf_puts(out, which);
    strbuf_puts(out, ", ");
    money_say(end, wish->code, out);
    strbuf_puts(out, ", is ");
}

static void say_above(const struct range *r, const struct range_wish *wish, struct strbuf *out)
{
    strbuf_puts(out, "above the 90th percentile of your samples (");
    say_market(RANGE_P90, r, wish, out);
    strbuf_puts(out, ")");
}

void range_say_warning(const struct range *r, enum range_warning w, const struct range_ends *ends,
                       const struct range_wish *wish, struct strbuf *out)
{
    switch (w) {
    case RANGE_TOO_FEW:
        strbuf_printf(out, "%zu sample%s: nothing is said of the market before there are %d.", r->used,
                      r->used == 1 ? "" : "s", RANGE_SAMPLES_MIN);
        break;
    case RANGE_FEW:
        strbuf_printf(
            out,
            "%zu samples are few: read the intervals, not the numbers. With %d they begin to mean something.",
            r->used, RANGE_SAMPLES_FEW);
        break;
    case RANGE_OLD:
        strbuf_printf(out, "%zu of %zu samples are older than two years; pay has moved since.", r->old,
                      r->used);
        break;
    case RANGE_LOW_ABOVE:
        say_end("Even the lower end", ends->low, wish, out);
        say_above(r, wish, out);
        strbuf_puts(out, ": have a reason at hand that they can check, or expect the call to end there.");
        break;
    case RANGE_HIGH_ABOVE:
        say_end("The upper end", ends->high, wish, out);
        say_above(r, wish, out);
        strbuf_puts(out, ". A range that is out of reach works worse than a point.");
        break;
    case RANGE_TARGET_BELOW:
        strbuf_puts(out, "Three of four in your samples earn more than your target (the lower quartile is ");
        say_market(RANGE_P25, r, wish, out);
        strbuf_puts(out, ").");
        break;
    case RANGE_AT_FLOOR:
        say_end("The lower end", ends->low, wish, out);
        strbuf_puts(out, "your floor: who hears it can offer it, and you have nothing left to give.");
        break;
    case RANGE_WARNINGS: break;
    }
}

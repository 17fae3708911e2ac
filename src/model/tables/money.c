#include "model/tables/money.h"

#include "model/tables/money-internal.h"

#include <inttypes.h>
#include <stdio.h>

const struct pay_habits PAY_HABITS = {"USD", "SEK", "JPY"};

static const char *const period_names[] = {"unsaid", "hour", "day", "week", "month", "year"};

const char *pay_period_name(enum pay_period p)
{
    return period_names[p];
}

/* ---- saying ---- */

static void put_number(uint64_t n, struct strbuf *out)
{
    char digits[32];
    int length = snprintf(digits, sizeof digits, "%" PRIu64, n);
    for (int i = 0; i < length; i++) {
        if (i > 0 && (length - i) % 3 == 0)
            strbuf_putc(out, ',');
        strbuf_putc(out, digits[i]);
    }
}

static void put_amount(int64_t minor, const char *code, struct strbuf *out)
{
    int digits = money_digits(code);
    uint64_t unit = 1, n = minor < 0 ? 0 - (uint64_t)minor : (uint64_t)minor;
    digits = digits < 0 ? 2 : digits;
    for (int i = 0; i < digits; i++)
        unit *= 10;
    if (minor < 0)
        strbuf_putc(out, '-');
    put_number(n / unit, out);
    if (n % unit)
        strbuf_printf(out, ".%0*" PRIu64, digits, n % unit);
}

void money_say(int64_t minor, const char *code, struct strbuf *out)
{
    put_amount(minor, code, out);
    if (*code)
        strbuf_printf(out, " %s", code);
}

void pay_say(const struct pay *p, struct strbuf *out)
{
    static const char *const periods[] = {"", " an hour", " a day", " a week", " a month", " a year"};
    static const char *const bases[] = {"", ", gross", ", net"};
    if (!p->has_high)
        strbuf_puts(out, "from ");
    if (!p->has_low)
        strbuf_puts(out, "up to ");
    if (p->has_low)
        put_amount(p->low, p->code, out);
    if (p->has_low && p->has_high && p->low != p->high)
        strbuf_puts(out, " to ");
    if (p->has_high && !(p->has_low && p->low == p->high))
        put_amount(p->high, p->code, out);
    strbuf_printf(out, "%s%s", *p->code ? " " : " (currency unsaid)", p->code);
    strbuf_printf(out, "%s%s", periods[p->period], bases[p->base]);
}

/* ---- comparing ---- */

const char *pay_relation_name(enum pay_relation r)
{
    static const char *const names[] = {"same", "agrees", "conflicts", "cannot_tell"};
    return names[r];
}

/* How many of a period a year has; 0: not said. */
static int in_a_year(enum pay_period p, const struct pay_factors *f)
{
    switch (p) {
    case PAY_HOUR: return f->hours_a_year;
    case PAY_DAY: return f->days_a_year;
    case PAY_WEEK: return f->weeks_a_year;
    case PAY_MONTH: return f->months_a_year;
    case PAY_YEAR: return 1;
    case PAY_UNSAID: break;
    }
    return 0;
}

static enum pay_why incomparable(const struct pay *a, const struct pay *b, const struct pay_factors *f)
{
    if (strcmp(a->code, b->code) != 0 || !*a->code)
        return PAY_WHY_CURRENCY;
    if (a->base && b->base && a->base != b->base)
        return PAY_WHY_BASE;
    if (a->period == b->period)
        return PAY_WHY_NONE;
    bool told = f && a->period && b->period && in_a_year(a->period, f) > 0 && in_a_year(b->period, f) > 0;
    return told ? PAY_WHY_NONE : PAY_WHY_PERIOD;
}

enum pay_relation pay_compare(const struct pay *a, const struct pay *b, const struct pay_factors *factors,
                              enum pay_why *ret_why)
{
    enum pay_why why = incomparable(a, b, factors);
    if (ret_why)
        *ret_why = why;
    if (why)
        return PAY_CANNOT_TELL;
    /* Amounts are below 1e15, and factors are ints: no overflow in 128 bits. */
    __int128 x = 1, y = 1;
    if (a->period != b->period) {
        x = in_a_year(a->period, factors);
        y = in_a_year(b->period, factors);
    }
    bool same = a->has_low == b->has_low && a->has_high == b->has_high && a->low * x == b->low * y &&
                a->high * x == b->high * y;
    if (same)
        return PAY_SAME;
    bool apart = (a->has_high && b->has_low && a->high * x < b->low * y) ||
                 (b->has_high && a->has_low && b->high * y < a->low * x);
    return apart ? PAY_CONFLICTS : PAY_AGREES;
}

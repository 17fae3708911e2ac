#include "rounds/apply/track/figures.h"

#include "base/cleanup.h"

#include <stdlib.h>

static const struct pay_factors factors = {.months_a_year = 12};

enum figure_about figure_about_named(struct str name)
{
    static const char *const names[] = {"expected-pay", "current-pay", "offered-pay",
                                        "budget",       "notice",      "start"};
    size_t i = 0;
    while (i < ARRAY_LEN(names) && !str_is(name, names[i]))
        i++;
    return (enum figure_about)i;
}

const char *figure_clash_name(enum figure_clash_kind k)
{
    static const char *const names[] = {"differs", "before-notice", "below-budget"};
    return names[k];
}

/* ---- two of them ---- */

static bool near_in_time(const struct figure_said *a, const struct figure_said *b)
{
    int32_t days = date_days(a->on) - date_days(b->on);
    return days <= FIGURES_MEMORY_DAYS && days >= -FIGURES_MEMORY_DAYS;
}

static bool differ(const struct figure_said *a, const struct figure_said *b)
{
    if (a->about == FIGURE_EXPECTED || a->about == FIGURE_CURRENT)
        return pay_compare(&a->pay, &b->pay, &factors, NULL) == PAY_CONFLICTS;
    return a->about == FIGURE_NOTICE && abs(a->days - b->days) > FIGURES_NOTICE_SLACK;
}

static double yearly(int64_t minor, enum pay_period p)
{
    return (double)minor * (p == PAY_MONTH ? factors.months_a_year : 1);
}

static bool below(const struct figure_said *offer, const struct figure_said *budget)
{
    return pay_compare(&offer->pay, &budget->pay, &factors, NULL) == PAY_CONFLICTS &&
           yearly(offer->pay.high, offer->pay.period) < yearly(budget->pay.low, budget->pay.period);
}

static struct date first_day(const struct figure_said *start, const struct figure_said *notice)
{
    return date_of_days(date_days(start->on) + notice->days);
}

static bool too_early(const struct figure_said *start, const struct figure_said *notice)
{
    return date_days(start->day) + FIGURES_NOTICE_SLACK < date_days(first_day(start, notice));
}

/* ---- all of them ---- */

static int by_day(const void *pa, const void *pb)
{
    const struct figure_said *a = pa, *b = pb;
    int days = date_compare(b->on, a->on);
    return days ? days : (b->id > a->id) - (b->id < a->id);
}

struct found {
    struct arena *a;
    struct figure_clash *list;
    size_t n, cap;
};

static void add(struct found *f, enum figure_clash_kind kind, const struct figure_said *figure,
                const struct figure_said *other)
{
    if (f->n == FIGURES_CLASHES_MAX)
        return;
    arena_grow(f->a, f->list, f->n, f->cap);
    f->list[f->n++] = (struct figure_clash){kind, figure, other};
}

/* Is there a later one of the same application about the same? Then it is no longer what they were told
 * last. */
static bool outdated(const struct figure_said *list, const struct figure_said *f)
{
    for (const struct figure_said *later = list; later < f; later++)
        if (later->application == f->application && later->about == f->about && later->mine == f->mine)
            return true;
    return false;
}

/* What I said last here, against what I said elsewhere, and earlier here. */
static void check_mine(const struct figure_said *list, size_t n, const struct figure_said *mine,
                       struct found *f)
{
    bool notice_known = false;
    for (const struct figure_said *o = list; o < list + n; o++) {
        if (o == mine || !o->mine || !near_in_time(mine, o))
            continue;
        bool here = o->application == mine->application;
        if (o->about == mine->about && (here || !outdated(list, o)) && differ(mine, o))
            add(f, FIGURE_DIFFERS, mine, o);
        /* The notice that was told last, to whomever. */
        if (mine->about == FIGURE_START && o->about == FIGURE_NOTICE && !notice_known) {
            notice_known = true;
            if (too_early(mine, o))
                add(f, FIGURE_BEFORE_NOTICE, mine, o);
        }
    }
}

static void check_theirs(const struct figure_said *list, size_t n, const struct figure_said *offer,
                         struct found *f)
{
    for (const struct figure_said *o = list; o < list + n; o++)
        if (!o->mine && o->application == offer->application && o->about == FIGURE_BUDGET &&
            !outdated(list, o) && near_in_time(offer, o) && below(offer, o))
            add(f, FIGURE_BELOW_BUDGET, offer, o);
}

void figures_clashes(struct figure_said *list, size_t n, int64_t application, struct arena *a,
                     struct figure_clash **ret, size_t *ret_n)
{
    struct found f = {.a = a};
    if (n)
        qsort(list, n, sizeof *list, by_day);
    for (size_t i = 0; i < n; i++) {
        const struct figure_said *one = &list[i];
        if (one->application != application || outdated(list, one))
            continue;
        if (one->mine)
            check_mine(list, n, one, &f);
        else if (one->about == FIGURE_OFFERED)
            check_theirs(list, n, one, &f);
    }
    *ret = f.list;
    *ret_n = f.n;
}

/* ---- in words ---- */

static void say_day(struct date d, struct strbuf *out)
{
    char text[DATE_TEXT_MAX];
    strbuf_puts(out, date_text(d, text));
}

/* " to Acme on 2026-11-10", " on 2026-11-10" where it was said here, too. */
static void say_where(const struct figure_clash *c, struct strbuf *out)
{
    if (c->other->application != c->figure->application)
        strbuf_printf(out, " to %.*s", STR_ARG(c->other->company));
    strbuf_puts(out, " on ");
    say_day(c->other->on, out);
}

static void say_value(const struct figure_said *f, struct strbuf *out)
{
    if (f->about == FIGURE_NOTICE)
        strbuf_printf(out, "%d days", f->days);
    else
        pay_say(&f->pay, out);
}

static void say_planned(const struct figure_clash *c, struct strbuf *out)
{
    strbuf_puts(out, "You are going to say ");
    say_value(c->figure, out);
    strbuf_puts(out, ", and said ");
    say_value(c->other, out);
    say_where(c, out);
}

static void say_differs(const struct figure_clash *c, struct strbuf *out)
{
    if (c->figure->planned) {
        say_planned(c, out);
        return;
    }
    const char *what = c->figure->about == FIGURE_EXPECTED  ? "that you expect"
                       : c->figure->about == FIGURE_CURRENT ? "that you earn"
                                                            : "that your notice is";
    strbuf_printf(out, "You said %s ", what);
    say_value(c->figure, out);
    strbuf_puts(out, " here on ");
    say_day(c->figure->on, out);
    strbuf_puts(out, ", and ");
    say_value(c->other, out);
    say_where(c, out);
}

void figure_clash_say(const struct figure_clash *c, struct strbuf *out)
{
    switch (c->kind) {
    case FIGURE_DIFFERS: say_differs(c, out); break;
    case FIGURE_BEFORE_NOTICE:
        strbuf_puts(out, "You said that you can start on ");
        say_day(c->figure->day, out);
        strbuf_printf(out, ", but with the notice of %d days that you named", c->other->days);
        say_where(c, out);
        strbuf_puts(out, " it is ");
        say_day(first_day(c->figure, c->other), out);
        strbuf_puts(out, " at the earliest");
        break;
    case FIGURE_BELOW_BUDGET:
        strbuf_puts(out, "They offer ");
        pay_say(&c->figure->pay, out);
        strbuf_puts(out, ", which is below the budget of ");
        pay_say(&c->other->pay, out);
        strbuf_puts(out, " that they named on ");
        say_day(c->other->on, out);
        break;
    }
    strbuf_putc(out, '.');
}

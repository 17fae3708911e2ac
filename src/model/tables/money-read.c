/*
 * Reading pay. A cursor over the text, each function reads one thing or leaves the cursor where it was:
 *
 *     pay    = bound? figure (join figure)? "+"? (period | base)*
 *     figure = currency? number factor? currency?
 *
 * A number keeps its decimals until factor and currency are known. What is read is bounded, but for words
 * before it in the line, of which 48 bytes are looked at.
 */
#include "model/tables/money-internal.h"

struct figure {
    int64_t value; /* of `decimals` digits behind the point; below 1e15 */
    int decimals;
    int64_t factor; /* 1: none was written */
    bool lpa, grouped, has_currency;
    struct currency currency;
};

struct scan {
    struct str text;
    size_t at;
};

enum { GROUPS_MAX = 6, GROUP_DIGITS_MAX = 13, REACH_BACK = 48 };

static bool digit_at(const struct scan *s, size_t at)
{
    return at < s->text.n && s->text.p[at] >= '0' && s->text.p[at] <= '9';
}

/* ---- numbers ---- */

struct group {
    int digits;
    char before; /* the separator in front: ',' '.' '\'' or ' ' (of any kind); 0: the first */
    size_t start;
};

/* One separator that a digit follows: its bytes. */
static size_t separator(const struct scan *s, size_t at, char *ret)
{
    size_t n = 0;
    if (at >= s->text.n)
        return 0;
    char c = s->text.p[at];
    if (c == ',' || c == '.') {
        *ret = c;
        n = 1;
    } else if (words_fold(s->text, at, &n) == '\'') {
        *ret = '\'';
    } else if ((n = words_blanks(s->text, at)) > 0 && (n <= 3 && (c == ' ' ? n == 1 : true)) && c != '\t') {
        *ret = ' ';
    } else {
        return 0;
    }
    return digit_at(s, at + n) ? n : 0;
}

static size_t split(const struct scan *s, struct group *groups, size_t *ret_n)
{
    size_t at = s->at, n = 0, gap = 0;
    char before = 0;
    for (;;) {
        int digits = 0;
        while (digits <= GROUP_DIGITS_MAX && digit_at(s, at + (size_t)digits))
            digits++;
        /* Behind a blank only thousands go on. */
        if (before == ' ' &&
            (digits != 3 || groups[0].digits > 3 || (n > 1 && groups[n - 1].before != ' '))) {
            at -= gap;
            break;
        }
        if (n == GROUPS_MAX || digits > GROUP_DIGITS_MAX)
            return 0;
        groups[n++] = (struct group){digits, before, at};
        at += (size_t)digits;
        if ((gap = separator(s, at, &before)) == 0)
            break;
        at += gap;
    }
    *ret_n = n;
    return at;
}

/* Thousands up to group n: of three digits each, or of two but for the last (12,34,567). */
static bool thousands(const struct group *g, size_t n)
{
    bool three = true, two = g[1].before == ',' && g[0].digits <= 2;
    for (size_t i = 1; i < n; i++) {
        if (g[i].before != g[1].before)
            return false;
        three = three && g[i].digits == 3;
        two = two && g[i].digits == (i + 1 == n ? 3 : 2);
    }
    return g[0].digits <= 3 && (three || two);
}

static bool number(struct scan *s, struct figure *f)
{
    struct group g[GROUPS_MAX];
    size_t n, end;
    if (!digit_at(s, s->at) || (end = split(s, g, &n)) == 0)
        return false;
    const struct group *last = &g[n - 1];
    bool point = n > 1 && (last->before == '.' || last->before == ',');
    int64_t factor;
    bool lpa;
    f->decimals = 0;
    if (n == 1) {
        f->grouped = false;
    } else if (point && last->digits <= 2 &&
               (n == 2 || (thousands(g, n - 1) && g[1].before != last->before))) {
        f->decimals = last->digits;
        f->grouped = n > 2;
    } else if (n == 2 && point && last->digits == 3 && money_factor(s->text, end, &factor, &lpa)) {
        f->decimals = 3; /* 1.125M */
        f->grouped = false;
    } else if (thousands(g, n)) {
        f->grouped = true;
    } else {
        return false;
    }
    f->value = 0;
    int digits = 0;
    for (size_t i = 0; i < n; i++) {
        for (int k = 0; k < g[i].digits; k++, digits++) {
            if (digits == 15)
                return false;
            f->value = f->value * 10 + (s->text.p[g[i].start + (size_t)k] - '0');
        }
    }
    s->at = end;
    return true;
}

static bool currency(struct scan *s, bool before, struct figure *f)
{
    size_t start = s->at, n;
    if (!before)
        start += words_blanks(s->text, start);
    n = money_currency(s->text, start, before, &f->currency);
    if (n == 0)
        return false;
    s->at = start + n;
    f->has_currency = true;
    return true;
}

static bool figure(struct scan *s, struct figure *ret)
{
    size_t start = s->at, n;
    struct figure f = {.factor = 1};
    if (currency(s, true, &f))
        s->at += words_blanks(s->text, s->at);
    if (!number(s, &f)) {
        s->at = start;
        return false;
    }
    if ((n = money_factor(s->text, s->at, &f.factor, &f.lpa)))
        s->at += n;
    if (!f.has_currency)
        (void)currency(s, false, &f);
    char next = s->at < s->text.n ? s->text.p[s->at] : '\0';
    if (words_in(s->text, s->at) || next == '%') {
        s->at = start;
        return false;
    }
    *ret = f;
    return true;
}

/* ---- amounts ---- */

/* In units of 10^-digits; false: it is too much to be money. */
static bool minor_of(const struct figure *f, int64_t factor, int digits, int64_t *ret)
{
    __int128 v = (__int128)f->value * factor;
    int shift = digits - f->decimals;
    for (; shift > 0; shift--)
        v *= 10;
    for (; shift < 0; shift++)
        v = (v + 5) / 10;
    if (v > (__int128)100000000000000)
        return false;
    *ret = (int64_t)v;
    return true;
}

static void choose(const struct currency *c, const struct pay_habits *habits, struct pay *p)
{
    const char *code = c->shared == '$'   ? habits->dollar
                       : c->shared == 'k' ? habits->krona
                       : c->shared        ? habits->yen
                                          : c->code;
    p->currency = c->shared ? PAY_CURRENCY_SHARED : PAY_CURRENCY_SAID;
    for (size_t i = 0; i < MONEY_CODE - 1 && code[i]; i++)
        p->code[i] = code[i];
}

static bool plausible(const struct pay *p, int digits)
{
    int64_t most = p->currency != PAY_CURRENCY_UNSAID && money_is_small(p->code) ? 10000000000 : 5000000;
    for (int i = 0; i < digits; i++)
        most *= 10;
    int64_t low = p->has_low ? p->low : p->high, high = p->has_high ? p->high : p->low;
    return low > 0 && high <= most;
}

/* A factor of one end is the other's, when the other is a small number without one. */
static void share_factor(struct figure *a, struct figure *b)
{
    struct figure *bare = a->factor == 1 ? a : b, *other = bare == a ? b : a;
    if (bare->factor == 1 && other->factor > 1 && !bare->grouped &&
        bare->value < (bare->decimals ? 100000 : 1000))
        bare->factor = other->factor;
}

static bool same_currency(const struct figure *a, const struct figure *b)
{
    return !a->has_currency || !b->has_currency ||
           (a->currency.shared == b->currency.shared && strcmp(a->currency.code, b->currency.code) == 0);
}

/* Nothing but the end, a mark, or what belongs to a figure may follow a second number that says nothing of
 * itself. */
static bool goes_on(const struct scan *s)
{
    enum pay_period period;
    enum pay_base base;
    size_t at = s->at + words_blanks(s->text, s->at);
    return words_in(s->text, at) && !money_behind(s->text, at, &period, &base);
}

/* The second figure of a range, in the order of amounts. */
static bool second(struct scan *s, bool and, struct figure *first, struct figure *ret)
{
    size_t start = s->at, n = money_join(s->text, start, and);
    struct figure f, a = *first;
    s->at += n;
    if (n == 0 || !figure(s, &f))
        goto none;
    bool says = f.factor > 1 || f.has_currency || f.grouped;
    if (!says && goes_on(s))
        goto none;
    share_factor(&a, &f);
    int64_t low, high;
    if (!same_currency(&a, &f) || !minor_of(&a, a.factor, 3, &low) || !minor_of(&f, f.factor, 3, &high) ||
        low > high)
        goto none;
    *first = a;
    *ret = f;
    return true;
none:
    s->at = start;
    return false;
}

/* "+ VAT", "(+VAT)": its bytes. */
static size_t tax(struct str text, size_t at)
{
    size_t start = at, n;
    bool open = at < text.n && text.p[at] == '(';
    at += open;
    if (at >= text.n || text.p[at] != '+')
        return 0;
    at += 1 + words_blanks(text, at + 1);
    n = words_phrase(text, at, &(struct word){"vat", 0}, 1, NULL);
    at += n;
    bool closed = open && at < text.n && text.p[at] == ')';
    return n > 0 && open == closed ? at + closed - start : 0;
}

/* Periods and bases behind, in any order, with what may stand between. */
static void behind(struct scan *s, struct pay *p)
{
    for (int i = 0; i < 4; i++) {
        enum pay_period period = PAY_UNSAID;
        enum pay_base base = PAY_BASE_UNSAID;
        size_t at = s->at + words_blanks(s->text, s->at), skipped = tax(s->text, at);
        at += skipped ? skipped + words_blanks(s->text, at + skipped) : 0;
        bool open = at < s->text.n && s->text.p[at] == '(';
        bool mark = at < s->text.n && (open || s->text.p[at] == ',');
        at += mark ? 1 + words_blanks(s->text, at + 1) : 0;
        size_t n = money_behind(s->text, at, &period, &base);
        if (n == 0 || (period && p->period && period != p->period) || (base && p->base && base != p->base))
            return;
        p->period = period ? period : p->period;
        p->base = base ? base : p->base;
        s->at = at + n;
        if (open && s->at < s->text.n && s->text.p[s->at] == ')')
            s->at++;
    }
}

static bool another_period(const struct scan *s, enum pay_period than)
{
    enum pay_period period = PAY_UNSAID;
    enum pay_base base;
    size_t n = money_behind(s->text, s->at + words_blanks(s->text, s->at), &period, &base);
    return n > 0 && period && period != than;
}

static struct str line_before(struct str text, size_t at)
{
    size_t from = at > REACH_BACK ? at - REACH_BACK : 0;
    for (size_t i = from; i < at; i++) {
        if (text.p[i] == '\n' || text.p[i] == '\r')
            from = i + 1;
    }
    return (struct str){text.p + from, at - from};
}

static bool fill(struct scan *s, size_t start, enum money_bound bound, const struct figure *a,
                 const struct figure *b, const struct pay_habits *habits, struct pay *p)
{
    const struct figure *said = a->has_currency ? a : b && b->has_currency ? b : NULL;
    bool lpa = a->lpa || (b && b->lpa), pays = false;
    enum pay_period before = PAY_UNSAID;
    p->currency = PAY_CURRENCY_UNSAID;
    if (said)
        choose(&said->currency, habits, p);
    else if (lpa)
        choose(&(struct currency){"INR", 0}, habits, p);
    int digits = money_digits(p->code);
    digits = digits < 0 ? 2 : digits;
    p->has_low = bound != MONEY_UP_TO || b;
    p->has_high = bound != MONEY_FROM || b;
    if (p->has_low && p->has_high && s->at < s->text.n && s->text.p[s->at] == '+' && !b) {
        p->has_high = false;
        s->at++;
    }
    int64_t low, high;
    if (!minor_of(a, a->factor, digits, &low) || !minor_of(b ? b : a, (b ? b : a)->factor, digits, &high))
        return false;
    p->low = p->has_low ? low : 0;
    p->high = p->has_high ? high : 0;
    behind(s, p);
    money_before(line_before(s->text, start), &before, &pays);
    p->period = lpa ? PAY_YEAR : p->period ? p->period : before;
    bool large = a->factor > 1 || low >= (int64_t)100000;
    bool four_o_one = !said && low == 40100000 && a->factor == 1000; /* the pension plan */
    if (!said && !lpa && (!pays || !large || four_o_one))
        return false;
    return plausible(p, digits);
}

static bool pay_at(struct scan *s, const struct pay_habits *habits, struct pay *ret)
{
    size_t start = s->at, n;
    enum money_bound bound = MONEY_EXACT;
    struct figure a, b;
    struct pay p = {.at = start};
    if ((n = money_bound(s->text, start, &bound)))
        s->at += n + words_blanks(s->text, start + n);
    if (figure(s, &a)) {
        size_t behind_a = s->at;
        bool two = second(s, bound == MONEY_BETWEEN, &a, &b);
        if (!two) {
            /* The period at both ends: "$120K/yr - $150K/yr". */
            behind(s, &p);
            struct figure first = a;
            two = p.period && second(s, bound == MONEY_BETWEEN, &a, &b);
            if (two && another_period(s, p.period)) {
                two = false;
                a = first;
            }
        }
        if (!two) {
            s->at = behind_a;
            p.period = PAY_UNSAID;
            p.base = PAY_BASE_UNSAID;
        }
        if ((two || bound != MONEY_BETWEEN) && fill(s, start, bound, &a, two ? &b : NULL, habits, &p)) {
            p.n = s->at - start;
            *ret = p;
            return true;
        }
    }
    s->at = start;
    return false;
}

/* ---- whole texts ---- */

static bool begins(struct str text, size_t at)
{
    unsigned char c = (unsigned char)text.p[at];
    bool was_digit = at > 0 && text.p[at - 1] >= '0' && text.p[at - 1] <= '9';
    /* A sign, or the beginning of a word or number; not the middle of a number. */
    if (c >= '0' && c <= '9') {
        char before = at > 1 && digit_at(&(struct scan){text, 0}, at - 2) ? text.p[at - 1] : '\0';
        return !words_before(text, at) && before != '.' && before != ',' && before != '\'';
    }
    return c == '$' || c >= 0xc2 ||
           (!was_digit && !words_before(text, at) && (c | 0x20) >= 'a' && (c | 0x20) <= 'z');
}

bool pay_find(struct str text, size_t from, const struct pay_habits *habits, struct pay *ret)
{
    struct scan s = {text, from};
    for (; s.at < text.n; s.at++) {
        if (begins(text, s.at) && pay_at(&s, habits, ret))
            return true;
    }
    return false;
}

bool pay_read(struct str text, const struct pay_habits *habits, struct pay *ret)
{
    struct scan s = {text, words_blanks(text, 0)};
    struct pay p;
    if (s.at >= text.n || !pay_at(&s, habits, &p) || s.at + words_blanks(text, s.at) != text.n)
        return false;
    *ret = p;
    return true;
}

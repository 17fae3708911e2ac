/*
 * Does a text name the floor? Amounts are read by money.h; between them bare numbers and numbers in words are
 * looked for, which are the floor's
 * thousands: "sixty to seventy" is how it is said aloud.
 */
#include "rounds/screen/range.h"

#include "base/cleanup.h"
#include "model/words/words.h"

#include <math.h>
#include <string.h>

const char *range_leak_name(enum range_leak_kind k)
{
    static const char *const names[] = {"at", "below", "maybe"};
    return names[k];
}

/* ---- an amount ---- */

bool range_leaks_figure(const struct range_wish *wish, const struct pay *said, enum range_leak_kind *ret)
{
    bool unsaid = said->currency == PAY_CURRENCY_UNSAID || said->code[0] == '\0';
    bool shared = said->currency == PAY_CURRENCY_SHARED && strcmp(said->code, wish->code) != 0;
    enum pay_period period = said->period ? said->period : wish->period;
    double minor = (double)(said->has_low ? said->low : said->high), reckoned;
    if (!wish->has_floor || (!unsaid && !shared && strcmp(said->code, wish->code) != 0))
        return false;
    /* Of an unsaid currency hundredths are given. */
    if (unsaid)
        minor = minor / 100 * pow(10, money_digits(wish->code));
    if (!range_reckon(&wish->factors, minor, period, wish->period, &reckoned) ||
        reckoned > (double)wish->floor + 0.5)
        return false;
    if (said->period == PAY_UNSAID && reckoned < (double)wish->floor / 2)
        return false; /* another kind of sum: a bonus, a budget for books */
    *ret = unsaid || shared || said->period == PAY_UNSAID ? RANGE_LEAK_MAYBE
           : reckoned < (double)wish->floor - 0.5         ? RANGE_LEAK_BELOW
                                                          : RANGE_LEAK_AT;
    return true;
}

/* ---- the floor's thousands, as they are said ---- */

static const char *const en_small[] = {"",        "one",     "two",       "three",    "four",
                                       "five",    "six",     "seven",     "eight",    "nine",
                                       "ten",     "eleven",  "twelve",    "thirteen", "fourteen",
                                       "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"};
static const char *const en_tens[] = {"",      "",      "twenty",  "thirty", "forty",
                                      "fifty", "sixty", "seventy", "eighty", "ninety"};
static const char *const de_small[] = {"",         "ein",      "zwei",     "drei",     "vier",
                                       "funf",     "sechs",    "sieben",   "acht",     "neun",
                                       "zehn",     "elf",      "zwolf",    "dreizehn", "vierzehn",
                                       "funfzehn", "sechzehn", "siebzehn", "achtzehn", "neunzehn"};
static const char *const de_tens[] = {"",        "",        "zwanzig", "dreissig", "vierzig",
                                      "funfzig", "sechzig", "siebzig", "achtzig",  "neunzig"};

static void en_words(int n, char separator, struct strbuf *out)
{
    if (n >= 100) {
        strbuf_printf(out, "%s hundred", en_small[n / 100]);
        n %= 100;
        if (n)
            strbuf_puts(out, " and ");
    }
    if (n >= 20) {
        strbuf_puts(out, en_tens[n / 10]);
        if (n % 10)
            strbuf_printf(out, "%c%s", separator, en_small[n % 10]);
    } else {
        strbuf_puts(out, en_small[n]);
    }
}

static void de_words(int n, struct strbuf *out)
{
    if (n >= 100) {
        strbuf_printf(out, "%shundert", de_small[n / 100]);
        n %= 100;
    }
    if (n >= 20) {
        if (n % 10)
            strbuf_printf(out, "%sund", de_small[n % 10]);
        strbuf_puts(out, de_tens[n / 10]);
    } else {
        strbuf_puts(out, de_small[n]);
    }
}

enum { FORMS = 3 };

/* The thousands of the floor, 1 to 999; 0: they are no round ones, or more. */
static int thousands(const struct range_wish *w)
{
    int64_t unit = 1000;
    for (int d = money_digits(w->code); d > 0; d--)
        unit *= 10;
    return w->floor % unit == 0 && w->floor / unit >= 10 && w->floor / unit <= 999 ? (int)(w->floor / unit)
                                                                                   : 0;
}

/* How a bare number goes on that is of something else: "60 people", "60 %", "60 hours". */
static bool of_something_else(struct str text, size_t at)
{
    static const struct word goes_on[] = {
        {"to", 1},     {"and", 1},      {"bis", 1},   {"und", 1},     {"or", 1},     {"oder", 1},
        {"k", 1},      {"thousand", 1}, {"grand", 1}, {"tausend", 1}, {"a year", 1}, {"gross", 1},
        {"brutto", 1}, {"plus", 1},     {"is", 1},    {"would", 1},   {"ist", 1},    {"im jahr", 1},
    };
    at += words_blanks(text, at);
    if (words_dash(text, at))
        return false;
    if (at < text.n && (text.p[at] == '%' || text.p[at] == ':' || text.p[at] == '/'))
        return true;
    if (at < text.n && (text.p[at] == '.' || text.p[at] == ',') && at + 1 < text.n && text.p[at + 1] >= '0' &&
        text.p[at + 1] <= '9')
        return true;
    return words_in(text, at) && !words_phrase(text, at, goes_on, ARRAY_LEN(goes_on), NULL);
}

/* ---- a text ---- */

struct search {
    const struct range_wish *wish;
    struct str text;
    struct str digits; /* empty: the floor has no round thousands */
    struct word forms[FORMS];
    size_t n_forms;
    struct arena *a;
    struct range_leak *list;
    size_t n, cap;
};

static void add(struct search *s, enum range_leak_kind kind, size_t at, size_t n)
{
    if (s->n == RANGE_LEAKS_MAX)
        return;
    arena_grow(s->a, s->list, s->n, s->cap);
    s->list[s->n++] = (struct range_leak){kind, at, n};
}

static void make_forms(struct search *s)
{
    int n = thousands(s->wish);
    if (!n)
        return;
    _cleanup_(strbuf_release) struct strbuf words = {0};
    s->digits = str_of(arena_printf(s->a, "%d", n));
    for (int form = 0; form < FORMS; form++) {
        strbuf_clear(&words);
        if (form < 2)
            en_words(n, form ? '-' : ' ', &words);
        else
            de_words(n, &words);
        s->forms[s->n_forms++].text = arena_strdup(s->a, strbuf_cstr(&words));
    }
}

/* The bytes of the floor's thousands at `at`; 0: they are not there. */
static size_t thousands_at(const struct search *s, size_t at)
{
    struct str here = str_from(s->text, at);
    if (str_starts(here, s->digits) && !words_in(s->text, at + s->digits.n))
        return s->digits.n;
    return words_phrase(s->text, at, s->forms, s->n_forms, NULL);
}

/* Bare numbers and words from `from` to `to`. */
static void search_words(struct search *s, size_t from, size_t to)
{
    for (size_t at = from; at < to && s->n_forms; at++) {
        if (words_before(s->text, at) || (at && strchr(":.,/$", s->text.p[at - 1]) && s->text.p[at - 1]))
            continue;
        size_t n = thousands_at(s, at);
        if (!n || of_something_else(s->text, at + n))
            continue;
        add(s, RANGE_LEAK_MAYBE, at, n);
        at += n - 1;
    }
}

void range_leaks(const struct range_wish *wish, struct str text, struct arena *a, struct range_leak **ret,
                 size_t *ret_n)
{
    struct search s = {.wish = wish, .text = text, .a = a};
    size_t at = 0;
    struct pay p;
    if (wish->has_floor)
        make_forms(&s);
    while (wish->has_floor && pay_find(text, at, &PAY_HABITS, &p)) {
        enum range_leak_kind kind;
        search_words(&s, at, p.at);
        if (range_leaks_figure(wish, &p, &kind))
            add(&s, kind, p.at, p.n);
        at = p.at + p.n;
    }
    if (wish->has_floor)
        search_words(&s, at, text.n);
    *ret = s.list;
    *ret_n = s.n;
}

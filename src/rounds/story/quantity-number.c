/* Numbers as they are written and spoken: "29", "3,100", "4,2", "twenty-nine", "vierundzwanzig", "2 Mio.". */
#include "rounds/story/quantity.h"

#include "model/words/numerals.h"

#include <math.h>

/* Digits at p with separators: "3,100", "4.2", "1.200" and "4,2" in German. Bytes read. */
static size_t digits_at(struct str s, double *ret)
{
    double whole = 0;
    size_t i = 0;
    while (i < s.n && number_digit(s.p[i])) {
        int digit = s.p[i++] - '0';
        whole = whole < 1e15 ? whole * 10 + digit : whole;
    }
    while (i + 3 < s.n && (s.p[i] == ',' || s.p[i] == '.' || s.p[i] == '\'') && number_digit(s.p[i + 1]) &&
           number_digit(s.p[i + 2]) && number_digit(s.p[i + 3]) &&
           (i + 4 >= s.n || !number_digit(s.p[i + 4]))) {
        for (size_t k = 1; k <= 3; k++)
            whole = whole * 10 + (s.p[i + k] - '0');
        i += 4;
    }
    if (i + 1 < s.n && (s.p[i] == '.' || s.p[i] == ',') && number_digit(s.p[i + 1])) {
        double step = 0.1;
        for (i++; i < s.n && number_digit(s.p[i]); i++, step /= 10)
            whole += (s.p[i] - '0') * step;
    }
    *ret = whole;
    return i;
}

struct str number_from(const struct sentence *s, size_t at)
{
    const char *p = s->words.v[at].raw.p;
    return (struct str){p, (size_t)(s->text.p + s->text.n - p)};
}

/* Words that begin before p. */
static size_t words_until(const struct tokens *t, size_t at, const char *p)
{
    size_t n = 0;
    while (at + n < t->n && t->v[at + n].raw.p < p)
        n++;
    return n;
}

static bool is_round(double v)
{
    if (v < 10 || v > 1e15 || v != floor(v))
        return false;
    double digits = v;
    while (digits >= 100)
        digits /= 10;
    return fmod(v, 10) == 0 && digits == floor(digits);
}

static bool low_is(const struct tokens *t, size_t at, const char *word)
{
    return at < t->n && str_is(t->v[at].low, word);
}

static bool number_in_digits(const struct sentence *s, size_t at, double *ret, size_t *ret_n)
{
    const struct tokens *t = &s->words;
    struct str low = t->v[at].low, rest = number_from(s, at);
    double times;
    size_t bytes = digits_at(rest, ret), n = words_until(t, at, rest.p + bytes);
    struct str last = t->v[at + n - 1].raw;
    struct str tail = {rest.p + bytes,
                       (size_t)(last.p + last.n > rest.p + bytes ? last.p + last.n - rest.p - bytes : 0)};
    /* "95th", "3.2.1", "v2", "2021-03", "1/3" */
    if (tail.n && (strchr("/-_@", *tail.p) || number_digit(*tail.p) || str_starts(tail, STR("th")) ||
                   str_starts(tail, STR("st")) || str_starts(tail, STR("nd")) || str_starts(tail, STR("rd"))))
        return false;
    if (tail.n && tail.n <= low.n && numeral_large(str_from(low, low.n - tail.n), &times))
        *ret *= times;
    *ret_n = n;
    return true;
}

/* Only blanks between two words. */
static bool beside(const struct tokens *t, size_t at)
{
    if (at + 1 >= t->n)
        return false;
    for (const char *p = t->v[at].raw.p + t->v[at].raw.n; p < t->v[at + 1].raw.p; p++)
        if (*p != ' ' && *p != '\n')
            return false;
    return true;
}

/* "a hundred and ten", "two hundred fifty": what goes on behind a hundred or a thousand. */
static size_t tail_of(const struct tokens *t, size_t at, double below, double *ret)
{
    size_t n = low_is(t, at, "and") || low_is(t, at, "und"), i = at + n;
    double v = 0, times;
    if (!at || i >= t->n || !beside(t, at - 1) || (n && !beside(t, at)) || !numeral_word(t->v[i].low, &v) ||
        v < 1 || v >= below || (i + 1 < t->n && numeral_large(t->v[i + 1].low, &times)))
        return 0;
    *ret += v;
    return n + 1;
}

/* "half a dozen", "ein halbes Dutzend", "a dozen", "two dozen", "a couple", "a hundred". */
static size_t number_of_many(const struct tokens *t, size_t at, double *ret)
{
    bool half = low_is(t, at, "half") && low_is(t, at + 1, "a");
    if (half && low_is(t, at + 2, "dozen")) {
        *ret = 6;
        return 3;
    }
    if (str_starts(t->v[at].low, STR("halbe")) && low_is(t, at + 1, "dutzend")) {
        *ret = 6;
        return 2;
    }
    return 0;
}

size_t number_at(const struct sentence *s, size_t at, double *ret, bool *ret_round)
{
    const struct tokens *t = &s->words;
    struct str low = t->v[at].low;
    double v = 0, times;
    size_t n = number_of_many(t, at, &v);
    bool digits = number_digit(low.p[0]);
    *ret_round = false;
    if (n) {
        *ret = v;
        return n;
    }
    if (digits) {
        if (!number_in_digits(s, at, &v, &n))
            return 0;
        *ret_round = is_round(v);
    } else if (numeral_word(low, &v)) {
        n = 1;
        double ones = 0;
        if (v >= 20 && v < 100 && fmod(v, 10) == 0 && beside(t, at) &&
            numeral_word(t->v[at + 1].low, &ones) && ones >= 1 && ones < 10 && ones == floor(ones))
            v += ones, n = 2;
        *ret_round = is_round(v);
        if (at + n < t->n && (low_is(t, at + n, "dozen") || low_is(t, at + n, "dutzend")))
            v *= 12, n++;
        if (low_is(t, at + n, "and") && low_is(t, at + n + 1, "a") && low_is(t, at + n + 2, "half") && v < 20)
            v += 0.5, n += 3;
    } else if (low.n > 3 && numeral_large(low, &v) &&
               ((at &&
                 word_among(t->v[at - 1].low, (const char *const[]){"a", "ein", "einer", "eine", NULL})) ||
                str_is(low, "hundert") || str_is(low, "tausend"))) {
        *ret_round = true;
        n = 1;
        if (v <= 1000)
            n += tail_of(t, at + 1, v, &v);
        *ret = v;
        return n;
    } else {
        return 0;
    }
    while (at + n < t->n && numeral_large(t->v[at + n].low, &times) && (t->v[at + n].low.n > 1 || digits) &&
           !(t->v[at + n].low.n == 1 && str_is(t->v[at + n].low, "m"))) {
        v *= times;
        *ret_round = true;
        n++;
        if (!digits && times <= 1000)
            n += tail_of(t, at + n, times, &v);
    }
    *ret = v;
    return n;
}

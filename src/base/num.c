#include "base/num.h"

#include <locale.h>
#include <math.h>

enum { FLOAT_TEXT_MAX = 400 };

static bool parse_magnitude(struct str digits, uint64_t *ret)
{
    if (digits.n == 0)
        return false;
    uint64_t value = 0;
    for (size_t i = 0; i < digits.n; i++) {
        char c = digits.p[i];
        if (c < '0' || c > '9' || __builtin_mul_overflow(value, 10u, &value) ||
            __builtin_add_overflow(value, (uint64_t)(c - '0'), &value))
            return false;
    }
    *ret = value;
    return true;
}

bool num_parse_u64(struct str s, uint64_t max, uint64_t *ret)
{
    uint64_t value;
    if (!parse_magnitude(s, &value) || value > max)
        return false;
    *ret = value;
    return true;
}

bool num_parse_i64(struct str s, int64_t min, int64_t max, int64_t *ret)
{
    bool negative = s.n && s.p[0] == '-';
    uint64_t magnitude;
    if (!parse_magnitude(str_from(s, negative), &magnitude) || magnitude > (uint64_t)INT64_MAX + negative)
        return false;
    int64_t value = negative ? (int64_t)(0 - magnitude) : (int64_t)magnitude;
    if (value < min || value > max)
        return false;
    *ret = value;
    return true;
}

bool num_parse_f64(struct str s, double *ret)
{
    /* strtod_l takes more than we want: only digits, sign, point and exponent may pass. */
    if (s.n == 0 || s.n >= FLOAT_TEXT_MAX)
        return false;
    char text[FLOAT_TEXT_MAX];
    bool digit = false;
    for (size_t i = 0; i < s.n; i++) {
        char c = s.p[i];
        digit |= c >= '0' && c <= '9';
        if (!((c >= '0' && c <= '9') || c == '.' || c == '-' || c == '+' || c == 'e' || c == 'E'))
            return false;
        text[i] = c;
    }
    text[s.n] = '\0';
    static locale_t plain;
    if (!plain)
        plain = newlocale(LC_NUMERIC_MASK, "C", (locale_t)0);
    char *end;
    double value = strtod_l(text, &end, plain);
    if (!digit || *end || !isfinite(value))
        return false;
    *ret = value;
    return true;
}

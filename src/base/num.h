/*
 * num.h: numbers from outside, and arithmetic on sizes that came from outside.
 *
 * The parsers take the whole text or refuse it: no white space, no trailing characters, no silent clamping,
 * no locale.
 */
#ifndef DRYRUN_BASE_NUM_H
#define DRYRUN_BASE_NUM_H

#include "base/err.h"
#include "base/str.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Decimal integers, optional leading '-'. false, and *ret unchanged, when s is not one or lies outside
 * min..max. */
bool num_parse_i64(struct str s, int64_t min, int64_t max, int64_t *ret) warn_unused;
bool num_parse_u64(struct str s, uint64_t max, uint64_t *ret) warn_unused;

/* Decimal fractions, with exponent; finite only: "nan", "inf" and hexadecimal are refused. */
bool num_parse_f64(struct str s, double *ret) warn_unused;

/* false on overflow. */
static inline bool num_add_size(size_t a, size_t b, size_t *ret)
{
    return !__builtin_add_overflow(a, b, ret);
}
static inline bool num_mul_size(size_t a, size_t b, size_t *ret)
{
    return !__builtin_mul_overflow(a, b, ret);
}

static inline int64_t num_min_i64(int64_t a, int64_t b)
{
    return a < b ? a : b;
}
static inline int64_t num_max_i64(int64_t a, int64_t b)
{
    return a > b ? a : b;
}

#endif

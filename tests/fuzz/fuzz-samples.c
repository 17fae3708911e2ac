/* Samples out of any table are amounts with a currency and a period, from which a range can be built; what
 * leaks lies in the text, in order. */
#include "rounds/screen/samples.h"

#include <assert.h>
#include <stdint.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const struct samples_habits habits = {.code = "EUR", .period = PAY_YEAR};
    const struct range_wish wish = {true, 6000000, 7000000, "EUR", PAY_YEAR, PAY_GROSS, 0, RANGE_FACTORS};
    struct str text = {(const char *)data, size};
    struct arena a;
    struct samples s;
    arena_init(&a);
    if (samples_read(text, &habits, &a, &s, NULL) == ERR_OK) {
        struct range_sample *list = arena_array(&a, struct range_sample, s.n_rows + 1);
        struct range r;
        for (size_t i = 0; i < s.n_rows; i++) {
            const struct pay *p = &s.rows[i].sample.pay;
            assert((p->has_low || p->has_high) && p->low >= 0 && p->high >= 0);
            assert(!p->has_low || !p->has_high || p->low <= p->high);
            assert(money_digits(p->code) >= 0 && p->period != PAY_UNSAID);
            list[i] = s.rows[i].sample;
        }
        assert(range_build(&wish, list, s.n_rows, (struct date){2026, 11, 27}, &a, &r, NULL) == ERR_OK);
        assert(r.used + r.other_currency + r.other_base + r.no_period == s.n_rows);
        assert(r.known == (r.used >= RANGE_SAMPLES_MIN) && r.shift.told == r.known);
        assert(r.bolstering.low <= r.bolstering.high && r.shift.low <= r.shift.high);
    }
    struct range_leak *leaks;
    size_t n, end = 0;
    range_leaks(&wish, text, &a, &leaks, &n);
    assert(n <= RANGE_LEAKS_MAX);
    for (size_t i = 0; i < n; i++) {
        assert(leaks[i].at >= end && leaks[i].n > 0 && leaks[i].at + leaks[i].n <= size);
        end = leaks[i].at + leaks[i].n;
    }
    arena_release(&a);
    return 0;
}

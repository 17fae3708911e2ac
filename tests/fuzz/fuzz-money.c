/* What is found lies in the text, goes forward, is an amount, and agrees with itself. */
#include "model/tables/money.h"

#include <assert.h>
#include <stdint.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const struct pay_factors factors = {1720, 215, 52, 12};
    struct str text = {(const char *)data, size};
    struct pay p, whole, last = {0};
    struct strbuf said = {0};
    bool has_last = false;
    for (size_t at = 0; pay_find(text, at, &PAY_HABITS, &p); at = p.at + p.n) {
        assert(p.at >= at && p.n > 0 && p.at + p.n <= size);
        assert(p.has_low || p.has_high);
        assert(p.low >= 0 && p.high >= 0 && (!p.has_low || !p.has_high || p.low <= p.high));
        assert((p.currency == PAY_CURRENCY_UNSAID) == (p.code[0] == '\0'));
        enum pay_relation self = pay_compare(&p, &p, &factors, NULL);
        assert(self == (p.code[0] ? PAY_SAME : PAY_CANNOT_TELL));
        if (has_last)
            assert(pay_compare(&p, &last, &factors, NULL) == pay_compare(&last, &p, &factors, NULL));
        last = p;
        has_last = true;
        pay_say(&p, &said);
    }
    if (pay_read(text, &PAY_HABITS, &whole))
        assert(whole.at + whole.n <= size);
    strbuf_release(&said);
    return 0;
}

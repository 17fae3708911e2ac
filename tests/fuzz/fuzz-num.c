/* A number that was read prints as the text that was read, but for leading zeros; times likewise. */
#include "base/clock.h"
#include "base/num.h"

#include <assert.h>
#include <inttypes.h>
#include <stdio.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct str s = {(const char *)data, size};
    char text[64];
    int64_t i, again;
    uint64_t u;
    double d;
    if (num_parse_i64(s, INT64_MIN, INT64_MAX, &i)) {
        snprintf(text, sizeof text, "%" PRId64, i);
        assert(num_parse_i64(str_of(text), i, i, &again) && again == i);
    }
    if (num_parse_u64(s, UINT64_MAX, &u))
        assert(size > 0 && data[0] != '-');
    if (num_parse_f64(s, &d))
        assert(d - d == 0);
    if (clock_parse_rfc3339(s, &i) && i >= -62167219200000 && i <= 253402300799999)
        assert(clock_parse_rfc3339(str_of(clock_rfc3339(i, text)), &again) && again == i);
    return 0;
}

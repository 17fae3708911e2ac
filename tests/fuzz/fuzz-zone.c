/* Whatever file is read: changes go forward and change something, and a clock's time leads back to itself. */
#include "model/time/zone.h"

#include <assert.h>
#include <stdint.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct arena a;
    const struct zone *z;
    arena_init(&a);
    if (zone_read(STR("Test/Zone"), (struct str){(const char *)data, size}, &a, &z, NULL) == ERR_OK) {
        static const int64_t starts[] = {INT64_MIN, -1577923200, 1767225600, 253370764800, INT64_MAX};
        for (size_t i = 0; i < sizeof starts / sizeof *starts; i++) {
            struct zone_change c;
            int64_t at = starts[i];
            for (int n = 0; n < 6 && zone_next_change(z, at, &c); n++) {
                assert(c.at_unix_s > at);
                at = c.at_unix_s;
                struct date d;
                int second;
                int64_t again;
                zone_local(z, at, &d, &second);
                assert(date_valid(d) && second >= 0 && second < 86400);
                if (at > -60000000000 && at < 250000000000)
                    assert(zone_instant(z, d, second, &again) != ZONE_SKIPPED && again <= at);
            }
        }
        struct zone_yearly y[2];
        int64_t from;
        if (zone_yearly(z, y, &from))
            assert(y[0].month < y[1].month);
    }
    arena_release(&a);
    return 0;
}

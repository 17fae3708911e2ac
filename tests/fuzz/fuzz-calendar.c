/* Whatever calendar is read has ascending days and a day that is worked, and business days are found in
 * it. */
#include "model/time/calendar.h"

#include <assert.h>
#include <stdint.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct arena a;
    struct calendar c;
    arena_init(&a);
    if (calendar_read((struct str){(const char *)data, size}, STR("A"), &a, &c, NULL) == ERR_OK ||
        calendar_read((struct str){(const char *)data, size}, STR(""), &a, &c, NULL) == ERR_OK) {
        for (size_t i = 1; i < c.n_days; i++)
            assert(c.days[i - 1].day < c.days[i].day);
        struct date from = {2026, 5, 13}, to = calendar_add(&c, from, 9);
        assert(calendar_is_business_day(&c, to) || to.year == DATE_YEAR_MAX);
        assert(to.year == DATE_YEAR_MAX || calendar_between(&c, from, to) == 9);
    }
    arena_release(&a);
    return 0;
}

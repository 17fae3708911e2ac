/* What is found lies in the text and goes forward, exists, and is said in a form that reads as the same
 * date. */
#include "model/time/date.h"

#include <assert.h>
#include <stdint.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void check(const struct date_said *d, const struct date_habits *habits)
{
    char text[DATE_TEXT_MAX];
    struct date_said again;
    assert(date_valid(d->date) && date_valid(date_said_last(d)));
    assert(date_compare(date_said_first(d), date_said_last(d)) <= 0);
    assert(date_read(str_of(date_said_text(d, text)), habits, &again));
    assert(again.precision == d->precision && date_compare(again.date, d->date) == 0);
    assert(again.second == d->second && again.offset_s == d->offset_s && again.has_offset == d->has_offset);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct str text = {(const char *)data, size};
    for (int order = DATE_MONTH_FIRST; order <= DATE_DAY_FIRST; order++) {
        struct date_habits habits = {(enum date_order)order};
        struct date_said said;
        struct date_range r;
        if (date_read(text, &habits, &said))
            check(&said, &habits);
        if (date_range_read(text, &habits, &r))
            assert(r.n > 0 && r.at + r.n <= size);
        (void)date_is_present(text);
        for (size_t at = 0; date_range_find(text, at, &habits, &r); at = r.at + r.n) {
            assert(r.at >= at && r.n > 0 && r.at + r.n <= size);
            check(&r.from, &habits);
            if (r.kind == DATE_CLOSED)
                check(&r.to, &habits);
        }
    }
    return 0;
}

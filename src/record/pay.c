#include "record/pay.h"

#include "record/thing.h"

const char *const pay_periods[] = {"year", "month", "day", "hour", NULL};

static bool has(const json_t *thing, const char *member)
{
    return !json_is_null(json_object_get(thing, member));
}

enum err pay_check_currency(const json_t *thing, const char *currency, struct error *e)
{
    struct str c = thing_str(thing, currency);
    bool ok = c.n == 3;
    for (size_t i = 0; i < c.n; i++)
        ok = ok && c.p[i] >= 'A' && c.p[i] <= 'Z';
    return ok ? ERR_OK
              : error_set(e, ERR_INVALID, currency, "\"%s\" must be three capital letters, as EUR", currency);
}

enum err pay_check(const json_t *thing, const char *min, const char *max, const char *currency,
                   const char *period, struct error *e)
{
    bool any = has(thing, min) || has(thing, max) || has(thing, currency) || has(thing, period);
    const char *const all[] = {min, max, currency, period};
    for (size_t i = 0; i < 4; i++)
        if (any && !has(thing, all[i]))
            return error_set(
                e, ERR_INVALID, all[i],
                "\"%s\" is missing: an amount has a smallest, a largest, a currency and a period", all[i]);
    if (!any)
        return ERR_OK;
    if (thing_int(thing, min) > thing_int(thing, max))
        return error_set(e, ERR_INVALID, max, "\"%s\" must not be less than \"%s\"", max, min);
    return pay_check_currency(thing, currency, e);
}

/*
 * pay.h: amounts of money as things have them: a smallest and a largest in minor units, a currency, a period.
 * Private to record/.
 */
#ifndef DRYRUN_RECORD_PAY_H
#define DRYRUN_RECORD_PAY_H

#include "base/json.h"

/* In minor units: ten thousand million euros, of a currency without such units (yen) a hundred times as
 * many. */
#define PAY_MAX INT64_C(1000000000000)

extern const char *const pay_periods[];

/* All or none of them, the smallest first, a currency of three capital letters. ERR_INVALID names the
 * member. */
enum err pay_check(const json_t *thing, const char *min, const char *max, const char *currency,
                   const char *period, struct error *e) warn_unused;
/* The member must be a currency. */
enum err pay_check_currency(const json_t *thing, const char *currency, struct error *e) warn_unused;

#endif

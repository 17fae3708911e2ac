/*
 * money-internal.h: what reading pay (money-read.c) has of words and signs (money-words.c).
 */
#ifndef DRYRUN_MODEL_MONEY_INTERNAL_H
#define DRYRUN_MODEL_MONEY_INTERNAL_H

#include "model/tables/money.h"
#include "model/words/words.h"

struct currency {
    char code[MONEY_CODE]; /* of a shared sign "" */
    char shared;           /* '$', 'k' (krona), 'y' (yen); 0: it is said */
};

/* A sign, code or name at `at`: its bytes; 0: none. before: it is to stand before a number, which may touch
 * it. */
size_t money_currency(struct str text, size_t at, bool before, struct currency *ret);

/* k, Tsd, lakh ... at `at`, behind a number that ends there; what it multiplies with, and whether it was
 * "LPA". */
size_t money_factor(struct str text, size_t at, int64_t *ret_factor, bool *ret_lpa);

/* A period or base behind a figure. *ret_period or *ret_base is set. */
size_t money_behind(struct str text, size_t at, enum pay_period *ret_period, enum pay_base *ret_base);

/* Words before a figure: the period that the line says, and that it speaks of pay. */
void money_before(struct str line, enum pay_period *ret_period, bool *ret_pay);

enum money_bound { MONEY_EXACT, MONEY_FROM, MONEY_UP_TO, MONEY_BETWEEN };
size_t money_bound(struct str text, size_t at, enum money_bound *ret);

/* "to", "bis"; and: "and", "und" too. */
size_t money_join(struct str text, size_t at, bool and);

/* A currency whose unit is so small that pay has many digits. */
bool money_is_small(const char *code);

#endif

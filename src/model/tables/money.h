/*
 * money.h: amounts of money, pay as people write it, and whether two figures that were said agree.
 *
 * Amounts are integers of the currency's minor unit (cents; yen have none) with its ISO 4217 code. Pure;
 * nothing is allocated.
 *
 *     struct pay p;
 *     for (size_t at = 0; pay_find(ad, at, &PAY_HABITS, &p); at = p.at + p.n) ...
 *     // "€60–75k brutto im Jahr": 6000000 to 7500000, "EUR", PAY_YEAR, PAY_GROSS
 *
 * What is read
 *   numbers     60000, 60,000, 60.000, 60 000, 60'000, 12,00,000 (India), 45.50, 1.234,56; a single comma or full stop
 *               before exactly three digits parts thousands, before one or two it is a decimal one
 *   factors     k, thousand, Tsd; L, lakh, lac; LPA (lakhs of rupees a year); Cr, crore; M, million, Mio, bn
 *   currencies  signs (€ £ ₹ zł Kč ₪ ₩ ₺ ₴ ₽ ₱), signs with a country (US$, C$, A$, NZ$, S$, HK$, R$, MX$), shared signs ($
 *               ¥ kr), codes, "euro", "dollars", "rupees", "zloty", before or behind the number
 *   ranges      dashes of all kinds, to, bis, à, a; between ... and, zwischen ... und; from, ab, at least, 60k+ have no upper
 *               end; up to, bis zu, max have no lower. A factor of one end holds for the other: 60-75k. The currency may
 *               stand at either end
 *   periods     behind: /h, per hour, a day, pro Tag, par mois, al año, p.a., annually, monatlich ...; or before, in the same
 *               line: "day rate", "Jahresgehalt", "annual salary", "TJM"
 *   base        gross, brutto, brut, bruto; net, netto, neto, after tax
 * in English, German, French, Spanish and Polish words, with any accents and case.
 *
 * What is not
 *   A number without a currency is pay only when it has a factor, or at least 1,000, and a word for pay stands before it in
 *   the line ("salary: 60-75k"); the currency is then PAY_CURRENCY_UNSAID. What has "%" behind it, is glued to other
 *   letters, or is above 5 million (10 billion for currencies of small units) is none: funding, revenue, users. That a
 *   sum of money is pay and not a bonus or a saving cannot be seen here. Words ("six figures"), hourly shorthand ("60ph"),
 *   signs before a minus, and the codes ALL, PHP and TRY (words of their own) are not read.
 */
#ifndef DRYRUN_MODEL_MONEY_H
#define DRYRUN_MODEL_MONEY_H

#include "base/str.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { MONEY_CODE = 4 }; /* three letters and a NUL */

/* Digits of the minor unit: 2 for EUR, 0 for JPY; -1: a code that is not known here. */
int money_digits(const char *code);

/* "60,000 EUR", "45.50 EUR" (the cents only when there are some): for people, in English. */
void money_say(int64_t minor, const char *code, struct strbuf *out);

enum pay_period { PAY_UNSAID, PAY_HOUR, PAY_DAY, PAY_WEEK, PAY_MONTH, PAY_YEAR };
enum pay_base { PAY_BASE_UNSAID, PAY_GROSS, PAY_NET };

enum pay_currency {
    PAY_CURRENCY_SAID,
    PAY_CURRENCY_SHARED, /* "$", "kr", "¥": the habits chose among several */
    PAY_CURRENCY_UNSAID, /* none was written: code is "" */
};

struct pay {
    bool has_low, has_high; /* at least one; both with low == high: one figure */
    int64_t low, high;      /* minor units of the code; of an unsaid currency hundredths. 0 when not there */
    char code[MONEY_CODE];
    enum pay_currency currency;
    enum pay_period period;
    enum pay_base base;
    size_t at, n; /* its place in the text, in bytes */
};

/* Which currency a shared sign is, where the reader is. */
struct pay_habits {
    const char *dollar, *krona, *yen;
};
extern const struct pay_habits PAY_HABITS; /* USD, SEK, JPY */

const char *pay_period_name(enum pay_period p); /* "unsaid", "hour", ... for JSON */

/* The first pay at or after byte `from`; to go on, call again from at + n. Linear. false: there is none. */
bool pay_find(struct str text, size_t from, const struct pay_habits *habits, struct pay *ret) warn_unused;

/* The whole text is one, but for blanks around it. */
bool pay_read(struct str text, const struct pay_habits *habits, struct pay *ret) warn_unused;

/* "60,000 to 75,000 EUR a year, gross"; "from 60,000 (currency unsaid)". */
void pay_say(const struct pay *p, struct strbuf *out);

/* ---- two figures that were said ---- */

/* How one period is reckoned in another; 0: it is not. They are the user's, and are to be shown beside the
 * answer. */
struct pay_factors {
    int hours_a_year, days_a_year, weeks_a_year, months_a_year; /* 1,720, 215, 52, 12 (13 or 14 in Austria) */
};

enum pay_relation {
    PAY_SAME,      /* the same range */
    PAY_AGREES,    /* the ranges have something in common */
    PAY_CONFLICTS, /* they have nothing */
    PAY_CANNOT_TELL,
};

enum pay_why { /* of PAY_CANNOT_TELL */
               PAY_WHY_NONE,
               PAY_WHY_CURRENCY, /* different, or not said of one */
               PAY_WHY_PERIOD,   /* said of one only, or different and there is no factor between */
               PAY_WHY_BASE,     /* one gross, one net */
};

/*
 * Do two figures fit together? Compared in the first one's currency as they are (nothing is exchanged) and,
 * when the periods differ, by the year with the factors (NULL: none). A base that only one has said is taken
 * to be the other's. A shared sign counts as the currency that it was read as. *ret_why may be NULL.
 */
enum pay_relation pay_compare(const struct pay *a, const struct pay *b, const struct pay_factors *factors,
                              enum pay_why *ret_why);
const char *pay_relation_name(enum pay_relation r); /* "same", "agrees", "conflicts", "cannot_tell" */

#endif

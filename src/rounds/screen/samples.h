/*
 * samples.h: samples of the market out of somebody's table: what ads, surveys and colleagues said that others
 * earn.
 *
 * A row has its pay either in one column, as people write it ("60-75k EUR a year", model/tables/money.h), or
 * as numbers in columns for the lower and the upper end (one of them is enough), with a currency and a period
 * beside them. What a row does not say, the whole file may: --currency EUR, --period year. A row without an
 * amount, a currency or a period is passed over with a note; nothing is guessed.
 *
 * Which column is what is found by its name, in the words that people use for it, or said by the caller.
 * Pure. Everything lives in the arena.
 */
#ifndef DRYRUN_ROUNDS_SCREEN_SAMPLES_H
#define DRYRUN_ROUNDS_SCREEN_SAMPLES_H

#include "model/tables/csv.h"
#include "rounds/screen/range.h"

enum samples_field {
    SAMPLES_PAY, /* as people write it */
    SAMPLES_LOW,
    SAMPLES_HIGH,
    SAMPLES_CURRENCY,
    SAMPLES_PERIOD,
    SAMPLES_BASE, /* gross, net */
    SAMPLES_ROLE,
    SAMPLES_PLACE,
    SAMPLES_SOURCE,
    SAMPLES_ON, /* a day, or a month, or a year: its first day */
    SAMPLES_FIELDS,
};
const char *samples_field_name(size_t f); /* of an enum samples_field: "pay" ... */

enum { SAMPLES_TEXT_MAX = 300 };

struct samples_row {
    int line; /* from 1 */
    struct range_sample sample;
    struct str role, place, source; /* may be empty */
};

struct samples {
    struct str columns[SAMPLES_FIELDS]; /* the names that were found; empty: there is no such column */
    struct samples_row *rows;
    size_t n_rows;
    struct csv_notes notes;
};

struct samples_habits {
    enum date_order order; /* of 03/04/2026 */
    const char *columns
        [SAMPLES_FIELDS];   /* names of columns, where they are not to be found by themselves; NULL: found */
    char code[MONEY_CODE];  /* of rows that say none; "": such rows are passed over */
    enum pay_period period; /* the same; PAY_UNSAID: passed over */
};

/* By its name or a word for it ("yearly", "p.a.", "Monat"); PAY_UNSAID: none. */
enum pay_period samples_period(struct str word);

/* An amount as people write it, of at most SAMPLES_TEXT_MAX bytes, in its own currency or else in that of the
 * code (may be ""). false: it is none. */
bool samples_amount(struct str text, const char *code, struct arena *a, struct pay *ret) warn_unused;

/*
 * ERR_NOT_FOUND: it has no column with pay (the message says which it has), or not one that was named;
 * ERR_TOO_LARGE: more than RANGE_SAMPLES_MAX rows; ERR_TOO_LARGE, ERR_INVALID: csv.h.
 */
enum err samples_read(struct str text, const struct samples_habits *habits, struct arena *a,
                      struct samples *ret, struct error *e) warn_unused;

#endif

/*
 * figures.h: do the figures that were said fit together? What one told one company about pay and notice is
 * compared with what one told another, and with what one said there before.
 *
 *   differs        pay that one expects or has, in ranges that have nothing in common; a notice that is another one by more than
 *                  FIGURES_NOTICE_SLACK days
 *   before-notice  a day to start on which the notice that one told somebody does not allow
 *   below-budget   they offer less than the budget that they named
 *
 * Figures that were said more than FIGURES_MEMORY_DAYS apart are not compared: people earn more with time. Of
 * another application only the latest figure about a subject counts. A month is a twelfth of a year; days and
 * hours are compared with their like only, and nothing is exchanged into another currency.
 *
 * Pure. What is found lives in the arena.
 */
#ifndef DRYRUN_ROUNDS_APPLY_FIGURES_H
#define DRYRUN_ROUNDS_APPLY_FIGURES_H

#include "base/arena.h"
#include "model/tables/money.h"
#include "model/time/date.h"

enum { FIGURES_MEMORY_DAYS = 365, FIGURES_NOTICE_SLACK = 3, FIGURES_CLASHES_MAX = 20 };

enum figure_about {
    FIGURE_EXPECTED,
    FIGURE_CURRENT,
    FIGURE_OFFERED,
    FIGURE_BUDGET,
    FIGURE_NOTICE,
    FIGURE_START,
    FIGURE_OTHER, /* nothing to compare */
};
enum figure_about figure_about_named(struct str name); /* as record/ has it: "expected-pay" ... */

struct figure_said {
    int64_t id, application;
    enum figure_about about;
    bool mine;    /* I said it to them */
    bool planned; /* FIGURE_EXPECTED: it was not said yet, but is going to be */
    struct date on;
    struct pay pay;     /* of the four first */
    int days;           /* notice */
    struct date day;    /* start */
    struct str company; /* for sentences */
};

enum figure_clash_kind { FIGURE_DIFFERS, FIGURE_BEFORE_NOTICE, FIGURE_BELOW_BUDGET };
const char *figure_clash_name(enum figure_clash_kind k); /* "differs" ... */

/* figure is of the application that was asked about; other of any. Both point into the list. */
struct figure_clash {
    enum figure_clash_kind kind;
    const struct figure_said *figure, *other;
};

/* In any order; it is sorted: the latest first. The clashes of one application, at most
 * FIGURES_CLASHES_MAX. */
void figures_clashes(struct figure_said *list, size_t n, int64_t application, struct arena *a,
                     struct figure_clash **ret, size_t *ret_n);

/* "You said that you expect 80,000 EUR a year here on 2026-11-02, and 95,000 EUR a year to Acme on
 * 2026-11-10." */
void figure_clash_say(const struct figure_clash *c, struct strbuf *out);

#endif

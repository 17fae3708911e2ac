/* takes-internal.h: the facts of one telling (takes-facts.c), as they are compared (takes.c). */
#ifndef DRYRUN_MODEL_TAKES_INTERNAL_H
#define DRYRUN_MODEL_TAKES_INTERNAL_H

#include "model/words/takes.h"

enum { AROUND = 6 };

struct fact {
    struct take_fact told;
    /* FACT_NUMBER: the stem of what is counted; FACT_DATE: "year", "month", "weekday", "day"; FACT_NAME: its
     * letters, folded */
    struct str unit;
    double value; /* FACT_NUMBER, FACT_DATE */
    bool rounded;
    struct str around[2 * AROUND]; /* stems beside it that say something */
    size_t n_around;
};

/* In the order of the words; at most TAKES_FACTS_MAX. */
struct fact *takes_facts(const struct said *s, enum said_language l, struct arena *a, size_t *ret_n);

#endif

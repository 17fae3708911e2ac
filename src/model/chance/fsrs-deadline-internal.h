/*
 * fsrs-deadline-internal.h: the worth of a card under prices; private to fsrs-deadline.c,
 * fsrs-deadline-worth.c and fsrs-load.c.
 */
#ifndef DRYRUN_MODEL_FSRS_DEADLINE_INTERNAL_H
#define DRYRUN_MODEL_FSRS_DEADLINE_INTERNAL_H

#include "model/chance/fsrs-deadline.h"

/* Memories are looked up on a grid: S by its logarithm, D evenly. */
enum { GRID_S = 48, GRID_D = 10, GRID = GRID_S * GRID_D };

struct worth {
    const struct fsrs *f;
    struct deadline_costs costs;
    size_t nodes;                 /* moments of study, the first is today */
    double at[DEADLINE_NODES];    /* days from today */
    double step, last;            /* days between two of them; from today to the day itself */
    double price[DEADLINE_NODES]; /* of a second */
    struct worth_move *moves;     /* [age in steps][GRID], from 1 on */
    float *seen;                  /* [node seen at][node it may be seen again from, up to nodes][GRID] */
};

/* What may become of a card that is looked at. */
struct worth_look {
    double recalled; /* the chance of the first */
    struct fsrs_memory after[2];
    double cost_s;
};

void worth_init(struct worth *w, const struct fsrs *f, const struct deadline *d, struct arena *a);
/* Anew by the prices. */
void worth_fill(struct worth *w);

/* A look at a card after so many days; of a new one (stability 0) the first look. */
struct worth_look worth_look(const struct fsrs *f, const struct deadline_costs *c, struct fsrs_memory m,
                             double days);
/* Of a card that was seen at a node, when it may be seen again from another node on. */
double worth_seen(const struct worth *w, size_t seen, size_t again, struct fsrs_memory m);
/* Of a look at a node, what comes after it, without the price of the look itself. */
double worth_after(const struct worth *w, size_t node, const struct worth_look *l);

#endif

/* The table of W (fsrs-deadline.h), backwards from the day; between the points of the grid it is linear. */
#include "model/chance/fsrs-deadline-internal.h"

#include <math.h>

static const double S_LOW = 0.05, S_HIGH = 20000;

/* A place on the grid: the cell below, and how far into it. */
struct place {
    uint16_t cell;
    float s, d;
};

struct worth_move {
    float recalled, cost;
    struct place after[2];
};

static struct place place_of(struct fsrs_memory m)
{
    double s = log(m.stability / S_LOW) * (GRID_S - 1) / log(S_HIGH / S_LOW),
           d = (m.difficulty - 1) * (GRID_D - 1) / 9.0;
    s = fmin(fmax(s, 0), GRID_S - 1.001);
    d = fmin(fmax(d, 0), GRID_D - 1.001);
    int is = (int)s, id = (int)d;
    return (struct place){(uint16_t)(is * GRID_D + id), (float)(s - is), (float)(d - id)};
}

static struct fsrs_memory memory_of(size_t cell)
{
    return (struct fsrs_memory){
        S_LOW * exp(log(S_HIGH / S_LOW) * (double)(cell / GRID_D) / (GRID_S - 1)),
        1 + 9.0 * (double)(cell % GRID_D) / (GRID_D - 1),
    };
}

static float on(const float *grid, struct place p)
{
    const float *g = grid + p.cell;
    float low = g[0] + p.d * (g[1] - g[0]), high = g[GRID_D] + p.d * (g[GRID_D + 1] - g[GRID_D]);
    return low + p.s * (high - low);
}

/* A card that was forgotten is shown again until it is known, within the same day. */
static struct fsrs_memory relearned(const struct fsrs *f, struct fsrs_memory m)
{
    return fsrs_next(f, m, 0, FSRS_GOOD);
}

struct worth_look worth_look(const struct fsrs *f, const struct deadline_costs *c, struct fsrs_memory m,
                             double days)
{
    if (m.stability <= 0) {
        const struct fsrs_memory none = {0};
        return (struct worth_look){
            .recalled = 0.6,
            .after = {relearned(f, fsrs_next(f, none, 0, FSRS_GOOD)),
                      relearned(f, fsrs_next(f, none, 0, FSRS_AGAIN))},
            .cost_s = c->new_s,
        };
    }
    double r = fsrs_retrievability(f, m.stability, days);
    return (struct worth_look){
        .recalled = r,
        .after = {fsrs_next_at(f, m, r, FSRS_GOOD), relearned(f, fsrs_next_at(f, m, r, FSRS_AGAIN))},
        .cost_s = r * c->recalled_s + (1 - r) * c->lapsed_s,
    };
}

static float *seen_at(const struct worth *w, size_t seen, size_t again)
{
    return w->seen + (seen * (w->nodes + 1) + again) * GRID;
}

void worth_init(struct worth *w, const struct fsrs *f, const struct deadline *d, struct arena *a)
{
    *w = (struct worth){.f = f, .costs = d->costs, .last = d->days};
    int32_t step = (d->days + DEADLINE_NODES - 1) / DEADLINE_NODES;
    w->nodes = (size_t)((d->days + step - 1) / step);
    w->step = step;
    /* Counted from the day back, so that the last is the eve. */
    for (size_t k = 0; k < w->nodes; k++)
        w->at[k] = k ? d->days - 1 - (double)(w->nodes - 1 - k) * step : 0;
    w->moves = arena_array(a, struct worth_move, w->nodes * GRID);
    for (size_t age = 1; age < w->nodes; age++)
        for (size_t cell = 0; cell < GRID; cell++) {
            struct worth_look l = worth_look(f, &d->costs, memory_of(cell), (double)age * step);
            w->moves[age * GRID + cell] = (struct worth_move){
                (float)l.recalled, (float)l.cost_s, {place_of(l.after[0]), place_of(l.after[1])}};
        }
    w->seen = arena_array(a, float, w->nodes *(w->nodes + 1) * GRID);
}

void worth_fill(struct worth *w)
{
    for (size_t j = w->nodes; j-- > 0;) {
        float *never = seen_at(w, j, w->nodes);
        for (size_t cell = 0; cell < GRID; cell++)
            never[cell] = (float)fsrs_retrievability(w->f, memory_of(cell).stability, w->last - w->at[j]);
        for (size_t k = w->nodes; k-- > j + 1;) {
            const float *later = seen_at(w, j, k + 1), *then = seen_at(w, k, k + 1);
            const struct worth_move *move = w->moves + (k - j) * GRID;
            float *here = seen_at(w, j, k), price = (float)w->price[k];
            for (size_t cell = 0; cell < GRID; cell++, move++) {
                float worth = move->recalled * on(then, move->after[0]) +
                              (1 - move->recalled) * on(then, move->after[1]) - price * move->cost;
                here[cell] = worth > later[cell] ? worth : later[cell];
            }
        }
    }
}

double worth_seen(const struct worth *w, size_t seen, size_t again, struct fsrs_memory m)
{
    return (double)on(seen_at(w, seen, again), place_of(m));
}

double worth_after(const struct worth *w, size_t node, const struct worth_look *l)
{
    return l->recalled * worth_seen(w, node, node + 1, l->after[0]) +
           (1 - l->recalled) * worth_seen(w, node, node + 1, l->after[1]);
}

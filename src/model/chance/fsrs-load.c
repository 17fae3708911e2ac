#include "model/chance/fsrs-load.h"

#include "model/chance/draws.h"
#include "model/chance/fsrs-deadline-internal.h"

#include <math.h>

struct sum {
    double looks, seconds, known, days; /* known: R times days; days: on which it had been seen */
};

/* Simpson's rule over the days from..to after the last look. */
static double known_between(const struct fsrs *f, double stability, double from, double to)
{
    return (to - from) / 6 *
           (fsrs_retrievability(f, stability, from) + 4 * fsrs_retrievability(f, stability, (from + to) / 2) +
            fsrs_retrievability(f, stability, to));
}

static void look(const struct fsrs *f, const struct fsrs_load *l, struct fsrs_memory *m, double age,
                 struct draws *d, struct sum *s)
{
    bool new = m->stability <= 0;
    struct worth_look w = worth_look(f, &l->costs, *m, age);
    bool recalled = draws_uniform(d) < w.recalled;
    s->looks++;
    s->seconds += new ? l->costs.new_s : recalled ? l->costs.recalled_s : l->costs.lapsed_s;
    *m = w.after[!recalled];
}

static void play(const struct fsrs *f, const struct fsrs_load *l, const struct deadline_card *c,
                 double first_day, uint64_t seed, struct sum *s)
{
    struct fsrs_memory m = c->memory;
    struct draws d = {seed};
    double day = 0, age = c->age_days;
    if (m.stability <= 0) {
        day = first_day;
        if (day >= l->days)
            return;
        look(f, l, &m, 0, &d, s);
        age = 0;
    }
    while (day < l->days) {
        double due = fmax(fsrs_interval(f, m.stability, f->retention) - age, age > 0 ? 0 : 1),
               wait = fmin(due, l->days - day);
        s->known += known_between(f, m.stability, age, age + wait);
        s->days += wait;
        day += wait;
        if (day >= l->days)
            return;
        look(f, l, &m, age + wait, &d, s);
        age = 0;
    }
}

static void fill(const struct fsrs *f, const struct fsrs_load *l, const struct deadline_card *cards, size_t n,
                 struct fsrs_load_point *p)
{
    size_t each = (n + FSRS_LOAD_SAMPLE - 1) / FSRS_LOAD_SAMPLE, n_new = 0, times = FSRS_LOAD_SAMPLE / n;
    times = times < 1 ? 1 : times > FSRS_LOAD_TIMES_MAX ? FSRS_LOAD_TIMES_MAX : times;
    struct sum s = {0};
    for (size_t i = 0; i < n; i++) {
        bool new = cards[i].memory.stability <= 0;
        double first = new && l->new_a_day > 0 ? floor((double)n_new / l->new_a_day) : new ? INFINITY : 0;
        n_new += new;
        for (size_t k = 0; k < times && i % each == 0; k++)
            play(f, l, &cards[i], first, (i * FSRS_LOAD_TIMES_MAX + k) * 2 + 1, &s);
    }
    double weight = (double)each / (double)times / l->days;
    p->looks = s.looks * weight;
    p->minutes = s.seconds * weight / 60;
    p->known = s.days > 0 ? s.known / s.days : 0;
}

void fsrs_load(const struct fsrs *f, const struct fsrs_load *l, const struct deadline_card *cards, size_t n,
               struct fsrs_load_point *points, size_t n_points)
{
    for (size_t i = 0; i < n_points; i++) {
        struct fsrs at = *f;
        at.retention = points[i].retention;
        points[i].looks = points[i].minutes = points[i].known = 0;
        if (n)
            fill(&at, l, cards, n, &points[i]);
    }
}

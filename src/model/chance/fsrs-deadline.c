/*
 * Prices and plan by turns: the table of worths is filled with the prices, the days are played through with a
 * sample of the cards (all of them several times over when they are few), and what the last card that fitted
 * was worth becomes the day's price.
 */
#include "model/chance/fsrs-deadline-internal.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

const struct deadline_costs deadline_costs_default = {15, 40, 60};

enum { SAMPLE = 400, TURNS = 16, TURNS_OF_CURVE = 8 };

/* Less than that is not worth a look, however much time there is. */
#define GAIN_MIN 0.001

/* One card of the sample. seen: the node it was last seen at, -1: before today. */
struct player {
    struct fsrs_memory memory;
    int seen;
    int32_t age_days;
    float *wait; /* before the first look: its worth when it is seen from node k on; [nodes + 1] */
    struct worth_look look;
    double index;
    uint64_t draw;
};

struct game {
    struct worth w;
    const struct deadline *d;
    struct player *players;
    struct player **order;
    size_t n;
    double seconds; /* of a day, for the sample */
    double expected;
    struct {
        double looks, fresh, seconds;
    } at[DEADLINE_NODES];
};

/* splitmix64 (Steele, Lea & Flood, OOPSLA 2014). */
static double draw(uint64_t *state)
{
    uint64_t z = *state += UINT64_C(0x9e3779b97f4a7c15);
    z = (z ^ (z >> 30)) * UINT64_C(0xbf58476d1ce4e5b9);
    z = (z ^ (z >> 27)) * UINT64_C(0x94d049bb133111eb);
    return (double)((z ^ (z >> 31)) >> 11) * 0x1p-53;
}

static double left_alone(const struct worth *w, struct fsrs_memory m, double age_days)
{
    return fsrs_retrievability(w->f, m.stability, age_days + w->last);
}

/* The worth of a card that was not seen since before today, from each node on. */
static void fill_wait(const struct worth *w, const struct deadline_card *c, size_t from, float *wait)
{
    wait[w->nodes] = (float)left_alone(w, c->memory, c->age_days);
    for (size_t k = w->nodes; k-- > from;) {
        wait[k] = wait[k + 1];
        if (k == 0 && c->memory.stability > 0 && c->age_days <= 0)
            continue;
        struct worth_look l = worth_look(w->f, &w->costs, c->memory, c->age_days + w->at[k]);
        double worth = worth_after(w, k, &l) - w->price[k] * l.cost_s;
        if (worth > (double)wait[k])
            wait[k] = (float)worth;
    }
}

static int by_index(const void *pa, const void *pb)
{
    const struct player *a = *(struct player *const *)pa, *b = *(struct player *const *)pb;
    if (a->index != b->index)
        return a->index > b->index ? -1 : 1;
    return (a > b) - (a < b);
}

static void consider(const struct worth *w, struct player *p, size_t k)
{
    double age = p->seen < 0 ? p->age_days + w->at[k] : w->at[k] - w->at[p->seen];
    p->index = 0;
    if (age <= 0 && p->memory.stability > 0)
        return;
    p->look = worth_look(w->f, &w->costs, p->memory, age);
    double wait = p->seen < 0 ? (double)p->wait[k + 1] : worth_seen(w, (size_t)p->seen, k + 1, p->memory);
    double gain = worth_after(w, k, &p->look) - wait;
    p->index = gain > GAIN_MIN ? gain / p->look.cost_s : 0;
}

/* Play one node; the index of the last that fitted, 0 when time was left. */
static double play_node(struct game *g, size_t k)
{
    size_t n = 0;
    for (size_t i = 0; i < g->n; i++) {
        consider(&g->w, &g->players[i], k);
        if (g->players[i].index > 0)
            g->order[n++] = &g->players[i];
    }
    if (n)
        qsort(g->order, n, sizeof *g->order, by_index);
    double left = g->seconds * g->w.step, price = 0;
    g->at[k].looks = g->at[k].fresh = g->at[k].seconds = 0;
    for (size_t i = 0; i < n; i++) {
        struct player *p = g->order[i];
        if (p->look.cost_s > left) {
            price = p->index;
            break;
        }
        left -= p->look.cost_s;
        g->at[k].looks++;
        g->at[k].fresh += p->memory.stability <= 0;
        g->at[k].seconds += p->look.cost_s;
        p->memory = p->look.after[draw(&p->draw) < p->look.recalled ? 0 : 1];
        p->seen = (int)k;
    }
    return price;
}

static void deal(struct game *g, const struct deadline_card *cards, size_t n)
{
    for (size_t i = 0; i < g->n; i++) {
        /* Evenly over the cards, each as often as any other, as far as that goes. */
        const struct deadline_card *c = &cards[g->n >= n ? i % n : i * n / g->n];
        struct player *p = &g->players[i];
        p->memory = c->memory;
        p->age_days = c->age_days;
        p->seen = -1;
        p->draw = i * UINT64_C(0x2545f4914f6cdd1d);
        fill_wait(&g->w, c, 0, p->wait);
    }
}

static void play(struct game *g, const struct deadline_card *cards, size_t n, double *ret_prices)
{
    deal(g, cards, n);
    for (size_t k = 0; k < g->w.nodes; k++)
        ret_prices[k] = play_node(g, k);
    g->expected = 0;
    for (size_t i = 0; i < g->n; i++) {
        const struct player *p = &g->players[i];
        double age = p->seen < 0 ? p->age_days + g->w.last : g->w.last - g->w.at[p->seen];
        g->expected += fsrs_retrievability(g->w.f, p->memory.stability, age) / (double)g->n;
    }
}

static void set_up(struct game *g, const struct fsrs *f, const struct deadline *d, size_t n, struct arena *a)
{
    *g = (struct game){.d = d};
    worth_init(&g->w, f, d, a);
    g->n = n >= SAMPLE ? SAMPLE : n * ((SAMPLE + n - 1) / n);
    g->players = arena_array(a, struct player, g->n);
    g->order = arena_array(a, struct player *, g->n);
    float *wait = arena_array(a, float, g->n *(g->w.nodes + 1));
    for (size_t i = 0; i < g->n; i++)
        g->players[i].wait = wait + i * (g->w.nodes + 1);
}

/* Find the prices for so many minutes; the game is as the last turn left it. */
static void settle(struct game *g, const struct deadline_card *cards, size_t n, double minutes, int turns)
{
    double found[DEADLINE_NODES], best_price[DEADLINE_NODES], best = -1;
    g->seconds = minutes * 60 * (double)g->n / (double)n;
    for (size_t k = 0; k < g->w.nodes; k++)
        g->w.price[k] = 0.3 / g->w.costs.lapsed_s;
    for (int turn = 0; turn < turns; turn++) {
        worth_fill(&g->w);
        play(g, cards, n, found);
        if (g->expected > best) {
            best = g->expected;
            memcpy(best_price, g->w.price, sizeof best_price);
        }
        for (size_t k = 0; k < g->w.nodes; k++)
            g->w.price[k] = (g->w.price[k] + found[k]) / 2;
    }
    /* The prices that led furthest. */
    memcpy(g->w.price, best_price, sizeof best_price);
    worth_fill(&g->w);
    play(g, cards, n, found);
}

static enum err check(const struct deadline *d, size_t n, struct error *e)
{
    if (d->days < 1 || d->days > DEADLINE_DAYS_MAX)
        return error_set(e, ERR_INVALID, "days", "the day is between 1 and %d days away", DEADLINE_DAYS_MAX);
    if (!(d->minutes_per_day > 0 && d->minutes_per_day <= 1440))
        return error_set(e, ERR_INVALID, "minutes_per_day", "a day has more than 0 and at most 1440 minutes");
    const struct deadline_costs *c = &d->costs;
    if (!(c->recalled_s > 0 && c->lapsed_s > 0 && c->new_s > 0 && c->recalled_s < 86400 &&
          c->lapsed_s < 86400 && c->new_s < 86400))
        return error_set(e, ERR_INVALID, "costs", "a look takes more than 0 seconds and less than a day");
    if (n > DEADLINE_CARDS_MAX)
        return error_set(e, ERR_TOO_LARGE, "cards", "there are more than %d cards", DEADLINE_CARDS_MAX);
    return ERR_OK;
}

static void put_days(const struct game *g, size_t n, struct deadline_day *days)
{
    double of_all = (double)n / (double)g->n;
    size_t node = 0;
    for (int32_t day = 0; day < g->d->days; day++) {
        /* The node of a day: the first that is not before it. */
        while (node + 1 < g->w.nodes && g->w.at[node] < day)
            node++;
        days[day].looks = g->at[node].looks * of_all / g->w.step;
        days[day].new_cards = g->at[node].fresh * of_all / g->w.step;
        days[day].minutes = g->at[node].seconds * of_all / g->w.step / 60;
    }
}

/* All cards by what they are worth today. */
static void put_order(struct game *g, const struct deadline_card *cards, size_t n, struct arena *a,
                      struct deadline_plan *ret)
{
    struct player *all = arena_array(a, struct player, n), **order = arena_array(a, struct player *, n);
    float wait[DEADLINE_NODES + 1];
    size_t n_order = 0;
    for (size_t i = 0; i < n; i++) {
        all[i] = (struct player){
            .memory = cards[i].memory, .seen = -1, .age_days = cards[i].age_days, .wait = wait};
        fill_wait(&g->w, &cards[i], 1, wait);
        consider(&g->w, &all[i], 0);
        if (all[i].index > 0)
            order[n_order++] = &all[i];
    }
    if (n_order)
        qsort(order, n_order, sizeof *order, by_index);
    ret->order = arena_array(a, size_t, n_order);
    ret->n_order = n_order;
    double left = g->d->minutes_per_day * 60;
    for (size_t i = 0; i < n_order; i++) {
        ret->order[i] = (size_t)(order[i] - all);
        left -= order[i]->look.cost_s;
        if (left >= 0 || i == 0)
            ret->n_today = i + 1;
    }
}

enum err deadline_plan(const struct fsrs *f, const struct deadline *d, const struct deadline_card *cards,
                       size_t n, struct arena *a, struct deadline_plan *ret, struct error *e)
{
    TRY(check(d, n, e));
    struct deadline_plan plan = {.by_day = arena_array(a, struct deadline_day, (size_t)d->days)};
    if (n) {
        struct game g;
        set_up(&g, f, d, n, a);
        settle(&g, cards, n, d->minutes_per_day, TURNS);
        plan.expected = g.expected;
        for (size_t i = 0; i < n; i++)
            plan.untouched += left_alone(&g.w, cards[i].memory, cards[i].age_days) / (double)n;
        put_days(&g, n, plan.by_day);
        put_order(&g, cards, n, a, &plan);
    }
    *ret = plan;
    return ERR_OK;
}

enum err deadline_curve(const struct fsrs *f, const struct deadline *d, const struct deadline_card *cards,
                        size_t n, const double *minutes, size_t n_minutes, struct arena *a,
                        double *ret_expected, struct error *e)
{
    for (size_t i = 0; i < n_minutes; i++)
        TRY(check(&(struct deadline){d->days, minutes[i], d->costs}, n, e));
    if (n == 0) {
        memset(ret_expected, 0, n_minutes * sizeof *ret_expected);
        return ERR_OK;
    }
    struct game g;
    set_up(&g, f, d, n, a);
    for (size_t i = 0; i < n_minutes; i++) {
        settle(&g, cards, n, minutes[i], TURNS_OF_CURVE);
        ret_expected[i] = g.expected;
    }
    return ERR_OK;
}

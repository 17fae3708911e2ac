/*
 * bench-deadline: how well cards are known on the day of the interview, after so many days of so many
 * minutes: the deadline mode (model/chance/fsrs-deadline.h) beside FSRS that shows a card at 0.9, both with
 * the same minutes, in a simulation with fixed seeds.
 *
 *     bench-deadline [--json FILE] [--seeds N] [--only SCENE]
 *
 * A simulated person has a true memory of each card, which forgets by FSRS-6 with weights of its own; the
 * schedulers see only the grades, and believe in the default weights. "true" below: the same weights; "fast":
 * everything is forgotten twice as fast as believed; "slow": half as fast; "odd": each card is off by a
 * factor of its own (log-normal, sigma 0.7) and the weights that say how S grows are others. A recalled card
 * takes 15 s, a forgotten one 40 s with its repetition, a new one 60 s, times a log-normal factor (sigma
 * 0.5); recalled ones are graded hard, good, easy with 22, 63, 15 %. A day ends with the first card that ends
 * beyond its minutes.
 *
 * FSRS at 0.9 looks at what is due, then at new cards, and stops when nothing is left of both. Two peers more
 * use all the minutes: "filled" goes on with the cards of the lowest chance, "lowest" does nothing but that.
 * FSRS itself is played with both usual orders of what is due (lowest chance first, highest first), and the
 * better of the two counts as the peer.
 */
#include "base/clock.h"
#include "base/fd.h"
#include "base/json.h"
#include "base/num.h"
#include "model/chance/fsrs-deadline.h"

#include <fcntl.h>
#include <math.h>
#include <stdlib.h>

enum policy { BY_DEADLINE, FSRS_LOW, FSRS_HIGH, FILLED, LOWEST, N_POLICIES };
static const char *const policy_names[] = {"deadline", "fsrs, low first", "fsrs, high first", "filled",
                                           "lowest"};

enum mismatch { TRUE, FAST, SLOW, ODD };
static const char *const mismatch_names[] = {"true", "fast", "slow", "odd"};

struct scene {
    size_t cards;
    double fresh; /* the share of new ones */
    int32_t days;
    double minutes;
    enum mismatch mismatch;
};

static const struct scene scenes[] = {
    {60, 0.3, 3, 5, TRUE},    {60, 0.3, 14, 5, TRUE},    {200, 0.3, 7, 10, TRUE},  {200, 0.3, 14, 10, TRUE},
    {200, 0.3, 14, 10, FAST}, {200, 0.3, 14, 10, SLOW},  {200, 0.3, 14, 10, ODD},  {200, 0.3, 14, 30, TRUE},
    {200, 0.3, 14, 30, ODD},  {200, 1, 14, 20, TRUE},    {200, 0, 30, 5, TRUE},    {600, 0.5, 30, 15, TRUE},
    {600, 0.5, 30, 15, FAST}, {600, 0.5, 30, 15, ODD},   {600, 0.5, 60, 10, TRUE}, {2000, 0.5, 30, 30, TRUE},
    {2000, 0.5, 30, 30, ODD}, {2000, 0.5, 90, 20, TRUE},
};

/* xorshift64* */
static uint64_t seed_now;
static double draw(void)
{
    seed_now ^= seed_now >> 12;
    seed_now ^= seed_now << 25;
    seed_now ^= seed_now >> 27;
    return (double)((seed_now * UINT64_C(2685821657736338717)) >> 11) * 0x1p-53;
}

static double normal(void)
{
    return sqrt(-2 * log(1 - draw())) * cos(6.283185307179586 * draw());
}

struct sim_card {
    struct fsrs_memory believed, real;
    double factor; /* of the true stability, card by card */
    int32_t seen;  /* day */
    double now;    /* believed R */
};

struct world {
    struct fsrs believed, real;
    struct sim_card *cards;
    size_t n;
    int32_t days;
    double minutes;
    double used_s;
};

static void make_world(struct world *w, const struct scene *s, uint64_t seed, struct arena *a)
{
    seed_now = seed * UINT64_C(0x9e3779b97f4a7c15) + 1;
    *w = (struct world){.n = s->cards, .days = s->days, .minutes = s->minutes};
    fsrs_default(&w->believed);
    fsrs_default(&w->real);
    if (s->mismatch == ODD) {
        double own[FSRS_WEIGHTS];
        memcpy(own, w->real.w, sizeof own);
        own[8] -= 0.35; /* what recall adds */
        own[10] += 0.3; /* the more it faded */
        own[11] *= 0.8; /* what a lapse leaves */
        struct error e;
        if (fsrs_init(&w->real, own, FSRS_WEIGHTS, 0.9, &e) != ERR_OK)
            abort();
    }
    w->cards = arena_array(a, struct sim_card, w->n);
    for (size_t i = 0; i < w->n; i++) {
        struct sim_card *c = &w->cards[i];
        c->factor = s->mismatch == FAST   ? 0.5
                    : s->mismatch == SLOW ? 2
                    : s->mismatch == ODD  ? exp(0.7 * normal())
                                          : 1;
        if ((double)i < s->fresh * (double)w->n)
            continue;
        c->believed = (struct fsrs_memory){fmin(fmax(exp(2.2 + normal()), 0.5), 400),
                                           fmin(fmax(5 + 2 * normal(), 1), 10)};
        c->real = (struct fsrs_memory){c->believed.stability * c->factor, c->believed.difficulty};
        c->seen = -1 - (int32_t)(draw() * 1.6 * c->believed.stability);
    }
}

static enum fsrs_grade grade_recalled(void)
{
    double u = draw();
    return u < 0.22 ? FSRS_HARD : u < 0.85 ? FSRS_GOOD : FSRS_EASY;
}

/* Look at a card; both memories learn of it. The seconds it took. */
static double look(struct world *w, struct sim_card *c, int32_t day)
{
    double took = exp(0.5 * normal() - 0.125);
    int32_t age = day - c->seen;
    enum fsrs_grade g;
    if (c->believed.stability <= 0) {
        double u = draw();
        g = u < 0.3 ? FSRS_AGAIN : u < 0.4 ? FSRS_HARD : u < 0.85 ? FSRS_GOOD : FSRS_EASY;
        took *= 60;
        c->real = fsrs_next(&w->real, c->real, 0, g);
        c->real.stability *= c->factor;
        c->believed = fsrs_next(&w->believed, c->believed, 0, g);
    } else {
        bool recalled = draw() < fsrs_retrievability(&w->real, c->real.stability, age);
        g = recalled ? grade_recalled() : FSRS_AGAIN;
        took *= recalled ? 15 : 40;
        c->real = fsrs_next(&w->real, c->real, age, g);
        c->believed = fsrs_next(&w->believed, c->believed, age, g);
    }
    if (g == FSRS_AGAIN) {
        c->real = fsrs_next(&w->real, c->real, 0, FSRS_GOOD);
        c->believed = fsrs_next(&w->believed, c->believed, 0, FSRS_GOOD);
    }
    c->seen = day;
    return took;
}

static int by_now(const void *pa, const void *pb)
{
    const struct sim_card *a = *(struct sim_card *const *)pa, *b = *(struct sim_card *const *)pb;
    return a->now != b->now ? (a->now > b->now) - (a->now < b->now) : (a > b) - (a < b);
}

static double study(struct world *w, struct sim_card **list, size_t n, int32_t day, double left)
{
    for (size_t i = 0; i < n && left > 0; i++)
        left -= look(w, list[i], day);
    return left;
}

/* A day of FSRS, and of those that only know the chance now. */
static void day_by_chance(struct world *w, enum policy policy, int32_t day, struct sim_card **list)
{
    double left = w->minutes * 60;
    size_t n_due = 0, n = 0;
    for (size_t i = 0; i < w->n; i++) {
        struct sim_card *c = &w->cards[i];
        c->now = c->believed.stability > 0
                     ? fsrs_retrievability(&w->believed, c->believed.stability, day - c->seen)
                     : 0;
    }
    if (policy != LOWEST) {
        for (size_t i = 0; i < w->n; i++) {
            struct sim_card *c = &w->cards[i];
            if (c->believed.stability > 0 &&
                day - c->seen >= fsrs_interval(&w->believed, c->believed.stability, 0.9))
                list[n_due++] = c;
        }
        if (n_due)
            qsort(list, n_due, sizeof *list, by_now);
        if (policy == FSRS_HIGH)
            for (size_t i = 0; i < n_due / 2; i++) {
                struct sim_card *t = list[i];
                list[i] = list[n_due - 1 - i];
                list[n_due - 1 - i] = t;
            }
        left = study(w, list, n_due, day, left);
        for (size_t i = 0; i < w->n && left > 0; i++)
            if (w->cards[i].believed.stability <= 0)
                left -= look(w, &w->cards[i], day);
    }
    if (policy == FILLED || policy == LOWEST) {
        for (size_t i = 0; i < w->n; i++)
            if (w->cards[i].believed.stability <= 0 || w->cards[i].seen < day)
                list[n++] = &w->cards[i];
        if (n)
            qsort(list, n, sizeof *list, by_now);
        left = study(w, list, n, day, left);
    }
    w->used_s += w->minutes * 60 - left;
}

static void day_by_deadline(struct world *w, int32_t day, struct sim_card **list, struct arena *a)
{
    struct deadline_card *cards = arena_array(a, struct deadline_card, w->n);
    for (size_t i = 0; i < w->n; i++)
        cards[i] = (struct deadline_card){w->cards[i].believed, day - w->cards[i].seen};
    const struct deadline d = {w->days - day, w->minutes, {15, 40, 60}};
    struct deadline_plan plan;
    struct error e;
    if (deadline_plan(&w->believed, &d, cards, w->n, a, &plan, &e) != ERR_OK)
        abort();
    for (size_t i = 0; i < plan.n_order; i++)
        list[i] = &w->cards[plan.order[i]];
    w->used_s += w->minutes * 60 - study(w, list, plan.n_order, day, w->minutes * 60);
}

/* The mean true chance on the day. */
static double play(const struct scene *s, enum policy policy, uint64_t seed, double *ret_used_share)
{
    struct arena a, of_day;
    arena_init(&a);
    arena_init(&of_day);
    struct world w;
    make_world(&w, s, seed, &a);
    struct sim_card **list = arena_array(&a, struct sim_card *, w.n);
    seed_now = seed * 77 + 13;
    for (int32_t day = 0; day < w.days; day++) {
        if (policy == BY_DEADLINE)
            day_by_deadline(&w, day, list, &of_day);
        else
            day_by_chance(&w, policy, day, list);
        arena_clear(&of_day);
    }
    double sum = 0;
    for (size_t i = 0; i < w.n; i++)
        if (w.cards[i].real.stability > 0)
            sum += fsrs_retrievability(&w.real, w.cards[i].real.stability, w.days - w.cards[i].seen);
    *ret_used_share = w.used_s / (w.minutes * 60 * w.days);
    sum /= (double)w.n;
    arena_release(&of_day);
    arena_release(&a);
    return sum;
}

static void put_row(struct json_writer *w, const char *name, double value, const char *unit, const char *peer,
                    double peer_value, const char *goal)
{
    jw_begin(w, '{');
    jw_put_cstr(w, "name", name);
    jw_put_real(w, "value", value);
    jw_put_cstr(w, "unit", unit);
    jw_put_cstr(w, "peer", peer);
    jw_put_real(w, "peer_value", peer_value);
    jw_put_real(w, "ratio", value / peer_value);
    jw_put_cstr(w, "goal", goal);
    jw_end(w);
}

/* 100,000 cards graded once, beside six pow() for each, about what the formulas need at the least. */
static void bench_speed(struct json_writer *w)
{
    enum { CARDS = 100000, TIMES = 5 };
    struct fsrs f;
    fsrs_default(&f);
    double best = 1e9, floor_ms = 1e9, sum = 0;
    for (int t = 0; t < TIMES; t++) {
        int64_t start = clock_mono_ns();
        for (int i = 0; i < CARDS; i++) {
            struct fsrs_card c = {FSRS_REVIEW, 0, {1 + i % 300, 1 + i % 10}, 0, 0};
            c = fsrs_review(&f, &c, (enum fsrs_grade)(1 + i % 4), (int64_t)(i % 200) * FSRS_DAY_MS, 0.5);
            sum += (double)c.due_ms;
        }
        best = fmin(best, (double)(clock_mono_ns() - start) / 1e6);
        start = clock_mono_ns();
        for (int i = 0; i < CARDS * 6; i++)
            sum += pow(1 + i % 300, 0.1542);
        floor_ms = fmin(floor_ms, (double)(clock_mono_ns() - start) / 1e6);
    }
    printf("100,000 cards scheduled: %.1f ms (six pow() each: %.1f ms; goal 100 ms) %s\n", best, floor_ms,
           sum > 0 ? "" : "?");
    put_row(w, "FSRS-6, 100,000 cards scheduled", best, "ms", "the goal", 100, "< 1");
}

int main(int argc, char **argv)
{
    const char *json = NULL;
    int64_t seeds = 6, only = -1;
    for (int i = 1; i + 1 < argc; i += 2) {
        if (strcmp(argv[i], "--json") == 0)
            json = argv[i + 1];
        else if (strcmp(argv[i], "--only") == 0
                     ? !num_parse_i64(str_of(argv[i + 1]), 0, ARRAY_LEN(scenes) - 1, &only)
                     : strcmp(argv[i], "--seeds") != 0 ||
                           !num_parse_i64(str_of(argv[i + 1]), 1, 1000, &seeds))
            return 2;
    }
    _cleanup_(strbuf_release) struct strbuf out = {0};
    struct json_writer w = jw_to(&out);
    jw_begin(&w, '[');
    bench_speed(&w);
    printf("%-34s", "cards, new, days, minutes, memory");
    for (int p = 0; p < N_POLICIES; p++)
        printf(" %16s", policy_names[p]);
    printf("   minutes used by FSRS\n");
    for (size_t i = 0; i < ARRAY_LEN(scenes); i++) {
        const struct scene *s = &scenes[i];
        if (only >= 0 && (size_t)only != i)
            continue;
        double mean[N_POLICIES] = {0}, used[N_POLICIES] = {0};
        for (int p = 0; p < N_POLICIES; p++)
            for (int64_t seed = 1; seed <= seeds; seed++) {
                double share;
                mean[p] += play(s, (enum policy)p, (uint64_t)seed, &share) / (double)seeds;
                used[p] += share / (double)seeds;
            }
        char name[120];
        snprintf(name, sizeof name, "%zu cards, %.0f %% new, %d d, %.0f min, %s", s->cards, s->fresh * 100,
                 s->days, s->minutes, mismatch_names[s->mismatch]);
        printf("%-34s", name);
        for (int p = 0; p < N_POLICIES; p++)
            printf(" %16.4f", mean[p]);
        printf("   %.0f %%\n", 100 * fmax(used[FSRS_LOW], used[FSRS_HIGH]));
        fflush(stdout);
        put_row(&w, name, mean[BY_DEADLINE], "known on the day", "FSRS at 0.9",
                fmax(mean[FSRS_LOW], mean[FSRS_HIGH]), "> 1");
    }
    jw_end(&w);
    struct error e;
    if (json && fd_write_file_at(AT_FDCWD, json, strbuf_str(&out), 0644, &e) != ERR_OK) {
        fprintf(stderr, "bench-deadline: %s\n", e.message);
        return 1;
    }
    return 0;
}

/*
 * Theory of operation: all that chance decides in an exam is drawn before: pattern and difficulty of each
 * slot, how good one must be to solve it (a logistic draw: it is solved when the slope times what the ability
 * is above the difficulty exceeds it), how long it takes beside its median, and what it is worth unsolved.
 * What is left is arithmetic, and who is better at something does no worse.
 */
#include "model/chance/draws.h"
#include "rounds/code/meter-inside.h"

#include <math.h>

struct drawn {
    size_t pattern;
    double slope, b;    /* of the problem */
    double need;        /* INFINITY: nobody solves it, a slip */
    double log_minutes; /* at theta 0 and pace 0, this time */
    double typical;     /* minutes, as everybody sees them */
    double part;        /* 0 to 1: what is worth unsolved, times the chance to solve it */
};

struct meter_sitting {
    const struct meter_exam *exam;
    size_t n, n_exams;
    double points;
    double *chance; /* of each slot and pattern */
    size_t n_patterns;
    struct drawn *drawn;  /* n_exams x n */
    unsigned char *order; /* n_exams x n: slots as they are worked on */
};

static double logit(double p)
{
    return log(p / (1 - p));
}

/* The n-th of the difficulties that are set. */
static enum meter_difficulty pick_difficulty(unsigned set, double u)
{
    int n = __builtin_popcount(set), k = (int)(u * n);
    for (int d = 0; d < METER_DIFFICULTIES; d++)
        if (set >> d & 1 && k-- == 0)
            return (enum meter_difficulty)d;
    return METER_MEDIUM;
}

static void draw_slot(struct draws *rng, const struct meter_slot *slot, const double *chance,
                      size_t n_patterns, struct drawn *ret)
{
    struct meter_problem p = meter_problem_of(pick_difficulty(slot->difficulties, draws_uniform(rng)));
    struct meter_curve c = meter_curve_of(&p);
    double u = draws_uniform(rng);
    *ret = (struct drawn){
        .pattern = draws_pick(rng, chance, n_patterns),
        .slope = c.item.a,
        .b = c.item.b,
        .need = u < c.item.d ? logit(u / c.item.d) : INFINITY,
        .log_minutes = c.log_minutes + c.sd * draws_normal(rng),
        .typical = p.minutes,
        .part = draws_uniform(rng),
    };
}

/* Easiest first, by what everybody sees; forward: as they come. */
static void put_in_order(const struct drawn *x, size_t n, bool forward, unsigned char *order)
{
    for (size_t i = 0; i < n; i++) {
        size_t at = i;
        for (; !forward && at > 0 && x[order[at - 1]].typical > x[i].typical; at--)
            order[at] = order[at - 1];
        order[at] = (unsigned char)i;
    }
}

struct meter_sitting *meter_sitting_new(const struct meter_exam *exam, size_t n_patterns, size_t exams,
                                        struct arena *a)
{
    struct meter_sitting *s = arena_new(a, struct meter_sitting);
    *s = (struct meter_sitting){.exam = exam, .n = exam->n_slots, .n_exams = exams, .n_patterns = n_patterns};
    s->chance = arena_array(a, double, s->n *n_patterns);
    for (size_t i = 0; i < s->n; i++) {
        double sum = 0, *chance = s->chance + i * n_patterns;
        for (size_t p = 0; p < n_patterns; p++) {
            bool may = exam->slots[i].patterns == 0 || exam->slots[i].patterns >> p & 1;
            chance[p] = may ? exam->frequency ? exam->frequency[p] : 1 : 0;
            sum += chance[p];
        }
        for (size_t p = 0; p < n_patterns; p++)
            chance[p] /= sum;
        s->points += exam->slots[i].points;
    }
    s->drawn = arena_array(a, struct drawn, s->n * exams);
    s->order = arena_alloc(a, s->n * exams);
    struct draws rng = {UINT64_C(20261127)};
    for (size_t k = 0; k < exams; k++) {
        for (size_t i = 0; i < s->n; i++)
            draw_slot(&rng, &exam->slots[i], s->chance + i * n_patterns, n_patterns, &s->drawn[k * s->n + i]);
        put_in_order(s->drawn + k * s->n, s->n, exam->forward, s->order + k * s->n);
    }
    return s;
}

/* One problem for one candidate: does it come out, and after how many minutes. */
struct task {
    bool solvable, solved;
    double minutes, spent, typical;
};

/* Once through what is open, each for its share of what is left times `patience`; returns what is left. */
static double go_through(struct task *t, const unsigned char *order, size_t n, double left, double patience)
{
    double ahead = 0;
    for (size_t i = 0; i < n; i++)
        ahead += t[i].solved ? 0 : t[i].typical;
    for (size_t i = 0; i < n && left > 0; i++) {
        struct task *x = &t[order[i]];
        if (x->solved)
            continue;
        double most = fmin(left, left * patience * x->typical / ahead), needs = x->minutes - x->spent;
        x->solved = x->solvable && needs <= most;
        double took = x->solved ? needs : most;
        ahead -= x->typical;
        x->spent += took;
        left -= took;
    }
    return left;
}

/* theta: of each slot. */
static bool passes(const struct meter_sitting *s, size_t exam, const double *theta, double pace)
{
    const struct meter_exam *e = s->exam;
    const struct drawn *x = s->drawn + exam * s->n;
    struct task t[METER_SLOTS_MAX];
    size_t solved = 0;
    double points = 0;
    for (size_t i = 0; i < s->n; i++) {
        bool solvable = x[i].slope * (theta[i] - x[i].b) > x[i].need;
        t[i] = (struct task){
            .solvable = solvable,
            .minutes = solvable ? exp(x[i].log_minutes - METER_TIME_SKILL * theta[i] - pace) : 0,
            .typical = x[i].typical,
        };
    }
    double left = go_through(t, s->order + exam * s->n, s->n, e->minutes, METER_PATIENCE);
    if (!e->forward && left > 0)
        go_through(t, s->order + exam * s->n, s->n, left, 1);
    for (size_t i = 0; i < s->n; i++) {
        solved += t[i].solved;
        if (t[i].solved)
            points += e->slots[i].points;
        else if (e->by_test && t[i].spent > 0)
            points += e->slots[i].points * x[i].part * METER_NO_SLIP *
                      irt_logistic(x[i].slope * (theta[i] - x[i].b));
    }
    return points >= e->pass * s->points - 1e-9 && solved >= e->pass_solved;
}

double meter_sit(const struct meter_sitting *s, const double *theta, double pace)
{
    size_t passed = 0;
    for (size_t k = 0; k < s->n_exams; k++) {
        double of_slot[METER_SLOTS_MAX];
        for (size_t i = 0; i < s->n; i++)
            of_slot[i] = theta[s->drawn[k * s->n + i].pattern];
        passed += passes(s, k, of_slot, pace);
    }
    return (double)passed / (double)s->n_exams;
}

double meter_sit_gain(const struct meter_sitting *s, const double *theta, double pace, size_t pattern,
                      double by)
{
    double gain = 0;
    for (size_t k = 0; k < s->n_exams; k++) {
        double of_slot[METER_SLOTS_MAX];
        for (size_t i = 0; i < s->n; i++)
            of_slot[i] = theta[s->drawn[k * s->n + i].pattern];
        for (size_t i = 0; i < s->n; i++) {
            double chance = s->chance[i * s->n_patterns + pattern], was = of_slot[i];
            if (chance <= 0)
                continue;
            of_slot[i] = theta[pattern];
            int before = passes(s, k, of_slot, pace);
            of_slot[i] += by;
            gain += chance * (passes(s, k, of_slot, pace) - before);
            of_slot[i] = was;
        }
    }
    return gain / (double)s->n_exams;
}

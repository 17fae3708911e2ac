/*
 * The formulas stand in the header. A look within a day of the last one takes the formula of the same day,
 * whatever the phase; a later one that of recall or lapse. Which interval follows is then a question of the
 * phase alone:
 *
 *     NEW, LEARNING, RELEARNING   again: the first step; hard: the step once more (on the first of several half-way to the second,
 *                                 on an only one half as long again); good: the next step, after the last REVIEW; easy: REVIEW
 *     REVIEW                      again: RELEARNING, its first step; otherwise REVIEW
 */
#include "model/chance/fsrs.h"

#include "base/num.h"
#include "base/utf8.h"

#include <math.h>
#include <string.h>

static const double STABILITY_MIN = 0.001, DIFFICULTY_MIN = 1, DIFFICULTY_MAX = 10;

static const double default_weights[FSRS_WEIGHTS] = {
    0.212,  1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001,  1.8722, 0.1666, 0.796,
    1.4835, 0.0614, 0.2629, 1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542,
};

/* Between which the optimiser of FSRS keeps each weight (py-fsrs). */
static const struct {
    double min, max;
} weight_bounds[FSRS_WEIGHTS] = {
    {0.001, 100},  {0.001, 100}, {0.001, 100}, {0.001, 100}, {1, 10},    {0.001, 4},    {0.001, 4},
    {0.001, 0.75}, {0, 4.5},     {0, 0.8},     {0.001, 3.5}, {0.001, 5}, {0.001, 0.25}, {0.001, 0.9},
    {0, 4},        {0, 1},       {1, 6},       {0, 2},       {0, 2},     {0, 0.8},      {0.1, 0.8},
};

static double between(double v, double min, double max)
{
    return v < min ? min : v > max ? max : v;
}

static double first_difficulty(const double *w, int grade)
{
    return w[4] - exp(w[5] * (grade - 1)) + 1;
}

static void derive(struct fsrs *f)
{
    f->factor = pow(0.9, -1 / f->w[20]) - 1;
    f->easy = first_difficulty(f->w, FSRS_EASY);
}

void fsrs_default(struct fsrs *ret)
{
    *ret = (struct fsrs){
        .retention = 0.9,
        .days_max = FSRS_DAYS_MAX,
        .learning = {2, {60, 600}},
        .relearning = {1, {600}},
    };
    memcpy(ret->w, default_weights, sizeof ret->w);
    derive(ret);
}

/* Weights of 4.5 and 5 in the terms of 6: the forgetting curve of the power 0.5, no same-day term in S,
 * difficulty unscaled. */
static void from_older(double *w, size_t n)
{
    if (n == 17) {
        w[4] += 2 * w[5];
        w[5] = log(1 + 3 * w[5]) / 3;
        w[6] += 0.5;
        w[17] = w[18] = 0;
    }
    w[19] = 0;
    w[20] = 0.5;
}

static enum err right_count(size_t n, struct error *e)
{
    if (n == 17 || n == 19 || n == FSRS_WEIGHTS)
        return ERR_OK;
    return error_set(e, ERR_INVALID, "weights",
                     "%zu weights are not a set of FSRS: it has 21, version 5 has 19 and version 4.5 has 17",
                     n);
}

enum err fsrs_weights_read(struct str text, double ret[FSRS_WEIGHTS], size_t *ret_n, struct error *e)
{
    static const char between_them[] = " \t\r\n,;[]()";
    size_t n = 0;
    for (size_t i = 0; i < text.n;) {
        size_t from = i;
        while (i < text.n && (!text.p[i] || !strchr(between_them, text.p[i])))
            i++;
        struct str word = str_head(str_from(text, from), i - from);
        double v;
        i += i < text.n;
        if (!word.n)
            continue;
        if (!num_parse_f64(word, &v))
            return error_set(e, ERR_INVALID, "weights", "w%zu, \"%.*s\", is no number", n,
                             (int)utf8_floor(word.p, word.n < 40 ? word.n : 40), word.p);
        if (n < FSRS_WEIGHTS)
            ret[n] = v;
        n++;
    }
    TRY(right_count(n, e));
    *ret_n = n;
    return ERR_OK;
}

enum err fsrs_init(struct fsrs *ret, const double *weights, size_t n, double retention, struct error *e)
{
    TRY(right_count(n, e));
    struct fsrs f;
    fsrs_default(&f);
    memcpy(f.w, weights, n * sizeof *weights);
    for (size_t i = 0; i < n; i++)
        if (!isfinite(weights[i])) {
            char field[32];
            snprintf(field, sizeof field, "weights[%zu]", i);
            return error_set(e, ERR_INVALID, field, "w%zu is no number", i);
        }
    if (n != FSRS_WEIGHTS)
        from_older(f.w, n);
    for (size_t i = 0; i < FSRS_WEIGHTS; i++)
        if (!(f.w[i] >= weight_bounds[i].min && f.w[i] <= weight_bounds[i].max)) {
            char field[32];
            snprintf(field, sizeof field, "weights[%zu]", i);
            return error_set(e, ERR_INVALID, field, "w%zu is %g: FSRS keeps it between %g and %g", i, f.w[i],
                             weight_bounds[i].min, weight_bounds[i].max);
        }
    if (!(retention >= 0.7 && retention <= 0.99))
        return error_set(e, ERR_INVALID, "retention", "the share to be remembered is between 0.7 and 0.99");
    f.retention = retention;
    derive(&f);
    *ret = f;
    return ERR_OK;
}

/* ---- memory ---- */

double fsrs_retrievability(const struct fsrs *f, double stability, double days)
{
    if (stability <= 0)
        return 0;
    if (days <= 0)
        return 1;
    return pow(1 + f->factor * days / stability, -f->w[20]);
}

double fsrs_days(const struct fsrs *f, double stability, double retention)
{
    return stability / f->factor * (pow(retention, -1 / f->w[20]) - 1);
}

int32_t fsrs_interval(const struct fsrs *f, double stability, double retention)
{
    return (int32_t)between(rint(fsrs_days(f, stability, retention)), 1, f->days_max);
}

static double after_recall(const struct fsrs *f, struct fsrs_memory m, double r, enum fsrs_grade grade)
{
    const double *w = f->w;
    double gain = exp(w[8]) * (11 - m.difficulty) * pow(m.stability, -w[9]) * (exp(w[10] * (1 - r)) - 1);
    if (grade == FSRS_HARD)
        gain *= w[15];
    if (grade == FSRS_EASY)
        gain *= w[16];
    return m.stability * (1 + gain);
}

static double after_lapse(const struct fsrs *f, struct fsrs_memory m, double r)
{
    const double *w = f->w;
    double lapsed =
        w[11] * pow(m.difficulty, -w[12]) * (pow(m.stability + 1, w[13]) - 1) * exp(w[14] * (1 - r));
    return fmin(lapsed, m.stability / exp(w[17] * w[18]));
}

static double within_a_day(const struct fsrs *f, double stability, enum fsrs_grade grade)
{
    const double *w = f->w;
    double by = exp(w[17] * ((int)grade - 3 + w[18])) * pow(stability, -w[19]);
    return stability * (grade >= FSRS_GOOD ? fmax(by, 1) : by);
}

static struct fsrs_memory bounded(struct fsrs_memory m)
{
    return (struct fsrs_memory){fmax(m.stability, STABILITY_MIN),
                                between(m.difficulty, DIFFICULTY_MIN, DIFFICULTY_MAX)};
}

static double next_difficulty(const struct fsrs *f, double d, enum fsrs_grade grade)
{
    const double *w = f->w;
    return w[7] * f->easy + (1 - w[7]) * (d - w[6] * ((int)grade - 3) * (10 - d) / 9);
}

struct fsrs_memory fsrs_next_at(const struct fsrs *f, struct fsrs_memory before, double r,
                                enum fsrs_grade grade)
{
    return bounded((struct fsrs_memory){
        grade == FSRS_AGAIN ? after_lapse(f, before, r) : after_recall(f, before, r, grade),
        next_difficulty(f, before.difficulty, grade),
    });
}

struct fsrs_memory fsrs_next(const struct fsrs *f, struct fsrs_memory before, int64_t days,
                             enum fsrs_grade grade)
{
    if (before.stability <= 0)
        return bounded((struct fsrs_memory){f->w[grade - 1], first_difficulty(f->w, grade)});
    if (days >= 1)
        return fsrs_next_at(f, before, fsrs_retrievability(f, before.stability, (double)days), grade);
    return bounded((struct fsrs_memory){within_a_day(f, before.stability, grade),
                                        next_difficulty(f, before.difficulty, grade)});
}

/* The interval is where R falls to the retention; the ease is by what S grows then, from which D follows
 * backwards. */
struct fsrs_memory fsrs_from_sm2(const struct fsrs *f, double ease, double days, double retention)
{
    const double *w = f->w;
    ease = isfinite(ease) ? between(ease, 1.01, 10) : 2.5;
    days = isfinite(days) ? between(days, STABILITY_MIN, FSRS_DAYS_MAX) : 1;
    retention = isfinite(retention) ? between(retention, 0.7, 0.99) : 0.9;
    double s = fmax(days * f->factor / (pow(retention, -1 / w[20]) - 1), STABILITY_MIN);
    double grown = exp(w[8]) * pow(s, -w[9]) * (exp(w[10] * (1 - retention)) - 1);
    return (struct fsrs_memory){s, between(11 - (ease - 1) / grown, DIFFICULTY_MIN, DIFFICULTY_MAX)};
}

/* ---- cards ---- */

static int64_t days_since(const struct fsrs_card *card, int64_t at_ms)
{
    return at_ms > card->reviewed_ms ? (at_ms - card->reviewed_ms) / FSRS_DAY_MS : 0;
}

double fsrs_card_now(const struct fsrs *f, const struct fsrs_card *card, int64_t at_ms)
{
    return card->phase == FSRS_NEW
               ? 0
               : fsrs_retrievability(f, card->memory.stability, (double)days_since(card, at_ms));
}

/* The step that follows, in seconds; -1: none, it goes on in days. Sets *step. */
static int32_t next_step(const struct fsrs_steps *steps, int *step, enum fsrs_grade grade)
{
    size_t at = *step > 0 ? (size_t)*step : 0;
    if (steps->n == 0 || grade == FSRS_EASY || (at >= steps->n && grade != FSRS_AGAIN))
        return -1;
    if (grade == FSRS_HARD && at == 0)
        return steps->n == 1 ? steps->s[0] + steps->s[0] / 2 : (steps->s[0] + steps->s[1]) / 2;
    at = grade == FSRS_AGAIN ? 0 : grade == FSRS_HARD ? at : at + 1;
    if (at >= steps->n)
        return -1;
    *step = (int)at;
    return steps->s[at];
}

struct fsrs_card fsrs_review(const struct fsrs *f, const struct fsrs_card *card, enum fsrs_grade grade,
                             int64_t at_ms, double u)
{
    if (card->phase != FSRS_NEW && at_ms < card->reviewed_ms)
        at_ms = card->reviewed_ms;
    struct fsrs_card after = {
        .phase = card->phase == FSRS_NEW ? FSRS_LEARNING : card->phase,
        .step = card->phase == FSRS_NEW ? 0 : card->step,
        .memory = fsrs_next(f, card->memory, days_since(card, at_ms), grade),
        .reviewed_ms = at_ms,
    };
    int32_t wait_s = -1;
    if (after.phase != FSRS_REVIEW) {
        wait_s = next_step(after.phase == FSRS_LEARNING ? &f->learning : &f->relearning, &after.step, grade);
    } else if (grade == FSRS_AGAIN) {
        after.step = 0;
        wait_s = next_step(&f->relearning, &after.step, grade);
        if (wait_s >= 0)
            after.phase = FSRS_RELEARNING;
    }
    if (wait_s >= 0) {
        after.due_ms = at_ms + (int64_t)wait_s * 1000;
        return after;
    }
    after.phase = FSRS_REVIEW;
    after.step = 0;
    int32_t days = fsrs_interval(f, after.memory.stability, f->retention);
    if (u >= 0)
        days = fsrs_fuzz(days, f->days_max, u);
    after.due_ms = at_ms + (int64_t)days * FSRS_DAY_MS;
    return after;
}

int32_t fsrs_fuzz(int32_t days, int32_t days_max, double u)
{
    static const struct {
        double from, to, share;
    } parts[] = {{2.5, 7, 0.15}, {7, 20, 0.1}, {20, INFINITY, 0.05}};
    if (days < 2.5)
        return days;
    double around = 1;
    for (size_t i = 0; i < ARRAY_LEN(parts); i++)
        around += parts[i].share * fmax(fmin(days, parts[i].to) - parts[i].from, 0);
    double low = fmax(rint(days - around), 2), high = fmin(rint(days + around), days_max);
    low = fmin(low, high);
    return (int32_t)fmin(low + floor(u * (high - low + 1)), high);
}

const char *fsrs_grade_name(enum fsrs_grade grade)
{
    static const char *const names[] = {"again", "hard", "good", "easy"};
    return names[grade - FSRS_AGAIN];
}

const char *fsrs_phase_name(enum fsrs_phase phase)
{
    static const char *const names[] = {"new", "learning", "review", "relearning"};
    return names[phase];
}

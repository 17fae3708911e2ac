#include "meter-people.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

enum { DAY_MS = 86400000 };

const size_t people_steps[PEOPLE_STEPS] = {3, 10, 30, 100};
const double people_frequency[PEOPLE_PATTERNS] = {15, 13, 12, 11, 11, 9, 9, 9, 8, 8, 7, 7, 7, 7, 6, 6, 5, 3};

/* As the meter believes, but for how people differ. */
#define BELIEVED .ceiling = 0.97, .label_sd = 0.7, .patience = METER_PATIENCE

const struct world people_worlds[] = {
    {BELIEVED, .name = "itself", .says = "as the meter believes", .share = -1, .promised = true},
    {BELIEVED, .name = "messy",
     .says =
         "a third of the answers is from elsewhere, where mostly what was solved is told; hints; problems solved in part",
     .share = 0.5, .messy = true, .promised = true},
    {.name = "link",
     .says = "a normal curve, twice as steep; 8 % are solved by chance and 10 % missed by slips",
     .floor = 0.08,
     .ceiling = 0.9,
     .probit = true,
     .share = 0.5,
     .label_sd = 0.7,
     .patience = METER_PATIENCE,
     .promised = true},
    {BELIEVED, .name = "apart", .says = "abilities by pattern have nothing to do with each other",
     .share = 0},
    {BELIEVED, .name = "two peaks", .says = "each pattern is known or not: 1.4 above or below the level",
     .share = 0.5, .two_peaks = 1.4, .promised = true},
    {BELIEVED, .name = "learning",
     .says = "each answer teaches: 0.15 in its pattern, a tenth of that in the others", .share = 0.5,
     .learn = 0.15},
    {BELIEVED, .name = "tails", .says = "times with heavy tails (t with 2 degrees of freedom)", .share = 0.5,
     .tails = 2, .promised = true},
    {.name = "tired",
     .says = "each problem before it takes 0.35 of the ability; a problem is not let go of",
     .ceiling = 0.97,
     .share = 0.5,
     .label_sd = 0.7,
     .tired = 0.35,
     .patience = 4},
    {.name = "harder",
     .says = "problems of exams are 0.5 harder than their labels say, and labels worse (SD 1.1)",
     .ceiling = 0.97,
     .share = 0.5,
     .label_sd = 1.1,
     .harder = 0.5,
     .patience = METER_PATIENCE},
    {.name = "all",
     .says = "all of it at once",
     .floor = 0.08,
     .ceiling = 0.9,
     .probit = true,
     .share = 0,
     .two_peaks = 1.4,
     .label_sd = 1.1,
     .harder = 0.5,
     .learn = 0.08,
     .tails = 2,
     .tired = 0.35,
     .patience = 4,
     .messy = true},
};
const size_t people_n_worlds = ARRAY_LEN(people_worlds);

#define BIT(d) (1U << (d))
static const struct meter_slot four[] = {{BIT(METER_EASY), 0, 100},
                                         {BIT(METER_EASY) | BIT(METER_MEDIUM), 0, 200},
                                         {BIT(METER_MEDIUM), 0, 300},
                                         {BIT(METER_HARD), 0, 400}};
static const struct meter_slot three[] = {
    {BIT(METER_EASY), 0, 100}, {BIT(METER_MEDIUM), 0, 100}, {BIT(METER_MEDIUM) | BIT(METER_HARD), 0, 100}};
static const struct meter_slot two[] = {{BIT(METER_EASY) | BIT(METER_MEDIUM), 0, 100},
                                        {BIT(METER_MEDIUM), 0, 100}};

const struct exam_shape people_shapes[PEOPLE_SHAPES] = {
    {"70 minutes, four problems",
     {.slots = four,
      .n_slots = 4,
      .minutes = 70,
      .pass = 0.5,
      .by_test = true,
      .frequency = people_frequency}},
    {"90 minutes, two of three problems, forward",
     {.slots = three,
      .n_slots = 3,
      .minutes = 90,
      .pass_solved = 2,
      .forward = true,
      .frequency = people_frequency}},
    {"60 minutes, two problems",
     {.slots = two,
      .n_slots = 2,
      .minutes = 60,
      .pass = 0.7,
      .by_test = true,
      .frequency = people_frequency}},
};

/* ---- who they are ---- */

struct self {
    double skill[PEOPLE_PATTERNS], pace, learning, tested;
};

static void make_self(const struct world *w, struct draws *d, struct self *ret)
{
    static const double meters[METER_SHARES] = {0.2, 0.5, 0.8};
    double share = w->share >= 0 ? w->share : meters[(int)(3 * draws_uniform(d))];
    double level = sqrt(share) * draws_normal(d);
    for (int p = 0; p < PEOPLE_PATTERNS; p++) {
        double own = w->two_peaks > 0 ? (draws_uniform(d) < 0.5 ? w->two_peaks : -w->two_peaks)
                                      : sqrt(1 - share) * draws_normal(d);
        ret->skill[p] = level + own;
    }
    ret->pace = 0.35 * draws_normal(d);
    ret->learning = w->share < 0 ? 0.003 + 0.008 * draws_normal(d) : 0;
    ret->tested = w->share < 0 ? -0.15 + 0.3 * draws_normal(d) : 0;
}

static double chance(const struct world *w, double above)
{
    double curve = w->probit ? erfc(-2 * above / 1.702 / sqrt(2)) / 2 : 1 / (1 + exp(-above));
    return w->floor + (w->ceiling - w->floor) * curve;
}

/* ln T around its median. */
static double time_error(const struct world *w, struct draws *d)
{
    if (w->tails <= 0)
        return 0.45 * draws_normal(d);
    double sum = 0;
    for (int i = 0; i < (int)w->tails; i++)
        sum += pow(draws_normal(d), 2);
    return 0.45 * draws_normal(d) / sqrt(sum / w->tails);
}

/* One problem met by somebody: can they, what chance had they, and after how many minutes. */
struct met {
    bool can;
    double chance, minutes;
};

static struct met meet(const struct world *w, const struct self *s, size_t pattern,
                       enum meter_difficulty label, double harder, double takes, struct draws *d)
{
    struct meter_problem p = meter_problem_of(label);
    double off = w->label_sd * draws_normal(d) + harder, skill = s->skill[pattern] - takes;
    struct met m = {.chance = chance(w, skill - p.b - off)};
    m.can = draws_uniform(d) < m.chance;
    m.minutes = p.minutes * exp(0.4 * off - 0.25 * skill - s->pace + time_error(w, d));
    return m;
}

/* ---- what they answer ---- */

static void answer(const struct world *w, struct self *s, struct draws *d, struct meter_attempt *ret)
{
    static const double labels[METER_DIFFICULTIES] = {1, 3, 4, 2};
    size_t pattern = draws_pick(d, people_frequency, PEOPLE_PATTERNS);
    enum meter_difficulty label = (enum meter_difficulty)draws_pick(d, labels, METER_DIFFICULTIES);
    bool limited = draws_uniform(d) < 0.7, in_exam = draws_uniform(d) < 0.3;
    /* In a trial exam it is one of the first three problems. */
    double takes = in_exam ? w->tired * floor(3 * draws_uniform(d)) - s->tested : 0;
    struct met m = meet(w, s, pattern, label, 0, takes, d);
    double allowed = limited ? 45 : 0;
    bool solved = m.can && m.minutes <= (limited ? allowed : 600);
    *ret = (struct meter_attempt){
        .pattern = pattern,
        .problem = meter_problem_of(label),
        .credit = solved,
        .minutes_allowed = allowed,
        .minutes_used = solved ? m.minutes : 0,
        .place = in_exam ? METER_EXAM : METER_PRACTICE,
    };
    if (w->messy && draws_uniform(d) < 1.0 / 3) {
        ret->place = METER_ELSEWHERE;
        ret->minutes_allowed = ret->minutes_used = 0;
        /* Of what was not solved most is not told: another one is. */
        if (!solved && draws_uniform(d) < 0.75)
            ret->credit = 1;
    } else if (w->messy && !solved) {
        ret->hints = draws_uniform(d) < 0.3;
        ret->credit = ret->hints ? 1 : draws_uniform(d) < 0.5 ? draws_uniform(d) * m.chance : 0;
    }
    for (size_t p = 0; p < PEOPLE_PATTERNS; p++)
        s->skill[p] += s->learning + (p == pattern ? w->learn : w->learn / 10);
}

/* ---- which exams they pass ---- */

static bool sit(const struct world *w, const struct self *s, const struct meter_exam *e, struct draws *d)
{
    struct met m[METER_SLOTS_MAX];
    double spent[METER_SLOTS_MAX] = {0}, typical[METER_SLOTS_MAX], left = e->minutes, points = 0, all = 0;
    bool done[METER_SLOTS_MAX] = {false};
    size_t order[METER_SLOTS_MAX], solved = 0;
    enum meter_difficulty label[METER_SLOTS_MAX];
    for (size_t i = 0; i < e->n_slots; i++) {
        do
            label[i] = (enum meter_difficulty)(METER_DIFFICULTIES * draws_uniform(d));
        while (!(e->slots[i].difficulties & BIT(label[i])));
        typical[i] = meter_problem_of(label[i]).minutes;
        order[i] = i;
    }
    if (!e->forward)
        for (size_t i = 1; i < e->n_slots; i++)
            for (size_t k = i; k > 0 && typical[order[k - 1]] > typical[order[k]]; k--) {
                size_t t = order[k];
                order[k] = order[k - 1];
                order[k - 1] = t;
            }
    for (size_t i = 0; i < e->n_slots; i++)
        m[order[i]] = meet(w, s, draws_pick(d, people_frequency, PEOPLE_PATTERNS), label[order[i]], w->harder,
                           w->tired * (double)i - s->tested, d);
    for (int round = 0; round < (e->forward ? 1 : 2); round++)
        for (size_t i = 0; i < e->n_slots; i++) {
            size_t k = order[i];
            double rest = 0;
            for (size_t j = i; j < e->n_slots; j++)
                rest += done[order[j]] ? 0 : typical[order[j]];
            if (done[k] || left <= 0)
                continue;
            double give = fmin(left, (round ? 1 : w->patience) * left * typical[k] / rest);
            done[k] = m[k].can && m[k].minutes - spent[k] <= give;
            double took = done[k] ? m[k].minutes - spent[k] : give;
            spent[k] += took;
            left -= took;
        }
    for (size_t i = 0; i < e->n_slots; i++) {
        all += e->slots[i].points;
        solved += done[i];
        points += e->slots[i].points * (done[i]                      ? 1
                                        : e->by_test && spent[i] > 0 ? draws_uniform(d) * m[i].chance
                                                                     : 0);
    }
    return solved >= e->pass_solved && points >= e->pass * all - 1e-9;
}

void people_make(const struct world *w, uint64_t seed, struct person *ret)
{
    struct draws d = {seed * UINT64_C(0x2545f4914f6cdd1d) + 99}, of_exams = {seed + 7};
    struct self s;
    make_self(w, &d, &s);
    *ret = (struct person){.shape = &people_shapes[seed % PEOPLE_SHAPES]};
    int64_t now = 0;
    size_t step = 0;
    for (size_t i = 0; i < PEOPLE_ANSWERS; i++) {
        answer(w, &s, &d, &ret->answers[i]);
        now += (int64_t)(1.4 * draws_uniform(&d) * DAY_MS);
        ret->answers[i].at_ms = now;
        if (i + 1 == people_steps[step]) {
            size_t passed = 0;
            for (int k = 0; k < PEOPLE_EXAMS; k++)
                passed += sit(w, &s, &ret->shape->exam, &of_exams);
            ret->passes[step] = (double)passed / PEOPLE_EXAMS;
            ret->now_ms[step++] = now + DAY_MS;
        }
    }
}

/* ---- what the forecasts are worth ---- */

/* The mean of (forecast - passed)^2 over exams of which the share p is passed. */
static double brier(double forecast, double p)
{
    return forecast * forecast - 2 * forecast * p + p;
}

/* That enough problems are solved, each with the chance s and all counting alike. */
static double binomial(const struct meter_exam *e, double s)
{
    size_t n = e->n_slots, need = (size_t)ceil(e->pass * (double)n - 1e-9);
    need = need > e->pass_solved ? need : e->pass_solved;
    double sum = 0, ways = 1;
    for (size_t k = 0; k <= n; k++) {
        if (k >= need)
            sum += ways * pow(s, (double)k) * pow(1 - s, (double)(n - k));
        ways = ways * (double)(n - k) / (double)(k + 1);
    }
    return sum;
}

/* One forecast, for the shape's base rate later. */
struct kept {
    double passes;
    size_t shape;
};

static void take_in(struct forecasts *f, const struct meter_reading *r, const struct person *x, size_t step)
{
    double p = x->passes[step], solved = 0;
    size_t n = people_steps[step];
    for (size_t i = 0; i < n; i++)
        solved += x->answers[i].credit >= 1;
    double share = (solved + 1) / ((double)n + 2);
    f->n++;
    f->passes += p;
    f->brier += brier(r->pass, p);
    f->brier_share += brier(share, p);
    f->brier_binomial += brier(binomial(&x->shape->exam, share), p);
    f->brier_known += brier(p, p);
    f->width += r->high - r->low;
    f->inside += r->low <= p && p <= r->high;
    f->by_class[r->class]++;
    if (r->class == METER_ENOUGH)
        f->passes_enough += p;
    size_t bin = (size_t)fmin(r->pass * FORECAST_BINS, FORECAST_BINS - 1);
    f->bins[bin].n++;
    f->bins[bin].forecast += r->pass;
    f->bins[bin].passed += p;
}

static void end(struct forecasts *f, const struct kept *kept)
{
    double n = (double)f->n, rate[PEOPLE_SHAPES] = {0}, of[PEOPLE_SHAPES] = {0};
    for (size_t i = 0; i < f->n; i++) {
        rate[kept[i].shape] += kept[i].passes;
        of[kept[i].shape]++;
    }
    for (size_t i = 0; i < f->n; i++)
        f->brier_base += brier(rate[kept[i].shape] / of[kept[i].shape], kept[i].passes);
    for (int b = 0; b < FORECAST_BINS; b++) {
        if (f->bins[b].n == 0)
            continue;
        f->error += fabs(f->bins[b].forecast - f->bins[b].passed) / n;
        f->bins[b].forecast /= (double)f->bins[b].n;
        f->bins[b].passed /= (double)f->bins[b].n;
    }
    double *means[] = {&f->brier, &f->brier_base,  &f->brier_share, &f->brier_binomial,
                       &f->width, &f->brier_known, &f->inside,      &f->passes};
    for (size_t i = 0; i < ARRAY_LEN(means); i++)
        *means[i] /= n;
    if (f->by_class[METER_ENOUGH] > 0)
        f->passes_enough /= (double)f->by_class[METER_ENOUGH];
}

void people_forecast(const struct world *w, size_t n, const struct meter_effort *effort,
                     struct forecasts ret[PEOPLE_STEPS])
{
    struct arena all, a;
    arena_init(&all);
    arena_init(&a);
    struct kept *kept[PEOPLE_STEPS];
    for (size_t step = 0; step < PEOPLE_STEPS; step++) {
        ret[step] = (struct forecasts){0};
        kept[step] = arena_array(&all, struct kept, n);
    }
    struct person *x = arena_new(&all, struct person);
    for (size_t i = 0; i < n; i++) {
        people_make(w, i + 1, x);
        for (size_t step = 0; step < PEOPLE_STEPS; step++) {
            struct meter m;
            struct meter_reading r;
            struct error e;
            if (meter_begin(PEOPLE_PATTERNS, x->answers, people_steps[step], x->now_ms[step], &a, &m, &e) !=
                    ERR_OK ||
                meter_read(&m, &x->shape->exam, effort, &a, &r, &e) != ERR_OK)
                abort();
            take_in(&ret[step], &r, x, step);
            kept[step][i] = (struct kept){x->passes[step], (size_t)(x->shape - people_shapes)};
            arena_clear(&a);
        }
    }
    for (size_t step = 0; step < PEOPLE_STEPS; step++)
        end(&ret[step], kept[step]);
    arena_release(&a);
    arena_release(&all);
}

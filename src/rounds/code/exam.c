/* Which problems an exam has, and what its answers are worth. */
#include "rounds/code/exam.h"

#include <math.h>
#include <stdlib.h>

/* ---- drawing ---- */

/* SplitMix64 (Steele, Lea, Flood 2014): a hash of seed and place, so that a draw can be repeated. */
static uint64_t mixed(uint64_t seed, uint64_t i)
{
    uint64_t z = seed + (i + 1) * 0x9e3779b97f4a7c15u;
    z = (z ^ z >> 30) * 0xbf58476d1ce4e5b9u;
    z = (z ^ z >> 27) * 0x94d049bb133111ebu;
    return z ^ z >> 31;
}

static bool slot_takes(const struct exam_rules *r, const struct exam_slot *s, const struct exam_problem *p)
{
    if (s->kind != p->kind)
        return false;
    if (p->kind == EXAM_FRONT_END)
        return true;
    if (!p->solvable || !(s->difficulties & 1u << p->difficulty))
        return false;
    /* What only few languages can solve is for a slot that asks for it. */
    if (p->functions_only && (r->n_languages || s->n_patterns == 0))
        return false;
    for (size_t i = 0; i < s->n_patterns; i++)
        if (str_eq(s->patterns[i], p->pattern))
            return true;
    return s->n_patterns == 0;
}

/* "slot 3 needs a problem that is medium or hard, of the pattern graph" */
static enum err too_few(const struct exam_rules *r, size_t slot, struct error *e)
{
    const struct exam_slot *s = &r->slots[slot];
    struct strbuf what _cleanup_(strbuf_release) = {0};
    if (s->kind == EXAM_FRONT_END)
        return error_set(e, ERR_NOT_FOUND, "slots",
                         "there are not enough front-end tasks for this exam: problem %zu of it must be one",
                         slot + 1);
    for (int d = 0; d < EXAM_DIFFICULTIES; d++)
        if (s->difficulties & 1u << d)
            strbuf_printf(&what, "%s%s", what.n ? " or " : "", exam_difficulties[d]);
    for (size_t i = 0; i < s->n_patterns; i++)
        strbuf_printf(&what, "%s%.*s", i ? " or " : ", of the pattern ", STR_ARG(s->patterns[i]));
    return error_set(
        e, ERR_NOT_FOUND, "slots",
        "the bank has not enough problems for this exam: problem %zu of it must be %s, in a language of its rules",
        slot + 1, strbuf_cstr(&what));
}

struct draw {
    const struct exam_rules *rules;
    const struct exam_problem *bank;
    size_t *chosen; /* of each slot; SIZE_MAX: none yet */
};

/* A place for problem p among the slots, moving those that have one already: an augmenting path (Kuhn 1955).
 * tried: a bit for each slot. */
static bool find_place(struct draw *d, size_t p, unsigned *tried)
{
    for (size_t s = 0; s < d->rules->n_slots; s++) {
        if (*tried & 1u << s || !slot_takes(d->rules, &d->rules->slots[s], &d->bank[p]))
            continue;
        *tried |= 1u << s;
        if (d->chosen[s] == SIZE_MAX || find_place(d, d->chosen[s], tried)) {
            d->chosen[s] = p;
            return true;
        }
    }
    return false;
}

static bool has_pattern(const struct draw *d, struct str pattern)
{
    for (size_t s = 0; s < d->rules->n_slots; s++)
        if (d->chosen[s] != SIZE_MAX && pattern.n && str_eq(d->bank[d->chosen[s]].pattern, pattern))
            return true;
    return false;
}

static bool is_chosen(const struct draw *d, size_t p)
{
    for (size_t s = 0; s < d->rules->n_slots; s++)
        if (d->chosen[s] == p)
            return true;
    return false;
}

struct wish {
    int64_t day; /* when it was last seen: those of one day are mixed */
    uint64_t mix;
    size_t problem;
};

static int by_wish(const void *a, const void *b)
{
    const struct wish *x = a, *y = b;
    if (x->day != y->day)
        return x->day < y->day ? -1 : 1;
    return (x->mix > y->mix) - (x->mix < y->mix);
}

/*
 * Problems are taken in the order in which they are wished for, each if the slots can still hold all that
 * were taken. The sets that the slots can hold are a transversal matroid (Edmonds and Fulkerson 1965), so
 * this greedy choice is the best: no other has a more wished one instead.
 */
enum err exam_draw(const struct exam_rules *r, const struct exam_problem *bank, size_t n, uint64_t seed,
                   size_t chosen[EXAM_SLOTS_MAX], struct error *e)
{
    enum { DAY_MS = 86400000 };
    struct arena a _cleanup_(arena_release);
    arena_init(&a);
    struct wish *wishes = arena_array(&a, struct wish, n + 1);
    struct draw d = {r, bank, chosen};
    for (size_t s = 0; s < EXAM_SLOTS_MAX; s++)
        chosen[s] = SIZE_MAX;
    for (size_t i = 0; i < n; i++)
        wishes[i] = (struct wish){bank[i].last_at_ms / DAY_MS, mixed(seed, i), i};
    qsort(wishes, n, sizeof *wishes, by_wish);
    /* First with each pattern once, then what is missing with any. */
    for (int again = 0; again < 2; again++) {
        for (size_t i = 0; i < n; i++) {
            size_t p = wishes[i].problem;
            unsigned tried = 0;
            if (!is_chosen(&d, p) && (again || !has_pattern(&d, bank[p].pattern)))
                find_place(&d, p, &tried);
        }
    }
    for (size_t s = 0; s < r->n_slots; s++)
        if (chosen[s] == SIZE_MAX)
            return too_few(r, s, e);
    return ERR_OK;
}

/* ---- what it was worth ---- */

static double worth(const struct exam_rules *r, const struct exam_slot *slot, const struct exam_try *t)
{
    if (!t->judged)
        return 0;
    double share = r->points == EXAM_WHOLE ? (double)t->solves : t->solves ? 1 : fmin(fmax(t->share, 0), 1);
    return share * (double)slot->points;
}

static struct exam_worth worth_of(const struct exam_rules *r, const struct exam_slot *slot,
                                  const struct exam_answer *answer)
{
    struct exam_worth w = {.of = slot->points, .graded = SIZE_MAX};
    for (size_t i = 0; i < answer->n_tries; i++) {
        const struct exam_try *t = &answer->tries[i];
        double points = worth(r, slot, t);
        w.best = fmax(w.best, points);
        /* Of equally good ones, the first: it was there earlier. */
        if (r->counts == EXAM_LAST || w.graded == SIZE_MAX || points > w.points) {
            w.graded = i;
            w.points = points;
        }
        w.waiting = r->counts == EXAM_LAST ? !t->judged : w.waiting || !t->judged;
    }
    return w;
}

void exam_score(const struct exam_rules *r, const struct exam_answer *answers, struct arena *a,
                struct exam_score *ret)
{
    *ret = (struct exam_score){.v = arena_array(a, struct exam_worth, r->n_slots), .of = exam_points_all(r)};
    for (size_t i = 0; i < r->n_slots; i++) {
        ret->v[i] = worth_of(r, &r->slots[i], &answers[i]);
        ret->points += ret->v[i].points;
        ret->waiting |= ret->v[i].waiting;
    }
    /* Sums of shares may miss the mark by what floating point makes of them. */
    ret->passed = !ret->waiting && ret->points >= r->pass * (double)ret->of - 1e-9 * (double)ret->of;
}

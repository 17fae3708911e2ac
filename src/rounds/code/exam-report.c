#include "rounds/code/exam-report.h"

#include <math.h>
#include <stdlib.h>

const char *const exam_whats[EXAM_WHATS] = {"begun", "opened", "left", "code", "run", "submitted", "ended"};
const char *const exam_advice_kinds[EXAM_ADVICE_KINDS] = {
    "never-opened", "last-worse", "unsent", "too-slow", "wrong", "no-try", "early", "stuck", "late-run",
};

enum {
    MINUTE_MS = 60000,
    STUCK_MS = 10 * MINUTE_MS,
    LATE_RUN_MS = 10 * MINUTE_MS, /* of coding without one run */
    EARLY_MS = 5 * MINUTE_MS,
};

static int64_t bounded(const struct exam_sat *sat, int64_t at_ms)
{
    int64_t end = sat->ended_at_ms - sat->began_at_ms, t = at_ms - sat->began_at_ms;
    return t < 0 ? 0 : t > end ? end : t;
}

/* ---- what was on the page when ---- */

static void find_spans(const struct exam_sat *sat, struct arena *a, struct exam_report *r)
{
    int64_t end = sat->ended_at_ms - sat->began_at_ms;
    r->spans = arena_array(a, struct exam_span, sat->n_moments + 1);
    for (size_t i = 0; i < sat->n_moments; i++) {
        const struct exam_moment *m = &sat->moments[i];
        int64_t t = bounded(sat, m->at_ms);
        struct exam_span *last = r->n_spans ? &r->spans[r->n_spans - 1] : NULL;
        if (m->what != EXAM_OPENED || m->slot >= sat->rules->n_slots || (last && last->slot == m->slot))
            continue;
        if (last)
            last->to_ms = t > last->from_ms ? t : last->from_ms;
        r->spans[r->n_spans++] = (struct exam_span){t, end, m->slot};
    }
}

/* How long a slot was on the page in from..to. */
static int64_t looked(const struct exam_report *r, size_t slot, int64_t from, int64_t to)
{
    int64_t sum = 0;
    for (size_t i = 0; i < r->n_spans; i++) {
        const struct exam_span *s = &r->spans[i];
        int64_t b = s->from_ms > from ? s->from_ms : from, e = s->to_ms < to ? s->to_ms : to;
        if (s->slot == slot && e > b)
            sum += e - b;
    }
    return sum;
}

/* ---- the time line of a problem ---- */

static void first(int64_t *at, int64_t t)
{
    if (*at < 0)
        *at = t;
}

static void note(struct exam_line *l, enum exam_what what, int64_t t)
{
    switch (what) {
    case EXAM_OPENED: first(&l->opened_ms, t); break;
    case EXAM_CODE: first(&l->first_code_ms, t); break;
    case EXAM_RUN:
        first(&l->first_code_ms, t);
        first(&l->first_run_ms, t);
        l->runs++;
        break;
    case EXAM_SUBMITTED:
        first(&l->first_code_ms, t);
        first(&l->first_submit_ms, t);
        l->submits++;
        break;
    case EXAM_BEGUN:
    case EXAM_LEFT:
    case EXAM_ENDED:
    case EXAM_WHATS: break;
    }
}

/* When it was solved, and when it last brought more than before. */
static void find_gains(const struct exam_sat *sat, const struct exam_answer *answer, struct exam_line *l)
{
    double best = 0;
    for (size_t i = 0; i < answer->n_tries; i++) {
        const struct exam_try *t = &answer->tries[i];
        double share = t->solves ? 1 : sat->rules->points == EXAM_WHOLE ? 0 : t->share;
        if (!t->judged)
            continue;
        if (t->solves)
            first(&l->solved_ms, bounded(sat, t->at_ms));
        if (share > best) {
            best = share;
            l->last_gain_ms = bounded(sat, t->at_ms);
        }
    }
}

static void find_lines(const struct exam_sat *sat, struct arena *a, struct exam_report *r)
{
    int64_t end = sat->ended_at_ms - sat->began_at_ms;
    size_t n = sat->rules->n_slots;
    r->lines = arena_array(a, struct exam_line, n);
    for (size_t s = 0; s < n; s++)
        r->lines[s] = (struct exam_line){-1, -1, -1, -1, -1, -1, 0, 0, 0, 0, 0};
    for (size_t i = 0; i < sat->n_moments; i++) {
        const struct exam_moment *m = &sat->moments[i];
        if (m->slot < n)
            note(&r->lines[m->slot], m->what, bounded(sat, m->at_ms));
    }
    for (size_t s = 0; s < n; s++) {
        struct exam_line *l = &r->lines[s];
        find_gains(sat, &sat->answers[s], l);
        l->looked_ms = looked(r, s, 0, end);
        l->reading_ms = l->first_code_ms < 0 ? l->looked_ms : looked(r, s, 0, l->first_code_ms);
        l->after_ms = l->last_gain_ms < 0 ? 0 : looked(r, s, l->last_gain_ms, end);
    }
}

/* ---- advice ---- */

struct advising {
    const struct exam_sat *sat;
    struct arena *a;
    struct exam_report *r;
};

static int64_t minutes(int64_t ms)
{
    return (ms + MINUTE_MS / 2) / MINUTE_MS;
}

static const char *some_minutes(struct arena *a, int64_t ms)
{
    int64_t m = minutes(ms);
    return m == 1 ? "a minute" : m < 1 ? "less than a minute" : arena_printf(a, "%lld minutes", (long long)m);
}

static const char *some_points(struct arena *a, double points)
{
    return fabs(points - 1) < 0.05 ? "one point" : arena_printf(a, "%.0f points", points);
}

static void advise(struct advising *d, enum exam_advice_kind kind, size_t slot, double points, int64_t ms,
                   const char *text)
{
    d->r->advice[d->r->n_advice++] = (struct exam_advice){kind, slot, points, ms, str_of(text)};
}

/* What one would say of the points of a slot that were not won; one thing, the nearest. */
static void advise_points(struct advising *d, size_t s)
{
    const struct exam_worth *w = &d->sat->score->v[s];
    const struct exam_line *l = &d->r->lines[s];
    const struct exam_had *had = &d->sat->had[s];
    bool front_end = d->sat->rules->slots[s].kind == EXAM_FRONT_END;
    double missing = (double)w->of - w->points;
    int n = (int)s + 1;
    if (w->waiting || missing < 0.5)
        return;
    if (l->opened_ms < 0)
        advise(
            d, EXAM_ADVICE_NEVER_OPENED, s, missing, 0,
            arena_printf(
                d->a,
                "Problem %d was never opened, and %s lay there. Read all of them in the first minutes: which one "
                "is easy for you, only you can see.",
                n, some_points(d->a, missing)));
    else if (w->best > w->points + 0.5)
        advise(
            d, EXAM_ADVICE_LAST_WORSE, s, w->best - w->points, 0,
            arena_printf(
                d->a,
                "An earlier submission to problem %d was worth %s more than the last, and the last one counts. "
                "Submit the better one again before you leave it.",
                n, some_points(d->a, w->best - w->points)));
    else if (had->left_unsent && d->sat->rules->unsent == EXAM_UNSENT_DROPPED)
        advise(
            d, EXAM_ADVICE_UNSENT, s, missing, 0,
            arena_printf(
                d->a,
                "In the editor of problem %d stood code that was never submitted: under these rules it counts for "
                "nothing. Submit at every step that runs.",
                n));
    else if (w->graded == SIZE_MAX)
        advise(
            d, EXAM_ADVICE_NO_TRY, s, missing, l->looked_ms,
            arena_printf(
                d->a,
                "Problem %d was on the page for %s, and nothing of it was submitted. Where tests give points one by "
                "one, %s is worth sending.",
                n, some_minutes(d->a, l->looked_ms),
                front_end ? "the part that works" : "a slow solution that is right"));
    else if (had->graded_slow)
        advise(
            d, EXAM_ADVICE_TOO_SLOW, s, missing, 0,
            arena_printf(
                d->a,
                "The solution of problem %d is right where it ends in time: %s are in the tests that it is too slow or too large "
                "for. What does the largest input of the statement allow?",
                n, some_points(d->a, missing)));
    else
        advise(d, EXAM_ADVICE_WRONG, s, missing, 0,
               arena_printf(
                   d->a, "Some tests of problem %d %s: %s. Try %s by hand.", n,
                   front_end ? "fail" : "get a wrong answer, or none", some_points(d->a, missing),
                   front_end
                       ? "the keys, an answer that is empty or fails, and what a screen reader would say"
                       : "the smallest input, equal values, and the limits of the statement"));
}

/* Habits: they cost what something else could have had. */
static void advise_time(struct advising *d, size_t s, double points_left)
{
    const struct exam_line *l = &d->r->lines[s];
    const struct exam_worth *w = &d->sat->score->v[s];
    double elsewhere = points_left - ((double)w->of - w->points);
    int64_t idle = l->last_gain_ms < 0 && l->solved_ms < 0 ? l->looked_ms - l->reading_ms : l->after_ms;
    int64_t coding =
        l->first_run_ms < 0 || l->first_code_ms < 0 ? 0 : looked(d->r, s, l->first_code_ms, l->first_run_ms);
    if (idle >= STUCK_MS && elsewhere >= 0.5)
        advise(
            d, EXAM_ADVICE_STUCK, s, 0, idle,
            arena_printf(
                d->a,
                "%s on problem %d brought no more points, while %s were open elsewhere. Set yourself a limit before "
                "you begin one, and move on at it.",
                some_minutes(d->a, idle), (int)s + 1, some_points(d->a, elsewhere)));
    if (coding >= LATE_RUN_MS)
        advise(
            d, EXAM_ADVICE_LATE_RUN, s, 0, coding,
            arena_printf(
                d->a,
                "The first run of problem %d came after %s of writing. A mistake of the first minutes is cheaper to "
                "find in the first minutes.",
                (int)s + 1, some_minutes(d->a, coding)));
}

static void advise_early(struct advising *d, double points_left)
{
    int64_t left = d->sat->rules->minutes * MINUTE_MS - (d->sat->ended_at_ms - d->sat->began_at_ms);
    if (left >= EARLY_MS && points_left >= 0.5 && !d->sat->score->waiting)
        advise(d, EXAM_ADVICE_EARLY, SIZE_MAX, 0, left,
               arena_printf(
                   d->a, "It was handed in with %s left, and %s still open. Nothing is won by an early end.",
                   some_minutes(d->a, left), some_points(d->a, points_left)));
}

static int by_points(const void *pa, const void *pb)
{
    const struct exam_advice *a = pa, *b = pb;
    if (a->points != b->points)
        return a->points > b->points ? -1 : 1;
    if (a->ms != b->ms)
        return a->ms > b->ms ? -1 : 1;
    return (a->slot > b->slot) - (a->slot < b->slot);
}

void exam_report(const struct exam_sat *sat, struct arena *a, struct exam_report *ret)
{
    struct advising d = {sat, a, ret};
    double points_left = 0;
    *ret = (struct exam_report){.advice = arena_array(a, struct exam_advice, sat->rules->n_slots * 3 + 1)};
    find_spans(sat, a, ret);
    find_lines(sat, a, ret);
    for (size_t s = 0; s < sat->rules->n_slots; s++)
        points_left += (double)sat->score->v[s].of - sat->score->v[s].points;
    for (size_t s = 0; s < sat->rules->n_slots; s++) {
        advise_points(&d, s);
        advise_time(&d, s, points_left);
    }
    advise_early(&d, points_left);
    qsort(ret->advice, ret->n_advice, sizeof *ret->advice, by_points);
}

/* ---- as JSON ---- */

static void put_line(const struct exam_line *l, size_t slot, struct json_writer *w)
{
    jw_begin(w, '{');
    jw_put_int(w, "ordinal", (int64_t)slot + 1);
    jw_put_int_or_null(w, "opened_ms", l->opened_ms >= 0, l->opened_ms);
    jw_put_int_or_null(w, "first_code_ms", l->first_code_ms >= 0, l->first_code_ms);
    jw_put_int_or_null(w, "first_run_ms", l->first_run_ms >= 0, l->first_run_ms);
    jw_put_int_or_null(w, "first_submit_ms", l->first_submit_ms >= 0, l->first_submit_ms);
    jw_put_int_or_null(w, "solved_ms", l->solved_ms >= 0, l->solved_ms);
    jw_put_int(w, "looked_ms", l->looked_ms);
    jw_put_int(w, "reading_ms", l->reading_ms);
    jw_put_int(w, "after_ms", l->after_ms);
    jw_put_int(w, "runs", (int64_t)l->runs);
    jw_put_int(w, "submits", (int64_t)l->submits);
    jw_end(w);
}

void exam_report_put(const struct exam_report *r, size_t n_slots, struct json_writer *w)
{
    jw_key(w, "lines");
    jw_begin(w, '[');
    for (size_t s = 0; s < n_slots; s++)
        put_line(&r->lines[s], s, w);
    jw_end(w);
    jw_key(w, "spans");
    jw_begin(w, '[');
    for (size_t i = 0; i < r->n_spans; i++) {
        jw_begin(w, '{');
        jw_put_int(w, "ordinal", (int64_t)r->spans[i].slot + 1);
        jw_put_int(w, "from_ms", r->spans[i].from_ms);
        jw_put_int(w, "to_ms", r->spans[i].to_ms);
        jw_end(w);
    }
    jw_end(w);
    jw_key(w, "advice");
    jw_begin(w, '[');
    for (size_t i = 0; i < r->n_advice; i++) {
        const struct exam_advice *v = &r->advice[i];
        jw_begin(w, '{');
        jw_put_cstr(w, "kind", exam_advice_kinds[v->kind]);
        jw_put_int_or_null(w, "ordinal", v->slot != SIZE_MAX, (int64_t)v->slot + 1);
        jw_put_real(w, "points", v->points);
        jw_put_int(w, "ms", v->ms);
        jw_put_str(w, "text", v->text);
        jw_end(w);
    }
    jw_end(w);
}

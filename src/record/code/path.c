/*
 * Attempts, from what the record has of exams and submissions. Rows come newest first and are folded as they
 * come; whether a problem was met before is known when all are there.
 */
#include "record/code/path-internal.h"

#include "record/problems/problems.h"

#include <stdlib.h>

#define HOUR_MS INT64_C(3600000)
#define MINUTE  60000.0

/* ---- problems ---- */

enum err path_problems(struct db *db, const struct patterns *p, struct arena *a, struct path_problem **ret,
                       size_t *ret_n, struct error *e)
{
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    struct path_problem *v = NULL;
    size_t n = 0, cap = 0;
    TRY(db_query(db,
                 "SELECT bank.slug, bank.title, bank.difficulty, bank.pattern, bank.minutes, bank.present, "
                 "       bank.broken, s.attempts, s.accepted, c.due_at_ms, bank.rating_m "
                 "FROM problem bank LEFT JOIN standing s ON s.problem = bank.slug "
                 "LEFT JOIN card c ON c.problem = bank.slug WHERE NOT " PROBLEM_IS_DRILL(
                     "bank.") " ORDER BY bank.slug",
                 &q, e));
    for (bool row;;) {
        TRY(stmt_step(q, &row, e));
        if (!row)
            break;
        struct str called = arena_str(a, stmt_text(q, 3));
        arena_grow(a, v, n, cap);
        v[n++] = (struct path_problem){
            .slug = arena_str(a, stmt_text(q, 0)),
            .title = arena_str(a, stmt_text(q, 1)),
            .called = called,
            .pattern = patterns_find(p, called),
            .difficulty = (int)stmt_i64(q, 2),
            .minutes = stmt_i64(q, 4),
            .present = stmt_i64(q, 5),
            .broken = stmt_i64(q, 6),
            .tried = stmt_i64(q, 7),
            .solved = stmt_i64(q, 8),
            .due_ms = stmt_i64(q, 9),
            .rated = !stmt_is_null(q, 10),
            .rating_m = stmt_i64(q, 10),
        };
    }
    *ret = v;
    *ret_n = n;
    return ERR_OK;
}

/* ---- what is taken together ---- */

/* Of each problem. */
struct met {
    size_t open;      /* the attempt in practice that older submissions may belong to; SIZE_MAX: none */
    int64_t first_ms; /* when it was first met, as far as it was read; INT64_MAX: never */
    int64_t judged;   /* submissions that were read */
    bool has_more;    /* it has older ones, which were not read */
};

struct begun {
    size_t problem;
    int64_t from_ms; /* when the attempt began */
};

struct taking {
    const struct path_problem *problems;
    size_t n_problems;
    struct met *met; /* n_problems */
    struct arena *a;
    struct meter_attempt *v; /* n, room for cap */
    struct begun *begun;     /* of each attempt */
    size_t n, cap, begun_cap;
};

/* SIZE_MAX: there is none. */
static size_t problem_at(const struct taking *t, struct str slug)
{
    for (size_t from = 0, to = t->n_problems; from < to;) {
        size_t middle = from + (to - from) / 2;
        int cmp = str_cmp(t->problems[middle].slug, slug);
        if (cmp == 0)
            return middle;
        if (cmp < 0)
            from = middle + 1;
        else
            to = middle;
    }
    return SIZE_MAX;
}

/* One more attempt, at a problem of the bank; from_ms: when it began. Pattern and problem are filled in
 * here. */
static void add(struct taking *t, size_t problem, int64_t from_ms, struct meter_attempt x)
{
    const struct path_problem *p = &t->problems[problem];
    struct met *met = &t->met[problem];
    size_t n = t->n;
    x.pattern = p->pattern;
    x.problem = meter_problem_with((enum meter_difficulty)p->difficulty, (double)p->minutes);
    if (p->rated)
        x.problem.b = (double)p->rating_m / 1000;
    arena_grow(t->a, t->v, t->n, t->cap);
    arena_grow(t->a, t->begun, n, t->begun_cap);
    t->begun[t->n] = (struct begun){problem, from_ms};
    t->v[t->n++] = x;
    met->first_ms = from_ms < met->first_ms ? from_ms : met->first_ms;
}

/* What a submission is worth: columns at, at + 1: tests passed and in all; at + 2, at + 3: score and the most
 * there is. */
static double share_of(struct stmt *q, int at, bool accepted)
{
    double max = stmt_is_null(q, at + 3) ? 0 : stmt_f64(q, at + 3);
    int64_t total = stmt_i64(q, at + 1);
    double share = accepted ? 1 : total > 0 ? (double)stmt_i64(q, at) / (double)total : 0;
    if (!stmt_is_null(q, at + 2) && max > 0)
        share = stmt_f64(q, at + 2) / max;
    return share < 0 ? 0 : share > 1 ? 1 : share;
}

/* ---- exams ---- */

struct sat {
    int64_t id, ends_ms, ended_ms;
    struct sat_problem {
        size_t problem;                          /* SIZE_MAX: the slot has none that is known */
        int64_t opened_ms, looked_ms, solved_ms; /* 0: never */
        double best;
    } slots[EXAM_SLOTS_MAX];
};

struct sittings {
    struct sat *v; /* by id */
    size_t n;
};

static enum err read_exams(struct db *db, struct arena *a, struct sittings *ret, struct error *e)
{
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    struct sat *v = arena_array(a, struct sat, PATH_EXAMS_MAX);
    size_t n = 0;
    TRY(db_query(
        db, "SELECT id, ends_at_ms, ended_at_ms FROM exam WHERE active IS NULL ORDER BY id DESC LIMIT ?1", &q,
        e));
    stmt_bind_i64(q, 1, PATH_EXAMS_MAX);
    for (bool row; n < PATH_EXAMS_MAX;) {
        TRY(stmt_step(q, &row, e));
        if (!row)
            break;
        struct sat *x = &v[PATH_EXAMS_MAX - ++n];
        *x = (struct sat){.id = stmt_i64(q, 0), .ends_ms = stmt_i64(q, 1), .ended_ms = stmt_i64(q, 2)};
        for (size_t s = 0; s < EXAM_SLOTS_MAX; s++)
            x->slots[s].problem = SIZE_MAX;
    }
    *ret = (struct sittings){v + PATH_EXAMS_MAX - n, n};
    return ERR_OK;
}

/* The next row of a query by exam whose columns 0 and 1 are exam and ordinal, of an exam and a slot that are
 * known. NULL: there are no more. */
static enum err next_of(struct stmt *q, const struct sittings *s, size_t *at, struct sat **ret_exam,
                        size_t *ret_slot, struct error *e)
{
    for (bool row;;) {
        TRY(stmt_step(q, &row, e));
        *ret_exam = NULL;
        if (!row)
            return ERR_OK;
        int64_t id = stmt_i64(q, 0), ordinal = stmt_i64(q, 1);
        while (*at < s->n && s->v[*at].id < id)
            ++*at;
        if (*at == s->n || s->v[*at].id != id || ordinal < 0 || ordinal > EXAM_SLOTS_MAX)
            continue;
        *ret_exam = &s->v[*at];
        *ret_slot = ordinal > 0 ? (size_t)ordinal - 1 : SIZE_MAX;
        return ERR_OK;
    }
}

static enum err read_slots(struct db *db, const struct taking *t, const struct sittings *s, struct error *e)
{
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    size_t at = 0, slot = 0;
    TRY(db_query(db,
                 "SELECT exam, ordinal, problem, opened_at_ms FROM exam_problem "
                 "WHERE exam >= ?1 AND problem IS NOT NULL ORDER BY exam, ordinal",
                 &q, e));
    stmt_bind_i64(q, 1, s->v[0].id);
    for (struct sat *x;;) {
        TRY(next_of(q, s, &at, &x, &slot, e));
        if (!x)
            return ERR_OK;
        if (slot == SIZE_MAX)
            continue;
        x->slots[slot].problem = problem_at(t, stmt_text(q, 2));
        x->slots[slot].opened_ms = stmt_i64(q, 3);
    }
}

static enum err read_sent(struct db *db, const struct taking *t, const struct sittings *s, struct error *e)
{
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    size_t at = 0, slot = 0;
    TRY(db_query(db,
                 "SELECT x.exam, x.ordinal, x.at_ms, s.verdict, s.tests_passed, s.tests_total, c.score, "
                 "       c.max_score "
                 "FROM exam_submission x JOIN submission s ON s.id = x.submission "
                 "LEFT JOIN submission_score c ON c.submission = s.id "
                 "WHERE x.exam >= ?1 AND x.run = 0 AND s.state = 'done' "
                 "ORDER BY x.exam, x.ordinal, x.submission",
                 &q, e));
    stmt_bind_i64(q, 1, s->v[0].id);
    for (struct sat *x;;) {
        TRY(next_of(q, s, &at, &x, &slot, e));
        if (!x)
            return ERR_OK;
        if (slot == SIZE_MAX || x->slots[slot].problem == SIZE_MAX)
            continue;
        struct sat_problem *p = &x->slots[slot];
        double share = share_of(q, 4, str_is(stmt_text(q, 3), "AC"));
        t->met[p->problem].judged++;
        p->best = share > p->best ? share : p->best;
        if (share >= 1 && !p->solved_ms)
            p->solved_ms = stmt_i64(q, 2);
    }
}

/* How long each problem was on the page: from when it was opened until another was. Until it was solved,
 * where it was. */
struct looking {
    struct sat *exam; /* NULL: none */
    size_t slot;
    int64_t since_ms;
};

static void look_away(const struct looking *l, int64_t at_ms)
{
    if (!l->exam || l->slot == SIZE_MAX)
        return;
    struct sat_problem *p = &l->exam->slots[l->slot];
    int64_t to = p->solved_ms && p->solved_ms < at_ms ? p->solved_ms : at_ms;
    p->looked_ms += to > l->since_ms ? to - l->since_ms : 0;
}

static enum err read_looks(struct db *db, const struct sittings *s, struct error *e)
{
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    struct looking l = {0};
    size_t at = 0, slot = 0;
    TRY(db_query(
        db,
        "SELECT exam, ordinal, at_ms FROM exam_event WHERE exam >= ?1 AND what IN ('opened', 'ended') "
        "ORDER BY exam, n",
        &q, e));
    stmt_bind_i64(q, 1, s->v[0].id);
    for (struct sat *x;;) {
        TRY(next_of(q, s, &at, &x, &slot, e));
        if (l.exam && l.exam != x)
            look_away(&l, l.exam->ended_ms);
        else if (x)
            look_away(&l, stmt_i64(q, 2));
        if (!x)
            return ERR_OK;
        l = (struct looking){x, slot, stmt_i64(q, 2)};
    }
}

static void add_exam(struct taking *t, const struct sat *x)
{
    for (size_t s = 0; s < EXAM_SLOTS_MAX; s++) {
        const struct sat_problem *p = &x->slots[s];
        if (p->problem == SIZE_MAX || !p->opened_ms)
            continue;
        int64_t left = x->ends_ms > x->ended_ms ? x->ends_ms - x->ended_ms : 0;
        double used = (double)p->looked_ms / MINUTE, allowed = used + (double)left / MINUTE;
        bool solved = p->best >= 1;
        /* A look in the last minute is no attempt. */
        if (!solved && allowed < 1)
            continue;
        if (allowed > METER_MINUTES_MAX)
            allowed = METER_MINUTES_MAX;
        add(t, p->problem, p->opened_ms,
            (struct meter_attempt){
                .at_ms = x->ended_ms,
                .credit = p->best,
                .minutes_allowed = allowed,
                .minutes_used = solved ? (used < allowed ? used : allowed) : 0,
                .place = METER_EXAM,
            });
    }
}

static enum err take_exams(struct db *db, struct taking *t, struct error *e)
{
    struct sittings s;
    TRY(read_exams(db, t->a, &s, e));
    if (s.n == 0)
        return ERR_OK;
    TRY(read_slots(db, t, &s, e));
    TRY(read_sent(db, t, &s, e));
    TRY(read_looks(db, &s, e));
    for (size_t i = 0; i < s.n; i++)
        add_exam(t, &s.v[i]);
    return ERR_OK;
}

/* ---- practice ---- */

static void take_submission(struct taking *t, struct stmt *q, size_t problem)
{
    struct met *met = &t->met[problem];
    int64_t at_ms = stmt_i64(q, 1);
    struct str verdict = stmt_text(q, 2);
    double share = share_of(q, 3, str_is(verdict, "AC"));
    met->judged++;
    /* It taught nothing of the problem, and is no answer to it. */
    if (str_is(verdict, "CE"))
        return;
    if (met->open == SIZE_MAX || t->begun[met->open].from_ms - at_ms > PATH_PAUSE_HOURS * HOUR_MS) {
        met->open = t->n;
        add(t, problem, at_ms,
            (struct meter_attempt){.at_ms = at_ms, .credit = share, .place = METER_PRACTICE});
        return;
    }
    struct meter_attempt *x = &t->v[met->open];
    x->credit = share > x->credit ? share : x->credit;
    t->begun[met->open].from_ms = at_ms;
    met->first_ms = at_ms < met->first_ms ? at_ms : met->first_ms;
}

static enum err take_practice(struct db *db, struct taking *t, struct error *e)
{
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    TRY(db_query(db,
                 "SELECT s.problem, s.created_at_ms, s.verdict, s.tests_passed, s.tests_total, c.score, "
                 "       c.max_score "
                 "FROM submission s LEFT JOIN submission_score c ON c.submission = s.id "
                 "WHERE s.run = 0 AND s.state = 'done' "
                 "AND NOT EXISTS (SELECT 1 FROM exam_submission x WHERE x.submission = s.id) "
                 "ORDER BY s.id DESC LIMIT ?1",
                 &q, e));
    stmt_bind_i64(q, 1, PATH_SUBMISSIONS_MAX);
    for (bool row;;) {
        TRY(stmt_step(q, &row, e));
        if (!row)
            return ERR_OK;
        size_t problem = problem_at(t, stmt_text(q, 0));
        if (problem != SIZE_MAX)
            take_submission(t, q, problem);
    }
}

/* ---- the whole ---- */

/* An attempt is `again` when the problem was met before it began. */
static void tell_again(struct taking *t)
{
    for (size_t i = 0; i < t->n_problems; i++)
        t->met[i].has_more = t->problems[i].tried > t->met[i].judged;
    for (size_t i = 0; i < t->n; i++) {
        const struct met *met = &t->met[t->begun[i].problem];
        t->v[i].again = met->has_more || met->first_ms < t->begun[i].from_ms;
    }
}

enum err path_attempts_at(struct db *db, const struct patterns *p, const struct path_problem *problems,
                          size_t n_problems, struct arena *a, struct meter_attempt **ret, size_t *ret_n,
                          struct error *e)
{
    struct taking t = {.problems = problems,
                       .n_problems = n_problems,
                       .met = arena_array(a, struct met, n_problems + 1),
                       .a = a};
    for (size_t i = 0; i < n_problems; i++)
        t.met[i] = (struct met){.open = SIZE_MAX, .first_ms = INT64_MAX};
    TRY(take_exams(db, &t, e));
    TRY(take_practice(db, &t, e));
    tell_again(&t);
    *ret = t.v;
    *ret_n = t.n;
    return path_elsewhere(db, p, a, ret, ret_n, e);
}

enum err path_attempts(struct db *db, const struct patterns *p, struct arena *a, struct meter_attempt **ret,
                       size_t *ret_n, struct error *e)
{
    struct path_problem *problems;
    size_t n;
    TRY(path_problems(db, p, a, &problems, &n, e));
    return path_attempts_at(db, p, problems, n, a, ret, ret_n, e);
}

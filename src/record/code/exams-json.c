/* Exams as they are shown: while one runs, no more of its submissions than its rules tell. */
#include "record/code/exam-mirror.h"
#include "record/code/exams-internal.h"
#include "record/fields.h"
#include "rounds/code/exam-report.h"

#include <math.h>

/* ---- what was sent ---- */

struct exam_sent {
    int64_t id; /* of the submission, or of the check */
    bool front_end;
    int64_t at_ms;
    bool run, unsent;
    struct str state, verdict; /* verdict: p NULL: none yet */
    int64_t passed, total;     /* total 0: not known */
    bool has_score;
    double score, max_score; /* max_score below 0: there is no bound */
};

/* All that was sent in an exam, by problem, the oldest first; n: how much of it is of each. */
static enum err read_sent(struct db *db, const struct exam *x, struct arena *a, struct exam_sent **ret,
                          size_t n[EXAM_SLOTS_MAX], struct error *e)
{
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    struct exam_sent *v = NULL;
    size_t all = 0, cap = 0;
    TRY(db_query(db,
                 "SELECT id, front_end, at_ms, run, unsent, state, verdict, tests_passed, tests_total, "
                 "       score, max_score, ordinal FROM exam_sent "
                 "WHERE exam = ?1 AND ordinal BETWEEN 1 AND ?2 "
                 "ORDER BY ordinal, id",
                 &q, e));
    stmt_bind_i64(q, 1, x->id);
    stmt_bind_i64(q, 2, (int64_t)x->rules.n_slots);
    for (bool row;;) {
        TRY(stmt_step(q, &row, e));
        if (!row)
            break;
        arena_grow(a, v, all, cap);
        v[all++] = (struct exam_sent){
            .id = stmt_i64(q, 0),
            .front_end = stmt_i64(q, 1),
            .at_ms = stmt_i64(q, 2),
            .run = stmt_i64(q, 3),
            .unsent = stmt_i64(q, 4),
            .state = arena_str(a, stmt_text(q, 5)),
            .verdict = stmt_is_null(q, 6) ? (struct str){0} : arena_str(a, stmt_text(q, 6)),
            .passed = stmt_i64(q, 7),
            .total = stmt_i64(q, 8),
            .has_score = !stmt_is_null(q, 9),
            .score = stmt_f64(q, 9),
            .max_score = stmt_is_null(q, 10) ? -1 : stmt_f64(q, 10),
        };
        n[stmt_i64(q, 11) - 1]++;
    }
    *ret = v;
    return ERR_OK;
}

/* Of its points where it has some that end, else of its tests. */
static double share(const struct exam_sent *s)
{
    if (s->has_score && s->max_score > 0)
        return s->score / s->max_score;
    if (s->has_score)
        return str_is(s->verdict, "AC");
    return s->total > 0 ? (double)s->passed / (double)s->total : 0;
}

static struct exam_try as_try(const struct exam_sent *s)
{
    bool judged = s->verdict.p != NULL, accepted = judged && str_is(s->verdict, "AC");
    double part = judged ? share(s) : 0;
    return (struct exam_try){s->at_ms, judged, accepted && (!s->has_score || part > 1 - 1e-9), part};
}

/* What of it counts for points. */
static struct exam_answer answer_of(const struct exam_sent *sent, size_t n, struct arena *a,
                                    const struct exam_sent ***ret_of)
{
    struct exam_try *tries = arena_array(a, struct exam_try, n);
    const struct exam_sent **of = arena_array(a, const struct exam_sent *, n);
    size_t k = 0;
    for (size_t i = 0; i < n; i++) {
        /* One that was cancelled, or that failed by our fault, is none; one that waits may still be one. */
        bool over = str_is(sent[i].state, "cancelled") || str_is(sent[i].state, "failed");
        if (sent[i].run || over)
            continue;
        of[k] = &sent[i];
        tries[k++] = as_try(&sent[i]);
    }
    *ret_of = of;
    return (struct exam_answer){tries, k};
}

/* All of an exam that is shown or graded. */
struct whole {
    struct exam x;
    const struct exam_sent *sent[EXAM_SLOTS_MAX];
    size_t n_sent[EXAM_SLOTS_MAX];
    const struct exam_sent **of[EXAM_SLOTS_MAX]; /* of answers' tries */
    struct exam_answer answers[EXAM_SLOTS_MAX];
    struct exam_score score;
};

static enum err read_whole(struct db *db, int64_t id, struct arena *a, struct whole *w, struct error *e)
{
    struct exam_sent *sent;
    TRY(exams_get(db, id, a, &w->x, e));
    TRY(read_sent(db, &w->x, a, &sent, w->n_sent, e));
    size_t at = 0;
    for (size_t s = 0; s < w->x.rules.n_slots; s++) {
        if (w->n_sent[s] == 0)
            continue;
        w->sent[s] = &sent[at];
        w->answers[s] = answer_of(w->sent[s], w->n_sent[s], a, &w->of[s]);
        at += w->n_sent[s];
    }
    exam_score(&w->x.rules, w->answers, a, &w->score);
    return ERR_OK;
}

/* ---- one ---- */

static void put_sent(const struct exam_sent *s, const struct exam *x, struct json_writer *w)
{
    /* Of a try all is told: it runs on what the user can see. */
    bool all = !x->running || s->run || x->rules.told == EXAM_TOLD_TESTS;
    bool verdict = s->verdict.p && (all || x->rules.told == EXAM_TOLD_VERDICT);
    jw_begin(w, '{');
    jw_put_int_or_null(w, "submission", !s->front_end, s->id);
    jw_put_int_or_null(w, "check", s->front_end, s->id);
    jw_put_bool(w, "run", s->run);
    jw_put_bool(w, "unsent", s->unsent);
    jw_put_int(w, "at_ms", s->at_ms);
    jw_put_str(w, "state", s->state);
    jw_key(w, "verdict");
    if (verdict)
        jw_str(w, s->verdict);
    else
        jw_null(w);
    bool tests = all && s->verdict.p && s->total > 0;
    jw_put_int_or_null(w, "tests_passed", tests, s->passed);
    jw_put_int_or_null(w, "tests_total", tests, s->total);
    jw_end(w);
}

static int64_t count(const struct whole *wh, size_t slot, bool run)
{
    int64_t n = 0;
    for (size_t i = 0; i < wh->n_sent[slot]; i++)
        n += wh->sent[slot][i].run == run;
    return n;
}

static void put_worth(const struct whole *wh, size_t slot, struct json_writer *w)
{
    const struct exam_worth *v = &wh->score.v[slot];
    jw_put_real(w, "got", v->points);
    jw_put_real(w, "best", v->best);
    jw_put_bool(w, "waiting", v->waiting);
    jw_put_int_or_null(w, "graded", v->graded != SIZE_MAX,
                       v->graded == SIZE_MAX ? 0 : wh->of[slot][v->graded]->id);
}

/* What put_problem() reads. */
#define PLACE_COLUMNS                                                                                          \
    "x.ordinal, x.problem, x.task, COALESCE(p.title, x.title), p.difficulty, COALESCE(p.minutes, x.minutes), " \
    "x.opened_at_ms, x.left_at_ms, x.language, x.form, x.source, x.version, x.saved_at_ms "
enum place_column {
    ORDINAL,
    PROBLEM,
    TASK,
    TITLE,
    DIFFICULTY,
    MINUTES,
    OPENED_AT_MS,
    LEFT_AT_MS,
    LANGUAGE,
    FORM,
    SOURCE,
    VERSION,
    SAVED_AT_MS
};

static void put_code(struct stmt *q, struct json_writer *w)
{
    jw_key(w, "code");
    if (stmt_is_null(q, SOURCE)) {
        jw_null(w);
        return;
    }
    jw_begin(w, '{');
    jw_put_str(w, "language", stmt_text(q, LANGUAGE));
    jw_put_str(w, "form", stmt_text(q, FORM));
    jw_put_str(w, "source", stmt_text(q, SOURCE));
    jw_put_int(w, "version", stmt_i64(q, VERSION));
    jw_put_int(w, "saved_at_ms", stmt_i64(q, SAVED_AT_MS));
    jw_end(w);
}

/* What there is left to do with it. */
static const char *standing(const struct exam *x, bool opened, bool left)
{
    return !x->running || left ? "closed" : opened ? "open" : "unopened";
}

static void put_problem(struct stmt *q, const struct whole *wh, struct json_writer *w)
{
    size_t slot = (size_t)stmt_i64(q, ORDINAL) - 1;
    bool task = !stmt_is_null(q, TASK);
    const struct exam *x = &wh->x;
    const struct exam_slot *rule = &x->rules.slots[slot];
    int64_t submits = count(wh, slot, false), runs = count(wh, slot, true);
    jw_begin(w, '{');
    jw_put_int(w, "ordinal", (int64_t)slot + 1);
    jw_put_cstr(w, "kind", exam_kinds[task ? EXAM_FRONT_END : EXAM_PROBLEM]);
    jw_put_str(w, "problem", stmt_text(q, task ? TASK : PROBLEM));
    jw_put_str(w, "title", stmt_text(q, TITLE));
    jw_put_cstr(w, "difficulty", task ? NULL : exam_difficulties[stmt_i64(q, DIFFICULTY)]);
    jw_put_int(w, "minutes", stmt_i64(q, MINUTES));
    jw_put_int(w, "points", rule->points);
    jw_put_cstr(w, "state", standing(x, !stmt_is_null(q, OPENED_AT_MS), !stmt_is_null(q, LEFT_AT_MS)));
    field_column(w, "opened_at_ms", q, OPENED_AT_MS, FIELD_INT);
    jw_put_int_or_null(w, "submits_left", x->rules.submits > 0,
                       x->rules.submits > submits ? x->rules.submits - submits : 0);
    jw_put_int_or_null(w, "runs_left", x->rules.runs > 0, x->rules.runs > runs ? x->rules.runs - runs : 0);
    put_code(q, w);
    jw_key(w, "sent");
    jw_begin(w, '[');
    for (size_t i = 0; i < wh->n_sent[slot]; i++)
        put_sent(&wh->sent[slot][i], x, w);
    jw_end(w);
    jw_key(w, "worth");
    if (x->running) {
        jw_null(w);
    } else {
        jw_begin(w, '{');
        put_worth(wh, slot, w);
        jw_end(w);
    }
    jw_end(w);
}

static enum err put_problems(struct db *db, const struct whole *wh, struct json_writer *w, struct error *e)
{
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    TRY(db_query(db,
                 "SELECT " PLACE_COLUMNS "FROM exam_problem x LEFT JOIN problem p ON p.slug = x.problem "
                 "WHERE x.exam = ?1 AND x.ordinal BETWEEN 1 AND ?2 ORDER BY x.ordinal",
                 &q, e));
    stmt_bind_i64(q, 1, wh->x.id);
    stmt_bind_i64(q, 2, (int64_t)wh->x.rules.n_slots);
    jw_key(w, "problems");
    jw_begin(w, '[');
    for (bool row;;) {
        TRY(stmt_step(q, &row, e));
        if (!row)
            break;
        put_problem(q, wh, w);
    }
    jw_end(w);
    return ERR_OK;
}

static void put_points(const struct whole *wh, struct json_writer *w)
{
    jw_key(w, "points");
    if (wh->x.running)
        jw_null(w);
    else
        jw_real(w, wh->score.points);
    jw_put_int(w, "of", wh->score.of);
    jw_put_bool(w, "waiting", wh->score.waiting);
    jw_key(w, "passed");
    if (wh->x.running || wh->score.waiting)
        jw_null(w);
    else
        jw_bool(w, wh->score.passed);
}

enum err exams_get_json(struct db *db, int64_t id, struct json_writer *w, struct error *e)
{
    _cleanup_(arena_release) struct arena a;
    struct whole wh = {0};
    arena_init(&a);
    TRY(exams_settle(db, e));
    TRY(read_whole(db, id, &a, &wh, e));
    jw_begin(w, '{');
    jw_put_int(w, "id", id);
    jw_key(w, "rules");
    exam_rules_put(&wh.x.rules, w);
    jw_put_cstr(w, "state", wh.x.running ? "running" : "ended");
    jw_put_int(w, "now_ms", wh.x.now_ms);
    jw_put_int(w, "began_at_ms", wh.x.began_at_ms);
    jw_put_int(w, "ends_at_ms", wh.x.ends_at_ms);
    jw_put_int_or_null(w, "ended_at_ms", !wh.x.running, wh.x.ended_at_ms);
    jw_put_bool(w, "by_hand", wh.x.by_hand);
    jw_put_int_or_null(w, "round", wh.x.round != 0, wh.x.round);
    TRY(exam_mirror_put(db, id, w, e));
    put_points(&wh, w);
    TRY(put_problems(db, &wh, w, e));
    jw_end(w);
    return ERR_OK;
}

/* ---- all of them ---- */

static enum err put_summary(struct db *db, int64_t id, struct json_writer *w, struct error *e)
{
    _cleanup_(arena_release) struct arena a;
    struct whole wh = {0};
    size_t solved = 0;
    arena_init(&a);
    TRY(read_whole(db, id, &a, &wh, e));
    for (size_t s = 0; s < wh.x.rules.n_slots; s++) {
        const struct exam_worth *v = &wh.score.v[s];
        solved += v->graded != SIZE_MAX && wh.answers[s].tries[v->graded].solves;
    }
    jw_begin(w, '{');
    jw_put_int(w, "id", id);
    jw_put_str(w, "rules", wh.x.rules.id);
    jw_put_str(w, "title", wh.x.rules.title);
    jw_put_cstr(w, "state", wh.x.running ? "running" : "ended");
    jw_put_int(w, "minutes", wh.x.rules.minutes);
    jw_put_int(w, "began_at_ms", wh.x.began_at_ms);
    jw_put_int(w, "ends_at_ms", wh.x.ends_at_ms);
    jw_put_int_or_null(w, "ended_at_ms", !wh.x.running, wh.x.ended_at_ms);
    jw_put_real(w, "pass", wh.x.rules.pass);
    put_points(&wh, w);
    jw_put_int(w, "problems", (int64_t)wh.x.rules.n_slots);
    jw_put_int_or_null(w, "solved", !wh.x.running, (int64_t)solved);
    jw_end(w);
    return ERR_OK;
}

static enum err read_ids(struct db *db, int64_t round, int64_t before, int64_t limit,
                         int64_t ids[EXAMS_LIST_MAX + 1], size_t *ret_n, struct error *e)
{
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    if (round)
        TRY(db_query(db, "SELECT id FROM exam WHERE id < ?1 AND round = ?3 ORDER BY id DESC LIMIT ?2", &q,
                     e));
    else
        TRY(db_query(db, "SELECT id FROM exam WHERE id < ?1 ORDER BY id DESC LIMIT ?2", &q, e));
    stmt_bind_i64(q, 1, before > 0 ? before : INT64_MAX);
    stmt_bind_i64(q, 2, limit + 1);
    if (round)
        stmt_bind_i64(q, 3, round);
    size_t n = 0;
    for (bool row; n < EXAMS_LIST_MAX + 1;) {
        TRY(stmt_step(q, &row, e));
        if (!row)
            break;
        ids[n++] = stmt_i64(q, 0);
    }
    *ret_n = n;
    return ERR_OK;
}

enum err exams_list_json(struct db *db, int64_t round, int64_t before, int64_t limit, struct json_writer *w,
                         struct error *e)
{
    int64_t ids[EXAMS_LIST_MAX + 1];
    size_t n;
    if (limit > EXAMS_LIST_MAX)
        limit = EXAMS_LIST_MAX;
    TRY(exams_settle(db, e));
    TRY(read_ids(db, round, before, limit, ids, &n, e));
    jw_begin(w, '{');
    jw_key(w, "exams");
    jw_begin(w, '[');
    for (size_t i = 0; i < n && (int64_t)i < limit; i++)
        TRY(put_summary(db, ids[i], w, e));
    jw_end(w);
    jw_put_bool(w, "more", (int64_t)n > limit);
    jw_end(w);
    return ERR_OK;
}

/* ---- the report ---- */

static enum err read_moments(struct db *db, int64_t id, struct arena *a, struct exam_moment **ret,
                             size_t *ret_n, struct error *e)
{
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    struct exam_moment *v = NULL;
    size_t n = 0, cap = 0;
    TRY(db_query(db, "SELECT at_ms, ordinal, what, size FROM exam_event WHERE exam = ?1 ORDER BY n", &q, e));
    stmt_bind_i64(q, 1, id);
    for (bool row; n < EXAM_EVENTS_MAX;) {
        TRY(stmt_step(q, &row, e));
        if (!row)
            break;
        size_t what = 0;
        while (what < EXAM_WHATS && !str_is(stmt_text(q, 2), exam_whats[what]))
            what++;
        arena_grow(a, v, n, cap);
        v[n++] = (struct exam_moment){
            .at_ms = stmt_i64(q, 0),
            .slot = stmt_is_null(q, 1) ? SIZE_MAX : (size_t)stmt_i64(q, 1) - 1,
            .what = (enum exam_what)what,
            .size = stmt_is_null(q, 3) ? -1 : stmt_i64(q, 3),
        };
    }
    *ret = v;
    *ret_n = n;
    return ERR_OK;
}

static enum err read_had(struct db *db, const struct whole *wh, struct arena *a, struct exam_had *had,
                         struct error *e)
{
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    TRY(db_query(db,
                 "SELECT x.ordinal, COALESCE(p.title, x.title), COALESCE(p.minutes, x.minutes), "
                 "CASE WHEN x.source <> '' AND (x.ordinal, x.source) NOT IN ("
                 "  SELECT ordinal, source FROM exam_sent WHERE exam = ?1 AND run = 0) THEN 1 ELSE 0 END "
                 "FROM exam_problem x LEFT JOIN problem p ON p.slug = x.problem WHERE x.exam = ?1 "
                 "AND x.ordinal BETWEEN 1 AND ?2 ORDER BY x.ordinal",
                 &q, e));
    stmt_bind_i64(q, 1, wh->x.id);
    stmt_bind_i64(q, 2, (int64_t)wh->x.rules.n_slots);
    for (bool row;;) {
        TRY(stmt_step(q, &row, e));
        if (!row)
            return ERR_OK;
        size_t s = (size_t)stmt_i64(q, 0) - 1, graded = wh->score.v[s].graded;
        struct str verdict = graded == SIZE_MAX ? (struct str){0} : wh->of[s][graded]->verdict;
        had[s] = (struct exam_had){
            .title = arena_str(a, stmt_text(q, 1)),
            .minutes = stmt_i64(q, 2),
            .left_unsent = stmt_i64(q, 3) == 1,
            .graded_slow = str_is(verdict, "TLE") || str_is(verdict, "MLE"),
        };
    }
}

/* What was measured of the solution that counts: null where nothing was. */
static enum err put_complexity(struct db *db, int64_t submission, struct json_writer *w, struct error *e)
{
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    bool row;
    TRY(db_query(db,
                 "SELECT id, claim_time, time_said, time_judgement, intended_time FROM measurement "
                 "WHERE submission = ?1 AND state = 'done' AND compiled = 1 ORDER BY id DESC LIMIT 1",
                 &q, e));
    stmt_bind_i64(q, 1, submission);
    TRY(stmt_step(q, &row, e));
    if (!row) {
        jw_null(w);
        return ERR_OK;
    }
    jw_begin(w, '{');
    jw_put_int(w, "measurement", stmt_i64(q, 0));
    field_column(w, "claimed", q, 1, FIELD_TEXT);
    field_column(w, "measured", q, 2, FIELD_TEXT);
    field_column(w, "judgement", q, 3, FIELD_TEXT);
    field_column(w, "intended", q, 4, FIELD_TEXT);
    jw_end(w);
    return ERR_OK;
}

static enum err put_complexities(struct db *db, const struct whole *wh, struct json_writer *w,
                                 struct error *e)
{
    jw_key(w, "complexity");
    jw_begin(w, '[');
    for (size_t s = 0; s < wh->x.rules.n_slots; s++) {
        size_t graded = wh->score.v[s].graded;
        const struct exam_sent *one = graded == SIZE_MAX ? NULL : wh->of[s][graded];
        TRY(put_complexity(db, one && !one->front_end ? one->id : 0, w, e));
    }
    jw_end(w);
    return ERR_OK;
}

enum err exams_report_json(struct db *db, int64_t id, struct json_writer *w, struct error *e)
{
    _cleanup_(arena_release) struct arena a;
    struct whole wh = {0};
    struct exam_had had[EXAM_SLOTS_MAX] = {{{0}}};
    struct exam_moment *moments;
    struct exam_report report;
    size_t n;
    arena_init(&a);
    TRY(exams_settle(db, e));
    TRY(read_whole(db, id, &a, &wh, e));
    if (wh.x.running)
        return error_set(e, ERR_CONFLICT, "exam", "the exam is running: the report comes with its end");
    TRY(read_moments(db, id, &a, &moments, &n, e));
    TRY(read_had(db, &wh, &a, had, e));
    const struct exam_sat sat = {&wh.x.rules, wh.x.began_at_ms, wh.x.ended_at_ms, moments, n, wh.answers,
                                 had,         &wh.score};
    exam_report(&sat, &a, &report);
    jw_begin(w, '{');
    jw_put_int(w, "exam", id);
    jw_put_int(w, "lasted_ms", wh.x.ended_at_ms - wh.x.began_at_ms);
    exam_report_put(&report, wh.x.rules.n_slots, w);
    TRY(put_complexities(db, &wh, w, e));
    jw_end(w);
    return ERR_OK;
}

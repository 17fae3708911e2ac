/* The report of what was recorded: the signals are read, looked at (rounds/code/mirror.h), and written with
 * what was found of likeness. */
#include "record/code/exam-mirror.h"

#include "record/code/exams-internal.h"
#include "record/fields.h"

#include <math.h>

enum { TYPING_MAX = 200, TYPING_MS_MIN = 20000 };

static bool what_of(struct str name, enum mirror_what *ret)
{
    for (size_t i = 0; i < MIRROR_WHATS; i++) {
        if (str_is(name, mirror_what_name((enum mirror_what)i))) {
            *ret = (enum mirror_what)i;
            return true;
        }
    }
    return false;
}

/* An archive from elsewhere may hold words that are none; they are passed over. */
static enum err read_signals(struct db *db, int64_t id, struct arena *a, struct mirror_signal **ret,
                             size_t *ret_n, struct error *e)
{
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    struct mirror_signal *v = NULL;
    size_t n = 0, cap = 0;
    enum mirror_what what;
    TRY(db_query(db,
                 "SELECT at_ms, what, chars, lines, removed, size, ms, problem, own FROM exam_signal "
                 "WHERE exam = ?1 ORDER BY n LIMIT ?2",
                 &q, e));
    stmt_bind_i64(q, 1, id);
    stmt_bind_i64(q, 2, MIRROR_SIGNALS_MAX);
    for (bool row;;) {
        TRY(stmt_step(q, &row, e));
        if (!row)
            break;
        if (!what_of(stmt_text(q, 1), &what))
            continue;
        arena_grow(a, v, n, cap);
        v[n++] = (struct mirror_signal){
            .at_ms = stmt_i64(q, 0),
            .what = what,
            .n = stmt_i64(q, 2),
            .lines = stmt_i64(q, 3),
            .removed = stmt_i64(q, 4),
            .size = stmt_i64(q, 5),
            .ms = stmt_i64(q, 6),
            .problem = stmt_i64(q, 7),
            .own = stmt_i64(q, 8),
        };
    }
    *ret = v;
    *ret_n = n;
    return ERR_OK;
}

struct likeness {
    struct str state, failure; /* failure: p NULL: none */
    struct mirror_similar v[MIRROR_SIMILAR_MAX];
    struct str problem[MIRROR_SIMILAR_MAX];
    size_t n;
};

static enum err read_likeness(struct db *db, int64_t id, struct arena *a, struct likeness *ret,
                              struct error *e)
{
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    TRY(db_query(db,
                 "SELECT ordinal, mine, name, problem, covered_n, tokens FROM exam_likeness "
                 "WHERE exam = ?1 ORDER BY n LIMIT ?2",
                 &q, e));
    stmt_bind_i64(q, 1, id);
    stmt_bind_i64(q, 2, MIRROR_SIMILAR_MAX);
    for (bool row;;) {
        TRY(stmt_step(q, &row, e));
        if (!row)
            return ERR_OK;
        ret->problem[ret->n] = arena_str(a, stmt_text(q, 3));
        ret->v[ret->n++] = (struct mirror_similar){
            .problem = stmt_i64(q, 0),
            .mine = stmt_i64(q, 1),
            .to = arena_str(a, stmt_text(q, 2)),
            .covered = (double)stmt_i64(q, 4) / 10000,
            .tokens = stmt_i64(q, 5),
        };
    }
}

static enum err read_state(struct db *db, int64_t id, struct arena *a, struct likeness *ret, bool *ret_on,
                           struct error *e)
{
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    bool row;
    TRY(db_query(db, "SELECT recording, state, failure FROM exam_mirror WHERE exam = ?1", &q, e));
    stmt_bind_i64(q, 1, id);
    TRY(stmt_step(q, &row, e));
    if (!row)
        return error_set(e, ERR_NOT_FOUND, "mirror",
                         "nothing was recorded of this exam: that is chosen when it begins");
    *ret_on = stmt_i64(q, 0);
    ret->state = arena_str(a, stmt_text(q, 1));
    if (str_is(ret->state, "failed"))
        ret->failure = arena_str(a, stmt_text(q, 2));
    return ERR_OK;
}

/* Keys a minute at the best of the last drills of typing code: what "faster than one types" is held against.
 * 0: not known. */
static enum err read_pace(struct db *db, double *ret, struct error *e)
{
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    double best = 0;
    TRY(db_query(db,
                 "SELECT typed, ms FROM typing WHERE id < ?1 AND kind = 'code' AND whole = 1 AND ms >= ?2 "
                 "ORDER BY id DESC LIMIT ?3",
                 &q, e));
    stmt_bind_i64(q, 1, INT64_MAX);
    stmt_bind_i64(q, 2, TYPING_MS_MIN);
    stmt_bind_i64(q, 3, TYPING_MAX);
    for (bool row;;) {
        TRY(stmt_step(q, &row, e));
        if (!row)
            break;
        best = fmax(best, (double)stmt_i64(q, 0) * 60000 / (double)stmt_i64(q, 1));
    }
    *ret = best;
    return ERR_OK;
}

static void put_likeness(const struct likeness *l, struct json_writer *w)
{
    jw_key(w, "likeness");
    jw_begin(w, '{');
    jw_put_str(w, "state", l->state);
    jw_put_str_or_null(w, "failure", l->failure);
    jw_key(w, "rows");
    jw_begin(w, '[');
    for (size_t i = 0; i < l->n; i++) {
        jw_begin(w, '{');
        jw_put_int(w, "ordinal", l->v[i].problem);
        jw_put_bool(w, "mine", l->v[i].mine);
        jw_put_str(w, "name", l->v[i].to);
        jw_put_str(w, "problem", l->problem[i]);
        jw_put_real(w, "covered", l->v[i].covered);
        jw_put_int(w, "tokens", l->v[i].tokens);
        jw_end(w);
    }
    jw_end(w);
    jw_end(w);
}

enum err exam_mirror_report_json(struct db *db, int64_t id, const struct mirror_text texts[MIRROR_RULES_N],
                                 struct json_writer *w, struct error *e)
{
    _cleanup_(arena_release) struct arena a;
    struct exam x;
    struct mirror_signal *v;
    struct likeness like = {0};
    struct mirror_report report;
    struct mirror_context context = {0};
    bool on = false;
    size_t n;
    arena_init(&a);
    TRY(exams_settle(db, e));
    TRY(exams_get(db, id, &a, &x, e));
    TRY(read_state(db, id, &a, &like, &on, e));
    if (x.running)
        return error_set(e, ERR_CONFLICT, "exam", "the exam is running: the report comes with its end");
    TRY(read_signals(db, id, &a, &v, &n, e));
    TRY(read_likeness(db, id, &a, &like, e));
    TRY(read_pace(db, &context.keys_minute, e));
    context.length_ms = x.ended_at_ms - x.began_at_ms;
    context.paste = x.rules.paste;
    context.full_screen = x.rules.screen == EXAM_SCREEN_FULL;
    context.similar = like.v;
    context.n_similar = like.n;
    mirror_look(v, n, &context, &a, &report);
    jw_begin(w, '{');
    jw_put_int(w, "exam", id);
    jw_put_bool(w, "turned_off", !on);
    jw_put_int(w, "signals", (int64_t)n);
    mirror_put(&report, texts, w);
    put_likeness(&like, w);
    jw_end(w);
    return ERR_OK;
}

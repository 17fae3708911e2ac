#include "record/exams.h"

#include "base/log.h"
#include "record/check.h"
#include "record/events.h"
#include "record/exam-mirror.h"
#include "record/exams-internal.h"
#include "record/problems.h"

#include <string.h>

enum { MINUTE_MS = 60000, TYPED_TOGETHER_MS = 5000 };

/* ---- what is told ---- */

void exams_tell(struct db *db, int64_t id)
{
    struct event ev;
    event_begin(&ev, "exam.changed");
    jw_begin(&ev.w, '{');
    jw_put_int(&ev.w, "id", id);
    jw_end(&ev.w);
    event_tell(&ev, db);
}

/* size below 0: none. */
static enum err happened(struct db *db, int64_t id, int64_t ordinal, const char *what, int64_t size,
                         struct error *e)
{
    return db_exec(db,
                   "INSERT INTO exam_event (exam, n, at_ms, ordinal, what, size) "
                   "SELECT ?1, COALESCE(MAX(n), 0) + 1, now_ms(), CASE WHEN ?2 > 0 THEN ?2 END, ?3, "
                   "       CASE WHEN ?4 >= 0 THEN ?4 END FROM exam_event WHERE exam = ?1",
                   e, "iiti", id, ordinal, str_of(what), size);
}

/* ---- reading one ---- */

static enum err no_such_exam(struct error *e)
{
    return error_set(e, ERR_NOT_FOUND, "exam", "there is no such exam");
}

enum err exams_get(struct db *db, int64_t id, struct arena *a, struct exam *ret, struct error *e)
{
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    bool row;
    TRY(db_query(db,
                 "SELECT rules, round, active, began_at_ms, ends_at_ms, ended_at_ms, by_hand, now_ms() "
                 "FROM exam WHERE id = ?1",
                 &q, e));
    stmt_bind_i64(q, 1, id);
    TRY(stmt_step(q, &row, e));
    if (!row)
        return no_such_exam(e);
    *ret = (struct exam){
        .id = id,
        .round = stmt_i64(q, 1),
        .running = !stmt_is_null(q, 2),
        .began_at_ms = stmt_i64(q, 3),
        .ends_at_ms = stmt_i64(q, 4),
        .ended_at_ms = stmt_i64(q, 5),
        .by_hand = stmt_i64(q, 6),
        .now_ms = stmt_i64(q, 7),
    };
    return exam_rules_read("rules", arena_str(a, stmt_text(q, 0)), a, &ret->rules, e);
}

/* ---- beginning ---- */

enum err exams_bank(struct db *db, struct arena *a, struct exam_problem **ret, size_t *ret_n, struct error *e)
{
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    struct exam_problem *bank = NULL;
    size_t n = 0, cap = 0;
    TRY(db_query(db,
                 "SELECT p.slug, p.pattern, p.difficulty, p.minutes, p.broken, s.last_at_ms, "
                 "       (SELECT MAX(x.opened_at_ms) FROM exam_problem x WHERE x.problem = p.slug), "
                 "       k.submit_answer, k.program "
                 "FROM problem p LEFT JOIN standing s ON s.problem = p.slug "
                 "LEFT JOIN problem_kind k ON k.problem = p.slug "
                 "WHERE p.present = 1 ORDER BY p.difficulty, p.list_order, p.slug",
                 &q, e));
    for (bool row;;) {
        TRY(stmt_step(q, &row, e));
        if (!row)
            break;
        int64_t tried = stmt_i64(q, 5), seen = stmt_i64(q, 6);
        arena_grow(a, bank, n, cap);
        bank[n++] = (struct exam_problem){
            .slug = arena_str(a, stmt_text(q, 0)),
            .pattern = arena_str(a, stmt_text(q, 1)),
            .difficulty = (int)stmt_i64(q, 2),
            .minutes = stmt_i64(q, 3),
            .last_at_ms = tried > seen ? tried : seen,
            .solvable = !stmt_i64(q, 4) && !stmt_i64(q, 7),
            .functions_only = !stmt_is_null(q, 8) && !stmt_i64(q, 8),
        };
    }
    *ret = bank;
    *ret_n = n;
    return ERR_OK;
}

static enum err must_be_none(struct db *db, struct error *e)
{
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    bool row;
    TRY(db_query(db, "SELECT id FROM exam WHERE active = 1", &q, e));
    TRY(stmt_step(q, &row, e));
    return row ? error_set(e, ERR_CONFLICT, "exam",
                           "exam %lld is running: hand it in, or remove it, before another one begins",
                           (long long)stmt_i64(q, 0))
               : ERR_OK;
}

static enum err check_round(struct db *db, int64_t round, struct error *e)
{
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    bool row;
    if (!round)
        return ERR_OK;
    TRY(db_query(db, "SELECT 1 FROM round WHERE id = ?1", &q, e));
    stmt_bind_i64(q, 1, round);
    TRY(stmt_step(q, &row, e));
    return row ? ERR_OK : error_set(e, ERR_INVALID, "round", "there is no such round");
}

static enum err insert(struct db *db, const struct exam_new *new, const struct exam_rules *rules,
                       int64_t *ret_id, struct error *e)
{
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    bool row;
    TRY(db_query(db,
                 "INSERT INTO exam (rules_id, title, rules, round, active, began_at_ms, ends_at_ms) "
                 "VALUES (?1, ?2, ?3, CASE WHEN ?4 > 0 THEN ?4 END, 1, now_ms(), now_ms() + ?5) RETURNING id",
                 &q, e));
    stmt_bind_text(q, 1, rules->id);
    stmt_bind_text(q, 2, rules->title);
    stmt_bind_text(q, 3, new->rules);
    stmt_bind_i64(q, 4, new->round);
    stmt_bind_i64(q, 5, rules->minutes * MINUTE_MS);
    TRY(stmt_step(q, &row, e));
    *ret_id = stmt_i64(q, 0);
    return ERR_OK;
}

enum err exams_begin(struct db *db, const struct exam_new *new, int64_t *ret_id, struct error *e)
{
    _cleanup_(arena_release) struct arena a;
    _cleanup_(db_rollbackp) struct db *open = db;
    struct exam_rules rules;
    struct exam_problem *bank;
    size_t n, chosen[EXAM_SLOTS_MAX];
    arena_init(&a);
    TRY(record_check_text("rules", new->rules, EXAM_BYTES_MAX, e));
    TRY(exam_rules_read("rules", new->rules, &a, &rules, e));
    TRY(exams_settle(db, e));
    TRY(db_begin(db, DB_WRITE, e));
    TRY(must_be_none(db, e));
    TRY(check_round(db, new->round, e));
    TRY(exams_bank(db, &a, &bank, &n, e));
    TRY(exam_draw(&rules, bank, n, new->seed, chosen, e));
    TRY(insert(db, new, &rules, ret_id, e));
    for (size_t i = 0; i < rules.n_slots; i++)
        TRY(db_exec(db, "INSERT INTO exam_problem (exam, ordinal, problem) VALUES (?1, ?2, ?3)", e, "iit",
                    *ret_id, (int64_t)i + 1, bank[chosen[i]].slug));
    if (new->watched)
        TRY(exam_mirror_begun(db, *ret_id, e));
    TRY(happened(db, *ret_id, 0, "begun", -1, e));
    exams_tell(db, *ret_id);
    return db_commit(db, e);
}

/* ---- ending ---- */

/* What is to be judged of one editor when time is up: nothing was sent of it, or something else. */
struct left_over {
    int64_t ordinal;
    struct str problem, language, source;
    bool function;
};

static enum err read_left_over(struct db *db, const struct exam *x, struct arena *a, struct left_over **ret,
                               size_t *ret_n, struct error *e)
{
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    struct left_over *v = arena_array(a, struct left_over, EXAM_SLOTS_MAX);
    size_t n = 0;
    TRY(db_query(db,
                 "SELECT p.ordinal, p.problem, p.language, p.form, p.source FROM exam_problem p "
                 "WHERE p.exam = ?1 AND p.source <> '' AND NOT EXISTS ("
                 "  SELECT 1 FROM exam_submission x JOIN submission s ON s.id = x.submission "
                 "  WHERE x.exam = p.exam AND x.ordinal = p.ordinal AND x.run = 0 AND s.source = p.source) "
                 "AND (?2 = 0 OR (SELECT COUNT(*) FROM exam_submission x "
                 "                WHERE x.exam = p.exam AND x.ordinal = p.ordinal AND x.run = 0) < ?2) "
                 "ORDER BY p.ordinal",
                 &q, e));
    stmt_bind_i64(q, 1, x->id);
    stmt_bind_i64(q, 2, x->rules.submits);
    for (bool row; n < EXAM_SLOTS_MAX;) {
        TRY(stmt_step(q, &row, e));
        if (!row)
            break;
        v[n++] = (struct left_over){
            .ordinal = stmt_i64(q, 0),
            .problem = arena_str(a, stmt_text(q, 1)),
            .language = arena_str(a, stmt_text(q, 2)),
            .function = str_is(stmt_text(q, 3), "function"),
            .source = arena_str(a, stmt_text(q, 4)),
        };
    }
    *ret = v;
    *ret_n = n;
    return ERR_OK;
}

static enum err note_sent(struct db *db, int64_t id, int64_t ordinal, int64_t submission, bool run,
                          bool unsent, int64_t at_ms, struct error *e)
{
    return db_exec(db,
                   "INSERT INTO exam_submission (submission, exam, ordinal, run, unsent, at_ms) "
                   "VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
                   e, "iiiiii", submission, id, ordinal, (int64_t)run, (int64_t)unsent, at_ms);
}

/* A package that is gone or broken by now costs its own answer, not the end of the exam. */
static enum err send_left_over(struct db *db, const struct exam *x, struct arena *a, struct error *e)
{
    struct left_over *v;
    size_t n;
    TRY(read_left_over(db, x, a, &v, &n, e));
    for (size_t i = 0; i < n; i++) {
        struct submission_new s = {.problem = v[i].problem,
                                   .language = v[i].language,
                                   .source = v[i].source,
                                   .function = v[i].function};
        struct error mine = {0};
        int64_t submission;
        if (submissions_check_problem(db, s.problem, &mine) != ERR_OK) {
            log_warn("exam %lld: what stood in an editor is not judged: %s", (long long)x->id, mine.message);
            continue;
        }
        TRY(submissions_create(db, &s, &submission, e));
        TRY(note_sent(db, x->id, v[i].ordinal, submission, false, true, x->ended_at_ms, e));
    }
    return ERR_OK;
}

/* Inside the caller's write transaction. */
static enum err end(struct db *db, struct exam *x, bool by_hand, struct arena *a, struct error *e)
{
    x->ended_at_ms = by_hand ? x->now_ms : x->ends_at_ms;
    x->running = false;
    TRY(db_exec(db, "UPDATE exam SET active = NULL, ended_at_ms = ?1, by_hand = ?2 WHERE id = ?3", e, "iii",
                x->ended_at_ms, (int64_t)by_hand, x->id));
    TRY(db_exec(db,
                "INSERT INTO exam_event (exam, n, at_ms, what) "
                "SELECT ?1, COALESCE(MAX(n), 0) + 1, ?2, 'ended' FROM exam_event WHERE exam = ?1",
                e, "ii", x->id, x->ended_at_ms));
    if (x->rules.unsent == EXAM_UNSENT_SUBMITTED)
        TRY(send_left_over(db, x, a, e));
    TRY(exam_mirror_ended(db, x->id, e));
    exams_tell(db, x->id);
    return ERR_OK;
}

/* The one that is over and not ended yet; 0: there is none. */
static enum err find_over(struct db *db, int64_t *ret, struct error *e)
{
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    bool row;
    TRY(db_query(db, "SELECT id FROM exam WHERE active = 1 AND ends_at_ms <= now_ms()", &q, e));
    TRY(stmt_step(q, &row, e));
    *ret = row ? stmt_i64(q, 0) : 0;
    return ERR_OK;
}

enum err exams_settle(struct db *db, struct error *e)
{
    _cleanup_(arena_release) struct arena a;
    _cleanup_(db_rollbackp) struct db *open = db;
    struct exam x;
    int64_t id;
    arena_init(&a);
    TRY(find_over(db, &id, e));
    if (!id)
        return ERR_OK;
    TRY(db_begin(db, DB_WRITE, e));
    /* Somebody else may have been quicker. */
    TRY(find_over(db, &id, e));
    if (id) {
        TRY(exams_get(db, id, &a, &x, e));
        TRY(end(db, &x, false, &a, e));
    }
    return db_commit(db, e);
}

enum err exams_finish(struct db *db, int64_t id, struct error *e)
{
    _cleanup_(arena_release) struct arena a;
    _cleanup_(db_rollbackp) struct db *open = db;
    struct exam x;
    arena_init(&a);
    TRY(exams_settle(db, e));
    TRY(db_begin(db, DB_WRITE, e));
    TRY(exams_get(db, id, &a, &x, e));
    if (x.running)
        TRY(end(db, &x, true, &a, e));
    return db_commit(db, e);
}

enum err exams_remove(struct db *db, int64_t id, struct error *e)
{
    _cleanup_(db_rollbackp) struct db *open = db;
    int64_t gone;
    TRY(db_begin(db, DB_WRITE, e));
    TRY(exam_mirror_let_go(db, id, e));
    TRY(db_exec_count(db, "DELETE FROM exam WHERE id = ?1", &gone, e, "i", id));
    if (!gone)
        return no_such_exam(e);
    exams_tell(db, id);
    return db_commit(db, e);
}

/* ---- while it runs ---- */

struct place {
    int64_t ordinal;
    struct str problem;
    bool opened, left;
};

static struct str said_at(struct arena *a, int64_t at_ms)
{
    /* The page says it in the user's own time; this is for who asks by hand. */
    int64_t s = at_ms / 1000 % 86400;
    return str_of(arena_printf(a, "%02d:%02d:%02d UTC", (int)(s / 3600), (int)(s / 60 % 60), (int)(s % 60)));
}

static enum err read_place(struct db *db, int64_t id, int64_t ordinal, struct arena *a, struct place *ret,
                           struct error *e)
{
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    bool row;
    TRY(db_query(
        db, "SELECT problem, opened_at_ms, left_at_ms FROM exam_problem WHERE exam = ?1 AND ordinal = ?2", &q,
        e));
    stmt_bind_i64(q, 1, id);
    stmt_bind_i64(q, 2, ordinal);
    TRY(stmt_step(q, &row, e));
    if (!row)
        return error_set(e, ERR_NOT_FOUND, "problem", "this exam has no such problem");
    *ret = (struct place){ordinal, arena_str(a, stmt_text(q, 0)), !stmt_is_null(q, 1), !stmt_is_null(q, 2)};
    return ERR_OK;
}

enum err exams_problem(struct db *db, int64_t id, int64_t ordinal, struct arena *a, struct str *ret,
                       struct error *e)
{
    struct place at;
    TRY(read_place(db, id, ordinal, a, &at, e));
    *ret = at.problem;
    return ERR_OK;
}

/* A problem of a running exam: ERR_CONFLICT when it is not running. */
static enum err find_place(struct db *db, int64_t id, int64_t ordinal, struct arena *a, struct exam *x,
                           struct place *ret, struct error *e)
{
    TRY(exams_get(db, id, a, x, e));
    TRY(read_place(db, id, ordinal, a, ret, e));
    if (!x->running)
        return error_set(e, ERR_CONFLICT, "exam",
                         "the exam ended at %.*s; what was submitted until then counts",
                         STR_ARG(said_at(a, x->ended_at_ms)));
    return ERR_OK;
}

/* The same for one that is being worked on. */
static enum err find_open(struct db *db, int64_t id, int64_t ordinal, struct arena *a, struct exam *x,
                          struct place *ret, struct error *e)
{
    TRY(find_place(db, id, ordinal, a, x, ret, e));
    if (ret->left)
        return error_set(e, ERR_CONFLICT, "problem", "this problem is closed: these rules know no way back");
    if (!ret->opened)
        return error_set(e, ERR_CONFLICT, "problem",
                         "open the problem first: its time line begins with that");
    return ERR_OK;
}

/* Forward: the problem before must be there to be left, and is left. */
static enum err leave_before(struct db *db, const struct place *at, int64_t id, struct arena *a,
                             struct error *e)
{
    struct place before;
    if (at->ordinal == 1)
        return ERR_OK;
    TRY(read_place(db, id, at->ordinal - 1, a, &before, e));
    if (!before.opened)
        return error_set(e, ERR_CONFLICT, "problem",
                         "under these rules problem %lld opens when problem %lld is left",
                         (long long)at->ordinal, (long long)before.ordinal);
    if (before.left)
        return ERR_OK;
    TRY(db_exec(db, "UPDATE exam_problem SET left_at_ms = now_ms() WHERE exam = ?1 AND ordinal = ?2", e, "ii",
                id, before.ordinal));
    return happened(db, id, before.ordinal, "left", -1, e);
}

enum err exams_open(struct db *db, int64_t id, int64_t ordinal, struct error *e)
{
    _cleanup_(arena_release) struct arena a;
    _cleanup_(db_rollbackp) struct db *open = db;
    struct exam x;
    struct place at;
    arena_init(&a);
    TRY(exams_settle(db, e));
    TRY(db_begin(db, DB_WRITE, e));
    TRY(find_place(db, id, ordinal, &a, &x, &at, e));
    if (at.left)
        return error_set(e, ERR_CONFLICT, "problem", "this problem is closed: these rules know no way back");
    if (x.rules.order == EXAM_FORWARD && !at.opened)
        TRY(leave_before(db, &at, id, &a, e));
    TRY(db_exec(db,
                "UPDATE exam_problem SET opened_at_ms = COALESCE(opened_at_ms, now_ms()) "
                "WHERE exam = ?1 AND ordinal = ?2",
                e, "ii", id, ordinal));
    TRY(happened(db, id, ordinal, "opened", -1, e));
    exams_tell(db, id);
    return db_commit(db, e);
}

static enum err check_language(const struct exam_rules *rules, struct str language, struct error *e)
{
    for (size_t i = 0; i < rules->n_languages; i++)
        if (str_eq(rules->languages[i], language))
            return ERR_OK;
    if (!rules->n_languages)
        return ERR_OK;
    return error_set(e, ERR_INVALID, "language", "the rules of this exam do not have this language");
}

/* *ret_kept: it is another text than what stood there. The version is looked at by the caller. */
static enum err keep(struct db *db, int64_t id, int64_t ordinal, const struct exam_code *code, bool *ret_kept,
                     struct error *e)
{
    int64_t changed;
    TRY(db_exec_count(
        db,
        "UPDATE exam_problem SET language = ?1, form = ?2, source = ?3, saved_at_ms = now_ms(), "
        "version = version + 1 WHERE exam = ?4 AND ordinal = ?5 "
        "AND (source IS NULL OR source <> ?3 OR language <> ?1 OR form <> ?2)",
        &changed, e, "tttii", code->language, str_of(code->function ? "function" : "program"), code->source,
        id, ordinal));
    *ret_kept = changed > 0;
    return ERR_OK;
}

static enum err read_version(struct db *db, int64_t id, int64_t ordinal, int64_t *ret, struct error *e)
{
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    bool row;
    TRY(db_query(db, "SELECT version FROM exam_problem WHERE exam = ?1 AND ordinal = ?2", &q, e));
    stmt_bind_i64(q, 1, id);
    stmt_bind_i64(q, 2, ordinal);
    TRY(stmt_step(q, &row, e));
    *ret = stmt_i64(q, 0);
    return ERR_OK;
}

/* What is typed in one go is one event in TYPED_TOGETHER_MS: an exam of a day must not have a hundred thousand. */
static enum err typed(struct db *db, int64_t id, int64_t ordinal, int64_t size, struct error *e)
{
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    bool row;
    TRY(db_query(
        db, "SELECT what, ordinal, now_ms() - at_ms FROM exam_event WHERE exam = ?1 ORDER BY n DESC LIMIT 1",
        &q, e));
    stmt_bind_i64(q, 1, id);
    TRY(stmt_step(q, &row, e));
    if (row && str_is(stmt_text(q, 0), "code") && stmt_i64(q, 1) == ordinal &&
        stmt_i64(q, 2) < TYPED_TOGETHER_MS)
        return ERR_OK;
    return happened(db, id, ordinal, "code", size, e);
}

/* Inside the transaction of exams_save(). */
static enum err save(struct db *db, int64_t id, int64_t ordinal, const struct exam_code *code,
                     int64_t *ret_version, struct error *e)
{
    int64_t before;
    bool kept;
    TRY(read_version(db, id, ordinal, &before, e));
    TRY(keep(db, id, ordinal, code, &kept, e));
    *ret_version = before + kept;
    if (!kept)
        return ERR_OK;
    if (before != code->version)
        return error_set(
            e, ERR_CONFLICT, "version",
            "something else was put into this editor meanwhile, by another tab perhaps: look at it before yours "
            "replaces it");
    return typed(db, id, ordinal, (int64_t)code->source.n, e);
}

enum err exams_save(struct db *db, int64_t id, int64_t ordinal, const struct exam_code *code,
                    int64_t *ret_version, struct error *e)
{
    _cleanup_(arena_release) struct arena a;
    _cleanup_(db_rollbackp) struct db *open = db;
    struct exam x;
    struct place at;
    int64_t version;
    arena_init(&a);
    TRY(record_check_name("language", code->language, "+#-", LANGUAGE_ID_MAX, e));
    TRY(record_check_text("source", code->source, SUBMISSION_SOURCE_MAX, e));
    TRY(exams_settle(db, e));
    TRY(db_begin(db, DB_WRITE, e));
    TRY(find_open(db, id, ordinal, &a, &x, &at, e));
    TRY(check_language(&x.rules, code->language, e));
    TRY(save(db, id, ordinal, code, &version, e));
    TRY(db_commit(db, e));
    *ret_version = version;
    return ERR_OK;
}

static enum err check_left(struct db *db, const struct exam *x, int64_t ordinal, bool run, struct error *e)
{
    int64_t most = run ? x->rules.runs : x->rules.submits;
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    bool row;
    if (!most)
        return ERR_OK;
    TRY(db_query(db, "SELECT COUNT(*) FROM exam_submission WHERE exam = ?1 AND ordinal = ?2 AND run = ?3", &q,
                 e));
    stmt_bind_i64(q, 1, x->id);
    stmt_bind_i64(q, 2, ordinal);
    stmt_bind_i64(q, 3, run);
    TRY(stmt_step(q, &row, e));
    if (stmt_i64(q, 0) < most)
        return ERR_OK;
    return error_set(e, ERR_CONFLICT, run ? "runs" : "submits",
                     "the rules of this exam allow %lld %s to a problem", (long long)most,
                     run         ? (most == 1 ? "run" : "runs")
                     : most == 1 ? "submission"
                                 : "submissions");
}

enum err exams_submit(struct db *db, int64_t id, int64_t ordinal, struct submission_new *s,
                      int64_t *ret_submission, struct error *e)
{
    _cleanup_(arena_release) struct arena a;
    _cleanup_(db_rollbackp) struct db *open = db;
    struct exam x;
    struct place at;
    bool kept;
    arena_init(&a);
    TRY(exams_settle(db, e));
    TRY(db_begin(db, DB_WRITE, e));
    TRY(find_open(db, id, ordinal, &a, &x, &at, e));
    TRY(check_language(&x.rules, s->language, e));
    TRY(check_left(db, &x, ordinal, s->run, e));
    if (s->run && s->samples && !x.rules.samples)
        return error_set(e, ERR_INVALID, "samples", "the rules of this exam show no samples");
    s->problem = at.problem;
    TRY(submissions_create(db, s, ret_submission, e));
    TRY(note_sent(db, id, ordinal, *ret_submission, s->run, false, x.now_ms, e));
    const struct exam_code code = {.language = s->language, .source = s->source, .function = s->function};
    TRY(keep(db, id, ordinal, &code, &kept, e));
    TRY(happened(db, id, ordinal, s->run ? "run" : "submitted", (int64_t)s->source.n, e));
    exams_tell(db, id);
    return db_commit(db, e);
}

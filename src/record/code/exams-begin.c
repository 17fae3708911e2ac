/* An exam is begun: what it can have, what is drawn, and its clock. */
#include "record/check.h"
#include "record/code/exam-mirror.h"
#include "record/code/exams-internal.h"

enum { MINUTE_MS = 60000 };

/* ---- what it can have ---- */

static enum err read_problems(struct db *db, struct arena *a, struct exam_problem **bank, size_t *n,
                              size_t *cap, struct error *e)
{
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    TRY(db_query(db,
                 "SELECT p.slug, p.title, p.pattern, p.difficulty, p.minutes, p.broken, s.last_at_ms, "
                 "       (SELECT MAX(x.opened_at_ms) FROM exam_problem x WHERE x.problem = p.slug), "
                 "       k.submit_answer, k.program "
                 "FROM problem p LEFT JOIN standing s ON s.problem = p.slug "
                 "LEFT JOIN problem_kind k ON k.problem = p.slug "
                 "WHERE p.present = 1 ORDER BY p.difficulty, p.list_order, p.slug",
                 &q, e));
    for (bool row;;) {
        TRY(stmt_step(q, &row, e));
        if (!row)
            return ERR_OK;
        int64_t tried = stmt_i64(q, 6), seen = stmt_i64(q, 7);
        arena_grow(a, *bank, *n, *cap);
        (*bank)[(*n)++] = (struct exam_problem){
            .kind = EXAM_PROBLEM,
            .slug = arena_str(a, stmt_text(q, 0)),
            .title = arena_str(a, stmt_text(q, 1)),
            .pattern = arena_str(a, stmt_text(q, 2)),
            .difficulty = (int)stmt_i64(q, 3),
            .minutes = stmt_i64(q, 4),
            .last_at_ms = tried > seen ? tried : seen,
            .solvable = !stmt_i64(q, 5) && !stmt_i64(q, 8),
            .functions_only = !stmt_is_null(q, 9) && !stmt_i64(q, 9),
        };
    }
}

static enum err task_seen(struct db *db, struct str task, int64_t *ret, struct error *e)
{
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    bool row;
    TRY(db_query(
        db,
        "SELECT (SELECT MAX(opened_at_ms) FROM exam_problem WHERE task = ?1), "
        "       (SELECT created_at_ms FROM front_end_check WHERE task = ?1 ORDER BY id DESC LIMIT 1)",
        &q, e));
    stmt_bind_text(q, 1, task);
    TRY(stmt_step(q, &row, e));
    *ret = stmt_i64(q, 0) > stmt_i64(q, 1) ? stmt_i64(q, 0) : stmt_i64(q, 1);
    return ERR_OK;
}

enum err exams_bank(struct db *db, const struct front_ends *tasks, struct arena *a, struct exam_problem **ret,
                    size_t *ret_n, struct error *e)
{
    struct exam_problem *bank = NULL;
    size_t n = 0, cap = 0;
    TRY(read_problems(db, a, &bank, &n, &cap, e));
    for (size_t i = 0; tasks && i < tasks->n; i++) {
        const struct front_task *t = &tasks->v[i];
        struct exam_problem p = {
            .kind = EXAM_FRONT_END, .slug = t->id, .title = t->title, .minutes = t->minutes};
        TRY(task_seen(db, t->id, &p.last_at_ms, e));
        arena_grow(a, bank, n, cap);
        bank[n++] = p;
    }
    *ret = bank;
    *ret_n = n;
    return ERR_OK;
}

/* ---- beginning ---- */

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

static enum err insert_place(struct db *db, int64_t id, int64_t ordinal, const struct exam_problem *p,
                             struct error *e)
{
    if (p->kind == EXAM_PROBLEM)
        return db_exec(db, "INSERT INTO exam_problem (exam, ordinal, problem) VALUES (?1, ?2, ?3)", e, "iit",
                       id, ordinal, p->slug);
    return db_exec(
        db, "INSERT INTO exam_problem (exam, ordinal, task, title, minutes) VALUES (?1, ?2, ?3, ?4, ?5)", e,
        "iitti", id, ordinal, p->slug, p->title, p->minutes);
}

enum err exams_begin(struct db *db, const struct exam_new *new, int64_t *ret_id, struct error *e)
{
    _cleanup_(arena_release) struct arena a;
    struct exam_rules rules;
    struct exam_problem *bank;
    size_t n, chosen[EXAM_SLOTS_MAX];
    arena_init(&a);
    TRY(record_check_text("rules", new->rules, EXAM_BYTES_MAX, e));
    TRY(exam_rules_read("rules", new->rules, &a, &rules, e));
    TRY(exams_settle(db, e));
    DB_TX(db, DB_WRITE, e);
    TRY(must_be_none(db, e));
    TRY(check_round(db, new->round, e));
    TRY(exams_bank(db, new->tasks, &a, &bank, &n, e));
    TRY(exam_draw(&rules, bank, n, new->seed, chosen, e));
    TRY(insert(db, new, &rules, ret_id, e));
    for (size_t i = 0; i < rules.n_slots; i++)
        TRY(insert_place(db, *ret_id, (int64_t)i + 1, &bank[chosen[i]], e));
    if (new->watched)
        TRY(exam_mirror_begun(db, *ret_id, e));
    TRY(exams_happened(db, *ret_id, 0, "begun", -1, e));
    exams_tell(db, *ret_id);
    return db_commit(db, e);
}

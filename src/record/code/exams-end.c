/* An exam ends: by its clock, whoever looks first, or by hand; and is forgotten. */
#include "base/log.h"
#include "record/code/attempts.h"
#include "record/code/exam-mirror.h"
#include "record/code/exams-internal.h"

/* ---- ending ---- */

/* What is to be judged of one editor when time is up: nothing was sent of it, or something else. */
struct left_over {
    int64_t ordinal;
    struct str problem, task, language, source; /* problem or task, the other is empty */
    enum exam_form form;
};

static enum err read_left_over(struct db *db, const struct exam *x, struct arena *a, struct left_over **ret,
                               size_t *ret_n, struct error *e)
{
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    struct left_over *v = arena_array(a, struct left_over, EXAM_SLOTS_MAX);
    size_t n = 0;
    TRY(db_query(db,
                 "SELECT p.ordinal, p.problem, p.task, p.language, p.form, p.source FROM exam_problem p "
                 "WHERE p.exam = ?1 AND p.source <> '' AND (p.ordinal, p.source) NOT IN ("
                 "  SELECT ordinal, source FROM exam_sent WHERE exam = ?1 AND run = 0) "
                 "AND (?2 = 0 OR (SELECT COUNT(*) FROM exam_sent "
                 "                WHERE exam = ?1 AND exam_sent.ordinal = p.ordinal AND run = 0) < ?2) "
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
            .task = arena_str(a, stmt_text(q, 2)),
            .language = arena_str(a, stmt_text(q, 3)),
            .form = exam_form_of(stmt_text(q, 4)),
            .source = arena_str(a, stmt_text(q, 5)),
        };
    }
    *ret = v;
    *ret_n = n;
    return ERR_OK;
}

enum err exams_note_submission(struct db *db, const struct exam_sending *s, int64_t submission, bool run,
                               struct error *e)
{
    return db_exec(db,
                   "INSERT INTO exam_submission (submission, exam, ordinal, run, unsent, at_ms) "
                   "VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
                   e, "iiiiii", submission, s->exam, s->ordinal, (int64_t)run, (int64_t)s->unsent, s->at_ms);
}

enum err exams_send_files(struct db *db, const struct exam_sending *s, const struct front_end_check_new *x,
                          int64_t *ret_check, struct error *e)
{
    struct front_end_check_new mine = *x;
    char one_of[80];
    /* What was sent before may still be with the browser when time is up; it must not keep the rest out. */
    snprintf(one_of, sizeof one_of, "%s problem %lld of exam %lld", s->unsent ? "the end of" : "the",
             (long long)s->ordinal, (long long)s->exam);
    mine.one_of = str_of(one_of);
    TRY(front_end_checks_create(db, &mine, ret_check, e));
    return db_exec(db,
                   "INSERT INTO exam_check (front_end_check, exam, ordinal, unsent, at_ms) "
                   "VALUES (?1, ?2, ?3, ?4, ?5)",
                   e, "iiiii", *ret_check, s->exam, s->ordinal, (int64_t)s->unsent, s->at_ms);
}

static enum err send_program(struct db *db, const struct exam_sending *to, const struct left_over *v,
                             struct error *e)
{
    struct submission_new s = {.problem = v->problem,
                               .language = v->language,
                               .source = v->source,
                               .function = v->form == EXAM_FUNCTION};
    struct error mine = {0};
    int64_t submission;
    /* A package that is gone or broken by now costs its own answer, not the end of the exam. */
    if (submissions_check_problem(db, s.problem, &mine) != ERR_OK) {
        log_warn("exam %lld: what stood in an editor is not judged: %s", (long long)to->exam, mine.message);
        return ERR_OK;
    }
    TRY(submissions_create(db, &s, &submission, e));
    return exams_note_submission(db, to, submission, false, e);
}

static enum err send_task(struct db *db, const struct exam_sending *to, const struct left_over *v,
                          struct arena *a, struct error *e)
{
    struct front_end_check_new x = {
        .task = v->task, .form = exam_front_form(v->form), .seconds = ATTEMPT_SECONDS_UNKNOWN};
    int64_t check;
    TRY(front_files_read(v->source, x.form, a, x.files, e));
    return exams_send_files(db, to, &x, &check, e);
}

static enum err send_left_over(struct db *db, const struct exam *x, struct arena *a, struct error *e)
{
    struct left_over *v;
    size_t n;
    TRY(read_left_over(db, x, a, &v, &n, e));
    for (size_t i = 0; i < n; i++) {
        const struct exam_sending to = {x->id, v[i].ordinal, x->ended_at_ms, true};
        TRY(v[i].task.n ? send_task(db, &to, &v[i], a, e) : send_program(db, &to, &v[i], e));
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
    struct exam x;
    int64_t id;
    arena_init(&a);
    TRY(find_over(db, &id, e));
    if (!id)
        return ERR_OK;
    DB_TX(db, DB_WRITE, e);
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
    struct exam x;
    arena_init(&a);
    TRY(exams_settle(db, e));
    DB_TX(db, DB_WRITE, e);
    TRY(exams_get(db, id, &a, &x, e));
    if (x.running)
        TRY(end(db, &x, true, &a, e));
    return db_commit(db, e);
}

enum err exams_remove(struct db *db, int64_t id, struct error *e)
{
    int64_t gone;
    DB_TX(db, DB_WRITE, e);
    TRY(exam_mirror_let_go(db, id, e));
    TRY(db_exec_count(db, "DELETE FROM exam WHERE id = ?1", &gone, e, "i", id));
    if (!gone)
        return exams_no_such(e);
    exams_tell(db, id);
    TRY(db_commit(db, e));
    return db_settle(db, e);
}

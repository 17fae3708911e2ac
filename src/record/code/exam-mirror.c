#include "record/code/exam-mirror.h"

#include "record/check.h"
#include "record/code/exams-internal.h"

static enum err not_watched(enum err kind, struct error *e)
{
    return error_set(e, kind, "mirror", "nothing was recorded of this exam: that is chosen when it begins");
}

/* Changes a row that must be there. */
static enum err must_change(int64_t changed, struct error *e)
{
    return changed ? ERR_OK : not_watched(ERR_NOT_FOUND, e);
}

static enum err is_watched(struct db *db, int64_t id, bool *ret, struct error *e)
{
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    TRY(db_query(db, "SELECT 1 FROM exam_mirror WHERE exam = ?1", &q, e));
    stmt_bind_i64(q, 1, id);
    return stmt_step(q, ret, e);
}

/* ---- keeping ---- */

static enum err next_number(struct db *db, int64_t id, int64_t *ret, struct error *e)
{
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    bool row;
    TRY(db_query(db, "SELECT n FROM exam_signal WHERE exam = ?1 ORDER BY n DESC LIMIT 1", &q, e));
    stmt_bind_i64(q, 1, id);
    TRY(stmt_step(q, &row, e));
    *ret = row ? stmt_i64(q, 0) + 1 : 0;
    return ERR_OK;
}

static enum err insert(struct db *db, int64_t id, int64_t n, const struct mirror_signal *s, bool *ret_new,
                       struct error *e)
{
    int64_t changed;
    TRY(db_exec_count(
        db,
        "INSERT INTO exam_signal (exam, n, at_ms, what, chars, lines, removed, size, ms, problem, own) "
        "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11) ON CONFLICT (exam, n) DO NOTHING",
        &changed, e, "iiitiiiiiii", id, n, s->at_ms, str_of(mirror_what_name(s->what)), s->n, s->lines,
        s->removed, s->size, s->ms, s->problem, (int64_t)s->own));
    *ret_new = changed > 0;
    return ERR_OK;
}

/* Was it this one that came before under its number? */
static enum err must_be_same(struct db *db, int64_t id, int64_t n, const struct mirror_signal *s,
                             struct error *e)
{
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    bool row;
    TRY(db_query(db,
                 "SELECT 1 FROM exam_signal WHERE exam = ?1 AND n = ?2 AND at_ms = ?3 AND what = ?4 AND "
                 "chars = ?5 AND removed = ?6 AND size = ?7 AND problem = ?8",
                 &q, e));
    stmt_bind_i64(q, 1, id);
    stmt_bind_i64(q, 2, n);
    stmt_bind_i64(q, 3, s->at_ms);
    stmt_bind_text(q, 4, str_of(mirror_what_name(s->what)));
    stmt_bind_i64(q, 5, s->n);
    stmt_bind_i64(q, 6, s->removed);
    stmt_bind_i64(q, 7, s->size);
    stmt_bind_i64(q, 8, s->problem);
    TRY(stmt_step(q, &row, e));
    return row ? ERR_OK
               : error_set(
                     e, ERR_CONFLICT, "first",
                     "another signal is kept under the number %lld: another browser records this exam too. "
                     "The exam says from which number on to go",
                     (long long)n);
}

static enum err check_open(struct db *db, const struct exam *x, struct error *e)
{
    bool watched;
    TRY(is_watched(db, x->id, &watched, e));
    if (!watched)
        return not_watched(ERR_CONFLICT, e);
    if (!x->running && x->now_ms - x->ended_at_ms > EXAM_MIRROR_GRACE_MS)
        return error_set(e, ERR_CONFLICT, "exam",
                         "the exam ended more than a day ago: nothing more is recorded of it");
    return ERR_OK;
}

enum err exam_mirror_keep(struct db *db, int64_t id, int64_t first, const struct mirror_signal *v, size_t n,
                          int64_t *ret_next, struct error *e)
{
    _cleanup_(arena_release) struct arena a;
    struct exam x;
    int64_t next;
    bool is_new, any = false;
    arena_init(&a);
    if (n > EXAM_MIRROR_BATCH_MAX)
        return error_set(e, ERR_TOO_LARGE, "signals", "at most %d signals come at once",
                         EXAM_MIRROR_BATCH_MAX);
    if (first < 0 || first > MIRROR_SIGNALS_MAX - (int64_t)n)
        return error_set(e, ERR_TOO_LARGE, "first", "of one exam %d signals are kept at most",
                         MIRROR_SIGNALS_MAX);
    TRY(exams_settle(db, e));
    DB_TX(db, DB_WRITE, e);
    TRY(exams_get(db, id, &a, &x, e));
    TRY(check_open(db, &x, e));
    for (size_t i = 0; i < n; i++) {
        TRY(insert(db, id, first + (int64_t)i, &v[i], &is_new, e));
        if (!is_new)
            TRY(must_be_same(db, id, first + (int64_t)i, &v[i], e));
        any = any || is_new;
    }
    TRY(next_number(db, id, &next, e));
    /* While it runs nobody looks at them. */
    if (any && !x.running)
        exams_tell(db, id);
    TRY(db_commit(db, e));
    *ret_next = next;
    return ERR_OK;
}

enum err exam_mirror_set(struct db *db, int64_t id, bool recording, struct error *e)
{
    _cleanup_(arena_release) struct arena a;
    struct exam x;
    bool watched;
    arena_init(&a);
    TRY(exams_settle(db, e));
    DB_TX(db, DB_WRITE, e);
    TRY(exams_get(db, id, &a, &x, e));
    TRY(is_watched(db, id, &watched, e));
    if (!watched)
        return not_watched(ERR_CONFLICT, e);
    if (!x.running)
        return error_set(e, ERR_CONFLICT, "exam", "the exam has ended: nothing is recorded any more");
    TRY(db_exec(db, "UPDATE exam_mirror SET recording = ?1 WHERE exam = ?2", e, "ii", (int64_t)recording,
                id));
    exams_tell(db, id);
    return db_commit(db, e);
}

/* ---- forgetting ---- */

enum err exam_mirror_let_go(struct db *db, int64_t id, struct error *e)
{
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    bool row, gone;
    TRY(db_query(db, "SELECT job FROM exam_mirror WHERE exam = ?1 AND job IS NOT NULL", &q, e));
    stmt_bind_i64(q, 1, id);
    TRY(stmt_step(q, &row, e));
    /* One that is under way hears of it, and finds nothing to write to. */
    return row ? queue_cancel(db, stmt_i64(q, 0), &gone, e) : ERR_OK;
}

enum err exam_mirror_erase(struct db *db, int64_t id, struct error *e)
{
    _cleanup_(arena_release) struct arena a;
    struct exam x;
    int64_t gone;
    arena_init(&a);
    DB_TX(db, DB_WRITE, e);
    TRY(exams_get(db, id, &a, &x, e));
    TRY(exam_mirror_let_go(db, id, e));
    TRY(db_exec_count(db, "DELETE FROM exam_mirror WHERE exam = ?1", &gone, e, "i", id));
    TRY(must_change(gone, e));
    exams_tell(db, id);
    TRY(db_commit(db, e));
    return db_settle(db, e);
}

/* ---- how it stands with an exam ---- */

enum err exam_mirror_begun(struct db *db, int64_t id, struct error *e)
{
    return db_exec(db, "INSERT INTO exam_mirror (exam, recording, state) VALUES (?1, 1, 'none')", e, "i", id);
}

enum err exam_mirror_ended(struct db *db, int64_t id, struct error *e)
{
    bool watched;
    TRY(is_watched(db, id, &watched, e));
    return watched ? life_enqueue(&life_exam_mirror, db, id, e) : ERR_OK;
}

static enum err is_under_way(struct db *db, int64_t id, bool *ret, struct error *e)
{
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    TRY(db_query(db, "SELECT 1 FROM exam_mirror WHERE exam = ?1 AND job IS NOT NULL", &q, e));
    stmt_bind_i64(q, 1, id);
    return stmt_step(q, ret, e);
}

enum err exam_mirror_compare(struct db *db, int64_t id, struct error *e)
{
    _cleanup_(arena_release) struct arena a;
    struct exam x;
    bool watched, under_way;
    arena_init(&a);
    TRY(exams_settle(db, e));
    DB_TX(db, DB_WRITE, e);
    TRY(exams_get(db, id, &a, &x, e));
    TRY(is_watched(db, id, &watched, e));
    if (!watched)
        return not_watched(ERR_NOT_FOUND, e);
    TRY(is_under_way(db, id, &under_way, e));
    if (x.running || under_way)
        return error_set(e, ERR_CONFLICT, "exam",
                         x.running ? "the exam is running: its answers are compared when it has ended"
                                   : "its answers are being compared already");
    TRY(life_enqueue(&life_exam_mirror, db, id, e));
    return db_commit(db, e);
}

enum err exam_mirror_put(struct db *db, int64_t id, struct json_writer *w, struct error *e)
{
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    int64_t next;
    bool row;
    jw_key(w, "mirror");
    TRY(db_query(db, "SELECT recording FROM exam_mirror WHERE exam = ?1", &q, e));
    stmt_bind_i64(q, 1, id);
    TRY(stmt_step(q, &row, e));
    if (!row) {
        jw_null(w);
        return ERR_OK;
    }
    TRY(next_number(db, id, &next, e));
    jw_begin(w, '{');
    jw_put_bool(w, "recording", stmt_i64(q, 0));
    jw_put_int(w, "next", next);
    jw_end(w);
    return ERR_OK;
}

/* ---- the job ---- */

static enum err tell(struct db *db, int64_t id, struct error *e)
{
    (void)e;
    exams_tell(db, id);
    return ERR_OK;
}

/* One that is broken off has failed: it can be asked for again. */
const struct life life_exam_mirror = {
    .noun = "exam",
    .called = "exam that is watched",
    .work = "liken-exam",
    .key = "exam",
    .lane = QUEUE_INTERACTIVE,
    .can_cancel = true,
    .may_go = true,
    .start = "UPDATE exam_mirror SET state = 'running' WHERE exam = ?1 AND job = ?2",
    .wait = "UPDATE exam_mirror SET state = 'queued' WHERE exam = ?1 AND job = ?2",
    .end = "UPDATE exam_mirror SET state = 'failed', failure = CASE WHEN ?1 = 'cancelled' "
           "THEN 'it was broken off' ELSE ?2 END, job = NULL WHERE exam = ?3 AND job = ?4",
    .job = "SELECT job FROM exam_mirror WHERE exam = ?1",
    .take = "UPDATE exam_mirror SET state = 'queued', job = ?1, failure = NULL WHERE exam = ?2",
    .tell = tell,
};

/* What of the files of a front-end task can be held against other programs: its script. Empty when they
 * cannot be read, as rows of an archive may be. */
static struct str script_of(struct str files, enum front_form form, struct arena *a)
{
    struct str each[FRONT_FILES_MAX];
    struct error mine = {0};
    return front_files_read(files, form, a, each, &mine) == ERR_OK ? each[front_script[form]] : STR("");
}

enum err exam_mirror_answers(struct db *db, int64_t id, struct arena *a, struct exam_answer_text **ret,
                             size_t *ret_n, struct error *e)
{
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    struct exam_answer_text *v = arena_array(a, struct exam_answer_text, EXAM_SLOTS_MAX);
    size_t n = 0;
    TRY(db_query(db,
                 "SELECT ordinal, problem, task, language, form, source FROM exam_problem "
                 "WHERE exam = ?1 AND source <> '' ORDER BY ordinal",
                 &q, e));
    stmt_bind_i64(q, 1, id);
    for (bool row; n < EXAM_SLOTS_MAX;) {
        TRY(stmt_step(q, &row, e));
        if (!row)
            break;
        struct exam_answer_text *x = &v[n++];
        *x = (struct exam_answer_text){
            .ordinal = stmt_i64(q, 0),
            .front_end = !stmt_is_null(q, 2),
            .form = exam_front_form(exam_form_of(stmt_text(q, 4))),
            .problem = arena_str(a, stmt_text(q, stmt_is_null(q, 2) ? 1 : 2)),
            .language = arena_str(a, stmt_text(q, 3)),
            .source = arena_str(a, stmt_text(q, 5)),
        };
        if (x->front_end) {
            x->language = STR("javascript");
            x->source = script_of(x->source, x->form, a);
        }
    }
    *ret = v;
    *ret_n = n;
    return ERR_OK;
}

static enum err earlier_scripts(struct db *db, int64_t before_ms, struct arena *a, struct exam_earlier *v,
                                size_t *n, struct error *e)
{
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    size_t least = *n;
    TRY(db_query(db,
                 "SELECT id, task, form, files FROM front_end_check "
                 "WHERE id < ?1 AND created_at_ms < ?2 ORDER BY id DESC LIMIT ?3",
                 &q, e));
    stmt_bind_i64(q, 1, INT64_MAX);
    stmt_bind_i64(q, 2, before_ms);
    stmt_bind_i64(q, 3, EXAM_SCRIPTS_MAX);
    for (bool row; *n < least + EXAM_SCRIPTS_MAX;) {
        TRY(stmt_step(q, &row, e));
        if (!row)
            break;
        v[(*n)++] = (struct exam_earlier){
            .number = stmt_i64(q, 0),
            .front_end = true,
            .problem = arena_str(a, stmt_text(q, 1)),
            .language = STR("javascript"),
            .source = script_of(stmt_text(q, 3), exam_front_form(exam_form_of(stmt_text(q, 2))), a),
        };
    }
    return ERR_OK;
}

enum err exam_mirror_earlier(struct db *db, int64_t id, struct arena *a, struct exam_earlier **ret,
                             size_t *ret_n, struct error *e)
{
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    struct exam_earlier *v = arena_array(a, struct exam_earlier, EXAM_EARLIER_MAX + EXAM_SCRIPTS_MAX);
    size_t n = 0, bytes = 0;
    struct exam x;
    TRY(exams_get(db, id, a, &x, e));
    TRY(db_query(db,
                 "SELECT id, problem, language, source FROM submission "
                 "WHERE id < ?1 AND created_at_ms < ?2 AND run = 0 ORDER BY id DESC LIMIT ?3",
                 &q, e));
    stmt_bind_i64(q, 1, INT64_MAX);
    stmt_bind_i64(q, 2, x.began_at_ms);
    stmt_bind_i64(q, 3, EXAM_EARLIER_MAX);
    for (bool row; n < EXAM_EARLIER_MAX;) {
        TRY(stmt_step(q, &row, e));
        if (!row || (bytes += stmt_text(q, 3).n) > EXAM_EARLIER_BYTES)
            break;
        v[n++] = (struct exam_earlier){stmt_i64(q, 0), false, arena_str(a, stmt_text(q, 1)),
                                       arena_str(a, stmt_text(q, 2)), arena_str(a, stmt_text(q, 3))};
    }
    TRY(earlier_scripts(db, x.began_at_ms, a, v, &n, e));
    *ret = v;
    *ret_n = n;
    return ERR_OK;
}

enum err exam_mirror_finish(struct db *db, const struct job *job, int64_t id, const struct exam_like *v,
                            size_t n, struct error *e)
{
    int64_t there; /* 0: it was forgotten meanwhile */
    DB_TX(db, DB_WRITE, e);
    TRY(queue_finish(db, job, e));
    TRY(db_exec_count(
        db, "UPDATE exam_mirror SET state = 'done', failure = '', job = NULL WHERE exam = ?1 AND job = ?2",
        &there, e, "ii", id, job->id));
    if (there)
        exams_tell(db, id);
    TRY(db_exec(db, "DELETE FROM exam_likeness WHERE exam = ?1", e, "i", id));
    for (size_t i = 0; there && i < n && i < EXAM_LIKE_MAX; i++)
        TRY(db_exec(db,
                    "INSERT INTO exam_likeness (exam, n, ordinal, mine, name, problem, covered_n, tokens) "
                    "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
                    e, "iiiittii", id, (int64_t)i + 1, v[i].ordinal, (int64_t)v[i].mine, v[i].name,
                    v[i].problem, v[i].covered_n, v[i].tokens));
    return db_commit(db, e);
}

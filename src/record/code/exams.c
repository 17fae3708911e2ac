#include "record/code/exams.h"

#include "record/check.h"
#include "record/code/attempts.h"
#include "record/code/exams-internal.h"
#include "record/events.h"
#include "record/problems/problems.h"
#include "rounds/code/drill-text.h"

#include <string.h>

enum { TYPED_TOGETHER_MS = 5000 };

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

enum err exams_happened(struct db *db, int64_t id, int64_t ordinal, const char *what, int64_t size,
                        struct error *e)
{
    return db_exec(db,
                   "INSERT INTO exam_event (exam, n, at_ms, ordinal, what, size) "
                   "SELECT ?1, COALESCE(MAX(n), 0) + 1, now_ms(), CASE WHEN ?2 > 0 THEN ?2 END, ?3, "
                   "       CASE WHEN ?4 >= 0 THEN ?4 END FROM exam_event WHERE exam = ?1",
                   e, "iiti", id, ordinal, str_of(what), size);
}

/* ---- reading one ---- */

enum err exams_no_such(struct error *e)
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
        return exams_no_such(e);
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

/* ---- while it runs ---- */

struct place {
    int64_t ordinal;
    enum exam_kind kind;
    struct str name; /* in the bank, or of the task */
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
        db,
        "SELECT problem, task, opened_at_ms, left_at_ms FROM exam_problem WHERE exam = ?1 AND ordinal = ?2",
        &q, e));
    stmt_bind_i64(q, 1, id);
    stmt_bind_i64(q, 2, ordinal);
    TRY(stmt_step(q, &row, e));
    if (!row)
        return error_set(e, ERR_NOT_FOUND, "problem", "this exam has no such problem");
    bool task = !stmt_is_null(q, 1);
    *ret = (struct place){
        .ordinal = ordinal,
        .kind = task ? EXAM_FRONT_END : EXAM_PROBLEM,
        .name = arena_str(a, stmt_text(q, task ? 1 : 0)),
        .opened = !stmt_is_null(q, 2),
        .left = !stmt_is_null(q, 3),
    };
    return ERR_OK;
}

enum err exams_problem(struct db *db, int64_t id, int64_t ordinal, struct arena *a, enum exam_kind *ret_kind,
                       struct str *ret, struct error *e)
{
    struct place at;
    TRY(read_place(db, id, ordinal, a, &at, e));
    *ret_kind = at.kind;
    *ret = at.name;
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
    return exams_happened(db, id, before.ordinal, "left", -1, e);
}

enum err exams_open(struct db *db, int64_t id, int64_t ordinal, struct error *e)
{
    _cleanup_(arena_release) struct arena a;
    struct exam x;
    struct place at;
    arena_init(&a);
    TRY(exams_settle(db, e));
    DB_TX(db, DB_WRITE, e);
    TRY(find_place(db, id, ordinal, &a, &x, &at, e));
    if (at.left)
        return error_set(e, ERR_CONFLICT, "problem", "this problem is closed: these rules know no way back");
    if (x.rules.order == EXAM_FORWARD && !at.opened)
        TRY(leave_before(db, &at, id, &a, e));
    TRY(db_exec(db,
                "UPDATE exam_problem SET opened_at_ms = COALESCE(opened_at_ms, now_ms()) "
                "WHERE exam = ?1 AND ordinal = ?2",
                e, "ii", id, ordinal));
    TRY(exams_happened(db, id, ordinal, "opened", -1, e));
    exams_tell(db, id);
    return db_commit(db, e);
}

/* ---- what stands in an editor ---- */

const char *const exam_forms[EXAM_FORMS] = {"program", "function", "vanilla", "react"};

enum exam_form exam_form_of(struct str name)
{
    size_t form = drill_word_named(name, exam_forms, EXAM_FORMS);
    return form < EXAM_FORMS ? (enum exam_form)form : EXAM_PROGRAM;
}

enum front_form exam_front_form(enum exam_form form)
{
    return form == EXAM_REACT ? FRONT_REACT : FRONT_VANILLA;
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

/* Files of a task: read into x, and once more as they are kept, so that equal ones are equal texts. */
static enum err check_files(const struct place *at, struct arena *a, struct exam_code *code,
                            struct front_end_check_new *x, struct error *e)
{
    _cleanup_(strbuf_release) struct strbuf text = {0};
    struct json_writer w = jw_to(&text);
    if (!str_is(code->language, EXAM_FRONT_END_LANGUAGE))
        return error_set(e, ERR_INVALID, "language", "of a front-end task \"language\" must be \"%s\"",
                         EXAM_FRONT_END_LANGUAGE);
    *x = (struct front_end_check_new){
        .task = at->name, .form = exam_front_form(code->form), .seconds = ATTEMPT_SECONDS_UNKNOWN};
    TRY(front_files_read(code->source, x->form, a, x->files, e));
    TRY(front_end_checks_files(x->form, x->files, e));
    front_files_put(x->form, x->files, &w);
    code->source = arena_str(a, strbuf_str(&text));
    return ERR_OK;
}

/* Is it of the kind of the problem, in a language that the rules have? Of a task x has its files. */
static enum err check_code(const struct exam_rules *rules, const struct place *at, struct arena *a,
                           struct exam_code *code, struct front_end_check_new *x, struct error *e)
{
    bool files = code->form == EXAM_VANILLA || code->form == EXAM_REACT;
    if (files != (at->kind == EXAM_FRONT_END))
        return error_set(
            e, ERR_INVALID, "form",
            "a front-end task is vanilla or react, and a problem of the bank a program or a function");
    return files ? check_files(at, a, code, x, e) : check_language(rules, code->language, e);
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
        &changed, e, "tttii", code->language, str_of(exam_forms[code->form]), code->source, id, ordinal));
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

/* What is typed in one go is one event in TYPED_TOGETHER_MS: an exam of a day must not have a hundred
 * thousand. */
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
    return exams_happened(db, id, ordinal, "code", size, e);
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
    struct front_end_check_new files;
    struct exam_code mine = *code;
    struct exam x;
    struct place at;
    int64_t version;
    arena_init(&a);
    TRY(record_check_name("language", code->language, "+#-", LANGUAGE_ID_MAX, e));
    TRY(record_check_text("source", code->source, SUBMISSION_SOURCE_MAX, e));
    TRY(exams_settle(db, e));
    DB_TX(db, DB_WRITE, e);
    TRY(find_open(db, id, ordinal, &a, &x, &at, e));
    TRY(check_code(&x.rules, &at, &a, &mine, &files, e));
    TRY(save(db, id, ordinal, &mine, &version, e));
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
    TRY(db_query(db, "SELECT COUNT(*) FROM exam_sent WHERE exam = ?1 AND ordinal = ?2 AND run = ?3", &q, e));
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

/* The end of both kinds of submitting: what was sent stands in the editor then. */
static enum err sent(struct db *db, int64_t id, int64_t ordinal, const struct exam_code *code, bool run,
                     struct error *e)
{
    bool kept;
    TRY(keep(db, id, ordinal, code, &kept, e));
    TRY(exams_happened(db, id, ordinal, run ? "run" : "submitted", (int64_t)code->source.n, e));
    exams_tell(db, id);
    return db_commit(db, e);
}

enum err exams_submit(struct db *db, int64_t id, int64_t ordinal, struct submission_new *s,
                      int64_t *ret_submission, struct error *e)
{
    _cleanup_(arena_release) struct arena a;
    struct exam_code code = {
        .language = s->language, .source = s->source, .form = s->function ? EXAM_FUNCTION : EXAM_PROGRAM};
    struct front_end_check_new none;
    struct exam x;
    struct place at;
    arena_init(&a);
    TRY(exams_settle(db, e));
    DB_TX(db, DB_WRITE, e);
    TRY(find_open(db, id, ordinal, &a, &x, &at, e));
    TRY(check_code(&x.rules, &at, &a, &code, &none, e));
    TRY(check_left(db, &x, ordinal, s->run, e));
    if (s->run && s->samples && !x.rules.samples)
        return error_set(e, ERR_INVALID, "samples", "the rules of this exam show no samples");
    s->problem = at.name;
    TRY(submissions_create(db, s, ret_submission, e));
    TRY(exams_note_submission(db, &(struct exam_sending){id, ordinal, x.now_ms, false}, *ret_submission,
                              s->run, e));
    return sent(db, id, ordinal, &code, s->run, e);
}

enum err exams_submit_files(struct db *db, int64_t id, int64_t ordinal, const struct exam_code *code,
                            int64_t *ret_check, struct error *e)
{
    _cleanup_(arena_release) struct arena a;
    struct front_end_check_new files;
    struct exam_code mine = *code;
    struct exam x;
    struct place at;
    arena_init(&a);
    TRY(record_check_text("source", code->source, SUBMISSION_SOURCE_MAX, e));
    TRY(exams_settle(db, e));
    DB_TX(db, DB_WRITE, e);
    TRY(find_open(db, id, ordinal, &a, &x, &at, e));
    TRY(check_code(&x.rules, &at, &a, &mine, &files, e));
    TRY(check_left(db, &x, ordinal, false, e));
    TRY(exams_send_files(db, &(struct exam_sending){id, ordinal, x.now_ms, false}, &files, ret_check, e));
    return sent(db, id, ordinal, &mine, false, e);
}

/*
 * The schemas SubmissionSummary, Submission and Test, and the news about them.
 *
 * A submission that has ended never changes. So its row and its tests are read one after the other without a
 * transaction: when the row says done, the tests are there, and when it does not, none are shown.
 */
#include "base/utf8.h"
#include "record/check.h"
#include "record/events.h"
#include "record/fields.h"
#include "record/life.h"
#include "record/problems/problems.h"
#include "record/problems/submissions.h"

#include <math.h>

/* What put_summary() reads: columns 0 to 15. */
#define SUMMARY_COLUMNS                                                                                      \
    "s.id, s.run, s.problem, p.title, s.language, s.created_at_ms, s.state, s.verdict, "                     \
    "s.tests_done, s.tests_total, s.tests_passed, s.cpu_ms, s.memory_bytes, c.score, c.max_score, f.submission "
#define ROWS                                                                                                 \
    "submission s JOIN problem p ON p.slug = s.problem "                                                     \
    "LEFT JOIN submission_score c ON c.submission = s.id "                                                   \
    "LEFT JOIN submission_function f ON f.submission = s.id "

/* So much of a test's name and feedback travels in a notice, whose size is bounded. */
enum { TOLD_NAME_MAX = 200, TOLD_FEEDBACK_MAX = 600 };

/* The members of SubmissionSummary; the object is the caller's to begin and end. */
static void put_summary(struct stmt *q, struct json_writer *w)
{
    jw_put_int(w, "id", stmt_i64(q, 0));
    jw_put_cstr(w, "kind", stmt_i64(q, 1) ? "run" : "submit");
    jw_put_str(w, "problem", stmt_text(q, 2));
    jw_put_str(w, "title", stmt_text(q, 3));
    jw_put_str(w, "language", stmt_text(q, 4));
    bool answers = str_is(stmt_text(q, 4), SUBMISSION_ANSWERS);
    jw_put_cstr(w, "form", answers ? "answers" : stmt_is_null(q, 15) ? "program" : "function");
    jw_put_int(w, "created_at_ms", stmt_i64(q, 5));
    jw_put_str(w, "state", stmt_text(q, 6));
    field_text_column(w, "verdict", q, 7);
    jw_put_int(w, "tests_done", stmt_i64(q, 8));
    jw_put_int(w, "tests_total", stmt_i64(q, 9));
    jw_put_int(w, "tests_passed", stmt_i64(q, 10));
    field_int_column(w, "cpu_ms", q, 11);
    field_int_column(w, "memory_bytes", q, 12);
    field_real_column(w, "score", q, 13);
    field_real_column(w, "max_score", q, 14);
}

static void put_text_or_null(struct json_writer *w, const char *key, bool there, struct str text)
{
    if (there)
        jw_put_str(w, key, text);
    else
        field_null(w, key);
}

static void put_test(const struct submission_test *t, struct json_writer *w)
{
    jw_begin(w, '{');
    jw_put_int(w, "ordinal", t->ordinal);
    jw_put_str(w, "name", t->name);
    jw_put_cstr(w, "kind", t->kind);
    jw_put_cstr(w, "verdict", t->verdict);
    jw_put_int(w, "cpu_ms", t->cpu_ms);
    jw_put_int(w, "wall_ms", t->wall_ms);
    jw_put_int(w, "memory_bytes", t->memory_bytes);
    if (t->exit_code >= 0)
        jw_put_int(w, "exit_code", t->exit_code);
    else
        field_null(w, "exit_code");
    if (t->signal > 0)
        jw_put_int(w, "signal", t->signal);
    else
        field_null(w, "signal");
    jw_put_real(w, "score", t->has_score ? t->score : NAN); /* null: none, or no bound */
    jw_put_real(w, "max_score", t->has_score ? t->max_score : NAN);
    jw_put_str(w, "feedback", t->feedback);
    put_text_or_null(w, "input", t->has_input, t->input);
    put_text_or_null(w, "output", t->has_texts, t->output);
    put_text_or_null(w, "expected", t->has_expected, t->expected);
    put_text_or_null(w, "stderr", t->has_texts, t->err_output);
    jw_put_bool(w, "truncated", t->truncated);
    jw_end(w);
}

static enum err put_tests(struct db *db, int64_t id, struct json_writer *w, struct error *e)
{
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    TRY(db_query(db,
                 "SELECT ordinal, name, kind, verdict, cpu_ms, wall_ms, memory_bytes, exit_code, signal, "
                 "truncated, feedback, input, output, expected, stderr, score, max_score "
                 "FROM submission_test WHERE submission = ?1 ORDER BY ordinal",
                 &q, e));
    stmt_bind_i64(q, 1, id);
    for (bool row;;) {
        TRY(stmt_step(q, &row, e));
        if (!row)
            return ERR_OK;
        struct submission_test t = {
            .ordinal = stmt_i64(q, 0),
            .name = stmt_text(q, 1),
            .kind = stmt_text(q, 2).p, /* both engines end a text with a NUL */
            .verdict = stmt_text(q, 3).p,
            .cpu_ms = stmt_i64(q, 4),
            .wall_ms = stmt_i64(q, 5),
            .memory_bytes = stmt_i64(q, 6),
            .exit_code = stmt_is_null(q, 7) ? -1 : (int)stmt_i64(q, 7),
            .signal = (int)stmt_i64(q, 8),
            .truncated = stmt_i64(q, 9) != 0,
            .has_score = !stmt_is_null(q, 15),
            .score = stmt_f64(q, 15),
            .max_score = stmt_is_null(q, 16) ? INFINITY : stmt_f64(q, 16),
            .feedback = stmt_text(q, 10),
            .has_texts = !stmt_is_null(q, 12),
            .has_input = !stmt_is_null(q, 11),
            .has_expected = !stmt_is_null(q, 13),
            .input = stmt_text(q, 11),
            .output = stmt_text(q, 12),
            .expected = stmt_text(q, 13),
            .err_output = stmt_text(q, 14),
        };
        put_test(&t, w);
    }
}

static enum err put_answers(struct db *db, int64_t id, struct json_writer *w, struct error *e)
{
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    TRY(db_query(db, "SELECT test, answer FROM submission_answer WHERE submission = ?1 ORDER BY ordinal", &q,
                 e));
    stmt_bind_i64(q, 1, id);
    for (bool row;;) {
        TRY(stmt_step(q, &row, e));
        if (!row)
            return ERR_OK;
        jw_begin(w, '{');
        jw_put_str(w, "test", stmt_text(q, 0));
        jw_put_str(w, "text", stmt_text(q, 1));
        jw_end(w);
    }
}

static enum err put_groups(struct db *db, int64_t id, struct json_writer *w, struct error *e)
{
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    TRY(db_query(db,
                 "SELECT name, verdict, score, max_score, complete, barred_by "
                 "FROM submission_group WHERE submission = ?1 ORDER BY ordinal",
                 &q, e));
    stmt_bind_i64(q, 1, id);
    for (bool row;;) {
        TRY(stmt_step(q, &row, e));
        if (!row)
            return ERR_OK;
        jw_begin(w, '{');
        jw_put_str(w, "name", stmt_text(q, 0));
        field_text_column(w, "verdict", q, 1);
        jw_put_real(w, "score", stmt_f64(q, 2));
        field_real_column(w, "max_score", q, 3);
        jw_put_bool(w, "complete", stmt_i64(q, 4) != 0);
        field_text_column(w, "barred_by", q, 5);
        jw_end(w);
    }
}

enum err submissions_get_json(struct db *db, int64_t id, struct json_writer *w, struct error *e)
{
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    TRY(db_query(db,
                 "SELECT " SUMMARY_COLUMNS
                 ", s.source, s.compile_output, s.compile_ms, s.failure, s.finished_at_ms FROM " ROWS
                 "WHERE s.id = ?1",
                 &q, e));
    stmt_bind_i64(q, 1, id);
    bool row;
    TRY(stmt_step(q, &row, e));
    if (!row)
        return life_not_found(&life_submission, id, e);
    jw_begin(w, '{');
    put_summary(q, w);
    bool done = str_is(stmt_text(q, 6), "done"), scored = !stmt_is_null(q, 13);
    bool answers = str_is(stmt_text(q, 4), SUBMISSION_ANSWERS);
    jw_put_str(w, "source", stmt_text(q, 16));
    jw_put_str(w, "compile_output", stmt_text(q, 17));
    field_int_column(w, "compile_ms", q, 18);
    jw_put_str(w, "failure", stmt_text(q, 19));
    field_int_column(w, "finished_at_ms", q, 20);
    jw_key(w, "answers");
    jw_begin(w, '[');
    if (answers)
        TRY(put_answers(db, id, w, e));
    jw_end(w);
    jw_key(w, "groups");
    jw_begin(w, '[');
    if (scored)
        TRY(put_groups(db, id, w, e));
    jw_end(w);
    jw_key(w, "tests");
    jw_begin(w, '[');
    if (done)
        TRY(put_tests(db, id, w, e));
    jw_end(w);
    jw_end(w);
    return ERR_OK;
}

/* Two statements, so that each is a walk along its own index. */
static enum err list_query(struct db *db, struct str problem, struct stmt **ret, struct error *e)
{
    if (problem.n)
        return db_query(db,
                        "SELECT " SUMMARY_COLUMNS "FROM " ROWS
                        "WHERE s.run = ?1 AND s.id < ?2 AND s.problem = ?4 ORDER BY s.id DESC LIMIT ?3",
                        ret, e);
    return db_query(db,
                    "SELECT " SUMMARY_COLUMNS "FROM " ROWS
                    "WHERE s.run = ?1 AND s.id < ?2 ORDER BY s.id DESC LIMIT ?3",
                    ret, e);
}

enum err submissions_list_json(struct db *db, struct str problem, bool runs, int64_t before, int64_t limit,
                               struct json_writer *w, struct error *e)
{
    if (limit < 1 || limit > SUBMISSIONS_LIST_MAX)
        return error_set(e, ERR_INVALID, "limit", "limit must be 1 to %d", SUBMISSIONS_LIST_MAX);
    if (problem.n)
        TRY(record_check_name("problem", problem, "", PROBLEM_SLUG_MAX, e));
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    TRY(list_query(db, problem, &q, e));
    stmt_bind_i64(q, 1, runs);
    stmt_bind_i64(q, 2, before > 0 ? before : INT64_MAX);
    stmt_bind_i64(q, 3, limit + 1); /* one more tells whether there is more */
    if (problem.n)
        stmt_bind_text(q, 4, problem);
    return life_put_list(q, "submissions", limit, put_summary, w, e);
}

const struct life life_submission = {
    .noun = "submission",
    .called = "submission",
    .work = "judge-submission",
    .key = "submission",
    .lane = QUEUE_INTERACTIVE,
    .can_cancel = true,
    LIFE_STATEMENTS("submission", ""),
    LIFE_SUMMARY(SUMMARY_COLUMNS, ROWS, "s.id"),
    .put = put_summary,
    .get = submissions_get_json,
};

void submissions_tell_progress(struct db *db, int64_t id, const char *phase, int64_t tests_total)
{
    struct event ev;
    event_begin(&ev, "submission.progress");
    jw_begin(&ev.w, '{');
    jw_put_int(&ev.w, "id", id);
    jw_put_cstr(&ev.w, "phase", phase);
    jw_put_int(&ev.w, "tests_total", tests_total);
    jw_end(&ev.w);
    event_tell(&ev, db);
}

static struct str told(struct str s, size_t max)
{
    return s.n > max ? (struct str){s.p, utf8_floor(s.p, max)} : s;
}

void submissions_tell_test(struct db *db, int64_t id, const struct submission_test *t)
{
    struct submission_test bare = *t;
    bare.has_texts = bare.has_input = bare.has_expected = false;
    bare.name = told(t->name, TOLD_NAME_MAX);
    bare.feedback = told(t->feedback, TOLD_FEEDBACK_MAX);
    struct event ev;
    event_begin(&ev, "submission.test");
    jw_begin(&ev.w, '{');
    jw_put_int(&ev.w, "id", id);
    jw_key(&ev.w, "test");
    put_test(&bare, &ev.w);
    jw_end(&ev.w);
    event_tell(&ev, db);
}

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

#define ROWS                                                                                                 \
    "submission s JOIN problem p ON p.slug = s.problem "                                                     \
    "LEFT JOIN submission_score c ON c.submission = s.id "                                                   \
    "LEFT JOIN submission_function f ON f.submission = s.id "

/* So much of a test's name and feedback travels in a notice, whose size is bounded. */
enum { TOLD_NAME_MAX = 200, TOLD_FEEDBACK_MAX = 600 };

/* The members of SubmissionSummary; the object is the caller's to begin and end. */
#define SUMMARY(_)                                                                                           \
    _(INT, "id", "s.id")                                                                                     \
    _(TEXT, "kind", "CASE WHEN s.run = 0 THEN 'submit' ELSE 'run' END")                                      \
    _(TEXT, "problem", "s.problem")                                                                          \
    _(TEXT, "title", "p.title")                                                                              \
    _(TEXT, "language", "s.language")                                                                        \
    _(TEXT, "form",                                                                                          \
      "CASE WHEN s.language = '" SUBMISSION_ANSWERS                                                          \
      "' THEN 'answers' WHEN f.submission IS NULL THEN 'program' ELSE 'function' END")                       \
    _(INT, "created_at_ms", "s.created_at_ms")                                                               \
    _(TEXT, "state", "s.state")                                                                              \
    _(TEXT, "verdict", "s.verdict")                                                                          \
    _(INT, "tests_done", "s.tests_done")                                                                     \
    _(INT, "tests_total", "s.tests_total")                                                                   \
    _(INT, "tests_passed", "s.tests_passed")                                                                 \
    _(INT, "cpu_ms", "s.cpu_ms")                                                                             \
    _(INT, "memory_bytes", "s.memory_bytes")                                                                 \
    _(REAL, "score", "c.score")                                                                              \
    _(REAL, "max_score", "c.max_score")

static const struct field summary[] = {SUMMARY(FIELD)};

static void put_summary(struct stmt *q, struct json_writer *w)
{
    fields_put(q, 0, summary, ARRAY_LEN(summary), w);
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

#define GROUP(_)                                                                                             \
    _(TEXT, "name", "name")                                                                                  \
    _(TEXT, "verdict", "verdict")                                                                            \
    _(REAL, "score", "score")                                                                                \
    _(REAL, "max_score", "max_score")                                                                        \
    _(BOOL, "complete", "complete")                                                                          \
    _(TEXT, "barred_by", "barred_by")

static const struct field group[] = {GROUP(FIELD)};

static enum err put_groups(struct db *db, int64_t id, struct json_writer *w, struct error *e)
{
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    TRY(db_query(
        db, "SELECT " GROUP(FIELD_COLUMN) "0 FROM submission_group WHERE submission = ?1 ORDER BY ordinal",
        &q, e));
    stmt_bind_i64(q, 1, id);
    for (bool row;;) {
        TRY(stmt_step(q, &row, e));
        if (!row)
            return ERR_OK;
        jw_begin(w, '{');
        fields_put(q, 0, group, ARRAY_LEN(group), w);
        jw_end(w);
    }
}

/* What a Submission has beside that. */
#define REST(_)                                                                                              \
    _(TEXT, "source", "s.source")                                                                            \
    _(TEXT, "compile_output", "s.compile_output")                                                            \
    _(INT, "compile_ms", "s.compile_ms")                                                                     \
    _(TEXT, "failure", "s.failure")                                                                          \
    _(INT, "finished_at_ms", "s.finished_at_ms")

static const struct field rest[] = {REST(FIELD)};

enum err submissions_get_json(struct db *db, int64_t id, struct json_writer *w, struct error *e)
{
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    enum { STATE = ARRAY_LEN(summary) + ARRAY_LEN(rest), LANGUAGE, SCORE };
    TRY(db_query(db,
                 "SELECT " SUMMARY(FIELD_COLUMN) REST(FIELD_COLUMN) "s.state, s.language, c.score FROM " ROWS
                                                                    "WHERE s.id = ?1",
                 &q, e));
    stmt_bind_i64(q, 1, id);
    bool row;
    TRY(stmt_step(q, &row, e));
    if (!row)
        return life_not_found(&life_submission, id, e);
    jw_begin(w, '{');
    put_summary(q, w);
    fields_put(q, ARRAY_LEN(summary), rest, ARRAY_LEN(rest), w);
    bool done = str_is(stmt_text(q, STATE), "done"), scored = !stmt_is_null(q, SCORE);
    bool answers = str_is(stmt_text(q, LANGUAGE), SUBMISSION_ANSWERS);
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
        return db_query(
            db,
            "SELECT " SUMMARY(
                FIELD_COLUMN) "0 FROM " ROWS
                              "WHERE s.run = ?1 AND s.id < ?2 AND s.problem = ?4 ORDER BY s.id DESC LIMIT ?3",
            ret, e);
    return db_query(
        db,
        "SELECT " SUMMARY(FIELD_COLUMN) "0 FROM " ROWS
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
    LIFE_SUMMARY(SUMMARY(FIELD_COLUMN), ROWS, "s.id"),
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

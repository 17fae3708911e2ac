/*
 * The schemas MeasurementSummary and Measurement, and the news about them.
 */
#include "record/check.h"
#include "record/events.h"
#include "record/fields.h"
#include "record/life.h"
#include "record/problems/measurements.h"
#include "record/problems/problems.h"

/* What put_summary() reads: columns 0 to 17. */
#define SUMMARY_COLUMNS                                                                                      \
    "m.id, m.problem, p.title, m.language, m.submission, m.created_at_ms, m.state, m.claim_time, "           \
    "m.claim_space, m.compiled, m.kind, m.time_said, m.time_outcome, m.time_judgement, m.space_said, "       \
    "m.space_outcome, m.space_judgement, f.measurement "
#define ROWS                                                                                                 \
    "measurement m JOIN problem p ON p.slug = m.problem "                                                    \
    "LEFT JOIN measurement_function f ON f.measurement = m.id "

/* {said, outcome, judgement}; null until it is known. */
static void put_answer(struct json_writer *w, const char *key, struct stmt *q, int col)
{
    jw_key(w, key);
    if (stmt_is_null(q, col + 1)) {
        jw_null(w);
        return;
    }
    jw_begin(w, '{');
    jw_put_str(w, "said", stmt_text(q, col));
    jw_put_str(w, "outcome", stmt_text(q, col + 1));
    field_text_column(w, "judgement", q, col + 2);
    jw_end(w);
}

/* The members of MeasurementSummary; the object is the caller's to begin and end. */
static void put_summary(struct stmt *q, struct json_writer *w)
{
    jw_put_int(w, "id", stmt_i64(q, 0));
    jw_put_str(w, "problem", stmt_text(q, 1));
    jw_put_str(w, "title", stmt_text(q, 2));
    jw_put_str(w, "language", stmt_text(q, 3));
    jw_put_cstr(w, "form", stmt_is_null(q, 17) ? "program" : "function");
    field_int_column(w, "submission", q, 4);
    jw_put_int(w, "created_at_ms", stmt_i64(q, 5));
    jw_put_str(w, "state", stmt_text(q, 6));
    jw_key(w, "claim");
    jw_begin(w, '{');
    field_text_column(w, "time", q, 7);
    field_text_column(w, "space", q, 8);
    jw_end(w);
    jw_key(w, "compiled");
    if (stmt_is_null(q, 9))
        jw_null(w);
    else
        jw_bool(w, stmt_i64(q, 9) != 0);
    field_text_column(w, "kind", q, 10);
    put_answer(w, "time", q, 11);
    put_answer(w, "space", q, 14);
}

static void put_rest(struct stmt *q, struct json_writer *w)
{
    jw_put_str(w, "source", stmt_text(q, 18));
    jw_put_str(w, "compile_output", stmt_text(q, 19));
    jw_put_str(w, "failure", stmt_text(q, 20));
    field_int_column(w, "finished_at_ms", q, 21);
    field_json_column(w, "measured", q, 22);
}

const struct life life_measurement = {
    .noun = "measurement",
    .called = "measurement",
    .work = "measure-complexity",
    .key = "measurement",
    .lane = QUEUE_BULK,
    .can_cancel = true,
    LIFE_STATEMENTS("measurement", "active = NULL, "),
    LIFE_SUMMARY(SUMMARY_COLUMNS, ROWS, "m.id"),
    .put = put_summary,
    LIFE_WHOLE(SUMMARY_COLUMNS, "m.source, m.compile_output, m.failure, m.finished_at_ms, m.result", ROWS,
               "m.id"),
    .put_rest = put_rest,
    .lists = "measurements",
    .of = "problem",
    LIFE_LIST(SUMMARY_COLUMNS, ROWS, "m.id", "m.problem"),
};

void measurements_tell_progress(struct db *db, int64_t id, struct str shape, int64_t n, double done)
{
    struct event ev;
    event_begin(&ev, "measurement.progress");
    jw_begin(&ev.w, '{');
    jw_put_int(&ev.w, "id", id);
    jw_put_str(&ev.w, "shape", shape);
    jw_put_int(&ev.w, "n", n);
    jw_put_real(&ev.w, "done", done);
    jw_end(&ev.w);
    event_tell(&ev, db);
}

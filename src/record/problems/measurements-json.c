/*
 * The schemas MeasurementSummary and Measurement, and the news about them.
 */
#include "record/events.h"
#include "record/fields.h"
#include "record/life.h"
#include "record/problems/measurements.h"
#include "record/problems/problems.h"

/* The members of MeasurementSummary that are kept as they are shown, and behind them the columns of those
 * that put_summary() makes. */
#define SUMMARY(_)                                                                                           \
    _(INT, "id", "m.id")                                                                                     \
    _(TEXT, "problem", "m.problem")                                                                          \
    _(TEXT, "title", "p.title")                                                                              \
    _(TEXT, "language", "m.language")                                                                        \
    _(TEXT, "form", "CASE WHEN f.measurement IS NULL THEN 'program' ELSE 'function' END")                    \
    _(INT, "submission", "m.submission")                                                                     \
    _(INT, "created_at_ms", "m.created_at_ms")                                                               \
    _(TEXT, "state", "m.state")                                                                              \
    _(BOOL, "compiled", "m.compiled")                                                                        \
    _(TEXT, "kind", "m.kind")
#define MADE                                                                                                 \
    "m.claim_time, m.claim_space, m.time_said, m.time_outcome, m.time_judgement, m.space_said, "             \
    "m.space_outcome, m.space_judgement, "
#define REST(_)                                                                                              \
    _(TEXT, "source", "m.source")                                                                            \
    _(TEXT, "compile_output", "m.compile_output")                                                            \
    _(TEXT, "failure", "m.failure")                                                                          \
    _(INT, "finished_at_ms", "m.finished_at_ms")                                                             \
    _(JSON, "measured", "m.result")

static const struct field summary[] = {SUMMARY(FIELD)}, rest[] = {REST(FIELD)};
enum {
    CLAIM_TIME = ARRAY_LEN(summary),
    CLAIM_SPACE,
    TIME_SAID,
    SPACE_SAID = TIME_SAID + 3,
    REST_FIRST = SPACE_SAID + 3
};

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
    field_column(w, "judgement", q, col + 2, FIELD_TEXT);
    jw_end(w);
}

/* The members of MeasurementSummary; the object is the caller's to begin and end. */
static void put_summary(struct stmt *q, struct json_writer *w)
{
    fields_put(q, 0, summary, ARRAY_LEN(summary), w);
    jw_key(w, "claim");
    jw_begin(w, '{');
    field_column(w, "time", q, CLAIM_TIME, FIELD_TEXT);
    field_column(w, "space", q, CLAIM_SPACE, FIELD_TEXT);
    jw_end(w);
    put_answer(w, "time", q, TIME_SAID);
    put_answer(w, "space", q, SPACE_SAID);
}

static void put_rest(struct stmt *q, struct json_writer *w)
{
    fields_put(q, REST_FIRST, rest, ARRAY_LEN(rest), w);
}

const struct life life_measurement = {
    .noun = "measurement",
    .called = "measurement",
    .work = "measure-complexity",
    .key = "measurement",
    .lane = QUEUE_BULK,
    .can_cancel = true,
    LIFE_STATEMENTS("measurement", "active = NULL, "),
    LIFE_SUMMARY(SUMMARY(FIELD_COLUMN) MADE, ROWS, "m.id"),
    .put = put_summary,
    LIFE_WHOLE(SUMMARY(FIELD_COLUMN) MADE REST(FIELD_COLUMN), ROWS, "m.id"),
    .put_rest = put_rest,
    .lists = "measurements",
    .of = "problem",
    LIFE_LIST(SUMMARY(FIELD_COLUMN) MADE, ROWS, "m.id", "m.problem"),
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

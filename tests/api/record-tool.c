/*
 * What workers do to the record, on command, so that a test of the API decides when it happens. Reads
 * commands from standard input, one JSON array per line, and answers each with a line "ok" or "error: ...".
 *
 *   ["problem", SLUG, DOC]              put a problem; DOC is the object of schema Problem
 *   ["drill", SLUG, DOC]                the same, as one that is not in the bank
 *   ["image", TYPE, TEXT]               keep an image of these bytes
 *   ["file", KIND, TEXT, SLUG]          keep a file of these bytes: the problem's only attachment, or statement
 *   ["worker", NAME, REPORT, LANGUAGES] a worker says what it is
 *   ["start"]                           claim the next job and start its submission, or its measurement
 *   ["test", ORDINAL, VERDICT]          tell the pages of one test of it
 *   ["finish", VERDICT]                 end it, with one sample and one secret test
 *   ["score", VERDICT, SCORE, MAX]      the same with a score and a group; MAX null: no bound
 *   ["progress", SHAPE, N, DONE]        tell the pages what a measurement runs just now
 *   ["measured", DOC, SAID, JUDGEMENT]  end it; DOC is of schema Measured, null: it did not compile; JUDGEMENT may be null
 *   ["read", DOC, RESUME, PNG]          end a reading of a CV: a DOC of schema CvReport, a picture of its first page; PNG null: none
 *   ["refused", SENTENCE]               the same for what cannot be read
 *   ["package", DOC]                    a package of Anki waits: read it, with a DOC of schema CardPackagePreview; DOC a text: fail with it
 *   ["liken", COVERED_N]                the answers of an exam are compared: its first one is so much like a solution
 *   ["watch", DOC]                      a program waits to be watched: a DOC of schema LoopRunResult; DOC a text: fail with it; null: hear that it is not wanted any
 *                                       more
 *   ["recursion", DOC]                  an answer to a drill on recursion waits: judge it, with a DOC of schema RecursionReport; DOC a text: fail with it; null: hear
 *                                       that it is not wanted any more
 *   ["front-end", DOC]                  the same for a solution of a front-end task, with a DOC of schema FrontEndOutcome
 *   ["give back"]                       as a worker that stops
 *   ["cancelled"]                       as a worker that has heard that it is not wanted any more
 *   ["fail", MESSAGE]                   end it as our failure
 *   ["tell", TEXT]                      send TEXT on the channel of events, N times: ["tell", TEXT, N]
 */
#include "base/crypto.h"
#include "base/json.h"
#include "record/apply/cv-readings.h"
#include "record/code/exam-mirror.h"
#include "record/code/front-end-checks.h"
#include "record/code/loop-runs.h"
#include "record/code/recursion-checks.h"
#include "record/events.h"
#include "record/gaps/cards-packages.h"
#include "record/problems/files.h"
#include "record/problems/images.h"
#include "record/problems/measurements.h"
#include "record/problems/problems.h"
#include "record/problems/submissions.h"
#include "record/system.h"
#include "record/voice/recordings.h"

#include <math.h>
#include <stdio.h>

struct tool {
    struct db *db;
    struct arena arena;
    struct job job;
    int64_t submission, measurement, reading, recording; /* one of them, or 0 */
};

static struct str text_at(const json_t *command, size_t i)
{
    const json_t *value = json_array_get(command, i);
    return (struct str){json_string_value(value), json_string_length(value)};
}

static struct str dump_at(struct arena *a, const json_t *command, size_t i)
{
    struct strbuf out = {0};
    struct json_writer w = jw_to(&out);
    jw_value(&w, json_array_get(command, i));
    struct str copy = arena_str(a, strbuf_str(&out));
    strbuf_release(&out);
    return copy;
}

static bool has(const json_t *list, const char *word)
{
    const json_t *one;
    size_t i;
    json_array_foreach (list, i, one) {
        if (!strcmp(json_string_value(one), word))
            return true;
    }
    return false;
}

/* As the document says. */
static struct problem_kind kind_of(const json_t *doc)
{
    const json_t *type = json_object_get(doc, "type"), *forms = json_object_get(doc, "forms");
    return (struct problem_kind){.scoring = has(type, "scoring"),
                                 .interactive = has(type, "interactive"),
                                 .multi_pass = has(type, "multi-pass"),
                                 .submit_answer = has(type, "submit-answer"),
                                 .functions = has(forms, "function"),
                                 .no_programs = !has(forms, "program")};
}

static enum err put_problem(struct tool *t, const json_t *command, struct error *e)
{
    const json_t *doc = json_array_get(command, 2);
    struct problem_entry p = {
        .slug = text_at(command, 1),
        .drill = str_is(text_at(command, 0), "drill"),
        .package_path = str_is(text_at(command, 0), "drill") ? STR("drill:x") : STR("/nowhere"),
        .package_hash = STR("0000000000000000000000000000000000000000000000000000000000000000"),
        .doc = dump_at(&t->arena, command, 2)};
    TRY(json_get_str(doc, "title", 300, &p.title, e));
    TRY(json_get_str(doc, "difficulty", 20, &p.difficulty, e));
    TRY(json_get_str(doc, "pattern", 100, &p.pattern, e));
    TRY(json_get_int(doc, "minutes", 1, 1000, &p.minutes, e));
    p.rated = json_is_integer(json_object_get(doc, "rating_m"));
    p.rating_m = json_integer_value(json_object_get(doc, "rating_m"));
    p.broken = str_is(str_of(json_string_value(json_object_get(doc, "state"))), "broken");
    p.kind = kind_of(doc);
    TRY(db_begin(t->db, DB_WRITE, e));
    _cleanup_(db_rollbackp) struct db *open = t->db;
    TRY(problems_put(t->db, &p, e));
    return db_commit(open, e);
}

static enum err put_file(struct tool *t, const json_t *command, struct error *e)
{
    char sha256[SHA256_HEX + 1];
    struct problem_file file = {.kind = str_is(text_at(command, 1), "statement") ? PROBLEM_FILE_STATEMENT
                                                                                 : PROBLEM_FILE_ATTACHMENT};
    TRY(files_put(t->db, text_at(command, 2), sha256, e));
    file.sha256 = str_of(sha256);
    TRY(db_begin(t->db, DB_WRITE, e));
    _cleanup_(db_rollbackp) struct db *open = t->db;
    TRY(files_show(t->db, text_at(command, 3), &file, 1, e));
    return db_commit(open, e);
}

static enum err start_next(struct tool *t, struct error *e)
{
    bool got;
    json_auto_t *payload = NULL;
    TRY(queue_claim(t->db, "record-tool", false, &t->arena, &t->job, &got, e));
    if (!got)
        return error_set(e, ERR_NOT_FOUND, NULL, "no job waits");
    TRY(json_read(t->job.payload, &payload, e));
    TRY(json_get_int_or(payload, "measurement", 1, INT64_MAX, 0, &t->measurement, e));
    if (t->measurement)
        return life_start(&life_measurement, t->db, &t->job, t->measurement, e);
    TRY(json_get_int_or(payload, "recording", 1, INT64_MAX, 0, &t->recording, e));
    if (t->recording)
        return life_start(&life_recording, t->db, &t->job, t->recording, e);
    TRY(json_get_int_or(payload, "reading", 1, INT64_MAX, 0, &t->reading, e));
    if (t->reading)
        return life_start(&life_cv_reading, t->db, &t->job, t->reading, e);
    TRY(json_get_int(payload, "submission", 1, INT64_MAX, &t->submission, e));
    TRY(life_start(&life_submission, t->db, &t->job, t->submission, e));
    submissions_tell_progress(t->db, t->submission, "compiling", 2);
    return ERR_OK;
}

/* The next job of this kind; those before it wait again. */
static enum err claim_of(struct tool *t, const char *kind, struct error *e)
{
    struct job passed[64];
    size_t n = 0;
    bool got = true;
    do {
        TRY(queue_claim(t->db, "record-tool", false, &t->arena, &t->job, &got, e));
        if (got && !str_is(t->job.kind, kind))
            passed[n++] = t->job;
    } while (got && !str_is(t->job.kind, kind) && n < ARRAY_LEN(passed));
    TRY(db_begin(t->db, DB_WRITE, e));
    for (size_t i = 0; i < n; i++)
        TRY(queue_give_back(t->db, &passed[i], false, e));
    TRY(db_commit(t->db, e));
    return got ? ERR_OK : error_set(e, ERR_NOT_FOUND, NULL, "no job of this kind waits");
}

static enum err read_package(struct tool *t, const json_t *command, struct error *e)
{
    json_auto_t *payload = NULL;
    int64_t id = 0;
    TRY(claim_of(t, life_card_package.work, e));
    TRY(json_read(t->job.payload, &payload, e));
    TRY(json_get_int(payload, "package", 1, INT64_MAX, &id, e));
    TRY(life_start(&life_card_package, t->db, &t->job, id, e));
    const char *why = json_string_value(json_array_get(command, 1));
    if (why)
        return life_fail(&life_card_package, t->db, &t->job, id, why, e);
    return card_packages_finish(t->db, &t->job, id, dump_at(&t->arena, command, 1), e);
}

static enum err liken(struct tool *t, const json_t *command, struct error *e)
{
    json_auto_t *payload = NULL;
    const struct exam_like like = {.ordinal = 1,
                                   .covered_n = json_integer_value(json_array_get(command, 1)),
                                   .tokens = 200,
                                   .name = STR("the package's solution accepted/a.py"),
                                   .problem = STR("exama")};
    int64_t id = 0;
    TRY(claim_of(t, life_exam_mirror.work, e));
    TRY(json_read(t->job.payload, &payload, e));
    TRY(json_get_int(payload, "exam", 1, INT64_MAX, &id, e));
    TRY(life_start(&life_exam_mirror, t->db, &t->job, id, e));
    return exam_mirror_finish(t->db, &t->job, id, &like, 1, e);
}

static struct submission_test make_test(int64_t ordinal, const char *verdict, bool sample)
{
    return (struct submission_test){.ordinal = ordinal,
                                    .name = sample ? STR("sample/1") : STR("secret/01"),
                                    .kind = sample ? "sample" : "secret",
                                    .verdict = verdict,
                                    .cpu_ms = 3,
                                    .wall_ms = 4,
                                    .memory_bytes = 1 << 20,
                                    .exit_code = 0,
                                    .feedback = STR(""),
                                    .has_texts = sample,
                                    .has_input = sample,
                                    .has_expected = sample,
                                    .input = STR("1 2\n"),
                                    .output = STR("3\n"),
                                    .expected = STR("3\n"),
                                    .err_output = STR("\x1b[1mloud \xff")};
}

/* score NAN: it has none. */
static enum err finish(struct tool *t, const char *verdict, double score, double max_score, struct error *e)
{
    struct submission_group group = {
        .name = STR("secret"), .verdict = verdict, .score = score, .max_score = max_score, .complete = true};
    struct submission_test tests[] = {make_test(1, "AC", true), make_test(2, verdict, false)};
    struct submission_result result = {
        .verdict = verdict,
        .package_hash = STR("0000000000000000000000000000000000000000000000000000000000000000"),
        .compile_output = STR("a warning"),
        .compile_ms = 120,
        .tests_total = 2,
        .tests = tests,
        .n_tests = ARRAY_LEN(tests),
        .has_score = !isnan(score),
        .score = score,
        .max_score = max_score,
        .groups = &group,
        .n_groups = !isnan(score)};
    return submissions_finish(t->db, &t->job, t->submission, &result, e);
}

static enum err finish_measurement(struct tool *t, const json_t *command, struct error *e)
{
    const struct measurement_answer answer = {
        .outcome = "class",
        .best = text_at(command, 2),
        .said = text_at(command, 2),
        .shape = STR("random"),
        .judgement = json_string_value(json_array_get(command, 3)),
    };
    struct measurement_result result = {
        .compiled = !json_is_null(json_array_get(command, 1)),
        .package_hash = STR("0000000000000000000000000000000000000000000000000000000000000000"),
        .compile_output = STR("a warning"),
        .kind = "counted",
        .intended_time = STR("n"),
        .intended_space = STR("1"),
        .time = answer,
        .space = answer,
        .doc = dump_at(&t->arena, command, 1),
    };
    return measurements_finish(t->db, &t->job, t->measurement, &result, e);
}

static enum err finish_reading(struct tool *t, const json_t *command, struct error *e)
{
    bool refused = str_is(text_at(command, 0), "refused");
    struct str key, png = text_at(command, 3);
    struct cv_reading_work work;
    struct cv_reading_finding findings[10];
    struct paper_page page = {.page = 1, .width = 5, .height = 7, .png = png};
    struct cv_reading_result r = {
        .refused = refused ? json_string_value(json_array_get(command, 1)) : NULL,
        .doc = dump_at(&t->arena, command, 1),
        .resume = text_at(command, 2),
        .findings = findings,
        .pages = &page,
        .n_pages = png.n > 0,
    };
    json_t *one;
    size_t i;
    json_array_foreach (json_object_get(json_array_get(command, 1), "findings"), i, one) {
        TRY(json_get_str(one, "key", 16, &key, e));
        findings[r.n_findings++] =
            (struct cv_reading_finding){.rule = json_string_value(json_object_get(one, "rule")),
                                        .severity = json_string_value(json_object_get(one, "severity")),
                                        .key = key};
    }
    TRY(cv_readings_work(t->db, t->reading, &t->arena, &work, e));
    return cv_readings_finish(t->db, &t->job, &work, &r, e);
}

static enum err obey_reading(struct tool *t, const json_t *command, struct str verb, struct error *e)
{
    if (str_is(verb, "read") || str_is(verb, "refused"))
        return finish_reading(t, command, e);
    if (str_is(verb, "fail"))
        return life_fail(&life_cv_reading, t->db, &t->job, t->reading,
                         json_string_value(json_array_get(command, 1)), e);
    if (str_is(verb, "give back"))
        return life_give_back(&life_cv_reading, t->db, &t->job, t->reading, false, e);
    return error_set(e, ERR_INVALID, NULL, "no such command");
}

static enum err obey_measuring(struct tool *t, const json_t *command, struct str verb, struct error *e)
{
    if (str_is(verb, "progress")) {
        measurements_tell_progress(t->db, t->measurement, text_at(command, 1),
                                   json_integer_value(json_array_get(command, 2)),
                                   json_number_value(json_array_get(command, 3)));
        return ERR_OK;
    }
    if (str_is(verb, "measured"))
        return finish_measurement(t, command, e);
    if (str_is(verb, "give back"))
        return life_give_back(&life_measurement, t->db, &t->job, t->measurement, false, e);
    if (str_is(verb, "cancelled"))
        return life_cancelled(&life_measurement, t->db, &t->job, t->measurement, e);
    return error_set(e, ERR_INVALID, NULL, "no such command");
}

/* Ends an answer to a drill; the worker hands it back once before. */
static enum err judge_recursion(struct tool *t, const json_t *command, struct error *e)
{
    const json_t *doc = json_array_get(command, 1);
    json_auto_t *payload = NULL;
    struct recursion_check_work work;
    int64_t id;
    for (int round = 0; round < 2; round++) {
        json_decref(payload);
        payload = NULL;
        TRY(claim_of(t, life_recursion_check.work, e));
        TRY(json_read(t->job.payload, &payload, e));
        TRY(json_get_int(payload, "check", 1, INT64_MAX, &id, e));
        TRY(life_start(&life_recursion_check, t->db, &t->job, id, e));
        if (round == 0)
            TRY(life_give_back(&life_recursion_check, t->db, &t->job, id, false, e));
    }
    if (json_is_null(doc))
        TRY(life_cancel(&life_recursion_check, t->db, id, e));
    if (json_is_null(doc))
        return life_cancelled(&life_recursion_check, t->db, &t->job, id, e);
    if (json_is_string(doc))
        return life_fail(&life_recursion_check, t->db, &t->job, id, json_string_value(doc), e);
    TRY(recursion_checks_work(t->db, id, &t->arena, &work, e));
    const struct recursion_check_result r = {
        .share_n = (int)json_integer_value(json_object_get(doc, "share_n")),
        .detail = STR("{\"form\":[]}"),
        .doc = dump_at(&t->arena, command, 1),
    };
    return recursion_checks_finish(t->db, &t->job, id, &work, &r, e);
}

/* Ends a program that is watched; the worker hands it back once before. */
static enum err watch_loop(struct tool *t, const json_t *command, struct error *e)
{
    const json_t *doc = json_array_get(command, 1);
    int64_t id = 0;
    struct str source;
    for (int round = 0; round < 2; round++) {
        json_auto_t *payload = NULL;
        TRY(claim_of(t, life_loop_run.work, e));
        TRY(json_read(t->job.payload, &payload, e));
        TRY(json_get_int(payload, "loop", 1, INT64_MAX, &id, e));
        TRY(life_start(&life_loop_run, t->db, &t->job, id, e));
        if (round == 0)
            TRY(life_give_back(&life_loop_run, t->db, &t->job, id, false, e));
    }
    if (json_is_null(doc))
        TRY(life_cancel(&life_loop_run, t->db, id, e));
    if (json_is_null(doc))
        return life_cancelled(&life_loop_run, t->db, &t->job, id, e);
    if (json_is_string(doc))
        return life_fail(&life_loop_run, t->db, &t->job, id, json_string_value(doc), e);
    TRY(loop_runs_source(t->db, id, &t->arena, &source, e));
    return loop_runs_finish(t->db, &t->job, id, dump_at(&t->arena, command, 1), e);
}

/* Ends a solution of a front-end task; the worker hands it back once before. */
static enum err judge_front_end(struct tool *t, const json_t *command, struct error *e)
{
    const json_t *doc = json_array_get(command, 1);
    json_auto_t *payload = NULL;
    struct front_end_check_new work;
    int64_t id;
    for (int round = 0; round < 2; round++) {
        json_decref(payload);
        payload = NULL;
        TRY(claim_of(t, life_front_end_check.work, e));
        TRY(json_read(t->job.payload, &payload, e));
        TRY(json_get_int(payload, "check", 1, INT64_MAX, &id, e));
        TRY(life_start(&life_front_end_check, t->db, &t->job, id, e));
        if (round == 0)
            TRY(life_give_back(&life_front_end_check, t->db, &t->job, id, false, e));
    }
    if (json_is_null(doc)) {
        TRY(life_cancel(&life_front_end_check, t->db, id, e));
        return life_cancelled(&life_front_end_check, t->db, &t->job, id, e);
    }
    if (json_is_string(doc))
        return life_fail(&life_front_end_check, t->db, &t->job, id, json_string_value(doc), e);
    TRY(front_end_checks_work(t->db, id, &t->arena, &work, e));
    const json_t *tests = json_object_get(doc, "tests"), *one;
    size_t i, passed = 0;
    json_array_foreach (tests, i, one)
        passed += str_is(str_of(json_string_value(json_object_get(one, "state"))), "passed");
    const struct front_end_check_result r = {
        .tests_passed = (int64_t)passed,
        .tests_total = (int64_t)json_array_size(tests),
        .share = (double)json_integer_value(json_object_get(doc, "points")) /
                 (double)json_integer_value(json_object_get(doc, "of")),
        .detail = STR("{\"failed\":[]}"),
        .doc = dump_at(&t->arena, command, 1),
    };
    return front_end_checks_finish(t->db, &t->job, id, &work, &r, e);
}

static enum err obey(struct tool *t, const json_t *command, struct error *e)
{
    struct str verb = text_at(command, 0);
    const char *first = json_string_value(json_array_get(command, 1));
    if (str_is(verb, "problem") || str_is(verb, "drill"))
        return put_problem(t, command, e);
    if (str_is(verb, "image")) {
        char sha256[SHA256_HEX + 1];
        return images_put(t->db, text_at(command, 1), text_at(command, 2), sha256, e);
    }
    if (str_is(verb, "file"))
        return put_file(t, command, e);
    if (str_is(verb, "worker"))
        return system_worker_put(t->db, text_at(command, 1), dump_at(&t->arena, command, 2),
                                 dump_at(&t->arena, command, 3), e);
    if (str_is(verb, "start")) {
        t->submission = t->measurement = t->reading = t->recording = 0;
        return start_next(t, e);
    }
    if (str_is(verb, "package"))
        return read_package(t, command, e);
    if (str_is(verb, "liken"))
        return liken(t, command, e);
    if (str_is(verb, "watch"))
        return watch_loop(t, command, e);
    if (str_is(verb, "front-end"))
        return judge_front_end(t, command, e);
    if (str_is(verb, "recursion"))
        return judge_recursion(t, command, e);
    if (t->recording && str_is(verb, "fail"))
        return life_fail(&life_recording, t->db, &t->job, t->recording,
                         json_string_value(json_array_get(command, 1)), e);
    if (t->reading && !str_is(verb, "tell"))
        return obey_reading(t, command, verb, e);
    if (str_is(verb, "test")) {
        struct submission_test test = make_test(json_integer_value(json_array_get(command, 1)),
                                                json_string_value(json_array_get(command, 2)), false);
        submissions_tell_test(t->db, t->submission, &test);
        return ERR_OK;
    }
    if (str_is(verb, "finish"))
        return finish(t, first, (double)NAN, 0, e);
    if (str_is(verb, "score")) {
        const json_t *max = json_array_get(command, 3);
        return finish(t, first, json_number_value(json_array_get(command, 2)),
                      json_is_null(max) ? INFINITY : json_number_value(max), e);
    }
    if (str_is(verb, "fail") && t->measurement)
        return life_fail(&life_measurement, t->db, &t->job, t->measurement, first, e);
    if (str_is(verb, "fail"))
        return life_fail(&life_submission, t->db, &t->job, t->submission, first, e);
    if (str_is(verb, "tell")) {
        json_int_t times = json_array_size(command) > 2 ? json_integer_value(json_array_get(command, 2)) : 1;
        for (json_int_t i = 0; i < times; i++)
            db_notify(t->db, EVENTS_CHANNEL, text_at(command, 1));
        return ERR_OK;
    }
    return obey_measuring(t, command, verb, e);
}

int main(int argc, char **argv)
{
    struct tool t = {0};
    struct error e = {0};
    char *line = NULL;
    size_t cap = 0;
    if (argc != 2)
        return 2;
    crypto_start();
    arena_init(&t.arena);
    if (db_open(argv[1], &t.db, &e) != ERR_OK) {
        fprintf(stderr, "record-tool: %s\n", e.message);
        return 1;
    }
    for (ssize_t n; (n = getline(&line, &cap, stdin)) > 0;) {
        json_t *command = NULL;
        enum err err = json_read((struct str){line, (size_t)n}, &command, &e);
        if (err == ERR_OK)
            err = obey(&t, command, &e);
        printf(err == ERR_OK ? "ok\n" : "error: %s\n", e.message);
        fflush(stdout);
        json_decref(command);
    }
    free(line);
    db_close(t.db);
    arena_release(&t.arena);
    return 0;
}

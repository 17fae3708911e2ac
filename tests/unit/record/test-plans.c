/*
 * No query walks over a table that grows with use, and none sorts one. Everything that the record and the job
 * table can do is done once on a connection; then SQLite explains each statement that the connection has
 * kept.
 */
#include "base/fd.h"
#include "record/access.h"
#include "record/apply/applications.h"
#include "record/apply/calendar.h"
#include "record/apply/cv-readings.h"
#include "record/apply/due.h"
#include "record/apply/lessons.h"
#include "record/apply/letters.h"
#include "record/apply/outcomes.h"
#include "record/apply/waits.h"
#include "record/code/answers.h"
#include "record/code/attempts.h"
#include "record/code/elsewhere.h"
#include "record/code/exam-mirror.h"
#include "record/code/exams.h"
#include "record/code/front-end-checks.h"
#include "record/code/loop-runs.h"
#include "record/code/next.h"
#include "record/code/path.h"
#include "record/code/recognition.h"
#include "record/code/recursion-checks.h"
#include "record/content/world.h"
#include "record/fixture.h"
#include "record/gaps/cards-packages.h"
#include "record/gaps/cards-problem.h"
#include "record/gaps/cards-settings.h"
#include "record/gaps/cards.h"
#include "record/history.h"
#include "record/kinds.h"
#include "record/problems/files.h"
#include "record/problems/images.h"
#include "record/problems/measurements.h"
#include "record/screen/calls.h"
#include "record/screen/cross.h"
#include "record/screen/ranges.h"
#include "record/screen/say.h"
#include "record/search.h"
#include "record/system.h"
#include "record/voice/recordings.h"
#include "record/voice/tellings.h"

#include <sqlite3.h>
#include <stdlib.h>
#include <sys/mman.h>

static sqlite3 *handle; /* of the connection that was opened last */

static int remember_handle(sqlite3 *h, char **message, const struct sqlite3_api_routines *api)
{
    (void)message, (void)api;
    handle = h;
    return SQLITE_OK;
}

static void use_access(struct db *db)
{
    char link[TOKEN_CHARS + 1], session[TOKEN_CHARS + 1];
    int64_t at_ms = 0;
    bool is = false;
    ok(access_link_create(db, link, &at_ms, e));
    ok(access_link_spend(db, str_of(link), session, e));
    ok(access_session_valid(db, str_of(session), &is, e));
    ok(access_session_end(db, str_of(session), e));
    ok(access_sweep(db, e));
}

static void use_bank(struct db *db, struct arena *a)
{
    struct strbuf out = {0};
    struct json_writer w = jw_to(&out);
    struct str doc, hash;
    struct problem_entry p;
    const struct str keep = STR("a");
    char sha256[SHA256_HEX + 1];
    struct problem_file file = {.kind = PROBLEM_FILE_ATTACHMENT};
    struct str image;
    fixture_put(db, "a");
    fixture_put(db, "b");
    ok(images_put(db, STR("image/png"), STR("x"), sha256, e));
    ok(files_put(db, STR("x"), sha256, e));
    image = str_of(sha256);
    p = fixture_problem("a");
    p.images = &image;
    p.n_images = 1;
    file.sha256 = image;
    p.files = &file;
    p.n_files = 1;
    fixture_put_entry(db, &p);
    ok(images_get(db, image, a, &doc, &hash, e));
    ok(files_get(db, image, PROBLEM_FILE_ATTACHMENT, a, &doc, e));
    fixture_keep_only(db, &keep, 1);
    ok(problems_list_json(db, &w, e));
    ok(problems_doc(db, keep, a, &doc, &hash, e));
    ok(problems_package(db, keep, a, &p, e));
    ok(drafts_put_json(db, keep, STR("c"), STR("x"), 1, &w, e));
    ok(drafts_list_json(db, keep, &w, e));
    ok(drafts_delete(db, keep, STR("c"), e));
    ok(system_worker_put(db, STR("w"), STR("{\"protection\":\"full\",\"summary\":\"\",\"checks\":[]}"),
                         STR("[]"), e));
    ok(system_worker_seen(db, STR("w"), e));
    ok(system_worker_gone(db, STR("w"), e));
    ok(system_json(db, "0", &w, e));
    ok(system_languages_json(db, &w, e));
    strbuf_release(&out);
}

static void use_submissions(struct db *db, struct arena *a)
{
    struct strbuf out = {0};
    struct json_writer w = jw_to(&out);
    struct submission_work work;
    struct submission_result r = fixture_scored(a, "AC", 2, 3);
    int64_t ms = 0, id = fixture_send(db, "a");
    struct job job = fixture_claim(db, "w", a);
    ok(submissions_work(db, id, a, &work, e));
    ok(life_start(&life_submission, db, &job, id, e));
    ok(queue_heartbeat(db, &job, e));
    ok(queue_next_expiry_ms(db, &ms, e));
    ok(life_give_back(&life_submission, db, &job, id, false, e));
    job = fixture_claim(db, "w", a);
    ok(queue_worker_restarted(db, "w", e));
    job = fixture_claim(db, "w", a);
    ok(life_start(&life_submission, db, &job, id, e));
    ok(submissions_finish(db, &job, id, &r, e));
    ok(submissions_get_json(db, id, &w, e));
    id = fixture_send(db, "a");
    ok(life_cancel(&life_submission, db, id, e));
    id = fixture_send(db, "a");
    job = fixture_claim(db, "w", a);
    ok(life_cancel(&life_submission, db, id, e));
    ok(life_cancelled(&life_submission, db, &job, id, e));
    id = fixture_send(db, "a");
    job = fixture_claim(db, "w", a);
    ok(life_fail(&life_submission, db, &job, id, "m", e));
    ok(system_json(db, "0", &w, e));
    ok(submissions_list_json(db, STR(""), false, 0, 5, &w, e));
    ok(submissions_list_json(db, STR("a"), false, 0, 5, &w, e));
    strbuf_release(&out);
}

static void use_answers(struct db *db, struct arena *a)
{
    struct strbuf out = {0};
    struct json_writer w = jw_to(&out);
    struct submission_work work;
    const struct submission_answer answer = {STR("secret/1"), STR("1")};
    const struct submission_new s = {.problem = STR("a"),
                                     .language = STR(SUBMISSION_ANSWERS),
                                     .source = STR(""),
                                     .answers = &answer,
                                     .n_answers = 1};
    int64_t id = 0;
    ok(db_begin(db, DB_WRITE, e));
    ok(submissions_create(db, &s, &id, e));
    ok(db_commit(db, e));
    ok(submissions_work(db, id, a, &work, e));
    ok(submissions_get_json(db, id, &w, e));
    ok(life_cancel(&life_submission, db, id, e));
    strbuf_release(&out);
}

static void use_measurements(struct db *db, struct arena *a)
{
    struct strbuf out = {0};
    struct json_writer w = jw_to(&out);
    struct measurement_work work;
    const struct measurement_answer answer = {.outcome = "class", .best = STR("n"), .said = STR("n")};
    const struct measurement_result r = {.compiled = true,
                                         .package_hash = STR("0"),
                                         .compile_output = STR(""),
                                         .kind = "counted",
                                         .intended_time = STR("n"),
                                         .intended_space = STR("n"),
                                         .time = answer,
                                         .space = answer,
                                         .doc = STR("{}")};
    int64_t id = 0, submission = fixture_send(db, "a");
    ok(life_cancel(&life_submission, db, submission, e));
    const struct measurement_new m = {
        .problem = STR("a"), .language = STR("c"), .source = STR("x"), .submission = submission};
    for (int round = 0; round < 3; round++) {
        ok(db_begin(db, DB_WRITE, e));
        ok(measurements_create(db, &m, &id, e));
        ok(db_commit(db, e));
        struct job job = fixture_claim(db, "w", a);
        ok(measurements_work(db, id, a, &work, e));
        ok(life_start(&life_measurement, db, &job, id, e));
        ok(life_give_back(&life_measurement, db, &job, id, false, e));
        job = fixture_claim(db, "w", a);
        ok(life_start(&life_measurement, db, &job, id, e));
        ok(life_cancel(&life_measurement, db, id, e));
        if (round == 0)
            ok(measurements_finish(db, &job, id, &r, e));
        else if (round == 1)
            ok(life_cancelled(&life_measurement, db, &job, id, e));
        else
            ok(life_fail(&life_measurement, db, &job, id, "m", e));
        ok(life_get_json(&life_measurement, db, id, &w, e));
    }
    ok(life_list_json(&life_measurement, db, STR(""), 0, 5, &w, e));
    ok(life_list_json(&life_measurement, db, STR("a"), 0, 5, &w, e));
    strbuf_release(&out);
}

static void use_loop_runs(struct db *db, struct arena *a)
{
    struct strbuf out = {0};
    struct json_writer w = jw_to(&out);
    struct str source;
    int64_t id = 0;
    for (int round = 0; round < 3; round++) {
        ok(db_begin(db, DB_WRITE, e));
        ok(loop_runs_create(db, STR("x"), &id, e));
        ok(db_commit(db, e));
        struct job job = fixture_claim(db, "w", a);
        ok(loop_runs_source(db, id, a, &source, e));
        ok(life_start(&life_loop_run, db, &job, id, e));
        ok(life_give_back(&life_loop_run, db, &job, id, false, e));
        job = fixture_claim(db, "w", a);
        ok(life_start(&life_loop_run, db, &job, id, e));
        ok(life_cancel(&life_loop_run, db, id, e));
        if (round == 0)
            ok(loop_runs_finish(db, &job, id, STR("{}"), e));
        else if (round == 1)
            ok(life_cancelled(&life_loop_run, db, &job, id, e));
        else
            ok(life_fail(&life_loop_run, db, &job, id, "m", e));
        ok(life_get_json(&life_loop_run, db, id, &w, e));
    }
    strbuf_release(&out);
}

static void use_recursion(struct db *db, struct arena *a)
{
    struct strbuf out = {0};
    struct json_writer w = jw_to(&out);
    struct recursion_check_work work;
    const struct recursion_drills none = {0};
    const struct recursion_check_new x = {.drill = STR("ackermann"), .source = STR("x"), .seconds = 3};
    const struct recursion_check_result r = {.share_n = 5000, .detail = STR("{}"), .doc = STR("{}")};
    int64_t id = 0;
    for (int round = 0; round < 3; round++) {
        ok(db_begin(db, DB_WRITE, e));
        ok(recursion_checks_create(db, &x, &id, e));
        ok(db_commit(db, e));
        struct job job = fixture_claim(db, "w", a);
        ok(recursion_checks_work(db, id, a, &work, e));
        ok(life_start(&life_recursion_check, db, &job, id, e));
        ok(life_give_back(&life_recursion_check, db, &job, id, false, e));
        job = fixture_claim(db, "w", a);
        ok(life_start(&life_recursion_check, db, &job, id, e));
        ok(life_cancel(&life_recursion_check, db, id, e));
        if (round == 0)
            ok(recursion_checks_finish(db, &job, id, &work, &r, e));
        else if (round == 1)
            ok(life_cancelled(&life_recursion_check, db, &job, id, e));
        else
            ok(life_fail(&life_recursion_check, db, &job, id, "m", e));
        ok(life_get_json(&life_recursion_check, db, id, &w, e));
    }
    ok(life_list_json(&life_recursion_check, db, STR(""), 0, 5, &w, e));
    ok(life_list_json(&life_recursion_check, db, STR("ackermann"), 0, 5, &w, e));
    ok(recursion_drills_json(db, &none, a, &w, e));
    strbuf_release(&out);
}

static void use_front_end(struct db *db, struct arena *a)
{
    struct strbuf out = {0};
    struct json_writer w = jw_to(&out);
    struct front_end_check_new work;
    const struct front_end_check_new x = {
        .task = STR("modal"), .form = FRONT_REACT, .files = {STR("x"), STR("y")}, .seconds = 3};
    const struct front_end_check_result r = {.share = 0.5, .detail = STR("{}"), .doc = STR("{}")};
    int64_t id = 0;
    for (int round = 0; round < 3; round++) {
        ok(db_begin(db, DB_WRITE, e));
        ok(front_end_checks_create(db, &x, &id, e));
        ok(db_commit(db, e));
        struct job job = fixture_claim(db, "w", a);
        ok(front_end_checks_work(db, id, a, &work, e));
        ok(life_start(&life_front_end_check, db, &job, id, e));
        ok(life_give_back(&life_front_end_check, db, &job, id, false, e));
        job = fixture_claim(db, "w", a);
        ok(life_start(&life_front_end_check, db, &job, id, e));
        ok(life_cancel(&life_front_end_check, db, id, e));
        if (round == 0)
            ok(front_end_checks_finish(db, &job, id, &work, &r, e));
        else if (round == 1)
            ok(life_cancelled(&life_front_end_check, db, &job, id, e));
        else
            ok(life_fail(&life_front_end_check, db, &job, id, "m", e));
        ok(life_get_json(&life_front_end_check, db, id, &w, e));
    }
    ok(life_list_json(&life_front_end_check, db, STR(""), 0, 5, &w, e));
    ok(life_list_json(&life_front_end_check, db, STR("modal"), 0, 5, &w, e));
    strbuf_release(&out);
}

static void use_cvs(struct db *db, struct arena *a)
{
    struct strbuf out = {0};
    struct json_writer w = jw_to(&out);
    struct thing_act act = {0};
    json_t *thing = NULL;
    struct cv_reading_work work;
    const struct cv_reading_finding found = {"R12", "note", STR("k")};
    const struct paper_page page = {1, 1, 1, STR("p")};
    const struct cv_reading_result r = {.doc = STR("{}"),
                                        .resume = STR("{}"),
                                        .findings = &found,
                                        .n_findings = 1,
                                        .pages = &page,
                                        .n_pages = 1};
    struct str type, bytes;
    ok(db_begin(db, DB_WRITE, e));
    ok(cv_take_in(db, STR("a"), "pdf", STR("%PDF-"), (struct str){0}, &act, &thing, e));
    ok(db_commit(db, e));
    int64_t cv = member_int(thing, "id"), id = both_i64(db, "SELECT max(id) FROM cv_reading");
    json_decref(thing);
    struct job job = fixture_claim(db, "w", a);
    ok(life_start(&life_cv_reading, db, &job, id, e));
    ok(cv_readings_work(db, id, a, &work, e));
    ok(life_give_back(&life_cv_reading, db, &job, id, false, e));
    job = fixture_claim(db, "w", a);
    ok(life_start(&life_cv_reading, db, &job, id, e));
    ok(cv_readings_finish(db, &job, &work, &r, e));
    ok(papers_page(db, work.sha256, 1, a, &bytes, e));
    ok(papers_get(db, work.sha256, a, &type, &bytes, e));
    ok(db_begin(db, DB_WRITE, e));
    ok(cv_readings_ask(db, cv, (struct str){0}, e));
    ok(db_commit(db, e));
    job = fixture_claim(db, "w", a);
    ok(life_fail(&life_cv_reading, db, &job, both_i64(db, "SELECT max(id) FROM cv_reading"), "m", e));
    ok(cv_list_json(db, &w, e));
    w = jw_to(&out);
    ok(cv_json(db, cv, &w, e));
    strbuf_release(&out);
}

static void use_recordings(struct db *db, struct arena *a)
{
    struct strbuf out = {0};
    struct json_writer w = jw_to(&out);
    struct str type, bytes;
    int64_t id, n;
    ok(db_begin(db, DB_WRITE, e));
    ok(recordings_add(db, &(struct recording_new){.of_kind = STR("script"), .of_id = STR("1"), .words = 5},
                      STR("RIFF"), &id, e));
    ok(db_commit(db, e));
    struct job job = fixture_claim(db, "w", a);
    ok(life_start(&life_recording, db, &job, id, e));
    ok(recordings_words(db, id, &n, e));
    ok(recordings_size(db, id, a, &type, &n, e));
    ok(recordings_sound(db, id, 0, 4, a, &bytes, e));
    ok(life_give_back(&life_recording, db, &job, id, false, e));
    job = fixture_claim(db, "w", a);
    ok(life_start(&life_recording, db, &job, id, e));
    ok(recordings_finish(db, &job, id,
                         &(struct recording_result){.doc = STR("{}"),
                                                    .figures = &(struct recording_figure){"pitch_hz", 100},
                                                    .n_figures = 1},
                         e));
    ok(db_begin(db, DB_WRITE, e));
    ok(recordings_ask(db, id, 7, e));
    ok(db_commit(db, e));
    job = fixture_claim(db, "w", a);
    ok(life_fail(&life_recording, db, &job, id, "m", e));
    ok(recordings_list_json(db, (struct str){0}, (struct str){0}, 0, 5, &w, e));
    w = jw_to(&out);
    ok(recordings_list_json(db, STR("script"), (struct str){0}, 0, 5, &w, e));
    w = jw_to(&out);
    ok(recordings_list_json(db, STR("script"), STR("1"), 0, 5, &w, e));
    w = jw_to(&out);
    ok(recordings_json(db, id, &w, e));
    ok(db_begin(db, DB_WRITE, e));
    ok(recordings_remove(db, id, e));
    ok(db_commit(db, e));
    strbuf_release(&out);
}

static const struct zone *no_zone(void *ctx, struct str name)
{
    (void)ctx, (void)name;
    return NULL;
}

static struct date some_day(int64_t unix_ms)
{
    return date_of_days(unix_ms / 86400000);
}

static const struct calendar *plain(void *ctx, struct str country)
{
    (void)ctx, (void)country;
    return &CALENDAR_PLAIN;
}

/* One of each kind is made, edited, removed and brought back; with it go the statements that look for what
 * refers to it. */
static void use_next(struct db *db)
{
    struct strbuf out = {0};
    struct json_writer w = jw_to(&out);
    struct world *world;
    ok(world_open(CONTENT_DIR, &world, e));
    const struct exams *all = world_exams(world);
    assert_true(all->n > 0);
    ok(next_json(db, world, &all->v[0].rules, 1, &w, e));
    world_free(world);
    strbuf_release(&out);
}

static void use_elsewhere(struct db *db)
{
    struct strbuf out = {0};
    struct json_writer w = jw_to(&out);
    struct elsewhere_problem one = {.title = STR("b"), .key = STR("b")};
    struct elsewhere all = {.v = &one, .n = 1};
    struct elsewhere_counts counts;
    struct thing_act act = {0};
    ok(db_begin(db, DB_WRITE, e));
    ok(elsewhere_take_in(db, &all, &(struct elsewhere_how){.cards = true}, &act, &counts, e));
    one.done = (struct date){2026, 3, 1};
    ok(elsewhere_take_in(db, &all, &(struct elsewhere_how){.cards = true}, &act, &counts, e));
    ok(db_commit(db, e));
    ok(elsewhere_list_json(db, 0, 5, &w, e));
    strbuf_release(&out);
}

static void use_attempts(struct db *db)
{
    struct strbuf out = {0};
    struct json_writer w = jw_to(&out);
    ok(attempts_by_drill_json(db, ATTEMPT_LOOP, &w, e));
    w = jw_to(&out);
    ok(attempts_list_json(db, STR(""), STR(""), 0, 5, &w, e));
    w = jw_to(&out);
    ok(attempts_list_json(db, STR("loop"), STR(""), 0, 5, &w, e));
    w = jw_to(&out);
    ok(attempts_list_json(db, STR("loop"), STR("a"), 0, 5, &w, e));
    strbuf_release(&out);
    struct debug_guess guess;
    ok(answer_debug_guess(db, &(struct debug_drill){.id = STR("a")}, &guess, e));
}

static void use_things(struct db *db)
{
    static const char *const made[] = {
        "{\"name\": \"a\"}",
        "{\"name\": \"a\", \"company\": 1}",
        "{\"title\": \"a\", \"body\": \"a\"}",
        "{\"name\": \"a\", \"body\": \"a\"}",
        "{\"company\": 1, \"role\": \"a\", \"ad\": 1, \"cv\": 1, \"recruiter\": 1}",
        "{\"application\": 1, \"kind\": \"code\"}",
        "{\"application\": 1, \"what\": \"a\", \"promised_on\": \"2026-11-27\"}",
        "{\"application\": 1, \"about\": \"notice\", \"said_on\": \"2026-11-27\", \"days\": 1}",
        "{\"round\": 1}",
        "{\"debrief\": 1, \"words\": \"a\", \"answered\": \"not\"}",
        "{\"application\": 1, \"body\": \"a\"}",
        "{\"words\": \"a\"}",
        "{\"rule\": \"R12\", \"reason\": \"a\"}",
        "{\"question\": \"a\", \"answer\": \"a\"}",
        "{\"name\": \"a\", \"query\": \"a\"}",
        "{\"kind\": \"gap\", \"title\": \"a\", \"company\": 1}",
        "{\"company\": 1, \"currency\": \"EUR\", \"period\": \"year\"}",
        "{\"pay_minor\": 1, \"currency\": \"EUR\", \"period\": \"year\"}",
        "{\"company\": 1}",
        "{\"title\": \"a\"}",
        "{\"story\": 1, \"claim\": 1}",
        "{\"story\": 1, \"round\": 1}",
        "{\"what\": \"claim\", \"claim\": 1, \"script\": 1, \"story\": 1, \"round\": 1, \"at_ms\": 1}",
        "{\"front\": \"a\", \"script\": 1, \"story\": 1, \"claim\": 1, \"asked\": 1}",
        "{\"card\": 1, \"at_ms\": 1, \"grade\": 3}",
        "{\"round\": 1}",
        "{\"days_max\": 5}",
        ("{\"at_ms\": 1, \"kind\": \"code\", \"language\": \"c\", \"seed\": 1, \"ms\": 1, \"pauses\": 0, \"pause_ms\": 0, "
         "\"typed\": 1, \"correct\": 1, \"wrong\": 0, \"left_wrong\": 0, \"rolled\": 0, \"rolled_of\": 0, \"pairs\": \"[]\"}"),
        "{\"at_ms\": 1, \"kind\": \"loop\", \"drill\": \"a\", \"share_n\": 1}",
        "{\"problem_key\": \"a\", \"title\": \"a\"}",
        "{\"role\": \"a\"}",
    };
    static const char *const edited[] = {
        "name",  "name",  "title",   "name",     "role",   "about",    "what", "words",
        "about", "words", "body",    "words",    "reason", "question", "name", "title",
        "about", "role",  "mission", "title",    NULL,     "question", "note", "front",
        NULL,    "notes", NULL,      "language", "drill",  "title",    "role"};
    struct strbuf out = {0};
    struct json_writer w = jw_to(&out);
    struct thing_act act = {0}, undo = {0};
    int64_t company;
    assert_int_equal(n_thing_kinds, ARRAY_LEN(made));
    assert_int_equal(n_thing_kinds, ARRAY_LEN(edited));
    ok(db_begin(db, DB_WRITE, e));
    for (size_t i = 0; i < n_thing_kinds; i++) {
        json_t *body = json_loads(made[i], 0, NULL), *thing = NULL, *after = NULL;
        ok(thing_make(db, thing_kinds[i], body, &act, &thing, e));
        json_t *edit = json_pack("{s:i}", "version", 1);
        if (edited[i]) /* those that only join two others have nothing to edit */
            json_object_set_new(edit, edited[i], json_string("b"));
        ok(thing_edit(db, thing_kinds[i], member_int(thing, "id"), edit, &act, &after, e));
        json_decref(body);
        json_decref(thing);
        json_decref(edit);
        json_decref(after);
    }
    ok(applications_company(db, STR("B"), &act, &company, NULL, e));
    ok(history_write(db, 1, 0, STR("heard"), STR(""), e));
    ok(db_commit(db, e));
    for (size_t i = 0; i < n_thing_kinds; i++) {
        struct json_writer list = jw_to(&out);
        ok(thing_list_json(db, thing_kinds[i], "things", 0, 0, 5, &list, e));
        list = jw_to(&out);
        ok(thing_list_json(db, thing_kinds[i], "things", 1, 0, 5, &list, e));
    }
    ok(history_list_json(db, 1, 0, 5, &w, e));
    w = jw_to(&out);
    ok(applications_board_json(db, 5, &w, e));
    w = jw_to(&out);
    ok(applications_table_json(db, 5, &w, e));
    w = jw_to(&out);
    ok(applications_list_json(db, &(struct applications_filter){0}, 5, &w, e));
    w = jw_to(&out);
    ok(applications_whole_json(db, 1, &w, e));
    struct arena a;
    struct due_item *due;
    size_t n_due;
    arena_init(&a);
    ok(due_list(db, &(struct due_world){{2026, 11, 27}, some_day, plain, NULL}, &a, &due, &n_due, e));
    struct funnel_case *cases;
    ok(outcomes_list(db, OUTCOMES_BY_CV, &(struct due_world){{2026, 11, 27}, some_day, plain, NULL}, &a,
                     &cases, &n_due, e));
    struct world *world;
    ok(world_open(CONTENT_DIR, &world, e));
    struct cross_claim *claims;
    size_t n_claims;
    ok(cross_claims(db, &a, &claims, &n_claims, e));
    w = jw_to(&out);
    ok(cross_ladder_json(db, world_bank(world), world_skills(world), 1, STR(""), &a, &w, e));
    w = jw_to(&out);
    ok(lessons_json(db, (struct date){2026, 11, 27}, &a, &w, e));
    w = jw_to(&out);
    ok(letters_json(db, world, 1, &a, &w, e));
    w = jw_to(&out);
    ok(calls_list_json(db, 5, &w, e));
    w = jw_to(&out);
    ok(calls_sheet_json(db, world, 1, &w, e));
    int64_t story = fixture_thing_of(db, &kind_story, "{\"title\": \"a\"}"),
            script = fixture_thing_of(db, &kind_script, "{\"kind\": \"own\", \"title\": \"a\"}");
    fixture_thing(db, &kind_rehearsal,
                  "{\"what\": \"story\", \"story\": %lld, \"at_ms\": 1, \"transcript\": \"a\"}",
                  (long long)story);
    w = jw_to(&out);
    ok(tellings_json(db, &(struct tellings_wish){.of_kind = STR("story"), .of_id = story}, &w, e));
    w = jw_to(&out);
    ok(tellings_json(db, &(struct tellings_wish){.of_kind = STR("script"), .of_id = script}, &w, e));
    w = jw_to(&out);
    ok(say_desk_json(db, world_scripts(world), &w, e));
    const struct range_wish wish = {true, 1, 2, "EUR", PAY_YEAR, PAY_GROSS, 0, RANGE_FACTORS};
    w = jw_to(&out);
    ok(ranges_json(db, &(struct ranges_ask){.wish = &wish, .factors = RANGE_FACTORS}, &w, e));
    w = jw_to(&out);
    ok(thing_versions_json(db, &kind_script, 1, 0, 5, &w, e));
    world_free(world);
    arena_release(&a);
    use_attempts(db);
    use_elsewhere(db);
    use_next(db);
    ok(calendar_write(db, &(struct calendar_zones){no_zone, NULL}, 0, &out, e));
    static const char *const events[] = {"round-1", "promise-1", "follow-up-1"};
    for (size_t i = 0; i < ARRAY_LEN(events); i++)
        (void)!calendar_write_one(db, &(struct calendar_zones){no_zone, NULL}, str_of(events[i]), &out, NULL);
    w = jw_to(&out);
    ok(waits_json(db, &(struct due_world){{2026, 11, 27}, some_day, plain, NULL}, 1, &w, e));
    w = jw_to(&out);
    ok(record_search_json(db, STR("words"), STR(""), 5, &w, e));
    act = (struct thing_act){0};
    ok(db_begin(db, DB_WRITE, e));
    ok(thing_remove(db, &kind_contact, 1, &act, e));
    ok(thing_remove(db, &kind_ad, 1, &act, e));
    ok(thing_remove(db, &kind_cv_version, 1, &act, e));
    ok(thing_remove(db, &kind_company, 1, &act, e));
    ok(thing_undo(db, act.batch, &undo, e));
    ok(db_commit(db, e));
    strbuf_release(&out);
}

static int64_t add_package(struct db *db)
{
    int64_t id;
    ok(db_begin(db, DB_WRITE, e));
    ok(card_packages_add(db, STR("d.apkg"), STR("PK"), &id, e));
    ok(db_commit(db, e));
    return id;
}

/* What others left waiting is passed over. */
static struct job claim_package(struct db *db, struct arena *a)
{
    struct job job;
    do
        job = fixture_claim(db, "w", a);
    while (!str_is(job.kind, life_card_package.work));
    return job;
}

static void use_card_packages(struct db *db, const struct fsrs *f, struct arena *a)
{
    struct strbuf out = {0};
    struct json_writer w = jw_to(&out);
    struct foreign_cards none = {0};
    struct card_package_work work;
    int64_t id = add_package(db);
    struct job job = claim_package(db, a);
    ok(life_start(&life_card_package, db, &job, id, e));
    ok(card_packages_work(db, id, &work, e));
    _cleanup_(fd_closep) int fd = memfd_create("p", MFD_CLOEXEC);
    ok(card_packages_write(db, id, fd, e));
    ok(life_give_back(&life_card_package, db, &job, id, false, e));
    job = claim_package(db, a);
    ok(life_start(&life_card_package, db, &job, id, e));
    ok(card_packages_finish(db, &job, id, STR("{}"), e));
    ok(db_begin(db, DB_WRITE, e));
    ok(card_packages_take(db, id, work.how, e));
    ok(db_commit(db, e));
    job = claim_package(db, a);
    ok(life_start(&life_card_package, db, &job, id, e));
    ok(life_fail(&life_card_package, db, &job, id, "m", e));
    ok(db_begin(db, DB_WRITE, e));
    ok(card_packages_again(db, id, e));
    ok(db_commit(db, e));
    job = claim_package(db, a);
    ok(life_start(&life_card_package, db, &job, id, e));
    ok(card_packages_finish_taking(db, &job, id, f, &none, work.how, e));
    ok(card_packages_list_json(db, &w, e));
    w = jw_to(&out);
    ok(life_get_json(&life_card_package, db, id, &w, e));
    ok(db_begin(db, DB_WRITE, e));
    ok(card_packages_remove(db, id, e));
    ok(db_commit(db, e));
    ok(life_cancel(&life_card_package, db, add_package(db), e));
    strbuf_release(&out);
}

static void use_card_settings(struct db *db, const struct cards_view *v, struct arena *a)
{
    struct strbuf out = {0};
    struct json_writer w = jw_to(&out);
    struct thing_act act = {0};
    struct card_settings_wish wish;
    int64_t moved;
    ok(db_begin(db, DB_WRITE, e));
    ok(card_settings_wish(db, a, &wish, e));
    wish.days_max = 50;
    wish.reschedule = true;
    ok(card_settings_put(db, &wish, -1, &act, &moved, e));
    ok(db_commit(db, e));
    ok(card_settings_json(db, &w, e));
    w = jw_to(&out);
    ok(cards_costs_json(db, v, 5, a, &w, e));
    strbuf_release(&out);
}

/* The card that use_things() made, and what is asked of all. */
static void use_cards(struct db *db, struct arena *a)
{
    struct strbuf out = {0};
    struct json_writer w = jw_to(&out);
    struct thing_act act = {0};
    struct fsrs f;
    json_t *after = NULL, *card = NULL;
    fsrs_default(&f);
    const struct cards_view v = {&f, INT64_C(1795780800000), NULL};
    int64_t id = both_i64(db, "SELECT max(id) FROM card");
    ok(thing_get(db, &kind_card, id, &card, e));
    int64_t version = member_int(card, "version");
    json_decref(card);
    ok(db_begin(db, DB_WRITE, e));
    ok(cards_grade(db, &v, id, version, FSRS_GOOD, 1, FSRS_NO_FUZZ, &act, &after, e));
    ok(db_commit(db, e));
    json_decref(after);
    json_t *asked = json_pack("{s:i, s:b}", "id", 1, "card", 1);
    ok(db_begin(db, DB_WRITE, e));
    ok(cards_follow_asked(db, NULL, asked, &act, e));
    ok(db_commit(db, e));
    json_decref(asked);
    ok(cards_due_json(db, &v, 20, 5, &w, e));
    w = jw_to(&out);
    ok(cards_load_json(db, &v, 5, &w, e));
    w = jw_to(&out);
    ok(cards_list_json(db, &v, 0, 5, &w, e));
    w = jw_to(&out);
    fixture_thing(db, &kind_card, "{\"problem\": \"a\"}");
    ok(cards_of_problem_json(db, &v, STR("a"), &w, e));
    w = jw_to(&out);
    ok(cards_plan_json(db, &v, (struct date){2027, 1, 1}, 5, false, 5, a, &w, e));
    struct foreign_card foreign = {.id = 7, .front = STR("a"), .due_ms = -1};
    struct foreign_cards some = {.cards = &foreign, .n_cards = 1};
    struct cards_taken taken;
    ok(db_begin(db, DB_WRITE, e));
    ok(cards_take_in(db, &f, &some, (struct cards_how){true, true}, &act, &taken, e));
    ok(db_commit(db, e));
    use_card_packages(db, &f, a);
    use_card_settings(db, &v, a);
    ok(cards_give_out(db, &v, a, &some, e));
    strbuf_release(&out);
}

/* The meter and the map, when there is an exam that has ended. */
static void use_path(struct db *db)
{
    struct strbuf out = {0};
    struct json_writer w = jw_to(&out);
    struct arena a;
    struct pattern_shelf shelf;
    arena_init(&a);
    ok(content_patterns(CONTENT_DIR, &a, &shelf, e));
    ok(path_patterns_json(db, &shelf.patterns, 1, &w, e));
    strbuf_clear(&out);
    w = jw_to(&out);
    ok(recognition_json(db, &shelf, 1, &w, e));
    arena_release(&a);
    strbuf_release(&out);
}

/* Of one that has ended, and is watched. */
static void use_exam_mirror(struct db *db, int64_t id)
{
    static const struct mirror_text texts[MIRROR_RULES_N];
    const struct mirror_signal signal = {.what = MIRROR_BEGIN};
    const struct exam_like like = {.ordinal = 1, .name = STR("x"), .problem = STR("a")};
    struct strbuf out = {0};
    struct json_writer w = jw_to(&out);
    struct exam_answer_text *answers;
    struct exam_earlier *earlier;
    struct arena a;
    struct job job;
    int64_t next;
    size_t n;
    arena_init(&a);
    for (int i = 0; i < 2; i++)
        ok(exam_mirror_keep(db, id, 0, &signal, 1, &next, e));
    do
        job = fixture_claim(db, "w", &a);
    while (!str_is(job.kind, life_exam_mirror.work));
    ok(life_start(&life_exam_mirror, db, &job, id, e));
    ok(exam_mirror_answers(db, id, &a, &answers, &n, e));
    ok(exam_mirror_earlier(db, id, &a, &earlier, &n, e));
    ok(life_give_back(&life_exam_mirror, db, &job, id, false, e));
    job = fixture_claim(db, "w", &a);
    ok(life_start(&life_exam_mirror, db, &job, id, e));
    ok(exam_mirror_finish(db, &job, id, &like, 1, e));
    ok(exam_mirror_report_json(db, id, texts, &w, e));
    ok(exam_mirror_compare(db, id, e));
    ok(exam_mirror_erase(db, id, e));
    strbuf_release(&out);
    arena_release(&a);
}

static void use_exams(struct db *db)
{
    struct strbuf out = {0};
    struct json_writer w = jw_to(&out);
    const struct exam_new new = {
        .rules = STR(
            "id: a\ntitle: t\nsummary: s\nminutes: 5\norder: forward\ncounts: last\npoints: whole\ntold: tests\n"
            "unsent: submitted\nscreen: free\npaste: free\nsubmits: 5\nslots: [{difficulty: [easy]}, {kind: front-end}]\n"),
        .tasks = &(
            struct front_ends){&(struct front_task){.id = STR("modal"), .title = STR("t"), .minutes = 5}, 1},
        .watched = true};
    const struct exam_code files = {
        STR(EXAM_FRONT_END_LANGUAGE),
        STR("[{\"name\":\"App.jsx\",\"text\":\"a\"},{\"name\":\"style.css\",\"text\":\"\"}]"), EXAM_REACT, 0};
    const struct exam_code code = {STR("c"), STR("int a;"), EXAM_PROGRAM, 0};
    struct submission_new s = {.language = STR("c"), .source = STR("int b;")};
    int64_t id, version, submission;
    fixture_put(db, "a");
    ok(exams_begin(db, &new, &id, e));
    ok(exams_open(db, id, 1, e));
    ok(exams_save(db, id, 1, &code, &version, e));
    ok(exams_submit(db, id, 1, &s, &submission, e));
    ok(exams_open(db, id, 2, e));
    ok(exams_submit_files(db, id, 2, &files, &submission, e));
    ok(exams_finish(db, id, e));
    use_exam_mirror(db, id);
    ok(exams_get_json(db, id, &w, e));
    strbuf_clear(&out);
    w = jw_to(&out);
    ok(exams_report_json(db, id, &w, e));
    for (int64_t round = 0; round < 2; round++) {
        strbuf_clear(&out);
        w = jw_to(&out);
        ok(exams_list_json(db, round, 0, 5, &w, e));
    }
    use_path(db);
    ok(exams_remove(db, id, e));
    strbuf_release(&out);
}

/* A line of a plan that is fine although it walks: the table stays small, or the walk ends at once. */
static bool may_walk(const char *detail)
{
    static const char *const fine[] = {
        "SCAN exam_sent",   /* what was sent in one exam, which the view's tables are searched for by index */
        "SCAN bank",        /* all problems that there are, for the map of patterns */
        "SCAN file",        /* as the next */
        "SCAN image",       /* the bank's, and only when it is read anew */
        "SCAN worker",      /* one row a worker */
        "SCAN job_failure", /* QUEUE_FAILURES_KEPT rows, and the walk backwards ends at its LIMIT */
        "SCAN schema_migration", /* one row a migration */
        "SCAN sqlite_schema",    /* one row a table */
        "SCAN CONSTANT ROW",
        "SCAN search_words VIRTUAL TABLE", /* by its index */
    };
    for (size_t i = 0; i < ARRAY_LEN(fine); i++)
        if (!strncmp(detail, fine[i], strlen(fine[i])))
            return true;
    return false;
}

/* Appends the lines to plans; how many there were. */
static int check_plan(const char *sql, struct strbuf *plans)
{
    struct strbuf explain = {0};
    sqlite3_stmt *q = NULL;
    int lines = 0;
    strbuf_puts(&explain, "EXPLAIN QUERY PLAN ");
    strbuf_puts(&explain, sql);
    assert_int_equal(sqlite3_prepare_v2(handle, strbuf_cstr(&explain), -1, &q, NULL), SQLITE_OK);
    while (sqlite3_step(q) == SQLITE_ROW) {
        const char *detail = (const char *)sqlite3_column_text(q, 3);
        bool walks = !strncmp(detail, "SCAN", 4) || strstr(detail, "TEMP B-TREE");
        if (walks && !may_walk(detail) && !strstr(sql, "FROM worker") &&
            !strstr(sql, "FROM search_words") && /* sorts SEARCH_RANKED_MAX at most */
            !strstr(sql, "FROM exam_sent"))      /* sorts what was sent in one exam */
            fail_msg("%s\n    in: %s", detail, sql);
        strbuf_printf(plans, "%s\n", detail);
        lines++;
    }
    sqlite3_finalize(q);
    strbuf_release(&explain);
    return lines;
}

static void check_indices(const struct strbuf *plans)
{
    sqlite3_stmt *q = NULL;
    int n = 0;
    assert_int_equal(
        sqlite3_prepare_v2(
            handle,
            "SELECT ' INDEX ' || name || ' ' FROM sqlite_schema WHERE type = 'index' "
            "AND sql IS NOT NULL AND sql NOT LIKE 'CREATE UNIQUE %' " /* those have their use in themselves */
            "AND name <> 'change_row'",                               /* history is not read yet */
            -1, &q, NULL),
        SQLITE_OK);
    for (; sqlite3_step(q) == SQLITE_ROW; n++) {
        const char *name = (const char *)sqlite3_column_text(q, 0);
        if (!strstr(strbuf_cstr(plans), name))
            fail_msg("no query uses%s", name);
    }
    sqlite3_finalize(q);
    assert_true(n > 5);
}

static void test_no_walks(void **state)
{
    struct record *r = both_record(state);
    struct arena a;
    arena_init(&a);
    sqlite3_auto_extension((void (*)(void))remember_handle);
    r->db = both_connect(r);
    sqlite3_reset_auto_extension();
    ok(db_migrate(r->db, e));
    use_access(r->db);
    use_bank(r->db, &a);
    use_submissions(r->db, &a);
    use_answers(r->db, &a);
    use_measurements(r->db, &a);
    use_recursion(r->db, &a);
    use_loop_runs(r->db, &a);
    use_front_end(r->db, &a);
    use_cvs(r->db, &a);
    use_recordings(r->db, &a);
    use_things(r->db);
    use_exams(r->db);
    use_cards(r->db, &a);
    int statements = 0, lines = 0;
    struct strbuf plans = {0};
    for (sqlite3_stmt *q = NULL; (q = sqlite3_next_stmt(handle, q));) {
        /* The index's own, on tables that only it may write. */
        if (strstr(sqlite3_sql(q), "search_words_"))
            continue;
        statements++;
        lines += check_plan(sqlite3_sql(q), &plans);
    }
    print_message("# %d statements, %d lines of plans\n", statements, lines);
    assert_true(statements > 40 && lines > 40);
    check_indices(&plans);
    strbuf_release(&plans);
    arena_release(&a);
}

int main(void)
{
    const struct CMUnitTest tests[] = {ONLY_RAW(sqlite, test_no_walks)};
    return cmocka_run_group_tests_name("record/plans", tests, NULL, both_group_teardown);
}

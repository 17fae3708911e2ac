/*
 * Lives through what the record can know and prints each JSON document that it writes on the way, a line
 * each:
 *
 *     <engine> TAB <schema> TAB <JSON>
 *
 * A schema is a name of contract/openapi.yaml, with [] behind it for an array of them, or event:<type> for
 * one of contract/events.yaml. check-contract.py holds them to the contract.
 */
#include "base/crypto.h"
#include "record/apply/connections.h"
#include "record/apply/linkedin-checks.h"
#include "record/events.h"
#include "record/gaps/cards-packages.h"
#include "record/kinds.h"
#include "record/problems/measurements.h"
#include "record/problems/problems.h"
#include "record/problems/submissions.h"
#include "record/system.h"
#include "record/voice/recordings.h"
#include "support/temp-postgres.h"

#include <math.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

static const char *engine;
static struct db_listener *listener;

static void must(enum err err, const struct error *e)
{
    if (err == ERR_OK)
        return;
    fprintf(stderr, "contract-samples: %s: %s\n", err_name(err), e->message);
    exit(1);
}

#define MUST(call)                                                                                           \
    do {                                                                                                     \
        struct error error_ = {0}, *e = &error_;                                                             \
        must((call), e);                                                                                     \
    } while (0)

static void show(const char *schema, struct strbuf *out)
{
    printf("%s\t%s\t%s\n", engine, schema, strbuf_cstr(out));
    strbuf_release(out);
    *out = (struct strbuf){0};
}

/* What was told until now, or comes within wait_ms. Called often: a socket holds only about ten notices. */
static void show_events(int wait_ms)
{
    struct arena a;
    struct db_notice n;
    arena_init(&a);
    for (bool got = true; got;) {
        struct pollfd p = {.fd = db_listener_fd(listener), .events = POLLIN};
        poll(&p, 1, wait_ms);
        MUST(db_listener_next(listener, &a, &n, &got, e));
        if (!got)
            break;
        json_t *event = NULL;
        MUST(json_read(n.payload, &event, e));
        struct strbuf data = {0};
        struct json_writer w = jw_to(&data);
        jw_value(&w, json_object_get(event, "data"));
        show(arena_printf(&a, "event:%s", json_string_value(json_object_get(event, "type"))), &data);
        json_decref(event);
    }
    arena_release(&a);
}

/* One document. */
#define SHOW(schema, call)                                                                                   \
    do {                                                                                                     \
        struct strbuf out_ = {0};                                                                            \
        struct json_writer writer_ = jw_to(&out_), *w = &writer_;                                            \
        MUST(call);                                                                                          \
        show(schema, &out_);                                                                                 \
        show_events(0);                                                                                      \
    } while (0)

static void put_problem(struct db *db, const char *slug, const char *difficulty, bool broken)
{
    struct problem_entry p = {.slug = str_of(slug),
                              .title = STR("\"Quoted\" \xe2\x82\xac"),
                              .difficulty = str_of(difficulty),
                              .pattern = STR("stack"),
                              .minutes = 20,
                              .broken = broken,
                              .kind = {.scoring = broken, .interactive = broken, .functions = !broken},
                              .package_path = STR("/x"),
                              .package_hash = STR("00"),
                              .doc = STR("{}")};
    MUST(db_begin(db, DB_WRITE, e));
    MUST(problems_put(db, &p, e));
    MUST(db_commit(db, e));
}

static int64_t create(struct db *db, const char *slug, bool run)
{
    const struct str input = STR("1 2\n");
    struct submission_new s = {.run = run,
                               .problem = str_of(slug),
                               .language = STR("cpp"),
                               .source = STR("int main() {}\n\t\"\\\x01"),
                               .samples = run,
                               .inputs = &input,
                               .n_inputs = run};
    int64_t id = 0;
    MUST(db_begin(db, DB_WRITE, e));
    MUST(submissions_create(db, &s, &id, e));
    MUST(db_commit(db, e));
    SHOW("Submission", submissions_get_json(db, id, w, e));
    return id;
}

static struct job start(struct db *db, int64_t id, struct arena *a)
{
    struct job job;
    bool got = false;
    MUST(queue_claim(db, "w", false, a, &job, &got, e));
    if (!got)
        abort();
    MUST(life_start(&life_submission, db, &job, id, e));
    SHOW("Submission", submissions_get_json(db, id, w, e));
    return job;
}

static void finish(struct db *db, const struct job *job, int64_t id, const char *verdict)
{
    const struct submission_test tests[] = {
        {.ordinal = 1,
         .name = STR("sample/1"),
         .kind = "sample",
         .verdict = "AC",
         .exit_code = 0,
         .has_texts = true,
         .has_input = true,
         .has_expected = true,
         .input = STR("1"),
         .output = STR("a\0\xff"),
         .expected = STR("2"),
         .err_output = STR("")},
        {.ordinal = 2,
         .name = STR("secret/1"),
         .kind = "secret",
         .verdict = "RTE",
         .exit_code = -1,
         .signal = 11,
         .cpu_ms = 12,
         .wall_ms = 15,
         .memory_bytes = INT64_C(1) << 33,
         .has_score = true,
         .score = 1.0 / 3,
         .max_score = 2.5,
         .feedback = STR("signal 11\xff")},
        {.ordinal = 3,
         .name = STR("own 1"),
         .kind = "custom",
         .verdict = "AC",
         .exit_code = 3,
         .has_texts = true,
         .has_input = true,
         .input = STR(""),
         .output = STR(""),
         .err_output = STR(""),
         .truncated = true},
    };
    const struct submission_group groups[] = {
        {.name = STR("secret"), .verdict = "WA", .score = 1e300, .max_score = INFINITY, .complete = true},
        {.name = STR("secret/b"), .score = -0.5, .max_score = 70, .barred_by = STR("sample")},
    };
    const bool scored = !strcmp(verdict, "AC") || !strcmp(verdict, "WA");
    struct submission_result r = {.verdict = verdict,
                                  .package_hash = STR("00"),
                                  .compile_output = STR("warning: \xe2\x80\x98x\xe2\x80\x99 \xff"),
                                  .compile_ms = strcmp(verdict, "AC") ? 700 : -1,
                                  .tests_total = 20,
                                  .tests = tests,
                                  .n_tests = strcmp(verdict, "CE") ? ARRAY_LEN(tests) : 0,
                                  .has_score = scored,
                                  .score = scored ? 100.0 / 3 : 0,
                                  .max_score = strcmp(verdict, "AC") ? 100 : INFINITY,
                                  .groups = groups,
                                  .n_groups = scored ? ARRAY_LEN(groups) : 0};
    submissions_tell_progress(db, id, "compiling", 20);
    for (size_t i = 0; i < r.n_tests; i++)
        submissions_tell_test(db, id, &tests[i]);
    MUST(submissions_finish(db, job, id, &r, e));
    SHOW("Submission", submissions_get_json(db, id, w, e));
}

static void answer(struct db *db)
{
    const struct submission_answer answers[] = {{STR("secret/1"), STR("1 \"\n\t\x01")},
                                                {STR("sample/1"), STR("2")}};
    const struct submission_new s = {.problem = STR("new"),
                                     .language = STR(SUBMISSION_ANSWERS),
                                     .source = STR(""),
                                     .answers = answers,
                                     .n_answers = ARRAY_LEN(answers)};
    int64_t id = 0;
    MUST(db_begin(db, DB_WRITE, e));
    MUST(submissions_create(db, &s, &id, e));
    MUST(db_commit(db, e));
    SHOW("Submission", submissions_get_json(db, id, w, e));
    MUST(life_cancel(&life_submission, db, id, e));
    SHOW("Submission", submissions_get_json(db, id, w, e));
}

/* Every way in which a submission can end. */
static void live(struct db *db, struct arena *a)
{
    static const char *const verdicts[] = {"AC", "CE", "WA", "TLE", "RTE", "MLE", "OLE"};
    for (size_t i = 0; i < ARRAY_LEN(verdicts); i++) {
        int64_t id = create(db, i == 0 ? "solved" : "tried", i == 6);
        struct job job = start(db, id, a);
        finish(db, &job, id, verdicts[i]);
    }
    int64_t id = create(db, "new", false);
    struct job job = start(db, id, a);
    MUST(life_fail(&life_submission, db, &job, id, "the jail broke; send it again", e));
    SHOW("Submission", submissions_get_json(db, id, w, e));
    SHOW("System", system_json(db, "0.1.0", w, e));
    id = create(db, "new", true);
    MUST(life_cancel(&life_submission, db, id, e));
    SHOW("Submission", submissions_get_json(db, id, w, e));
}

/* What was claimed, and how measuring can end; the document itself is the job's to write. */
static void measure(struct db *db, struct arena *a)
{
    const struct measurement_new m = {
        .problem = STR("new"), .language = STR("cpp"), .source = STR("x"), .claim_space = STR("n^2 log n")};
    const struct measurement_answer answer = {.outcome = "unsure",
                                              .best = STR("n"),
                                              .said = STR("n or n^2, cannot tell"),
                                              .shape = STR("random"),
                                              .judgement = "cannot_tell"};
    struct measurement_result r = {.package_hash = STR("0"), .compile_output = STR("\xff"), .kind = "timed"};
    for (int round = 0; round < 4; round++) {
        int64_t id = 0;
        struct job job;
        bool got = false;
        MUST(db_begin(db, DB_WRITE, e));
        MUST(measurements_create(db, &m, &id, e));
        MUST(db_commit(db, e));
        SHOW("Measurement", life_get_json(&life_measurement, db, id, w, e));
        MUST(queue_claim(db, "w", false, a, &job, &got, e));
        MUST(life_start(&life_measurement, db, &job, id, e));
        measurements_tell_progress(db, id, STR("random"), INT64_C(1) << 40, 0.5);
        SHOW("Measurement", life_get_json(&life_measurement, db, id, w, e));
        r.time = r.space = answer;
        if (round == 0)
            MUST(life_fail(&life_measurement, db, &job, id, "the generator failed", e));
        else if (round == 1)
            MUST(life_cancelled(&life_measurement, db, &job, id, e));
        else
            MUST(measurements_finish(db, &job, id, &r, e));
        SHOW("Measurement", life_get_json(&life_measurement, db, id, w, e));
    }
    SHOW("System", system_json(db, "0.1.0", w, e));
    SHOW("path:/api/measurements", life_list_json(&life_measurement, db, STR(""), 0, 3, w, e));
}

static void connections(struct db *db)
{
    static const struct linkedin_connection people[] = {{.name = STR("Grace \"Amazing\""),
                                                         .company = STR("Acme GmbH"),
                                                         .position = STR("Lead"),
                                                         .url = STR("https://www.linkedin.com/in/grace"),
                                                         .email = STR("grace@acme.example"),
                                                         .on = {2024, 11, 20}},
                                                        {.name = STR("Linus"), .company = STR("ACME")}};
    int64_t before;
    SHOW("Connections", connections_at_json(db, STR("Acme"), w, e));
    MUST(db_begin(db, DB_WRITE, e));
    MUST(connections_replace(db, people, 2, true, &before, e));
    MUST(db_commit(db, e));
    SHOW("Connections", connections_at_json(db, STR("Acme"), w, e));
}

static int64_t make_cv(struct db *db)
{
    struct thing_act act = {0};
    json_t *thing = NULL,
           *body = json_pack("{s:s, s:s, s:s}", "name", "Ada", "format", "text", "body", "Ada Lovelace");
    MUST(db_begin(db, DB_WRITE, e));
    MUST(thing_make(db, &kind_cv_version, body, &act, &thing, e));
    MUST(thing_commit(db, &act, e));
    int64_t id = thing_int(thing, "id");
    json_decref(thing);
    json_decref(body);
    return id;
}

static struct job start_check(struct db *db, int64_t cv, struct arena *a, struct linkedin_check_work *work)
{
    struct job job;
    bool got = false;
    MUST(db_begin(db, DB_WRITE, e));
    MUST(linkedin_checks_ask(db, cv, STR("\"export\".zip"), STR("PK\3\4"), e));
    MUST(db_commit(db, e));
    SHOW("LinkedinAnswer", linkedin_checks_json(db, w, e));
    MUST(queue_claim(db, "w", false, a, &job, &got, e));
    json_t *payload = NULL;
    if (!got)
        abort();
    MUST(json_read(job.payload, &payload, e));
    int64_t id = json_integer_value(json_object_get(payload, "check"));
    json_decref(payload);
    MUST(life_start(&life_linkedin_check, db, &job, id, e));
    SHOW("LinkedinAnswer", linkedin_checks_json(db, w, e));
    MUST(linkedin_checks_work(db, id, a, work, e));
    return job;
}

static void check_linkedin(struct db *db, struct arena *a)
{
    struct linkedin_check_work work;
    int64_t cv = make_cv(db);
    SHOW("LinkedinAnswer", linkedin_checks_json(db, w, e));
    struct job job = start_check(db, cv, a, &work);
    MUST(linkedin_checks_finish(db, &job, work.id, "it is no \"export\"", STR(""), e));
    SHOW("LinkedinAnswer", linkedin_checks_json(db, w, e));
    job = start_check(db, cv, a, &work);
    MUST(life_fail(&life_linkedin_check, db, &job, work.id, "our fault", e));
    SHOW("LinkedinAnswer", linkedin_checks_json(db, w, e));
}

static struct job next_step(struct db *db, int64_t id, struct arena *a)
{
    struct job job;
    bool got = false;
    MUST(queue_claim(db, "w", false, a, &job, &got, e));
    if (!got)
        abort();
    MUST(life_start(&life_card_package, db, &job, id, e));
    SHOW("CardPackage", life_get_json(&life_card_package, db, id, w, e));
    return job;
}

static void card_packages(struct db *db, struct arena *a)
{
    static struct foreign_card cards[] = {
        {.id = 5, .deck = STR("A\"b\""), .front = STR("f <1>"), .back = STR("[sound:a.mp3]"), .due_ms = -1},
        {.id = 6, .front = STR("g"), .type = 2, .queue = -1, .ivl_s = 864000, .due_ms = 5}};
    static const struct str note = STR("a \"note\"");
    struct foreign_cards all = {.cards = cards, .n_cards = 2};
    struct strbuf out = {0};
    struct json_writer preview = jw_to(&out);
    struct cards_seen seen;
    struct fsrs f;
    int64_t id;
    fsrs_default(&f);
    MUST(db_begin(db, DB_WRITE, e));
    MUST(card_packages_add(db, STR("\"my\".apkg"), STR("PK\3\4"), &id, e));
    MUST(db_commit(db, e));
    SHOW("CardPackage", life_get_json(&life_card_package, db, id, w, e));
    struct job job = next_step(db, id, a);
    MUST(cards_look_over(db, &all, a, &seen, e));
    cards_put_seen(&preview, &all, &seen, 3, &note, 1);
    MUST(card_packages_finish(db, &job, id, strbuf_str(&out), e));
    SHOW("CardPackage", life_get_json(&life_card_package, db, id, w, e));
    MUST(db_begin(db, DB_WRITE, e));
    MUST(card_packages_take(db, id, (struct cards_how){true, false}, e));
    MUST(db_commit(db, e));
    job = next_step(db, id, a);
    MUST(card_packages_finish_taking(db, &job, id, &f, &all, (struct cards_how){true, false}, e));
    SHOW("CardPackage", life_get_json(&life_card_package, db, id, w, e));
    SHOW("path:/api/cards/packages", card_packages_list_json(db, w, e));
    strbuf_release(&out);
}

static void record_voice(struct db *db, struct arena *a)
{
    const struct recording_new n = {.title = STR("\"About\" me"), .of_kind = STR("story"), .of_id = STR("7")};
    struct job job;
    int64_t id = 0;
    for (int i = 0; i < 2; i++) {
        bool got = false;
        MUST(db_begin(db, DB_WRITE, e));
        MUST(recordings_add(db, &n, STR("fLaC"), &id, e));
        MUST(db_commit(db, e));
        SHOW("RecordingWhole", recordings_json(db, id, w, e));
        MUST(queue_claim(db, "w", false, a, &job, &got, e));
        if (!got)
            abort();
        MUST(life_start(&life_recording, db, &job, id, e));
        SHOW("RecordingWhole", recordings_json(db, id, w, e));
        if (i)
            MUST(life_fail(&life_recording, db, &job, id, "our fault", e));
        else
            MUST(recordings_finish(db, &job, id,
                                   &(struct recording_result){.refused = "it is no \"FLAC\" file"}, e));
        SHOW("RecordingWhole", recordings_json(db, id, w, e));
    }
    SHOW("path:/api/recordings", recordings_list_json(db, STR("story"), STR("7"), 0, 1, w, e));
}

static void samples(const char *url)
{
    struct db *db;
    struct arena a;
    static const char *const channels[] = {EVENTS_CHANNEL, NULL};
    arena_init(&a);
    MUST(db_open(url, &db, e));
    MUST(db_migrate(db, e));
    MUST(db_listen(url, channels, &listener, e));
    SHOW("ProblemSummary[]", problems_list_json(db, w, e));
    SHOW("System", system_json(db, "0.1.0", w, e));
    SHOW("path:/api/languages", system_languages_json(db, w, e));
    put_problem(db, "new", "warm-up", false);
    put_problem(db, "tried", "easy", false);
    put_problem(db, "solved", "medium", false);
    put_problem(db, "broken", "hard", true);
    MUST(db_begin(db, DB_WRITE, e));
    MUST(problems_keep_only(db, (const struct str[]){STR("broken"), STR("new"), STR("solved"), STR("tried")},
                            4, e));
    MUST(db_commit(db, e));
    live(db, &a);
    answer(db);
    measure(db, &a);
    connections(db);
    check_linkedin(db, &a);
    card_packages(db, &a);
    record_voice(db, &a);
    SHOW("ProblemSummary[]", problems_list_json(db, w, e));
    SHOW("path:/api/submissions", submissions_list_json(db, STR(""), false, 0, 50, w, e));
    SHOW("path:/api/submissions", submissions_list_json(db, STR("tried"), true, 0, 1, w, e));
    SHOW("Draft", drafts_put_json(db, STR("new"), STR("go"), STR("package main"), 5, w, e));
    SHOW("Draft[]", drafts_list_json(db, STR("new"), w, e));
    MUST(system_worker_put(
        db, STR("w"),
        STR("{\"protection\":\"weak\",\"summary\":\"s\",\"checks\":[{\"name\":\"n\",\"ok\":false,"
            "\"detail\":\"d\",\"remedy\":\"r\"}]}"),
        STR("[{\"id\":\"c\",\"name\":\"C\",\"version\":\"17\",\"installed\":true,"
            "\"extension\":\"c\",\"remedy\":\"\"}]"),
        e));
    SHOW("System", system_json(db, "0.1.0", w, e));
    SHOW("path:/api/languages", system_languages_json(db, w, e));
    show_events(500);
    db_listener_free(listener);
    db_close(db);
    arena_release(&a);
}

int main(void)
{
    char folder[] = "/tmp/dryrun-test-XXXXXX", url[64];
    const char *why;
    crypto_start();
    if (!mkdtemp(folder))
        return 1;
    engine = "sqlite";
    snprintf(url, sizeof url, "sqlite:%s/record.db", folder);
    samples(url);
    snprintf(url, sizeof url, "%s/record.db", folder);
    unlink(url);
    snprintf(url, sizeof url, "%s/wake", folder);
    rmdir(url);
    rmdir(folder);

    engine = "postgresql";
    const char *uri = temp_postgres_database(&why);
    if (uri) {
        char copy[256];
        snprintf(copy, sizeof copy, "%s", uri);
        samples(copy);
        temp_postgres_drop();
    }
    return 0;
}

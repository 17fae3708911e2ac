/* Archives: the list of tables against the schema, there and back between the engines, what is damaged, what
 * is gone for good. */
#include "record/apply/applications.h"
#include "record/archive/archive-internal.h"
#include "record/fixture.h"
#include "record/history.h"
#include "record/kinds.h"
#include "record/search.h"

#include "base/fd.h"

#include <math.h>
#include <stdlib.h>

/* ---- a record with a row in every table ---- */

/* What is rehearsed of them. */
static void fill_rehearsed(struct db *db)
{
    fixture_thing_of(db, &kind_script,
                     "{\"kind\": \"gap\", \"company\": 1, \"title\": \"t\", \"body\": \"b\", \"max_s\": 30}");
    fixture_thing_of(
        db, &kind_pay_range,
        "{\"floor_minor\": 6000000, \"target_minor\": 7000000, \"currency\": \"EUR\", \"period\": \"year\"}");
    fixture_thing_of(db, &kind_call_note, "{\"round\": 1, \"asks\": \"team-size\", \"notes\": \"n\"}");
    fixture_thing_of(db, &kind_market_sample,
                     "{\"pay_minor\": 6500000, \"currency\": \"EUR\", \"period\": \"year\"}");
    fixture_thing_of(db, &kind_company_research, "{\"company\": 2, \"mission\": \"m\"}");
    fixture_thing_of(db, &kind_story, "{\"title\": \"t\", \"scope\": \"staff\", \"result\": \"r\"}");
    fixture_thing_of(db, &kind_story_claim, "{\"story\": 1, \"claim\": 1}");
    fixture_thing_of(db, &kind_story_told, "{\"story\": 1, \"round\": 1}");
    fixture_thing_of(
        db, &kind_rehearsal,
        "{\"what\": \"claim\", \"claim\": 1, \"level\": 3, \"grade\": 4, \"at_ms\": 1790000000000}");
    fixture_thing_of(
        db, &kind_card,
        "{\"story\": 1, \"state\": \"review\", \"stability_nd\": 36500000000000, \"difficulty_n\": 6357487100, \"due_at_ms\": 1790000000000, \"reviewed_at_ms\": 1780000000000, \"reps\": 3}");
    fixture_thing_of(db, &kind_card, "{\"problem\": \"a\"}");
    fixture_thing_of(
        db, &kind_review,
        "{\"card\": 1, \"at_ms\": 1780000000000, \"grade\": 3, \"retrievability_n\": 912345678}");
    int64_t other = fixture_thing_of(
        db, &kind_elsewhere,
        "{\"problem_key\": \"leetcode.com/two-sum\", \"title\": \"Two Sum\", \"url\": \"https://leetcode.com/problems/two-sum\", "
        "\"site\": \"leetcode.com\", \"done_on\": \"2026-03-01\", \"difficulty\": \"easy\", \"minutes\": 12, \"patterns\": \"a b\", "
        "\"topics\": \"Array\"}");
    fixture_thing(db, &kind_card, "{\"elsewhere\": %lld}", (long long)other);
    fixture_thing_of(
        db, &kind_attempt,
        "{\"at_ms\": 1790000000000, \"kind\": \"debug\", \"drill\": \"off-by-one\", \"share_n\": 3333, "
        "\"seconds\": 600, \"detail\": \"{\\\"line\\\": 7}\"}");
    fixture_thing_of(
        db, &kind_typing,
        "{\"at_ms\": 1790000000000, \"kind\": \"code\", \"language\": \"c\", \"text_id\": \"t\", \"whole\": false, \"ms\": 9000, "
        "\"pauses\": 0, \"pause_ms\": 0, \"typed\": 40, \"correct\": 30, \"wrong\": 9, \"left_wrong\": 1, \"rolled\": 2, "
        "\"rolled_of\": 3, \"pairs\": \"[[\\\"\\\\n{\\\", 3, 700, 1]]\"}");
}

static void fill_things(struct db *db)
{
    fixture_thing_of(
        db, &kind_company,
        "{\"name\": \"Z\xc3\xbcrich \\\"quoted\\\"\\t\\\\ \xf0\x9f\x92\xa9\", \"agency\": true}");
    fixture_thing_of(db, &kind_company, "{\"name\": \"Acme\"}");
    fixture_thing_of(db, &kind_contact, "{\"company\": 1, \"name\": \"Xylophilia Brandenburg\"}");
    fixture_thing_of(
        db, &kind_ad,
        "{\"title\": \"T\", \"body\": \"line\\nline\\r\\n\\u2028 line\", \"pay_min_minor\": 999999999999, \"pay_max_minor\": 999999999999, \"pay_currency\": \"EUR\", \"pay_period\": \"year\"}");
    fixture_thing_of(db, &kind_cv_version, "{\"name\": \"v\", \"body\": \"b\"}");
    fixture_thing_of(db, &kind_application,
                     "{\"company\": 1, \"role\": \"Engineer\", \"recruiter\": 1, \"ad\": 1, \"cv\": 1}");
    fixture_thing_of(db, &kind_application, "{\"company\": 2, \"role\": \"Lead\"}");
    fixture_thing_of(db, &kind_round, "{\"application\": 1, \"kind\": \"live\", \"at_ms\": 1790000000000}");
    fixture_thing_of(
        db, &kind_promise,
        "{\"application\": 1, \"mine\": true, \"what\": \"w\", \"promised_on\": \"2026-11-27\"}");
    fixture_thing_of(
        db, &kind_figure,
        "{\"application\": 1, \"contact\": 1, \"mine\": true, \"about\": \"notice\", \"said_on\": \"2026-11-27\", \"days\": 30}");
    fixture_thing_of(db, &kind_claim, "{\"words\": \"w\"}");
    fixture_thing_of(db, &kind_note, "{\"application\": 2, \"body\": \"monad\"}");
    fixture_thing_of(
        db, &kind_form_answer,
        "{\"topic\": \"notice\", \"question\": \"Notice period\", \"answer\": \"Three months\"}");
    fixture_thing_of(db, &kind_card_settings, "{\"retention_n\": 850000000, \"new_a_day\": 5}");
    fixture_thing_of(db, &kind_target, "{\"role\": \"Lead\", \"due_on\": \"2027-03-01\"}");
    fixture_thing_of(db, &kind_saved_filter, "{\"name\": \"silent\", \"query\": \"silent=14\"}");
    fixture_thing_of(db, &kind_debrief, "{\"round\": 1}");
    fixture_thing_of(db, &kind_question_asked, "{\"debrief\": 1, \"words\": \"q\", \"answered\": \"not\"}");
    fill_rehearsed(db);
    ok(db_begin(db, DB_WRITE, e));
    ok(history_write(db, 1, 5, STR("heard"), STR("Xylophilia rang"), e));
    ok(db_commit(db, e));
}

static void fill_judged(struct db *db)
{
    struct arena a;
    arena_init(&a);
    fixture_put(db, "a");
    fixture_put(db, "unused");
    int64_t id = fixture_send(db, "a");
    struct job job = fixture_claim(db, "w", &a);
    ok(life_start(&life_submission, db, &job, id, e));
    struct submission_result r = fixture_scored(&a, "AC", 100.0 / 3, INFINITY);
    ok(submissions_finish(db, &job, id, &r, e));
    fixture_send(db, "a"); /* waits */
    ok(db_exec(db, "INSERT INTO draft (problem, language, edited_at_ms, source) VALUES ('a', 'c', 1, 'x')", e,
               ""));
    ok(db_exec(db, "INSERT INTO submission_function (submission) VALUES (1)", e, ""));
    ok(db_exec(db, "INSERT INTO submission_input (submission, ordinal, input) VALUES (1, 1, 'i')", e, ""));
    ok(db_exec(db,
               "INSERT INTO submission_answer (submission, ordinal, test, answer) VALUES (1, 1, 't', 'a')", e,
               ""));
    ok(db_exec(
        db,
        "INSERT INTO measurement (id, problem, language, state, created_at_ms, finished_at_ms, compiled, noise, source, "
        "result) VALUES (7, 'a', 'c', 'done', 1, 2, 1, 0.1, 's', '{\"x\":1}')",
        e, ""));
    ok(db_exec(db, "INSERT INTO measurement_function (measurement) VALUES (7)", e, ""));
    ok(db_exec(
        db,
        "INSERT INTO recursion_check (id, drill, language, state, created_at_ms, finished_at_ms, seconds, share_n, source, result) "
        "VALUES (3, 'ackermann', 'python3', 'done', 1, 2, 60, 10000, 's', '{\"right\":true}')",
        e, ""));
    ok(db_exec(db,
               "INSERT INTO recursion_check (id, drill, language, state, job, active, created_at_ms, source) "
               "VALUES (4, 'merge', 'javascript', 'queued', 9, 'merge', 1, 's')",
               e, ""));
    ok(db_exec(db,
               "INSERT INTO front_end_check (id, task, form, state, created_at_ms, finished_at_ms, seconds, "
               "share_n, files, result, tests_passed, tests_total) "
               "VALUES (5, 'modal', 'react', 'done', 1, 2, 60, 10000, '[]', '{\"passed\":true}', 8, 9)",
               e, ""));
    ok(db_exec(
        db,
        "INSERT INTO front_end_check (id, task, form, state, job, active, created_at_ms, files) "
        "VALUES (6, 'tabs', 'vanilla', 'queued', 9, 'tabs', 1, '[{\"name\":\"main.js\",\"text\":\"x\"}]')",
        e, ""));
    arena_release(&a);
}

/* One of the past, and one that runs. */
static void fill_exams(struct db *db)
{
    ok(db_exec(
        db,
        "INSERT INTO exam (id, rules_id, title, rules, round, active, began_at_ms, ends_at_ms, ended_at_ms, by_hand) VALUES "
        "(3, 'r', 't', 'id: r', 1, NULL, 1, 100, 90, 1), (4, 'r', 't', 'id: r', NULL, 1, 1, 100, NULL, 0)",
        e, ""));
    ok(db_exec(
        db,
        "INSERT INTO exam_problem (exam, ordinal, problem, opened_at_ms, language, form, version, saved_at_ms, source) VALUES "
        "(3, 1, 'a', 5, 'c', 'program', 2, 6, 'x'), (4, 1, 'a', NULL, NULL, NULL, 0, NULL, NULL)",
        e, ""));
    ok(db_exec(
        db,
        "INSERT INTO exam_submission (submission, exam, ordinal, run, unsent, at_ms) VALUES (1, 3, 1, 0, 1, 7)",
        e, ""));
    ok(db_exec(
        db,
        "INSERT INTO exam_problem (exam, ordinal, task, title, minutes, left_at_ms, language, form, version, "
        "source) VALUES (3, 2, 'modal', 'A modal', 40, 6, 'front-end', 'react', 1, '[]')",
        e, ""));
    ok(db_exec(
        db, "INSERT INTO exam_check (front_end_check, exam, ordinal, unsent, at_ms) VALUES (5, 3, 2, 1, 7)",
        e, ""));
    ok(db_exec(db,
               "INSERT INTO exam_event (exam, n, at_ms, ordinal, what, size) VALUES (3, 1, 5, 1, 'code', 9)",
               e, ""));
    ok(db_exec(db,
               "INSERT INTO exam_mirror (exam, recording, state, job, failure) VALUES "
               "(3, 0, 'done', NULL, ''), (4, 1, 'none', NULL, NULL)",
               e, ""));
    ok(db_exec(
        db,
        "INSERT INTO exam_signal (exam, n, at_ms, what, chars, lines, removed, size, ms, problem, own) VALUES "
        "(3, 0, 5, 'paste', 4, 3, 2, 1, 6, 1, 1)",
        e, ""));
    ok(db_exec(db,
               "INSERT INTO exam_likeness (exam, n, ordinal, mine, name, problem, covered_n, tokens) VALUES "
               "(3, 1, 1, 0, 'the package''s solution', 'a', 9100, 150)",
               e, ""));
}

#define X_SHA256 "2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881" /* of "x" */

/* A CV that is a document, read. */
static void fill_cvs(struct db *db)
{
    ok(db_exec(db,
               "INSERT INTO document (sha256, type, bytes, added_at_ms, base64) VALUES ('" X_SHA256
               "', 'pdf', 1, 1, 'eA==')",
               e, ""));
    ok(db_exec(db,
               "INSERT INTO document_page (document, page, width, height, base64) VALUES ('" X_SHA256
               "', 1, 1, 1, 'eA==')",
               e, ""));
    fixture_thing_of(db, &kind_cv_version,
                     "{\"name\": \"printed\", \"format\": \"pdf\", \"document\": \"" X_SHA256 "\"}");
    fixture_thing_of(db, &kind_cv_suppression, "{\"rule\": \"R11\"}");
    ok(db_exec(
        db,
        "INSERT INTO cv_reading (id, cv, state, country, source_sha256, created_at_ms, finished_at_ms, resume, doc) VALUES "
        "(1, 2, 'done', '', 'x', 1, 2, '{\"basics\":{\"summary\":\"Okapi tamer\"}}', '{}')",
        e, ""));
    ok(db_exec(
        db,
        "INSERT INTO cv_reading (id, cv, state, job, country, created_at_ms) VALUES (2, 2, 'queued', 9, '', 1)",
        e, ""));
    ok(db_exec(
        db,
        "INSERT INTO linkedin_check (id, cv, name, state, created_at_ms, finished_at_ms, doc) VALUES (1, 2, 'export.zip', 'done', 1, 2, '{}')",
        e, ""));
    ok(db_exec(
        db,
        "INSERT INTO linkedin_check (id, cv, name, state, job, created_at_ms, base64) VALUES (2, 2, 'export.zip', 'queued', 9, 1, 'eA==')",
        e, ""));
    ok(db_exec(
        db, "INSERT INTO connection (id, name, company, company_key) VALUES (1, 'Ada', 'Acme Inc', 'acme')",
        e, ""));
    ok(db_exec(
        db,
        "INSERT INTO cv_finding (reading, ordinal, rule, severity, finding) VALUES (1, 1, 'R11', 'note', 'f')",
        e, ""));
    ok(db_exec(
        db,
        "INSERT INTO recording (id, title, of_kind, of_id, real_call, consent, made_at_ms, words, type, bytes, state, created_at_ms, finished_at_ms, length_ms, doc) VALUES "
        "(1, 'About me', 'script', '1', 1, 1, 5, 120, 'wav', 1, 'done', 1, 2, 61500, '{}')",
        e, ""));
    ok(db_exec(
        db,
        "INSERT INTO recording (id, title, of_kind, real_call, consent, made_at_ms, type, bytes, state, job, created_at_ms) VALUES "
        "(2, '', 'warm-up', 0, 0, 5, 'ogg', 1, 'queued', 9, 1)",
        e, ""));
    ok(db_exec(
        db, "INSERT INTO recording_piece (recording, ordinal, base64) VALUES (1, 0, 'eA=='), (2, 0, 'eA==')",
        e, ""));
    ok(db_exec(db, "INSERT INTO recording_figure (recording, figure, value) VALUES (1, 'speech_rate', 4.125)",
               e, ""));
    ok(db_begin(db, DB_WRITE, e));
    ok(record_search_cv(db, 2, e));
    ok(db_commit(db, e));
}

static void fill(struct db *db)
{
    fill_things(db);
    fill_judged(db);
    fill_exams(db);
    fill_cvs(db);
}

/* ---- archives in memory ---- */

static enum err to_memory(void *arg, struct str piece, struct error *e)
{
    (void)e;
    strbuf_put(arg, piece);
    return ERR_OK;
}

static enum err write_archive(struct db *db, struct strbuf *out, struct error *e)
{
    struct archive_counts counts;
    strbuf_clear(out);
    return archive_export(db, &(struct archive_sink){.write = to_memory, .arg = out}, &counts, e);
}

/* By pieces that are never as large as what is asked for. */
static enum err from_memory(void *arg, void *to, size_t n, size_t *ret_n, struct error *e)
{
    (void)e;
    struct str *rest = arg;
    size_t some = n < 1000 ? n : 999;
    some = some < rest->n ? some : rest->n;
    if (some)
        memcpy(to, rest->p, some);
    *rest = str_from(*rest, some);
    *ret_n = some;
    return ERR_OK;
}

static enum err read_archive(struct db *db, struct str archive, struct error *e)
{
    struct archive_counts counts;
    return archive_import(db, &(struct archive_source){.read = from_memory, .arg = &archive}, &counts, e);
}

static int64_t rows_of_all(struct db *db)
{
    int64_t n = 0;
    for (size_t i = 0; i < n_archive_tables; i++) {
        _cleanup_(stmt_endp) struct stmt *q = NULL;
        bool row;
        if (!archive_tables[i].any)
            continue;
        ok(db_query(db, archive_tables[i].any, &q, e));
        ok(stmt_step(q, &row, e));
        n += row;
    }
    return n;
}

/* ---- the list of tables ---- */

static bool is_listed(struct str table, const struct archive_table **ret)
{
    *ret = NULL;
    for (size_t i = 0; i < n_archive_tables; i++)
        if (str_is(table, archive_tables[i].name))
            *ret = &archive_tables[i];
    for (size_t i = 0; i < n_archive_left_out; i++)
        if (str_is(table, archive_left_out[i].name))
            return !*ret;
    return *ret != NULL;
}

static bool has_column(const struct archive_table *t, struct str column)
{
    struct str rest = str_of(t->columns), name;
    while (str_split(&rest, ',', &name))
        if (str_eq(str_trim(name), column))
            return true;
    return false;
}

/* Columns that are not exported although their table is. */
static bool column_stays(struct str table, struct str column)
{
    static const char *const fine[][2] = {
        {"linkedin_check", "job"},   {"linkedin_check", "base64"},
        {"cv_reading", "job"},       {"recording", "job"},
        {"submission", "job"},       {"measurement", "job"},
        {"measurement", "active"},   {"problem", "broken"},
        {"problem", "present"},      {"problem", "package_path"},
        {"problem", "package_hash"}, {"problem", "doc_hash"},
        {"problem", "doc"},          {"problem", "rating_m"},
        {"exam", "active"},          {"exam_mirror", "job"},
        {"card_settings", "one"},    {"target", "one"},
        {"recursion_check", "job"},  {"recursion_check", "active"},
        {"front_end_check", "job"},  {"front_end_check", "active"},
    };
    for (size_t i = 0; i < ARRAY_LEN(fine); i++)
        if (str_is(table, fine[i][0]) && str_is(column, fine[i][1]))
            return true;
    return false;
}

/* A table or column that was added must be exported, or named as one that is not. */
static void test_every_table(void **state)
{
    struct db *db = both_record(state)->db;
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    int n = 0;
    if (db_engine(db) == DB_SQLITE)
        ok(db_query(
            db,
            "SELECT t.name, c.name FROM sqlite_schema t JOIN pragma_table_info(t.name) c WHERE t.type = 'table' "
            "AND t.name NOT LIKE 'sqlite%' AND t.name NOT LIKE 'search_words%'",
            &q, e));
    else
        ok(db_query(db,
                    "SELECT table_name, column_name FROM information_schema.columns "
                    "WHERE table_schema = current_schema() AND is_updatable = 'YES'",
                    &q, e));
    for (bool row;; n++) {
        const struct archive_table *t;
        ok(stmt_step(q, &row, e));
        if (!row)
            break;
        struct str table = stmt_text(q, 0), column = stmt_text(q, 1);
        if (!is_listed(table, &t))
            fail_msg("the table %.*s is neither in archive_tables nor in archive_left_out (or in both)",
                     STR_ARG(table));
        if (t && !has_column(t, column) && !column_stays(table, column))
            fail_msg("the column %.*s of %.*s is not exported", STR_ARG(column), STR_ARG(table));
    }
    assert_true(n > 150);
}

/* As many letters as columns; an exported table has a row in what is tested here, so that none is forgotten
 * below. */
static void test_tables_are_sound(void **state)
{
    struct db *db = both_record(state)->db;
    fill(db);
    for (size_t i = 0; i < n_archive_tables; i++) {
        const struct archive_table *t = &archive_tables[i];
        struct str rest = str_of(t->columns), name;
        size_t columns = 0;
        unit_case(t->name);
        while (str_split(&rest, ',', &name))
            columns++;
        assert_int_equal(columns, strlen(t->types));
        if (t->any) {
            _cleanup_(stmt_endp) struct stmt *q = NULL;
            bool row;
            ok(db_query(db, t->any, &q, e));
            ok(stmt_step(q, &row, e));
            assert_true(row);
        }
    }
    for (size_t i = 0; i < n_thing_kinds; i++) {
        size_t listed = 0;
        for (size_t k = 0; k < n_archive_tables; k++)
            listed += archive_tables[k].kind == thing_kinds[i];
        assert_int_equal(listed, 1);
    }
}

/* ---- there and back ---- */

/* Into an empty record of the other engine. */
static void test_there_and_back(void **state)
{
    struct record *r = both_record(state);
    struct db *db = r->db;
    struct strbuf first = {0}, again = {0}, third = {0};
    struct error why;
    fill(db);
    /* The last one of its table is gone: its number must not be given again, since an undo brings it back. */
    struct thing_act act = {0};
    ok(db_begin(db, DB_WRITE, e));
    ok(thing_remove(db, &kind_company, 2, &act, e));
    ok(db_commit(db, e));
    ok(write_archive(db, &first, e));
    ok(write_archive(db, &again, e));
    assert_true(str_eq(strbuf_str(&first), strbuf_str(&again)));
    /* Onto one that is not empty. */
    fails(ERR_CONFLICT, read_archive(db, strbuf_str(&first), e));

    enum db_engine other = r->engine == DB_SQLITE ? both_postgresql : both_sqlite;
    enum db_engine *other_engine = &other;
    void *other_state = other_engine;
    if (both_setup(&other_state) == 0) {
        struct record *o = both_record(&other_state);
        ok(read_archive(o->db, strbuf_str(&first), e));
        ok(write_archive(o->db, &again, e));
        assert_true(str_eq(strbuf_str(&first), strbuf_str(&again)));
        /* It lives: what is made gets a new number, what was removed comes back, words are found. */
        assert_int_equal(fixture_thing_of(o->db, &kind_company, "{\"name\": \"New\"}"), 3);
        struct thing_act undo = {0};
        ok(db_begin(o->db, DB_WRITE, e));
        ok(thing_undo(o->db, act.batch, &undo, e));
        ok(thing_commit(o->db, &undo, e));
        struct strbuf found = {0};
        struct json_writer w = jw_to(&found);
        ok(record_search_json(o->db, STR("monad"), STR("note"), 5, &w, e));
        assert_non_null(strstr(strbuf_cstr(&found), "\"id\":1"));
        strbuf_release(&found);
        assert_int_equal(
            both_i64(o->db, "SELECT count(*) FROM submission WHERE state = 'cancelled' AND job IS NULL"), 1);
        both_teardown(&other_state);
    }
    /* Wiped and read again. */
    ok(archive_wipe(db, e));
    assert_int_equal(rows_of_all(db), 0);
    ok(read_archive(db, strbuf_str(&first), e));
    ok(write_archive(db, &third, e));
    assert_true(str_eq(strbuf_str(&first), strbuf_str(&third)));
    strbuf_release(&first);
    strbuf_release(&again);
    strbuf_release(&third);
}

/* More than a page, more than a chunk. */
static void test_many(void **state)
{
    struct db *db = both_record(state)->db;
    struct strbuf first = {0}, again = {0}, long_note = {0};
    fixture_thing_of(db, &kind_company, "{\"name\": \"Acme\"}");
    fixture_thing_of(db, &kind_application, "{\"company\": 1, \"role\": \"Engineer\"}");
    strbuf_puts(&long_note, "{\"application\": 1, \"body\": \"");
    for (int i = 0; i < 30000; i++)
        strbuf_puts(&long_note, "x ");
    strbuf_puts(&long_note, "\"}");
    for (int i = 0; i < 40; i++)
        fixture_thing_of(db, &kind_note, strbuf_cstr(&long_note));
    for (int i = 0; i < 300; i++) {
        ok(db_begin(db, DB_WRITE, e));
        ok(history_write(db, 1, 1, STR("heard"), STR("again"), e));
        ok(db_commit(db, e));
    }
    ok(write_archive(db, &first, e));
    assert_non_null(memmem(first.p, first.n, "record/note/000002.jsonl", 24));
    ok(archive_wipe(db, e));
    ok(read_archive(db, strbuf_str(&first), e));
    ok(write_archive(db, &again, e));
    assert_true(str_eq(strbuf_str(&first), strbuf_str(&again)));
    assert_int_equal(both_i64(db, "SELECT count(*) FROM note"), 40);
    strbuf_release(&first);
    strbuf_release(&again);
    strbuf_release(&long_note);
}

/* ---- damage ---- */

/* Nothing is in the record afterwards. */
static void is_refused(struct db *db, struct str archive, const char *what)
{
    struct error why = {0};
    enum err r = read_archive(db, archive, &why);
    if (r == ERR_OK)
        fail_msg("%s is taken", what);
    if (r == ERR_INTERNAL || why.message[0] == '\0')
        fail_msg("%s: %s (%s)", what, why.message, err_name(r));
    assert_false(db_in_transaction(db));
}

static void test_damaged(void **state)
{
    struct db *db = both_record(state)->db;
    struct strbuf good = {0}, bad = {0};
    fill(db);
    ok(write_archive(db, &good, e));
    ok(archive_wipe(db, e));
    struct str whole = strbuf_str(&good);
    /* Cut at each block, and in the middle of some. */
    for (size_t n = 0; n < whole.n; n += n % 7 == 0 ? 512 : 1024)
        is_refused(db, str_head(whole, n), "a part");
    is_refused(db, str_head(whole, whole.n - 1), "all but the last byte");
    /* A flipped bit anywhere. */
    uint32_t dice = 7;
    for (int i = 0; i < 400; i++) {
        dice = dice * 1664525 + 1013904223;
        strbuf_clear(&bad);
        strbuf_put(&bad, whole);
        bad.p[dice % whole.n] ^= (char)(1 << (dice >> 29));
        is_refused(db, strbuf_str(&bad), "a flipped bit");
    }
    /* Something behind it; twice. */
    strbuf_clear(&bad);
    strbuf_put(&bad, whole);
    strbuf_putc(&bad, '\0');
    is_refused(db, strbuf_str(&bad), "a further byte");
    strbuf_put(&bad, whole);
    is_refused(db, strbuf_str(&bad), "two of them");
    assert_int_equal(rows_of_all(db), 0);
    assert_int_equal(both_i64(db, "SELECT count(*) FROM search_entry"), 0);
    ok(read_archive(db, whole, e));
    strbuf_release(&good);
    strbuf_release(&bad);
}

/* ---- archives by hand ---- */

struct hand {
    struct strbuf out, members, tables;
    struct json_writer mw, tw;
};

static void hand_member(struct hand *h, const char *name, const char *text)
{
    char header[TAR_BLOCK], hex[SHA256_HEX + 1];
    static const char zeros[TAR_BLOCK];
    struct str bytes = str_of(text);
    archive_tar_header(name, bytes.n, header);
    strbuf_put(&h->out, (struct str){header, TAR_BLOCK});
    strbuf_put(&h->out, bytes);
    strbuf_put(&h->out, (struct str){zeros, archive_tar_padding(bytes.n)});
    crypto_sha256_hex(bytes, hex);
    jw_begin(&h->mw, '{');
    jw_put_cstr(&h->mw, "name", name);
    jw_put_int(&h->mw, "bytes", (int64_t)bytes.n);
    jw_put_cstr(&h->mw, "sha256", hex);
    jw_end(&h->mw);
}

/* With a head, one member of rows, and a manifest that tells of it truly. */
static void hand_archive(struct hand *h, const char *head, const char *member, const char *table,
                         const char *rows)
{
    static const char end[2 * TAR_BLOCK];
    int64_t lines = 0;
    *h = (struct hand){0};
    h->mw = jw_to(&h->members);
    h->tw = jw_to(&h->tables);
    jw_begin(&h->mw, '[');
    jw_begin(&h->tw, '[');
    hand_member(h, "dryrun.json", head);
    if (member)
        hand_member(h, member, rows);
    for (const char *p = rows; p && *p; p++)
        lines += *p == '\n';
    for (size_t i = 0; i < n_archive_tables; i++) {
        jw_begin(&h->tw, '{');
        jw_put_cstr(&h->tw, "name", archive_tables[i].name);
        jw_put_int(&h->tw, "rows", table && strcmp(table, archive_tables[i].name) == 0 ? lines : 0);
        jw_put_int(&h->tw, "last_id", 0);
        jw_end(&h->tw);
    }
    jw_end(&h->tw);
    struct strbuf manifest = {0}, tables = {0}, unused = {0};
    strbuf_printf(&tables, "{\"tables\":%s}\n", strbuf_cstr(&h->tables));
    hand_member(h, "tables.json", strbuf_cstr(&tables));
    strbuf_release(&tables);
    jw_end(&h->mw);
    struct strbuf members = h->members;
    strbuf_printf(&manifest, "{\"members\":%s}\n", strbuf_cstr(&members));
    h->mw = jw_to(&unused);
    hand_member(h, "manifest.json", strbuf_cstr(&manifest));
    strbuf_put(&h->out, (struct str){end, sizeof end});
    strbuf_release(&manifest);
    strbuf_release(&unused);
}

static void hand_release(struct hand *h)
{
    strbuf_release(&h->out);
    strbuf_release(&h->members);
    strbuf_release(&h->tables);
}

#define HEAD "{\"format\":\"dryrun record\",\"version\":1,\"schema\":1}\n"
#define COMPANY                                                                                                   \
    "{\"id\":1,\"version\":1,\"made_at_ms\":1,\"changed_at_ms\":1,\"name\":\"A\",\"site\":null,\"country\":null," \
    "\"time_zone\":null,\"agency\":false,\"about\":null}\n"

static void test_hostile(void **state)
{
    struct db *db = both_record(state)->db;
    static const struct {
        const char *name, *head, *member, *table, *rows, *why;
        enum err err;
    } cases[] = {
        {"sound", HEAD, "record/company/000001.jsonl", "company", COMPANY, NULL, ERR_OK},
        {"nothing in it", HEAD, NULL, NULL, NULL, NULL, ERR_OK},
        {"newer format", "{\"format\":\"dryrun record\",\"version\":2,\"schema\":1,\"x\":1}\n", NULL, NULL,
         NULL, "newer dryrun", ERR_UNSUPPORTED},
        {"newer schema", "{\"format\":\"dryrun record\",\"version\":1,\"schema\":9999}\n", NULL, NULL, NULL,
         "schema 9999", ERR_UNSUPPORTED},
        {"other format", "{\"format\":\"other\",\"version\":1,\"schema\":1}\n", NULL, NULL, NULL, "format",
         ERR_INVALID},
        {"no JSON", "hello\n", NULL, NULL, NULL, "dryrun.json", ERR_INVALID},
        {"a path upwards", HEAD, "../../etc/passwd", NULL, "x\n", "does not belong", ERR_INVALID},
        {"an absolute path", HEAD, "/etc/passwd", NULL, "x\n", "does not belong", ERR_INVALID},
        {"an unknown table", HEAD, "record/worker/000001.jsonl", NULL, "{}\n", "does not belong",
         ERR_INVALID},
        {"a chunk is missing", HEAD, "record/company/000002.jsonl", "company", COMPANY, "does not belong",
         ERR_INVALID},
        {"no line", HEAD, "record/company/000001.jsonl", "company", "", "line", ERR_INVALID},
        {"no line end", HEAD, "record/company/000001.jsonl", "company", "{}", "line", ERR_INVALID},
        {"no object", HEAD, "record/company/000001.jsonl", "company", "[]\n", "line 1", ERR_INVALID},
        {"a further column", HEAD, "record/company/000001.jsonl", "company", "{\"id\":1,\"evil\":1}\n",
         "evil", ERR_INVALID},
        {"twice a number", HEAD, "record/company/000001.jsonl", "company", COMPANY COMPANY, "line 2",
         ERR_INVALID},
        {"nobody's", HEAD, "record/note/000001.jsonl", "note",
         "{\"id\":1,\"version\":1,\"made_at_ms\":1,\"changed_at_ms\":1,\"application\":7,\"body\":\"b\"}\n",
         "000001", ERR_INVALID},
        {"a wrong type", HEAD, "record/company/000001.jsonl", "company",
         "{\"id\":\"1\",\"version\":1,\"made_at_ms\":1,\"changed_at_ms\":1,\"name\":\"A\",\"agency\":false}\n",
         "\"id\"", ERR_INVALID},
        {"no name", HEAD, "record/company/000001.jsonl", "company",
         "{\"id\":1,\"version\":1,\"made_at_ms\":1,\"changed_at_ms\":1,\"agency\":false}\n", "name",
         ERR_INVALID},
        {"no day", HEAD, "record/application/000001.jsonl", "application",
         "{\"id\":1,\"version\":1,\"made_at_ms\":1,\"changed_at_ms\":1,\"company\":1,\"role\":\"x\",\"stage\":\"saved\",\"outcome\":\"open\",\"follow_up_on\":\"2026-02-31\"}\n",
         "follow_up_on", ERR_INVALID},
        {"an event that is no JSON", HEAD, "record/event/000001.jsonl", "event",
         "{\"id\":1,\"application\":1,\"at_ms\":1,\"kind\":\"heard\",\"data\":\"},{\"}\n", "data",
         ERR_INVALID},
        {"a problem's name that is a path", HEAD, "record/problem/000001.jsonl", "problem",
         "{\"slug\":\"../x\",\"title\":\"t\",\"difficulty\":1,\"pattern\":\"p\",\"minutes\":1,\"list_order\":1}\n",
         "slug", ERR_INVALID},
        {"a document that is another one", HEAD, "record/document/000001.jsonl", "document",
         "{\"sha256\":\"00\",\"type\":\"pdf\",\"bytes\":1,\"added_at_ms\":1,\"base64\":\"eA==\"}\n", "sha256",
         ERR_INVALID},
        {"an id below 1", HEAD, "record/event/000001.jsonl", "event",
         "{\"id\":0,\"application\":1,\"at_ms\":1,\"kind\":\"heard\",\"data\":\"{}\"}\n", "\"id\"",
         ERR_INVALID},
        {"a number too large", HEAD, "record/company/000001.jsonl", "company",
         "{\"id\":99999999999999999999}\n", "line 1", ERR_INVALID},
        {"a NUL", HEAD, "record/note/000001.jsonl", "note", "{\"body\":\"\\u0000\"}\n", "line 1",
         ERR_INVALID},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        struct hand h;
        struct error why = {0};
        unit_case(cases[i].name);
        hand_archive(&h, cases[i].head, cases[i].member, cases[i].table, cases[i].rows);
        enum err r = read_archive(db, strbuf_str(&h.out), &why);
        if (r != cases[i].err || (cases[i].why && !strstr(why.message, cases[i].why)))
            fail_msg("%s: %s (%s)", cases[i].name, why.message, err_name(r));
        ok(archive_wipe(db, e));
        hand_release(&h);
    }
}

/* A head that names more bytes than there are, or than are taken. */
static void test_sizes(void **state)
{
    struct db *db = both_record(state)->db;
    char block[TAR_BLOCK];
    struct error why;
    archive_tar_header("dryrun.json", (size_t)ARCHIVE_MEMBER_MAX + 1, block);
    fails(ERR_TOO_LARGE, read_archive(db, (struct str){block, sizeof block}, e));
    archive_tar_header("dryrun.json", ARCHIVE_MEMBER_MAX, block);
    fails(ERR_INVALID, read_archive(db, (struct str){block, sizeof block}, e));
    assert_non_null(strstr(why.message, "too early"));
}

/* ---- gone for good ---- */

/* Is it anywhere in the files of the record? */
static bool in_files(const struct record *r, const char *words)
{
    static const char *const names[] = {"record.db", "record.db-wal"};
    bool found = false;
    for (size_t i = 0; i < ARRAY_LEN(names); i++) {
        struct arena a;
        struct str bytes;
        char path[128];
        arena_init(&a);
        snprintf(path, sizeof path, "%s/%s", r->folder, names[i]);
        if (fd_read_path(path, 64 << 20, &a, &bytes, NULL) == ERR_OK)
            found |= memmem(bytes.p, bytes.n, words, strlen(words)) != NULL;
        else
            assert_int_not_equal(i, 0);
        arena_release(&a);
    }
    return found;
}

static void test_nothing_left(void **state)
{
    struct record *r = both_record(state);
    fill(r->db);
    struct db *reader = both_connect(r); /* as a server that is running */
    both_i64(reader, "SELECT count(*) FROM note");
    assert_true(in_files(r, "Xylophilia") &&
                in_files(r, "xylophilia")); /* what was written, and its word in the index */
    ok(archive_wipe(r->db, e));
    assert_false(in_files(r, "Xylophilia") || in_files(r, "xylophilia") || in_files(r, "int main"));
    assert_int_equal(both_i64(reader, "SELECT count(*) FROM note"), 0);
    db_close(reader);
}

static void test_erase(void **state)
{
    struct record *r = both_record(state);
    struct db *db = r->db;
    struct error why;
    int64_t n = 0;
    fill(db);
    /* The person stands in other rows too, where somebody wrote it. */
    ok(db_exec(db, "DELETE FROM event WHERE kind = 'heard'", e, ""));
    ok(record_search_anew(db, e));
    ok(archive_erase(db, &kind_contact, 1, &n, e));
    assert_int_equal(n, 1);
    assert_int_equal(both_i64(db, "SELECT count(*) FROM contact"), 0);
    assert_int_equal(
        both_i64(db,
                 "SELECT count(*) FROM change WHERE before LIKE '%Xylophilia%' OR after LIKE '%Xylophilia%'"),
        0);
    assert_int_equal(both_i64(db, "SELECT count(*) FROM application WHERE recruiter IS NULL"), 2);
    if (r->engine == DB_SQLITE)
        assert_false(in_files(r, "Xylophilia") || in_files(r, "xylophilia"));
    fails(ERR_NOT_FOUND, archive_erase(db, &kind_contact, 1, &n, e));
    /* A CV with what was read in it, and its document. */
    struct strbuf found = {0};
    struct json_writer w = jw_to(&found);
    ok(record_search_json(db, STR("okapi"), STR("cv_version"), 5, &w, e));
    assert_non_null(strstr(strbuf_cstr(&found), "{\"text\":\"Okapi\",\"hit\":true}"));
    strbuf_release(&found);
    ok(archive_erase(db, &kind_cv_version, 2, &n, e));
    assert_int_equal(
        both_i64(db, "SELECT (SELECT count(*) FROM document) + (SELECT count(*) FROM cv_reading)"), 0);
    if (r->engine == DB_SQLITE)
        assert_false(in_files(r, "Okapi") || in_files(r, "okapi"));
    /* An application with all that is its own. */
    ok(archive_erase(db, &kind_application, 1, &n, e));
    assert_int_equal(
        n, 8); /* it, round, promise, figure, debrief, question, where a story was told, notes of a call */
    assert_int_equal(both_i64(db, "SELECT count(*) FROM event WHERE application = 1"), 0);
    assert_int_equal(both_i64(db, "SELECT count(*) FROM change WHERE table_name = 'question_asked'"), 0);
    assert_int_equal(both_i64(db, "SELECT count(*) FROM note"), 1); /* another one's */
}

int main(void)
{
    crypto_start();
    const struct CMUnitTest tests[] = {
        BOTH(test_every_table),    BOTH(test_tables_are_sound),
        BOTH(test_there_and_back), BOTH(test_many),
        BOTH(test_damaged),        BOTH(test_hostile),
        BOTH(test_sizes),          ONLY(sqlite, test_nothing_left),
        BOTH(test_erase),
    };
    return cmocka_run_group_tests_name("record/archive", tests, NULL, both_group_teardown);
}

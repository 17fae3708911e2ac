#include "record/fixture.h"

static json_t *list(struct db *db)
{
    struct strbuf out = {0};
    struct json_writer w = jw_to(&out);
    ok(problems_list_json(db, &w, e));
    return fixture_parse(&out);
}

static void test_order(void **state)
{
    struct db *db = both_record(state)->db;
    static const struct {
        const char *slug, *difficulty;
        int64_t order;
    } given[] = {{"d", "hard", 1},      {"b", "easy", 10},   {"c", "easy", 20}, {"e", "hard", 2},
                 {"a2", "warm-up", 90}, {"c0", "medium", 5}, {"b1", "easy", 10}};
    static const char *const expected[] = {"a2", "b", "b1", "c", "c0", "d", "e"};
    ok(db_begin(db, DB_WRITE, e));
    for (size_t i = 0; i < ARRAY_LEN(given); i++) {
        struct problem_entry p = fixture_problem(given[i].slug);
        p.difficulty = str_of(given[i].difficulty);
        p.list_order = given[i].order;
        ok(problems_put(db, &p, e));
    }
    ok(db_commit(db, e));
    json_t *all = list(db);
    assert_int_equal(json_array_size(all), ARRAY_LEN(expected));
    for (size_t i = 0; i < ARRAY_LEN(expected); i++)
        assert_string_equal(member_str(json_array_get(all, i), "slug"), expected[i]);
    assert_string_equal(member_str(json_array_get(all, 0), "difficulty"), "warm-up");
    assert_string_equal(member_str(json_array_get(all, 0), "standing"), "new");
    assert_true(json_is_null(json_object_get(json_array_get(all, 0), "last_at_ms")));
    json_decref(all);
}

static void test_replace_and_forget(void **state)
{
    struct db *db = both_record(state)->db;
    struct error why;
    struct arena a;
    arena_init(&a);
    fixture_put(db, "stays");
    fixture_put(db, "goes");
    int64_t id = fixture_send(db, "goes");

    struct problem_entry p = fixture_problem("stays");
    struct str doc, hash, hash2;
    ok(problems_doc(db, STR("stays"), &a, &doc, &hash, e));
    assert_int_equal(hash.n, 64);
    p.title = STR("Renamed");
    p.broken = true;
    p.doc = STR("{\"slug\":\"stays\",\"v\":2}");
    fixture_put_entry(db, &p);
    ok(problems_doc(db, STR("stays"), &a, &doc, &hash2, e));
    assert_true(str_eq(doc, p.doc));
    assert_false(str_eq(hash, hash2));

    const struct str slugs[] = {STR("other"), STR("stays")};
    fixture_keep_only(db, slugs, 2);
    json_t *all = list(db);
    assert_int_equal(json_array_size(all), 1);
    assert_string_equal(member_str(json_array_get(all, 0), "title"), "Renamed");
    assert_string_equal(member_str(json_array_get(all, 0), "state"), "broken");
    json_decref(all);
    fails(ERR_NOT_FOUND, problems_doc(db, STR("goes"), &a, &doc, &hash, e));
    struct problem_entry got;
    fails(ERR_NOT_FOUND, problems_package(db, STR("goes"), &a, &got, e));

    /* What was submitted to it stays, with its title; and when the package is back, so is the problem. */
    json_t *s = fixture_submission(db, id);
    assert_string_equal(member_str(s, "title"), "Two Lists");
    json_decref(s);
    fixture_put(db, "goes");
    ok(problems_package(db, STR("goes"), &a, &got, e));
    assert_true(str_is(got.package_path, "/srv/problems/twolists"));
    assert_true(str_is(got.difficulty, "easy") && got.minutes == 15 && !got.broken);

    /* Its rating comes and goes with what the package says. */
    struct problem_entry rated = fixture_problem("goes");
    rated.rated = true;
    rated.rating_m = -860;
    fixture_put_entry(db, &rated);
    all = list(db);
    assert_int_equal(json_integer_value(json_object_get(json_array_get(all, 0), "rating_m")), -860);
    json_decref(all);
    fixture_put(db, "goes");
    all = list(db);
    assert_true(json_is_null(json_object_get(json_array_get(all, 0), "rating_m")));
    json_decref(all);
    fixture_keep_only(db, NULL, 0);
    all = list(db);
    assert_int_equal(json_array_size(all), 0);
    json_decref(all);
    arena_release(&a);
}

static void test_refused(void **state)
{
    struct db *db = both_record(state)->db;
    struct error why;
    static char long_title[PROBLEM_TITLE_MAX + 2];
    memset(long_title, 'x', sizeof long_title - 1);
    const struct {
        const char *name, *field;
        struct str slug, title, difficulty;
        enum err err;
    } cases[] = {
        {"path", "slug", STR("../x"), STR("t"), STR("easy"), ERR_INVALID},
        {"capitals", "slug", STR("Two"), STR("t"), STR("easy"), ERR_INVALID},
        {"no slug", "slug", STR(""), STR("t"), STR("easy"), ERR_INVALID},
        {"slug with NUL", "slug", STR("a\0b"), STR("t"), STR("easy"), ERR_INVALID},
        {"title with NUL", "title", STR("a"), STR("t\0t"), STR("easy"), ERR_INVALID},
        {"title not UTF-8", "title", STR("a"), STR("\xff"), STR("easy"), ERR_INVALID},
        {"title too long",
         "title",
         STR("a"),
         {long_title, sizeof long_title - 1},
         STR("easy"),
         ERR_TOO_LARGE},
        {"difficulty", "difficulty", STR("a"), STR("t"), STR("brutal"), ERR_INVALID},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        unit_case(cases[i].name);
        struct problem_entry p = fixture_problem("a");
        p.slug = cases[i].slug;
        p.title = cases[i].title;
        p.difficulty = cases[i].difficulty;
        ok(db_begin(db, DB_WRITE, e));
        fails(cases[i].err, problems_put(db, &p, e));
        assert_string_equal(why.field, cases[i].field);
        db_rollback(db);
    }
    struct problem_entry p = fixture_problem("a");
    p.package_path = STR("/srv/\xff"); /* a path may be any bytes */
    ok(db_begin(db, DB_WRITE, e));
    fails(ERR_INVALID, problems_put(db, &p, e));
    assert_string_equal(why.field, "package_path");
    db_rollback(db);
    assert_int_equal(both_i64(db, "SELECT count(*) FROM problem"), 0);
}

/* ---- drafts ---- */

static json_t *put(struct db *db, const char *language, const char *source, int64_t at_ms)
{
    struct strbuf out = {0};
    struct json_writer w = jw_to(&out);
    ok(drafts_put_json(db, STR("a"), str_of(language), str_of(source), at_ms, &w, e));
    return fixture_parse(&out);
}

static void test_newer_draft_wins(void **state)
{
    struct db *db = both_record(state)->db;
    fixture_put(db, "a");
    static const struct {
        const char *name, *source;
        int64_t at_ms;
        const char *kept;
        int64_t kept_at_ms;
    } steps[] = {
        {"first", "one", 1000, "one", 1000},
        {"older", "zero", 999, "one", 1000},
        {"same time: the later to come", "one'", 1000, "one'", 1000},
        {"newer", "", 2000, "", 2000},
        {"older again", "one", 1000, "", 2000},
    };
    for (size_t i = 0; i < ARRAY_LEN(steps); i++) {
        unit_case(steps[i].name);
        json_t *kept = put(db, "cpp", steps[i].source, steps[i].at_ms);
        assert_string_equal(member_str(kept, "source"), steps[i].kept);
        assert_int_equal(member_int(kept, "edited_at_ms"), steps[i].kept_at_ms);
        assert_string_equal(member_str(kept, "language"), "cpp");
        json_decref(kept);
    }
}

/* A page whose clock is a year ahead does not shut out what is edited with a right one. */
static void test_clock_ahead(void **state)
{
    struct db *db = both_record(state)->db;
    fixture_put(db, "a");
    int64_t now = both_i64(db, "SELECT now_ms()");
    json_t *kept = put(db, "cpp", "from the future", now + 365 * INT64_C(86400000));
    assert_in_range(member_int(kept, "edited_at_ms"), now, now + 60000);
    json_decref(kept);
    kept = put(db, "cpp", "later", now + 120000);
    assert_string_equal(member_str(kept, "source"), "later");
    json_decref(kept);
}

static void test_delete_draft(void **state)
{
    struct db *db = both_record(state)->db;
    fixture_put(db, "a");
    json_decref(put(db, "cpp", "keep \"this\"", 5));
    json_decref(put(db, "python3", "other", 6));
    ok(drafts_delete(db, STR("a"), STR("cpp"), e));
    ok(drafts_delete(db, STR("a"), STR("cpp"), e)); /* gone already */

    struct strbuf out = {0};
    struct json_writer w = jw_to(&out);
    ok(drafts_list_json(db, STR("a"), &w, e));
    json_t *drafts = fixture_parse(&out);
    assert_int_equal(json_array_size(drafts), 1);
    assert_string_equal(member_str(json_array_get(drafts, 0), "language"), "python3");
    json_decref(drafts);

    /* The edit can be undone: one row with what was there. */
    assert_int_equal(both_i64(db, "SELECT count(*) FROM change"), 1);
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    ok(db_query(db, "SELECT table_name, row_key, before, after, actor FROM change", &q, e));
    bool row = false;
    ok(stmt_step(q, &row, e));
    assert_true(row && str_is(stmt_text(q, 0), "draft") && str_is(stmt_text(q, 1), "a/cpp"));
    assert_true(stmt_is_null(q, 3) && str_is(stmt_text(q, 4), "user"));
    strbuf_put(&out, stmt_text(q, 2));
    json_t *before = fixture_parse(&out);
    assert_string_equal(member_str(before, "source"), "keep \"this\"");
    assert_int_equal(member_int(before, "edited_at_ms"), 5);
    json_decref(before);
}

static void test_drafts_refused(void **state)
{
    struct db *db = both_record(state)->db;
    struct error why;
    fixture_put(db, "a");
    static char huge[DRAFT_SOURCE_MAX + 1];
    memset(huge, 'x', sizeof huge);
    const struct {
        const char *name, *field;
        struct str slug, language, source;
        int64_t at_ms;
        enum err err;
    } cases[] = {
        {"no such problem", "problem", STR("zzz"), STR("cpp"), STR(""), 1, ERR_NOT_FOUND},
        {"hostile problem", "problem", STR("a' OR 1=1 --"), STR("cpp"), STR(""), 1, ERR_NOT_FOUND},
        {"hostile language", "language", STR("a"), STR("c/../x"), STR(""), 1, ERR_INVALID},
        {"NUL", "source", STR("a"), STR("cpp"), STR("a\0b"), 1, ERR_INVALID},
        {"cut UTF-8", "source", STR("a"), STR("cpp"), STR("\xe2\x82"), 1, ERR_INVALID},
        {"surrogate", "source", STR("a"), STR("cpp"), STR("\xed\xa0\x80"), 1, ERR_INVALID},
        {"one byte too many", "source", STR("a"), STR("cpp"), {huge, sizeof huge}, 1, ERR_TOO_LARGE},
        {"before 1970", "edited_at_ms", STR("a"), STR("cpp"), STR(""), -1, ERR_INVALID},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        unit_case(cases[i].name);
        struct strbuf out = {0};
        struct json_writer w = jw_to(&out);
        fails(cases[i].err,
              drafts_put_json(db, cases[i].slug, cases[i].language, cases[i].source, cases[i].at_ms, &w, e));
        assert_string_equal(why.field, cases[i].field);
        strbuf_release(&out);
    }
    struct strbuf out = {0};
    struct json_writer w = jw_to(&out);
    ok(drafts_put_json(db, STR("a"), STR("cpp"), (struct str){huge, DRAFT_SOURCE_MAX}, 1, &w, e));
    strbuf_release(&out);
    assert_int_equal(both_i64(db, "SELECT length(source) FROM draft"), DRAFT_SOURCE_MAX);
}

/* A program with a bug: who knows its name gets it, and no list has it. */
static void test_drills(void **state)
{
    struct db *db = both_record(state)->db;
    struct problem_entry p = fixture_problem("debugx"), got;
    struct strbuf out = {0};
    struct json_writer w = jw_to(&out);
    struct str doc, hash;
    struct error why;
    struct arena a;
    bool accepted = true;
    arena_init(&a);
    p.drill = true;
    p.package_path = STR("drill:x");
    fixture_put_entry(db, &p);
    json_t *all = list(db);
    assert_int_equal(json_array_size(all), 0);
    json_decref(all);
    ok(problems_doc(db, STR("debugx"), &a, &doc, &hash, e));
    ok(problems_package(db, STR("debugx"), &a, &got, e));
    assert_true(str_is(got.package_path, "drill:x"));
    ok(submissions_check_problem(db, STR("debugx"), e));
    ok(drafts_put_json(db, STR("debugx"), STR("cpp"), STR("x"), 1, &w, e));
    int64_t id = fixture_send(db, "debugx");
    fails(ERR_CONFLICT, submissions_accepted(db, id, STR("debugx"), &accepted, e));
    fails(ERR_NOT_FOUND, submissions_accepted(db, id, STR("other"), &accepted, e));
    fails(ERR_NOT_FOUND, submissions_accepted(db, id + 1, STR("debugx"), &accepted, e));
    struct job job = fixture_claim(db, "w", &a);
    struct submission_result r = fixture_result(&a, "WA", 2);
    ok(life_start(&life_submission, db, &job, id, e));
    ok(submissions_finish(db, &job, id, &r, e));
    ok(submissions_accepted(db, id, STR("debugx"), &accepted, e));
    assert_false(accepted);
    id = fixture_send(db, "debugx");
    job = fixture_claim(db, "w", &a);
    r = fixture_result(&a, "AC", 2);
    ok(life_start(&life_submission, db, &job, id, e));
    ok(submissions_finish(db, &job, id, &r, e));
    ok(submissions_accepted(db, id, STR("debugx"), &accepted, e));
    assert_true(accepted);
    /* It stays as long as the content has it. */
    const struct str slugs[] = {STR("debugx")};
    fixture_keep_only(db, slugs, 1);
    ok(problems_doc(db, STR("debugx"), &a, &doc, &hash, e));
    fixture_keep_only(db, NULL, 0);
    fails(ERR_NOT_FOUND, problems_doc(db, STR("debugx"), &a, &doc, &hash, e));
    fails(ERR_NOT_FOUND, submissions_check_problem(db, STR("debugx"), e));
    strbuf_release(&out);
    arena_release(&a);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        BOTH(test_order),          BOTH(test_replace_and_forget),
        BOTH(test_refused),        BOTH(test_newer_draft_wins),
        BOTH(test_clock_ahead),    BOTH(test_delete_draft),
        BOTH(test_drafts_refused), BOTH(test_drills),
    };
    return cmocka_run_group_tests_name("record/problems", tests, NULL, both_group_teardown);
}

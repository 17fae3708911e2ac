/* Full-text search: the same question finds the same on both engines, right after each write, undo and
 * removal. */
#include "record/apply/applications.h"
#include "record/fixture.h"
#include "record/history.h"
#include "record/kinds.h"
#include "record/search.h"

static int64_t edit(struct db *db, const struct thing_kind *kind, int64_t id, const char *json)
{
    struct thing_act act = {0};
    json_auto_t *body = json_loads(json, 0, NULL);
    json_auto_t *thing = NULL;
    assert_non_null(body);
    ok(db_begin(db, DB_WRITE, e));
    ok(thing_edit(db, kind, id, body, &act, &thing, e));
    ok(db_commit(db, e));
    return act.batch;
}

static void undo(struct db *db, int64_t batch)
{
    struct thing_act act = {0};
    ok(db_begin(db, DB_WRITE, e));
    ok(thing_undo(db, batch, &act, e));
    ok(db_commit(db, e));
}

static json_t *ask_kind(struct db *db, const char *question, const char *kind)
{
    struct strbuf out = {0};
    struct json_writer w = jw_to(&out);
    ok(record_search_json(db, str_of(question), str_of(kind), 50, &w, e));
    return fixture_parse(&out);
}

/* "application 1, note 2", sorted: ranks differ between the engines. */
static int compare(const void *a, const void *b)
{
    return strcmp(*(char *const *)a, *(char *const *)b);
}
static void finds_of(struct db *db, const char *question, const char *kind, const char *expected)
{
    char texts[50][40], *list[50];
    _cleanup_(strbuf_release) struct strbuf all = {0};
    json_auto_t *found = ask_kind(db, question, kind);
    json_t *results = json_object_get(found, "results"), *one;
    size_t i, n = json_array_size(results);
    json_array_foreach (results, i, one) {
        snprintf(texts[i], sizeof texts[i], "%s %lld", member_str(one, "kind"),
                 (long long)member_int(one, "id"));
        list[i] = texts[i];
    }
    qsort(list, n, sizeof *list, compare);
    for (i = 0; i < n; i++)
        strbuf_printf(&all, "%s%s", i ? ", " : "", list[i]);
    if (strcmp(strbuf_cstr(&all), expected) != 0)
        fail_msg("%s: \"%s\", not \"%s\"", question, strbuf_cstr(&all), expected);
}
static void finds(struct db *db, const char *question, const char *expected)
{
    finds_of(db, question, NULL, expected);
}

static void fill(struct db *db)
{
    fixture_thing(
        db, &kind_company,
        "{\"name\": \"Z\xc3\xbcrcher Hafenw\xc3\xa4rme\", \"about\": \"They heat with C++ and C#.\"}");
    fixture_thing(
        db, &kind_application,
        "{\"company\": 1, \"role\": \"Backend engineer\", \"about\": \"remote, in the *Rust* team\"}");
    fixture_thing(
        db, &kind_contact,
        "{\"company\": 1, \"name\": \"Zo\xc3\xab O'Neil-\xc5\x81uk\xc3\xb3w\", \"email\": \"zoe@example.org\"}");
    fixture_thing(
        db, &kind_round,
        "{\"application\": 1, \"kind\": \"live\", \"people\": \"Anke and Ben\", \"about\": \"pair programming\"}");
    fixture_thing(
        db, &kind_promise,
        "{\"application\": 1, \"mine\": true, \"what\": \"send the salary numbers\", \"promised_on\": \"2026-11-27\"}");
    fixture_thing(
        db, &kind_figure,
        "{\"application\": 1, \"mine\": true, \"about\": \"notice\", \"said_on\": \"2026-11-27\", \"days\": 30, \"words\": \"three months\"}");
    fixture_thing(db, &kind_debrief, "{\"round\": 1, \"said\": \"they call back\", \"cause\": \"speed\"}");
    fixture_thing(db, &kind_question_asked,
                  "{\"debrief\": 1, \"words\": \"What is a monad?\", \"answered\": \"shakily\"}");
    fixture_thing(
        db, &kind_note,
        "{\"application\": 1, \"body\": \"Stra\xc3\x9f"
        "e nach \xe9\x9d\xa2\xe8\xaf\x95 gefragt, \xd0\x9f\xd1\x80\xd0\xb8\xd0\xb2\xd0\xb5\xd1\x82\"}");
    fixture_thing(db, &kind_claim, "{\"words\": \"Cut latency by 40 %%\", \"employer\": \"Initech\"}");
    fixture_thing(db, &kind_ad,
                  "{\"title\": \"Site reliability engineer\", \"body\": \"You know Kubernetes.\"}");
    fixture_thing(db, &kind_cv_version, "{\"name\": \"short one\", \"body\": \"Ten years of Erlang\"}");
    ok(db_begin(db, DB_WRITE, e));
    ok(history_write(db, 1, 0, STR("heard"), STR("She rang about the visa"), e));
    ok(db_commit(db, e));
}

static void test_finds(void **state)
{
    struct db *db = both_record(state)->db;
    static const struct {
        const char *question, *expected;
    } cases[] = {
        {"hafen", "application 1, company 1"}, /* an application by its company */
        {"ZURCHER", "application 1, company 1"},
        {"z\xc3\xbcrch", "application 1, company 1"},
        {"engineer", "ad 1, application 1"},
        {"engineer backend", "application 1"},
        {"backend z\xc3\xbcrcher", "application 1"},
        {"engineer -rust", "ad 1"},
        {"-rust", ""},
        {"\"backend engineer\"", "application 1"},
        {"\"engineer backend\"", ""},
        {"\"engine\"", ""}, /* in quotes a word is meant as it is */
        {"\xe2\x80\x9e"
         "backend engineer"
         "\xe2\x80\x9c",
         "application 1"},
        {"engineer -\"backend engineer\"", "ad 1"},
        {"zoe", "contact 1"},
        {"o'neil", "contact 1"},
        {"lukow", "contact 1"},
        {"zoe@example.org", "contact 1"},
        {"c++", "company 1"},
        {"c#", "company 1"},
        {"c# rust", ""},
        {"anke", "round 1"},
        {"salar", "promise 1"},
        {"three month", "figure 1"},
        {"speed", "debrief 1"},
        {"monad", "question_asked 1"},
        {"strasse", "note 1"},
        {"STRASSE", "note 1"},
        {"\xe9\x9d\xa2\xe8\xaf\x95", "note 1"},
        {"\xe8\xaf\x95\xe9\x9d\xa2", ""},
        {"\xd0\xbf\xd1\x80\xd0\x98\xd0\xb2", "note 1"},
        {"40", "claim 1"},
        {"kubern", "ad 1"},
        {"erlang", "cv_version 1"},
        {"visa", "event 7"},
        {"company", ""}, /* the names of kinds are no words */
        {"", ""},
        {"   ", ""},
        {"\"", ""},
        {"\"\"", ""},
        {"- -", ""},
        {"*", ""},
        {"NOT", ""},
        {"a OR b", ""},
        {"title:backend", ""},
        {"' & ! | <->", ""},
        {"\\'", ""},
        {"backend AND", ""},
        {"NEAR(backend engineer)", ""},
    };
    fill(db);
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        unit_case(cases[i].question);
        finds(db, cases[i].question, cases[i].expected);
    }
    finds_of(db, "engineer", "ad", "ad 1");
    finds_of(db, "monad", "question_asked", "question_asked 1");
    finds_of(db, "monad", "claim", "");
    finds_of(db, "visa", "event", "event 7");
}

static void test_wrong(void **state)
{
    struct db *db = both_record(state)->db;
    struct strbuf out = {0};
    struct json_writer w = jw_to(&out);
    char many[RECORD_SEARCH_BYTES_MAX + 2];
    struct error why;
    memset(many, 'a', sizeof many);
    fails(ERR_INVALID, record_search_json(db, STR("a"), STR("nothing"), 10, &w, e));
    assert_non_null(strstr(why.message, "question_asked"));
    fails(ERR_INVALID, record_search_json(db, STR("\xff"), STR(""), 10, &w, e));
    fails(ERR_TOO_LARGE, record_search_json(db, (struct str){many, sizeof many - 1}, STR(""), 10, &w, e));
    strbuf_release(&out);
    /* More terms than are taken. */
    for (size_t i = 0; i < sizeof many - 2; i++)
        many[i] = i % 2 ? ' ' : 'a';
    many[RECORD_SEARCH_BYTES_MAX] = '\0';
    finds(db, many, "");
}

/* What is written, changed, removed, brought back. */
static void test_kept(void **state)
{
    struct db *db = both_record(state)->db;
    struct thing_act act = {0};
    fill(db);
    finds(db, "initech", "claim 1");
    int64_t batch = edit(db, &kind_claim, 1, "{\"version\": 1, \"employer\": \"Globex\"}");
    finds(db, "initech", "");
    finds(db, "globex", "claim 1");
    undo(db, batch);
    finds(db, "globex", "");
    finds(db, "initech", "claim 1");
    /* Applications follow the name of their company. */
    batch = edit(db, &kind_company, 1, "{\"version\": 1, \"name\": \"Umbrella\"}");
    finds(db, "hafen", "");
    finds(db, "umbrella", "application 1, company 1");
    undo(db, batch);
    finds(db, "hafen", "application 1, company 1");
    ok(db_begin(db, DB_WRITE, e));
    ok(thing_remove(db, &kind_company, 1, &act, e));
    ok(db_commit(db, e));
    finds(db, "hafen", "");
    finds(db, "monad", "");
    finds(db, "visa", ""); /* its application is gone */
    undo(db, act.batch);
    finds(db, "hafen", "application 1, company 1");
    finds(db, "monad", "question_asked 1");
    finds(db, "visa", "event 7");
    /* A thing that loses its words. */
    edit(db, &kind_figure, 1, "{\"version\": 2, \"words\": null}");
    finds(db, "three", "");
    /* What was rolled back was never there. */
    json_auto_t *body = json_loads("{\"name\": \"Vanish\"}", 0, NULL);
    json_auto_t *thing = NULL;
    ok(db_begin(db, DB_WRITE, e));
    ok(thing_make(db, &kind_company, body, &act, &thing, e));
    db_rollback(db);
    finds(db, "vanish", "");
}

/* An index that is missing or old is made by the first question; made anew it finds the same. */
static void test_anew(void **state)
{
    struct db *db = both_record(state)->db;
    fill(db);
    ok(db_exec(db, "DELETE FROM search_entry", e, ""));
    if (db_engine(db) == DB_SQLITE)
        ok(db_exec(db, "DELETE FROM search_words", e, ""));
    finds(db, "engineer", "ad 1, application 1"); /* no question was asked so far */
    ok(db_exec(db, "DELETE FROM search_entry", e, ""));
    if (db_engine(db) == DB_SQLITE)
        ok(db_exec(db, "DELETE FROM search_words", e, ""));
    finds(db, "engineer", "");
    ok(db_exec(db, "UPDATE search_state SET edition = 0", e, ""));
    finds(db, "engineer", "ad 1, application 1");
    for (int i = 0; i < 600; i++) {
        ok(db_begin(db, DB_WRITE, e));
        ok(history_write(db, 1, 0, STR("happened"), i == 3 ? STR("xylophone") : STR("zebra"), e));
        ok(db_commit(db, e));
    }
    ok(record_search_anew(db, e));
    finds(db, "visa", "event 7");
    finds(db, "xylophone", "event 11");
    finds(db, "monad", "question_asked 1");
    assert_int_equal(both_i64(db, "SELECT count(*) FROM search_entry WHERE kind = 'event'"), 601);
    json_auto_t *many = ask_kind(db, "zebra", "event");
    assert_int_equal(json_array_size(json_object_get(many, "results")), 50);
    assert_true(json_is_true(json_object_get(many, "more")));
}

/* A title counts more than a body. */
static void test_order(void **state)
{
    struct db *db = both_record(state)->db;
    fixture_thing(db, &kind_ad,
                  "{\"title\": \"Gardener\", \"body\": \"You will meet a plumber, and plants in pots.\"}");
    fixture_thing(db, &kind_ad,
                  "{\"title\": \"Plumber\", \"body\": \"You will meet a gardener, and pipes in walls.\"}");
    fixture_thing(db, &kind_ad,
                  "{\"title\": \"Painter\", \"body\": \"You will meet a carpenter, and paint on walls.\"}");
    json_auto_t *found = ask_kind(db, "plumber", NULL);
    assert_int_equal(member_int(json_array_get(json_object_get(found, "results"), 0), "id"), 2);
    json_auto_t *other = ask_kind(db, "gardener", NULL);
    assert_int_equal(member_int(json_array_get(json_object_get(other, "results"), 0), "id"), 1);
}

/* The pieces put together, with [ ] around those that were found. */
static void pieces_are(const json_t *result, const char *member, const char *expected)
{
    _cleanup_(strbuf_release) struct strbuf all = {0};
    size_t i;
    json_t *piece;
    json_array_foreach (json_object_get(result, member), i, piece) {
        bool hit = json_is_true(json_object_get(piece, "hit"));
        strbuf_printf(&all, hit ? "[%s]" : "%s", member_str(piece, "text"));
    }
    assert_string_equal(strbuf_cstr(&all), expected);
}

static void test_shown(void **state)
{
    struct db *db = both_record(state)->db;
    fill(db);
    fixture_thing(
        db, &kind_note,
        "{\"application\": 1, \"body\": \"<b>bold</b> %s\\n\\n%s the Wasserk\xc3\xbchlung of\\nthe <script>alert(1)</script> %s\"}",
        "one two three four five six seven eight nine ten eleven twelve thirteen",
        "a b c d e f g h i j k l m n o p",
        "x1 x2 x3 x4 x5 x6 x7 x8 x9 x10 x11 x12 x13 x14 x15 x16 x17 x18 x19 x20 x21 x22 x23 x24 x25 x26 x27 x28 x29 x30 x31 x32 x33 x34 x35 x36 x37 x38 x39 x40 x41");
    json_auto_t *found = ask_kind(db, "wasserku the", "note");
    json_t *one = json_array_get(json_object_get(found, "results"), 0);
    assert_string_equal(member_str(one, "context"), "Z\xc3\xbcrcher Hafenw\xc3\xa4rme: Backend engineer");
    assert_int_equal(member_int(one, "application"), 1);
    pieces_are(
        one, "excerpt",
        "\xe2\x80\xa6 eleven twelve thirteen a b c d e f g h i j k l m n o p [the] [Wasserk\xc3\xbchlung] of [the] <script>alert(1)</script> x1 x2 x3 x4 x5 x6 x7 x8 x9 x10 x11 x12 x13 x14 x15 x16 x17 x18 x19 x20 x21 x22 x23 x24 x25 x26 x27 x28 x29 x \xe2\x80\xa6");
    json_auto_t *asked = ask_kind(db, "monad", NULL);
    one = json_array_get(json_object_get(asked, "results"), 0);
    pieces_are(one, "title", "What is a [monad]?");
    pieces_are(one, "excerpt", "");
    assert_string_equal(member_str(one, "context"), "Z\xc3\xbcrcher Hafenw\xc3\xa4rme: Backend engineer");
    json_auto_t *claim = ask_kind(db, "initech", NULL);
    one = json_array_get(json_object_get(claim, "results"), 0);
    pieces_are(one, "title", "Cut latency by 40 %");
    pieces_are(one, "excerpt", "[Initech]");
    assert_true(json_is_null(json_object_get(one, "context")));
}

int main(void)
{
    crypto_start();
    const struct CMUnitTest tests[] = {BOTH(test_finds), BOTH(test_wrong), BOTH(test_kept),
                                       BOTH(test_anew),  BOTH(test_order), BOTH(test_shown)};
    return cmocka_run_group_tests_name("record/search", tests, NULL, both_group_teardown);
}

/* What is made of the pipeline: the table, letters, figures that do not fit, Markdown, lessons. */
#include "record/apply/applications.h"
#include "record/apply/lessons.h"
#include "record/apply/letters.h"
#include "record/fixture.h"
#include "record/history.h"
#include "record/kinds.h"

#include <time.h>

#define DAY_MS (INT64_C(86400) * 1000)

static int64_t application(struct db *db, const char *company, const char *more)
{
    int64_t id = fixture_thing(db, &kind_company, "{\"name\": \"%s\", \"country\": \"DE\"}", company);
    return fixture_thing(db, &kind_application, "{\"company\": %lld, \"role\": \"Engineer\"%s}",
                         (long long)id, more);
}

static int64_t now_ms(void)
{
    return (int64_t)time(NULL) * 1000;
}

static void test_table(void **state)
{
    struct db *db = both_record(state)->db;
    struct strbuf out = {0};
    struct json_writer w = jw_to(&out);
    for (int i = 0; i < 5; i++) {
        char name[20];
        snprintf(name, sizeof name, "Company %d", i);
        application(db, name, ", \"stage\": \"applied\"");
    }
    ok(db_begin(db, DB_WRITE, e));
    ok(history_write(db, 2, INT64_C(4102444800000), STR("heard"), STR(""), e));
    ok(db_commit(db, e));
    ok(applications_table_json(db, 3, &w, e));
    json_t *table = fixture_parse(&out), *rows = json_object_get(table, "applications");
    assert_true(json_is_true(json_object_get(table, "more")));
    assert_int_equal(json_array_size(rows), 3);
    assert_int_equal(member_int(json_array_get(rows, 0), "id"), 2);
    assert_true(member_int(json_array_get(rows, 0), "heard_at_ms") == INT64_C(4102444800000));
    assert_true(json_is_null(json_object_get(json_array_get(rows, 1), "heard_at_ms")));
    json_decref(table);
    w = jw_to(&out);
    ok(applications_table_json(db, 5, &w, e));
    table = fixture_parse(&out);
    assert_true(json_is_false(json_object_get(table, "more")));
    json_decref(table);
}

static json_t *letters(struct db *db, struct world *world, int64_t id)
{
    struct strbuf out = {0};
    struct json_writer w = jw_to(&out);
    struct arena a;
    arena_init(&a);
    ok(letters_json(db, world, id, &a, &w, e));
    arena_release(&a);
    return fixture_parse(&out);
}

static const char *body_of(const json_t *all, size_t language, size_t letter)
{
    const json_t *list =
        json_object_get(json_array_get(json_object_get(all, "languages"), language), "letters");
    return member_str(json_array_get(list, letter), "body");
}

static void test_letters(void **state)
{
    struct db *db = both_record(state)->db;
    struct world *world;
    ok(world_open(CONTENT_DIR, &world, e));
    int64_t id = application(db, "Acme", ", \"stage\": \"screen\"");
    json_t *all = letters(db, world, id);
    assert_string_equal(member_str(all, "language"), "de");
    assert_true(json_is_null(json_object_get(all, "suggested")) &&
                json_is_null(json_object_get(all, "email")));
    assert_non_null(strstr(body_of(all, 0, 0), "Hello,\n"));
    json_decref(all);

    /* A round that was held, one that was cancelled, and one to come: thanks are for the first. */
    fixture_thing(db, &kind_round,
                  "{\"application\": %lld, \"kind\": \"design\", \"at_ms\": %lld, \"outcome\": \"waiting\"}",
                  (long long)id, (long long)(now_ms() - DAY_MS));
    fixture_thing(db, &kind_round,
                  "{\"application\": %lld, \"kind\": \"live\", \"at_ms\": %lld, \"outcome\": \"cancelled\"}",
                  (long long)id, (long long)(now_ms() - DAY_MS / 2));
    fixture_thing(db, &kind_round, "{\"application\": %lld, \"kind\": \"code\", \"at_ms\": %lld}",
                  (long long)id, (long long)(now_ms() + 9 * DAY_MS));
    fixture_thing(db, &kind_contact, "{\"company\": 1, \"name\": \"No Address\", \"kind\": \"recruiter\"}");
    fixture_thing(db, &kind_contact, "{\"company\": 1, \"name\": \"Ian\", \"email\": \"ian@acme.example\"}");
    fixture_thing(db, &kind_form_answer,
                  "{\"topic\": \"name\", \"question\": \"Name\", \"answer\": \" Ada Byron \"}");
    all = letters(db, world, id);
    assert_string_equal(member_str(all, "suggested"), "thanks");
    assert_string_equal(member_str(all, "email"), "ian@acme.example");
    const char *thanks = body_of(all, 0, LETTER_THANKS);
    assert_non_null(strstr(thanks, "Hello Ian,\n"));
    assert_non_null(strstr(thanks, "the system design interview on "));
    assert_non_null(strstr(thanks, "Best regards\nAda Byron\n"));
    json_decref(all);

    /* One that has ended wants no letter, and one that is not there has none. */
    ok(db_exec(db, "UPDATE application SET outcome = 'rejected'", e, ""));
    all = letters(db, world, id);
    assert_true(json_is_null(json_object_get(all, "suggested")));
    json_decref(all);
    struct strbuf out = {0};
    struct json_writer w = jw_to(&out);
    struct arena a;
    struct error why;
    arena_init(&a);
    fails(ERR_NOT_FOUND, letters_json(db, world, 99, &a, &w, e));
    arena_release(&a);
    strbuf_release(&out);
    world_free(world);
}

static void test_whole(void **state)
{
    struct db *db = both_record(state)->db;
    int64_t here = application(db, "Here", ", \"about\": \"# Head\\n\\n<i>x</i>\"");
    int64_t acme = application(db, "Acme", "");
    static const char figure[] =
        "{\"application\": %lld, \"about\": \"expected-pay\", \"said_on\": \"2026-11-%02d\", \"min_minor\": %d, "
        "\"max_minor\": %d, \"currency\": \"EUR\", \"period\": \"%s\", \"mine\": %s}";
    fixture_thing(db, &kind_figure, figure, (long long)here, 2, 8000000, 8000000, "year", "true");
    fixture_thing(db, &kind_figure, figure, (long long)acme, 3, 790000, 800000, "month", "true");
    fixture_thing(db, &kind_figure, figure, (long long)acme, 4, 1, 2, "year", "false");
    fixture_thing(db, &kind_note, "{\"application\": %lld, \"body\": \"- one\"}", (long long)here);
    struct strbuf out = {0};
    struct json_writer w = jw_to(&out);
    ok(applications_whole_json(db, here, &w, e));
    json_t *whole = fixture_parse(&out), *clashes = json_object_get(whole, "clashes"),
           *rendered = json_object_get(whole, "rendered");
    assert_int_equal(json_array_size(clashes), 1);
    assert_string_equal(
        member_str(json_array_get(clashes, 0), "says"),
        "You said that you expect 80,000 EUR a year here on 2026-11-02, and 7,900 to 8,000 EUR a month to Acme on 2026-11-03.");
    assert_int_equal(member_int(json_array_get(clashes, 0), "application"), acme);
    assert_int_equal(json_array_size(rendered), 2);
    assert_string_equal(member_str(json_array_get(rendered, 0), "html"),
                        "<h3>Head</h3>\n<p>&lt;i&gt;x&lt;/i&gt;</p>\n");
    assert_string_equal(member_str(json_array_get(rendered, 1), "kind"), "note");
    json_decref(whole);
}

static void test_lessons(void **state)
{
    struct db *db = both_record(state)->db;
    int64_t one =
        application(db, "Acme", ", \"stage\": \"live\", \"outcome\": \"rejected\", \"cause\": \"Too slow\"");
    int64_t two = application(db, "Initech", ", \"stage\": \"live\"");
    application(db, "Hooli", ", \"outcome\": \"accepted\", \"cause\": \"pay\"");
    int64_t round =
        fixture_thing(db, &kind_round, "{\"application\": %lld, \"kind\": \"live\"}", (long long)two);
    fixture_thing(db, &kind_debrief, "{\"round\": %lld, \"cause\": \"too slow\"}", (long long)round);
    static const char promise[] =
        "{\"application\": %lld, \"what\": \"x\", \"promised_on\": \"2026-11-02\", \"due_on\": \"2026-11-05\"%s}";
    fixture_thing(db, &kind_promise, promise, (long long)one, ", \"closed_on\": \"2026-11-05\"");
    fixture_thing(db, &kind_promise, promise, (long long)two, "");
    fixture_thing(db, &kind_promise, promise, (long long)two, ", \"mine\": true");
    for (int over = 0; over < 2; over++) {
        struct strbuf out = {0};
        struct json_writer w = jw_to(&out);
        struct arena a;
        arena_init(&a);
        ok(lessons_json(db, (struct date){2026, 11, 5 + over}, &a, &w, e));
        arena_release(&a);
        json_t *told = fixture_parse(&out), *kept = json_object_get(told, "promises"),
               *causes = json_object_get(told, "causes");
        assert_int_equal(json_array_size(kept), 1 + over);
        assert_string_equal(member_str(json_array_get(kept, 0), "company_name"), "Acme");
        if (over)
            assert_int_equal(member_int(json_array_get(kept, 1), "over"), 1);
        assert_int_equal(json_array_size(causes), 1);
        assert_int_equal(member_int(json_array_get(causes, 0), "applications"), 2);
        assert_int_equal(member_int(told, "known"), 2);
        json_decref(told);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        BOTH(test_table),
        BOTH(test_letters),
        BOTH(test_whole),
        BOTH(test_lessons),
    };
    return cmocka_run_group_tests_name("record/pipeline", tests, NULL, both_group_teardown);
}

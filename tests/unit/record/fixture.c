#include "record/fixture.h"
#include "record/thing.h"

#include "base/json.h"

#include <math.h>

struct problem_entry fixture_problem(const char *slug)
{
    return (struct problem_entry){
        .slug = str_of(slug),
        .title = STR("Two Lists"),
        .difficulty = STR("easy"),
        .pattern = STR("two pointers"),
        .minutes = 15,
        .list_order = 20,
        .package_path = STR("/srv/problems/twolists"),
        .package_hash = STR("00ff"),
        .doc = STR("{\"slug\":\"twolists\"}"),
    };
}

void fixture_put_entry(struct db *db, const struct problem_entry *p)
{
    ok(db_begin(db, DB_WRITE, e));
    ok(problems_put(db, p, e));
    ok(db_commit(db, e));
}

void fixture_put(struct db *db, const char *slug)
{
    struct problem_entry p = fixture_problem(slug);
    fixture_put_entry(db, &p);
}

void fixture_keep_only(struct db *db, const struct str *slugs, size_t n)
{
    ok(db_begin(db, DB_WRITE, e));
    ok(problems_keep_only(db, slugs, n, e));
    ok(db_commit(db, e));
}

int64_t fixture_send(struct db *db, const char *slug)
{
    struct submission_new s = {
        .problem = str_of(slug), .language = STR("cpp"), .source = STR("int main(){}")};
    int64_t id = 0;
    ok(db_begin(db, DB_WRITE, e));
    ok(submissions_create(db, &s, &id, e));
    ok(db_commit(db, e));
    return id;
}

struct job fixture_claim(struct db *db, const char *worker, struct arena *a)
{
    struct job job = {0};
    bool got = false;
    ok(queue_claim(db, worker, false, a, &job, &got, e));
    assert_true(got);
    return job;
}

struct submission_result fixture_result(struct arena *a, const char *verdict, size_t n_tests)
{
    struct submission_test *tests = arena_array(a, struct submission_test, n_tests);
    for (size_t i = 0; i < n_tests; i++)
        tests[i] = (struct submission_test){.ordinal = (int64_t)i + 1,
                                            .name = str_of(arena_printf(a, "secret/%zu", i + 1)),
                                            .kind = "secret",
                                            .verdict = verdict,
                                            .cpu_ms = 10 * ((int64_t)i + 1),
                                            .wall_ms = 12,
                                            .memory_bytes = 1 << 20,
                                            .exit_code = 0,
                                            .feedback = STR("")};
    return (struct submission_result){.verdict = verdict,
                                      .package_hash = STR("00ff"),
                                      .compile_output = STR(""),
                                      .compile_ms = 300,
                                      .tests_total = (int64_t)n_tests,
                                      .tests = tests,
                                      .n_tests = n_tests};
}

struct submission_result fixture_scored(struct arena *a, const char *verdict, double score, double max)
{
    static struct submission_group groups[] = {
        {.name = STR("secret"), .verdict = "WA", .score = 12.5, .max_score = INFINITY},
        {.name = STR("secret/a\xff"), .verdict = "WA", .score = 12.5, .max_score = 30, .complete = true},
        {.name = STR("secret/b"), .score = 0, .max_score = 70, .barred_by = STR("secret/a\xff")},
    };
    struct submission_result r = fixture_result(a, verdict, 2);
    r.has_score = true;
    r.score = score;
    r.max_score = max;
    r.groups = groups;
    r.n_groups = ARRAY_LEN(groups);
    return r;
}

json_t *fixture_parse(struct strbuf *out)
{
    json_t *parsed = NULL;
    ok(json_read(strbuf_str(out), &parsed, e));
    strbuf_release(out);
    *out = (struct strbuf){0};
    return parsed;
}

json_t *fixture_submission(struct db *db, int64_t id)
{
    struct strbuf out = {0};
    struct json_writer w = jw_to(&out);
    ok(submissions_get_json(db, id, &w, e));
    return fixture_parse(&out);
}

const char *member_str(const json_t *object, const char *key)
{
    const json_t *v = json_object_get(object, key);
    if (!json_is_string(v))
        fail_msg("the member %s is not a text", key);
    return json_string_value(v);
}

int64_t member_int(const json_t *object, const char *key)
{
    const json_t *v = json_object_get(object, key);
    if (!json_is_integer(v))
        fail_msg("the member %s is not an integer", key);
    return json_integer_value(v);
}

double member_real(const json_t *object, const char *key)
{
    const json_t *v = json_object_get(object, key);
    if (!json_is_number(v) && !json_is_null(v))
        fail_msg("the member %s is no number", key);
    return json_is_null(v) ? (double)NAN : json_number_value(v);
}

int64_t fixture_thing_of(struct db *db, const struct thing_kind *kind, const char *json)
{
    struct thing_act act = {0};
    json_auto_t *body = json_loads(json, 0, NULL);
    json_auto_t *thing = NULL;
    assert_non_null(body);
    ok(db_begin(db, DB_WRITE, e));
    ok(thing_make(db, kind, body, &act, &thing, e));
    ok(db_commit(db, e));
    return member_int(thing, "id");
}

int64_t fixture_thing(struct db *db, const struct thing_kind *kind, const char *format, ...)
{
    char json[2000];
    va_list args;
    va_start(args, format);
    vsnprintf(json, sizeof json, format, args);
    va_end(args);
    return fixture_thing_of(db, kind, json);
}

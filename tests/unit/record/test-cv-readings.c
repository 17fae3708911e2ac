/* Versions of the CV and their readings: what a file is, documents kept once, one reading at a time, and what
 * a late worker may not write. */
#include "record/apply/cv-readings.h"
#include "record/fixture.h"
#include "record/kinds.h"
#include "record/thing.h"

#include <stdlib.h>

static const char *format_of(const char *name, struct str bytes)
{
    const char *format = NULL;
    ok(cv_format_of(str_of(name), bytes, &format, e));
    return format;
}

static void test_formats(void **state)
{
    static const struct {
        const char *name;
        struct str bytes;
        const char *format, *sentence;
    } cases[] = {
        {"a.pdf", STR("%PDF-1.7\n"), "pdf", NULL},
        {"a.txt", STR("mail header\n%PDF-1.7\n"), "pdf", NULL},
        {"a.docx", STR("PK\3\4\0\xff"), "docx", NULL},
        {"a.odt", STR("PK\3\4\24\0mimetypeapplication/vnd.oasis.opendocument.textPK"), "odt", NULL},
        {"a.txt", STR("Ada Lovelace\n"), "text", NULL},
        {"a.md", STR("Ada Lovelace\n"), "markdown", NULL},
        {"A.MD", STR("Ada Lovelace\n"), "markdown", NULL},
        {".md", STR("Ada Lovelace\n"), "text", NULL},
        {"a", STR("Ada\n## Work\n"), "markdown", NULL},
        {"a.json", STR("\xEF\xBB\xBF\n {\"basics\": {}}"), "json-resume", NULL},
        {"a", STR(""), NULL, "the file is empty"},
        {"a", STR(" \n\t"), NULL, "white space"},
        {"a", STR("Andr\xe9"), NULL, "UTF-8"},
        {"a", STR("Ada\0Lovelace"), NULL, "UTF-8"},
        {"a.doc", STR("\xD0\xCF\x11\xE0\xA1\xB1"), NULL, ".doc"},
        {"a.rtf", STR("{\\rtf1\\ansi"), NULL, "rich text"},
        {"a.png", STR("\x89PNG\r\n\x1a\n"), NULL, "picture"},
        {"a.jpg", STR("\xFF\xD8\xFF\xE0"), NULL, "picture"},
        {"a.ps", STR("%!PS-Adobe"), NULL, "PostScript"},
        {"a.gz", STR("\x1F\x8B\x08"), NULL, "compressed"},
    };
    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        struct error why = {0};
        const char *format = NULL;
        if (cases[i].format) {
            assert_string_equal(format_of(cases[i].name, cases[i].bytes), cases[i].format);
            continue;
        }
        fails(ERR_INVALID, cv_format_of(str_of(cases[i].name), cases[i].bytes, &format, e));
        assert_non_null(strstr(why.message, cases[i].sentence));
    }
    char *long_text = malloc(CV_BODY_MAX + 1);
    struct error why = {0};
    const char *format = NULL;
    memset(long_text, 'a', CV_BODY_MAX + 1);
    assert_string_equal(format_of("a", (struct str){long_text, CV_BODY_MAX}), "text");
    fails(ERR_TOO_LARGE, cv_format_of(STR("a"), (struct str){long_text, CV_BODY_MAX + 1}, &format, e));
    free(long_text);
}

static int64_t take_in(struct db *db, const char *format, struct str bytes, int64_t *ret_change)
{
    struct thing_act act = {0};
    json_t *thing = NULL;
    ok(db_begin(db, DB_WRITE, e));
    ok(cv_take_in(db, STR("Ada"), format, bytes, (struct str){0}, &act, &thing, e));
    ok(thing_commit(db, &act, e));
    int64_t id = member_int(thing, "id");
    json_decref(thing);
    if (ret_change)
        *ret_change = act.batch;
    return id;
}

static json_t *shown(struct db *db, int64_t cv)
{
    struct strbuf out = {0};
    struct json_writer w = jw_to(&out);
    ok(cv_json(db, cv, &w, e));
    return fixture_parse(&out);
}

static void expect_state(struct db *db, int64_t cv, const char *state, const char *failure)
{
    json_t *one = shown(db, cv);
    assert_string_equal(member_str(json_object_get(one, "reading"), "state"), state);
    assert_string_equal(member_str(json_object_get(one, "reading"), "failure"), failure);
    json_decref(one);
}

static void ask(struct db *db, int64_t cv, struct str country)
{
    ok(db_begin(db, DB_WRITE, e));
    ok(cv_readings_ask(db, cv, country, e));
    ok(db_commit(db, e));
}

/* Claim the next job and start it. */
static struct job start(struct db *db, struct arena *a, struct cv_reading_work *work)
{
    struct job job = fixture_claim(db, "w", a);
    json_t *payload = json_loads(arena_cstr(a, job.payload), 0, NULL);
    int64_t id = member_int(payload, "reading");
    json_decref(payload);
    assert_true(str_is(job.kind, life_cv_reading.work));
    ok(life_start(&life_cv_reading, db, &job, id, e));
    ok(cv_readings_work(db, id, a, work, e));
    return job;
}

static const struct cv_reading_finding found[] = {{"R12", "warning", STR("0123456789abcdef")},
                                                  {"R12", "warning", STR("1123456789abcdef")},
                                                  {"R07", "note", STR("2123456789abcdef")}};
static const struct cv_reading_result sound = {
    .doc = STR("{\"n\":1}"), .resume = STR("{}"), .findings = found, .n_findings = ARRAY_LEN(found)};

static void test_document(void **state)
{
    struct db *db = both_record(state)->db;
    struct arena a;
    struct cv_reading_work work;
    struct str type, bytes, png;
    struct error why;
    bool has;
    arena_init(&a);
    const struct str pdf = STR("%PDF-1.7 \0\xff");
    int64_t cv = take_in(db, "pdf", pdf, NULL);
    assert_int_equal(take_in(db, "pdf", pdf, NULL), cv);
    assert_int_equal(both_i64(db, "SELECT count(*) FROM job"), 1);
    struct job job = start(db, &a, &work);
    assert_true(str_is(work.format, "pdf") && str_eq(work.source, pdf) && !work.has_pages && !work.gone);
    expect_state(db, cv, "running", "");
    struct cv_reading_result r = sound;
    const struct paper_page pages[] = {{1, 10, 20, STR("\x89PNG one")}, {3, 10, 20, STR("\x89PNG three")}};
    r.pages = pages;
    r.n_pages = 2;
    ok(cv_readings_finish(db, &job, &work, &r, e));
    expect_state(db, cv, "done", "");
    assert_int_equal(both_i64(db, "SELECT count(*) FROM job"), 0);
    ok(papers_page(db, work.sha256, 3, &a, &png, e));
    assert_true(str_is(png, "\x89PNG three"));
    fails(ERR_NOT_FOUND, papers_page(db, work.sha256, 2, &a, &png, e));
    fails(ERR_NOT_FOUND, papers_page(db, STR("../x"), 1, &a, &png, e));
    ok(papers_has_pages(db, work.sha256, &has, e));
    assert_true(has);
    ok(papers_get(db, work.sha256, &a, &type, &bytes, e));
    assert_true(str_eq(bytes, pdf) && str_is(type, "pdf"));
    fails(ERR_NOT_FOUND, papers_get(db, STR("x"), &a, &type, &bytes, e));
    arena_release(&a);
}

static void expect_found(struct db *db, int64_t warnings, int64_t notes)
{
    struct strbuf out = {0};
    struct json_writer w = jw_to(&out);
    ok(cv_list_json(db, &w, e));
    json_t *list = fixture_parse(&out);
    const json_t *counts = json_object_get(json_array_get(json_object_get(list, "cvs"), 0), "found");
    assert_int_equal(member_int(counts, "errors"), 0);
    assert_int_equal(member_int(counts, "warnings"), warnings);
    assert_int_equal(member_int(counts, "notes"), notes);
    json_decref(list);
}

static int64_t suppress(struct db *db, const char *json)
{
    struct thing_act act = {0};
    json_t *body = json_loads(json, 0, NULL), *thing = NULL;
    ok(db_begin(db, DB_WRITE, e));
    ok(thing_make(db, &kind_cv_suppression, body, &act, &thing, e));
    ok(thing_commit(db, &act, e));
    json_decref(body);
    json_decref(thing);
    return act.batch;
}

static void undo(struct db *db, int64_t change)
{
    struct thing_act act = {0};
    ok(db_begin(db, DB_WRITE, e));
    ok(thing_undo(db, change, &act, e));
    ok(thing_commit(db, &act, e));
}

static void test_suppressed(void **state)
{
    struct db *db = both_record(state)->db;
    struct arena a;
    struct cv_reading_work work;
    arena_init(&a);
    take_in(db, "text", STR("Ada"), NULL);
    struct job job = start(db, &a, &work);
    ok(cv_readings_finish(db, &job, &work, &sound, e));
    expect_found(db, 2, 1);
    int64_t one = suppress(db, "{\"rule\": \"R12\", \"finding\": \"0123456789abcdef\"}");
    expect_found(db, 1, 1);
    int64_t all = suppress(db, "{\"rule\": \"R12\", \"reason\": \"It was so\"}");
    expect_found(db, 0, 1);
    suppress(db, "{\"rule\": \"R11\", \"finding\": \"2123456789abcdef\"}"); /* of another rule */
    expect_found(db, 0, 1);
    undo(db, all);
    expect_found(db, 1, 1);
    undo(db, one);
    expect_found(db, 2, 1);
    arena_release(&a);
}

static void test_interrupted(void **state)
{
    struct db *db = both_record(state)->db;
    struct arena a;
    struct cv_reading_work work;
    struct error why;
    arena_init(&a);
    int64_t cv = take_in(db, "markdown", STR("# Ada"), NULL);
    /* Its worker stops; the next one dies, comes back late, and writes nothing. */
    struct job job = start(db, &a, &work);
    ok(life_give_back(&life_cv_reading, db, &job, work.id, false, e));
    expect_state(db, cv, "queued", "");
    struct job late = start(db, &a, &work);
    ok(queue_worker_restarted(db, "w", e));
    job = start(db, &a, &work);
    fails(ERR_CONFLICT, cv_readings_finish(db, &late, &work, &sound, e));
    fails(ERR_CONFLICT, life_fail(&life_cv_reading, db, &late, work.id, "late", e));
    expect_state(db, cv, "running", "");
    ok(life_fail(&life_cv_reading, db, &job, work.id, "the disk was full \xff", e));
    expect_state(db, cv, "failed", "the disk was full \xef\xbf\xbd");
    assert_int_equal(both_i64(db, "SELECT count(*) FROM cv_finding"), 0);
    /* Tried again; while that is under way there is no second. */
    ask(db, cv, STR("de"));
    ask(db, cv, STR("us"));
    assert_int_equal(both_i64(db, "SELECT count(*) FROM job"), 1);
    job = start(db, &a, &work);
    assert_true(str_is(work.country, "de"));
    ok(cv_readings_finish(db, &job, &work, &sound, e));
    assert_int_equal(both_i64(db, "SELECT count(*) FROM cv_reading"), 1);
    fails(ERR_CONFLICT, cv_readings_finish(db, &job, &work, &sound, e));
    assert_int_equal(both_i64(db, "SELECT count(*) FROM cv_finding"), 3);
    /* What is shown stays while it is read again, and when that is our failure. */
    ask(db, cv, STR(""));
    json_t *one = shown(db, cv);
    assert_string_equal(member_str(json_object_get(one, "read"), "country"), "de");
    json_decref(one);
    job = start(db, &a, &work);
    ok(life_fail(&life_cv_reading, db, &job, work.id, "m", e));
    one = shown(db, cv);
    assert_true(json_is_object(json_object_get(one, "read")));
    json_decref(one);
    ask(db, cv, (struct str){0});
    job = start(db, &a, &work);
    assert_true(str_is(work.country, ""));
    ok(cv_readings_finish(db, &job, &work, &(struct cv_reading_result){.refused = "it is no CV"}, e));
    expect_state(db, cv, "refused", "it is no CV");
    assert_int_equal(both_i64(db, "SELECT count(*) FROM cv_finding"), 0);
    ok(db_begin(db, DB_WRITE, e));
    fails(ERR_INVALID, cv_readings_ask(db, cv, STR("D1"), e));
    db_rollback(db);
    /* Nothing is handed out where it fails at its last step. */
    struct thing_act act = {0};
    json_t *none = NULL;
    ok(db_begin(db, DB_WRITE, e));
    fails(ERR_INVALID, cv_take_in(db, STR("n"), "text", STR("Ada"), STR("D1"), &act, &none, e));
    assert_null(none);
    db_rollback(db);
    ok(db_begin(db, DB_WRITE, e));
    fails(ERR_NOT_FOUND, cv_readings_ask(db, 999, STR(""), e));
    db_rollback(db);
    arena_release(&a);
}

static void test_removed_meanwhile(void **state)
{
    struct db *db = both_record(state)->db;
    struct arena a;
    struct cv_reading_work work;
    int64_t change;
    arena_init(&a);
    int64_t cv = take_in(db, "pdf", STR("%PDF-"), &change);
    undo(db, change);
    struct job job = start(db, &a, &work);
    assert_true(work.gone);
    ok(cv_readings_finish(db, &job, &work, &(struct cv_reading_result){.refused = "it was removed"}, e));
    assert_int_equal(both_i64(db, "SELECT count(*) FROM job"), 0);
    undo(db, both_i64(db, "SELECT max(batch) FROM change"));
    expect_state(db, cv, "refused", "it was removed");
    arena_release(&a);
}

/* The largest document, of bytes that are nothing, comes back as it was. */
static void test_largest(void **state)
{
    struct db *db = both_record(state)->db;
    struct arena a;
    struct str type, back, given = {malloc(PAPER_BYTES_MAX), PAPER_BYTES_MAX};
    char sha256[SHA256_HEX + 1];
    arena_init(&a);
    for (size_t i = 0; i < given.n; i++)
        ((char *)(uintptr_t)given.p)[i] = (char)(i * 2654435761u >> 13);
    for (int again = 0; again < 2; again++) {
        ok(db_begin(db, DB_WRITE, e));
        ok(papers_put(db, "docx", given, sha256, e));
        ok(db_commit(db, e));
    }
    assert_int_equal(both_i64(db, "SELECT count(*) FROM document"), 1);
    assert_int_equal(both_i64(db, "SELECT bytes FROM document"), PAPER_BYTES_MAX);
    ok(papers_get(db, str_of(sha256), &a, &type, &back, e));
    assert_true(str_eq(back, given) && str_is(type, "docx"));
    arena_release(&a);
    free((char *)(uintptr_t)given.p);
}

static void test_too_long(void **state)
{
    struct db *db = both_record(state)->db;
    struct arena a;
    struct cv_reading_work work;
    struct error why;
    char sha256[SHA256_HEX + 1];
    arena_init(&a);
    take_in(db, "text", STR("Ada"), NULL);
    struct job job = start(db, &a, &work);
    struct cv_reading_result r = sound;
    r.doc.n = CV_READING_DOC_MAX + 1;
    fails(ERR_INTERNAL, cv_readings_finish(db, &job, &work, &r, e));
    ok(db_begin(db, DB_WRITE, e));
    fails(ERR_TOO_LARGE, papers_put(db, "pdf", (struct str){"x", PAPER_BYTES_MAX + 1}, sha256, e));
    fails(ERR_INVALID, papers_put(db, "pdf", STR(""), sha256, e));
    db_rollback(db);
    arena_release(&a);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_formats), BOTH(test_document), BOTH(test_suppressed), BOTH(test_interrupted),
        BOTH(test_removed_meanwhile),   BOTH(test_too_long), BOTH(test_largest)};
    return cmocka_run_group_tests_name("record/cv-readings", tests, NULL, both_group_teardown);
}

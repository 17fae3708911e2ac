/* Reading the bank, with packages that the record cannot keep as they are. */
#include "support/both.h"

#include "base/fd.h"
#include "jobs/jobs.h"
#include "record/problems/files.h"
#include "record/problems/problems.h"
#include "record/problems/submissions.h"

#include <fcntl.h>
#include <jansson.h>
#include <stdio.h>
#include <stdlib.h>

static void write_file(const char *folder, const char *path, struct str text)
{
    char full[256];
    snprintf(full, sizeof full, "%.100s/%.100s", folder, path);
    char *slash = strrchr(full, '/');
    *slash = '\0';
    ok(fd_make_dirs(full, 0700, e));
    *slash = '/';
    ok(fd_write_file_at(AT_FDCWD, full, text, 0600, e));
}

static enum err tick(void *arg, struct error *e)
{
    (void)arg;
    (void)e;
    return ERR_OK;
}

static void index_problems(struct record *r)
{
    struct judge *judge = NULL;
    struct arena a;
    struct job job;
    bool found;
    enum job_stop stop = JOB_GO_ON;
    int64_t id;
    arena_init(&a);
    ok(judge_open(&(struct judge_options){.content = CONTENT_DIR, .cache = r->folder}, &judge, e));
    ok(db_begin(r->db, DB_WRITE, e));
    ok(queue_enqueue(r->db, PROBLEMS_INDEX_JOB, QUEUE_BULK, STR("{}"), NULL, &id, e));
    ok(db_commit(r->db, e));
    ok(queue_claim(r->db, "test", false, &a, &job, &found, e));
    assert_true(found);
    struct job_context c = {.db = r->db,
                            .arena = &a,
                            .job = &job,
                            .judge = judge,
                            .content = CONTENT_DIR,
                            .data = r->folder,
                            .tick = tick,
                            .stop = &stop};
    ok(job_run(&job_index_problems, &c, e));
    judge_free(judge);
    arena_release(&a);
}

static void test_one_too_large(void **state)
{
    struct record *r = both_record(state);
    struct strbuf text = {0};
    struct arena a;
    struct problem_entry entry;
    arena_init(&a);
    /* Six bytes each in JSON. */
    while (text.n < 1 << 20)
        strbuf_putc(&text, '\1');
    write_file(r->folder, "problems/huge/statement/problem.en.md", strbuf_str(&text));
    write_file(r->folder, "problems/huge/attachments/starter.py", strbuf_str(&text));
    write_file(r->folder, "problems/nameless/dryrun/meta.yaml", STR("difficulty: extreme\n"));
    index_problems(r);
    ok(problems_package(r->db, STR("huge"), &a, &entry, e));
    assert_true(entry.broken);
    ok(problems_package(r->db, STR("nameless"), &a, &entry, e));
    assert_true(entry.broken);
    ok(problems_package(r->db, STR("fewestrunners"), &a, &entry, e));
    assert_false(entry.broken);
    arena_release(&a);
    strbuf_release(&text);
}

/* The programs with bugs that come along are problems, under names of their own and in no list; the user's
 * problem of such a name stays. */
static void test_drills(void **state)
{
    struct record *r = both_record(state);
    struct problem_entry entry;
    struct arena a;
    struct str doc, hash;
    json_t *problem = NULL;
    arena_init(&a);
    write_file(r->folder, "problems/debugrenewals/problem.yaml", STR("name: Mine\n"));
    index_problems(r);
    ok(problems_package(r->db, STR("debuglastseats"), &a, &entry, e));
    assert_true(!entry.broken && str_is(entry.package_path, "drill:lastseats") &&
                str_is(entry.title, "Last Seats"));
    ok(problems_doc(r->db, STR("debuglastseats"), &a, &doc, &hash, e));
    ok(json_read(doc, &problem, e));
    assert_string_equal(json_string_value(json_object_get(problem, "slug")), "debuglastseats");
    assert_int_equal(json_array_size(json_object_get(problem, "starters")), 1);
    assert_true(json_array_size(json_object_get(problem, "samples")) > 0);
    json_decref(problem);
    ok(problems_package(r->db, STR("debugrenewals"), &a, &entry, e));
    assert_true(str_is(entry.package_path, "own:debugrenewals"));
    struct strbuf out = {0};
    struct json_writer w = jw_to(&out);
    ok(problems_list_json(r->db, &w, e));
    assert_true(str_find(strbuf_str(&out), STR("debuglastseats")) == out.n);
    assert_true(str_find(strbuf_str(&out), STR("debugrenewals")) < out.n);
    strbuf_release(&out);
    arena_release(&a);
}

/* What the page is told of what kind of problem it is. */
static void test_types(void **state)
{
    struct record *r = both_record(state);
    static const struct {
        const char *yaml, *expected;
    } cases[] = {
        {"", "[\"pass-fail\"]"},
        {"type: pass-fail\n", "[\"pass-fail\"]"},
        {"type: scoring\n", "[\"scoring\"]"},
        {"type: [multi-pass, interactive]\n", "[\"pass-fail\",\"interactive\",\"multi-pass\"]"},
        {"type: [interactive, scoring]\n", "[\"scoring\",\"interactive\"]"},
        {"type: submit-answer\n", "[\"pass-fail\",\"submit-answer\"]"}, /* broken, and shown */
    };
    struct arena a;
    arena_init(&a);
    for (size_t i = 0; i < ARRAY_LEN(cases); i++)
        write_file(r->folder, arena_printf(&a, "problems/p%zu/problem.yaml", i), str_of(cases[i].yaml));
    index_problems(r);
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        struct str doc, hash;
        unit_case(cases[i].yaml);
        ok(problems_doc(r->db, str_of(arena_printf(&a, "p%zu", i)), &a, &doc, &hash, e));
        json_t *problem = NULL;
        ok(json_read(doc, &problem, e));
        char *type = json_dumps(json_object_get(problem, "type"), JSON_COMPACT);
        assert_string_equal(type, cases[i].expected);
        free(type);
        json_decref(problem);
    }
    /* The list says the same. */
    struct strbuf out = {0};
    struct json_writer w = jw_to(&out);
    size_t found = 0, k;
    json_t *list = NULL;
    const json_t *row;
    ok(problems_list_json(r->db, &w, e));
    ok(json_read(strbuf_str(&out), &list, e));
    json_array_foreach (list, k, row) {
        const char *slug = json_string_value(json_object_get(row, "slug"));
        if (slug[0] != 'p' || slug[1] < '0' || slug[1] > '9')
            continue;
        char *type = json_dumps(json_object_get(row, "type"), JSON_COMPACT);
        assert_string_equal(type, cases[slug[1] - '0'].expected);
        free(type);
        found++;
    }
    assert_int_equal(found, ARRAY_LEN(cases));
    json_decref(list);
    strbuf_release(&out);
    arena_release(&a);
}

/* Attachments are kept; starter code, folders and what is too large are not; what is gone is forgotten. */
static void test_attachments(void **state)
{
    struct record *r = both_record(state);
    struct strbuf big = {0};
    struct arena a;
    struct str doc, hash, bytes;
    struct error why;
    arena_init(&a);
    while (big.n <= PACKAGE_FILE_MAX)
        strbuf_puts(&big, "0123456789abcdef");
    write_file(r->folder, "problems/p/problem.yaml", STR("name: P\n"));
    write_file(r->folder, "problems/p/attachments/inputs.zip", STR("PK\3\4\0\xff"));
    write_file(r->folder, "problems/p/attachments/starter.py", STR("print()"));
    write_file(r->folder, "problems/p/attachments/starter.txt", STR("no language"));
    write_file(r->folder, "problems/p/attachments/big.bin", strbuf_str(&big));
    write_file(r->folder, "problems/p/attachments/bad\xff.txt", STR("x"));
    write_file(r->folder, "problems/p/attachments/more/x.txt", STR("x"));
    index_problems(r);
    ok(problems_doc(r->db, STR("p"), &a, &doc, &hash, e));
    json_t *problem = NULL;
    ok(json_read(doc, &problem, e));
    const json_t *list = json_object_get(problem, "attachments"), *zip = json_array_get(list, 0);
    assert_int_equal(json_array_size(list), 2);
    assert_string_equal(json_string_value(json_object_get(zip, "name")), "inputs.zip");
    assert_int_equal(json_integer_value(json_object_get(zip, "bytes")), 6);
    assert_string_equal(json_string_value(json_object_get(json_array_get(list, 1), "name")), "starter.txt");
    struct str sha256 = str_of(json_string_value(json_object_get(zip, "sha256")));
    ok(files_get(r->db, sha256, PROBLEM_FILE_ATTACHMENT, &a, &bytes, e));
    assert_true(str_eq(bytes, STR("PK\3\4\0\xff")));
    write_file(r->folder, "problems/p/attachments/inputs.zip", STR("PK another one"));
    index_problems(r);
    fails(ERR_NOT_FOUND, files_get(r->db, sha256, PROBLEM_FILE_ATTACHMENT, &a, &bytes, e));
    json_decref(problem);
    strbuf_release(&big);
    arena_release(&a);
}

/* The statements of a document, each as "language pdf" or "language text". */
static char *statements_in(const json_t *problem, struct arena *a)
{
    struct strbuf out = {0};
    const json_t *one;
    size_t i;
    json_array_foreach (json_object_get(problem, "statements"), i, one) {
        bool pdf = json_object_get(one, "pdf") != NULL;
        assert_int_equal(json_array_size(json_object_get(one, "parts")) == 0, pdf);
        strbuf_printf(&out, "%s%s %s", i ? ", " : "", json_string_value(json_object_get(one, "language")),
                      pdf ? "pdf" : "text");
    }
    char *text = arena_strdup(a, strbuf_cstr(&out));
    strbuf_release(&out);
    return text;
}

/* Of each language the best: a PDF where there is nothing else. What is none, or too large, is not shown as
 * one. */
static void test_printed_statements(void **state)
{
    struct record *r = both_record(state);
    static const struct {
        const char *slug, *expected;
        struct {
            const char *path, *text;
        } files[3];
    } cases[] = {
        {"onlypdf", "en pdf", {{"statement/problem.en.pdf", "%PDF-1.4 a"}}},
        {"legacypdf", "en pdf", {{"problem.yaml", "name: L\n"}, {"problem.pdf", "%PDF-1.4 b"}}},
        {"old", "en pdf", {{"problem.yaml", "name: L\n"}, {"problem_statement/problem.pdf", "%PDF-1.4 c"}}},
        {"bothkinds",
         "en text",
         {{"statement/problem.en.pdf", "%PDF-1.4 d"}, {"statement/problem.en.md", "x"}}},
        {"twolanguages",
         "en text, sv pdf",
         {{"statement/problem.en.md", "x"}, {"statement/problem.sv.pdf", "%PDF-1.4 e"}}},
        {"nopdf", "en text", {{"statement/problem.en.pdf", "<script>alert(1)</script>"}}},
        {"short", "en text", {{"statement/problem.en.pdf", "%PDF"}}},
    };
    struct strbuf big = {0};
    struct arena a;
    struct str bytes;
    arena_init(&a);
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        for (size_t k = 0; k < 3 && cases[i].files[k].path; k++)
            write_file(r->folder, arena_printf(&a, "problems/%s/%s", cases[i].slug, cases[i].files[k].path),
                       str_of(cases[i].files[k].text));
    }
    strbuf_puts(&big, "%PDF-1.4 ");
    while (big.n <= PACKAGE_FILE_MAX)
        strbuf_puts(&big, "0123456789abcdef");
    write_file(r->folder, "problems/big/statement/problem.en.pdf", strbuf_str(&big));
    index_problems(r);
    for (size_t i = 0; i <= ARRAY_LEN(cases); i++) {
        const char *slug = i < ARRAY_LEN(cases) ? cases[i].slug : "big";
        struct str doc, hash;
        json_t *problem = NULL;
        unit_case(slug);
        ok(problems_doc(r->db, str_of(slug), &a, &doc, &hash, e));
        ok(json_read(doc, &problem, e));
        assert_string_equal(statements_in(problem, &a), i < ARRAY_LEN(cases) ? cases[i].expected : "en text");
        const json_t *pdf = json_object_get(json_array_get(json_object_get(problem, "statements"), 0), "pdf");
        if (pdf) {
            ok(files_get(r->db, str_of(json_string_value(pdf)), PROBLEM_FILE_STATEMENT, &a, &bytes, e));
            assert_true(str_starts(bytes, STR("%PDF-1.4 ")));
        }
        json_decref(problem);
    }
    arena_release(&a);
    strbuf_release(&big);
}

/* Which answers are wanted: to each test, and no more of them than the package takes, or the record. */
static void test_wanted_answers(void **state)
{
    struct record *r = both_record(state);
    static const struct {
        const char *limits, *expected;
    } cases[] = {
        {"", "{\"tests\":[{\"name\":\"sample/1\",\"kind\":\"sample\"},{\"name\":\"secret/big/1\","
             "\"kind\":\"secret\"}],\"bytes_max\":262144}"},
        {"limits: {code: 4}\n", "{\"tests\":[{\"name\":\"sample/1\",\"kind\":\"sample\"},{\"name\":"
                                "\"secret/big/1\",\"kind\":\"secret\"}],\"bytes_max\":4096}"},
        {"limits: {code: 1000}\n", "{\"tests\":[{\"name\":\"sample/1\",\"kind\":\"sample\"},{\"name\":"
                                   "\"secret/big/1\",\"kind\":\"secret\"}],\"bytes_max\":524288}"},
    };
    struct arena a;
    arena_init(&a);
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        const char *folder = arena_printf(&a, "problems/p%zu", i);
        static const char *const tests[] = {"sample/1", "secret/big/1"};
        write_file(r->folder, arena_printf(&a, "%s/problem.yaml", folder),
                   str_of(arena_printf(&a,
                                       "problem_format_version: 2025-09\nname: P\nuuid: "
                                       "a1b2c3d4-0000-4000-8000-00000000000%zu\ntype: submit-answer\n%s",
                                       i, cases[i].limits)));
        write_file(r->folder, arena_printf(&a, "%s/statement/problem.en.md", folder), STR("Answer.\n"));
        for (size_t k = 0; k < ARRAY_LEN(tests); k++) {
            write_file(r->folder, arena_printf(&a, "%s/data/%s.in", folder, tests[k]), STR("1\n"));
            write_file(r->folder, arena_printf(&a, "%s/data/%s.ans", folder, tests[k]), STR("2\n"));
        }
        write_file(r->folder, arena_printf(&a, "%s/submissions/accepted/all.txt", folder), STR("2\n"));
    }
    index_problems(r);
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        struct str doc, hash;
        unit_case(cases[i].limits);
        ok(problems_doc(r->db, str_of(arena_printf(&a, "p%zu", i)), &a, &doc, &hash, e));
        json_t *problem = NULL;
        ok(json_read(doc, &problem, e));
        char *wanted = json_dumps(json_object_get(problem, "answers"), JSON_COMPACT);
        char *forms = json_dumps(json_object_get(problem, "forms"), JSON_COMPACT);
        assert_string_equal(wanted, cases[i].expected);
        assert_string_equal(forms, "[\"answers\"]");
        free(wanted);
        free(forms);
        json_decref(problem);
    }
    arena_release(&a);
}

int main(void)
{
    const struct CMUnitTest tests[] = {BOTH(test_one_too_large),      BOTH(test_types),
                                       BOTH(test_attachments),        BOTH(test_wanted_answers),
                                       BOTH(test_printed_statements), BOTH(test_drills)};
    return cmocka_run_group_tests(tests, NULL, both_group_teardown);
}

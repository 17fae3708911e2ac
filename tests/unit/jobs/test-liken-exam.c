/* Answers of a watched exam beside the solutions of their package and what was submitted before. */
#include "record/code/exam-mirror.h"
#include "record/code/exams.h"
#include "record/code/front-end-checks.h"
#include "record/content/world.h"
#include "record/fixture.h"

#include "base/fd.h"
#include "jobs/jobs.h"

#include <fcntl.h>
#include <stdio.h>
#include <string.h>

#define RULES                                                                                                \
    "id: mine\ntitle: Mine\nsummary: s\nminutes: 60\norder: free\ncounts: last\npoints: by-test\n"           \
    "told: tests\nunsent: dropped\nscreen: free\npaste: free\nslots: [{difficulty: [easy], points: 100}]\n"

#define STARTER                                                                                              \
    "import sys\n\ndef read(stream):\n    n, m = map(int, stream.readline().split())\n"                      \
    "    rows = [list(map(int, stream.readline().split())) for _ in range(n)]\n    return n, m, rows\n\n"
#define SOLUTION(rows, total, best)                                                                          \
    "def largest(" rows "):\n    " best " = None\n    for i, row in enumerate(" rows "):\n        " total    \
    " = 0\n        for value in row:\n            if value % 2 == 0 and value > 10:\n                " total \
    " += value * (i + 1)\n            else:\n                " total " -= 1\n        if " best               \
    " is None or " total " > " best ":\n            " best " = " total "\n    return " best                  \
    "\n\nn, m, grid = read(sys.stdin)\nprint(largest(grid))\n"
#define KNOWN STARTER SOLUTION("rows", "total", "best")
#define MINE  STARTER "# my own idea\n" SOLUTION("lines", "sum_of_it", "top")
#define OTHER                                                                                                            \
    "words = input().split()\nseen = {}\nwhile words:\n    word = words.pop()\n    seen[word] = seen.get(word, 0) + 1\n" \
    "    if len(word) > 3 and word.startswith('x'):\n        break\nprint(sorted(seen.items(), key=lambda p: -p[1])[0][0])\n"

static struct error why;
static const struct mirror_text texts[MIRROR_RULES_N];

static void write_file(struct record *r, const char *path, const char *text)
{
    char full[256];
    snprintf(full, sizeof full, "%.100s/problems/%.100s", r->folder, path);
    char *slash = strrchr(full, '/');
    *slash = '\0';
    ok(fd_make_dirs(full, 0700, e));
    *slash = '/';
    ok(fd_write_file_at(AT_FDCWD, full, str_of(text), 0600, e));
}

static void put_package(struct record *r)
{
    struct problem_entry p = fixture_problem("p");
    p.difficulty = STR("easy");
    p.package_path = STR("own:p");
    fixture_put_entry(r->db, &p);
    write_file(r, "p/problem.yaml", "problem_format_version: 2025-09\nname: P\n");
    write_file(r, "p/attachments/starter.py", STARTER);
    write_file(r, "p/submissions/accepted/good.py", KNOWN);
    write_file(r, "p/submissions/accepted/other.py", OTHER);
    write_file(r, "p/submissions/wrong_answer/bad.py", MINE);
    write_file(r, "p/submissions/accepted/good.c", "int main(void) { return 0; }\n");
}

/* One that has ended, with this in its editor. */
static int64_t sit(struct record *r, const char *language, const char *source)
{
    const struct exam_new new = {.rules = STR(RULES), .watched = true};
    const struct exam_code code = {str_of(language), str_of(source), EXAM_PROGRAM, 0};
    int64_t id = 0, version;
    ok(exams_begin(r->db, &new, &id, e));
    ok(exams_open(r->db, id, 1, e));
    ok(exams_save(r->db, id, 1, &code, &version, e));
    ok(exams_finish(r->db, id, e));
    return id;
}

static int ticks_left = -1;

static enum err tick(void *arg, struct error *e)
{
    enum job_stop *stop = arg;
    if (ticks_left < 0 || ticks_left-- > 0)
        return ERR_OK;
    *stop = JOB_CANCELLED;
    return error_set(e, ERR_CANCELLED, NULL, "the job was broken off");
}

static enum err do_job(struct record *r, bool cancelled, struct error *ret)
{
    struct judge *judge = NULL;
    struct arena a;
    enum job_stop stop = JOB_GO_ON;
    arena_init(&a);
    ok(judge_open(&(struct judge_options){.content = CONTENT_DIR, .cache = r->folder}, &judge, e));
    struct job job;
    do
        job = fixture_claim(r->db, "w", &a);
    while (!str_is(job.kind, "liken-exam"));
    struct job_context c = {.db = r->db,
                            .arena = &a,
                            .job = &job,
                            .judge = judge,
                            .content = CONTENT_DIR,
                            .data = r->folder,
                            .tick = tick,
                            .tick_arg = &stop,
                            .stop = &stop};
    enum err result = job_run(job_kind_find(job.kind), &c, ret);
    if (cancelled)
        ok(job_cancelled(&job_liken_exam, &c, e));
    judge_free(judge);
    arena_release(&a);
    return result;
}

static json_t *rows_of(struct record *r, int64_t id)
{
    struct strbuf out = {0};
    struct json_writer w = jw_to(&out);
    ok(exam_mirror_report_json(r->db, id, texts, &w, e));
    json_t *report = fixture_parse(&out);
    json_t *like = json_incref(json_object_get(report, "likeness"));
    json_decref(report);
    assert_string_equal(member_str(like, "state"), "done");
    json_t *rows = json_incref(json_object_get(like, "rows"));
    json_decref(like);
    return rows;
}

static void test_both(void **state)
{
    struct record *r = both_record(state);
    put_package(r);
    struct submission_new s = {.problem = STR("p"), .language = STR("python3"), .source = STR(OTHER)};
    int64_t earlier[2];
    for (int i = 0; i < 2; i++) {
        ok(db_begin(r->db, DB_WRITE, e));
        ok(submissions_create(r->db, &s, &earlier[i], e));
        ok(db_commit(r->db, e));
        s.source = STR(MINE);
    }
    ok(db_exec(r->db, "UPDATE submission SET created_at_ms = created_at_ms - 1000", e, ""));
    int64_t id = sit(r, "pypy3", MINE);
    ok(do_job(r, false, e));
    json_t *rows = rows_of(r, id);
    assert_int_equal(json_array_size(rows), 2); /* what has nothing of it is not told */
    const json_t *known = json_array_get(rows, 0), *mine = json_array_get(rows, 1);
    assert_string_equal(member_str(known, "name"), "the package's solution accepted/good.py");
    assert_true(member_real(known, "covered") > 0.99);
    assert_true(member_int(known, "tokens") > 60);
    char expected[60];
    snprintf(expected, sizeof expected, "your submission %lld to p", (long long)earlier[1]);
    assert_string_equal(member_str(mine, "name"), expected);
    assert_true(json_is_true(json_object_get(mine, "mine")) && member_real(mine, "covered") > 0.99);
    json_decref(rows);
}

/* Of a front-end task its script: the task's own solution, and what was submitted to it before; the starter
 * counts for nobody. */
static void test_front_end(void **state)
{
    struct record *r = both_record(state);
    struct front_ends all;
    const struct front_task *modal;
    struct arena a;
    struct strbuf text = {0};
    struct json_writer w = jw_to(&text);
    arena_init(&a);
    ok(content_front_ends(CONTENT_DIR, &a, &all, e));
    ok(front_ends_find(&all, STR("modal"), &modal, e));
    struct front_ends only = {all.v + (modal - all.v), 1};
    struct front_end_check_new before = {.task = STR("modal"), .form = FRONT_VANILLA, .seconds = -1};
    ok(front_ends_solution(CONTENT_DIR, modal, FRONT_VANILLA, &a, before.files, e));
    front_files_put(FRONT_VANILLA, before.files, &w);
    int64_t earlier, id, check;
    ok(db_begin(r->db, DB_WRITE, e));
    ok(front_end_checks_create(r->db, &before, &earlier, e));
    ok(db_commit(r->db, e));
    ok(db_exec(r->db, "UPDATE front_end_check SET created_at_ms = created_at_ms - 1000", e, ""));
    /* Out of an archive that nobody of ours wrote: it costs its own comparison. */
    ok(db_exec(
        r->db,
        "INSERT INTO front_end_check (id, task, form, state, created_at_ms, finished_at_ms, share_n, files, "
        "result) VALUES (900, 'modal', 'react', 'done', 1, 2, 0, '[]', '{}')",
        e, ""));

    const struct exam_new new = {
        .rules = STR(
            "id: a\ntitle: t\nsummary: s\nminutes: 5\norder: free\ncounts: last\npoints: whole\ntold: tests\n"
            "unsent: dropped\nscreen: free\npaste: free\nslots: [{kind: front-end}]\n"),
        .tasks = &only,
        .watched = true};
    const struct exam_code code = {STR(EXAM_FRONT_END_LANGUAGE), strbuf_str(&text), EXAM_VANILLA, 0};
    ok(exams_begin(r->db, &new, &id, e));
    ok(exams_open(r->db, id, 1, e));
    ok(exams_submit_files(r->db, id, 1, &code, &check, e));
    ok(exams_finish(r->db, id, e));
    ok(do_job(r, false, e));
    json_t *rows = rows_of(r, id);
    assert_int_equal(json_array_size(rows), 2);
    const json_t *known = json_array_get(rows, 0), *mine = json_array_get(rows, 1);
    assert_string_equal(member_str(known, "name"), "the task's solution");
    assert_true(member_real(known, "covered") > 0.99 && member_int(known, "tokens") > 60);
    char expected[60];
    snprintf(expected, sizeof expected, "your front-end submission %lld to modal", (long long)earlier);
    assert_string_equal(member_str(mine, "name"), expected);
    json_decref(rows);
    strbuf_release(&text);
    arena_release(&a);
}

/* What was given is nobody's; what cannot be compared is not; a package that is gone costs its own rows. */
static void test_nothing_to_compare(void **state)
{
    struct record *r = both_record(state);
    put_package(r);
    static const struct {
        const char *name, *language, *source;
        size_t rows;
    } cases[] = {
        {"only the starter", "python3", STARTER, 0},
        {"no code", "python3", "# nothing yet\n", 0},
        {"another language than any solution", "go", "package main\nfunc main() { println(1) }\n", 0},
        {"a language without a reader", "cobol", "DISPLAY 'X'.", 0},
        {"cut in the middle of a string", "python3", "x = 'abc", 0},
        {"the solution itself", "python3", KNOWN, 1},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        unit_case(cases[i].name);
        int64_t id = sit(r, cases[i].language, cases[i].source);
        ok(do_job(r, false, e));
        json_t *rows = rows_of(r, id);
        assert_int_equal(json_array_size(rows), cases[i].rows);
        json_decref(rows);
    }
    ok(db_exec(r->db, "UPDATE problem SET package_path = 'own:gone' WHERE slug = 'p'", e, ""));
    int64_t id = sit(r, "python3", MINE);
    ok(do_job(r, false, e));
    json_t *rows = rows_of(r, id);
    assert_int_equal(json_array_size(rows), 0);
    json_decref(rows);
}

static void test_broken_off(void **state)
{
    struct record *r = both_record(state);
    put_package(r);
    int64_t id = sit(r, "python3", MINE);
    ticks_left = 2;
    fails(ERR_CANCELLED, do_job(r, true, e));
    ticks_left = -1;
    assert_int_equal(both_i64(r->db, "SELECT COUNT(*) FROM exam_likeness"), 0);
    assert_int_equal(both_i64(r->db, "SELECT COUNT(*) FROM exam_mirror WHERE state = 'failed'"), 1);
    assert_int_equal(both_i64(r->db, "SELECT COUNT(*) FROM job WHERE kind = 'liken-exam'"), 0);
    /* Forgotten before it began. */
    id = sit(r, "python3", MINE);
    ok(db_exec(r->db, "DELETE FROM exam_mirror WHERE exam = ?1", e, "i", id));
    ok(do_job(r, false, e));
    assert_int_equal(both_i64(r->db, "SELECT COUNT(*) FROM job WHERE kind = 'liken-exam'"), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {BOTH(test_both), BOTH(test_front_end), BOTH(test_nothing_to_compare),
                                       BOTH(test_broken_off)};
    return cmocka_run_group_tests_name("jobs/liken-exam", tests, NULL, both_group_teardown);
}

/* Files that problems hand out: each once, as long as some problem has it, and only as what it has it. */
#include "record/fixture.h"
#include "record/problems/files.h"

static void show(struct db *db, const char *slug, const struct problem_file *files, size_t n)
{
    struct problem_entry p = fixture_problem(slug);
    p.files = files;
    p.n_files = n;
    fixture_put_entry(db, &p);
}

static void test_keep_and_forget(void **state)
{
    struct db *db = both_record(state)->db;
    struct error why;
    char zip[SHA256_HEX + 1], pdf[SHA256_HEX + 1], again[SHA256_HEX + 1];
    struct str bytes;
    struct arena a;
    arena_init(&a);
    ok(files_put(db, STR("PK\3\4\0\xff"), zip, e));
    ok(files_put(db, STR("%PDF-1.7\n"), pdf, e));
    ok(files_put(db, STR("PK\3\4\0\xff"), again, e));
    assert_string_equal(zip, again);
    assert_int_equal(both_i64(db, "SELECT count(*) FROM file"), 2);
    /* Nobody's yet. */
    fails(ERR_NOT_FOUND, files_get(db, str_of(zip), PROBLEM_FILE_ATTACHMENT, &a, &bytes, e));

    const struct problem_file both[] = {{str_of(zip), PROBLEM_FILE_ATTACHMENT},
                                        {str_of(pdf), PROBLEM_FILE_STATEMENT},
                                        {str_of(zip), PROBLEM_FILE_ATTACHMENT}};
    show(db, "a", both, 3);
    show(db, "b", both, 1);
    ok(files_get(db, str_of(zip), PROBLEM_FILE_ATTACHMENT, &a, &bytes, e));
    assert_true(str_eq(bytes, STR("PK\3\4\0\xff")));
    /* An attachment never goes out as something that a browser opens. */
    fails(ERR_NOT_FOUND, files_get(db, str_of(zip), PROBLEM_FILE_STATEMENT, &a, &bytes, e));
    fails(ERR_NOT_FOUND, files_get(db, str_of(pdf), PROBLEM_FILE_ATTACHMENT, &a, &bytes, e));
    ok(files_get(db, str_of(pdf), PROBLEM_FILE_STATEMENT, &a, &bytes, e));

    const struct problem_file as_both[] = {{str_of(pdf), PROBLEM_FILE_ATTACHMENT},
                                           {str_of(pdf), PROBLEM_FILE_STATEMENT}};
    show(db, "c", as_both, 2);
    ok(files_get(db, str_of(pdf), PROBLEM_FILE_ATTACHMENT, &a, &bytes, e));
    fixture_keep_only(db, (const struct str[]){STR("b")},
                      1); /* of the three files of a and c, only zip is b's */
    ok(files_get(db, str_of(zip), PROBLEM_FILE_ATTACHMENT, &a, &bytes, e));
    fails(ERR_NOT_FOUND, files_get(db, str_of(pdf), PROBLEM_FILE_STATEMENT, &a, &bytes, e));
    show(db, "b", NULL, 0);
    fixture_keep_only(db, (const struct str[]){STR("b")}, 1);
    assert_int_equal(both_i64(db, "SELECT count(*) FROM file"), 0);
    arena_release(&a);
}

static void test_refused(void **state)
{
    static char big[FILE_BYTES_MAX + 1];
    struct db *db = both_record(state)->db;
    struct error why;
    char sha256[SHA256_HEX + 1];
    struct str bytes, missing = STR("0000000000000000000000000000000000000000000000000000000000000000");
    const struct problem_file nowhere = {missing, PROBLEM_FILE_ATTACHMENT};
    struct problem_entry p = fixture_problem("a");
    struct arena a;
    arena_init(&a);
    fails(ERR_TOO_LARGE, files_put(db, (struct str){big, sizeof big}, sha256, e));
    fails(ERR_NOT_FOUND, files_get(db, STR("../x"), PROBLEM_FILE_ATTACHMENT, &a, &bytes, e));
    fails(ERR_NOT_FOUND, files_get(db, missing, PROBLEM_FILE_ATTACHMENT, &a, &bytes, e));
    p.files = &nowhere;
    p.n_files = 1;
    ok(db_begin(db, DB_WRITE, e));
    fails(ERR_CONFLICT, problems_put(db, &p, e));
    db_rollback(db);
    arena_release(&a);
}

/* The largest one comes back as it was. */
static void test_largest(void **state)
{
    static char big[FILE_BYTES_MAX];
    struct db *db = both_record(state)->db;
    char sha256[SHA256_HEX + 1];
    struct str bytes, given = {big, sizeof big};
    struct arena a;
    arena_init(&a);
    for (size_t i = 0; i < sizeof big; i++)
        big[i] = (char)(i * 2654435761u >> 13);
    ok(files_put(db, given, sha256, e));
    const struct problem_file file = {str_of(sha256), PROBLEM_FILE_ATTACHMENT};
    show(db, "a", &file, 1);
    ok(files_get(db, str_of(sha256), PROBLEM_FILE_ATTACHMENT, &a, &bytes, e));
    assert_true(str_eq(bytes, given));
    arena_release(&a);
}

int main(void)
{
    const struct CMUnitTest tests[] = {BOTH(test_keep_and_forget), BOTH(test_refused), BOTH(test_largest)};
    return cmocka_run_group_tests_name("record/files", tests, NULL, both_group_teardown);
}

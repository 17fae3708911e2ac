/* Images of statements: each once, as long as some problem shows it. */
#include "record/fixture.h"
#include "record/problems/images.h"

static void show(struct db *db, const char *slug, const struct str *images, size_t n)
{
    struct problem_entry p = fixture_problem(slug);
    p.images = images;
    p.n_images = n;
    fixture_put_entry(db, &p);
}

static void test_keep_and_forget(void **state)
{
    struct db *db = both_record(state)->db;
    struct error why;
    char png[SHA256_HEX + 1], svg[SHA256_HEX + 1], again[SHA256_HEX + 1];
    struct str type, bytes;
    struct arena a;
    arena_init(&a);
    ok(images_put(db, STR("image/png"), STR("\x89PNG\0\xff"), png, e));
    ok(images_put(db, STR("image/svg+xml"), STR("<svg/>"), svg, e));
    ok(images_put(db, STR("image/png"), STR("\x89PNG\0\xff"), again, e));
    assert_string_equal(png, again);
    assert_int_equal(both_i64(db, "SELECT count(*) FROM image"), 2);
    ok(images_get(db, str_of(png), &a, &type, &bytes, e));
    assert_true(str_is(type, "image/png") && str_eq(bytes, STR("\x89PNG\0\xff")));

    struct str both[] = {str_of(png), str_of(svg), str_of(png)};
    show(db, "a", both, 3);
    show(db, "b", both, 1);
    fixture_keep_only(db, (const struct str[]){STR("b")}, 1); /* svg was shown by a alone */
    ok(images_get(db, str_of(png), &a, &type, &bytes, e));
    fails(ERR_NOT_FOUND, images_get(db, str_of(svg), &a, &type, &bytes, e));
    show(db, "b", NULL, 0);
    fixture_keep_only(db, (const struct str[]){STR("b")}, 1);
    assert_int_equal(both_i64(db, "SELECT count(*) FROM image"), 0);
    arena_release(&a);
}

static void test_refused(void **state)
{
    static char big[IMAGE_BYTES_MAX + 1];
    struct db *db = both_record(state)->db;
    struct error why;
    char sha256[SHA256_HEX + 1];
    struct str type, bytes, missing = STR("0000000000000000000000000000000000000000000000000000000000000000");
    struct problem_entry p = fixture_problem("a");
    struct arena a;
    arena_init(&a);
    fails(ERR_TOO_LARGE, images_put(db, STR("image/png"), (struct str){big, sizeof big}, sha256, e));
    fails(ERR_CONFLICT, images_put(db, STR("text/html"), STR("x"), sha256, e));
    fails(ERR_NOT_FOUND, images_get(db, STR("../x"), &a, &type, &bytes, e));
    fails(ERR_NOT_FOUND, images_get(db, missing, &a, &type, &bytes, e));
    p.images = &missing;
    p.n_images = 1;
    ok(db_begin(db, DB_WRITE, e));
    fails(ERR_CONFLICT, problems_put(db, &p, e));
    db_rollback(db);
    arena_release(&a);
}

int main(void)
{
    const struct CMUnitTest tests[] = {BOTH(test_keep_and_forget), BOTH(test_refused)};
    return cmocka_run_group_tests_name("record/images", tests, NULL, both_group_teardown);
}

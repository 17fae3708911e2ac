#include "base/err.h"
#include "base/utf8.h"
#include "unit.h"

#include <errno.h>

static void test_set(void **state)
{
    (void)state;
    struct error e = {0};
    assert_int_equal(error_set(&e, ERR_INVALID, "field", "%s is %d", "x", 7), ERR_INVALID);
    assert_int_equal(e.code, ERR_INVALID);
    assert_string_equal(e.field, "field");
    assert_string_equal(e.message, "x is 7");
    assert_int_equal(error_set(NULL, ERR_IO, NULL, "nobody listens"), ERR_IO);
    assert_int_equal(error_prefix(&e, "reading %s", "y"), ERR_INVALID);
    assert_string_equal(e.message, "reading y: x is 7");
}

static void test_long_texts_are_cut_whole(void **state)
{
    (void)state;
    char text[ERROR_MESSAGE_MAX + 9];
    struct error e = {0};
    for (size_t i = 0; i + 2 < sizeof text; i += 3)
        memcpy(text + i, "\xe2\x82\xac", 3);
    text[sizeof text - 2] = '\0';
    error_set(&e, ERR_INVALID, text, "%s", text);
    assert_true(utf8_valid(str_of(e.message)) && strlen(e.message) > ERROR_MESSAGE_MAX - 4);
    assert_true(utf8_valid(str_of(e.field)) && strlen(e.field) > ERROR_FIELD_MAX - 4);
}

static void test_errno(void **state)
{
    (void)state;
    static const struct {
        int number;
        enum err code;
    } cases[] = {{ENOSPC, ERR_FULL},      {EDQUOT, ERR_FULL},     {EACCES, ERR_DENIED},
                 {ENOENT, ERR_NOT_FOUND}, {EEXIST, ERR_CONFLICT}, {EIO, ERR_IO}};
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        struct error e = {0};
        assert_int_equal(error_errno(&e, cases[i].number, NULL, "cannot"), cases[i].code);
        assert_non_null(strstr(e.message, "cannot: "));
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_set),
                                       cmocka_unit_test(test_long_texts_are_cut_whole),
                                       cmocka_unit_test(test_errno)};
    return cmocka_run_group_tests_name("base/err", tests, NULL, NULL);
}

#include "judge/validate.h"
#include "unit.h"

#include <stdlib.h>

static struct validate_flags flags_of(const char *text)
{
    struct str args[8], rest = str_of(text);
    size_t n = 0;
    struct validate_flags f;
    struct error e;
    while (rest.n && str_split(&rest, ' ', &args[n]))
        n++;
    if (validate_flags_parse(args, n, &f, &e) != ERR_OK)
        fail_msg("%s", e.message);
    return f;
}

static const struct {
    const char *flags, *answer, *output;
    bool accepted;
} cases[] = {
    /* The default: tokens, white space and case ignored. */
    {"", "1 2\n3\n", "1 2\n3\n", true},
    {"", "1 2\n3\n", "1 2\n3", true},
    {"", "1 2\n3\n", "1\n2\n\n 3 \n\n", true},
    {"", "1 2\n3\n", "1\r\n2\r\n3\r\n", true},
    {"", "1 2\n3\n", "1\t2\v3\f", true},
    {"", "1 2\n3\n", "1 2\n", false},
    {"", "1 2\n3\n", "1 2\n3\n4\n", false},
    {"", "1 2\n3\n", "1 23\n", false},
    {"", "12\n", "1 2\n", false},
    {"", "1 2\n", "12\n", false},
    {"", "12\n", "123\n", false},
    {"", "", "", true},
    {"", "", " \n\n", true},
    {"", "\n", "", true},
    {"", "", "x", false},
    {"", "x", "", false},
    {"", "Yes\n", "YES\n", true},
    {"", "\xC3\x84\n", "\xC3\xA4\n", false}, /* only A to Z have two cases */
    {"", "[", "{", false},                   /* 0x5B and 0x7B: not letters */
    {"", "1.0\n", "1.00\n", false},          /* no tolerance: text */
    {"", "a b c",
     "a\xC2\xA0"
     "b c",
     false}, /* a no-break space is none */
    {"case_sensitive", "Yes\n", "YES\n", false},
    {"case_sensitive", "Yes\n", "Yes", true},
    /* White space counts. */
    {"space_change_sensitive", "1 2\n", "1 2\n", true},
    {"space_change_sensitive", "1 2\n", "1 2", false},
    {"space_change_sensitive", "1 2\n", "1  2\n", false},
    {"space_change_sensitive", "1 2\n", "1\t2\n", false},
    {"space_change_sensitive", "1 2\n", " 1 2\n", false},
    {"space_change_sensitive", "1 2\n", "1 2\r\n", false},
    {"space_change_sensitive", "1 2", "1 2\n", false},
    {"space_change_sensitive", "A b\n", "a B\n", true},
    {"space_change_sensitive case_sensitive", "A b\n", "a B\n", false},
    {"space_change_sensitive float_tolerance 1e-3", "1.0 2\n", "1.0001 2\n", true},
    {"space_change_sensitive float_tolerance 1e-3", "1.0 2\n", "1.0001  2\n", false},
    /* Tolerances. */
    {"float_tolerance 1e-6", "0.0314\n", "3.14000000e-2\n", true},
    {"float_absolute_tolerance 0.1", "10\n", "10.1\n", true},
    {"float_absolute_tolerance 0.1", "10\n", "10.11\n", false},
    {"float_absolute_tolerance 0.1", "10\n", "9.9\n", true},
    {"float_relative_tolerance 0.1", "10\n", "11\n", true},
    {"float_relative_tolerance 0.1", "10\n", "11.1\n", false},
    {"float_relative_tolerance 0.1", "-10\n", "-9\n", true},
    {"float_relative_tolerance 0.1", "0\n", "0.0001\n", false},
    {"float_tolerance 0.1", "0\n", "0.0001\n", true},
    {"float_tolerance 0.1", "100\n", "109\n", true},
    {"float_absolute_tolerance 1 float_relative_tolerance 0", "5\n", "5.5\n", true},
    {"float_relative_tolerance 0 float_absolute_tolerance 1", "5\n", "5.5\n", true},
    {"float_tolerance 0", "5\n", "5.0\n", true},
    {"float_tolerance 1e-6", "5\n", "5.\n", true},
    {"float_tolerance 1e-6", ".5\n", "+0.5\n", true},
    {"float_tolerance 1e-6", "0\n", "-0\n", true},
    {"float_tolerance 1e-6", "5\n", "five\n", false},
    {"float_tolerance 1e-6", "5\n", "5x\n", false},
    {"float_tolerance 1e-6", "5\n", "5e\n", false},
    {"float_tolerance 1e-6", "5\n", "0x5\n", false},
    {"float_tolerance 1e-6", "5\n", "nan\n", false},
    {"float_tolerance 1e-6", "5\n", "inf\n", false},
    {"float_tolerance 1e-6", "5\n", "1e999\n", false},
    {"float_tolerance 1e-6", "1e999\n", "5\n", false},
    {"float_tolerance 1e-6", "1e999\n", "-1e999\n", false},
    {"float_tolerance 1e-6", "1e999\n", "1e999\n", true},
    {"float_tolerance 1e-6", "1\n", "1e-999999999999999999999\n", false},
    {"float_tolerance 1e-6", "nan\n", "NaN\n", true}, /* not numbers: text */
    {"float_tolerance 1e-6", "nan\n", "1\n", false},
    {"float_tolerance 1e-6", "Case 1.0\n", "case 1.0000001\n", true},
    {"float_tolerance 1e-6 case_sensitive", "Case 1.0\n", "case 1.0000001\n", false},
    {"float_tolerance 1e-6", "1 2\n", "1\n", false},
    {"float_tolerance 1e-6", "1\n", "1 2\n", false},
    /* Thirty digits on both sides of the point must be read. */
    {"float_relative_tolerance 1e-15", "123456789012345678901234567890.123456789012345678901234567890\n",
     "123456789012345678901234567890.000000000000000000000000000000\n", true},
    {"float_tolerance 1e-9", "0.000000000000000000000000000001\n", "0.000000000000000000000000000002\n",
     true},
};

static void test_verdicts(void **state)
{
    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        struct validate_flags f = flags_of(cases[i].flags);
        struct validate_result r;
        print_message("# case: %s | %s | %s\n", cases[i].flags, cases[i].answer, cases[i].output);
        validate_output(&f, str_of(cases[i].output), str_of(cases[i].answer), &r);
        assert_int_equal(r.accepted, cases[i].accepted);
        assert_int_equal(r.reason == VALIDATE_SAME, cases[i].accepted);
    }
}

/* A long common beginning must not change what is said of the rest: the prefix is skipped in another way. */
static void test_prefix(void **state)
{
    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        for (int glued = 0; glued < 2; glued++) {
            struct validate_flags f = flags_of(cases[i].flags);
            struct strbuf output = {0}, answer = {0};
            for (int k = 0; k < 5000; k++) {
                strbuf_puts(&output, "word ");
                strbuf_puts(&answer, "word ");
            }
            strbuf_puts(&output, glued ? "end" : "\n");
            strbuf_puts(&answer, glued ? "end" : "\n");
            size_t start = output.n;
            strbuf_puts(&output, cases[i].output);
            strbuf_puts(&answer, cases[i].answer);
            struct validate_result r, plain;
            validate_output(&f, strbuf_str(&output), strbuf_str(&answer), &r);
            /* The same texts, one byte at a time different before: compared from the start. */
            struct strbuf other = {0};
            strbuf_puts(&other, f.space_change_sensitive ? "WORD " : "WORD  ");
            strbuf_put(&other, str_from(strbuf_str(&output), 5));
            if (!f.case_sensitive) {
                validate_output(&f, strbuf_str(&other), strbuf_str(&answer), &plain);
                assert_int_equal(r.reason, plain.reason);
                assert_int_equal(r.line, plain.line);
                assert_int_equal(r.token, plain.token);
            }
            if (!glued && !f.space_change_sensitive)
                assert_int_equal(r.accepted, cases[i].accepted);
            assert_true(start > 0);
            strbuf_release(&output);
            strbuf_release(&answer);
            strbuf_release(&other);
        }
    }
}

static void test_nul(void **state)
{
    (void)state;
    struct validate_flags f = {0};
    struct validate_result r;
    validate_output(&f,
                    (struct str){"1\0"
                                 "2\n",
                                 4},
                    STR("1\n"), &r);
    assert_false(r.accepted);
    validate_output(&f, (struct str){"1\n\0", 3}, STR("1\n"), &r);
    assert_false(r.accepted);
    assert_int_equal(r.reason, VALIDATE_LONG);
    validate_output(&f, (struct str){NULL, 0}, (struct str){NULL, 0}, &r);
    assert_true(r.accepted);
}

static void test_words(void **state)
{
    (void)state;
    static const struct {
        const char *flags, *answer, *output, *shown, *hidden;
    } rows[] = {
        {"", "1 2\n3 17 5\n", "1 2\n3 18 5\n", "line 2, token 2: expected \"17\", got \"18\"",
         "line 2, token 2: wrong: got \"18\""},
        {"", "1 2\n3\n", "1 2\n", "the output ends too early, in line 2: expected \"3\"",
         "the output ends too early, in line 2"},
        {"", "1 2\n", "1 2\nmore\n", "line 2: the output goes on where it should end: \"more\"",
         "line 2: the output goes on where it should end: \"more\""},
        {"space_change_sensitive", "1 2\n", "1\t2\n",
         "line 1: white space differs: expected \" \", got \"\\t\"",
         "line 1: white space differs: got \"\\t\""},
        {"float_tolerance 1e-6", "1.5\n", "abc\n", "line 1, token 1: expected \"1.5\", got \"abc\"",
         "line 1, token 1: a number is expected, got \"abc\""},
        {"float_tolerance 1e-6", "1.5\n", "1.6\n", "line 1, token 1: expected \"1.5\", got \"1.6\"",
         "line 1, token 1: the number is too far off: \"1.6\""},
        {"", "1", "\x1b[31m\xff\xe2\x80\xae",
         "line 1, token 1: expected \"1\", got \"\\u{1b}[31m\xEF\xBF\xBD\\u{202e}\"",
         "line 1, token 1: wrong: got \"\\u{1b}[31m\xEF\xBF\xBD\\u{202e}\""},
        {"", "1", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
         "line 1, token 1: expected \"1\", got "
         "\"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa...\"",
         NULL},
    };
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        struct validate_flags f = flags_of(rows[i].flags);
        struct validate_result r;
        struct strbuf b = {0};
        validate_output(&f, str_of(rows[i].output), str_of(rows[i].answer), &r);
        validate_explain(&r, true, &b);
        assert_string_equal(strbuf_cstr(&b), rows[i].shown);
        strbuf_clear(&b);
        validate_explain(&r, false, &b);
        if (rows[i].hidden)
            assert_string_equal(strbuf_cstr(&b), rows[i].hidden);
        strbuf_release(&b);
    }
}

static void test_bad_flags(void **state)
{
    (void)state;
    static const char *const bad[] = {
        "float_tolerance",
        "float_tolerance x",
        "float_tolerance -1",
        "float_tolerance nan",
        "float_tolerance 1e-6 float_tolerance 1e-6",
        "float_tolerance 1e-6 float_relative_tolerance 1e-6",
        "float_absolute_tolerance 1e-6 float_tolerance 1e-6",
        "float_absolute_tolerance 1e-6 float_absolute_tolerance 1e-6",
        "case-sensitive",
        "1e-6",
    };
    for (size_t i = 0; i < ARRAY_LEN(bad); i++) {
        struct str args[8], rest = str_of(bad[i]);
        size_t n = 0;
        struct validate_flags f;
        unit_case(bad[i]);
        while (str_split(&rest, ' ', &args[n]))
            n++;
        assert_int_equal(validate_flags_parse(args, n, &f, NULL), ERR_INVALID);
    }
}

/* Against an obviously right comparison of tokens, on random small texts. */
static bool next_token(struct str *s, struct str *ret)
{
    while (s->n && strchr(" \n\t", s->p[0]))
        *s = str_from(*s, 1);
    size_t n = 0;
    while (n < s->n && !strchr(" \n\t", s->p[n]))
        n++;
    *ret = str_head(*s, n);
    *s = str_from(*s, n);
    return n > 0;
}

static void test_random(void **state)
{
    (void)state;
    uint64_t seed = 1;
    for (int round = 0; round < 200000; round++) {
        char text[2][12];
        size_t n[2];
        for (int k = 0; k < 2; k++) {
            n[k] = 0;
            for (int i = 0; i < 12; i++) {
                seed = seed * 6364136223846793005u + 1442695040888963407u;
                text[k][i] = "ab \n"[seed >> 62];
                if ((seed >> 40 & 15) != 0 && n[k] == (size_t)i)
                    n[k]++;
            }
        }
        struct str a = {text[0], n[0]}, b = {text[1], n[1]}, ta, tb;
        struct validate_result r;
        validate_output(&(struct validate_flags){0}, a, b, &r);
        bool same = true;
        for (bool more_a = true, more_b = true; same && (more_a || more_b);) {
            more_a = next_token(&a, &ta);
            more_b = next_token(&b, &tb);
            same = str_eq(ta, tb);
        }
        assert_int_equal(r.accepted, same);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_verdicts), cmocka_unit_test(test_prefix),    cmocka_unit_test(test_nul),
        cmocka_unit_test(test_words),    cmocka_unit_test(test_bad_flags), cmocka_unit_test(test_random),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

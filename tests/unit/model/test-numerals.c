/* Numbers as words. */
#include "unit.h"

#include "model/words/numerals.h"

static void test_words(void **state)
{
    (void)state;
    static const struct {
        const char *word;
        double value; /* below 0: none */
    } rows[] = {
        {"zero", 0},
        {"seven", 7},
        {"twenty-nine", 29},
        {"dozen", 12},
        {"couple", 2},
        {"acht", 8},
        {"einundzwanzig", 21},
        {"vierundzwanzig", 24},
        {"einhundert", 100},
        {"zweihundert", 200},
        {"zweihundertfunfzig", 250},
        {"hundertzwanzig", 120},
        {"hundertundeins", 101},
        {"dreitausend", 3000},
        {"zwolftausendfunfhundert", 12500},
        {"hunderttausend", 100000},
        {"anderthalb", 1.5},
        {"zweieinhalb", 2.5},
        {"", -1},
        {"twenty-", -1},
        {"-nine", -1},
        {"twenty-ten", -1},
        {"hundert", -1},
        {"hundred", -1},
        {"ein", -1},
        {"und", -1},
        {"undzwanzig", -1},
        {"hundund", -1},
        {"hundertschaft", -1},
        {"tausendfach", -1},
        {"zehnundzwanzig", -1},
        {"dos", -1},
        {"anhundert", -1},
        {"hunderthundert", -1},
    };
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        double v = -1;
        unit_case(rows[i].word);
        assert_int_equal(numeral_word(str_of(rows[i].word), &v), rows[i].value >= 0);
        assert_true(v == rows[i].value);
    }
}

static void test_others(void **state)
{
    (void)state;
    double v = 0;
    assert_true(numeral_large(STR("mio"), &v) && v == 1e6);
    assert_false(numeral_large(STR("mi"), &v));
    assert_true(numeral_ordinal(STR("third"), &v) && v == 3);
    assert_true(numeral_ordinal(STR("zweites"), &v) && v == 2);
    assert_true(numeral_ordinal(STR("achter"), &v) && v == 8);
    assert_false(numeral_ordinal(STR("drit"), &v));
    assert_false(numeral_ordinal(STR("e"), &v));
    assert_true(numeral_part(STR("quarters"), &v) && v == 4);
    assert_true(numeral_part(STR("funftel"), &v) && v == 5);
    assert_false(numeral_part(STR("viert"), &v));
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_words), cmocka_unit_test(test_others)};
    return cmocka_run_group_tests_name("numerals", tests, NULL, NULL);
}

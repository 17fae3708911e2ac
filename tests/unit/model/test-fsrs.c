/*
 * Against the values that the projects of FSRS state in their own tests: fsrs-rs 0cbb9d3 (src/model.rs,
 * src/inference.rs), py-fsrs 3abe686 (tests/test_basic.py), ts-fsrs cdec8d2 (packages/fsrs/__tests__), and
 * against 300 histories of py-fsrs 6.3.1.
 */
#include "base/json.h"
#include "model/chance/fsrs.h"
#include "unit.h"

#include <math.h>
#include <stdlib.h>

static bool near(double got, double want, double relative)
{
    if (fabs(got - want) <= relative * fmax(fabs(want), 1e-9))
        return true;
    print_message("# got %.9g, want %.9g\n", got, want);
    return false;
}

static struct fsrs standard(void)
{
    struct fsrs f;
    fsrs_default(&f);
    return f;
}

static struct fsrs own(const double *w, size_t n)
{
    struct fsrs f;
    struct error e;
    if (fsrs_init(&f, w, n, 0.9, &e))
        fail_msg("%s: %s", e.field, e.message);
    return f;
}

static const double weights_5[19] = {0.40255, 1.18385, 3.173,  15.69105, 7.1949, 0.5345, 1.4604,
                                     0.0046,  1.54575, 0.1192, 1.01925,  1.9395, 0.11,   0.29605,
                                     2.2698,  0.2315,  2.9898, 0.51655,  0.6621};

/* model.rs test_power_forgetting_curve; ts algorithm.test.ts; inference.rs test_current_retrievability
 * (0.2). */
static void test_forgetting(void **state)
{
    (void)state;
    static const struct {
        double days, stability, decay, r;
    } rows[] = {
        {0, 1, 0, 1},           {1, 2, 0, 0.9403443},  {2, 3, 0, 0.9253786},  {3, 4, 0, 0.9185229},
        {4, 4, 0, 0.9},         {5, 2, 0, 0.8261359},  {2, 1, 0, 0.84588465}, {3, 1, 0, 0.8093881},
        {1, 10, 0, .985682},    {2, 10, 0, .972770},   {5, 10, 0, .940344},   {20, 10, 0, .845885},
        {50, 10, 0, .760528},   {100, 10, 0, .692827}, {1, 1, 0.2, 0.9},      {2, 1, 0.2, 0.84028935},
        {3, 1, 0.2, 0.7985001},
    };
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        struct fsrs f = standard();
        double w[FSRS_WEIGHTS];
        memcpy(w, f.w, sizeof w);
        if (rows[i].decay > 0) {
            w[20] = rows[i].decay;
            f = own(w, FSRS_WEIGHTS);
        }
        assert_true(near(fsrs_retrievability(&f, rows[i].stability, rows[i].days), rows[i].r, 1e-6));
    }
    struct fsrs f = standard();
    assert_true(fsrs_retrievability(&f, 0, 1) == 0);
    assert_true(fsrs_retrievability(&f, 5, -3) == 1);
}

/* FSRS-6.test.ts; model.rs. */
static void test_first_and_difficulty(void **state)
{
    (void)state;
    static const double s0[] = {0.212, 1.2931, 2.3065, 8.2956}, d0[] = {6.4133, 5.11217071, 2.11810397, 1},
                        d5[] = {8.341763, 6.6659956, 4.990228, 3.3144615};
    struct fsrs f = standard();
    for (int g = FSRS_AGAIN; g <= FSRS_EASY; g++) {
        struct fsrs_memory m = fsrs_next(&f, (struct fsrs_memory){0}, 0, (enum fsrs_grade)g);
        assert_true(near(m.stability, s0[g - 1], 1e-7));
        assert_true(near(m.difficulty, d0[g - 1], 1e-7));
        m = fsrs_next(&f, (struct fsrs_memory){10, 5}, 10, (enum fsrs_grade)g);
        assert_true(near(m.difficulty, d5[g - 1], 1e-6));
    }
}

/* model.rs: after success (D = G), after failure (D = G), within a day, of S = 5; the rest from py-fsrs, S =
 * 10, D = 5. */
static void test_stability(void **state)
{
    (void)state;
    static const double r[] = {0.9, 0.8, 0.7, 0.6}, success[] = {25.602541, 28.226582, 58.656002, 127.226685},
                        failure[] = {1.0525396, 1.1894329, 1.3680838, 1.584989},
                        day[] = {1.596818, 5.0, 5.0, 8.12961},
                        at10[] = {1.39199, 23.24688, 32.02673, 51.25386},
                        at20[] = {1.52186, 30.86752, 44.69823, 74.98632},
                        day10[] = {3.05125, 5.24907, 10, 15.53431};
    struct fsrs f = standard();
    for (int g = FSRS_AGAIN; g <= FSRS_EASY; g++) {
        enum fsrs_grade grade = (enum fsrs_grade)g;
        struct fsrs_memory of_grade = {5, g};
        assert_true(near(fsrs_next_at(&f, of_grade, r[g - 1], FSRS_AGAIN).stability, failure[g - 1], 1e-6));
        /* "again" is no success; that row is by the formula of "good", which has no factor either. */
        enum fsrs_grade won = g == FSRS_AGAIN ? FSRS_GOOD : grade;
        assert_true(near(fsrs_next_at(&f, of_grade, r[g - 1], won).stability, success[g - 1], 1e-6));
        /* Hard within a day: fsrs-rs keeps 5, py-fsrs does not; see the header. */
        if (g != FSRS_HARD)
            assert_true(
                near(fsrs_next(&f, (struct fsrs_memory){5, 5}, 0, grade).stability, day[g - 1], 1e-6));
        assert_true(near(fsrs_next(&f, (struct fsrs_memory){10, 5}, 10, grade).stability, at10[g - 1], 1e-5));
        assert_true(near(fsrs_next(&f, (struct fsrs_memory){10, 5}, 20, grade).stability, at20[g - 1], 1e-5));
        assert_true(near(fsrs_next(&f, (struct fsrs_memory){10, 5}, 0, grade).stability, day10[g - 1], 1e-5));
    }
    /* A look never leaves less than 0.001, nor a difficulty outside of 1 to 10. */
    struct fsrs_memory m = {0.001, 10};
    for (int i = 0; i < 50; i++)
        m = fsrs_next(&f, m, i % 3 ? 0 : 40000, FSRS_AGAIN);
    assert_true(m.stability >= 0.001 && m.stability < 1);
    assert_true(m.difficulty <= 10);
    for (int i = 0; i < 200; i++)
        m = fsrs_next(&f, m, 30000, FSRS_EASY);
    assert_true(isfinite(m.stability) && m.difficulty >= 1);
}

/* inference.rs test_next_interval; the first as 64-bit numbers give it. */
static void test_interval(void **state)
{
    (void)state;
    static const double at[] = {3116769, 34793, 2508, 387, 90, 27, 9, 3, 1, 0};
    struct fsrs f = standard();
    for (size_t i = 0; i < ARRAY_LEN(at); i++) {
        double r = (double)(i + 1) / 10;
        assert_true(rint(fsrs_days(&f, 1, r)) == at[i]);
        double whole = fmin(fmax(at[i], 1), FSRS_DAYS_MAX);
        assert_int_equal(fsrs_interval(&f, 1, r), (int)whole);
    }
    assert_true(near(fsrs_days(&f, 123.4, 0.9), 123.4, 1e-12));
}

/* All three projects; inference.rs for w17 to w19 = 0; FSRS-5.test.ts. */
static void test_memory_state(void **state)
{
    (void)state;
    static const int grades[] = {1, 3, 3, 3, 3, 3}, gaps[] = {0, 0, 1, 3, 8, 21};
    struct fsrs six = standard();
    double long_term[FSRS_WEIGHTS];
    memcpy(long_term, six.w, sizeof long_term);
    long_term[17] = long_term[18] = long_term[19] = 0;
    double long_term_5[19];
    memcpy(long_term_5, weights_5, sizeof long_term_5);
    long_term_5[17] = long_term_5[18] = 0;
    const struct {
        struct fsrs f;
        double s, d;
    } rows[] = {
        {six, 53.62691, 6.3574867},
        {own(long_term, 21), 53.335106, 6.3574867},
        {own(weights_5, 19), 48.26549438, 7.10441712},
        {own(long_term_5, 19), 48.065163, 7.10441712},
    };
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        struct fsrs_memory m = {0};
        for (size_t k = 0; k < ARRAY_LEN(grades); k++)
            m = fsrs_next(&rows[i].f, m, gaps[k], (enum fsrs_grade)grades[k]);
        assert_true(near(m.stability, rows[i].s, 1e-6));
        assert_true(near(m.difficulty, rows[i].d, 1e-6));
    }
}

/* test_basic.py, FSRS-6.test.ts; FSRS-5.test.ts. Each look when it is due. */
static void test_interval_history(void **state)
{
    (void)state;
    static const int grades[] = {3, 3, 3, 3, 3, 3, 1, 1, 3, 3, 3, 3, 3};
    const struct {
        struct fsrs f;
        int days[ARRAY_LEN(grades)];
    } rows[] = {
        {standard(), {0, 2, 11, 46, 163, 498, 0, 0, 2, 4, 7, 12, 21}},
        {own(weights_5, 19), {0, 4, 14, 44, 125, 328, 0, 0, 7, 16, 34, 71, 142}},
    };
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        struct fsrs_card card = {0};
        int64_t at = INT64_C(1669721400000);
        for (size_t k = 0; k < ARRAY_LEN(grades); k++) {
            card = fsrs_review(&rows[i].f, &card, (enum fsrs_grade)grades[k], at, FSRS_NO_FUZZ);
            assert_int_equal((card.due_ms - at) / FSRS_DAY_MS, rows[i].days[k]);
            at = card.due_ms;
        }
    }
}

/* inference.rs test_memory_from_sm2. */
static void test_sm2(void **state)
{
    (void)state;
    static const struct {
        double ease, days, retention, s, d;
    } rows[] = {
        {2.5, 10, 0.9, 10, 6.9140563},
        {2.5, 10, 0.8, 3.01572, 9.393428},
        {2.5, 10, 0.95, 24.841097, 1.2974405},
        {1.3, 20, 0.9, 20, 10},
    };
    struct fsrs f = standard();
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        struct fsrs_memory m = fsrs_from_sm2(&f, rows[i].ease, rows[i].days, rows[i].retention);
        assert_true(near(m.stability, rows[i].s, 1e-5));
        assert_true(near(m.difficulty, rows[i].d, 1e-5));
    }
    static const double odd[] = {NAN, INFINITY, -INFINITY, 0, -1, 1e300, -1e300, 1e-300};
    for (size_t i = 0; i < ARRAY_LEN(odd) * ARRAY_LEN(odd); i++) {
        struct fsrs_memory m = fsrs_from_sm2(&f, odd[i % ARRAY_LEN(odd)], odd[i / ARRAY_LEN(odd)],
                                             odd[(i * 3) % ARRAY_LEN(odd)]);
        assert_true(m.stability >= 0.001 && m.stability < 1e6 && m.difficulty >= 1 && m.difficulty <= 10);
    }
}

/* model.rs test_convert_parameters; and what is refused. */
static void test_weights(void **state)
{
    (void)state;
    static const double old[] = {0.4,  0.6,  2.4,  5.8,  4.93, 0.94, 0.86, 0.01, 1.49,
                                 0.14, 0.94, 2.18, 0.05, 0.34, 1.26, 0.29, 2.61},
                        new[] = {0.4,  0.6,  2.4,  5.8,  6.81, 0.44675013, 1.36, 0.01, 1.49, 0.14, 0.94,
                                 2.18, 0.05, 0.34, 1.26, 0.29, 2.61,       0,    0,    0,    0.5};
    struct fsrs f = own(old, ARRAY_LEN(old));
    for (size_t i = 0; i < ARRAY_LEN(new); i++)
        assert_true(fabs(f.w[i] - new[i]) < 1e-6);

    struct error e;
    for (size_t n = 0; n < 30; n++) {
        double w[30] = {0};
        if (n != 17 && n != 19 && n != 21) {
            assert_int_equal(fsrs_init(&f, w, n, 0.9, &e), ERR_INVALID);
            assert_string_equal(e.field, "weights");
        }
    }
    const struct fsrs good = standard();
    static const double odd[] = {NAN, INFINITY, -INFINITY, -0.01, 1000};
    for (size_t i = 0; i < FSRS_WEIGHTS; i++)
        for (size_t k = 0; k < ARRAY_LEN(odd); k++) {
            double w[FSRS_WEIGHTS];
            char field[32];
            memcpy(w, good.w, sizeof w);
            w[i] = odd[k];
            snprintf(field, sizeof field, "weights[%zu]", i);
            assert_int_equal(fsrs_init(&f, w, FSRS_WEIGHTS, 0.9, &e), ERR_INVALID);
            assert_string_equal(e.field, field);
        }
    static const double retentions[] = {0, 0.69, 1, NAN, -1};
    for (size_t i = 0; i < ARRAY_LEN(retentions); i++) {
        assert_int_equal(fsrs_init(&f, good.w, FSRS_WEIGHTS, retentions[i], &e), ERR_INVALID);
        assert_string_equal(e.field, "retention");
    }
}

/* As programs show them; what is wrong is named with its place. */
static void test_weights_as_text(void **state)
{
    (void)state;
    static const struct {
        const char *text, *said;
    } bad[] = {
        {"", "0 weights are not a set"},
        {"0.212, 1.2931", "2 weights are not a set"},
        {"0.212, abc, 1", "w1, \"abc\", is no number"},
        {"0.212, 0x10", "w1, \"0x10\", is no number"},
        {"nan", "w0, \"nan\", is no number"},
        {"1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22", "22 weights are not a set"},
    };
    static const char *const good[] = {
        "0.2120, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.0010, 1.8722, 0.1666, 0.7960, 1.4835, 0.0614, 0.2629, 1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542",
        " [0.212;1.2931;2.3065;8.2956;6.4133;0.8334;3.0194;1e-3;1.8722;0.1666;0.796;1.4835;0.0614;0.2629;1.6483;0.6014;1.8729;0.5425;0.0912;0.0658;0.1542]\n",
        "0.212\n1.2931\r\n2.3065 8.2956\t6.4133 0.8334 3.0194 0.001 1.8722 0.1666 0.796 1.4835 0.0614 0.2629 1.6483 0.6014 1.8729 0.5425 0.0912 0.0658 0.1542,",
    };
    const struct fsrs usual = standard();
    double w[FSRS_WEIGHTS];
    struct error e;
    size_t n = 0;
    for (size_t i = 0; i < ARRAY_LEN(bad); i++) {
        assert_int_equal(fsrs_weights_read(str_of(bad[i].text), w, &n, &e), ERR_INVALID);
        assert_string_equal(e.field, "weights");
        assert_non_null(strstr(e.message, bad[i].said));
    }
    assert_int_equal(fsrs_weights_read(STR("0.2\0, 1"), w, &n, &e), ERR_INVALID);
    for (size_t i = 0; i < ARRAY_LEN(good); i++) {
        struct fsrs f;
        assert_int_equal(fsrs_weights_read(str_of(good[i]), w, &n, &e), ERR_OK);
        assert_int_equal(n, FSRS_WEIGHTS);
        assert_int_equal(fsrs_init(&f, w, n, 0.9, &e), ERR_OK);
        assert_memory_equal(f.w, usual.w, sizeof f.w);
    }
    w[7] = 0.9;
    struct fsrs f;
    assert_int_equal(fsrs_init(&f, w, FSRS_WEIGHTS, 0.9, &e), ERR_INVALID);
    assert_string_equal(e.field, "weights[7]");
    assert_string_equal(e.message, "w7 is 0.9: FSRS keeps it between 0.001 and 0.75");
}

static int64_t member(const json_t *o, const char *key)
{
    return json_integer_value(json_object_get(o, key));
}

/* fsrs6.json: S and D to 1e-4 of themselves, due to the second. */
static void test_histories(void **state)
{
    (void)state;
    json_error_t error;
    json_auto_t *all = json_load_file(TESTS_DATA "/fsrs/fsrs6.json", 0, &error);
    assert_non_null(all);
    struct fsrs f = standard();
    size_t n_cases = 0, n_looks = 0;
    size_t i, k;
    json_t *history, *look;
    json_array_foreach (json_object_get(all, "cases"), i, history) {
        struct fsrs_card card = {0};
        n_cases++;
        json_array_foreach (history, k, look) {
            card = fsrs_review(&f, &card, (enum fsrs_grade)member(look, "rating"), member(look, "at") * 1000,
                               FSRS_NO_FUZZ);
            assert_true(near(card.memory.stability, json_number_value(json_object_get(look, "S")), 1e-4));
            assert_true(near(card.memory.difficulty, json_number_value(json_object_get(look, "D")), 1e-4));
            assert_int_equal(card.due_ms, member(look, "due") * 1000);
            assert_int_equal(card.phase, member(look, "state"));
            n_looks++;
        }
    }
    assert_int_equal(n_cases, 300);
    assert_int_equal(n_looks, 2621);
}

/* test_basic.py, the steps of a new card and of a lapsed one. */
static void test_steps(void **state)
{
    (void)state;
    struct fsrs f = standard();
    const int64_t t = INT64_C(1700000000000);
    static const struct {
        enum fsrs_phase phase;
        int step, wait_s;
    } first[] = {{FSRS_LEARNING, 0, 60},
                 {FSRS_LEARNING, 0, 330},
                 {FSRS_LEARNING, 1, 600},
                 {FSRS_REVIEW, 0, 8 * 86400}};
    for (int g = FSRS_AGAIN; g <= FSRS_EASY; g++) {
        struct fsrs_card card = fsrs_review(&f, &(struct fsrs_card){0}, (enum fsrs_grade)g, t, FSRS_NO_FUZZ);
        assert_int_equal(card.phase, first[g - 1].phase);
        assert_int_equal(card.step, first[g - 1].step);
        assert_int_equal(card.due_ms - t, (int64_t)first[g - 1].wait_s * 1000);
    }
    /* Without steps a card goes to days at once, and stays there after a lapse. */
    f.learning.n = f.relearning.n = 0;
    struct fsrs_card card = fsrs_review(&f, &(struct fsrs_card){0}, FSRS_AGAIN, t, FSRS_NO_FUZZ);
    assert_int_equal(card.phase, FSRS_REVIEW);
    card = fsrs_review(&f, &card, FSRS_AGAIN, card.due_ms, FSRS_NO_FUZZ);
    assert_int_equal(card.phase, FSRS_REVIEW);
    assert_true(card.due_ms - card.reviewed_ms >= FSRS_DAY_MS);
    /* A step that is no longer there (the steps were made fewer meanwhile), and a clock that went back. */
    f = standard();
    card = (struct fsrs_card){FSRS_LEARNING, 7, {2, 5}, t, t};
    card = fsrs_review(&f, &card, FSRS_HARD, t - 5000, FSRS_NO_FUZZ);
    assert_int_equal(card.phase, FSRS_REVIEW);
    assert_int_equal(card.reviewed_ms, t);
}

static void test_fuzz(void **state)
{
    (void)state;
    static const struct {
        int days, low, high;
    } rows[] = {
        {1, 1, 1},   {2, 2, 2},    {3, 2, 4},      {7, 5, 9},
        {10, 8, 12}, {20, 17, 23}, {100, 93, 107}, {36500, 34673, 36500},
    };
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        int low = fsrs_fuzz(rows[i].days, FSRS_DAYS_MAX, 0),
            high = fsrs_fuzz(rows[i].days, FSRS_DAYS_MAX, 0.9999999);
        assert_int_equal(low, rows[i].low);
        assert_int_equal(high, rows[i].high);
        /* Every day between them is met. */
        bool met[4000] = {false};
        for (int k = 0; k < 40000; k++)
            met[fsrs_fuzz(rows[i].days, FSRS_DAYS_MAX, k / 40000.0) - low] = true;
        for (int d = 0; d <= high - low; d++)
            assert_true(met[d]);
    }
    assert_int_equal(fsrs_fuzz(10, 9, 0.5), 9);
    struct fsrs f = standard();
    struct fsrs_card card = {FSRS_REVIEW, 0, {30, 5}, 0, 0};
    struct fsrs_card plain = fsrs_review(&f, &card, FSRS_GOOD, 30 * (int64_t)FSRS_DAY_MS, FSRS_NO_FUZZ),
                     early = fsrs_review(&f, &card, FSRS_GOOD, 30 * (int64_t)FSRS_DAY_MS, 0);
    assert_true(early.due_ms < plain.due_ms);
    assert_true(early.memory.stability == plain.memory.stability);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_forgetting),
        cmocka_unit_test(test_first_and_difficulty),
        cmocka_unit_test(test_stability),
        cmocka_unit_test(test_interval),
        cmocka_unit_test(test_memory_state),
        cmocka_unit_test(test_interval_history),
        cmocka_unit_test(test_sm2),
        cmocka_unit_test(test_weights),
        cmocka_unit_test(test_weights_as_text),
        cmocka_unit_test(test_histories),
        cmocka_unit_test(test_steps),
        cmocka_unit_test(test_fuzz),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

/*
 * The tables of tests/data/irt were computed by another program from the published formulas; LSAT section 6
 * is the data of Bock & Lieberman (Psychometrika 35, 1970), and its parameters those of R's package mirt,
 * which agree with the literature.
 */
#include "base/num.h"
#include "fixture.h"
#include "model/chance/draws.h"
#include "model/chance/glicko.h"
#include "model/chance/irt-calibrate.h"
#include "model/chance/irt.h"

#include <math.h>
#include <stdlib.h>

/* The numbers of a file, line by line; comments are left out. */
struct numbers {
    struct str rest;
    double at[16];
    size_t n;
};

static bool next_line(struct numbers *x)
{
    struct str line;
    do
        if (!str_line(&x->rest, &line))
            return false;
    while (line.n == 0 || line.p[0] == '#');
    x->n = 0;
    for (struct str part; str_split(&line, ' ', &part);) {
        assert_true(x->n < ARRAY_LEN(x->at));
        assert_true(num_parse_f64(part, &x->at[x->n++]));
    }
    return true;
}

static struct irt_item item_of(const struct numbers *x)
{
    return (struct irt_item){x->at[0], x->at[1], x->at[2], x->at[3]};
}

static void test_probability(void **state)
{
    (void)state;
    const struct irt_item one = IRT_2PL(1.2, .5), two = IRT_2PL(1, 1);
    unit_near(irt_probability(&one, 0), .354344, 5e-7);
    unit_near(irt_information(&one, 0), .329449, 5e-7);
    unit_near(irt_probability(&two, 1), .5, 0);
    unit_near(irt_information(&two, 1), .25, 0);
    struct arena a;
    arena_init(&a);
    struct numbers x = {fixture_file(&a, TESTS_DATA "/irt/probabilities.txt"), {0}, 0};
    size_t rows = 0;
    for (; next_line(&x); rows++) {
        struct irt_item item = item_of(&x);
        unit_near(irt_probability(&item, x.at[4]), x.at[5], 1e-13);
        unit_near(irt_information(&item, x.at[4]), x.at[6], 1e-12);
    }
    assert_int_equal(rows, 150);
    arena_release(&a);
    /* Far out nothing overflows and nothing is not a number. */
    const struct irt_item steep = {50, 0, .25, .95};
    unit_near(irt_probability(&steep, -1e6), .25, 0);
    unit_near(irt_probability(&steep, 1e6), .95, 1e-15);
    assert_true(irt_information(&steep, 1e6) == 0 && irt_information(&two, -1e9) == 0);
}

/* The blurred curve against the mean over the error, by summing. */
static void test_blurred(void **state)
{
    (void)state;
    for (double a = .5; a < 2.1; a += .5)
        for (double theta = -3; theta < 3.1; theta += .75) {
            struct irt_item sharp = IRT_2PL(a, .4), blurred = irt_blurred(sharp, .7);
            double sum = 0, mass = 0;
            for (double z = -6; z <= 6; z += .01) {
                struct irt_item moved = IRT_2PL(a, .4 + .7 * z);
                sum += exp(-z * z / 2) * irt_probability(&moved, theta);
                mass += exp(-z * z / 2);
            }
            unit_near(irt_probability(&blurred, theta), sum / mass, .01);
        }
}

static void test_estimate(void **state)
{
    (void)state;
    struct irt_estimate est;
    irt_estimate(&irt_standard, NULL, 0, &est);
    unit_near(est.mean, 0, 1e-12);
    unit_near(est.sd, .999559, 5e-7);
    unit_near(est.log_mass, 0, 1e-12);
    unit_near(est.high, 1.645, .01);
    const struct irt_answer one[] = {{IRT_2PL(1, 0), 1, 1}};
    irt_estimate(&irt_standard, one, 1, &est);
    unit_near(est.mean, .413051, 5e-7);
    unit_near(est.sd, .910224, 5e-7);
    unit_near(est.log_mass, log(.5), 1e-12);
    assert_true(est.low < est.mean && est.mean < est.high);
    const struct irt_answer four[] = {
        {IRT_2PL(1, -1), 1, 1}, {IRT_2PL(1, 0), 1, 1}, {IRT_2PL(1.5, .5), 0, 1}, {IRT_2PL(1, 1), 0, 1}};
    irt_estimate(&irt_standard, four, 4, &est);
    unit_near(est.mean, -.014109, 6e-7);
    unit_near(est.sd, .704690, 5e-7);

    struct arena a;
    arena_init(&a);
    struct numbers x = {fixture_file(&a, TESTS_DATA "/irt/eap.txt"), {0}, 0};
    const struct irt_prior prior = {0, 1, -4, 4, 33};
    size_t rows = 0;
    for (; next_line(&x); rows++) {
        struct irt_answer answers[64];
        size_t n = (size_t)x.at[0];
        double mean = x.at[1], sd = x.at[2];
        assert_true(n <= ARRAY_LEN(answers));
        for (size_t i = 0; i < n; i++) {
            assert_true(next_line(&x));
            answers[i] = (struct irt_answer){item_of(&x), x.at[4], 1};
        }
        irt_estimate(&prior, answers, n, &est);
        unit_near(est.mean, mean, 1e-12);
        unit_near(est.sd, sd, 1e-12);
    }
    assert_int_equal(rows, 40);
    arena_release(&a);
}

/* Credit and weight. */
static void test_weights(void **state)
{
    (void)state;
    struct irt_estimate none, half, whole, twice, credit;
    struct irt_answer x = {IRT_2PL(1, 0), 1, 0};
    irt_estimate(&irt_standard, &x, 1, &none);
    unit_near(none.mean, 0, 1e-12);
    unit_near(none.sd, .999559, 5e-7);
    x.weight = .5;
    irt_estimate(&irt_standard, &x, 1, &half);
    x.weight = 1;
    irt_estimate(&irt_standard, &x, 1, &whole);
    assert_true(0 < half.mean && half.mean < whole.mean && half.sd > whole.sd);
    /* Two halves are a whole, and half a credit is half a right and half a wrong answer. */
    const struct irt_answer halves[] = {{IRT_2PL(1, 0), 1, .5}, {IRT_2PL(1, 0), 1, .5}};
    irt_estimate(&irt_standard, halves, 2, &twice);
    unit_near(twice.mean, whole.mean, 1e-12);
    x.credit = .5;
    irt_estimate(&irt_standard, &x, 1, &credit);
    unit_near(credit.mean, 0, 1e-12);
    const struct irt_answer both[] = {{IRT_2PL(1, 0), 1, .5}, {IRT_2PL(1, 0), 0, .5}};
    irt_estimate(&irt_standard, both, 2, &twice);
    unit_near(twice.sd, credit.sd, 1e-12);
    /* Answers that cannot be: finite nevertheless. */
    struct irt_answer odd[400];
    for (size_t i = 0; i < ARRAY_LEN(odd); i++)
        odd[i] = (struct irt_answer){IRT_2PL(30, i % 2 ? 3 : -3), i % 2 ? 1 : 0, 1};
    irt_estimate(&irt_standard, odd, ARRAY_LEN(odd), &twice);
    assert_true(isfinite(twice.mean) && isfinite(twice.sd) && twice.low <= twice.high);

    unit_near(irt_aged(.5, 10, IRT_AGE_PER_WEEK, 1), .7, 1e-12);
    unit_near(irt_aged(.5, 1000, IRT_AGE_PER_WEEK, 1), 1, 0);
    unit_near(irt_aged(.5, -3, IRT_AGE_PER_WEEK, 1), .5, 0);
    unit_near(irt_aged(1.5, 3, IRT_AGE_PER_WEEK, 1), 1.5, 0);
}

static void test_next(void **state)
{
    (void)state;
    struct arena a;
    arena_init(&a);
    struct numbers x = {fixture_file(&a, TESTS_DATA "/irt/next.txt"), {0}, 0};
    size_t rows = 0;
    for (; next_line(&x); rows++) {
        struct irt_item bank[64];
        bool used[64];
        size_t n = (size_t)x.at[0], best = (size_t)x.at[2];
        double theta = x.at[1];
        assert_true(n <= ARRAY_LEN(bank));
        for (size_t i = 0; i < n; i++) {
            assert_true(next_line(&x));
            bank[i] = item_of(&x);
            used[i] = x.at[4] > 0;
        }
        assert_int_equal(irt_most_telling(bank, used, n, theta), best);
    }
    assert_int_equal(rows, 40);
    arena_release(&a);
    const struct irt_item same[] = {IRT_2PL(1, 0), IRT_2PL(1, 0)};
    const bool all[] = {true, true};
    assert_int_equal(irt_most_telling(same, NULL, 2, 0), 0);
    assert_int_equal(irt_most_telling(same, all, 2, 0), 2);
    assert_int_equal(irt_most_telling(NULL, NULL, 0, 0), 0);
}

static void test_elo(void **state)
{
    (void)state;
    unit_near(irt_elo_expected(113), .6571, 5e-5);
    unit_near(irt_of_elo(1500 + 173.7178), 1, 1e-6);
    unit_near(irt_to_elo(irt_of_elo(1234)), 1234, 1e-9);
    /* Equals: half of K; the expected result changes nothing; what one wins the other loses. */
    unit_near(irt_elo_item(1500, 1500, 1, 16), 1492, 1e-12);
    unit_near(irt_elo_item(1500, 1500, 0, 16), 1508, 1e-12);
    unit_near(irt_elo_item(1500, 1500, .5, 16), 1500, 1e-12);
    unit_near(irt_elo_item(1600, 1500, irt_elo_expected(-100), 16), 1600, 1e-12);
    /* A rating that starts wrong comes to where the problem is: 2,000 people of 1500 of whom 30 % solve
     * it. */
    double item = 1500;
    for (int i = 0; i < 2000; i++)
        item = irt_elo_item(item, 1500, i % 10 < 3, 16);
    unit_near(item, irt_to_elo(log(.7 / .3)), 60);
}

/* The example of the paper: 1500 (200) beats 1400 (30), loses to 1550 (100) and 1700 (300). */
static void test_glicko(void **state)
{
    (void)state;
    const struct glicko_result results[] = {
        {{1400, 30, .06}, 1}, {{1550, 100, .06}, 0}, {{1700, 300, .06}, 0}};
    struct glicko x = glicko_after((struct glicko){1500, 200, .06}, results, 3, GLICKO_TAU);
    unit_near(x.rating, 1464.0507, 1e-3);
    unit_near(x.deviation, 151.5165, 1e-3);
    unit_near(x.volatility, .059996, 1e-6);
    /* Without results only the deviation grows, and never beyond the first one. */
    struct glicko idle = glicko_after(x, NULL, 0, GLICKO_TAU);
    assert_true(idle.rating == x.rating && idle.volatility == x.volatility && idle.deviation > x.deviation);
    for (int i = 0; i < 5000; i++)
        idle = glicko_after(idle, NULL, 0, GLICKO_TAU);
    unit_near(idle.deviation, 350, 1e-9);
    /* Results that cannot be: finite; surprises make it more erratic. */
    struct glicko_result odd[40];
    for (size_t i = 0; i < ARRAY_LEN(odd); i++)
        odd[i] = (struct glicko_result){{i % 2 ? -1e5 : 1e5, 30, .06}, i % 2 ? 0 : 1};
    struct glicko wild = glicko_after(glicko_new, odd, ARRAY_LEN(odd), GLICKO_TAU);
    assert_true(isfinite(wild.rating) && isfinite(wild.deviation) && isfinite(wild.volatility));
    const struct glicko_result upset[] = {{{2400, 30, .06}, 1}, {{2400, 30, .06}, 1}};
    assert_true(glicko_after((struct glicko){1200, 60, .06}, upset, 2, GLICKO_TAU).volatility > .06);
}

/* How many items until the SD is .35: chosen by what they tell, or at random. */
static void test_adaptive(void **state)
{
    (void)state;
    enum { BANK = 300, PEOPLE = 300 };
    struct draws rng = {1};
    struct irt_item bank[BANK];
    for (size_t i = 0; i < BANK; i++)
        bank[i] = (struct irt_item)IRT_2PL(exp(.2 + .25 * draws_normal(&rng)), 1.2 * draws_normal(&rng));
    double items[2] = {0}, off[2] = {0};
    for (int person = 0; person < PEOPLE; person++) {
        double theta = draws_normal(&rng);
        for (int random = 0; random < 2; random++) {
            struct irt_answer answers[BANK];
            bool used[BANK] = {false};
            struct irt_estimate est = {.sd = 1};
            size_t n = 0;
            for (; est.sd > .35 && n < BANK; n++) {
                size_t i = irt_most_telling(bank, used, BANK, est.mean);
                while (random && used[i = (size_t)(BANK * draws_uniform(&rng))])
                    ;
                used[i] = true;
                answers[n] =
                    (struct irt_answer){bank[i], draws_uniform(&rng) < irt_probability(&bank[i], theta), 1};
                irt_estimate(&irt_standard, answers, n + 1, &est);
            }
            items[random] += (double)n / PEOPLE;
            off[random] += (est.mean - theta) * (est.mean - theta) / PEOPLE;
        }
    }
    print_message("# adaptive %.1f items (off by %.3f), random %.1f (%.3f)\n", items[0], sqrt(off[0]),
                  items[1], sqrt(off[1]));
    /* Another program with other seeds: 11.7 (.361) and 30.4 (.371). */
    unit_near(items[0], 11.7, 1.2);
    unit_near(items[1], 30.4, 3);
    assert_true(items[0] <= .45 * items[1] && sqrt(off[0]) < .42 && sqrt(off[1]) < .42);
}

struct lsat {
    struct irt_person people[32];
    int8_t right[32][5];
    size_t n;
};

static void read_lsat(struct lsat *l, struct arena *a)
{
    struct numbers x = {fixture_file(a, TESTS_DATA "/irt/lsat6.txt"), {0}, 0};
    uint32_t times = 0;
    for (l->n = 0; next_line(&x); l->n++) {
        assert_true(l->n < ARRAY_LEN(l->people) && x.n == 6);
        for (size_t i = 0; i < 5; i++)
            l->right[l->n][i] = (int8_t)x.at[i];
        l->people[l->n] = (struct irt_person){l->right[l->n], (uint32_t)x.at[5]};
        times += l->people[l->n].times;
    }
    assert_int_equal(times, 1000);
}

static void test_lsat6(void **state)
{
    (void)state;
    static const double two[5][2] = {
        {.8257, 2.7732}, {.7227, .9902}, {.8909, .2491}, {.6884, 1.2848}, {.6569, 2.0533}};
    static const double one[5] = {2.7300, .9986, .2399, 1.3065, 2.0994};
    struct arena a;
    arena_init(&a);
    struct lsat l;
    read_lsat(&l, &a);
    struct irt_calibration c;
    struct error e;
    assert_int_equal(irt_calibrate(l.people, l.n, 5, false, &a, &c, &e), ERR_OK);
    assert_true(c.settled);
    unit_near(c.log_likelihood, -2466.6534, 1e-3);
    for (size_t i = 0; i < 5; i++) {
        unit_near(c.items[i].a, two[i][0], 1e-3);
        unit_near(-c.items[i].a * c.items[i].b, two[i][1], 1e-3);
    }
    /* What mirt says of three of the patterns with these parameters. */
    static const struct {
        int8_t right[5];
        double mean, sd;
    } people[] = {{{0, 0, 0, 0, 0}, -1.8968, .8013},
                  {{0, 0, 0, 0, 1}, -1.4748, .8023},
                  {{0, 0, 0, 1, 1}, -1.0294, .8071}};
    const struct irt_prior wide = {0, 1, -6, 6, 121};
    for (size_t p = 0; p < ARRAY_LEN(people); p++) {
        struct irt_answer answers[5];
        for (size_t i = 0; i < 5; i++)
            answers[i] = (struct irt_answer){c.items[i], people[p].right[i], 1};
        struct irt_estimate est;
        irt_estimate(&wide, answers, 5, &est);
        unit_near(est.mean, people[p].mean, 2e-3);
        unit_near(est.sd, people[p].sd, 1e-3);
    }
    assert_int_equal(irt_calibrate(l.people, l.n, 5, true, &a, &c, &e), ERR_OK);
    unit_near(c.log_likelihood, -2466.9376, 1e-3);
    for (size_t i = 0; i < 5; i++) {
        unit_near(c.items[i].a, .7551, 1e-3);
        unit_near(-c.items[i].a * c.items[i].b, one[i], 1e-3);
    }
    arena_release(&a);
}

static void test_calibrate_refuses(void **state)
{
    (void)state;
    struct arena a;
    arena_init(&a);
    struct irt_calibration c;
    struct error e;
    const int8_t right[] = {1, 1, 0}, other[] = {0, 1, -1};
    const struct irt_person people[] = {{right, 5}, {other, 3}};
    assert_int_equal(irt_calibrate(people, 0, 3, false, &a, &c, &e), ERR_INVALID);
    assert_string_equal(e.field, "people");
    assert_int_equal(irt_calibrate(people, 2, 0, false, &a, &c, &e), ERR_INVALID);
    assert_string_equal(e.field, "items");
    assert_int_equal(irt_calibrate(people, 2, 3, false, &a, &c, &e), ERR_INVALID);
    assert_string_equal(e.field, "items[1]");
    assert_int_equal(irt_calibrate(people, 2, IRT_CALIBRATE_ITEMS_MAX + 1, false, &a, &c, &e), ERR_TOO_LARGE);
    /* One item alone says nothing of its slope: whatever comes is finite. */
    assert_int_equal(irt_calibrate(people, 2, 1, false, &a, &c, &e), ERR_OK);
    assert_true(isfinite(c.items[0].a) && isfinite(c.log_likelihood));
    arena_release(&a);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_probability), cmocka_unit_test(test_blurred),
        cmocka_unit_test(test_estimate),    cmocka_unit_test(test_weights),
        cmocka_unit_test(test_next),        cmocka_unit_test(test_elo),
        cmocka_unit_test(test_lsat6),       cmocka_unit_test(test_calibrate_refuses),
        cmocka_unit_test(test_glicko),      cmocka_unit_test(test_adaptive),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

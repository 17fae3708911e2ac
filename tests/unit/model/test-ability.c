/* The belief held against sums over fine grids, which do not approximate it by a normal. */
#include "model/chance/ability.h"
#include "model/chance/draws.h"
#include "unit.h"

#include <math.h>

static double likelihood(double theta, double pace, const void *of)
{
    (void)pace;
    return irt_log_likelihood(of, theta);
}

/* One skill: after each of 40 answers against irt_estimate(). */
static void test_one_skill(void **state)
{
    (void)state;
    const struct irt_prior fine = {0, 1, -6, 6, 201};
    struct draws rng = {7};
    double mean = 0, sd = 0, mass = 0;
    enum { PEOPLE = 100, ANSWERS = 40 };
    for (int person = 0; person < PEOPLE; person++) {
        struct irt_answer answers[ANSWERS];
        struct ability x;
        ability_init(&x, 1, &ability_prior_default);
        double theta = draws_normal(&rng);
        for (size_t n = 1; n <= ANSWERS; n++) {
            struct irt_item item = IRT_2PL(exp(0.3 * draws_normal(&rng)), draws_normal(&rng));
            answers[n - 1] =
                (struct irt_answer){item, draws_uniform(&rng) < irt_probability(&item, theta), 1};
            ability_answer(&x, 0, &answers[n - 1]);
            struct irt_estimate est;
            irt_estimate(&fine, answers, n, &est);
            if (n == 1) {
                unit_near(x.mean[0], est.mean, 1e-4);
                unit_near(sqrt(x.cov[0][0]), est.sd, 1e-4);
            }
            mean += pow(est.mean - x.mean[0], 2) / PEOPLE / ANSWERS;
            sd += pow(est.sd - sqrt(x.cov[0][0]), 2) / PEOPLE / ANSWERS;
            mass += pow(est.log_mass - x.log_mass, 2) / PEOPLE / ANSWERS;
        }
    }
    print_message("# from the grid, root mean square: mean %.4f, SD %.4f, ln of the mass %.4f\n", sqrt(mean),
                  sqrt(sd), sqrt(mass));
    assert_true(sqrt(mean) < 0.03 && sqrt(sd) < 0.025 && sqrt(mass) < 0.1);
}

/* Two skills that share half: every mean against the sum over both. */
static void test_two_skills(void **state)
{
    (void)state;
    const struct ability_prior prior = {0.3, 1, 0.5, 0.35, 0, 0, 0, 0.3};
    const struct irt_item item = IRT_2PL(1.3, 0.2);
    const struct {
        size_t skill;
        double credit;
    } seen[] = {{0, 1}, {0, 1}, {1, 0}, {0, 1}, {1, 0.5}, {1, 0}};
    struct ability x;
    ability_init(&x, 2, &prior);
    for (size_t i = 0; i < ARRAY_LEN(seen); i++)
        ability_answer(&x, seen[i].skill, &(struct irt_answer){item, seen[i].credit, 1});
    double sum = 0, m[2] = {0}, s[3] = {0};
    for (double u = -6; u <= 6; u += 0.05)
        for (double v = -6; v <= 6; v += 0.05) {
            double at[2] = {0.3 + u, 0.3 + 0.5 * u + sqrt(0.75) * v}, ln = -(u * u + v * v) / 2;
            for (size_t i = 0; i < ARRAY_LEN(seen); i++)
                ln += irt_log_likelihood(&(struct irt_answer){item, seen[i].credit, 1}, at[seen[i].skill]);
            double w = exp(ln);
            sum += w;
            m[0] += w * at[0];
            m[1] += w * at[1];
            s[0] += w * at[0] * at[0];
            s[1] += w * at[0] * at[1];
            s[2] += w * at[1] * at[1];
        }
    unit_near(x.mean[0], m[0] / sum, 0.02);
    unit_near(x.mean[1], m[1] / sum, 0.02);
    unit_near(x.cov[0][0], s[0] / sum - m[0] * m[0] / sum / sum, 0.02);
    unit_near(x.cov[0][1], s[1] / sum - m[0] * m[1] / sum / sum, 0.02);
    unit_near(x.cov[1][1], s[2] / sum - m[1] * m[1] / sum / sum, 0.02);
}

/* What is learned of one skill moves the others by what they share, and the level by as much. */
static void test_sharing(void **state)
{
    (void)state;
    const struct irt_answer right = {IRT_2PL(1, 0), 1, 1};
    for (double share = 0; share < 0.95; share += 0.3) {
        struct ability x;
        const struct ability_prior prior = {0, 1, share, 0.35, 0, 0, 0, 0.3};
        ability_init(&x, 4, &prior);
        ability_answer(&x, 2, &right);
        unit_near(x.mean[2], 0.413051, 1e-3);
        unit_near(sqrt(x.cov[2][2]), 0.910224, 1e-3);
        unit_near(x.mean[0], share * x.mean[2], 1e-12);
        unit_near(x.mean[ability_level(&x)], share * x.mean[2], 1e-12);
        unit_near(x.mean[ability_pace(&x)], 0, 1e-12);
        unit_near(x.cov[0][0], 1 - share * share * (1 - x.cov[2][2]), 1e-12);
        /* An answer whose skill is not known moves all alike, and less than the level of one that is. */
        struct ability y;
        ability_init(&y, 4, &prior);
        ability_answer(&y, ABILITY_UNKNOWN, &right);
        unit_near(y.mean[0], y.mean[3], 1e-12);
        unit_near(y.mean[0], share * 0.413051, 1e-3);
        assert_true(y.cov[0][0] <= 1 + 1e-12);
    }
    /* No weight, no change. */
    struct ability x, before;
    ability_init(&x, 4, &ability_prior_default);
    before = x;
    ability_answer(&x, 1, &(struct irt_answer){IRT_2PL(1, 0), 1, 0});
    assert_memory_equal(&x, &before, sizeof x);
}

static void test_age(void **state)
{
    (void)state;
    struct ability x;
    ability_init(&x, 3, &ability_prior_default);
    struct ability fresh = x;
    ability_age(&x, 50);
    for (size_t i = 0; i < ability_states(&x); i++)
        for (size_t k = 0; k < ability_states(&x); k++)
            unit_near(x.cov[i][k], fresh.cov[i][k], 1e-12); /* what is not known does not get less known */
    for (int i = 0; i < 400; i++)
        ability_answer(&x, 0, &(struct irt_answer){IRT_2PL(1, 1), i % 2, 1});
    double variance = x.cov[0][0], mean = x.mean[0];
    assert_true(variance < 0.03);
    ability_age(&x, 1);
    unit_near(x.cov[0][0] - variance, IRT_AGE_PER_WEEK, 1e-3);
    ability_age(&x, -5);
    ability_age(&x, NAN);
    assert_true(x.mean[0] < mean && x.mean[0] > 0.97 * mean);
    ability_age(&x, 1e6);
    unit_near(x.cov[0][0], 1, 1e-9);
    unit_near(x.mean[0], 0, 1e-9);
}

/* Who does better in practice than in tests: told apart by answers of both kinds, and what is not a test
 * knows nothing of it. */
static void test_tested(void **state)
{
    (void)state;
    struct draws rng = {4};
    double found = 0;
    enum { PEOPLE = 30, ANSWERS = 200 };
    for (int person = 0; person < PEOPLE; person++) {
        struct ability x;
        ability_init(&x, 2, &ability_prior_default);
        ability_answer(&x, 0, &(struct irt_answer){IRT_2PL(1, 0), 0, 1});
        unit_near(x.mean[ability_tested(&x)], -0.15, 1e-12);
        for (size_t i = 0; i < ANSWERS; i++) {
            double theta = i % 2 ? -0.7 : 0, b = draws_normal(&rng);
            const struct irt_answer answer = {IRT_2PL(1, b), draws_logistic(&rng) < theta - b, 1};
            ability_observe(&x, i % 4 / 2, i % 2 ? ABILITY_TESTED : 0, likelihood, &answer);
        }
        found += x.mean[ability_tested(&x)] / PEOPLE;
    }
    print_message("# tested: %.2f of -0.70\n", found);
    assert_true(found < -0.3 && found > -0.7);
}

/* Somebody who gets better by 0.03 with each answer: seen as one who learns, and followed. */
static void test_learning(void **state)
{
    (void)state;
    struct draws rng = {2};
    double learned = 0, still = 0, behind = 0, variance = 0;
    enum { PEOPLE = 40, ANSWERS = 120 };
    for (int person = 0; person < PEOPLE; person++) {
        struct ability x, y;
        ability_init(&x, 3, &ability_prior_default);
        ability_init(&y, 3, &ability_prior_default);
        for (size_t i = 0; i < ANSWERS; i++) {
            double theta = -1 + 0.03 * (double)i, b = theta + draws_normal(&rng);
            const struct irt_answer of_x = {IRT_2PL(1, b), draws_logistic(&rng) < theta - b, 1},
                                    of_y = {IRT_2PL(1, b - theta - 1), draws_logistic(&rng) < theta - b, 1};
            ability_practise(&x, 1);
            ability_practise(&y, 1);
            ability_answer(&x, i % 3, &of_x);
            ability_answer(&y, i % 3, &of_y);
        }
        learned += x.mean[ability_learning(&x)] / PEOPLE;
        still += y.mean[ability_learning(&y)] / PEOPLE;
        behind += (-1 + 0.03 * ANSWERS - x.mean[ability_level(&x)]) / PEOPLE;
        variance += x.cov[ability_level(&x)][ability_level(&x)] / PEOPLE;
    }
    print_message("# learning %.4f (one who does not: %.4f), %.2f behind\n", learned, still, behind);
    assert_true(learned > 0.012 && still < 0.006 && behind < 0.7 && sqrt(variance) < 0.6);
    /* Exactly, without answers. */
    struct ability x;
    ability_init(&x, 2, &ability_prior_default);
    ability_practise(&x, 10);
    unit_near(x.mean[1], 0.03, 1e-12);
    unit_near(x.cov[0][0], 1 + 0.0064, 1e-12);
    unit_near(x.cov[0][1], 0.6 + 0.0064, 1e-12);
    unit_near(x.cov[0][ability_learning(&x)], 0.00064, 1e-12);
    unit_near(x.cov[0][ability_pace(&x)], 0, 1e-12);
}

static double odd_likelihood(double theta, double pace, const void *of)
{
    (void)pace;
    (void)of;
    return theta > 100 ? 0 : -INFINITY;
}

/* Thousands of answers, hostile ones too: the covariance stays one. */
static void test_many(void **state)
{
    (void)state;
    struct draws rng = {3};
    struct ability x;
    ability_init(&x, ABILITY_SKILLS_MAX, &ability_prior_default);
    for (int i = 0; i < 4000; i++) {
        struct irt_item item = {i % 7 ? 1 : 40, 8 * draws_normal(&rng), 0, 1};
        ability_answer(&x, (size_t)i % ABILITY_SKILLS_MAX,
                       &(struct irt_answer){item, draws_uniform(&rng) < 0.5, 1});
        ability_age(&x, i % 50 ? 0 : 3);
        ability_practise(&x, 1);
    }
    for (size_t i = 0; i < ability_states(&x); i++) {
        assert_true(isfinite(x.mean[i]) && fabs(x.mean[i]) < 20);
        assert_true(x.cov[i][i] > 0 && x.cov[i][i] < 1.001);
        for (size_t k = 0; k < i; k++) {
            unit_near(x.cov[i][k], x.cov[k][i], 1e-9);
            assert_true(x.cov[i][k] * x.cov[i][k] <= x.cov[i][i] * x.cov[k][k] * 1.000001);
        }
    }
    /* An answer that cannot be is none. */
    struct ability before = x;
    ability_observe(&x, 0, ABILITY_PACED, odd_likelihood, NULL);
    assert_memory_equal(&x, &before, sizeof x);
}

/* Measuring the mean of two states that vary by 1 and share 0.6. */
static void test_measure(void **state)
{
    (void)state;
    struct ability x;
    ability_init(&x, 2, &ability_prior_default);
    const double by[ABILITY_STATES_MAX] = {0.5, 0.5};
    ability_measure(x.cov, ability_states(&x), by, 0.2);
    unit_near(x.cov[0][0], 1 - 0.8 * 0.8 / (0.8 + 0.2), 1e-12);
    unit_near(x.cov[0][1], 0.6 - 0.8 * 0.8 / (0.8 + 0.2), 1e-12);
    unit_near(x.cov[3][3], 0.35 * 0.35, 1e-12);
}

static void test_draws(void **state)
{
    (void)state;
    struct draws rng = {0};
    double sum = 0, squares = 0, logistic = 0;
    size_t picked[4] = {0};
    const double weights[4] = {1, 0, 3, 0};
    enum { N = 200000 };
    for (int i = 0; i < N; i++) {
        double u = draws_uniform(&rng), z = draws_normal(&rng), l = draws_logistic(&rng);
        assert_true(u > 0 && u < 1);
        sum += z;
        squares += z * z;
        logistic += l * l;
        picked[draws_pick(&rng, weights, 4)]++;
    }
    unit_near(sum / N, 0, 0.01);
    unit_near(squares / N, 1, 0.01);
    unit_near(logistic / N, 3.2899, 0.05); /* pi^2 / 3 */
    unit_near((double)picked[0] / N, 0.25, 0.005);
    assert_int_equal(picked[1] + picked[3], 0);
    /* SplitMix64 from the seed 0, as in its reference: 0xe220a8397b1dcdaf first. */
    struct draws first = {0};
    unit_near(draws_uniform(&first), (double)(UINT64_C(0xe220a8397b1dcdaf) >> 12) * 0x1p-52, 0x1p-52);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_one_skill), cmocka_unit_test(test_two_skills), cmocka_unit_test(test_sharing),
        cmocka_unit_test(test_age),       cmocka_unit_test(test_many),       cmocka_unit_test(test_measure),
        cmocka_unit_test(test_learning),  cmocka_unit_test(test_tested),     cmocka_unit_test(test_draws),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

/* The meter: bad input, what moves it and how far, an exam against sums by hand. How well it forecasts:
 * test-meter-forecast.c. */
#include "base/fd.h"
#include "base/json.h"
#include "model/chance/draws.h"
#include "rounds/code/meter-inside.h"
#include "unit.h"

#include <math.h>
#include <string.h>

enum { N = 6, DAY_MS = 86400000 };
static const char *const names[N] = {"arrays", "graphs", "trees", "stacks", "heaps", "intervals"};

static const struct meter_slot mixed[] = {
    {1 << METER_EASY, 0, 300}, {1 << METER_MEDIUM, 0, 300}, {1 << METER_HARD, 0, 400}};
static const struct meter_exam exam = {
    .slots = mixed, .n_slots = 3, .minutes = 90, .pass = 0.6, .by_test = true};

static struct meter_attempt attempt(size_t pattern, enum meter_difficulty d, double credit)
{
    return (struct meter_attempt){.at_ms = DAY_MS,
                                  .pattern = pattern,
                                  .problem = meter_problem_of(d),
                                  .credit = credit,
                                  .minutes_allowed = 45,
                                  .place = METER_EXAM};
}

static struct meter begun(const struct meter_attempt *x, size_t n, struct arena *a)
{
    struct meter m;
    struct error e;
    if (meter_begin(N, x, n, DAY_MS, a, &m, &e) != ERR_OK)
        fail_msg("%s: %s", e.field, e.message);
    return m;
}

static struct meter_reading read_with(const struct meter_attempt *x, size_t n, const struct meter_exam *of,
                                      bool gains, struct arena *a)
{
    struct meter m = begun(x, n, a);
    struct meter_reading r;
    struct error e;
    const struct meter_effort effort = {256, 256, gains};
    if (meter_read(&m, of, &effort, a, &r, &e) != ERR_OK)
        fail_msg("%s: %s", e.field, e.message);
    assert_true(0 <= r.low && r.low <= r.pass && r.pass <= r.high && r.high <= 1);
    return r;
}

static void test_bad_attempts(void **state)
{
    (void)state;
    struct arena a;
    arena_init(&a);
    struct meter m;
    struct error e;
    struct meter_attempt x[2] = {attempt(0, METER_EASY, 1), attempt(0, METER_EASY, 1)};
#define REFUSED(change, says)                                                                                \
    do {                                                                                                     \
        x[1] = attempt(0, METER_EASY, 1);                                                                    \
        x[1].change;                                                                                         \
        assert_int_equal(meter_begin(N, x, 2, DAY_MS, &a, &m, &e), ERR_INVALID);                             \
        assert_string_equal(e.field, "attempts[1]." says);                                                   \
        assert_true(e.message[0] != '\0');                                                                   \
    } while (0)
    REFUSED(pattern = N, "pattern");
    REFUSED(credit = 1.1, "credit");
    REFUSED(credit = -0.1, "credit");
    REFUSED(credit = NAN, "credit");
    REFUSED(problem.b = INFINITY, "problem.b");
    REFUSED(problem.sd = -1, "problem.sd");
    REFUSED(problem.minutes = 0, "problem.minutes");
    REFUSED(minutes_allowed = -1, "minutes_allowed");
    REFUSED(minutes_used = NAN, "minutes_used");
    REFUSED(place = (enum meter_place)7, "place");
    assert_int_equal(meter_begin(0, x, 0, DAY_MS, &a, &m, &e), ERR_INVALID);
    assert_int_equal(meter_begin(METER_PATTERNS_MAX + 1, x, 0, DAY_MS, &a, &m, &e), ERR_INVALID);
    assert_string_equal(e.field, "patterns");
    arena_release(&a);
}

static void test_bad_exams(void **state)
{
    (void)state;
    struct arena a;
    arena_init(&a);
    const struct meter m = begun(NULL, 0, &a);
    const double never[N] = {0}, negative[N] = {1, -1, 1, 1, 1, 1}, one[N] = {1};
    static const struct meter_slot free_of_charge[] = {{1 << METER_EASY, 0, 0}}, nothing[] = {{0, 0, 1}},
                                   unheard[] = {{1 << METER_DIFFICULTIES, 0, 1}},
                                   other[] = {{1 << METER_EASY, 1 << 1, 1}};
    const struct {
        const char *field;
        struct meter_exam exam;
        struct meter_effort effort;
    } cases[] = {
        {"slots", {.slots = mixed, .n_slots = 0, .minutes = 60}, {8, 8, false}},
        {"slots", {.slots = mixed, .n_slots = METER_SLOTS_MAX + 1, .minutes = 60}, {8, 8, false}},
        {"minutes", {.slots = mixed, .n_slots = 3, .minutes = 0}, {8, 8, false}},
        {"minutes", {.slots = mixed, .n_slots = 3, .minutes = NAN}, {8, 8, false}},
        {"minutes", {.slots = mixed, .n_slots = 3, .minutes = METER_MINUTES_MAX + 1}, {8, 8, false}},
        {"pass", {.slots = mixed, .n_slots = 3, .minutes = 60, .pass = 1.01}, {8, 8, false}},
        {"pass", {.slots = mixed, .n_slots = 3, .minutes = 60, .pass = NAN}, {8, 8, false}},
        {"pass_solved", {.slots = mixed, .n_slots = 3, .minutes = 60, .pass_solved = 4}, {8, 8, false}},
        {"frequency", {.slots = mixed, .n_slots = 3, .minutes = 60, .frequency = negative}, {8, 8, false}},
        {"slots[0].patterns",
         {.slots = mixed, .n_slots = 3, .minutes = 60, .frequency = never},
         {8, 8, false}},
        {"slots[0].patterns", {.slots = other, .n_slots = 1, .minutes = 60, .frequency = one}, {8, 8, false}},
        {"slots[0].points", {.slots = free_of_charge, .n_slots = 1, .minutes = 60}, {8, 8, false}},
        {"slots[0].difficulties", {.slots = nothing, .n_slots = 1, .minutes = 60}, {8, 8, false}},
        {"slots[0].difficulties", {.slots = unheard, .n_slots = 1, .minutes = 60}, {8, 8, false}},
        {"effort", {.slots = mixed, .n_slots = 3, .minutes = 60}, {1, 8, false}},
        {"effort", {.slots = mixed, .n_slots = 3, .minutes = 60}, {8, 100000, false}},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        unit_case(cases[i].field);
        struct meter_reading r;
        struct error e;
        assert_int_equal(meter_read(&m, &cases[i].exam, &cases[i].effort, &a, &r, &e), ERR_INVALID);
        assert_string_equal(e.field, cases[i].field);
    }
    arena_release(&a);
}

/*
 * One slot, one pattern, an ability that is known to be `theta`: the share of the exams that are passed is
 * P(theta) P(T <= minutes), with both errors of the label taken in.
 */
static void test_one_problem(void **state)
{
    (void)state;
    struct arena a;
    arena_init(&a);
    static const struct meter_slot slots[METER_DIFFICULTIES] = {{1 << METER_WARM_UP, 0, 1},
                                                                {1 << METER_EASY, 0, 1},
                                                                {1 << METER_MEDIUM, 0, 1},
                                                                {1 << METER_HARD, 0, 1}};
    for (int d = 0; d < METER_DIFFICULTIES; d++)
        for (double minutes = 10; minutes < 100; minutes += 25)
            for (double theta = -2; theta < 3; theta += 1.5) {
                const struct meter_exam one = {
                    .slots = &slots[d], .n_slots = 1, .minutes = minutes, .pass = 1};
                const struct meter_sitting *s = meter_sitting_new(&one, 1, 4096, &a);
                struct meter_problem p = meter_problem_of((enum meter_difficulty)d);
                double slope = 1 / sqrt(1 + 3.141592653589793 * 0.49 / 8);
                double can = 0.97 / (1 + exp(-slope * (theta - p.b)));
                double z =
                    (log(minutes) - log(p.minutes) + 0.25 * theta + 0.2) / sqrt(0.45 * 0.45 + 0.16 * 0.49);
                unit_near(meter_sit(s, &theta, 0.2), can * erfc(-z / sqrt(2)) / 2, 0.025);
            }
    arena_release(&a);
}

/* More of anything that helps never lowers the share: the same exams are sat. */
static void test_monotone(void **state)
{
    (void)state;
    struct arena a;
    arena_init(&a);
    for (int forward = 0; forward < 2; forward++) {
        struct meter_exam x = exam;
        x.forward = forward;
        const struct meter_sitting *s = meter_sitting_new(&x, N, 512, &a);
        double before = -1, theta[N];
        for (double level = -3; level <= 5; level += 0.5) {
            for (size_t p = 0; p < N; p++)
                theta[p] = level;
            double share = meter_sit(s, theta, 0);
            assert_true(share >= before && meter_sit(s, theta, 0.5) >= share);
            assert_true(meter_sit_gain(s, theta, 0, 2, 0.25) >= 0);
            before = share;
        }
        assert_true(before > 0.9);
        /* The gain of each pattern adds up to that of all of them, for small steps. */
        double sum = 0, base, better[N];
        for (size_t p = 0; p < N; p++) {
            theta[p] = 0.5;
            better[p] = 0.6;
        }
        for (size_t p = 0; p < N; p++)
            sum += meter_sit_gain(s, theta, 0, p, 0.1);
        base = meter_sit(s, theta, 0);
        unit_near(sum, meter_sit(s, better, 0) - base, 0.01);
    }
    arena_release(&a);
}

/* What each kind of attempt moves, in order: none, elsewhere, again, practice, exam. */
static void test_weights(void **state)
{
    (void)state;
    struct arena a;
    arena_init(&a);
    struct meter_attempt x[5];
    for (size_t i = 0; i < 5; i++)
        x[i] = attempt(0, METER_MEDIUM, 1);
    x[0].again = x[0].hints = true; /* not by themselves, and of little weight */
    x[1].place = x[2].place = x[3].place = METER_PRACTICE;
    x[1].place = METER_ELSEWHERE;
    x[1].again = false;
    x[2].again = true;
    double moved[5];
    for (size_t i = 0; i < 5; i++)
        moved[i] = begun(&x[i], 1, &a).by_share[1].mean[0];
    assert_true(moved[0] < 0 && moved[0] > -0.2 && moved[2] > 0 && moved[1] > 0);
    assert_true(moved[1] < moved[3] && moved[2] < moved[3] && moved[3] < moved[4]);
    /* Solved fast tells more than solved, slow less of the pace; failed lowers; in part lies between. */
    struct meter_attempt fast = attempt(0, METER_MEDIUM, 1), slow = fast,
                         part = attempt(0, METER_MEDIUM, 0.5), failed = attempt(0, METER_MEDIUM, 0);
    fast.minutes_used = 8;
    slow.minutes_used = 44;
    struct meter of_fast = begun(&fast, 1, &a), of_slow = begun(&slow, 1, &a);
    size_t pace = ability_pace(&of_fast.by_share[0]);
    assert_true(of_fast.by_share[0].mean[pace] > 0.1 && of_slow.by_share[0].mean[pace] < -0.1);
    assert_true(of_fast.by_share[0].mean[0] > of_slow.by_share[0].mean[0]);
    double half = begun(&part, 1, &a).by_share[0].mean[0], none = begun(&failed, 1, &a).by_share[0].mean[0];
    assert_true(none < half && half < moved[4] && none < -0.2);
    /* A year ago counts less than today. */
    struct meter_attempt old = attempt(0, METER_MEDIUM, 1);
    old.at_ms -= INT64_C(365) * DAY_MS;
    double faded = begun(&old, 1, &a).by_share[1].mean[0];
    assert_true(faded > 0.3 * moved[4] && faded < 0.8 * moved[4]);
    arena_release(&a);
}

/* 1,000 problems that somebody says to have solved elsewhere are worth a few, and no stop sign. */
static void test_elsewhere(void **state)
{
    (void)state;
    struct arena a;
    arena_init(&a);
    static struct meter_attempt x[1000];
    for (size_t i = 0; i < ARRAY_LEN(x); i++) {
        x[i] = attempt(i % 3 ? 0 : METER_NO_PATTERN, METER_MEDIUM, 1);
        x[i].place = METER_ELSEWHERE;
        x[i].minutes_allowed = 0;
    }
    struct meter_reading none = read_with(NULL, 0, &exam, false, &a),
                         r = read_with(x, 1000, &exam, false, &a);
    unit_near(r.answers, 2 * METER_ELSEWHERE_MOST, 1e-9);
    assert_true(r.pass > none.pass && r.class != METER_ENOUGH);
    assert_true(r.patterns[1].sd > 0.7);
    arena_release(&a);
}

static void test_same_again(void **state)
{
    (void)state;
    struct arena a;
    arena_init(&a);
    struct draws rng = {5};
    struct meter_attempt x[30], y[30];
    for (size_t i = 0; i < 30; i++) {
        x[i] = attempt(i % N, (enum meter_difficulty)(i % 4), draws_uniform(&rng) < 0.5);
        x[i].at_ms = (int64_t)i * DAY_MS - INT64_C(29) * DAY_MS;
        y[29 - i] = x[i];
    }
    struct meter_reading one = read_with(x, 30, &exam, true, &a), two = read_with(y, 30, &exam, true, &a);
    assert_true(one.pass == two.pass && one.low == two.low && one.best == two.best && one.more == two.more);
    double sum = 0;
    for (int s = 0; s < METER_SHARES; s++)
        sum += one.share[s];
    unit_near(sum, 1, 1e-12);
    arena_release(&a);
}

/* The pattern that is weak and often asked is worth the hour; one that never comes is worth nothing. */
static void test_gains(void **state)
{
    (void)state;
    struct arena a;
    arena_init(&a);
    struct meter_attempt x[60];
    for (size_t i = 0; i < ARRAY_LEN(x); i++)
        x[i] = attempt(i % N, METER_MEDIUM, i % N != 1);
    const double frequency[N] = {1, 4, 1, 1, 1, 0};
    struct meter_exam of = exam;
    of.frequency = frequency;
    struct meter_reading r = read_with(x, ARRAY_LEN(x), &of, true, &a);
    assert_int_equal(r.best, 1);
    assert_true(r.clear && r.patterns[1].gain > 2 * r.patterns[r.second].gain);
    assert_true(r.patterns[5].gain == 0 && r.patterns[1].ability < r.patterns[0].ability);
    const char *says = meter_sentence(&r, names, &a);
    assert_non_null(strstr(says, "An hour of graphs would add most"));
    /* Without differences there is no winner, and none is named as one. */
    for (size_t i = 0; i < ARRAY_LEN(x); i++)
        x[i].credit = i / N % 2;
    r = read_with(x, ARRAY_LEN(x), &exam, true, &a);
    assert_false(r.clear);
    assert_int_equal(r.class, METER_ON_THE_WAY);
    assert_non_null(strstr(meter_sentence(&r, names, &a), "No pattern is clearly worth more"));
    /* Not asked for. */
    r = read_with(x, ARRAY_LEN(x), &exam, false, &a);
    assert_true(r.best == SIZE_MAX);
    meter_sentence(&r, names, &a);
    /* A single pattern has no second. */
    struct meter m;
    struct error e;
    struct meter_attempt only = attempt(0, METER_EASY, 1);
    assert_int_equal(meter_begin(1, &only, 1, DAY_MS, &a, &m, &e), ERR_OK);
    assert_int_equal(meter_read(&m, &exam, &meter_effort_default, &a, &r, &e), ERR_OK);
    assert_true(r.best == 0 && r.second == SIZE_MAX);
    meter_sentence(&r, names, &a);
    arena_release(&a);
}

static void test_classes(void **state)
{
    (void)state;
    struct arena a;
    arena_init(&a);
    struct meter_reading r = read_with(NULL, 0, &exam, true, &a);
    assert_int_equal(r.class, METER_UNKNOWN);
    assert_non_null(strstr(meter_sentence(&r, names, &a), "Nothing is known yet"));
    assert_true(r.more > 5 && r.more < METER_MORE_MAX);
    static struct meter_attempt x[80];
    for (size_t i = 0; i < ARRAY_LEN(x); i++) {
        x[i] = attempt(i % N, (enum meter_difficulty)(1 + i % 3), 1);
        x[i].minutes_used = 12;
    }
    r = read_with(x, 3, &exam, true, &a);
    assert_int_equal(r.class, METER_UNKNOWN);
    assert_non_null(strstr(meter_sentence(&r, names, &a), "Too little is known: 3 answers put"));
    r = read_with(x, ARRAY_LEN(x), &exam, true, &a);
    assert_int_equal(r.class, METER_ENOUGH);
    assert_true(r.pass >= METER_STOP && r.low >= METER_STOP_LOW);
    assert_non_null(strstr(meter_sentence(&r, names, &a), "worth more in system design"));
    /* On the way there: unknown, then perhaps nearly, then enough; so many as it says do settle it. */
    bool nearly = false;
    for (size_t n = 8; n < 40 && !nearly; n++) {
        r = read_with(x, n, &exam, false, &a);
        nearly = r.nearly;
        if (nearly) {
            assert_true(r.class == METER_ON_THE_WAY && r.pass >= METER_STOP && r.low < METER_STOP_LOW);
            assert_non_null(strstr(meter_sentence(&r, names, &a), "Nearly enough"));
            assert_true(r.more >= 1 && r.more < 30);
            struct meter_reading then = read_with(x, n + r.more, &exam, false, &a);
            assert_int_equal(then.class, METER_ENOUGH);
        }
    }
    assert_true(nearly);
    for (int c = METER_UNKNOWN; c <= METER_ENOUGH; c++)
        assert_non_null(meter_class_name((enum meter_class)c));
    arena_release(&a);
}

/* What is written is JSON, and says what the reading does. */
static void test_put(void **state)
{
    (void)state;
    struct arena a;
    arena_init(&a);
    struct meter_attempt x[40];
    for (size_t i = 0; i < ARRAY_LEN(x); i++)
        x[i] = attempt(i % N, METER_MEDIUM, i % N != 1);
    for (int gains = 0; gains < 2; gains++) {
        struct meter_reading r = read_with(x, gains ? ARRAY_LEN(x) : 0, &exam, gains, &a);
        _cleanup_(strbuf_release) struct strbuf out = {0};
        struct json_writer w = jw_to(&out);
        meter_put(&r, names, &a, &w);
        json_t *doc;
        struct error e;
        if (json_read(strbuf_str(&out), &doc, &e) != ERR_OK)
            fail_msg("%s", e.message);
        assert_true(fabs(json_real_value(json_object_get(json_object_get(doc, "pass"), "low")) - r.low) <
                    1e-12);
        assert_int_equal(json_array_size(json_object_get(doc, "patterns")), N);
        json_decref(doc);
        const char *text = arena_cstr(&a, strbuf_str(&out));
        assert_non_null(strstr(text, gains ? "\"best\":\"graphs\"" : "\"best\":null"));
        assert_non_null(strstr(text, arena_printf(&a, "\"says\":\"%s\"", meter_class_name(r.class))));
        assert_non_null(strstr(text, "\"name\":\"intervals\""));
    }
    arena_release(&a);
}

/* So many more answers as it says, of a candidate as it believes in: the interval is about half as wide. */
static void test_halving(void **state)
{
    (void)state;
    struct arena a;
    arena_init(&a);
    struct draws rng = {11};
    double ratio = 0;
    enum { PEOPLE = 12, FIRST = 6 };
    for (int person = 0; person < PEOPLE; person++) {
        static struct meter_attempt x[FIRST + METER_MORE_MAX];
        double level = 0.7 * draws_normal(&rng), theta[N];
        for (size_t p = 0; p < N; p++)
            theta[p] = level + 0.7 * draws_normal(&rng);
        for (size_t i = 0; i < ARRAY_LEN(x); i++) {
            enum meter_difficulty d = (enum meter_difficulty)(1 + i % 3);
            struct meter_problem p = meter_problem_of(d);
            double b = p.b + p.sd * draws_normal(&rng);
            x[i] = attempt(i % N, d, draws_logistic(&rng) < theta[i % N] - b);
            x[i].place = i % 2 ? METER_EXAM : METER_PRACTICE;
            x[i].minutes_used = p.minutes * exp(0.45 * draws_normal(&rng) - 0.25 * theta[i % N]);
        }
        struct meter_reading before = read_with(x, FIRST, &exam, false, &a);
        struct meter_reading after = read_with(x, FIRST + before.more, &exam, false, &a);
        ratio += (after.high - after.low) / (before.high - before.low) / PEOPLE;
        arena_clear(&a);
    }
    print_message("# width afterwards: %.2f of that before\n", ratio);
    assert_true(ratio > 0.35 && ratio < 0.65);
    arena_release(&a);
}

/* Far more than it takes, times from the ends of the clock, answers after now. */
static void test_hostile(void **state)
{
    (void)state;
    struct arena a;
    arena_init(&a);
    static struct meter_attempt x[METER_ATTEMPTS_MAX + 100];
    for (size_t i = 0; i < ARRAY_LEN(x); i++) {
        x[i] = attempt(i % 5 ? i % N : METER_NO_PATTERN, (enum meter_difficulty)(i % 4), (double)(i % 3) / 2);
        x[i].at_ms = i % 3 == 0 ? INT64_MIN : i % 3 == 1 ? INT64_MAX : (int64_t)i;
        x[i].minutes_used = i % 2 ? 1e9 : 1e-9;
        x[i].problem.b = i % 2 ? 6 : -6;
        x[i].problem.sd = i % 4 ? 0 : 3;
        x[i].again = i % 11 == 0;
    }
    struct meter m = begun(x, ARRAY_LEN(x), &a);
    assert_int_equal(m.n_left_out, 100);
    for (int s = 0; s < METER_SHARES; s++)
        for (size_t i = 0; i < ability_states(&m.by_share[s]); i++)
            assert_true(isfinite(m.by_share[s].mean[i]) && m.by_share[s].cov[i][i] > 0);
    struct meter_reading r;
    struct error e;
    assert_int_equal(meter_read(&m, &exam, &meter_effort_default, &a, &r, &e), ERR_OK);
    assert_true(isfinite(r.pass) && isfinite(r.low) && isfinite(r.high));
    meter_sentence(&r, names, &a);
    arena_release(&a);
}

/* Each preset of the content, read by who is weak, average, strong: in that order, and none is hopeless or a
 * gift. */
static void test_presets(void **state)
{
    (void)state;
    static const char *const presets[] = {"first-steps-20", "one-sitting-70", "three-in-90", "two-in-60",
                                          "watched-75"};
    const struct str patterns[] = {STR("binary search"), STR("graph"), STR("stack"),
                                   STR("dynamic programming")};
    struct arena a;
    arena_init(&a);
    for (size_t i = 0; i < ARRAY_LEN(presets); i++) {
        unit_case(presets[i]);
        struct str yaml;
        struct error e;
        struct exam_rules rules;
        struct meter_exam of;
        const char *name = arena_printf(&a, "%s.yaml", presets[i]);
        if (fd_read_path(arena_printf(&a, "%s/exams/%s", CONTENT_DIR, name), 1 << 20, &a, &yaml, &e) !=
                ERR_OK ||
            exam_rules_read(name, yaml, &a, &rules, &e) != ERR_OK ||
            meter_exam_of(&rules, patterns, 4, NULL, &a, &of, &e) != ERR_OK)
            fail_msg("%s: %s", e.field, e.message);
        assert_int_equal(of.n_slots, rules.n_slots);
        const struct meter_sitting *s = meter_sitting_new(&of, 4, 1024, &a);
        double before = 0;
        for (double level = -1; level <= 4; level += 2.5) {
            const double theta[4] = {level, level, level, level};
            double passes = meter_sit(s, theta, 0);
            print_message("# at %.1f: %.2f\n", level, passes);
            assert_true(passes >= before);
            before = passes;
        }
        assert_true(before > 0.8);
    }
    /* A slot whose patterns nobody knows is refused; of two the known one is taken. */
    struct str graph[] = {STR("tries"), STR("graph")};
    struct exam_slot slot = {EXAM_PROBLEM, 2, 100, graph, 2};
    struct exam_rules rules = {.minutes = 60,
                               .pass = 0.8,
                               .slots = &slot,
                               .n_slots = 1,
                               .order = EXAM_FORWARD,
                               .points = EXAM_WHOLE};
    struct meter_exam of;
    struct error e;
    assert_int_equal(meter_exam_of(&rules, patterns, 4, NULL, &a, &of, &e), ERR_OK);
    assert_true(of.slots[0].patterns == 2 && of.slots[0].difficulties == 2 && of.forward && !of.by_test);
    slot.n_patterns = 1;
    assert_int_equal(meter_exam_of(&rules, patterns, 4, NULL, &a, &of, &e), ERR_INVALID);
    assert_string_equal(e.field, "slots[0].pattern");
    assert_int_equal(meter_exam_of(&rules, patterns, 0, NULL, &a, &of, &e), ERR_INVALID);
    slot = (struct exam_slot){.kind = EXAM_FRONT_END, .points = 100};
    assert_int_equal(meter_exam_of(&rules, patterns, 4, NULL, &a, &of, &e), ERR_INVALID);
    assert_non_null(strstr(e.message, "a front-end task"));
    arena_release(&a);
}

static void test_prepared(void **state)
{
    (void)state;
    /* Who stands 1 above is done within the minutes of the package in 85 % of what they solve. */
    struct meter_problem p = meter_problem_with(METER_MEDIUM, 30);
    p.sd = 0;
    struct meter_curve c = meter_curve_of(&p);
    unit_near(erfc(-(log(30) - meter_log_time(&c, 1, 0)) / c.sd / sqrt(2)) / 2, 0.85, 1e-3);
    unit_near(meter_problem_with(METER_HARD, 0).minutes, meter_problem_of(METER_HARD).minutes, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_bad_attempts), cmocka_unit_test(test_bad_exams),
        cmocka_unit_test(test_one_problem),  cmocka_unit_test(test_monotone),
        cmocka_unit_test(test_weights),      cmocka_unit_test(test_elsewhere),
        cmocka_unit_test(test_same_again),   cmocka_unit_test(test_gains),
        cmocka_unit_test(test_classes),      cmocka_unit_test(test_halving),
        cmocka_unit_test(test_hostile),      cmocka_unit_test(test_prepared),
        cmocka_unit_test(test_put),          cmocka_unit_test(test_presets),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

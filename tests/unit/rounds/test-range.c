/* The range of pay to name: quantiles and what they are not told from, the two ranges, assumptions, warnings;
 * whether the floor leaks; samples out of tables. */
#include "rounds/screen/range.h"
#include "rounds/screen/samples.h"
#include "unit.h"

#include <math.h>
#include <string.h>

static const struct date today = {2026, 11, 27};

static struct range_wish eur(int64_t floor, int64_t target)
{
    return (struct range_wish){.has_floor = floor != 0,
                               .floor = floor * 100,
                               .target = target * 100,
                               .code = "EUR",
                               .period = PAY_YEAR,
                               .factors = RANGE_FACTORS};
}

static struct range_sample sample(int64_t low, int64_t high, const char *code, enum pay_period period)
{
    struct range_sample s = {.pay = {.has_low = low != 0,
                                     .has_high = high != 0,
                                     .low = low * 100,
                                     .high = high * 100,
                                     .period = period},
                             .on = {2026, 5, 1}};
    memcpy(s.pay.code, code, strlen(code) + 1);
    return s;
}

#define BUILD(wish, samples, n, r) assert_int_equal(range_build(wish, samples, n, today, &a, r, NULL), ERR_OK)

static void test_market(void **state)
{
    (void)state;
    struct arena a;
    struct range r;
    struct range_wish w = eur(0, 80000);
    struct range_sample s[9];
    arena_init(&a);
    for (int i = 0; i < 9; i++)
        s[i] = sample(60000 + 5000 * i, 60000 + 5000 * i, "EUR", PAY_YEAR); /* 60,000 to 100,000 */

    /* Of four nothing is told, nor is the shift, which wants a median. */
    BUILD(&w, s, 4, &r);
    assert_false(r.known);
    assert_false(r.shift.told);
    assert_true(r.bolstering.told);
    assert_true(r.warned[0][RANGE_TOO_FEW]);
    assert_false(r.warned[0][RANGE_FEW]);
    assert_true(r.literal_low == 0 && r.quantiles[RANGE_P50].value == 0);

    BUILD(&w, s, 9, &r);
    assert_true(r.known && r.used == 9 && r.warned[0][RANGE_FEW] && !r.warned[0][RANGE_TOO_FEW]);
    assert_true(fabs(r.quantiles[RANGE_P50].value - 8000000) < 1e-6);
    assert_true(fabs(r.quantiles[RANGE_P10].value - 6400000) <
                1e-6); /* type 7: 0.8 of the way from 60 to 65 */
    assert_true(fabs(r.quantiles[RANGE_P90].value - 9600000) < 1e-6);
    /* The median's interval from nine: the second and eighth value cover 0.961. */
    assert_true(r.quantiles[RANGE_P50].low == 6500000 && r.quantiles[RANGE_P50].high == 9500000);
    assert_false(r.quantiles[RANGE_P50].few);
    assert_true(r.quantiles[RANGE_P90].few);

    /* 80,000 and 7 %; 80,000 and 7.5 to 15.0 % of 80,000; both up to three figures. */
    assert_true(r.bolstering.low == 8000000 && r.bolstering.high == 8560000);
    assert_true(r.shift.low == 8610000 && r.shift.high == 9210000);
    assert_true(fabs(r.shift_low - 0.0751) < 0.0001 && fabs(r.shift_high - 0.1503) < 0.0001);
    assert_true(fabs(r.literal_low - 0.125) < 1e-9 && fabs(r.literal_high - 0.25) < 1e-9);
    arena_release(&a);
}

static void test_left_out(void **state)
{
    (void)state;
    struct arena a;
    struct range r;
    struct range_wish w = eur(0, 80000);
    struct range_sample s[] = {
        sample(60000, 80000, "EUR", PAY_YEAR), /* 70,000 */
        sample(0, 70000, "EUR", PAY_YEAR),     /* one end */
        sample(5000, 7000, "EUR", PAY_MONTH),  /* 72,000 */
        sample(40, 50, "EUR", PAY_HOUR),       /* 77,400 */
        sample(400, 400, "EUR", PAY_DAY),      /* 86,000 */
        sample(90000, 90000, "USD", PAY_YEAR), sample(90000, 90000, "EUR", PAY_UNSAID),
        sample(50000, 50000, "EUR", PAY_YEAR), /* net */
    };
    _cleanup_(strbuf_release) struct strbuf out = {0};
    arena_init(&a);
    s[7].pay.base = PAY_NET;
    s[0].pay.base = PAY_GROSS;
    s[0].on = s[1].on = s[2].on = (struct date){2023, 1, 1};
    BUILD(&w, s, ARRAY_LEN(s), &r);
    assert_true(r.used == 5 && r.other_currency == 1 && r.no_period == 1 && r.other_base == 1 && r.old == 3);
    assert_true(r.warned[0][RANGE_OLD]);
    assert_true(fabs(r.quantiles[RANGE_P50].value - 7200000) < 1e-6);
    assert_true(r.n_assumptions == 3 && r.assumptions[0].from == PAY_HOUR && r.assumptions[0].samples == 1);
    range_say_assumption(&r, 0, &w, &out);
    assert_string_equal(strbuf_cstr(&out), "1 sample by the hour is reckoned with 1,720 hours a year");

    /* By the month: years, days and hours are what is reckoned. Nobody's factor is invented. */
    w.period = PAY_MONTH;
    w.target = 600000;
    BUILD(&w, s, ARRAY_LEN(s), &r);
    assert_true(r.used == 5 && fabs(r.quantiles[RANGE_P50].value - 600000) < 1e-6);
    strbuf_clear(&out);
    range_say_assumption(&r, 0, &w, &out);
    assert_string_equal(strbuf_cstr(&out),
                        "1 sample by the hour is reckoned with 1,720 hours and 12 months a year");
    w.factors.hours_a_year = 0;
    BUILD(&w, s, ARRAY_LEN(s), &r);
    assert_true(r.used == 4 && r.no_period == 2 && !r.known);
    arena_release(&a);
}

static void test_warnings(void **state)
{
    (void)state;
    static const struct {
        const char *name;
        int64_t floor, target;
        int which; /* 0 bolstering, 1 shift */
        enum range_warning warning;
        bool warned;
        const char *says;
    } cases[] = {
        {"in the market", 0, 70000, 0, RANGE_HIGH_ABOVE, false, NULL},
        {"the upper end is above", 0, 88000, 0, RANGE_HIGH_ABOVE, true,
         "The upper end, 94,200 EUR, is above the 90th percentile of your samples (90,000 EUR). A range that is out of reach works worse than a point."},
        {"and not the lower", 0, 88000, 0, RANGE_LOW_ABOVE, false, NULL},
        {"the lower end is above", 0, 95000, 0, RANGE_LOW_ABOVE, true,
         "Even the lower end, 95,000 EUR, is above the 90th percentile of your samples (90,000 EUR): have a reason at hand that they can check, or expect the call to end there."},
        {"said once", 0, 95000, 0, RANGE_HIGH_ABOVE, false, NULL},
        {"the shift is higher", 0, 86000, 1, RANGE_LOW_ABOVE, true, NULL},
        {"a target of a beginner", 0, 55000, 0, RANGE_TARGET_BELOW, true,
         "Three of four in your samples earn more than your target (the lower quartile is 60,000 EUR)."},
        {"the target is the floor", 70000, 70000, 0, RANGE_AT_FLOOR, true,
         "The lower end, 70,000 EUR, is your floor: who hears it can offer it, and you have nothing left to give."},
        {"of the shift it is not", 70000, 70000, 1, RANGE_AT_FLOOR, false, NULL},
        {"a floor below", 60000, 70000, 0, RANGE_AT_FLOOR, false, NULL},
        {"no floor", 0, 70000, 0, RANGE_AT_FLOOR, false, NULL},
    };
    struct range_sample s[21];
    for (int i = 0; i < 21; i++)
        s[i] = sample(50000 + 2000 * i, 0, "EUR", PAY_YEAR);
    /* 50,000 to 90,000: quartiles 60,000 and 80,000. The 90th percentile is made 90,000. */
    s[18] = s[19] = s[20];
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        _cleanup_(strbuf_release) struct strbuf out = {0};
        struct range_wish w = eur(cases[i].floor, cases[i].target);
        struct arena a;
        struct range r;
        unit_case(cases[i].name);
        arena_init(&a);
        BUILD(&w, s, 21, &r);
        assert_false(r.warned[cases[i].which][RANGE_FEW]);
        assert_int_equal(r.warned[cases[i].which][cases[i].warning], cases[i].warned);
        if (cases[i].says) {
            range_say_warning(&r, cases[i].warning, cases[i].which ? &r.shift : &r.bolstering, &w, &out);
            assert_string_equal(strbuf_cstr(&out), cases[i].says);
        }
        arena_release(&a);
    }
}

static void test_refused(void **state)
{
    (void)state;
    struct arena a;
    struct range r;
    struct error e = {0};
    arena_init(&a);
    static const struct {
        const char *field;
        struct range_wish wish;
    } cases[] = {
        {"target", {.target = 0, .code = "EUR", .period = PAY_YEAR}},
        {"target", {.target = -5, .code = "EUR", .period = PAY_YEAR}},
        {"target", {.target = INT64_MAX, .code = "EUR", .period = PAY_YEAR}},
        {"floor", {.has_floor = true, .floor = 11, .target = 10, .code = "EUR", .period = PAY_YEAR}},
        {"floor", {.has_floor = true, .floor = 0, .target = 10, .code = "EUR", .period = PAY_YEAR}},
        {"currency", {.target = 10, .code = "XYZ", .period = PAY_YEAR}},
        {"period", {.target = 10, .code = "EUR"}},
        {"stretch", {.target = 10, .code = "EUR", .period = PAY_YEAR, .stretch_permille = 201}},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        unit_case(cases[i].field);
        assert_int_equal(range_build(&cases[i].wish, NULL, 0, today, &a, &r, &e), ERR_INVALID);
        assert_string_equal(e.field, cases[i].field);
    }
    struct range_wish w = eur(0, 10);
    assert_int_equal(range_build(&w, NULL, RANGE_SAMPLES_MAX + 1, today, &a, &r, &e), ERR_TOO_LARGE);
    BUILD(&w, NULL, 0, &r);
    assert_true(r.warned[0][RANGE_TOO_FEW] && !r.warned[0][RANGE_OLD]);
    arena_release(&a);
}

/* Yen have no cents; pay by the hour keeps its own. */
static void test_spoken(void **state)
{
    (void)state;
    struct arena a;
    struct range r;
    arena_init(&a);
    struct range_wish yen = {.target = 8000000, .code = "JPY", .period = PAY_YEAR, .factors = RANGE_FACTORS};
    BUILD(&yen, NULL, 0, &r);
    assert_true(r.bolstering.low == 8000000 && r.bolstering.high == 8560000);
    struct range_wish hour = {.target = 4510, .code = "EUR", .period = PAY_HOUR, .factors = RANGE_FACTORS};
    BUILD(&hour, NULL, 0, &r);
    assert_true(r.bolstering.low == 4550 && r.bolstering.high == 4850);
    struct range_wish odd = eur(0, 87613);
    BUILD(&odd, NULL, 0, &r);
    assert_true(r.bolstering.low == 8770000 && r.bolstering.high == 9380000);
    arena_release(&a);
}

static void test_leaks(void **state)
{
    (void)state;
    static const struct {
        const char *name, *text;
        const char *leaks; /* "at:60k below:50,000 EUR a year", in their order */
    } cases[] = {
        {"nothing", "I am looking for 75 to 85 thousand euros a year.", ""},
        {"the floor itself", "I would not go below 60,000 EUR a year.", "at:60,000 EUR a year"},
        {"a range from it", "Something like 60-75k EUR p.a. would do.", "at:60-75k EUR p.a."},
        {"less", "I earn 50.000 € im Jahr now.", "below:50.000 € im Jahr"},
        {"by the month", "At the moment 5,000 EUR a month.", "at:5,000 EUR a month"},
        {"more", "80,000 EUR a year", ""},
        {"no period", "60k EUR is what I have now", "maybe:60k EUR"},
        {"a bonus", "and a bonus of 5,000 EUR", ""},
        {"no currency", "My salary: 60-75k a year", "maybe:60-75k a year"},
        {"another currency", "60,000 USD a year", ""},
        {"bare", "between 60 and 70", "maybe:60"},
        {"bare and dashed", "60-70, depending on the rest", "maybe:60"},
        {"in words", "I think sixty to seventy would be right", "maybe:sixty"},
        {"in German words", "Sechzig bis siebzig Tausend", "maybe:Sechzig"},
        {"people", "I led a team of 60 people and 60 % of them stayed", ""},
        {"minutes", "60 minutes, sixty seconds", ""},
        {"an hour's time", "at 10:60 or 60.5", ""},
        {"glued", "60k8s and a60", ""},
        {"at the end", "I said sixty", "maybe:sixty"},
        {"twice", "60,000 EUR a year. Yes, 60,000 EUR a year.", "at:60,000 EUR a year at:60,000 EUR a year"},
        {"bare before an amount", "sixty, well, 70,000 EUR a year", "maybe:sixty"},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        _cleanup_(strbuf_release) struct strbuf out = {0};
        struct range_wish w = eur(60000, 70000);
        struct range_leak *leaks;
        struct arena a;
        size_t n;
        unit_case(cases[i].name);
        arena_init(&a);
        struct str text = str_of(cases[i].text);
        range_leaks(&w, text, &a, &leaks, &n);
        for (size_t k = 0; k < n; k++)
            strbuf_printf(&out, "%s%s:%.*s", k ? " " : "", range_leak_name(leaks[k].kind), (int)leaks[k].n,
                          text.p + leaks[k].at);
        assert_string_equal(strbuf_cstr(&out), cases[i].leaks);
        /* Who has no floor has nothing to give away. */
        w.has_floor = false;
        range_leaks(&w, text, &a, &leaks, &n);
        assert_int_equal(n, 0);
        arena_release(&a);
    }
}

static void test_many_leaks(void **state)
{
    (void)state;
    _cleanup_(strbuf_release) struct strbuf text = {0};
    struct range_wish w = eur(62000, 70000);
    struct range_leak *leaks;
    struct arena a;
    size_t n;
    arena_init(&a);
    for (int i = 0; i < 20000; i++)
        strbuf_puts(&text, "sixty-two to 62k EUR a year, ");
    range_leaks(&w, strbuf_str(&text), &a, &leaks, &n);
    assert_int_equal(n, RANGE_LEAKS_MAX);
    for (size_t i = 1; i < n; i++)
        assert_true(leaks[i].at >= leaks[i - 1].at + leaks[i - 1].n);
    arena_release(&a);
}

/* ---- samples ---- */

static void say_row(const struct samples_row *r, struct strbuf *out)
{
    char day[DATE_TEXT_MAX];
    pay_say(&r->sample.pay, out);
    if (r->sample.on.year)
        strbuf_printf(out, " on %s", date_text(r->sample.on, day));
    strbuf_printf(out, " [%.*s|%.*s|%.*s]\n", STR_ARG(r->role), STR_ARG(r->place), STR_ARG(r->source));
}

static void test_samples(void **state)
{
    (void)state;
    static const struct {
        const char *name, *text, *rows;
        const char *note; /* within the first; NULL: there is none */
        struct samples_habits habits;
    } cases[] = {
        {"pay as people write it",
         "Role,Pay,Source\nBackend,\"60-75k EUR a year\",ad\nBackend,\"€5,000 per month\",a friend\n",
         "60,000 to 75,000 EUR a year [Backend||ad]\n5,000 EUR a month [Backend||a friend]\n",
         NULL,
         {0}},
        {"ends in columns",
         "min;max;currency;per;date\n60000;75000;EUR;year;2026-03\n55.000;;eur;Jahr;2025\n",
         "60,000 to 75,000 EUR a year on 2026-03-01 [||]\nfrom 55,000 EUR a year on 2025-01-01 [||]\n",
         NULL,
         {0}},
        {"said of the whole file",
         "salary\n60000\n\"72,500\"\n65k\n60-75k\n",
         "60,000 EUR a year [||]\n72,500 EUR a year [||]\n65,000 EUR a year [||]\n60,000 to 75,000 EUR a year [||]\n",
         NULL,
         {.code = "EUR", .period = PAY_YEAR}},
        {"the row counts before the file",
         "pay,currency,period\n50,USD,hour\n",
         "50 USD an hour [||]\n",
         NULL,
         {.code = "EUR", .period = PAY_YEAR}},
        {"liras",
         "low,high,currency,period\n1200000,1500000,TRY,year\n",
         "1,200,000 to 1,500,000 TRY a year [||]\n",
         NULL,
         {0}},
        {"liras with the pay", "pay,period\n1200000 TRY,year\n", "1,200,000 TRY a year [||]\n", NULL, {0}},
        {"net", "pay,gross/net\n3000 EUR a month,net\n", "3,000 EUR a month, net [||]\n", NULL, {0}},
        {"no currency", "pay\n60000\n", "", "or no currency is said", {0}},
        {"no period", "pay\n60000 EUR\n", "", "--period year", {0}},
        {"a period that is none", "pay,period\n60000 EUR,fortnight\n", "", "\"fortnight\" is no period", {0}},
        {"no money", "pay,currency,period\ncompetitive,EUR,year\n", "", "\"competitive\" is no pay", {0}},
        {"a currency that is none",
         "pay,currency,period\n60000,Taler,year\n",
         "",
         "\"Taler\" is no currency",
         {0}},
        {"the wrong way round",
         "low,high,currency,period\n75000,60000,EUR,year\n",
         "",
         "the lower end is above",
         {0}},
        {"an empty row", "low,high,currency,period\n,,,\n,,EUR,year\n", "", "the row has no pay", {0}},
        {"a day that is none",
         "pay,date\n60000 EUR a year,soon\n",
         "60,000 EUR a year [||]\n",
         "\"soon\" is no day",
         {0}},
        {"a column that is named",
         "Verdienst,Quelle\n60k EUR a year,Umfrage\n",
         "60,000 EUR a year [||Umfrage]\n",
         NULL,
         {.columns = {[SAMPLES_PAY] = "Verdienst"}}},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        _cleanup_(strbuf_release) struct strbuf out = {0};
        struct arena a;
        struct samples s;
        unit_case(cases[i].name);
        arena_init(&a);
        assert_int_equal(samples_read(str_of(cases[i].text), &cases[i].habits, &a, &s, NULL), ERR_OK);
        for (size_t k = 0; k < s.n_rows; k++)
            say_row(&s.rows[k], &out);
        assert_string_equal(strbuf_cstr(&out), cases[i].rows);
        assert_int_equal(s.notes.n_all, cases[i].note ? 1 : 0);
        if (cases[i].note)
            assert_true(str_find(s.notes.v[0].text, str_of(cases[i].note)) < s.notes.v[0].text.n);
        arena_release(&a);
    }
}

static void test_samples_refused(void **state)
{
    (void)state;
    struct error e = {0};
    struct arena a;
    struct samples s;
    arena_init(&a);
    assert_int_equal(
        samples_read(STR("company,role\nAcme,Developer\n"), &(struct samples_habits){0}, &a, &s, &e),
        ERR_NOT_FOUND);
    assert_true(strstr(e.message, "--columns pay=NAME"));
    assert_int_equal(samples_read(STR("pay\n1 EUR a year\n"),
                                  &(struct samples_habits){.columns = {[SAMPLES_ROLE] = "Job"}}, &a, &s, &e),
                     ERR_NOT_FOUND);
    assert_int_equal(samples_read(STR(""), &(struct samples_habits){0}, &a, &s, &e), ERR_NOT_FOUND);
    _cleanup_(strbuf_release) struct strbuf text = {0};
    strbuf_puts(&text, "pay\n");
    for (int i = 0; i <= RANGE_SAMPLES_MAX; i++)
        strbuf_puts(&text, "1 EUR a year\n");
    assert_int_equal(samples_read(strbuf_str(&text), &(struct samples_habits){0}, &a, &s, &e), ERR_TOO_LARGE);
    arena_release(&a);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_market),          cmocka_unit_test(test_left_out),
        cmocka_unit_test(test_warnings),        cmocka_unit_test(test_refused),
        cmocka_unit_test(test_spoken),          cmocka_unit_test(test_leaks),
        cmocka_unit_test(test_many_leaks),      cmocka_unit_test(test_samples),
        cmocka_unit_test(test_samples_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

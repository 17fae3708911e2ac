#include "model/tables/money.h"
#include "unit.h"

static void test_money(void **state)
{
    (void)state;
    static const struct {
        int64_t minor;
        const char *code, *expected;
    } cases[] = {
        {6000000, "EUR", "60,000 EUR"},
        {4550, "EUR", "45.50 EUR"},
        {5, "EUR", "0.05 EUR"},
        {1200000, "JPY", "1,200,000 JPY"},
        {-123456, "USD", "-1,234.56 USD"},
        {0, "USD", "0 USD"},
        {99900, "", "999"},
        {INT64_MIN, "JPY", "-9,223,372,036,854,775,808 JPY"},
    };
    _cleanup_(strbuf_release) struct strbuf out = {0};
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        strbuf_clear(&out);
        money_say(cases[i].minor, cases[i].code, &out);
        assert_string_equal(strbuf_cstr(&out), cases[i].expected);
    }
    assert_true(money_digits("EUR") == 2 && money_digits("KRW") == 0 && money_digits("XXX") == -1 &&
                money_digits("") == -1);
    assert_string_equal(pay_period_name(PAY_YEAR), "year");
}

/* Each pay in the text: what was read, "?" when its sign is shared, and {where} when that is not the whole
 * text. */
static void say_all(struct str text, struct strbuf *out)
{
    struct pay p;
    for (size_t at = 0; pay_find(text, at, &PAY_HABITS, &p); at = p.at + p.n) {
        assert_true(p.at >= at && p.n > 0 && p.at + p.n <= text.n);
        strbuf_puts(out, out->n ? "; " : "");
        pay_say(&p, out);
        if (p.currency == PAY_CURRENCY_SHARED)
            strbuf_putc(out, '?');
        if (p.n != text.n)
            strbuf_printf(out, " {%.*s}", (int)p.n, text.p + p.at);
    }
}

#define EURO  "\xe2\x82\xac"
#define POUND "\xc2\xa3"
#define RUPEE "\xe2\x82\xb9"
#define DASH  "\xe2\x80\x93"
#define NBSP  "\xc2\xa0"
#define NNBSP "\xe2\x80\xaf"

static void test_finding(void **state)
{
    (void)state;
    static const struct {
        const char *text, *expected; /* "": nothing is found */
    } cases[] = {
        /* the brief forms */
        {EURO "60" DASH "75k", "60,000 to 75,000 EUR"},
        {"$120,000 - $150,000 a year", "120,000 to 150,000 USD a year?"},
        {"60.000 EUR brutto", "60,000 EUR, gross"},
        {POUND "450/day", "450 GBP a day"},
        {"10-12 LPA", "1,000,000 to 1,200,000 INR a year"},
        /* numbers */
        {EURO "60000", "60,000 EUR"},
        {EURO "60 000", "60,000 EUR"},
        {"60" NBSP "000" NBSP EURO, "60,000 EUR"},
        {"55" NNBSP "000" NNBSP EURO " bruts annuels", "55,000 EUR a year, gross"},
        {"CHF 120'000", "120,000 CHF"},
        {"CHF 120\xe2\x80\x99"
         "000.-",
         "120,000 CHF {CHF 120\xe2\x80\x99"
         "000}"},
        {"$120,000.00 per annum", "120,000 USD a year?"},
        {"1.234,56 " EURO, "1,234.56 EUR"},
        {"$1,234.5", "1,234.50 USD?"},
        {EURO "45.50/h", "45.50 EUR an hour"},
        {"INR 25,00,000", "2,500,000 INR"},
        {RUPEE "12,50,000 per annum", "1,250,000 INR a year"},
        {"JPY 8,000,000", "8,000,000 JPY"},
        {"\xc2\xa5"
         "6M - \xc2\xa5"
         "9M",
         "6,000,000 to 9,000,000 JPY?"},
        {"$1.125M", "1,125,000 USD?"},
        {"EUR 52.5k", "52,500 EUR"},
        {"USD120k", "120,000 USD"},
        /* factors */
        {"50k EUR", "50,000 EUR"},
        {"50 k" EURO, "50,000 EUR"},
        {"45-50K" EURO, "45,000 to 50,000 EUR"},
        {"45k" EURO " - 50k" EURO, "45,000 to 50,000 EUR"},
        {"60kEUR", "60,000 EUR"},
        {"60 Tsd. Euro im Jahr", "60,000 EUR a year"},
        {"Rs. 10 lakhs per annum", "1,000,000 INR a year"},
        {RUPEE "10-12 LPA", "1,000,000 to 1,200,000 INR a year"},
        {"1.5 Cr INR", "15,000,000 INR"},
        {"12 lpa", "1,200,000 INR a year"},
        /* currencies */
        {"US$ 120k", "120,000 USD"},
        {"C$110k", "110,000 CAD"},
        {"A$150,000", "150,000 AUD"},
        {"R$ 10.000 por mes", "10,000 BRL a month"},
        {"120k usd", "120,000 USD"},
        {"15 000 - 20 000 PLN netto", "15,000 to 20,000 PLN, net"},
        {"15 000 z\xc5\x82 miesi\xc4\x99"
         "cznie",
         "15,000 PLN a month"},
        {"600.000 kr", "600,000 SEK?"},
        {"55.000 euros brutos al a\xc3\xb1o", "55,000 EUR a year, gross"},
        /* ranges */
        {"60.000 bis 75.000 Euro", "60,000 to 75,000 EUR"},
        {"zwischen 60.000 und 75.000 " EURO, "60,000 to 75,000 EUR"},
        {"between $100k and $120k", "100,000 to 120,000 USD?"},
        {"from " POUND "40k to " POUND "50k", "40,000 to 50,000 GBP"},
        {"de 45k" EURO " \xc3\xa0 50k" EURO, "45,000 to 50,000 EUR"},
        {"ab 55.000 " EURO, "from 55,000 EUR"},
        {"$120k+", "from 120,000 USD?"},
        {"at least 70k EUR", "from 70,000 EUR"},
        {"up to " POUND "60k", "up to 60,000 GBP"},
        {"bis zu 70.000 " EURO " brutto/Jahr", "up to 70,000 EUR a year, gross"},
        {"max. 500 EUR/Tag", "up to 500 EUR a day"},
        {"USD 120,000 \xe2\x80\x94 150,000 per year", "120,000 to 150,000 USD a year"},
        {"120-150K USD", "120,000 to 150,000 USD"},
        {EURO "60k-75", "60,000 to 75,000 EUR"},
        {EURO "60-" EURO "75k", "60,000 to 75,000 EUR"},
        /* periods and bases */
        {"$60/hr", "60 USD an hour?"},
        {"$60 - $80 an hour", "60 to 80 USD an hour?"},
        {"45 " EURO "/Std.", "45 EUR an hour"},
        {"4.500 " EURO " brutto im Monat", "4,500 EUR a month, gross"},
        {"EUR 60k" DASH "75k gross p.a.", "60,000 to 75,000 EUR a year, gross"},
        {EURO "60,000 (gross), per year", "60,000 EUR a year, gross"},
        {"450 " EURO " par jour", "450 EUR a day"},
        {"$120.5K/yr - $150K/yr", "120,500 to 150,000 USD a year?"}, /* as LinkedIn writes it */
        {"$50/hr - $120K/yr", "50 USD an hour? {$50/hr}; 120,000 USD a year? {$120K/yr}"},
        {"18 000 - 25 000 PLN netto (+ VAT) / mies. (B2B)",
         "18,000 to 25,000 PLN a month, net {18 000 - 25 000 PLN netto (+ VAT) / mies}"},
        {"$2,000 per week", "2,000 USD a week?"},
        {"Day rate: " POUND "450 - " POUND "500", "450 to 500 GBP a day {" POUND "450 - " POUND "500}"},
        {"Bruttojahresgehalt 65.000 " EURO, "65,000 EUR a year {65.000 " EURO "}"},
        {"TJM 450 " EURO, "450 EUR a day {450 " EURO "}"},
        {"annual salary of $95,000", "95,000 USD a year? {$95,000}"},
        {"Salary: 60-75k", "60,000 to 75,000 (currency unsaid) {60-75k}"},
        {"Gehalt: 65.000 brutto", "65,000 (currency unsaid), gross {65.000 brutto}"},
        {"salary 85,000 per year", "85,000 (currency unsaid) a year {85,000 per year}"},
        /* in text; the first line is not of the second */
        {"Remote. $120k - $140k + equity, 4 weeks off", "120,000 to 140,000 USD? {$120k - $140k}"},
        {"Berlin " EURO "70k / London " POUND "60k", "70,000 EUR {" EURO "70k}; 60,000 GBP {" POUND "60k}"},
        {"day rate\n" POUND "60k", "60,000 GBP {" POUND "60k}"},
        {EURO "75,000 - 5 weeks of holiday", "75,000 EUR {" EURO "75,000}"},
        {EURO "5k - 10 days off", "5,000 EUR {" EURO "5k}"},
        {"bonus of $5,000.", "5,000 USD? {$5,000}"},
        {"(" EURO "60k)", "60,000 EUR {" EURO "60k}"},
        /* nothing */
        {"", ""},
        {"competitive salary", ""},
        {"10k users", ""},
        {"raised $40M", ""},
        {EURO "2bn revenue", ""},
        {"$12 million ARR", ""},
        {"401k match", ""},
        {"benefits and pay: 401k", ""},
        {"5-10 years of PHP 8", ""},
        {"ALL 5000 of them", ""},
        {"TRY 30000 times", ""},
        {"Python 3.11, C# 10-12", ""},
        {"24/7 on call", ""},
        {"2020 - 2024", ""},
        {"10.12.2020", ""},
        {"100% remote, 20%", ""},
        {EURO "20% off", ""},
        {"salary 5%", ""},
        {"salary band 3", ""},
        {"pay grade 12-13", ""},
        {"room 60.000", ""},
        {"60-75", ""},
        {"x$", ""},
        {"$", ""},
        {EURO, ""},
        {EURO "60,0000", ""},
        {EURO "1.2.3", ""},
        {EURO "0", ""},
        {"$99999999999999999999", ""},
        {"between " EURO "50k", "50,000 EUR {" EURO "50k}"},
        {"EUR", ""},
        {"eureka 60", ""},
        {"60 europeans", ""},
        {"60 kr\xc3\xa4mer", ""},
        {"$60abc", ""},
        {"50 pounds heavier", ""},
        {"\xff\xe2\x82", ""},
    };
    size_t positive = 0;
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        _cleanup_(strbuf_release) struct strbuf said = {0};
        unit_case(cases[i].text);
        say_all(str_of(cases[i].text), &said);
        assert_string_equal(strbuf_cstr(&said), cases[i].expected);
        positive += *cases[i].expected != '\0';
    }
    print_message("# %zu with pay, %zu without\n", positive, ARRAY_LEN(cases) - positive);
}

static void test_whole(void **state)
{
    (void)state;
    struct pay p;
    static const struct pay_habits canada = {"CAD", "NOK", "CNY"};
    assert_true(pay_read(STR("  $120k a year "), &canada, &p));
    assert_true(p.low == 12000000 && p.high == 12000000 && p.has_low && p.has_high && p.period == PAY_YEAR);
    assert_string_equal(p.code, "CAD");
    assert_int_equal(p.currency, PAY_CURRENCY_SHARED);
    assert_true(pay_read(STR("500 kr"), &canada, &p));
    assert_string_equal(p.code, "NOK");
    assert_true(pay_read(STR("\xc2\xa5"
                             "20k per month"),
                         &canada, &p));
    assert_string_equal(p.code, "CNY");
    assert_int_equal(p.low, 2000000);
    assert_false(pay_read(STR("about $120k"), &canada, &p));
    assert_false(pay_read(STR("$120k or so"), &canada, &p));
    assert_false(pay_read(STR(""), &canada, &p));
    assert_false(pay_read(STR("   "), &canada, &p));
}

static void test_comparing(void **state)
{
    (void)state;
    static const struct pay_factors factors = {1720, 215, 52, 12}, days_only = {.days_a_year = 215};
    static const struct {
        const char *a, *b;
        const struct pay_factors *factors;
        enum pay_relation expected;
        enum pay_why why;
    } cases[] = {
        {"60k EUR", EURO "60,000", NULL, PAY_SAME, PAY_WHY_NONE},
        {"60-70k EUR", "65-80k EUR", NULL, PAY_AGREES, PAY_WHY_NONE},
        {"60-70k EUR", "70k EUR", NULL, PAY_AGREES, PAY_WHY_NONE}, /* the end is in it */
        {"60-70k EUR", "71-80k EUR", NULL, PAY_CONFLICTS, PAY_WHY_NONE},
        {"71-80k EUR", "60-70k EUR", NULL, PAY_CONFLICTS, PAY_WHY_NONE},
        {"60k EUR", "61k EUR", NULL, PAY_CONFLICTS, PAY_WHY_NONE},
        {"at least 60k EUR", "up to 65k EUR", NULL, PAY_AGREES, PAY_WHY_NONE},
        {"at least 66k EUR", "up to 65k EUR", NULL, PAY_CONFLICTS, PAY_WHY_NONE},
        {"at least 60k EUR", "at least 90k EUR", NULL, PAY_AGREES, PAY_WHY_NONE},
        {"at least 60k EUR", "at least 60k EUR", NULL, PAY_SAME, PAY_WHY_NONE},
        {"at least 60k EUR", "60k EUR", NULL, PAY_AGREES, PAY_WHY_NONE},
        {"60k EUR", "60k CHF", NULL, PAY_CANNOT_TELL, PAY_WHY_CURRENCY},
        {"60k EUR", "60k EUR a year", NULL, PAY_CANNOT_TELL, PAY_WHY_PERIOD},
        {"60k EUR", "60k EUR a year", &factors, PAY_CANNOT_TELL, PAY_WHY_PERIOD},
        {"5000 EUR/month", "60k EUR a year", NULL, PAY_CANNOT_TELL, PAY_WHY_PERIOD},
        {"5000 EUR/month", "60k EUR a year", &factors, PAY_SAME, PAY_WHY_NONE},
        {"5000 EUR/month", "62k EUR a year", &factors, PAY_CONFLICTS, PAY_WHY_NONE},
        {"400 EUR/day", "50 EUR/h", &factors, PAY_SAME, PAY_WHY_NONE},
        {"400-500 EUR/day", "100k EUR a year", &factors, PAY_AGREES, PAY_WHY_NONE},
        {"400 EUR/day", "50 EUR/h", &days_only, PAY_CANNOT_TELL, PAY_WHY_PERIOD},
        {"2000 EUR per week", "104k EUR a year", &factors, PAY_SAME, PAY_WHY_NONE},
        {"60k EUR gross", "40k EUR net", NULL, PAY_CANNOT_TELL, PAY_WHY_BASE},
        {"60k EUR gross", "60k EUR", NULL, PAY_SAME, PAY_WHY_NONE},
        {"$60k", "US$60k", NULL, PAY_SAME, PAY_WHY_NONE},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        struct pay a, b;
        enum pay_why why, again;
        unit_case(cases[i].a);
        assert_true(pay_read(str_of(cases[i].a), &PAY_HABITS, &a) &&
                    pay_read(str_of(cases[i].b), &PAY_HABITS, &b));
        assert_int_equal(pay_compare(&a, &b, cases[i].factors, &why), cases[i].expected);
        assert_int_equal(why, cases[i].why);
        assert_int_equal(pay_compare(&b, &a, cases[i].factors, &again), cases[i].expected);
        assert_int_equal(again, why);
    }
    struct pay unsaid;
    assert_true(pay_find(STR("salary 60k"), 0, &PAY_HABITS, &unsaid));
    assert_int_equal(pay_compare(&unsaid, &unsaid, NULL, NULL), PAY_CANNOT_TELL);
    assert_string_equal(pay_relation_name(PAY_CANNOT_TELL), "cannot_tell");
}

static void test_long(void **state)
{
    (void)state;
    static const char *const units[] = {"$",  "1",       "1,", "1 000 ", "from ",    "$1 - ",
                                        EURO, "salary ", "a ", "1.",     "\xcc\x81", "k "};
    _cleanup_(strbuf_release) struct strbuf text = {0};
    for (size_t i = 0; i < ARRAY_LEN(units); i++) {
        unit_case(units[i]);
        strbuf_clear(&text);
        while (text.n < 500000)
            strbuf_puts(&text, units[i]);
        struct pay p;
        for (size_t at = 0; pay_find(strbuf_str(&text), at, &PAY_HABITS, &p); at = p.at + p.n)
            assert_true(p.n > 0);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_money), cmocka_unit_test(test_finding),
                                       cmocka_unit_test(test_whole), cmocka_unit_test(test_comparing),
                                       cmocka_unit_test(test_long)};
    return cmocka_run_group_tests_name("model/money", tests, NULL, NULL);
}

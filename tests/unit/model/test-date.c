#include "model/time/date.h"
#include "unit.h"

static const struct date_habits us = {DATE_MONTH_FIRST}, world = {DATE_DAY_FIRST};

static void test_calendar(void **state)
{
    (void)state;
    /* Every day there is: the next day is one more, and the weekday goes on. */
    struct date d = {1, 1, 1};
    int32_t days = date_days(d);
    enum weekday w = date_weekday(d);
    assert_int_equal(days, -719162);
    assert_int_equal(w, MONDAY); /* 0001-01-01 of the proleptic Gregorian calendar */
    for (; d.year < DATE_YEAR_MAX || d.month < 12 || d.day < 31; days++, w = (w + 1) % 7) {
        struct date back = date_of_days(days);
        assert_true(date_valid(d) && date_compare(back, d) == 0);
        assert_int_equal(date_days(d), days);
        assert_int_equal(date_weekday(d), w);
        if (++d.day > date_days_in_month(d.year, d.month)) {
            d.day = 1;
            if (++d.month > 12) {
                d.month = 1;
                d.year++;
            }
        }
    }
    assert_true(date_compare(date_of_days(INT64_MAX), (struct date){9999, 12, 31}) == 0);
    assert_true(date_compare(date_of_days(INT64_MIN), (struct date){1, 1, 1}) == 0);
    assert_false(date_valid((struct date){2023, 2, 29}));
    assert_false(date_valid((struct date){1900, 2, 29}));
    assert_true(date_valid((struct date){2000, 2, 29}));
    assert_false(date_valid((struct date){2024, 13, 1}));
    assert_false(date_valid((struct date){0, 1, 1}));
    assert_false(date_valid((struct date){2024, 4, 31}));
}

static void test_adding(void **state)
{
    (void)state;
    static const struct {
        struct date from;
        int64_t months;
        const char *expected;
    } cases[] = {
        {{2024, 1, 31}, 1, "2024-02-29"},        {{2023, 1, 31}, 1, "2023-02-28"},
        {{2024, 1, 31}, -1, "2023-12-31"},       {{2024, 2, 29}, 12, "2025-02-28"},
        {{2024, 2, 29}, 48, "2028-02-29"},       {{9999, 6, 1}, 12, "9999-12-31"},
        {{1, 6, 1}, -12, "0001-01-01"},          {{2024, 5, 5}, 0, "2024-05-05"},
        {{2024, 5, 5}, INT64_MAX, "9999-12-31"}, {{2024, 5, 5}, INT64_MIN, "0001-01-01"},
    };
    char text[DATE_TEXT_MAX];
    for (size_t i = 0; i < ARRAY_LEN(cases); i++)
        assert_string_equal(date_text(date_add_months(cases[i].from, cases[i].months), text),
                            cases[i].expected);
    assert_string_equal(date_text(date_add_days((struct date){2024, 2, 28}, 2), text), "2024-03-01");
    assert_string_equal(date_text(date_add_days((struct date){2024, 2, 28}, INT64_MAX), text), "9999-12-31");
    assert_string_equal(date_text(date_add_days((struct date){2024, 2, 28}, INT64_MIN), text), "0001-01-01");
}

static void test_weekdays(void **state)
{
    (void)state;
    struct date d;
    char text[DATE_TEXT_MAX];
    assert_true(date_nth_weekday(2026, 11, THURSDAY, 4, &d));
    assert_string_equal(date_text(d, text), "2026-11-26");
    assert_true(date_nth_weekday(2026, 5, MONDAY, -1, &d));
    assert_string_equal(date_text(d, text), "2026-05-25");
    assert_true(date_nth_weekday(2024, 2, THURSDAY, 5, &d));
    assert_string_equal(date_text(d, text), "2024-02-29");
    assert_false(date_nth_weekday(2024, 2, FRIDAY, 5, &d));
    assert_false(date_nth_weekday(2024, 2, FRIDAY, -5, &d));
    assert_true(date_nth_weekday(2024, 2, THURSDAY, -5, &d));
    assert_string_equal(date_text(d, text), "2024-02-01");
    assert_false(date_nth_weekday(2024, 2, FRIDAY, 0, &d));
}

/* The earliest and latest there can be, and others that are known. */
static void test_easter(void **state)
{
    (void)state;
    static const char *const easters[] = {"1598-03-22", "1693-03-22", "1761-03-22", "1818-03-22",
                                          "1886-04-25", "1943-04-25", "1954-04-18", "2000-04-23",
                                          "2008-03-23", "2016-03-27", "2019-04-21", "2024-03-31",
                                          "2025-04-20", "2026-04-05", "2038-04-25", "2285-03-22"};
    for (size_t i = 0; i < ARRAY_LEN(easters); i++) {
        struct date_said said;
        char text[DATE_TEXT_MAX];
        assert_true(date_read(str_of(easters[i]), &us, &said));
        assert_string_equal(date_text(date_easter(said.date.year), text), easters[i]);
    }
    /* The years 1583 to 4099 as python-dateutil 2.8.2 computes them (another method, from the tables of the
     * Ecclesiastical calendar), weighed so that no two can be swapped. */
    int64_t sum = 0;
    for (int year = 1583; year < 4100; year++) {
        struct date d = date_easter(year);
        assert_int_equal(date_weekday(d), SUNDAY);
        sum += (int64_t)(year - 1500) * (d.month * 31 + d.day);
    }
    assert_int_equal(sum, 447827567);
}

/* What is read as one date; NULL: it is none. "?" behind it: either order would do. */
static void test_reading(void **state)
{
    (void)state;
    static const struct {
        const char *text, *us, *world;
    } cases[] = {
        /* ISO and its like */
        {"2020", "2020", "2020"},
        {"2020-01", "2020-01", "2020-01"},
        {"2020/01", "2020-01", "2020-01"},
        {"2020-1-5", "2020-01-05", "2020-01-05"},
        {"2020-01-31", "2020-01-31", "2020-01-31"},
        {"  2020-01-31\t", "2020-01-31", "2020-01-31"},
        {"2020/01/31", "2020-01-31", "2020-01-31"},
        {"2020.01.31", "2020-01-31", "2020-01-31"},
        {"2018年4月", "2018-04", "2018-04"},
        {"2018年 4月 9日", "2018-04-09", "2018-04-09"},
        {"2018년 4월", "2018-04", "2018-04"},
        {"2018年", "2018", "2018"},
        {"Ağustos 2015", "2015-08", "2015-08"},
        {"ŞUBAT 2015", "2015-02", "2015-02"},
        {"Сентябрь 2015", "2015-09", "2015-09"},
        {"3 мая 2015", "2015-05-03", "2015-05-03"},
        {"Αύγουστος 2015", "2015-08", "2015-08"},
        {"20200131", "2020-01-31", "2020-01-31"},
        {"19991231", "1999-12-31", "1999-12-31"},
        {"2024-02-29", "2024-02-29", "2024-02-29"},
        {"2026-08-01T10:00:00Z", "2026-08-01T10:00:00Z", "2026-08-01T10:00:00Z"},
        {"2026-08-01T10:00:00.123+02:00", "2026-08-01T10:00:00+02:00", "2026-08-01T10:00:00+02:00"},
        {"2026-08-01T10:00-0530", "2026-08-01T10:00:00-05:30", "2026-08-01T10:00:00-05:30"},
        {"2026-08-01 10:00", "2026-08-01T10:00:00", "2026-08-01T10:00:00"},
        {"2026-08-01T23:59:59+00:00", "2026-08-01T23:59:59Z", "2026-08-01T23:59:59Z"},
        /* LinkedIn's export */
        {"2026/08/01 10:00:00 UTC", "2026-08-01T10:00:00Z", "2026-08-01T10:00:00Z"},
        {"11/20/24, 8:15 AM", "2024-11-20T08:15:00", "2024-11-20T08:15:00"},
        {"11/20/24, 8:15\xe2\x80\xaf"
         "AM",
         "2024-11-20T08:15:00", "2024-11-20T08:15:00"},
        {"01/02/06, 3:04 PM", "2006-01-02T15:04:00?", "2006-02-01T15:04:00?"},
        {"12/31/99, 12:00 AM", "1999-12-31T00:00:00", "1999-12-31T00:00:00"},
        {"12/31/70, 12:59:59 PM", "1970-12-31T12:59:59", "1970-12-31T12:59:59"},
        {"12/31/69, 12:30 pm", "2069-12-31T12:30:00", "2069-12-31T12:30:00"},
        {"05 Mar 2021", "2021-03-05", "2021-03-05"},
        {"Jan 2020", "2020-01", "2020-01"},
        /* English */
        {"January 2020", "2020-01", "2020-01"},
        {"JANUARY 2020", "2020-01", "2020-01"},
        {"Sept. 2020", "2020-09", "2020-09"},
        {"Sep, 2020", "2020-09", "2020-09"},
        {"Jan '20", "2020-01", "2020-01"},
        {"Jan \xe2\x80\x99"
         "98",
         "1998-01", "1998-01"},
        {"Jan-2020", "2020-01", "2020-01"},
        {"January 31st, 2020", "2020-01-31", "2020-01-31"},
        {"Jan 31 2020", "2020-01-31", "2020-01-31"},
        {"31st of January 2020", "2020-01-31", "2020-01-31"},
        {"31-Jan-2020", "2020-01-31", "2020-01-31"},
        {"Mon, 06 Jan 2020 15:04:05 GMT", "2020-01-06T15:04:05Z", "2020-01-06T15:04:05Z"},
        {"Friday, May 1, 2026 at 9:30 am", "2026-05-01T09:30:00", "2026-05-01T09:30:00"},
        /* numbers */
        {"01/2020", "2020-01", "2020-01"},
        {"1/2020", "2020-01", "2020-01"},
        {"12.2020", "2020-12", "2020-12"},
        {"01-2020", "2020-01", "2020-01"},
        {"03/04/2020", "2020-03-04?", "2020-04-03?"},
        {"03-04-2020", "2020-03-04?", "2020-04-03?"},
        {"04/04/2020", "2020-04-04", "2020-04-04"},
        {"13/04/2020", "2020-04-13", "2020-04-13"},
        {"04/13/2020", "2020-04-13", "2020-04-13"},
        {"31/02/2020", NULL, NULL},
        {"03.04.2020", "2020-04-03", "2020-04-03"},
        {"3.4.2020", "2020-04-03", "2020-04-03"},
        {"31.01.20", "2020-01-31", "2020-01-31"},
        {"01.31.2020", NULL, NULL}, /* full stops are day first */
        {"1.2.34", NULL, NULL},     /* a version */
        /* other languages, composed accents and others */
        {"M\xc3\xa4rz 2021", "2021-03", "2021-03"},
        {"Ma\xcc\x88rz 2021", "2021-03", "2021-03"},
        {"M\xc3\x84RZ 2021", "2021-03", "2021-03"},
        {"Maerz 2021", "2021-03", "2021-03"},
        {"3. Dezember 2021", "2021-12-03", "2021-12-03"},
        {"Okt. 2019", "2019-10", "2019-10"},
        {"f\xc3\xa9vrier 2020", "2020-02", "2020-02"},
        {"1er ao\xc3\xbbt 2020", "2020-08-01", "2020-08-01"},
        {"juil. 2018", "2018-07", "2018-07"},
        {"juin 2018", "2018-06", "2018-06"},
        {"d\xc3\xa9"
         "c. 2018",
         "2018-12", "2018-12"},
        {"5 de mayo de 2020", "2020-05-05", "2020-05-05"},
        {"1\xc2\xba de mayo de 2020", "2020-05-01", "2020-05-01"},
        {"1\xc2\xa9 de mayo de 2020", NULL, NULL},
        {"septiembre de 2020", "2020-09", "2020-09"},
        {"ene. 2020", "2020-01", "2020-01"},
        {"dic 2020", "2020-12", "2020-12"},
        {"maggio 2020", "2020-05", "2020-05"},
        {"mar\xc3\xa7o de 2020", "2020-03", "2020-03"},
        {"maart 2020", "2020-03", "2020-03"},
        {"mei 2020", "2020-05", "2020-05"},
        {"12 wrze\xc5\x9bnia 2020", "2020-09-12", "2020-09-12"},
        {"pa\xc5\xba"
         "dziernik 2020",
         "2020-10", "2020-10"},
        /* nothing that is guessed at */
        {"", NULL, NULL},
        {"Jan", NULL, NULL},
        {"Jan 20", NULL, NULL},
        {"31 Jan", NULL, NULL},
        {"Summer 2019", NULL, NULL},
        {"Q3 2020", NULL, NULL},
        {"2020-W05", NULL, NULL},
        {"2020-13", NULL, NULL},
        {"2023-02-29", NULL, NULL},
        {"2020-01-32", NULL, NULL},
        {"0000-01-01", NULL, NULL},
        {"04110402", NULL, NULL},
        {"0411-04-02", NULL, NULL},
        {"20201301", NULL, NULL},
        {"11/20/24, 13:15 PM", NULL, NULL},
        {"11/20/24, 0:15 AM", NULL, NULL},
        {"2026-08-01T24:00:00Z", NULL, NULL},
        {"2026-08-01T23:59:60Z", NULL, NULL},
        {"2026-08-01T10:00:00+25:00", NULL, NULL},
        {"2026-08-01T10:00:00 PST", NULL, NULL},
        {"May", NULL, NULL},
        {"Maybe 2020", NULL, NULL},
        {"Januarys 2020", NULL, NULL},
        {"Jan 2020 x", NULL, NULL},
        {"12345", NULL, NULL},
        {"1/2/3", NULL, NULL},
        {"2020s", NULL, NULL},
        {"\xff\xfe", NULL, NULL},
        {"M\xc3", NULL, NULL},
        {"present", NULL, NULL},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        unit_case(cases[i].text);
        for (int habit = 0; habit < 2; habit++) {
            const char *expected = habit ? cases[i].world : cases[i].us;
            struct date_said said = {.second = 77};
            char text[DATE_TEXT_MAX + 1];
            bool ok = date_read(str_of(cases[i].text), habit ? &world : &us, &said);
            assert_int_equal(ok, expected != NULL);
            if (!ok) {
                assert_int_equal(said.second, 77);
                continue;
            }
            date_said_text(&said, text);
            if (said.ambiguous) {
                size_t n = strlen(text);
                text[n] = '?';
                text[n + 1] = '\0';
            }
            assert_string_equal(text, expected);
        }
    }
}

static void test_instants(void **state)
{
    (void)state;
    struct date_said said;
    assert_true(date_read(STR("2026/08/01 10:00:00 UTC"), &us, &said));
    assert_int_equal(date_said_unix_ms(&said, 7200), 1785578400000);
    assert_true(date_read(STR("11/20/24, 8:15 AM"), &us, &said));
    assert_int_equal(date_said_unix_ms(&said, 3600), 1732086900000);
    assert_true(date_read(STR("Feb 2024"), &us, &said));
    char text[DATE_TEXT_MAX];
    assert_string_equal(date_text(date_said_first(&said), text), "2024-02-01");
    assert_string_equal(date_text(date_said_last(&said), text), "2024-02-29");
    assert_true(date_read(STR("2024"), &us, &said));
    assert_string_equal(date_text(date_said_last(&said), text), "2024-12-31");
}

static void test_present(void **state)
{
    (void)state;
    static const char *const yes[] = {"Present",
                                      "present",
                                      " CURRENT ",
                                      "now",
                                      "Today",
                                      "to date",
                                      "heute",
                                      "bis heute",
                                      "Aujourd'hui",
                                      "aujourd\xe2\x80\x99hui",
                                      "\xc3\xa0 ce jour",
                                      "pr\xc3\xa9sent",
                                      "Actualidad",
                                      "la actualidad",
                                      "hasta hoy",
                                      "oggi",
                                      "heden",
                                      "obecnie",
                                      "dzi\xc5\x9b"};
    static const char *const no[] = {"", "presently", "2020", "to", "presents", "nowhere", "bis"};
    for (size_t i = 0; i < ARRAY_LEN(yes); i++) {
        unit_case(yes[i]);
        /* "présent" is the French word, folded. */
        assert_true(date_is_present(str_of(yes[i])));
    }
    for (size_t i = 0; i < ARRAY_LEN(no); i++) {
        unit_case(no[i]);
        assert_false(date_is_present(str_of(no[i])));
    }
}

static void say_range(const struct date_range *r, struct strbuf *out)
{
    char text[DATE_TEXT_MAX];
    strbuf_puts(out, date_said_text(&r->from, text));
    if (r->kind == DATE_CLOSED)
        strbuf_printf(out, "..%s", date_said_text(&r->to, text));
    else if (r->kind == DATE_OPEN)
        strbuf_puts(out, "..");
    if (r->kind == DATE_CLOSED && r->reversed)
        strbuf_putc(out, '!');
}

static void test_ranges(void **state)
{
    (void)state;
    static const struct {
        const char *text, *expected;
    } cases[] = {
        {"Jan 2020 \xe2\x80\x93 Present", "2020-01.."},
        {"Jan 2020 - Present", "2020-01.."},
        {"Jan 2020 \xe2\x80\x94 Mar 2021", "2020-01..2021-03"},
        {"Jan 2020\xe2\x80\x90Mar 2021", "2020-01..2021-03"},
        {"Jan 2020\xe2\x80\x91Mar 2021", "2020-01..2021-03"},
        {"Jan 2020\xe2\x80\x92Mar 2021", "2020-01..2021-03"},
        {"Jan 2020\xe2\x80\x95Mar 2021", "2020-01..2021-03"},
        {"Jan 2020\xe2\x88\x92Mar 2021", "2020-01..2021-03"},
        {"Jan 2020 -- Mar 2021", "2020-01..2021-03"},
        {"Jan 2020 -> Mar 2021", "2020-01..2021-03"},
        {"Jan 2020 \xe2\x86\x92 Mar 2021", "2020-01..2021-03"},
        {"Jan 2020 ~ Mar 2021", "2020-01..2021-03"},
        {"Jan 2020\xc2\xa0\xe2\x80\x93\xc2\xa0Mar 2021", "2020-01..2021-03"},
        {"Jan 2020 to Mar 2021", "2020-01..2021-03"},
        {"from January 2020 until now", "2020-01.."},
        {"Jan \xe2\x80\x93 Mar 2020", "2020-01..2020-03"},
        {"Jan-Mar 2020", "2020-01..2020-03"},
        {"2019 - 2021", "2019..2021"},
        {"2019-2021", "2019..2021"},
        {"2019/2020", "2019..2020"},
        {"2019/20", "2019..2020"},
        {"2019\xe2\x80\x93"
         "20",
         "2019..2020"},
        {"2019-20", "2019..2020"},
        {"2010-11", "2010-11"}, /* a month */
        {"2010\xe2\x80\x93"
         "11",
         "2010..2011"},
        {"1999/00", "1999..2000"},
        {"2020-01-2021-03", "2020-01..2021-03"},
        {"2020-01/2021-03", "2020-01..2021-03"},
        {"2020-01-31/2021-03-01", "2020-01-31..2021-03-01"},
        {"01/2020-03/2021", "2020-01..2021-03"},
        {"01.2020 \xe2\x80\x93 03.2021", "2020-01..2021-03"},
        {"2018.09 - 2020.01", "2018-09..2020-01"},
        {"01.02.2020 bis 03.04.2021", "2020-02-01..2021-04-03"},
        {"seit 2019", "2019.."},
        {"since March 2019", "2019-03.."},
        {"depuis juin 2018", "2018-06.."},
        {"desde enero de 2018 hasta la actualidad", "2018-01.."},
        {"desde 2018 hasta 2020", "2018..2020"},
        {"de janvier 2018 \xc3\xa0 mars 2019", "2018-01..2019-03"},
        {"von M\xc3\xa4rz 2018 bis heute", "2018-03.."},
        {"enero 2018 - actualidad", "2018-01.."},
        {"janvier 2018 \xe2\x80\x93 aujourd\xe2\x80\x99hui", "2018-01.."},
        {"od 2018 do 2020", "2018..2020"},
        {"2018 tot heden", "2018.."},
        {"Mar 2021 - Jan 2020", "2021-03..2020-01!"},
        {"2020 - Mar 2020", "2020..2020-03"},
        {"2020", "2020"},
        {"5 Jan 2020 - 7 Feb 2020", "2020-01-05..2020-02-07"},
        /* none */
        {"Jan - Mar", NULL},
        {"Mar - Jan 2020", NULL},
        {"from 2019", NULL},
        {"2019 -", NULL},
        {"- 2019", NULL},
        {"present", NULL},
        {"Present - 2019", NULL},
        {"2019 - 2020 - 2021", NULL},
        {"2019 / present", NULL},
        {"2019 to", NULL},
        {"", NULL},
    };
    _cleanup_(strbuf_release) struct strbuf said = {0};
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        struct date_range r;
        unit_case(cases[i].text);
        strbuf_clear(&said);
        bool ok = date_range_read(str_of(cases[i].text), &us, &r);
        if (ok)
            say_range(&r, &said);
        assert_string_equal(ok ? strbuf_cstr(&said) : "none", cases[i].expected ? cases[i].expected : "none");
    }
}

/* All that is found in running text, with its place as it was written. */
static void test_finding(void **state)
{
    (void)state;
    static const struct {
        const char *text, *expected;
    } cases[] = {
        {"Acme GmbH, Berlin, Jan 2020 \xe2\x80\x93 Present", "2020-01..=Jan 2020 \xe2\x80\x93 Present;"},
        {"(03/2018 - 04/2019) then 2020", "2018-03..2019-04=03/2018 - 04/2019;2020=2020;"},
        {"Summer 2019", "2019=2019;"},
        {"Q3 2020", "2020=2020;"},
        {"served 2000 customers", "2000=2000;"}, /* cannot be told from a year */
        {"cut 2000ms", ""},
        {"over 2,000 users", ""},
        {"2000+ users", ""},
        {"cost $2000 and \xe2\x82\xac"
         "2000 and 2000 \xe2\x82\xac",
         ""},
        {"grew 2020%", ""},
        {"the 1990s", ""},
        {"version 1.2.34 of 2019.1", ""},
        {"room 3.2020-7", ""},
        {"phone 030/2019-2020-55", ""},
        {"tel. +49 2010 1234", "2010=2010;"}, /* nor can this */
        {"1234 Main St", ""},
        {"I may 2020 times", "2020-05=may 2020;"},
        {"Maybe in March 2020.", "2020-03=March 2020;"},
        {"2020. Then 2021, 2022", "2020=2020;2021=2021;2022=2022;"},
        {"a2020 2020b _2020 #2020", ""},
        {"\xd0\xb3"
         "2020",
         ""},
        {"From May 2019 to June 2020 I", "2019-05..2020-06=From May 2019 to June 2020;"},
        {"since 2019", "2019..=since 2019;"},
        {"2019-05-06T10:00:00Z", "2019-05-06T10:00:00Z=2019-05-06T10:00:00Z;"},
        {"\xff\xff 2020 \xff", "2020=2020;"},
        {"1850 and 2100 and 9999", ""},
        {"", ""},
    };
    _cleanup_(strbuf_release) struct strbuf said = {0};
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        struct date_range r;
        struct str text = str_of(cases[i].text);
        unit_case(cases[i].text);
        strbuf_clear(&said);
        for (size_t at = 0; date_range_find(text, at, &us, &r); at = r.at + r.n) {
            say_range(&r, &said);
            strbuf_printf(&said, "=%.*s;", (int)r.n, text.p + r.at);
        }
        assert_string_equal(strbuf_cstr(&said), cases[i].expected);
    }
}

/* Long runs of what could begin a date take no longer than their length says: a quadratic search would not
 * end. */
static void test_long(void **state)
{
    (void)state;
    static const char *const units[] = {"Jan ",  "1", "a",        " ",         "Jan - ", "since ",
                                        "2020-", "'", "\xcc\x81", "e\xcc\x81", "1/",     "mon "};
    _cleanup_(strbuf_release) struct strbuf text = {0};
    for (size_t i = 0; i < ARRAY_LEN(units); i++) {
        unit_case(units[i]);
        strbuf_clear(&text);
        while (text.n < 2000000)
            strbuf_puts(&text, units[i]);
        struct date_range r;
        size_t found = 0;
        for (size_t at = 0; date_range_find(strbuf_str(&text), at, &us, &r); at = r.at + r.n)
            found++;
        assert_true(found < text.n);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_calendar), cmocka_unit_test(test_adding),  cmocka_unit_test(test_weekdays),
        cmocka_unit_test(test_easter),   cmocka_unit_test(test_reading), cmocka_unit_test(test_instants),
        cmocka_unit_test(test_present),  cmocka_unit_test(test_ranges),  cmocka_unit_test(test_finding),
        cmocka_unit_test(test_long),
    };
    return cmocka_run_group_tests_name("model/date", tests, NULL, NULL);
}

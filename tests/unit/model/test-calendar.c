#include "base/num.h"
#include "fixture.h"
#include "model/time/calendar.h"

static struct calendar load(struct arena *a, const char *id, const char *region)
{
    struct calendar c;
    struct error e;
    struct str text = fixture_file(a, arena_printf(a, "%s/calendars/%s.yaml", CONTENT_DIR, id));
    if (calendar_read(text, str_of(region), a, &c, &e) != ERR_OK)
        fail_msg("%s: %s: %s", id, e.field, e.message);
    return c;
}

/* Each holiday on a working day, in one year. */
static void say_year(const struct calendar *c, int year, struct strbuf *out)
{
    for (struct date d = {year, 1, 1}; d.year == year; d = date_add_days(d, 1)) {
        if (calendar_holiday(c, d) && !c->weekend[date_weekday(d)])
            strbuf_printf(out, " %02d%02d", d.month, d.day);
    }
}

/* All calendars that come with the program, against another program's. */
static void test_content(void **state)
{
    (void)state;
    struct arena a;
    arena_init(&a);
    struct calendar c = {0};
    char loaded[32] = "";
    size_t lines = 0;
    struct str rest = fixture_file(&a, TESTS_DATA "/calendars.txt");
    for (struct str line; str_line(&rest, &line);) {
        struct str words = line, id, region, year;
        int64_t number;
        _cleanup_(strbuf_release) struct strbuf said = {0};
        if (str_starts(line, STR("#")))
            continue;
        assert_true(str_split(&words, ' ', &id) && str_split(&words, ' ', &region));
        (void)str_split(&words, ' ', &year);
        assert_true(num_parse_i64(year, 1900, 2100, &number));
        char name[32];
        snprintf(name, sizeof name, "%.*s %.*s", STR_ARG(id), STR_ARG(region));
        if (strcmp(name, loaded) != 0) {
            unit_case(name);
            snprintf(loaded, sizeof loaded, "%s", name);
            c = load(&a, arena_cstr(&a, id), str_is(region, "-") ? "" : arena_cstr(&a, region));
            assert_true(c.n_sources >= 2);
        }
        strbuf_puts(&said, arena_cstr(&a, str_head(line, (size_t)(year.p + year.n - line.p))));
        say_year(&c, (int)number, &said);
        assert_string_equal(strbuf_cstr(&said), arena_cstr(&a, line));
        lines++;
    }
    assert_true(lines > 800);
    arena_release(&a);
}

static struct date day(int year, int month, int d)
{
    return (struct date){year, month, d};
}

static void test_adding(void **state)
{
    (void)state;
    struct arena a;
    arena_init(&a);
    struct calendar bavaria = load(&a, "de", "BY"), gb = load(&a, "gb", "ENG");
    const struct {
        const struct calendar *c;
        struct date from;
        int n;
        const char *expected;
    } cases[] = {
        /* 2026-05-14 Ascension, 05-25 Whit Monday, 06-04 Corpus Christi */
        {&bavaria, {2026, 5, 13}, 1, "2026-05-15"},
        {&bavaria, {2026, 5, 13}, 4, "2026-05-20"},
        {&bavaria, {2026, 5, 22}, 1, "2026-05-26"},
        {&bavaria, {2026, 5, 26}, -1, "2026-05-22"},
        {&bavaria, {2026, 5, 23}, 4, "2026-05-29"}, /* from a Saturday as from the Friday */
        {&bavaria, {2026, 5, 22}, 4, "2026-05-29"},
        {&bavaria, {2026, 5, 23}, 0, "2026-05-26"}, /* no business day: the next */
        {&bavaria, {2026, 5, 26}, 0, "2026-05-26"},
        {&CALENDAR_PLAIN, {2026, 5, 22}, 1, "2026-05-25"},
        {&gb, {2021, 12, 24}, 1, "2021-12-29"}, /* Christmas on Saturday: Monday and Tuesday are off */
        {&gb, {2021, 12, 31}, 1, "2022-01-04"},
        {&CALENDAR_PLAIN, {9999, 12, 30}, 100, "9999-12-31"},
        {&CALENDAR_PLAIN, {2026, 1, 1}, INT32_MAX, "2102-08-31"}, /* held to CALENDAR_STEP_MAX */
        {&CALENDAR_PLAIN, {2026, 1, 1}, INT32_MIN, "1949-05-05"},
    };
    char text[DATE_TEXT_MAX];
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        struct date got = calendar_add(cases[i].c, cases[i].from, cases[i].n);
        assert_string_equal(date_text(got, text), cases[i].expected);
    }
    /* Adding and counting are each other's way back, from every day of two years. */
    for (struct date d = day(2024, 1, 1); d.year < 2026; d = date_add_days(d, 1)) {
        for (int n = -30; n <= 30; n++) {
            struct date to = calendar_add(&bavaria, d, n);
            assert_true(calendar_is_business_day(&bavaria, to));
            if (n != 0)
                assert_int_equal(calendar_between(&bavaria, d, to), n);
        }
    }
    assert_int_equal(calendar_between(&bavaria, day(2026, 5, 13), day(2026, 5, 13)), 0);
    assert_int_equal(calendar_between(&bavaria, day(2026, 5, 22), day(2026, 5, 25)), 0);
    assert_string_equal(arena_cstr(&a, *calendar_holiday(&bavaria, day(2026, 6, 4))), "Fronleichnam");
    assert_null(calendar_holiday(&bavaria, day(2026, 6, 5)));
    assert_true(calendar_covers(&bavaria, day(2100, 12, 31)) && !calendar_covers(&bavaria, day(2101, 1, 1)));
    assert_false(calendar_covers(&CALENDAR_PLAIN, day(2026, 1, 1)));
    assert_null(calendar_holiday(&bavaria, day(2101, 1, 1)));
    /* The New Year of the year after the last is a Saturday, and kept on the day before it. */
    struct calendar us = load(&a, "us", "");
    assert_non_null(calendar_holiday(&us, day(2100, 12, 31)));
    arena_release(&a);
}

#define HEAD "calendar: XX\nname: Test\nweekend: [friday, saturday]\nregions: {A: Aa, B: Bb}\n"

static void test_rules(void **state)
{
    (void)state;
    static const struct {
        const char *holidays, *region;
        int year;
        const char *expected; /* on working days: Sunday to Thursday */
    } cases[] = {
        {"[{name: x, day: 03-03}]", "", 2026, " 0303"},
        {"[{name: x, day: 02-29}]", "", 2024, " 0229"},
        {"[{name: x, day: 02-29}]", "", 2025, ""},
        {"[{name: x, day: 03-03, from: 2027}]", "", 2026, ""},
        {"[{name: x, day: 03-03, until: 2025}]", "", 2026, ""},
        {"[{name: x, day: 03-03, except: [2026]}]", "", 2026, ""},
        {"[{name: x, day: 03-03, from: 2020, every: 3}]", "", 2026, " 0303"},
        {"[{name: x, day: 03-03, from: 2020, every: 4}]", "", 2026, ""},
        {"[{name: x, day: 03-03, regions: [A]}]", "", 2026, ""},
        {"[{name: x, day: 03-03, regions: [A]}]", "B", 2026, ""},
        {"[{name: x, day: 03-03, regions: [B, A]}]", "A", 2026, " 0303"},
        {"[{name: x, month: 3, weekday: monday, nth: 5}]", "", 2026, " 0330"},
        {"[{name: x, month: 2, weekday: monday, nth: 5}]", "", 2026, ""},
        {"[{name: x, day: 03-03, weekday: tuesday, going: back}]", "", 2026, " 0303"}, /* that day itself */
        {"[{name: x, day: 03-03, weekday: wednesday, going: back}]", "", 2026, " 0225"},
        {"[{name: x, day: 03-03, weekday: monday, going: forward}]", "", 2026, " 0309"},
        {"[{name: x, day: 03-06, moved: {friday: sunday}}]", "", 2026, " 0308"},
        {"[{name: x, day: 03-06, moved: {friday: thursday}}]", "", 2026, " 0305"},
        {"[{name: x, day: 03-06, moved: {friday: free}}, {name: y, day: 03-08}]", "", 2026, " 0308 0309"},
        {"[{name: x, day: 01-01, moved: {friday: thursday}}]", "", 2026, " 0101 1231"}, /* that of 2027 */
        {"[{name: x, dates: [2026-03-03, 2027-03-03]}]", "", 2026, " 0303"},
        {"[{name: x, easter: 1}, {name: y, day: 04-06}]", "", 2026, " 0406"},
        {"[]", "", 2026, ""},
    };
    struct arena a;
    arena_init(&a);
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        struct calendar c;
        struct error e;
        _cleanup_(strbuf_release) struct strbuf said = {0};
        unit_case(cases[i].holidays);
        const char *text = arena_printf(&a, HEAD "holidays: %s\n", cases[i].holidays);
        if (calendar_read(str_of(text), str_of(cases[i].region), &a, &c, &e) != ERR_OK)
            fail_msg("%s", e.message);
        say_year(&c, cases[i].year, &said);
        assert_string_equal(strbuf_cstr(&said), cases[i].expected);
    }
    arena_release(&a);
}

static void test_refused(void **state)
{
    (void)state;
    static const struct {
        const char *text, *region, *field;
        enum err code;
    } cases[] = {
        {"", "", "0", ERR_INVALID},
        {"calendar: X\nname: x\nweekend: []\n", "", "1", ERR_INVALID}, /* no holidays */
        {"calendar: X\nname: x\nweekend: [monday, tuesday, wednesday, thursday, friday, saturday, sunday]\nholidays: []\n",
         "", "1", ERR_INVALID},
        {"calendar: X\nname: x\nholidays: []\n", "", "1", ERR_INVALID},
        {"calendar: X\nname: x\nweekend: sunday\nholidays: []\n", "", "1", ERR_INVALID},
        {"calendar: X\nname: x\nweekend: []\nholidays: x\n", "", "1", ERR_INVALID},
        {"calendar: X\nname: x\nweekend: [someday]\nholidays: []\n", "", "3", ERR_INVALID},
        {"calendar: X\nname: x\nweekend: []\nholiday: []\n", "", "4", ERR_INVALID},
        {HEAD "holidays: []\n", "C", "region", ERR_NOT_FOUND},
        {HEAD "holidays: [{day: 01-01}]\n", "", "5", ERR_INVALID},
        {HEAD "holidays:\n  - {name: x}\n", "", "6", ERR_INVALID},
        {HEAD "holidays:\n  - {name: x, day: 13-01}\n", "", "6", ERR_INVALID},
        {HEAD "holidays:\n  - {name: x, day: 02-30}\n", "", "6", ERR_INVALID},
        {HEAD "holidays:\n  - {name: x, day: 1-1}\n", "", "6", ERR_INVALID},
        {HEAD "holidays:\n  - {name: x, day: 01-01, easter: 1}\n", "", "6", ERR_INVALID},
        {HEAD "holidays:\n  - {name: x, month: 1}\n", "", "6", ERR_INVALID},
        {HEAD "holidays:\n  - {name: x, month: 1, weekday: monday, nth: 0}\n", "", "6", ERR_INVALID},
        {HEAD "holidays:\n  - {name: x, month: 1, weekday: monday, nth: 6}\n", "", "6", ERR_INVALID},
        {HEAD "holidays:\n  - {name: x, day: 01-01, weekday: monday}\n", "", "6", ERR_INVALID},
        {HEAD "holidays:\n  - {name: x, day: 01-01, weekday: monday, going: up}\n", "", "6", ERR_INVALID},
        {HEAD "holidays:\n  - {name: x, dates: [2026-02-30]}\n", "", "6", ERR_INVALID},
        {HEAD "holidays:\n  - {name: x, dates: [02/03/2026]}\n", "", "6", ERR_INVALID},
        {HEAD "holidays:\n  - {name: x, day: 01-01, regions: [C]}\n", "", "6", ERR_INVALID},
        {HEAD "holidays:\n  - {name: x, day: 01-01, moved: {sunday: soon}}\n", "", "6", ERR_INVALID},
        {HEAD "holidays:\n  - {name: x, day: 01-01, moved: {someday: free}}\n", "", "6", ERR_INVALID},
        {HEAD "holidays:\n  - {name: x, day: 01-01, except: [soon]}\n", "", "6", ERR_INVALID},
        {HEAD "holidays:\n  - {name: x, easter: 101}\n", "", "6", ERR_INVALID},
    };
    struct arena a;
    arena_init(&a);
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        struct calendar c = {.n_days = 77};
        struct error e = {0};
        unit_case(cases[i].text);
        assert_int_equal(calendar_read(str_of(cases[i].text), str_of(cases[i].region), &a, &c, &e),
                         cases[i].code);
        if (!str_is(str_of(cases[i].field), "0"))
            assert_string_equal(e.field, cases[i].field);
        assert_int_equal(c.n_days, 77);
    }
    /* Too many rules, and too many dates of one. */
    _cleanup_(strbuf_release) struct strbuf text = {0};
    struct calendar c;
    strbuf_puts(&text, HEAD "holidays:\n");
    for (int i = 0; i < CALENDAR_RULES_MAX; i++)
        strbuf_puts(&text, "  - {name: x, day: 01-01}\n");
    assert_int_equal(calendar_read(strbuf_str(&text), STR(""), &a, &c, NULL), ERR_OK);
    strbuf_puts(&text, "  - {name: x, day: 01-01}\n");
    assert_int_equal(calendar_read(strbuf_str(&text), STR(""), &a, &c, NULL), ERR_TOO_LARGE);
    strbuf_clear(&text);
    strbuf_puts(&text, HEAD "holidays:\n  - name: x\n    dates:\n");
    for (int i = 0; i <= CALENDAR_LIST_MAX; i++)
        strbuf_puts(&text, "      - 2026-01-01\n");
    assert_int_not_equal(calendar_read(strbuf_str(&text), STR(""), &a, &c, NULL), ERR_OK);
    arena_release(&a);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_content), cmocka_unit_test(test_adding),
                                       cmocka_unit_test(test_rules), cmocka_unit_test(test_refused)};
    return cmocka_run_group_tests_name("model/calendar", tests, NULL, NULL);
}

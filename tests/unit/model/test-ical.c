/* The text itself; what other programs make of it is in test-ical-read.c. */
#include "fixture.h"
#include "model/time/ical.h"

static struct ical_event plain(void)
{
    return (struct ical_event){.uid = STR("a@dryrun"),
                               .stamp_unix_ms = 1767225600000,
                               .start_unix_s = 1782900000,
                               .duration_s = 3600,
                               .summary = STR("Call"),
                               .busy = true};
}

static enum err write_one(const struct ical_event *v, struct strbuf *out, struct error *e)
{
    struct ical_calendar c = {.events = v, .n_events = 1};
    return ical_write(&c, out, e);
}

static void test_whole(void **state)
{
    (void)state;
    _cleanup_(strbuf_release) struct strbuf out = {0};
    struct ical_alarm alarms[] = {{900, STR("")}, {-32400, STR("Now; really")}};
    struct ical_event v = plain();
    v.description = STR("one\r\ntwo\rthree\nfour; five, six \\ seven\ta\001b\x7f");
    v.location = STR("Caf\xc3\xa9");
    v.url = STR("https://example.org/a?b=c,d;e");
    v.sequence = 3;
    v.alarms = alarms;
    v.n_alarms = 2;
    struct ical_calendar c = {.name = STR("Mine, all"), .refresh_s = 5400, .events = &v, .n_events = 1};
    strbuf_puts(&out, "before|");
    assert_int_equal(ical_write(&c, &out, NULL), ERR_OK);
    assert_string_equal(
        strbuf_cstr(&out),
        "before|BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//dryrun//calendar//EN\r\nCALSCALE:GREGORIAN\r\n"
        "NAME:Mine\\, all\r\nX-WR-CALNAME:Mine\\, all\r\n"
        "REFRESH-INTERVAL;VALUE=DURATION:PT1H30M\r\nX-PUBLISHED-TTL:PT1H30M\r\n"
        "BEGIN:VEVENT\r\nUID:a@dryrun\r\nDTSTAMP:20260101T000000Z\r\nLAST-MODIFIED:20260101T000000Z\r\n"
        "SEQUENCE:3\r\nDTSTART:20260701T100000Z\r\nDURATION:PT1H\r\nSUMMARY:Call\r\n"
        "DESCRIPTION:one\\ntwo\\nthree\\nfour\\; five\\, six \\\\ seven\ta\xef\xbf\xbd"
        "b\xef\xbf\xbd\r\n"
        "LOCATION:Caf\xc3\xa9\r\nURL:https://example.org/a?b=c,d;e\r\nSTATUS:CONFIRMED\r\nTRANSP:OPAQUE\r\n"
        "BEGIN:VALARM\r\nACTION:DISPLAY\r\nTRIGGER:-PT15M\r\nDESCRIPTION:Call\r\nEND:VALARM\r\n"
        "BEGIN:VALARM\r\nACTION:DISPLAY\r\nTRIGGER:PT9H\r\nDESCRIPTION:Now\\; really\r\nEND:VALARM\r\n"
        "END:VEVENT\r\nEND:VCALENDAR\r\n");
}

/* Lines of 75 bytes at most, whole characters, and unfolded what went in: texts of each length around the
 * limit. */
static void test_folding(void **state)
{
    (void)state;
    static const char *const letters[] = {"a", "\xc3\xa9", "\xe2\x82\xac", "\xf0\x9f\x98\x80", ",", "\n"};
    static const char *const written[] = {"a", "\xc3\xa9", "\xe2\x82\xac", "\xf0\x9f\x98\x80", "\\,", "\\n"};
    _cleanup_(strbuf_release) struct strbuf text = {0}, expected = {0}, out = {0}, unfolded = {0};
    for (size_t k = 0; k < ARRAY_LEN(letters); k++) {
        unit_case(letters[k]);
        for (int n = 1; n < 320; n++) {
            strbuf_clear(&text);
            strbuf_clear(&expected);
            strbuf_clear(&out);
            strbuf_clear(&unfolded);
            strbuf_puts(&text, n % 2 ? "x" : "");
            strbuf_printf(&expected, "\r\nSUMMARY:%s", n % 2 ? "x" : "");
            for (int i = 0; i < n; i++) {
                strbuf_puts(&text, letters[k]);
                strbuf_puts(&expected, written[k]);
            }
            strbuf_puts(&expected, "\r\n");
            struct ical_event v = plain();
            v.summary = strbuf_str(&text);
            assert_int_equal(write_one(&v, &out, NULL), ERR_OK);
            struct str rest = strbuf_str(&out);
            while (rest.n > 0) {
                size_t end = str_find(rest, STR("\r\n"));
                assert_true(end <= 75 && end < rest.n);
                assert_true(str_find_char(str_head(rest, end), '\n') == end);
                /* Not within a character. */
                assert_true(end == 0 || ((unsigned char)rest.p[rest.p[0] == ' '] & 0xc0) != 0x80);
                bool goes_on = rest.p[0] == ' ';
                if (goes_on)
                    strbuf_truncate(&unfolded, unfolded.n - 2);
                strbuf_put(&unfolded, str_head(str_from(rest, goes_on), end - goes_on + 2));
                rest = str_from(rest, end + 2);
            }
            assert_true(str_find(strbuf_str(&unfolded), strbuf_str(&expected)) < unfolded.n);
        }
    }
}

static void test_times(void **state)
{
    (void)state;
    static const struct {
        int64_t duration_s;
        const char *expected;
    } cases[] = {
        {1, "DURATION:PT1S\r\n"},        {60, "DURATION:PT1M\r\n"},
        {61, "DURATION:PT1M1S\r\n"},     {3600, "DURATION:PT1H\r\n"},
        {3601, "DURATION:PT1H0M1S\r\n"}, {3660, "DURATION:PT1H1M\r\n"},
        {129600, "DURATION:PT36H\r\n"},  {366 * 86400, "DURATION:PT8784H\r\n"},
    };
    _cleanup_(strbuf_release) struct strbuf out = {0};
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        struct ical_event v = plain();
        v.duration_s = cases[i].duration_s;
        strbuf_clear(&out);
        assert_int_equal(write_one(&v, &out, NULL), ERR_OK);
        assert_true(str_find(strbuf_str(&out), str_of(cases[i].expected)) < out.n);
    }
    struct ical_event v = plain();
    v.duration_s = 0;
    strbuf_clear(&out);
    assert_int_equal(write_one(&v, &out, NULL), ERR_OK);
    assert_true(str_find(strbuf_str(&out), STR("DURATION")) == out.n);
    /* A day without time; the end is the day after it. */
    v.all_day = true;
    v.day = (struct date){2026, 12, 31};
    v.days = 1;
    v.cancelled = true;
    strbuf_clear(&out);
    assert_int_equal(write_one(&v, &out, NULL), ERR_OK);
    assert_true(str_find(strbuf_str(&out),
                         STR("DTSTART;VALUE=DATE:20261231\r\nDTEND;VALUE=DATE:20270101\r\n")) < out.n);
    assert_true(str_find(strbuf_str(&out), STR("STATUS:CANCELLED\r\nTRANSP:TRANSPARENT\r\n")) < out.n);
}

/* A zone with rules that can be said is said by them, from the year before on; one without is listed. */
static void test_zone(void **state)
{
    (void)state;
    struct arena a;
    arena_init(&a);
    const struct zone *berlin = fixture_zone(&a, "Europe/Berlin"), *gaza = fixture_zone(&a, "Asia/Gaza"),
                      *kolkata = fixture_zone(&a, "Asia/Kolkata");
    _cleanup_(strbuf_release) struct strbuf out = {0};
    struct ical_event v = plain();
    v.zone = berlin;
    assert_int_equal(write_one(&v, &out, NULL), ERR_OK);
    assert_true(
        str_find(
            strbuf_str(&out),
            STR("BEGIN:VTIMEZONE\r\nTZID:Europe/Berlin\r\n"
                "BEGIN:STANDARD\r\nDTSTART:20251026T030000\r\nTZOFFSETFROM:+0200\r\nTZOFFSETTO:+0100\r\nTZNAME:CET\r\n"
                "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\r\nEND:STANDARD\r\n"
                "BEGIN:DAYLIGHT\r\nDTSTART:20260329T020000\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0200\r\nTZNAME:CEST\r\n"
                "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\r\nEND:DAYLIGHT\r\nEND:VTIMEZONE\r\n"
                "BEGIN:VEVENT\r\n")) < out.n);
    assert_true(str_find(strbuf_str(&out), STR("DTSTART;TZID=Europe/Berlin:20260701T120000\r\n")) < out.n);
    v.zone = kolkata;
    strbuf_clear(&out);
    assert_int_equal(write_one(&v, &out, NULL), ERR_OK);
    assert_true(
        str_find(
            strbuf_str(&out),
            STR("TZID:Asia/Kolkata\r\nBEGIN:STANDARD\r\nDTSTART:16010101T000000\r\nTZOFFSETFROM:+0530\r\n"
                "TZOFFSETTO:+0530\r\nTZNAME:IST\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n")) < out.n);
    v.zone = gaza;
    strbuf_clear(&out);
    assert_int_equal(write_one(&v, &out, NULL), ERR_OK);
    assert_true(str_find(strbuf_str(&out), STR("RRULE")) == out.n);
    assert_true(str_find(strbuf_str(&out), STR("DTSTART:2028")) < out.n &&
                str_find(strbuf_str(&out), STR("DTSTART:2029")) == out.n);
    /* The hour that is set back is written in UTC, both times that it is shown; the one after it is not. */
    static const struct {
        int64_t at;
        const char *expected;
    } hours[] = {{1792886399, "DTSTART;TZID=Europe/Berlin:20261025T015959\r\n"},
                 {1792886400, "DTSTART:20261025T000000Z\r\n"},
                 {1792890000, "DTSTART:20261025T010000Z\r\n"},
                 {1792893600, "DTSTART;TZID=Europe/Berlin:20261025T030000\r\n"}};
    v.zone = berlin;
    for (size_t i = 0; i < ARRAY_LEN(hours); i++) {
        v.start_unix_s = hours[i].at;
        strbuf_clear(&out);
        assert_int_equal(write_one(&v, &out, NULL), ERR_OK);
        assert_true(str_find(strbuf_str(&out), str_of(hours[i].expected)) < out.n);
    }
    arena_release(&a);
}

static void test_refused(void **state)
{
    (void)state;
    _cleanup_(strbuf_release) struct strbuf out = {0}, large = {0};
    struct ical_alarm late[] = {{400 * 86400 + 1, STR("")}}, bad[] = {{0, STR("\xff")}};
    struct ical_alarm many[ICAL_ALARMS_MAX + 1] = {0};
    while (large.n <= ICAL_TEXT_MAX)
        strbuf_puts(&large, "aaaaaaaaaaaaaaaa");
    struct error e;
#define REFUSED(member, value, wanted, field_wanted)                                                         \
    do {                                                                                                     \
        struct ical_event v = plain();                                                                       \
        v.member = value;                                                                                    \
        strbuf_clear(&out);                                                                                  \
        strbuf_puts(&out, "kept");                                                                           \
        assert_int_equal(write_one(&v, &out, &e), wanted);                                                   \
        assert_string_equal(e.field, field_wanted);                                                          \
        assert_string_equal(strbuf_cstr(&out), "kept");                                                      \
    } while (0)
    REFUSED(uid, STR(""), ERR_INVALID, "events[0].uid");
    REFUSED(uid, STR("a b"), ERR_INVALID, "events[0].uid");
    REFUSED(uid, STR("a\r\nBEGIN:VALARM"), ERR_INVALID, "events[0].uid");
    REFUSED(uid, STR("\xc3\xa9"), ERR_INVALID, "events[0].uid");
    REFUSED(uid, str_head(strbuf_str(&large), ICAL_UID_MAX + 1), ERR_INVALID, "events[0].uid");
    REFUSED(sequence, -1, ERR_INVALID, "events[0].sequence");
    REFUSED(summary, STR(""), ERR_INVALID, "events[0].summary");
    REFUSED(summary, STR("\xff"), ERR_INVALID, "events[0].summary");
    REFUSED(description, STR("a\xc3"), ERR_INVALID, "events[0].description");
    REFUSED(location, STR("\xed\xa0\x80"), ERR_INVALID, "events[0].location");
    REFUSED(description, strbuf_str(&large), ERR_TOO_LARGE, "events[0].description");
    REFUSED(url, STR("https://a/b c"), ERR_INVALID, "events[0].url");
    REFUSED(url, STR("https://a\r\nX:y"), ERR_INVALID, "events[0].url");
    REFUSED(url, STR("example.org"), ERR_INVALID, "events[0].url");
    REFUSED(url, STR(":x"), ERR_INVALID, "events[0].url");
    REFUSED(url, STR("1a:x"), ERR_INVALID, "events[0].url");
    REFUSED(url, STR("~a:x"), ERR_INVALID, "events[0].url");
    REFUSED(duration_s, -1, ERR_INVALID, "events[0].duration");
    REFUSED(duration_s, 367 * 86400, ERR_INVALID, "events[0].duration");
    REFUSED(start_unix_s, -2208988801, ERR_INVALID, "events[0].start");
    REFUSED(start_unix_s, 7289654400, ERR_INVALID, "events[0].start"); /* 2201 begins */
    REFUSED(start_unix_s, INT64_MAX, ERR_INVALID, "events[0].start");
    REFUSED(stamp_unix_ms, INT64_MIN, ERR_INVALID, "events[0].stamp");
    REFUSED(all_day, true, ERR_INVALID, "events[0].day");
#undef REFUSED
    struct ical_event v = plain();
    v.all_day = true;
    static const struct {
        struct date day;
        int days;
        enum err expected;
    } spans[] = {
        {{2026, 1, 1}, 0, ERR_INVALID},   {{2026, 1, 1}, 1, ERR_OK},        {{2026, 1, 1}, 366, ERR_OK},
        {{2026, 1, 1}, 367, ERR_INVALID}, {{1899, 12, 31}, 1, ERR_INVALID}, {{1900, 1, 1}, 1, ERR_OK},
        {{2200, 12, 31}, 1, ERR_OK},      {{2201, 1, 1}, 1, ERR_INVALID},   {{2026, 2, 29}, 1, ERR_INVALID},
    };
    for (size_t i = 0; i < ARRAY_LEN(spans); i++) {
        v.day = spans[i].day;
        v.days = spans[i].days;
        assert_int_equal(write_one(&v, &out, &e), spans[i].expected);
    }
    v = plain();
    v.n_alarms = 1;
    v.alarms = &(struct ical_alarm){400 * 86400, STR("")};
    assert_int_equal(write_one(&v, &out, &e), ERR_OK);
    v.alarms = &(struct ical_alarm){-400 * 86400, STR("")};
    assert_int_equal(write_one(&v, &out, &e), ERR_OK);
    v.alarms = &(struct ical_alarm){-400 * 86400 - 1, STR("")};
    assert_int_equal(write_one(&v, &out, &e), ERR_INVALID);
    v.alarms = late;
    assert_int_equal(write_one(&v, &out, &e), ERR_INVALID);
    v.alarms = bad;
    assert_int_equal(write_one(&v, &out, &e), ERR_INVALID);
    v.alarms = many;
    v.n_alarms = ARRAY_LEN(many);
    assert_int_equal(write_one(&v, &out, &e), ERR_TOO_LARGE);
    struct ical_event two[] = {plain(), plain()};
    struct ical_calendar c = {.events = two, .n_events = 2};
    assert_int_equal(ical_write(&c, &out, &e), ERR_INVALID);
    assert_true(str_ends(str_of(e.field), STR("].uid")));
    c.n_events = 0;
    strbuf_clear(&out);
    assert_int_equal(ical_write(&c, &out, &e), ERR_OK);
    c.n_events = ICAL_EVENTS_MAX + 1;
    assert_int_equal(ical_write(&c, &out, &e), ERR_TOO_LARGE);
    c = (struct ical_calendar){.name = STR("\xff")};
    assert_int_equal(ical_write(&c, &out, &e), ERR_INVALID);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_whole), cmocka_unit_test(test_folding),
                                       cmocka_unit_test(test_times), cmocka_unit_test(test_zone),
                                       cmocka_unit_test(test_refused)};
    return cmocka_run_group_tests_name("model/ical", tests, NULL, NULL);
}

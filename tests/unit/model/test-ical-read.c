/*
 * Our iCalendar as another program reads it: libical (a dependency of this test only) parses what we write,
 * checks it against the RFC's table of what each component may have, and must give back each field and each
 * offset.
 */
#include "fixture.h"
#include "model/time/ical.h"

#include <libical/ical.h>
#include <stdlib.h>

static const char *const zones[] = {"Europe/Berlin", "America/New_York", "Africa/Casablanca",
                                    "America/Nuuk",  "Asia/Gaza",        "Europe/Dublin",
                                    "Asia/Kolkata",  "Pacific/Apia",     "Australia/Lord_Howe",
                                    "Europe/Moscow", "Asia/Tehran",      "Antarctica/Troll"};

/* Written by us, read by them; the caller frees. */
static icalcomponent *through(const struct ical_calendar *c)
{
    _cleanup_(strbuf_release) struct strbuf out = {0};
    struct error e;
    if (ical_write(c, &out, &e) != ERR_OK)
        fail_msg("%s: %s", e.field, e.message);
    icalcomponent *root = icalparser_parse_string(strbuf_cstr(&out));
    assert_non_null(root);
    assert_int_equal(icalcomponent_isa(root), ICAL_VCALENDAR_COMPONENT);
    assert_int_equal(icalcomponent_count_errors(root), 0);
    assert_true(icalrestriction_check(root));
    assert_int_equal(icalcomponent_count_errors(root), 0);
    return root;
}

static void test_fields(void **state)
{
    (void)state;
    struct arena a;
    arena_init(&a);
    const struct zone *berlin = fixture_zone(&a, "Europe/Berlin");
    static const char *const texts[] = {
        "plain",
        "a, b; c \\ d \\n e",
        "two\nlines",
        "\xe2\x82\xac\xe2\x82\xac \xf0\x9f\x98\x80 caf\xc3\xa9",
        "blanks  within" /* libical trims the ends */,
        "BEGIN:VEVENT",
        "\"quoted\": x",
        "a:b;c=d",
        "long long long long long long long long long long long long long long long long long \xc3\xa9\xc3\xa9\xc3\xa9\xc3\xa9\xc3\xa9",
    };
    struct ical_alarm alarms[] = {{900, STR("")}, {-32400, STR("up, now")}, {93784, STR("x")}};
    struct ical_event events[ARRAY_LEN(texts)];
    for (size_t i = 0; i < ARRAY_LEN(texts); i++) {
        events[i] = (struct ical_event){
            .uid = str_of(arena_printf(
                &a, "row-%zu-with-a-long-name-so-that-it-is-folded-somewhere-in-the-middle-of-it@dryrun", i)),
            .sequence = (int)i * 7,
            .stamp_unix_ms = 1767225600000 + (int64_t)i * 1000,
            .start_unix_s = 1774700000 + (int64_t)i * 900000, /* summer and winter */
            .zone = i % 3 ? berlin : NULL,
            .duration_s = 60 + (int64_t)i * 3599,
            .all_day = i == 4,
            .day = {2026, 2, 28},
            .days = 2,
            .summary = str_of(texts[i]),
            .description = str_of(texts[(i + 1) % ARRAY_LEN(texts)]),
            .location = str_of(texts[(i + 2) % ARRAY_LEN(texts)]),
            .url = STR("https://example.org/a?x=1,2;3&y=%20"),
            .cancelled = i == 5,
            .busy = i % 2,
            .alarms = alarms,
            .n_alarms = i % 4,
        };
    }
    struct ical_calendar c = {
        .name = STR("dryrun"), .refresh_s = 3600, .events = events, .n_events = ARRAY_LEN(events)};
    icalcomponent *root = through(&c);
    size_t i = 0;
    for (icalcomponent *v = icalcomponent_get_first_component(root, ICAL_VEVENT_COMPONENT); v;
         v = icalcomponent_get_next_component(root, ICAL_VEVENT_COMPONENT), i++) {
        const struct ical_event *w = &events[i];
        unit_case(texts[i]);
        assert_true(str_is(w->uid, icalcomponent_get_uid(v)));
        assert_int_equal(icalcomponent_get_sequence(v), w->sequence);
        assert_int_equal(
            icaltime_as_timet_with_zone(icalcomponent_get_dtstamp(v), icaltimezone_get_utc_timezone()),
            w->stamp_unix_ms / 1000);
        assert_true(str_is(w->summary, icalcomponent_get_summary(v)));
        assert_true(str_is(w->description, icalcomponent_get_description(v)));
        assert_true(str_is(w->location, icalcomponent_get_location(v)));
        assert_true(
            str_is(w->url, icalproperty_get_url(icalcomponent_get_first_property(v, ICAL_URL_PROPERTY))));
        assert_int_equal(icalcomponent_get_status(v),
                         w->cancelled ? ICAL_STATUS_CANCELLED : ICAL_STATUS_CONFIRMED);
        assert_int_equal(icalproperty_get_transp(icalcomponent_get_first_property(v, ICAL_TRANSP_PROPERTY)),
                         w->busy && !w->cancelled ? ICAL_TRANSP_OPAQUE : ICAL_TRANSP_TRANSPARENT);
        struct icaltimetype start = icalcomponent_get_dtstart(v), end = icalcomponent_get_dtend(v);
        if (w->all_day) {
            assert_true(start.is_date && start.year == 2026 && start.month == 2 && start.day == 28);
            assert_true(end.is_date && end.month == 3 && end.day == 2);
        } else {
            assert_int_equal(icaltime_as_timet_with_zone(start, start.zone), w->start_unix_s);
            assert_int_equal(icaltime_as_timet_with_zone(end, end.zone), w->start_unix_s + w->duration_s);
            const char *tzid = icaltime_get_tzid(start);
            assert_string_equal(tzid ? tzid : "none", w->zone ? "Europe/Berlin" : "UTC");
        }
        size_t n = 0;
        for (icalcomponent *alarm = icalcomponent_get_first_component(v, ICAL_VALARM_COMPONENT); alarm;
             alarm = icalcomponent_get_next_component(v, ICAL_VALARM_COMPONENT), n++) {
            struct icaltriggertype t =
                icalproperty_get_trigger(icalcomponent_get_first_property(alarm, ICAL_TRIGGER_PROPERTY));
            assert_int_equal(icaldurationtype_as_int(t.duration), -alarms[n].before_s);
            assert_true(
                str_is(alarms[n].text.n ? alarms[n].text : w->summary, icalcomponent_get_description(alarm)));
        }
        assert_int_equal(n, w->cancelled ? 0 : w->n_alarms);
    }
    assert_int_equal(i, ARRAY_LEN(events));
    icalcomponent_free(root);
    arena_release(&a);
}

/* What a VTIMEZONE says, against the zone that it was made from. */
static size_t compare_zone(const struct zone *z, const char *name, int64_t first, int64_t last, int64_t until)
{
    struct ical_event events[] = {
        {.uid = STR("a"), .start_unix_s = first, .zone = z, .summary = STR("x"), .duration_s = 60},
        {.uid = STR("b"), .start_unix_s = last, .zone = z, .summary = STR("y"), .duration_s = 60},
    };
    struct ical_calendar c = {.events = events, .n_events = 2};
    icalcomponent *root = through(&c);
    icaltimezone *tz = icalcomponent_get_timezone(root, name);
    assert_non_null(tz);
    size_t compared = 0;
    for (int64_t at = first; at <= until; at += 10800 + at % 7, compared++) {
        struct icaltimetype tt =
            icaltime_from_timet_with_zone((time_t)at, 0, icaltimezone_get_utc_timezone());
        struct zone_offset o;
        int summer, got = icaltimezone_get_utc_offset_of_utc_time(tz, &tt, &summer);
        zone_at(z, at, &o);
        if (got != o.offset_s)
            fail_msg("%s at %lld: we say %d, libical reads %d", name, (long long)at, o.offset_s, got);
    }
    icalcomponent_free(root);
    return compared;
}

static void test_zones(void **state)
{
    (void)state;
    enum { YEAR = 365 * 86400 };
    struct arena a;
    size_t compared = 0;
    arena_init(&a);
    for (size_t i = 0; i < ARRAY_LEN(zones); i++) {
        const struct zone *z = fixture_zone(&a, zones[i]);
        int64_t last = 1804000000; /* 2027-03 */
        struct zone_yearly y[2];
        int64_t from;
        unit_case(zones[i]);
        /* Rules that can be said hold on: fifteen years past the events, beyond the table of the file. Others
         * to the events' end and a year. */
        bool said = zone_yearly(z, y, &from) && y[0].second >= 0 && y[0].second < 86400 && y[1].second >= 0 &&
                    y[1].second < 86400;
        compared += compare_zone(z, zones[i], 1767225600, last, last + (said ? 15 : 1) * YEAR);
        /* Long ago, across changes that were of no rule. */
        compared += compare_zone(z, zones[i], 1262304000, 1420070400, 1420070400 + YEAR);
        /* One event a year for half a century. */
        compared += compare_zone(z, zones[i], 473385600, 2051222400, 2051222400);
    }
    print_message("# %zu instants\n", compared);
    assert_true(compared > 500000);
    arena_release(&a);
}

/* Around each change of two years: the instant that libical reads is the one that we wrote. */
static void test_instants(void **state)
{
    (void)state;
    struct arena a;
    arena_init(&a);
    for (size_t i = 0; i < ARRAY_LEN(zones); i++) {
        const struct zone *z = fixture_zone(&a, zones[i]);
        struct ical_event events[400];
        size_t n = 0;
        struct zone_change change;
        unit_case(zones[i]);
        for (int64_t at = 1767225600; zone_next_change(z, at, &change) && change.at_unix_s < 1830297600;
             at = change.at_unix_s) {
            for (int64_t t = change.at_unix_s - 7200; t <= change.at_unix_s + 7200 && n < ARRAY_LEN(events);
                 t += 900) {
                struct str uid = str_of(arena_printf(&a, "%zu", n));
                events[n++] = (struct ical_event){
                    .uid = uid, .start_unix_s = t, .zone = z, .summary = STR("x"), .duration_s = 60};
            }
        }
        if (n == 0)
            events[n++] = (struct ical_event){
                .uid = STR("a"), .start_unix_s = 1767225600, .zone = z, .summary = STR("x")};
        struct ical_calendar c = {.events = events, .n_events = n};
        icalcomponent *root = through(&c);
        size_t k = 0;
        for (icalcomponent *v = icalcomponent_get_first_component(root, ICAL_VEVENT_COMPONENT); v;
             v = icalcomponent_get_next_component(root, ICAL_VEVENT_COMPONENT), k++) {
            struct icaltimetype start = icalcomponent_get_dtstart(v);
            assert_int_equal(icaltime_as_timet_with_zone(start, start.zone), events[k].start_unix_s);
        }
        assert_int_equal(k, n);
        icalcomponent_free(root);
    }
    arena_release(&a);
}

int main(void)
{
    icalerror_set_errors_are_fatal(0);
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_fields), cmocka_unit_test(test_zones),
                                       cmocka_unit_test(test_instants)};
    int failed = cmocka_run_group_tests_name("model/ical-read", tests, NULL, NULL);
    icaltimezone_free_builtin_timezones();
    icalmemory_free_ring();
    return failed;
}

#include "fixture.h"
#include "model/time/zone.h"

#include <ftw.h>
#include <stdlib.h>
#include <time.h>

/* As Python 3.11's zoneinfo answers, fold = 0. */
static void test_instants(void **state)
{
    (void)state;
    static const struct {
        const char *zone;
        struct date date;
        int second;
        enum zone_clock clock;
        int64_t unix_s;
    } cases[] = {
        {"Europe/Berlin", {2026, 3, 29}, 9000, ZONE_SKIPPED, 1774747800},
        {"Europe/Berlin", {2026, 10, 25}, 9000, ZONE_TWICE, 1792888200},
        {"Europe/Berlin", {2026, 7, 1}, 43200, ZONE_ONCE, 1782900000},
        {"Europe/Berlin", {2150, 7, 1}, 43200, ZONE_ONCE, 5695956000},
        {"Europe/Berlin", {1900, 1, 1}, 0, ZONE_ONCE, -2208992400},
        {"America/New_York", {2026, 3, 8}, 7200, ZONE_SKIPPED, 1772953200},
        {"America/New_York", {2026, 3, 8}, 7140, ZONE_ONCE, 1772953140},
        {"America/New_York", {2026, 11, 1}, 3600, ZONE_TWICE, 1793509200},
        {"America/New_York", {2026, 11, 1}, 7200, ZONE_ONCE, 1793516400},
        {"Australia/Lord_Howe", {2026, 10, 4}, 8100, ZONE_SKIPPED, 1791042300},
        {"Australia/Lord_Howe", {2026, 4, 5}, 6300, ZONE_TWICE, 1775313900},
        {"Pacific/Apia", {2011, 12, 30}, 43200, ZONE_SKIPPED, 1325282400}, /* a whole day */
        {"Africa/Casablanca", {2026, 2, 15}, 9000, ZONE_TWICE, 1771119000},
        {"America/Nuuk", {2026, 3, 28}, 84600, ZONE_SKIPPED, 1774747800},
        {"Asia/Gaza", {2099, 3, 28}, 9000, ZONE_SKIPPED, 4078341000},
        {"Europe/Dublin", {2026, 1, 1}, 0, ZONE_ONCE, 1767225600},
        {"Asia/Kolkata", {2026, 1, 1}, 0, ZONE_ONCE, 1767205800},
        {"Europe/Moscow", {2014, 10, 26}, 5400, ZONE_TWICE, 1414272600},
        {"Asia/Tehran", {2050, 1, 1}, 0, ZONE_ONCE, 2524595400},
    };
    struct arena a;
    arena_init(&a);
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        int64_t got;
        unit_case(cases[i].zone);
        const struct zone *z = fixture_zone(&a, cases[i].zone);
        assert_true(str_is(zone_name(z), cases[i].zone));
        assert_int_equal(zone_instant(z, cases[i].date, cases[i].second, &got), cases[i].clock);
        assert_int_equal(got, cases[i].unix_s);
    }
    int64_t got;
    assert_int_equal(zone_instant(zone_utc(), (struct date){1970, 1, 2}, 5, &got), ZONE_ONCE);
    assert_int_equal(got, 86405);
    arena_release(&a);
}

/* Around each change, every quarter of an hour: the answer of zone_instant() against a search in
 * zone_local(). */
static void test_there_and_back(void **state)
{
    (void)state;
    static const char *const names[] = {"Europe/Berlin", "America/Nuuk",        "Asia/Gaza",
                                        "Pacific/Apia",  "Australia/Lord_Howe", "Africa/Casablanca",
                                        "Europe/Dublin", "Antarctica/Troll"};
    struct arena a;
    arena_init(&a);
    for (size_t i = 0; i < ARRAY_LEN(names); i++) {
        const struct zone *z = fixture_zone(&a, names[i]);
        struct zone_change change;
        unit_case(names[i]);
        for (int64_t at = 0, n = 0; n < 90 && zone_next_change(z, at, &change); n++, at = change.at_unix_s) {
            assert_true(change.at_unix_s > at);
            for (int64_t t = at = change.at_unix_s - 30 * 3600; t < change.at_unix_s + 30 * 3600; t += 900) {
                struct date d, back;
                int second, back_second, times = 0;
                int64_t first = INT64_MAX, got;
                zone_local(z, t, &d, &second);
                /* All instants that show this time: offsets here are multiples of half an hour. */
                for (int64_t other = t - 26 * 3600; other <= t + 26 * 3600; other += 1800) {
                    zone_local(z, other, &back, &back_second);
                    if (date_compare(back, d) == 0 && back_second == second) {
                        times++;
                        first = other < first ? other : first;
                    }
                }
                assert_in_range(times, 1, 2);
                assert_int_equal(zone_instant(z, d, second, &got), times == 1 ? ZONE_ONCE : ZONE_TWICE);
                assert_int_equal(got, first);
            }
        }
    }
    arena_release(&a);
}

static void test_changes(void **state)
{
    (void)state;
    struct arena a;
    arena_init(&a);
    const struct zone *z = fixture_zone(&a, "Europe/Berlin");
    struct zone_change c;
    assert_true(zone_next_change(z, 1767225600, &c));
    assert_int_equal(c.at_unix_s, 1774746000); /* 2026-03-29T01:00:00Z */
    assert_int_equal(c.before.offset_s, 3600);
    assert_int_equal(c.after.offset_s, 7200);
    assert_string_equal(c.before.short_name, "CET");
    assert_string_equal(c.after.short_name, "CEST");
    assert_true(c.after.summer && !c.before.summer);
    /* The last year that there is. */
    assert_true(zone_next_change(z, 253370764800, &c));
    assert_false(zone_next_change(z, INT64_MAX, &c));
    assert_true(zone_next_change(z, INT64_MIN, &c)); /* from local mean time */
    assert_false(zone_next_change(fixture_zone(&a, "Asia/Kolkata"), 1767225600, &c));
    assert_false(zone_next_change(zone_utc(), 0, &c));

    struct zone_yearly y[2];
    int64_t from;
    assert_true(zone_yearly(z, y, &from));
    assert_true(y[0].month == 3 && y[0].week == 5 && y[0].weekday == SUNDAY && y[0].second == 7200);
    assert_true(y[1].month == 10 && y[1].week == 5 && y[1].weekday == SUNDAY && y[1].second == 10800);
    assert_int_equal(y[1].before.offset_s, 7200);
    assert_false(zone_yearly(fixture_zone(&a, "Asia/Kolkata"), y, &from));
    assert_false(zone_yearly(zone_utc(), y, &from));
    arena_release(&a);
}

/* ---- against the C library, for each zone of this machine ---- */

static struct arena all_arena;
static size_t all_zones, all_instants;

static uint64_t next_random(uint64_t *seed)
{
    *seed += 0x9e3779b97f4a7c15u;
    uint64_t v = *seed;
    v = (v ^ v >> 30) * 0xbf58476d1ce4e5b9u;
    v = (v ^ v >> 27) * 0x94d049bb133111ebu;
    return v ^ v >> 31;
}

static void compare(const struct zone *z, const char *name, int64_t at)
{
    struct tm tm;
    time_t t = (time_t)at;
    struct zone_offset o;
    struct date d;
    int second;
    assert_non_null(localtime_r(&t, &tm));
    zone_at(z, at, &o);
    zone_local(z, at, &d, &second);
    if (o.offset_s != tm.tm_gmtoff || strcmp(o.short_name, tm.tm_zone) != 0 ||
        o.summer != (tm.tm_isdst > 0) || d.year != tm.tm_year + 1900 || d.month != tm.tm_mon + 1 ||
        d.day != tm.tm_mday || second != tm.tm_hour * 3600 + tm.tm_min * 60 + tm.tm_sec)
        fail_msg("%s at %lld: %d %s %d, the C library: %ld %s %d", name, (long long)at, o.offset_s,
                 o.short_name, o.summer, tm.tm_gmtoff, tm.tm_zone, tm.tm_isdst);
    all_instants++;
}

static int each_file(const char *path, const struct stat *st, int type)
{
    const char *name = path + strlen("/usr/share/zoneinfo/");
    const struct zone *z;
    (void)st;
    if (type != FTW_F || strncmp(name, "right/", 6) == 0 || !zone_name_valid(str_of(name)))
        return 0;
    arena_clear(&all_arena);
    struct str bytes = fixture_file(&all_arena, path);
    if (!str_starts(bytes, STR("TZif")))
        return 0;
    struct error e;
    if (zone_read(str_of(name), bytes, &all_arena, &z, &e) != ERR_OK)
        fail_msg("%s: %s", name, e.message);
    char variable[ZONE_NAME_MAX + 2];
    snprintf(variable, sizeof variable, ":%s", name);
    setenv("TZ", variable, 1);
    tzset();
    int64_t from = -1577923200, to = 7258118400; /* 1920 to 2200 */
    struct zone_change change;
    for (int64_t at = from; zone_next_change(z, at, &change) && change.at_unix_s < to;
         at = change.at_unix_s) {
        assert_true(change.before.offset_s != change.after.offset_s ||
                    change.before.summer != change.after.summer ||
                    strcmp(change.before.short_name, change.after.short_name) != 0);
        compare(z, name, change.at_unix_s - 1);
        compare(z, name, change.at_unix_s);
    }
    uint64_t seed = all_zones++;
    for (int i = 0; i < 200; i++)
        compare(z, name, from + (int64_t)(next_random(&seed) % (uint64_t)(to - from)));
    return 0;
}

static void test_all_zones(void **state)
{
    (void)state;
    arena_init(&all_arena);
    if (ftw("/usr/share/zoneinfo", each_file, 16) != 0 || all_zones == 0) {
        print_message("# SKIP: there is no /usr/share/zoneinfo here (Debian: tzdata)\n");
        skip();
    }
    unsetenv("TZ");
    print_message("# %zu zones, %zu instants\n", all_zones, all_instants);
    assert_true(all_instants > 100 * all_zones);
    arena_release(&all_arena);
}

/* ---- made by hand ---- */

static void put32(struct strbuf *b, uint32_t v)
{
    for (int shift = 24; shift >= 0; shift -= 8)
        strbuf_putc(b, (char)(v >> shift));
}

/* A file without changes: an offset and a footer; version 2. */
static struct str made_with(struct arena *a, uint32_t indicators, int32_t offset, const char *abbreviation,
                            const char *footer)
{
    _cleanup_(strbuf_release) struct strbuf b = {0};
    for (int part = 0; part < 2; part++) {
        strbuf_puts(&b, "TZif2");
        for (int i = 0; i < 15; i++)
            strbuf_putc(&b, '\0');
        put32(&b, indicators);
        put32(&b, indicators);
        put32(&b, 0);
        put32(&b, 0);
        put32(&b, 1);
        put32(&b, (uint32_t)strlen(abbreviation) + 1);
        put32(&b, (uint32_t)offset);
        strbuf_putc(&b, '\0');
        strbuf_putc(&b, '\0');
        strbuf_puts(&b, abbreviation);
        strbuf_putc(&b, '\0');
        for (uint32_t i = 0; i < 2 * indicators; i++)
            strbuf_putc(&b, '\0');
    }
    strbuf_puts(&b, footer);
    return arena_str(a, strbuf_str(&b));
}

static struct str made(struct arena *a, int32_t offset, const char *abbreviation, const char *footer)
{
    return made_with(a, 0, offset, abbreviation, footer);
}

static void test_footers(void **state)
{
    (void)state;
    static const struct {
        const char *footer;
        int64_t at;
        int offset_s; /* -1: it is no footer */
    } cases[] = {
        {"\n\n", 0, 60},
        {"\nABC0\n", 0, 0},
        {"\nABC-1\n", 0, 3600},
        {"\nABC+5:30\n", 0, -19800},
        {"\n<-03>3\n", 0, -10800},
        {"\n<+1245>-12:45:30\n", 0, 45930},
        {"\nEST5EDT,M3.2.0,M11.1.0\n", 1782900000, -14400},     /* July 2026 */
        {"\nEST5EDT,M3.2.0,M11.1.0\n", 1767225600, -18000},     /* January */
        {"\nNZST-12NZDT,M9.5.0,M4.1.0/3\n", 1767225600, 46800}, /* the other half of the world */
        {"\nXXX3EDT4,0/0,J365/23\n", 1782900000, -14400},       /* RFC 8536, 3.3.1: summer all year */
        {"\nXXX3EDT4,0/0,J365/23\n", 1767236399, -14400},
        {"\nAAA0BBB,J60/0,J300/0\n", 1835481600, 3600}, /* 2028-03-01, a leap year: J60 is March 1 */
        {"\nAAA0BBB,J60/0,J300/0\n", 1835481599, 0},
        {"\nAAA0BBB,59/0,300/0\n", 1835395200, 3600}, /* n counts February 29 */
        {"\nAAA0BBB,M3.5.0/-1,M10.5.0/167\n", 1774738800, 3600},
        {"\nABC\n", 0, -1},
        {"\nAB0\n", 0, -1},
        {"\n<AB0\n", 0, -1},
        {"\nABC25\n", 0, -1},
        {"\nABC0DEF\n", 0, -1}, /* summer needs its rule here */
        {"\nABC0DEF,M3.2.0\n", 0, -1},
        {"\nABC0DEF,M13.2.0,M11.1.0\n", 0, -1},
        {"\nABC0DEF,M3.6.0,M11.1.0\n", 0, -1},
        {"\nABC0DEF,M3.0.0,M11.1.0\n", 0, -1},
        {"\nABC0DEF,M3.2.7,M11.1.0\n", 0, -1},
        {"\nABC0DEF,J0,J1\n", 0, -1},
        {"\nABC0DEF,J1,J366\n", 0, -1},
        {"\nABC0DEF,M3.2.0/168,M11.1.0\n", 0, -1},
        {"\nABC0DEF,M3.2.0,M11.1.0x\n", 0, -1},
        {"\nABC0", 0, -1},
        {"ABC0\n", 0, -1},
        {"", 0, -1},
    };
    struct arena a;
    arena_init(&a);
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        const struct zone *z;
        struct zone_offset o;
        unit_case(cases[i].footer);
        enum err err = zone_read(STR("Test"), made(&a, 60, "LMT", cases[i].footer), &a, &z, NULL);
        assert_int_equal(err, cases[i].offset_s == -1 ? ERR_INVALID : ERR_OK);
        if (err)
            continue;
        zone_at(z, cases[i].at, &o);
        assert_int_equal(o.offset_s, cases[i].offset_s);
    }
    const struct zone *z;
    /* Indicators of standard and universal time are stepped over. */
    struct zone_offset o;
    assert_int_equal(zone_read(STR("Test"), made_with(&a, 1, 60, "LMT", "\nABC-1\n"), &a, &z, NULL), ERR_OK);
    zone_at(z, 0, &o);
    assert_int_equal(o.offset_s, 3600);
    assert_int_equal(zone_read(STR("Test"), made(&a, 100000, "LMT", "\n\n"), &a, &z, NULL), ERR_INVALID);
    assert_int_equal(zone_read(STR("Test"), made(&a, INT32_MIN, "LMT", "\n\n"), &a, &z, NULL), ERR_INVALID);
    assert_int_equal(zone_read(STR("Test"), made(&a, 0, "L\r\nT", "\n\n"), &a, &z, NULL), ERR_INVALID);
    assert_int_equal(zone_read(STR("Test"), made(&a, 0, "L", "\n\n"), &a, &z, NULL), ERR_INVALID);
    arena_release(&a);
}

static uint32_t at32(const char *p)
{
    const unsigned char *u = (const unsigned char *)p;
    return (uint32_t)u[0] << 24 | (uint32_t)u[1] << 16 | (uint32_t)u[2] << 8 | u[3];
}

static void test_refused(void **state)
{
    (void)state;
    struct arena a;
    arena_init(&a);
    const struct zone *z = NULL;
    struct error e;
    struct str berlin = fixture_file(&a, TESTS_DATA "/zoneinfo/Europe/Berlin");
    /* Cut at every length. */
    for (size_t n = 0; n < berlin.n; n++) {
        assert_int_equal(zone_read(STR("Europe/Berlin"), str_head(berlin, n), &a, &z, &e), ERR_INVALID);
        assert_null(z);
    }
    assert_string_equal(e.field, "Europe/Berlin");
    /* Huge counts. */
    char *bytes = arena_cstr(&a, berlin);
    for (size_t at = 20; at < 44; at++) {
        char kept = bytes[at];
        bytes[at] = '\xff';
        assert_int_equal(zone_read(STR("Europe/Berlin"), (struct str){bytes, berlin.n}, &a, &z, NULL),
                         ERR_INVALID);
        bytes[at] = kept;
    }
    /* The second part of Berlin's file: its counts, then times of 8 bytes, indexes, offsets of 6,
     * abbreviations. */
    size_t second = 44 + at32(bytes + 32) * 5 + at32(bytes + 36) * 6 + at32(bytes + 40) + at32(bytes + 20) +
                    at32(bytes + 24);
    assert_memory_equal(bytes + second, "TZif", 4);
    size_t times = second + 44, n_times = at32(bytes + second + 32), indexes = times + 8 * n_times,
           types = indexes + n_times;
    const size_t at[] = {indexes, types + 5, types + 4, types};
    for (size_t i = 0; i < ARRAY_LEN(at); i++) {
        char kept = bytes[at[i]];
        bytes[at[i]] = '\x7f'; /* no such offset, abbreviation, flag; too far east */
        assert_int_equal(zone_read(STR("Europe/Berlin"), (struct str){bytes, berlin.n}, &a, &z, NULL),
                         ERR_INVALID);
        bytes[at[i]] = kept;
    }
    char time[8];
    memcpy(time, bytes + times, 8);
    memcpy(bytes + times, bytes + times + 8, 8); /* twice the same time */
    assert_int_equal(zone_read(STR("Europe/Berlin"), (struct str){bytes, berlin.n}, &a, &z, NULL),
                     ERR_INVALID);
    memcpy(bytes + times, time, 8);
    assert_int_equal(zone_read(STR("Europe/Berlin"), (struct str){bytes, berlin.n}, &a, &z, NULL), ERR_OK);
    /* Its first part alone, as a file of version 1: to 2037, and nothing changes after. */
    struct zone_offset o;
    struct zone_change change;
    bytes[4] = '\0';
    assert_int_equal(zone_read(STR("Europe/Berlin"), (struct str){bytes, second}, &a, &z, NULL), ERR_OK);
    zone_at(z, 1782900000, &o);
    assert_int_equal(o.offset_s, 7200);
    assert_true(zone_next_change(z, 1782900000, &change) && change.at_unix_s == 1792890000);
    assert_false(zone_next_change(z, 2147483647, &change));

    struct str large = {arena_alloc(&a, ZONE_BYTES_MAX + 1), ZONE_BYTES_MAX + 1};
    assert_int_equal(zone_read(STR("A"), large, &a, &z, NULL), ERR_TOO_LARGE);

    static const char *const names[] = {
        "",
        "/",
        "/etc",
        "Europe/",
        "Europe//Berlin",
        "../x",
        "Europe/../x",
        "a b",
        "a\nb",
        "Europe/B\xc3\xa9rlin",
        "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"};
    for (size_t i = 0; i < ARRAY_LEN(names); i++) {
        unit_case(names[i]);
        assert_false(zone_name_valid(str_of(names[i])));
        assert_int_equal(zone_read(str_of(names[i]), berlin, &a, &z, NULL), ERR_INVALID);
    }
    assert_true(zone_name_valid(STR("America/Argentina/Buenos_Aires")));
    assert_true(zone_name_valid(STR("Etc/GMT+12")));
    arena_release(&a);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_instants), cmocka_unit_test(test_there_and_back),
        cmocka_unit_test(test_changes),  cmocka_unit_test(test_all_zones),
        cmocka_unit_test(test_footers),  cmocka_unit_test(test_refused),
    };
    return cmocka_run_group_tests_name("model/zone", tests, NULL, NULL);
}

/*
 * All holidays of all years that are covered are worked out once, into one ascending list, so that asking is
 * a search in it. Those that go to the next free day are placed last, in the order of their dates, and each
 * is in the way of the next: Christmas on a Saturday is kept on Monday, and so the next day on Tuesday.
 */
#include "model/time/calendar.h"

#include "model/time/calendar-rule.h"

#include <stdlib.h>

static const struct str plain_sources[1];
const struct calendar CALENDAR_PLAIN = {
    .id = {"", 0},
    .name = {"Saturdays and Sundays", 21},
    .note = {"", 0},
    .region = {"", 0},
    .weekend = {[SATURDAY] = true, [SUNDAY] = true},
    .sources = plain_sources,
};

struct days {
    struct calendar_day *p;
    size_t n;
};

static int by_day(const void *a, const void *b)
{
    const struct calendar_day *x = a, *y = b;
    return (x->day > y->day) - (x->day < y->day);
}

/* ---- reading ---- */

static enum err read_weekend(const struct yaml *node, struct calendar *c, struct error *e)
{
    size_t n = 0;
    if (!node || node->kind != YAML_LIST)
        return error_set(e, ERR_INVALID, "1", "a calendar has a list of weekdays as its weekend");
    for (size_t i = 0; i < node->n; i++) {
        enum weekday w;
        TRY(calendar_weekday(node->values[i], "weekend", &w, e));
        n += !c->weekend[w];
        c->weekend[w] = true;
    }
    return n < 7 ? ERR_OK : error_set(e, ERR_INVALID, "1", "a week has at least one day that is worked");
}

static enum err read_regions(const struct yaml *node, struct str region, struct arena *a, struct calendar *c,
                             struct error *e)
{
    bool found = region.n == 0;
    if (node) {
        TRY(yaml_map(node, "regions", e));
        if (node->n > CALENDAR_REGIONS_MAX)
            return error_set(e, ERR_TOO_LARGE, "1", "more than %d regions", CALENDAR_REGIONS_MAX);
        struct calendar_region *regions = arena_array(a, struct calendar_region, node->n);
        for (size_t i = 0; i < node->n; i++) {
            regions[i].id = node->keys[i];
            TRY(yaml_str(node->values[i], "regions", CALENDAR_NAME_MAX, &regions[i].name, e));
            if (str_eq(regions[i].id, region)) {
                found = true;
                c->region = regions[i].id;
            }
        }
        c->regions = regions;
        c->n_regions = node->n;
    }
    if (found)
        return ERR_OK;
    _cleanup_(strbuf_release) struct strbuf known = {0};
    for (size_t i = 0; i < c->n_regions; i++)
        strbuf_printf(&known, "%s%.*s", i ? ", " : "", STR_ARG(c->regions[i].id));
    return error_set(e, ERR_NOT_FOUND, "region", "the calendar %.*s has no region \"%.*s\"; it has: %s",
                     STR_ARG(c->id), STR_ARG(str_head(region, 40)), known.n ? strbuf_cstr(&known) : "none");
}

static enum err read_head(const struct yaml *doc, struct str region, struct arena *a, struct calendar *c,
                          struct error *e)
{
    static const char *const keys[] = {"calendar", "name",    "note",     "weekend",
                                       "regions",  "sources", "holidays", NULL};
    struct str *sources;
    TRY(yaml_map(doc, "calendar", e));
    TRY(yaml_only_keys(doc, keys, e));
    TRY(yaml_get_str(doc, "calendar", 20, &c->id, e));
    TRY(yaml_get_str(doc, "name", CALENDAR_NAME_MAX, &c->name, e));
    TRY(yaml_get_str_or(doc, "note", 1000, STR(""), &c->note, e));
    TRY(yaml_strs(yaml_get(doc, "sources"), "sources", CALENDAR_LIST_MAX, 500, a, &sources, &c->n_sources,
                  e));
    c->sources = sources;
    TRY(read_weekend(yaml_get(doc, "weekend"), c, e));
    return read_regions(yaml_get(doc, "regions"), region, a, c, e);
}

/* ---- the days ---- */

static bool taken(const struct days *days, const struct calendar *c, int32_t day)
{
    struct calendar_day key = {.day = day};
    return c->weekend[date_weekday(date_of_days(day))] ||
           (days->n > 0 && bsearch(&key, days->p, days->n, sizeof key, by_day));
}

/* Stable and once each; n is small or nearly sorted. */
static void sort_days(struct days *days)
{
    for (size_t i = 1; i < days->n; i++) {
        struct calendar_day d = days->p[i];
        size_t at = i;
        for (; at > 0 && days->p[at - 1].day > d.day; at--)
            days->p[at] = days->p[at - 1];
        days->p[at] = d;
    }
    size_t n = 0;
    for (size_t i = 0; i < days->n; i++) {
        if (n == 0 || days->p[n - 1].day != days->p[i].day)
            days->p[n++] = days->p[i];
    }
    days->n = n;
}

static void insert_day(struct days *days, struct calendar_day d)
{
    size_t at = days->n++;
    for (; at > 0 && days->p[at - 1].day > d.day; at--)
        days->p[at] = days->p[at - 1];
    days->p[at] = d;
}

static void add_year(const struct calendar_rule *rules, size_t n, int year, struct days *days,
                     struct days *waiting)
{
    for (size_t i = 0; i < n; i++) {
        int32_t day;
        bool waits;
        if (rules[i].kind == CALENDAR_ONCE) {
            for (size_t k = 0; k < rules[i].n_dates; k++) {
                if (rules[i].dates[k].year == year)
                    days->p[days->n++] = (struct calendar_day){date_days(rules[i].dates[k]), rules[i].name};
            }
        } else if (calendar_rule_day(&rules[i], year, &day, &waits)) {
            struct days *to = waits ? waiting : days;
            to->p[to->n++] = (struct calendar_day){day, rules[i].name};
        }
    }
}

static void work_out(const struct calendar_rule *rules, size_t n, struct arena *a, struct calendar *c)
{
    /* A year more on each side: some are moved over its end. */
    enum { YEARS = CALENDAR_YEAR_MAX - CALENDAR_YEAR_MIN + 3 };
    size_t most = n * YEARS;
    for (size_t i = 0; i < n; i++)
        most += rules[i].n_dates;
    struct days days = {arena_array(a, struct calendar_day, most), 0};
    struct days waiting = {arena_array(a, struct calendar_day, most), 0};
    for (int year = CALENDAR_YEAR_MIN - 1; year <= CALENDAR_YEAR_MAX + 1; year++)
        add_year(rules, n, year, &days, &waiting);
    sort_days(&days);
    sort_days(&waiting);
    for (size_t i = 0; i < waiting.n; i++) {
        struct calendar_day d = waiting.p[i];
        while (taken(&days, c, d.day))
            d.day++;
        insert_day(&days, d);
    }
    c->days = days.p;
    c->n_days = days.n;
}

enum err calendar_read(struct str text, struct str region, struct arena *a, struct calendar *ret,
                       struct error *e)
{
    const struct yaml *doc, *holidays;
    struct calendar c = {.region = STR("")};
    TRY(yaml_read(text, a, &doc, e));
    TRY(read_head(doc, region, a, &c, e));
    holidays = yaml_get(doc, "holidays");
    if (!holidays || holidays->kind != YAML_LIST)
        return error_set(e, ERR_INVALID, "1", "a calendar has a list of holidays");
    if (holidays->n > CALENDAR_RULES_MAX)
        return error_set(e, ERR_TOO_LARGE, "1", "more than %d holidays", CALENDAR_RULES_MAX);
    struct calendar_rule *rules = arena_array(a, struct calendar_rule, holidays->n);
    size_t n = 0;
    for (size_t i = 0; i < holidays->n; i++) {
        bool here;
        TRY(calendar_rule_read(holidays->values[i], &c, a, &rules[n], &here, e));
        n += here;
    }
    work_out(rules, n, a, &c);
    *ret = c;
    return ERR_OK;
}

/* ---- asking ---- */

bool calendar_covers(const struct calendar *c, struct date d)
{
    return c->n_days > 0 && d.year >= CALENDAR_YEAR_MIN && d.year <= CALENDAR_YEAR_MAX;
}

const struct str *calendar_holiday(const struct calendar *c, struct date d)
{
    struct calendar_day key = {.day = date_days(d)};
    const struct calendar_day *found =
        calendar_covers(c, d) ? bsearch(&key, c->days, c->n_days, sizeof key, by_day) : NULL;
    return found ? &found->name : NULL;
}

bool calendar_is_business_day(const struct calendar *c, struct date d)
{
    return !c->weekend[date_weekday(d)] && !calendar_holiday(c, d);
}

struct date calendar_add(const struct calendar *c, struct date d, int n)
{
    int step = n < 0 ? -1 : 1, left = n < 0 ? (n < -CALENDAR_STEP_MAX ? CALENDAR_STEP_MAX : -n) : n;
    left = left > CALENDAR_STEP_MAX ? CALENDAR_STEP_MAX : left;
    if (n == 0) {
        if (calendar_is_business_day(c, d))
            return d;
        left = 1;
    }
    while (left > 0) {
        struct date next = date_add_days(d, step);
        if (date_compare(next, d) == 0)
            return d; /* the end of all dates */
        d = next;
        left -= calendar_is_business_day(c, d);
    }
    return d;
}

int calendar_between(const struct calendar *c, struct date from, struct date to)
{
    bool back = date_compare(to, from) < 0;
    /* Forward: from + 1 to `to`; back: `to` to from - 1. */
    int32_t first = back ? date_days(to) : date_days(from) + 1,
            last = back ? date_days(from) - 1 : date_days(to);
    int n = 0;
    for (int32_t day = first; day <= last; day++)
        n += calendar_is_business_day(c, date_of_days(day));
    return back ? -n : n;
}

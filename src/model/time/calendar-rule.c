#include "model/time/calendar-rule.h"

#include "base/num.h"

#include <inttypes.h>
#include <stdio.h>

static const char *const weekday_names[] = {"monday", "tuesday",  "wednesday", "thursday",
                                            "friday", "saturday", "sunday"};

static enum err at_line(const struct yaml *node, struct error *e, const char *message)
{
    char line[24];
    snprintf(line, sizeof line, "%d", node->line);
    return error_set(e, ERR_INVALID, line, "%s", message);
}

static bool weekday_of(struct str name, enum weekday *ret)
{
    for (size_t i = 0; i < ARRAY_LEN(weekday_names); i++) {
        if (str_is(name, weekday_names[i])) {
            *ret = (enum weekday)i;
            return true;
        }
    }
    return false;
}

enum err calendar_weekday(const struct yaml *node, const char *what, enum weekday *ret, struct error *e)
{
    struct str name;
    TRY(yaml_str(node, what, 20, &name, e));
    if (!weekday_of(name, ret))
        return at_line(node, e,
                       "a weekday is one of: monday, tuesday, wednesday, thursday, friday, saturday, sunday");
    return ERR_OK;
}

/* "12-25"; February 29 is a day that some years do not have. */
static enum err month_and_day(const struct yaml *node, struct calendar_rule *r, struct error *e)
{
    struct str text, month;
    int64_t m, d;
    TRY(yaml_str(node, "day", 5, &text, e));
    if (text.n != 5 || !str_split(&text, '-', &month) || !num_parse_i64(month, 1, 12, &m) ||
        !num_parse_i64(text, 1, date_days_in_month(2000, (int)m), &d))
        return at_line(node, e, "write a day of the year as month and day: 12-25");
    r->month = (int)m;
    r->day = (int)d;
    return ERR_OK;
}

static enum err read_dates(const struct yaml *node, struct arena *a, struct calendar_rule *r, struct error *e)
{
    struct str *texts;
    TRY(yaml_strs(node, "dates", CALENDAR_LIST_MAX, 10, a, &texts, &r->n_dates, e));
    struct date *dates = arena_array(a, struct date, r->n_dates);
    for (size_t i = 0; i < r->n_dates; i++) {
        struct date_said said;
        if (texts[i].n != 10 || !date_read(texts[i], &(struct date_habits){DATE_MONTH_FIRST}, &said) ||
            said.precision != DATE_DAY || texts[i].p[4] != '-')
            return at_line(node, e, "dates are written as 2022-06-03");
        dates[i] = said.date;
    }
    r->dates = dates;
    return ERR_OK;
}

static enum err read_kind(const struct yaml *node, struct arena *a, struct calendar_rule *r, struct error *e)
{
    const struct yaml *day = yaml_get(node, "day"), *dates = yaml_get(node, "dates"),
                      *easter = yaml_get(node, "easter"), *month = yaml_get(node, "month"),
                      *weekday = yaml_get(node, "weekday");
    int64_t number;
    if (!!day + !!dates + !!easter + !!month != 1)
        return at_line(node, e, "a holiday has one of: day, month, easter, dates");
    if (dates) {
        r->kind = CALENDAR_ONCE;
        return read_dates(dates, a, r, e);
    }
    if (easter) {
        r->kind = CALENDAR_EASTER;
        TRY(yaml_int(easter, "easter", -100, 100, &number, e));
        r->offset = (int)number;
        return ERR_OK;
    }
    if (month) {
        r->kind = CALENDAR_NTH;
        TRY(yaml_int(month, "month", 1, 12, &number, e));
        r->month = (int)number;
        if (!weekday || !yaml_get(node, "nth"))
            return at_line(node, e,
                           "a holiday with a month has a weekday, and nth: 1 to 5, or -1 for the last");
        TRY(yaml_int(yaml_get(node, "nth"), "nth", -5, 5, &number, e));
        if (number == 0)
            return at_line(node, e, "nth is 1 to 5, or -1 to -5 from the end of the month");
        r->nth = (int)number;
        return calendar_weekday(weekday, "weekday", &r->weekday, e);
    }
    r->kind = CALENDAR_FIXED;
    TRY(month_and_day(day, r, e));
    if (weekday) {
        struct str going;
        r->kind = CALENDAR_ON_OR_AT;
        TRY(yaml_get_str(node, "going", 10, &going, e));
        r->before = str_is(going, "back");
        if (!r->before && !str_is(going, "forward"))
            return at_line(node, e,
                           "going is \"back\" (that weekday on the day or before it) or \"forward\"");
        return calendar_weekday(weekday, "weekday", &r->weekday, e);
    }
    return ERR_OK;
}

static enum err read_moves(const struct yaml *node, struct calendar_rule *r, struct error *e)
{
    if (!node)
        return ERR_OK;
    TRY(yaml_map(node, "moved", e));
    for (size_t i = 0; i < node->n; i++) {
        enum weekday from;
        if (!weekday_of(node->keys[i], &from))
            return at_line(node, e, "moved maps weekdays to weekdays, or to: free");
        if (node->values[i]->kind == YAML_SCALAR && str_is(node->values[i]->text, "free")) {
            r->move[from] = CALENDAR_TO_FREE;
            continue;
        }
        TRY(calendar_weekday(node->values[i], "moved", &r->move_to[from], e));
        r->move[from] = CALENDAR_TO_WEEKDAY;
    }
    return ERR_OK;
}

static enum err read_years(const struct yaml *node, struct arena *a, struct calendar_rule *r, struct error *e)
{
    int64_t from, until, every, year;
    struct str *texts;
    TRY(yaml_get_int_or(node, "from", 1, DATE_YEAR_MAX, DATE_YEAR_MIN, &from, e));
    TRY(yaml_get_int_or(node, "until", 1, DATE_YEAR_MAX, DATE_YEAR_MAX, &until, e));
    TRY(yaml_get_int_or(node, "every", 1, 100, 1, &every, e));
    TRY(yaml_strs(yaml_get(node, "except"), "except", CALENDAR_LIST_MAX, 4, a, &texts, &r->n_except, e));
    int *except = arena_array(a, int, r->n_except);
    for (size_t i = 0; i < r->n_except; i++) {
        if (!num_parse_i64(texts[i], 1, DATE_YEAR_MAX, &year))
            return at_line(yaml_get(node, "except"), e, "except is a list of years");
        except[i] = (int)year;
    }
    r->except = except;
    r->from = (int)from;
    r->until = (int)until;
    r->every = (int)every;
    return ERR_OK;
}

static bool known_region(const struct calendar *c, struct str id)
{
    for (size_t i = 0; i < c->n_regions; i++) {
        if (str_eq(c->regions[i].id, id))
            return true;
    }
    return false;
}

static enum err read_regions(const struct yaml *node, const struct calendar *c, struct arena *a,
                             bool *ret_here, struct error *e)
{
    struct str *ids;
    size_t n;
    bool here = node == NULL;
    TRY(yaml_strs(node, "regions", CALENDAR_REGIONS_MAX, 20, a, &ids, &n, e));
    for (size_t i = 0; i < n; i++) {
        if (!known_region(c, ids[i]))
            return at_line(node, e, "a holiday's regions must be among those of the calendar");
        here = here || str_eq(ids[i], c->region);
    }
    *ret_here = here;
    return ERR_OK;
}

enum err calendar_rule_read(const struct yaml *node, const struct calendar *c, struct arena *a,
                            struct calendar_rule *ret, bool *ret_here, struct error *e)
{
    static const char *const keys[] = {"name",  "day",    "month", "weekday", "nth",
                                       "going", "easter", "dates", "from",    "until",
                                       "every", "except", "moved", "regions", NULL};
    struct calendar_rule r = {0};
    bool here = false;
    TRY(yaml_map(node, "holiday", e));
    TRY(yaml_only_keys(node, keys, e));
    TRY(yaml_get_str(node, "name", CALENDAR_NAME_MAX, &r.name, e));
    TRY(read_kind(node, a, &r, e));
    TRY(read_years(node, a, &r, e));
    TRY(read_moves(yaml_get(node, "moved"), &r, e));
    TRY(read_regions(yaml_get(node, "regions"), c, a, &here, e));
    *ret = r;
    *ret_here = here;
    return ERR_OK;
}

bool calendar_rule_day(const struct calendar_rule *r, int year, int32_t *ret_day, bool *ret_waits)
{
    struct date d = {year, r->month, r->day};
    if (year < r->from || year > r->until || (r->every > 1 && (year - r->from) % r->every != 0))
        return false;
    for (size_t i = 0; i < r->n_except; i++) {
        if (r->except[i] == year)
            return false;
    }
    if (r->kind == CALENDAR_EASTER)
        d = date_add_days(date_easter(year), r->offset);
    else if (r->kind == CALENDAR_NTH && !date_nth_weekday(year, r->month, r->weekday, r->nth, &d))
        return false;
    if (!date_valid(d))
        return false;
    if (r->kind == CALENDAR_ON_OR_AT) {
        int ahead = ((int)r->weekday - (int)date_weekday(d) + 7) % 7;
        d = date_add_days(d, r->before && ahead ? ahead - 7 : ahead);
    }
    int32_t day = date_days(d);
    enum weekday w = date_weekday(d);
    if (r->move[w] == CALENDAR_TO_WEEKDAY) {
        /* The nearest one: at most three days away. */
        int ahead = ((int)r->move_to[w] - (int)w + 7) % 7;
        day += ahead > 3 ? ahead - 7 : ahead;
    }
    *ret_waits = r->move[w] == CALENDAR_TO_FREE;
    *ret_day = day;
    return true;
}

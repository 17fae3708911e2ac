#include "model/time/zone-rule.h"

enum { DAY_S = 86400 };

/* ---- reading ---- */

static bool letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static bool digit(char c)
{
    return c >= '0' && c <= '9';
}

bool zone_short_name(struct str s, char ret[ZONE_SHORT_MAX + 1])
{
    if (s.n < 3 || s.n > ZONE_SHORT_MAX)
        return false;
    for (size_t i = 0; i < s.n; i++) {
        if (!letter(s.p[i]) && !digit(s.p[i]) && s.p[i] != '+' && s.p[i] != '-')
            return false;
        ret[i] = s.p[i];
    }
    ret[s.n] = '\0';
    return true;
}

static bool eat(struct str *rest, char c)
{
    if (rest->n == 0 || rest->p[0] != c)
        return false;
    *rest = str_from(*rest, 1);
    return true;
}

static bool name(struct str *rest, char ret[ZONE_SHORT_MAX + 1])
{
    size_t n = 0;
    if (eat(rest, '<')) {
        n = str_find_char(*rest, '>');
        if (n == rest->n || !zone_short_name(str_head(*rest, n), ret))
            return false;
        *rest = str_from(*rest, n + 1);
        return true;
    }
    while (n < rest->n && letter(rest->p[n]))
        n++;
    if (!zone_short_name(str_head(*rest, n), ret))
        return false;
    *rest = str_from(*rest, n);
    return true;
}

static bool number(struct str *rest, int max, int *ret)
{
    int value = 0;
    size_t n = 0;
    while (n < rest->n && n < 4 && digit(rest->p[n]))
        value = value * 10 + (rest->p[n++] - '0');
    if (n == 0 || value > max)
        return false;
    *rest = str_from(*rest, n);
    *ret = value;
    return true;
}

/* [+-]hh[:mm[:ss]] in seconds. */
static bool hours(struct str *rest, int max, int *ret)
{
    bool minus = eat(rest, '-');
    int h, m = 0, s = 0;
    if (!minus)
        (void)eat(rest, '+');
    if (!number(rest, max, &h) ||
        (eat(rest, ':') && (!number(rest, 59, &m) || (eat(rest, ':') && !number(rest, 59, &s)))))
        return false;
    *ret = (h * 3600 + m * 60 + s) * (minus ? -1 : 1);
    return true;
}

static bool day(struct str *rest, struct zone_day *ret)
{
    struct zone_day d = {.second = 2 * 3600};
    if (!eat(rest, ','))
        return false;
    if (eat(rest, 'M')) {
        d.kind = ZONE_DAY_OF_MONTH;
        if (!number(rest, 12, &d.month) || d.month < 1 || !eat(rest, '.') || !number(rest, 5, &d.week) ||
            d.week < 1 || !eat(rest, '.') || !number(rest, 6, &d.day))
            return false;
    } else {
        d.kind = eat(rest, 'J') ? ZONE_DAY_JULIAN : ZONE_DAY_ZERO;
        if (!number(rest, 365, &d.day) || (d.kind == ZONE_DAY_JULIAN && d.day < 1))
            return false;
    }
    if (eat(rest, '/') && !hours(rest, 167, &d.second))
        return false;
    *ret = d;
    return true;
}

bool zone_rule_read(struct str text, struct zone_rule *ret)
{
    struct zone_rule r = {0};
    int west;
    if (!name(&text, r.standard.short_name) || !hours(&text, 24, &west))
        return false;
    r.standard.offset_s = -west;
    if (text.n > 0) {
        r.changes = true;
        r.summer.summer = true;
        if (!name(&text, r.summer.short_name))
            return false;
        r.summer.offset_s = r.standard.offset_s + 3600;
        if (text.n > 0 && text.p[0] != ',') {
            if (!hours(&text, 24, &west))
                return false;
            r.summer.offset_s = -west;
        }
        if (!day(&text, &r.start) || !day(&text, &r.end))
            return false;
    }
    if (text.n > 0)
        return false;
    *ret = r;
    return true;
}

/* ---- asking ---- */

int zone_year_of(int64_t unix_s)
{
    int64_t days = unix_s / DAY_S - (unix_s % DAY_S < 0);
    return date_of_days(days).year;
}

static int32_t day_in(const struct zone_day *d, int year)
{
    struct date first = {year, 1, 1};
    if (d->kind == ZONE_DAY_OF_MONTH) {
        enum weekday w = (enum weekday)((d->day + 6) % 7); /* Sunday 0 to Monday 0 */
        struct date date = first;
        if (!date_nth_weekday(year, d->month, w, d->week, &date))
            (void)date_nth_weekday(year, d->month, w, -1, &date);
        return date_days(date);
    }
    if (d->kind == ZONE_DAY_ZERO)
        return date_days(first) + d->day;
    bool leap = date_days_in_month(year, 2) == 29;
    return date_days(first) + d->day - 1 + (leap && d->day >= 60);
}

void zone_rule_changes(const struct zone_rule *r, int year, int64_t ret[2])
{
    ret[0] = (int64_t)day_in(&r->start, year) * DAY_S + r->start.second - r->standard.offset_s;
    ret[1] = (int64_t)day_in(&r->end, year) * DAY_S + r->end.second - r->summer.offset_s;
}

void zone_rule_at(const struct zone_rule *r, int64_t unix_s, struct zone_offset *ret)
{
    /* The last change up to then decides; of two at once the start, so that a summer time without end has
     * none. */
    int64_t latest = INT64_MIN;
    bool summer = false;
    int year = zone_year_of(unix_s);
    for (int y = year - 1; r->changes && y <= year + 1; y++) {
        int64_t at[2];
        if (y < DATE_YEAR_MIN || y > DATE_YEAR_MAX)
            continue;
        zone_rule_changes(r, y, at);
        for (int i = 1; i >= 0; i--) {
            if (at[i] <= unix_s && (at[i] > latest || (at[i] == latest && i == 0))) {
                latest = at[i];
                summer = i == 0;
            }
        }
    }
    *ret = summer ? r->summer : r->standard;
}

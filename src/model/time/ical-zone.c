/*
 * A VTIMEZONE (RFC 5545, 3.6.5) is a list of observances: from this local time on, this offset. One is
 * written for each change between the last before the events and the last event; and as soon as all that
 * follows are the two yearly ones, those with an RRULE, which also hold for what a program computes beyond.
 */
#include "model/time/ical-line.h"

enum { YEAR_S = 366 * 86400, START_YEAR = 1601 };

struct changes {
    struct zone_change *p;
    size_t n;
};

/* All from a year before `from` to `to` and to where the yearly ones take over. */
static struct changes collect(const struct zone *z, int64_t from, int64_t to, struct arena *a)
{
    struct changes c = {0};
    struct zone_change change;
    for (int pass = 0; pass < 2; pass++) {
        size_t n = 0;
        for (int64_t at = from; zone_next_change(z, at, &change) && change.at_unix_s <= to;
             at = change.at_unix_s) {
            if (pass == 1)
                c.p[n] = change;
            n++;
        }
        if (pass == 0)
            c.p = arena_array(a, struct zone_change, n);
        c.n = n;
    }
    return c;
}

/* Is it what the yearly change is in its year? */
static bool is_yearly(const struct zone_change *c, const struct zone_yearly *y)
{
    struct date d;
    int64_t local = c->at_unix_s + c->before.offset_s;
    int64_t days = (local - (local % 86400 + 86400) % 86400) / 86400;
    int year = date_of_days(days).year;
    if (!date_nth_weekday(year, y->month, y->weekday, y->week == 5 ? -1 : y->week, &d))
        return false;
    return local == (int64_t)date_days(d) * 86400 + y->second && c->before.offset_s == y->before.offset_s &&
           c->after.offset_s == y->after.offset_s && strcmp(c->after.short_name, y->after.short_name) == 0;
}

/* From which one on each is the yearly one whose turn it is; n: from none. */
static size_t yearly_from(const struct changes *c, const struct zone_yearly y[2])
{
    size_t first = c->n;
    for (size_t i = c->n; i > 0; i--) {
        const struct zone_change *change = &c->p[i - 1];
        bool one = is_yearly(change, &y[0]), other = is_yearly(change, &y[1]);
        if (!one && !other)
            break;
        /* They take turns: none is missing between. */
        if (i < c->n && is_yearly(&c->p[i], one ? &y[0] : &y[1]))
            break;
        if (i < c->n && c->p[i].at_unix_s - change->at_unix_s > YEAR_S)
            break;
        first = i - 1;
    }
    return first;
}

static void offset(struct ical_lines *l, const char *name, int offset_s)
{
    int s = offset_s < 0 ? -offset_s : offset_s;
    char sign = offset_s < 0 ? '-' : '+';
    if (s % 60)
        ical_line(l, "%s:%c%02d%02d%02d", name, sign, s / 3600, s / 60 % 60, s % 60);
    else
        ical_line(l, "%s:%c%02d%02d", name, sign, s / 3600, s / 60 % 60);
}

static void observance(struct ical_lines *l, const struct zone_change *c, const struct zone_yearly *yearly)
{
    static const char *const weekdays[] = {"MO", "TU", "WE", "TH", "FR", "SA", "SU"};
    char text[ICAL_STAMP_MAX];
    /* By the offsets: Dublin's file calls its winter "summer". */
    bool summer = (c->before.summer || c->after.summer) && c->after.offset_s > c->before.offset_s;
    const char *kind = summer ? "DAYLIGHT" : "STANDARD";
    ical_line(l, "BEGIN:%s", kind);
    ical_line(l, "DTSTART:%s", ical_clock(c->at_unix_s + c->before.offset_s, text));
    offset(l, "TZOFFSETFROM", c->before.offset_s);
    offset(l, "TZOFFSETTO", c->after.offset_s);
    ical_line(l, "TZNAME:%s", c->after.short_name);
    if (yearly)
        ical_line(l, "RRULE:FREQ=YEARLY;BYMONTH=%d;BYDAY=%d%s", yearly->month,
                  yearly->week == 5 ? -1 : yearly->week, weekdays[yearly->weekday]);
    ical_line(l, "END:%s", kind);
}

void ical_zone(struct ical_lines *l, const struct zone *z, int64_t first_unix_s, int64_t last_unix_s,
               struct arena *a)
{
    struct zone_yearly yearly[2];
    int64_t takes_over, to = last_unix_s + 2 * (int64_t)YEAR_S;
    bool has_yearly = zone_yearly(z, yearly, &takes_over) && yearly[0].second >= 0 &&
                      yearly[0].second < 86400 && yearly[1].second >= 0 && yearly[1].second < 86400;
    if (has_yearly && takes_over > to)
        to = takes_over;
    if (has_yearly)
        to += 2 * (int64_t)YEAR_S;
    struct changes c = collect(z, first_unix_s - YEAR_S, to, a);
    size_t from = has_yearly ? yearly_from(&c, yearly) : c.n;
    ical_line(l, "BEGIN:VTIMEZONE");
    ical_raw(l, "TZID", zone_name(z));
    if (c.n == 0 || c.p[0].at_unix_s > first_unix_s) {
        /* Nothing changed shortly before: what holds there holds from long ago. */
        struct zone_change start = {0};
        zone_at(z, first_unix_s, &start.after);
        zone_at(z, first_unix_s, &start.before);
        start.before.summer = start.after.summer = false;
        start.at_unix_s = (int64_t)date_days((struct date){START_YEAR, 1, 1}) * 86400 - start.after.offset_s;
        observance(l, &start, NULL);
    }
    for (size_t i = 0; i < from; i++)
        observance(l, &c.p[i], NULL);
    for (size_t i = from; i < c.n && i < from + 2; i++)
        observance(l, &c.p[i], is_yearly(&c.p[i], &yearly[0]) ? &yearly[0] : &yearly[1]);
    ical_line(l, "END:VTIMEZONE");
}

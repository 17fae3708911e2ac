#include "model/time/date.h"

#include "base/clock.h"

#include <stdio.h>

bool date_valid(struct date d)
{
    return d.year >= DATE_YEAR_MIN && d.year <= DATE_YEAR_MAX && d.month >= 1 && d.month <= 12 &&
           d.day >= 1 && d.day <= date_days_in_month(d.year, d.month);
}

int date_days_in_month(int year, int month)
{
    static const int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    bool leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    return days[month - 1] + (month == 2 && leap);
}

int date_compare(struct date a, struct date b)
{
    if (a.year != b.year)
        return a.year < b.year ? -1 : 1;
    if (a.month != b.month)
        return a.month < b.month ? -1 : 1;
    return (a.day > b.day) - (a.day < b.day);
}

int32_t date_days(struct date d)
{
    return (int32_t)clock_days_of_date(d.year, d.month, d.day);
}

struct date date_of_days(int64_t days)
{
    static const struct date first = {DATE_YEAR_MIN, 1, 1}, last = {DATE_YEAR_MAX, 12, 31};
    if (days <= date_days(first))
        return first;
    if (days >= date_days(last))
        return last;
    struct date d;
    int64_t year;
    clock_date_of_days(days, &year, &d.month, &d.day);
    d.year = (int)year;
    return d;
}

enum weekday date_weekday(struct date d)
{
    /* 1970-01-01 was a Thursday. */
    int w = (date_days(d) + THURSDAY) % 7;
    return (enum weekday)(w < 0 ? w + 7 : w);
}

struct date date_add_days(struct date d, int64_t n)
{
    int64_t days;
    if (__builtin_add_overflow((int64_t)date_days(d), n, &days))
        days = n < 0 ? INT64_MIN : INT64_MAX;
    return date_of_days(days);
}

struct date date_add_months(struct date d, int64_t n)
{
    int64_t months;
    if (__builtin_add_overflow((int64_t)d.year * 12 + d.month - 1, n, &months))
        months = n < 0 ? INT64_MIN : INT64_MAX;
    if (months < DATE_YEAR_MIN * 12)
        return (struct date){DATE_YEAR_MIN, 1, 1};
    if (months >= (DATE_YEAR_MAX + 1) * 12)
        return (struct date){DATE_YEAR_MAX, 12, 31};
    d.year = (int)(months / 12);
    d.month = (int)(months % 12) + 1;
    int last = date_days_in_month(d.year, d.month);
    d.day = d.day < last ? d.day : last;
    return d;
}

struct date date_easter(int year)
{
    int golden = year % 19, century = year / 100, of_century = year % 100;
    int moved = (century - (century + 8) / 25 + 1) / 3;
    int epact = (19 * golden + century - century / 4 - moved + 15) % 30;
    int to_sunday = (32 + 2 * (century % 4) + 2 * (of_century / 4) - epact - of_century % 4) % 7;
    int late = (golden + 11 * epact + 22 * to_sunday) / 451;
    int n = epact + to_sunday - 7 * late + 114;
    return (struct date){year, n / 31, n % 31 + 1};
}

bool date_nth_weekday(int year, int month, enum weekday weekday, int nth, struct date *ret)
{
    int last = date_days_in_month(year, month), day;
    if (nth > 0) {
        int first = (int)date_weekday((struct date){year, month, 1});
        day = 1 + ((int)weekday - first + 7) % 7 + (nth - 1) * 7;
    } else {
        int end = (int)date_weekday((struct date){year, month, last});
        day = last - (end - (int)weekday + 7) % 7 + (nth + 1) * 7;
    }
    if (nth == 0 || day < 1 || day > last)
        return false;
    *ret = (struct date){year, month, day};
    return true;
}

const char *date_text(struct date d, char text[DATE_TEXT_MAX])
{
    snprintf(text, DATE_TEXT_MAX, "%04d-%02d-%02d", d.year, d.month, d.day);
    return text;
}

struct date date_said_first(const struct date_said *d)
{
    return d->date;
}

struct date date_said_last(const struct date_said *d)
{
    struct date last = d->date;
    if (d->precision == DATE_YEAR)
        last.month = 12;
    if (d->precision <= DATE_MONTH)
        last.day = date_days_in_month(last.year, last.month);
    return last;
}

const char *date_said_text(const struct date_said *d, char text[DATE_TEXT_MAX])
{
    int n;
    if (d->precision == DATE_YEAR) {
        snprintf(text, DATE_TEXT_MAX, "%04d", d->date.year);
    } else if (d->precision == DATE_MONTH) {
        snprintf(text, DATE_TEXT_MAX, "%04d-%02d", d->date.year, d->date.month);
    } else if (d->precision == DATE_DAY) {
        date_text(d->date, text);
    } else {
        n = snprintf(text, DATE_TEXT_MAX, "%04d-%02d-%02dT%02d:%02d:%02d", d->date.year, d->date.month,
                     d->date.day, d->second / 3600, d->second / 60 % 60, d->second % 60);
        int minutes = (d->offset_s < 0 ? -d->offset_s : d->offset_s) / 60;
        if (d->has_offset && minutes == 0)
            snprintf(text + n, (size_t)(DATE_TEXT_MAX - n), "Z");
        else if (d->has_offset)
            snprintf(text + n, (size_t)(DATE_TEXT_MAX - n), "%c%02d:%02d", d->offset_s < 0 ? '-' : '+',
                     minutes / 60, minutes % 60);
    }
    return text;
}

int64_t date_said_unix_ms(const struct date_said *d, int offset_s)
{
    int offset = d->has_offset ? d->offset_s : offset_s;
    return ((int64_t)date_days(d->date) * 86400 + d->second - offset) * 1000;
}

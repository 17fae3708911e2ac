#include "base/clock.h"

#include "base/num.h"

#include <stdio.h>
#include <time.h>

enum { MS_PER_DAY = 86400000 };

static int64_t read_ns(clockid_t id)
{
    struct timespec t;
    clock_gettime(id, &t);
    return (int64_t)t.tv_sec * 1000000000 + t.tv_nsec;
}

int64_t clock_unix_ms(void)
{
    return read_ns(CLOCK_REALTIME) / 1000000;
}

int64_t clock_mono_ns(void)
{
    return read_ns(CLOCK_MONOTONIC);
}

int64_t clock_mono_ms(void)
{
    return read_ns(CLOCK_MONOTONIC) / 1000000;
}

int64_t clock_cpu_ns(void)
{
    return read_ns(CLOCK_PROCESS_CPUTIME_ID);
}

/* Years are counted from March, so that the leap day is the last of the year; 400 years have 146097 days. */
int64_t clock_days_of_date(int64_t year, int month, int day)
{
    int64_t y = month <= 2 ? year - 1 : year;
    int64_t era = (y >= 0 ? y : y - 399) / 400;
    int64_t year_of_era = y - era * 400;
    int64_t day_of_year = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
    int64_t day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    return era * 146097 + day_of_era - 719468;
}

void clock_date_of_days(int64_t days, int64_t *ret_year, int *ret_month, int *ret_day)
{
    int64_t z = days + 719468;
    int64_t era = (z >= 0 ? z : z - 146096) / 146097;
    int64_t day_of_era = z - era * 146097;
    int64_t year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
    int64_t day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    int64_t shifted = (5 * day_of_year + 2) / 153;
    *ret_day = (int)(day_of_year - (153 * shifted + 2) / 5 + 1);
    *ret_month = (int)(shifted < 10 ? shifted + 3 : shifted - 9);
    *ret_year = year_of_era + era * 400 + (*ret_month <= 2);
}

const char *clock_rfc3339(int64_t unix_ms, char text[CLOCK_TEXT_MAX])
{
    int64_t days = unix_ms / MS_PER_DAY, ms = unix_ms % MS_PER_DAY, year;
    int month, day;
    if (ms < 0) {
        ms += MS_PER_DAY;
        days--;
    }
    clock_date_of_days(days, &year, &month, &day);
    snprintf(text, CLOCK_TEXT_MAX, "%04d-%02d-%02dT%02d:%02d:%02d.%03dZ", (int)year, month, day,
             (int)(ms / 3600000), (int)(ms / 60000 % 60), (int)(ms / 1000 % 60), (int)(ms % 1000));
    return text;
}

/* Exactly width digits at *s, moving past them. */
static bool take_digits(struct str *s, size_t width, int max, int *ret)
{
    uint64_t value;
    if (s->n < width || !num_parse_u64(str_head(*s, width), (uint64_t)max, &value))
        return false;
    *s = str_from(*s, width);
    *ret = (int)value;
    return true;
}

static bool take_char(struct str *s, char c)
{
    if (s->n == 0 || (s->p[0] | 0x20) != (c | 0x20))
        return false;
    *s = str_from(*s, 1);
    return true;
}

static bool take_offset(struct str *s, int *ret_minutes)
{
    *ret_minutes = 0;
    if (take_char(s, 'Z'))
        return true;
    int sign = s->n && s->p[0] == '-' ? -1 : 1, hours, minutes;
    if (s->n == 0 || (s->p[0] != '+' && s->p[0] != '-'))
        return false;
    *s = str_from(*s, 1);
    if (!take_digits(s, 2, 23, &hours) || s->n == 0 || s->p[0] != ':')
        return false;
    *s = str_from(*s, 1);
    if (!take_digits(s, 2, 59, &minutes))
        return false;
    *ret_minutes = sign * (hours * 60 + minutes);
    return true;
}

static bool take_fraction_ms(struct str *s, int *ret_ms)
{
    *ret_ms = 0;
    if (s->n == 0 || s->p[0] != '.')
        return true;
    *s = str_from(*s, 1);
    int scale = 100;
    size_t digits = 0;
    for (; s->n && s->p[0] >= '0' && s->p[0] <= '9'; *s = str_from(*s, 1), scale /= 10, digits++)
        *ret_ms += (s->p[0] - '0') * scale;
    return digits > 0;
}

static int days_in_month(int year, int month)
{
    static const int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return days[month - 1] + (month == 2 && leap);
}

bool clock_parse_rfc3339(struct str s, int64_t *ret_unix_ms)
{
    int year, month, day, hour, minute, second, ms, offset;
    if (!take_digits(&s, 4, 9999, &year) || !take_char(&s, '-') || !take_digits(&s, 2, 12, &month) ||
        !take_char(&s, '-') || !take_digits(&s, 2, 31, &day) || !take_char(&s, 'T'))
        return false;
    if (!take_digits(&s, 2, 23, &hour) || !take_char(&s, ':') || !take_digits(&s, 2, 59, &minute) ||
        !take_char(&s, ':') || !take_digits(&s, 2, 59, &second) || !take_fraction_ms(&s, &ms) ||
        !take_offset(&s, &offset) || s.n)
        return false;
    if (month < 1 || day < 1 || day > days_in_month(year, month))
        return false;
    int64_t days = clock_days_of_date(year, month, day);
    *ret_unix_ms = days * MS_PER_DAY + ((hour * 60 + minute - offset) * 60 + second) * (int64_t)1000 + ms;
    return true;
}

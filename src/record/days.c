#include "record/days.h"

#include <time.h>

struct date days_column(struct stmt *q, int col)
{
    struct date_said said;
    bool ok = !stmt_is_null(q, col) && date_read(stmt_text(q, col), &(struct date_habits){0}, &said);
    return ok ? said.date : (struct date){0};
}

bool days_read(struct str text, struct date *ret)
{
    struct date_said said;
    char same[DATE_TEXT_MAX];
    if (text.n != 10 || !date_read(text, &(struct date_habits){0}, &said) || said.precision != DATE_DAY ||
        !str_is(text, date_text(said.date, same)))
        return false;
    *ret = said.date;
    return true;
}

struct date days_here(int64_t unix_ms)
{
    time_t seconds = (time_t)(unix_ms / 1000);
    struct tm t;
    localtime_r(&seconds, &t);
    return (struct date){t.tm_year + 1900, t.tm_mon + 1, t.tm_mday};
}

int64_t days_instant(struct date d, int days, int minutes)
{
    struct tm t = {.tm_year = d.year - 1900,
                   .tm_mon = d.month - 1,
                   .tm_mday = d.day + days,
                   .tm_min = minutes,
                   .tm_isdst = -1};
    return (int64_t)mktime(&t) * 1000;
}

struct date days_today(void)
{
    return days_here((int64_t)time(NULL) * 1000);
}

struct cv_date days_today_for_cv(void)
{
    struct date d = days_today();
    return (struct cv_date){.precision = CV_DATE_DAY, .year = d.year, .month = d.month, .day = d.day};
}

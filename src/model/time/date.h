/*
 * date.h: civil dates, and dates as documents and exports write them.
 *
 * Pure: no clock, no time zone data (zone.h), no holidays (calendar.h). Dates are of the proleptic Gregorian
 * calendar, years 1 to 9999. Everything is a value; nothing is allocated; views point into the text that was
 * given.
 *
 *     struct date_range r;
 *     if (date_range_find(line, 0, &(struct date_habits){.order = DATE_MONTH_FIRST}, &r)) ...
 *     // "Acme, Jan 2020 – Present": r.from is 2020-01 (month), r.kind DATE_OPEN, r.at and r.n its place
 *
 * What is read
 *   year     2020, '20 after a month
 *   month    2020-01, 2020/01, 2020.01, 2020年1月, 2020년 1월, 01/2020, 1.2020, 01-2020, Jan 2020, Jan. 2020, January, 2020, Jan '20, Jan-2020
 *   day      2020-01-31, 2020/01/31, 20200131 as the whole text only, 31.01.2020, 01/31/2020, 1/31/20,
 *            31 Jan 2020, 31-Jan-2020, January 31st, 2020, 1er février 2020, 5 de mayo de 2020, 3. März 2020;
 *            a weekday before it is stepped over
 *   time     a day, then "T", blanks or a comma, then 15:04, 15:04:05, 15:04:05.123, 3:04 PM; then nothing, Z,
 *            UTC, GMT, +02:00, +0200. Fractions are dropped.
 * Months and the words below in English, German, French, Spanish, Italian, Portuguese, Dutch, Polish,
 * Turkish, Russian, Ukrainian and Greek (words for today in Chinese, Japanese and Korean too), in any case,
 * with or without accents (composed or not), in full or as commonly cut, with or without a full stop. Two
 * digits are a year only as the last of three numbers, or after an apostrophe: 70 to 99 are 1970 to 1999, the
 * others 2000 to 2069. All blanks that Unicode has in use here (no-break, narrow, thin) are blanks.
 *
 * What is not read, and never guessed at: seasons, quarters, half-years and semesters ("Summer 2019", "Q3
 * 2020"; the year in them is found as a year), weeks (2020-W05), days of the year, dates without a year ("31
 * Jan", "Jan 20"), numbers in words, other calendars, zone names but UTC and GMT, years
 * before 1000 (in running text: before 1900 and after 2099), 24:00 and leap seconds.
 */
#ifndef DRYRUN_MODEL_DATE_H
#define DRYRUN_MODEL_DATE_H

#include "base/str.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { DATE_YEAR_MIN = 1, DATE_YEAR_MAX = 9999 };

/* ---- civil dates ---- */

struct date {
    int year;  /* 1 to 9999 */
    int month; /* 1 to 12 */
    int day;   /* from 1 */
};

enum weekday { MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY, SUNDAY };

bool date_valid(struct date d);
int date_days_in_month(int year, int month);    /* 28 to 31; month 1 to 12 */
int date_compare(struct date a, struct date b); /* below, at or above 0 */

/* Days since 1970-01-01, and back. The way back is held to DATE_YEAR_MIN..DATE_YEAR_MAX: beyond them the
 * first or last day there is. */
int32_t date_days(struct date d);
struct date date_of_days(int64_t days);

enum weekday date_weekday(struct date d);

/* n days or months later (or earlier, below 0). A day that the month does not have becomes its last: January
 * 31 and a month is February 28 or 29. Held to the years above. */
struct date date_add_days(struct date d, int64_t n);
struct date date_add_months(struct date d, int64_t n);

/* Easter Sunday of the Western churches, year 1583 or later (Meeus, Astronomical Algorithms, 2nd ed., ch.
 * 8). */
struct date date_easter(int year);

/* The day of a month that is the nth such weekday; nth 1 to 5, or -1 to -5 from its end. false: there is
 * none. */
bool date_nth_weekday(int year, int month, enum weekday weekday, int nth, struct date *ret);

enum { DATE_TEXT_MAX = 32 };

/* "2020-01-31" into text, which is returned. */
const char *date_text(struct date d, char text[DATE_TEXT_MAX]);

/* ---- dates in text ---- */

/* How much was said. */
enum date_precision { DATE_YEAR = 1, DATE_MONTH, DATE_DAY, DATE_TIME };

/* Which number comes first in 03/04/2020 and 03-04-2020. With full stops it is always the day. */
enum date_order { DATE_MONTH_FIRST, DATE_DAY_FIRST };

struct date_habits {
    enum date_order order;
};

struct date_said {
    enum date_precision precision;
    struct date date; /* what was not said is 1: the first day of the year or month */
    int second;       /* DATE_TIME: of the day, 0 to 86,399; else 0 */
    bool has_offset;  /* DATE_TIME: a zone was said */
    int offset_s;     /* seconds east of Greenwich */
    /* Both orders would have been a date (03/04/2020): the habit decided. Of 31/04 only one would, and it was
     * taken whatever the habit. */
    bool ambiguous;
};

/* First and last day that it can mean: 2020-02 is February 1 to 29. */
struct date date_said_first(const struct date_said *d);
struct date date_said_last(const struct date_said *d);

/* "2020", "2020-01", "2020-01-31", "2020-01-31T15:04:05", "...Z", "...+02:00" into text, which is returned:
 * as ISO 8601, and as precise as it was said. */
const char *date_said_text(const struct date_said *d, char text[DATE_TEXT_MAX]);

/* Milliseconds since 1970-01-01T00:00:00Z, when offset_s seconds are ahead of UTC; for DATE_TIME with an
 * offset of its own that one counts. */
int64_t date_said_unix_ms(const struct date_said *d, int offset_s);

/* The whole text is a date, but for blanks around it. false: it is none (or a day that does not exist). */
bool date_read(struct str text, const struct date_habits *habits, struct date_said *ret) warn_unused;

/* The whole text is a word for today: present, current, now, today, ongoing, to date, heute, bis heute,
 * jetzt, laufend, aujourd'hui, à ce jour, actuel, en cours, hoy, actualidad, actual, presente, oggi, heden,
 * hoje, obecnie ... */
bool date_is_present(struct str text);

enum date_range_kind {
    DATE_POINT,  /* one date: only `from` */
    DATE_CLOSED, /* from and to */
    DATE_OPEN,   /* from `from` on until today: "2019 – present", "since 2019", "seit 2019" */
};

struct date_range {
    enum date_range_kind kind;
    struct date_said from, to;
    bool reversed; /* DATE_CLOSED: `to` ends before `from` begins; both stand as they were written */
    size_t at, n;  /* its place in the text, in bytes */
};

/*
 * The whole text is a date or a range: two dates with a dash of any kind, "to", "until", "bis", "à", "a",
 * "hasta", "tot" ... between them, also with "from", "von", "de" before; a date and a word for today; "since"
 * and a date. The first may leave its year to the second ("Jan – Mar 2020", "March 3 – 5, 2020" is not read);
 * "2019–20" and "2019/20" are years when the second is above the first and no month (or no hyphen was used).
 */
bool date_range_read(struct str text, const struct date_habits *habits, struct date_range *ret) warn_unused;

/*
 * The first date or range at or after byte `from`, for running text. A year alone counts when it is 1950 to
 * 2069 and stands alone: no letter, digit, currency sign, %, +, # or @ touches it, and no number goes on
 * behind a full stop, comma, hyphen or slash. Months must be words of their own. To go on, call again from at
 * + n. Time and memory are linear in what is passed over.
 */
bool date_range_find(struct str text, size_t from, const struct date_habits *habits,
                     struct date_range *ret) warn_unused;

#endif

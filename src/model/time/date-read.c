/*
 * Reading dates. A cursor over the text; each function reads one thing there and moves the cursor behind it,
 * or returns false and leaves the cursor where it was. What can be read is bounded (digits, words, blanks
 * once), so finding is linear.
 *
 *     range = (since | from)? first (join (date | present | two digits of a year))?
 *     first = date | month            the month alone when the second has a year
 *     date  = weekday? (year-first | number-first | month-first) time?
 */
#include "model/time/date-internal.h"
#include "model/time/date.h"

struct scan {
    struct str text;
    size_t at;
    const struct date_habits *habits;
    int year_min, year_max;
};

static char peek(const struct scan *s, size_t ahead)
{
    return s->at + ahead < s->text.n ? s->text.p[s->at + ahead] : '\0';
}

static bool digit_at(const struct scan *s, size_t ahead)
{
    char c = peek(s, ahead);
    return c >= '0' && c <= '9';
}

/* A run of min to max digits, the whole of it. */
static bool number(struct scan *s, int min, int max, int *ret)
{
    int n = 0, value = 0;
    while (n <= max && digit_at(s, (size_t)n)) {
        value = n < max ? value * 10 + (peek(s, (size_t)n) - '0') : value;
        n++;
    }
    if (n < min || n > max)
        return false;
    s->at += (size_t)n;
    *ret = value;
    return true;
}

static void blanks(struct scan *s)
{
    s->at += words_blanks(s->text, s->at);
}

static bool phrase(struct scan *s, enum date_words kind, int *ret)
{
    size_t n = date_phrase(s->text, s->at, kind, ret);
    s->at += n;
    return n > 0;
}

static bool literal(struct scan *s, const char *word)
{
    size_t n = strlen(word), used = 0, each;
    for (size_t i = 0; i < n; i++, used += each) {
        if (words_fold(s->text, s->at + used, &each) != word[i])
            return false;
    }
    if (words_in(s->text, s->at + used))
        return false;
    s->at += used;
    return true;
}

/* ---- parts ---- */

static bool year4(struct scan *s, int *ret)
{
    size_t at = s->at;
    int year;
    if (!number(s, 4, 4, &year) || year < s->year_min || year > s->year_max) {
        s->at = at;
        return false;
    }
    *ret = year;
    return true;
}

static int century_of(int two)
{
    return two >= 70 ? 1900 + two : 2000 + two;
}

/* '20 */
static bool year_cut(struct scan *s, int *ret)
{
    size_t at = s->at, n;
    int two;
    if (words_fold(s->text, s->at, &n) == '\'') {
        s->at += n;
        if (number(s, 2, 2, &two)) {
            *ret = century_of(two);
            return true;
        }
    }
    s->at = at;
    return false;
}

/* Behind a month: ". ", ", ", "-", " de ", " of " or nothing, and a year. */
static bool year_behind(struct scan *s, int *ret)
{
    size_t at = s->at;
    if (peek(s, 0) == '.')
        s->at++;
    blanks(s);
    if (peek(s, 0) == ',' || peek(s, 0) == '-' || peek(s, 0) == '/')
        s->at++;
    blanks(s);
    if (literal(s, "de") || literal(s, "del") || literal(s, "of"))
        blanks(s);
    if (year4(s, ret) || year_cut(s, ret))
        return true;
    s->at = at;
    return false;
}

/* "st", "nd", "rd", "th", "er", "." and the ordinal signs behind a day. */
static void ordinal(struct scan *s)
{
    static const char *const endings[] = {"st", "nd", "rd", "th", "er"};
    for (size_t i = 0; i < ARRAY_LEN(endings); i++) {
        if (literal(s, endings[i]))
            return;
    }
    if (peek(s, 0) == '.')
        s->at++;
    else if (peek(s, 0) == '\xc2' && (peek(s, 1) == '\xba' || peek(s, 1) == '\xaa' || peek(s, 1) == '\xb0'))
        s->at += 2;
}

static bool take(struct date_said *d, enum date_precision precision, int year, int month, int day)
{
    struct date date = {year, month, day};
    if (!date_valid(date))
        return false;
    *d = (struct date_said){.precision = precision, .date = date};
    return true;
}

/* ---- dates ---- */

/* One of the signs of Chinese, Japanese and Korean for year, month or day. */
static bool sign(struct scan *s, const char *const signs[3])
{
    for (size_t i = 0; i < 3; i++) {
        struct str wanted = str_of(signs[i]);
        if (wanted.n && str_starts(str_from(s->text, s->at), wanted)) {
            s->at += wanted.n;
            return true;
        }
    }
    return false;
}

/* 2018年4月, 2018年 4月 1日, 2018년 4월; the sign of the year is behind. */
static bool east_asian(struct scan *s, int year, struct date_said *d)
{
    static const char *const months[] = {"月", "월", ""}, *const days[] = {"日", "일", "号"};
    int month, day;
    size_t at = s->at;
    blanks(s);
    if (!number(s, 1, 2, &month) || !sign(s, months) || !take(d, DATE_MONTH, year, month, 1)) {
        s->at = at;
        return take(d, DATE_YEAR, year, 1, 1);
    }
    at = s->at;
    blanks(s);
    if (!number(s, 1, 2, &day) || !sign(s, days) || !take(d, DATE_DAY, year, month, day))
        s->at = at;
    return true;
}

/* 2020, 2020-01, 2020-01-31; a part that is none ends it before. */
static bool year_first(struct scan *s, struct date_said *d)
{
    static const char *const years[] = {"年", "년", ""};
    int year, month, day;
    if (!year4(s, &year))
        return false;
    if (sign(s, years))
        return east_asian(s, year, d);
    char sep = peek(s, 0);
    size_t behind_year = s->at;
    bool ok = take(d, DATE_YEAR, year, 1, 1);
    if (!ok || (sep != '-' && sep != '/' && sep != '.'))
        return ok;
    s->at++;
    if (number(s, sep == '.' ? 2 : 1, 2, &month) && take(d, DATE_MONTH, year, month, 1)) {
        size_t behind_month = s->at;
        if (peek(s, 0) == sep) {
            s->at++;
            if (number(s, 1, 2, &day) && take(d, DATE_DAY, year, month, day))
                return true;
        }
        s->at = behind_month;
        return true;
    }
    s->at = behind_year;
    return take(d, DATE_YEAR, year, 1, 1);
}

/* Three numbers, the year last. */
static bool day_and_month(const struct scan *s, char sep, int first, int second, int year,
                          struct date_said *d)
{
    struct date_said as_day, as_month;
    bool day_first = take(&as_day, DATE_DAY, year, second, first);
    bool month_first = sep != '.' && take(&as_month, DATE_DAY, year, first, second);
    if (!day_first && !month_first)
        return false;
    bool both = day_first && month_first;
    *d = !month_first || (both && s->habits->order == DATE_DAY_FIRST) ? as_day : as_month;
    d->ambiguous = both && first != second;
    return true;
}

/* 01/2020, 01/31/2020, 31.01.20, 31 Jan 2020 */
static bool number_first(struct scan *s, struct date_said *d)
{
    size_t start = s->at;
    int first, second, year, month;
    if (!number(s, 1, 2, &first))
        return false;
    size_t behind = s->at;
    char sep = peek(s, 0);
    if ((sep == '/' || sep == '.' || sep == '-') && digit_at(s, 1)) {
        s->at++;
        if (year4(s, &year))
            return take(d, DATE_MONTH, year, first, 1);
        bool two_each = behind - start == 2;
        size_t second_at = s->at;
        if (!number(s, 1, 2, &second) || peek(s, 0) != sep)
            return false;
        two_each = two_each && s->at - second_at == 2;
        s->at++;
        if (!year4(s, &year)) {
            /* 1.2.34 is a version, 01.02.34 a date. */
            if (!number(s, 2, 2, &year) || (sep == '.' && !two_each))
                return false;
            year = century_of(year);
        }
        return day_and_month(s, sep, first, second, year, d);
    }
    ordinal(s);
    blanks(s);
    if (peek(s, 0) == '-' || peek(s, 0) == '/')
        s->at++;
    if (literal(s, "de") || literal(s, "of"))
        blanks(s);
    return phrase(s, DATE_WORDS_MONTH, &month) && year_behind(s, &year) &&
           take(d, DATE_DAY, year, month, first);
}

/* Jan 2020, January 31st, 2020 */
static bool month_first(struct scan *s, struct date_said *d)
{
    int month, day, year;
    if (!phrase(s, DATE_WORDS_MONTH, &month))
        return false;
    if (year_behind(s, &year))
        return take(d, DATE_MONTH, year, month, 1);
    if (peek(s, 0) == '.')
        s->at++;
    blanks(s);
    if (!number(s, 1, 2, &day))
        return false;
    ordinal(s);
    blanks(s);
    if (peek(s, 0) == ',')
        s->at++;
    blanks(s);
    return (year4(s, &year) || year_cut(s, &year)) && take(d, DATE_DAY, year, month, day);
}

/* Z, UTC, GMT, +02:00, +0200, +02 */
static void zone(struct scan *s, struct date_said *d)
{
    size_t at = s->at;
    int hours, minutes = 0;
    blanks(s);
    if (literal(s, "z") || literal(s, "utc") || literal(s, "gmt")) {
        d->has_offset = true;
        d->offset_s = 0;
        return;
    }
    char sign = peek(s, 0);
    if ((sign == '+' || sign == '-') && digit_at(s, 1)) {
        s->at++;
        bool ok;
        if (digit_at(s, 2) && digit_at(s, 3)) {
            ok = number(s, 4, 4, &minutes);
            hours = minutes / 100;
            minutes %= 100;
        } else {
            ok = number(s, 2, 2, &hours);
            if (ok && peek(s, 0) == ':') {
                s->at++;
                ok = number(s, 2, 2, &minutes);
            }
        }
        if (ok && hours <= 23 && minutes <= 59) {
            d->has_offset = true;
            d->offset_s = (sign == '-' ? -1 : 1) * (hours * 3600 + minutes * 60);
            return;
        }
    }
    s->at = at;
}

/* Behind a day; nothing happens when there is none. */
static void time_of_day(struct scan *s, struct date_said *d)
{
    size_t at = s->at;
    int hour, minute, second = 0;
    if ((peek(s, 0) == 'T' || peek(s, 0) == 't') && digit_at(s, 1)) {
        s->at++;
    } else {
        if (peek(s, 0) == ',')
            s->at++;
        blanks(s);
        if (literal(s, "at") || literal(s, "um"))
            blanks(s);
        if (s->at == at)
            return;
    }
    if (!number(s, 1, 2, &hour) || peek(s, 0) != ':')
        goto none;
    s->at++;
    if (!number(s, 2, 2, &minute))
        goto none;
    if (peek(s, 0) == ':' && digit_at(s, 1)) {
        s->at++;
        if (!number(s, 2, 2, &second))
            goto none;
        if ((peek(s, 0) == '.' || peek(s, 0) == ',') && digit_at(s, 1)) {
            s->at++;
            while (digit_at(s, 0))
                s->at++;
        }
    }
    size_t behind = s->at;
    blanks(s);
    bool before_noon = literal(s, "am"), after_noon = !before_noon && literal(s, "pm");
    if (before_noon || after_noon) {
        if (hour < 1 || hour > 12)
            goto none;
        hour = hour % 12 + (after_noon ? 12 : 0);
    } else {
        s->at = behind;
    }
    if (hour > 23 || minute > 59 || second > 59)
        goto none;
    d->precision = DATE_TIME;
    d->second = hour * 3600 + minute * 60 + second;
    zone(s, d);
    return;
none:
    s->at = at;
}

static bool date_at(struct scan *s, struct date_said *d)
{
    size_t start = s->at;
    struct date_said said;
    if (phrase(s, DATE_WORDS_WEEKDAY, NULL)) {
        if (peek(s, 0) == '.')
            s->at++;
        if (peek(s, 0) == ',')
            s->at++;
        blanks(s);
    }
    size_t at = s->at;
    bool ok = year_first(s, &said);
    if (!ok) {
        s->at = at;
        ok = number_first(s, &said);
    }
    if (!ok) {
        s->at = at;
        ok = month_first(s, &said);
    }
    if (!ok) {
        s->at = start;
        return false;
    }
    if (said.precision == DATE_DAY)
        time_of_day(s, &said);
    *d = said;
    return true;
}

/* ---- ranges ---- */

/* Between two dates; *ret_slash: it was "/", *ret_hyphen: "-". */
static bool join(struct scan *s, bool *ret_slash, bool *ret_hyphen)
{
    size_t at = s->at, n;
    blanks(s);
    *ret_slash = peek(s, 0) == '/';
    *ret_hyphen = peek(s, 0) == '-';
    if (*ret_slash)
        s->at++;
    else if ((n = words_dash(s->text, s->at)))
        s->at += n;
    else if (!phrase(s, DATE_WORDS_TO, NULL)) {
        s->at = at;
        return false;
    }
    blanks(s);
    return true;
}

static bool second_at(struct scan *s, bool slash, bool hyphen, struct date_range *r)
{
    size_t at = s->at;
    int two;
    if (!slash && phrase(s, DATE_WORDS_PRESENT, NULL)) {
        r->kind = DATE_OPEN;
        return true;
    }
    bool ok = date_at(s, &r->to);
    if (!ok && r->from.precision == DATE_YEAR && number(s, 2, 2, &two) && !words_in(s->text, s->at)) {
        /* 2019/20, 2019–20: the years of one century, or across its end. */
        int first = r->from.date.year % 100, year = r->from.date.year - first + two + (two < first ? 100 : 0);
        ok = two != first && year - r->from.date.year <= 50 && (two > 12 || !hyphen) &&
             take(&r->to, DATE_YEAR, year, 1, 1);
    }
    /* A slash stands between dates of one form only. */
    if (!ok || (slash && r->from.precision != r->to.precision)) {
        s->at = at;
        return false;
    }
    r->kind = DATE_CLOSED;
    struct date first = date_said_first(&r->from), last = date_said_last(&r->to);
    r->reversed = date_compare(last, first) < 0;
    return true;
}

/* A month whose year comes with the second: "Jan – Mar 2020". */
static bool month_alone(struct scan *s, struct date_range *r)
{
    size_t at = s->at;
    int month;
    bool slash, hyphen;
    if (phrase(s, DATE_WORDS_MONTH, &month)) {
        if (peek(s, 0) == '.')
            s->at++;
        size_t behind = s->at;
        struct date_said to;
        if (join(s, &slash, &hyphen) && date_at(s, &to) && to.precision == DATE_MONTH &&
            to.date.month >= month) {
            s->at = behind;
            return take(&r->from, DATE_MONTH, to.date.year, month, 1);
        }
    }
    s->at = at;
    return false;
}

static bool range_at(struct scan *s, struct date_range *ret)
{
    size_t start = s->at, n;
    struct date_range r = {.kind = DATE_POINT, .at = start};
    bool slash, hyphen, since = phrase(s, DATE_WORDS_SINCE, NULL);
    bool from = !since && (n = date_phrase(s->text, s->at, DATE_WORDS_FROM, NULL)) && (s->at += n);
    blanks(s);
    if (!since && !from)
        s->at = start;
    if (!date_at(s, &r.from) && !month_alone(s, &r))
        goto none;
    size_t behind = s->at;
    if (!join(s, &slash, &hyphen) || !second_at(s, slash, hyphen, &r)) {
        s->at = behind;
        if (from)
            goto none;
        r.kind = since ? DATE_OPEN : DATE_POINT;
    }
    r.n = s->at - start;
    *ret = r;
    return true;
none:
    s->at = start;
    return false;
}

/* ---- whole texts ---- */

static struct scan whole(struct str text, const struct date_habits *habits)
{
    return (struct scan){
        .text = str_trim(text), .habits = habits, .year_min = 1000, .year_max = DATE_YEAR_MAX};
}

static bool at_end(struct scan *s)
{
    blanks(s);
    return s->at == s->text.n;
}

/* 20200131 */
static bool digits8(struct str text, struct date_said *d)
{
    int v[8];
    if (text.n != 8)
        return false;
    for (size_t i = 0; i < 8; i++) {
        if (text.p[i] < '0' || text.p[i] > '9')
            return false;
        v[i] = text.p[i] - '0';
    }
    return v[0] > 0 &&
           take(d, DATE_DAY, v[0] * 1000 + v[1] * 100 + v[2] * 10 + v[3], v[4] * 10 + v[5], v[6] * 10 + v[7]);
}

bool date_read(struct str text, const struct date_habits *habits, struct date_said *ret)
{
    struct scan s = whole(text, habits);
    struct date_said d;
    blanks(&s);
    if (!digits8(s.text, &d) && !(date_at(&s, &d) && at_end(&s)))
        return false;
    *ret = d;
    return true;
}

bool date_is_present(struct str text)
{
    struct scan s = whole(text, NULL);
    size_t n;
    blanks(&s);
    /* "bis heute", "to date" are in the table whole; others may come with the word for until. */
    bool to = (n = date_phrase(s.text, s.at, DATE_WORDS_TO, NULL)) > 0;
    struct scan behind = s;
    if (phrase(&s, DATE_WORDS_PRESENT, NULL) && at_end(&s))
        return true;
    behind.at += n;
    blanks(&behind);
    return to && phrase(&behind, DATE_WORDS_PRESENT, NULL) && at_end(&behind);
}

bool date_range_read(struct str text, const struct date_habits *habits, struct date_range *ret)
{
    struct scan s = whole(text, habits);
    struct date_range r;
    blanks(&s);
    if (!range_at(&s, &r) || !at_end(&s))
        return false;
    r.at += (size_t)(s.text.p - text.p);
    *ret = r;
    return true;
}

/* ---- running text ---- */

static bool one_of(char c, const char *set)
{
    return c && strchr(set, c);
}

static bool currency_at(struct str text, size_t at)
{
    struct str s = str_from(text, at);
    return str_starts(s, STR("$")) || str_starts(s, STR("\xe2\x82\xac")) || str_starts(s, STR("\xc2\xa3")) ||
           str_starts(s, STR("\xc2\xa5"));
}

static bool currency_before(struct str text, size_t at)
{
    struct str s = str_head(text, at);
    return str_ends(s, STR("$")) || str_ends(s, STR("\xe2\x82\xac")) || str_ends(s, STR("\xc2\xa3")) ||
           str_ends(s, STR("\xc2\xa5"));
}

static bool stands_free(struct str text, size_t start, size_t end)
{
    if (words_before(text, start) || words_in(text, end))
        return false;
    char before = start > 0 ? text.p[start - 1] : '\0', behind = end < text.n ? text.p[end] : '\0';
    if (one_of(before, "+#@%_") || one_of(behind, "+#@%_") || currency_before(text, start))
        return false;
    if (currency_at(text, end + words_blanks(text, end)))
        return false;
    /* 1.2020 of 3.1.2020-5: a number that goes on. */
    bool number_before = start > 1 && text.p[start - 2] >= '0' && text.p[start - 2] <= '9';
    bool number_behind = end + 1 < text.n && text.p[end + 1] >= '0' && text.p[end + 1] <= '9';
    return !(one_of(before, ".,-/:") && number_before) && !(one_of(behind, ".,-/:") && number_behind);
}

static bool plausible(const struct date_range *r)
{
    return r->kind != DATE_POINT || r->from.precision != DATE_YEAR ||
           (r->from.date.year >= 1950 && r->from.date.year <= 2069);
}

bool date_range_find(struct str text, size_t from, const struct date_habits *habits, struct date_range *ret)
{
    struct scan s = {.text = text, .at = from, .habits = habits, .year_min = 1900, .year_max = 2099};
    while (s.at < text.n) {
        size_t start = s.at, n;
        struct date_range r;
        if (!words_in(text, start)) {
            s.at++;
            continue;
        }
        if (range_at(&s, &r) && plausible(&r) && stands_free(text, start, s.at)) {
            *ret = r;
            return true;
        }
        /* Past this word. */
        s.at = start;
        bool digits = digit_at(&s, 0);
        while (s.at < text.n && (digits ? digit_at(&s, 0) : words_fold(text, s.at, &n) != 0))
            s.at += digits ? 1 : n;
        s.at = s.at == start ? start + 1 : s.at;
    }
    return false;
}

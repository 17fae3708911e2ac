/* Durations of which begin and end are told: "from March to June", "on the first of March ... on the second
 * of May", "Monday ... Wednesday". */
#include "rounds/story/quantity-scan.h"

#include "base/cleanup.h"
#include "model/words/numerals.h"

/* ---- words of the calendar ---- */

struct stretch {
    const char *text; /* as tokens_at() has it */
    double first, last;
};

static const struct stretch months[] = {
    {"january", 1, 1},    {"february", 2, 2},   {"march", 3, 3},  {"april", 4, 4},     {"may", 5, 5},
    {"june", 6, 6},       {"july", 7, 7},       {"august", 8, 8}, {"september", 9, 9}, {"october", 10, 10},
    {"november", 11, 11}, {"december", 12, 12}, {"januar", 1, 1}, {"februar", 2, 2},   {"marz", 3, 3},
    {"mai", 5, 5},        {"juni", 6, 6},       {"juli", 7, 7},   {"oktober", 10, 10}, {"dezember", 12, 12}};
static const struct stretch feasts[] = {{"new year", 1, 1},
                                        {"new year's", 12, 13},
                                        {"neujahr", 1, 1},
                                        {"silvester", 12, 12},
                                        {"hogmanay", 12, 12},
                                        {"epiphany", 1, 1},
                                        {"lunar new year", 1, 2},
                                        {"carnival", 2, 3},
                                        {"karneval", 2, 3},
                                        {"fasching", 2, 3},
                                        {"mardi gras", 2, 3},
                                        {"valentine*", 2, 2},
                                        {"holi", 3, 3},
                                        {"st patrick*", 3, 3},
                                        {"nowruz", 3, 3},
                                        {"easter", 3, 4},
                                        {"ostern", 3, 4},
                                        {"good friday", 3, 4},
                                        {"karfreitag", 3, 4},
                                        {"passover", 3, 4},
                                        {"golden week", 4, 5},
                                        {"memorial day", 5, 5},
                                        {"mother's day", 5, 5},
                                        {"pentecost", 5, 6},
                                        {"whitsun", 5, 6},
                                        {"pfingsten", 5, 6},
                                        {"himmelfahrt", 5, 6},
                                        {"juneteenth", 6, 6},
                                        {"midsummer", 6, 6},
                                        {"fourth of july", 7, 7},
                                        {"canada day", 7, 7},
                                        {"bastille day", 7, 7},
                                        {"onam", 8, 9},
                                        {"labor day", 9, 9},
                                        {"oktoberfest", 9, 10},
                                        {"diwali", 10, 11},
                                        {"dussehra", 9, 10},
                                        {"durga puja", 9, 10},
                                        {"halloween", 10, 10},
                                        {"reformationstag", 10, 10},
                                        {"allerheiligen", 11, 11},
                                        {"guy fawkes*", 11, 11},
                                        {"bonfire night", 11, 11},
                                        {"singles day", 11, 11},
                                        {"thanksgiving", 11, 11},
                                        {"black friday", 11, 11},
                                        {"cyber monday", 11, 11},
                                        {"cyber week", 11, 11},
                                        {"st andrew*", 11, 11},
                                        {"advent", 11, 12},
                                        {"hanukkah", 11, 12},
                                        {"nikolaus", 12, 12},
                                        {"christmas", 12, 12},
                                        {"weihnachten", 12, 12},
                                        {"boxing day", 12, 12},
                                        {"xmas", 12, 12}};
static const struct stretch parts[] = {{"q1", 1, 3},
                                       {"q2", 4, 6},
                                       {"q3", 7, 9},
                                       {"q4", 10, 12},
                                       {"h1", 1, 6},
                                       {"h2", 7, 12},
                                       {"first quarter", 1, 3},
                                       {"second quarter", 4, 6},
                                       {"third quarter", 7, 9},
                                       {"fourth quarter", 10, 12},
                                       {"last quarter", 10, 12},
                                       {"first half", 1, 6},
                                       {"second half", 7, 12},
                                       {"ersten quartal", 1, 3},
                                       {"zweiten quartal", 4, 6},
                                       {"dritten quartal", 7, 9},
                                       {"vierten quartal", 10, 12},
                                       {"letzten quartal", 10, 12},
                                       {"ersten halbjahr", 1, 6},
                                       {"zweiten halbjahr", 7, 12},
                                       {"first months", 1, 4},
                                       {"last months", 9, 12},
                                       {"ersten monaten", 1, 4},
                                       {"letzten monaten", 9, 12},
                                       {"first weeks", 1, 2},
                                       {"last weeks", 11, 12},
                                       {"ersten wochen", 1, 2},
                                       {"letzten wochen", 11, 12},
                                       {"turn of the year", 12, 13},
                                       {"jahreswechsel", 12, 13},
                                       {"jahreswende", 12, 13}};
static const struct stretch seasons[] = {
    {"spring", 2, 7},     {"summer", 5, 10},      {"autumn", 8, 12},     {"fall", 8, 12},
    {"winter", 1, 14},    {"springtime", 2, 7},   {"fruhjahr", 2, 7},    {"fruhling", 2, 7},
    {"sommer", 5, 10},    {"herbst", 8, 12},      {"spatsommer", 7, 10}, {"fruhsommer", 5, 8},
    {"hochsommer", 6, 9}, {"spatherbst", 10, 12}, {"early", 1, 5},       {"beginning", 1, 4},
    {"start", 1, 4},      {"anfang", 1, 4},       {"late", 8, 12},       {"end", 9, 12},
    {"ende", 9, 12},      {"midsummer", 6, 8},    {"mid", 4, 9},         {"middle", 4, 9},
    {"mitte", 4, 9}};

static bool stretch_in(const struct stretch *v, size_t n, const struct tokens *t, size_t at, double *first,
                       double *last, size_t *ret_n)
{
    for (size_t i = 0; i < n; i++)
        if (tokens_at(t, at, v[i].text, ret_n)) {
            *first = v[i].first, *last = v[i].last;
            return true;
        }
    return false;
}

enum calendar calendar_at(const struct tokens *t, size_t at, double *first, double *last)
{
    size_t n;
    struct str low = at < t->n ? t->v[at].low : (struct str){0};
    if (!low.n)
        return CALENDAR_NONE;
    if (stretch_in(months, ARRAY_LEN(months), t, at, first, last, &n))
        return CALENDAR_MONTH;
    if (stretch_in(feasts, ARRAY_LEN(feasts), t, at, first, last, &n))
        return CALENDAR_FEAST;
    if (stretch_in(parts, ARRAY_LEN(parts), t, at, first, last, &n))
        return CALENDAR_PART;
    if (stretch_in(seasons, ARRAY_LEN(seasons), t, at, first, last, &n))
        return CALENDAR_SEASON;
    return CALENDAR_NONE;
}

/* The month that a word names, 1 to 12, or the middle of a season or feast; 0: none. */
static double month_of_word(const struct tokens *t, size_t at)
{
    double first, last;
    enum calendar what = calendar_at(t, at, &first, &last);
    if (what == CALENDAR_MONTH || what == CALENDAR_FEAST)
        return last;
    static const char *const loose[] = {"early", "late", "mid",       "middle", "mitte", "anfang",
                                        "ende",  "end",  "beginning", "start",  NULL};
    if (what != CALENDAR_SEASON || word_among(t->v[at].low, loose))
        return 0;
    return first + last > 14 && first < 2 ? 12 : (double)(int)((first + last) / 2);
}

/* "2021" behind the month at `at`; 0: none. */
static double year_behind(const struct scan *c, size_t at)
{
    double v = 0;
    bool round;
    size_t i = at + 1 + (scan_is(c, at + 1, "of") || scan_is(c, at + 1, "in"));
    size_t n = i < c->t->n ? number_at(c->s, i, &v, &round) : 0;
    return n == 1 && c->t->v[i].low.n == 4 && v >= 1970 && v <= 2069 ? v : 0;
}

static size_t push_span(struct scan *c, size_t at, size_t end, double value, double low, double high,
                        const char *word)
{
    struct quantity q = {.unit = UNIT_DURATION,
                         .derived = true,
                         .span = true,
                         .total = true,
                         .word = str_of(word),
                         .value = value,
                         .low = low,
                         .high = high,
                         .at = at,
                         .n = end - at};
    scan_push(c, &q);
    return q.n;
}

/* ---- months ---- */

/* Where in the month at i: "Anfang Mai", "late in June", "mid-March"; else anywhere in it. Months from the
 * begin of the year. */
static void within_month(const struct scan *c, size_t i, double month, double *low, double *high)
{
    static const char *const early[] = {"anfang", "early", "beginning", "start", NULL};
    static const char *const late[] = {"ende", "late", "end", NULL};
    static const char *const mid[] = {"mitte", "mid", "middle", NULL};
    size_t from = i > 3 ? i - 3 : 0;
    *low = month - 1, *high = month;
    if (words_within(c->t, i ? i - 1 : 0, i, early) ||
        (words_within(c->t, from, i, early) && scan_in(c, i - 1, (const char *const[]){"of", "in", NULL})))
        *high = month - 0.6;
    else if (words_within(c->t, i ? i - 1 : 0, i, late) ||
             (words_within(c->t, from, i, late) &&
              scan_in(c, i - 1, (const char *const[]){"of", "in", NULL})))
        *low = month - 0.4;
    else if (words_within(c->t, i ? i - 1 : 0, i, mid))
        *low = month - 0.7, *high = month - 0.3;
}

/*
 * "From March to June", "zwischen Ostern und August 2021", "from the first template in March to the last one
 * in September": how long that is, within a month at both ends. Nothing where the months could be of
 * different years and only one year is said.
 */
static size_t months_at(struct scan *c, size_t at)
{
    static const char *const begin[] = {"from", "between", "von", "zwischen", "since", NULL};
    static const char *const end[] = {"to", "until", "till", "and", "bis", "und", "through", NULL};
    size_t i = at + 1, k;
    /* "Work began after Labor Day and the board approved it before Thanksgiving" */
    bool began =
        scan_in(c, at, (const char *const[]){"began", "started", "begann", "beginning", "kicked", NULL});
    if (!scan_in(c, at, begin) && !began)
        return 0;
    double first = 0, last = 0;
    for (; i < c->t->n && i < at + 8 && !(first > 0); i++)
        first = scan_in(c, i, end) ? -1 : month_of_word(c->t, i);
    if (first <= 0)
        return 0;
    double year = year_behind(c, i - 1), from_low, from_high, to_low, to_high;
    within_month(c, i - 1, first, &from_low, &from_high);
    for (k = i; k < c->t->n && k < i + (began ? 7 : 3) && !scan_in(c, k, end); k++) {
    }
    if (began && !scan_in(c, k, (const char *const[]){"and", "und", NULL}))
        return 0;
    if (!scan_in(c, k, end))
        return 0;
    size_t stop = k + (began ? 12 : 8);
    for (k++; k < c->t->n && k < stop && !(last > 0); k++)
        last = month_of_word(c->t, k);
    if (last <= 0)
        return 0;
    within_month(c, k - 1, last, &to_low, &to_high);
    double end_year = year_behind(c, k - 1), add = 0;
    if (year > 0 && end_year > 0)
        add = 12 * (end_year - year);
    else if (last < first)
        add = 12;
    if (last - first + add < 1)
        return 0;
    double least = to_low - from_high + add, most = to_high - from_low + add;
    return push_span(c, at, k + (end_year > 0), (least + most) / 2 * MONTH, least * MONTH,
                     (most + 0.3) * MONTH, "months");
}

/* ---- days ---- */

/* "Eleventh" to "thirty-first", "elften" to "einunddreißigsten"; 0: none of them. */
static double ordinal_day(struct str low)
{
    static const char *const english[] = {"eleventh",   "twelfth",   "thirteenth",  "fourteenth",
                                          "fifteenth",  "sixteenth", "seventeenth", "eighteenth",
                                          "nineteenth", "twentieth", NULL};
    double v;
    for (size_t i = 0; english[i]; i++)
        if (str_is(low, english[i]))
            return (double)i + 11;
    if (str_is(low, "twenty-first") || str_is(low, "thirtieth") || str_is(low, "thirty-first"))
        return str_is(low, "twenty-first") ? 21 : str_is(low, "thirtieth") ? 30 : 31;
    if (str_starts(low, STR("twenty-")) && numeral_ordinal(str_from(low, 7), &v))
        return 20 + v;
    /* "zwölften", "zwanzigsten" */
    size_t cut = str_ends(low, STR("sten")) ? 4 : str_ends(low, STR("ten")) ? 3 : 0;
    return cut && numeral_word(str_head(low, low.n - cut), &v) && v > 10 && v <= 31 ? v : 0;
}

/* A day of a month: "the first of March", "March 3rd", "3. März": days since the begin of a year; words. 0:
 * none. */
static size_t day_at(const struct scan *c, size_t at, double *ret)
{
    double first, last, day = 0;
    bool round;
    size_t n = 0, i = at;
    if (at >= c->t->n)
        return 0;
    struct str low = c->t->v[at].low;
    size_t digits = 0;
    while (digits < low.n && digits < 2 && number_digit(low.p[digits]))
        digits++;
    if (digits &&
        (digits == low.n || str_is(str_from(low, digits), "th") || str_is(str_from(low, digits), "st") ||
         str_is(str_from(low, digits), "nd") || str_is(str_from(low, digits), "rd"))) {
        for (size_t k = 0; k < digits; k++)
            day = day * 10 + (low.p[k] - '0');
        n = 1;
    } else if (str_is(low, "first") || str_is(low, "ersten") || str_is(low, "erste")) {
        day = 1, n = 1;
    } else if ((day = ordinal_day(low)) > 0 || numeral_ordinal(low, &day)) {
        n = 1;
    } else if (calendar_at(c->t, at, &first, &last) == CALENDAR_MONTH) {
        size_t m = at + 1 < c->t->n ? number_at(c->s, at + 1, &day, &round) : 0;
        struct str next = at + 1 < c->t->n ? c->t->v[at + 1].low : (struct str){0};
        if (!m && next.n > 2 && next.n < 5 && number_digit(*next.p)) /* "March 3rd" */
            for (day = 0, m = 1; next.n && number_digit(*next.p); next = str_from(next, 1))
                day = day * 10 + (*next.p - '0');
        if (m != 1 || day < 1 || day > 31)
            return 0;
        *ret = (first - 1) * 30.44 + day;
        return 2;
    }
    /* "the last day of June" */
    if (str_is(low, "last") && scan_in(c, at + 1, (const char *const[]){"day", "of", NULL}) &&
        scan_is(c, at + 2, "of"))
        day = 30, n = 2;
    else if (str_is(low, "letzten") && scan_is(c, at + 1, "tag"))
        day = 30, n = 2 + scan_is(c, at + 2, "im");
    if (!n || day < 1 || day > 31)
        return 0;
    i = at + n + (scan_is(c, at + n, "of"));
    if (calendar_at(c->t, i, &first, &last) != CALENDAR_MONTH)
        return 0;
    *ret = (first - 1) * 30.44 + day;
    return i + 1 - at;
}

static double weekday_of(struct str low)
{
    static const char *const english[] = {"monday", "tuesday",  "wednesday", "thursday",
                                          "friday", "saturday", "sunday",    NULL};
    static const char *const german[] = {"montag",  "dienstag", "mittwoch", "donnerstag",
                                         "freitag", "samstag",  "sonntag",  NULL};
    for (size_t i = 0; english[i]; i++)
        if (str_is(low, english[i]) || str_is(low, german[i]))
            return (double)i + 1;
    return 0;
}

/* Two days of one sentence, a begin and an end: "on the first of March I opened it, and on the second of May
 * it was out". */
static size_t days_at(struct scan *c, size_t at)
{
    double first = 0, last = 0;
    size_t n = day_at(c, at, &first);
    if (!n)
        return 0;
    for (size_t k = at + n; k < c->t->n && k < at + 22; k++) {
        size_t m = day_at(c, k, &last);
        if (!m)
            continue;
        /* "on the first or the tenth": a choice is no span */
        double days = last - first + (last < first ? 365 : 0);
        bool or = words_within(c->t, at + n, k,
                               (const char *const[]){"or", "oder", "instead", "statt", "nor", "planned",
                                                     "geplant", NULL});
        if (or || days < 1)
            return 0;
        push_span(c, at, k + m, days * DAY, (days - 2) * DAY, (days + 2) * DAY, "days");
        return n; /* what stands between is looked at, too */
    }
    return 0;
}

/* "Monday ... Wednesday of the same week": from day to day. */
static size_t weekdays_at(struct scan *c, size_t at)
{
    static const char *const same[] = {"same", "derselben", "selben", "gleichen", "that", "dieser", NULL};
    static const char *const week[] = {"week", "woche", NULL};
    double first = weekday_of(c->t->v[at].low), last;
    if (!(first > 0))
        return 0;
    for (size_t k = at + 1; k < c->t->n && k < at + 16; k++) {
        last = weekday_of(c->t->v[k].low);
        if (!(last > 0))
            continue;
        bool one = words_within(c->t, k > 3 ? k - 3 : 0, k + 4, same) &&
                   words_within(c->t, k > 3 ? k - 3 : 0, k + 5, week);
        double days = last - first;
        if (!one || days < 1)
            return 0;
        push_span(c, at, k + 1, (days + 0.5) * DAY, days * DAY, (days + 1) * DAY, "days");
        return 1;
    }
    return 0;
}

size_t scan_span(struct scan *c, size_t at)
{
    size_t n = months_at(c, at);
    if (!n)
        n = days_at(c, at);
    return n ? n : weekdays_at(c, at);
}

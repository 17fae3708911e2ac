/*
 * Dates of a CV by model/time/date.h, which reads them; here is added how each is written, "03/2020 –" for
 * what goes on, and brackets.
 */
#include "model/time/date.h"
#include "model/words/tokens.h"
#include "rounds/apply/cv/cv.h"

static const struct date_habits habits = {.order = DATE_DAY_FIRST};

/* Names of months that are short and not cut, by their plain letters ("août" is "aot"); the others of four
 * letters or fewer are cut. */
static bool is_cut(struct str s, size_t letters)
{
    static const char *const whole[] = {"may",  "mai",  "mei", "june", "july", "juni", "juli", "juin",
                                        "mars", "mayo", "aot", "mrz",  "maio", "marz", "mart"};
    char low[8] = "";
    size_t n = 0;
    for (size_t i = 0; i < s.n && n + 1 < sizeof low; i++) {
        if (((unsigned char)s.p[i] | 32) >= 'a' && (unsigned char)s.p[i] < 0x80)
            low[n++] = (char)(s.p[i] | 32);
    }
    for (size_t i = 0; i < ARRAY_LEN(whole); i++) {
        if (strcmp(low, whole[i]) == 0)
            return false;
    }
    return letters <= 4;
}

static enum cv_date_form form_of(struct str s, enum date_precision precision)
{
    size_t letters = 0;
    bool slash = str_find_char(s, '/') < s.n, dot = str_find_char(s, '.') < s.n;
    for (size_t i = 0; i < s.n; i++) /* a letter of two bytes counts once */
        letters += ((unsigned char)s.p[i] | 32) >= 'a' && ((unsigned char)s.p[i] & 0xC0) != 0x80;
    if (precision == DATE_YEAR)
        return CV_FORM_YEAR;
    if (letters)
        return is_cut(s, letters) ? CV_FORM_SHORT : CV_FORM_NAME;
    return slash ? CV_FORM_SLASH : dot ? CV_FORM_DOT : CV_FORM_ISO;
}

static struct cv_date date_of(const struct date_said *said, struct str text)
{
    struct cv_date d = {.year = said->date.year, .text = text, .form = form_of(text, said->precision)};
    d.precision = said->precision == DATE_YEAR    ? CV_DATE_YEAR
                  : said->precision == DATE_MONTH ? CV_DATE_MONTH
                                                  : CV_DATE_DAY;
    d.month = said->precision >= DATE_MONTH ? said->date.month : 0;
    d.day = said->precision >= DATE_DAY ? said->date.day : 0;
    return d;
}

/* The longest beginning (or end) of a range that is a date by itself; empty: none. */
static struct str date_within(struct str range, bool at_end)
{
    struct date_said said;
    for (size_t n = range.n; n > 0; n--) {
        struct str part = at_end ? str_from(range, range.n - n) : str_head(range, n);
        bool inside = at_end && n < range.n && ((unsigned char)range.p[range.n - n - 1] | 32) >= '0';
        if (!inside && date_read(str_trim(part), &habits, &said))
            return str_trim(part);
    }
    return (struct str){0};
}

/* "seit 2019", "Jan – Mar 2020": the date stands behind a word, or is the first word alone. */
static struct str first_date(struct str range)
{
    struct str s = date_within(range, false);
    s = s.n ? s : date_within(range, true);
    return s.n ? s : range;
}

/* "example.org/2019/3": what stands in an address or a version is no date. */
static bool in_address(struct str s, size_t at)
{
    return at >= 2 && strchr("/.=_?&#", s.p[at - 1]) && s.p[at - 2] != ' ' && s.p[at - 2] != '\t';
}

bool cv_dates_find(struct str s, struct cv_date *ret_start, struct cv_date *ret_end, struct str *ret_part)
{
    struct date_range r = {0};
    do {
        if (!date_range_find(s, r.at + r.n, &habits, &r))
            return false;
    } while (in_address(s, r.at));
    struct str part = str_head(str_from(s, r.at), r.n);
    struct cv_date start = date_of(&r.from, r.kind == DATE_CLOSED && !date_within(part, false).n
                                                ? str_head(part, str_find_char(part, ' '))
                                                : first_date(part)),
                   end = {0};
    size_t at = r.at, to = r.at + r.n;
    if (r.kind == DATE_CLOSED) {
        end = date_of(&r.to, date_within(part, true));
    } else if (r.kind == DATE_OPEN) {
        end = (struct cv_date){.precision = CV_DATE_PRESENT, .form = CV_FORM_PRESENT};
    } else {
        struct str rest = str_trim(str_from(s, to));
        if (str_is(rest, "-") || str_is(rest, "–") || str_is(rest, "—")) {
            end = (struct cv_date){.precision = CV_DATE_PRESENT, .form = CV_FORM_PRESENT};
            to = s.n;
        }
    }
    if (at && s.p[at - 1] == '(' && to < s.n && s.p[to] == ')')
        at--, to++;
    *ret_start = start;
    *ret_end = end;
    *ret_part = str_head(str_from(s, at), to - at);
    return true;
}

int cv_date_first_month(const struct cv_date *d)
{
    return 12 * d->year + (d->month ? d->month - 1 : 0);
}

int cv_date_last_month(const struct cv_date *d)
{
    return 12 * d->year + (d->month ? d->month - 1 : 11);
}

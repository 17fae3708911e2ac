/* Units by their words, and what may stand between a number and its unit. */
#include "rounds/story/quantity-scan.h"

#include "base/cleanup.h"
#include "model/words/numerals.h"

static const struct unit_word units[] = {
    {"ms", UNIT_DURATION, 1e-3},
    {"millisecond*", UNIT_DURATION, 1e-3},
    {"millisekunde*", UNIT_DURATION, 1e-3},
    {"s", UNIT_DURATION, 1},
    {"sec", UNIT_DURATION, 1},
    {"second", UNIT_DURATION, 1},
    {"seconds", UNIT_DURATION, 1},
    {"sekunde*", UNIT_DURATION, 1},
    {"min", UNIT_DURATION, MINUTE},
    {"minute*", UNIT_DURATION, MINUTE},
    {"mins", UNIT_DURATION, MINUTE},
    {"h", UNIT_DURATION, HOUR},
    {"hour", UNIT_DURATION, HOUR},
    {"hours", UNIT_DURATION, HOUR},
    {"stunde", UNIT_DURATION, HOUR},
    {"stunden", UNIT_DURATION, HOUR},
    {"day", UNIT_DURATION, DAY},
    {"days", UNIT_DURATION, DAY},
    {"tag", UNIT_DURATION, DAY},
    {"tage", UNIT_DURATION, DAY},
    {"tagen", UNIT_DURATION, DAY},
    {"night", UNIT_DURATION, DAY},
    {"nights", UNIT_DURATION, DAY},
    {"nacht", UNIT_DURATION, DAY},
    {"nachte", UNIT_DURATION, DAY},
    {"nachten", UNIT_DURATION, DAY},
    {"week", UNIT_DURATION, WEEK},
    {"weeks", UNIT_DURATION, WEEK},
    {"woche", UNIT_DURATION, WEEK},
    {"wochen", UNIT_DURATION, WEEK},
    {"month", UNIT_DURATION, MONTH},
    {"months", UNIT_DURATION, MONTH},
    {"monat", UNIT_DURATION, MONTH},
    {"monate", UNIT_DURATION, MONTH},
    {"monaten", UNIT_DURATION, MONTH},
    {"quarter", UNIT_DURATION, 3 * MONTH},
    {"quarters", UNIT_DURATION, 3 * MONTH},
    {"quartal", UNIT_DURATION, 3 * MONTH},
    {"quartale", UNIT_DURATION, 3 * MONTH},
    {"quartalen", UNIT_DURATION, 3 * MONTH},
    {"year", UNIT_DURATION, 12 * MONTH},
    {"years", UNIT_DURATION, 12 * MONTH},
    {"jahr", UNIT_DURATION, 12 * MONTH},
    {"jahre", UNIT_DURATION, 12 * MONTH},
    {"jahren", UNIT_DURATION, 12 * MONTH},
    {"fortnight", UNIT_DURATION, 14.0 * DAY},
    {"decade", UNIT_DURATION, 120 * MONTH},
    {"decades", UNIT_DURATION, 120 * MONTH},
    {"semester", UNIT_DURATION, 6 * MONTH},
    {"viertelstunde", UNIT_DURATION, 15.0 * MINUTE},
    {"dreiviertelstunde", UNIT_DURATION, 45.0 * MINUTE},
    {"vierteljahr", UNIT_DURATION, 3 * MONTH},
    {"halbjahr", UNIT_DURATION, 6 * MONTH},
    {"dreivierteljahr", UNIT_DURATION, 9 * MONTH},
    {"jahrzehnt*", UNIT_DURATION, 120 * MONTH},
    {"werktage*", UNIT_DURATION, 1.4 * DAY},
    {"arbeitstage*", UNIT_DURATION, 1.4 * DAY},
    {"workdays", UNIT_DURATION, 1.4 * DAY},
    {"fortnights", UNIT_DURATION, 14.0 * DAY},
    {"prozentpunkt*", UNIT_CHANGE, 0.01},
    {"percent", UNIT_SHARE, 0.01},
    {"prozent", UNIT_SHARE, 0.01},
    {"euro", UNIT_MONEY, 1},
    {"euros", UNIT_MONEY, 1},
    {"eur", UNIT_MONEY, 1},
    {"usd", UNIT_MONEY, 1},
    {"dollar", UNIT_MONEY, 1},
    {"dollars", UNIT_MONEY, 1},
    {"chf", UNIT_MONEY, 1},
    {"gbp", UNIT_MONEY, 1},
    {"pounds", UNIT_MONEY, 1},
    {"kb", UNIT_BYTES, 1e3},
    {"kilobyte*", UNIT_BYTES, 1e3},
    {"mb", UNIT_BYTES, 1e6},
    {"megabyte*", UNIT_BYTES, 1e6},
    {"gb", UNIT_BYTES, 1e9},
    {"gigabyte*", UNIT_BYTES, 1e9},
    {"tb", UNIT_BYTES, 1e12},
    {"terabyte*", UNIT_BYTES, 1e12},
    {"times", UNIT_FACTOR, 1},
    {"x", UNIT_FACTOR, 1},
    {"fold", UNIT_FACTOR, 1},
    {"mal", UNIT_FACTOR, 1},
    {"fach", UNIT_FACTOR, 1},
};

const struct unit_word *unit_word_named(struct str low)
{
    for (size_t i = 0; i < ARRAY_LEN(units); i++) {
        struct str text = str_of(units[i].text);
        bool begins = str_ends(text, STR("*"));
        if (begins ? str_starts(low, str_head(text, text.n - 1)) : str_eq(low, text))
            return &units[i];
    }
    return NULL;
}

bool unit_is_stretch(struct str low)
{
    static const char *const words[] = {"more",   "full",    "whole",    "long",   "further", "other",
                                        "extra",  "weitere", "weiteren", "ganze",  "ganzen",  "volle",
                                        "vollen", "working", "business", "entire", "solid",   NULL};
    return word_among(low, words);
}

/* "two-week" and "three-month", "zweiwöchig" and "dreimonatige"; not the age of a thing, "three-year-old". */
size_t scan_compound(struct scan *c, size_t at, double *ret)
{
    static const struct unit_word ends[] = {
        {"sekundig", UNIT_DURATION, 1},        {"minutig", UNIT_DURATION, MINUTE},
        {"stundig", UNIT_DURATION, HOUR},      {"tagig", UNIT_DURATION, DAY},
        {"wochig", UNIT_DURATION, WEEK},       {"monatig", UNIT_DURATION, MONTH},
        {"jahrig", UNIT_DURATION, 12 * MONTH},
    };
    struct str low = c->t->v[at].low, head = {0};
    double times = 0, v = 0;
    for (size_t i = 0; i < ARRAY_LEN(ends) && times <= 0; i++) {
        size_t end = str_find(low, str_of(ends[i].text));
        if (end && end < low.n)
            head = str_head(low, end), times = ends[i].times;
    }
    if (times <= 0) {
        size_t dash = str_find_char(low, '-');
        const struct unit_word *u = dash < low.n ? unit_word_named(str_from(low, dash + 1)) : NULL;
        if (!u || u->unit != UNIT_DURATION || low.n - dash < 4)
            return 0;
        head = str_head(low, dash), times = u->times;
    }
    if (head.n && head.p[head.n - 1] == '-')
        head.n--;
    size_t i = 0;
    while (i < head.n && number_digit(head.p[i]) && i < 6)
        v = v * 10 + (head.p[i++] - '0');
    if (!(i == head.n && i) && !numeral_word(head, &v))
        return 0;
    if (scan_is(c, at + 1, "old"))
        return 0;
    *ret = v * times;
    return v > 0;
}

double quantity_scale(const struct quantity *q)
{
    const struct unit_word *u = q->word.n ? unit_word_named(q->word) : NULL;
    return u ? u->times : 0;
}

/*
 * A digit begins a number unless something is glued before it. Behind the number stands its unit, or a second
 * number ("40 to 6 minutes"), or the words that it counts.
 */
#include "rounds/screen/quantity.h"

#include "base/utf8.h"
#include "model/words/words.h"

const char *const quantity_kind_names[QUANTITY_KINDS] = {"percent", "factor", "time",   "money",
                                                         "size",    "count",  "people", "bare"};

enum { COUNTED_WORDS = 3 };

static const struct word units[] = {
    {"percent", QUANTITY_PERCENT},
    {"per cent", QUANTITY_PERCENT},
    {"prozent", QUANTITY_PERCENT},
    {"percentage points", QUANTITY_PERCENT},
    {"prozentpunkte", QUANTITY_PERCENT},
    {"prozentpunkten", QUANTITY_PERCENT},
    {"x", QUANTITY_FACTOR},
    {"times", QUANTITY_FACTOR},
    {"fold", QUANTITY_FACTOR},
    {"mal", QUANTITY_FACTOR},
    {"fach", QUANTITY_FACTOR},
    {"fache", QUANTITY_FACTOR},
    {"fachen", QUANTITY_FACTOR},
    {"ms", QUANTITY_TIME},
    {"us", QUANTITY_TIME},
    {"ns", QUANTITY_TIME},
    {"s", QUANTITY_TIME},
    {"sec", QUANTITY_TIME},
    {"secs", QUANTITY_TIME},
    {"second", QUANTITY_TIME},
    {"seconds", QUANTITY_TIME},
    {"millisecond", QUANTITY_TIME},
    {"milliseconds", QUANTITY_TIME},
    {"min", QUANTITY_TIME},
    {"mins", QUANTITY_TIME},
    {"minute", QUANTITY_TIME},
    {"minutes", QUANTITY_TIME},
    {"h", QUANTITY_TIME},
    {"hrs", QUANTITY_TIME},
    {"hour", QUANTITY_TIME},
    {"hours", QUANTITY_TIME},
    {"day", QUANTITY_TIME},
    {"days", QUANTITY_TIME},
    {"week", QUANTITY_TIME},
    {"weeks", QUANTITY_TIME},
    {"month", QUANTITY_TIME},
    {"months", QUANTITY_TIME},
    {"year", QUANTITY_TIME},
    {"years", QUANTITY_TIME},
    {"sekunde", QUANTITY_TIME},
    {"sekunden", QUANTITY_TIME},
    {"millisekunden", QUANTITY_TIME},
    {"minuten", QUANTITY_TIME},
    {"stunde", QUANTITY_TIME},
    {"stunden", QUANTITY_TIME},
    {"tag", QUANTITY_TIME},
    {"tage", QUANTITY_TIME},
    {"tagen", QUANTITY_TIME},
    {"woche", QUANTITY_TIME},
    {"wochen", QUANTITY_TIME},
    {"monat", QUANTITY_TIME},
    {"monate", QUANTITY_TIME},
    {"monaten", QUANTITY_TIME},
    {"jahr", QUANTITY_TIME},
    {"jahre", QUANTITY_TIME},
    {"jahren", QUANTITY_TIME},
    {"eur", QUANTITY_MONEY},
    {"euro", QUANTITY_MONEY},
    {"euros", QUANTITY_MONEY},
    {"usd", QUANTITY_MONEY},
    {"dollar", QUANTITY_MONEY},
    {"dollars", QUANTITY_MONEY},
    {"gbp", QUANTITY_MONEY},
    {"chf", QUANTITY_MONEY},
    {"franken", QUANTITY_MONEY},
    {"pln", QUANTITY_MONEY},
    {"pounds", QUANTITY_MONEY},
    {"kb", QUANTITY_SIZE},
    {"mb", QUANTITY_SIZE},
    {"gb", QUANTITY_SIZE},
    {"tb", QUANTITY_SIZE},
    {"pb", QUANTITY_SIZE},
    {"kib", QUANTITY_SIZE},
    {"mib", QUANTITY_SIZE},
    {"gib", QUANTITY_SIZE},
    {"tib", QUANTITY_SIZE},
    {"byte", QUANTITY_SIZE},
    {"bytes", QUANTITY_SIZE},
};

/* "2 M", "50k", "3 million" */
static const struct word factors[] = {
    {"k", 0},   {"m", 0},  {"mio", 0},     {"mrd", 0},      {"million", 0},   {"millions", 0},
    {"tsd", 0}, {"bn", 0}, {"billion", 0}, {"thousand", 0}, {"millionen", 0}, {"tausend", 0},
};

static const struct word currencies[] = {
    {"eur", 0}, {"usd", 0}, {"gbp", 0}, {"chf", 0}, {"pln", 0},
};

/* Between two numbers of one figure, and before the first. */
static const struct word tos[] = {{"to", 0}, {"auf", 0}, {"bis", 0}, {"down to", 0}, {"up to", 0}};
static const struct word froms[] = {{"from", 0}, {"von", 0}};

/* Behind years: what one is, and not what one reached. */
static const struct word experience[] = {
    {"experience", 0}, {"of experience", 0},   {"erfahrung", 0}, {"berufserfahrung", 0},
    {"old", 0},        {"of professional", 0}, {"of work", 0},
};

/* Behind "5-": people and spans; "3-tier" and "2-factor" are names. */
static const struct word hyphened[] = {
    {"person", QUANTITY_PEOPLE},   {"people", QUANTITY_PEOPLE},    {"member", QUANTITY_PEOPLE},
    {"engineer", QUANTITY_PEOPLE}, {"developer", QUANTITY_PEOPLE}, {"minute", QUANTITY_TIME},
    {"hour", QUANTITY_TIME},       {"day", QUANTITY_TIME},         {"week", QUANTITY_TIME},
    {"month", QUANTITY_TIME},      {"year", QUANTITY_TIME},
};

/* Whoever works with one. */
static const struct word people[] = {
    {"person", 0},         {"persons", 0},         {"people", 0},       {"developer", 0},
    {"developers", 0},     {"engineer", 0},        {"engineers", 0},    {"member", 0},
    {"members", 0},        {"colleagues", 0},      {"juniors", 0},      {"interns", 0},
    {"designers", 0},      {"contractors", 0},     {"reports", 0},      {"entwickler", 0},
    {"entwicklern", 0},    {"entwicklerinnen", 0}, {"personen", 0},     {"leute", 0},
    {"leuten", 0},         {"mitarbeiter", 0},     {"mitarbeitern", 0}, {"mitarbeitende", 0},
    {"mitarbeitenden", 0}, {"kollegen", 0},        {"kolleginnen", 0},  {"mitglieder", 0},
    {"mitgliedern", 0},    {"menschen", 0},
};

/* Before a number that stands alone: "a team of 5". */
static const struct word teams[] = {{"team of", 0},  {"group of", 0},  {"squad of", 0},
                                    {"team von", 0}, {"teams von", 0}, {"gruppe von", 0}};

/* No word that something counted can be. */
static const struct word small[] = {
    {"and", 0}, {"or", 0},   {"of", 0},    {"in", 0},   {"with", 0}, {"the", 0},  {"a", 0},
    {"for", 0}, {"by", 0},   {"on", 0},    {"per", 0},  {"to", 0},   {"from", 0}, {"at", 0},
    {"und", 0}, {"oder", 0}, {"von", 0},   {"mit", 0},  {"der", 0},  {"die", 0},  {"das", 0},
    {"pro", 0}, {"im", 0},   {"auf", 0},   {"fur", 0},  {"bei", 0},  {"as", 0},   {"is", 0},
    {"was", 0}, {"via", 0},  {"using", 0}, {"into", 0}, {"zu", 0},   {"aus", 0},  {"an", 0},
};

#define PHRASE(text, at, table, ret) words_phrase((text), (at), (table), ARRAY_LEN(table), (ret))

static bool is_digit(struct str s, size_t at)
{
    return at < s.n && s.p[at] >= '0' && s.p[at] <= '9';
}

/* The bytes of a currency's sign at `at`; 0: none. */
static size_t sign_at(struct str s, size_t at)
{
    uint32_t c;
    size_t n = utf8_next(str_from(s, at), &c);
    return n && (c == '$' || c == 0x20ac || c == 0xa3 || c == 0xa5) ? n : 0;
}

/* What is glued before a number so that it is none: letters, "HTTP/2", "GPT-4", "1.2". */
static bool glued_before(struct str s, size_t at)
{
    if (at == 0)
        return false;
    if (words_before(s, at) || s.p[at - 1] == '_')
        return true;
    return strchr("/-.:+#@", s.p[at - 1]) && at >= 2 && words_before(s, at - 1);
}

/* Digits with full stops, commas, apostrophes between; of thousands also blanks. 0: it is no plain number
 * ("1.2.3", "10/10"). */
static size_t number_at(struct str s, size_t at)
{
    size_t i = at, marks = 0, group = 0;
    bool thousands = true;
    for (; i < s.n; i++) {
        if (is_digit(s, i)) {
            group++;
            continue;
        }
        size_t blank = words_blanks(s, i);
        bool mark = strchr(".,'", s.p[i]) && is_digit(s, i + 1);
        bool spaced = blank && group <= 3 && is_digit(s, i + blank) && is_digit(s, i + blank + 1) &&
                      is_digit(s, i + blank + 2) && !is_digit(s, i + blank + 3);
        if (!mark && !spaced)
            break;
        thousands &= marks == 0 || group == 3;
        marks++;
        group = 0;
        if (spaced)
            i += blank - 1;
    }
    if (marks > 1 && !(thousands && group == 3))
        return 0;
    if (i < s.n && strchr("/:", s.p[i]) && is_digit(s, i + 1))
        return 0;
    return i - at;
}

static bool is_year(struct str s, size_t at, size_t n)
{
    if (n != 4 || (s.p[at] != '1' && s.p[at] != '2'))
        return false;
    int year = 0;
    for (size_t i = at; i < at + n; i++) {
        if (!is_digit(s, i))
            return false;
        year = year * 10 + (s.p[i] - '0');
    }
    return year >= 1950 && year < 2100;
}

/* The unit behind a number, whose end is moved behind it; false: it has none. *ret_glued: it is part of a
 * word that is no unit ("2nd"). */
static bool unit_at(struct str s, size_t *end, enum quantity_kind *ret, bool *ret_glued)
{
    int value;
    size_t blank = words_blanks(s, *end), n;
    size_t at = *end + blank;
    if (at < s.n && (s.p[at] == '%' || str_starts(str_from(s, at), STR("\xe2\x80\xb0")))) {
        *end = at + (s.p[at] == '%' ? 1 : 3);
        *ret = QUANTITY_PERCENT;
        return true;
    }
    if (str_starts(str_from(s, at), STR("\xc3\x97"))) { /* the sign of multiplication */
        *end = at + 2;
        *ret = QUANTITY_FACTOR;
        return true;
    }
    if ((n = PHRASE(s, at, factors, NULL))) {
        *end = at + n;
        return unit_at(s, end, ret, ret_glued);
    }
    if ((n = sign_at(s, at))) {
        *end = at + n;
        *ret = QUANTITY_MONEY;
        return true;
    }
    if (!blank && at < s.n && s.p[at] == '-') {
        if (PHRASE(s, at + 1, units, &value) && value == QUANTITY_FACTOR) {
            *end = at + 1 + PHRASE(s, at + 1, units, &value);
            *ret = QUANTITY_FACTOR;
            return true;
        }
        if ((n = PHRASE(s, at + 1, hyphened, &value))) {
            *end = at + 1 + n;
            *ret = (enum quantity_kind)value;
            return true;
        }
        *ret_glued = words_in(s, at + 1) && !is_digit(s, at + 1);
        return false;
    }
    if ((n = PHRASE(s, at, units, &value))) {
        *end = at + n;
        *ret = (enum quantity_kind)value;
        return true;
    }
    *ret_glued = !blank && words_in(s, at);
    return false;
}

/* A second number behind the first: "40 to 6 minutes", "40 -> 6", "10-12". Moves *end behind it. */
static bool second_at(struct str s, size_t *end)
{
    size_t at = *end + words_blanks(s, *end), n = words_dash(s, at);
    if (!n)
        n = PHRASE(s, at, tos, NULL);
    if (!n)
        return false;
    at += n;
    at += words_blanks(s, at);
    at += sign_at(s, at);
    n = is_digit(s, at) ? number_at(s, at) : 0;
    if (!n || is_year(s, at, n))
        return false;
    *end = at + n;
    return true;
}

/* The bytes of one word at `at`, and whether it may end what is counted: a plural, or a noun of German. */
static size_t word_at(struct str s, size_t at, bool *ret_ends)
{
    size_t i = at, n;
    uint32_t c;
    char last = 0, folded;
    *ret_ends = at < s.n && s.p[at] >= 'A' && s.p[at] <= 'Z';
    while ((folded = words_fold(s, i, &n)) && folded != '\'') {
        last = folded;
        i += n;
        if (i + 1 < s.n && s.p[i] == '-' && words_in(s, i + 1))
            i++;
    }
    if (utf8_next(str_from(s, i), &c) && c >= '0' && c <= '9')
        return 0;
    *ret_ends |= last == 's';
    return i - at;
}

/* The words that are counted: as many as are needed to come to one that ends them. */
static size_t counted(struct str s, size_t end)
{
    size_t at = end;
    for (int i = 0; i < COUNTED_WORDS; i++) {
        bool ends;
        size_t blank = words_blanks(s, at);
        if (!blank || PHRASE(s, at + blank, small, NULL))
            break;
        size_t n = word_at(s, at + blank, &ends);
        if (!n)
            break;
        at += blank + n;
        if (ends)
            return at;
    }
    /* One word stands for what it is: "5 people". */
    bool ends;
    size_t blank = words_blanks(s, end);
    size_t n = blank && !PHRASE(s, end + blank, small, NULL) ? word_at(s, end + blank, &ends) : 0;
    return n ? end + blank + n : end;
}

/* Where "from", a sign or a code of a currency begins that belongs to the number at `at`; *ret_money: there
 * is one. */
static size_t begins(struct str s, size_t from, size_t at, bool *ret_money)
{
    size_t start = at, back = at;
    while (back > from && at - back < 16) {
        back--;
        if (back > 0 && words_before(s, back) && words_in(s, back))
            continue;
        size_t n = sign_at(s, back);
        if (!n && (n = PHRASE(s, back, currencies, NULL)))
            n += words_blanks(s, back + n);
        if (n && back + n == start) {
            *ret_money = true;
            start = back;
            continue;
        }
        n = PHRASE(s, back, froms, NULL);
        if (n && back + n + words_blanks(s, back + n) == start)
            return back;
    }
    return start;
}

static bool names_people(struct str s, size_t from, size_t to)
{
    for (size_t i = from; i < to; i++)
        if (!words_before(s, i) && PHRASE(s, i, people, NULL))
            return true;
    return false;
}

/* Does "team of" stand before `at`? */
static bool of_a_team(struct str s, size_t at)
{
    for (size_t i = at > 16 ? at - 16 : 0; i < at; i++) {
        size_t n = words_before(s, i) ? 0 : PHRASE(s, i, teams, NULL);
        if (n && i + n + words_blanks(s, i + n) == at)
            return true;
    }
    return false;
}

/* What a number without a unit counts; *end moves behind it. */
static enum quantity_kind counts_what(struct str s, size_t at, size_t *end)
{
    size_t from = *end;
    *end = counted(s, from);
    if (names_people(s, from, *end) || (*end == from && of_a_team(s, at)))
        return QUANTITY_PEOPLE;
    return *end == from ? QUANTITY_BARE : QUANTITY_COUNT;
}

/* The quantity whose number begins at `at`, of n bytes; false: it is none. *end: behind what was looked
 * at. */
static bool read_one(struct str s, size_t from, size_t at, size_t n, size_t *end, struct quantity *ret)
{
    bool glued = false, money = false, range;
    enum quantity_kind kind = QUANTITY_COUNT;
    size_t start = begins(s, from, at, &money);
    *end = at + n;
    if (*end < s.n && s.p[*end] == '+') /* "400+ tests" */
        (*end)++;
    bool unit = unit_at(s, end, &kind, &glued);
    if (glued)
        return false;
    size_t first_end = *end;
    range = second_at(s, end);
    if (range) {
        enum quantity_kind second;
        bool second_glued = false;
        if (unit_at(s, end, &second, &second_glued)) {
            kind = second;
            unit = true;
        } else if (second_glued) {
            *end = first_end;
            range = false;
        }
    }
    if (!range && !unit && !money && is_year(s, at, n))
        return false;
    if (money && !unit)
        kind = QUANTITY_MONEY;
    if (kind == QUANTITY_TIME && PHRASE(s, *end + words_blanks(s, *end), experience, NULL))
        return false;
    if (!unit && !money)
        kind = counts_what(s, range ? start : at, end);
    size_t first = range || money ? start : at;
    *ret = (struct quantity){kind, {s.p + first, *end - first}};
    return true;
}

bool quantity_next(struct str text, size_t *at, quantity_version *version, const void *context,
                   struct quantity *ret)
{
    size_t from = *at;
    for (size_t i = *at; i < text.n;) {
        if (!is_digit(text, i)) {
            i++;
            continue;
        }
        size_t n = number_at(text, i), end = i + n;
        bool none = n == 0 || glued_before(text, i) || (version && version(context, i));
        if (!none && read_one(text, from, i, n, &end, ret)) {
            *at = end;
            return true;
        }
        /* Past all that belongs to it. */
        i = end > i ? end : i;
        while (i < text.n && (is_digit(text, i) || (strchr(".,'/:", text.p[i]) && is_digit(text, i + 1))))
            i++;
        from = i;
    }
    *at = text.n;
    return false;
}

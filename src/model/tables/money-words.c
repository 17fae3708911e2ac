/* The words, signs and codes of money. Words are folded, as words.h wants them. */
#include "model/tables/money-internal.h"

/* ---- currencies ---- */

static const struct {
    const char *text;
    const char *code;
    char shared;
} signs[] = {
    {"US$", "USD", 0},
    {"CA$", "CAD", 0},
    {"C$", "CAD", 0},
    {"AU$", "AUD", 0},
    {"A$", "AUD", 0},
    {"NZ$", "NZD", 0},
    {"S$", "SGD", 0},
    {"HK$", "HKD", 0},
    {"R$", "BRL", 0},
    {"MX$", "MXN", 0},
    {"$", "", '$'},
    {"\xe2\x82\xac", "EUR", 0},
    {"\xc2\xa3", "GBP", 0},
    {"\xc2\xa5", "", 'y'},
    {"\xe2\x82\xb9", "INR", 0},
    {"\xe2\x82\xaa", "ILS", 0},
    {"\xe2\x82\xa9", "KRW", 0},
    {"\xe2\x82\xbd", "RUB", 0},
    {"\xe2\x82\xba", "TRY", 0},
    {"\xe2\x82\xb4", "UAH", 0},
    {"\xe2\x82\xb1", "PHP", 0},
};

/* Codes that are read, and their minor digits. Those in `words_too` are words or other things in small
 * letters. */
static const struct {
    char code[MONEY_CODE];
    signed char digits;
    bool read, words_too, small;
} currencies[] = {
    {"AED", 2, true, false, false}, {"ARS", 2, true, false, true},  {"AUD", 2, true, false, false},
    {"BGN", 2, true, false, false}, {"BRL", 2, true, false, false}, {"CAD", 2, true, true, false},
    {"CHF", 2, true, false, false}, {"CLP", 0, true, false, true},  {"CNY", 2, true, false, false},
    {"COP", 2, true, true, true},   {"CZK", 2, true, false, true},  {"DKK", 2, true, false, false},
    {"EUR", 2, true, false, false}, {"GBP", 2, true, false, false}, {"HKD", 2, true, false, false},
    {"HUF", 2, true, false, true},  {"IDR", 2, true, false, true},  {"ILS", 2, true, false, false},
    {"INR", 2, true, false, true},  {"JPY", 0, true, false, true},  {"KRW", 0, true, false, true},
    {"MXN", 2, true, false, false}, {"MYR", 2, true, false, false}, {"NGN", 2, true, false, true},
    {"NOK", 2, true, false, false}, {"NZD", 2, true, false, false}, {"PHP", 2, false, true, true},
    {"PKR", 2, true, false, true},  {"PLN", 2, true, false, false}, {"RON", 2, true, true, false},
    {"RSD", 2, true, false, true},  {"RUB", 2, true, true, true},   {"SAR", 2, true, true, false},
    {"SEK", 2, true, false, false}, {"SGD", 2, true, false, false}, {"THB", 2, true, false, false},
    {"TRY", 2, false, true, true},  {"TWD", 2, true, false, true},  {"UAH", 2, true, false, true},
    {"USD", 2, true, false, false}, {"VND", 0, true, false, true},  {"ZAR", 2, true, true, false},
};

/* value: index of `named`. */
static const struct {
    const char *code;
    char shared;
} named[] = {{"EUR", 0}, {"", '$'}, {"INR", 0}, {"PLN", 0}, {"CZK", 0}, {"", 'k'}};
static const struct word names[] = {
    {"euro", 0},  {"euros", 0}, {"dollar", 1}, {"dollars", 1}, {"rs", 2},     {"rupees", 2},
    {"zloty", 3}, {"zl", 3},    {"kc", 4},     {"kr", 5},      {"kronor", 5},
};

static void set_code(struct currency *c, const char *code)
{
    size_t n = strlen(code);
    memset(c->code, 0, sizeof c->code);
    memcpy(c->code, code, n < MONEY_CODE ? n : MONEY_CODE - 1);
}

static size_t code_at(struct str text, size_t at, struct currency *ret)
{
    struct str s = str_head(str_from(text, at), 3);
    for (size_t i = 0; s.n == 3 && i < ARRAY_LEN(currencies); i++) {
        bool upper = memcmp(s.p, currencies[i].code, 3) == 0, lower = !currencies[i].words_too;
        for (int k = 0; k < 3; k++)
            lower = lower && s.p[k] == (currencies[i].code[k] | 0x20);
        if (currencies[i].read && (upper || lower)) {
            set_code(ret, currencies[i].code);
            return 3;
        }
    }
    return 0;
}

static bool digit_at(struct str text, size_t at)
{
    return at < text.n && text.p[at] >= '0' && text.p[at] <= '9';
}

size_t money_currency(struct str text, size_t at, bool before, struct currency *ret)
{
    struct currency c = {{0}, 0};
    int name;
    for (size_t i = 0; i < ARRAY_LEN(signs); i++) {
        struct str sign = str_of(signs[i].text);
        if (str_starts(str_from(text, at), sign)) {
            if (words_in(sign, 0) && words_before(text, at) && before)
                return 0;
            set_code(&c, signs[i].code);
            c.shared = signs[i].shared;
            *ret = c;
            return sign.n;
        }
    }
    if (before && words_before(text, at))
        return 0;
    /* A number may touch a code or name, a letter may not. */
    size_t n = code_at(text, at, &c);
    if (words_in(text, at + n) && !(before && digit_at(text, at + n)))
        n = 0;
    if (n == 0 && (n = words_phrase(text, at, names, ARRAY_LEN(names), &name))) {
        set_code(&c, named[name].code);
        c.shared = named[name].shared;
        /* "Rs. 50000", "Kr. 45000" */
        n += before && at + n < text.n && text.p[at + n] == '.';
    }
    if (n > 0)
        *ret = c;
    return n;
}

int money_digits(const char *code)
{
    for (size_t i = 0; i < ARRAY_LEN(currencies); i++) {
        if (strcmp(currencies[i].code, code) == 0)
            return currencies[i].digits;
    }
    return -1;
}

bool money_is_small(const char *code)
{
    for (size_t i = 0; i < ARRAY_LEN(currencies); i++) {
        if (strcmp(currencies[i].code, code) == 0)
            return currencies[i].small;
    }
    return false;
}

/* ---- factors ---- */

static const struct word factors[] = {
    {"thousand", 1000},  {"tsd", 1000},        {"tausend", 1000},       {"mille", 1000},
    {"mil", 1000},       {"tys", 1000},        {"lakh", 100000},        {"lakhs", 100000},
    {"lac", 100000},     {"lacs", 100000},     {"l", 100000},           {"cr", 10000000},
    {"crore", 10000000}, {"crores", 10000000}, {"m", 1000000},          {"mm", 1000000},
    {"mio", 1000000},    {"mn", 1000000},      {"million", 1000000},    {"millions", 1000000},
    {"b", 1000000000},   {"bn", 1000000000},   {"billion", 1000000000},
};

size_t money_factor(struct str text, size_t at, int64_t *ret_factor, bool *ret_lpa)
{
    static const struct word lpas[] = {
        {"lpa", 0}, {"lakhs per annum", 0}, {"lakh per annum", 0}, {"lacs per annum", 0}};
    size_t gap = words_blanks(text, at), start = at + gap, n;
    struct currency c;
    int factor;
    if (gap > 3)
        return 0;
    *ret_lpa = false;
    if ((n = words_phrase(text, start, lpas, ARRAY_LEN(lpas), NULL))) {
        *ret_factor = 100000;
        *ret_lpa = true;
        return gap + n;
    }
    /* "60k", "60 k€", "60kEUR" */
    if (start < text.n && (text.p[start] == 'k' || text.p[start] == 'K') &&
        (!words_in(text, start + 1) || money_currency(text, start + 1, false, &c))) {
        *ret_factor = 1000;
        return gap + 1;
    }
    n = words_phrase(text, start, factors, ARRAY_LEN(factors), &factor);
    /* A letter alone must touch its number. */
    if (n == 0 || (gap > 0 && n == 1))
        return 0;
    *ret_factor = factor;
    bool stop = factor == 1000 && start + n < text.n && text.p[start + n] == '.';
    return gap + n + stop;
}

/* ---- periods ---- */

static const struct word units[] = {
    {"hour", PAY_HOUR},     {"hr", PAY_HOUR},     {"h", PAY_HOUR},     {"std", PAY_HOUR},
    {"stunde", PAY_HOUR},   {"heure", PAY_HOUR},  {"hora", PAY_HOUR},  {"godz", PAY_HOUR},
    {"godzine", PAY_HOUR},  {"day", PAY_DAY},     {"d", PAY_DAY},      {"tag", PAY_DAY},
    {"jour", PAY_DAY},      {"j", PAY_DAY},       {"dia", PAY_DAY},    {"dzien", PAY_DAY},
    {"week", PAY_WEEK},     {"wk", PAY_WEEK},     {"woche", PAY_WEEK}, {"semaine", PAY_WEEK},
    {"semana", PAY_WEEK},   {"month", PAY_MONTH}, {"mo", PAY_MONTH},   {"mth", PAY_MONTH},
    {"monat", PAY_MONTH},   {"mois", PAY_MONTH},  {"mes", PAY_MONTH},  {"mies", PAY_MONTH},
    {"miesiac", PAY_MONTH}, {"year", PAY_YEAR},   {"yr", PAY_YEAR},    {"y", PAY_YEAR},
    {"annum", PAY_YEAR},    {"jahr", PAY_YEAR},   {"an", PAY_YEAR},    {"ano", PAY_YEAR},
    {"rok", PAY_YEAR},      {"a", PAY_YEAR},
};

/* Between the figure and the unit. */
static const struct word pers[] = {
    {"per", 0}, {"a", 0},   {"an", 0}, {"each", 0}, {"every", 0}, {"pro", 0}, {"je", 0},
    {"im", 0},  {"par", 0}, {"al", 0}, {"por", 0},  {"na", 0},    {"za", 0},
};

static const struct word adverbs[] = {
    {"hourly", PAY_HOUR},    {"daily", PAY_DAY},         {"weekly", PAY_WEEK},     {"monthly", PAY_MONTH},
    {"annually", PAY_YEAR},  {"annual", PAY_YEAR},       {"yearly", PAY_YEAR},     {"pa", PAY_YEAR},
    {"stundlich", PAY_HOUR}, {"taglich", PAY_DAY},       {"monatlich", PAY_MONTH}, {"jahrlich", PAY_YEAR},
    {"annuel", PAY_YEAR},    {"annuels", PAY_YEAR},      {"mensuel", PAY_MONTH},   {"mensuels", PAY_MONTH},
    {"anual", PAY_YEAR},     {"anuales", PAY_YEAR},      {"mensual", PAY_MONTH},   {"mensuales", PAY_MONTH},
    {"rocznie", PAY_YEAR},   {"miesiecznie", PAY_MONTH}, {"ctc", PAY_YEAR},
};

static const struct word bases[] = {
    {"gross", PAY_GROSS},   {"brutto", PAY_GROSS}, {"brut", PAY_GROSS},       {"bruts", PAY_GROSS},
    {"bruto", PAY_GROSS},   {"brutos", PAY_GROSS}, {"before tax", PAY_GROSS}, {"net", PAY_NET},
    {"nets", PAY_NET},      {"netto", PAY_NET},    {"neto", PAY_NET},         {"netos", PAY_NET},
    {"after tax", PAY_NET},
};

size_t money_behind(struct str text, size_t at, enum pay_period *ret_period, enum pay_base *ret_base)
{
    size_t start = at, n;
    int value;
    if ((n = words_phrase(text, at, bases, ARRAY_LEN(bases), &value))) {
        *ret_base = (enum pay_base)value;
        return n;
    }
    struct str rest = str_from(text, at);
    if (str_starts(rest, STR("p.a.")) || str_starts(rest, STR("P.A.")) || str_starts(rest, STR("p. a."))) {
        *ret_period = PAY_YEAR;
        return rest.p[2] == ' ' ? 5 : 4;
    }
    if ((n = words_phrase(text, at, adverbs, ARRAY_LEN(adverbs), &value))) {
        *ret_period = (enum pay_period)value;
        return n;
    }
    if (at < text.n && text.p[at] == '/')
        at++;
    else if ((n = words_phrase(text, at, pers, ARRAY_LEN(pers), NULL)))
        at += n;
    else
        return 0;
    bool slash = text.p[start] == '/';
    at += words_blanks(text, at);
    n = words_phrase(text, at, units, ARRAY_LEN(units), &value);
    /* One letter is a unit behind a slash only. */
    if (n == 0 || (n == 1 && !slash))
        return 0;
    *ret_period = (enum pay_period)value;
    /* "/Std." */
    bool stop = at + n < text.n && text.p[at + n] == '.' && slash && value == PAY_HOUR;
    return at + n + stop - start;
}

/* ---- before a figure ---- */

enum { PAY_WORD = 100 };
static const struct word openers[] = {
    {"salary", PAY_WORD},
    {"salaries", PAY_WORD},
    {"pay", PAY_WORD},
    {"compensation", PAY_WORD},
    {"wage", PAY_WORD},
    {"rate", PAY_WORD},
    {"ctc", PAY_YEAR},
    {"package", PAY_WORD},
    {"gehalt", PAY_WORD},
    {"vergutung", PAY_WORD},
    {"salaire", PAY_WORD},
    {"remuneration", PAY_WORD},
    {"salario", PAY_WORD},
    {"wynagrodzenie", PAY_WORD},
    {"ote", PAY_WORD},
    {"annual", PAY_YEAR},
    {"annually", PAY_YEAR},
    {"yearly", PAY_YEAR},
    {"annual salary", PAY_YEAR},
    {"monthly", PAY_MONTH},
    {"hourly", PAY_HOUR},
    {"hourly rate", PAY_HOUR},
    {"day rate", PAY_DAY},
    {"daily rate", PAY_DAY},
    {"jahresgehalt", PAY_YEAR},
    {"jahresbrutto", PAY_YEAR},
    {"bruttojahresgehalt", PAY_YEAR},
    {"monatsgehalt", PAY_MONTH},
    {"stundensatz", PAY_HOUR},
    {"stundenlohn", PAY_HOUR},
    {"tagessatz", PAY_DAY},
    {"tjm", PAY_DAY},
    {"salaire annuel", PAY_YEAR},
    {"salaire mensuel", PAY_MONTH},
    {"salario anual", PAY_YEAR},
    {"salario mensual", PAY_MONTH},
};

void money_before(struct str line, enum pay_period *ret_period, bool *ret_pay)
{
    enum { REACH = 48 };
    bool free = true;
    for (size_t at = line.n > REACH ? line.n - REACH : 0; at < line.n; at++) {
        int value;
        if (free && !words_before(line, at) && words_phrase(line, at, openers, ARRAY_LEN(openers), &value)) {
            *ret_pay = true;
            if (value != PAY_WORD)
                *ret_period = (enum pay_period)value;
        }
    }
}

/* ---- ranges ---- */

size_t money_bound(struct str text, size_t at, enum money_bound *ret)
{
    static const struct word bounds[] = {
        {"from", MONEY_FROM},        {"starting at", MONEY_FROM}, {"at least", MONEY_FROM},
        {"min", MONEY_FROM},         {"minimum", MONEY_FROM},     {"ab", MONEY_FROM},
        {"mindestens", MONEY_FROM},  {"von", MONEY_FROM},         {"de", MONEY_FROM},
        {"a partir de", MONEY_FROM}, {"desde", MONEY_FROM},       {"od", MONEY_FROM},
        {"up to", MONEY_UP_TO},      {"max", MONEY_UP_TO},        {"maximum", MONEY_UP_TO},
        {"bis", MONEY_UP_TO},        {"bis zu", MONEY_UP_TO},     {"jusqu'a", MONEY_UP_TO},
        {"hasta", MONEY_UP_TO},      {"do", MONEY_UP_TO},         {"between", MONEY_BETWEEN},
        {"zwischen", MONEY_BETWEEN}, {"entre", MONEY_BETWEEN},
    };
    int value;
    size_t n = words_before(text, at) ? 0 : words_phrase(text, at, bounds, ARRAY_LEN(bounds), &value);
    if (n == 0)
        return 0;
    *ret = (enum money_bound)value;
    return n + (at + n < text.n && text.p[at + n] == '.');
}

size_t money_join(struct str text, size_t at, bool and)
{
    static const struct word joins[] = {{"to", 0}, {"up to", 0}, {"bis", 0},
                                        {"a", 0},  {"hasta", 0}, {"do", 0}};
    static const struct word ands[] = {{"and", 0}, {"und", 0}, {"et", 0}, {"y", 0}};
    size_t gap = words_blanks(text, at), n = words_dash(text, at + gap);
    if (n == 0)
        n = words_phrase(text, at + gap, joins, ARRAY_LEN(joins), NULL);
    if (n == 0 && and)
        n = words_phrase(text, at + gap, ands, ARRAY_LEN(ands), NULL);
    return n ? gap + n + words_blanks(text, at + gap + n) : 0;
}

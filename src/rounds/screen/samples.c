#include "rounds/screen/samples.h"

#include "base/cleanup.h"
#include "base/utf8.h"
#include "model/words/words.h"

#include <stdio.h>
#include <string.h>

/* What a column may be called; the first name is what it is called here. */
static const struct {
    const char *name, *names;
} columns[SAMPLES_FIELDS] = {
    [SAMPLES_PAY] =
        {"pay",
         "pay|salary|compensation|total compensation|total pay|base|base salary|base pay|amount|wage|rate|gehalt|lohn|salaire|salario"},
    [SAMPLES_LOW] = {"low",
                     "low|min|minimum|from|lower|salary min|min salary|pay min|salary from|von|minimo"},
    [SAMPLES_HIGH] = {"high", "high|max|maximum|to|upper|salary max|max salary|pay max|salary to|bis|maximo"},
    [SAMPLES_CURRENCY] = {"currency",
                          "currency|curr|currency code|salary currency|wahrung|waehrung|devise|moneda"},
    [SAMPLES_PERIOD] = {"period",
                        "period|per|unit|interval|pay period|salary period|zeitraum|periode|periodo"},
    [SAMPLES_BASE] = {"base", "gross or net|gross/net|gross net|tax|brutto netto|brutto/netto"},
    [SAMPLES_ROLE] = {"role", "role|title|job title|position|job|level|stelle|poste|puesto"},
    [SAMPLES_PLACE] = {"place", "place|location|city|country|ort|lieu|ubicacion"},
    [SAMPLES_SOURCE] = {"source", "source|from where|found at|company|employer|site|link|url|quelle"},
    [SAMPLES_ON] = {"on", "on|date|day|posted|posted on|said on|year|as of|datum|fecha"},
};

const char *samples_field_name(size_t f)
{
    return columns[f].name;
}

/* ---- words ---- */

static int only_word(struct str s, const struct word *table, size_t n)
{
    int value;
    s = str_trim(s);
    size_t len = words_phrase(s, 0, table, n, &value);
    return len && len == s.n ? value : 0;
}

enum pay_period samples_period(struct str word)
{
    static const struct word table[] = {
        {"year", PAY_YEAR},     {"years", PAY_YEAR},      {"yearly", PAY_YEAR},     {"annual", PAY_YEAR},
        {"annually", PAY_YEAR}, {"per year", PAY_YEAR},   {"a year", PAY_YEAR},     {"per annum", PAY_YEAR},
        {"pa", PAY_YEAR},       {"p.a", PAY_YEAR},        {"jahr", PAY_YEAR},       {"jahrlich", PAY_YEAR},
        {"im jahr", PAY_YEAR},  {"an", PAY_YEAR},         {"ano", PAY_YEAR},        {"y", PAY_YEAR},
        {"month", PAY_MONTH},   {"monthly", PAY_MONTH},   {"per month", PAY_MONTH}, {"a month", PAY_MONTH},
        {"monat", PAY_MONTH},   {"monatlich", PAY_MONTH}, {"im monat", PAY_MONTH},  {"mois", PAY_MONTH},
        {"mes", PAY_MONTH},     {"week", PAY_WEEK},       {"weekly", PAY_WEEK},     {"per week", PAY_WEEK},
        {"a week", PAY_WEEK},   {"woche", PAY_WEEK},      {"semaine", PAY_WEEK},    {"semana", PAY_WEEK},
        {"day", PAY_DAY},       {"daily", PAY_DAY},       {"per day", PAY_DAY},     {"a day", PAY_DAY},
        {"tag", PAY_DAY},       {"pro tag", PAY_DAY},     {"jour", PAY_DAY},        {"dia", PAY_DAY},
        {"hour", PAY_HOUR},     {"hourly", PAY_HOUR},     {"per hour", PAY_HOUR},   {"an hour", PAY_HOUR},
        {"stunde", PAY_HOUR},   {"pro stunde", PAY_HOUR}, {"heure", PAY_HOUR},      {"hora", PAY_HOUR},
        {"h", PAY_HOUR},
    };
    struct str s = str_trim(word);
    if (str_ends(s, STR(".")))
        s.n--;
    if (str_starts(s, STR("/")))
        s = str_from(s, 1);
    return (enum pay_period)only_word(s, table, ARRAY_LEN(table));
}

static enum pay_base base_named(struct str word)
{
    static const struct word table[] = {
        {"gross", PAY_GROSS}, {"brutto", PAY_GROSS},     {"brut", PAY_GROSS},
        {"bruto", PAY_GROSS}, {"before tax", PAY_GROSS}, {"net", PAY_NET},
        {"netto", PAY_NET},   {"neto", PAY_NET},         {"after tax", PAY_NET},
    };
    return (enum pay_base)only_word(word, table, ARRAY_LEN(table));
}

/* "eur" and "EUR", and what money.h takes for one: "€". "" in ret: none. */
static void currency_of(struct str word, char ret[MONEY_CODE])
{
    char code[MONEY_CODE] = "";
    word = str_trim(word);
    ret[0] = '\0';
    if (word.n == 3) {
        for (size_t i = 0; i < 3; i++)
            code[i] = word.p[i] >= 'a' && word.p[i] <= 'z' ? (char)(word.p[i] - 32) : word.p[i];
        if (money_digits(code) >= 0)
            memcpy(ret, code, MONEY_CODE);
    } else if (word.n && word.n < 20) {
        char text[40];
        struct pay p;
        int n = snprintf(text, sizeof text, "1000 %.*s", STR_ARG(word));
        if (pay_read((struct str){text, (size_t)n}, &PAY_HABITS, &p) && p.code[0])
            memcpy(ret, p.code, MONEY_CODE);
    }
}

/* ---- rows ---- */

struct reading {
    const struct samples_habits *habits;
    struct arena *a;
    size_t at[SAMPLES_FIELDS];
    struct samples *out;
};

static struct str line_of(const struct reading *r, const struct csv_row *row, enum samples_field f)
{
    return csv_line(row, r->at[f], SAMPLES_TEXT_MAX, r->a);
}

/* Codes that money.h does not read in running text are written as one that has as many digits. */
static const char *readable(const char *code)
{
    return strcmp(code, "TRY") == 0 || strcmp(code, "PHP") == 0 ? "INR" : code;
}

/* The code at the end that money.h does not read in running text; the text before it goes to *ret_before.
 * NULL: none. */
static const char *unread_code(struct str text, struct str *ret_before)
{
    static const char *const codes[] = {"TRY", "PHP"};
    text = str_trim(text);
    for (size_t i = 0; i < ARRAY_LEN(codes); i++)
        if (text.n > 4 && text.p[text.n - 4] == ' ' && str_is(str_from(text, text.n - 3), codes[i])) {
            *ret_before = str_head(text, text.n - 4);
            return codes[i];
        }
    return NULL;
}

bool samples_amount(struct str text, const char *code, struct arena *a, struct pay *ret)
{
    if (pay_read(text, &PAY_HABITS, ret) && ret->currency != PAY_CURRENCY_UNSAID)
        return true;
    const char *own = unread_code(text, &text);
    code = own ? own : code;
    if (!code[0])
        return false;
    /* "60-75k a year" has its currency in the middle: behind the number. */
    for (size_t cut = text.n; cut > 0; cut--) {
        bool at_word = cut == text.n || text.p[cut] == ' ' || text.p[cut] == '/';
        if (!at_word)
            continue;
        char *with = arena_printf(a, "%.*s %s %.*s", (int)cut, text.p, readable(code), (int)(text.n - cut),
                                  text.p + cut);
        if (!pay_read(str_of(with), &PAY_HABITS, ret))
            continue;
        memcpy(ret->code, code, MONEY_CODE);
        return true;
    }
    return false;
}

static bool same_money(const struct pay *a, const struct pay *b)
{
    return strcmp(a->code, b->code) == 0 && (!a->period || !b->period || a->period == b->period);
}

/* From the column with pay, or from those with its ends. */
static bool read_pay(struct reading *r, const struct csv_row *row, const char *code, struct pay *ret)
{
    struct str text = line_of(r, row, SAMPLES_PAY), low = line_of(r, row, SAMPLES_LOW),
               high = line_of(r, row, SAMPLES_HIGH);
    struct pay l = {0}, h = {0};
    if (text.n) {
        if (samples_amount(text, code, r->a, ret))
            return true;
        csv_note(&r->out->notes, row->line, "\"%.*s\" is no pay that can be read%s; the row is passed over",
                 STR_ARG(str_head(text, 60)), code[0] ? "" : ", or no currency is said");
        return false;
    }
    bool has_low = low.n && samples_amount(low, code, r->a, &l),
         has_high = high.n && samples_amount(high, code, r->a, &h);
    if ((low.n && !has_low) || (high.n && !has_high) || (has_low && has_high && !same_money(&l, &h))) {
        csv_note(&r->out->notes, row->line,
                 "\"%.*s\" to \"%.*s\" is no pay that can be read%s; the row is passed over",
                 STR_ARG(str_head(low, 40)), STR_ARG(str_head(high, 40)),
                 code[0] ? "" : ", or no currency is said");
        return false;
    }
    if (!has_low && !has_high) {
        csv_note(&r->out->notes, row->line, "the row has no pay, and is passed over");
        return false;
    }
    *ret = has_low ? l : h;
    ret->has_low = has_low;
    ret->has_high = has_high;
    ret->low = has_low ? l.low : 0;
    ret->high = has_high ? h.high : 0;
    return true;
}

static void take_day(struct reading *r, const struct csv_row *row, struct samples_row *t)
{
    struct str text = line_of(r, row, SAMPLES_ON);
    const struct date_habits habits = {r->habits->order};
    struct date_said said;
    if (text.n == 0)
        return;
    if (!date_read(text, &habits, &said))
        csv_note(&r->out->notes, row->line, "\"%.*s\" is no day that can be read, and is left out",
                 STR_ARG(str_head(text, 60)));
    else
        t->sample.on = said.date;
}

/* What the pay itself says counts, then the columns, then what was said of the whole file. */
static bool complete(struct reading *r, const struct csv_row *row, struct pay *p)
{
    struct str period = line_of(r, row, SAMPLES_PERIOD), base = line_of(r, row, SAMPLES_BASE);
    if (!p->period && period.n) {
        p->period = samples_period(period);
        if (!p->period) {
            csv_note(&r->out->notes, row->line,
                     "\"%.*s\" is no period that is known (year, month, day, hour); the row is passed over",
                     STR_ARG(str_head(period, 60)));
            return false;
        }
    }
    if (!p->period)
        p->period = r->habits->period;
    if (!p->period) {
        csv_note(&r->out->notes, row->line,
                 "it is not said by what time the pay is (--period year); the row is passed over");
        return false;
    }
    if (!p->base && base.n)
        p->base = base_named(base);
    if (p->has_low && p->has_high && p->low > p->high) {
        csv_note(&r->out->notes, row->line, "the lower end is above the upper one; the row is passed over");
        return false;
    }
    return true;
}

static void take_row(struct reading *r, const struct csv_row *row)
{
    struct samples_row t = {.line = row->line};
    struct str currency = line_of(r, row, SAMPLES_CURRENCY);
    char code[MONEY_CODE];
    if (csv_row_is_empty(row))
        return;
    currency_of(currency, code);
    if (currency.n && !code[0]) {
        csv_note(&r->out->notes, row->line, "\"%.*s\" is no currency that is known; the row is passed over",
                 STR_ARG(str_head(currency, 60)));
        return;
    }
    if (!code[0])
        memcpy(code, r->habits->code, MONEY_CODE);
    if (!read_pay(r, row, code, &t.sample.pay) || !complete(r, row, &t.sample.pay))
        return;
    t.sample.pay.currency = PAY_CURRENCY_SAID;
    t.sample.pay.at = t.sample.pay.n = 0;
    take_day(r, row, &t);
    t.role = line_of(r, row, SAMPLES_ROLE);
    t.place = line_of(r, row, SAMPLES_PLACE);
    t.source = line_of(r, row, SAMPLES_SOURCE);
    r->out->rows[r->out->n_rows++] = t;
}

/* With a column for the whole pay, or else one for an end of it. */
static enum err find_columns(struct reading *r, const struct csv *table, size_t *ret_header, struct error *e)
{
    enum { HEADER_ROWS = 20 };
    static const enum samples_field needed[] = {SAMPLES_LOW, SAMPLES_PAY, SAMPLES_HIGH};
    struct csv_column wanted[SAMPLES_FIELDS];
    enum err last = ERR_NOT_FOUND;
    for (size_t try = 0; try < ARRAY_LEN(needed); try++) {
        struct error mine = {0};
        for (size_t i = 0; i < SAMPLES_FIELDS; i++) {
            const char *said = r->habits->columns[i];
            wanted[i] = (struct csv_column){said ? said : columns[i].names, said || i == needed[try]};
        }
        last = csv_find(table, wanted, SAMPLES_FIELDS, HEADER_ROWS, r->at, ret_header, &mine);
        if (last == ERR_OK)
            break;
        if (try == ARRAY_LEN(needed) - 1)
            return error_set(
                e, last, mine.field,
                "no column has the pay, by the names pay, low or high (%s); say which one does: --columns pay=NAME",
                mine.message);
    }
    for (size_t i = 0; i < SAMPLES_FIELDS; i++)
        r->out->columns[i] = str_trim(csv_field(&table->rows[*ret_header], r->at[i]));
    return ERR_OK;
}

enum err samples_read(struct str text, const struct samples_habits *habits, struct arena *a,
                      struct samples *ret, struct error *e)
{
    struct csv table;
    struct samples out = {.notes = csv_notes_of(a)};
    struct reading r = {.habits = habits, .a = a, .out = &out};
    size_t header;
    TRY(csv_read(text, &(struct csv_habits){0}, a, &table, e));
    TRY(find_columns(&r, &table, &header, e));
    if (table.n_rows - header - 1 > RANGE_SAMPLES_MAX)
        return error_set(e, ERR_TOO_LARGE, "rows", "the table has more than %d rows", RANGE_SAMPLES_MAX);
    out.rows = arena_array(a, struct samples_row, table.n_rows);
    csv_note_findings(&out.notes, &table);
    for (size_t i = header + 1; i < table.n_rows; i++)
        take_row(&r, &table.rows[i]);
    *ret = out;
    return ERR_OK;
}

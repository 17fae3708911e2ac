/*
 * dryrun range: which range of pay to name, and samples of the market out of a table.
 */
#include "base/fd.h"
#include "main/columns.h"
#include "main/commands.h"
#include "main/desk.h"
#include "main/options.h"
#include "main/say.h"
#include "record/days.h"
#include "record/kinds.h"
#include "record/screen/ranges.h"

#include <stdio.h>
#include <string.h>

/* ---- what both have in common ---- */

static enum err read_currency(const struct args *args, char ret[MONEY_CODE], struct error *e)
{
    const char *word = args_value(args, "currency", "");
    memset(ret, 0, MONEY_CODE);
    if (!*word)
        return ERR_OK;
    for (size_t i = 0; i < 3 && word[i]; i++)
        ret[i] = word[i] >= 'a' && word[i] <= 'z' ? (char)(word[i] - 32) : word[i];
    return strlen(word) == 3 && money_digits(ret) >= 0
               ? ERR_OK
               : error_set(e, ERR_INVALID, "currency", "\"%s\" is no currency that is known here, as EUR",
                           word);
}

static enum err read_period(const struct args *args, enum pay_period *ret, struct error *e)
{
    const char *word = args_value(args, "period", "");
    *ret = *word ? samples_period(str_of(word)) : PAY_UNSAID;
    return *word && !*ret
               ? error_set(e, ERR_INVALID, "period", "\"%s\" is no period: year, month, day or hour", word)
               : ERR_OK;
}

static enum err read_samples(const struct args *args, const char *path, struct arena *a, struct samples *ret,
                             struct error *e)
{
    struct samples_habits h = {.order = args_has(args, "day-first") ? DATE_DAY_FIRST : DATE_MONTH_FIRST};
    struct str text;
    TRY(columns_read(args, samples_field_name, SAMPLES_FIELDS, a, h.columns, e));
    TRY(read_currency(args, h.code, e));
    TRY(read_period(args, &h.period, e));
    TRY(fd_read_path(path, CSV_BYTES_MAX, a, &text, e));
    return samples_read(text, &h, a, ret, e);
}

/* ---- range ---- */

/* "75k", "75,000 EUR a year". What it does not say is that of the wish so far. */
static enum err read_amount(const struct args *args, const char *option, struct arena *a,
                            struct range_wish *w, int64_t *ret, struct error *e)
{
    struct pay p;
    struct str said = str_of(args_value(args, option, ""));
    if (said.n > SAMPLES_TEXT_MAX || !samples_amount(said, w->code, a, &p))
        return error_set(e, ERR_INVALID, option,
                         "\"%.*s\" is no amount that can be read, as \"75k EUR a year\"%s",
                         STR_ARG(str_head(said, 60)), w->code[0] ? "" : " or 75000 with --currency EUR");
    if (p.period == PAY_WEEK)
        return error_set(e, ERR_INVALID, option, "say it by the year, month, day or hour");
    if (p.has_low && p.has_high && p.low != p.high)
        return error_set(e, ERR_INVALID, option, "--%s takes one amount; the range is made from it", option);
    if ((w->code[0] && strcmp(w->code, p.code) != 0) || (w->period && p.period && w->period != p.period))
        return error_set(e, ERR_INVALID, option,
                         "floor and target must be in one currency, and by one period: nothing is exchanged");
    memcpy(w->code, p.code, MONEY_CODE);
    if (p.period)
        w->period = p.period;
    *ret = p.has_low ? p.low : p.high;
    return ERR_OK;
}

/* From the options over what the record has. *ret_said: the options say something of it. */
static enum err read_wish(const struct args *args, struct desk *d, int64_t company, struct range_wish *ret,
                          bool *ret_said, struct error *e)
{
    struct range_wish w = {0};
    char code[MONEY_CODE];
    enum pay_period period;
    int64_t stretch;
    bool kept;
    TRY(ranges_wish(d->db, company, &w, &kept, e));
    TRY(read_currency(args, code, e));
    TRY(read_period(args, &period, e));
    TRY(args_int(args, "stretch", 1, RANGE_STRETCH_MAX / 10, 0, &stretch, e));
    *ret_said = args_has(args, "target") || args_has(args, "floor") || stretch;
    if (args_has(args, "target"))
        w = (struct range_wish){.period = period};
    if (code[0])
        memcpy(w.code, code, MONEY_CODE);
    if (args_has(args, "target"))
        TRY(read_amount(args, "target", &d->arena, &w, &w.target, e));
    else if (*ret_said && !kept)
        return error_set(e, ERR_INVALID, "target",
                         "say what you think you deserve: --target \"75k EUR a year\"");
    if (args_has(args, "floor")) {
        TRY(read_amount(args, "floor", &d->arena, &w, &w.floor, e));
        w.has_floor = true;
    }
    if (!w.period)
        w.period = PAY_YEAR;
    if (w.period == PAY_WEEK)
        return error_set(e, ERR_INVALID, "period", "a range is by the year, month, day or hour");
    w.stretch_permille = (int)stretch * 10;
    *ret = w;
    return ERR_OK;
}

static enum err read_factors(const struct args *args, struct pay_factors *ret, struct error *e)
{
    int64_t hours, days, months;
    TRY(args_int(args, "hours-a-year", 1, 8784, RANGE_FACTORS.hours_a_year, &hours, e));
    TRY(args_int(args, "days-a-year", 1, 366, RANGE_FACTORS.days_a_year, &days, e));
    TRY(args_int(args, "months-a-year", 12, 16, RANGE_FACTORS.months_a_year, &months, e));
    *ret = (struct pay_factors){(int)hours, (int)days, RANGE_FACTORS.weeks_a_year, (int)months};
    return ERR_OK;
}

static enum err company_of(struct desk *d, int64_t application, int64_t *ret, struct error *e)
{
    json_auto_t *app = NULL;
    *ret = 0;
    if (!application)
        return ERR_OK;
    TRY(thing_get(d->db, &kind_application, application, &app, e));
    *ret = thing_int(app, "company");
    return ERR_OK;
}

/* ---- for people ---- */

static void print_amount(const json_t *o, const char *member, const char *code)
{
    _cleanup_(strbuf_release) struct strbuf out = {0};
    money_say(json_integer_value(json_object_get(o, member)), code, &out);
    sayf("%s", strbuf_cstr(&out));
}

static void print_quantiles(const json_t *report, const char *code)
{
    const json_t *one;
    size_t i;
    json_array_foreach (json_object_get(report, "quantiles"), i, one) {
        sayf("  %2lld %%  ", (long long)thing_int(one, "percent"));
        print_amount(one, "value_minor", code);
        sayf("  (");
        print_amount(one, "low_minor", code);
        sayf(" to ");
        print_amount(one, "high_minor", code);
        sayf("%s)\n", json_is_true(json_object_get(one, "few")) ? ", all that was seen" : "");
    }
}

static void print_left_out(const json_t *samples)
{
    static const char *const left[][2] = {{"other_currency", "in another currency"},
                                          {"other_base", "net"},
                                          {"no_period", "by a period that is not reckoned"}};
    for (size_t i = 0; i < ARRAY_LEN(left); i++)
        if (thing_int(samples, left[i][0]))
            sayf("  left out: %lld %s\n", (long long)thing_int(samples, left[i][0]), left[i][1]);
}

static void print_way(const json_t *way)
{
    const json_t *one;
    size_t i;
    bool told = json_is_string(json_object_get(way, "says"));
    sayf("%s: %s\n  %s\n  %s: %s\n", desk_text(way, "way"), told ? desk_text(way, "says") : "not told",
         desk_text(way, "why"), desk_text(way, "grade"), desk_text(way, "source"));
    json_array_foreach (json_object_get(way, "warnings"), i, one)
        sayf("  ! %s\n", desk_text(one, "says"));
    json_array_foreach (json_object_get(way, "clashes"), i, one)
        sayf("  ! %s\n", desk_text(one, "says"));
}

static void print_leaks(const json_t *leaks)
{
    const json_t *one;
    size_t i;
    json_array_foreach (leaks, i, one) {
        const char *kind = desk_text(one, "kind");
        sayf("! %s \"%s\" %s your floor: \"%s\"\n", desk_text(one, "where"), desk_text(one, "title"),
             strcmp(kind, "at") == 0      ? "names"
             : strcmp(kind, "below") == 0 ? "names less than"
                                          : "may name",
             desk_text(one, "words"));
    }
}

static void print_report(const json_t *report)
{
    const json_t *wish = json_object_get(report, "wish"), *samples = json_object_get(report, "samples"), *one;
    const char *code = desk_text(wish, "currency");
    size_t i;
    if (!json_is_object(wish)) {
        sayf(
            "Nothing is written down of what you want to earn. \"dryrun range --target '75k EUR a year' --floor 65k --keep\" does.\n"
            "%lld samples of the market are kept.\n",
            (long long)thing_int(samples, "used"));
        return;
    }
    sayf("target ");
    print_amount(wish, "target_minor", code);
    if (!json_is_null(json_object_get(wish, "floor_minor"))) {
        sayf(", floor ");
        print_amount(wish, "floor_minor", code);
        sayf(" (for you alone)");
    }
    sayf(", by the %s\n\nmarket: %lld sample%s\n", desk_text(wish, "period"),
         (long long)thing_int(samples, "used"), thing_int(samples, "used") == 1 ? "" : "s");
    print_quantiles(report, code);
    print_left_out(samples);
    json_array_foreach (json_object_get(report, "assumptions"), i, one)
        sayf("  assumed: %s\n", json_string_value(one));
    json_array_foreach (json_object_get(report, "ways"), i, one) {
        sayf("\n");
        print_way(one);
    }
    if (json_array_size(json_object_get(report, "leaks")))
        sayf("\n");
    print_leaks(json_object_get(report, "leaks"));
}

/* ---- the command ---- */

static enum err samples_of(const struct args *args, struct desk *d, struct ranges_ask *ask, struct error *e)
{
    const char *path = args_value(args, "samples", NULL);
    struct samples s;
    if (!path)
        return ERR_OK;
    TRY(read_samples(args, path, &d->arena, &s, e));
    columns_print_notes(path, &s.notes, stderr);
    struct range_sample *list = arena_array(&d->arena, struct range_sample, s.n_rows + 1);
    for (size_t i = 0; i < s.n_rows; i++)
        list[i] = s.rows[i].sample;
    ask->samples = list;
    ask->n_samples = s.n_rows;
    return ERR_OK;
}

static enum err keep_now(struct desk *d, int64_t company, const struct range_wish *wish, struct error *e)
{
    struct db *db = d->db;
    struct thing_act act = {0};
    DB_TX(db, DB_WRITE, e);
    TRY(ranges_keep(db, company, wish, &act, e));
    TRY(thing_commit(db, &act, e));
    if (act.batch) {
        say_to(stderr, "kept");
        say_undo(stderr, act.batch);
    }
    return ERR_OK;
}

static enum err range(const struct args *args, struct desk *d, struct error *e)
{
    struct ranges_ask ask = {.today = days_today()};
    _cleanup_(strbuf_release) struct strbuf out = {0};
    struct json_writer w = jw_to(&out);
    struct range_wish wish;
    bool said;
    TRY(args_int(args, "application", 1, INT64_MAX, 0, &ask.application, e));
    TRY(company_of(d, ask.application, &ask.company, e));
    TRY(read_factors(args, &ask.factors, e));
    TRY(read_wish(args, d, ask.company, &wish, &said, e));
    if (said)
        ask.wish = &wish;
    TRY(samples_of(args, d, &ask, e));
    TRY(ranges_json(d->db, &ask, &w, e));
    if (args_has(args, "keep") && !said)
        return error_set(e, ERR_INVALID, "keep", "--keep needs a --target");
    if (args_has(args, "keep"))
        TRY(keep_now(d, ask.application ? ask.company : 0, &wish, e));
    json_auto_t *report = NULL;
    TRY(desk_shown(args, &out, &report, e));
    if (!report)
        return ERR_OK;
    print_report(report);
    return ERR_OK;
}

static const struct command_option options[] = {
    {"target", 0, "AMOUNT", "what you think you deserve: \"75k EUR a year\""},
    {"floor", 0, "AMOUNT", "the least that you would take; nobody hears it"},
    {"stretch", 0, "PERCENT", "how far the range goes above the target: 1 to 20 (default 7)"},
    {"keep", 0, NULL, "keep target and floor in the record"},
    {"application", 0, "ID", "to whom the range is going to be named"},
    {"samples", 0, "FILE", "a table with samples, instead of those of the record"},
    {"columns", 0, "LIST", "of that table: which column is what, as pay=Gehalt,source=Quelle"},
    {"day-first", 0, NULL, "of that table: 03/04/2026 is the third of April"},
    {"currency", 0, "CODE", "where none is said: EUR"},
    {"period", 0, "PERIOD", "where none is said: year, month, day, hour"},
    {"hours-a-year", 0, "N", "to reckon pay by the hour (default 1720)"},
    {"days-a-year", 0, "N", "to reckon pay by the day (default 215)"},
    {"months-a-year", 0, "N", "to reckon pay by the month: 12 (default) to 16"},
    DESK_OPTIONS,
    {0},
};

const struct command cmd_range = {
    .name = "range",
    .operands = "",
    .summary = "which range of pay to name, beside what others earn and what you have said already",
    .details =
        "Without --target the one of the record counts. Of fewer than five samples nothing is told; every number has its interval. Two\n"
        "ways stand side by side: the range of the research (from what you want upwards) and the article's. Told besides: ends above the\n"
        "samples' 90th percentile, what you said elsewhere that does not fit, and where your scripts, answers for forms or figures name the\n"
        "floor. Nothing is exchanged between currencies; periods are reckoned by factors that are shown.",
    .options = options,
    .work = range,
};

/* ---- range import ---- */

static void print_import(const struct args *args, const struct samples *s, const struct ranges_counts *c,
                         const struct thing_act *act)
{
    for (size_t f = 0; f < SAMPLES_FIELDS; f++)
        if (s->columns[f].n)
            sayf("  %-8s is \"%.*s\"\n", samples_field_name(f), STR_ARG(s->columns[f]));
    columns_print_notes(args->operands[0], &s->notes, stdout);
    sayf("%zu sample%s %s, %zu known already\n", c->made, c->made == 1 ? "" : "s",
         args_has(args, "dry-run") ? "would be kept" : "kept", c->known);
    if (c->middles)
        sayf("%zu of them by the middle of their range\n", c->middles);
    if (c->weekly)
        sayf("%zu by the week, reckoned with %d weeks a year\n", c->weekly, RANGE_FACTORS.weeks_a_year);
    if (c->net)
        sayf("%zu net, passed over\n", c->net);
    if (act->batch)
        say_undo(stdout, act->batch);
}

static enum err import(const struct args *args, struct desk *d, struct error *e)
{
    struct db *db = d->db;
    struct thing_act act = {0};
    struct ranges_counts counts;
    struct samples s;
    TRY(read_samples(args, args->operands[0], &d->arena, &s, e));
    DB_TX(db, DB_WRITE, e);
    TRY(ranges_take_in(db, &s, &act, &counts, e));
    if (args_has(args, "dry-run")) {
        db_rollback(db);
        act = (struct thing_act){0};
    } else {
        TRY(thing_commit(db, &act, e));
    }
    if (!args_has(args, "json")) {
        print_import(args, &s, &counts, &act);
        return ERR_OK;
    }
    _cleanup_(strbuf_release) struct strbuf out = {0};
    struct json_writer w = jw_to(&out);
    ranges_taken_json(&s, &counts, &act, &w);
    say_json(&out);
    return ERR_OK;
}

static const struct command_option import_options[] = {
    {"columns", 0, "LIST", "which column is what, where its name does not tell: pay=Gehalt,source=Quelle"},
    {"currency", 0, "CODE", "where a row says none: EUR"},
    {"period", 0, "PERIOD", "where a row says none: year, month, day, hour"},
    {"day-first", 0, NULL, "03/04/2026 is the third of April"},
    OPTION_DO_NOTHING,
    DESK_OPTIONS,
    {0},
};

const struct command cmd_range_import = {
    .name = "range import",
    .operands = "FILE",
    .min_operands = 1,
    .max_operands = 1,
    .summary = "keep samples of the market out of a table: what ads, surveys and colleagues said",
    .details =
        "A row has its pay as people write it (\"60-75k EUR a year\") or as numbers in columns for its ends. Of a range the middle is kept.\n"
        "What cannot be read is told with its line, and nothing of the rest is lost. All of it is one change, which is undone as one.",
    .options = import_options,
    .work = import,
};

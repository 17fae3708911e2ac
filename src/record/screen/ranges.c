#include "record/screen/ranges.h"

#include "base/cleanup.h"
#include "base/utf8.h"
#include "record/apply/whole-internal.h"
#include "record/days.h"
#include "record/kinds.h"

#include <math.h>

/* So many texts and figures are searched for the floor, the newest. */
enum { TEXTS_MAX = 500, FIGURES_MAX = 500, QUOTE_MAX = 80, ROLE_MAX = 200 };

static const char method[] =
    "Quantiles by linear interpolation (type 7 of Hyndman & Fan, 1996) of the middles of the samples; intervals of 95 % by order "
    "statistics, which hold for any distribution.";

static struct str cut(struct str s, size_t max)
{
    return s.n > max ? str_head(s, utf8_floor(s.p, max)) : s;
}

static enum pay_period period_named(struct str name)
{
    for (enum pay_period p = PAY_HOUR; p <= PAY_YEAR; p++)
        if (str_is(name, pay_period_name(p)))
            return p;
    return PAY_UNSAID;
}

static void code_of(struct str code, char ret[MONEY_CODE])
{
    memset(ret, 0, MONEY_CODE);
    memcpy(ret, code.p, code.n < MONEY_CODE ? code.n : MONEY_CODE - 1);
}

/* ---- what the record has ---- */

enum err ranges_wish(struct db *db, int64_t company, struct range_wish *ret, bool *ret_found, struct error *e)
{
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    bool row;
    TRY(db_query(
        db,
        "SELECT floor_minor, target_minor, currency, period FROM pay_range WHERE coalesce(company, 0) IN (?1, 0) "
        "ORDER BY coalesce(company, 0) DESC LIMIT 1",
        &q, e));
    stmt_bind_i64(q, 1, company);
    TRY(stmt_step(q, &row, e));
    *ret_found = row && !stmt_is_null(q, 1);
    if (!*ret_found)
        return ERR_OK;
    struct range_wish w = {.has_floor = !stmt_is_null(q, 0) && stmt_i64(q, 0) > 0,
                           .target = stmt_i64(q, 1),
                           .period = period_named(stmt_text(q, 3)),
                           .factors = RANGE_FACTORS};
    if (w.has_floor)
        w.floor = stmt_i64(q, 0);
    code_of(stmt_text(q, 2), w.code);
    *ret = w;
    return ERR_OK;
}

static enum err find_kept(struct db *db, int64_t company, int64_t *ret_id, int64_t *ret_version,
                          struct error *e)
{
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    bool row;
    TRY(db_query(db, "SELECT id, version FROM pay_range WHERE coalesce(company, 0) = ?1", &q, e));
    stmt_bind_i64(q, 1, company);
    TRY(stmt_step(q, &row, e));
    *ret_id = row ? stmt_i64(q, 0) : 0;
    *ret_version = row ? stmt_i64(q, 1) : 0;
    return ERR_OK;
}

enum err ranges_keep(struct db *db, int64_t company, const struct range_wish *w, struct thing_act *act,
                     struct error *e)
{
    json_auto_t *body = json_object();
    json_auto_t *after = NULL;
    int64_t id, version;
    TRY(find_kept(db, company, &id, &version, e));
    json_object_set_new(body, "floor_minor", w->has_floor ? json_integer(w->floor) : json_null());
    json_object_set_new(body, "target_minor", json_integer(w->target));
    json_object_set_new(body, "currency", json_string(w->code));
    json_object_set_new(body, "period", json_string(pay_period_name(w->period)));
    json_object_set_new(body, id ? "version" : "company",
                        id        ? json_integer(version)
                        : company ? json_integer(company)
                                  : json_null());
    return id ? thing_edit(db, &kind_pay_range, id, body, act, &after, e)
              : thing_make(db, &kind_pay_range, body, act, &after, e);
}

static enum err list_samples(struct db *db, struct arena *a, struct range_sample **ret, size_t *ret_n,
                             struct error *e)
{
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    struct range_sample *list = NULL;
    size_t n = 0, cap = 0;
    TRY(db_query(
        db,
        "SELECT pay_minor, currency, period, seen_on FROM market_sample WHERE id < ?1 ORDER BY id DESC LIMIT ?2",
        &q, e));
    stmt_bind_i64(q, 1, INT64_MAX);
    stmt_bind_i64(q, 2, RANGE_SAMPLES_MAX);
    for (bool row;;) {
        TRY(stmt_step(q, &row, e));
        if (!row)
            break;
        arena_grow(a, list, n, cap);
        list[n] = (struct range_sample){.pay = {.has_low = true,
                                                .has_high = true,
                                                .low = stmt_i64(q, 0),
                                                .high = stmt_i64(q, 0),
                                                .period = period_named(stmt_text(q, 2))},
                                        .on = days_column(q, 3)};
        code_of(stmt_text(q, 1), list[n++].pay.code);
    }
    *ret = list;
    *ret_n = n;
    return ERR_OK;
}

/* ---- where the floor leaks ---- */

static void put_leak(const char *where, int64_t id, struct str title, enum range_leak_kind kind,
                     struct str words, struct json_writer *w)
{
    jw_begin(w, '{');
    jw_put_cstr(w, "where", where);
    jw_put_int(w, "id", id);
    jw_put_str(w, "title", title);
    jw_put_cstr(w, "kind", range_leak_name(kind));
    jw_put_str(w, "words", cut(words, QUOTE_MAX));
    jw_end(w);
}

/* sql: id, title, text. */
static enum err put_text_leaks(struct db *db, const struct range_wish *wish, const char *where,
                               const char *sql, struct json_writer *w, struct error *e)
{
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    _cleanup_(arena_release) struct arena a;
    arena_init(&a);
    TRY(db_query(db, sql, &q, e));
    stmt_bind_i64(q, 1, INT64_MAX);
    stmt_bind_i64(q, 2, TEXTS_MAX);
    for (bool row;;) {
        struct range_leak *leaks;
        size_t n;
        TRY(stmt_step(q, &row, e));
        if (!row)
            return ERR_OK;
        arena_clear(&a);
        struct str text = stmt_text(q, 2);
        range_leaks(wish, text, &a, &leaks, &n);
        for (size_t i = 0; i < n; i++)
            put_leak(where, stmt_i64(q, 0), stmt_text(q, 1), leaks[i].kind,
                     str_head(str_from(text, leaks[i].at), leaks[i].n), w);
    }
}

/* Pay that I named to somebody. */
static enum err put_figure_leaks(struct db *db, const struct range_wish *wish, struct json_writer *w,
                                 struct error *e)
{
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    TRY(db_query(
        db,
        "SELECT f.id, c.name, f.min_minor, f.max_minor, f.currency, f.period FROM figure f JOIN application a ON a.id = f.application "
        "JOIN company c ON c.id = a.company WHERE f.id < ?1 AND f.mine = 1 AND f.about IN ('expected-pay', 'current-pay') "
        "ORDER BY f.id DESC LIMIT ?2",
        &q, e));
    stmt_bind_i64(q, 1, INT64_MAX);
    stmt_bind_i64(q, 2, FIGURES_MAX);
    for (bool row;;) {
        _cleanup_(strbuf_release) struct strbuf words = {0};
        enum range_leak_kind kind;
        TRY(stmt_step(q, &row, e));
        if (!row)
            return ERR_OK;
        struct pay p = {.has_low = true,
                        .has_high = true,
                        .low = stmt_i64(q, 2),
                        .high = stmt_i64(q, 3),
                        .period = period_named(stmt_text(q, 5))};
        code_of(stmt_text(q, 4), p.code);
        if (!range_leaks_figure(wish, &p, &kind))
            continue;
        pay_say(&p, &words);
        put_leak("figure", stmt_i64(q, 0), stmt_text(q, 1), kind, strbuf_str(&words), w);
    }
}

static enum err put_leaks(struct db *db, const struct range_wish *wish, struct json_writer *w,
                          struct error *e)
{
    jw_key(w, "leaks");
    jw_begin(w, '[');
    if (wish->has_floor) {
        TRY(put_text_leaks(
            db, wish, "script",
            "SELECT id, title, body FROM script WHERE id < ?1 AND body IS NOT NULL ORDER BY id DESC LIMIT ?2",
            w, e));
        TRY(put_text_leaks(db, wish, "form_answer",
                           "SELECT id, question, answer FROM form_answer WHERE id < ?1 AND topic = 'pay' "
                           "ORDER BY id DESC LIMIT ?2",
                           w, e));
        TRY(put_figure_leaks(db, wish, w, e));
    }
    jw_end(w);
    return ERR_OK;
}

/* ---- as JSON ---- */

static void put_wish(const struct range_wish *wish, struct json_writer *w)
{
    jw_begin(w, '{');
    jw_put_int_or_null(w, "floor_minor", wish->has_floor, wish->floor);
    jw_put_int(w, "target_minor", wish->target);
    jw_put_cstr(w, "currency", wish->code);
    jw_put_cstr(w, "period", pay_period_name(wish->period));
    jw_put_int(w, "stretch_permille",
               wish->stretch_permille ? wish->stretch_permille : RANGE_STRETCH_PERMILLE);
    jw_end(w);
}

static void put_samples(const struct range *r, const struct range_wish *wish, struct json_writer *w)
{
    jw_key(w, "samples");
    jw_begin(w, '{');
    jw_put_int(w, "used", (int64_t)r->used);
    jw_put_int(w, "other_currency", (int64_t)r->other_currency);
    jw_put_int(w, "other_base", (int64_t)r->other_base);
    jw_put_int(w, "no_period", (int64_t)r->no_period);
    jw_put_int(w, "old", (int64_t)r->old);
    jw_put_int(w, "least", RANGE_SAMPLES_MIN);
    jw_end(w);
    jw_key(w, "assumptions");
    jw_begin(w, '[');
    for (size_t i = 0; i < r->n_assumptions; i++) {
        _cleanup_(strbuf_release) struct strbuf says = {0};
        range_say_assumption(r, i, wish, &says);
        jw_str(w, strbuf_str(&says));
    }
    jw_end(w);
}

static void put_quantiles(const struct range *r, struct json_writer *w)
{
    jw_key(w, "quantiles");
    jw_begin(w, '[');
    for (size_t i = 0; r->known && i < RANGE_QUANTILES; i++) {
        const struct stats_quantile *q = &r->quantiles[i];
        jw_begin(w, '{');
        jw_put_int(w, "percent", lround(range_quantile_of[i] * 100));
        jw_put_int(w, "value_minor", llround(q->value));
        jw_put_int(w, "low_minor", llround(q->low));
        jw_put_int(w, "high_minor", llround(q->high));
        jw_put_bool(w, "few", q->few);
        jw_end(w);
    }
    jw_end(w);
}

static void put_warnings(const struct range *r, int which, const struct range_wish *wish,
                         struct json_writer *w)
{
    const struct range_ends *ends = which ? &r->shift : &r->bolstering;
    jw_key(w, "warnings");
    jw_begin(w, '[');
    for (enum range_warning one = 0; one < RANGE_WARNINGS; one++) {
        _cleanup_(strbuf_release) struct strbuf says = {0};
        if (!r->warned[which][one])
            continue;
        range_say_warning(r, one, ends, wish, &says);
        jw_begin(w, '{');
        jw_put_cstr(w, "warning", range_warning_name(one));
        jw_put_str(w, "says", strbuf_str(&says));
        jw_end(w);
    }
    jw_end(w);
}

static void say_why(const struct range *r, int which, const struct range_wish *wish, struct strbuf *out)
{
    if (!which) {
        int stretch = wish->stretch_permille ? wish->stretch_permille : RANGE_STRETCH_PERMILLE;
        strbuf_printf(out, "From what you want, upwards by %d", stretch / 10);
        if (stretch % 10)
            strbuf_printf(out, ".%d", stretch % 10);
        strbuf_puts(out, " %: its lower end is what you would be glad of.");
    } else {
        strbuf_printf(
            out,
            "The article: 10 to 20 thousand above what you think you deserve. That is %.1f to %.1f %% of what a software developer in the "
            "USA earns in the middle (%d,%03d dollars), and as much of the median of your samples.",
            r->shift_low * 100, r->shift_high * 100, RANGE_MEDIAN_USD / 1000, RANGE_MEDIAN_USD % 1000);
        if (!r->shift.told)
            strbuf_printf(out, " It cannot be told before there are %d samples.", RANGE_SAMPLES_MIN);
        else if (r->literal_low > 0)
            strbuf_printf(out,
                          " Taken at its word, in %s a year, it would be %.1f to %.1f %% of your median.",
                          wish->code, r->literal_low * 100, r->literal_high * 100);
    }
}

/* One of the two ways, with what it does not fit. */
static enum err put_way(struct db *db, const struct ranges_ask *ask, const struct range *r, int which,
                        const struct range_wish *wish, struct json_writer *w, struct error *e)
{
    static const char *const names[] = {"bolstering", "shift"};
    static const char *const grades[] = {"experiment", "article"};
    static const char *const sources[] = {
        "Ames & Mason, Tandem anchoring, Journal of Personality and Social Psychology 108, 2015",
        "The article; US Bureau of Labor Statistics, software developers, May 2024"};
    const struct range_ends *ends = which ? &r->shift : &r->bolstering;
    _cleanup_(strbuf_release) struct strbuf why = {0}, says = {0};
    struct pay p = {.has_low = true,
                    .has_high = true,
                    .low = ends->low,
                    .high = ends->high,
                    .period = wish->period,
                    .base = wish->base};
    memcpy(p.code, wish->code, MONEY_CODE);
    say_why(r, which, wish, &why);
    jw_begin(w, '{');
    jw_put_cstr(w, "way", names[which]);
    jw_put_int_or_null(w, "low_minor", ends->told, ends->low);
    jw_put_int_or_null(w, "high_minor", ends->told, ends->high);
    jw_key(w, "says");
    if (ends->told) {
        pay_say(&p, &says);
        jw_str(w, strbuf_str(&says));
    } else {
        jw_null(w);
    }
    jw_put_str(w, "why", strbuf_str(&why));
    jw_put_cstr(w, "grade", grades[which]);
    jw_put_cstr(w, "source", sources[which]);
    put_warnings(r, which, wish, w);
    jw_key(w, "clashes");
    if (ends->told) {
        TRY(clashes_planned_json(db, ask->application, &p, ask->today, w, e));
    } else {
        jw_begin(w, '[');
        jw_end(w);
    }
    jw_end(w);
    return ERR_OK;
}

static void put_factors(const struct pay_factors *f, struct json_writer *w)
{
    jw_key(w, "factors");
    jw_begin(w, '{');
    jw_put_int(w, "hours_a_year", f->hours_a_year);
    jw_put_int(w, "days_a_year", f->days_a_year);
    jw_put_int(w, "months_a_year", f->months_a_year);
    jw_end(w);
}

/* Nobody has said what is wanted: the report is empty but for the number of samples. */
static void put_nothing(size_t n_samples, const struct pay_factors *f, struct json_writer *w)
{
    static const char *const lists[] = {"assumptions", "quantiles", "ways", "leaks"};
    const struct range none = {.used = n_samples};
    jw_begin(w, '{');
    jw_key(w, "wish");
    jw_null(w);
    put_factors(f, w);
    jw_put_cstr(w, "method", method);
    jw_key(w, "samples");
    jw_begin(w, '{');
    jw_put_int(w, "used", (int64_t)none.used);
    jw_put_int(w, "other_currency", 0);
    jw_put_int(w, "other_base", 0);
    jw_put_int(w, "no_period", 0);
    jw_put_int(w, "old", 0);
    jw_put_int(w, "least", RANGE_SAMPLES_MIN);
    jw_end(w);
    for (size_t i = 0; i < ARRAY_LEN(lists); i++) {
        jw_key(w, lists[i]);
        jw_begin(w, '[');
        jw_end(w);
    }
    jw_end(w);
}

enum err ranges_json(struct db *db, const struct ranges_ask *ask, struct json_writer *w, struct error *e)
{
    _cleanup_(arena_release) struct arena a;
    arena_init(&a);
    struct range_sample *kept = NULL;
    size_t n_kept = 0;
    struct range_wish wish = {0};
    struct range r;
    bool found = ask->wish != NULL;
    if (found)
        wish = *ask->wish;
    else
        TRY(ranges_wish(db, ask->company, &wish, &found, e));
    wish.factors = ask->factors;
    if (!ask->samples)
        TRY(list_samples(db, &a, &kept, &n_kept, e));
    const struct range_sample *samples = ask->samples ? ask->samples : kept;
    size_t n = ask->samples ? ask->n_samples : n_kept;
    if (!found) {
        put_nothing(n, &ask->factors, w);
        return ERR_OK;
    }
    TRY(range_build(&wish, samples, n, ask->today, &a, &r, e));
    jw_begin(w, '{');
    jw_key(w, "wish");
    put_wish(&wish, w);
    put_factors(&ask->factors, w);
    jw_put_cstr(w, "method", method);
    put_samples(&r, &wish, w);
    put_quantiles(&r, w);
    jw_key(w, "ways");
    jw_begin(w, '[');
    for (int which = 0; which < 2; which++)
        TRY(put_way(db, ask, &r, which, &wish, w, e));
    jw_end(w);
    TRY(put_leaks(db, &wish, w, e));
    jw_end(w);
    return ERR_OK;
}

/* ---- samples out of a table ---- */

static enum err is_known(struct db *db, const json_t *body, bool *ret, struct error *e)
{
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    TRY(db_query(
        db,
        "SELECT 1 FROM market_sample WHERE id < ?1 AND pay_minor = ?2 AND currency = ?3 AND period = ?4 AND coalesce(role, '') = ?5 "
        "AND coalesce(place, '') = ?6 AND coalesce(source, '') = ?7 AND coalesce(seen_on, '') = ?8 LIMIT 1",
        &q, e));
    stmt_bind_i64(q, 1, INT64_MAX);
    stmt_bind_i64(q, 2, thing_int(body, "pay_minor"));
    static const char *const members[] = {"currency", "period", "role", "place", "source", "seen_on"};
    for (int i = 0; i < (int)ARRAY_LEN(members); i++) {
        struct str s = thing_str(body, members[i]);
        stmt_bind_text(q, i + 3, s.p ? s : STR(""));
    }
    return stmt_step(q, ret, e);
}

static void put_text(json_t *body, const char *field, struct str s)
{
    if (s.n)
        json_object_set_new(body, field, json_stringn(s.p, s.n));
}

static json_t *body_of(const struct samples_row *row, struct ranges_counts *counts)
{
    char day[DATE_TEXT_MAX];
    json_t *body = json_object();
    const struct pay *p = &row->sample.pay;
    double minor = p->has_low && p->has_high ? ((double)p->low + (double)p->high) / 2
                                             : (double)(p->has_low ? p->low : p->high);
    enum pay_period period = p->period;
    counts->middles += p->has_low && p->has_high && p->low != p->high;
    if (period == PAY_WEEK) {
        minor *= RANGE_FACTORS.weeks_a_year;
        period = PAY_YEAR;
        counts->weekly++;
    }
    json_object_set_new(body, "pay_minor", json_integer(llround(minor)));
    json_object_set_new(body, "currency", json_string(p->code));
    json_object_set_new(body, "period", json_string(pay_period_name(period)));
    put_text(body, "role", cut(row->role, ROLE_MAX));
    put_text(body, "place", row->place);
    put_text(body, "source", row->source);
    if (row->sample.on.year)
        put_text(body, "seen_on", str_of(date_text(row->sample.on, day)));
    return body;
}

enum err ranges_take_in(struct db *db, const struct samples *s, struct thing_act *act,
                        struct ranges_counts *ret, struct error *e)
{
    struct ranges_counts counts = {0};
    for (size_t i = 0; i < s->n_rows; i++) {
        if (s->rows[i].sample.pay.base == PAY_NET) {
            counts.net++;
            continue;
        }
        struct ranges_counts with = counts;
        json_auto_t *body = body_of(&s->rows[i], &with);
        json_auto_t *made = NULL;
        bool known;
        TRY(is_known(db, body, &known, e));
        if (known) {
            counts.known++;
            continue;
        }
        TRY(thing_make(db, &kind_market_sample, body, act, &made, e));
        counts = with;
        counts.made++;
    }
    *ret = counts;
    return ERR_OK;
}

void ranges_taken_json(const struct samples *s, const struct ranges_counts *c, const struct thing_act *act,
                       struct json_writer *w)
{
    jw_begin(w, '{');
    jw_put_int(w, "made", (int64_t)c->made);
    jw_put_int(w, "known", (int64_t)c->known);
    jw_put_int(w, "middles", (int64_t)c->middles);
    jw_put_int(w, "weekly", (int64_t)c->weekly);
    jw_put_int(w, "net", (int64_t)c->net);
    thing_put_change(w, act);
    csv_put_columns(samples_field_name, s->columns, SAMPLES_FIELDS, w);
    csv_put_notes(&s->notes, w);
    jw_end(w);
}

/* The range of pay to name. */
#include "record/screen/ranges.h"

#include "api/internal.h"
#include "record/days.h"
#include "record/kinds.h"

/* Of a table; a larger one is for the command line. */
enum { SAMPLES_TEXT_BYTES = 512 << 10 };

static enum err get_range(struct http_request *r, void *context, struct error *e)
{
    static const char *const names[] = {
        "company", "application", "stretch_permille", "hours_a_year", "days_a_year", "months_a_year", NULL};
    struct ranges_ask ask = {.today = days_today()};
    struct range_wish wish = {0};
    json_auto_t *application = NULL;
    int64_t hours, days, months, stretch;
    bool found;
    TRY(http_query_only(r, names, e));
    TRY(http_query_int(r, "company", 1, INT64_MAX, 0, &ask.company, e));
    TRY(http_query_int(r, "application", 1, INT64_MAX, 0, &ask.application, e));
    TRY(http_query_int(r, "stretch_permille", 1, RANGE_STRETCH_MAX, 0, &stretch, e));
    TRY(http_query_int(r, "hours_a_year", 1, 8784, RANGE_FACTORS.hours_a_year, &hours, e));
    TRY(http_query_int(r, "days_a_year", 1, 366, RANGE_FACTORS.days_a_year, &days, e));
    TRY(http_query_int(r, "months_a_year", 12, 16, RANGE_FACTORS.months_a_year, &months, e));
    ask.factors = (struct pay_factors){(int)hours, (int)days, RANGE_FACTORS.weeks_a_year, (int)months};
    if (ask.application) {
        TRY(thing_get(context, &kind_application, ask.application, &application, e));
        ask.company = thing_int(application, "company");
    }
    TRY(ranges_wish(context, ask.company, &wish, &found, e));
    wish.stretch_permille = (int)stretch;
    if (found)
        ask.wish = &wish;
    struct json_writer w = http_json_begin(r);
    TRY(ranges_json(context, &ask, &w, e));
    http_json_end(r, 200);
    return ERR_OK;
}

/* {field: the name of its column} */
static enum err read_columns(struct http_request *r, const json_t *body, struct samples_habits *h,
                             struct error *e)
{
    json_t *columns = json_object_get(body, "columns"), *name;
    const char *key;
    if (!columns || json_is_null(columns))
        return ERR_OK;
    if (!json_is_object(columns))
        return error_set(e, ERR_INVALID, "columns", "\"columns\" must say which column is what");
    json_object_foreach (columns, key, name) {
        size_t f = 0;
        while (f < SAMPLES_FIELDS && strcmp(key, samples_field_name(f)) != 0)
            f++;
        if (f == SAMPLES_FIELDS || !json_is_string(name))
            return error_set(e, ERR_INVALID, "columns", "there is no field \"%s\" of a sample", key);
        h->columns[f] =
            arena_cstr(http_arena(r), (struct str){json_string_value(name), json_string_length(name)});
    }
    return ERR_OK;
}

static enum err read_habits(struct http_request *r, const json_t *body, struct samples_habits *h,
                            struct error *e)
{
    struct str currency, period;
    TRY(json_get_str_or(body, "currency", MONEY_CODE - 1, STR(""), &currency, e));
    TRY(json_get_str_or(body, "period", 10, STR(""), &period, e));
    memcpy(h->code, currency.p, currency.n);
    h->period = period.n ? samples_period(period) : PAY_UNSAID;
    if (currency.n && money_digits(h->code) < 0)
        return error_set(e, ERR_INVALID, "currency", "\"%s\" is no currency that is known here, as EUR",
                         h->code);
    if (period.n && !h->period)
        return error_set(e, ERR_INVALID, "period", "\"period\" must be year, month, day or hour");
    return read_columns(r, body, h, e);
}

static enum err import_samples(struct http_request *r, void *context, struct error *e)
{
    static const char *const keys[] = {"text", "currency", "period", "columns", "day_first", NULL};
    struct db *db = context;
    struct samples_habits habits = {0};
    struct ranges_counts counts;
    struct thing_act act = {0};
    struct samples s;
    struct str text;
    bool day_first;
    json_t *body;
    TRY(http_body_json(r, keys, &body, e));
    TRY(json_get_str(body, "text", SAMPLES_TEXT_BYTES, &text, e));
    TRY(json_get_bool_or(body, "day_first", false, &day_first, e));
    TRY(read_habits(r, body, &habits, e));
    habits.order = day_first ? DATE_DAY_FIRST : DATE_MONTH_FIRST;
    TRY(samples_read(text, &habits, http_arena(r), &s, e));
    DB_TX(db, DB_WRITE, e);
    TRY(ranges_take_in(db, &s, &act, &counts, e));
    TRY(thing_commit(db, &act, e));
    struct json_writer w = http_json_begin(r);
    ranges_taken_json(&s, &counts, &act, &w);
    http_json_end(r, 201);
    return ERR_OK;
}

const struct http_route api_ranges_routes[] = {
    {"POST", "/api/range/samples", HTTP_THREAD, false, import_samples},
    {"GET", "/api/range", HTTP_THREAD, false, get_range},
    {0},
};

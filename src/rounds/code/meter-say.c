/* A reading in words, and as JSON. */
#include "rounds/code/meter.h"

#include <math.h>

static int percent(double p)
{
    return (int)lround(100 * p);
}

/* "About 16 more would halve that.": from 100 on to two digits. */
static const char *more_said(const struct meter_reading *r, struct arena *a)
{
    const char *does = r->nearly ? "settle it" : "halve that";
    if (r->more >= METER_MORE_MAX)
        return arena_printf(a, "Even %d more would not %s.", METER_MORE_MAX, does);
    unsigned n = r->more > 100 ? (r->more + 5) / 10 * 10 : r->more;
    return arena_printf(a, "About %u more%s would %s.", n, n > 1 ? ", half of them in exams," : "", does);
}

static const char *gain_said(const struct meter_reading *r, const char *const *names, struct arena *a)
{
    if (r->best == SIZE_MAX || r->patterns[r->best].gain < 0.0005)
        return "";
    double points = 100 * r->patterns[r->best].gain;
    if (r->clear || r->second == SIZE_MAX)
        return arena_printf(a, " An hour of %s would add most: about %.1f points.", names[r->best], points);
    return arena_printf(
        a,
        " No pattern is clearly worth more than the others: an hour of %s or %s would add about %.1f points.",
        names[r->best], names[r->second], points);
}

const char *meter_sentence(const struct meter_reading *r, const char *const *names, struct arena *a)
{
    int pass = percent(r->pass), low = percent(r->low), high = percent(r->high);
    if (r->n_attempts == 0)
        return arena_printf(a,
                            "Nothing is known yet: the chance to pass is anything between %d and %d %%. %s",
                            low, high, more_said(r, a));
    const char *answers =
        r->n_attempts == 1 ? "1 answer puts" : arena_printf(a, "%zu answers put", r->n_attempts);
    if (r->class == METER_UNKNOWN)
        return arena_printf(a, "Too little is known: %s the chance to pass between %d and %d %%. %s", answers,
                            low, high, more_said(r, a));
    if (r->class == METER_ENOUGH)
        return arena_printf(
            a,
            "Enough: the chance to pass is %d %%, and hardly below %d %%. The next hour is worth "
            "more in system design.",
            pass, low);
    if (r->nearly)
        return arena_printf(
            a, "Nearly enough: the chance to pass looks like %d %%, but may be as low as %d %%. %s", pass,
            low, more_said(r, a));
    return arena_printf(a, "On the way: the chance to pass is %d %% (%d to %d %%).%s", pass, low, high,
                        gain_said(r, names, a));
}

/* ---- as JSON ---- */

static void put_range(struct json_writer *w, const char *key, double value, double low, double high)
{
    jw_key(w, key);
    jw_begin(w, '{');
    jw_put_real(w, "value", value);
    jw_put_real(w, "low", low);
    jw_put_real(w, "high", high);
    jw_end(w);
}

static void put_name(struct json_writer *w, const char *key, size_t pattern, const char *const *names)
{
    jw_key(w, key);
    if (pattern == SIZE_MAX)
        jw_null(w);
    else
        jw_cstr(w, names[pattern]);
}

void meter_put(const struct meter_reading *r, const char *const *names, struct arena *a,
               struct json_writer *w)
{
    jw_begin(w, '{');
    jw_put_cstr(w, "says", meter_class_name(r->class));
    jw_put_cstr(w, "sentence", meter_sentence(r, names, a));
    put_range(w, "pass", r->pass, r->low, r->high);
    put_range(w, "level", r->level, r->level_low, r->level_high);
    jw_put_real(w, "pace", r->pace);
    jw_put_int(w, "attempts", (int64_t)r->n_attempts);
    jw_put_real(w, "answers", r->answers);
    jw_put_bool(w, "nearly", r->nearly);
    jw_key(w, "more");
    if (r->more >= METER_MORE_MAX)
        jw_null(w);
    else
        jw_int(w, r->more);
    put_name(w, "best", r->best, names);
    put_name(w, "second", r->second, names);
    jw_put_bool(w, "clear", r->clear);
    jw_key(w, "patterns");
    jw_begin(w, '[');
    for (size_t p = 0; p < r->n_patterns; p++) {
        const struct meter_pattern *x = &r->patterns[p];
        jw_begin(w, '{');
        jw_put_cstr(w, "name", names[p]);
        put_range(w, "ability", x->ability, x->low, x->high);
        jw_put_real(w, "answers", x->answers);
        jw_put_real(w, "gain", x->gain);
        jw_end(w);
    }
    jw_end(w);
    jw_end(w);
}

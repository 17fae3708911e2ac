#include "base/json.h"

#include "base/utf8.h"

#include <assert.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

/* jansson's own depth limit (2048) is beyond ours, and a text may not be nested deeper than its readers
 * expect. */
static bool deeper_than(struct str text, unsigned max)
{
    unsigned depth = 0;
    bool in_string = false;
    for (size_t i = 0; i < text.n; i++) {
        char c = text.p[i];
        if (in_string) {
            if (c == '\\')
                i++;
            else if (c == '"')
                in_string = false;
        } else if (c == '"') {
            in_string = true;
        } else if (c == '{' || c == '[') {
            if (++depth > max)
                return true;
        } else if ((c == '}' || c == ']') && depth > 0) {
            depth--;
        }
    }
    return false;
}

enum err json_read(struct str text, json_t **ret, struct error *e)
{
    if (deeper_than(text, JSON_DEPTH_MAX))
        return error_set(e, ERR_INVALID, "json", "the JSON is nested deeper than %d levels", JSON_DEPTH_MAX);
    json_error_t why;
    json_t *value = json_loadb(text.p ? text.p : "", text.n, JSON_REJECT_DUPLICATES | JSON_DECODE_ANY, &why);
    if (!value)
        return error_set(e, ERR_INVALID, "json", "not valid JSON at line %d, column %d: %s", why.line,
                         why.column, why.text);
    *ret = value;
    return ERR_OK;
}

/* The member, or NULL when it is missing or null. */
static const json_t *member(const json_t *object, const char *key)
{
    const json_t *value = json_object_get(object, key);
    return json_is_null(value) ? NULL : value;
}

static enum err missing(const char *key, struct error *e)
{
    return error_set(e, ERR_INVALID, key, "\"%s\" is missing", key);
}

static enum err as_str(const json_t *value, const char *key, size_t max, struct str *ret, struct error *e)
{
    if (!json_is_string(value))
        return error_set(e, ERR_INVALID, key, "\"%s\" must be a text", key);
    struct str s = {json_string_value(value), json_string_length(value)};
    if (s.n > max)
        return error_set(e, ERR_TOO_LARGE, key, "\"%s\" is longer than %zu bytes", key, max);
    *ret = s;
    return ERR_OK;
}

enum err json_get_str(const json_t *object, const char *key, size_t max, struct str *ret, struct error *e)
{
    const json_t *value = member(object, key);
    return value ? as_str(value, key, max, ret, e) : missing(key, e);
}

enum err json_get_str_or(const json_t *object, const char *key, size_t max, struct str fallback,
                         struct str *ret, struct error *e)
{
    const json_t *value = member(object, key);
    if (value)
        return as_str(value, key, max, ret, e);
    *ret = fallback;
    return ERR_OK;
}

static enum err as_int(const json_t *value, const char *key, int64_t min, int64_t max, int64_t *ret,
                       struct error *e)
{
    if (!json_is_integer(value))
        return error_set(e, ERR_INVALID, key, "\"%s\" must be a whole number", key);
    int64_t v = json_integer_value(value);
    if (v < min || v > max)
        return error_set(e, ERR_INVALID, key, "\"%s\" must lie between %lld and %lld", key, (long long)min,
                         (long long)max);
    *ret = v;
    return ERR_OK;
}

enum err json_get_int(const json_t *object, const char *key, int64_t min, int64_t max, int64_t *ret,
                      struct error *e)
{
    const json_t *value = member(object, key);
    return value ? as_int(value, key, min, max, ret, e) : missing(key, e);
}

enum err json_get_int_or(const json_t *object, const char *key, int64_t min, int64_t max, int64_t fallback,
                         int64_t *ret, struct error *e)
{
    const json_t *value = member(object, key);
    if (value)
        return as_int(value, key, min, max, ret, e);
    *ret = fallback;
    return ERR_OK;
}

enum err json_get_bool_or(const json_t *object, const char *key, bool fallback, bool *ret, struct error *e)
{
    const json_t *value = member(object, key);
    if (value && !json_is_boolean(value))
        return error_set(e, ERR_INVALID, key, "\"%s\" must be true or false", key);
    *ret = value ? json_is_true(value) : fallback;
    return ERR_OK;
}

enum err json_get_array_or(const json_t *object, const char *key, size_t max, json_t **ret, struct error *e)
{
    json_t *value = json_object_get(object, key);
    if (!value || json_is_null(value)) {
        *ret = NULL;
        return ERR_OK;
    }
    if (!json_is_array(value))
        return error_set(e, ERR_INVALID, key, "\"%s\" must be a list", key);
    if (json_array_size(value) > max)
        return error_set(e, ERR_TOO_LARGE, key, "\"%s\" has more than %zu entries", key, max);
    *ret = value;
    return ERR_OK;
}

enum err json_only_keys(const json_t *object, const char *const *keys, struct error *e)
{
    if (!json_is_object(object))
        return error_set(e, ERR_INVALID, "json", "a JSON object is expected");
    const char *key;
    json_t *value;
    json_object_foreach ((json_t *)(uintptr_t)object, key, value) {
        const char *const *k = keys;
        while (*k && strcmp(*k, key) != 0)
            k++;
        if (!*k)
            return error_set(e, ERR_INVALID, key, "\"%s\" is not a known member here", key);
    }
    return ERR_OK;
}

/* What must stand before a value: a comma, unless it is the first of its level or follows its key. */
static void before_value(struct json_writer *w)
{
    uint64_t bit = UINT64_C(1) << w->depth;
    if (w->after_key) {
        w->after_key = false;
        return;
    }
    assert(w->depth == 0 || !(w->is_object & bit));
    if (w->depth && (w->has_items & bit))
        strbuf_putc(w->out, ',');
    w->has_items |= bit;
}

void jw_begin(struct json_writer *w, char bracket)
{
    before_value(w);
    w->depth++;
    assert(w->depth < 64);
    uint64_t bit = UINT64_C(1) << w->depth;
    w->has_items &= ~bit;
    w->is_object = bracket == '{' ? w->is_object | bit : w->is_object & ~bit;
    strbuf_putc(w->out, bracket);
}

void jw_end(struct json_writer *w)
{
    assert(w->depth > 0 && !w->after_key);
    strbuf_putc(w->out, w->is_object & (UINT64_C(1) << w->depth) ? '}' : ']');
    w->depth--;
}

static void put_escaped(struct strbuf *out, unsigned char c)
{
    switch (c) {
    case '"': strbuf_puts(out, "\\\""); break;
    case '\\': strbuf_puts(out, "\\\\"); break;
    case '\n': strbuf_puts(out, "\\n"); break;
    case '\r': strbuf_puts(out, "\\r"); break;
    case '\t': strbuf_puts(out, "\\t"); break;
    default: strbuf_printf(out, "\\u%04x", c); break;
    }
}

static void put_string(struct strbuf *out, struct str s)
{
    strbuf_reserve(out, s.n + 2);
    strbuf_putc(out, '"');
    while (s.n) {
        size_t run = 0;
        while (run < s.n && (unsigned char)s.p[run] >= 0x20 && s.p[run] != '"' && s.p[run] != '\\' &&
               s.p[run] != 0x7F)
            run++;
        utf8_put_clean(out, str_head(s, run));
        s = str_from(s, run);
        if (s.n) {
            put_escaped(out, (unsigned char)s.p[0]);
            s = str_from(s, 1);
        }
    }
    strbuf_putc(out, '"');
}

void jw_key(struct json_writer *w, const char *key)
{
    uint64_t bit = UINT64_C(1) << w->depth;
    assert(w->depth && (w->is_object & bit) && !w->after_key);
    if (w->has_items & bit)
        strbuf_putc(w->out, ',');
    w->has_items |= bit;
    put_string(w->out, str_of(key));
    strbuf_putc(w->out, ':');
    w->after_key = true;
}

void jw_str(struct json_writer *w, struct str s)
{
    before_value(w);
    put_string(w->out, s);
}

void jw_cstr(struct json_writer *w, const char *s)
{
    if (s)
        jw_str(w, str_of(s));
    else
        jw_null(w);
}

void jw_int(struct json_writer *w, int64_t v)
{
    before_value(w);
    strbuf_printf(w->out, "%lld", (long long)v);
}

void jw_real(struct json_writer *w, double v)
{
    before_value(w);
    if (!isfinite(v)) {
        strbuf_puts(w->out, "null");
        return;
    }
    char text[40];
    for (int digits = 15; digits <= 17; digits++) {
        snprintf(text, sizeof text, "%.*g", digits, v);
        if (strtod(text, NULL) == v)
            break;
    }
    strbuf_puts(w->out, text);
}

void jw_bool(struct json_writer *w, bool v)
{
    before_value(w);
    strbuf_puts(w->out, v ? "true" : "false");
}

void jw_null(struct json_writer *w)
{
    before_value(w);
    strbuf_puts(w->out, "null");
}

void jw_raw(struct json_writer *w, struct str json)
{
    before_value(w);
    strbuf_put(w->out, json);
}

void jw_value(struct json_writer *w, const json_t *value)
{
    char *text = json_dumps(value, JSON_COMPACT | JSON_ENCODE_ANY);
    if (!text)
        abort();
    jw_raw(w, str_of(text));
    free(text);
}

void jw_put_str(struct json_writer *w, const char *key, struct str s)
{
    jw_key(w, key);
    jw_str(w, s);
}

void jw_put_cstr(struct json_writer *w, const char *key, const char *s)
{
    jw_key(w, key);
    jw_cstr(w, s);
}

void jw_put_int(struct json_writer *w, const char *key, int64_t v)
{
    jw_key(w, key);
    jw_int(w, v);
}

void jw_put_real(struct json_writer *w, const char *key, double v)
{
    jw_key(w, key);
    jw_real(w, v);
}

void jw_put_bool(struct json_writer *w, const char *key, bool v)
{
    jw_key(w, key);
    jw_bool(w, v);
}

void jw_put_int_or_null(struct json_writer *w, const char *key, bool known, int64_t v)
{
    jw_key(w, key);
    if (known)
        jw_int(w, v);
    else
        jw_null(w);
}

void jw_put_str_or_null(struct json_writer *w, const char *key, struct str s)
{
    jw_key(w, key);
    if (s.n)
        jw_str(w, s);
    else
        jw_null(w);
}

void jw_put_strs(struct json_writer *w, const char *key, const struct str *list, size_t n)
{
    jw_key(w, key);
    jw_begin(w, '[');
    for (size_t i = 0; i < n; i++)
        jw_str(w, list[i]);
    jw_end(w);
}

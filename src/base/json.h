/*
 * json.h: JSON in and out.
 *
 * Reading is jansson's, with the limits of this program: strict UTF-8, no duplicate keys, numbers that fit,
 * bounded depth and size. The getters below turn a missing or wrong member into the sentence that the user
 * sees.
 *
 * Writing appends to a strbuf and needs no tree:
 *
 *     struct json_writer w = jw_to(&out);
 *     jw_begin(&w, '{');
 *     jw_put_str(&w, "name", STR("ada"));
 *     jw_key(&w, "tests"); jw_begin(&w, '['); jw_int(&w, 1); jw_end(&w);
 *     jw_end(&w);
 */
#ifndef DRYRUN_BASE_JSON_H
#define DRYRUN_BASE_JSON_H

#include "base/err.h"
#include "base/str.h"

#include <jansson.h>
#include <stdbool.h>
#include <stdint.h>

enum { JSON_DEPTH_MAX = 32 };

/* Parse a whole text. On ERR_INVALID the message names line and column. The caller owns *ret (json_decref, or
 * declare it json_auto_t *). */
enum err json_read(struct str text, json_t **ret, struct error *e) warn_unused;

/*
 * Members of an object. Missing (or null) members are ERR_INVALID unless the function ends in _or, which then
 * gives the fallback. A member of another type, or out of its bounds, is ERR_INVALID with the key as the
 * field. Views live as long as the object.
 */
enum err json_get_str(const json_t *object, const char *key, size_t max, struct str *ret,
                      struct error *e) warn_unused;
enum err json_get_str_or(const json_t *object, const char *key, size_t max, struct str fallback,
                         struct str *ret, struct error *e) warn_unused;
enum err json_get_int(const json_t *object, const char *key, int64_t min, int64_t max, int64_t *ret,
                      struct error *e) warn_unused;
enum err json_get_int_or(const json_t *object, const char *key, int64_t min, int64_t max, int64_t fallback,
                         int64_t *ret, struct error *e) warn_unused;
enum err json_get_bool_or(const json_t *object, const char *key, bool fallback, bool *ret,
                          struct error *e) warn_unused;
/* An array member of at most max elements; *ret is borrowed. A missing one gives NULL. */
enum err json_get_array_or(const json_t *object, const char *key, size_t max, json_t **ret,
                           struct error *e) warn_unused;

/* ERR_INVALID when the object has a member that is not in the NULL-ended list: a typing mistake must not be
 * ignored. */
enum err json_only_keys(const json_t *object, const char *const *keys, struct error *e) warn_unused;

struct json_writer {
    struct strbuf *out; /* borrowed */
    uint64_t is_object; /* a bit per open level */
    uint64_t has_items; /* a bit per open level */
    unsigned depth;
    bool after_key;
};

static inline struct json_writer jw_to(struct strbuf *out)
{
    return (struct json_writer){.out = out};
}

void jw_begin(struct json_writer *w, char bracket); /* '{' or '[' */
void jw_end(struct json_writer *w);
void jw_key(struct json_writer *w, const char *key);
/* Text; bytes that are not UTF-8 become U+FFFD. */
void jw_str(struct json_writer *w, struct str s);
void jw_cstr(struct json_writer *w, const char *s); /* NULL writes null */
void jw_int(struct json_writer *w, int64_t v);
void jw_real(struct json_writer *w,
             double v); /* shortest text that reads back the same; not finite writes null */
void jw_bool(struct json_writer *w, bool v);
void jw_null(struct json_writer *w);
/* Text that is JSON already: a stored document, a jansson value. */
void jw_raw(struct json_writer *w, struct str json);
void jw_value(struct json_writer *w, const json_t *value);

/* A member of an object: its key and its value. */
void jw_put_str(struct json_writer *w, const char *key, struct str s);
void jw_put_cstr(struct json_writer *w, const char *key, const char *s);
void jw_put_int(struct json_writer *w, const char *key, int64_t v);
void jw_put_real(struct json_writer *w, const char *key, double v);
void jw_put_bool(struct json_writer *w, const char *key, bool v);
/* v, or null when it is not known. */
void jw_put_int_or_null(struct json_writer *w, const char *key, bool known, int64_t v);
/* null where it is empty. */
void jw_put_str_or_null(struct json_writer *w, const char *key, struct str s);
void jw_put_strs(struct json_writer *w, const char *key, const struct str *list, size_t n);

#endif

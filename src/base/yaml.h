/*
 * yaml.h: YAML in, as a tree of plain nodes in an arena.
 *
 * The events are libyaml's. What makes YAML dangerous or surprising is refused: aliases, anchors, tags,
 * several documents, duplicate keys, keys that are not scalars, NULs, and anything over the limits below. A
 * node knows its line, so that a message can name it.
 *
 *     const struct yaml *doc;
 *     TRY(yaml_read(text, &arena, &doc, e));
 *     TRY(yaml_get_str(doc, "name", 200, &name, e));
 */
#ifndef DRYRUN_BASE_YAML_H
#define DRYRUN_BASE_YAML_H

#include "base/arena.h"
#include "base/err.h"
#include "base/str.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { YAML_DEPTH_MAX = 16, YAML_NODES_MAX = 200000, YAML_KEYS_MAX = 2000, YAML_BYTES_MAX = 4 << 20 };

enum yaml_kind { YAML_SCALAR, YAML_LIST, YAML_MAP };

struct yaml {
    enum yaml_kind kind;
    int line;             /* from 1 */
    bool plain;           /* a scalar without quotes: only such a one can be null, a number or a boolean */
    struct str text;      /* YAML_SCALAR */
    size_t n;             /* children of a list or map */
    struct str *keys;     /* YAML_MAP: n */
    int *key_lines;       /* YAML_MAP: n */
    struct yaml **values; /* n */
};

/*
 * Parse a whole text. An empty one gives an empty map. Everything lives in the arena; text may be forgotten.
 * ERR_INVALID or ERR_TOO_LARGE; the field of the error is the line as a decimal number, here and in the
 * getters.
 */
enum err yaml_read(struct str text, struct arena *a, const struct yaml **ret, struct error *e) warn_unused;

/* One file of a folder, for what is made of all of them: its name there ("gap.yaml", "modal/task.yaml"), and
 * what is in it. */
struct yaml_file {
    struct str name, text;
};
/* What the file describes is called so: the name without ".yaml", or the folder in which it lies ("gap",
 * "modal"). */
struct str yaml_file_id(const struct yaml_file *f);

/*
 * For whoever knows the name of the file: r as it is, and where it is a failure "FILE:LINE: " in front of the
 * sentence ("FILE: " when the error has no line), with the file as the field.
 *
 *     TRY(yaml_in_file(cv_rule_texts(doc, a, texts, e), e, "rules/cv.yaml"));
 */
enum err yaml_in_file(enum err r, struct error *e, const char *file, ...) printf_like(3, 4) warn_unused;

/* The line in an error of this file; 0 when it is none of them. */
int yaml_error_line(const struct error *e);

/* A member of a map; NULL when it is missing or null. The map may be NULL (it has no members). */
const struct yaml *yaml_get(const struct yaml *map, const char *key);
bool yaml_is_null(const struct yaml *node); /* NULL, or one of: empty, ~, null */

/* One node as a value; what names it in the message ("limits.memory"). */
enum err yaml_str(const struct yaml *node, const char *what, size_t max, struct str *ret,
                  struct error *e) warn_unused;
enum err yaml_int(const struct yaml *node, const char *what, int64_t min, int64_t max, int64_t *ret,
                  struct error *e) warn_unused;
/* Decimal, finite, in min..max. */
enum err yaml_real(const struct yaml *node, const char *what, double min, double max, double *ret,
                   struct error *e) warn_unused;
enum err yaml_bool(const struct yaml *node, const char *what, bool *ret, struct error *e) warn_unused;
enum err yaml_map(const struct yaml *node, const char *what, struct error *e) warn_unused;
/* A list of at most max_items scalars, NUL-ended copies in the arena. A missing one (NULL) is empty. */
enum err yaml_strs(const struct yaml *node, const char *what, size_t max_items, size_t max_each,
                   struct arena *a, struct str **ret, size_t *ret_n, struct error *e) warn_unused;

/* Members of a map. Missing ones are ERR_INVALID, or the fallback with _or. */
enum err yaml_get_str(const struct yaml *map, const char *key, size_t max, struct str *ret,
                      struct error *e) warn_unused;
enum err yaml_get_str_or(const struct yaml *map, const char *key, size_t max, struct str fallback,
                         struct str *ret, struct error *e) warn_unused;
enum err yaml_get_int_or(const struct yaml *map, const char *key, int64_t min, int64_t max, int64_t fallback,
                         int64_t *ret, struct error *e) warn_unused;
enum err yaml_get_real_or(const struct yaml *map, const char *key, double min, double max, double fallback,
                          double *ret, struct error *e) warn_unused;
enum err yaml_get_bool_or(const struct yaml *map, const char *key, bool fallback, bool *ret,
                          struct error *e) warn_unused;

/* A text of one line with something in it, without white space at its ends; a copy in the arena. */
enum err yaml_get_line(const struct yaml *map, const char *key, size_t max, struct arena *a, struct str *ret,
                       struct error *e) warn_unused;
/* One of at most n words, which end with a NULL or with the n-th: its place among them. The message names
 * them all. */
enum err yaml_get_word(const struct yaml *map, const char *key, const char *const *words, size_t n,
                       size_t *ret, struct error *e) warn_unused;

/* What the getters say, for whoever finds something else to be wrong: ERR_INVALID with the line of the node
 * (NULL: line 1) as the field. */
enum err yaml_wrong(const struct yaml *node, struct error *e, const char *fmt, ...) printf_like(3, 4);

/* ERR_INVALID at the first key that is not in the NULL-ended list: a typing mistake must not be ignored. */
enum err yaml_only_keys(const struct yaml *map, const char *const *keys, struct error *e) warn_unused;

#endif

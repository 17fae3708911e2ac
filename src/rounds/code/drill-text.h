/*
 * drill-text.h: what the drills on code share (debug.h, review.h): places in a program, and the members of
 * their YAML files.
 *
 * Errors have the line of the file as their field, as those of yaml.h; who knows the file's name puts it in
 * front (yaml_in_file()).
 */
#ifndef DRYRUN_ROUNDS_CODE_DRILL_TEXT_H
#define DRYRUN_ROUNDS_CODE_DRILL_TEXT_H

#include "base/arena.h"
#include "base/err.h"
#include "base/yaml.h"

enum { DRILL_LINE_MAX = 100000, DRILL_ID_MAX = 40 };

/* Lines of a text, from 1, both ends counted. */
struct lines {
    int from, to;
};
/* "12" or "12-15", nothing else; false, and *ret unchanged, when it is none, or goes backwards, or past
 * DRILL_LINE_MAX. */
bool lines_parse(struct str text, struct lines *ret) warn_unused;
bool lines_meet(struct lines a, struct lines b); /* is there a line that both have? */
static inline int lines_count(struct lines l)
{
    return l.to - l.from + 1;
}
/* "12" or "12-15" */
void lines_put(struct lines l, struct strbuf *out);
/* How many lines a text has: those that str_line() gives. */
int lines_of(struct str text);

/* Small letters, digits, and single hyphens between them; at most DRILL_ID_MAX bytes. */
bool drill_id_ok(struct str id);

/* A text of several lines with something in it, which must be there and end with a line feed, without tabs,
 * other control characters, and blanks at the ends of lines. */
enum err drill_block(const struct yaml *map, const char *key, size_t max, struct arena *a, struct str *ret,
                     struct error *e) warn_unused;
/* Lines that lie within a text of so many lines, at most most of them. */
enum err drill_lines(const struct yaml *map, const char *key, int lines, int most, struct lines *ret,
                     struct error *e) warn_unused;
/* The same of a node that is there; what names it. */
enum err drill_lines_of(const struct yaml *node, const char *what, int lines, int most, struct lines *ret,
                        struct error *e) warn_unused;
/* A whole number, which must be there. */
enum err drill_int(const struct yaml *map, const char *key, int min, int max, int *ret,
                   struct error *e) warn_unused;

/* The place of a word; n when it is none of them. */
size_t drill_word_named(struct str word, const char *const *words, size_t n);

#endif

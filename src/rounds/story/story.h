/*
 * story.h: a story for a behavioural interview, in the parts in which it is told: situation, task, action,
 * result, and what was learned.
 *
 * Stories are English or German. Where the language is not said it is told by small words.
 *
 * Pure. Everything lives in the arena, or is a view of what was given.
 */
#ifndef DRYRUN_ROUNDS_STORY_STORY_H
#define DRYRUN_ROUNDS_STORY_STORY_H

#include "base/arena.h"
#include "base/err.h"
#include "base/str.h"

#include <stdbool.h>
#include <stddef.h>

enum story_part { STORY_SITUATION, STORY_TASK, STORY_ACTION, STORY_RESULT, STORY_REFLECTION };
enum { STORY_PARTS = STORY_REFLECTION + 1 };

enum story_language { STORY_ENGLISH, STORY_GERMAN };

/* How far it reaches: one's own task, a whole team, more than one team. */
enum story_scope { STORY_JUNIOR, STORY_SENIOR, STORY_STAFF };

enum {
    STORY_PART_BYTES_MAX = 8 << 10,
    STORY_TITLE_BYTES_MAX = 200,
    STORY_THEMES_MAX = 20,
    STORY_FILE_BYTES_MAX = 128 << 10,
};

struct story {
    struct str title;
    struct str language; /* "en", "de"; empty: told by its words */
    enum story_scope scope;
    const struct str *themes; /* n_themes: ids, "conflict-peer" */
    size_t n_themes;
    /* What else may be known; empty: it is not. */
    struct str employer, people;   /* where it happened; who was in it, one per line */
    struct str began_on, ended_on; /* "2026-11-02" */
    struct str part[STORY_PARTS];
};

const char *story_part_name(enum story_part p);   /* "situation" ... */
const char *story_scope_name(enum story_scope s); /* "junior", "senior", "staff" */
bool story_scope_named(struct str name, enum story_scope *ret);

/* The language that it is in. */
enum story_language story_language(const struct story *s, struct arena *a);

/*
 * A story as a file: Markdown with a head of YAML (docs/formats/story.md).
 *
 *     ---
 *     title: The customers who paid twice
 *     scope: senior
 *     themes: [incident]
 *     ---
 *     ## Situation
 *     ...
 *     ## Task
 *
 * Headings of any level in English or German, or their first letters: Situation S, Task T Aufgabe, Action A
 * Handlung Vorgehen, Result R Ergebnis, Reflection Learning Fazit Reflexion. ERR_INVALID with the line as the
 * field: no head that ends, a member that is unknown or wrong, text before the first heading, a heading that
 * is none of them or stands twice. ERR_TOO_LARGE over the limits above. A part that is missing is empty. The
 * story is a copy in the arena.
 */
enum err story_read(struct str text, struct arena *a, struct story *ret, struct error *e) warn_unused;

/* The same in the form that story_read() reads. */
void story_write(const struct story *s, struct strbuf *out);

#endif

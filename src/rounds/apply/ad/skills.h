/*
 * skills.h: which skills a text names. The list with its synonyms is content/skills/
 * (docs/formats/skills.md).
 *
 * Words are compared without case and accents, as words of their own; "REST/GraphQL", "Java-Entwickler" and
 * "CI/CD" are several. The longest phrase
 * wins: "React Native" is no React. Names that are words of a language too have a rule: `capital` (Rust: with
 * a capital, SOLID: in capitals, or in a list) and `list` (Go, C, R: exactly so, and between commas,
 * brackets, "in", "and" ... ).
 *
 * Pure. Everything lives in the arena that it was read into; a list may be used by several threads.
 */
#ifndef DRYRUN_ROUNDS_APPLY_SKILLS_H
#define DRYRUN_ROUNDS_APPLY_SKILLS_H

#include "base/arena.h"
#include "base/err.h"
#include "base/yaml.h"

#include <stdbool.h>
#include <stddef.h>

enum { SKILLS_MAX = 2000, SKILL_ALSO_MAX = 12, SKILLS_BYTES_MAX = 1 << 20, SKILL_MENTIONS_MAX = 5000 };

enum skill_case { SKILL_ANY_CASE, SKILL_CAPITAL, SKILL_LIST };

struct skill {
    struct str id;   /* "postgresql": never changes */
    struct str name; /* "PostgreSQL" */
    struct str kind; /* the file: "languages", "databases", ... */
    struct str *also;
    size_t n_also;
    enum skill_case rule;
};

struct skill_phrase;

struct skills {
    struct skill *v;
    size_t n;
    struct skill_phrase *phrases; /* n_phrases; inside */
    size_t n_phrases;
    size_t *buckets; /* n_buckets: first phrase + 1 of a hash of its first word */
    size_t n_buckets;
};

/* ERR_INVALID with the file and line: an unknown key, an id or a phrase that is there twice, a missing
 * name. */
enum err skills_read(const struct yaml_file *files, size_t n_files, struct arena *a, struct skills *ret,
                     struct error *e) warn_unused;

/* By id or by any of its phrases; NULL: it is not in the list. */
const struct skill *skills_named(const struct skills *s, struct str name, struct arena *a);

struct skill_mention {
    const struct skill *skill;
    size_t at, n; /* bytes of the text */
};

/* In their order; at most SKILL_MENTIONS_MAX. Linear in the text. */
void skills_find(const struct skills *s, struct str text, struct arena *a, struct skill_mention **ret,
                 size_t *ret_n);

#endif

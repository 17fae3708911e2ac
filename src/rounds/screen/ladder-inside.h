/* ladder-inside.h: the templates as they were read; private to ladder-read.c and ladder.c. */
#ifndef DRYRUN_ROUNDS_SCREEN_LADDER_INSIDE_H
#define DRYRUN_ROUNDS_SCREEN_LADDER_INSIDE_H

#include "model/words/words.h"
#include "rounds/screen/ladder.h"
#include "rounds/screen/quantity.h"

/* What a template can ask of a claim beside the kinds of the file, which come behind it: condition
 * LADDER_FACTS + i is that its words are there. */
enum ladder_fact {
    FACT_PERCENT, /* in the order of enum quantity_kind */
    FACT_FACTOR,
    FACT_TIME,
    FACT_MONEY,
    FACT_SIZE,
    FACT_COUNT,
    FACT_PEOPLE,
    FACT_BARE,
    FACT_NUMBER, /* any of them, one in words ("doubled"), or that of the claim's own field */
    FACT_NO_NUMBER,
    FACT_MEASURED,
    FACT_UNMEASURED,
    FACT_PART,
    FACT_NO_PART,
    FACT_EMPLOYER,
    FACT_TECHNOLOGY, /* of any kind but practices: one does not use code reviews as one uses a database */
    FACT_LANGUAGE,   /* a technology of this kind, in the order of ladder_skill_kinds */
    FACT_FRAMEWORK,
    FACT_DATABASE,
    FACT_CLOUD,
    FACT_PRACTICE,
    FACT_TOOL,
    LADDER_FACTS,
};
extern const char *const ladder_fact_names[LADDER_FACTS];
extern const char *const ladder_skill_kinds[LADDER_FACTS - FACT_LANGUAGE]; /* "languages" ... */

enum ladder_field {
    FIELD_NUMBER,
    FIELD_WORD,
    FIELD_TECHNOLOGY,
    FIELD_EMPLOYER,
    FIELD_PART,
    FIELD_MEASURED,
    LADDER_FIELDS,
};
/* LADDER_FIELDS: there is none of this name. */
enum ladder_field ladder_field_named(struct str name);

enum { LADDER_CONDITIONS_MAX = 4, LADDER_PRACTICES = 4 /* of ladder_skill_kinds */ };

struct ladder_kind {
    struct str id;
    bool number; /* its words stand for a number: "halved" */
};

struct ladder_template {
    struct str id;
    int level;
    enum ladder_about about;
    int when[LADDER_CONDITIONS_MAX];
    size_t n_when;
    struct str text[LADDER_LANGUAGES];
};

struct ladder_rules {
    struct ladder_kind kinds[LADDER_KINDS_MAX];
    size_t n_kinds;
    struct word *words; /* of all kinds and languages; value: the kind */
    size_t n_words;
    struct word *common; /* small words that tell a language, which is the value */
    size_t n_common;
    struct ladder_template *v;
    size_t n;
};

#endif

/*
 * ladder.h: the cross-examination of a claim of the CV: questions of three levels, made of the claim's own
 * words.
 *
 *   1  what it was, and why
 *   2  how it was measured, and what broke
 *   3  what one would do now: with ten times as much, again, before a critic
 *
 * An interviewer who wants to break a CV asks on from each answer. The questions come by rule from templates
 * (content/questions/ladder.yaml, docs/formats/questions.md): a template is asked when the claim says what it
 * needs, and its fields are filled with words that stand in the claim, in quotation marks. So nothing is
 * asked about what the claim does not say. Questions that one wrote for the claim oneself come first. A claim
 * without a number is asked for one.
 *
 * What a claim says:
 *   numbers     by unit: percent ("40 %"), factor ("10x", "doubled"), time ("from 40 to 6 minutes"), money ("2 M€"), size ("4 TB"),
 *               count ("12 services"), people ("7 developers"), bare ("from 54 to 97"). Years, versions, ranks, "24/7" and what is glued to
 *               letters ("p95", "HTTP/2", "S3") are none
 *   actions     by the words of the kinds in the file: reduced, built, led, migrated, mentored ...
 *   the rest    technologies (whoever calls knows them), employer, my part, how it was measured
 *
 * Pure and deterministic: the same claim and turn give the same questions. Everything lives in the arena of
 * the call; templates may be used by several threads.
 */
#ifndef DRYRUN_ROUNDS_SCREEN_LADDER_H
#define DRYRUN_ROUNDS_SCREEN_LADDER_H

#include "base/arena.h"
#include "base/err.h"
#include "base/json.h"

#include <stdint.h>

enum {
    LADDER_LEVELS = 3,
    LADDER_PER_LEVEL = 3, /* questions of a level, beside one's own */
    LADDER_BYTES_MAX = 256 << 10,
    LADDER_KINDS_MAX = 40,
    LADDER_TEMPLATES_MAX = 400,
    LADDER_GRADE_MAX = 4, /* 1 could not answer, 2 with trouble, 3 well, 4 with ease */
};
/* Seconds that an answer of each level may take: rules of thumb. */
extern const int ladder_seconds[LADDER_LEVELS];

/* What a question is about; of a level, at most one of each is asked. */
enum ladder_about {
    LADDER_NUMBER,
    LADDER_MEASURE,
    LADDER_ACTION,
    LADDER_PART,
    LADDER_TECHNOLOGY,
    LADDER_PLACE,
    LADDER_GENERAL,
    LADDER_ABOUTS,
};
const char *ladder_about_name(enum ladder_about about); /* "number", ... */

/* The languages in which is asked. */
enum ladder_language { LADDER_EN, LADDER_DE, LADDER_LANGUAGES };
extern const char *const ladder_languages[LADDER_LANGUAGES]; /* "en", "de" */
/* LADDER_LANGUAGES: none of this name. */
enum ladder_language ladder_language_named(struct str name);

struct ladder_rules; /* the file, read */

/*
 * ERR_INVALID; the field is the line (yaml_error_line()): an unknown key or condition, an id that is there
 * twice, a field whose condition is not asked for ("{technology}" without technology), a language that is
 * missing, fewer than one template for each level that fits every claim.
 */
enum err ladder_rules_read(struct str yaml, struct arena *a, const struct ladder_rules **ret,
                           struct error *e) warn_unused;
size_t ladder_rules_count(const struct ladder_rules *rules); /* of templates */

/* As the content names kinds of skills: "languages", "databases", ... */
struct ladder_technology {
    struct str words; /* as they stand in the claim */
    struct str kind;
};

/* Empty texts are not known. */
struct ladder_claim {
    struct str words; /* the bullet */
    struct str employer, number, measured, my_part;
    struct str own[LADDER_LEVELS]; /* questions of one's own */
    const struct ladder_technology *technologies;
    size_t n_technologies;
};

struct ladder_question {
    int level; /* 1 to LADDER_LEVELS */
    enum ladder_about about;
    struct str id;     /* of the template: "percent-base"; of one's own "own-1" */
    struct str text;   /* what is asked */
    struct str quotes; /* the words of the claim that it takes up; may be empty */
    bool own;
};

struct ladder {
    enum ladder_language language;
    struct ladder_question *v; /* by level, in the order in which they are asked */
    size_t n;
    size_t fitting; /* templates that fit this claim: how much there is for other turns */
    bool has_number, has_measured, has_part;
};

/* The language in which a claim is written, by its small words; English where that cannot be told. */
enum ladder_language ladder_language_of(const struct ladder_rules *rules, struct str text);

/* turn: how often it was climbed before: others of the fitting templates come first then. At least one
 * question of each level. */
void ladder_build(const struct ladder_rules *rules, const struct ladder_claim *claim,
                  enum ladder_language language, uint64_t turn, struct arena *a, struct ladder *ret);

/* Schema Ladder of the contract, without the claim: {language, fitting, has_number, has_measured, has_part,
 * questions}. Writes members. */
void ladder_put(const struct ladder *l, struct json_writer *w);

#endif

/*
 * questions.h: the bank of questions that come with the program (content/questions,
 * docs/formats/questions.md).
 *
 * Five sets, one file each:
 *   story      behavioural.yaml: what is answered by a story of one's own; each has themes
 *   culture    culture.yaml: about values, mission, ways to work; each has a theme or a topic
 *   explain    explain.yaml: knowledge that is explained aloud in 60 to 90 seconds, with the points that must be said
 *   ask-back   ask-back.yaml: what one asks them
 * and themes.yaml, the themes of the first two. retired.yaml lists ids that were used once: none of them
 * comes again, because cards and rehearsals of the past refer to it.
 *
 * Pure. Everything lives in the arena that it was read into; a bank may be used by several threads.
 */
#ifndef DRYRUN_MODEL_QUESTIONS_H
#define DRYRUN_MODEL_QUESTIONS_H

#include "base/arena.h"
#include "base/err.h"
#include "base/json.h"
#include "base/yaml.h"

#include <stdint.h>

enum {
    QUESTIONS_BYTES_MAX = 1 << 20, /* of a file */
    QUESTIONS_MAX = 2000,          /* in all */
    QUESTION_THEMES_MAX = 6,       /* of a question */
    QUESTION_POINTS_MIN = 4,
    QUESTION_POINTS_MAX = 7,
    QUESTION_ID_MAX = 60,
    THEMES_MAX = 64,
};

enum question_set {
    QUESTIONS_STORY,
    QUESTIONS_CULTURE,
    QUESTIONS_EXPLAIN,
    QUESTIONS_ASK_BACK,
    QUESTION_SETS
};
extern const char *const question_set_names[QUESTION_SETS]; /* "story", "culture", "explain", "ask-back" */
/* QUESTION_SETS: there is none of this name. */
enum question_set question_set_named(struct str name);

/* What an answer shows at each of the levels of theme_levels. */
enum { THEME_LEVELS = 3 };
extern const char *const theme_levels[THEME_LEVELS]; /* "junior", "senior", "staff" */

struct theme {
    struct str id, title;
    struct str rubric; /* "conflict-resolution" */
    struct str about;  /* what the interviewer looks for */
    struct str scope[THEME_LEVELS];
};

/* A text that its set does not have is empty. */
struct question {
    enum question_set set;
    struct str id, asks;
    /* story and culture: as the set; explain: "manager"; ask-back: the round in which it is asked */
    struct str round;
    struct str topic;     /* culture (may be empty), explain */
    struct str level;     /* explain: "junior", "middle", "senior" */
    struct str probes;    /* story, culture: what it finds out */
    struct str follow_up; /* story, culture, explain */
    struct str group;     /* ask-back: what it is about */
    struct str why;       /* ask-back: what the answer tells */
    struct str source;    /* explain: where its facts can be checked, https:// */
    int seconds;          /* explain: 60 to 90 */
    const struct theme *themes[QUESTION_THEMES_MAX];
    size_t n_themes;
    struct str *must_say; /* explain: n_must_say, 4 to 7 */
    size_t n_must_say;
};

struct questions {
    struct theme *themes;
    size_t n_themes;
    struct question *v; /* sets in their order, questions in that of their file */
    size_t n;
};

/* The files that are read; in any order, each at most once. One that is not there has no questions. */
enum { QUESTION_FILES = 6 };
extern const char *const question_files[QUESTION_FILES];

/*
 * ERR_INVALID with file and line ("questions/explain.yaml:12: ..."): an unknown file or key, a text that is
 * missing, too long or of several lines, an id that is malformed, there twice (in any of the files) or
 * retired, a question that is asked twice, a theme that is not there or that nobody asks about while there
 * are story questions, a word that is none of the allowed ones, a source that is no https address.
 */
enum err questions_read(const struct yaml_file *files, size_t n_files, struct arena *a, struct questions *ret,
                        struct error *e) warn_unused;

/* NULL: there is none. */
const struct question *questions_by_id(const struct questions *q, struct str id);
const struct theme *questions_theme(const struct questions *q, struct str id);

/* Empty members do not choose. text: words, of which each begins one of the question's, without case and
 * accents. */
struct questions_filter {
    struct str set, round, theme, topic, level, text;
};
/* Those that fit, in their order; *ret has room for all. ERR_INVALID names the member ("theme") whose word
 * nothing in the bank has. */
enum err questions_find(const struct questions *q, const struct questions_filter *f, struct arena *a,
                        const struct question ***ret, size_t *ret_n, struct error *e) warn_unused;

/* One of n by a random number (any): evenly, but for less than n in 2^64. NULL when n is 0. */
const struct question *questions_pick(const struct question *const *v, size_t n, uint64_t random);

/* Schemas Question and Theme of the contract. */
void question_json(const struct question *q, struct json_writer *w);
/* "questions": [...], and {"themes": [...]}. */
void questions_put(const struct question *const *v, size_t n, struct json_writer *w);
void themes_json(const struct questions *all, struct json_writer *w);

#endif

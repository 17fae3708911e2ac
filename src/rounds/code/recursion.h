/*
 * recursion.h: the drills on recursion and loops (content/recursion, docs/formats/recursion.md).
 *
 * A drill gives a function in one form, and the other one is to be written: a recursion as a loop, or a loop
 * as a recursion; or it tells a story in words, and the function is to be written from that. The answer of a
 * user is read by a parser of its language (recursion-form.h), run with many inputs beside our own answer
 * (recursion-inputs.h, jobs/check-recursion.h), and its stack is measured.
 *
 * Pure. Everything lives in the arena that it was read into; it may be used by several threads.
 */
#ifndef DRYRUN_ROUNDS_CODE_RECURSION_H
#define DRYRUN_ROUNDS_CODE_RECURSION_H

#include "base/arena.h"
#include "base/err.h"
#include "base/json.h"
#include "base/yaml.h"
#include "rounds/code/recursion-inputs.h"

enum {
    RECURSION_BYTES_MAX = 1 << 20, /* of a file */
    RECURSION_FILES_MAX = 16,
    RECURSIONS_MAX = 300, /* in all */
    RECURSION_ID_MAX = 60,
    RECURSION_ARGS_MAX = 4,
    RECURSION_HINTS_MAX = 5,
    RECURSION_EXAMPLES_MAX = 12,
    RECURSION_DEEP_MAX = 3,
    RECURSION_SIZES_MAX = 4,
    RECURSION_WITHOUT_MAX = 8,
};

enum recursion_kind {
    RECURSION_TO_LOOP,      /* a recursion is given; the answer has a loop and never calls itself */
    RECURSION_TO_RECURSION, /* a loop is given; the answer calls itself and has no loop */
    RECURSION_STORY,        /* words are given; any form will do */
    RECURSION_KINDS
};
extern const char *const recursion_kind_names[RECURSION_KINDS]; /* "to-loop", "to-recursion", "story" */

enum recursion_level { RECURSION_EASY, RECURSION_MEDIUM, RECURSION_HARD, RECURSION_LEVELS };
extern const char *const recursion_level_names[RECURSION_LEVELS]; /* "easy", "medium", "hard" */

enum recursion_language { RECURSION_PYTHON, RECURSION_JAVASCRIPT, RECURSION_LANGUAGES };
extern const char *const recursion_language_ids[RECURSION_LANGUAGES];     /* "python3", "javascript" */
extern const char *const recursion_language_endings[RECURSION_LANGUAGES]; /* "py", "js" */

/* What is done to the one form to get the other. */
extern const char *const recursion_techniques[]; /* NULL-ended: "accumulator", "explicit-stack", ... */

struct recursion_code {
    struct str given;  /* the other form; of a story, only the head of the function */
    struct str answer; /* ours */
};

struct recursion_drill {
    struct str id, title;
    enum recursion_kind kind;
    enum recursion_level level;
    const char *technique; /* of recursion_techniques */
    struct str function;   /* its name */
    struct str task;       /* what it does; of a story, the story */
    struct recursion_input inputs[RECURSION_ARGS_MAX];
    size_t n_inputs;
    /* Inputs: JSON, a list of the arguments. A large one is written down by what it is made of: {"$range":
     * 100000}. */
    struct str examples[RECURSION_EXAMPLES_MAX];
    size_t n_examples;
    struct str sizes[RECURSION_SIZES_MAX]; /* where the stack is measured: small to large */
    size_t n_sizes;
    struct str deep[RECURSION_DEEP_MAX]; /* what must be survived */
    size_t n_deep;
    struct str without[RECURSION_WITHOUT_MAX]; /* names that would do the whole of it */
    size_t n_without;
    struct recursion_code code[RECURSION_LANGUAGES];
    struct str hints[RECURSION_HINTS_MAX]; /* each says more than the one before */
    size_t n_hints;
    struct str explanation; /* how the one form becomes the other */
    const char *file;       /* where it stands */
    int at_line;
};

struct recursion_drills {
    struct recursion_drill *v; /* files in their order, drills in that of their file */
    size_t n;
};

/*
 * ERR_INVALID with file and line ("recursion/to-loop.yaml:12: ..."), ERR_TOO_LARGE for what passes the limits
 * above: an unknown key, a text that is missing or of several lines, an id that is malformed or there twice,
 * a word that is none of the allowed ones, an input that is none or has not as many arguments as "inputs"
 * says.
 */
enum err recursion_read(const struct yaml_file *files, size_t n_files, struct arena *a,
                        struct recursion_drills *ret, struct error *e) warn_unused;

/* NULL: there is none. */
const struct recursion_drill *recursion_by_id(const struct recursion_drills *d, struct str id);
/* RECURSION_LANGUAGES when it is none of them; "python", "py", "js" are taken too. */
enum recursion_language recursion_language_named(struct str name);

/* What an answer begins with: the head of the function, and a body that says that there is none. */
void recursion_put_starter(const struct recursion_drill *d, enum recursion_language language,
                           struct strbuf *out);

/* The first seven members of the object below. */
void recursion_put_brief(const struct recursion_drill *d, struct json_writer *w);
/* An object: id, title, kind, difficulty, technique, function, task, wanted (in words), given and starter (by
 * language), examples, without, hints, and answer (by language) and explanation, which are null unless
 * answer. */
void recursion_json(const struct recursion_drill *d, bool answer, struct json_writer *w);

/* The form in words: "a loop, and no call of itself". */
const char *recursion_wanted(enum recursion_kind kind);

#endif

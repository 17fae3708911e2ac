/*
 * recognize.h: the recognition drill (content/patterns/recognize, docs/formats/patterns.md): the first lines
 * of a statement are shown, one names the pattern and what in the statement says so.
 *
 *     TRY(recognize_read(files, n, &patterns, &arena, &items, e));
 *     size_t next = recognize_next(&items, answers, n_answers, now_ms);      // from what is weak, or long ago
 *     struct recognize_mark m = recognize_mark(&items.v[next], picked, &cue, false);
 *
 * Pure. Everything lives in the arena that it was read into; it may be used by several threads.
 */
#ifndef DRYRUN_ROUNDS_CODE_RECOGNIZE_H
#define DRYRUN_ROUNDS_CODE_RECOGNIZE_H

#include "rounds/code/patterns.h"

enum {
    RECOGNIZE_BYTES_MAX = 256 << 10, /* of a file */
    RECOGNIZE_FILES_MAX = 40,
    RECOGNIZE_ITEMS_MAX = 1000, /* in all */
    RECOGNIZE_RIGHT_MAX = 2,
    RECOGNIZE_ALSO_MAX = 4,
    RECOGNIZE_TEXT_MIN = 80, /* bytes */
    RECOGNIZE_TEXT_MAX = 700,
    RECOGNIZE_CUES = 4, /* that are offered as reasons */
};

struct recognize_item {
    struct str id, text;               /* a statement's beginning, without its samples and limits */
    size_t right[RECOGNIZE_RIGHT_MAX]; /* n_right, at least 1: places of patterns */
    size_t n_right;
    size_t also[RECOGNIZE_ALSO_MAX]; /* n_also: they work too, but are not what it turns on */
    size_t n_also;
    size_t signal;  /* of the first right pattern: what in the statement says so */
    struct str why; /* two sentences */
    size_t trap;    /* the pattern that tempts; never one of those above */
    struct str trap_why;
};

struct recognize {
    struct recognize_item *v; /* files by their names, items in the order of their file */
    size_t n;
};

/*
 * files as for patterns_read(). ERR_INVALID with file and line ("patterns/recognize/arrays.yaml:12: ..."): an
 * unknown key, a text that is missing, too short or too long, an id that is malformed or there twice, a
 * pattern that is none or stands there twice, a signal that the right pattern does not have. Too many items.
 */
enum err recognize_read(const struct yaml_file *files, size_t n_files, const struct patterns *p,
                        struct arena *a, struct recognize *ret, struct error *e) warn_unused;

/* SIZE_MAX: there is none. */
size_t recognize_find(const struct recognize *r, struct str id);

/* ---- answering ---- */

struct recognize_cue {
    size_t pattern, signal;
};
/*
 * The reasons that are offered: the right one, one of the pattern that tempts, and of others that are neither
 * right nor acceptable, in an order that says nothing and is always the same for an item. Fewer than
 * RECOGNIZE_CUES only where there are not enough patterns. Returns how many.
 */
size_t recognize_cues(const struct recognize *r, size_t item, const struct patterns *p,
                      struct recognize_cue ret[RECOGNIZE_CUES]);

enum recognize_class { RECOGNIZE_WRONG, RECOGNIZE_ACCEPTABLE, RECOGNIZE_RIGHT };
extern const char *const recognize_class_names[3]; /* "wrong", "acceptable", "right" */

enum recognize_reason {
    RECOGNIZE_REASON_NONE,
    RECOGNIZE_REASON_OWN,
    RECOGNIZE_REASON_WRONG,
    RECOGNIZE_REASON_RIGHT
};
extern const char *const recognize_reason_names[4]; /* "none", "own", "wrong", "right" */

struct recognize_mark {
    enum recognize_class class;
    enum recognize_reason reason;
    int share_n; /* ten-thousandths */
};
/*
 * A right pattern is worth 10000, an acceptable one 7000; a wrong reason takes 3000 of a pattern that is not
 * wrong. A reason of one's own words (own) is not marked and takes nothing; none at all takes 1000. cue:
 * NULL: none was picked.
 */
struct recognize_mark recognize_mark(const struct recognize_item *item, size_t picked,
                                     const struct recognize_cue *cue, bool own);

/* ---- what came of it ---- */

struct recognize_answer {
    int64_t at_ms;
    size_t item, picked; /* places; of an item or pattern that is gone: SIZE_MAX */
    int share_n;
};

/*
 * The place of the one to be asked next: highest of
 *
 *     (1 - how well its pattern is known)  +  half when it was wrong the last time  +  days since it was asked / 30, at most 1 (never: 1)
 *
 * where how well is the mean share of the pattern's answers with two imaginary ones of one half; none of the
 * last answered ones (six, or half of all items) comes again. Of equal ones it is by the id and the number of
 * answers, as if by chance. SIZE_MAX: there are no items. answers: in any order; of 2000 the newest are
 * enough.
 */
size_t recognize_next(const struct recognize *r, const struct recognize_answer *answers, size_t n,
                      int64_t now_ms);

/* ---- as JSON ---- */

/* An object: id, text, cues [{pattern, signal, says}]: what is told before the answer. */
void recognize_put(const struct recognize *r, size_t item, const struct patterns *p, struct json_writer *w);
/* Members of an object: class, reason, share, right [id], also [id], signal {id, says}, why, trap,
 * trap_why. */
void recognize_put_mark(const struct recognize_item *item, const struct recognize_mark *m,
                        const struct patterns *p, struct json_writer *w);
/*
 * Members: answers, share (of all; null: none), patterns [{pattern, items, seen, answers, share}], confusion
 * [{right, picked, n}]: how often which was picked where the first of `right` was wanted; a right answer is
 * one with picked = right, acceptable ones stand as what was picked.
 */
void recognize_put_results(const struct recognize *r, const struct patterns *p,
                           const struct recognize_answer *answers, size_t n, struct json_writer *w);

#endif

/*
 * recognition.h: the recognition drill (rounds/code/recognize.h) and what the record has of it: attempts of
 * the kind "pattern" whose detail is {picked: the pattern, cue: "PATTERN/SIGNAL" or none, line: the reason in
 * one's own words, or none}.
 */
#ifndef DRYRUN_RECORD_RECOGNITION_H
#define DRYRUN_RECORD_RECOGNITION_H

#include "record/code/attempts.h"
#include "record/content/patterns.h"

enum { RECOGNITION_ANSWERS_MAX = 2000, RECOGNITION_LINE_MAX = 300 };

/* What somebody says. */
struct recognition_given {
    struct str picked;  /* a pattern, by any of its names */
    struct str pattern; /* of the signal that is the reason; p NULL: none was picked */
    struct str signal;
    struct str line; /* a reason in one's own words; n 0: none */
    int64_t seconds; /* or ATTEMPT_SECONDS_UNKNOWN */
};

/*
 * Marks it; ret: what is to be kept, in the arena. ERR_NOT_FOUND: there is no such item; ERR_INVALID:
 * "picked" is no pattern, "cue" is none of those that are offered, "line" has control characters;
 * ERR_TOO_LARGE: "line".
 */
enum err recognition_mark(const struct pattern_shelf *s, struct str item,
                          const struct recognition_given *given, struct arena *a,
                          struct recognize_mark *ret_mark, struct attempt *ret, struct error *e) warn_unused;

/* Schema RecognitionMark: {id, attempt (its id in the record; 0: null), picked, ...recognize_put_mark()}. */
void recognition_mark_json(const struct pattern_shelf *s, const struct recognize_mark *m,
                           const struct attempt *x, int64_t id, struct str picked, struct json_writer *w);

/* The newest RECOGNITION_ANSWERS_MAX answers, in the arena. */
enum err recognition_answers(struct db *db, const struct pattern_shelf *s, struct arena *a,
                             struct recognize_answer **ret, size_t *ret_n, struct error *e) warn_unused;

/* Schema Recognition: {item (recognize_put(); null: there are none), items, patterns [{id, name, also}],
 * results {recognize_put_results()}}. */
enum err recognition_json(struct db *db, const struct pattern_shelf *s, int64_t now_ms, struct json_writer *w,
                          struct error *e) warn_unused;

#endif

/* path-internal.h: what path.c and path-json.c share; private to them. */
#ifndef DRYRUN_RECORD_PATH_INTERNAL_H
#define DRYRUN_RECORD_PATH_INTERNAL_H

#include "record/code/path.h"

/* A problem, of the bank or gone from it. */
struct path_problem {
    struct str slug, title, called; /* called: its pattern, as its package has it */
    size_t pattern;                 /* or METER_NO_PATTERN */
    int difficulty;                 /* index of exam_difficulties */
    bool rated;                     /* within its level; rating_m: thousandths of a logit */
    int64_t rating_m;
    int64_t minutes, tried, solved; /* submissions that were judged, and of these accepted */
    int64_t due_ms;                 /* of its card; 0: it has none, or a new one */
    bool present, broken;
};

/* What the meter says; in the arena. unplaced: attempts at problems of no pattern. There is at least one
 * pattern. */
enum err path_reading(struct db *db, const struct patterns *p, const struct exam_rules *rules, int64_t now_ms,
                      struct arena *a, struct meter_reading *ret, size_t *ret_unplaced,
                      struct error *e) warn_unused;

/* By slug, in the arena. */
enum err path_problems(struct db *db, const struct patterns *p, struct arena *a, struct path_problem **ret,
                       size_t *ret_n, struct error *e) warn_unused;

/* Attempts at problems of other sites (record/code/elsewhere.h), put behind the *n that are there; *v is
 * moved. */
enum err path_elsewhere(struct db *db, const struct patterns *p, struct arena *a, struct meter_attempt **v,
                        size_t *n, struct error *e) warn_unused;

/* The same as path_attempts() where the problems are read already. */
enum err path_attempts_at(struct db *db, const struct patterns *p, const struct path_problem *problems,
                          size_t n_problems, struct arena *a, struct meter_attempt **ret, size_t *ret_n,
                          struct error *e) warn_unused;

#endif

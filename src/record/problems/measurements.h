/*
 * measurements.h: what was said of a solution's complexity before it was measured, and what the measurement
 * showed.
 *
 * States as of submissions: queued, running, done (also when it did not compile), failed (our fault, or the
 * package's), cancelled. Of each problem one is under way at a time. A claim is written once, when the
 * measurement is asked for, and nothing ever changes it: a guess made afterwards teaches nothing.
 *
 * Functions that write JSON: on failure what they wrote is to be thrown away.
 */
#ifndef DRYRUN_RECORD_MEASUREMENTS_H
#define DRYRUN_RECORD_MEASUREMENTS_H

#include "base/json.h"
#include "record/life.h"
#include "store/db.h"

/* Its job and its states (life.h); life_get_json() writes schema Measurement, life_list_json() lists those of
 * a problem. */
extern const struct life life_measurement;

enum {
    MEASUREMENT_CLAIM_MAX = 100,
    MEASUREMENT_RESULT_MAX = 1 << 20,
};

struct measurement_new {
    struct str problem, language, source;
    bool function;                      /* of the problem's signature, not a program */
    int64_t submission;                 /* whose source it is; 0: of none */
    struct str claim_time, claim_space; /* as complexity_claim_say() writes them; p NULL: no idea */
};

/*
 * Writes measurement and job in the caller's write transaction and tells the pages when that commits.
 * ERR_NOT_FOUND: no such problem, or no such submission to it; ERR_CONFLICT with field "problem": the problem
 * is broken, or another measurement of it is under way; ERR_INVALID, ERR_TOO_LARGE: as submissions_create().
 */
enum err measurements_create(struct db *db, const struct measurement_new *m, int64_t *ret_id,
                             struct error *e) warn_unused;

/* What the worker needs, into the arena. ERR_NOT_FOUND. */
struct measurement_work {
    int64_t id;
    struct str problem, language, source;
    bool function;
    struct str claim_time, claim_space; /* p NULL: no idea */
};
enum err measurements_work(struct db *db, int64_t id, struct arena *a, struct measurement_work *ret,
                           struct error *e) warn_unused;

/* The answer for the worst shape, in the words of the table's columns. */
struct measurement_answer {
    const char *outcome; /* class, family, unsure, none */
    struct str best;     /* p NULL: none */
    struct str said;
    struct str shape;      /* p NULL: none */
    const char *judgement; /* NULL: nothing was claimed */
};

struct measurement_result {
    bool compiled; /* false: the members below compile_output are not used */
    struct str package_hash, compile_output;
    const char *kind; /* counted, timed */
    double noise;
    struct str intended_time, intended_space;
    struct measurement_answer time, space;
    struct str doc; /* JSON of schema Measured, at most MEASUREMENT_RESULT_MAX */
};

/* As submissions_finish(). ERR_INTERNAL also when an outcome or a judgement is none of complexity.h's, noise
 * is no number, or doc is too long. */
enum err measurements_finish(struct db *db, const struct job *job, int64_t id,
                             const struct measurement_result *r, struct error *e) warn_unused;

/* News that is not kept, at once: what is run now, and how much of the whole is done (0 to 1). */
void measurements_tell_progress(struct db *db, int64_t id, struct str shape, int64_t n, double done);

#endif

/*
 * attempts.h: tries at the drills of the content, of every kind (drill-kinds.h). Each is evidence of how well
 * one does what the drill is about; `dryrun practice next` and the pages choose by it.
 *
 *     struct attempt tried = {.kind = ATTEMPT_LOOP, .drill = STR("await-in-loop"), .share = 0.75, .seconds = 90};
 *     TRY(attempts_keep(db, &tried, &id, e));
 *
 * Who marks it writes it: the server, a worker or the command line. The thing itself is the kind `attempt`
 * (kinds.h): it can be removed, and that undone; its columns are explained in
 * src/store/migrations/0029-attempts.sql. Typing has results of its own (typing.h), exams and submissions
 * too.
 */
#ifndef DRYRUN_RECORD_ATTEMPTS_H
#define DRYRUN_RECORD_ATTEMPTS_H

#include "record/code/drill-kinds.h"
#include "record/thing.h"

/* As drill-kinds.h names them; NULL-ended. */
extern const char *const attempt_kind_names[];
/* ERR_INVALID, field "kind", with the names. */
enum err attempt_kind_named(struct str name, enum attempt_kind *ret, struct error *e) warn_unused;

enum { ATTEMPT_DETAIL_MAX = 16 << 10, ATTEMPT_SECONDS_MAX = 7 * 86400 };

#define ATTEMPT_SECONDS_UNKNOWN (-1)

struct attempt {
    enum attempt_kind kind;
    struct str drill; /* its id: letters, digits and hyphens */
    double share;     /* right, 0 to 1 */
    /* from seeing it to the answer, cut off at ATTEMPT_SECONDS_MAX; ATTEMPT_SECONDS_UNKNOWN */
    int64_t seconds;
    struct str detail; /* a JSON object as docs/formats of the kind says; empty: none */
};

/*
 * In the caller's transaction, as a part of its act; or in one of its own, of which the pages are told. ret:
 * its id. ERR_INVALID names the field: a drill that is no id, a detail that is no object; ERR_TOO_LARGE: a
 * detail above ATTEMPT_DETAIL_MAX.
 */
enum err attempts_make(struct db *db, const struct attempt *x, struct thing_act *act, int64_t *ret,
                       struct error *e) warn_unused;
enum err attempts_keep(struct db *db, const struct attempt *x, int64_t *ret, struct error *e) warn_unused;

/* What was tried of a kind, by drill. Views live in the arena. */
struct attempts_of {
    struct str drill;
    int64_t tried;     /* how often */
    double best, last; /* shares */
    int64_t last_at_ms;
};
/* In the order of their ids. */
enum err attempts_by_drill(struct db *db, enum attempt_kind kind, struct arena *a, struct attempts_of **ret,
                           size_t *ret_n, struct error *e) warn_unused;
/* NULL: it was not tried. */
const struct attempts_of *attempts_find(const struct attempts_of *v, size_t n, struct str drill);

/* A member, schema AttemptsOf: {tried, best, last, last_at_ms}, or null where x is NULL. */
void attempts_put(struct json_writer *w, const char *key, const struct attempts_of *x);

/* Schema AttemptsByDrill: {drills: [{kind, drill, tried, best, last, last_at_ms}, ...]}. */
enum err attempts_by_drill_json(struct db *db, enum attempt_kind kind, struct json_writer *w,
                                struct error *e) warn_unused;

/*
 * Schema AttemptList: {attempts: [{id, version, at_ms, kind, drill, share, seconds, detail}, ...], more}, the
 * newest first, those with ids below `before` (0: from the newest on). kind, drill: empty ones do not choose;
 * a drill needs its kind. detail: the JSON itself, or null. limit: 1 to THING_LIST_MAX. ERR_INVALID: "kind",
 * "drill".
 */
enum err attempts_list_json(struct db *db, struct str kind, struct str drill, int64_t before, int64_t limit,
                            struct json_writer *w, struct error *e) warn_unused;

#endif

/* exams-internal.h: what exams.c and exams-json.c share; private to them. */
#ifndef DRYRUN_RECORD_EXAMS_INTERNAL_H
#define DRYRUN_RECORD_EXAMS_INTERNAL_H

#include "record/code/exams.h"

#include "record/code/front-end-checks.h"

struct exam {
    int64_t id, round, now_ms, began_at_ms, ends_at_ms, ended_at_ms;
    bool running, by_hand;
    struct exam_rules rules;
};

/* Into the arena. ERR_NOT_FOUND. */
enum err exams_get(struct db *db, int64_t id, struct arena *a, struct exam *ret, struct error *e) warn_unused;

enum exam_form exam_form_of(struct str name);
enum front_form exam_front_form(enum exam_form form);

enum err exams_no_such(struct error *e);

/* Writes into its event log, now. ordinal 0: of none of its problems; size below 0: none. */
enum err exams_happened(struct db *db, int64_t id, int64_t ordinal, const char *what, int64_t size,
                        struct error *e) warn_unused;

/* Something of a problem of it went to a judge: a submission, or a solution of a front-end task. */
struct exam_sending {
    int64_t exam, ordinal, at_ms;
    bool unsent; /* it stood in the editor when time was up */
};
enum err exams_note_submission(struct db *db, const struct exam_sending *s, int64_t submission, bool run,
                               struct error *e) warn_unused;
/* Has the judge's browser try it, and notes that. In the caller's write transaction, as
 * front_end_checks_create(). */
enum err exams_send_files(struct db *db, const struct exam_sending *s, const struct front_end_check_new *x,
                          int64_t *ret_check, struct error *e) warn_unused;

/* Tells the pages that something of it changed: with the commit of the open transaction. */
void exams_tell(struct db *db, int64_t id);

#endif

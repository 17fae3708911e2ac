/*
 * exam-mirror.h: what an examiner's tool would have seen of an exam (rounds/code/mirror.h), for the one who
 * sat it: what was recorded, and the report of it.
 *
 * Nothing is kept unless it was asked for when the exam began (exam_new.watched). What is kept then are
 * signals: numbers and words of a fixed list, never a text or a key. The page numbers them from 0 and sends
 * each until it hears that it is kept, so the same one may come twice. Recording can be turned off while the
 * exam runs; all that was kept can be erased at any time, and goes with the exam.
 *
 * When such an exam ends, a job (jobs/liken-exam.c) compares the last text of each editor with the solutions
 * in the problem's package and with what was submitted before the exam began.
 *
 * Each function is its own transaction. Functions that write JSON: on failure what they wrote is to be thrown
 * away.
 */
#ifndef DRYRUN_RECORD_EXAM_MIRROR_H
#define DRYRUN_RECORD_EXAM_MIRROR_H

#include "base/json.h"
#include "record/life.h"
#include "rounds/code/front-end.h"
#include "rounds/code/mirror.h"
#include "store/db.h"

enum {
    EXAM_MIRROR_BATCH_MAX = 1000, /* signals that come at once */
    /* After the end what a browser still has of the exam is taken: its network may have been cut, or it was
     * closed. */
    EXAM_MIRROR_GRACE_MS = 24 * 3600 * 1000,
    EXAM_EARLIER_MAX = 200,             /* submissions before the exam that it is compared with, the latest */
    EXAM_EARLIER_BYTES = 4 << 20,       /* of them together */
    EXAM_SCRIPTS_MAX = 40,              /* the same of solutions of front-end tasks */
    EXAM_LIKE_MAX = MIRROR_SIMILAR_MAX, /* rows that are kept of the comparison */
};

/*
 * The signals from the number first on. *ret_next: the number after the last one that is kept. ERR_NOT_FOUND:
 * no such exam; ERR_CONFLICT with the field "mirror": it is not watched, "exam": it ended longer ago than
 * EXAM_MIRROR_GRACE_MS, "first": other signals are kept under these numbers, as when a second browser records
 * too; ERR_TOO_LARGE: an exam has MIRROR_SIGNALS_MAX at most. Then none of them is kept.
 */
enum err exam_mirror_keep(struct db *db, int64_t id, int64_t first, const struct mirror_signal *v, size_t n,
                          int64_t *ret_next, struct error *e) warn_unused;

/* Turns recording off or on again. ERR_NOT_FOUND; ERR_CONFLICT: it was not asked for when the exam began, or
 * the exam has ended. */
enum err exam_mirror_set(struct db *db, int64_t id, bool recording, struct error *e) warn_unused;

/* Forgets all that was recorded, for good; the exam is then as one that was never watched. ERR_NOT_FOUND: no
 * such exam, or it is not watched. */
enum err exam_mirror_erase(struct db *db, int64_t id, struct error *e) warn_unused;

/* Compares its answers again. ERR_NOT_FOUND as above; ERR_CONFLICT: it runs, or that is under way. */
enum err exam_mirror_compare(struct db *db, int64_t id, struct error *e) warn_unused;

/* Schema MirrorReport. ERR_NOT_FOUND: no such exam, or it is not watched; ERR_CONFLICT: it is running. */
enum err exam_mirror_report_json(struct db *db, int64_t id, const struct mirror_text texts[MIRROR_RULES_N],
                                 struct json_writer *w, struct error *e) warn_unused;

/* ---- for exams.c ---- */

/* Inside the caller's write transaction: it is watched from now on; it has ended; it is about to be removed.
 * An exam that is not watched stays as it is. */
enum err exam_mirror_begun(struct db *db, int64_t id, struct error *e) warn_unused;
enum err exam_mirror_ended(struct db *db, int64_t id, struct error *e) warn_unused;
enum err exam_mirror_let_go(struct db *db, int64_t id, struct error *e) warn_unused;

/* Member mirror of schema Exam. */
enum err exam_mirror_put(struct db *db, int64_t id, struct json_writer *w, struct error *e) warn_unused;

/* ---- for the job ---- */

/* Its job and its states (life.h); its number is that of the exam, and it may be forgotten while its job is
 * there. */
extern const struct life life_exam_mirror;

/* Of a front-end task language and source are those of its script. */
struct exam_answer_text {
    int64_t ordinal;
    bool front_end;
    enum front_form form;                 /* of a front-end task */
    struct str problem, language, source; /* what stood in its editor last */
};
struct exam_earlier {
    int64_t number;
    bool front_end;
    struct str problem, language, source;
};
struct exam_like {
    int64_t ordinal, covered_n, tokens;
    bool mine;
    struct str name, problem;
};

enum err exam_mirror_answers(struct db *db, int64_t id, struct arena *a, struct exam_answer_text **ret,
                             size_t *ret_n, struct error *e) warn_unused;
/* What was submitted before the exam began, to any problem or front-end task: of each kind the latest
 * first. */
enum err exam_mirror_earlier(struct db *db, int64_t id, struct arena *a, struct exam_earlier **ret,
                             size_t *ret_n, struct error *e) warn_unused;
/* In its own transaction, which ends the job. n: at most EXAM_LIKE_MAX. ERR_CONFLICT: the lease is lost,
 * nothing is written. */
enum err exam_mirror_finish(struct db *db, const struct job *job, int64_t id, const struct exam_like *v,
                            size_t n, struct error *e) warn_unused;

#endif

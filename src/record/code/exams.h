/*
 * exams.h: automated coding exams: one is begun under rules (rounds/code/exam.h), its clock is the record's,
 * and what came of it is kept.
 *
 * Nobody has to be there when time is up. An exam ends when its time is over, whoever looks first writes that
 * down: every function here settles what is due (exams_settle) before it does anything else, in the same
 * transaction. So there is no job that could be late, and a machine that slept, a browser that was killed and
 * a page in a second tab all meet the same end. What was sent after it is refused with ERR_CONFLICT; under
 * rules that say so, what stood in the editors then is submitted.
 *
 * What stands in an editor is saved at every pause of typing (exams_save). No clock of a browser decides
 * which of two tabs has the newer text: each says which version it began with.
 *
 * Functions that write JSON: on failure what they wrote is to be thrown away.
 */
#ifndef DRYRUN_RECORD_EXAMS_H
#define DRYRUN_RECORD_EXAMS_H

#include "base/json.h"
#include "record/content/front-ends.h"
#include "record/problems/submissions.h"
#include "rounds/code/exam.h"
#include "store/db.h"

enum { EXAMS_LIST_MAX = 100, EXAM_EVENTS_MAX = 20000 };

struct exam_new {
    struct str rules;               /* YAML */
    const struct front_ends *tasks; /* that it can have; NULL: none */
    int64_t round;                  /* that it rehearses; 0: none */
    uint64_t seed;                  /* by which its problems are drawn */
    bool watched;                   /* what an examiner's tool would see is recorded (exam-mirror.h) */
};

/*
 * Begins one, at once: the clock runs. ERR_INVALID: the rules (exam_rules_read), or the round is not there;
 * ERR_NOT_FOUND with the field "slots": the bank has not enough problems; ERR_CONFLICT: another one is
 * running. Its own transaction, as those below.
 */
enum err exams_begin(struct db *db, const struct exam_new *new, int64_t *ret_id, struct error *e) warn_unused;

/* The bank and these tasks (NULL: none) as exam_draw() wants them, into the arena. */
enum err exams_bank(struct db *db, const struct front_ends *tasks, struct arena *a, struct exam_problem **ret,
                    size_t *ret_n, struct error *e) warn_unused;

/* Ends what is over. At most one exam is running, so this is a keyed read when there is nothing to do. */
enum err exams_settle(struct db *db, struct error *e) warn_unused;

/* Shows a problem (ordinal from 1): the first time its time line begins. Under the order "forward" the one
 * before is closed. ERR_NOT_FOUND: no such exam or problem; ERR_CONFLICT: the exam has ended, or the problem
 * is closed, or not open yet. */
enum err exams_open(struct db *db, int64_t id, int64_t ordinal, struct error *e) warn_unused;

/* A program or a function of a problem of the bank; or the files of a front-end task, in one of its forms. */
enum exam_form { EXAM_PROGRAM, EXAM_FUNCTION, EXAM_VANILLA, EXAM_REACT, EXAM_FORMS };
extern const char *const exam_forms[EXAM_FORMS]; /* "program", "function", "vanilla", "react" */
/* What stands for the language of a front-end task. */
#define EXAM_FRONT_END_LANGUAGE "front-end"

/*
 * What stands in an editor. The same text again changes nothing. ERR_NOT_FOUND, ERR_CONFLICT as above;
 * ERR_CONFLICT with the field "version": another tab, or a submission, has put something else there since
 * that version; ERR_INVALID, ERR_TOO_LARGE: also a form that the problem does not have.
 */
struct exam_code {
    /* The source may be empty; of a front-end task it is its files, as front_files_put() writes them. */
    struct str language, source;
    enum exam_form form;
    int64_t version; /* that was seen; 0: nothing stood there */
};
enum err exams_save(struct db *db, int64_t id, int64_t ordinal, const struct exam_code *code,
                    int64_t *ret_version, struct error *e) warn_unused;

/*
 * Sends one to the judge; what was sent stands in the editor then, whatever stood there. s: its problem is
 * filled in here. ERR_CONFLICT: also when the rules allow no more of them;
 * ERR_INVALID: a language that the rules do not have, samples where they are not shown.
 */
enum err exams_submit(struct db *db, int64_t id, int64_t ordinal, struct submission_new *s,
                      int64_t *ret_submission, struct error *e) warn_unused;

/* The same of a front-end task, to the judge's browser. The code's version is not looked at. ERR_CONFLICT:
 * also while another solution of it is being judged. */
enum err exams_submit_files(struct db *db, int64_t id, int64_t ordinal, const struct exam_code *code,
                            int64_t *ret_check, struct error *e) warn_unused;

/* What a problem of an exam is, and its name in the bank or among the tasks, into the arena.
 * ERR_NOT_FOUND. */
enum err exams_problem(struct db *db, int64_t id, int64_t ordinal, struct arena *a, enum exam_kind *ret_kind,
                       struct str *ret, struct error *e) warn_unused;

/* Hands it in before time is up. One that has ended stays as it is. */
enum err exams_finish(struct db *db, int64_t id, struct error *e) warn_unused;

/* Forgets it for good, whatever its state, and what was recorded of it; what was submitted stays among the
 * submissions. ERR_NOT_FOUND. */
enum err exams_remove(struct db *db, int64_t id, struct error *e) warn_unused;

/* Schema Exam: with what the rules let one know of its submissions while it runs, and all of it
 * afterwards. */
enum err exams_get_json(struct db *db, int64_t id, struct json_writer *w, struct error *e) warn_unused;

/* {exams: [ExamSummary], more}: the newest first, below the id before (0: from the newest on); round 0: of
 * all. */
enum err exams_list_json(struct db *db, int64_t round, int64_t before, int64_t limit, struct json_writer *w,
                         struct error *e) warn_unused;

/* Schema ExamReport (rounds/code/exam-report.h) of one that has ended. ERR_CONFLICT: it is running. */
enum err exams_report_json(struct db *db, int64_t id, struct json_writer *w, struct error *e) warn_unused;

#endif

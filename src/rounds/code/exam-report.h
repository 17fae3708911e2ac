/*
 * exam-report.h: what happened in an exam, problem by problem, and what would have been worth most.
 *
 * A problem is on the page from when it is opened until another one is, or the exam ends. Of each: how long
 * it was on the page, how long it was read before the first code, when it was first run and submitted, when
 * it was solved, and how long it was on the page after the last submission that brought points.
 *
 * Advice is by rule and names what it rests on. Where it can be said how many points lay there, it is: at
 * most so many, not that they would have been won. The most points come first.
 *
 * Pure; times as in exam.h. Everything lives in the arena.
 */
#ifndef DRYRUN_ROUNDS_CODE_EXAM_REPORT_H
#define DRYRUN_ROUNDS_CODE_EXAM_REPORT_H

#include "rounds/code/exam.h"

enum exam_what {
    EXAM_BEGUN,
    EXAM_OPENED,
    EXAM_LEFT,
    EXAM_CODE,
    EXAM_RUN,
    EXAM_SUBMITTED,
    EXAM_ENDED,
    EXAM_WHATS
};
extern const char *const exam_whats[EXAM_WHATS]; /* "begun", "opened", ... as the record has them */

struct exam_moment {
    int64_t at_ms;
    enum exam_what what;
    size_t slot;  /* SIZE_MAX: of none */
    int64_t size; /* of code: bytes in the editor; below 0: not known */
};

/* What is known of the problem in a slot beside its tries. */
struct exam_had {
    struct str title;
    int64_t minutes;  /* that a prepared candidate needs; 0: not known */
    bool left_unsent; /* when time was up, other code stood in its editor than was submitted */
    bool graded_slow; /* the try that counts failed for time or memory, not for a wrong answer */
};

struct exam_sat {
    const struct exam_rules *rules;
    int64_t began_at_ms, ended_at_ms;
    const struct exam_moment *moments; /* in their order */
    size_t n_moments;
    const struct exam_answer *answers; /* one for each slot */
    const struct exam_had *had;
    const struct exam_score *score; /* of exam_score() */
};

/* Times since the exam began; -1: never. */
struct exam_line {
    int64_t opened_ms, first_code_ms, first_run_ms, first_submit_ms, solved_ms, last_gain_ms;
    int64_t looked_ms;  /* on the page in all */
    int64_t reading_ms; /* on the page before the first code (or all of it, without code) */
    int64_t after_ms; /* on the page after it was solved, or after the last submission that brought points */
    size_t runs, submits;
};

struct exam_span {
    int64_t from_ms, to_ms; /* since it began */
    size_t slot;
};

enum exam_advice_kind {
    EXAM_ADVICE_NEVER_OPENED, /* points that nobody looked at */
    EXAM_ADVICE_LAST_WORSE,   /* the last one counts, and an earlier one was better */
    EXAM_ADVICE_UNSENT,       /* code in the editor that counts for nothing */
    EXAM_ADVICE_TOO_SLOW,     /* right, but not fast enough */
    EXAM_ADVICE_WRONG,        /* some tests fail */
    EXAM_ADVICE_NO_TRY,       /* opened, and nothing submitted */
    EXAM_ADVICE_EARLY,        /* handed in while points and time were left */
    EXAM_ADVICE_STUCK,        /* long on the page without a gain, while others were waiting */
    EXAM_ADVICE_LATE_RUN,     /* the first run came late */
    EXAM_ADVICE_KINDS,
};
extern const char *const exam_advice_kinds[EXAM_ADVICE_KINDS]; /* "never-opened", ... */

struct exam_advice {
    enum exam_advice_kind kind;
    size_t slot;   /* SIZE_MAX: the whole exam */
    double points; /* that lay there; 0: a habit */
    int64_t ms;    /* time that it speaks of; 0: none */
    struct str text;
};

struct exam_report {
    struct exam_line *lines; /* one for each slot */
    struct exam_span *spans;
    size_t n_spans;
    struct exam_advice *advice;
    size_t n_advice;
};

void exam_report(const struct exam_sat *sat, struct arena *a, struct exam_report *ret);

/* Members lines, spans, advice of schema ExamReport; slots become ordinals from 1. */
void exam_report_put(const struct exam_report *r, size_t n_slots, struct json_writer *w);

#endif

/*
 * exam.h: an automated coding exam under the rules of a platform: the rules as data, which problems it has,
 * and what its answers are worth.
 *
 *     struct exam_rules r;
 *     TRY(exam_rules_read("one-sitting-70.yaml", text, &arena, &r, e));   // content/exams, docs/formats/exams.md
 *     TRY(exam_draw(&r, bank, n_bank, seed, chosen, e));                   // one problem, or front-end task, for each slot
 *     ... somebody sits it ...
 *     exam_score(&r, answers, &arena, &score);
 *
 * Rules are kept with each exam as they were when it began, so that a preset which is edited later changes no
 * exam of the past.
 *
 * Pure: time, randomness and the bank come in. Everything lives in the arena. Times are milliseconds since
 * 1970 in UTC, by the clock of the
 * record: what the clock of a browser says never decides anything.
 */
#ifndef DRYRUN_ROUNDS_CODE_EXAM_H
#define DRYRUN_ROUNDS_CODE_EXAM_H

#include "base/arena.h"
#include "base/err.h"
#include "base/json.h"
#include "base/str.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum {
    EXAM_BYTES_MAX = 64 << 10, /* of a file of rules */
    EXAM_SLOTS_MAX = 12,
    EXAM_MINUTES_MAX = 24 * 60,
    EXAM_TRIES_MAX = 1000,
    EXAM_POINTS_MAX = 100000,
    EXAM_SOURCES_MAX = 12,
    EXAM_LANGUAGES_MAX = 20,
    EXAM_DIFFICULTIES = 4,
    EXAM_PRESETS_MAX = 60,
};

/* As the bank names them: "warm-up", "easy", "medium", "hard". */
extern const char *const exam_difficulties[EXAM_DIFFICULTIES];

/* free: any problem at any time. forward: one after the other; a problem that was left is closed. */
enum exam_order { EXAM_FREE, EXAM_FORWARD };
/* Of several submissions to a problem, which one is graded. */
enum exam_counts { EXAM_LAST, EXAM_BEST };
/* by-test: the share of its tests that pass (of a problem with scores: of its points). whole: all or
 * nothing. */
enum exam_points { EXAM_BY_TEST, EXAM_WHOLE };
/* What is said of a submission before the exam has ended. */
enum exam_told { EXAM_TOLD_TESTS, EXAM_TOLD_VERDICT, EXAM_TOLD_NOTHING };
/* What becomes of code that was not submitted when time is up. */
enum exam_unsent { EXAM_UNSENT_DROPPED, EXAM_UNSENT_SUBMITTED };
enum exam_screen { EXAM_SCREEN_FREE, EXAM_SCREEN_FULL };
/* own: what was copied in the exam itself may be pasted. */
enum exam_paste { EXAM_PASTE_FREE, EXAM_PASTE_OWN, EXAM_PASTE_REFUSED };

/* problem: of the bank, to be judged by its tests. front-end: a task of content/front-end (front-end.h), to
 * be tried by a browser. */
enum exam_kind { EXAM_PROBLEM, EXAM_FRONT_END, EXAM_KINDS };
extern const char *const exam_kinds[EXAM_KINDS]; /* "problem", "front-end" */

struct exam_slot {
    enum exam_kind kind;
    unsigned difficulties; /* bits 1 << index of exam_difficulties; a front-end task has none */
    int64_t points;
    struct str *patterns; /* n_patterns: of which its problem is one; none: any */
    size_t n_patterns;
};

struct exam_source {
    struct str says, where, seen; /* a fact in our words, its address, and when it was read ("2026-11") */
};

struct exam_rules {
    struct str id, title, summary;
    int64_t minutes;
    enum exam_order order;
    enum exam_counts counts;
    enum exam_points points;
    enum exam_told told;
    enum exam_unsent unsent;
    enum exam_screen screen;
    enum exam_paste paste;
    bool samples;    /* are shown, and programs can be run on them */
    int64_t submits; /* to each problem; 0: as many as one likes */
    int64_t runs;    /* of tries, on each problem; 0: as many as one likes */
    /* the share of all points that this preset calls a pass: the candidate's aim, not the platform's
     * secret */
    double pass;
    struct str *languages; /* n_languages: none: all */
    size_t n_languages;
    struct exam_slot *slots;
    size_t n_slots;
    struct exam_source *sources;
    size_t n_sources;
};

/*
 * name: of the file, for messages, "one-sitting-70.yaml"; for rules of the content it must be the id with
 * ".yaml" behind. ERR_INVALID as "NAME:LINE: what is wrong": an unknown key or word, numbers that cannot be
 * (no minutes, no slot, a pass mark of nothing or above all), a fact without its address. An exam keeps the
 * text itself, and reads it again.
 */
enum err exam_rules_read(const char *name, struct str yaml, struct arena *a, struct exam_rules *ret,
                         struct error *e) warn_unused;
/* Schema ExamRules of the contract. */
void exam_rules_put(const struct exam_rules *r, struct json_writer *w);
int64_t exam_points_all(const struct exam_rules *r);

/* ---- which problems ---- */

/* A problem of the bank, or a front-end task: that has a slug, minutes, and when it was last had; nothing
 * else of it is looked at. */
struct exam_problem {
    enum exam_kind kind;
    struct str slug, title, pattern;
    int difficulty;     /* index of exam_difficulties */
    int64_t minutes;    /* that a prepared candidate needs */
    int64_t last_at_ms; /* when it was last submitted to or had in an exam; 0: never */
    bool solvable;      /* it can be judged, and solved in an editor */
    /* in a few languages: only for a slot that names its pattern, and not where languages are restricted */
    bool functions_only;
};

/*
 * chosen[i]: the index of the problem in slot i. What was never seen goes before what was, what was seen long
 * ago before what was seen of late, and within that it is by the seed; no problem twice, and no pattern twice
 * where that can be had. ERR_NOT_FOUND with the field "slots": the bank has not enough for slot N, and the
 * message says of what.
 */
enum err exam_draw(const struct exam_rules *r, const struct exam_problem *bank, size_t n, uint64_t seed,
                   size_t chosen[EXAM_SLOTS_MAX], struct error *e) warn_unused;

/* ---- what it was worth ---- */

/* One that was sent in time and judged. */
struct exam_try {
    int64_t at_ms;
    bool judged;  /* false: still with the judge, or it failed by our fault; it is worth nothing yet */
    bool solves;  /* accepted, and with all of its points where there are points */
    double share; /* 0 to 1: of its tests, or of its points */
};

struct exam_answer {
    const struct exam_try *tries; /* the oldest first */
    size_t n_tries;
};

struct exam_worth {
    double points;
    int64_t of;
    size_t graded; /* index of the try that counts; SIZE_MAX: none */
    double best;   /* what the best of them would have given */
    bool waiting;  /* the one that counts is not judged yet */
};

struct exam_score {
    struct exam_worth *v; /* one for each slot */
    double points;
    int64_t of;
    bool passed; /* never while one is waiting */
    bool waiting;
};
/* answers: one for each slot. */
void exam_score(const struct exam_rules *r, const struct exam_answer *answers, struct arena *a,
                struct exam_score *ret);

#endif

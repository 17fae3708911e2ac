/*
 * answers.h: what is kept of an answer to a drill: one attempt, the same whether the page sent it or a
 * terminal. Details are those of docs/formats (event-loop.md, drills.md), in the arena. Patterns have
 * recognition_mark() for it, and what a job marks says it of itself.
 *
 *     const struct attempt tried = answer_review(review, comments, n, &score, seconds, &arena);
 *     TRY(attempts_keep(db, &tried, &id, e));
 *
 * says: in one's own words, may be empty. seconds: as in struct attempt.
 */
#ifndef DRYRUN_RECORD_ANSWERS_H
#define DRYRUN_RECORD_ANSWERS_H

#include "record/code/attempts.h"
#include "rounds/code/debug.h"
#include "rounds/code/loop.h"
#include "rounds/code/review.h"

/* choices: n places among loop_choices(), in the order in which the lines are said to be printed. ret_mark:
 * how right that is. */
struct attempt answer_loop(const struct loop_drill *d, const size_t *choices, size_t n, struct str says,
                           int64_t seconds, struct arena *a, struct loop_mark *ret_mark);

/* s: of these comments. Where their words are more than an attempt holds, they are left out. */
struct attempt answer_review(const struct review *r, const struct review_comment *v, size_t n,
                             const struct review_score *s, int64_t seconds, struct arena *a);

enum debug_step {
    DEBUG_STEP_GUESS,    /* place and kind, before it is mended */
    DEBUG_STEP_WHOLE,    /* with a fix that was judged */
    DEBUG_STEP_GIVEN_UP, /* without one, and there will be none */
};
struct debug_answer {
    enum debug_step step;
    struct debug_guess guess;
    struct str says;
    int64_t submission; /* of the fix; 0: none, or it is not in the record */
    bool fixed;         /* it was accepted */
};
struct attempt answer_debug(const struct debug_drill *d, const struct debug_answer *x, int64_t seconds,
                            struct arena *a);

/* In a terminal the fix comes later than the guess: that of the last try at the drill; DEBUG_NO_GUESS where
 * the bug was mended or given up by it. */
enum err answer_debug_guess(struct db *db, const struct debug_drill *d, struct debug_guess *ret,
                            struct error *e) warn_unused;

#endif

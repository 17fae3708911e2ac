/*
 * cards.h: what is not to be forgotten, and when it is to be seen again (model/chance/fsrs.h,
 * model/chance/fsrs-deadline.h).
 *
 * A card is a thing (kind_card), and so is each look at it (kind_review). Grading is one act of both, undone
 * as one. Front and back of a card are its own text, or where it has none that of what it is of: a script, a
 * story, a claim, a question that was asked, a question of the bank, a problem of the bank (cards-problem.h).
 * A card is due when its time has come, it is neither suspended nor buried, and it was seen before; new ones
 * are counted apart.
 *
 * Days are those of this machine's clock (days.h). Functions that write JSON: on failure what they wrote is
 * to be thrown away.
 */
#ifndef DRYRUN_RECORD_CARDS_H
#define DRYRUN_RECORD_CARDS_H

#include "model/chance/fsrs-deadline.h"
#include "model/questions.h"
#include "model/time/date.h"
#include "record/thing.h"

struct cards_view {
    const struct fsrs *f;
    int64_t now_ms;
    const struct questions *questions; /* the bank, which is not in the record; NULL: none */
    int64_t new_a_day;                 /* card_settings_get(); lists are told it by their caller */
};

/* ---- one ---- */

/* The place of a card in its schedule, and as members of a thing to edit. */
struct fsrs_card cards_place(const json_t *card);
void cards_put_place(json_t *body, const struct fsrs_card *c);

/* Schema ShownCard. ERR_NOT_FOUND. */
enum err cards_shown_json(struct db *db, const struct cards_view *v, int64_t id, struct json_writer *w,
                          struct error *e) warn_unused;

/*
 * In the caller's transaction: the card `id`, seen as `version`, was graded. u: for the fuzz (fsrs_review()).
 * took_ms: -1: not known. *ret: the card afterwards; the caller decrefs. ERR_NOT_FOUND, ERR_CONFLICT
 * ("version"), ERR_INVALID ("suspended").
 */
enum err cards_grade(struct db *db, const struct cards_view *v, int64_t id, int64_t version,
                     enum fsrs_grade grade, int64_t took_ms, double u, struct thing_act *act, json_t **ret,
                     struct error *e) warn_unused;

/* A question that was asked got its mark "card", or lost it: a card of it is made, or taken away (suspended
 * when it was seen before). In the act of the edit. */
enum err cards_follow_asked(struct db *db, const json_t *before, const json_t *after, struct thing_act *act,
                            struct error *e) warn_unused;

/* ---- lists ---- */

enum { CARDS_LIST_MAX = 500, CARDS_LOOKED_AT = 100000, CARDS_NEW_A_DAY = 20, CARDS_LOAD_DAYS_MAX = 365 };

/*
 * Schema CardsDue: those in the steps of learning first, by their time; then the others, the one that is most
 * likely forgotten first; then at most new_a_day new ones less those that were begun today, the oldest first.
 * At most limit of all.
 */
enum err cards_due_json(struct db *db, const struct cards_view *v, int64_t new_a_day, int64_t limit,
                        struct json_writer *w, struct error *e) warn_unused;

/* Schema CardsLoad: how many fall due on each day from today on, what is overdue on today. */
enum err cards_load_json(struct db *db, const struct cards_view *v, int32_t days, struct json_writer *w,
                         struct error *e) warn_unused;

/* Schema CardList: below the id `before` (0: from the newest on). */
enum err cards_list_json(struct db *db, const struct cards_view *v, int64_t before, int64_t limit,
                         struct json_writer *w, struct error *e) warn_unused;

/* ---- until a day ---- */

/* How long looks took so far; where there are fewer than CARDS_TIMED of a sort, deadline_costs_default. */
enum { CARDS_TIMED = 20 };
enum err cards_costs(struct db *db, struct deadline_costs *ret, bool *ret_own, struct error *e) warn_unused;

/*
 * Schema CardsPlan: what to see today, how much each day, and the chance on the day. curve: also for other
 * minutes. ERR_INVALID: "date" is not after today or too far, "minutes".
 */
enum err cards_plan_json(struct db *db, const struct cards_view *v, struct date day, double minutes,
                         bool curve, int64_t limit, struct arena *a, struct json_writer *w,
                         struct error *e) warn_unused;

#endif

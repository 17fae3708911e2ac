/*
 * cards-settings.h: how cards are scheduled: what the user set (the thing kind_card_settings, of which there
 * is one at most), and the usual where they set nothing. Everything that schedules asks here: the due list,
 * the load, the plan until a day, grading, taking in and giving out.
 *
 * A change says nothing about days on which cards are due already; it counts from the next look on. With
 * `reschedule` all cards in review get the day that they would have had, in the same act, which one undo
 * takes back. Memories stay as they are: weights say how they change from now on.
 */
#ifndef DRYRUN_RECORD_CARDS_SETTINGS_H
#define DRYRUN_RECORD_CARDS_SETTINGS_H

#include "model/chance/fsrs.h"
#include "record/thing.h"

/* In thousandths; the usual is 900. */
enum { CARDS_RETENTION_MIN = 700, CARDS_RETENTION_MAX = 970, CARDS_WEIGHTS_TEXT_MAX = 1000 };

struct card_settings {
    struct fsrs f;
    int64_t new_a_day;
};
/* Outside of what is allowed, which only a damaged record can be, counts as not set. */
enum err card_settings_get(struct db *db, struct card_settings *ret, struct error *e) warn_unused;

/* What is wanted; a text with p NULL, a negative number: the usual. */
struct card_settings_wish {
    double retention;
    struct str weights;
    int64_t days_max, new_a_day;
    bool reschedule;
};
/* As it stands. */
enum err card_settings_wish(struct db *db, struct arena *a, struct card_settings_wish *ret,
                            struct error *e) warn_unused;
/*
 * Set all of it, in the caller's transaction. version: of the one that was seen, 0: there was none, -1:
 * whichever there is. *ret_moved: cards that have another day now. ERR_INVALID: "retention", "weights" or
 * "weights[7]", "days_max", "new_a_day"; ERR_CONFLICT: "version".
 */
enum err card_settings_put(struct db *db, const struct card_settings_wish *wish, int64_t version,
                           struct thing_act *act, int64_t *ret_moved, struct error *e) warn_unused;

/* Schema CardSettings. */
enum err card_settings_json(struct db *db, struct json_writer *w, struct error *e) warn_unused;

/* Schema CardCosts: what each retention would cost a day, of the cards that are here. */
struct cards_view;
enum { CARDS_COST_DAYS = 180 };
enum err cards_costs_json(struct db *db, const struct cards_view *v, int64_t new_a_day, struct arena *a,
                          struct json_writer *w, struct error *e) warn_unused;

#endif

/*
 * cards-take-in.h: cards of another program (Anki) into the record, and what such a program needs of ours.
 */
#ifndef DRYRUN_RECORD_CARDS_TAKE_IN_H
#define DRYRUN_RECORD_CARDS_TAKE_IN_H

#include "model/chance/fsrs.h"
#include "record/thing.h"

/* A card as Anki has it. Texts are UTF-8 without NUL. */
struct foreign_card {
    int64_t id;
    struct str deck, front, back;
    int64_t type;   /* 0 new, 1 learning, 2 review, 3 relearning */
    int64_t queue;  /* -1: suspended */
    int64_t due_ms; /* -1: none */
    int64_t ivl_s, factor, reps, lapses;
    double stability, difficulty; /* 0: FSRS was not used */
    int64_t last_ms;              /* of the last review; 0: not said */
};
struct foreign_review {
    int64_t card, at_ms, ease, interval_s, took_ms;
};
struct foreign_cards {
    struct foreign_card *cards;
    struct foreign_review *reviews; /* in any order */
    size_t n_cards, n_reviews;
    /* Of cards_give_out(): how they are scheduled here. f NULL: not said. */
    const struct fsrs *f;
    int64_t new_a_day;
};

/*
 * Where it stands in the schedule of FSRS. What FSRS left is taken as it is; of SM-2 the ease and the
 * interval (fsrs_from_sm2()); of one that is being learned what its reviews give. reviews: its own, by time.
 * Numbers of any size: all are bounded.
 */
struct fsrs_card foreign_place(const struct fsrs *f, const struct foreign_card *c,
                               const struct foreign_review *reviews, size_t n);

/* schedule: with where they stand and their reviews; otherwise all come in as new. changed: one that is here
 * already gets the texts of there. */
struct cards_how {
    bool schedule, changed;
};
struct cards_taken {
    size_t made, known, changed, reviews,
        empty; /* known: was here before. changed: of those. empty: asks nothing */
};

/* All of them, in the caller's transaction, as one act. Sorts the reviews. */
enum err cards_take_in(struct db *db, const struct fsrs *f, struct foreign_cards *all, struct cards_how how,
                       struct thing_act *act, struct cards_taken *ret, struct error *e) warn_unused;

/* ---- before ---- */

enum { CARDS_SAMPLES = 5 };

struct cards_seen_deck {
    struct str name; /* empty: none */
    size_t made, known, changed, suspended;
};

/* What cards_take_in() would find. Nothing is written, and whatever comes between the two is not foreseen. */
struct cards_seen {
    size_t made, known, changed, empty; /* changed: of the known ones those that say something else here */
    size_t suspended, unseen, learning, by_fsrs,
        by_sm2;                    /* of those that would be made; but for the first they add up */
    size_t reviews, with_media;    /* of those too */
    struct cards_seen_deck *decks; /* by name */
    size_t n_decks;
    size_t samples[CARDS_SAMPLES], n_samples; /* places of the first that would be made */
};

/* Sorts the reviews. Decks go into the arena. */
enum err cards_look_over(struct db *db, struct foreign_cards *all, struct arena *a, struct cards_seen *ret,
                         struct error *e) warn_unused;

/* For both: which of ours it is, 0: none; whether that one has other texts of its own; and reviews by card
 * and time. */
enum err foreign_known(struct db *db, const struct foreign_card *c, int64_t *ret,
                       struct error *e) warn_unused;
enum err foreign_differs(struct db *db, const struct foreign_card *c, int64_t known, json_t **ret_card,
                         bool *ret, struct error *e) warn_unused;
void foreign_sort_reviews(struct foreign_cards *all);
void foreign_reviews_of(const struct foreign_cards *all, int64_t card, size_t *ret_from, size_t *ret_n);

/*
 * The other way: every card with its text and place, and every review, into the arena. A card that came from
 * Anki keeps its number there; others have their own, beyond any of Anki's.
 */
struct cards_view;
enum err cards_give_out(struct db *db, const struct cards_view *v, struct arena *a, struct foreign_cards *ret,
                        struct error *e) warn_unused;

#endif

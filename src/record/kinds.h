/*
 * kinds.h: the kinds of things (thing.h) there are.
 *
 * Each is a const table in the file named after it. What its members mean stands beside the columns in
 * src/store/migrations/0011-applications.sql and later ones, and for the outside in contract/openapi.yaml; the field names are the same
 * everywhere.
 */
#ifndef DRYRUN_RECORD_KINDS_H
#define DRYRUN_RECORD_KINDS_H

#include "record/thing.h"

extern const struct thing_kind kind_company, kind_contact;                    /* people.c */
extern const struct thing_kind kind_ad, kind_cv_version, kind_cv_suppression; /* documents.c */
extern const struct thing_kind kind_application, kind_round, kind_note, kind_debrief,
    kind_question_asked;                                            /* applications.c */
extern const struct thing_kind kind_promise, kind_figure;           /* promises.c */
extern const struct thing_kind kind_call_note;                      /* calls.c */
extern const struct thing_kind kind_claim;                          /* documents.c */
extern const struct thing_kind kind_form_answer, kind_saved_filter; /* forms.c */
extern const struct thing_kind kind_script, kind_pay_range, kind_market_sample,
    kind_company_research;                                                    /* scripts.c */
extern const struct thing_kind kind_story, kind_story_claim, kind_story_told; /* stories.c */
extern const struct thing_kind kind_rehearsal;                                /* rehearsals.c */
extern const struct thing_kind kind_card, kind_review;                        /* cards.c */
extern const struct thing_kind kind_card_settings;                            /* cards-settings.c */
extern const struct thing_kind kind_typing;                                   /* typing.c */
extern const struct thing_kind kind_attempt;                                  /* attempts.c */
extern const struct thing_kind kind_elsewhere;                                /* elsewhere.c */
extern const struct thing_kind kind_target;                                   /* target.c */

/* All of them. */
extern const struct thing_kind *const thing_kinds[];
extern const size_t n_thing_kinds;

/* By its name; NULL: there is none. */
const struct thing_kind *thing_kind_named(struct str name);

#endif

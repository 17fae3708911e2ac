/*
 * kinds.h: the kinds of things (thing.h) there are.
 *
 * Each is a const table in the file that stands beside it here. What its members mean stands beside the
 * columns in src/store/migrations/0011-applications.sql and later ones, and for the outside in
 * contract/openapi.yaml; the field names are the same everywhere.
 */
#ifndef DRYRUN_RECORD_KINDS_H
#define DRYRUN_RECORD_KINDS_H

#include "record/thing.h"

/* apply/people.c */
extern const struct thing_kind kind_company, kind_contact;
/* apply/documents.c */
extern const struct thing_kind kind_ad, kind_cv_version, kind_cv_suppression, kind_claim;
/* apply/applications.c */
extern const struct thing_kind kind_application;
/* apply/rounds.c */
extern const struct thing_kind kind_round, kind_note, kind_debrief, kind_question_asked;
/* apply/promises.c */
extern const struct thing_kind kind_promise, kind_figure;
/* apply/forms.c */
extern const struct thing_kind kind_form_answer, kind_saved_filter;
/* screen/calls.c */
extern const struct thing_kind kind_call_note;
/* screen/scripts.c */
extern const struct thing_kind kind_script, kind_pay_range, kind_market_sample, kind_company_research;
/* screen/rehearsals.c */
extern const struct thing_kind kind_rehearsal;
/* story/stories.c */
extern const struct thing_kind kind_story, kind_story_claim, kind_story_told;
/* gaps/cards.c */
extern const struct thing_kind kind_card, kind_review;
/* gaps/cards-settings.c */
extern const struct thing_kind kind_card_settings;
/* code/typing.c */
extern const struct thing_kind kind_typing;
/* code/attempts.c */
extern const struct thing_kind kind_attempt;
/* code/elsewhere.c */
extern const struct thing_kind kind_elsewhere;
/* target.c */
extern const struct thing_kind kind_target;

/* All of them. */
extern const struct thing_kind *const thing_kinds[];
extern const size_t n_thing_kinds;

/* By its name; NULL: there is none. */
const struct thing_kind *thing_kind_named(struct str name);

#endif

/*
 * headings.h: what sections and roles are called, as data. Private to rounds/apply.
 */
#ifndef DRYRUN_ROUNDS_APPLY_HEADINGS_H
#define DRYRUN_ROUNDS_APPLY_HEADINGS_H

#include "model/words/tokens.h"
#include "rounds/apply/cv/cv.h"

/*
 * The kind of section that a heading names; CV_SECTION_OTHER when no list knows it. *ret_exact: the heading
 * is one of the usual ones; without it a usual word only stands in it ("Things I have done at work").
 */
enum cv_section_kind heading_kind(const struct tokens *t, bool *ret_exact);

bool heading_is_listed(const struct tokens *t); /* it is a usual heading as a whole */
bool heading_is_role(const struct tokens *t); /* "Senior Backend Engineer", "Entwickler", "chef de projet" */
bool heading_is_employer(const struct tokens *t); /* has GmbH, Inc, Ltd, Bank, University … */
bool heading_is_degree(const struct tokens *t);   /* "B.Sc.", "Master", "Ausbildung" */
bool heading_is_place(const struct tokens *t);    /* remote, a country, or "Berlin, DE" by its last word */
unsigned heading_stay(const struct tokens *t);    /* enum cv_stay */

#endif

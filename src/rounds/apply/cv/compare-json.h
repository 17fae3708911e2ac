/*
 * compare-json.h: how two CVs differ, as JSON: one form for the command line, the record and the page.
 * Members of an object that the caller begins and ends.
 */
#ifndef DRYRUN_ROUNDS_APPLY_COMPARE_JSON_H
#define DRYRUN_ROUNDS_APPLY_COMPARE_JSON_H

#include "base/json.h"
#include "rounds/apply/cv/compare.h"
#include "rounds/apply/lint/signs.h"

/* counts: {same, changed, lost, extra, moved}, and fields: [{path, change, and where it has them meant, read,
 * moved_to, elsewhere, at}]. */
void cv_compare_put(const struct cv_comparison *c, struct json_writer *w);

/* signs: [{sign: "glyphs", "columns", "margin", "nameless" or "mailless", text, at}]. */
void cv_compare_put_signs(const struct cv_sign *v, size_t n, struct json_writer *w);

#endif

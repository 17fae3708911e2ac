/*
 * whole-internal.h: parts of an ApplicationWhole, and of what prepares a call, that are made and not kept.
 * Private to record/.
 */
#ifndef DRYRUN_RECORD_WHOLE_INTERNAL_H
#define DRYRUN_RECORD_WHOLE_INTERNAL_H

#include "base/json.h"
#include "model/tables/money.h"
#include "model/time/date.h"
#include "store/db.h"

/* At most so many figures of mine, the latest, are compared. */
enum { CLASHES_FIGURES_MAX = 2000 };

/* [Clash, ...]: figures that were said and do not fit together (rounds/apply/track/figures.h). */
enum err clashes_json(struct db *db, int64_t application, struct json_writer *w, struct error *e) warn_unused;

/* The same of pay that one is going to name (0: to nobody in particular): their figure is 0. */
enum err clashes_planned_json(struct db *db, int64_t application, const struct pay *pay, struct date today,
                              struct json_writer *w, struct error *e) warn_unused;

/*
 * [{kind, id, html}, ...]: the Markdown in the application, its company, rounds, notes and debriefs, made
 * safe to show (model/markup/markdown.h). A text that cannot be rendered is left out; it is shown as it was
 * written.
 */
enum err rendered_json(struct db *db, int64_t application, struct json_writer *w,
                       struct error *e) warn_unused;

#endif

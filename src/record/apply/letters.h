/*
 * letters.h: what to write in an application, filled in from the record (rounds/apply/track/letter.h).
 */
#ifndef DRYRUN_RECORD_LETTERS_H
#define DRYRUN_RECORD_LETTERS_H

#include "base/json.h"
#include "record/content/world.h"
#include "store/db.h"

/*
 * Schema Letters: every letter in every language of the world, the one that fits what comes next, and the
 * language of the company's country. It is for the recruiter of the application, or else somebody of the
 * company who can be written to. ERR_NOT_FOUND.
 */
enum err letters_json(struct db *db, struct world *world, int64_t application, struct arena *a,
                      struct json_writer *w, struct error *e) warn_unused;

#endif

/*
 * outcomes.h: what came of the applications that were sent, as cases for rounds/apply/track/funnel.h.
 */
#ifndef DRYRUN_RECORD_OUTCOMES_H
#define DRYRUN_RECORD_OUTCOMES_H

#include "base/json.h"
#include "record/apply/due.h"
#include "rounds/apply/track/funnel.h"

enum outcomes_group { OUTCOMES_BY_SOURCE, OUTCOMES_BY_CHANNEL, OUTCOMES_BY_CV };

/*
 * Into the arena; of world today and day_of are used. An application was sent on its day, or else when it was
 * put on the board. What is told of a reply in the minute in which an application that was sent earlier was
 * written down is known to have happened, and not when. ERR_TOO_LARGE: more than FUNNEL_CASES_MAX.
 */
enum err outcomes_list(struct db *db, enum outcomes_group group, const struct due_world *world,
                       struct arena *a, struct funnel_case **ret, size_t *ret_n, struct error *e) warn_unused;

/* Schema Funnel. */
void outcomes_json(const struct funnel *f, struct json_writer *w);

#endif

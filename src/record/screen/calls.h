/*
 * calls.h: the sheet for a call that is to come (a round of an application): who, what to answer, which range
 * to name, what was said and promised so far, what to ask; and what comes of it afterwards, as one act.
 *
 * Functions that write JSON: on failure what they wrote is to be thrown away.
 */
#ifndef DRYRUN_RECORD_CALLS_H
#define DRYRUN_RECORD_CALLS_H

#include "base/json.h"
#include "record/content/world.h"
#include "record/thing.h"

enum {
    CALLS_LIST_MAX = 200,
    CALLS_PAST_DAYS = 14, /* one that nothing was written down about is listed so long */
    CALLS_FAR_DAYS =
        4, /* a promise for later than so many business days is a bad sign: ask whether it can be sooner */
    CALLS_SHAKY_MAX = 12,
    CALLS_SAID_MAX = 10, /* promises, figures */
    CALLS_QUESTIONS_MAX = 20,
};

/* {calls: [CallSummary, ...], more}: planned rounds of open applications that are conversations, the first to
 * come first; those without a time last. */
enum err calls_list_json(struct db *db, int64_t limit, struct json_writer *w, struct error *e) warn_unused;

/* Schema CallSheet. ERR_NOT_FOUND: there is no such round. */
enum err calls_sheet_json(struct db *db, struct world *world, int64_t round, struct json_writer *w,
                          struct error *e) warn_unused;

/*
 * What was said in the call, in the caller's write transaction, as one act: schema CallOutcome. The round
 * gets its outcome, what was said and asked becomes a debrief; promises (their day counted in business days
 * of the company's country), figures, the next round and the day of the follow-up are written down. Nothing
 * is kept of one that is refused. ret: the round; the caller decrefs.
 * ERR_INVALID names the member; ERR_NOT_FOUND; ERR_CONFLICT: the round was edited meanwhile.
 */
enum err calls_outcome(struct db *db, struct world *world, int64_t round, json_t *body, struct thing_act *act,
                       json_t **ret, struct error *e) warn_unused;

#endif

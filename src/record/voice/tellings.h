/*
 * tellings.h: the tellings (takes) of one story or script, and two of them compared: by their words
 * (model/words/takes.h) and by what was measured in their recordings.
 *
 * A telling is a rehearsal whose words are kept, or a recording, or both: a recording of that rehearsal, or
 * one of the same story or script that began at the very same millisecond (the page writes the words of a
 * recording down so). Rehearsals without words are none: only their length is known.
 *
 * Figures are compared with what measuring can tell: one is more or less only where the two bands do not
 * meet.
 */
#ifndef DRYRUN_RECORD_TELLINGS_H
#define DRYRUN_RECORD_TELLINGS_H

#include "base/json.h"
#include "store/db.h"

enum { TELLINGS_MAX = 50, TELLINGS_RUNS_MAX = 12 };

struct tellings_wish {
    struct str of_kind; /* "story", "script" */
    int64_t of_id;      /* of the record */
    struct str first,
        second; /* "rehearsal-12", "recording-5": the two to compare; both empty: the newest two */
};

/*
 * Schema Tellings of the contract: at most TELLINGS_MAX, the newest first, and two of them compared, the
 * earlier before the later whatever the order asked for; null while there are fewer than two. On failure what
 * was written is to be thrown away. ERR_NOT_FOUND: no such story or script, or no such telling of it;
 * ERR_INVALID: another kind, one named without the other, or the same twice.
 */
enum err tellings_json(struct db *db, const struct tellings_wish *wish, struct json_writer *w,
                       struct error *e) warn_unused;

#endif

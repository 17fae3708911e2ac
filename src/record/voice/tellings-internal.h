/* tellings-internal.h: a telling as it is found (tellings.c), and two of them compared
 * (tellings-compare.c). */
#ifndef DRYRUN_RECORD_TELLINGS_INTERNAL_H
#define DRYRUN_RECORD_TELLINGS_INTERNAL_H

#include "model/words/said.h"
#include "record/voice/tellings.h"

struct telling {
    int64_t rehearsal, recording; /* 0: none */
    int64_t at_ms;
    int64_t seconds; /* 0: not known */
    bool measured;   /* the recording was */
};

/* "rehearsal-12" where it has words, else "recording-5". In the arena. */
struct str telling_name(const struct telling *t, struct arena *a);

/* Schema TellingsCompared. SAID_UNKNOWN: the language is found out. */
enum err tellings_compare_json(struct db *db, const struct telling *first, const struct telling *second,
                               enum said_language language, struct json_writer *w,
                               struct error *e) warn_unused;

#endif

/*
 * typing.h: results of typing drills, as people read them. The thing itself is the kind `typing` (kinds.h);
 * its columns are explained in src/store/migrations/0028-typing.sql, and how each is counted in
 * docs/formats/typing.md.
 */
#ifndef DRYRUN_RECORD_TYPING_H
#define DRYRUN_RECORD_TYPING_H

#include "record/thing.h"
#include "rounds/code/typing-texts.h"

/* Pairs of one drill, and bytes of their JSON. */
enum { TYPING_PAIRS_MAX = 2000, TYPING_PAIRS_BYTES_MAX = 64 << 10 };

struct typing_speed {
    double wpm;      /* characters that stand right at the end, five a word, by the minutes of typing */
    double raw_wpm;  /* every character typed */
    double accuracy; /* share of those typed that were right at once, 0 to 1 */
};
/* Of a thing of the kind. */
struct typing_speed typing_speed_of(const json_t *thing);

/*
 * Schema TypingList: {results: [{id, at_ms, kind, ..., wpm, raw_wpm, accuracy}, ...], more}, the newest
 * first; without the pairs. kind: "code", "prose"; language: empty ones do not choose.
 * limit: 1 to THING_LIST_MAX. ERR_INVALID: another kind.
 */
enum err typing_list_json(struct db *db, struct str kind, struct str language, int64_t limit,
                          struct json_writer *w, struct error *e) warn_unused;

#endif

/*
 * say.h: scripts (rounds/screen/script.h) as they stand in the record: how long they take at one's own pace,
 * and what is missing in them.
 */
#ifndef DRYRUN_RECORD_SAY_H
#define DRYRUN_RECORD_SAY_H

#include "base/json.h"
#include "record/thing.h"
#include "rounds/screen/script.h"

/*
 * How fast one speaks: the median over one's last rehearsals of scripts, when there are SAY_PACE_FEW; else
 * SCRIPT_WPM. Those of a mock interview do not count: there one answers what is asked, and not by the script.
 */
enum { SAY_PACE_FEW = 3, SAY_PACE_LAST = 20, SAY_SECONDS_MIN = 10 };
struct say_pace {
    int wpm;
    size_t rehearsals; /* it is from; below SAY_PACE_FEW it is nobody's own */
};
enum err say_pace(struct db *db, struct say_pace *ret, struct error *e) warn_unused;

/*
 * Schema ScriptCheck, of a text with points as points_read() has them; language: as said_language_read()
 * takes it, empty: found out. ERR_INVALID: too many points, or one that is too long; what stands in the
 * record is within that.
 */
struct say_text {
    struct str body, must_say, forbidden, language;
};
enum err say_check_json(const struct say_text *t, int wpm, struct json_writer *w,
                        struct error *e) warn_unused;
/* The text of a script's thing. */
struct say_text say_text_of(const json_t *script);

/* Schema ScriptDesk: the pace, how to begin with each kind, and a check of each script that is kept. */
enum err say_desk_json(struct db *db, const struct script_drafts *drafts, struct json_writer *w,
                       struct error *e) warn_unused;

/*
 * The script to answer with in talks with a company, of each kind but "own": the company's own before those
 * for all, one that is written before one that is not, then the one that was changed last. 0: there is none.
 * Further ones: ids of the kind "own", the company's own first, at most max.
 */
enum err say_choose(struct db *db, int64_t company, int64_t ret[SCRIPT_KINDS - 1], int64_t *ret_own,
                    size_t max, size_t *ret_n_own, struct error *e) warn_unused;

#endif

/*
 * next.h: what to practise next in the round code, and why.
 *
 * At most one of each kind, in this order:
 *
 *   exam        one is running
 *   again       a problem whose card is due, the one that is due longest; of the bank, or of another site
 *   problem     one that was not solved yet, the easiest of the pattern that is worth most for the exam (rounds/code/meter.h); where that pattern has none, of the next
 *   drills      of each kind (record/code/attempts.h) one: never tried, the easiest first; else the one that went worst the last time, unless all of them went right and were tried within
 *               NEXT_AGAIN_DAYS. The kind that was not practised for longest comes first
 *   typing      while fewer than three of the last drills of prose reached NEXT_WPM
 *
 * Nothing is decided for anybody: the list says why, and any of it can be begun.
 */
#ifndef DRYRUN_RECORD_NEXT_H
#define DRYRUN_RECORD_NEXT_H

#include "record/content/world.h"
#include "rounds/code/exam.h"
#include "store/db.h"

enum { NEXT_AGAIN_DAYS = 21, NEXT_WPM = 60, NEXT_TYPED = 3 };

/*
 * Schema Next: {next: [{kind, id, title, why, minutes, path, command}, ...]}: kind: "exam", "again",
 * "problem", an attempt's or "typing"; id: of exam, problem or drill; minutes: null where nothing says; path:
 * of the page; command: for a terminal, or null. rules: the exam that one prepares for; without slots: none,
 * and then no problem is chosen by what it is worth.
 */
enum err next_json(struct db *db, const struct world *world, const struct exam_rules *rules, int64_t now_ms,
                   struct json_writer *w, struct error *e) warn_unused;

#endif

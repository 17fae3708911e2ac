/*
 * path.h: the way to "enough" in the round code: what the record says of how one stands in each pattern, and
 * of the chance to pass an exam.
 *
 * An attempt (rounds/code/meter.h) is one of these:
 *
 *   - a problem that was opened in an exam that has ended: the best of what was sent there, within the time that it was on the page and what was left at the end;
 *   - in practice, all that was sent to one problem with less than PATH_PAUSE_HOURS between: solved if any of it was, else the best share of its tests. What was never
 *     judged, and what does not compile, is none. How long it took is not known, for nobody says when it was begun.
 *
 *   - what happened last at a problem of another site (record/code/elsewhere.h), at noon of its day; of medium difficulty where nothing says; the minutes, where they are known. Solved
 *     with help counts as with hints.
 *
 * A problem that was met before, in either way, counts as `again`. Nothing in the record says whether hints
 * were opened, so that none counts as with hints. Problems whose pattern is none of the folder's
 * (patterns_find()) speak for the level alone.
 *
 * What is read is bounded: the newest PATH_EXAMS_MAX exams, PATH_SUBMISSIONS_MAX submissions and
 * PATH_ELSEWHERE_MAX problems of other sites, of which the meter takes its newest 2000 attempts.
 */
#ifndef DRYRUN_RECORD_PATH_H
#define DRYRUN_RECORD_PATH_H

#include "record/content/patterns.h"
#include "rounds/code/exam.h"
#include "rounds/code/meter.h"
#include "store/db.h"

enum { PATH_EXAMS_MAX = 100, PATH_SUBMISSIONS_MAX = 10000, PATH_ELSEWHERE_MAX = 2000, PATH_PAUSE_HOURS = 12 };

/* Into the arena. */
enum err path_attempts(struct db *db, const struct patterns *p, struct arena *a, struct meter_attempt **ret,
                       size_t *ret_n, struct error *e) warn_unused;

/*
 * Schema Meter: {exam {id, title, minutes, problems}, meter (meter_put(), by the patterns' names), unplaced}:
 * unplaced: attempts at problems of no pattern. ERR_NOT_FOUND: there are no patterns; ERR_INVALID: none of
 * the patterns that a problem of the exam may have is one of them.
 */
enum err path_meter_json(struct db *db, const struct patterns *p, const struct exam_rules *rules,
                         int64_t now_ms, struct json_writer *w, struct error *e) warn_unused;

/*
 * Schema Patterns: {patterns: [{...pattern_put(), answers, ability, chance, problems: [...]}], others:
 * [...]}: ability in logits and chance at a medium problem as {value, low, high}; of the problems of the bank
 * slug, title, difficulty, minutes, state ("broken", "due": its card is, "solved", "tried", "new") and
 * due_at_ms (of its card, or null);
 * others: those whose pattern is none of these, with it as `pattern`.
 */
enum err path_patterns_json(struct db *db, const struct patterns *p, int64_t now_ms, struct json_writer *w,
                            struct error *e) warn_unused;

#endif

/*
 * history.h: the event log of applications: what happened, in the order in which it was written down. No row
 * of it is ever changed or removed, also not by an undo, which is an event of its own; only erasing an
 * application erases its events.
 *
 * Kinds, and the members of their data:
 *   made       {}                              the application is in the record
 *   moved      {from, to}                      its stage
 *   ended      {outcome, cause}                cause may be null
 *   reopened   {}
 *   planned    {round, kind, at_ms}            a round; at_ms may be null
 *   shifted    {round, kind, at_ms}            to another time
 *   judged     {round, kind, outcome}          a round has an outcome
 *   dropped    {round, kind}                   a round was removed
 *   promised   {promise, mine, what, due_on}   due_on may be null
 *   kept       {promise, mine, what, late}     late: after its day
 *   broke      {promise, mine, what}
 *   said       {figure, mine, about}
 *   noted      {note}
 *   debriefed  {round, debrief}
 *   contacted  {words}                         written by hand: I wrote or called
 *   heard      {words}                         written by hand: they did
 *   happened   {words}                         written by hand: something else
 *   removed, undone {}
 * history_add() is for record/ alone.
 */
#ifndef DRYRUN_RECORD_HISTORY_H
#define DRYRUN_RECORD_HISTORY_H

#include "base/json.h"
#include "store/db.h"

enum { HISTORY_WORDS_MAX = 2000 };

/* In a write transaction. at_ms 0: now. data: its members; taken over, and freed also on failure. */
enum err history_add(struct db *db, int64_t application, int64_t at_ms, const char *kind, json_t *data,
                     struct error *e) warn_unused;

/* One that a person writes: contacted, heard, happened. ERR_INVALID; ERR_NOT_FOUND: no such application. */
enum err history_write(struct db *db, int64_t application, int64_t at_ms, struct str kind, struct str words,
                       struct error *e) warn_unused;

/* [event, ...] of an application, the newest first, at most limit of them from before (0: the newest) on:
 * {id, at_ms, kind, data}. */
enum err history_list_json(struct db *db, int64_t application, int64_t before, int64_t limit,
                           struct json_writer *w, struct error *e) warn_unused;

#endif

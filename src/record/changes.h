/*
 * changes.h: history and undo. A row of `change` holds what one edit by a person did to one row of another
 * table.
 *
 * What is written here: an edit that makes, removes or replaces what a person has made and could want back:
 * every write to a thing (thing.h), and the deletion of a draft. Not written: the keystrokes of a draft (the
 * page keeps an undo of its own, and each submission keeps its source), submissions and their results (they
 * never change once they have ended), and all that is read again from elsewhere (problems, workers).
 */
#ifndef DRYRUN_RECORD_CHANGES_H
#define DRYRUN_RECORD_CHANGES_H

#include "store/db.h"

/*
 * Inside the transaction of the edit. table: its name; key: its primary key, several columns joined by '/';
 * before, after: the row as a JSON object, or {NULL, 0} where there was or is none.
 */
enum err changes_add(struct db *db, const char *table, struct str key, struct str before, struct str after,
                     struct error *e) warn_unused;

/* The same as part of an act: *batch is 0 for its first change, which gives it its number. undo: the act
 * undoes another. */
enum err changes_add_to(struct db *db, int64_t *batch, bool undo, const char *table, struct str key,
                        struct str before, struct str after, struct error *e) warn_unused;

/* The changes of an act, in their order, into the arena. ERR_NOT_FOUND: there are none. */
struct change {
    struct str table, key, before, after; /* before, after: p NULL where there was or is none */
};
enum err changes_of_batch(struct db *db, int64_t batch, struct arena *a, struct change **ret, size_t *ret_n,
                          struct error *e) warn_unused;

#endif

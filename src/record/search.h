/*
 * search.h: full-text search over the record: companies, contacts, ads, versions of the CV, applications,
 * rounds, promises, figures, debriefs, questions asked, notes, claims, and what was written into the event
 * log by hand. Every text of these things is searched; an application is found by its company's name too.
 *
 * A question is words. Each finds the words that begin with it, whatever their case and accents; all must be
 * there, in any order. In quotes words are meant as they are, beside each other; with a '-' before it a word,
 * or what is in quotes, must not be there.
 *
 * The index (store/search.h) is kept in the transaction of each write, by thing.c and history.c, and by an
 * undo as well. One that is missing, as after an update of the program, is made by the first search.
 */
#ifndef DRYRUN_RECORD_SEARCH_H
#define DRYRUN_RECORD_SEARCH_H

#include "record/thing.h"

enum { RECORD_SEARCH_MAX = 100, RECORD_SEARCH_BYTES_MAX = 400 };

/*
 * Schema Found: {results: [SearchResult, ...], more}, the best first, events behind all things and the newest
 * of them first. kind: a kind of thing, "event", or p NULL: all. limit: 1 to RECORD_SEARCH_MAX. A question
 * without words finds nothing. ERR_INVALID: no such kind, or the question is no UTF-8 or too long. Outside of
 * a transaction: makes the index if need be.
 */
enum err record_search_json(struct db *db, struct str question, struct str kind, int64_t limit,
                            struct json_writer *w, struct error *e) warn_unused;

/* Make the index anew, in a transaction of its own, or in the open one. */
enum err record_search_anew(struct db *db, struct error *e) warn_unused;
enum err record_search_fill(struct db *db, struct error *e) warn_unused;

/* For thing.c and history.c: what was written becomes what is found. after NULL: it is gone. */
enum err record_search_thing(struct db *db, const struct thing_kind *kind, const json_t *before,
                             const json_t *after, struct error *e) warn_unused;
/* For cv-readings.c: what was read in this version of the CV is searched, too. */
enum err record_search_cv(struct db *db, int64_t id, struct error *e) warn_unused;
enum err record_search_event(struct db *db, int64_t id, const char *kind, const json_t *data,
                             struct error *e) warn_unused;

#endif

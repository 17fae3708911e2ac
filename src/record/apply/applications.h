/*
 * applications.h: the pipeline: applications and all that belongs to them, and the lists that the pages show.
 *
 * Functions that write JSON: on failure what they wrote is to be thrown away.
 */
#ifndef DRYRUN_RECORD_APPLICATIONS_H
#define DRYRUN_RECORD_APPLICATIONS_H

#include "base/json.h"
#include "store/db.h"

/* The stages, in their order, NULL-ended. */
extern const char *const application_stages[];

enum { BOARD_COLUMN_MAX = 200, APPLICATIONS_LIST_MAX = 500, APPLICATION_EVENTS_MAX = 200, TABLE_MAX = 20000 };

/*
 * Schema Board: for each stage how many are open and the `limit` of them in which something happened last;
 * how many have ended, by outcome.
 */
enum err applications_board_json(struct db *db, int64_t limit, struct json_writer *w,
                                 struct error *e) warn_unused;

/*
 * {applications: [ApplicationSummary, ...], more}, the one in which something happened last first. Filters: p
 * NULL or empty: all. before_ms, before_id: only those after this one in that order (both 0: from the first
 * on).
 */
struct applications_filter {
    struct str stage, outcome; /* outcome "ended": all but open */
    struct str words;          /* in role, company or place; upper and lower case of ASCII alike */
    int64_t company;
    int64_t before_ms, before_id;
};
enum err applications_list_json(struct db *db, const struct applications_filter *f, int64_t limit,
                                struct json_writer *w, struct error *e) warn_unused;

/*
 * Schema Table: all of them at once, the one in which something happened last first; at most `limit`. A page
 * that has them all can sort, filter and hand them out without asking again.
 */
enum err applications_table_json(struct db *db, int64_t limit, struct json_writer *w,
                                 struct error *e) warn_unused;

/* Schema ApplicationWhole: it, its company, and all that belongs to it. ERR_NOT_FOUND. */
enum err applications_whole_json(struct db *db, int64_t id, struct json_writer *w,
                                 struct error *e) warn_unused;

/*
 * The id of the company of this name (upper and lower case of ASCII alike), which is made when there is none.
 * In a write transaction; act as in thing.h. ret_new: it was made; may be NULL.
 */
struct thing_act;
enum err applications_company(struct db *db, struct str name, struct thing_act *act, int64_t *ret,
                              bool *ret_new, struct error *e) warn_unused;

#endif

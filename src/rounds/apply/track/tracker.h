/*
 * tracker.h: applications out of somebody's table: the export of another tracker, a spreadsheet, LinkedIn's
 * "Jobs/Job Applications.csv".
 *
 * Which column is what is found by its name, in the words that people and programs use for it, or said by the
 * caller. A status in words becomes a stage and an outcome; one that no list knows is "applied", with a note.
 * A row without a company is passed over with a note; a day that cannot be read is left out with one. Nothing
 * else is guessed.
 *
 * Pure. Views of the text's copy in the arena.
 */
#ifndef DRYRUN_ROUNDS_APPLY_TRACKER_H
#define DRYRUN_ROUNDS_APPLY_TRACKER_H

#include "model/tables/csv.h"
#include "model/time/date.h"

enum tracker_field {
    TRACKER_COMPANY, /* required */
    TRACKER_ROLE,
    TRACKER_STATUS,
    TRACKER_APPLIED,
    TRACKER_SOURCE,
    TRACKER_URL,
    TRACKER_PLACE,
    TRACKER_NOTES,
    TRACKER_CONTACT, /* a name */
    TRACKER_EMAIL,
    TRACKER_PHONE,
    TRACKER_FIELDS,
};

const char *tracker_field_name(size_t f); /* of an enum tracker_field: "company" ... */

enum { TRACKER_ROWS_MAX = 20000 };

struct tracker_row {
    int line;                    /* from 1 */
    struct str company, role;    /* role: "unknown role" where there is none */
    const char *stage, *outcome; /* as applications have them */
    struct date applied;         /* year 0: unknown */
    struct str source, url, place, notes, contact, email, phone; /* may be empty */
};

struct tracker {
    struct str columns[TRACKER_FIELDS]; /* the names that were found; empty: there is no such column */
    struct tracker_row *rows;
    size_t n_rows;
    struct csv_notes notes;
};

struct tracker_habits {
    enum date_order order; /* of 03/04/2026 */
    /* Names of columns, where they are not to be found by themselves; NULL: found. */
    const char *columns[TRACKER_FIELDS];
};

/* ERR_NOT_FOUND: it has no column for the company (the message says which it has), or not one that was named;
 * ERR_TOO_LARGE, ERR_INVALID: csv.h. */
enum err tracker_read(struct str text, const struct tracker_habits *habits, struct arena *a,
                      struct tracker *ret, struct error *e) warn_unused;

#endif

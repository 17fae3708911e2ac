/*
 * calendar.h: what is to come of the pipeline, as iCalendar (model/time/ical.h): rounds with their time, open
 * promises on the day when they are due, follow-ups.
 *
 * Each has the same UID for ever ("round-17-1795750600233@dryrun": number and making of its row), and its
 * version as SEQUENCE, so that a calendar program that gets the calendar anew moves what moved. A round that
 * was called off stays as cancelled.
 */
#ifndef DRYRUN_RECORD_CALENDAR_H
#define DRYRUN_RECORD_CALENDAR_H

#include "model/time/ical.h"
#include "store/db.h"

/* The zone of this name, or NULL when there is none: then its times are told in UTC. */
struct calendar_zones {
    const struct zone *(*find)(void *ctx, struct str name);
    void *ctx;
};

enum { CALENDAR_PAST_DAYS = 60 }; /* rounds older than this are left out */

/* Append it to out. refresh_s: of a feed, how often to ask again; 0: it is a file. */
enum err calendar_write(struct db *db, const struct calendar_zones *zones, int refresh_s, struct strbuf *out,
                        struct error *e) warn_unused;

/*
 * One event alone, for its file. name: "round-17", "promise-3", "follow-up-5" (of the application).
 * ERR_NOT_FOUND: there is none, or it has no day.
 */
enum err calendar_write_one(struct db *db, const struct calendar_zones *zones, struct str name,
                            struct strbuf *out, struct error *e) warn_unused;

#endif

/*
 * events.h: news for the pages, as contract/events.yaml describes them. The server listens on the channel and
 * puts the envelope around them; the functions are for record/ alone.
 *
 *     struct event ev;
 *     event_begin(&ev, "submission.progress");
 *     ... write the value of "data" to &ev.w ...
 *     event_tell(&ev, db);
 */
#ifndef DRYRUN_RECORD_EVENTS_H
#define DRYRUN_RECORD_EVENTS_H

#include "base/json.h"
#include "store/db.h"

/* The channel on which events for the pages travel; payload: {"type": ..., "data": ...} of
 * contract/events.yaml. */
#define EVENTS_CHANNEL "events"

struct event {
    struct strbuf out; /* owned until event_tell() */
    struct json_writer w;
};

void event_begin(struct event *ev, const char *type);
/* Sent when the open transaction commits, or at once. */
void event_tell(struct event *ev, struct db *db);

/* An event whose data is empty. */
void event_tell_empty(struct db *db, const char *type);

#endif

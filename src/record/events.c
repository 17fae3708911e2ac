#include "record/events.h"

void event_begin(struct event *ev, const char *type)
{
    *ev = (struct event){0};
    ev->w = jw_to(&ev->out);
    jw_begin(&ev->w, '{');
    jw_key(&ev->w, "type");
    jw_cstr(&ev->w, type);
    jw_key(&ev->w, "data");
}

void event_tell(struct event *ev, struct db *db)
{
    jw_end(&ev->w);
    db_notify(db, EVENTS_CHANNEL, strbuf_str(&ev->out));
    strbuf_release(&ev->out);
}

void event_tell_empty(struct db *db, const char *type)
{
    struct event ev;
    event_begin(&ev, type);
    jw_begin(&ev.w, '{');
    jw_end(&ev.w);
    event_tell(&ev, db);
}

/* search-internal.h: what search.c and search-find.c share. */
#ifndef DRYRUN_RECORD_SEARCH_INTERNAL_H
#define DRYRUN_RECORD_SEARCH_INTERNAL_H

#include "record/thing.h"

/* The kind of entries about events, which are no things. */
#define SEARCH_EVENT "event"

bool search_is_text(const struct thing_field *f);
/* Is it one that a person wrote? */
bool search_event_counts(struct str kind);
enum err search_be_ready(struct db *db, struct error *e) warn_unused;

#endif

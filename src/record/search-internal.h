/* search-internal.h: what search.c and search-find.c share. */
#ifndef DRYRUN_RECORD_SEARCH_INTERNAL_H
#define DRYRUN_RECORD_SEARCH_INTERNAL_H

#include "record/thing.h"

/* The kind of entries about events, which are no things. */
#define SEARCH_EVENT "event"

bool search_is_text(const struct thing_field *f);
/* Is it one that a person wrote? */
bool search_event_counts(struct str kind);
/* What a machine read in a version of the CV that is a document: each text of it a line; nothing where it was
 * not read. */
enum err search_cv_words(struct db *db, int64_t cv, struct strbuf *out, struct error *e) warn_unused;
enum err search_be_ready(struct db *db, struct error *e) warn_unused;

#endif

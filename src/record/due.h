/*
 * due.h: what there is to do in the open applications, the most urgent first (rounds/apply/follow-up.h).
 */
#ifndef DRYRUN_RECORD_DUE_H
#define DRYRUN_RECORD_DUE_H

#include "rounds/apply/follow-up.h"
#include "store/db.h"

/* What the record does not know of the world. */
struct due_world {
    struct date today;
    /* The day of an instant (milliseconds since 1970) where the user is. */
    struct date (*day_of)(int64_t unix_ms);
    /* The calendar of a country (two capital letters; empty: unknown). Never NULL; lives as long as the call. */
    const struct calendar *(*calendar)(void *ctx, struct str country);
    void *ctx;
};

/* The day of an instant by the clock and the zone of this machine, which are the user's; for due_world. */
struct date due_day_here(int64_t unix_ms);

struct due_item {
    int64_t application;
    struct str company, role, stage;
    struct follow_up next;
};

/*
 * Of every open application what comes next, into the arena: by urgency (cold ones last), of one urgency the earlier day first.
 * At most DUE_MAX are looked at: those in which something happened last.
 */
enum { DUE_MAX = 20000 };
enum err due_list(struct db *db, const struct due_world *world, struct arena *a, struct due_item **ret,
                  size_t *ret_n, struct error *e) warn_unused;

#endif

/*
 * due.h: what there is to do in the open applications, the most urgent first
 * (rounds/apply/track/follow-up.h).
 */
#ifndef DRYRUN_RECORD_DUE_H
#define DRYRUN_RECORD_DUE_H

#include "base/json.h"
#include "model/chance/survival.h"
#include "rounds/apply/track/follow-up.h"
#include "store/db.h"

/* What the record does not know of the world. */
struct due_world {
    struct date today;
    /* The day of an instant (milliseconds since 1970) where the user is. */
    struct date (*day_of)(int64_t unix_ms);
    /* The calendar of a country (two capital letters; empty: unknown). Never NULL; lives as long as the
     * call. */
    const struct calendar *(*calendar)(void *ctx, struct str country);
    void *ctx;
};

struct due_item {
    int64_t application, version;
    struct str company, role, stage;
    struct follow_up next;
    int follow_ups;        /* that were sent since they were heard of */
    bool has_contact;      /* there is a channel by which to ask */
    int32_t silent_days;   /* since it was sent, without any reply; -1: there was one, or it was not sent */
    int64_t next_round_ms; /* 0: none */
};

/*
 * Of every open application what comes next, into the arena: by urgency (cold ones last), of one urgency the
 * earlier day first. At most DUE_MAX are looked at: those in which something happened last.
 */
enum { DUE_MAX = 20000 };
enum err due_list(struct db *db, const struct due_world *world, struct arena *a, struct due_item **ret,
                  size_t *ret_n, struct error *e) warn_unused;

/* The same of one; *ret_open false: it has ended, or there is none of this number, and *ret is left alone. */
enum err due_one(struct db *db, const struct due_world *world, int64_t application, struct arena *a,
                 struct due_item *ret, bool *ret_open, struct error *e) warn_unused;

/*
 * Schema Due: how many of each urgency, and the first `limit` of those that are not waiting (with waiting: of
 * all), each with the promise that it is about. replies: how long replies take so far (outcomes.h), by which
 * an application that is silent gets its chance to be answered within DUE_HORIZON days of being sent; from
 * SURVIVAL_FEW own observations on, before them the rule of thumb stands alone.
 */
enum { DUE_HORIZON = 60, DUE_LIST_MAX = 500 };
enum err due_json(struct db *db, const struct due_item *list, size_t n, const struct survival *replies,
                  bool waiting, int64_t limit, struct json_writer *w, struct error *e) warn_unused;

#endif

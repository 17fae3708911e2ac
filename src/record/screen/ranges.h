/*
 * ranges.h: the range of pay to name (rounds/screen/range.h), from what the record knows: what one wants to
 * earn, the samples of the market, what was said to whom, and all texts in which the floor could stand.
 *
 * Functions that write JSON: on failure what they wrote is to be thrown away.
 */
#ifndef DRYRUN_RECORD_RANGES_H
#define DRYRUN_RECORD_RANGES_H

#include "base/json.h"
#include "record/thing.h"
#include "rounds/screen/samples.h"

struct ranges_ask {
    int64_t company;     /* whose wish; when it has none, or 0: the one for all */
    int64_t application; /* to which the range is going to be named; 0: to nobody in particular */
    struct date today;
    struct pay_factors factors;
    /* Instead of what the record has; NULL: that. Their factors are those above. */
    const struct range_wish *wish;
    const struct range_sample *samples;
    size_t n_samples;
};

/* What one wants to earn there; *ret_found false: nothing is written down, or no target. The factors are
 * RANGE_FACTORS. */
enum err ranges_wish(struct db *db, int64_t company, struct range_wish *ret, bool *ret_found,
                     struct error *e) warn_unused;

/* Write floor and target down, for the company or (0) for all, in the caller's write transaction; act as in
 * thing.h. */
enum err ranges_keep(struct db *db, int64_t company, const struct range_wish *w, struct thing_act *act,
                     struct error *e) warn_unused;

/* Schema RangeReport. Without a wish it says only that there is none, and how many samples there are. */
enum err ranges_json(struct db *db, const struct ranges_ask *ask, struct json_writer *w,
                     struct error *e) warn_unused;

/*
 * Samples out of a table (rounds/screen/samples.h) into the record, in the caller's write transaction, as one
 * act. The record has one figure of each: the middle of a range. Pay by the week is reckoned as 52 weeks a
 * year; net pay is passed over. known: role, place, source, day and pay are those of one that is there. What
 * was not taken as it stood is noted.
 */
struct ranges_counts {
    size_t made, known, net, weekly, middles;
};
enum err ranges_take_in(struct db *db, const struct samples *s, struct thing_act *act,
                        struct ranges_counts *ret, struct error *e) warn_unused;

/* Schema SamplesTaken. */
void ranges_taken_json(const struct samples *s, const struct ranges_counts *c, const struct thing_act *act,
                       struct json_writer *w);

#endif

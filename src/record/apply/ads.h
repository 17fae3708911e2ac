/*
 * ads.h: job ads between what was read of them (rounds/apply/ad/ad.h) and the record: saved, and set beside a
 * version of the CV.
 *
 * Functions that write JSON: on failure what they wrote is to be thrown away.
 */
#ifndef DRYRUN_RECORD_ADS_H
#define DRYRUN_RECORD_ADS_H

#include "base/json.h"
#include "record/thing.h"
#include "rounds/apply/ad/match.h"

enum { ADS_RANKED_MAX = 300 };

/* Schema AdRead: one that was read, with where each value comes from, before it is saved. */
void ad_told_json(const struct ad *ad, const struct demands *d, struct json_writer *w);

/* What thing_make() wants for an ad. The caller decrefs. */
json_t *ad_fields(const struct ad *ad);

/* A saved ad as what was read; views of the thing, which must live as long. */
void ad_of_thing(const json_t *thing, struct ad *ret);

/*
 * Save an ad (fields as thing_make() wants them), and with `application` an application for it, stage saved,
 * at the company of its employer. In the caller's write transaction, one act. ret_application NULL when none
 * was asked for. ERR_INVALID: a field is wrong, or an application is asked for and the ad names no employer.
 */
enum err ads_save(struct db *db, json_t *fields, bool application, struct thing_act *act, json_t **ret,
                  json_t **ret_application, struct error *e) warn_unused;

/* A saved ad, and the newest application that uses it (0: none). The caller decrefs. ERR_NOT_FOUND. */
enum err ads_get(struct db *db, int64_t id, json_t **ret, int64_t *ret_application,
                 struct error *e) warn_unused;

/* A version of the CV, read. ERR_NOT_FOUND; ERR_INVALID: its text is none. Views of *ret_thing, which the
 * caller decrefs later. */
enum err ads_cv(struct db *db, int64_t id, struct arena *a, struct cv **ret, json_t **ret_thing,
                struct error *e) warn_unused;

/* A saved ad with what it asks for and how the CV shows it. */
struct ad_ranked {
    json_t *thing;       /* owned by the list */
    int64_t application; /* the newest one that uses it; 0: none */
    struct ad ad;
    struct demands demands;
    struct match match; /* cv NULL: all zero */
};

/*
 * The newest ADS_RANKED_MAX saved ads, those that fit the CV best first (match.h); without a CV the newest
 * first. ret_more: there are others. Give back with ads_ranked_free().
 */
enum err ads_rank(struct db *db, const struct cv *cv, const struct skills *skills, struct cv_date today,
                  struct arena *a, struct ad_ranked **ret, size_t *ret_n, bool *ret_more,
                  struct error *e) warn_unused;
void ads_ranked_free(struct ad_ranked *list, size_t n);

/* Schema AdRow: fields of the ad but its body, and counts and says of the match (null without a CV). */
void ad_row_json(const struct ad_ranked *r, bool matched, struct json_writer *w);
/* Schema AdMatchCounts: the figures by which ads are ranked, and the sentence that says them. */
void ad_counts_json(const struct match *m, struct json_writer *w);
/* Members of schema AdDemand and AdEdit as arrays "demands" and "edits"; without a match the demands
 * alone. */
void ad_match_json(const struct demands *d, const struct match *m, struct json_writer *w);

#endif

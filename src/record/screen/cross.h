/*
 * cross.h: the cross-examination of the record's claims (rounds/screen/ladder.h) and how well each was
 * defended so far (rounds/screen/heat.h). An answer is a thing `rehearsal` with what = "claim", the claim,
 * its level and the grade that one gave oneself.
 */
#ifndef DRYRUN_RECORD_CROSS_H
#define DRYRUN_RECORD_CROSS_H

#include "record/content/bank.h"
#include "rounds/apply/ad/skills.h"
#include "rounds/screen/heat.h"
#include "store/db.h"

enum { CROSS_CLAIMS_MAX = 500, CROSS_ANSWERS_MAX = 50000 };

struct cross_claim {
    int64_t id;
    struct str words, employer; /* empty: not known */
    struct heat_claim heat;
};

/* The newest claims, those that need it most first (heat_order(); of equal ones the older). In the arena. */
enum err cross_claims(struct db *db, struct arena *a, struct cross_claim **ret, size_t *ret_n,
                      struct error *e) warn_unused;

struct cross_counts {
    size_t claims, never_asked, never_below_two;
};
struct cross_counts cross_count(const struct cross_claim *v, size_t n);
/* "7 of 9 claims were never defended below level two; 3 of them were never asked about." */
void cross_say(const struct cross_counts *c, struct strbuf *out);

/* Schema CrossMap of the contract. */
void cross_map_put(const struct cross_claim *v, size_t n, struct json_writer *w);

/*
 * The questions to ask about a claim now; others than the last time. language: "en", "de", or empty: as the
 * claim is written. ERR_NOT_FOUND: no such claim; ERR_INVALID: another language; ERR_UNSUPPORTED: as
 * bank_ladder(). ret_claim: the thing; the caller decrefs.
 */
enum err cross_ladder(struct db *db, const struct bank *bank, const struct skills *skills, int64_t claim,
                      struct str language, struct arena *a, struct ladder *ret, json_t **ret_claim,
                      struct error *e) warn_unused;

/* Schema Ladder of the contract. */
enum err cross_ladder_json(struct db *db, const struct bank *bank, const struct skills *skills, int64_t claim,
                           struct str language, struct arena *a, struct json_writer *w,
                           struct error *e) warn_unused;

#endif

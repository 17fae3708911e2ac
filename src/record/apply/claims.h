/*
 * claims.h: the bullets of a version of the CV that can be taken as claims (rounds/apply/cv/achieved.h), and
 * taking them.
 *
 * A text is read as it is now; a document as its last reading that is done has it. What says the same words
 * as a claim that is there is known, and never taken twice.
 *
 * Functions that write JSON: on failure what they wrote is to be thrown away.
 */
#ifndef DRYRUN_RECORD_CLAIMS_H
#define DRYRUN_RECORD_CLAIMS_H

#include "record/thing.h"
#include "rounds/apply/cv/achieved.h"

struct claim_offer {
    struct cv_achieved bullet;
    int64_t known; /* the id of the claim that says the same; 0: there is none */
};

struct claims_offered {
    bool read; /* false: nobody has read the document yet, and there are no offers */
    struct claim_offer *v;
    size_t n, n_known;
};

/* Into the arena. ERR_NOT_FOUND: no such version; ERR_INVALID: its text is none of a CV. */
enum err claims_offered(struct db *db, int64_t cv, struct arena *a, struct claims_offered *ret,
                        struct error *e) warn_unused;

/* Schema OfferedClaims of the contract. */
enum err claims_offered_json(struct db *db, int64_t cv, struct json_writer *w, struct error *e) warn_unused;

struct claims_taken {
    size_t taken, known;
};

/*
 * Take the bullets with these keys as claims, in the caller's write transaction, as one act that is undone as
 * one; n_keys 0: all that are not known. ERR_INVALID: there is no bullet with one of the keys, or nothing was
 * read yet; then nothing is written.
 */
enum err claims_take(struct db *db, int64_t cv, const struct str *keys, size_t n_keys, struct thing_act *act,
                     struct claims_taken *ret, struct error *e) warn_unused;

#endif

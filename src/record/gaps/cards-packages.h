/*
 * cards-packages.h: packages of Anki that come in by the page.
 *
 * A package is kept as the bytes that came, in pieces; the server never opens it: a job does, in the jail.
 * The job looks it over and writes a preview, and the package waits (read) until the user takes it in or
 * throws it away. Taking in is a second job that opens the same bytes again and makes the cards in one act,
 * which one undo takes back; what it finds in the record by then is what counts, not the preview.
 *
 * States: queued and running (of either job: `taking` says which), read, and the ends taken, refused (it
 * cannot be read; a sentence says why), failed (our
 * fault: ask again, the bytes are still there) and cancelled. Cancelling before it is read ends it;
 * cancelling while it waits to be taken in makes it read again. Once cards are being made that is one
 * transaction, which nobody can stop half-way: it ends taken, or nothing has happened. At the other ends than
 * failed the bytes are gone.
 *
 * Several may be here at once, CARD_PACKAGES_WAITING at most that have not ended. None is in an archive: what
 * was taken in is cards.
 *
 * Functions that write JSON: on failure what they wrote is to be thrown away.
 */
#ifndef DRYRUN_RECORD_CARDS_PACKAGES_H
#define DRYRUN_RECORD_CARDS_PACKAGES_H

#include "record/gaps/cards-take-in.h"
#include "record/life.h"

/* Its job and its states (life.h); life_get_json() writes schema CardPackage. What waits for the user cannot
 * be cancelled. */
extern const struct life life_card_package;

enum {
    CARD_PACKAGE_BYTES_MAX = 128 << 20,
    CARD_PACKAGE_NAME_MAX = 200,
    CARD_PACKAGE_PIECE = 192 << 10, /* bytes */
    CARD_PACKAGES_WAITING = 5,
    CARD_PACKAGES_SHOWN = 20,
};

/*
 * Keep it and have it read; in the caller's write transaction. ERR_INVALID: empty, no ZIP archive by its
 * first bytes, or a name that is none;
 * ERR_TOO_LARGE; ERR_CONFLICT: too many are here already.
 */
enum err card_packages_add(struct db *db, struct str name, struct str bytes, int64_t *ret_id,
                           struct error *e) warn_unused;
/* Take it in; in the caller's write transaction. ERR_NOT_FOUND; ERR_CONFLICT: it does not wait for that. */
enum err card_packages_take(struct db *db, int64_t id, struct cards_how how, struct error *e) warn_unused;
/* Try again what failed. Errors as above. */
enum err card_packages_again(struct db *db, int64_t id, struct error *e) warn_unused;
/* Throw it away for good; cards that were taken in stay. In the caller's write transaction, after which
 * db_settle(). ERR_NOT_FOUND; ERR_CONFLICT: a job works on it. */
enum err card_packages_remove(struct db *db, int64_t id, struct error *e) warn_unused;

/* ---- the worker's side ---- */

struct card_package_work {
    bool taking;
    struct cards_how how;
};
enum err card_packages_work(struct db *db, int64_t id, struct card_package_work *ret,
                            struct error *e) warn_unused;
/* Append its bytes to a file. */
enum err card_packages_write(struct db *db, int64_t id, int fd, struct error *e) warn_unused;

/* Each in its own transaction, which ends the job. ERR_CONFLICT: the lease is lost, nothing is written. */
enum err card_packages_refuse(struct db *db, const struct job *job, int64_t id, const char *why,
                              struct error *e) warn_unused;
enum err card_packages_finish(struct db *db, const struct job *job, int64_t id, struct str preview,
                              struct error *e) warn_unused;
/* Make the cards, and write down how many; the job holds its lease from the first statement on. */
enum err card_packages_finish_taking(struct db *db, const struct job *job, int64_t id, const struct fsrs *f,
                                     struct foreign_cards *all, struct cards_how how,
                                     struct error *e) warn_unused;

/* ---- how they are shown ---- */

/* {packages: [CardPackage, ...]}, the newest first. */
enum err card_packages_list_json(struct db *db, struct json_writer *w, struct error *e) warn_unused;

/* Schema CardPackagePreview. notes: sentences about what was left out; media: pictures and sounds that stay
 * outside. */
void cards_put_seen(struct json_writer *w, const struct foreign_cards *all, const struct cards_seen *seen,
                    int64_t media, const struct str *notes, size_t n_notes);

#endif

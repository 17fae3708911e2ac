/*
 * connections.h: whom the user knows on LinkedIn, and where they work: other people's data, kept on consent
 * and forgotten by one command. They are no things (thing.h): nothing of them is logged or can be undone, so
 * that what is forgotten is gone.
 *
 * Functions that write JSON: on failure what they wrote is to be thrown away.
 */
#ifndef DRYRUN_RECORD_CONNECTIONS_H
#define DRYRUN_RECORD_CONNECTIONS_H

#include "base/json.h"
#include "rounds/apply/linkedin/linkedin.h"
#include "store/db.h"

enum { CONNECTIONS_SHOWN_MAX = 50 };

/*
 * Keep these and no others: an export has all of them. In the caller's write transaction, after which
 * db_settle(): those before are gone for good. with_mail: their addresses too. ret_before: how many there
 * were. Only web addresses are kept as url.
 */
enum err connections_replace(struct db *db, const struct linkedin_connection *list, size_t n, bool with_mail,
                             int64_t *ret_before, struct error *e) warn_unused;

/* Remove all for good, in the caller's write transaction, after which db_settle(). ret: how many there
 * were. */
enum err connections_forget(struct db *db, int64_t *ret, struct error *e) warn_unused;

/*
 * Schema Connections: {count, people: [...]}, those who work at the company of this name (company_key()), at
 * most CONNECTIONS_SHOWN_MAX of them, in the order of the export.
 */
enum err connections_at_json(struct db *db, struct str company, struct json_writer *w,
                             struct error *e) warn_unused;

#endif

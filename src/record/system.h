/*
 * system.h: which workers there are, what they can judge, and how well their jails hold, told by the workers
 * themselves; and which of their work ended by our fault.
 */
#ifndef DRYRUN_RECORD_SYSTEM_H
#define DRYRUN_RECORD_SYSTEM_H

#include "base/json.h"
#include "store/db.h"
#include "store/queue.h"

/* A worker is alive when it was seen within this time; it says so at its start and with every heartbeat. */
enum { SYSTEM_WORKER_ALIVE_MS = 30000 };
/* How many failures are listed, the newest. */
enum { SYSTEM_FAILURES_SHOWN = 20 };

/*
 * report: an object with the members protection, summary and checks of schema Worker; languages: the array of
 * schema Language; both JSON. ERR_INVALID: they are not. Its own transaction; tells the pages
 * (system.changed).
 */
enum err system_worker_put(struct db *db, struct str name, struct str report, struct str languages,
                           struct error *e) warn_unused;
/* It is alive: tells the pages only when it was thought dead. ERR_NOT_FOUND: it has never said who it is. */
enum err system_worker_seen(struct db *db, struct str name, struct error *e) warn_unused;
/* It stops cleanly: not listed any more; what it told of languages stays. */
enum err system_worker_gone(struct db *db, struct str name, struct error *e) warn_unused;

/*
 * queue_fail(), and the pages hear of it (system.changed). Inside the caller's write transaction. The message
 * is shown to the user, so it names no secret. ERR_CONFLICT: the lease is lost.
 */
enum err system_fail_job(struct db *db, const struct job *job, const char *message,
                         struct error *e) warn_unused;

/* Schema System, and the object {languages} (as the worker seen last told them; empty while none was ever
 * there). */
enum err system_json(struct db *db, const char *version, struct json_writer *w, struct error *e) warn_unused;
enum err system_languages_json(struct db *db, struct json_writer *w, struct error *e) warn_unused;

#endif

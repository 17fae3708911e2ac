/*
 * postgres.h: what the connection and the listener of PostgreSQL share; private to store/.
 */
#ifndef DRYRUN_STORE_POSTGRES_H
#define DRYRUN_STORE_POSTGRES_H

#include "store/db.h"

#include <libpq-fe.h>

/* A connection with our settings; close-on-exec. On failure nothing is open. ERR_INVALID, ERR_DENIED, ERR_IO,
 * ERR_BUSY. */
enum err pg_connect(const char *url, PGconn **ret, struct error *e) warn_unused;

/* Our error for a result that is not what was expected (res may be NULL: no memory or no connection). */
enum err pg_failed(PGconn *conn, const PGresult *res, const char *sql, struct error *e);

#endif

/*
 * postgres.h: what the connection and the listener of PostgreSQL share; private to store/.
 */
#ifndef DRYRUN_STORE_POSTGRES_H
#define DRYRUN_STORE_POSTGRES_H

#include "store/db.h"

/* libpq's PGconn and PGresult, without its header in everybody's way. */
struct pg_conn;
struct pg_result;

/* A connection with our settings; close-on-exec. On failure nothing is open. ERR_INVALID, ERR_DENIED, ERR_IO,
 * ERR_BUSY. */
enum err pg_connect(const char *url, struct pg_conn **ret, struct error *e) warn_unused;

/* Our error for a result that is not what was expected (res may be NULL: no memory or no connection). */
enum err pg_failed(struct pg_conn *conn, const struct pg_result *res, const char *sql, struct error *e);

#endif

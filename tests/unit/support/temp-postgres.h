/*
 * temp-postgres.h: a PostgreSQL server for the tests, started by whoever needs it first and shared by all
 * that run.
 *
 * It lies in a folder below /tmp, listens on a unix socket only, and syncs nothing. A watchdog process stops
 * it and removes the folder a few seconds after the last test program that used it has ended, however it
 * ended. PostgreSQL refuses root: then the server runs as the user postgres, or nobody.
 */
#ifndef DRYRUN_TESTS_TEMP_POSTGRES_H
#define DRYRUN_TESTS_TEMP_POSTGRES_H

/*
 * A fresh, empty database of this process: its libpq URI, valid until the next call. NULL when this machine
 * has no PostgreSQL server; *ret_why then says so. Aborts when there is one and it does not start.
 */
const char *temp_postgres_database(const char **ret_why);

/* The same, as a copy of one of them, to which nobody may be connected. */
const char *temp_postgres_copy(const char *of_uri);

/* Drop the databases that this process made. */
void temp_postgres_drop(void);

#endif

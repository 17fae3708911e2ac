/*
 * sql.h: from the common subset of SQL to an engine's own words; private to store/.
 *
 *   ?1              SQLite keeps it, PostgreSQL reads $1
 *   {id}            a column that numbers its rows and never gives a number twice; the primary key
 *   {int}           64-bit integer; booleans are 0 and 1
 *   {real}          double
 *   {text}          text that is ordered by its bytes
 *   {strict}        after a CREATE TABLE: columns hold what their type says
 *   {skip_locked}   at the end of a SELECT that picks rows to UPDATE: do not wait for those of other writers
 *                   (SQLite has one writer at a time, so there are none)
 *   {search_columns}, {search_index}   what search.c keeps of an entry, and how it is found by it
 *
 * What stands in quotes or in a comment is left alone.
 */
#ifndef DRYRUN_STORE_SQL_H
#define DRYRUN_STORE_SQL_H

#include "store/db.h"

/* Append sql in the engine's words. ERR_INTERNAL: a word in braces that is not in the table. */
enum err sql_expand(enum db_engine engine, const char *sql, struct strbuf *out, struct error *e) warn_unused;

#endif

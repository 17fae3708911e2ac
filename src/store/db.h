/*
 * db.h: one interface to the record's database, with SQLite and PostgreSQL behind it.
 *
 * SQL is written once, in the subset that both understand, with parameters ?1, ?2, ...; the PostgreSQL side
 * turns them into $1, $2. It is always a literal, never built from strings. What must differ has a name that
 * both sides know: now_ms() is the database's clock in milliseconds since 1970, and a word in braces
 * ({skip_locked}) is replaced by the engine's own words; sql.h lists them.
 *
 * A struct db is one connection and belongs to one thread; a child of fork() must not touch it, nor close it.
 * A statement is prepared once per connection, found again by the address of its literal, and must be ended
 * before the next call with the same SQL:
 *
 *     _cleanup_(stmt_endp) struct stmt *q = NULL;
 *     TRY(db_query(db, "SELECT title FROM problem WHERE slug = ?1", &q, e));
 *     stmt_bind_text(q, 1, slug);
 *     bool row;
 *     TRY(stmt_step(q, &row, e));
 *     if (row) title = arena_str(a, stmt_text(q, 0));
 *
 * Text is UTF-8 without NUL: other bytes are refused at stmt_step() with ERR_INVALID, as is a number that is
 * not finite, on both engines alike. Whoever keeps a program's raw output cleans it first.
 *
 * Both engines order text by its bytes. Inside a transaction the first failed statement spoils the rest: what
 * follows fails until db_rollback(), so that SQLite does not go on where PostgreSQL would not.
 *
 * Errors: ERR_BUSY (locked for longer than the policy allows: 5 s), ERR_FULL (no space on the device; the
 * connection stays usable), ERR_CONFLICT (a unique, foreign key or check constraint), ERR_IO (the file is
 * damaged or the connection is lost; PostgreSQL is reached anew by the next db_begin(), or db_query() outside
 * of a transaction; a commit during which it was lost may have happened), ERR_DENIED, ERR_TOO_LARGE,
 * ERR_INTERNAL (the SQL is wrong: a bug).
 */
#ifndef DRYRUN_STORE_DB_H
#define DRYRUN_STORE_DB_H

#include "base/arena.h"
#include "base/err.h"
#include "base/str.h"

#include <stdbool.h>
#include <stdint.h>

struct db;
struct stmt;

enum db_engine { DB_SQLITE, DB_POSTGRESQL };

/*
 * url: "sqlite:PATH" or "postgresql://..." (libpq's connection URI). The SQLite file is made with mode 0600
 * when it is missing, its folder is not; a file that others could read is closed to them. ERR_INVALID: not
 * such a url, or the file belongs to another program; ERR_NOT_FOUND: no such folder; ERR_DENIED, ERR_IO,
 * ERR_FULL: cannot be opened or reached; ERR_UNSUPPORTED: lies on a file system that cannot carry it.
 */
enum err db_open(const char *url, struct db **ret, struct error *e) warn_unused;
void db_close(struct db *db); /* NULL is fine; an open transaction is rolled back */
void db_closep(struct db **db);
enum db_engine db_engine(const struct db *db);

/*
 * Bring the schema up to date: the numbered migrations (src/store/migrations/), each in its own transaction,
 * safe when several processes do it at once. ERR_UNSUPPORTED when the record is newer than this program.
 */
enum err db_migrate(struct db *db, struct error *e) warn_unused;

/*
 * Transactions do not nest. A read transaction sees one state of the record throughout and refuses to write.
 * A write transaction takes SQLite's write lock at once (BEGIN IMMEDIATE), so that it cannot fail half-way
 * for being late. On PostgreSQL writers run side by side (read committed): a decision is therefore taken by
 * the statement that writes (UPDATE ... WHERE what must still hold, INSERT ... ON CONFLICT), never by an
 * earlier SELECT. The place that began a transaction is named in the error when another is begun inside.
 *
 * DB_TX(db, DB_WRITE, e); begins one that ends with the block: with db_commit(), or else rolled back. After
 * it come the declarations of statements that work in it, so that they end before it does.
 */
enum db_tx { DB_READ, DB_WRITE };
#define DB_TX(handle, kind, e)                                                                               \
    TRY(db_begin((handle), (kind), (e)));                                                                    \
    _cleanup_(db_rollbackp) struct db *DB_PASTE(db_tx_, __LINE__) = (handle)
#define db_begin(db, kind, e) db_begin_at((db), (kind), __FILE__ ":" DB_STRINGIFY(__LINE__), (e))
enum err db_begin_at(struct db *db, enum db_tx kind, const char *origin, struct error *e) warn_unused;
enum err db_commit(struct db *db, struct error *e) warn_unused; /* on failure it is rolled back */
bool db_in_transaction(const struct db *db);
void db_rollback(struct db *db);   /* no transaction open: nothing happens */
void db_rollbackp(struct db **db); /* DB_TX() */
#define DB_STRINGIFY(x)  DB_STRINGIFY_(x)
#define DB_STRINGIFY_(x) #x
#define DB_PASTE(a, b)   DB_PASTE_(a, b)
#define DB_PASTE_(a, b)  a##b

enum err db_query(struct db *db, const char *sql, struct stmt **ret, struct error *e) warn_unused;
void stmt_bind_i64(struct stmt *q, int at, int64_t v);
void stmt_bind_f64(struct stmt *q, int at, double v);
void stmt_bind_text(struct stmt *q, int at, struct str v); /* copied; {NULL, 0} is the empty text, not NULL */
void stmt_bind_null(struct stmt *q, int at);
/* Parameters count from 1; one that is not bound is NULL. A statement that writes and RETURNs needs a
 * transaction. */
enum err stmt_step(struct stmt *q, bool *ret_row, struct error *e) warn_unused;
/* Columns from 0; views live until the next step or end. A NULL column reads as 0 or an empty view with p ==
 * NULL. */
int64_t stmt_i64(struct stmt *q, int col);
double stmt_f64(struct stmt *q, int col);
struct str stmt_text(struct stmt *q, int col);
bool stmt_is_null(struct stmt *q, int col);
void stmt_endp(struct stmt **q); /* gives the statement back to its connection */

/*
 * A statement without rows, its parameters bound by the format: 'i' int64_t, 't' struct str, 'f' double, 'n'
 * NULL (takes no argument). TRY(db_exec(db, "DELETE FROM draft WHERE problem = ?1", e, "t", slug));
 * ret_changed of db_exec_count: rows changed.
 */
enum err db_exec(struct db *db, const char *sql, struct error *e, const char *binds, ...) warn_unused;
enum err db_exec_count(struct db *db, const char *sql, int64_t *ret_changed, struct error *e,
                       const char *binds, ...) warn_unused;

/*
 * The last number that the column {id} of a table gave out, 0: none so far; and what it goes on from, in a
 * write transaction: for a record that is moved, where no number may be given twice.
 */
enum err db_last_id(struct db *db, const char *table, int64_t *ret, struct error *e) warn_unused;
enum err db_set_last_id(struct db *db, const char *table, int64_t last, struct error *e) warn_unused;

/*
 * For what is erased for good, after the transaction that removed it. What is removed is always overwritten
 * in its page; db_settle() brings that into the file itself and empties the log beside it. While others read
 * for too long, that is left to the next one that finds nobody, and is no error. db_clean() clears pages that
 * were free before, too, for which the file is written anew; ERR_BUSY: others read from it for too long, and
 * it is not done. SQLite; on PostgreSQL they do nothing: its server keeps removed rows until its vacuum,
 * which runs by itself.
 */
enum err db_settle(struct db *db, struct error *e) warn_unused;
enum err db_clean(struct db *db, struct error *e) warn_unused;

/*
 * Notifications between processes that share the record. Sent when the surrounding transaction commits (at
 * once outside of one), lost when it rolls back. A channel is a short word of a-z, a payload UTF-8 without
 * NUL of at most DB_NOTICE_MAX bytes (more is a bug, and stops the program). SQLite: datagrams to the sockets
 * in the folder "wake" beside the file. PostgreSQL: NOTIFY (the same notice twice in one transaction is
 * delivered once). They are hints: the tables are the truth, and a listener must bear a lost one.
 */
enum { DB_NOTICE_MAX = 7000, DB_CHANNEL_MAX = 16 };
void db_notify(struct db *db, const char *channel, struct str payload);

struct db_listener;
struct db_notice {
    const char *channel;
    struct str payload;
    bool lost; /* instead of the others: some may have been missed (overflow, connection lost and made again)
                */
};
/*
 * A connection of its own that hears the NULL-ended channels (at most DB_LISTEN_MAX), from the return of this
 * call on. Errors as for db_open().
 */
enum { DB_LISTEN_MAX = 4 };
enum err db_listen(const char *url, const char *const *channels, struct db_listener **ret,
                   struct error *e) warn_unused;
/* Readable when there is something; may change after db_listener_next(). -1 while the connection is lost. */
int db_listener_fd(const struct db_listener *l);
/*
 * The next notice, its texts in the arena; *ret_got false when there is none just now: call until then
 * whenever the descriptor is readable. ERR_IO: the connection is lost; each further call tries to make it
 * again, which may take the 5 s of a connection that nobody answers, and the first notice after that says
 * `lost`. Call again after a second or so.
 */
enum err db_listener_next(struct db_listener *l, struct arena *a, struct db_notice *ret, bool *ret_got,
                          struct error *e) warn_unused;
void db_listener_free(struct db_listener *l);

#endif

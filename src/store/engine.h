/*
 * engine.h: what a database engine gives to db.c; private to store/.
 *
 * db.c holds what is the same for both: the cache of statements, the rules of transactions, the check of
 * texts. An engine (sqlite.c, postgres.c) embeds struct db and struct stmt as the first member of its own
 * structs and fills one const table of functions. db.c calls them only in a valid order: bind and step on a
 * statement in use, commit in a transaction, and so on.
 */
#ifndef DRYRUN_STORE_ENGINE_H
#define DRYRUN_STORE_ENGINE_H

#include "store/db.h"

enum { DB_BUSY_MS = 5000, DB_STATEMENT_BUCKETS = 64 };

enum tx_state { TX_NONE, TX_READ, TX_WRITE };

struct db {
    const struct engine *engine;
    enum tx_state tx;
    bool spoiled;       /* a statement of the open transaction failed: only a rollback is left */
    const char *origin; /* where the open transaction began; a literal */
    struct stmt *statements[DB_STATEMENT_BUCKETS]; /* owned; chained by the address of their SQL */
};

struct stmt {
    struct db *db;
    struct stmt *next;
    const char *sql;     /* the caller's literal: the key */
    char *copy;          /* owned; to catch SQL that is not a literal */
    bool in_use;         /* given out by db_query() and not ended */
    bool done;           /* stepped to its end */
    int bad_param;       /* the first parameter that was refused, or 0 */
    const char *bad_why; /* a literal */
};

struct engine {
    enum db_engine kind;
    void (*close)(struct db *db);
    enum err (*begin)(struct db *db, enum db_tx kind, struct error *e);
    enum err (*commit)(struct db *db, struct error *e); /* on failure the transaction is gone */
    void (*rollback)(struct db *db);
    /* Before a statement outside of a transaction: make a lost connection again. */
    enum err (*revive)(struct db *db, struct error *e);
    enum err (*prepare)(struct db *db, const char *sql, struct stmt **ret, struct error *e);
    /* Is it still good on this connection? Otherwise db.c frees it and prepares again. */
    bool (*usable)(const struct stmt *q);
    void (*free)(struct stmt *q);
    void (*bind_i64)(struct stmt *q, int at, int64_t v);
    void (*bind_f64)(struct stmt *q, int at, double v);
    void (*bind_text)(struct stmt *q, int at, struct str v);
    enum err (*step)(struct stmt *q, bool *ret_row, struct error *e);
    int64_t (*changed)(struct stmt *q); /* rows that the last step changed */
    void (*reset)(struct stmt *q);      /* forget rows and parameters */
    int64_t (*i64)(struct stmt *q, int col);
    double (*f64)(struct stmt *q, int col);
    struct str (*text)(struct stmt *q, int col);
    bool (*is_null)(struct stmt *q, int col);
    void (*notify)(struct db *db, const char *channel, struct str payload);
    /* Several statements at once, expanded already: migrations. */
    enum err (*script)(struct db *db, const char *sql, struct error *e);
    /* Let nobody else migrate until the open write transaction ends. */
    enum err (*lock_schema)(struct db *db, struct error *e);
    /* The functions of the common SQL, where the engine keeps them in the schema; once, before the first
     * migration. */
    enum err (*define_functions)(struct db *db, struct error *e);
    enum err (*last_id)(struct db *db, const char *table, int64_t *ret, struct error *e);
    enum err (*set_last_id)(struct db *db, const char *table, int64_t last, struct error *e);
    enum err (*settle)(struct db *db, struct error *e);
    enum err (*clean)(struct db *db, struct error *e);
    enum err (*table_exists)(struct db *db, struct str name, bool *ret, struct error *e);
};

/* rest: the url without its scheme for SQLite, the whole url for PostgreSQL. */
enum err sqlite_open(const char *rest, struct db **ret, struct error *e) warn_unused;
enum err postgres_open(const char *rest, struct db **ret, struct error *e) warn_unused;

/* Remember that a parameter was refused; the first one counts. */
void stmt_refuse(struct stmt *q, int at, const char *why);

/* The start of a statement for a message: its first line, cut. */
struct str sql_head(const char *sql);

struct listener {
    void (*free)(struct db_listener *l);
    int (*fd)(const struct db_listener *l);
    enum err (*next)(struct db_listener *l, struct arena *a, struct db_notice *ret, bool *ret_got,
                     struct error *e);
};
struct db_listener {
    const struct listener *ops;
};
enum err sqlite_listen(const char *rest, const char *const *channels, struct db_listener **ret,
                       struct error *e) warn_unused;
enum err postgres_listen(const char *rest, const char *const *channels, struct db_listener **ret,
                         struct error *e) warn_unused;

#endif

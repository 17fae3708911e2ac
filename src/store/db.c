/*
 * What both engines share. A connection keeps every statement it ever prepared: the program's SQL is literal,
 * so there are about a hundred of them, found by the address of the literal in a small hash table.
 */
#include "store/db.h"

#include "base/utf8.h"
#include "store/engine.h"

#include <assert.h>
#include <math.h>
#include <stdlib.h>

static const struct {
    struct str prefix;
    bool keep_prefix;
    enum err (*open)(const char *rest, struct db **ret, struct error *e);
    enum err (*listen)(const char *rest, const char *const *channels, struct db_listener **ret,
                       struct error *e);
} schemes[] = {
    {{"sqlite:", 7}, false, sqlite_open, sqlite_listen},
    {{"postgresql://", 13}, true, postgres_open, postgres_listen},
    {{"postgres://", 11}, true, postgres_open, postgres_listen},
};

/* The place in the table and the text for its functions. */
static enum err scheme_of(const char *url, size_t *ret_at, const char **ret_rest, struct error *e)
{
    for (size_t i = 0; i < ARRAY_LEN(schemes); i++) {
        if (!str_starts(str_of(url), schemes[i].prefix))
            continue;
        *ret_at = i;
        *ret_rest = schemes[i].keep_prefix ? url : url + schemes[i].prefix.n;
        return ERR_OK;
    }
    /* The url itself may carry a password: it is not repeated. */
    return error_set(e, ERR_INVALID, "database",
                     "the address of the record must begin with sqlite: or postgresql://");
}

enum err db_open(const char *url, struct db **ret, struct error *e)
{
    size_t at;
    const char *rest;
    TRY(scheme_of(url, &at, &rest, e));
    return schemes[at].open(rest, ret, e);
}

static void statements_free(struct db *db)
{
    for (size_t i = 0; i < DB_STATEMENT_BUCKETS; i++) {
        while (db->statements[i]) {
            struct stmt *q = db->statements[i];
            db->statements[i] = q->next;
            free(q->copy);
            db->engine->free(q);
        }
    }
}

void db_close(struct db *db)
{
    if (!db)
        return;
    db_rollback(db);
    statements_free(db);
    db->engine->close(db);
}

void db_closep(struct db **db)
{
    db_close(*db);
    *db = NULL;
}

enum db_engine db_engine(const struct db *db)
{
    return db->engine->kind;
}

bool db_in_transaction(const struct db *db)
{
    return db->tx != TX_NONE;
}

enum err db_begin_at(struct db *db, enum db_tx kind, const char *origin, struct error *e)
{
    if (db->tx != TX_NONE)
        return error_set(e, ERR_INTERNAL, NULL,
                         "a transaction is begun at %s inside the one that began at %s", origin, db->origin);
    TRY(db->engine->revive(db, e));
    TRY(db->engine->begin(db, kind, e));
    db->tx = kind == DB_READ ? TX_READ : TX_WRITE;
    db->spoiled = false;
    db->origin = origin;
    return ERR_OK;
}

enum err db_commit(struct db *db, struct error *e)
{
    if (db->tx == TX_NONE)
        return error_set(e, ERR_INTERNAL, NULL, "a commit without a transaction");
    if (db->spoiled) {
        db_rollback(db);
        return error_set(e, ERR_INTERNAL, NULL,
                         "the transaction that began at %s is committed after it failed", db->origin);
    }
    enum err err = db->engine->commit(db, e);
    db->tx = TX_NONE;
    return err;
}

void db_rollback(struct db *db)
{
    if (db->tx == TX_NONE)
        return;
    db->engine->rollback(db);
    db->tx = TX_NONE;
}

void db_rollbackp(struct db **db)
{
    if (*db)
        db_rollback(*db);
}

struct str sql_head(const char *sql)
{
    struct str s = str_of(sql);
    return str_head(str_head(s, str_find_char(s, '\n')), 80);
}

static struct stmt **bucket_of(struct db *db, const char *sql)
{
    return &db->statements[((uintptr_t)sql >> 3) % DB_STATEMENT_BUCKETS];
}

/* The cached statement of this literal, or NULL; one that is no longer usable is dropped. */
static struct stmt *cached(struct db *db, const char *sql)
{
    for (struct stmt **at = bucket_of(db, sql); *at; at = &(*at)->next) {
        struct stmt *q = *at;
        if (q->sql != sql)
            continue;
        assert(!strcmp(q->copy, sql) && "SQL must be a literal");
        if (q->in_use || db->engine->usable(q))
            return q;
        *at = q->next;
        free(q->copy);
        db->engine->free(q);
        return NULL;
    }
    return NULL;
}

/* A failure inside a transaction leaves only the rollback. */
static enum err spoil(struct db *db, enum err err)
{
    if (err != ERR_OK && db->tx != TX_NONE)
        db->spoiled = true;
    return err;
}

enum err db_query(struct db *db, const char *sql, struct stmt **ret, struct error *e)
{
    if (db->tx == TX_NONE)
        TRY(db->engine->revive(db, e));
    else if (db->spoiled)
        return error_set(e, ERR_INTERNAL, NULL,
                         "a statement after the transaction that began at %s has failed: %.*s", db->origin,
                         STR_ARG(sql_head(sql)));
    struct stmt *q = cached(db, sql);
    if (q && q->in_use)
        return spoil(db, error_set(e, ERR_INTERNAL, NULL, "a statement is used inside itself: %.*s",
                                   STR_ARG(sql_head(sql))));
    if (!q) {
        enum err err = db->engine->prepare(db, sql, &q, e);
        if (err != ERR_OK)
            return spoil(db, err);
        q->db = db;
        q->sql = sql;
        q->copy = strdup(sql);
        if (!q->copy)
            abort();
        struct stmt **bucket = bucket_of(db, sql);
        q->next = *bucket;
        *bucket = q;
    }
    q->in_use = true;
    q->done = false;
    q->bad_param = 0;
    *ret = q;
    return ERR_OK;
}

void stmt_refuse(struct stmt *q, int at, const char *why)
{
    if (q->bad_param)
        return;
    q->bad_param = at;
    q->bad_why = why;
}

void stmt_bind_i64(struct stmt *q, int at, int64_t v)
{
    q->db->engine->bind_i64(q, at, v);
}

void stmt_bind_f64(struct stmt *q, int at, double v)
{
    if (isfinite(v))
        q->db->engine->bind_f64(q, at, v);
    else
        stmt_refuse(q, at, "is not a finite number");
}

void stmt_bind_text(struct stmt *q, int at, struct str v)
{
    if (memchr(v.n ? v.p : "", '\0', v.n))
        stmt_refuse(q, at, "has a NUL in its text");
    else if (!utf8_valid(v))
        stmt_refuse(q, at, "is not UTF-8");
    else
        q->db->engine->bind_text(q, at, v.p ? v : STR(""));
}

void stmt_bind_null(struct stmt *q, int at)
{
    /* What is not bound is NULL, and a parameter is bound once. */
    (void)q, (void)at;
}

enum err stmt_step(struct stmt *q, bool *ret_row, struct error *e)
{
    if (q->done) {
        *ret_row = false;
        return ERR_OK;
    }
    if (q->bad_param) {
        q->done = true;
        return spoil(q->db, error_set(e, ERR_INVALID, NULL, "value %d of `%.*s` %s", q->bad_param,
                                      STR_ARG(sql_head(q->sql)), q->bad_why));
    }
    bool row = false;
    enum err err = q->db->engine->step(q, &row, e);
    q->done = !row;
    if (err != ERR_OK)
        return spoil(q->db, err);
    *ret_row = row;
    return ERR_OK;
}

int64_t stmt_i64(struct stmt *q, int col)
{
    return q->db->engine->i64(q, col);
}

double stmt_f64(struct stmt *q, int col)
{
    return q->db->engine->f64(q, col);
}

struct str stmt_text(struct stmt *q, int col)
{
    return q->db->engine->text(q, col);
}

bool stmt_is_null(struct stmt *q, int col)
{
    return q->db->engine->is_null(q, col);
}

void stmt_endp(struct stmt **q)
{
    if (!*q)
        return;
    (*q)->db->engine->reset(*q);
    (*q)->in_use = false;
    *q = NULL;
}

static enum err exec_va(struct db *db, const char *sql, int64_t *ret_changed, struct error *e,
                        const char *binds, va_list args)
{
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    TRY(db_query(db, sql, &q, e));
    for (int at = 1; binds[at - 1]; at++) {
        switch (binds[at - 1]) {
        case 'i': stmt_bind_i64(q, at, va_arg(args, int64_t)); break;
        case 'f': stmt_bind_f64(q, at, va_arg(args, double)); break;
        case 't': stmt_bind_text(q, at, va_arg(args, struct str)); break;
        case 'n': stmt_bind_null(q, at); break;
        default: assert(!"binds: one of i f t n");
        }
    }
    bool row;
    TRY(stmt_step(q, &row, e));
    if (row)
        return spoil(db, error_set(e, ERR_INTERNAL, NULL, "a statement gives rows that nobody reads: %.*s",
                                   STR_ARG(sql_head(sql))));
    *ret_changed = db->engine->changed(q);
    return ERR_OK;
}

enum err db_exec(struct db *db, const char *sql, struct error *e, const char *binds, ...)
{
    va_list args;
    int64_t changed;
    va_start(args, binds);
    enum err err = exec_va(db, sql, &changed, e, binds, args);
    va_end(args);
    return err;
}

enum err db_exec_count(struct db *db, const char *sql, int64_t *ret_changed, struct error *e,
                       const char *binds, ...)
{
    va_list args;
    va_start(args, binds);
    enum err err = exec_va(db, sql, ret_changed, e, binds, args);
    va_end(args);
    return err;
}

enum err db_last_id(struct db *db, const char *table, int64_t *ret, struct error *e)
{
    return db->engine->last_id(db, table, ret, e);
}

enum err db_set_last_id(struct db *db, const char *table, int64_t last, struct error *e)
{
    return db->engine->set_last_id(db, table, last, e);
}

enum err db_settle(struct db *db, struct error *e)
{
    struct error why = {0};
    assert(db->tx == TX_NONE);
    enum err r = db->engine->settle(db, &why);
    return r == ERR_OK || r == ERR_BUSY ? ERR_OK : error_set(e, r, why.field, "%s", why.message);
}

enum err db_clean(struct db *db, struct error *e)
{
    assert(db->tx == TX_NONE);
    return db->engine->clean(db, e);
}

static bool channel_is_sound(const char *channel)
{
    size_t n = strspn(channel, "abcdefghijklmnopqrstuvwxyz");
    return n > 0 && n <= DB_CHANNEL_MAX && !channel[n];
}

void db_notify(struct db *db, const char *channel, struct str payload)
{
    assert(channel_is_sound(channel));
    assert(payload.n <= DB_NOTICE_MAX && !memchr(payload.n ? payload.p : "", '\0', payload.n));
    if (db->spoiled && db->tx != TX_NONE)
        return;
    db->engine->notify(db, channel, payload);
}

enum err db_listen(const char *url, const char *const *channels, struct db_listener **ret, struct error *e)
{
    size_t at, n = 0;
    const char *rest;
    for (; channels[n]; n++)
        assert(channel_is_sound(channels[n]));
    assert(n > 0 && n <= DB_LISTEN_MAX);
    TRY(scheme_of(url, &at, &rest, e));
    return schemes[at].listen(rest, channels, ret, e);
}

int db_listener_fd(const struct db_listener *l)
{
    return l->ops->fd(l);
}

enum err db_listener_next(struct db_listener *l, struct arena *a, struct db_notice *ret, bool *ret_got,
                          struct error *e)
{
    return l->ops->next(l, a, ret, ret_got, e);
}

void db_listener_free(struct db_listener *l)
{
    if (l)
        l->ops->free(l);
}

/*
 * LISTEN on a connection of its own. What is told while the connection is lost is lost with it: the first
 * notice after it was made again says so.
 */
#include "store/engine.h"
#include "store/postgres.h"

#include <assert.h>
#include <libpq-fe.h>
#include <stdlib.h>

struct pg_listener {
    struct db_listener base;
    PGconn *conn;                      /* owned; NULL while it is lost */
    char *url;                         /* owned */
    char *channels[DB_LISTEN_MAX + 1]; /* owned */
    bool lost;                         /* still to be told */
};

static void pg_listener_free(struct db_listener *base)
{
    struct pg_listener *l = (struct pg_listener *)base;
    PQfinish(l->conn);
    for (size_t i = 0; l->channels[i]; i++)
        free(l->channels[i]);
    free(l->url);
    free(l);
}

static int pg_listener_fd(const struct db_listener *base)
{
    const struct pg_listener *l = (const struct pg_listener *)base;
    return l->conn ? PQsocket(l->conn) : -1;
}

static enum err start(struct pg_listener *l, struct error *e)
{
    PGconn *conn;
    TRY(pg_connect(l->url, &conn, e));
    enum err err = ERR_OK;
    for (size_t i = 0; l->channels[i] && err == ERR_OK; i++) {
        char sql[sizeof "LISTEN " + DB_CHANNEL_MAX]; /* a channel is a word of a-z: nothing to quote */
        snprintf(sql, sizeof sql, "LISTEN %s", l->channels[i]);
        PGresult *res = PQexec(conn, sql);
        if (PQresultStatus(res) != PGRES_COMMAND_OK)
            err = pg_failed(conn, res, sql, e);
        PQclear(res);
    }
    if (err != ERR_OK) {
        PQfinish(conn);
        return err;
    }
    l->conn = conn;
    return ERR_OK;
}

static enum err pg_listener_next(struct db_listener *base, struct arena *a, struct db_notice *ret,
                                 bool *ret_got, struct error *e)
{
    struct pg_listener *l = (struct pg_listener *)base;
    if (!l->conn)
        TRY(start(l, e));
    if (l->lost) {
        l->lost = false;
        *ret = (struct db_notice){.channel = "", .payload = STR(""), .lost = true};
        *ret_got = true;
        return ERR_OK;
    }
    bool alive = PQconsumeInput(l->conn);
    PGnotify *n = PQnotifies(l->conn);
    if (n) {
        *ret = (struct db_notice){.channel = arena_strdup(a, n->relname),
                                  .payload = arena_str(a, str_of(n->extra))};
        PQfreemem(n);
        *ret_got = true;
        return ERR_OK;
    }
    if (!alive || PQstatus(l->conn) == CONNECTION_BAD) {
        PQfinish(TAKE_PTR(l->conn));
        l->lost = true;
        return error_set(e, ERR_IO, "database", "the connection to the database server is lost");
    }
    *ret_got = false;
    return ERR_OK;
}

static const struct listener pg_listener_ops = {pg_listener_free, pg_listener_fd, pg_listener_next};

enum err postgres_listen(const char *url, const char *const *channels, struct db_listener **ret,
                         struct error *e)
{
    struct pg_listener *l = calloc(1, sizeof *l);
    if (!l)
        abort();
    l->base.ops = &pg_listener_ops;
    l->url = strdup(url);
    for (size_t i = 0; channels[i]; i++) {
        l->channels[i] = strdup(channels[i]);
        if (!l->channels[i])
            abort();
    }
    if (!l->url)
        abort();
    enum err err = start(l, e);
    if (err != ERR_OK) {
        pg_listener_free(&l->base);
        return err;
    }
    *ret = &l->base;
    return ERR_OK;
}

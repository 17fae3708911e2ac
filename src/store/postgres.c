/*
 * PostgreSQL behind db.h, by libpq.
 *
 * Values travel as text, whose forms of int8 and float8 are exact. The types of parameters are the server's
 * to infer, from the columns that they are compared with or written to. Statements are prepared on the server
 * once per connection; when the connection was lost and made again, those of the old one are not usable any
 * more.
 *
 * Result sets are read whole: every list in the record has a limit.
 */
#include "store/postgres.h"

#include "base/num.h"
#include "store/engine.h"
#include "store/sql.h"

#include <assert.h>
#include <fcntl.h>
#include <libpq-fe.h>
#include <stdlib.h>

enum { PARAMS_MAX = 32 };

/* Held until the end of a transaction that migrates; any number that others are unlikely to use: "dryrun" in
 * hex. */
#define MIGRATION_LOCK "110429475566958"

struct pg_db {
    struct db base;
    PGconn *conn;
    char *url;           /* owned */
    uint64_t generation; /* counts connections */
    uint64_t named;      /* counts prepared statements, for their names */
};

struct pg_stmt {
    struct stmt base;
    char name[24];
    uint64_t generation; /* the connection that knows the name */
    int n_params;
    const char *values[PARAMS_MAX]; /* NULL, or text in the arena */
    struct arena arena;
    PGresult *res; /* owned; NULL before the first step */
    int row;       /* the current one */
};

static struct pg_db *self(struct db *db)
{
    return (struct pg_db *)db;
}

static struct pg_stmt *pg(struct stmt *q)
{
    return (struct pg_stmt *)q;
}

static void clearp(PGresult **res)
{
    PQclear(*res);
}

/* ---- errors ---- */

/* SQLSTATE, or the start of a class of them; the first that fits counts. */
static const struct {
    const char *state;
    enum err err;
    const char *message; /* NULL: the server's own */
} states[] = {
    {"23", ERR_CONFLICT, NULL},
    {"53100", ERR_FULL, "no space left on the database server's device"},
    {"53300", ERR_BUSY, "the database server has no free connection; try again"},
    {"53", ERR_BUSY, "the database server is out of resources; try again"},
    {"40001", ERR_BUSY, "the record is in use by another process; try again"},
    {"40P01", ERR_BUSY, "the record is in use by another process; try again"},
    {"55P03", ERR_BUSY, "the record is in use by another process for too long; try again"},
    {"57014", ERR_TIMEOUT, "the database server gave up on a statement that took too long"},
    {"57P", ERR_IO, "the database server is stopping or restarting"},
    {"08", ERR_IO, NULL},
    {"58", ERR_IO, NULL},
    {"XX", ERR_IO, NULL},
    {"28", ERR_DENIED, NULL},
    {"42501", ERR_DENIED, NULL},
    {"3D000", ERR_NOT_FOUND, NULL},
    {"25006", ERR_INTERNAL, NULL},
    {"22021", ERR_INVALID, NULL},
    {"54", ERR_TOO_LARGE, NULL},
};

enum err pg_failed(PGconn *conn, const PGresult *res, const char *sql, struct error *e)
{
    const char *state = res ? PQresultErrorField(res, PG_DIAG_SQLSTATE) : NULL;
    const char *primary = res ? PQresultErrorField(res, PG_DIAG_MESSAGE_PRIMARY) : NULL;
    struct str why = str_trim(str_of(primary ? primary : PQerrorMessage(conn)));
    for (size_t i = 0; state && i < ARRAY_LEN(states); i++) {
        if (!str_starts(str_of(state), str_of(states[i].state)))
            continue;
        if (states[i].message)
            return error_set(e, states[i].err, "database", "%s", states[i].message);
        return error_set(e, states[i].err, states[i].err == ERR_CONFLICT ? NULL : "database",
                         "PostgreSQL: %.*s", STR_ARG(why));
    }
    if (PQstatus(conn) == CONNECTION_BAD)
        return error_set(e, ERR_IO, "database", "the connection to the database server is lost: %.*s",
                         STR_ARG(why));
    return error_set(e, ERR_INTERNAL, NULL, "PostgreSQL: %.*s (%s) in: %.*s", STR_ARG(why),
                     state ? state : "no state", STR_ARG(sql_head(sql)));
}

/* ---- connection ---- */

static void ignore_notice(void *context, const PGresult *res)
{
    (void)context, (void)res; /* libpq would print it */
}

/* Why the server was not reached, as an error. It has no SQLSTATE then: the words must do. */
static enum err refused(PGconn *conn, struct error *e)
{
    static const struct {
        const char *words;
        enum err err;
    } reasons[] = {
        {"invalid port number", ERR_INVALID},  {"password authentication failed", ERR_DENIED},
        {"no password supplied", ERR_DENIED},  {"no pg_hba.conf entry", ERR_DENIED},
        {"authentication failed", ERR_DENIED}, {"does not exist", ERR_NOT_FOUND},
        {"too many clients", ERR_BUSY},        {"starting up", ERR_BUSY},
    };
    struct str why = str_trim(str_of(PQerrorMessage(conn)));
    enum err err = ERR_IO;
    for (size_t i = 0; i < ARRAY_LEN(reasons) && err == ERR_IO; i++)
        if (str_find(why, str_of(reasons[i].words)) < why.n)
            err = reasons[i].err;
    return error_set(e, err, "database", "cannot reach the PostgreSQL record: %.*s", STR_ARG(why));
}

/* Before connecting: libpq's words on a URI that it cannot read quote it whole, with the password. */
static enum err check_uri(const char *url, struct error *e)
{
    PQconninfoOption *options = PQconninfoParse(url, NULL);
    if (!options)
        return error_set(e, ERR_INVALID, "database",
                         "the address of the PostgreSQL record is not a valid URI (postgresql://...)");
    PQconninfoFree(options);
    return ERR_OK;
}

enum err pg_connect(const char *url, PGconn **ret, struct error *e)
{
    TRY(check_uri(url, e));
    /* What stands before "dbname", which is the whole address, may be set otherwise there. The keepalives
     * tell of a server that vanished without a word within a minute; a unix socket ignores them. */
    static const char *const keywords[] = {"connect_timeout",
                                           "fallback_application_name",
                                           "keepalives_idle",
                                           "keepalives_interval",
                                           "keepalives_count",
                                           "tcp_user_timeout",
                                           "dbname",
                                           "client_encoding",
                                           NULL};
    const char *const values[] = {"5", "dryrun", "30", "10", "3", "30000", url, "UTF8", NULL};
    PGconn *conn = PQconnectdbParams(keywords, values, 1);
    if (!conn)
        abort(); /* no memory */
    if (PQstatus(conn) != CONNECTION_OK) {
        enum err err = refused(conn, e);
        PQfinish(conn);
        return err;
    }
    PQsetNoticeReceiver(conn, ignore_notice, NULL);
    fcntl(PQsocket(conn), F_SETFD, FD_CLOEXEC);
    static const char settings[] = "SET lock_timeout = 5000;" /* DB_BUSY_MS */
                                   "SET idle_in_transaction_session_timeout = 60000;"
                                   "SET standard_conforming_strings = on;"
                                   "SET timezone = 'UTC'";
    _cleanup_(clearp) PGresult *res = PQexec(conn, settings);
    if (PQresultStatus(res) != PGRES_COMMAND_OK) {
        enum err err = pg_failed(conn, res, settings, e);
        PQfinish(conn);
        return err;
    }
    *ret = conn;
    return ERR_OK;
}

static enum err revive(struct db *db, struct error *e)
{
    struct pg_db *s = self(db);
    if (s->conn && PQstatus(s->conn) == CONNECTION_OK)
        return ERR_OK;
    PQfinish(TAKE_PTR(s->conn));
    TRY(pg_connect(s->url, &s->conn, e));
    s->generation++;
    return ERR_OK;
}

static enum err script(struct db *db, const char *sql, struct error *e)
{
    struct pg_db *s = self(db);
    _cleanup_(clearp) PGresult *res = PQexec(s->conn, sql);
    ExecStatusType status = PQresultStatus(res);
    if (status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK)
        return ERR_OK;
    return pg_failed(s->conn, res, sql, e);
}

/* ---- transactions ---- */

static enum err begin_now(struct db *db, enum db_tx kind, struct error *e)
{
    return script(db,
                  kind == DB_WRITE ? "BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE"
                                   : "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY",
                  e);
}

/* A server that was restarted is noticed by the first statement sent to it; here nothing is lost by a second
 * try. */
static enum err begin(struct db *db, enum db_tx kind, struct error *e)
{
    enum err err = begin_now(db, kind, e);
    if (err != ERR_IO || PQstatus(self(db)->conn) != CONNECTION_BAD)
        return err;
    TRY(revive(db, e));
    return begin_now(db, kind, e);
}

static void rollback(struct db *db)
{
    struct pg_db *s = self(db);
    if (PQtransactionStatus(s->conn) != PQTRANS_IDLE)
        PQclear(PQexec(s->conn, "ROLLBACK"));
}

static enum err commit(struct db *db, struct error *e)
{
    struct pg_db *s = self(db);
    _cleanup_(clearp) PGresult *res = PQexec(s->conn, "COMMIT");
    if (PQresultStatus(res) == PGRES_COMMAND_OK && !strcmp(PQcmdStatus(res), "COMMIT"))
        return ERR_OK;
    enum err err = PQresultStatus(res) == PGRES_COMMAND_OK
                       ? error_set(e, ERR_INTERNAL, NULL, "a spoiled transaction was committed")
                       : pg_failed(s->conn, res, "COMMIT", e);
    rollback(db);
    return err;
}

static void notify(struct db *db, const char *channel, struct str payload)
{
    /* A failure spoils the transaction, where its commit tells; outside of one the notice is lost. */
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    if (db_query(db, "SELECT pg_notify(?1, ?2)", &q, NULL) != ERR_OK)
        return;
    stmt_bind_text(q, 1, str_of(channel));
    stmt_bind_text(q, 2, payload);
    bool row;
    if (stmt_step(q, &row, NULL) != ERR_OK)
        return;
}

/* ---- statements ---- */

static enum err prepare(struct db *db, const char *sql, struct stmt **ret, struct error *e)
{
    struct pg_db *s = self(db);
    struct strbuf text = {0};
    enum err err = sql_expand(DB_POSTGRESQL, sql, &text, e);
    if (err != ERR_OK) {
        strbuf_release(&text);
        return err;
    }
    struct pg_stmt *q = calloc(1, sizeof *q);
    if (!q)
        abort();
    arena_init(&q->arena);
    q->generation = s->generation;
    snprintf(q->name, sizeof q->name, "s%llu", (unsigned long long)s->named++);
    _cleanup_(clearp) PGresult *res = PQprepare(s->conn, q->name, strbuf_cstr(&text), 0, NULL);
    strbuf_release(&text);
    _cleanup_(clearp) PGresult *about = NULL;
    if (PQresultStatus(res) == PGRES_COMMAND_OK)
        about = PQdescribePrepared(s->conn, q->name);
    if (PQresultStatus(about) != PGRES_COMMAND_OK) {
        free(q);
        return pg_failed(s->conn, about ? about : res, sql, e);
    }
    q->n_params = PQnparams(about);
    assert(q->n_params <= PARAMS_MAX);
    *ret = &q->base;
    return ERR_OK;
}

static bool usable(const struct stmt *q)
{
    return ((const struct pg_stmt *)q)->generation == ((const struct pg_db *)q->db)->generation;
}

static void reset(struct stmt *base)
{
    struct pg_stmt *q = pg(base);
    PQclear(TAKE_PTR(q->res));
    memset(q->values, 0, sizeof q->values);
    arena_clear(&q->arena);
    q->row = 0;
}

/* The server keeps the name until the connection ends, as all of them. */
static void stmt_free(struct stmt *base)
{
    reset(base);
    arena_release(&pg(base)->arena);
    free(base);
}

static void bind(struct stmt *base, int at, const char *value)
{
    struct pg_stmt *q = pg(base);
    if (at < 1 || at > q->n_params)
        stmt_refuse(base, at, "is not a parameter of the statement");
    else
        q->values[at - 1] = value;
}

static void bind_i64(struct stmt *q, int at, int64_t v)
{
    bind(q, at, arena_printf(&pg(q)->arena, "%lld", (long long)v));
}

static void bind_f64(struct stmt *q, int at, double v)
{
    bind(q, at, arena_printf(&pg(q)->arena, "%.17g", v));
}

static void bind_text(struct stmt *q, int at, struct str v)
{
    bind(q, at, arena_cstr(&pg(q)->arena, v));
}

static enum err step(struct stmt *base, bool *ret_row, struct error *e)
{
    struct pg_stmt *q = pg(base);
    struct pg_db *s = self(base->db);
    if (q->res) {
        q->row++;
    } else {
        q->res = PQexecPrepared(s->conn, q->name, q->n_params, q->values, NULL, NULL, 0);
        ExecStatusType status = PQresultStatus(q->res);
        if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK)
            return pg_failed(s->conn, q->res, base->sql, e);
    }
    *ret_row = q->row < PQntuples(q->res);
    return ERR_OK;
}

static int64_t changed(struct stmt *q)
{
    int64_t n = 0;
    return num_parse_i64(str_of(PQcmdTuples(pg(q)->res)), 0, INT64_MAX, &n) ? n : 0;
}

static struct str column_text(struct stmt *base, int col)
{
    struct pg_stmt *q = pg(base);
    if (PQgetisnull(q->res, q->row, col))
        return (struct str){0};
    return (struct str){PQgetvalue(q->res, q->row, col), (size_t)PQgetlength(q->res, q->row, col)};
}

static int64_t column_i64(struct stmt *q, int col)
{
    struct str s = column_text(q, col);
    int64_t v = 0;
    /* A comparison gives a boolean here, where SQLite gives 1 or 0. */
    return num_parse_i64(s, INT64_MIN, INT64_MAX, &v) ? v : str_is(s, "t");
}

static double column_f64(struct stmt *q, int col)
{
    double v = 0;
    return num_parse_f64(column_text(q, col), &v) ? v : 0;
}

static bool column_is_null(struct stmt *q, int col)
{
    return PQgetisnull(pg(q)->res, pg(q)->row, col);
}

/* ---- schema ---- */

static enum err lock_schema(struct db *db, struct error *e)
{
    return script(db, "SELECT pg_advisory_xact_lock(" MIGRATION_LOCK ")", e);
}

static enum err table_exists(struct db *db, struct str name, bool *ret, struct error *e)
{
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    TRY(db_query(db, "SELECT 1 FROM pg_tables WHERE schemaname = current_schema() AND tablename = ?1", &q,
                 e));
    stmt_bind_text(q, 1, name);
    return stmt_step(q, ret, e);
}

/* now_ms() of the common SQL; made in the schema of the record by whoever migrates first. */
static enum err define_functions(struct db *db, struct error *e)
{
    return script(db,
                  "CREATE FUNCTION now_ms() RETURNS bigint LANGUAGE sql VOLATILE AS "
                  "'SELECT (extract(epoch FROM clock_timestamp()) * 1000)::bigint'",
                  e);
}

/* ---- numbers, and what is erased ---- */

static enum err last_id(struct db *db, const char *table, int64_t *ret, struct error *e)
{
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    bool row;
    TRY(db_query(
        db, "SELECT coalesce(pg_sequence_last_value(CAST(pg_get_serial_sequence(?1, 'id') AS regclass)), 0)",
        &q, e));
    stmt_bind_text(q, 1, str_of(table));
    TRY(stmt_step(q, &row, e));
    *ret = stmt_i64(q, 0);
    return ERR_OK;
}

static enum err set_last_id(struct db *db, const char *table, int64_t last, struct error *e)
{
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    bool row;
    TRY(db_query(db,
                 "SELECT setval(CAST(pg_get_serial_sequence(?1, 'id') AS regclass), greatest(?2, 1), ?2 > 0)",
                 &q, e));
    stmt_bind_text(q, 1, str_of(table));
    stmt_bind_i64(q, 2, last);
    return stmt_step(q, &row, e);
}

static enum err nothing_left(struct db *db, struct error *e)
{
    (void)db, (void)e;
    return ERR_OK;
}

/* ---- opening ---- */

static void postgres_close(struct db *db)
{
    struct pg_db *s = self(db);
    PQfinish(s->conn);
    free(s->url);
    free(s);
}

static const struct engine postgres_engine = {
    .kind = DB_POSTGRESQL,
    .close = postgres_close,
    .begin = begin,
    .commit = commit,
    .rollback = rollback,
    .revive = revive,
    .prepare = prepare,
    .usable = usable,
    .free = stmt_free,
    .bind_i64 = bind_i64,
    .bind_f64 = bind_f64,
    .bind_text = bind_text,
    .step = step,
    .changed = changed,
    .reset = reset,
    .i64 = column_i64,
    .f64 = column_f64,
    .text = column_text,
    .is_null = column_is_null,
    .notify = notify,
    .script = script,
    .lock_schema = lock_schema,
    .last_id = last_id,
    .set_last_id = set_last_id,
    .settle = nothing_left,
    .clean = nothing_left,
    .table_exists = table_exists,
    .define_functions = define_functions,
};

enum err postgres_open(const char *url, struct db **ret, struct error *e)
{
    struct pg_db *s = calloc(1, sizeof *s);
    char *copy = strdup(url);
    if (!s || !copy)
        abort();
    s->base.engine = &postgres_engine;
    s->url = copy;
    enum err err = revive(&s->base, e);
    if (err == ERR_OK && PQserverVersion(s->conn) < 120000)
        err = error_set(e, ERR_UNSUPPORTED, "database", "PostgreSQL 12 or newer is needed");
    if (err != ERR_OK) {
        postgres_close(&s->base);
        return err;
    }
    *ret = &s->base;
    return ERR_OK;
}

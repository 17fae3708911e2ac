/*
 * SQLite behind db.h.
 *
 * Several processes (serve, workers, the command line) and several threads of serve have the file open at
 * once, in WAL mode: readers never wait, writers take turns. A writer waits for its turn for DB_BUSY_MS in
 * short random naps, so that no process is starved by others that come back at once.
 *
 * synchronous=NORMAL: a commit is in the kernel's hands when it is acknowledged. So it survives the end of
 * any of our processes, kill -9 included, which the tests prove. When the whole machine loses power, the
 * commits of the last moments may be lost (never the file's consistency). FULL would guard these too, for an
 * fsync of milliseconds in each commit, a dozen times per submission. What is at stake is a rehearsal of the
 * last seconds, whose source the page keeps as a draft as well. Who needs more runs PostgreSQL, whose default
 * is to wait for the disk.
 *
 * The file is never opened by ourselves: closing any descriptor of it would drop the POSIX locks that SQLite
 * holds in this process on another connection. It is made by mknod(2) and looked at by stat(2).
 *
 * Memory: one MiB of pages per connection at most, and no mmap, since a read error on a mapped file is a
 * SIGBUS.
 */
#include "base/clock.h"
#include "store/engine.h"
#include "store/sql.h"
#include "store/wake.h"

#include <assert.h>
#include <errno.h>
#include <limits.h>
#include <sqlite3.h>
#include <stdlib.h>
#include <sys/stat.h>

/* In the file's header, so that a record is never taken for another program's file, nor the other way
 * round. */
enum { APPLICATION_ID = 0x64727972 /* "dryr" */ };

enum { NAP_MIN_US = 100, NAP_MAX_US = 8000 };

struct sqlite_db {
    struct db base;
    sqlite3 *h;
    char *path; /* owned; absolute */
    int64_t busy_until_ms;
    struct strbuf notices; /* of the open transaction: channel NUL payload NUL, again and again */
    struct wake wake;
};

struct sqlite_stmt {
    struct stmt base;
    sqlite3_stmt *h;
};

static struct sqlite_db *self(struct db *db)
{
    return (struct sqlite_db *)db;
}

static sqlite3_stmt *handle(const struct stmt *q)
{
    return ((const struct sqlite_stmt *)q)->h;
}

/* Our error for the last failure of this connection. */
static enum err failed(struct sqlite_db *s, const char *sql, struct error *e)
{
    int code = sqlite3_extended_errcode(s->h);
    int system_errno = sqlite3_system_errno(s->h);
    const char *why = sqlite3_errmsg(s->h);
    switch (code & 0xff) {
    case SQLITE_NOMEM: abort();
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return error_set(e, ERR_BUSY, "database",
                         "the record is in use by another process for too long; try again");
    case SQLITE_IOERR:
    case SQLITE_CANTOPEN:
        if (system_errno && system_errno != ENOSPC && system_errno != EDQUOT)
            return error_errno(e, system_errno, s->path, "cannot use the record %s", s->path);
        if (!system_errno)
            return error_set(e, ERR_IO, s->path, "cannot use the record %s: %s", s->path, why);
        /* fall through */
    case SQLITE_FULL:
        return error_set(e, ERR_FULL, s->path, "no space left on the device for the record %s", s->path);
    case SQLITE_CONSTRAINT: return error_set(e, ERR_CONFLICT, NULL, "%s", why);
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_AUTH:
        return error_set(e, ERR_DENIED, s->path,
                         "the record %s, or its folder, may not be written by this user", s->path);
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return error_set(e, ERR_IO, s->path,
                         "the record %s is damaged or not a record (%s); put back a copy, or move it away to "
                         "start anew",
                         s->path, why);
    case SQLITE_TOOBIG: return error_set(e, ERR_TOO_LARGE, NULL, "a value is too large for the record");
    default:
        return error_set(e, ERR_INTERNAL, NULL, "SQLite: %s (%d) in: %.*s", why, code,
                         STR_ARG(sql_head(sql)));
    }
}

static enum err script(struct db *db, const char *sql, struct error *e)
{
    struct sqlite_db *s = self(db);
    if (sqlite3_exec(s->h, sql, NULL, NULL, NULL) == SQLITE_OK)
        return ERR_OK;
    return failed(s, sql, e);
}

/* ---- transactions ---- */

static int on_busy(void *context, int count)
{
    struct sqlite_db *s = context;
    int64_t now = clock_mono_ms();
    if (count == 0)
        s->busy_until_ms = now + DB_BUSY_MS;
    if (now >= s->busy_until_ms)
        return 0;
    int longest = count < 6 ? NAP_MIN_US << (count + 1) : NAP_MAX_US;
    unsigned random;
    sqlite3_randomness(sizeof random, &random);
    struct timespec nap = {.tv_nsec = 1000L * (NAP_MIN_US + (long)(random % (unsigned)longest))};
    nanosleep(&nap, NULL);
    return 1;
}

static enum err begin(struct db *db, enum db_tx kind, struct error *e)
{
    return script(db, kind == DB_WRITE ? "BEGIN IMMEDIATE" : "BEGIN", e);
}

static void rollback(struct db *db)
{
    struct sqlite_db *s = self(db);
    strbuf_clear(&s->notices);
    /* Some failures (a full disk) have rolled back already. */
    if (!sqlite3_get_autocommit(s->h))
        sqlite3_exec(s->h, "ROLLBACK", NULL, NULL, NULL);
}

static void send_notices(struct sqlite_db *s)
{
    for (struct str rest = strbuf_str(&s->notices), channel, payload; rest.n;) {
        str_split(&rest, '\0', &channel);
        str_split(&rest, '\0', &payload);
        wake_send(&s->wake, channel.p, payload);
    }
    strbuf_clear(&s->notices);
}

static enum err commit(struct db *db, struct error *e)
{
    enum err err = script(db, "COMMIT", e);
    if (err == ERR_OK)
        send_notices(self(db));
    else
        rollback(db);
    return err;
}

static enum err revive(struct db *db, struct error *e)
{
    (void)db, (void)e; /* a file is never lost */
    return ERR_OK;
}

static void notify(struct db *db, const char *channel, struct str payload)
{
    struct sqlite_db *s = self(db);
    strbuf_puts(&s->notices, channel);
    strbuf_putc(&s->notices, '\0');
    strbuf_put(&s->notices, payload);
    strbuf_putc(&s->notices, '\0');
    if (db->tx == TX_NONE)
        send_notices(s);
}

/* ---- statements ---- */

static enum err prepare(struct db *db, const char *sql, struct stmt **ret, struct error *e)
{
    struct sqlite_db *s = self(db);
    struct strbuf text = {0};
    sqlite3_stmt *h = NULL;
    const char *tail = NULL;
    enum err err = sql_expand(DB_SQLITE, sql, &text, e);
    if (err == ERR_OK &&
        sqlite3_prepare_v3(s->h, strbuf_cstr(&text), -1, SQLITE_PREPARE_PERSISTENT, &h, &tail) != SQLITE_OK)
        err = failed(s, sql, e);
    else if (err == ERR_OK && (!h || str_trim(str_of(tail)).n))
        err = error_set(e, ERR_INTERNAL, NULL, "not exactly one statement: %.*s", STR_ARG(sql_head(sql)));
    strbuf_release(&text);
    if (err != ERR_OK) {
        sqlite3_finalize(h);
        return err;
    }
    struct sqlite_stmt *q = calloc(1, sizeof *q);
    if (!q)
        abort();
    q->h = h;
    *ret = &q->base;
    return ERR_OK;
}

static bool usable(const struct stmt *q)
{
    (void)q;
    return true;
}

static void stmt_free(struct stmt *q)
{
    sqlite3_finalize(handle(q));
    free(q);
}

static void check_bind(struct stmt *q, int at, int code)
{
    if (code == SQLITE_NOMEM)
        abort();
    if (code != SQLITE_OK)
        stmt_refuse(q, at, code == SQLITE_TOOBIG ? "is too large" : "is not a parameter of the statement");
}

static void bind_i64(struct stmt *q, int at, int64_t v)
{
    check_bind(q, at, sqlite3_bind_int64(handle(q), at, v));
}

static void bind_f64(struct stmt *q, int at, double v)
{
    check_bind(q, at, sqlite3_bind_double(handle(q), at, v));
}

static void bind_text(struct stmt *q, int at, struct str v)
{
    check_bind(q, at, sqlite3_bind_text64(handle(q), at, v.p, v.n, SQLITE_TRANSIENT, SQLITE_UTF8));
}

/* Rules that PostgreSQL enforces by itself, or that keep a failing commit from going unseen. */
static enum err may_step(struct stmt *q, struct error *e)
{
    if (sqlite3_stmt_readonly(handle(q)))
        return ERR_OK;
    if (q->db->tx == TX_READ)
        return error_set(e, ERR_INTERNAL, NULL, "a read transaction (begun at %s) writes: %.*s",
                         q->db->origin, STR_ARG(sql_head(q->sql)));
    if (q->db->tx == TX_NONE && sqlite3_column_count(handle(q)))
        return error_set(e, ERR_INTERNAL, NULL,
                         "a statement that writes and returns needs a transaction: %.*s",
                         STR_ARG(sql_head(q->sql)));
    return ERR_OK;
}

static enum err step(struct stmt *q, bool *ret_row, struct error *e)
{
    if (!sqlite3_stmt_busy(handle(q)))
        TRY(may_step(q, e));
    int code = sqlite3_step(handle(q));
    if (code == SQLITE_ROW) {
        *ret_row = true;
        return ERR_OK;
    }
    enum err err = code == SQLITE_DONE ? ERR_OK : failed(self(q->db), q->sql, e);
    sqlite3_reset(handle(q)); /* at once: a statement at its end still holds its snapshot */
    *ret_row = false;
    return err;
}

static int64_t changed(struct stmt *q)
{
    return sqlite3_stmt_readonly(handle(q)) ? 0 : sqlite3_changes64(self(q->db)->h);
}

static void reset(struct stmt *q)
{
    sqlite3_reset(handle(q));
    sqlite3_clear_bindings(handle(q));
}

static int64_t column_i64(struct stmt *q, int col)
{
    return sqlite3_column_int64(handle(q), col);
}

static double column_f64(struct stmt *q, int col)
{
    return sqlite3_column_double(handle(q), col);
}

static struct str column_text(struct stmt *q, int col)
{
    const char *p = (const char *)sqlite3_column_text(handle(q), col);
    return (struct str){p, p ? (size_t)sqlite3_column_bytes(handle(q), col) : 0};
}

static bool column_is_null(struct stmt *q, int col)
{
    return sqlite3_column_type(handle(q), col) == SQLITE_NULL;
}

/* ---- schema ---- */

static enum err lock_schema(struct db *db, struct error *e)
{
    (void)db, (void)e; /* BEGIN IMMEDIATE has done it */
    return ERR_OK;
}

static enum err define_functions(struct db *db, struct error *e)
{
    (void)db, (void)e; /* each connection brings its own */
    return ERR_OK;
}

static enum err table_exists(struct db *db, struct str name, bool *ret, struct error *e)
{
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    TRY(db_query(db, "SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?1", &q, e));
    stmt_bind_text(q, 1, name);
    return stmt_step(q, ret, e);
}

/* ---- numbers, and what is erased ---- */

static enum err last_id(struct db *db, const char *table, int64_t *ret, struct error *e)
{
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    bool row;
    TRY(db_query(db, "SELECT seq FROM sqlite_sequence WHERE name = ?1", &q, e));
    stmt_bind_text(q, 1, str_of(table));
    TRY(stmt_step(q, &row, e));
    *ret = row ? stmt_i64(q, 0) : 0;
    return ERR_OK;
}

static enum err set_last_id(struct db *db, const char *table, int64_t last, struct error *e)
{
    TRY(db_exec(db, "DELETE FROM sqlite_sequence WHERE name = ?1", e, "t", str_of(table)));
    return db_exec(db, "INSERT INTO sqlite_sequence (name, seq) VALUES (?1, ?2)", e, "ti", str_of(table),
                   last);
}

static enum err settle(struct db *db, struct error *e)
{
    struct sqlite_db *s = self(db);
    if (sqlite3_wal_checkpoint_v2(s->h, NULL, SQLITE_CHECKPOINT_TRUNCATE, NULL, NULL) == SQLITE_OK)
        return ERR_OK;
    return failed(s, "checkpoint", e);
}

static enum err clean(struct db *db, struct error *e)
{
    TRY(script(db, "VACUUM", e));
    return settle(db, e);
}

/* ---- opening ---- */

static void sqlite_close(struct db *db)
{
    struct sqlite_db *s = self(db);
    sqlite3_close(s->h);
    strbuf_release(&s->notices);
    wake_release(&s->wake);
    free(s->path);
    free(s);
}

static const struct engine sqlite_engine = {
    .kind = DB_SQLITE,
    .close = sqlite_close,
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
    .define_functions = define_functions,
    .last_id = last_id,
    .set_last_id = set_last_id,
    .settle = settle,
    .clean = clean,
    .table_exists = table_exists,
};

static void now_ms(sqlite3_context *context, int n, sqlite3_value **values)
{
    (void)n, (void)values;
    sqlite3_result_int64(context, clock_unix_ms());
}

/* Make the file if it is missing; its absolute path (malloc'd) and inode. */
static enum err make_file(const char *path, char **ret_path, uint64_t *ret_inode, struct error *e)
{
    if (!*path)
        return error_set(e, ERR_INVALID, "database", "sqlite: must be followed by the path of the record");
    if (mknod(path, S_IFREG | 0600, 0) < 0 && errno != EEXIST)
        return error_errno(e, errno, path, "cannot make the record %s", path);
    struct stat st;
    if (stat(path, &st) < 0)
        return error_errno(e, errno, path, "cannot open the record %s", path);
    if (!S_ISREG(st.st_mode))
        return error_set(e, ERR_INVALID, path, "%s is not a file", path);
    if ((st.st_mode & 077) && chmod(path, st.st_mode & 0700) < 0)
        return error_errno(e, errno, path, "others can read the record %s, and it cannot be closed to them",
                           path);
    char *absolute = realpath(path, NULL);
    if (!absolute)
        return error_errno(e, errno, path, "cannot open the record %s", path);
    *ret_path = absolute;
    *ret_inode = st.st_ino;
    return ERR_OK;
}

/* One number from a pragma. */
static enum err pragma_i64(struct sqlite_db *s, const char *sql, int64_t *ret, struct error *e)
{
    sqlite3_stmt *h = NULL;
    if (sqlite3_prepare_v2(s->h, sql, -1, &h, NULL) != SQLITE_OK)
        return failed(s, sql, e);
    int code = sqlite3_step(h);
    enum err err = code == SQLITE_ROW ? ERR_OK : failed(s, sql, e);
    if (err == ERR_OK)
        *ret = sqlite3_column_int64(h, 0);
    sqlite3_finalize(h);
    return err;
}

/*
 * Whose file is it? Reads the header, so that a damaged file is told at once. A new file gets our mark. The
 * schema is looked at first: of two who open a new file the other may mark it and fill it meanwhile, in this
 * order.
 */
static enum err check_owner(struct sqlite_db *s, struct error *e)
{
    int64_t id, schema;
    TRY(pragma_i64(s, "PRAGMA schema_version", &schema, e));
    TRY(pragma_i64(s, "PRAGMA application_id", &id, e));
    if (id == APPLICATION_ID)
        return ERR_OK;
    if (id != 0 || schema != 0)
        return error_set(e, ERR_INVALID, s->path, "%s belongs to another program", s->path);
    return script(&s->base, "PRAGMA application_id = 1685223794", e);
}

/* Switching to WAL needs the file for itself for a moment, and does not always wait for it. */
static enum err use_wal(struct sqlite_db *s, struct error *e)
{
    int64_t until_ms = clock_mono_ms() + DB_BUSY_MS;
    for (int count = 0;; count++) {
        sqlite3_stmt *h = NULL;
        int code = sqlite3_prepare_v2(s->h, "PRAGMA journal_mode = wal", -1, &h, NULL);
        if (code == SQLITE_OK)
            code = sqlite3_step(h);
        bool wal = code == SQLITE_ROW && !strcmp((const char *)sqlite3_column_text(h, 0), "wal");
        enum err err = code == SQLITE_ROW ? ERR_OK : failed(s, "PRAGMA journal_mode = wal", e);
        sqlite3_finalize(h);
        if (err == ERR_BUSY && clock_mono_ms() < until_ms && on_busy(s, count))
            continue;
        if (err != ERR_OK || wal)
            return err;
        return error_set(e, ERR_UNSUPPORTED, s->path,
                         "the file system of %s cannot share a record between processes (a network folder?); "
                         "choose a local one",
                         s->path);
    }
}

static enum err configure(struct sqlite_db *s, struct error *e)
{
    sqlite3_busy_handler(s->h, on_busy, s);
    sqlite3_db_config(s->h, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
    sqlite3_db_config(s->h, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);
    sqlite3_db_config(s->h, SQLITE_DBCONFIG_DQS_DML, 0, NULL);
    sqlite3_db_config(s->h, SQLITE_DBCONFIG_DQS_DDL, 0, NULL);
    sqlite3_create_function_v2(s->h, "now_ms", 0, SQLITE_UTF8 | SQLITE_INNOCUOUS, NULL, now_ms, NULL, NULL,
                               NULL);
    if (sqlite3_db_readonly(s->h, "main") == 1)
        return error_set(e, ERR_DENIED, s->path, "the record %s may not be written by this user", s->path);
    TRY(check_owner(s, e));
    TRY(use_wal(s, e));
    return script(&s->base,
                  "PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = ON; PRAGMA cache_size = -1024;"
                  "PRAGMA mmap_size = 0; PRAGMA temp_store = MEMORY; PRAGMA journal_size_limit = 4194304;"
                  "PRAGMA secure_delete = ON;",
                  e);
}

enum err sqlite_open(const char *path, struct db **ret, struct error *e)
{
    char *absolute;
    uint64_t inode;
    TRY(make_file(path, &absolute, &inode, e));
    struct sqlite_db *s = calloc(1, sizeof *s);
    if (!s)
        abort();
    s->base.engine = &sqlite_engine;
    s->path = absolute;
    wake_init(&s->wake, absolute, inode);
    int code = sqlite3_open_v2(absolute, &s->h, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, NULL);
    if (!s->h)
        abort(); /* no memory */
    sqlite3_extended_result_codes(s->h, 1);
    enum err err = code == SQLITE_OK ? configure(s, e) : failed(s, "open", e);
    if (err != ERR_OK) {
        sqlite_close(&s->base);
        return err;
    }
    *ret = &s->base;
    return ERR_OK;
}

enum err sqlite_listen(const char *path, const char *const *channels, struct db_listener **ret,
                       struct error *e)
{
    char *absolute;
    uint64_t inode;
    TRY(make_file(path, &absolute, &inode, e));
    struct wake wake;
    wake_init(&wake, absolute, inode);
    free(absolute);
    return wake_listen(&wake, channels, ret, e);
}

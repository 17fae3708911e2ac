#include "support/both.h"

#include "base/arena.h"
#include "base/crypto.h"
#include "base/err.h"
#include "base/fd.h"
#include "support/temp-postgres.h"

#include <fcntl.h>
#include <ftw.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mount.h>
#include <sys/stat.h>

enum { RECORD_MAX = 64 << 20 };

enum db_engine both_sqlite = DB_SQLITE, both_postgresql = DB_POSTGRESQL;

static const char *skip_reason; /* of the test that runs now */

static int remove_entry(const char *path, const struct stat *st, int kind, struct FTW *ftw)
{
    (void)st, (void)kind, (void)ftw;
    return remove(path);
}

static void remove_record(struct record *r)
{
    db_close(r->db);
    umount2(r->folder,
            MNT_DETACH); /* a test of a full disk that failed half-way has a small one mounted here */
    nftw(r->folder, remove_entry, 16, FTW_DEPTH | FTW_PHYS);
    free(r);
}

static const char *path_of(const char *sqlite_url)
{
    return sqlite_url + strlen("sqlite:");
}

static void copy_file(const char *from, const char *to)
{
    struct arena a;
    struct str data;
    arena_init(&a);
    ok(fd_read_path(from, RECORD_MAX, &a, &data, e));
    ok(fd_write_file_at(AT_FDCWD, to, data, 0600, e));
    arena_release(&a);
}

/* like: of which it is a copy, and to which nobody is connected; NULL: it is empty. Sets skip_reason where
 * the engine is missing. */
static struct record *make_record(enum db_engine engine, const struct record *like)
{
    struct record *r = calloc(1, sizeof *r);
    if (!r)
        abort();
    crypto_start();
    skip_reason = NULL;
    r->engine = engine;
    snprintf(r->folder, sizeof r->folder, "/tmp/dryrun-test-XXXXXX");
    assert_non_null(mkdtemp(r->folder));
    if (engine == DB_SQLITE) {
        snprintf(r->url, sizeof r->url, "sqlite:%s/record.db", r->folder);
        if (like)
            copy_file(path_of(like->url), path_of(r->url));
    } else {
        const char *uri = like ? temp_postgres_copy(like->url) : temp_postgres_database(&skip_reason);
        snprintf(r->url, sizeof r->url, "%s", uri ? uri : "");
    }
    return r;
}

/* Made once in a program, since migrating takes longer than nearly every test; each has a copy. */
static struct record *migrated[2];

static const struct record *migrated_record(enum db_engine engine)
{
    if (migrated[engine])
        return migrated[engine];
    struct record *r = make_record(engine, NULL);
    if (skip_reason) {
        remove_record(r);
        return NULL;
    }
    struct db *db = both_connect(r);
    ok(db_migrate(db, e));
    db_close(db);
    return migrated[engine] = r;
}

int both_setup_raw(void **state)
{
    *state = make_record(*(enum db_engine *)*state, NULL);
    return 0;
}

int both_setup(void **state)
{
    enum db_engine engine = *(enum db_engine *)*state;
    struct record *r = make_record(engine, migrated_record(engine));
    *state = r;
    if (!skip_reason)
        r->db = both_connect(r);
    return 0;
}

int both_teardown(void **state)
{
    remove_record(*state);
    return 0;
}

int both_group_teardown(void **state)
{
    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(migrated); i++) {
        if (migrated[i])
            remove_record(migrated[i]);
        migrated[i] = NULL;
    }
    temp_postgres_drop();
    return 0;
}

struct record *both_record(void **state)
{
    if (skip_reason) {
        print_message("# SKIP %s\n", skip_reason);
        skip();
    }
    return *state;
}

struct db *both_connect(const struct record *r)
{
    struct db *db = NULL;
    ok(db_open(r->url, &db, e));
    return db;
}

int64_t both_i64(struct db *db, const char *sql)
{
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    bool row = false;
    ok(db_query(db, sql, &q, e));
    ok(stmt_step(q, &row, e));
    assert_true(row);
    return stmt_i64(q, 0);
}

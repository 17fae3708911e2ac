#include "support/both.h"

#include "base/crypto.h"
#include "base/err.h"
#include "support/temp-postgres.h"

#include <ftw.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mount.h>
#include <sys/stat.h>

enum db_engine both_sqlite = DB_SQLITE, both_postgresql = DB_POSTGRESQL;

static const char *skip_reason; /* of the test that runs now */

static int remove_entry(const char *path, const struct stat *st, int kind, struct FTW *ftw)
{
    (void)st, (void)kind, (void)ftw;
    return remove(path);
}

int both_setup_raw(void **state)
{
    struct record *r = calloc(1, sizeof *r);
    if (!r)
        abort();
    crypto_start();
    skip_reason = NULL;
    r->engine = *(enum db_engine *)*state;
    snprintf(r->folder, sizeof r->folder, "/tmp/dryrun-test-XXXXXX");
    if (!mkdtemp(r->folder))
        return -1;
    if (r->engine == DB_SQLITE) {
        snprintf(r->url, sizeof r->url, "sqlite:%s/record.db", r->folder);
    } else {
        const char *uri = temp_postgres_database(&skip_reason);
        snprintf(r->url, sizeof r->url, "%s", uri ? uri : "");
    }
    *state = r;
    return 0;
}

int both_setup(void **state)
{
    if (both_setup_raw(state) < 0)
        return -1;
    struct record *r = *state;
    if (!skip_reason)
        r->db = both_connect(r);
    if (r->db) {
        ok(db_migrate(r->db, e));
    }
    return 0;
}

int both_teardown(void **state)
{
    struct record *r = *state;
    db_close(r->db);
    umount2(r->folder,
            MNT_DETACH); /* a test of a full disk that failed half-way has a small one mounted here */
    nftw(r->folder, remove_entry, 16, FTW_DEPTH | FTW_PHYS);
    free(r);
    return 0;
}

int both_group_teardown(void **state)
{
    (void)state;
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

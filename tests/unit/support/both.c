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

/* With a folder; without a database of PostgreSQL. NULL: there is no room. */
static struct record *make_record(enum db_engine engine)
{
    struct record *r = calloc(1, sizeof *r);
    if (!r)
        abort();
    crypto_start();
    skip_reason = NULL;
    r->engine = engine;
    snprintf(r->folder, sizeof r->folder, "/tmp/dryrun-test-XXXXXX");
    if (!mkdtemp(r->folder)) {
        free(r);
        return NULL;
    }
    if (engine == DB_SQLITE)
        snprintf(r->url, sizeof r->url, "sqlite:%s/record.db", r->folder);
    return r;
}

int both_setup_raw(void **state)
{
    struct record *r = make_record(*(enum db_engine *)*state);
    if (!r)
        return -1;
    if (r->engine == DB_POSTGRESQL) {
        const char *uri = temp_postgres_database(&skip_reason);
        snprintf(r->url, sizeof r->url, "%s", uri ? uri : "");
    }
    *state = r;
    return 0;
}

static void remove_record(struct record *r)
{
    db_close(r->db);
    umount2(r->folder,
            MNT_DETACH); /* a test of a full disk that failed half-way has a small one mounted here */
    nftw(r->folder, remove_entry, 16, FTW_DEPTH | FTW_PHYS);
    free(r);
}

/* By engine: a record that was migrated, once in a program, which takes longer than nearly every test; each has a copy. */
static struct record *migrated[2];

static void make_migrated(enum db_engine engine)
{
    struct record *r = make_record(engine);
    assert_non_null(r);
    if (engine == DB_POSTGRESQL) {
        const char *uri = temp_postgres_database(&skip_reason);
        snprintf(r->url, sizeof r->url, "%s", uri ? uri : "");
    }
    if (!skip_reason) {
        struct db *db = both_connect(r);
        ok(db_migrate(db, e));
        db_close(db);
    }
    migrated[engine] = r;
}

static void copy_file(const char *from, const char *to)
{
    char buffer[65536];
    FILE *in = fopen(from, "re"), *out = fopen(to, "we");
    assert_true(in && out);
    for (size_t n; (n = fread(buffer, 1, sizeof buffer, in)) > 0;)
        assert_int_equal(fwrite(buffer, 1, n, out), n);
    assert_true(!ferror(in) && fclose(out) == 0);
    fclose(in);
}

int both_setup(void **state)
{
    enum db_engine engine = *(enum db_engine *)*state;
    struct record *r = make_record(engine);
    if (!r)
        return -1;
    if (!migrated[engine])
        make_migrated(engine);
    const char *like = migrated[engine]->url;
    if (engine == DB_SQLITE)
        copy_file(like + strlen("sqlite:"), r->url + strlen("sqlite:"));
    else if (*like)
        snprintf(r->url, sizeof r->url, "%s", temp_postgres_copy(like));
    else
        (void)temp_postgres_database(&skip_reason);
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

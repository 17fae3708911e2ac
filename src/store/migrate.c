/*
 * Each migration runs in a transaction of its own together with its line in the table schema_migration.
 * Several processes may start at once: whoever comes second waits for the first and then finds nothing left
 * to do.
 *
 * The line keeps the digest of the SQL as it was applied. A migration is never edited once it is released; a
 * record whose digests differ was made by another program, and nothing is done to it.
 */
#include "base/crypto.h"
#include "store/engine.h"
#include "store/migrations.h"
#include "store/sql.h"

static enum err create_table(struct db *db, struct error *e)
{
    bool exists;
    TRY(db->engine->table_exists(db, STR("schema_migration"), &exists, e));
    if (exists)
        return ERR_OK;
    TRY(db->engine->define_functions(db, e));
    struct strbuf sql = {0};
    enum err err = sql_expand(db->engine->kind,
                              "CREATE TABLE schema_migration ("
                              "    number {int} PRIMARY KEY,"
                              "    name {text} NOT NULL,"
                              "    sql_sha256 {text} NOT NULL," /* before the words in braces were replaced */
                              "    applied_at_ms {int} NOT NULL"
                              ") {strict}",
                              &sql, e);
    if (err == ERR_OK)
        err = db->engine->script(db, strbuf_cstr(&sql), e);
    strbuf_release(&sql);
    return err;
}

/* How many are applied, all of them known to us. */
static enum err count_applied(struct db *db, size_t *ret, struct error *e)
{
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    TRY(db_query(db, "SELECT number, name, sql_sha256 FROM schema_migration ORDER BY number", &q, e));
    size_t n = 0;
    for (bool row;; n++) {
        TRY(stmt_step(q, &row, e));
        if (!row)
            break;
        if (n >= n_migrations)
            return error_set(e, ERR_UNSUPPORTED, "database",
                             "the record was last used by a newer dryrun (it has %.*s); use that one",
                             STR_ARG(stmt_text(q, 1)));
        char hex[SHA256_HEX + 1];
        crypto_sha256_hex(str_of(migrations[n].sql), hex);
        if (stmt_i64(q, 0) != migrations[n].number || !str_is(stmt_text(q, 2), hex))
            return error_set(e, ERR_UNSUPPORTED, "database",
                             "the record was made by another edition of dryrun (%.*s differs); use that one",
                             STR_ARG(stmt_text(q, 1)));
    }
    *ret = n;
    return ERR_OK;
}

static enum err apply(struct db *db, const struct migration *m, struct error *e)
{
    struct strbuf sql = {0};
    enum err err = sql_expand(db->engine->kind, m->sql, &sql, e);
    if (err == ERR_OK)
        err = db->engine->script(db, strbuf_cstr(&sql), e);
    strbuf_release(&sql);
    if (err != ERR_OK) {
        error_prefix(e, "migration %s", m->name);
        return err;
    }
    char hex[SHA256_HEX + 1];
    crypto_sha256_hex(str_of(m->sql), hex);
    return db_exec(db,
                   "INSERT INTO schema_migration (number, name, sql_sha256, applied_at_ms) "
                   "VALUES (?1, ?2, ?3, now_ms())",
                   e, "itt", m->number, str_of(m->name), str_of(hex));
}

/* One step: apply the first that is missing. */
static enum err step(struct db *db, bool *ret_done, struct error *e)
{
    DB_TX(db, DB_WRITE, e);
    TRY(db->engine->lock_schema(db, e));
    TRY(create_table(db, e));
    size_t applied = 0;
    TRY(count_applied(db, &applied, e));
    bool done = applied >= n_migrations;
    if (!done)
        TRY(apply(db, &migrations[applied], e));
    TRY(db_commit(db, e));
    *ret_done = done;
    return ERR_OK;
}

/* Nothing to do, as nearly always: seen without taking the lock. */
static enum err up_to_date(struct db *db, bool *ret, struct error *e)
{
    bool exists;
    TRY(db->engine->table_exists(db, STR("schema_migration"), &exists, e));
    size_t applied = 0;
    if (exists)
        TRY(count_applied(db, &applied, e));
    *ret = exists && applied == n_migrations;
    return ERR_OK;
}

enum err db_migrate(struct db *db, struct error *e)
{
    bool done;
    TRY(up_to_date(db, &done, e));
    while (!done)
        TRY(step(db, &done, e));
    return ERR_OK;
}

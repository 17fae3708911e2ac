#include "record/changes.h"

#include <string.h>

enum err changes_add(struct db *db, const char *table, struct str key, struct str before, struct str after,
                     struct error *e)
{
    int64_t batch = 0;
    return changes_add_to(db, &batch, false, table, key, before, after, e);
}

static enum err insert(struct db *db, int64_t batch, bool undo, const char *table, struct str key,
                       struct str before, struct str after, int64_t *ret_id, struct error *e)
{
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    bool row;
    TRY(db_query(db,
                 "INSERT INTO change (at_ms, actor, table_name, row_key, before, after, batch, undo) "
                 "VALUES (now_ms(), 'user', ?1, ?2, ?3, ?4, ?5, ?6) RETURNING id",
                 &q, e));
    stmt_bind_text(q, 1, str_of(table));
    stmt_bind_text(q, 2, key);
    if (before.p)
        stmt_bind_text(q, 3, before);
    if (after.p)
        stmt_bind_text(q, 4, after);
    if (batch)
        stmt_bind_i64(q, 5, batch);
    stmt_bind_i64(q, 6, undo);
    TRY(stmt_step(q, &row, e));
    *ret_id = stmt_i64(q, 0);
    return stmt_step(q, &row, e);
}

enum err changes_add_to(struct db *db, int64_t *batch, bool undo, const char *table, struct str key,
                        struct str before, struct str after, struct error *e)
{
    int64_t id;
    TRY(insert(db, *batch, undo, table, key, before, after, &id, e));
    if (*batch)
        return ERR_OK;
    *batch = id;
    return db_exec(db, "UPDATE change SET batch = id WHERE id = ?1", e, "i", id);
}

static struct str kept(struct arena *a, struct stmt *q, int col)
{
    return stmt_is_null(q, col) ? (struct str){0} : arena_str(a, stmt_text(q, col));
}

enum err changes_of_batch(struct db *db, int64_t batch, struct arena *a, struct change **ret, size_t *ret_n,
                          struct error *e)
{
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    size_t n = 0, cap = 0;
    struct change *list = NULL;
    TRY(db_query(db, "SELECT table_name, row_key, before, after FROM change WHERE batch = ?1 ORDER BY id", &q,
                 e));
    stmt_bind_i64(q, 1, batch);
    for (bool row;;) {
        TRY(stmt_step(q, &row, e));
        if (!row)
            break;
        arena_grow(a, list, n, cap);
        list[n++] = (struct change){kept(a, q, 0), kept(a, q, 1), kept(a, q, 2), kept(a, q, 3)};
    }
    if (n == 0)
        return error_set(e, ERR_NOT_FOUND, "batch", "there is no such change");
    *ret = list;
    *ret_n = n;
    return ERR_OK;
}

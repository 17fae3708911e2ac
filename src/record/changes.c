#include "record/changes.h"

enum err changes_add(struct db *db, const char *table, struct str key, struct str before, struct str after,
                     struct error *e)
{
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    TRY(db_query(db,
                 "INSERT INTO change (at_ms, actor, table_name, row_key, before, after) "
                 "VALUES (now_ms(), 'user', ?1, ?2, ?3, ?4)",
                 &q, e));
    stmt_bind_text(q, 1, str_of(table));
    stmt_bind_text(q, 2, key);
    if (before.p)
        stmt_bind_text(q, 3, before);
    if (after.p)
        stmt_bind_text(q, 4, after);
    bool row;
    return stmt_step(q, &row, e);
}

/* Things as they are read: lists of them, and what one was before. */
#include "record/thing-internal.h"

#include "base/cleanup.h"

#include <stdio.h>

/* ---- lists ---- */

static enum err put_array(struct db *db, const struct thing_kind *kind, int64_t owner, int64_t before,
                          int64_t limit, bool *ret_more, struct json_writer *w, struct error *e)
{
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    bool more = false;
    int at = 0;
    TRY(db_query(db, owner ? kind->list_of : kind->list_all, &q, e));
    if (owner)
        stmt_bind_i64(q, ++at, owner);
    stmt_bind_i64(q, ++at, before ? before : INT64_MAX);
    stmt_bind_i64(q, ++at, limit + 1);
    jw_begin(w, '[');
    for (int64_t n = 0;; n++) {
        bool row;
        TRY(stmt_step(q, &row, e));
        more = row && n == limit;
        if (!row || more)
            break;
        json_auto_t *thing = thing_of_row(kind, q);
        jw_value(w, thing);
    }
    jw_end(w);
    *ret_more = more;
    return ERR_OK;
}

enum err thing_page(struct db *db, const struct thing_kind *kind, int64_t before, int64_t limit, json_t **ret,
                    struct error *e)
{
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    json_auto_t *page = json_array();
    TRY(db_query(db, kind->list_all, &q, e));
    stmt_bind_i64(q, 1, before);
    stmt_bind_i64(q, 2, limit);
    for (bool row;;) {
        TRY(stmt_step(q, &row, e));
        if (!row)
            break;
        json_array_append_new(page, thing_of_row(kind, q));
    }
    *ret = json_incref(page);
    return ERR_OK;
}

enum err thing_array_json(struct db *db, const struct thing_kind *kind, int64_t owner, int64_t limit,
                          struct json_writer *w, struct error *e)
{
    bool more;
    return put_array(db, kind, owner, 0, limit, &more, w, e);
}

enum err thing_list_json(struct db *db, const struct thing_kind *kind, const char *key, int64_t owner,
                         int64_t before, int64_t limit, struct json_writer *w, struct error *e)
{
    bool more;
    jw_begin(w, '{');
    jw_key(w, key);
    TRY(put_array(db, kind, owner, before, limit, &more, w, e));
    jw_put_bool(w, "more", more);
    jw_end(w);
    return ERR_OK;
}

enum err thing_rows_json(struct db *db, const struct thing_kind *kind, const char *ids_sql, int64_t owner,
                         struct json_writer *w, struct error *e)
{
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    TRY(db_query(db, ids_sql, &q, e));
    stmt_bind_i64(q, 1, owner);
    jw_begin(w, '[');
    for (bool row;;) {
        json_auto_t *thing = NULL;
        TRY(stmt_step(q, &row, e));
        if (!row)
            break;
        TRY(thing_get(db, kind, stmt_i64(q, 0), &thing, e));
        jw_value(w, thing);
    }
    jw_end(w);
    return ERR_OK;
}

/* ---- versions ---- */

enum err thing_versions_json(struct db *db, const struct thing_kind *kind, int64_t id, int64_t before,
                             int64_t limit, struct json_writer *w, struct error *e)
{
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    char key[24];
    int64_t shown = 0;
    bool more = false;
    int n = snprintf(key, sizeof key, "%lld", (long long)id);
    TRY(db_query(
        db,
        "SELECT id, at_ms, after FROM change WHERE table_name = ?1 AND row_key = ?2 AND id < ?3 AND after IS NOT NULL "
        "ORDER BY id DESC LIMIT ?4",
        &q, e));
    stmt_bind_text(q, 1, str_of(kind->name));
    stmt_bind_text(q, 2, (struct str){key, (size_t)n});
    stmt_bind_i64(q, 3, before ? before : INT64_MAX);
    stmt_bind_i64(q, 4, limit + 1);
    jw_begin(w, '{');
    jw_key(w, "versions");
    jw_begin(w, '[');
    for (bool row;;) {
        json_auto_t *thing = NULL;
        TRY(stmt_step(q, &row, e));
        more = row && shown == limit;
        if (!row || more)
            break;
        TRY(json_read(stmt_text(q, 2), &thing, e));
        jw_begin(w, '{');
        jw_put_int(w, "change", stmt_i64(q, 0));
        jw_put_int(w, "at_ms", stmt_i64(q, 1));
        thing_put(w, "thing", thing);
        jw_end(w);
        shown++;
    }
    jw_end(w);
    jw_put_bool(w, "more", more);
    jw_end(w);
    return shown || before
               ? ERR_OK
               : error_set(e, ERR_NOT_FOUND, kind->name, "there is no such thing, and there was none");
}

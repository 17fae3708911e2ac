/* What is to be gone for good: in the tables, in the history of changes, in the index, and in the file. */
#include "record/archive/archive-internal.h"
#include "record/changes.h"
#include "record/events.h"
#include "record/kinds.h"
#include "record/problems/problems.h"
#include "record/search-internal.h"

#include "base/num.h"
#include "store/search.h"

enum err archive_wipe(struct db *db, struct error *e)
{
    DB_TX(db, DB_WRITE, e);
    TRY(search_begin_anew(db, 0, e));
    for (size_t i = 0; i < n_archive_left_out; i++)
        if (archive_left_out[i].empty)
            TRY(db_exec(db, archive_left_out[i].empty, e, ""));
    for (size_t i = n_archive_tables; i-- > 0;) {
        TRY(db_exec(db, archive_tables[i].empty, e, ""));
        if (archive_tables[i].numbered)
            TRY(db_set_last_id(db, archive_tables[i].name, 0, e));
    }
    TRY(search_purge(db, e));
    event_tell_empty(db, "record.changed");
    event_tell_empty(db, "problems.changed");
    TRY(problems_ask_for_index(db, e));
    TRY(db_commit(db, e));
    return db_clean(db, e);
}

/* ---- one thing ---- */

static enum err forget_events(struct db *db, int64_t application, struct arena *a, struct error *e)
{
    int64_t *ids = NULL;
    size_t n = 0, cap = 0;
    {
        _cleanup_(stmt_endp) struct stmt *q = NULL;
        TRY(db_query(db, "SELECT id FROM event WHERE application = ?1", &q, e));
        stmt_bind_i64(q, 1, application);
        for (bool row;;) {
            TRY(stmt_step(q, &row, e));
            if (!row)
                break;
            arena_grow(a, ids, n, cap);
            ids[n++] = stmt_i64(q, 0);
        }
    }
    for (size_t i = 0; i < n; i++)
        TRY(search_drop(db, SEARCH_EVENT, ids[i], e));
    return db_exec(db, "DELETE FROM event WHERE application = ?1", e, "i", application);
}

/* Those that no version of the CV has, nor could have again by an undo. */
static enum err forget_documents(struct db *db, struct error *e)
{
    return db_exec(
        db,
        "DELETE FROM document WHERE NOT EXISTS (SELECT 1 FROM cv_version v WHERE v.document = sha256) "
        "AND NOT EXISTS (SELECT 1 FROM change c WHERE c.table_name = 'cv_version' AND "
        "(c.before LIKE '%' || sha256 || '%' OR c.after LIKE '%' || sha256 || '%'))",
        e, "");
}

/* The rows of `change` about what an act removed, those of the act among them, and the events of
 * applications. */
static enum err forget(struct db *db, int64_t batch, int64_t *ret, struct error *e)
{
    _cleanup_(arena_release) struct arena a;
    arena_init(&a);
    struct change *changes;
    size_t n;
    TRY(changes_of_batch(db, batch, &a, &changes, &n, e));
    *ret = 0;
    for (size_t i = 0; i < n; i++) {
        int64_t id;
        if (changes[i].after.p)
            continue; /* one that only let go of it */
        *ret += 1;
        TRY(db_exec(db, "DELETE FROM change WHERE table_name = ?1 AND row_key = ?2", e, "tt",
                    changes[i].table, changes[i].key));
        if (!num_parse_i64(changes[i].key, 1, INT64_MAX, &id))
            continue;
        if (str_is(changes[i].table, kind_application.name))
            TRY(forget_events(db, id, &a, e));
        else if (str_is(changes[i].table, kind_cv_version.name))
            TRY(db_exec(db, "DELETE FROM cv_reading WHERE cv = ?1", e, "i", id));
    }
    return forget_documents(db, e);
}

enum err archive_erase(struct db *db, const struct thing_kind *kind, int64_t id, int64_t *ret,
                       struct error *e)
{
    struct thing_act act = {0};
    int64_t gone;
    DB_TX(db, DB_WRITE, e);
    TRY(thing_remove(db, kind, id, &act, e));
    TRY(forget(db, act.batch, &gone, e));
    TRY(search_purge(db, e));
    TRY(thing_commit(db, &act, e));
    *ret = gone;
    return db_clean(db, e);
}

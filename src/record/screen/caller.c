#include "record/screen/caller.h"

#include "base/cleanup.h"

#include <string.h>

static const char *via_of(bool agency, struct str kind)
{
    return agency || str_is(kind, "agency-recruiter") ? "agency"
           : str_is(kind, "recruiter")                ? "internal"
           : str_is(kind, "hiring-manager")           ? "manager"
                                                      : "unknown";
}

/* *ret is left alone when nobody is called so, or not one who calls. */
static enum err find_named(struct db *db, const struct caller_ask *ask, struct str name, struct caller *ret,
                           struct error *e)
{
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    bool row;
    TRY(db_query(db,
                 "SELECT id, kind FROM contact WHERE company = ?1 AND lower(name) = lower(?2) "
                 "AND kind IN ('recruiter', 'agency-recruiter', 'hiring-manager') ORDER BY id LIMIT 1",
                 &q, e));
    stmt_bind_i64(q, 1, ask->company);
    stmt_bind_text(q, 2, name);
    TRY(stmt_step(q, &row, e));
    if (row)
        *ret = (struct caller){stmt_i64(q, 0), via_of(ask->agency, stmt_text(q, 1))};
    return ERR_OK;
}

static enum err find_recruiter(struct db *db, const struct caller_ask *ask, struct caller *ret,
                               struct error *e)
{
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    bool row;
    TRY(db_query(db, "SELECT kind FROM contact WHERE id = ?1", &q, e));
    stmt_bind_i64(q, 1, ask->recruiter);
    TRY(stmt_step(q, &row, e));
    if (row)
        *ret = (struct caller){ask->recruiter, via_of(ask->agency, stmt_text(q, 0))};
    return ERR_OK;
}

enum err caller_find(struct db *db, const struct caller_ask *ask, struct caller *ret, struct error *e)
{
    struct caller found = {0, via_of(ask->agency, STR(""))};
    struct str people = ask->people, name;
    while (!found.contact && str_line(&people, &name)) {
        name = str_trim(name);
        if (name.n)
            TRY(find_named(db, ask, name, &found, e));
    }
    if (!found.contact && ask->recruiter)
        TRY(find_recruiter(db, ask, &found, e));
    *ret = found;
    return ERR_OK;
}

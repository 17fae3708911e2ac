#include "record/apply/connections.h"

#include "record/fields.h"

static void bind_or_null(struct stmt *q, int at, struct str s)
{
    if (s.n)
        stmt_bind_text(q, at, s);
    else
        stmt_bind_null(q, at);
}

static bool is_web(struct str url)
{
    return str_starts(url, STR("https://")) || str_starts(url, STR("http://"));
}

static enum err put_one(struct db *db, const struct linkedin_connection *c, bool with_mail, struct arena *a,
                        struct error *e)
{
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    char day[DATE_TEXT_MAX];
    bool row;
    TRY(db_query(db,
                 "INSERT INTO connection (name, company, company_key, position, url, email, connected_on) "
                 "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
                 &q, e));
    stmt_bind_text(q, 1, c->name);
    bind_or_null(q, 2, c->company);
    stmt_bind_text(q, 3, c->company.n ? company_key(a, c->company) : STR(""));
    bind_or_null(q, 4, c->position);
    bind_or_null(q, 5, is_web(c->url) ? c->url : STR(""));
    bind_or_null(q, 6, with_mail ? c->email : STR(""));
    bind_or_null(q, 7, c->on.year ? str_of(date_text(c->on, day)) : STR(""));
    return stmt_step(q, &row, e);
}

enum err connections_forget(struct db *db, int64_t *ret, struct error *e)
{
    return db_exec_count(db, "DELETE FROM connection", ret, e, "");
}

enum err connections_replace(struct db *db, const struct linkedin_connection *list, size_t n, bool with_mail,
                             int64_t *ret_before, struct error *e)
{
    struct arena a;
    int64_t before;
    enum err r = ERR_OK;
    TRY(connections_forget(db, &before, e));
    arena_init(&a);
    for (size_t i = 0; i < n && r == ERR_OK; i++) {
        r = put_one(db, &list[i], with_mail, &a, e);
        arena_clear(&a);
    }
    arena_release(&a);
    if (r == ERR_OK)
        *ret_before = before;
    return r;
}

/* ---- of a company ---- */

static enum err count_at(struct db *db, struct str key, int64_t *ret, struct error *e)
{
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    bool row;
    TRY(db_query(db, "SELECT count(*) FROM connection WHERE company_key = ?1", &q, e));
    stmt_bind_text(q, 1, key);
    TRY(stmt_step(q, &row, e));
    *ret = stmt_i64(q, 0);
    return ERR_OK;
}

#define PERSON(_)                                                                                            \
    _(TEXT, "name", "name")                                                                                  \
    _(TEXT, "company", "company")                                                                            \
    _(TEXT, "position", "position")                                                                          \
    _(TEXT, "url", "url")                                                                                    \
    _(TEXT, "email", "email")                                                                                \
    _(TEXT, "connected_on", "connected_on")

static const struct field person[] = {PERSON(FIELD)};

static enum err put_people(struct db *db, struct str key, struct json_writer *w, struct error *e)
{
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    TRY(db_query(db,
                 "SELECT " PERSON(FIELD_COLUMN) "0 FROM connection WHERE company_key = ?1 "
                                                "ORDER BY company_key, id LIMIT ?2",
                 &q, e));
    stmt_bind_text(q, 1, key);
    stmt_bind_i64(q, 2, CONNECTIONS_SHOWN_MAX);
    jw_begin(w, '[');
    for (;;) {
        bool row;
        TRY(stmt_step(q, &row, e));
        if (!row)
            break;
        jw_begin(w, '{');
        fields_put(q, 0, person, ARRAY_LEN(person), w);
        jw_end(w);
    }
    jw_end(w);
    return ERR_OK;
}

static enum err put_at(struct db *db, struct str key, struct json_writer *w, struct error *e)
{
    int64_t n = 0;
    if (key.n)
        TRY(count_at(db, key, &n, e));
    jw_begin(w, '{');
    jw_put_int(w, "count", n);
    jw_key(w, "people");
    /* No row has the key of a company without a name. */
    TRY(put_people(db, key.n ? key : STR(" "), w, e));
    jw_end(w);
    return ERR_OK;
}

enum err connections_at_json(struct db *db, struct str company, struct json_writer *w, struct error *e)
{
    struct arena a;
    arena_init(&a);
    enum err r = put_at(db, company_key(&a, company), w, e);
    arena_release(&a);
    return r;
}

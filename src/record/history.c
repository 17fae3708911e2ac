#include "record/history.h"

#include "record/check.h"
#include "record/kinds.h"
#include "record/search.h"

/* Its number. */
static enum err insert(struct db *db, int64_t application, int64_t at_ms, const char *kind, struct str data,
                       int64_t *ret, struct error *e)
{
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    bool row;
    TRY(db_query(db,
                 "INSERT INTO event (application, at_ms, kind, data) VALUES "
                 "(?1, CASE WHEN CAST(?2 AS bigint) = 0 THEN now_ms() ELSE ?2 END, ?3, ?4) RETURNING id",
                 &q, e));
    stmt_bind_i64(q, 1, application);
    stmt_bind_i64(q, 2, at_ms);
    stmt_bind_text(q, 3, str_of(kind));
    stmt_bind_text(q, 4, data);
    TRY(stmt_step(q, &row, e));
    *ret = stmt_i64(q, 0);
    return stmt_step(q, &row, e);
}

enum err history_add(struct db *db, int64_t application, int64_t at_ms, const char *kind, json_t *data,
                     struct error *e)
{
    json_auto_t *owned = data;
    _cleanup_(strbuf_release) struct strbuf text = {0};
    struct json_writer w = jw_to(&text);
    int64_t id;
    jw_value(&w, owned);
    TRY(insert(db, application, at_ms, kind, strbuf_str(&text), &id, e));
    TRY(record_search_event(db, id, kind, owned, e));
    return db_exec(
        db,
        "UPDATE application SET last_event_at_ms = CASE WHEN CAST(?2 AS bigint) = 0 THEN now_ms() ELSE ?2 END "
        "WHERE id = ?1 AND last_event_at_ms < CASE WHEN CAST(?2 AS bigint) = 0 THEN now_ms() ELSE ?2 END",
        e, "ii", application, at_ms);
}

enum err history_write(struct db *db, int64_t application, int64_t at_ms, struct str kind, struct str words,
                       struct error *e)
{
    static const char *const kinds[] = {"contacted", "heard", "happened"};
    const char *known = NULL;
    json_auto_t *there = NULL;
    for (size_t i = 0; i < ARRAY_LEN(kinds); i++)
        known = str_is(kind, kinds[i]) ? kinds[i] : known;
    if (!known)
        return error_set(e, ERR_INVALID, "kind", "\"kind\" must be contacted, heard or happened");
    if (at_ms < 0)
        return error_set(e, ERR_INVALID, "at_ms", "\"at_ms\" must not be negative");
    TRY(record_check_text("words", words, HISTORY_WORDS_MAX, e));
    TRY(thing_get(db, &kind_application, application, &there, e));
    return history_add(db, application, at_ms, known, json_pack("{s:s%}", "words", words.p, words.n), e);
}

enum err history_list_json(struct db *db, int64_t application, int64_t before, int64_t limit,
                           struct json_writer *w, struct error *e)
{
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    TRY(db_query(db,
                 "SELECT id, at_ms, kind, data FROM event WHERE application = ?1 AND id < ?2 "
                 "ORDER BY at_ms DESC, id DESC LIMIT ?3",
                 &q, e));
    stmt_bind_i64(q, 1, application);
    stmt_bind_i64(q, 2, before ? before : INT64_MAX);
    stmt_bind_i64(q, 3, limit);
    jw_begin(w, '[');
    for (bool row;;) {
        TRY(stmt_step(q, &row, e));
        if (!row)
            break;
        jw_begin(w, '{');
        jw_put_int(w, "id", stmt_i64(q, 0));
        jw_put_int(w, "at_ms", stmt_i64(q, 1));
        jw_put_str(w, "kind", stmt_text(q, 2));
        jw_key(w, "data");
        jw_raw(w, stmt_text(q, 3));
        jw_end(w);
    }
    jw_end(w);
    return ERR_OK;
}

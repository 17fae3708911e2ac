#include "record/changes.h"
#include "record/check.h"
#include "record/fields.h"
#include "record/problems/problems.h"

/* Schema Draft from the columns language, source, edited_at_ms. */
static void put_draft(struct stmt *q, struct json_writer *w)
{
    jw_begin(w, '{');
    jw_put_str(w, "language", stmt_text(q, 0));
    jw_put_str(w, "source", stmt_text(q, 1));
    jw_put_int(w, "edited_at_ms", stmt_i64(q, 2));
    jw_end(w);
}

static enum err problem_must_exist(struct db *db, struct str slug, struct error *e)
{
    bool found = false;
    if (problem_slug_ok(slug)) {
        _cleanup_(stmt_endp) struct stmt *q = NULL;
        TRY(db_query(db, "SELECT 1 FROM problem WHERE slug = ?1 AND " PROBLEM_IS_HERE, &q, e));
        stmt_bind_text(q, 1, slug);
        TRY(stmt_step(q, &found, e));
    }
    return found ? ERR_OK : error_set(e, ERR_NOT_FOUND, "problem", "there is no such problem");
}

enum err drafts_put_json(struct db *db, struct str slug, struct str language, struct str source,
                         int64_t edited_at_ms, struct json_writer *w, struct error *e)
{
    TRY(record_check_name("language", language, "+#-", LANGUAGE_ID_MAX, e));
    TRY(record_check_text("source", source, DRAFT_SOURCE_MAX, e));
    if (edited_at_ms < 0)
        return error_set(e, ERR_INVALID, "edited_at_ms", "edited_at_ms must not be negative");

    DB_TX(db, DB_WRITE, e);
    TRY(problem_must_exist(db, slug, e));
    /* Of two edits in one millisecond the one that comes later counts, so that sending one again does no
     * harm. */
    TRY(db_exec(db,
                "INSERT INTO draft (problem, language, source, edited_at_ms) "
                "VALUES (?1, ?2, ?3, CASE WHEN ?4 < now_ms() THEN ?4 ELSE now_ms() END) "
                "ON CONFLICT (problem, language) DO UPDATE "
                "SET source = excluded.source, edited_at_ms = excluded.edited_at_ms "
                "WHERE draft.edited_at_ms <= excluded.edited_at_ms",
                e, "ttti", slug, language, source, edited_at_ms));
    {
        _cleanup_(stmt_endp) struct stmt *q = NULL;
        TRY(db_query(db,
                     "SELECT language, source, edited_at_ms FROM draft WHERE problem = ?1 AND language = ?2",
                     &q, e));
        stmt_bind_text(q, 1, slug);
        stmt_bind_text(q, 2, language);
        bool row;
        TRY(stmt_step(q, &row, e));
        if (!row)
            return error_set(e, ERR_INTERNAL, NULL, "a draft that was just kept is not there");
        put_draft(q, w);
    }
    return db_commit(db, e);
}

enum err drafts_list_json(struct db *db, struct str slug, struct json_writer *w, struct error *e)
{
    TRY(problem_must_exist(db, slug, e));
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    TRY(db_query(db, "SELECT language, source, edited_at_ms FROM draft WHERE problem = ?1 ORDER BY language",
                 &q, e));
    stmt_bind_text(q, 1, slug);
    jw_begin(w, '[');
    for (bool row;;) {
        TRY(stmt_step(q, &row, e));
        if (!row)
            break;
        put_draft(q, w);
    }
    jw_end(w);
    return ERR_OK;
}

/* Remove it and give what it was, as JSON; an empty buffer: there was none. */
static enum err take_draft(struct db *db, struct str slug, struct str language, struct strbuf *out,
                           struct error *e)
{
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    TRY(db_query(db,
                 "DELETE FROM draft WHERE problem = ?1 AND language = ?2 "
                 "RETURNING language, source, edited_at_ms",
                 &q, e));
    stmt_bind_text(q, 1, slug);
    stmt_bind_text(q, 2, language);
    bool row;
    TRY(stmt_step(q, &row, e));
    if (row) {
        struct json_writer w = jw_to(out);
        put_draft(q, &w);
    }
    return ERR_OK;
}

enum err drafts_delete(struct db *db, struct str slug, struct str language, struct error *e)
{
    TRY(record_check_name("language", language, "+#-", LANGUAGE_ID_MAX, e));
    DB_TX(db, DB_WRITE, e);
    TRY(problem_must_exist(db, slug, e));
    _cleanup_(strbuf_release) struct strbuf before = {0}, key = {0};
    TRY(take_draft(db, slug, language, &before, e));
    if (before.n) {
        strbuf_put(&key, slug);
        strbuf_putc(&key, '/');
        strbuf_put(&key, language);
        TRY(changes_add(db, "draft", strbuf_str(&key), strbuf_str(&before), (struct str){0}, e));
    }
    return db_commit(db, e);
}

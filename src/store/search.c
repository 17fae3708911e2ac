/*
 * SQLite: search_words, an FTS5 table, has the folded words of an entry under its id in search_entry. The
 * kind is a column of it too, so that a search among one kind need not look at the others. (Triggers could
 * keep it, but would need the schema to be trusted.)
 *
 * PostgreSQL: search_entry has a tsvector of our own making: words with their places, those of the title with
 * weight A. No parser of the server's has a say in what a word is.
 */
#include "store/search.h"

#include "base/cleanup.h"

#include <assert.h>

static void check_words(struct str words)
{
    for (size_t i = 0; i < words.n; i++) {
        char c = words.p[i];
        assert((c & 0x80) || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == ' ' || c == '+' ||
               c == '#');
    }
}

/* ---- writing ---- */

static int put_vector(struct strbuf *out, struct str words, int place, const char *weight)
{
    for (struct str word; words.n;) {
        str_split(&words, ' ', &word);
        /* A place counts up to 16383 there; what is behind has that one. */
        strbuf_printf(out, "%s'%.*s':%d%s", out->n ? " " : "", STR_ARG(word), place < 16383 ? place : 16383,
                      weight);
        place++;
    }
    return place;
}

static enum err make_entry(struct db *db, const char *kind, int64_t thing, int64_t *ret, struct error *e)
{
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    bool row;
    TRY(db_query(db,
                 "INSERT INTO search_entry (kind, thing) VALUES (?1, ?2) "
                 "ON CONFLICT (kind, thing) DO UPDATE SET thing = excluded.thing RETURNING id",
                 &q, e));
    stmt_bind_text(q, 1, str_of(kind));
    stmt_bind_i64(q, 2, thing);
    TRY(stmt_step(q, &row, e));
    *ret = stmt_i64(q, 0);
    return stmt_step(q, &row, e);
}

static enum err put_sqlite(struct db *db, const char *kind, int64_t thing, struct str title, struct str body,
                           struct error *e)
{
    int64_t id;
    TRY(make_entry(db, kind, thing, &id, e));
    return db_exec(db,
                   "INSERT OR REPLACE INTO search_words (rowid, title, body, kind) VALUES (?1, ?2, ?3, ?4)",
                   e, "ittt", id, title, body, str_of(kind));
}

static enum err put_postgresql(struct db *db, const char *kind, int64_t thing, struct str title,
                               struct str body, struct error *e)
{
    _cleanup_(strbuf_release) struct strbuf vector = {0};
    /* A gap, so that no phrase goes from the one into the other. */
    int place = put_vector(&vector, title, 1, "A") + 1;
    put_vector(&vector, body, place, "");
    return db_exec(
        db,
        "INSERT INTO search_entry (kind, thing, words) VALUES (?1, ?2, CAST(CAST(?3 AS text) AS tsvector)) "
        "ON CONFLICT (kind, thing) DO UPDATE SET words = excluded.words",
        e, "tit", str_of(kind), thing, strbuf_str(&vector));
}

enum err search_put(struct db *db, const char *kind, int64_t thing, struct str title, struct str body,
                    struct error *e)
{
    check_words(title);
    check_words(body);
    if (!title.n && !body.n)
        return search_drop(db, kind, thing, e);
    return (db_engine(db) == DB_SQLITE ? put_sqlite : put_postgresql)(db, kind, thing, title, body, e);
}

enum err search_drop(struct db *db, const char *kind, int64_t thing, struct error *e)
{
    if (db_engine(db) == DB_SQLITE)
        TRY(db_exec(db,
                    "DELETE FROM search_words WHERE rowid = "
                    "(SELECT id FROM search_entry WHERE kind = ?1 AND thing = ?2)",
                    e, "ti", str_of(kind), thing));
    return db_exec(db, "DELETE FROM search_entry WHERE kind = ?1 AND thing = ?2", e, "ti", str_of(kind),
                   thing);
}

/* ---- asking ---- */

/* '"a b"*' */
static void put_fts_term(struct strbuf *out, const struct search_term *t)
{
    strbuf_printf(out, "\"%.*s\"%s", STR_ARG(t->words), t->prefix ? "*" : "");
}

/* ('a' <-> 'b':*) */
static void put_ts_term(struct strbuf *out, const struct search_term *t)
{
    struct str rest = t->words, word;
    strbuf_putc(out, '(');
    for (bool first = true; str_split(&rest, ' ', &word); first = false)
        strbuf_printf(out, "%s'%.*s'%s", first ? "" : " <-> ", STR_ARG(word),
                      !rest.p && t->prefix ? ":*" : "");
    strbuf_putc(out, ')');
}

static bool put_question(struct strbuf *out, const struct search_term *terms, size_t n, enum db_engine engine)
{
    void (*const put)(struct strbuf *, const struct search_term *) =
        engine == DB_SQLITE ? put_fts_term : put_ts_term;
    const char *const with = engine == DB_SQLITE ? " AND " : " & ";
    const char *const without = engine == DB_SQLITE ? " NOT " : " & !";
    bool any = false;
    for (int pass = 0; pass < 2; pass++) {
        for (size_t i = 0; i < n; i++) {
            if (terms[i].without != (pass == 1) || terms[i].words.n == 0)
                continue;
            check_words(terms[i].words);
            if (!any && pass == 1)
                return false;
            strbuf_puts(out, !any ? "" : pass ? without : with);
            put(out, &terms[i]);
            any = true;
        }
    }
    return any;
}

static enum err take_hits(struct stmt *q, struct arena *a, struct search_hit **ret, size_t *ret_n,
                          struct error *e)
{
    struct search_hit *hits = NULL;
    size_t n = 0, cap = 0;
    for (bool row;;) {
        TRY(stmt_step(q, &row, e));
        if (!row)
            break;
        arena_grow(a, hits, n, cap);
        hits[n++] = (struct search_hit){arena_cstr(a, stmt_text(q, 0)), stmt_i64(q, 1)};
    }
    *ret = hits;
    *ret_n = n;
    return ERR_OK;
}

static enum err find_sqlite(struct db *db, struct str question, struct search_scope scope, size_t limit,
                            struct arena *a, struct search_hit **ret, size_t *ret_n, struct error *e)
{
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    _cleanup_(strbuf_release) struct strbuf match = {0};
    strbuf_printf(&match, "({title body} : (%.*s))", STR_ARG(question));
    if (scope.kind)
        strbuf_printf(&match, " %s (kind : \"%s\")", scope.except ? "NOT" : "AND", scope.kind);
    TRY(db_query(
        db,
        scope.newest
            ? "SELECT s.kind, s.thing FROM search_words JOIN search_entry s ON s.id = search_words.rowid "
              "WHERE search_words MATCH ?1 ORDER BY search_words.rowid DESC LIMIT min(?2, ?3)"
            : "SELECT s.kind, s.thing FROM (SELECT rowid AS entry, bm25(search_words, 4.0, 1.0, 0.0) AS score "
              "FROM search_words WHERE search_words MATCH ?1 ORDER BY rowid DESC LIMIT ?3) f "
              "JOIN search_entry s ON s.id = f.entry ORDER BY f.score, f.entry DESC LIMIT ?2",
        &q, e));
    stmt_bind_text(q, 1, strbuf_str(&match));
    stmt_bind_i64(q, 2, (int64_t)limit);
    stmt_bind_i64(q, 3, SEARCH_RANKED_MAX);
    return take_hits(q, a, ret, ret_n, e);
}

static enum err find_postgresql(struct db *db, struct str question, struct search_scope scope, size_t limit,
                                struct arena *a, struct search_hit **ret, size_t *ret_n, struct error *e)
{
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    TRY(db_query(db,
                 "SELECT kind, thing FROM (SELECT id, kind, thing, words FROM search_entry "
                 "WHERE words @@ CAST(CAST(?1 AS text) AS tsquery) "
                 "AND (CAST(?3 AS text) = '' OR (kind = ?3) = (CAST(?4 AS bigint) = 0)) "
                 "ORDER BY id DESC LIMIT ?5) f "
                 "ORDER BY CASE WHEN CAST(?6 AS bigint) = 1 THEN 0 ELSE "
                 "ts_rank('{0.25, 0.25, 0.25, 1.0}', words, CAST(CAST(?1 AS text) AS tsquery)) END DESC, "
                 "id DESC LIMIT ?2",
                 &q, e));
    stmt_bind_text(q, 1, question);
    stmt_bind_i64(q, 2, (int64_t)limit);
    stmt_bind_text(q, 3, str_of(scope.kind));
    stmt_bind_i64(q, 4, scope.except);
    stmt_bind_i64(q, 5, SEARCH_RANKED_MAX);
    stmt_bind_i64(q, 6, scope.newest);
    return take_hits(q, a, ret, ret_n, e);
}

enum err search_find(struct db *db, const struct search_term *terms, size_t n, struct search_scope scope,
                     size_t limit, struct arena *a, struct search_hit **ret, size_t *ret_n, struct error *e)
{
    _cleanup_(strbuf_release) struct strbuf question = {0};
    limit = limit < SEARCH_HITS_MAX ? limit : SEARCH_HITS_MAX;
    *ret = NULL;
    *ret_n = 0;
    if (!put_question(&question, terms, n, db_engine(db)))
        return ERR_OK;
    return (db_engine(db) == DB_SQLITE ? find_sqlite : find_postgresql)(db, strbuf_str(&question), scope,
                                                                        limit, a, ret, ret_n, e);
}

/* ---- all of it ---- */

enum err search_edition(struct db *db, int64_t *ret, struct error *e)
{
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    bool row;
    TRY(db_query(db, "SELECT edition FROM search_state WHERE one = 1", &q, e));
    TRY(stmt_step(q, &row, e));
    *ret = row ? stmt_i64(q, 0) : 0;
    return ERR_OK;
}

enum err search_begin_anew(struct db *db, int64_t edition, struct error *e)
{
    if (db_engine(db) == DB_POSTGRESQL)
        TRY(db_exec(db, "LOCK TABLE search_entry IN EXCLUSIVE MODE", e, ""));
    else
        TRY(db_exec(db, "DELETE FROM search_words", e, ""));
    TRY(db_exec(db, "DELETE FROM search_entry", e, ""));
    return db_exec(db, "UPDATE search_state SET edition = ?1 WHERE one = 1", e, "i", edition);
}

enum err search_purge(struct db *db, struct error *e)
{
    if (db_engine(db) == DB_POSTGRESQL)
        return ERR_OK; /* its vacuum does that */
    return db_exec(db, "INSERT INTO search_words (search_words) VALUES ('rebuild')", e, "");
}

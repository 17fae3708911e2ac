#include "record/access.h"

/* What is kept of a token. */
static struct str digest_of(struct str token, char hex[SHA256_HEX + 1])
{
    crypto_sha256_hex(token, hex);
    return (struct str){hex, SHA256_HEX};
}

enum err access_link_create(struct db *db, char ret_token[TOKEN_CHARS + 1], int64_t *ret_expires_at_ms,
                            struct error *e)
{
    char token[TOKEN_CHARS + 1], hex[SHA256_HEX + 1];
    int64_t expires_at_ms;
    crypto_token(token);
    DB_TX(db, DB_WRITE, e);
    {
        _cleanup_(stmt_endp) struct stmt *q = NULL;
        TRY(db_query(db,
                     "INSERT INTO access_link (token_sha256, expires_at_ms) VALUES (?1, now_ms() + ?2) "
                     "RETURNING expires_at_ms",
                     &q, e));
        stmt_bind_text(q, 1, digest_of(str_of(token), hex));
        stmt_bind_i64(q, 2, ACCESS_LINK_MS);
        bool row;
        TRY(stmt_step(q, &row, e));
        expires_at_ms = stmt_i64(q, 0);
    }
    TRY(db_commit(db, e));
    memcpy(ret_token, token, sizeof token);
    *ret_expires_at_ms = expires_at_ms;
    return ERR_OK;
}

enum err access_link_spend(struct db *db, struct str link_token, char ret_session[TOKEN_CHARS + 1],
                           struct error *e)
{
    char session[TOKEN_CHARS + 1], hex[SHA256_HEX + 1];
    int64_t spent;
    crypto_token(session);
    DB_TX(db, DB_WRITE, e);
    TRY(db_exec_count(db, "DELETE FROM access_link WHERE token_sha256 = ?1 AND expires_at_ms > now_ms()",
                      &spent, e, "t", digest_of(link_token, hex)));
    if (!spent)
        return error_set(e, ERR_DENIED, NULL,
                         "this link was used already or is too old; `dryrun link` prints a fresh one");
    TRY(db_exec(db,
                "INSERT INTO access_session (token_sha256, created_at_ms, expires_at_ms) "
                "VALUES (?1, now_ms(), now_ms() + ?2)",
                e, "ti", digest_of(str_of(session), hex), (int64_t)ACCESS_SESSION_MS));
    TRY(db_commit(db, e));
    memcpy(ret_session, session, sizeof session);
    return ERR_OK;
}

enum err access_session_valid(struct db *db, struct str session_token, bool *ret, struct error *e)
{
    char hex[SHA256_HEX + 1];
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    TRY(db_query(db, "SELECT 1 FROM access_session WHERE token_sha256 = ?1 AND expires_at_ms > now_ms()", &q,
                 e));
    stmt_bind_text(q, 1, digest_of(session_token, hex));
    return stmt_step(q, ret, e);
}

enum err access_session_end(struct db *db, struct str session_token, struct error *e)
{
    char hex[SHA256_HEX + 1];
    return db_exec(db, "DELETE FROM access_session WHERE token_sha256 = ?1", e, "t",
                   digest_of(session_token, hex));
}

/* ---- the calendar feed ---- */

enum err access_feed_create(struct db *db, char ret_token[TOKEN_CHARS + 1], struct error *e)
{
    char token[TOKEN_CHARS + 1], hex[SHA256_HEX + 1];
    crypto_token(token);
    DB_TX(db, DB_WRITE, e);
    TRY(db_exec(db, "DELETE FROM calendar_feed", e, ""));
    TRY(db_exec(db, "INSERT INTO calendar_feed (token_sha256, made_at_ms) VALUES (?1, now_ms())", e, "t",
                digest_of(str_of(token), hex)));
    TRY(db_commit(db, e));
    memcpy(ret_token, token, sizeof token);
    return ERR_OK;
}

enum err access_feed_end(struct db *db, struct error *e)
{
    return db_exec(db, "DELETE FROM calendar_feed", e, "");
}

enum err access_feed_valid(struct db *db, struct str token, bool *ret, struct error *e)
{
    char hex[SHA256_HEX + 1];
    struct str digest = digest_of(token, hex);
    bool noted = false;
    {
        _cleanup_(stmt_endp) struct stmt *q = NULL;
        TRY(db_query(
            db,
            "SELECT coalesce(read_at_ms, 0) > now_ms() - 3600000 FROM calendar_feed WHERE token_sha256 = ?1",
            &q, e));
        stmt_bind_text(q, 1, digest);
        TRY(stmt_step(q, ret, e));
        noted = *ret && stmt_i64(q, 0);
    }
    return !*ret || noted
               ? ERR_OK
               : db_exec(db, "UPDATE calendar_feed SET read_at_ms = now_ms() WHERE token_sha256 = ?1", e, "t",
                         digest);
}

enum err access_feed_state(struct db *db, int64_t *ret_made_at_ms, int64_t *ret_read_at_ms, struct error *e)
{
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    bool row;
    TRY(db_query(db, "SELECT made_at_ms, coalesce(read_at_ms, 0) FROM calendar_feed", &q, e));
    TRY(stmt_step(q, &row, e));
    *ret_made_at_ms = row ? stmt_i64(q, 0) : 0;
    *ret_read_at_ms = row ? stmt_i64(q, 1) : 0;
    return ERR_OK;
}

enum err access_sweep(struct db *db, struct error *e)
{
    TRY(db_exec(db, "DELETE FROM access_link WHERE expires_at_ms <= now_ms()", e, ""));
    return db_exec(db, "DELETE FROM access_session WHERE expires_at_ms <= now_ms()", e, "");
}

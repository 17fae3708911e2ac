#include "record/apply/papers.h"

#include "record/check.h"

bool papers_is_format(struct str format)
{
    return str_is(format, "pdf") || str_is(format, "docx") || str_is(format, "odt");
}

enum err papers_put(struct db *db, const char *type, struct str bytes, char ret_sha256[SHA256_HEX + 1],
                    struct error *e)
{
    _cleanup_(strbuf_release) struct strbuf text = {0};
    char sha256[SHA256_HEX + 1];
    if (!bytes.n)
        return error_set(e, ERR_INVALID, "document", "the file is empty");
    if (bytes.n > PAPER_BYTES_MAX)
        return error_set(e, ERR_TOO_LARGE, "document", "the file is larger than %d MiB",
                         PAPER_BYTES_MAX >> 20);
    crypto_sha256_hex(bytes, sha256);
    crypto_base64(bytes, &text);
    TRY(db_exec(
        db,
        "INSERT INTO document (sha256, type, bytes, added_at_ms, base64) VALUES (?1, ?2, ?3, now_ms(), ?4) "
        "ON CONFLICT (sha256) DO NOTHING",
        e, "ttit", str_of(sha256), str_of(type), (int64_t)bytes.n, strbuf_str(&text)));
    memcpy(ret_sha256, sha256, sizeof sha256);
    return ERR_OK;
}

static enum err decode(struct str base64, struct arena *a, struct str *ret, struct error *e)
{
    _cleanup_(strbuf_release) struct strbuf bytes = {0};
    if (!crypto_base64_decode(base64, &bytes))
        return error_set(e, ERR_IO, "sha256", "the record's copy of the document is damaged");
    *ret = arena_str(a, strbuf_str(&bytes));
    return ERR_OK;
}

enum err papers_get(struct db *db, struct str sha256, struct arena *a, struct str *ret_type,
                    struct str *ret_bytes, struct error *e)
{
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    bool row = false;
    if (record_check_name("sha256", sha256, "", SHA256_HEX, NULL) == ERR_OK) {
        TRY(db_query(db, "SELECT type, base64 FROM document WHERE sha256 = ?1", &q, e));
        stmt_bind_text(q, 1, sha256);
        TRY(stmt_step(q, &row, e));
    }
    if (!row)
        return error_set(e, ERR_NOT_FOUND, "sha256", "there is no such document");
    *ret_type = arena_str(a, stmt_text(q, 0));
    return decode(stmt_text(q, 1), a, ret_bytes, e);
}

enum err papers_put_page(struct db *db, struct str sha256, const struct paper_page *p, struct error *e)
{
    _cleanup_(strbuf_release) struct strbuf text = {0};
    crypto_base64(p->png, &text);
    return db_exec(db,
                   "INSERT INTO document_page (document, page, width, height, base64) "
                   "VALUES (?1, ?2, ?3, ?4, ?5) ON CONFLICT (document, page) DO NOTHING",
                   e, "tiiit", sha256, (int64_t)p->page, (int64_t)p->width, (int64_t)p->height,
                   strbuf_str(&text));
}

enum err papers_has_pages(struct db *db, struct str sha256, bool *ret, struct error *e)
{
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    TRY(db_query(db, "SELECT 1 FROM document_page WHERE document = ?1 LIMIT 1", &q, e));
    stmt_bind_text(q, 1, sha256);
    return stmt_step(q, ret, e);
}

enum err papers_page(struct db *db, struct str sha256, int64_t page, struct arena *a, struct str *ret_png,
                     struct error *e)
{
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    bool row = false;
    if (record_check_name("sha256", sha256, "", SHA256_HEX, NULL) == ERR_OK) {
        TRY(db_query(db, "SELECT base64 FROM document_page WHERE document = ?1 AND page = ?2", &q, e));
        stmt_bind_text(q, 1, sha256);
        stmt_bind_i64(q, 2, page);
        TRY(stmt_step(q, &row, e));
    }
    if (!row)
        return error_set(e, ERR_NOT_FOUND, "page", "there is no picture of this page");
    return decode(stmt_text(q, 0), a, ret_png, e);
}

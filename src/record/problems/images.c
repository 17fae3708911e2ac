#include "record/problems/images.h"

#include "record/check.h"

static enum err is_kept(struct db *db, struct str sha256, bool *ret, struct error *e)
{
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    TRY(db_query(db, "SELECT 1 FROM image WHERE sha256 = ?1", &q, e));
    stmt_bind_text(q, 1, sha256);
    return stmt_step(q, ret, e);
}

enum err images_put(struct db *db, struct str type, struct str bytes, char ret_sha256[SHA256_HEX + 1],
                    struct error *e)
{
    _cleanup_(strbuf_release) struct strbuf text = {0};
    char sha256[SHA256_HEX + 1];
    bool kept = false;
    if (bytes.n > IMAGE_BYTES_MAX)
        return error_set(e, ERR_TOO_LARGE, "image", "the image is larger than %d MiB", IMAGE_BYTES_MAX >> 20);
    crypto_sha256_hex(bytes, sha256);
    TRY(is_kept(db, str_of(sha256), &kept, e));
    if (!kept) {
        crypto_base64(bytes, &text);
        DB_TX(db, DB_WRITE, e);
        TRY(db_exec(
            db,
            "INSERT INTO image (sha256, type, base64) VALUES (?1, ?2, ?3) ON CONFLICT (sha256) DO NOTHING", e,
            "ttt", str_of(sha256), type, strbuf_str(&text)));
        TRY(db_commit(db, e));
    }
    memcpy(ret_sha256, sha256, sizeof sha256);
    return ERR_OK;
}

enum err images_show(struct db *db, struct str slug, const struct str *sha256, size_t n, struct error *e)
{
    TRY(db_exec(db, "DELETE FROM problem_image WHERE problem = ?1", e, "t", slug));
    for (size_t i = 0; i < n; i++)
        TRY(db_exec(db, "INSERT INTO problem_image (problem, image) VALUES (?1, ?2) ON CONFLICT DO NOTHING",
                    e, "tt", slug, sha256[i]));
    return ERR_OK;
}

enum err images_sweep(struct db *db, struct error *e)
{
    return db_exec(db,
                   "DELETE FROM image WHERE NOT EXISTS "
                   "(SELECT 1 FROM problem_image p WHERE p.image = image.sha256)",
                   e, "");
}

enum err images_get(struct db *db, struct str sha256, struct arena *a, struct str *ret_type,
                    struct str *ret_bytes, struct error *e)
{
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    _cleanup_(strbuf_release) struct strbuf bytes = {0};
    bool row = false;
    if (record_check_name("sha256", sha256, "", SHA256_HEX, NULL) == ERR_OK) {
        TRY(db_query(db, "SELECT type, base64 FROM image WHERE sha256 = ?1", &q, e));
        stmt_bind_text(q, 1, sha256);
        TRY(stmt_step(q, &row, e));
    }
    if (!row)
        return error_set(e, ERR_NOT_FOUND, "sha256", "there is no such image");
    if (!crypto_base64_decode(stmt_text(q, 1), &bytes))
        return error_set(e, ERR_IO, "sha256", "the record's copy of the image is damaged");
    *ret_type = arena_str(a, stmt_text(q, 0));
    *ret_bytes = arena_str(a, strbuf_str(&bytes));
    return ERR_OK;
}

#include "record/problems/files.h"

#include "record/check.h"

static struct str kind_name(enum problem_file_kind kind)
{
    return kind == PROBLEM_FILE_STATEMENT ? STR("statement") : STR("attachment");
}

static enum err is_kept(struct db *db, struct str sha256, bool *ret, struct error *e)
{
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    TRY(db_query(db, "SELECT 1 FROM file WHERE sha256 = ?1", &q, e));
    stmt_bind_text(q, 1, sha256);
    return stmt_step(q, ret, e);
}

enum err files_put(struct db *db, struct str bytes, char ret_sha256[SHA256_HEX + 1], struct error *e)
{
    _cleanup_(strbuf_release) struct strbuf text = {0};
    char sha256[SHA256_HEX + 1];
    bool kept = false;
    if (bytes.n > FILE_BYTES_MAX)
        return error_set(e, ERR_TOO_LARGE, "file", "the file is larger than %d MiB", FILE_BYTES_MAX >> 20);
    crypto_sha256_hex(bytes, sha256);
    TRY(is_kept(db, str_of(sha256), &kept, e));
    if (!kept) {
        crypto_base64(bytes, &text);
        DB_TX(db, DB_WRITE, e);
        TRY(db_exec(db, "INSERT INTO file (sha256, base64) VALUES (?1, ?2) ON CONFLICT (sha256) DO NOTHING",
                    e, "tt", str_of(sha256), strbuf_str(&text)));
        TRY(db_commit(db, e));
    }
    memcpy(ret_sha256, sha256, sizeof sha256);
    return ERR_OK;
}

enum err files_show(struct db *db, struct str slug, const struct problem_file *files, size_t n,
                    struct error *e)
{
    TRY(db_exec(db, "DELETE FROM problem_file WHERE problem = ?1", e, "t", slug));
    for (size_t i = 0; i < n; i++)
        TRY(db_exec(
            db, "INSERT INTO problem_file (problem, file, kind) VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING",
            e, "ttt", slug, files[i].sha256, kind_name(files[i].kind)));
    return ERR_OK;
}

enum err files_sweep(struct db *db, struct error *e)
{
    return db_exec(db,
                   "DELETE FROM file WHERE NOT EXISTS "
                   "(SELECT 1 FROM problem_file p WHERE p.file = file.sha256)",
                   e, "");
}

enum err files_get(struct db *db, struct str sha256, enum problem_file_kind kind, struct arena *a,
                   struct str *ret_bytes, struct error *e)
{
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    _cleanup_(strbuf_release) struct strbuf bytes = {0};
    bool row = false;
    if (record_check_name("sha256", sha256, "", SHA256_HEX, NULL) == ERR_OK) {
        TRY(db_query(db,
                     "SELECT base64 FROM file WHERE sha256 = ?1 AND EXISTS "
                     "(SELECT 1 FROM problem_file p WHERE p.file = ?1 AND p.kind = ?2)",
                     &q, e));
        stmt_bind_text(q, 1, sha256);
        stmt_bind_text(q, 2, kind_name(kind));
        TRY(stmt_step(q, &row, e));
    }
    if (!row)
        return error_set(e, ERR_NOT_FOUND, "sha256", "there is no such file");
    if (!crypto_base64_decode(stmt_text(q, 0), &bytes))
        return error_set(e, ERR_IO, "sha256", "the record's copy of the file is damaged");
    *ret_bytes = arena_str(a, strbuf_str(&bytes));
    return ERR_OK;
}

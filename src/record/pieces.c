#include "record/pieces.h"

#include "base/crypto.h"
#include "base/fd.h"

enum err pieces_put(struct db *db, const struct pieces *p, int64_t id, struct str bytes, struct error *e)
{
    _cleanup_(strbuf_release) struct strbuf text = {0};
    for (int64_t n = 0; bytes.n; n++, bytes = str_from(bytes, p->size)) {
        strbuf_clear(&text);
        crypto_base64(str_head(bytes, p->size), &text);
        TRY(db_exec(db, p->insert, e, "iit", id, n, strbuf_str(&text)));
    }
    return ERR_OK;
}

enum err pieces_get(struct db *db, const struct pieces *p, int64_t id, int64_t ordinal, struct strbuf *to,
                    bool *ret, struct error *e)
{
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    TRY(db_query(db, p->get, &q, e));
    stmt_bind_i64(q, 1, id);
    stmt_bind_i64(q, 2, ordinal);
    TRY(stmt_step(q, ret, e));
    if (*ret && !crypto_base64_decode(stmt_text(q, 0), to))
        return error_set(e, ERR_IO, p->noun, "the record's copy of the %s is damaged", p->noun);
    return ERR_OK;
}

enum err pieces_write(struct db *db, const struct pieces *p, int64_t id, int fd, int64_t *ret_bytes,
                      struct error *e)
{
    _cleanup_(strbuf_release) struct strbuf piece = {0};
    int64_t written = 0;
    bool more = true;
    for (int64_t i = 0; more; i++) {
        strbuf_clear(&piece);
        TRY(pieces_get(db, p, id, i, &piece, &more, e));
        if (more)
            TRY(fd_write_all(fd, strbuf_str(&piece), p->noun, e));
        written += (int64_t)piece.n;
    }
    *ret_bytes = written;
    return ERR_OK;
}

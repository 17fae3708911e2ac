#include "base/cleanup.h"
#include "model/markup/markdown.h"
#include "record/apply/whole-internal.h"

/* Headings stand below those of the page. */
enum { SHIFT = 2 };

static void put(const char *kind, int64_t id, struct str text, struct json_writer *w)
{
    _cleanup_(strbuf_release) struct strbuf html = {0};
    if (!text.n || markdown_to_html(text, SHIFT, &html, NULL) != ERR_OK)
        return;
    jw_begin(w, '{');
    jw_put_cstr(w, "kind", kind);
    jw_put_int(w, "id", id);
    jw_put_str(w, "html", strbuf_str(&html));
    jw_end(w);
}

static enum err put_all(struct db *db, const char *kind, const char *sql, int64_t application,
                        struct json_writer *w, struct error *e)
{
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    TRY(db_query(db, sql, &q, e));
    stmt_bind_i64(q, 1, application);
    for (bool row;;) {
        TRY(stmt_step(q, &row, e));
        if (!row)
            return ERR_OK;
        put(kind, stmt_i64(q, 0), stmt_text(q, 1), w);
    }
}

enum err rendered_json(struct db *db, int64_t application, struct json_writer *w, struct error *e)
{
    static const struct {
        const char *kind, *sql;
    } texts[] = {
        {"application", "SELECT a.id, a.about FROM application a WHERE a.id = ?1"},
        {"company",
         "SELECT c.id, c.about FROM application a JOIN company c ON c.id = a.company WHERE a.id = ?1"},
        {"round", "SELECT r.id, r.about FROM round r WHERE r.application = ?1 ORDER BY r.id DESC LIMIT 500"},
        {"note", "SELECT n.id, n.body FROM note n WHERE n.application = ?1 ORDER BY n.id DESC LIMIT 500"},
        {"debrief",
         "SELECT d.id, d.about FROM round r JOIN debrief d ON d.round = r.id WHERE r.application = ?1 "
         "ORDER BY r.id DESC LIMIT 500"},
    };
    jw_begin(w, '[');
    for (size_t i = 0; i < ARRAY_LEN(texts); i++)
        TRY(put_all(db, texts[i].kind, texts[i].sql, application, w, e));
    jw_end(w);
    return ERR_OK;
}

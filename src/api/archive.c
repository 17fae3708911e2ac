/* The whole record: one archive to save, the way back from it, and the way to remove it. */
#include "record/archive/archive.h"
#include "api/internal.h"

/* What a browser saves, or sends, is held in memory once. */
enum { ARCHIVE_MAX = 256 << 20 }; /* of the whole record, in a browser */

static enum err collect(void *arg, struct str piece, struct error *e)
{
    struct strbuf *all = arg;
    if (piece.n > ARCHIVE_MAX - all->n)
        return error_set(
            e, ERR_TOO_LARGE, "record",
            "the record is larger than %d MiB; \"dryrun export FILE\" writes it without a browser",
            ARCHIVE_MAX >> 20);
    strbuf_put(all, piece);
    return ERR_OK;
}

static enum err export(struct http_request *r, void *context, struct error *e) {
    _cleanup_(strbuf_release) struct strbuf all = {0}; struct archive_counts counts;
    TRY(archive_export(context, &(struct archive_sink){.write = collect, .arg = &all}, &counts, e));
    http_add_header(r, "Content-Disposition", "attachment; filename=\"dryrun.tar\"");
    http_answer(r, 200, "application/x-tar", arena_str(http_arena(r), strbuf_str(&all)));
    return ERR_OK;
}

static enum err take(void *arg, void *to, size_t n, size_t *ret_n, struct error *e)
{
    struct str *rest = arg;
    (void)e;
    *ret_n = n < rest->n ? n : rest->n;
    memcpy(to, rest->p, *ret_n);
    *rest = str_from(*rest, *ret_n);
    return ERR_OK;
}

static enum err import(struct http_request *r, void *context, struct error *e)
{
    struct str rest = http_body(r);
    struct archive_counts counts;
    TRY(archive_import(context, &(struct archive_source){.read = take, .arg = &rest}, &counts, e));
    struct json_writer w = http_json_begin(r);
    jw_begin(&w, '{');
    jw_put_int(&w, "rows", counts.rows);
    jw_end(&w);
    http_json_end(r, 201);
    return ERR_OK;
}

static enum err wipe(struct http_request *r, void *context, struct error *e)
{
    static const char *const keys[] = {"confirm", NULL};
    struct str words;
    json_t *body;
    TRY(http_body_json(r, keys, &body, e));
    TRY(json_get_str(body, "confirm", 100, &words, e));
    if (!str_is(words, "wipe everything"))
        return error_set(e, ERR_INVALID, "confirm", "\"confirm\" must be \"wipe everything\"");
    TRY(archive_wipe(context, e));
    http_answer_empty(r);
    return ERR_OK;
}

const struct http_route api_archive_routes[] = {
    {"GET", "/api/export", HTTP_THREAD, false, export},
    {"POST", "/api/import", HTTP_THREAD, false, import, NULL, "application/octet-stream", ARCHIVE_MAX},
    {"POST", "/api/wipe", HTTP_THREAD, false, wipe},
    {0},
};

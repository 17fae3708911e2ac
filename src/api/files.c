#include "record/problems/files.h"
#include "api/internal.h"

/* Its address says what it is, so it is never asked for again. */
static void answer(struct http_request *r, struct str sha256, const char *type, struct str bytes)
{
    char *etag = arena_printf(http_arena(r), "\"%.*s\"", STR_ARG(str_head(sha256, 32)));
    if (!http_etag(r, etag, "private, max-age=31536000, immutable"))
        http_answer(r, 200, type, bytes);
}

/* What a package's author put there is nobody's but to be
 * saved: no browser shows it under this origin. */
static enum err get_attachment(struct http_request *r, void *context, struct error *e)
{
    struct str sha256 = http_param(r, "sha256"), bytes;
    TRY(files_get(context, sha256, PROBLEM_FILE_ATTACHMENT, http_arena(r), &bytes, e));
    http_add_header(r, "Content-Disposition", "attachment");
    answer(r, sha256, "application/octet-stream", bytes);
    return ERR_OK;
}

/* A statement that is a PDF: the browser's viewer reads it, and nothing here does. */
static enum err get_statement(struct http_request *r, void *context, struct error *e)
{
    struct str sha256 = http_param(r, "sha256"), bytes;
    TRY(files_get(context, sha256, PROBLEM_FILE_STATEMENT, http_arena(r), &bytes, e));
    http_policy(r, HTTP_POLICY_PDF);
    http_add_header(r, "Content-Disposition", "inline");
    answer(r, sha256, "application/pdf", bytes);
    return ERR_OK;
}

const struct http_route api_files_routes[] = {
    {"GET", "/api/attachments/{sha256}", HTTP_THREAD, false, get_attachment},
    {"GET", "/api/statements/{sha256}", HTTP_THREAD, false, get_statement},
    {0},
};

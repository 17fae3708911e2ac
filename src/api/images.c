#include "record/problems/images.h"
#include "api/internal.h"

/* Its address says what it is, so it is never asked for again. */
static enum err get_image(struct http_request *r, void *context, struct error *e)
{
    struct str sha256 = http_param(r, "sha256"), type, bytes;
    TRY(images_get(context, sha256, http_arena(r), &type, &bytes, e));
    http_policy(r, HTTP_POLICY_IMAGE);
    char *etag = arena_printf(http_arena(r), "\"%.*s\"", STR_ARG(str_head(sha256, 32)));
    if (!http_etag(r, etag, "private, max-age=31536000, immutable"))
        http_answer(r, 200, arena_cstr(http_arena(r), type), bytes);
    return ERR_OK;
}

const struct http_route api_images_routes[] = {
    {"GET", "/api/images/{sha256}", HTTP_THREAD, false, get_image},
    {0},
};

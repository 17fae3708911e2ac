/*
 * The files of the page. A path without a file is a page of the program, whose address only the script in the
 * page knows: it gets index.html. A path that looks like a file (its last segment has a dot) is missing.
 */
#include "http/internal.h"

static const struct http_asset *find_asset(const struct http_options *o, struct str path)
{
    size_t low = 0, high = o->n_assets;
    while (low < high) {
        size_t mid = low + (high - low) / 2;
        int order = str_cmp(str_of(o->assets[mid].path), path);
        if (order == 0)
            return &o->assets[mid];
        if (order < 0)
            low = mid + 1;
        else
            high = mid;
    }
    return NULL;
}

static void answer_file(struct http_request *r, const struct http_asset *asset)
{
    struct str path = str_of(asset->path);
    if (str_starts(path, STR("/frames/")) && str_ends(path, STR(".html")))
        http_policy(r, HTTP_POLICY_FRAME);
    http_add_header(r, "Vary", "Accept-Encoding");
    if (http_etag(r, asset->etag,
                  asset->immutable ? "private, max-age=31536000, immutable" : "private, no-cache"))
        return;
    bool gzip = asset->gzip.n && http_head_lists(&r->head, "Accept-Encoding", "gzip");
    if (gzip)
        http_add_header(r, "Content-Encoding", "gzip");
    http_answer(r, 200, asset->type, gzip ? asset->gzip : asset->plain);
}

void asset_answer(struct http_request *r)
{
    const struct http_options *o = &r->conn->server->options;
    const struct http_asset *asset = find_asset(o, r->head.path);
    bool file = r->n_segments &&
                str_find_char(r->segments[r->n_segments - 1], '.') < r->segments[r->n_segments - 1].n;
    if (!asset && !file)
        asset = find_asset(o, STR("/index.html"));
    if (asset)
        answer_file(r, asset);
    else
        http_answer_status(r, 404, NULL, "", "there is no such file");
}

/*
 * What is to come, for calendar programs: events as files for who is logged in, and a feed, at an address
 * with a secret, for programs that cannot log in. The secret opens the feed and nothing else.
 */
#include "api/internal.h"
#include "base/log.h"
#include "record/access.h"
#include "record/content/world.h"

enum { REFRESH_S = 3600 };

static const char ics_type[] = "text/calendar; charset=utf-8";

/* The segment {file} without ".ics"; empty when it does not end so. */
static struct str file_name(struct http_request *r)
{
    struct str file = http_param(r, "file");
    return str_ends(file, STR(".ics")) ? str_head(file, file.n - 4) : (struct str){0};
}

/* Into the request's arena, with an ETag of its bytes. */
static void answer_ics(struct http_request *r, const struct strbuf *out)
{
    struct str text = arena_str(http_arena(r), strbuf_str(out));
    char hex[SHA256_HEX + 1];
    crypto_sha256_hex(text, hex);
    if (!http_etag(r, arena_printf(http_arena(r), "\"%.32s\"", hex), "private, no-cache"))
        http_answer(r, 200, ics_type, text);
}

static enum err get_calendar_file(struct http_request *r, void *context, struct error *e)
{
    const struct api *api = http_app(r);
    const struct calendar_zones zones = world_zones(api->world);
    _cleanup_(strbuf_release) struct strbuf out = {0};
    struct str name = file_name(r);
    if (str_is(name, "dryrun"))
        TRY(calendar_write(context, &zones, 0, &out, e));
    else
        TRY(calendar_write_one(context, &zones, name, &out, e));
    http_add_header(r, "Content-Disposition",
                    arena_printf(http_arena(r), "attachment; filename=\"%.*s.ics\"", STR_ARG(name)));
    answer_ics(r, &out);
    return ERR_OK;
}

/* ---- the feed ---- */

static enum err write_feed(struct http_request *r, struct db *db, struct strbuf *out, bool *ret_valid,
                           struct error *e)
{
    const struct api *api = http_app(r);
    const struct calendar_zones zones = world_zones(api->world);
    struct str token = file_name(r);
    *ret_valid = false;
    if (token.n == TOKEN_CHARS)
        TRY(access_feed_valid(db, token, ret_valid, e));
    return *ret_valid ? calendar_write(db, &zones, REFRESH_S, out, e) : ERR_OK;
}

/* Whoever has the address may read it. What goes wrong is told without the address, which is a secret and
 * must not stand in a log. */
static enum err get_feed(struct http_request *r, void *context, struct error *e)
{
    _cleanup_(strbuf_release) struct strbuf out = {0};
    bool valid;
    (void)e;
    struct error mine = {0};
    if (write_feed(r, context, &out, &valid, &mine) != ERR_OK) {
        log_error("the calendar feed: %s", mine.message);
        http_answer_page(r, 503, "The calendar cannot be read now", "This is our fault. Try again later.",
                         NULL, NULL);
    } else if (!valid) {
        http_answer_page(r, 404, "There is no calendar at this address",
                         "It was mistyped, or ended. The page of what is due makes a new one.", NULL, NULL);
    } else {
        answer_ics(r, &out);
    }
    return ERR_OK;
}

static enum err answer_state(struct http_request *r, struct db *db, int status, const char *url,
                             struct error *e)
{
    int64_t made_at_ms, read_at_ms;
    TRY(access_feed_state(db, &made_at_ms, &read_at_ms, e));
    struct json_writer w = http_json_begin(r);
    jw_begin(&w, '{');
    jw_put_int_or_null(&w, "made_at_ms", made_at_ms != 0, made_at_ms);
    jw_put_int_or_null(&w, "read_at_ms", read_at_ms != 0, read_at_ms);
    jw_key(&w, "url");
    if (url)
        jw_cstr(&w, url);
    else
        jw_null(&w);
    jw_end(&w);
    http_json_end(r, status);
    return ERR_OK;
}

static enum err get_feed_state(struct http_request *r, void *context, struct error *e)
{
    return answer_state(r, context, 200, NULL, e);
}

static enum err create_feed(struct http_request *r, void *context, struct error *e)
{
    char token[TOKEN_CHARS + 1];
    TRY(access_feed_create(context, token, e));
    return answer_state(
        r, context, 201,
        arena_printf(http_arena(r), "http://%.*s/calendar/%s.ics", STR_ARG(http_host(r)), token), e);
}

static enum err delete_feed(struct http_request *r, void *context, struct error *e)
{
    TRY(access_feed_end(context, e));
    http_answer_empty(r);
    return ERR_OK;
}

const struct http_route api_calendar_routes[] = {
    {"GET", "/calendar/{file}", HTTP_THREAD, true, get_feed},
    {"GET", "/api/calendar/feed", HTTP_THREAD, false, get_feed_state},
    {"POST", "/api/calendar/feed", HTTP_THREAD, false, create_feed},
    {"DELETE", "/api/calendar/feed", HTTP_THREAD, false, delete_feed},
    {"GET", "/api/calendar/{file}", HTTP_THREAD, false, get_calendar_file},
    {0},
};

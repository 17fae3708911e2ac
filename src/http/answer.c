/*
 * The answer is put together in the request by whoever handles it, on any thread, and turned into bytes by
 * the loop. A later answer replaces an earlier one: a guard's refusal may become "too many requests".
 */
#include "base/log.h"
#include "http/internal.h"

#include <assert.h>
#include <stdio.h>
#include <time.h>

/*
 * What a browser is told with every answer. An answer of the API is data and loads nothing. A page loads only
 * what this server has, runs no inline script and applies no inline style, and is shown in nobody's frame.
 */
#define HEADERS_COMMON                                                                                       \
    "X-Content-Type-Options: nosniff\r\n"                                                                    \
    "Cross-Origin-Resource-Policy: same-origin\r\n"                                                          \
    "Referrer-Policy: no-referrer\r\n"
static const char headers_data[] =
    HEADERS_COMMON "Content-Security-Policy: default-src 'none'; frame-ancestors 'none'\r\n";
/* What comes from a package is shown in an <img>, and harms nobody who opens it by itself: an SVG runs and
 * loads nothing, and has no origin. */
static const char headers_image[] =
    HEADERS_COMMON "Content-Security-Policy: sandbox; default-src 'none'; style-src 'unsafe-inline'; "
                   "frame-ancestors 'none'\r\n";
/* The viewer of Chromium is an object with a style of its own, which a sandbox would not let in; scripts of a
 * PDF are its affair, and have no way to this origin. */
static const char headers_pdf[] = HEADERS_COMMON
    "Content-Security-Policy: default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; "
    "frame-ancestors 'self'\r\n";
/* Runs what a page of this server hands to it (web/frames) and nothing else: it has no origin, loads nothing,
 * asks nobody, opens no window and sends no form. The page around it keeps its own policy, which runs no
 * inline script: a frame by srcdoc would need one that does. */
static const char headers_frame[] = HEADERS_COMMON
    "Content-Security-Policy: sandbox allow-scripts; default-src 'none'; script-src 'unsafe-inline'; "
    "style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'\r\n"
    "X-DNS-Prefetch-Control: off\r\n"
    "Permissions-Policy: camera=(), geolocation=(), microphone=(), payment=(), usb=(), serial=(), midi=()\r\n";
static const char headers_page[] = HEADERS_COMMON
    "Content-Security-Policy: default-src 'self'; img-src 'self'; object-src 'none'; "
    "base-uri 'none'; form-action 'self'; frame-ancestors 'none'\r\n"
    "Cross-Origin-Opener-Policy: same-origin\r\n"
    "X-Frame-Options: DENY\r\n"
    "Permissions-Policy: camera=(self), geolocation=(), microphone=(self), payment=(), usb=(), serial=(), "
    "midi=()\r\n";

struct status_row {
    int status;
    const char *reason;
    const char *code; /* of an error answer, when the caller has no better one */
};

static const struct status_row statuses[] = {
    {101, "Switching Protocols", NULL},
    {200, "OK", NULL},
    {201, "Created", NULL},
    {202, "Accepted", NULL},
    {204, "No Content", NULL},
    {206, "Partial Content", NULL},
    {303, "See Other", NULL},
    {304, "Not Modified", NULL},
    {400, "Bad Request", "invalid"},
    {401, "Unauthorized", "unauthenticated"},
    {403, "Forbidden", "denied"},
    {404, "Not Found", "not_found"},
    {405, "Method Not Allowed", "unsupported"},
    {408, "Request Timeout", "timeout"},
    {409, "Conflict", "conflict"},
    {411, "Length Required", "invalid"},
    {413, "Content Too Large", "too_large"},
    {414, "URI Too Long", "too_large"},
    {415, "Unsupported Media Type", "invalid"},
    {416, "Range Not Satisfiable", "invalid"},
    {417, "Expectation Failed", "unsupported"},
    {421, "Misdirected Request", "denied"},
    {426, "Upgrade Required", "unsupported"},
    {429, "Too Many Requests", "busy"},
    {431, "Request Header Fields Too Large", "too_large"},
    {500, "Internal Server Error", "internal"},
    {501, "Not Implemented", "unsupported"},
    {503, "Service Unavailable", "busy"},
    {505, "HTTP Version Not Supported", "unsupported"},
};

static const struct status_row *row_of(int status)
{
    for (size_t i = 0; i < ARRAY_LEN(statuses); i++) {
        if (statuses[i].status == status)
            return &statuses[i];
    }
    assert(!"a status that the table does not have");
    return &statuses[0];
}

static int status_of(enum err code)
{
    switch (code) {
    case ERR_INVALID: return 400;
    case ERR_NOT_FOUND: return 404;
    case ERR_CONFLICT:
    case ERR_CANCELLED: return 409;
    case ERR_TOO_LARGE: return 413;
    case ERR_DENIED: return 403;
    case ERR_UNSUPPORTED: return 501;
    case ERR_BUSY:
    case ERR_TIMEOUT:
    case ERR_FULL:
    case ERR_IO: return 503;
    case ERR_OK:
    case ERR_INTERNAL: break;
    }
    return 500;
}

static void put_date(struct http_server *s, struct strbuf *out)
{
    int64_t now = loop_unix_s(s->loop);
    if (now != s->date_s) {
        time_t t = (time_t)now;
        struct tm tm;
        gmtime_r(&t, &tm);
        strftime(s->date, sizeof s->date, "Date: %a, %d %b %Y %H:%M:%S GMT\r\n", &tm);
        s->date_s = now;
    }
    strbuf_puts(out, s->date);
}

static void put_number(struct strbuf *out, uint64_t v)
{
    char digits[20];
    size_t n = sizeof digits;
    do
        digits[--n] = (char)('0' + v % 10);
    while (v /= 10);
    strbuf_put(out, (struct str){digits + n, sizeof digits - n});
}

void answer_write_head(struct http_request *r, struct strbuf *out)
{
    strbuf_puts(out, "HTTP/1.1 ");
    put_number(out, (uint64_t)r->status);
    strbuf_putc(out, ' ');
    strbuf_puts(out, row_of(r->status)->reason);
    strbuf_puts(out, "\r\n");
    put_date(r->conn->server, out);
    if (r->type) {
        strbuf_puts(out, "Content-Type: ");
        strbuf_puts(out, r->type);
        strbuf_puts(out, "\r\nContent-Length: ");
        put_number(out, r->content.n);
        strbuf_puts(out, "\r\n");
    } else if (r->status == 303) {
        strbuf_puts(out, "Content-Length: 0\r\n");
    }
    if (r->policy == HTTP_POLICY_IMAGE)
        strbuf_put(out, STR(headers_image));
    else if (r->policy == HTTP_POLICY_PDF)
        strbuf_put(out, STR(headers_pdf));
    else if (r->policy == HTTP_POLICY_FRAME)
        strbuf_put(out, STR(headers_frame));
    else if (http_is_api(r))
        strbuf_put(out, STR(headers_data));
    else
        strbuf_put(out, STR(headers_page));
    if (!r->cached)
        strbuf_puts(out, "Cache-Control: no-store\r\n");
    strbuf_put(out, strbuf_str(&r->headers));
    if (r->close)
        strbuf_puts(out, "Connection: close\r\n");
    else if (r->head.minor == 0 && r->status != 101)
        strbuf_puts(out, "Connection: keep-alive\r\n");
    strbuf_puts(out, "\r\n");
}

void http_policy(struct http_request *r, enum http_policy policy)
{
    r->policy = policy;
}

void http_add_header(struct http_request *r, const char *name, const char *value)
{
    assert(!strpbrk(value, "\r\n"));
    strbuf_puts(&r->headers, name);
    strbuf_puts(&r->headers, ": ");
    strbuf_puts(&r->headers, value);
    strbuf_puts(&r->headers, "\r\n");
}

void http_answer(struct http_request *r, int status, const char *type, struct str body)
{
    r->answered = true;
    r->status = status;
    r->type = type;
    r->content = body;
}

void http_answer_empty(struct http_request *r)
{
    http_answer(r, 204, NULL, (struct str){0});
}

void http_redirect(struct http_request *r, const char *location)
{
    http_add_header(r, "Location", location);
    http_answer(r, 303, NULL, (struct str){0});
}

struct json_writer http_json_begin(struct http_request *r)
{
    strbuf_clear(&r->built);
    return jw_to(&r->built);
}

void http_json_end(struct http_request *r, int status)
{
    http_answer(r, status, "application/json", strbuf_str(&r->built));
}

static void answer_problem(struct http_request *r, int status, const char *code, const char *field,
                           const char *message)
{
    if (!http_is_api(r)) {
        http_answer_page(r, status, row_of(status)->reason, message, NULL, NULL);
        return;
    }
    struct json_writer w = http_json_begin(r);
    jw_begin(&w, '{');
    jw_key(&w, "error");
    jw_begin(&w, '{');
    jw_key(&w, "code");
    jw_cstr(&w, code);
    jw_key(&w, "message");
    jw_cstr(&w, message);
    jw_key(&w, "field");
    jw_cstr(&w, field);
    jw_end(&w);
    jw_end(&w);
    http_json_end(r, status);
}

void http_answer_status(struct http_request *r, int status, const char *code, const char *field,
                        const char *message)
{
    answer_problem(r, status, code ? code : row_of(status)->code, field, message);
}

void http_answer_error(struct http_request *r, const struct error *e)
{
    int status = status_of(e->code);
    const char *message = e->message, *code = err_name(e->code == ERR_CANCELLED ? ERR_CONFLICT : e->code);
    if (status == 500 || e->code == ERR_IO) {
        /* What failed inside is for the one who runs the server. */
        log_error("%.*s %.*s: %s", STR_ARG(r->head.method), STR_ARG(r->head.path), e->message);
        message = "something failed here, not in what you asked for; the server's log says what";
    }
    if (status == 503)
        http_add_header(r, "Retry-After", e->code == ERR_FULL ? "60" : "1");
    answer_problem(r, status, code, e->field, message);
}

static void put_html(struct strbuf *out, const char *text)
{
    for (; *text; text++) {
        switch (*text) {
        case '<': strbuf_puts(out, "&lt;"); break;
        case '>': strbuf_puts(out, "&gt;"); break;
        case '&': strbuf_puts(out, "&amp;"); break;
        case '"': strbuf_puts(out, "&quot;"); break;
        default: strbuf_putc(out, *text); break;
        }
    }
}

void http_answer_page(struct http_request *r, int status, const char *title, const char *text,
                      const char *link, const char *link_text)
{
    struct strbuf *out = &r->built;
    strbuf_clear(out);
    strbuf_puts(out, "<!doctype html>\n<html lang=\"en\">\n<meta charset=\"utf-8\">\n"
                     "<meta name=\"viewport\" content=\"width=device-width\">\n"
                     "<meta name=\"color-scheme\" content=\"light dark\">\n<title>");
    put_html(out, title);
    strbuf_puts(out, "</title>\n<main>\n<h1>");
    put_html(out, title);
    strbuf_puts(out, "</h1>\n<p>");
    put_html(out, text);
    strbuf_puts(out, "</p>\n");
    if (link) {
        strbuf_puts(out, "<p><a href=\"");
        put_html(out, link);
        strbuf_puts(out, "\">");
        put_html(out, link_text);
        strbuf_puts(out, "</a></p>\n");
    }
    strbuf_puts(out, "</main>\n</html>\n");
    http_answer(r, status, "text/html; charset=utf-8", strbuf_str(out));
}

/* Is the tag in the client's list, or the list a star? Weak tags are compared by their opaque part. */
static bool has_tag(struct str list, struct str etag)
{
    for (struct str tag; list.n && str_split(&list, ',', &tag);) {
        tag = str_trim(tag);
        if (str_is(tag, "*"))
            return true;
        if (str_starts(tag, STR("W/")))
            tag = str_from(tag, 2);
        if (str_eq(tag, etag))
            return true;
    }
    return false;
}

bool http_etag(struct http_request *r, const char *etag, const char *cache)
{
    r->cached = true;
    http_add_header(r, "Cache-Control", cache);
    http_add_header(r, "ETag", etag);
    if (!has_tag(http_head_field(&r->head, "If-None-Match"), str_of(etag)))
        return false;
    http_answer(r, 304, NULL, (struct str){0});
    return true;
}

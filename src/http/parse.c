/*
 * Two steps: find the end of the head in what has arrived so far, then read it as a whole. The grammar is
 * that of RFC 9110 and 9112 with the leniencies taken out; each refusal is one row of the tests.
 */
#include "http/parse.h"

#include "base/num.h"
#include "base/utf8.h"

#include <string.h>
#include <strings.h>

static bool refuse(struct http_refusal *why, int status, const char *field, const char *message)
{
    *why = (struct http_refusal){status, field, message};
    return false;
}

static bool is_token_char(unsigned char c)
{
    if ((c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'))
        return true;
    return c && strchr("!#$%&'*+-.^_`|~", c) != NULL;
}

static bool is_token(struct str s)
{
    for (size_t i = 0; i < s.n; i++) {
        if (!is_token_char((unsigned char)s.p[i]))
            return false;
    }
    return s.n > 0;
}

bool http_same_name(struct str a, struct str b)
{
    return a.n == b.n && (a.n == 0 || strncasecmp(a.p, b.p, a.n) == 0);
}

bool http_head_find(struct str bytes, size_t *scanned, size_t *ret_n, struct http_refusal *ret_why)
{
    size_t at = *scanned;
    *ret_n = 0;
    while (at < bytes.n) {
        const char *lf = memchr(bytes.p + at, '\n', bytes.n - at);
        if (!lf) {
            at = bytes.n;
            break;
        }
        size_t i = (size_t)(lf - bytes.p);
        if (i == 0 || bytes.p[i - 1] != '\r')
            return refuse(ret_why, 400, "", "a line of the request does not end with CR LF");
        at = i + 1;
        if (i >= 3 && bytes.p[i - 3] == '\r' && bytes.p[i - 2] == '\n') {
            if (at > HTTP_HEAD_MAX)
                break;
            *scanned = at;
            *ret_n = at;
            return true;
        }
    }
    *scanned = at;
    if (at > HTTP_HEAD_MAX)
        return refuse(ret_why, 431, "", "the header of the request is larger than 16 KiB");
    return true;
}

/* "HTTP/1.1" or "HTTP/1.0". */
static bool parse_version(struct str s, unsigned *ret_minor, struct http_refusal *why)
{
    if (s.n != 8 || memcmp(s.p, "HTTP/", 5) != 0 || s.p[5] < '0' || s.p[5] > '9' || s.p[6] != '.' ||
        s.p[7] < '0' || s.p[7] > '9')
        return refuse(why, 400, "", "the request line is not METHOD TARGET HTTP/1.1");
    if (s.p[5] != '1')
        return refuse(why, 505, "", "only HTTP/1.1 is spoken here");
    *ret_minor = s.p[7] == '0' ? 0 : 1;
    return true;
}

/* The target without a scheme and an authority, which an absolute one has in front. */
static bool parse_target(struct str target, struct http_head *out, struct http_refusal *why)
{
    for (size_t i = 0; i < target.n; i++) {
        unsigned char c = (unsigned char)target.p[i];
        if (c <= 0x20 || c >= 0x7F || strchr("\"<>\\^`{|}#", c))
            return refuse(why, 400, "", "the address has a character that must be percent-encoded");
    }
    if (target.n > 7 && strncasecmp(target.p, "http://", 7) == 0) {
        struct str rest = str_from(target, 7);
        size_t slash = 0;
        while (slash < rest.n && rest.p[slash] != '/' && rest.p[slash] != '?')
            slash++;
        out->host = str_head(rest, slash);
        target = str_from(rest, slash);
        if (target.n == 0)
            target = STR("/");
    }
    if (target.n == 0 || target.p[0] != '/')
        return refuse(why, 400, "", "the address of a request must begin with a slash");
    size_t mark = str_find_char(target, '?');
    out->path = str_head(target, mark);
    if (mark < target.n)
        out->query = str_from(target, mark + 1);
    return true;
}

static bool parse_request_line(struct str line, struct http_head *out, struct http_refusal *why)
{
    static const char *const shape = "the request line is not METHOD TARGET HTTP/1.1";
    struct str target;
    if (!str_split(&line, ' ', &out->method) || !str_split(&line, ' ', &target))
        return refuse(why, 400, "", shape);
    if (!is_token(out->method) || out->method.n > 16)
        return refuse(why, 400, "", shape);
    if (target.n > HTTP_TARGET_MAX)
        return refuse(why, 414, "", "the address of the request is longer than 4 KiB");
    return parse_version(line, &out->minor, why) && parse_target(target, out, why);
}

static bool parse_field(struct str line, struct http_field *out, struct http_refusal *why)
{
    if (line.n && (line.p[0] == ' ' || line.p[0] == '\t'))
        return refuse(why, 400, "", "a header field is folded over two lines");
    size_t colon = str_find_char(line, ':');
    if (colon == line.n)
        return refuse(why, 400, "", "a header field has no colon");
    out->name = str_head(line, colon);
    if (!is_token(out->name))
        return refuse(why, 400, "", "the name of a header field has a space or another forbidden character");
    struct str value = str_from(line, colon + 1);
    while (value.n && (value.p[0] == ' ' || value.p[0] == '\t'))
        value = str_from(value, 1);
    while (value.n && (value.p[value.n - 1] == ' ' || value.p[value.n - 1] == '\t'))
        value.n--;
    for (size_t i = 0; i < value.n; i++) {
        unsigned char c = (unsigned char)value.p[i];
        if ((c < 0x20 && c != '\t') || c == 0x7F)
            return refuse(why, 400, "", "the value of a header field has a control character");
    }
    out->value = value;
    return true;
}

static size_t count_fields(const struct http_head *head, const char *name)
{
    size_t n = 0;
    for (size_t i = 0; i < head->n_fields; i++)
        n += http_same_name(head->fields[i].name, str_of(name));
    return n;
}

struct str http_head_field(const struct http_head *head, const char *name)
{
    struct str value = {0}, wanted = str_of(name);
    for (size_t i = 0; i < head->n_fields; i++) {
        if (!http_same_name(head->fields[i].name, wanted))
            continue;
        if (value.p)
            return (struct str){0};
        value = head->fields[i].value;
    }
    return value;
}

bool http_head_lists(const struct http_head *head, const char *name, const char *item)
{
    for (size_t i = 0; i < head->n_fields; i++) {
        if (!http_same_name(head->fields[i].name, str_of(name)))
            continue;
        struct str rest = head->fields[i].value;
        for (struct str part; str_split(&rest, ',', &part);) {
            if (http_same_name(str_trim(part), str_of(item)))
                return true;
        }
    }
    return false;
}

/* How long the body is, by the only way that we take: one Content-Length of digits. */
static bool judge_length(struct http_head *h, struct http_refusal *why)
{
    size_t lengths = count_fields(h, "Content-Length");
    if (count_fields(h, "Transfer-Encoding")) {
        if (lengths)
            return refuse(why, 400, "Transfer-Encoding",
                          "a request with a Transfer-Encoding may not have a Content-Length");
        if (!http_head_lists(h, "Transfer-Encoding", "chunked"))
            return refuse(why, 501, "Transfer-Encoding", "this Transfer-Encoding is not known here");
        return refuse(why, 411, "Content-Length",
                      "a body must be sent with its Content-Length, not in chunks");
    }
    if (lengths == 0)
        return true;
    if (lengths > 1)
        return refuse(why, 400, "Content-Length", "there is more than one Content-Length");
    struct str digits = http_head_field(h, "Content-Length");
    for (size_t i = 0; i < digits.n; i++) {
        if (digits.p[i] < '0' || digits.p[i] > '9')
            return refuse(why, 400, "Content-Length", "the Content-Length is not a number");
    }
    if (digits.n == 0)
        return refuse(why, 400, "Content-Length", "the Content-Length is not a number");
    if (!num_parse_u64(digits, INT64_MAX, &h->content_length))
        return refuse(why, 413, "Content-Length", "the body is too large");
    return true;
}

static bool judge_fields(struct http_head *h, struct http_refusal *why)
{
    if (count_fields(h, "Host") != 1)
        return refuse(why, 400, "Host", "a request must have exactly one Host");
    if (!h->host.p)
        h->host = http_head_field(h, "Host");
    if (!judge_length(h, why))
        return false;
    if (count_fields(h, "Expect")) {
        if (!http_same_name(http_head_field(h, "Expect"), STR("100-continue")))
            return refuse(why, 417, "Expect", "the only expectation that is met here is 100-continue");
        h->expects_continue = h->minor >= 1 && h->content_length > 0;
    }
    if (h->minor == 0)
        h->keep_alive = http_head_lists(h, "Connection", "keep-alive");
    else
        h->keep_alive = !http_head_lists(h, "Connection", "close");
    h->wants_upgrade = h->minor >= 1 && http_head_lists(h, "Connection", "upgrade") &&
                       http_head_lists(h, "Upgrade", "websocket");
    return true;
}

bool http_head_parse(struct str head, struct http_head *ret, struct http_refusal *ret_why)
{
    ret->query = ret->host = (struct str){0};
    ret->n_fields = 0;
    ret->content_length = 0;
    ret->expects_continue = false;
    struct str line;
    if (!str_line(&head, &line))
        return refuse(ret_why, 400, "", "the request is empty");
    if (!parse_request_line(line, ret, ret_why))
        return false;
    while (str_line(&head, &line) && line.n) {
        if (ret->n_fields == HTTP_FIELDS_MAX)
            return refuse(ret_why, 431, "", "the request has more than 64 header fields");
        if (!parse_field(line, &ret->fields[ret->n_fields], ret_why))
            return false;
        ret->n_fields++;
    }
    return judge_fields(ret, ret_why);
}

static int hex_value(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return -1;
}

/* Undo percent-encoding (and '+' for a space, in a query). false: malformed, not UTF-8, control
 * characters. */
static bool decode(struct str s, bool plus_is_space, struct arena *a, struct str *ret)
{
    char *out = arena_alloc(a, s.n + 1);
    size_t n = 0;
    for (size_t i = 0; i < s.n; i++) {
        char c = s.p[i];
        if (c == '%') {
            int high = i + 2 < s.n ? hex_value(s.p[i + 1]) : -1;
            int low = i + 2 < s.n ? hex_value(s.p[i + 2]) : -1;
            if (high < 0 || low < 0)
                return false;
            c = (char)(high * 16 + low);
            i += 2;
        } else if (c == '+' && plus_is_space) {
            c = ' ';
        }
        if ((unsigned char)c < 0x20 || c == 0x7F)
            return false;
        out[n++] = c;
    }
    *ret = (struct str){out, n};
    return utf8_valid(*ret);
}

bool http_path_split(struct str path, struct arena *a, struct str segments[HTTP_SEGMENTS_MAX], size_t *ret_n)
{
    *ret_n = 0;
    if (path.n == 0 || path.p[0] != '/')
        return false;
    struct str rest = str_from(path, 1);
    if (rest.n == 0)
        return true;
    size_t n = 0;
    for (struct str raw; str_split(&rest, '/', &raw);) {
        struct str segment;
        if (n == HTTP_SEGMENTS_MAX || !decode(raw, false, a, &segment))
            return false;
        if (segment.n == 0 || str_is(segment, ".") || str_is(segment, "..") ||
            memchr(segment.p, '/', segment.n))
            return false;
        segments[n++] = segment;
    }
    *ret_n = n;
    return true;
}

bool http_query_parse(struct str query, struct arena *a, struct http_query *ret)
{
    ret->n = 0;
    if (query.n == 0)
        return true;
    for (struct str pair; str_split(&query, '&', &pair);) {
        if (pair.n == 0 || ret->n == HTTP_QUERY_MAX)
            return false;
        size_t equals = str_find_char(pair, '=');
        struct str name, value;
        if (!decode(str_head(pair, equals), true, a, &name) ||
            !decode(str_from(pair, equals + 1), true, a, &value))
            return false;
        for (size_t i = 0; i < ret->n; i++) {
            if (str_eq(ret->items[i].name, name))
                return false;
        }
        ret->items[ret->n].name = name;
        ret->items[ret->n].value = value;
        ret->n++;
    }
    return true;
}

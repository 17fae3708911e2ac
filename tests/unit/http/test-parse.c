#include "http/parse.h"
#include "unit.h"

#define GET(rest) "GET / HTTP/1.1\r\nHost: a\r\n" rest "\r\n"

/* status 0: taken. */
static int status_of(const char *text, size_t n, struct http_head *head)
{
    struct http_refusal why = {0};
    size_t scanned = 0, end;
    if (!http_head_find((struct str){text, n}, &scanned, &end, &why))
        return why.status;
    if (end == 0)
        return -1;
    return http_head_parse((struct str){text, end}, head, &why) ? 0 : why.status;
}

static void test_heads(void **state)
{
    (void)state;
    static const struct {
        const char *name;
        struct str text;
        int status;
    } cases[] = {
        {"the smallest", STR(GET("")), 0},
        {"HTTP/1.0", STR("GET / HTTP/1.0\r\nHost: a\r\n\r\n"), 0},
        {"an unknown minor version", STR("GET / HTTP/1.7\r\nHost: a\r\n\r\n"), 0},
        {"an absolute target", STR("GET http://b/x?y HTTP/1.1\r\nHost: a\r\n\r\n"), 0},
        {"not complete yet", STR("GET / HTTP/1.1\r\nHost: a\r\n"), -1},
        {"white space around a value", STR(GET("X: \t v \t \r\n")), 0},
        {"an empty value", STR(GET("X:\r\n")), 0},
        {"a value beyond ASCII", STR(GET("X: \xC3\xA9\r\n")), 0},
        {"line feeds only", STR("GET / HTTP/1.1\nHost: a\n\n"), 400},
        {"one bare line feed", STR("GET / HTTP/1.1\r\nHost: a\nX: y\r\n\r\n"), 400},
        {"a bare carriage return in a value", STR(GET("X: a\rY: b\r\n")), 400},
        {"a bare carriage return in the request line", STR("GET /\r HTTP/1.1\r\nHost: a\r\n\r\n"), 400},
        {"a NUL in a value", STR(GET("X: a\0b\r\n")), 400},
        {"a NUL in a name", STR(GET("X\0: a\r\n")), 400},
        {"a NUL in the target", STR("GET /\0 HTTP/1.1\r\nHost: a\r\n\r\n"), 400},
        {"DEL in a value", STR(GET("X: \x7F\r\n")), 400},
        {"a folded line", STR(GET("X: a\r\n b\r\n")), 400},
        {"a folded first line", STR("GET / HTTP/1.1\r\n Host: a\r\n\r\n"), 400},
        {"a space before the colon", STR(GET("X : a\r\n")), 400},
        {"a tab before the colon", STR(GET("X\t: a\r\n")), 400},
        {"no colon", STR(GET("X\r\n")), 400},
        {"no name", STR(GET(": a\r\n")), 400},
        {"a parenthesis in a name", STR(GET("X(: a\r\n")), 400},
        {"no Host", STR("GET / HTTP/1.1\r\n\r\n"), 400},
        {"no Host in HTTP/1.0", STR("GET / HTTP/1.0\r\n\r\n"), 400},
        {"two Hosts", STR(GET("Host: a\r\n")), 400},
        {"two Hosts, another case", STR(GET("hOST: b\r\n")), 400},
        {"no version", STR("GET /\r\nHost: a\r\n\r\n"), 400},
        {"HTTP/0.9", STR("GET / HTTP/0.9\r\nHost: a\r\n\r\n"), 505},
        {"HTTP/2", STR("PRI * HTTP/2.0\r\n\r\n"), 505},
        {"a lower-case protocol", STR("GET / http/1.1\r\nHost: a\r\n\r\n"), 400},
        {"two digits of a version", STR("GET / HTTP/1.11\r\nHost: a\r\n\r\n"), 400},
        {"two spaces", STR("GET  / HTTP/1.1\r\nHost: a\r\n\r\n"), 400},
        {"a space at the end", STR("GET / HTTP/1.1 \r\nHost: a\r\n\r\n"), 400},
        {"a tab for a space", STR("GET\t/ HTTP/1.1\r\nHost: a\r\n\r\n"), 400},
        {"a space in the target", STR("GET /a b HTTP/1.1\r\nHost: a\r\n\r\n"), 400},
        {"a method that is no token", STR("G@T / HTTP/1.1\r\nHost: a\r\n\r\n"), 400},
        {"a very long method", STR("GETGETGETGETGETGET / HTTP/1.1\r\nHost: a\r\n\r\n"), 400},
        {"a target without a slash", STR("GET a HTTP/1.1\r\nHost: a\r\n\r\n"), 400},
        {"a star", STR("OPTIONS * HTTP/1.1\r\nHost: a\r\n\r\n"), 400},
        {"an authority", STR("CONNECT a:80 HTTP/1.1\r\nHost: a\r\n\r\n"), 400},
        {"a fragment", STR("GET /#x HTTP/1.1\r\nHost: a\r\n\r\n"), 400},
        {"raw UTF-8 in the target", STR("GET /\xC3\xA9 HTTP/1.1\r\nHost: a\r\n\r\n"), 400},
        {"a length", STR(GET("Content-Length: 5\r\n")), 0},
        {"a length with zeros in front", STR(GET("Content-Length: 005\r\n")), 0},
        {"two lengths", STR(GET("Content-Length: 5\r\nContent-Length: 5\r\n")), 400},
        {"a list of lengths", STR(GET("Content-Length: 5, 5\r\n")), 400},
        {"a length with a sign", STR(GET("Content-Length: +5\r\n")), 400},
        {"a negative length", STR(GET("Content-Length: -5\r\n")), 400},
        {"a hexadecimal length", STR(GET("Content-Length: 0x5\r\n")), 400},
        {"an empty length", STR(GET("Content-Length:\r\n")), 400},
        {"a length beyond 64 bits", STR(GET("Content-Length: 99999999999999999999\r\n")), 413},
        {"chunks", STR(GET("Transfer-Encoding: chunked\r\n")), 411},
        {"chunks and a length", STR(GET("Transfer-Encoding: chunked\r\nContent-Length: 5\r\n")), 400},
        {"an unknown encoding and a length", STR(GET("Transfer-Encoding: x\r\nContent-Length: 5\r\n")), 400},
        {"an unknown encoding", STR(GET("Transfer-Encoding: gzip\r\n")), 501},
        {"something like chunked", STR(GET("Transfer-Encoding: xchunked\r\n")), 501},
        {"an unknown expectation", STR(GET("Expect: 200-ok\r\n")), 417},
    };
    static struct http_head head;
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        unit_case(cases[i].name);
        assert_int_equal(status_of(cases[i].text.p, cases[i].text.n, &head), cases[i].status);
    }
}

static void assert_str(struct str s, const char *expected)
{
    struct strbuf b = {0};
    strbuf_put(&b, s);
    assert_string_equal(strbuf_cstr(&b), expected);
    strbuf_release(&b);
}

static void test_parts(void **state)
{
    (void)state;
    static const char text[] = "PUT /a%20b/c?d=e&f HTTP/1.1\r\nhost: x:1\r\nCONTENT-length: 12\r\nExpect: "
                               "100-Continue\r\nAccept-Encoding: br, GZIP\r\nX: 1\r\nX: 2\r\n\r\n";
    static struct http_head h;
    assert_int_equal(status_of(text, sizeof text - 1, &h), 0);
    assert_str(h.method, "PUT");
    assert_str(h.path, "/a%20b/c");
    assert_str(h.query, "d=e&f");
    assert_str(h.host, "x:1");
    assert_int_equal(h.content_length, 12);
    assert_true(h.keep_alive && h.expects_continue && !h.wants_upgrade);
    assert_true(http_head_lists(&h, "accept-encoding", "gzip"));
    assert_false(http_head_lists(&h, "accept-encoding", "zip"));
    assert_null(http_head_field(&h, "X").p);
    assert_null(http_head_field(&h, "Y").p);
    assert_int_equal(status_of("GET http://b:2?q HTTP/1.1\r\nHost: a\r\n\r\n", 40, &h), 400);
    static const char absolute[] = "GET http://b:2/p HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n";
    assert_int_equal(status_of(absolute, sizeof absolute - 1, &h), 0);
    assert_str(h.host, "b:2");
    assert_str(h.path, "/p");
    assert_null(h.query.p);
    assert_false(h.keep_alive);
    static const char old[] = "GET / HTTP/1.0\r\nHost: a\r\n\r\n";
    assert_int_equal(status_of(old, sizeof old - 1, &h), 0);
    assert_false(h.keep_alive);
    static const char socket[] =
        GET("Connection: keep-alive, Upgrade\r\nUpgrade: WebSocket\r\nSec-WebSocket-Version: 13\r\n");
    assert_int_equal(status_of(socket, sizeof socket - 1, &h), 0);
    assert_true(h.wants_upgrade);
}

/* A head that comes byte by byte is found at the same place, and looked at once. */
static void test_drip(void **state)
{
    (void)state;
    static const char text[] = GET("X: y\r\n") "the body";
    struct http_refusal why;
    size_t scanned = 0, end = 0, n = 0;
    while (end == 0 && n < sizeof text) {
        n++;
        assert_true(http_head_find((struct str){text, n}, &scanned, &end, &why));
        assert_true(scanned <= n);
    }
    assert_int_equal(end, sizeof text - 1 - strlen("the body"));
    assert_int_equal(n, end);
}

static void test_limits(void **state)
{
    (void)state;
    static struct http_head head;
    static const struct {
        const char *name;
        size_t target, fields, value;
        int status;
    } cases[] = {
        {"the longest target", HTTP_TARGET_MAX, 0, 0, 0},
        {"a longer target", HTTP_TARGET_MAX + 1, 0, 0, 414},
        {"the most fields", 1, HTTP_FIELDS_MAX - 1, 1, 0},
        {"more fields", 1, HTTP_FIELDS_MAX, 1, 431},
        {"a large head", 1, 1, HTTP_HEAD_MAX - 100, 0},
        {"a larger head", 1, 1, HTTP_HEAD_MAX, 431},
        {"an endless head", 1, 1, 4 * HTTP_HEAD_MAX, 431},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        unit_case(cases[i].name);
        struct strbuf b = {0};
        strbuf_puts(&b, "GET /");
        for (size_t k = 1; k < cases[i].target; k++)
            strbuf_putc(&b, 'a');
        strbuf_puts(&b, " HTTP/1.1\r\nHost: a\r\n");
        for (size_t k = 0; k < cases[i].fields; k++) {
            strbuf_puts(&b, "X: ");
            for (size_t j = 0; j < cases[i].value; j++)
                strbuf_putc(&b, 'v');
            strbuf_puts(&b, "\r\n");
        }
        strbuf_puts(&b, "\r\n");
        assert_int_equal(status_of(b.p, b.n, &head), cases[i].status);
        strbuf_release(&b);
    }
}

static void test_paths(void **state)
{
    (void)state;
    static const struct {
        const char *path;
        int segments; /* -1: refused */
        const char *last;
    } cases[] = {
        {"/", 0, NULL},
        {"/a", 1, "a"},
        {"/a/b%20c", 2, "b c"},
        {"/%C3%A9", 1, "\xC3\xA9"},
        {"/a+b", 1, "a+b"},
        {"", -1, NULL},
        {"//", -1, NULL},
        {"/a/", -1, NULL},
        {"/a//b", -1, NULL},
        {"/.", -1, NULL},
        {"/a/../b", -1, NULL},
        {"/%2e%2E/b", -1, NULL},
        {"/a%2Fb", -1, NULL},
        {"/%00", -1, NULL},
        {"/%0a", -1, NULL},
        {"/%7f", -1, NULL},
        {"/%ff", -1, NULL},
        {"/%C0%AF", -1, NULL},
        {"/%", -1, NULL},
        {"/%4", -1, NULL},
        {"/%4g", -1, NULL},
        {"/%-1", -1, NULL},
        {"/...", 1, "..."},
        {"/1/2/3/4/5/6/7/8/9/0/1/2/3/4/5/6", 16, "6"},
        {"/1/2/3/4/5/6/7/8/9/0/1/2/3/4/5/6/7", -1, NULL},
    };
    struct arena a;
    arena_init(&a);
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        unit_case(cases[i].path);
        struct str segments[HTTP_SEGMENTS_MAX];
        size_t n;
        bool ok = http_path_split(str_of(cases[i].path), &a, segments, &n);
        assert_int_equal(ok ? (int)n : -1, cases[i].segments);
        if (cases[i].last)
            assert_str(segments[n - 1], cases[i].last);
    }
    arena_release(&a);
}

static void test_queries(void **state)
{
    (void)state;
    static const struct {
        const char *query;
        int n; /* -1: refused */
        const char *name, *value;
    } cases[] = {
        {"", 0, NULL, NULL},
        {"a=b", 1, "a", "b"},
        {"a", 1, "a", ""},
        {"a=", 1, "a", ""},
        {"=b", 1, "", "b"},
        {"x=1&a=b=c", 2, "a", "b=c"},
        {"a=1%262&b=3+4", 2, "b", "3 4"},
        {"a=1&a=2", -1, NULL, NULL},
        {"a=%00", -1, NULL, NULL},
        {"a=%zz", -1, NULL, NULL},
        {"&", -1, NULL, NULL},
        {"a=1&", -1, NULL, NULL},
        {"a=%ff", -1, NULL, NULL},
    };
    struct arena a;
    arena_init(&a);
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        unit_case(cases[i].query);
        static struct http_query q;
        bool ok = http_query_parse(str_of(cases[i].query), &a, &q);
        assert_int_equal(ok ? (int)q.n : -1, cases[i].n);
        if (cases[i].name) {
            assert_str(q.items[q.n - 1].name, cases[i].name);
            assert_str(q.items[q.n - 1].value, cases[i].value);
        }
    }
    arena_release(&a);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_heads),  cmocka_unit_test(test_parts), cmocka_unit_test(test_drip),
        cmocka_unit_test(test_limits), cmocka_unit_test(test_paths), cmocka_unit_test(test_queries),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

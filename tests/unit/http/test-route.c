#include "http/route.h"
#include "unit.h"

static const struct http_route routes[] = {
    {.method = "GET", .path = "/login"},
    {.method = "GET", .path = "/api/things"},
    {.method = "POST", .path = "/api/things"},
    {.method = "GET", .path = "/api/things/{id}"},
    {.method = "PUT", .path = "/api/things/{id}/parts/{part}"},
    {0},
};

/* Its literals come after the names in braces that fit them too. */
static const struct http_route further[] = {
    {.method = "GET", .path = "/api/things/due"},
    {.method = "PUT", .path = "/api/things/{id}/parts/all"},
    {.method = "PUT", .path = "/api/things/due/{what}/{part}"},
    {.method = "GET", .path = "/api/things/{other}"},
    {0},
};

static const struct http_route *const tables[] = {routes, further, NULL};

static void test_find(void **state)
{
    (void)state;
    static const struct {
        const char *method, *path;
        int row; /* of further from 10 on; -1: none */
        bool known;
        const char *first, *second;
    } cases[] = {
        {"GET", "/login", 0, true, NULL, NULL},
        {"HEAD", "/login", 0, true, NULL, NULL},
        {"POST", "/login", -1, true, NULL, NULL},
        {"POST", "/api/things", 2, true, NULL, NULL},
        {"HEAD", "/api/things", 1, true, NULL, NULL},
        {"GET", "/api/things/7", 3, true, "7", NULL},
        {"GET", "/api/things/%7B", 3, true, "{", NULL},
        {"PUT", "/api/things/7/parts/x%20y", 4, true, "7", "x y"},
        {"GET", "/api/things/7/parts/x", -1, true, "7", "x"},
        {"GET", "/api/things/7/parts", -1, false, NULL, NULL},
        {"get", "/login", -1, true, NULL, NULL},
        {"GET", "/api/things/due", 10, true, NULL, NULL},
        {"GET", "/api/things/Due", 3, true, "Due", NULL},
        {"POST", "/api/things/due", -1, true, NULL, NULL},
        {"PUT", "/api/things/7/parts/all", 11, true, "7", NULL},
        {"PUT", "/api/things/due/parts/all", 12, true, "parts", "all"},
        {"GET", "/Login", -1, false, NULL, NULL},
        {"GET", "/", -1, false, NULL, NULL},
        {"GET", "/api", -1, false, NULL, NULL},
    };
    struct arena a;
    arena_init(&a);
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        unit_case(cases[i].path);
        struct str segments[HTTP_SEGMENTS_MAX];
        struct route_match m;
        size_t n;
        assert_true(http_path_split(str_of(cases[i].path), &a, segments, &n));
        route_find(tables, str_of(cases[i].method), segments, n, &m);
        const struct http_route *row = cases[i].row < 0    ? NULL
                                       : cases[i].row < 10 ? &routes[cases[i].row]
                                                           : &further[cases[i].row - 10];
        assert_ptr_equal(m.route, row);
        assert_int_equal(m.path_known, cases[i].known);
        if (m.route && cases[i].first)
            assert_true(str_is(m.params[0].value, cases[i].first));
        if (m.route && cases[i].second)
            assert_true(str_is(m.params[1].value, cases[i].second) && m.params[1].name_n == 4);
    }
    arena_release(&a);
}

static void test_allow(void **state)
{
    (void)state;
    struct strbuf b = {0};
    route_allow(tables, (struct str[]){STR("api"), STR("things")}, 2, &b);
    assert_string_equal(strbuf_cstr(&b), "GET, HEAD, POST");
    strbuf_clear(&b);
    route_allow(tables, (struct str[]){STR("api"), STR("things"), STR("due")}, 3, &b);
    assert_string_equal(strbuf_cstr(&b), "GET, HEAD");
    strbuf_release(&b);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_find), cmocka_unit_test(test_allow)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}

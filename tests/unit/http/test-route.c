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

static void test_find(void **state)
{
    (void)state;
    static const struct {
        const char *method, *path;
        int row; /* -1: none */
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
        route_find(routes, str_of(cases[i].method), segments, n, &m);
        assert_int_equal(m.route ? m.route - routes : -1, cases[i].row);
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
    route_allow(routes, (struct str[]){STR("api"), STR("things")}, 2, &b);
    assert_string_equal(strbuf_cstr(&b), "GET, HEAD, POST");
    strbuf_release(&b);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_find), cmocka_unit_test(test_allow)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}

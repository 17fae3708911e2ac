#include "http/gate.h"
#include "unit.h"

static const char *const names[] = {"dryrun.example", "other.example:99", NULL};

static void test_hosts(void **state)
{
    (void)state;
    static const struct {
        const char *host;
        bool allowed;
    } cases[] = {
        {"127.0.0.1:8080", true},
        {"localhost:8080", true},
        {"[::1]:8080", true},
        {"LocalHost:8080", true},
        {"dryrun.example", true},
        {"dryrun.example:8080", true},
        {"other.example:99", true},
        {"127.0.0.1", false},
        {"127.0.0.1:80", false},
        {"localhost:8081", false},
        {"evil.example:8080", false},
        {"localhost.evil.example:8080", false},
        {"", false},
        {"localhost:8080 ", false},
        {"other.example", false},
        {"other.example:8080", false},
        {"127.0.0.1:8080.", false},
        {"user@localhost:8080", false},
    };
    struct gate g;
    assert_int_equal(gate_init(&g, 8080, names, NULL), ERR_OK);
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        unit_case(cases[i].host);
        assert_int_equal(gate_host_allowed(&g, str_of(cases[i].host)), cases[i].allowed);
    }
    gate_release(&g);
    assert_int_equal(gate_init(&g, 80, NULL, NULL), ERR_OK);
    assert_true(gate_host_allowed(&g, STR("localhost")));
    gate_release(&g);
}

static void test_origins(void **state)
{
    (void)state;
    static const struct {
        const char *origin;
        bool allowed;
    } cases[] = {
        {"http://127.0.0.1:8080", true},
        {"http://localhost:8080", true},
        {"https://dryrun.example", true},
        {"http://127.0.0.1:8081", false},
        {"http://evil.example", false},
        {"null", false},
        {"", false},
        {"file://", false},
        {"http://localhost:8080/", false},
        {"ws://localhost:8080", false},
        {"http://localhost:8080.evil", false},
    };
    struct gate g;
    assert_int_equal(gate_init(&g, 8080, names, NULL), ERR_OK);
    static struct http_head head;
    assert_true(gate_origin_allowed(&g, &head));
    head.n_fields = 1;
    head.fields[0].name = STR("origin");
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        unit_case(cases[i].origin);
        head.fields[0].value = str_of(cases[i].origin);
        assert_int_equal(gate_origin_allowed(&g, &head), cases[i].allowed);
    }
    head.n_fields = 2;
    head.fields[0].value = STR("http://localhost:8080");
    head.fields[1] = head.fields[0];
    assert_false(gate_origin_allowed(&g, &head));
    gate_release(&g);
}

static void test_too_many(void **state)
{
    (void)state;
    const char *many[GATE_NAMES_MAX + 2] = {0};
    for (size_t i = 0; i <= GATE_NAMES_MAX; i++)
        many[i] = "name.example";
    struct gate g;
    assert_int_equal(gate_init(&g, 8080, many, NULL), ERR_TOO_LARGE);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_hosts),
        cmocka_unit_test(test_origins),
        cmocka_unit_test(test_too_many),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

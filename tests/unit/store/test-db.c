#include "support/both.h"

#include "base/crypto.h"

#include <math.h>
#include <stdlib.h>

static void create_pair(struct db *db)
{
    ok(db_exec(db, "CREATE TABLE pair (k bigint PRIMARY KEY, t text, x double precision)", e, ""));
}

static void test_values(void **state)
{
    struct db *db = both_record(state)->db;
    create_pair(db);
    static const struct {
        const char *name;
        int64_t i;
        double x;
        struct str t;
    } cases[] = {
        {"zero", 0, 0, {"", 0}},
        {"largest", INT64_MAX, 1.7976931348623157e308, {"ada", 3}},
        {"smallest", INT64_MIN, -5e-324, {"\xf0\x9f\x90\xa7 \xe2\x82\xac '\"\\ %s $1 ?1 {int}\r\n\t", 36}},
        {"beyond doubles", (1LL << 53) + 1, 0.1, {"NULL", 4}},
        {"control characters", -1, 1.0 / 3, {"\x01\x7f", 2}},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        unit_case(cases[i].name);
        struct str t = {cases[i].t.p, strlen(cases[i].t.p)};
        ok(db_exec(db, "INSERT INTO pair VALUES (?1, ?2, ?3)", e, "itf", cases[i].i, t, cases[i].x));
        _cleanup_(stmt_endp) struct stmt *q = NULL;
        ok(db_query(db, "SELECT k, t, x FROM pair WHERE k = ?1", &q, e));
        stmt_bind_i64(q, 1, cases[i].i);
        bool row = false;
        ok(stmt_step(q, &row, e));
        assert_true(row);
        assert_true(stmt_i64(q, 0) == cases[i].i);
        assert_true(str_eq(stmt_text(q, 1), t));
        assert_true(stmt_f64(q, 2) == cases[i].x);
        assert_false(stmt_is_null(q, 1));
        ok(stmt_step(q, &row, e));
        assert_false(row);
        ok(stmt_step(q, &row, e)); /* at its end it stays there */
        assert_false(row);
    }
}

static void test_null(void **state)
{
    struct db *db = both_record(state)->db;
    create_pair(db);
    ok(db_exec(db, "INSERT INTO pair VALUES (?1, ?2, ?3)", e, "inn", INT64_C(1)));
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    ok(db_query(db, "SELECT t, x FROM pair", &q, e));
    bool row = false;
    ok(stmt_step(q, &row, e));
    assert_true(row && stmt_is_null(q, 0) && stmt_is_null(q, 1));
    assert_null(stmt_text(q, 0).p);
    assert_int_equal(stmt_text(q, 0).n, 0);
    assert_true(stmt_i64(q, 1) == 0 && stmt_f64(q, 1) == 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        BOTH(test_values),
        BOTH(test_null),
    };
    return cmocka_run_group_tests_name("store/db", tests, NULL, both_group_teardown);
}

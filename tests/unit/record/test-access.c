#include "record/access.h"

#include "support/both.h"

#include <stdlib.h>
#include <sys/wait.h>

static bool valid(struct db *db, struct str token)
{
    bool is = false;
    ok(access_session_valid(db, token, &is, e));
    return is;
}

static void test_link_to_session(void **state)
{
    struct db *db = both_record(state)->db;
    struct error why;
    char link[TOKEN_CHARS + 1], session[TOKEN_CHARS + 1] = "";
    int64_t expires_at_ms = 0, now = both_i64(db, "SELECT now_ms()");
    ok(access_link_create(db, link, &expires_at_ms, e));
    assert_int_equal(strlen(link), TOKEN_CHARS);
    assert_in_range(expires_at_ms, now + ACCESS_LINK_MS - 5000, now + ACCESS_LINK_MS + 60000);
    assert_false(valid(db, str_of(link)));
    ok(access_link_spend(db, str_of(link), session, e));
    assert_string_not_equal(session, link);
    assert_true(valid(db, str_of(session)));
    fails(ERR_DENIED, access_link_spend(db, str_of(link), session, e)); /* once */
    ok(access_session_end(db, str_of(session), e));
    assert_false(valid(db, str_of(session)));
    ok(access_session_end(db, str_of(session), e));
}

/* Neither a look into the record nor a backup of it lets anybody in. */
static void test_only_digests_are_kept(void **state)
{
    struct db *db = both_record(state)->db;
    char link[TOKEN_CHARS + 1], other[TOKEN_CHARS + 1], session[TOKEN_CHARS + 1];
    int64_t at_ms = 0;
    ok(access_link_create(db, link, &at_ms, e));
    ok(access_link_create(db, other, &at_ms, e));
    ok(access_link_spend(db, str_of(link), session, e));
    assert_int_equal(both_i64(db, "SELECT count(*) FROM access_link WHERE length(token_sha256) = 64"), 1);
    assert_int_equal(both_i64(db, "SELECT count(*) FROM access_session WHERE length(token_sha256) = 64"), 1);
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    bool row = false;
    ok(db_query(db, "SELECT token_sha256 FROM access_session", &q, e));
    ok(stmt_step(q, &row, e));
    assert_true(row);
    char digest[SHA256_HEX + 1];
    memcpy(digest, stmt_text(q, 0).p, sizeof digest);
    stmt_endp(&q);
    assert_false(valid(db, str_of(digest)));
}

static void test_hostile_tokens(void **state)
{
    struct db *db = both_record(state)->db;
    struct error why;
    char link[TOKEN_CHARS + 1], session[TOKEN_CHARS + 1];
    int64_t at_ms = 0;
    ok(access_link_create(db, link, &at_ms, e));
    const struct str tokens[] = {STR(""),
                                 STR("' OR '1'='1"),
                                 STR("\xff\xfe\0"),
                                 {link, TOKEN_CHARS - 1},
                                 {link, TOKEN_CHARS + 1}, /* with its NUL */
                                 {NULL, 0}};
    for (size_t i = 0; i < ARRAY_LEN(tokens); i++) {
        fails(ERR_DENIED, access_link_spend(db, tokens[i], session, e));
        assert_false(valid(db, tokens[i]));
    }
    ok(access_link_spend(db, str_of(link), session, e));
}

static void test_age(void **state)
{
    struct db *db = both_record(state)->db;
    struct error why;
    char link[TOKEN_CHARS + 1], session[TOKEN_CHARS + 1];
    int64_t at_ms = 0;
    ok(access_link_create(db, link, &at_ms, e));
    ok(access_link_spend(db, str_of(link), session, e));
    ok(access_link_create(db, link, &at_ms, e));
    ok(access_sweep(db, e));
    assert_int_equal(both_i64(db, "SELECT count(*) FROM access_link"), 1);
    assert_true(valid(db, str_of(session)));
    ok(db_exec(db, "UPDATE access_link SET expires_at_ms = now_ms()", e, ""));
    ok(db_exec(db, "UPDATE access_session SET expires_at_ms = now_ms()", e, ""));
    assert_false(valid(db, str_of(session)));
    fails(ERR_DENIED, access_link_spend(db, str_of(link), session, e));
    ok(access_sweep(db, e));
    assert_int_equal(both_i64(db, "SELECT count(*) FROM access_link"), 0);
    assert_int_equal(both_i64(db, "SELECT count(*) FROM access_session"), 0);
}

/* Of several who spend one link at the same moment exactly one comes in. */
static void test_race(void **state)
{
    struct record *r = both_record(state);
    enum { PROCESSES = 5 };
    for (int round = 0; round < 5; round++) {
        char link[TOKEN_CHARS + 1];
        int64_t at_ms = 0;
        int in = 0;
        pid_t pids[PROCESSES];
        ok(access_link_create(r->db, link, &at_ms, e));
        for (int i = 0; i < PROCESSES; i++) {
            pids[i] = fork();
            if (pids[i] == 0) {
                char session[TOKEN_CHARS + 1];
                struct db *db = both_connect(r);
                enum err err = access_link_spend(db, str_of(link), session, NULL);
                db_close(db);
                _exit(err == ERR_OK ? 0 : err == ERR_DENIED ? 1 : 2);
            }
        }
        for (int i = 0; i < PROCESSES; i++) {
            int status = -1;
            assert_int_equal(waitpid(pids[i], &status, 0), pids[i]);
            assert_true(status == 0 || WEXITSTATUS(status) == 1);
            in += status == 0;
        }
        assert_int_equal(in, 1);
    }
}

static bool opens(struct db *db, const char *token)
{
    bool is = false;
    ok(access_feed_valid(db, str_of(token), &is, e));
    return is;
}

/* One at a time; it opens itself only, ends when it is told to, and that it was read is seen. */
static void test_feed(void **state)
{
    struct db *db = both_record(state)->db;
    char first[TOKEN_CHARS + 1], second[TOKEN_CHARS + 1];
    int64_t made_at_ms, read_at_ms;
    ok(access_feed_state(db, &made_at_ms, &read_at_ms, e));
    assert_true(made_at_ms == 0 && read_at_ms == 0);
    ok(access_feed_end(db, e));
    ok(access_feed_create(db, first, e));
    ok(access_feed_state(db, &made_at_ms, &read_at_ms, e));
    assert_true(made_at_ms > 0 && read_at_ms == 0);
    assert_true(opens(db, first) && !valid(db, str_of(first)));
    ok(access_feed_state(db, &made_at_ms, &read_at_ms, e));
    assert_true(read_at_ms >= made_at_ms);
    assert_int_equal(both_i64(db, "SELECT count(*) FROM calendar_feed WHERE length(token_sha256) = 64"), 1);
    ok(access_feed_create(db, second, e));
    assert_true(!opens(db, first) && opens(db, second) && opens(db, second));
    assert_int_equal(both_i64(db, "SELECT count(*) FROM calendar_feed"), 1);
    assert_false(opens(db, ""));
    ok(access_feed_end(db, e));
    assert_false(opens(db, second));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        BOTH(test_link_to_session),
        BOTH(test_only_digests_are_kept),
        BOTH(test_hostile_tokens),
        BOTH(test_age),
        BOTH(test_race),
        BOTH(test_feed),
    };
    return cmocka_run_group_tests_name("record/access", tests, NULL, both_group_teardown);
}

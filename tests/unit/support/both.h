/*
 * both.h: tests that run on both engines. A test is written once, takes its record from both_record(state),
 * and stands in the list of its program as BOTH(test_name).
 */
#ifndef DRYRUN_TESTS_BOTH_H
#define DRYRUN_TESTS_BOTH_H

#include "unit.h"

#include "store/db.h"

struct record {
    enum db_engine engine;
    char folder[64]; /* of this test only; the SQLite file lies in it */
    char url[256];
    struct db *db; /* open, migrated; NULL in a test listed with ..._RAW */
};

/* The record of this test; the test ends as skipped where the engine is not installed. */
struct record *both_record(void **state);

/* Another connection to it; the caller closes it. */
struct db *both_connect(const struct record *r);

/* A call that must succeed: prints the sentence of the error when it does not. */
#define ok(call)                                                                                             \
    do {                                                                                                     \
        struct error error_ = {0};                                                                           \
        struct error *e = &error_;                                                                           \
        enum err err_ = (call);                                                                              \
        if (err_ != ERR_OK)                                                                                  \
            fail_msg("%s: %s (%s)", #call, error_.message, err_name(err_));                                  \
    } while (0)

/* A call that must fail so; the error's sentence stays in the variable `why` (struct error) of the caller. */
#define fails(expected, call)                                                                                \
    do {                                                                                                     \
        struct error *e = &why;                                                                              \
        why = (struct error){0};                                                                             \
        enum err err_ = (call);                                                                              \
        if (err_ != (expected))                                                                              \
            fail_msg("%s: %s, not %s (%s)", #call, err_name(err_), err_name(expected), why.message);         \
    } while (0)

/* The first column of the first row as a number; the query must give one. */
int64_t both_i64(struct db *db, const char *sql);

extern enum db_engine both_sqlite, both_postgresql;
int both_setup(void **state);
int both_setup_raw(void **state);
int both_teardown(void **state);
int both_group_teardown(void **state);

#define BOTH_(test, setup, engine_name)                                                                      \
    {                                                                                                        \
#test " (" #engine_name ")", test, setup, both_teardown, &both_##engine_name                         \
    }
#define BOTH(test)     BOTH_(test, both_setup, sqlite), BOTH_(test, both_setup, postgresql)
#define BOTH_RAW(test) BOTH_(test, both_setup_raw, sqlite), BOTH_(test, both_setup_raw, postgresql)
/* What only one of them has. */
#define ONLY(engine, test)     BOTH_(test, both_setup, engine)
#define ONLY_RAW(engine, test) BOTH_(test, both_setup_raw, engine)

#endif

/*
 * killer.h: processes that work on one record and are killed at random moments.
 */
#ifndef DRYRUN_TESTS_KILLER_H
#define DRYRUN_TESTS_KILLER_H

#include "support/both.h"

/*
 * A role runs in a process of its own until it is killed. name is its own, and that of who takes its place.
 * What it has brought to an acknowledged end it tells by killer_acknowledge(). Calls that fail in a way that
 * the contract does not know end it by killer_expect(), which fails the test.
 */
typedef void killer_role(struct db *db, const char *name);

void killer_acknowledge(int64_t what);
/* true: it went well; false: ERR_CONFLICT or ERR_BUSY, as happens to those who share. */
bool killer_expect(enum err err, const struct error *e, const char *what);

/*
 * Run a process for each role and kill one of them, chosen at random, as many times; every third time all
 * leases of jobs are taken away as well, from the living too. At the end all are killed. Returns what was
 * acknowledged, for the caller to free().
 */
int64_t *killer_run(const struct record *r, killer_role *const *roles, size_t n_roles, int kills,
                    size_t *ret_n);

/*
 * Do in peace what the killed have left: work_once() until no job is there. PostgreSQL takes a moment to end
 * the connections of the killed, and until then a claim skips the jobs that they hold locked.
 */
void killer_finish_work(const struct record *r, bool (*work_once)(struct db *db, const char *name));

#endif

/*
 * fixture.h: what the tests of record/ share.
 */
#ifndef DRYRUN_TESTS_RECORD_FIXTURE_H
#define DRYRUN_TESTS_RECORD_FIXTURE_H

#include "support/both.h"

#include "record/problems/problems.h"
#include "record/problems/submissions.h"

#include <jansson.h>

/* A sound entry for problems_put(). */
struct problem_entry fixture_problem(const char *slug);
/* Put one into the bank, in a transaction; and take all others out of it. */
void fixture_put_entry(struct db *db, const struct problem_entry *p);
void fixture_put(struct db *db, const char *slug);
void fixture_keep_only(struct db *db, const struct str *slugs, size_t n);

/* Send a small source to the judge, committed; its number. */
int64_t fixture_send(struct db *db, const char *slug);
/* The next job; there must be one. Its texts live in the arena. */
struct job fixture_claim(struct db *db, const char *worker, struct arena *a);
/* A result with the verdict and that many tests, all of them with it (a compile error has none). */
struct submission_result fixture_result(struct arena *a, const char *verdict, size_t n_tests);

/* The same with a score of so many points of max (INFINITY: no bound), and three groups. */
struct submission_result fixture_scored(struct arena *a, const char *verdict, double score, double max);

/* What a function wrote, parsed; the caller decrefs. */
json_t *fixture_parse(struct strbuf *out);
json_t *fixture_submission(struct db *db, int64_t id);

/* Make a thing of its JSON, committed; its number. */
struct thing_kind;
int64_t fixture_thing_of(struct db *db, const struct thing_kind *kind, const char *json);
int64_t printf_like(3, 4)
    fixture_thing(struct db *db, const struct thing_kind *kind, const char *format, ...);

/* A member, which must be there, as text or number. */
const char *member_str(const json_t *object, const char *key);
int64_t member_int(const json_t *object, const char *key);
double member_real(const json_t *object, const char *key); /* NAN: it is null */

#endif

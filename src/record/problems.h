/*
 * problems.h: the problem bank as the record knows it. Packages lie on disk; a worker reads them and keeps here what the pages show, so that
 * the server never opens a package.
 */
#ifndef DRYRUN_RECORD_PROBLEMS_H
#define DRYRUN_RECORD_PROBLEMS_H

#include "base/json.h"
#include "store/db.h"

struct problem_entry {
    struct str slug; /* [a-z0-9]{1,64} */
    struct str title;
    struct str difficulty; /* warm-up, easy, medium, hard */
    struct str pattern;
    int64_t minutes;
    int64_t list_order;
    bool broken;
    struct str package_path; /* absolute folder */
    struct str package_hash; /* SHA-256 of all that decides a verdict */
    struct str doc;          /* the JSON of schema Problem, ready to be sent */
};

/* Insert or replace one. Inside the caller's write transaction. */
enum err problems_put(struct db *db, const struct problem_entry *p, struct error *e) warn_unused;
/* Forget those that are not in the sorted list of slugs: packages that are gone. Their submissions stay. Inside the caller's transaction. */
enum err problems_keep_only(struct db *db, const struct str *slugs, size_t n, struct error *e) warn_unused;

/* The array of schema ProblemSummary. */
enum err problems_list_json(struct db *db, struct json_writer *w, struct error *e) warn_unused;

/* The ready document and its hash (for the ETag), into the arena. ERR_NOT_FOUND. A keyed read: fit for the event loop. */
enum err problems_doc(struct db *db, struct str slug, struct arena *a, struct str *ret_doc, struct str *ret_hash, struct error *e) warn_unused;

/* Where the package lies and what it was; into the arena. ERR_NOT_FOUND. */
enum err problems_package(struct db *db, struct str slug, struct arena *a, struct problem_entry *ret, struct error *e) warn_unused;

/* Drafts. put keeps the newer of both by edited_at_ms and writes what is kept now as schema Draft. ERR_NOT_FOUND: no such problem. */
enum err drafts_put_json(struct db *db, struct str slug, struct str language, struct str source, int64_t edited_at_ms, struct json_writer *w,
                         struct error *e) warn_unused;
enum err drafts_list_json(struct db *db, struct str slug, struct json_writer *w, struct error *e) warn_unused;
enum err drafts_delete(struct db *db, struct str slug, struct str language, struct error *e) warn_unused;

#endif

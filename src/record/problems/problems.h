/*
 * problems.h: the problem bank as the record knows it. Packages lie on disk; a worker reads them and keeps
 * here what the pages show, so that the server never opens a package.
 */
#ifndef DRYRUN_RECORD_PROBLEMS_H
#define DRYRUN_RECORD_PROBLEMS_H

#include "base/json.h"
#include "store/db.h"

/* As what a problem has a file (files.h). */
enum problem_file_kind { PROBLEM_FILE_ATTACHMENT, PROBLEM_FILE_STATEMENT };
struct problem_file {
    struct str sha256;
    enum problem_file_kind kind;
};

/* What the list tells of the kind of a problem: its types, and whether it is solved by functions. All unset:
 * pass-fail, by a program. */
struct problem_kind {
    bool scoring, interactive, multi_pass, submit_answer;
    bool functions;   /* by functions too */
    bool no_programs; /* by functions only */
};

/*
 * Programs with a planted bug are packages, too, so that the judge judges the fix and the editor keeps what
 * is written: as problems that are not in the bank. They are in no list and no exam; who knows the name gets
 * them. The name of one is PROBLEM_DRILL and that of its folder.
 */
#define PROBLEM_DRILL "debug"
/* Conditions of a row of the table problem: it is a drill (table: "" or its name with a dot); it is there, in
 * the bank or as a drill. */
#define PROBLEM_IS_DRILL(table) "(" table "package_path LIKE 'drill:%')"
#define PROBLEM_IS_HERE         "(present = 1 OR " PROBLEM_IS_DRILL("") ")"

struct problem_entry {
    struct str slug; /* [a-z0-9]{1,64} */
    bool drill;      /* not in the bank; its package_path begins with "drill:" */
    struct str title;
    struct str difficulty; /* warm-up, easy, medium, hard */
    struct str pattern;
    int64_t minutes;
    bool rated;       /* its package says how hard it is within its level: */
    int64_t rating_m; /* thousandths of a logit; a medium problem is at 0 */
    int64_t list_order;
    bool broken;
    struct problem_kind kind; /* problems_package() leaves it empty */
    struct str package_path;  /* "content:NAME", "own:NAME", "drill:NAME" (jobs/packages.h) */
    struct str package_hash;  /* SHA-256 of all that decides a verdict */
    const struct str *images; /* SHA-256 of those that its statements show; images_put() has them already */
    size_t n_images;
    const struct problem_file *files; /* that it hands out; files_put() has them already */
    size_t n_files;
    struct str doc; /* the JSON of schema Problem, ready to be sent; problems_package() leaves it empty */
};

/* Limits of what a package may say of itself, so that it fits every list and notice. */
enum {
    PROBLEM_SLUG_MAX = 64,
    PROBLEM_TITLE_MAX = 300,
    PROBLEM_PATTERN_MAX = 100,
    PROBLEM_PATH_MAX = 4096,
    PROBLEM_DOC_MAX = 8 << 20,
};

/* A problem's name, which is that of its folder: 1 to PROBLEM_SLUG_MAX small letters and digits. */
bool problem_slug_ok(struct str slug);

/*
 * Insert or replace one, inside the caller's write transaction. ERR_INVALID: a member is not as said above
 * (field names it); ERR_TOO_LARGE: over its limit in bytes.
 */
enum err problems_put(struct db *db, const struct problem_entry *p, struct error *e) warn_unused;
/*
 * After all were put: forget those that are not in the list of slugs, sorted by bytes: packages that are
 * gone. What was submitted to them stays, and so do drafts. Tells the pages (problems.changed). Inside the
 * caller's transaction.
 */
enum err problems_keep_only(struct db *db, const struct str *slugs, size_t n, struct error *e) warn_unused;

/* Have a worker read all packages again, and so the bank; in the caller's write transaction. One that waits
 * already is enough. */
#define PROBLEMS_INDEX_JOB "index-problems"
enum err problems_ask_for_index(struct db *db, struct error *e) warn_unused;

/* Is there any problem in the bank? */
enum err problems_any(struct db *db, bool *ret, struct error *e) warn_unused;

/* The array of schema ProblemSummary. */
enum err problems_list_json(struct db *db, struct json_writer *w, struct error *e) warn_unused;

/* The ready document and the SHA-256 of it (for the ETag), into the arena. ERR_NOT_FOUND. A keyed read: fit
 * for the event loop. */
enum err problems_doc(struct db *db, struct str slug, struct arena *a, struct str *ret_doc,
                      struct str *ret_hash, struct error *e) warn_unused;

/* Where the package lies and what it was; into the arena. ERR_NOT_FOUND. */
enum err problems_package(struct db *db, struct str slug, struct arena *a, struct problem_entry *ret,
                          struct error *e) warn_unused;

enum { DRAFT_SOURCE_MAX = 256 * 1024, LANGUAGE_ID_MAX = 32 };

/*
 * Drafts, each call its own transaction. put keeps the newer of both by edited_at_ms and writes what is kept
 * now as schema Draft; a clock that runs ahead is set back to the record's, so that it cannot shut out later
 * edits. list writes the array of Draft, by language. delete is an edit that can be undone: it leaves a row
 * in `change`; no such draft: nothing happens. ERR_NOT_FOUND: no such problem; ERR_INVALID, ERR_TOO_LARGE:
 * field says which.
 */
enum err drafts_put_json(struct db *db, struct str slug, struct str language, struct str source,
                         int64_t edited_at_ms, struct json_writer *w, struct error *e) warn_unused;
enum err drafts_list_json(struct db *db, struct str slug, struct json_writer *w, struct error *e) warn_unused;
enum err drafts_delete(struct db *db, struct str slug, struct str language, struct error *e) warn_unused;

#endif

/*
 * cv-readings.h: versions of the CV as they come in, what a machine reads in each, and what the rules say of
 * it.
 *
 * A version comes as a document (papers.h) or as text; either way a job reads it. States of a reading:
 * queued, running, then done, refused (it cannot be read; a sentence says why: it is damaged, locked, a
 * picture) or failed (our fault: it can be read again). When one has ended, the readings before it go; while
 * it is under way, the last one that is done is shown.
 *
 * A finding that somebody wants to keep as it is, is a thing (kinds.h, cv_suppression): it is told apart by
 * its key, which is the same in every version, so that readings are not written again for it.
 *
 * Functions that write JSON: on failure what they wrote is to be thrown away.
 */
#ifndef DRYRUN_RECORD_CV_READINGS_H
#define DRYRUN_RECORD_CV_READINGS_H

#include "base/json.h"
#include "record/apply/papers.h"
#include "record/life.h"
#include "record/thing.h"
#include "rounds/apply/cv/cv.h"

/* Its job and its states (life.h). */
extern const struct life life_cv_reading;

enum { CV_READING_DOC_MAX = 8 << 20, CV_NAME_MAX = 200, CV_LIST_MAX = 500 };

/*
 * What a file is, told by its first bytes and, of a text, by its name: "pdf", "docx", "odt", "json-resume",
 * "markdown" or "text". ERR_INVALID: it is of a kind that cannot be read, with the way out; or a text that is
 * no UTF-8. ERR_TOO_LARGE.
 */
enum err cv_format_of(struct str name, struct str bytes, const char **ret, struct error *e) warn_unused;

/*
 * Keep a file as a version of the CV, and have it read; in the caller's write transaction. name: as shown, or
 * the file's name; country: as cv_readings_ask(). When a version that is not retired has this very document
 * already, *ret is that one, nothing is written and act stays as it is. The caller decrefs *ret.
 */
enum err cv_take_in(struct db *db, struct str name, const char *format, struct str bytes, struct str country,
                    struct thing_act *act, json_t **ret, struct error *e) warn_unused;

/*
 * Have a version read again; in the caller's write transaction. country: two lower-case letters, "" for none,
 * p NULL: as the last time (of any version). While one is under way nothing happens. ERR_NOT_FOUND: no such
 * version; ERR_INVALID.
 */
enum err cv_readings_ask(struct db *db, int64_t cv, struct str country, struct error *e) warn_unused;

/* What the worker needs, into the arena. */
struct cv_reading_work {
    int64_t id, cv;
    bool gone;         /* the version was removed meanwhile: there is nothing to read */
    struct str format; /* as cv_format_of() says */
    struct str source; /* bytes of the document, or the text */
    struct str sha256; /* of source */
    struct str country;
    bool has_pages; /* its pages are drawn already */
};
enum err cv_readings_work(struct db *db, int64_t id, struct arena *a, struct cv_reading_work *ret,
                          struct error *e) warn_unused;

struct cv_reading_finding {
    const char *rule, *severity;
    struct str key;
};

struct cv_reading_result {
    const char *refused; /* the sentence; NULL: it could be read */
    struct str doc, resume;
    const struct cv_reading_finding *findings;
    size_t n_findings;
    const struct paper_page *pages;
    size_t n_pages;
};

/* In its own transaction, which ends the job. ERR_CONFLICT: the lease is lost, nothing is written.
 * ERR_INTERNAL: doc is too long. */
enum err cv_readings_finish(struct db *db, const struct job *job, const struct cv_reading_work *work,
                            const struct cv_reading_result *r, struct error *e) warn_unused;

/*
 * A version as a CV, into the arena: its text as it is now; of a document what its last reading that is done
 * has read: cv is NULL when there is none. ERR_NOT_FOUND: no such version; ERR_INVALID: its text is no CV.
 */
struct cv_as_read {
    struct cv *cv;
    struct str name,
        signs; /* signs: as cv_compare_put_signs() writes its list; empty: cv_signs() says it of cv */
};
enum err cv_readings_cv(struct db *db, int64_t cv, struct arena *a, struct cv_as_read *ret,
                        struct error *e) warn_unused;

/*
 * Schema CvRoundtrip of the contract: a version beside another one that says what was meant, as `dryrun cv
 * roundtrip` compares them. ERR_NOT_FOUND: no such version; ERR_INVALID: it is itself, or either was not read
 * yet.
 */
enum err cv_roundtrip_json(struct db *db, int64_t cv, int64_t meant, struct json_writer *w,
                           struct error *e) warn_unused;

/* {cvs: [CvSummary, ...]}: all versions, the newest first. / Schema Cv; ERR_NOT_FOUND. */
enum err cv_list_json(struct db *db, struct json_writer *w, struct error *e) warn_unused;
enum err cv_json(struct db *db, int64_t cv, struct json_writer *w, struct error *e) warn_unused;

#endif

/*
 * papers.h: documents that a person gave us (a CV as PDF, DOCX or ODT), as the record keeps them: each once,
 * under the SHA-256 of its bytes, with pictures of its pages. The server never opens one: a job draws the
 * pictures, in the jail. A document stays when the version of the CV that has it is removed, which an undo
 * may bring back.
 */
#ifndef DRYRUN_RECORD_PAPERS_H
#define DRYRUN_RECORD_PAPERS_H

#include "base/crypto.h"
#include "store/db.h"

enum {
    PAPER_BYTES_MAX = 10 << 20,
    CV_BODY_MAX = 256 << 10, /* of a version of the CV that is text */
    PAPER_PAGES_MAX = 12,    /* pages that are drawn */
    PAPER_PAGE_BYTES_MAX = 3 << 20,
};

/* Is it a format of documents: "pdf", "docx", "odt"? All others of the CV's are texts. */
bool papers_is_format(struct str format);

/* Keep it, in the caller's write transaction. type: one of these. ERR_TOO_LARGE, ERR_INVALID when it is
 * empty. */
enum err papers_put(struct db *db, const char *type, struct str bytes, char ret_sha256[SHA256_HEX + 1],
                    struct error *e) warn_unused;

/* Into the arena. ERR_NOT_FOUND. */
enum err papers_get(struct db *db, struct str sha256, struct arena *a, struct str *ret_type,
                    struct str *ret_bytes, struct error *e) warn_unused;

struct paper_page {
    int page, width, height; /* page from 1; pixels */
    struct str png;
};

/* In the caller's write transaction: how it looks. Pages that are there already stay as they are. */
enum err papers_put_page(struct db *db, struct str sha256, const struct paper_page *p,
                         struct error *e) warn_unused;
enum err papers_has_pages(struct db *db, struct str sha256, bool *ret, struct error *e) warn_unused;
/* The picture of a page, into the arena. ERR_NOT_FOUND. */
enum err papers_page(struct db *db, struct str sha256, int64_t page, struct arena *a, struct str *ret_png,
                     struct error *e) warn_unused;

#endif

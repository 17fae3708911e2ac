/*
 * read-cv.h: somebody's CV, from its file to struct cv (rounds/apply/cv/cv.h). A document is opened in the
 * jail and nowhere else: a PDF by poppler's programs, those of word processors by our own reader
 * (readers/document.h); texts are read as they are.
 */
#ifndef DRYRUN_JOBS_READ_CV_H
#define DRYRUN_JOBS_READ_CV_H

#include "rounds/apply/cv/cv.h"
#include "sandbox/sandbox.h"

enum cv_file_kind {
    CV_FILE_TEXT,   /* plain text, Markdown */
    CV_FILE_RESUME, /* JSON Resume: begins with a brace */
    CV_FILE_PDF,
    /* DOCX, ODT; or another ZIP archive, or what Word wrote before 2007: whoever opens it tells. */
    CV_FILE_WORDS,
    CV_FILE_OTHER, /* a document of a kind that cannot be read; read_cv() says which */
};
enum { CV_FILE_MAX = 64 << 20 }; /* bytes of a document; texts are bounded by CV_BYTES_MAX */

/* Does reading it need a slot? */
static inline bool cv_file_needs_jail(enum cv_file_kind kind)
{
    return kind == CV_FILE_PDF || kind == CV_FILE_WORDS;
}

/* By its first bytes. ERR_IO: it cannot be read; ERR_TOO_LARGE. */
enum err cv_file_kind(int fd, enum cv_file_kind *ret, struct error *e) warn_unused;

/*
 * Read it whole, from its start. slot: needed for documents, NULL otherwise. ERR_INVALID: it is damaged,
 * protected by a password, of a kind that cannot be read, or holds nothing; ERR_TOO_LARGE: over a limit, in
 * bytes, time or memory; ERR_UNSUPPORTED: poppler's programs are not installed. The message is a sentence for
 * the user. Views of the CV live in the arena.
 */
enum err read_cv(struct sandbox *slot, int fd, struct arena *a, struct cv **ret, struct error *e) warn_unused;

#endif

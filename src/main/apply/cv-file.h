/*
 * cv-file.h: what the commands about a CV share: reading it from its file, and telling places.
 */
#ifndef DRYRUN_MAIN_CV_FILE_H
#define DRYRUN_MAIN_CV_FILE_H

#include "rounds/apply/cv/cv.h"
#include "sandbox/sandbox.h"

/* Open and read it; a document in a jail of its own. The error is read_cv()'s, or names what cannot be
 * opened. */
enum err cv_file_read(const char *path, struct arena *a, struct cv **ret, struct error *e) warn_unused;

/* The same for one of many: *slot is started when the first document comes, and the caller's to stop. */
enum err cv_file_read_in(const char *path, struct sandbox **slot, struct arena *a, struct cv **ret,
                         struct error *e) warn_unused;

/* ":12:3", ":page 2", ":work[0].name", or nothing. */
void cv_file_say_place(const struct cv_place *p);

/* What could not be read of it, a line each. */
void cv_file_say_notes(const char *path, const struct cv *cv);

#endif

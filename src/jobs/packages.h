/*
 * packages.h: where problem packages lie, and what the record keeps of one.
 *
 * There are three folders: the bank that comes with the program ("content:NAME" in the record), the user's
 * own in the data folder ("own:NAME"), and the programs with bugs that come with the program ("drill:NAME").
 * The record keeps these short forms, since the folders themselves may move and are reached differently by
 * each process.
 */
#ifndef DRYRUN_JOBS_PACKAGES_H
#define DRYRUN_JOBS_PACKAGES_H

#include "jobs/jobs.h"
#include "judge/package/package.h"
#include "record/problems/problems.h"

/* The folder of a package_path of the record; into the job's arena. */
const char *packages_folder(const struct job_context *c, struct str package_path);

/* What of a package the record keeps by its SHA-256: of each image, of each attachment, and of each statement
 * that is a PDF (empty: it is none, or could not be read). */
struct packages_kept {
    struct str *images, *attachments, *pdfs;
};

/* The entry of the record for a package; its texts live in the arena or are the package's. path: the short
 * form. A package of which more would be shown than the record keeps is as one that cannot be read. */
struct problem_entry packages_entry(const struct package *p, struct str path,
                                    const struct packages_kept *kept, struct arena *a);

/* The entry for a folder that could not be read at all: a broken problem whose one finding says why. */
struct problem_entry packages_unreadable(struct str slug, struct str path, const struct error *why,
                                         struct arena *a);

/* For _cleanup_. */
void package_freep(struct package **p);

#endif

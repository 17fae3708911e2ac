/*
 * export.h: a package as one ZIP archive that any judge can use: with the tests that its generator makes
 * written out, and so without generators/generated.yaml, which is dryrun's own. Links become the files that
 * they lead to. The same package gives the same bytes.
 */
#ifndef DRYRUN_JUDGE_EXPORT_H
#define DRYRUN_JUDGE_EXPORT_H

#include "judge/judge.h"

struct export_counts {
    size_t files, generated; /* files in all, and tests that were made */
    uint64_t bytes;          /* of the files */
};

/*
 * Write the archive of a package that is not broken to out_fd, a regular file, empty, borrowed. Everything
 * lies in one folder, with the package's name. j may be NULL when no test is generated. ERR_CONFLICT: a test
 * cannot be made, or is not what was committed; ERR_TOO_LARGE: over 65,000 files or 4 GiB; ERR_FULL, ERR_IO.
 */
enum err export_package(struct judge *j, const struct package *p, int out_fd, struct export_counts *ret,
                        struct error *e) warn_unused;

/* Does it take a jail? */
bool export_generates(const struct package *p);

#endif

/*
 * tar.h: reads an archive in the ustar format, file by file, out of memory. For what a build leaves in the
 * jail: its bytes are a stranger's. POSIX.1-2017, pax, "ustar Interchange Format"; nothing is copied and
 * nothing is kept.
 */
#ifndef DRYRUN_JUDGE_TAR_H
#define DRYRUN_JUDGE_TAR_H

#include "base/str.h"

#include <stdbool.h>

struct tar_file {
    struct str name;  /* as it stands there, at most 100 bytes, not checked; a view */
    struct str bytes; /* a view */
    bool plain;       /* a regular file, whose name needed no prefix */
    bool executable;  /* by its owner */
};

enum tar_step { TAR_FILE, TAR_END, TAR_BROKEN };

/* The next one; *rest goes on behind it. ret is written for TAR_FILE only. */
enum tar_step tar_next(struct str *rest, struct tar_file *ret);

#endif

/*
 * program.h: the file that a run begins with. Only the slot and the check of requests use it.
 */
#ifndef DRYRUN_SANDBOX_PROGRAM_H
#define DRYRUN_SANDBOX_PROGRAM_H

#include "base/err.h"

#include <stdbool.h>

/*
 * May a run begin with this path, or with a file that asks for it as its interpreter? Below /w, /shelf or a
 * system folder, and without detours.
 */
bool program_path_ok(const char *path) warn_unused;

enum program_kind {
    PROGRAM_SYSTEM,  /* not in /w or /shelf */
    PROGRAM_MISSING, /* in /w or /shelf, but it is not there */
    PROGRAM_STATIC,  /* without an interpreter (the dynamic loader) */
    PROGRAM_OTHER,   /* or perhaps no program at all: the kernel will see */
    PROGRAM_REFUSED, /* it, or a script on the way to it, asks for an interpreter that must not be used */
};

/* What path, for which program_path_ok() holds, is below root_fd. */
enum program_kind program_look(int root_fd, const char *path);

#endif

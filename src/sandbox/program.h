/*
 * program.h: the file that a run begins with. Only the slot and the check of requests use it.
 */
#ifndef DRYRUN_SANDBOX_PROGRAM_H
#define DRYRUN_SANDBOX_PROGRAM_H

#include "base/err.h"

#include <stdbool.h>

/*
 * May a run begin with this path, or with a file that asks for it as its interpreter? Below /w, /shelf or a system folder, and
 * without detours.
 */
bool program_path_ok(const char *path) warn_unused;

/*
 * Look at the program that path, for which program_path_ok() holds, names below root_fd. *ret_static: it is a program without an
 * interpreter (the dynamic loader). ERR_INVALID when it, or a script on the way to it, asks for an interpreter that must not be.
 * What is no program is left to the kernel to refuse.
 */
enum err program_look(int root_fd, const char *path, bool *ret_static, struct error *e) warn_unused;

#endif

/*
 * drill-folder.h: a drill as files in a folder of the user's own, for the user's own editor.
 *
 * The folder holds the program, README.md with what it should do, the samples, and drill.json, which says
 * which drill it is: {"drill": "debug", "id": "lastseats", "file": "lastseats.js"}.
 */
#ifndef DRYRUN_MAIN_DRILL_FOLDER_H
#define DRYRUN_MAIN_DRILL_FOLDER_H

#include "judge/package/package.h"
#include "rounds/code/debug.h"

/*
 * Makes the folder, which must not be there yet. p: the drill's package. *ret_file: the program's path, in
 * the arena. ERR_CONFLICT when something of that name is there: nothing is touched then.
 */
enum err drill_folder_make(const char *folder, const struct debug_drill *d, const struct package *p,
                           struct arena *a, const char **ret_file, struct error *e) warn_unused;

/* An empty folder, which must not be there yet; the caller closes it. ERR_CONFLICT with the way out. */
enum err drill_folder_new(const char *folder, int *ret_fd, struct error *e) warn_unused;

/* Writes a file unless one of that name is there: that is the user's. */
enum err drill_folder_put(int folder, const char *name, struct str text, struct error *e) warn_unused;

/* What its drill.json says; *ret_file: the program's path. ERR_NOT_FOUND with the way out, ERR_INVALID. */
enum err drill_folder_read(const char *folder, struct arena *a, struct str *ret_id, const char **ret_file,
                           struct error *e) warn_unused;

#endif

/*
 * own.h: the user's own problem packages, folders of DATA/problems, which serve, the page and the command
 * line find beside those of the content.
 *
 * What is imported grows in a folder of its own there, whose name begins with a dot, so that nobody takes it
 * for a package, and gets its name at the end by one rename. A folder that a killed import left behind is
 * removed by the next one: who works in one holds a lock on it. Started as root, the folder belongs to the
 * user that the server drops to, and so does what is put into it, but not before it is complete.
 */
#ifndef DRYRUN_MAIN_OWN_H
#define DRYRUN_MAIN_OWN_H

#include "main/paths.h"

#include <stdbool.h>

/* Open DATA/problems, which is made when it is missing; the caller closes it. */
enum err own_open(struct paths *p, int *ret_fd, struct error *e) warn_unused;

/* A problem's name (problem_slug_ok()) made of another one: capitals made small, and all but letters and
 * digits left out. "" when nothing is left. */
const char *own_name_from(struct str other, struct arena *a);

struct own_stage {
    char name[32];
    int fd; /* owned, locked */
};
/* An empty folder to work in; those of the dead are removed first. */
enum err own_stage(int own_fd, struct own_stage *ret, struct error *e) warn_unused;
/* With everything in it. */
void own_unstage(int own_fd, struct own_stage *s);

/*
 * The folder `from` of the stage becomes the package `name`. ERR_CONFLICT when there is one already and
 * replace is not set; with it, the one before goes to the stage.
 */
enum err own_publish(int own_fd, const struct own_stage *s, const char *from, const char *name, bool replace,
                     const struct paths *p, struct error *e) warn_unused;

/* ERR_NOT_FOUND. It has vanished from its place before the first file is removed. */
enum err own_remove(int own_fd, const char *name, struct error *e) warn_unused;

/* A folder with everything in it; links are removed, not followed. */
enum err own_remove_tree(int dir_fd, const char *name, struct error *e) warn_unused;
/* The same below a folder of ours; none there is fine. */
enum err own_remove_below(const char *folder, const char *name, struct error *e) warn_unused;
/* A folder of ours itself. */
enum err own_remove_folder(const char *path, struct arena *a, struct error *e) warn_unused;

#endif

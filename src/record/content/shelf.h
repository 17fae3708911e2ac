/*
 * shelf.h: the files of the content, read: a text of it, and all that lie in a folder.
 *
 * content: the program's folder. Everything lives in the arena. What is wrong with a file is told with its
 * name below the content ("scripts/gap.yaml: ..."), which is the field, too.
 */
#ifndef DRYRUN_RECORD_SHELF_H
#define DRYRUN_RECORD_SHELF_H

#include "base/yaml.h"

/* The file name of a folder, at most max bytes. ERR_NOT_FOUND: it is not there, or the folder is not;
 * ERR_TOO_LARGE. */
enum err shelf_text(const char *content, const char *folder, const char *name, size_t max, struct arena *a,
                    struct str *ret, struct error *e) warn_unused;
/* The same as YAML; ERR_INVALID with the line. */
enum err shelf_yaml(const char *content, const char *folder, const char *name, size_t max, struct arena *a,
                    const struct yaml **ret, struct error *e) warn_unused;

/* Which files of a folder are read. Without names and each: all *.yaml. */
struct shelf {
    const char *folder;       /* "scripts" */
    const char *const *names; /* n_files of them: those that are there, in this order */
    const char *each;         /* of each folder in it this one: "task.yaml" */
    size_t n_files;           /* at most */
    size_t bytes;             /* of each, at most */
    /* Without such a folder it is ERR_NOT_FOUND; else content of an older version, and there are none. */
    bool needed;
};

/*
 * By their names where the shelf lists none (a folder has no order, and of an id that is there twice the
 * second one is told).
 * ERR_TOO_LARGE: more than n_files, or one is too large.
 */
enum err shelf_read(const char *content, const struct shelf *s, struct arena *a, struct yaml_file **ret,
                    size_t *ret_n, struct error *e) warn_unused;

#endif

/*
 * shelf.h: the YAML files of a folder of the content; private to record/.
 */
#ifndef DRYRUN_RECORD_SHELF_H
#define DRYRUN_RECORD_SHELF_H

#include "base/arena.h"
#include "base/err.h"
#include "base/str.h"

struct shelf_file {
    struct str name, text; /* "gap.yaml", and what is in it */
};

/*
 * Those of content/folder by their names (a folder has no order, and of an id that is there twice the second one is told). None when
 * there is no folder: content of an older version has not all of them. ERR_TOO_LARGE: more than max_files, or one is larger than max_bytes.
 */
enum err shelf_read(const char *content, const char *folder, size_t max_files, size_t max_bytes,
                    struct arena *a, struct shelf_file **ret, size_t *ret_n, struct error *e) warn_unused;

#endif

/*
 * front-ends.h: the folder content/front-end, read by content_front_ends() (world.h): tasks of front-end
 * interviews (docs/formats/front-end.md).
 */
#ifndef DRYRUN_RECORD_FRONT_ENDS_H
#define DRYRUN_RECORD_FRONT_ENDS_H

#include "rounds/code/front-end.h"

enum { FRONT_ENDS_MAX = 100 };

struct front_ends {
    struct front_task *v; /* by their ids */
    size_t n;
};

/* ERR_NOT_FOUND with the command that lists them. */
enum err front_ends_find(const struct front_ends *f, struct str id, const struct front_task **ret,
                         struct error *e) warn_unused;

/* The other files of a task. */
struct front_texts {
    struct str server, tests;                         /* JavaScript */
    struct str starter[FRONT_FORMS][FRONT_FILES_MAX]; /* as front_files */
};
enum err front_ends_texts(const char *content, const struct front_task *t, struct arena *a,
                          struct front_texts *ret, struct error *e) warn_unused;
/* The right solution of a form. */
enum err front_ends_solution(const char *content, const struct front_task *t, enum front_form form,
                             struct arena *a, struct str files[FRONT_FILES_MAX], struct error *e) warn_unused;

#endif

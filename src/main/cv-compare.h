/*
 * cv-compare.h: telling how two CVs differ; what `cv roundtrip` and `cv diff` share.
 */
#ifndef DRYRUN_MAIN_CV_COMPARE_H
#define DRYRUN_MAIN_CV_COMPARE_H

#include "base/json.h"
#include "rounds/apply/compare.h"

/* "lost  work[0].position", and below it both texts by the names of their sides: "meant", "read". */
void cv_compare_say(const struct cv_difference *d, const char *meant, const char *read);

/* "work[0].position: Engineer" */
void cv_compare_say_read(const struct cv_difference *d);

/* Members "counts" and "fields". */
void cv_compare_put(const struct cv_comparison *c, struct json_writer *w);

/* A member "signs". */
void cv_compare_put_signs(const struct cv_sign *v, size_t n, struct json_writer *w);

#endif

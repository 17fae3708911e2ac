/*
 * cv-compare.h: telling people how two CVs differ (rounds/apply/cv/compare-json.h tells machines); what `cv
 * roundtrip` and `cv diff` share.
 */
#ifndef DRYRUN_MAIN_CV_COMPARE_H
#define DRYRUN_MAIN_CV_COMPARE_H

#include "rounds/apply/cv/compare.h"

/* "lost  work[0].position", and below it both texts by the names of their sides: "meant", "read". */
void cv_compare_say(const struct cv_difference *d, const char *meant, const char *read);

/* "work[0].position: Engineer" */
void cv_compare_say_read(const struct cv_difference *d);

#endif

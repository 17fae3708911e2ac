/*
 * ads.h: ads that a command names: a file, "-", or the number of a saved one.
 */
#ifndef DRYRUN_MAIN_ADS_H
#define DRYRUN_MAIN_ADS_H

#include "main/desk.h"
#include "record/apply/ads.h"
#include "record/content/world.h"

/* What is in a file or pipe ("-"). */
enum err ads_of_file(const char *path, const char *url, struct arena *a, struct ads *ret,
                     struct error *e) warn_unused;

/* Digits alone are the number of a saved ad; then the record is opened. */
bool ads_is_number(const char *word, int64_t *ret);

/* One ad: by number from the record at hand (d may be NULL for files), or the first of a file. Kept in the
 * arena. */
enum err ads_one(const char *word, const struct args *args, struct arena *a, struct ad *ret,
                 struct error *e) warn_unused;

#endif

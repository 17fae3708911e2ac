/*
 * sample.h: the folder in which the sample record of `dryrun demo` lies. A mark in it says that what is there
 * is a sample, and may go.
 */
#ifndef DRYRUN_MAIN_SAMPLE_H
#define DRYRUN_MAIN_SAMPLE_H

#include "base/err.h"

/* May a sample be put there? One that is not there, or empty, or has the mark. ERR_CONFLICT: something of the
 * user's lies in it. */
enum err sample_check(const char *folder, struct error *e) warn_unused;

/* Mark it, and take away what the last sample left, whose server was killed. The caller has its lock. */
enum err sample_empty(const char *folder, struct error *e) warn_unused;

#endif

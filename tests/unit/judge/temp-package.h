/*
 * temp-package.h: a good package, "addup", in a temporary folder, to be changed by a test.
 */
#ifndef DRYRUN_TESTS_TEMP_PACKAGE_H
#define DRYRUN_TESTS_TEMP_PACKAGE_H

#include "judge/package/package.h"
#include "unit.h"

struct temp_file {
    const char *path, *text; /* text NULL: the file is removed */
};

extern char temp_dir[96]; /* the package's folder */
extern struct languages temp_languages;

/* For cmocka_unit_test_setup_teardown(). */
int temp_setup(void **state);
int temp_teardown(void **state);

/* A file of the package, with the folders above it; text NULL removes it. */
void temp_write(const char *path, const char *text);

/* To be freed by package_free(). */
struct package *temp_load(void);
void temp_print_findings(const struct package *p);

#endif

/*
 * temp-folder.h: a folder of the test's own below /tmp.
 */
#ifndef DRYRUN_TESTS_TEMP_FOLDER_H
#define DRYRUN_TESTS_TEMP_FOLDER_H

#include <stdbool.h>

enum { TEMP_FOLDER_MAX = 64 };

/* An empty one, "/tmp/test-NAME-" and six letters; false when it cannot be made. */
bool temp_folder_make(char ret_path[TEMP_FOLDER_MAX], const char *name);
/* With everything in it; links are removed, not followed. */
void temp_folder_remove(const char *path);

#endif

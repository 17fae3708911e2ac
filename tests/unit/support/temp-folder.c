#include "support/temp-folder.h"

#include <ftw.h>
#include <stdio.h>
#include <stdlib.h>

bool temp_folder_make(char ret_path[TEMP_FOLDER_MAX], const char *name)
{
    snprintf(ret_path, TEMP_FOLDER_MAX, "/tmp/test-%s-XXXXXX", name);
    return mkdtemp(ret_path) != NULL;
}

static int remove_entry(const char *path, const struct stat *st, int kind, struct FTW *ftw)
{
    (void)st, (void)kind, (void)ftw;
    return remove(path);
}

void temp_folder_remove(const char *path)
{
    nftw(path, remove_entry, 16, FTW_DEPTH | FTW_PHYS);
}

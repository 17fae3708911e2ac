#include "record/content/shelf.h"

#include "base/fd.h"

#include <dirent.h>
#include <errno.h>
#include <stdlib.h>

static int by_name(const void *a, const void *b)
{
    return str_cmp(((const struct shelf_file *)a)->name, ((const struct shelf_file *)b)->name);
}

static enum err read_files(DIR *d, const char *folder, size_t max_files, size_t max_bytes, struct arena *a,
                           struct shelf_file *files, size_t *ret_n, struct error *e)
{
    size_t n = 0;
    for (struct dirent *entry; (entry = readdir(d));) {
        struct str name = str_of(entry->d_name);
        if (name.p[0] == '.' || !str_ends(name, STR(".yaml")))
            continue;
        if (n == max_files)
            return error_set(e, ERR_TOO_LARGE, folder, "%s/ has more than %zu files", folder, max_files);
        files[n].name = arena_str(a, name);
        TRY(fd_read_beneath(dirfd(d), entry->d_name, max_bytes, a, &files[n].text, e));
        n++;
    }
    qsort(files, n, sizeof *files, by_name);
    *ret_n = n;
    return ERR_OK;
}

enum err shelf_read(const char *content, const char *folder, size_t max_files, size_t max_bytes,
                    struct arena *a, struct shelf_file **ret, size_t *ret_n, struct error *e)
{
    const char *path = arena_printf(a, "%s/%s", content, folder);
    DIR *d = opendir(path);
    if (!d && errno != ENOENT)
        return error_errno(e, errno, folder, "the folder %s cannot be read", path);
    *ret = arena_array(a, struct shelf_file, max_files);
    *ret_n = 0;
    if (!d)
        return ERR_OK;
    enum err r = read_files(d, folder, max_files, max_bytes, a, *ret, ret_n, e);
    closedir(d);
    return r;
}

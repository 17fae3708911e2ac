#include "record/content/shelf.h"

#include "base/fd.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <unistd.h>

/* Through links to the folder itself, and through none below it. */
static int open_folder(const char *content, const char *folder, struct arena *a)
{
    return open(arena_printf(a, "%s/%s", content, folder), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
}

static enum err no_folder(const char *content, const char *folder, struct error *e)
{
    return error_errno(e, errno, folder, "the folder %s/%s cannot be read", content, folder);
}

static enum err read_text(int fd, const char *folder, const char *name, size_t max, struct arena *a,
                          struct str *ret, struct error *e)
{
    return yaml_in_file(fd_read_beneath(fd, name, max, a, ret, e), e, "%s/%s", folder, name);
}

enum err shelf_text(const char *content, const char *folder, const char *name, size_t max, struct arena *a,
                    struct str *ret, struct error *e)
{
    _cleanup_(fd_closep) int fd = open_folder(content, folder, a);
    if (fd < 0)
        return yaml_in_file(no_folder(content, folder, e), e, "%s/%s", folder, name);
    return read_text(fd, folder, name, max, a, ret, e);
}

enum err shelf_yaml(const char *content, const char *folder, const char *name, size_t max, struct arena *a,
                    const struct yaml **ret, struct error *e)
{
    struct str text;
    TRY(shelf_text(content, folder, name, max, a, &text, e));
    return yaml_in_file(yaml_read(text, a, ret, e), e, "%s/%s", folder, name);
}

/* ---- all of a folder ---- */

static int by_name(const void *a, const void *b)
{
    return str_cmp(((const struct yaml_file *)a)->name, ((const struct yaml_file *)b)->name);
}

/* Their names, into files of the arena. */
static enum err list_names(DIR *d, const struct shelf *s, struct arena *a, struct yaml_file *files,
                           size_t *ret_n, struct error *e)
{
    size_t n = 0;
    for (struct dirent *entry; (entry = readdir(d));) {
        struct str name = str_of(entry->d_name);
        if (name.p[0] == '.' || (!s->each && !str_ends(name, STR(".yaml"))))
            continue;
        if (n == s->n_files)
            return error_set(e, ERR_TOO_LARGE, s->folder, "%s/ has more than %zu files", s->folder,
                             s->n_files);
        files[n++].name = s->each ? str_of(arena_printf(a, "%s/%s", name.p, s->each)) : arena_str(a, name);
    }
    qsort(files, n, sizeof *files, by_name);
    *ret_n = n;
    return ERR_OK;
}

static enum err find_names(int fd, const struct shelf *s, struct arena *a, struct yaml_file *files,
                           size_t *ret_n, struct error *e)
{
    if (s->names) {
        for (size_t i = 0; i < s->n_files; i++)
            files[i].name = str_of(s->names[i]);
        *ret_n = s->n_files;
        return ERR_OK;
    }
    int listed = fcntl(fd, F_DUPFD_CLOEXEC, 0);
    DIR *d = listed < 0 ? NULL : fdopendir(listed);
    if (!d) {
        enum err r = error_errno(e, errno, s->folder, "the folder %s cannot be listed", s->folder);
        fd_closep(&listed);
        return r;
    }
    enum err r = list_names(d, s, a, files, ret_n, e);
    closedir(d);
    return r;
}

enum err shelf_read(const char *content, const struct shelf *s, struct arena *a, struct yaml_file **ret,
                    size_t *ret_n, struct error *e)
{
    _cleanup_(fd_closep) int fd = open_folder(content, s->folder, a);
    size_t listed = 0, n = 0;
    if (fd < 0 && (errno != ENOENT || s->needed))
        return no_folder(content, s->folder, e);
    struct yaml_file *files = arena_array(a, struct yaml_file, s->n_files);
    if (fd >= 0)
        TRY(find_names(fd, s, a, files, &listed, e));
    for (size_t i = 0; i < listed; i++) {
        files[n].name = files[i].name;
        enum err r = read_text(fd, s->folder, files[i].name.p, s->bytes, a, &files[n].text, e);
        if (r == ERR_NOT_FOUND && s->names)
            continue;
        TRY(r);
        n++;
    }
    *ret = files;
    *ret_n = n;
    return ERR_OK;
}

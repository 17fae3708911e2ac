#include "record/content/front-ends.h"

#include "base/fd.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <unistd.h>

static int by_id(const void *a, const void *b)
{
    const struct front_task *x = a, *y = b;
    return str_cmp(x->id, y->id);
}

static enum err read_text(int folder, const char *path, size_t max, struct arena *a, struct str *ret,
                          struct error *e)
{
    struct error mine = {0};
    enum err r = fd_read_beneath(folder, path, max, a, ret, &mine);
    return r == ERR_OK ? r : error_set(e, r, "front-end", "front-end/%s: %s", path, mine.message);
}

static enum err read_folders(DIR *d, struct arena *a, struct front_ends *ret, struct error *e)
{
    struct front_ends f = {.v = arena_array(a, struct front_task, FRONT_ENDS_MAX)};
    for (struct dirent *entry; (entry = readdir(d));) {
        struct str text;
        if (entry->d_name[0] == '.')
            continue;
        if (f.n == FRONT_ENDS_MAX)
            return error_set(e, ERR_TOO_LARGE, "front-end", "front-end has more than %d tasks",
                             FRONT_ENDS_MAX);
        const char *path = arena_printf(a, "%s/task.yaml", entry->d_name);
        TRY(read_text(dirfd(d), path, FRONT_TASK_MAX, a, &text, e));
        TRY(front_task_read(str_of(entry->d_name), arena_printf(a, "front-end/%s", path), text, a, &f.v[f.n],
                            e));
        f.n++;
    }
    qsort(f.v, f.n, sizeof *f.v, by_id);
    *ret = f;
    return ERR_OK;
}

static enum err open_folder(const char *content, struct arena *a, int *ret, struct error *e)
{
    const char *path = arena_printf(a, "%s/front-end", content);
    int fd = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (fd < 0 && errno != ENOENT)
        return error_errno(e, errno, "front-end", "the folder %s cannot be read", path);
    *ret = fd;
    return ERR_OK;
}

enum err front_ends_read(const char *content, struct arena *a, struct front_ends *ret, struct error *e)
{
    _cleanup_(fd_closep) int fd = -1;
    TRY(open_folder(content, a, &fd, e));
    if (fd < 0) {
        *ret = (struct front_ends){0};
        return ERR_OK;
    }
    DIR *d = fdopendir(fd);
    if (!d)
        return error_errno(e, errno, "front-end", "the folder front-end of the content cannot be read");
    (void)TAKE_FD(fd);
    enum err r = read_folders(d, a, ret, e);
    closedir(d);
    return r;
}

enum err front_ends_find(const struct front_ends *f, struct str id, const struct front_task **ret,
                         struct error *e)
{
    for (size_t i = 0; i < f->n; i++)
        if (str_eq(f->v[i].id, id)) {
            *ret = &f->v[i];
            return ERR_OK;
        }
    return error_set(e, ERR_NOT_FOUND, "id",
                     "there is no front-end task \"%.*s\"; \"dryrun practice front-end\" lists them",
                     STR_ARG(str_head(id, 80)));
}

/* folder: "starter" or "solutions" */
static enum err read_files(int fd, const struct front_task *t, const char *folder, enum front_form form,
                           struct arena *a, struct str files[FRONT_FILES_MAX], struct error *e)
{
    for (size_t i = 0; front_files[form][i]; i++)
        TRY(read_text(fd,
                      arena_printf(a, "%.*s/%s/%s/%s", STR_ARG(t->id), folder, front_form_names[form],
                                   front_files[form][i]),
                      FRONT_FILE_MAX, a, &files[i], e));
    return ERR_OK;
}

static enum err need_folder(const char *content, struct arena *a, int *ret, struct error *e)
{
    TRY(open_folder(content, a, ret, e));
    return *ret >= 0 ? ERR_OK
                     : error_set(e, ERR_NOT_FOUND, "front-end", "the content has no folder front-end");
}

enum err front_ends_solution(const char *content, const struct front_task *t, enum front_form form,
                             struct arena *a, struct str files[FRONT_FILES_MAX], struct error *e)
{
    _cleanup_(fd_closep) int fd = -1;
    TRY(need_folder(content, a, &fd, e));
    return read_files(fd, t, "solutions", form, a, files, e);
}

enum err front_ends_texts(const char *content, const struct front_task *t, struct arena *a,
                          struct front_texts *ret, struct error *e)
{
    _cleanup_(fd_closep) int fd = -1;
    struct front_texts texts = {0};
    TRY(need_folder(content, a, &fd, e));
    TRY(read_text(fd, arena_printf(a, "%.*s/server.js", STR_ARG(t->id)), FRONT_TASK_MAX, a, &texts.server,
                  e));
    TRY(read_text(fd, arena_printf(a, "%.*s/tests.js", STR_ARG(t->id)), FRONT_TASK_MAX, a, &texts.tests, e));
    for (size_t form = 0; form < FRONT_FORMS; form++)
        TRY(read_files(fd, t, "starter", (enum front_form)form, a, texts.starter[form], e));
    *ret = texts;
    return ERR_OK;
}

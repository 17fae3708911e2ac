/*
 * What lies in the working folder of a run besides nothing: the box is empty at its start, and read-only
 * files lie in /w. So that a program finds files where the format wants them, they are loaded into /w under
 * other names, and a shell copies them into the box and becomes the program. Most runs need none of this.
 */
#include "base/fd.h"
#include "judge/inside.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>

static const char prefix[] = "box-";

void box_files_release(struct box_files *b)
{
    for (size_t i = 0; i < b->n; i++) {
        int fd = b->list[i].fd;
        fd_closep(&fd);
    }
    b->n = 0;
    b->bytes = 0;
}

/* Takes the descriptor, also on failure. */
static enum err take(struct box_files *b, struct str name, int fd, bool executable, struct arena *a,
                     struct error *e)
{
    struct stat st;
    size_t at = 0;
    struct sandbox_file f = {
        .name = arena_printf(a, "%s%.*s", prefix, STR_ARG(name)), .fd = fd, .executable = executable};
    while (at < b->n && strcmp(b->list[at].name, f.name) != 0)
        at++;
    if (at == BOX_FILES_MAX) {
        fd_closep(&fd);
        return error_set(e, ERR_CONFLICT, "package", "more than %d files for one working folder",
                         BOX_FILES_MAX);
    }
    b->bytes += fstat(fd, &st) == 0 ? (uint64_t)st.st_size : 0;
    if (at == b->n)
        b->n++;
    else
        fd_closep(&b->list[at].fd);
    b->list[at] = f;
    return ERR_OK;
}

enum err box_files_add(struct box_files *b, struct str name, int fd, bool executable, struct arena *a,
                       struct error *e)
{
    int own = fcntl(fd, F_DUPFD_CLOEXEC, 3);
    if (own < 0)
        return error_errno(e, errno, NULL, "cannot keep a file open");
    return take(b, name, own, executable, a, e);
}

enum err box_files_add_text(struct box_files *b, struct str name, struct str text, struct arena *a,
                            struct error *e)
{
    int fd;
    TRY(fd_memfile("file", text, &fd, e));
    return take(b, name, fd, false, a, e);
}

enum err box_files_add_test(struct box_files *b, const struct package *p, const struct package_test *t,
                            struct arena *a, struct error *e)
{
    for (size_t i = 0; i < t->n_files; i++) {
        int fd;
        const char *path = arena_printf(a, "data/%.*s.files/%.*s", STR_ARG(t->name), STR_ARG(t->files[i]));
        enum err r = fd_open_within(p->dir_fd, path, &fd, e);
        if (r == ERR_NOT_FOUND)
            return error_set(e, ERR_CONFLICT, "package", "%s is gone", path);
        TRY(r);
        TRY(take(b, t->files[i], fd, false, a, e));
    }
    return ERR_OK;
}

static const char *const *joined(const char *const *first, const char *const *second, struct arena *a)
{
    size_t n = 0, m = 0;
    while (first[n])
        n++;
    while (second && second[m])
        m++;
    const char **all = arena_array(a, const char *, n + m + 1);
    memcpy(all, first, n * sizeof *all);
    if (m)
        memcpy(all + n, second, m * sizeof *all);
    return all;
}

void box_files_lay_out(const struct box_files *b, struct run_request *r, struct arena *a)
{
    static const char *const copy[] = {
        "/bin/sh", "-c", "for f in /w/box-*; do cp \"$f\" \"${f#/w/box-}\" || exit 125; done; exec \"$@\"",
        "sh", NULL};
    static const char *const copy_writable[] = {
        "/bin/sh", "-c",
        "for f in /w/box-*; do cp \"$f\" \"${f#/w/box-}\" || exit 125; done; chmod u+w -- * && exec \"$@\"",
        "sh", NULL};
    if (b->n == 0)
        return;
    struct sandbox_file *all = arena_array(a, struct sandbox_file, r->n_data + b->n);
    if (r->n_data)
        memcpy(all, r->data, r->n_data * sizeof *all);
    memcpy(all + r->n_data, b->list, b->n * sizeof *all);
    r->data = all;
    r->n_data += b->n;
    r->before = joined(b->writable ? copy_writable : copy, r->before, a);
    r->limits.box_bytes += b->bytes + b->n * 4096;
}

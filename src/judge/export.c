/*
 * The archive grows from front to back; the head of an entry, which tells sizes that are known only behind
 * it, is written twice.
 */
#include "judge/export.h"

#include "base/fd.h"
#include "judge/testdata.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>
#include <zlib.h>

enum { FILES_MAX = 65000, DEPTH_MAX = 16, LOCAL_BYTES = 30, VERSION = 20, DEFLATED = 8, ON_UNIX = 3 << 8 };
#define ARCHIVE_MAX UINT64_C(0xffff0000)
/* 1 January 1980, the first day that the format knows: the same package gives the same archive. */
enum { DATE = 1 << 5 | 1 };

struct zip {
    int fd; /* borrowed */
    uint64_t at;
    struct strbuf directory;
    struct export_counts counts;
};

struct export
{
    struct judge *j;
    const struct package *p;
    struct arena arena;
    struct zip zip;
};

static void put_16(struct strbuf *b, unsigned v)
{
    strbuf_putc(b, (char)(v & 0xff));
    strbuf_putc(b, (char)(v >> 8 & 0xff));
}

static void put_32(struct strbuf *b, uint32_t v)
{
    put_16(b, v & 0xffff);
    put_16(b, v >> 16);
}

struct entry {
    struct str name;
    uint32_t crc, packed, size;
    bool executable;
};

/* What the head of an entry and its row in the directory have in common. */
static void put_common(struct strbuf *b, const struct entry *x)
{
    put_16(b, VERSION);
    put_16(b, 1 << 11); /* names are UTF-8 */
    put_16(b, DEFLATED);
    put_16(b, 0);
    put_16(b, DATE);
    put_32(b, x->crc);
    put_32(b, x->packed);
    put_32(b, x->size);
    put_16(b, (unsigned)x->name.n);
    put_16(b, 0);
}

static enum err write_head(struct zip *z, const struct entry *x, uint64_t at, struct error *e)
{
    _cleanup_(strbuf_release) struct strbuf b = {0};
    put_32(&b, 0x04034b50);
    put_common(&b, x);
    strbuf_put(&b, x->name);
    if (lseek(z->fd, (off_t)at, SEEK_SET) < 0)
        return error_errno(e, errno, "archive", "cannot write the archive");
    return fd_write_all(z->fd, strbuf_str(&b), "the archive", e);
}

static enum err write_packed(struct zip *z, struct str bytes, uint32_t *ret_packed, struct error *e)
{
    static unsigned char out[64 << 10];
    z_stream s = {.next_in = (unsigned char *)(uintptr_t)bytes.p, .avail_in = (unsigned)bytes.n};
    if (deflateInit2(&s, Z_DEFAULT_COMPRESSION, Z_DEFLATED, -MAX_WBITS, 9, Z_DEFAULT_STRATEGY) != Z_OK)
        abort();
    enum err r = ERR_OK;
    for (int code = Z_OK; code == Z_OK && r == ERR_OK;) {
        s.next_out = out;
        s.avail_out = sizeof out;
        code = deflate(&s, Z_FINISH);
        r = fd_write_all(z->fd, (struct str){(char *)out, sizeof out - s.avail_out}, "the archive", e);
    }
    *ret_packed = (uint32_t)s.total_out;
    deflateEnd(&s);
    return r;
}

static enum err add(struct zip *z, struct str name, struct str bytes, bool executable, struct error *e)
{
    struct entry x = {.name = name,
                      .size = (uint32_t)bytes.n,
                      .crc = (uint32_t)crc32(0, (const unsigned char *)bytes.p, (unsigned)bytes.n),
                      .executable = executable};
    /* What does not shrink grows by 5 bytes in 16 KiB. */
    if (z->counts.files == FILES_MAX || z->at + bytes.n + bytes.n / 1024 + LOCAL_BYTES + name.n > ARCHIVE_MAX)
        return error_set(e, ERR_TOO_LARGE, "archive", "the package has more than %d files or 4 GiB",
                         FILES_MAX);
    TRY(write_head(z, &x, z->at, e));
    TRY(write_packed(z, bytes, &x.packed, e));
    TRY(write_head(z, &x, z->at, e));
    struct strbuf *d = &z->directory;
    put_32(d, 0x02014b50);
    put_16(d, ON_UNIX | VERSION);
    put_common(d, &x);
    put_16(d, 0);
    put_16(d, 0);
    put_16(d, 0);
    put_32(d, (uint32_t)(S_IFREG | (executable ? 0755 : 0644)) << 16);
    put_32(d, (uint32_t)z->at);
    strbuf_put(d, name);
    z->at += LOCAL_BYTES + name.n + x.packed;
    z->counts.files++;
    z->counts.bytes += bytes.n;
    return lseek(z->fd, (off_t)z->at, SEEK_SET) < 0
               ? error_errno(e, errno, "archive", "cannot write the archive")
               : ERR_OK;
}

static enum err finish(struct zip *z, struct error *e)
{
    uint32_t n_bytes = (uint32_t)z->directory.n;
    struct strbuf *d = &z->directory;
    put_32(d, 0x06054b50);
    put_32(d, 0);
    put_16(d, (unsigned)z->counts.files);
    put_16(d, (unsigned)z->counts.files);
    put_32(d, n_bytes);
    put_32(d, (uint32_t)z->at);
    put_16(d, 0);
    if (lseek(z->fd, (off_t)z->at, SEEK_SET) < 0)
        return error_errno(e, errno, "archive", "cannot write the archive");
    return fd_write_all(z->fd, strbuf_str(d), "the archive", e);
}

static enum err add_fd(struct export *x, struct str path, int fd, struct error *e)
{
    struct file_view view;
    struct stat st;
    if (fstat(fd, &st) < 0)
        return error_errno(e, errno, "archive", "cannot look at %.*s", STR_ARG(str_head(path, 200)));
    if (st.st_size > PACKAGE_TEST_FILE_MAX)
        return error_set(e, ERR_TOO_LARGE, "archive", "%.*s is larger than %d MiB",
                         STR_ARG(str_head(path, 200)), PACKAGE_TEST_FILE_MAX >> 20);
    TRY(file_view(fd, &view, e));
    const char *name = arena_printf(&x->arena, "%.*s/%.*s", STR_ARG(x->p->slug), STR_ARG(path));
    enum err r = add(&x->zip, str_of(name), view.bytes, st.st_mode & S_IXUSR, e);
    file_view_release(&view);
    return r;
}

/* ---- the package ---- */

static int by_name(const void *a, const void *b)
{
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

/* The names in a folder, sorted; hidden ones are left out, but .timelimit. */
static size_t list(struct export *x, int fd, const char ***ret)
{
    size_t n = 0, cap = 0;
    const char **names = NULL;
    int own = openat(fd, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    DIR *d = own < 0 ? NULL : fdopendir(own);
    for (struct dirent *entry; d && n < FILES_MAX && (entry = readdir(d));) {
        if (entry->d_name[0] == '.' && strcmp(entry->d_name, ".timelimit") != 0)
            continue;
        arena_grow(&x->arena, names, n, cap);
        names[n++] = arena_strdup(&x->arena, entry->d_name);
    }
    if (d)
        closedir(d);
    else
        fd_closep(&own);
    if (n)
        qsort(names, n, sizeof *names, by_name);
    *ret = names;
    return n;
}

static enum err add_folder(struct export *x, const char *folder, int depth, struct error *e)
{
    _cleanup_(fd_closep) int fd = -1;
    const char **names = NULL;
    if (depth > DEPTH_MAX)
        return error_set(e, ERR_TOO_LARGE, "archive", "%s lies more than %d folders deep", folder, DEPTH_MAX);
    TRY(fd_open_dir_within(x->p->dir_fd, folder[0] ? folder : ".", &fd, e));
    size_t n = list(x, fd, &names);
    for (size_t i = 0; i < n; i++) {
        _cleanup_(fd_closep) int file = -1;
        _cleanup_(fd_closep) int below = -1;
        const char *path = folder[0] ? arena_printf(&x->arena, "%s/%s", folder, names[i]) : names[i];
        if (strcmp(path, "generators/generated.yaml") == 0)
            continue;
        if (fd_open_dir_within(x->p->dir_fd, path, &below, NULL) == ERR_OK) {
            TRY(add_folder(x, path, depth + 1, e));
            continue;
        }
        TRY(fd_open_within(x->p->dir_fd, path, &file, e));
        TRY(add_fd(x, str_of(path), file, e));
    }
    return ERR_OK;
}

static enum err add_generated(struct export *x, struct testdata_maker *m, struct error *e)
{
    for (size_t i = 0; i < x->p->n_tests; i++) {
        const struct package_test *t = &x->p->tests[i];
        struct testdata d;
        if (!t->generated)
            continue;
        TRY(testdata_open(m, t, &d, e));
        enum err r = add_fd(x, str_of(arena_printf(&x->arena, "data/%.*s.in", STR_ARG(t->name))), d.in_fd, e);
        if (r == ERR_OK)
            r = add_fd(x, str_of(arena_printf(&x->arena, "data/%.*s.ans", STR_ARG(t->name))), d.ans_fd, e);
        testdata_release(&d);
        TRY(r);
        x->zip.counts.generated++;
    }
    return ERR_OK;
}

bool export_generates(const struct package *p)
{
    bool any = false;
    for (size_t i = 0; i < p->n_tests; i++)
        any |= p->tests[i].generated;
    return any;
}

enum err export_package(struct judge *j, const struct package *p, int out_fd, struct export_counts *ret,
                        struct error *e)
{
    struct export x = {.j = j, .p = p, .zip = {.fd = out_fd}};
    arena_init(&x.arena);
    enum err r = add_folder(&x, "", 0, e);
    if (r == ERR_OK && export_generates(p)) {
        struct testdata_maker *m = testdata_maker_new(j, p);
        r = add_generated(&x, m, e);
        testdata_maker_free(m);
    }
    if (r == ERR_OK)
        r = finish(&x.zip, e);
    if (r == ERR_OK)
        *ret = x.zip.counts;
    strbuf_release(&x.zip.directory);
    arena_release(&x.arena);
    return r;
}

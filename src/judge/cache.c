/*
 * Layout: FOLDER/<kind>/<first two digits of the key>/<key>-<size>, and FOLDER/tmp/ for what is being
 * written. An entry is found by reading its small folder for the key, so that its size is known before it is
 * opened. Nothing is synced: after a loss of power a file may be short or missing, and then it is made again;
 * a file of the right size has its content, since file systems do not show a length before the data.
 *
 * How large all entries are is counted when the cache is opened and after that kept up by what this process
 * puts in; what others put in is seen at the next count, which making room does.
 */
#include "judge/cache.h"

#include "base/arena.h"
#include "base/clock.h"
#include "base/crypto.h"
#include "base/fd.h"
#include "base/num.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

enum { KEY_CHARS = 64, PATH_CHARS = 160, KIND_MAX = 16 };

struct cache {
    int dir_fd; /* owned */
    uint64_t max_bytes, bytes;
};

static void close_dir(DIR **d)
{
    if (*d)
        closedir(*d);
}

static DIR *open_dir_at(int dir_fd, const char *path)
{
    int fd = openat(dir_fd, path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
    DIR *d = fd < 0 ? NULL : fdopendir(fd);
    if (!d)
        fd_closep(&fd);
    return d;
}

/* ---- finding an entry ---- */

/* The name of the entry with this key in its folder, and its size by the name. */
static bool find_name(struct cache *c, const char *shard, const char *key, char *ret_path, uint64_t *ret_size)
{
    _cleanup_(close_dir) DIR *d = open_dir_at(c->dir_fd, shard);
    if (!d)
        return false;
    for (struct dirent *entry; (entry = readdir(d));) {
        struct str name = str_of(entry->d_name);
        if (name.n > KEY_CHARS + 1 && name.n < 100 && memcmp(name.p, key, KEY_CHARS) == 0 &&
            name.p[KEY_CHARS] == '-' && num_parse_u64(str_from(name, KEY_CHARS + 1), INT64_MAX, ret_size)) {
            snprintf(ret_path, PATH_CHARS, "%.40s/%.100s", shard, entry->d_name);
            return true;
        }
    }
    return false;
}

static void shard_of(const char *kind, const char *key, char shard[PATH_CHARS])
{
    snprintf(shard, PATH_CHARS, "%.16s/%.2s", kind, key);
}

enum err cache_get(struct cache *c, const char *kind, const char key[65], int *ret_fd, struct error *e)
{
    char shard[PATH_CHARS], path[PATH_CHARS];
    uint64_t size;
    struct stat st;
    shard_of(kind, key, shard);
    if (!find_name(c, shard, key, path, &size))
        return error_set(e, ERR_NOT_FOUND, key, "not in the cache");
    _cleanup_(fd_closep) int fd = openat(c->dir_fd, path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC);
    if (fd < 0 && errno == ENOENT)
        return error_set(e, ERR_NOT_FOUND, key, "not in the cache");
    if (fd < 0 || fstat(fd, &st) < 0)
        return error_errno(e, errno, path, "cannot open %s of the cache", path);
    if (!S_ISREG(st.st_mode) || (uint64_t)st.st_size != size) {
        (void)unlinkat(c->dir_fd, path, 0);
        return error_set(e, ERR_NOT_FOUND, key, "it was cut short");
    }
    /* The time of the last use, for making room; that it cannot be set does not matter. */
    (void)futimens(fd, (const struct timespec[]){{.tv_nsec = UTIME_OMIT}, {.tv_nsec = UTIME_NOW}});
    *ret_fd = TAKE_FD(fd);
    return ERR_OK;
}

/* ---- making room ---- */

struct entry {
    char path[PATH_CHARS];
    int64_t used_ns;
    uint64_t size;
};

struct listing {
    struct entry *list; /* owned */
    size_t n, cap;
    uint64_t bytes;
};

static void list_shard(struct cache *c, const char *shard, struct listing *l)
{
    _cleanup_(close_dir) DIR *d = open_dir_at(c->dir_fd, shard);
    struct stat st;
    for (struct dirent *entry; d && (entry = readdir(d));) {
        if (entry->d_name[0] == '.' || strlen(entry->d_name) > 100 ||
            fstatat(dirfd(d), entry->d_name, &st, AT_SYMLINK_NOFOLLOW) < 0 || !S_ISREG(st.st_mode))
            continue;
        if (l->n == l->cap) {
            l->cap = l->cap ? 2 * l->cap : 256;
            l->list = realloc(l->list, l->cap * sizeof *l->list);
            if (!l->list)
                abort();
        }
        struct entry *e = &l->list[l->n++];
        *e = (struct entry){.used_ns = st.st_mtim.tv_sec * INT64_C(1000000000) + st.st_mtim.tv_nsec,
                            .size = (uint64_t)st.st_size};
        snprintf(e->path, sizeof e->path, "%.40s/%.100s", shard, entry->d_name);
        l->bytes += e->size;
    }
}

static void list_kind(struct cache *c, const char *kind, struct listing *l)
{
    _cleanup_(close_dir) DIR *d = open_dir_at(c->dir_fd, kind);
    for (struct dirent *entry; d && (entry = readdir(d));) {
        char shard[PATH_CHARS];
        if (strlen(entry->d_name) != 2 || entry->d_name[0] == '.')
            continue;
        snprintf(shard, sizeof shard, "%.16s/%.2s", kind, entry->d_name);
        list_shard(c, shard, l);
    }
}

static void list_all(struct cache *c, struct listing *l)
{
    _cleanup_(close_dir) DIR *d = open_dir_at(c->dir_fd, ".");
    for (struct dirent *entry; d && (entry = readdir(d));) {
        if (entry->d_name[0] != '.' && strcmp(entry->d_name, "tmp") != 0 && strlen(entry->d_name) <= KIND_MAX)
            list_kind(c, entry->d_name, l);
    }
}

static int by_use(const void *a, const void *b)
{
    const struct entry *x = a, *y = b;
    return (x->used_ns > y->used_ns) - (x->used_ns < y->used_ns);
}

/* Remove the entries used least recently until `more` bytes fit, and then some, so that this is not done each
 * time. */
static void make_room(struct cache *c, uint64_t more)
{
    struct listing l = {0};
    list_all(c, &l);
    c->bytes = l.bytes;
    uint64_t goal = c->max_bytes - c->max_bytes / 8;
    if (c->bytes + more > c->max_bytes && l.n) {
        qsort(l.list, l.n, sizeof *l.list, by_use);
        for (size_t i = 0; i < l.n && c->bytes + more > goal; i++) {
            if (unlinkat(c->dir_fd, l.list[i].path, 0) == 0)
                c->bytes -= l.list[i].size;
        }
    }
    free(l.list);
}

/* What a process that was killed has left half written: nobody writes for an hour. */
static void sweep_tmp(struct cache *c)
{
    enum { HOUR_S = 3600 };
    int64_t now_s = clock_unix_ms() / 1000;
    _cleanup_(close_dir) DIR *d = open_dir_at(c->dir_fd, "tmp");
    struct stat st;
    for (struct dirent *entry; d && (entry = readdir(d));) {
        if (entry->d_name[0] != '.' && fstatat(dirfd(d), entry->d_name, &st, AT_SYMLINK_NOFOLLOW) == 0 &&
            st.st_mtim.tv_sec < now_s - HOUR_S)
            (void)unlinkat(dirfd(d), entry->d_name, 0);
    }
}

/* ---- putting in ---- */

static enum err copy_content(int from, int to, uint64_t size, struct error *e)
{
    static const size_t chunk = 1 << 20;
    char *buffer = NULL;
    enum err r = ERR_OK;
    off_t at = 0;
    while ((uint64_t)at < size && r == ERR_OK) {
        ssize_t n = copy_file_range(from, &at, to, NULL, size - (uint64_t)at, 0);
        if (n > 0)
            continue;
        if (n == 0)
            break;
        /* Not between these file systems: by hand. */
        if (!buffer && !(buffer = malloc(chunk)))
            abort();
        n = pread(from, buffer, chunk, at);
        if (n < 0)
            r = error_errno(e, errno, "cache", "cannot read what is to be cached");
        if (n <= 0)
            break;
        r = fd_write_all(to, (struct str){buffer, (size_t)n}, "the cache", e);
        at += n;
    }
    free(buffer);
    if (r == ERR_OK && (uint64_t)at != size)
        return error_set(e, ERR_IO, "cache", "what is to be cached changed its size");
    return r;
}

static enum err place_entry(struct cache *c, const char *tmp, const char *kind, const char *key,
                            uint64_t size, struct error *e)
{
    char shard[PATH_CHARS], path[PATH_CHARS];
    shard_of(kind, key, shard);
    snprintf(path, sizeof path, "%.16s/%.2s/%.64s-%" PRIu64, kind, key, key, size);
    if (mkdirat(c->dir_fd, kind, 0700) < 0 && errno != EEXIST)
        return error_errno(e, errno, kind, "cannot make a folder in the cache");
    if (mkdirat(c->dir_fd, shard, 0700) < 0 && errno != EEXIST)
        return error_errno(e, errno, shard, "cannot make a folder in the cache");
    if (renameat(c->dir_fd, tmp, c->dir_fd, path) < 0)
        return error_errno(e, errno, path, "cannot put a file into the cache");
    return ERR_OK;
}

static enum err write_tmp(struct cache *c, const char *tmp, int fd, uint64_t size, int *ret_fd,
                          struct error *e)
{
    _cleanup_(fd_closep) int out = openat(c->dir_fd, tmp, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0644);
    if (out < 0)
        return error_errno(e, errno, tmp, "cannot write to the cache");
    TRY(copy_content(fd, out, size, e));
    /* A descriptor that cannot write: the content is final. */
    int in = openat(c->dir_fd, tmp, O_RDONLY | O_CLOEXEC);
    if (in < 0)
        return error_errno(e, errno, tmp, "cannot write to the cache");
    *ret_fd = in;
    return ERR_OK;
}

enum err cache_put(struct cache *c, const char *kind, const char key[65], int fd, int *ret_fd,
                   struct error *e)
{
    struct stat st;
    if (fstat(fd, &st) < 0)
        return error_errno(e, errno, "cache", "cannot look at what is to be cached");
    uint64_t size = (uint64_t)st.st_size;
    if (size > c->max_bytes)
        return error_set(e, ERR_TOO_LARGE, "cache", "%" PRIu64 " bytes do not fit into a cache of %" PRIu64,
                         size, c->max_bytes);
    if (c->bytes + size > c->max_bytes)
        make_room(c, size);
    char tmp[PATH_CHARS];
    snprintf(tmp, sizeof tmp, "tmp/%.16s-%016" PRIx64, key, crypto_random_u64());
    _cleanup_(fd_closep) int kept = -1;
    enum err r = write_tmp(c, tmp, fd, size, &kept, e);
    if (r == ERR_OK)
        r = place_entry(c, tmp, kind, key, size, e);
    if (r != ERR_OK) {
        (void)unlinkat(c->dir_fd, tmp, 0);
        return r;
    }
    c->bytes += size;
    if (ret_fd)
        *ret_fd = TAKE_FD(kept);
    return ERR_OK;
}

enum err cache_open(const char *folder, uint64_t max_bytes, struct cache **ret, struct error *e)
{
    TRY(fd_make_dirs(folder, 0700, e));
    _cleanup_(fd_closep) int dir_fd = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (dir_fd < 0)
        return error_errno(e, errno, folder, "cannot open the cache %s", folder);
    if (mkdirat(dir_fd, "tmp", 0700) < 0 && errno != EEXIST)
        return error_errno(e, errno, folder, "cannot write to the cache %s", folder);
    struct cache *c = calloc(1, sizeof *c);
    if (!c)
        abort();
    *c = (struct cache){.dir_fd = TAKE_FD(dir_fd), .max_bytes = max_bytes};
    sweep_tmp(c);
    make_room(c, 0);
    *ret = c;
    return ERR_OK;
}

void cache_free(struct cache *c)
{
    if (!c)
        return;
    fd_closep(&c->dir_fd);
    free(c);
}

uint64_t cache_bytes(const struct cache *c)
{
    return c->bytes;
}

/*
 * Theory of operation. Records of the stream are put together in a buffer of one record's size and handed to
 * the four functions for entries, which a folder's copy calls too. Every path, and every folder on the way to
 * it, is kept in a set under its lower-case form, so that the second of two entries for one place is seen,
 * also where a file system would take two names for one. The set is keyed at random: names that collide
 * cannot be prepared.
 */
#include "judge/unpack.h"

#include "base/arena.h"
#include "base/crypto.h"
#include "base/fd.h"
#include "base/utf8.h"
#include "readers/stream.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

enum { SET_CELLS_FIRST = 256 }; /* a power of two, as all that follow */

struct seen {
    struct str name; /* as it was written first; p NULL: empty */
    bool is_dir;
};

struct link {
    struct str name, target;
};

struct unpacker {
    struct arena arena;
    int dir_fd; /* borrowed; -1 */
    uint64_t archive_bytes;
    struct unpack_taker taker; /* file NULL: none */
    bool wanted;               /* by the taker: the file that data belong to */
    unsigned char key[SIPHASH_KEY_BYTES];
    struct seen *set; /* owned; set_cells, at most half of them used */
    size_t set_cells, n_set, n_entries;
    struct link *links;
    size_t n_links, links_cap;
    struct unpack_counts counts;
    uint64_t taken; /* bytes, those of what is left out too */
    /* the file that data belong to */
    int fd;       /* owned; -1 */
    bool in_file; /* also when it is left out or nothing is written */
    bool left_out;
    uint64_t file_bytes;
    struct str file;
    /* the stream */
    unsigned char record[STREAM_HEAD + STREAM_RECORD_MAX];
    size_t n_record;
    bool has_ended;
};

struct unpacker *unpacker_new(int dir_fd, uint64_t archive_bytes)
{
    struct unpacker *u = calloc(1, sizeof *u);
    if (!u)
        abort();
    arena_init(&u->arena);
    u->dir_fd = dir_fd;
    u->fd = -1;
    u->archive_bytes = archive_bytes;
    u->set_cells = SET_CELLS_FIRST;
    u->set = calloc(u->set_cells, sizeof *u->set);
    if (!u->set)
        abort();
    crypto_random(u->key, sizeof u->key);
    return u;
}

void unpacker_give(struct unpacker *u, const struct unpack_taker *taker)
{
    u->taker = *taker;
}

void unpacker_free(struct unpacker *u)
{
    if (!u)
        return;
    fd_closep(&u->fd);
    free(u->set);
    arena_release(&u->arena);
    free(u);
}

/* ---- names ---- */

static enum err refuse(struct str name, struct error *e, const char *why)
{
    struct strbuf shown = {0};
    utf8_put_printable(&shown, str_head(name, 100));
    enum err r = error_set(e, ERR_INVALID, "archive", "the entry \"%s\" %s", strbuf_cstr(&shown), why);
    strbuf_release(&shown);
    return r;
}

static enum err too_many(struct error *e)
{
    return error_set(e, ERR_INVALID, "archive", "it has more than %d files and folders", UNPACK_ENTRIES_MAX);
}

/* NULL: it may be used. */
static const char *fault_of(struct str name)
{
    size_t depth = 0;
    if (name.n == 0)
        return "has no name";
    if (name.n > UNPACK_NAME_MAX)
        return "has a name of more than 1000 bytes";
    if (name.p[0] == '/')
        return "has an absolute name; it would lie outside of the package";
    if (!utf8_valid(name))
        return "has a name that is not UTF-8";
    for (size_t i = 0; i < name.n; i++) {
        if ((unsigned char)name.p[i] < 0x20 || name.p[i] == 0x7f)
            return "has control characters in its name";
        if (name.p[i] == '\\')
            return "has a backslash in its name: the archive was packed by a program that does not keep to the format";
    }
    for (struct str part, rest = name; str_split(&rest, '/', &part);) {
        if (str_is(part, ".."))
            return "leads out of the package";
        if (part.n == 0 || str_is(part, "."))
            return "has an empty component, or one that is a dot, in its name";
        if (part.n > UNPACK_COMPONENT_MAX)
            return "has a component of more than 255 bytes in its name";
        if (++depth > UNPACK_DEPTH_MAX)
            return "lies more than 16 folders deep";
    }
    return NULL;
}

/* "./a/b/" as tar writes it becomes "a/b"; "./" alone becomes "". */
static struct str plain(struct str name, bool is_dir)
{
    while (str_starts(name, STR("./")))
        name = str_from(name, 2);
    while (is_dir && name.n && name.p[name.n - 1] == '/')
        name.n--;
    return str_is(name, ".") ? STR("") : name;
}

static bool is_left_out(struct str name)
{
    for (struct str part, rest = name; str_split(&rest, '/', &part);) {
        bool is_last = !rest.p;
        if ((str_starts(part, STR(".")) && !(is_last && str_is(part, ".timelimit"))) ||
            str_is(part, "__MACOSX"))
            return true;
    }
    return false;
}

/* ---- the set ---- */

static struct seen *cell_of(struct unpacker *u, struct str name)
{
    char lower[UNPACK_NAME_MAX];
    for (size_t i = 0; i < name.n; i++)
        lower[i] = name.p[i] >= 'A' && name.p[i] <= 'Z' ? (char)(name.p[i] + 32) : name.p[i];
    size_t at = (size_t)crypto_siphash((struct str){lower, name.n}, u->key) & (u->set_cells - 1);
    for (;; at = (at + 1) & (u->set_cells - 1)) {
        struct seen *s = &u->set[at];
        if (!s->name.p)
            return s;
        bool same = s->name.n == name.n;
        for (size_t i = 0; same && i < name.n; i++) {
            char c = s->name.p[i] >= 'A' && s->name.p[i] <= 'Z' ? (char)(s->name.p[i] + 32) : s->name.p[i];
            same = c == lower[i];
        }
        if (same)
            return s;
    }
}

static void grow_set(struct unpacker *u)
{
    struct seen *old = u->set;
    size_t n = u->set_cells;
    u->set_cells = 2 * n;
    u->set = calloc(u->set_cells, sizeof *u->set);
    if (!u->set)
        abort();
    for (size_t i = 0; i < n; i++) {
        if (old[i].name.p)
            *cell_of(u, old[i].name) = old[i];
    }
    free(old);
}

/* Take the place; *ret_new: nothing was there. What may be there already is a folder, for a folder. */
static enum err occupy(struct unpacker *u, struct str name, bool is_dir, bool *ret_new, struct error *e)
{
    struct seen *s = cell_of(u, name);
    *ret_new = !s->name.p;
    if (!s->name.p) {
        *s = (struct seen){.name = arena_str(&u->arena, name), .is_dir = is_dir};
        /* Folders that only names speak of count too. */
        if (++u->n_set > UNPACK_ENTRIES_MAX)
            return too_many(e);
        if (u->n_set > u->set_cells / 2)
            grow_set(u);
        return ERR_OK;
    }
    if (!str_eq(s->name, name))
        return refuse(name, e, "differs from another one in nothing but capital letters");
    if (s->is_dir != is_dir)
        return refuse(name, e, "is a file and a folder at the same time");
    if (!is_dir)
        return refuse(name, e, "is there twice");
    return ERR_OK;
}

static enum err open_parent(const struct unpacker *u, struct str name, int *ret_fd, const char **ret_base,
                            struct arena *a, struct error *e)
{
    size_t slash = name.n;
    while (slash > 0 && name.p[slash - 1] != '/')
        slash--;
    *ret_base = arena_cstr(a, str_from(name, slash));
    return fd_open_dir_beneath(u->dir_fd, slash ? arena_cstr(a, str_head(name, slash - 1)) : ".", ret_fd, e);
}

static enum err make_dir(struct unpacker *u, struct str name, struct error *e)
{
    struct arena a;
    _cleanup_(fd_closep) int parent = -1;
    const char *base = NULL;
    if (u->dir_fd < 0)
        return ERR_OK;
    arena_init(&a);
    enum err r = open_parent(u, name, &parent, &base, &a, e);
    if (r == ERR_OK && mkdirat(parent, base, 0755) < 0)
        r = error_errno(e, errno, "archive", "cannot make the folder %.*s", STR_ARG(str_head(name, 200)));
    arena_release(&a);
    return r;
}

/* The folders above, which need no entries of their own. */
static enum err make_parents(struct unpacker *u, struct str name, struct error *e)
{
    for (size_t i = 0; i < name.n; i++) {
        bool is_new = false;
        if (name.p[i] != '/')
            continue;
        TRY(occupy(u, str_head(name, i), true, &is_new, e));
        if (is_new)
            TRY(make_dir(u, str_head(name, i), e));
    }
    return ERR_OK;
}

/* What every entry goes through first. */
static enum err admit(struct unpacker *u, struct str name, bool *ret_left_out, struct error *e)
{
    fd_closep(&u->fd);
    u->fd = -1;
    u->in_file = false;
    if (++u->n_entries > UNPACK_ENTRIES_MAX)
        return too_many(e);
    const char *fault = fault_of(name);
    if (fault)
        return refuse(name, e, fault);
    *ret_left_out = is_left_out(name);
    if (*ret_left_out && !u->counts.left_out++)
        u->counts.first_left_out = arena_str(&u->arena, name);
    return ERR_OK;
}

/* ---- entries ---- */

enum err unpacker_dir(struct unpacker *u, struct str name, struct error *e)
{
    bool left_out = false, is_new = false;
    struct str path = plain(name, true);
    if (path.n == 0 && name.n && name.p[0] == '.')
        return ++u->n_entries > UNPACK_ENTRIES_MAX ? too_many(e) : ERR_OK;
    if (name.n && name.p[0] == '/')
        path = name;
    TRY(admit(u, path, &left_out, e));
    if (left_out)
        return ERR_OK;
    TRY(make_parents(u, path, e));
    TRY(occupy(u, path, true, &is_new, e));
    return is_new ? make_dir(u, path, e) : ERR_OK;
}

enum err unpacker_file(struct unpacker *u, struct str name, bool executable, struct error *e)
{
    struct arena a;
    _cleanup_(fd_closep) int parent = -1;
    const char *base = NULL;
    bool is_new = false;
    struct str path = plain(name, false);
    u->wanted = false;
    TRY(admit(u, path, &u->left_out, e));
    u->in_file = true;
    u->file_bytes = 0;
    u->file = arena_str(&u->arena, path);
    if (u->left_out)
        return ERR_OK;
    TRY(make_parents(u, path, e));
    TRY(occupy(u, path, false, &is_new, e));
    u->counts.files++;
    if (u->taker.file)
        return u->taker.file(u->taker.ctx, path, &u->wanted, e);
    if (u->dir_fd < 0)
        return ERR_OK;
    arena_init(&a);
    enum err r = open_parent(u, path, &parent, &base, &a, e);
    if (r == ERR_OK) {
        u->fd = openat(parent, base, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC,
                       executable ? 0755 : 0644);
        if (u->fd < 0)
            r = error_errno(e, errno, "archive", "cannot write %.*s", STR_ARG(str_head(path, 200)));
    }
    arena_release(&a);
    return r;
}

enum err unpacker_data(struct unpacker *u, struct str piece, struct error *e)
{
    if (!u->in_file)
        return error_set(e, ERR_INVALID, "archive", "the reader gave bytes of no file");
    u->file_bytes += piece.n;
    u->taken += piece.n;
    if (u->file_bytes > UNPACK_FILE_MAX)
        return refuse(u->file, e, "is larger than 256 MiB");
    if (u->taken > UNPACK_BYTES_MAX)
        return error_set(e, ERR_INVALID, "archive", "its files are larger than %d MiB together",
                         (int)(UNPACK_BYTES_MAX >> 20));
    if (u->archive_bytes && u->taken > UNPACK_RATIO_FROM && u->taken / UNPACK_RATIO_MAX > u->archive_bytes)
        return error_set(
            e, ERR_INVALID, "archive",
            "it unpacks to more than %d times its size, as bombs do; pack fewer or smaller files",
            UNPACK_RATIO_MAX);
    if (u->left_out)
        return ERR_OK;
    u->counts.bytes += piece.n;
    if (u->wanted)
        return u->taker.data(u->taker.ctx, piece, e);
    return u->fd < 0 ? ERR_OK : fd_write_all(u->fd, piece, "the unpacked file", e);
}

enum err unpacker_link(struct unpacker *u, struct str name, struct str target, struct error *e)
{
    bool left_out = false, is_new = false;
    struct str path = plain(name, false);
    TRY(admit(u, path, &left_out, e));
    if (target.n == 0 || target.n > UNPACK_NAME_MAX || memchr(target.p, '\0', target.n) ||
        !utf8_valid(target))
        return refuse(path, e, "is a link that leads nowhere");
    if (target.p[0] == '/')
        return refuse(path, e, "is a link to an absolute name, outside of the package");
    if (left_out)
        return ERR_OK;
    TRY(make_parents(u, path, e));
    TRY(occupy(u, path, false, &is_new, e));
    arena_grow(&u->arena, u->links, u->n_links, u->links_cap);
    u->links[u->n_links++] = (struct link){arena_str(&u->arena, path), arena_str(&u->arena, target)};
    u->counts.links++;
    return ERR_OK;
}

/* ---- the stream ---- */

static enum err take_record(struct unpacker *u, enum stream_kind kind, struct str body, struct error *e)
{
    struct strbuf why = {0};
    size_t nul;
    enum err r = ERR_OK;
    switch (kind) {
    case STREAM_DIR: return unpacker_dir(u, body, e);
    case STREAM_FILE:
        if (body.n == 0)
            break;
        return unpacker_file(u, str_from(body, 1), body.p[0] == 1, e);
    case STREAM_DATA: return unpacker_data(u, body, e);
    case STREAM_LINK:
        nul = str_find_char(body, '\0');
        if (nul == body.n)
            break;
        return unpacker_link(u, str_head(body, nul), str_from(body, nul + 1), e);
    case STREAM_END:
        if (body.n)
            break;
        u->has_ended = true;
        return ERR_OK;
    case STREAM_BAD:
        utf8_put_printable(&why, str_head(body, 400));
        r = error_set(e, ERR_INVALID, "archive", "%s", why.n ? strbuf_cstr(&why) : "it cannot be read");
        strbuf_release(&why);
        return r;
    }
    return error_set(e, ERR_INVALID, "archive", "the reader wrote something that is no record");
}

static size_t length_of(const unsigned char *head)
{
    return (size_t)head[1] | (size_t)head[2] << 8 | (size_t)head[3] << 16 | (size_t)head[4] << 24;
}

enum err unpacker_feed(struct unpacker *u, struct str bytes, struct error *e)
{
    while (bytes.n) {
        size_t wanted = STREAM_HEAD;
        if (u->has_ended)
            return error_set(e, ERR_INVALID, "archive", "the reader wrote something after the end");
        if (u->n_record >= STREAM_HEAD) {
            size_t n = length_of(u->record);
            if (n > STREAM_RECORD_MAX)
                return error_set(e, ERR_INVALID, "archive", "the reader wrote something that is no record");
            wanted += n;
        }
        size_t n = wanted - u->n_record < bytes.n ? wanted - u->n_record : bytes.n;
        memcpy(u->record + u->n_record, bytes.p, n);
        u->n_record += n;
        bytes = str_from(bytes, n);
        if (u->n_record < STREAM_HEAD || u->n_record < STREAM_HEAD + length_of(u->record))
            continue;
        struct str body = {(const char *)u->record + STREAM_HEAD, u->n_record - STREAM_HEAD};
        u->n_record = 0;
        TRY(take_record(u, (enum stream_kind)u->record[0], body, e));
    }
    return ERR_OK;
}

enum err unpacker_end(struct unpacker *u, struct unpack_counts *ret, struct error *e)
{
    fd_closep(&u->fd);
    u->fd = -1;
    u->in_file = false;
    if (!u->has_ended && u->archive_bytes)
        return error_set(e, ERR_INVALID, "archive", "it could not be read to its end");
    *ret = u->counts;
    return ERR_OK;
}

/* ---- links ---- */

static enum err make_link(struct unpacker *u, const struct link *l, struct arena *a, struct error *e)
{
    _cleanup_(fd_closep) int parent = -1;
    const char *base = NULL;
    TRY(open_parent(u, l->name, &parent, &base, a, e));
    if (symlinkat(arena_cstr(a, l->target), parent, base) < 0)
        return error_errno(e, errno, "archive", "cannot make the link %.*s", STR_ARG(str_head(l->name, 200)));
    return ERR_OK;
}

static enum err check_link(const struct link *l, int root_fd, struct str within, struct arena *a,
                           struct error *e)
{
    _cleanup_(fd_closep) int fd = -1;
    const char *path = arena_cstr(a, within);
    if (fd_open_within(root_fd, path, &fd, NULL) != ERR_OK &&
        fd_open_dir_within(root_fd, path, &fd, NULL) != ERR_OK)
        return refuse(l->name, e, "is a link that leads out of its package, or nowhere");
    return ERR_OK;
}

enum err unpacker_links(struct unpacker *u, struct str below, struct error *e)
{
    struct arena a;
    _cleanup_(fd_closep) int root = -1;
    enum err r = ERR_OK;
    if (u->dir_fd < 0)
        return ERR_OK;
    arena_init(&a);
    size_t n = below.n ? below.n + 1 : 0;
    r = fd_open_dir_beneath(u->dir_fd, below.n ? arena_cstr(&a, below) : ".", &root, e);
    for (int pass = 0; pass < 2; pass++) {
        for (size_t i = 0; i < u->n_links && r == ERR_OK; i++) {
            const struct link *l = &u->links[i];
            if (n && !(str_starts(l->name, below) && l->name.n > n && l->name.p[below.n] == '/'))
                continue;
            r = pass ? check_link(l, root, str_from(l->name, n), &a, e) : make_link(u, l, &a, e);
        }
    }
    arena_release(&a);
    return r;
}

/*
 * ZIP, as PKWARE's APPNOTE describes it, and of it what a problem package needs: stored and deflated entries.
 *
 * Theory of operation. The central directory at the end says what there is; each entry must lie where it
 * says, with a head that says the same, within the space before the directory, and no two may share a byte:
 * what would be read in two ways by two programs, or one byte unpacked many times, is refused and not
 * interpreted. Sizes and checksums are held to what was announced.
 */
#include "readers/archive.h"

#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <zlib.h>

enum {
    END_BYTES = 22,
    CENTRAL_BYTES = 46,
    LOCAL_BYTES = 30,
    COMMENT_MAX = 65535,
    FLAG_ENCRYPTED = 1 << 0,
    FLAG_SIZES_FOLLOW = 1 << 3,
    FLAG_STRONG_ENCRYPTION = 1 << 6,
    FLAG_MASKED = 1 << 13,
    STORED = 0,
    DEFLATED = 8,
    MADE_ON_UNIX = 3,
    LINK_MAX = 4096,
};

static unsigned u16(const unsigned char *p)
{
    return (unsigned)p[0] | (unsigned)p[1] << 8;
}

static uint32_t u32(const unsigned char *p)
{
    return (uint32_t)u16(p) | (uint32_t)u16(p + 2) << 16;
}

struct directory {
    size_t at, n_bytes, n;
};

static bool find_directory(struct bytes a, struct directory *ret, struct refusal *r)
{
    size_t least = a.n > END_BYTES + COMMENT_MAX ? a.n - END_BYTES - COMMENT_MAX : 0;
    for (size_t at = a.n >= END_BYTES ? a.n - END_BYTES + 1 : 0; at-- > least;) {
        const unsigned char *p = a.p + at;
        if (memcmp(p, "PK\5\6", 4) != 0 || at + END_BYTES + u16(p + 20) != a.n)
            continue;
        if (u16(p + 10) == 0xffff || u32(p + 12) == 0xffffffff || u32(p + 16) == 0xffffffff) {
            refuse(r, "it is in the ZIP64 form, for archives over 4 GiB, which is not read here");
            return false;
        }
        if (u16(p + 4) || u16(p + 6) || u16(p + 8) != u16(p + 10)) {
            refuse(r, "it is a part of an archive in several files");
            return false;
        }
        *ret = (struct directory){.at = u32(p + 16), .n_bytes = u32(p + 12), .n = u16(p + 10)};
        if (ret->at > at || at - ret->at != ret->n_bytes) {
            refuse(r, "its directory does not lie where the archive says");
            return false;
        }
        return true;
    }
    refuse(r, "it is cut off, or something was put behind it: the end of the ZIP archive is missing");
    return false;
}

/* The head in front of the entry's data must say the same as the directory. */
static bool take_local(struct bytes a, size_t dir_at, size_t at, size_t packed, unsigned flags,
                       struct zip_entry *x, struct refusal *r)
{
    if (at > dir_at || dir_at - at < LOCAL_BYTES || memcmp(a.p + at, "PK\3\4", 4) != 0) {
        refuse_entry(r, x->name, "does not lie where the directory of the archive says");
        return false;
    }
    const unsigned char *p = a.p + at;
    size_t name = u16(p + 26), head = LOCAL_BYTES + name + u16(p + 28);
    if (dir_at - at < head || dir_at - at - head < packed) {
        refuse_entry(r, x->name, "does not fit into the archive: it is cut off or damaged");
        return false;
    }
    bool sizes = u16(p + 6) & FLAG_SIZES_FOLLOW ||
                 (u32(p + 14) == x->crc && u32(p + 18) == packed && u32(p + 22) == x->size);
    if (name != x->name.n || memcmp(p + LOCAL_BYTES, x->name.p, name) != 0 || u16(p + 8) != x->method ||
        ((u16(p + 6) ^ flags) & FLAG_ENCRYPTED) || !sizes) {
        refuse_entry(r, x->name, "is described in two ways that differ");
        return false;
    }
    x->packed = (struct bytes){p + head, packed};
    x->begins = at;
    x->ends = at + head + packed;
    return true;
}

static bool take_entry(struct bytes a, const struct directory *d, size_t *at, struct zip_entry *ret,
                       struct refusal *r)
{
    const unsigned char *p = a.p + *at;
    size_t left = d->at + d->n_bytes - *at;
    if (left < CENTRAL_BYTES || memcmp(p, "PK\1\2", 4) != 0 ||
        left - CENTRAL_BYTES < (size_t)u16(p + 28) + u16(p + 30) + u16(p + 32)) {
        refuse(r, "its directory is damaged");
        return false;
    }
    unsigned flags = u16(p + 8);
    struct zip_entry x = {.name = {p + CENTRAL_BYTES, u16(p + 28)},
                          .method = u16(p + 10),
                          .crc = u32(p + 16),
                          .size = u32(p + 24),
                          .mode = u16(p + 4) >> 8 == MADE_ON_UNIX ? u32(p + 38) >> 16 : 0};
    *at += CENTRAL_BYTES + x.name.n + u16(p + 30) + u16(p + 32);
    if (flags & (FLAG_ENCRYPTED | FLAG_STRONG_ENCRYPTION | FLAG_MASKED))
        refuse_entry(r, x.name, "is encrypted; unpack it and pack it again without a password");
    else if (x.method != STORED && x.method != DEFLATED)
        refuse_entry(r, x.name, "is compressed by method %u; only stored and deflated entries are read",
                     x.method);
    else if (u32(p + 20) == 0xffffffff || x.size == 0xffffffff || u32(p + 42) == 0xffffffff)
        refuse_entry(r, x.name, "is in the ZIP64 form, for files over 4 GiB, which is not read here");
    else if (u16(p + 34))
        refuse_entry(r, x.name, "is in another file of the archive");
    if (r->is_set || !take_local(a, d->at, u32(p + 42), u32(p + 20), flags, &x, r))
        return false;
    *ret = x;
    return true;
}

static int by_place(const void *a, const void *b)
{
    const struct zip_entry *x = a, *y = b;
    return x->begins < y->begins ? -1 : x->begins > y->begins;
}

static void check_overlap(const struct zip_entry *entries, size_t n, struct refusal *r)
{
    struct zip_entry *sorted = malloc((n + 1) * sizeof *sorted);
    if (!sorted) {
        refuse(r, "there is not enough memory to read it");
        return;
    }
    for (size_t i = 0; i < n; i++)
        sorted[i] = entries[i];
    qsort(sorted, n, sizeof *sorted, by_place);
    for (size_t i = 1; i < n; i++) {
        if (sorted[i].begins < sorted[i - 1].ends)
            refuse_entry(r, sorted[i].name, "overlaps with another one: the archive is a ZIP bomb");
    }
    free(sorted);
}

/* Where unpacked bytes go. */
struct target {
    void (*data)(void *arg, struct bytes piece);
    void *arg;
};

static void put(const struct target *t, const unsigned char *p, size_t n)
{
    if (n)
        t->data(t->arg, (struct bytes){p, n});
}

static void unpack_stored(const struct zip_entry *x, const struct target *t, uint32_t *crc)
{
    enum { PIECE = 60 << 10 };
    for (size_t at = 0; at < x->packed.n;) {
        size_t n = x->packed.n - at < PIECE ? x->packed.n - at : PIECE;
        *crc = (uint32_t)crc32(*crc, x->packed.p + at, (unsigned)n);
        put(t, x->packed.p + at, n);
        at += n;
    }
}

static bool unpack_deflated(const struct zip_entry *x, const struct target *t, uint32_t *crc)
{
    static unsigned char out[60 << 10];
    z_stream z = {.next_in = (unsigned char *)(uintptr_t)x->packed.p, .avail_in = (unsigned)x->packed.n};
    uint64_t total = 0;
    int code = inflateInit2(&z, -MAX_WBITS);
    if (code != Z_OK)
        return false;
    while (code == Z_OK && total <= x->size) {
        z.next_out = out;
        z.avail_out = sizeof out;
        code = inflate(&z, Z_NO_FLUSH);
        size_t n = sizeof out - z.avail_out;
        total += n;
        /* Not a byte more than was announced. */
        if ((code == Z_OK || code == Z_STREAM_END) && total <= x->size) {
            *crc = (uint32_t)crc32(*crc, out, (unsigned)n);
            put(t, out, n);
        }
    }
    bool whole = code == Z_STREAM_END && total == x->size && z.avail_in == 0;
    inflateEnd(&z);
    return whole;
}

bool zip_unpack(const struct zip_entry *x, void (*data)(void *arg, struct bytes piece), void *arg,
                struct refusal *r)
{
    const struct target t = {data, arg};
    uint32_t crc = 0;
    bool whole = x->method != STORED || x->packed.n == x->size;
    if (whole && x->method == STORED)
        unpack_stored(x, &t, &crc);
    else if (whole)
        whole = unpack_deflated(x, &t, &crc);
    if (!whole || crc != x->crc)
        refuse_entry(r, x->name, "is damaged: its size or checksum is not what the archive says");
    return whole && crc == x->crc;
}

/* What a link leads to. */
struct link {
    unsigned char target[LINK_MAX];
    size_t n;
};

static void put_link(void *arg, struct bytes piece)
{
    struct link *l = arg;
    for (size_t i = 0; i < piece.n && l->n < LINK_MAX; i++)
        l->target[l->n++] = piece.p[i];
}

static void give(const struct zip_entry *x, const struct sink *s, struct refusal *r)
{
    static struct link link;
    bool is_dir = x->name.n && x->name.p[x->name.n - 1] == '/';
    mode_t type = x->mode & S_IFMT;
    if (x->name.n > NAME_BYTES_MAX)
        refuse_entry(r, x->name, "has a name of %zu bytes", x->name.n);
    else if (x->method == STORED && x->packed.n != x->size)
        refuse_entry(r, x->name, "is damaged: its size is not what the archive says");
    else if (is_dir && (x->size || (type && type != S_IFDIR)))
        refuse_entry(r, x->name, "is a folder and something else too");
    else if (!is_dir && type && type != S_IFREG && type != S_IFLNK)
        refuse_entry(r, x->name, "is neither a file nor a folder nor a link");
    else if (type == S_IFLNK && x->size > LINK_MAX)
        refuse_entry(r, x->name, "is a link with a target of %u bytes", x->size);
    if (r->is_set)
        return;
    if (is_dir) {
        s->dir(s->arg, x->name);
    } else if (type == S_IFLNK) {
        link.n = 0;
        if (zip_unpack(x, put_link, &link, r))
            s->link(s->arg, x->name, (struct bytes){link.target, link.n});
    } else {
        s->file(s->arg, x->name, x->mode & S_IXUSR);
        zip_unpack(x, s->data, s->arg, r);
    }
}

bool zip_list(struct bytes a, struct zip_entry **ret, size_t *ret_n, struct refusal *r)
{
    struct directory d;
    if (!find_directory(a, &d, r))
        return false;
    struct zip_entry *entries = calloc(d.n + 1, sizeof *entries);
    size_t at = d.at;
    if (!entries)
        refuse(r, "there is not enough memory to read it");
    for (size_t i = 0; i < d.n && !r->is_set; i++)
        take_entry(a, &d, &at, &entries[i], r);
    if (!r->is_set && at != d.at + d.n_bytes)
        refuse(r, "its directory has more in it than it says");
    if (!r->is_set)
        check_overlap(entries, d.n, r);
    if (r->is_set) {
        free(entries);
        return false;
    }
    *ret = entries;
    *ret_n = d.n;
    return true;
}

void zip_read(struct bytes a, const struct sink *s, struct refusal *r)
{
    struct zip_entry *entries;
    size_t n;
    if (!zip_list(a, &entries, &n, r))
        return;
    for (size_t i = 0; i < n && !r->is_set; i++)
        give(&entries[i], s, r);
    free(entries);
}

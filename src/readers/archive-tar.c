/*
 * tar: POSIX ustar and pax, and GNU's long names. An archive is a row of blocks of 512 bytes: a head, then
 * what it announces; two empty blocks are its end.
 */
#include "readers/archive.h"

#include <stdlib.h>
#include <string.h>

enum { BLOCK = 512, EXTENDED_MAX = 64 << 10 };

enum state { AT_HEAD, IN_FILE, IN_EXTENDED, IN_SKIPPED, AT_END };

struct tar {
    const struct sink *sink; /* borrowed */
    struct refusal *r;       /* borrowed */
    enum state state;
    unsigned char block[BLOCK];
    size_t n_block;
    uint64_t left, padding; /* of what the head announced, and up to the next block */
    char extended_kind;
    unsigned char extended[EXTENDED_MAX];
    size_t n_extended;
    unsigned empty_blocks;
    /* What goes before the next head; 0: nothing. */
    unsigned char name[NAME_BYTES_MAX], target[NAME_BYTES_MAX];
    size_t n_name, n_target;
    bool has_size;
    uint64_t size;
};

struct tar *tar_new(const struct sink *s, struct refusal *r)
{
    struct tar *t = calloc(1, sizeof *t);
    if (t) {
        t->sink = s;
        t->r = r;
    }
    return t;
}

/* Octal, or GNU's binary form. */
static bool number(const unsigned char *p, size_t n, uint64_t *ret)
{
    uint64_t v = 0;
    size_t i = 0;
    if (p[0] & 0x80) {
        v = p[0] & 0x7f;
        for (i = 1; i < n; i++) {
            if (v >> 55)
                return false;
            v = v << 8 | p[i];
        }
        *ret = v;
        return !(p[0] & 0x40);
    }
    while (i < n && p[i] == ' ')
        i++;
    for (; i < n && p[i] >= '0' && p[i] <= '7'; i++) {
        if (v >> 60)
            return false;
        v = v << 3 | (uint64_t)(p[i] - '0');
    }
    *ret = v;
    return i == n || p[i] == '\0' || p[i] == ' ';
}

static bool checksum_ok(const unsigned char *h)
{
    uint64_t stated = 0, sum = 0;
    for (size_t i = 0; i < BLOCK; i++)
        sum += i >= 148 && i < 156 ? ' ' : h[i];
    return number(h + 148, 8, &stated) && stated == sum;
}

static size_t length(const unsigned char *p, size_t max)
{
    const unsigned char *end = memchr(p, 0, max);
    return end ? (size_t)(end - p) : max;
}

/* ---- what comes before a head ---- */

static bool keep(unsigned char *to, size_t *n, const unsigned char *p, size_t bytes)
{
    if (bytes > NAME_BYTES_MAX || memchr(p, 0, bytes))
        return false;
    memcpy(to, p, bytes);
    *n = bytes;
    return true;
}

static bool is_key(const unsigned char *p, size_t n, const char *key)
{
    return n == strlen(key) && memcmp(p, key, n) == 0;
}

/* One record "LENGTH KEY=VALUE\n". */
static bool take_record(struct tar *t, const unsigned char *p, size_t n)
{
    const unsigned char *space = memchr(p, ' ', n),
                        *equals = space ? memchr(space, '=', n - (size_t)(space - p)) : NULL;
    if (!equals || p[n - 1] != '\n')
        return false;
    const unsigned char *key = space + 1, *value = equals + 1;
    size_t n_key = (size_t)(equals - key), n_value = n - 1 - (size_t)(value - p);
    if (is_key(key, n_key, "path"))
        return keep(t->name, &t->n_name, value, n_value);
    if (is_key(key, n_key, "linkpath"))
        return keep(t->target, &t->n_target, value, n_value);
    if (is_key(key, n_key, "size")) {
        t->size = 0;
        t->has_size = n_value > 0 && n_value < 18;
        for (size_t i = 0; i < n_value && t->has_size; i++) {
            t->has_size = value[i] >= '0' && value[i] <= '9';
            t->size = t->size * 10 + (uint64_t)(value[i] - '0');
        }
        return t->has_size;
    }
    /* GNU's sparse files would be read as something else than they are. */
    return !(n_key >= 11 && memcmp(key, "GNU.sparse.", 11) == 0);
}

static bool take_records(struct tar *t)
{
    for (size_t at = 0; at < t->n_extended;) {
        size_t n = 0, i = at;
        for (; i < t->n_extended && t->extended[i] >= '0' && t->extended[i] <= '9' && n < EXTENDED_MAX; i++)
            n = n * 10 + (size_t)(t->extended[i] - '0');
        if (i == at || n < 5 || n > t->n_extended - at || !take_record(t, t->extended + at, n))
            return false;
        at += n;
    }
    return true;
}

static void take_extended(struct tar *t)
{
    bool ok = true;
    size_t n = length(t->extended, t->n_extended);
    switch (t->extended_kind) {
    case 'x': ok = take_records(t); break;
    case 'L': ok = keep(t->name, &t->n_name, t->extended, n); break;
    case 'K': ok = keep(t->target, &t->n_target, t->extended, n); break;
    default: break; /* 'g': comments of git */
    }
    if (!ok)
        refuse(t->r, "it has an extended head that cannot be understood");
    t->n_extended = 0;
}

/* ---- heads ---- */

static struct bytes name_of(struct tar *t, unsigned char joined[257])
{
    const unsigned char *h = t->block;
    if (t->n_name)
        return (struct bytes){t->name, t->n_name};
    size_t n = 0, n_prefix = length(h + 345, 155), n_name = length(h, 100);
    /* GNU's own form has other things in the place of the prefix. */
    if (memcmp(h + 257, "ustar\0", 6) == 0 && n_prefix) {
        memcpy(joined, h + 345, n_prefix);
        joined[n_prefix] = '/';
        n = n_prefix + 1;
    }
    memcpy(joined + n, h, n_name);
    return (struct bytes){joined, n + n_name};
}

static void announce(struct tar *t, enum state state, uint64_t size)
{
    t->state = size ? state : AT_HEAD;
    t->left = size;
    t->padding = (BLOCK - size % BLOCK) % BLOCK;
}

static void take_extended_head(struct tar *t, char type, uint64_t size)
{
    if (size > EXTENDED_MAX) {
        refuse(t->r, "it has an extended head of more than %d bytes", EXTENDED_MAX);
        return;
    }
    t->extended_kind = type;
    announce(t, IN_EXTENDED, size);
}

static void take_entry(struct tar *t, char type, uint64_t size)
{
    unsigned char joined[257];
    uint64_t mode = 0;
    const unsigned char *h = t->block;
    struct bytes name = name_of(t, joined);
    bool is_dir = type == '5' || (type == '0' && name.n && name.p[name.n - 1] == '/');
    if (!number(h + 100, 8, &mode))
        mode = 0;
    if (type == '2') {
        struct bytes target = t->n_target ? (struct bytes){t->target, t->n_target}
                                          : (struct bytes){h + 157, length(h + 157, 100)};
        t->sink->link(t->sink->arg, name, target);
        announce(t, IN_SKIPPED, size);
    } else if (is_dir) {
        t->sink->dir(t->sink->arg, name);
        announce(t, IN_SKIPPED, size);
    } else if (type == '0' || type == '7') {
        t->sink->file(t->sink->arg, name, mode & 0100);
        announce(t, IN_FILE, size);
    } else if (type == '1') {
        refuse_entry(t->r, name, "is a hard link; pack the archive with --hard-dereference");
    } else {
        refuse_entry(t->r, name, "is neither a file nor a folder nor a link");
    }
    t->n_name = t->n_target = 0;
    t->has_size = false;
}

static void take_head(struct tar *t)
{
    const unsigned char *h = t->block;
    bool empty = true;
    uint64_t size = 0;
    for (size_t i = 0; i < BLOCK && empty; i++)
        empty = h[i] == 0;
    if (empty) {
        if (++t->empty_blocks == 2)
            t->state = AT_END;
        return;
    }
    if (t->empty_blocks || memcmp(h + 257, "ustar", 5) != 0 || !checksum_ok(h) ||
        !number(h + 124, 12, &size)) {
        refuse(t->r, "it is damaged: a head of the tar archive cannot be understood");
        return;
    }
    char type = h[156] ? (char)h[156] : '0';
    if (type == 'x' || type == 'g' || type == 'L' || type == 'K')
        take_extended_head(t, type, size);
    else
        take_entry(t, type, t->has_size ? t->size : size);
}

/* ---- the stream ---- */

static size_t take_block(struct tar *t, struct bytes piece)
{
    size_t n = BLOCK - t->n_block < piece.n ? BLOCK - t->n_block : piece.n;
    memcpy(t->block + t->n_block, piece.p, n);
    t->n_block += n;
    if (t->n_block == BLOCK) {
        t->n_block = 0;
        take_head(t);
    }
    return n;
}

static size_t take_body(struct tar *t, struct bytes piece)
{
    size_t n = t->left < piece.n ? (size_t)t->left : piece.n;
    if (t->state == IN_FILE)
        t->sink->data(t->sink->arg, (struct bytes){piece.p, n});
    if (t->state == IN_EXTENDED) {
        memcpy(t->extended + t->n_extended, piece.p, n);
        t->n_extended += n;
    }
    t->left -= n;
    if (t->left == 0) {
        if (t->state == IN_EXTENDED)
            take_extended(t);
        t->state = AT_HEAD;
    }
    return n;
}

void tar_feed(struct tar *t, struct bytes piece)
{
    while (piece.n && !t->r->is_set && t->state != AT_END) {
        size_t n;
        if (t->state != AT_HEAD) {
            n = take_body(t, piece);
        } else if (t->padding) {
            n = t->padding < piece.n ? (size_t)t->padding : piece.n;
            t->padding -= n;
        } else {
            n = take_block(t, piece);
        }
        piece.p += n;
        piece.n -= n;
    }
}

void tar_end(struct tar *t)
{
    /* One empty block at the end is what some programs write. */
    if (t->state != AT_END && !(t->state == AT_HEAD && t->empty_blocks && t->n_block == 0))
        refuse(t->r, "it is cut off: the end of the tar archive is missing");
    free(t);
}

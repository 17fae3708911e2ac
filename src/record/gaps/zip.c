/* PKWARE's APPNOTE: for each part a head and its data, then the directory, then its end. */
#include "record/gaps/zip.h"

#include <stdint.h>
#include <zlib.h>

enum {
    HEAD = 0x04034b50,
    ENTRY = 0x02014b50,
    END = 0x06054b50,
    DEFLATED = 8,
    DAY_1980 = 0x21,
    PARTS_MAX = 16
};

static void put(struct strbuf *out, uint32_t v, int bytes)
{
    for (int i = 0; i < bytes; i++)
        strbuf_putc(out, (char)(v >> (8 * i)));
}

struct packed {
    uint32_t crc, size, packed, at;
};

/* From "version needed" on, as far as head and entry have it in common. */
static void put_common(struct strbuf *out, const struct zip_part *p, const struct packed *k)
{
    put(out, 20, 2);
    put(out, 0, 2);
    put(out, DEFLATED, 2);
    put(out, 0, 2);
    put(out, DAY_1980, 2);
    put(out, k->crc, 4);
    put(out, k->packed, 4);
    put(out, k->size, 4);
    put(out, (uint32_t)strlen(p->name), 2);
    put(out, 0, 2);
}

static bool deflate_to(struct str data, struct strbuf *out)
{
    z_stream z = {0};
    unsigned char piece[64 << 10];
    int r;
    if (deflateInit2(&z, Z_BEST_COMPRESSION, Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY) != Z_OK)
        return false;
    z.next_in = (Bytef *)(uintptr_t)data.p;
    z.avail_in = (uInt)data.n;
    do {
        z.next_out = piece;
        z.avail_out = sizeof piece;
        r = deflate(&z, Z_FINISH);
        strbuf_put(out, (struct str){(const char *)piece, sizeof piece - z.avail_out});
    } while (r == Z_OK);
    deflateEnd(&z);
    return r == Z_STREAM_END;
}

enum err zip_write(const struct zip_part *parts, size_t n, struct strbuf *out, struct error *e)
{
    struct packed packed[PARTS_MAX];
    size_t begins = out->n;
    if (n > PARTS_MAX)
        return error_set(e, ERR_TOO_LARGE, "archive", "it has more than %d parts", PARTS_MAX);
    for (size_t i = 0; i < n; i++) {
        _cleanup_(strbuf_release) struct strbuf data = {0};
        struct packed *k = &packed[i];
        if (parts[i].data.n > (1u << 31) || out->n - begins > (1u << 31))
            return error_set(e, ERR_TOO_LARGE, "archive", "%s is larger than an archive can be",
                             parts[i].name);
        if (!deflate_to(parts[i].data, &data))
            return error_set(e, ERR_INTERNAL, "archive", "%s cannot be packed", parts[i].name);
        *k = (struct packed){(uint32_t)crc32(0, (const Bytef *)parts[i].data.p, (uInt)parts[i].data.n),
                             (uint32_t)parts[i].data.n, (uint32_t)data.n, (uint32_t)(out->n - begins)};
        put(out, HEAD, 4);
        put_common(out, &parts[i], k);
        strbuf_puts(out, parts[i].name);
        strbuf_put(out, strbuf_str(&data));
    }
    size_t directory = out->n - begins;
    for (size_t i = 0; i < n; i++) {
        put(out, ENTRY, 4);
        put(out, 20, 2);
        put_common(out, &parts[i], &packed[i]);
        put(out, 0, 2);
        put(out, 0, 2);
        put(out, 0, 2);
        put(out, 0, 4);
        put(out, packed[i].at, 4);
        strbuf_puts(out, parts[i].name);
    }
    size_t end = out->n - begins;
    put(out, END, 4);
    put(out, 0, 4);
    put(out, (uint32_t)n, 2);
    put(out, (uint32_t)n, 2);
    put(out, (uint32_t)(end - directory), 4);
    put(out, (uint32_t)directory, 4);
    put(out, 0, 2);
    return ERR_OK;
}

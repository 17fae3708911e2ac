/*
 * Which format, and gzip around tar.
 */
#include "readers/archive.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <zlib.h>

void refuse(struct refusal *r, const char *fmt, ...)
{
    va_list args;
    if (r->is_set)
        return;
    r->is_set = true;
    va_start(args, fmt);
    vsnprintf(r->text, sizeof r->text, fmt, args);
    va_end(args);
}

void refuse_entry(struct refusal *r, struct bytes name, const char *fmt, ...)
{
    char shown[80], why[200];
    size_t n = 0;
    va_list args;
    for (size_t i = 0; i < name.n && n + 1 < sizeof shown; i++)
        shown[n++] = name.p[i] >= 0x20 && name.p[i] < 0x7f ? (char)name.p[i] : '?';
    shown[n] = '\0';
    va_start(args, fmt);
    vsnprintf(why, sizeof why, fmt, args);
    va_end(args);
    refuse(r, "the entry \"%s\" %s", shown, why);
}

/* One gzip member or several behind each other, as `cat a.gz b.gz` makes. */
static void gzip_read(struct bytes in, const struct sink *s, struct refusal *r)
{
    static unsigned char out[64 << 10];
    z_stream z = {.next_in = (unsigned char *)(uintptr_t)in.p};
    size_t left = in.n;
    int code = inflateInit2(&z, 16 + MAX_WBITS);
    struct tar *t = code == Z_OK ? tar_new(s, r) : NULL;
    if (!t) {
        refuse(r, "there is not enough memory to read it");
        return;
    }
    while (code == Z_OK && !r->is_set) {
        if (z.avail_in == 0) {
            z.avail_in = left > 1 << 20 ? 1 << 20 : (unsigned)left;
            left -= z.avail_in;
        }
        z.next_out = out;
        z.avail_out = sizeof out;
        code = inflate(&z, Z_NO_FLUSH);
        if (code == Z_OK || code == Z_STREAM_END)
            tar_feed(t, (struct bytes){out, sizeof out - z.avail_out});
        if (code == Z_STREAM_END && (z.avail_in || left))
            code = inflateReset(&z);
    }
    if (code == Z_BUF_ERROR && z.avail_in == 0)
        refuse(r, "it is cut off: the compressed data end too early");
    else if (code != Z_OK && code != Z_STREAM_END)
        refuse(r, "its compressed data are damaged");
    inflateEnd(&z);
    tar_end(t);
}

static bool begins(struct bytes b, size_t at, const char *magic, size_t n)
{
    return b.n >= at + n && memcmp(b.p + at, magic, n) == 0;
}

void archive_read(struct bytes a, const struct sink *s, struct refusal *r)
{
    if (begins(a, 0, "PK\3\4", 4) || begins(a, 0, "PK\5\6", 4)) {
        zip_read(a, s, r);
    } else if (begins(a, 0, "\x1f\x8b", 2)) {
        gzip_read(a, s, r);
    } else if (begins(a, 257, "ustar", 5)) {
        struct tar *t = tar_new(s, r);
        if (!t) {
            refuse(r, "there is not enough memory to read it");
            return;
        }
        tar_feed(t, a);
        tar_end(t);
    } else if (begins(a, 0, "BZh", 3) ||
               begins(a, 0,
                      "\xfd"
                      "7zXZ",
                      5) ||
               begins(a, 0, "\x28\xb5\x2f\xfd", 4) || begins(a, 0, "7z\xbc\xaf", 4) ||
               begins(a, 0, "Rar!", 4)) {
        refuse(r, "it is an archive of a kind that is not read here; pack it as ZIP or tar.gz");
    } else {
        refuse(r, "it is no archive: ZIP, tar and tar.gz are read");
    }
}

#include "model/words/plain.h"

#include "base/utf8.h"

/* What Windows-1252 has where Latin-1 has controls; 0: nothing. */
static const uint16_t windows[32] = {
    0x20ac, 0,      0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017d, 0,      0,      0x2018, 0x2019, 0x201c, 0x201d, 0x2022,
    0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0,      0x017e, 0x0178,
};

static void from_windows(struct str bytes, struct strbuf *out)
{
    for (size_t i = 0; i < bytes.n; i++) {
        unsigned char c = (unsigned char)bytes.p[i];
        uint32_t code = c >= 0x80 && c < 0xa0 ? windows[c - 0x80] : c;
        utf8_put(out, code == 0 ? 0xfffd : code);
    }
}

static uint32_t unit(struct str bytes, size_t at, bool big)
{
    unsigned char a = (unsigned char)bytes.p[at], b = (unsigned char)bytes.p[at + 1];
    return big ? (uint32_t)(a << 8 | b) : (uint32_t)(b << 8 | a);
}

static void from_utf16(struct str bytes, bool big, struct strbuf *out)
{
    size_t at = 0;
    while (at + 1 < bytes.n) {
        uint32_t code = unit(bytes, at, big);
        at += 2;
        if (code >= 0xd800 && code < 0xdc00 && at + 1 < bytes.n) {
            uint32_t low = unit(bytes, at, big);
            if (low >= 0xdc00 && low < 0xe000) {
                code = 0x10000 + ((code - 0xd800) << 10) + (low - 0xdc00);
                at += 2;
            }
        }
        utf8_put(out, code == 0 ? 0xfffd : code);
    }
    if (at < bytes.n)
        utf8_put(out, 0xfffd);
}

static void without_nuls(struct str text, struct strbuf *out)
{
    bool first = true;
    for (struct str part, rest = text; str_split(&rest, '\0', &part); first = false) {
        if (!first)
            utf8_put(out, 0xfffd);
        strbuf_put(out, part);
    }
}

void plain_read(struct str bytes, struct arena *a, struct plain *ret)
{
    _cleanup_(strbuf_release) struct strbuf out = {0};
    bool big = str_starts(bytes, STR("\xfe\xff")), little = str_starts(bytes, STR("\xff\xfe"));
    *ret = (struct plain){.bytes = bytes};
    if (big || little) {
        ret->encoding = PLAIN_UTF16;
        ret->byte_order_mark = true;
        from_utf16(str_from(bytes, 2), big, &out);
    } else {
        if (str_starts(bytes, STR("\xef\xbb\xbf"))) {
            ret->byte_order_mark = true;
            bytes = ret->bytes = str_from(bytes, 3);
        }
        size_t valid = utf8_check(bytes);
        ret->not_utf8_at = valid;
        ret->text = bytes;
        ret->lost_at = bytes.n;
        if (valid == bytes.n && !(bytes.n > 0 && memchr(bytes.p, '\0', bytes.n)))
            return;
        if (valid < bytes.n) {
            ret->encoding = PLAIN_WINDOWS_1252;
            from_windows(bytes, &out);
        } else {
            without_nuls(bytes, &out);
        }
    }
    ret->lost_at = str_find(strbuf_str(&out), STR("\xef\xbf\xbd"));
    ret->text = arena_str(a, strbuf_str(&out));
}

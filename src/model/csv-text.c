/*
 * Text is UTF-8 unless it begins with the mark of UTF-16 or is not UTF-8. What is left then is taken for Windows-1252,
 * which nearly all bytes are: that it was not really that cannot be seen, so it is always said.
 */
#include "model/csv-internal.h"

#include "base/utf8.h"

void csv_note(struct csv_findings *f, enum csv_finding_kind kind, struct str text, int line,
              size_t line_start, size_t at)
{
    if (f->n++ >= CSV_FINDINGS_MAX)
        return;
    int column = 1;
    for (size_t i = line_start; i < at && i < text.n; i++)
        column += ((unsigned char)text.p[i] & 0xc0) != 0x80;
    f->kept[f->n - 1] = (struct csv_finding){kind, line, column};
}

/* A finding at a place whose line is not known. bytes: each is a character. */
static void note_at(struct csv_findings *f, enum csv_finding_kind kind, struct str text, size_t at,
                    bool bytes)
{
    int line = 1;
    size_t start = 0;
    for (size_t i = 0; i < at; i++) {
        if (text.p[i] == '\n' || (text.p[i] == '\r' && !(i + 1 < text.n && text.p[i + 1] == '\n'))) {
            line++;
            start = i + 1;
        }
    }
    csv_note(f, kind, text, line, start, at);
    if (bytes && f->n <= CSV_FINDINGS_MAX)
        f->kept[f->n - 1].column = (int)(at - start) + 1;
}

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

struct str csv_text(struct str bytes, struct arena *a, struct csv *c, struct csv_findings *f)
{
    _cleanup_(strbuf_release) struct strbuf out = {0};
    bool big = str_starts(bytes, STR("\xfe\xff")), little = str_starts(bytes, STR("\xff\xfe"));
    c->encoding = CSV_UTF8;
    if (big || little) {
        c->encoding = CSV_UTF16;
        c->byte_order_mark = true;
        from_utf16(str_from(bytes, 2), big, &out);
    } else {
        if (str_starts(bytes, STR("\xef\xbb\xbf"))) {
            c->byte_order_mark = true;
            bytes = str_from(bytes, 3);
        }
        size_t valid = utf8_check(bytes);
        if (valid == bytes.n && !(bytes.n > 0 && memchr(bytes.p, '\0', bytes.n)))
            return bytes;
        if (valid < bytes.n) {
            c->encoding = CSV_WINDOWS_1252;
            note_at(f, CSV_ENCODING, bytes, valid, true);
            from_windows(bytes, &out);
        } else {
            without_nuls(bytes, &out);
        }
    }
    struct str text = strbuf_str(&out);
    size_t lost = str_find(text, STR("\xef\xbf\xbd"));
    if (lost < text.n)
        note_at(f, CSV_NO_CHARACTER, text, lost, false);
    return arena_str(a, text);
}

#include "base/utf8.h"

/* What the second byte may be after a given first byte (RFC 3629, section 4); later bytes are always
 * 80..BF. */
static bool second_byte_range(unsigned char first, unsigned char *lo, unsigned char *hi)
{
    *lo = 0x80;
    *hi = 0xBF;
    switch (first) {
    case 0xE0: *lo = 0xA0; break; /* no overlong forms */
    case 0xED: *hi = 0x9F; break; /* no surrogates */
    case 0xF0: *lo = 0x90; break; /* no overlong forms */
    case 0xF4: *hi = 0x8F; break; /* not above U+10FFFF */
    default: break;
    }
    return first >= 0xC2 && first <= 0xF4;
}

size_t utf8_next(struct str s, uint32_t *ret_code)
{
    if (s.n == 0)
        return 0;
    unsigned char first = (unsigned char)s.p[0], lo, hi;
    uint32_t code = first;
    size_t n = 1;
    if (first >= 0x80) {
        if (!second_byte_range(first, &lo, &hi))
            return 0;
        n = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
        if (s.n < n)
            return 0;
        code = first & (0x7Fu >> n);
        for (size_t i = 1; i < n; i++) {
            unsigned char c = (unsigned char)s.p[i];
            if (c < lo || c > hi)
                return 0;
            lo = 0x80;
            hi = 0xBF;
            code = code << 6 | (c & 0x3Fu);
        }
    }
    if (ret_code)
        *ret_code = code;
    return n;
}

size_t utf8_check(struct str s)
{
    size_t at = 0;
    while (at < s.n) {
        /* Most text is ASCII: eight bytes at a time. */
        uint64_t word;
        if (s.n - at >= sizeof word) {
            memcpy(&word, s.p + at, sizeof word);
            if (!(word & 0x8080808080808080u)) {
                at += sizeof word;
                continue;
            }
        }
        size_t n = utf8_next(str_from(s, at), NULL);
        if (n == 0)
            return at;
        at += n;
    }
    return at;
}

size_t utf8_floor(const char *text, size_t n)
{
    /* Step back over at most three continuation bytes to the start of the last character, and see whether it
     * is whole. */
    size_t start = n;
    while (start > 0 && n - start < 3 && ((unsigned char)text[start - 1] & 0xC0) == 0x80)
        start--;
    if (start == 0)
        return n;
    unsigned char first = (unsigned char)text[start - 1];
    if (first < 0xC0)
        return n;
    size_t want = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
    return n - (start - 1) >= want ? n : start - 1;
}

void utf8_put(struct strbuf *b, uint32_t code)
{
    if (code > 0x10FFFF || (code >= 0xD800 && code <= 0xDFFF))
        code = 0xFFFD;
    if (code < 0x80) {
        strbuf_putc(b, (char)code);
        return;
    }
    int more = code < 0x800 ? 1 : code < 0x10000 ? 2 : 3;
    static const unsigned char mark[] = {0, 0xC0, 0xE0, 0xF0};
    strbuf_putc(b, (char)(mark[more] | code >> (6 * more)));
    while (more-- > 0)
        strbuf_putc(b, (char)(0x80 | ((code >> (6 * more)) & 0x3F)));
}

void utf8_put_clean(struct strbuf *b, struct str s)
{
    while (s.n) {
        size_t good = utf8_check(s);
        strbuf_put(b, str_head(s, good));
        s = str_from(s, good);
        if (s.n) {
            utf8_put(b, 0xFFFD);
            s = str_from(s, 1);
        }
    }
}

void utf8_put_printable(struct strbuf *b, struct str s)
{
    while (s.n) {
        uint32_t code;
        size_t n = utf8_next(s, &code);
        if (n == 0 || (utf8_is_control(code) && code != '\n' && code != '\t'))
            utf8_put(b, 0xFFFD);
        else
            strbuf_put(b, str_head(s, n));
        s = str_from(s, n ? n : 1);
    }
}

struct str utf8_sentence(struct str s, size_t max, struct arena *a)
{
    struct strbuf b = {0};
    utf8_put_printable(&b, str_head(s, max));
    for (size_t i = 0; i < b.n; i++)
        b.p[i] = b.p[i] == '\n' || b.p[i] == '\t' ? ' ' : b.p[i];
    struct str line = arena_str(a, strbuf_str(&b));
    strbuf_release(&b);
    return line;
}

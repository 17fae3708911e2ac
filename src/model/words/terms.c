/*
 * Where words end is told by the general category of each character, not by Unicode's word breaks: these keep
 * "example.org" and "don't" together, and who looks for "example" or "l'entretien" would not find them.
 */
#include "model/words/terms.h"

#include "base/utf8.h"

#include <stdlib.h>
#include <unicase.h>
#include <unictype.h>
#include <uninorm.h>

static bool is_ascii_word(unsigned char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static bool is_word(uint32_t c)
{
    if (c < 0x80)
        return is_ascii_word((unsigned char)c);
    return uc_is_general_category_withtable(c, UC_CATEGORY_MASK_L | UC_CATEGORY_MASK_N | UC_CATEGORY_MASK_M);
}

/* Of a script that is written without spaces. */
static bool stands_alone(uint32_t c)
{
    return (c >= 0x0e00 && c <= 0x0eff) || (c >= 0x1000 && c <= 0x109f) || (c >= 0x1780 && c <= 0x17ff) ||
           (c >= 0x3040 && c <= 0x30ff) || (c >= 0x31f0 && c <= 0x31ff) || (c >= 0xff66 && c <= 0xff9d) ||
           uc_is_property_ideographic(c);
}

static bool is_mark(uint32_t c)
{
    return c >= 0x300 && uc_is_general_category_withtable(c, UC_CATEGORY_MASK_M);
}

/* The bytes of the signs behind a word that are of it: "c++", "c#". */
static size_t signs_at(struct str text, size_t at)
{
    size_t n = 0;
    struct str rest = str_from(text, at);
    if (str_starts(rest, STR("++")))
        n = 2;
    else if (str_starts(rest, STR("#")))
        n = 1;
    uint32_t next = 0;
    utf8_next(str_from(rest, n), &next);
    return n && !is_word(next) && next != '+' && next != '#' ? n : 0;
}

/* Letters that do not decompose, as they are written where they are not known. */
static const struct {
    uint32_t code;
    const char *as;
} plain[] = {{0xe6, "ae"}, {0xf0, "d"},  {0xf8, "o"},  {0xfe, "th"}, {0x111, "d"},  {0x127, "h"},
             {0x131, "i"}, {0x138, "k"}, {0x142, "l"}, {0x14b, "n"}, {0x153, "oe"}, {0x167, "t"}};

static void put_folded(struct strbuf *out, uint32_t c)
{
    int class = c < 0x300 ? 0 : uc_combining_class(c);
    if (class != 0 && class != UC_CCC_VR)
        return; /* an accent */
    for (size_t i = 0; c >= 0x80 && i < ARRAY_LEN(plain); i++) {
        if (plain[i].code == c) {
            strbuf_puts(out, plain[i].as);
            return;
        }
    }
    if (is_word(c)) /* what a decomposition brought of other signs would part the word */
        utf8_put(out, c);
}

static void fold(struct str word, struct strbuf *out)
{
    size_t ascii = 0, n = 0;
    while (ascii < word.n && (unsigned char)word.p[ascii] < 0x80)
        ascii++;
    if (ascii == word.n) {
        for (size_t i = 0; i < word.n; i++)
            strbuf_putc(out, word.p[i] >= 'A' && word.p[i] <= 'Z' ? (char)(word.p[i] | 0x20) : word.p[i]);
        return;
    }
    uint8_t *folded = u8_casefold((const uint8_t *)word.p, word.n, NULL, UNINORM_NFKD, NULL, &n);
    if (!folded)
        abort(); /* no memory: the text is UTF-8 */
    struct str rest = {(const char *)folded, n};
    for (uint32_t c; rest.n;) {
        size_t bytes = utf8_next(rest, &c);
        if (bytes == 0)
            break;
        put_folded(out, c);
        rest = str_from(rest, bytes);
    }
    free(folded);
}

/* The first character of a word from `at` on: where it is, and its bytes. */
static size_t find_word(struct str text, size_t at, uint32_t *ret_code, size_t *ret_n)
{
    while (at < text.n) {
        uint32_t c = 0;
        size_t n = utf8_next(str_from(text, at), &c);
        if (n && is_word(c)) {
            *ret_code = c;
            *ret_n = n;
            return at;
        }
        at += n ? n : 1;
    }
    return text.n;
}

static size_t word_end(struct str text, size_t end, bool alone)
{
    for (;;) {
        uint32_t c = 0;
        size_t n = utf8_next(str_from(text, end), &c);
        if (n == 0 || !is_word(c) || (alone ? !is_mark(c) : stands_alone(c)))
            return end;
        end += n;
    }
}

bool terms_next(struct str text, size_t *at, struct strbuf *out, struct term *ret)
{
    for (;;) {
        uint32_t first = 0;
        size_t n = 0, start = find_word(text, *at, &first, &n);
        if (start >= text.n) {
            *at = text.n;
            return false;
        }
        bool alone = stands_alone(first);
        size_t end = word_end(text, start + n, alone), signs = alone ? 0 : signs_at(text, end);
        strbuf_clear(out);
        fold((struct str){text.p + start, end - start}, out);
        if (out->n > TERM_BYTES_MAX)
            strbuf_truncate(out, utf8_floor(out->p, TERM_BYTES_MAX));
        else if (out->n)
            strbuf_put(out, (struct str){text.p + end, signs});
        *at = end + signs;
        if (out->n == 0)
            continue; /* accents alone */
        *ret = (struct term){start, *at - start, strbuf_str(out)};
        return true;
    }
}

void terms_put(struct str text, struct strbuf *out)
{
    _cleanup_(strbuf_release) struct strbuf one = {0};
    struct term t;
    for (size_t at = 0; terms_next(text, &at, &one, &t);) {
        if (out->n)
            strbuf_putc(out, ' ');
        strbuf_put(out, t.folded);
    }
}

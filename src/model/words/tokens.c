/* Folding by tables for Latin-1 and Latin Extended-A; Greek and Cyrillic only for their case. */
#include "model/words/tokens.h"

#include "base/utf8.h"

/* U+00C0 to U+017F without accents, each lower case; a capital letter here is two letters (see below). */
static const char latin[] = "aaaaaaAceeeeiiii"
                            "dnooooo?ouuuuyTS"
                            "aaaaaaAceeeeiiii"
                            "dnooooo?ouuuuyTy"
                            "aaaaaaccccccccdd"
                            "ddeeeeeeeeeegggg"
                            "gggghhhhiiiiiiii"
                            "iiJJjjkkklllllll"
                            "lllnnnnnnnnnoooo"
                            "ooOOrrrrrrssssss"
                            "ssttttttuuuuuuuu"
                            "uuuuwwyyyzzzzzzs";

static const char *two_letters(char c)
{
    return c == 'A' ? "ae" : c == 'S' ? "ss" : c == 'O' ? "oe" : c == 'J' ? "ij" : c == 'T' ? "th" : NULL;
}

uint32_t code_lower(uint32_t c)
{
    if ((c >= 'A' && c <= 'Z') || (c >= 0xC0 && c <= 0xDE && c != 0xD7) || (c >= 0x391 && c <= 0x3A9) ||
        (c >= 0x410 && c <= 0x42F))
        return c + 32;
    if (c >= 0x400 && c <= 0x40F)
        return c + 80;
    if ((c >= 0x100 && c <= 0x137) || (c >= 0x14A && c <= 0x177))
        return c | 1;
    if ((c >= 0x139 && c <= 0x148) || (c >= 0x179 && c <= 0x17E))
        return c % 2 ? c + 1 : c;
    if ((c >= 0x1E00 && c <= 0x1E95) || (c >= 0x1EA0 && c <= 0x1EFF))
        return c | 1;
    return c == 0x178 ? 0xFF : c;
}

bool code_is_upper(uint32_t c)
{
    return code_lower(c) != c;
}

bool code_is_lower(uint32_t c)
{
    bool cased = c < 0x250 || (c >= 0x370 && c < 0x530) || (c >= 0x1E00 && c < 0x2000);
    return cased && code_is_letter(c) && !code_is_upper(c);
}

bool code_is_letter(uint32_t c)
{
    if (c < 0x80)
        return (c | 32) >= 'a' && (c | 32) <= 'z';
    if (c < 0xC0)
        return c == 0xAA || c == 0xB5 || c == 0xBA;
    return c != 0xD7 && c != 0xF7 && !(c >= 0x2000 && c <= 0x2BFF) && !(c >= 0x3000 && c <= 0x303F) &&
           !(c >= 0xE000 && c <= 0xF8FF) && !(c >= 0xFE00 && c <= 0xFE0F) && c < 0x1F000 && c != 0xFFFD &&
           c != 0xFEFF;
}

bool code_is_icon(uint32_t c)
{
    return (c >= 0xE000 && c <= 0xF8FF) || c >= 0xF0000 || (c >= 0x1F300 && c <= 0x1FAFF) ||
           (c >= 0x2600 && c <= 0x27BF && c != 0x2713 && c != 0x2714) || (c >= 0x2B00 && c <= 0x2BFF);
}

static void fold_into(struct strbuf *b, struct str s)
{
    while (s.n) {
        uint32_t c;
        size_t n = utf8_next(s, &c);
        if (!n)
            n = 1, c = '?';
        s = str_from(s, n);
        const char *two;
        if (c >= 0xC0 && c < 0x180) {
            char l = latin[c - 0xC0];
            if ((two = two_letters(l)))
                strbuf_puts(b, two);
            else
                strbuf_putc(b, l);
        } else if (c == 0x2019 || c == 0x2018 || c == 0x02BC) {
            strbuf_putc(b, '\'');
        } else if (c == 0x2010 || c == 0x2011) {
            strbuf_putc(b, '-');
        } else if (c == 0xAD || c == 0x200B || c == 0xFEFF) {
            continue; /* soft hyphen, zero width */
        } else if (c >= 0xFB00 && c <= 0xFB04) {
            static const char *const ligatures[] = {"ff", "fi", "fl", "ffi", "ffl"};
            strbuf_puts(b, ligatures[c - 0xFB00]);
        } else {
            utf8_put(b, code_lower(c));
        }
    }
}

struct str tokens_fold(struct arena *a, struct str s)
{
    struct strbuf b = {0};
    fold_into(&b, s);
    struct str folded = arena_str(a, strbuf_str(&b));
    strbuf_release(&b);
    return folded;
}

static bool word_code(uint32_t c)
{
    return code_is_letter(c) || (c >= '0' && c <= '9') || c == 0xAD;
}

struct tokens tokens_of(struct arena *a, struct str s)
{
    struct tokens t = {0};
    size_t cap = 0;
    struct strbuf b = {0};
    for (size_t i = 0; i < s.n;) {
        uint32_t c = 0;
        size_t n = utf8_next(str_from(s, i), &c);
        if (!n || !word_code(c)) {
            i += n ? n : 1;
            continue;
        }
        size_t end = i;
        while (end < s.n && (n = utf8_next(str_from(s, end), &c)) > 0) {
            uint32_t next = 0;
            size_t m = utf8_next(str_from(s, end + n), &next);
            bool inside = m && word_code(next) &&
                          (c == '.' || c == '\'' || c == 0x2019 || c == '&' || c == '/' || c == '-' ||
                           c == 0x2010 || c == 0x2011 || c == '@' || c == '_');
            if (!word_code(c) && !inside && c != '+' && c != '#')
                break;
            end += n;
        }
        arena_grow(a, t.v, t.n, cap);
        strbuf_clear(&b);
        fold_into(&b, (struct str){s.p + i, end - i});
        t.v[t.n++] = (struct token){{s.p + i, end - i}, arena_str(a, strbuf_str(&b))};
        i = end;
    }
    strbuf_release(&b);
    return t;
}

/* "engineer*" begins so, "*leiter" ends so, "*entwickler*" has it inside. */
static bool word_fits(struct str low, struct str wanted)
{
    bool before = wanted.n && wanted.p[0] == '*', behind = wanted.n && wanted.p[wanted.n - 1] == '*';
    wanted = str_from(wanted, before);
    wanted = str_head(wanted, wanted.n - (behind && wanted.n));
    if (low.n < wanted.n)
        return false;
    if (before && behind)
        return str_find(low, wanted) < low.n;
    return before   ? str_ends(low, wanted)
           : behind ? str_starts(low, wanted)
                    : low.n == wanted.n && str_starts(low, wanted);
}

bool tokens_at(const struct tokens *t, size_t at, const char *phrase, size_t *ret_n)
{
    size_t n = 0;
    for (;;) {
        size_t len = strcspn(phrase, " ");
        if (at + n >= t->n || !word_fits(t->v[at + n].low, (struct str){phrase, len}))
            return false;
        n++;
        if (!phrase[len]) {
            *ret_n = n;
            return true;
        }
        phrase += len + 1;
    }
}

bool tokens_find(const struct tokens *t, size_t from, const char *phrase, size_t *ret_at, size_t *ret_n)
{
    for (size_t i = from; i < t->n; i++) {
        size_t n;
        if (tokens_at(t, i, phrase, &n)) {
            if (ret_at)
                *ret_at = i;
            if (ret_n)
                *ret_n = n;
            return true;
        }
    }
    return false;
}

const char *tokens_find_any(const struct tokens *t, const char *const *phrases, size_t *ret_at, size_t *ret_n)
{
    for (; *phrases; phrases++) {
        if (tokens_find(t, 0, *phrases, ret_at, ret_n))
            return *phrases;
    }
    return NULL;
}

struct str tokens_span(const struct tokens *t, size_t at, size_t n)
{
    if (at >= t->n || !n)
        return (struct str){0};
    const struct token *last = &t->v[(at + n <= t->n ? at + n : t->n) - 1];
    return (struct str){t->v[at].raw.p, (size_t)(last->raw.p + last->raw.n - t->v[at].raw.p)};
}

size_t tokens_count(struct str s)
{
    size_t count = 0;
    bool counted = false;
    for (size_t i = 0; i < s.n;) {
        uint32_t c = 0;
        size_t n = utf8_next(str_from(s, i), &c);
        if (c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == 0xA0)
            counted = false;
        else if (!counted && n && word_code(c))
            counted = true, count++;
        i += n ? n : 1;
    }
    return count;
}

size_t tokens_chars(struct str s)
{
    size_t count = 0;
    for (size_t i = 0; i < s.n; i++)
        count += ((unsigned char)s.p[i] & 0xC0) != 0x80;
    return count;
}

bool tokens_upper(struct str s)
{
    bool any = false;
    for (size_t i = 0; i < s.n;) {
        uint32_t c = 0;
        size_t n = utf8_next(str_from(s, i), &c);
        if (code_is_upper(c))
            any = true;
        else if (code_is_letter(c) && (c < 0x250 || (c >= 0x370 && c < 0x530)))
            return false;
        i += n ? n : 1;
    }
    return any;
}

/* Letters and numbers of a formula, in its alphabets. */
#include "base/utf8.h"
#include "model/markup/math-internal.h"

/* Unicode has the alphabets of mathematics as characters of their own; where it had one before there is a
 * hole. */
static uint32_t in_alphabet(enum alphabet a, char c)
{
    static const struct {
        enum alphabet alphabet;
        uint32_t upper, lower, digit; /* 0: as it is */
    } starts[] = {
        {ALPHABET_BOLD, 0x1d400, 0x1d41a, 0x1d7ce}, {ALPHABET_DOUBLE, 0x1d538, 0x1d552, 0x1d7d8},
        {ALPHABET_SCRIPT, 0x1d49c, 0x1d4b6, 0},     {ALPHABET_FRAKTUR, 0x1d504, 0x1d51e, 0},
        {ALPHABET_SANS, 0x1d5a0, 0x1d5ba, 0x1d7e2}, {ALPHABET_MONO, 0x1d670, 0x1d68a, 0x1d7f6},
    };
    static const struct {
        uint32_t hole, character;
    } holes[] = {{0x1d49d, 0x212c}, {0x1d4a0, 0x2130}, {0x1d4a1, 0x2131}, {0x1d4a3, 0x210b},
                 {0x1d4a4, 0x2110}, {0x1d4a7, 0x2112}, {0x1d4a8, 0x2133}, {0x1d4ad, 0x211b},
                 {0x1d4ba, 0x212f}, {0x1d4bc, 0x210a}, {0x1d4c4, 0x2134}, {0x1d506, 0x212d},
                 {0x1d50b, 0x210c}, {0x1d50c, 0x2111}, {0x1d515, 0x211c}, {0x1d51d, 0x2128},
                 {0x1d53a, 0x2102}, {0x1d53f, 0x210d}, {0x1d545, 0x2115}, {0x1d547, 0x2119},
                 {0x1d548, 0x211a}, {0x1d549, 0x211d}, {0x1d551, 0x2124}};
    uint32_t code = (unsigned char)c;
    for (size_t i = 0; i < ARRAY_LEN(starts); i++) {
        if (starts[i].alphabet != a)
            continue;
        if (c >= 'A' && c <= 'Z')
            code = starts[i].upper + (uint32_t)(c - 'A');
        else if (c >= 'a' && c <= 'z')
            code = starts[i].lower + (uint32_t)(c - 'a');
        else if (starts[i].digit)
            code = starts[i].digit + (uint32_t)(c - '0');
    }
    for (size_t i = 0; i < ARRAY_LEN(holes); i++) {
        if (holes[i].hole == code)
            return holes[i].character;
    }
    return code;
}

void math_letters(struct math *m)
{
    if (m->alphabet != ALPHABET_UPRIGHT && m->alphabet != ALPHABET_SANS && m->alphabet != ALPHABET_MONO) {
        strbuf_puts(m->out, "<mi>");
        utf8_put(m->out, in_alphabet(m->alphabet, m->in.p[m->at++]));
        strbuf_puts(m->out, "</mi>");
        return;
    }
    size_t n = 1;
    while (math_is_letter(math_byte_at(m, m->at + n)))
        n++;
    strbuf_puts(m->out, n == 1 ? "<mi mathvariant=\"normal\">" : "<mi>");
    for (; n; n--)
        utf8_put(m->out, in_alphabet(m->alphabet, m->in.p[m->at++]));
    strbuf_puts(m->out, "</mi>");
}

/* Are there three digits, as in "100\,000" behind its comma? */
static bool thousands(const struct math *m, size_t at)
{
    return math_is_digit(math_byte_at(m, at)) && math_is_digit(math_byte_at(m, at + 1)) &&
           math_is_digit(math_byte_at(m, at + 2)) && !math_is_digit(math_byte_at(m, at + 3));
}

void math_number(struct math *m)
{
    strbuf_puts(m->out, "<mn>");
    for (;;) {
        struct str rest = str_from(m->in, m->at);
        if (math_is_digit(math_byte_at(m, m->at))) {
            utf8_put(m->out, in_alphabet(m->alphabet, m->in.p[m->at++]));
        } else if (str_starts(rest, STR("\\,")) && thousands(m, m->at + 2)) {
            strbuf_puts(m->out, "\xe2\x80\x89"); /* a thin space */
            m->at += 2;
        } else if (str_starts(rest, STR("{,}")) && math_is_digit(math_byte_at(m, m->at + 3))) {
            strbuf_putc(m->out, ',');
            m->at += 3;
        } else if (math_byte_at(m, m->at) == '.' && math_is_digit(math_byte_at(m, m->at + 1))) {
            strbuf_putc(m->out, '.');
            m->at++;
        } else {
            break;
        }
    }
    strbuf_puts(m->out, "</mn>");
}

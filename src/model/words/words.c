/*
 * What people write is compared letter by letter, folded to small ASCII, so that tables of words have no
 * accents and case; a phrase of a table has one space where the text may have any blanks.
 */
#include "model/words/words.h"

#include "base/utf8.h"

/* Accented letters of Latin-1 and Latin Extended-A that the words above can have. */
static const struct {
    uint16_t first, last;
    char folded;
} accented[] = {
    {0xc0, 0xc6, 'a'},   {0xc7, 0xc7, 'c'},   {0xc8, 0xcb, 'e'},   {0xcc, 0xcf, 'i'},   {0xd1, 0xd1, 'n'},
    {0xd2, 0xd6, 'o'},   {0xd9, 0xdc, 'u'},   {0xe0, 0xe6, 'a'},   {0xe7, 0xe7, 'c'},   {0xe8, 0xeb, 'e'},
    {0xec, 0xef, 'i'},   {0xf1, 0xf1, 'n'},   {0xf2, 0xf6, 'o'},   {0xf9, 0xfc, 'u'},   {0x100, 0x105, 'a'},
    {0x106, 0x10d, 'c'}, {0x118, 0x119, 'e'}, {0x141, 0x142, 'l'}, {0x143, 0x144, 'n'}, {0x15a, 0x15b, 's'},
    {0x160, 0x161, 's'}, {0x179, 0x17e, 'z'}, {0x11e, 0x11f, 'g'}, {0x130, 0x131, 'i'}, {0x15e, 0x15f, 's'},
};

static bool combining(uint32_t code)
{
    return code >= 0x300 && code <= 0x36f;
}

static bool letter(uint32_t code)
{
    if (code < 0x80)
        return (code | 0x20) >= 'a' && (code | 0x20) <= 'z';
    return code >= 0xc0 && code != 0xd7 && code != 0xf7 && !(code >= 0x2000 && code <= 0x2bff) &&
           !(code >= 0x3000 && code <= 0x303f) && code != 0xfeff && code != 0xfffd;
}

static bool digit(uint32_t code)
{
    return code >= '0' && code <= '9';
}

static char fold(uint32_t code)
{
    if (code == '\'' || code == 0x2019 || code == 0x2018 || code == 0x2bc)
        return '\'';
    if (!letter(code) || combining(code))
        return 0;
    if (code < 0x80)
        return (char)(code | 0x20);
    for (size_t i = 0; i < ARRAY_LEN(accented); i++) {
        if (code >= accented[i].first && code <= accented[i].last)
            return accented[i].folded;
    }
    return '?';
}

char words_fold(struct str text, size_t at, size_t *ret_n)
{
    uint32_t code, accent;
    size_t n = utf8_next(str_from(text, at), &code), more;
    char folded = n ? fold(code) : 0;
    if (folded) {
        while ((more = utf8_next(str_from(text, at + n), &accent)) && combining(accent))
            n += more;
        *ret_n = n;
    }
    return folded;
}

bool words_in(struct str text, size_t at)
{
    uint32_t code;
    return utf8_next(str_from(text, at), &code) && (letter(code) || digit(code));
}

bool words_before(struct str text, size_t at)
{
    size_t start = at;
    while (start > 0 && at - start < 4) {
        start--;
        if (((unsigned char)text.p[start] & 0xc0) != 0x80)
            break;
    }
    return start < at && words_in(text, start);
}

size_t words_blanks(struct str text, size_t at)
{
    size_t from = at, n;
    uint32_t code;
    while ((n = utf8_next(str_from(text, at), &code))) {
        if (code != ' ' && code != '\t' && code != 0xa0 && !(code >= 0x2000 && code <= 0x200b) &&
            code != 0x202f && code != 0x205f && code != 0x3000)
            break;
        at += n;
    }
    return at - from;
}

size_t words_dash(struct str text, size_t at)
{
    uint32_t code;
    size_t n = utf8_next(str_from(text, at), &code);
    if (n == 0)
        return 0;
    if (code == '-') {
        /* "--", "---", "->" */
        while (n < 3 && at + n < text.n && text.p[at + n] == '-')
            n++;
        return at + n < text.n && text.p[at + n] == '>' ? n + 1 : n;
    }
    bool dash = (code >= 0x2010 && code <= 0x2015) || code == 0x2212 || code == 0x2192 || code == '~' ||
                code == 0xad || code == 0xfe58 || code == 0xfe63 || code == 0xff0d || code == 0x2043;
    return dash ? n : 0;
}

/* Capital letters of Greek and Cyrillic; the tables have small ones, with their accents. */
static uint32_t lower(uint32_t code)
{
    if ((code >= 0x391 && code <= 0x3a9) || (code >= 0x410 && code <= 0x42f))
        return code + 32;
    if (code >= 0x400 && code <= 0x40f)
        return code + 80;
    if (code >= 0x388 && code <= 0x38a)
        return code + 37;
    return code == 0x386 ? 0x3ac : code == 0x38c ? 0x3cc : code;
}

/* A letter that has no likeness in ASCII. */
static bool same_letter(struct str text, size_t at, struct str phrase, size_t *ret_n, size_t *ret_used)
{
    uint32_t code, wanted;
    *ret_n = utf8_next(str_from(text, at), &code);
    *ret_used = utf8_next(phrase, &wanted);
    return *ret_n && lower(code) == wanted;
}

static size_t phrase_at(struct str text, size_t at, const char *phrase)
{
    size_t from = at, n = 0, used = 1;
    for (const char *p = phrase; *p; p += used) {
        used = 1;
        if (*p == ' ')
            n = words_blanks(text, at);
        else if ((unsigned char)*p >= 0x80) {
            if (!same_letter(text, at, str_of(p), &n, &used))
                return 0;
        } else if (words_fold(text, at, &n) != *p)
            return 0;
        if (n == 0)
            return 0;
        at += n;
    }
    return words_in(text, at) ? 0 : at - from;
}

size_t words_phrase(struct str text, size_t at, const struct word *table, size_t n_table, int *ret_value)
{
    size_t longest = 0, n;
    char first = words_fold(text, at, &n);
    for (size_t i = 0; first && i < n_table; i++) {
        bool other = first == '?' && (unsigned char)table[i].text[0] >= 0x80;
        size_t length = other || table[i].text[0] == first ? phrase_at(text, at, table[i].text) : 0;
        if (length > longest) {
            longest = length;
            if (ret_value)
                *ret_value = table[i].value;
        }
    }
    return longest;
}

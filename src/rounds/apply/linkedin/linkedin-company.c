/* The same company under the names that people give it. */
#include "model/words/tokens.h"
#include "rounds/apply/linkedin/linkedin.h"

#include "base/utf8.h"

enum { NAME_MAX_BYTES = 300, WORDS_MAX = 24 };

/* At the end of a name; several may stand there ("gmbh co kg"). */
static const char *const forms[] = {
    "inc",         "incorporated", "corp",
    "corporation", "co",           "company",
    "llc",         "llp",          "lp",
    "ltd",         "limited",      "plc",
    "pty",         "pvt",          "private",
    "gmbh",        "ag",           "kg",
    "kgaa",        "ohg",          "gbr",
    "ug",          "mbh",          "ev",
    "se",          "sa",           "sas",
    "sarl",        "srl",          "spa",
    "sl",          "slu",          "bv",
    "nv",          "ab",           "as",
    "asa",         "aps",          "oy",
    "oyj",         "zoo",          "sp",
    "kft",         "doo",          "sro",
    "lda",         "ltda",         "kk",
    "eirl",        "pte",          "haftungsbeschrankt",
    NULL,
};

static bool is_form(struct str word)
{
    for (size_t i = 0; forms[i]; i++)
        if (str_is(word, forms[i]))
            return true;
    return false;
}

/* Without what stands in brackets; a bracket that nothing closes is a blank. */
static struct str without_brackets(struct arena *a, struct str s)
{
    struct strbuf b = {0};
    for (size_t i = 0; i < s.n; i++) {
        char close = s.p[i] == '(' ? ')' : s.p[i] == '[' ? ']' : '\0';
        size_t end = close ? i + str_find_char(str_from(s, i), close) : s.n;
        if (close && end < s.n)
            i = end;
        strbuf_putc(&b, close ? ' ' : s.p[i]);
    }
    struct str out = arena_str(a, strbuf_str(&b));
    strbuf_release(&b);
    return out;
}

/* Folded words; "S.A." is "sa", "AT&T" is "att". */
static size_t words_of(struct arena *a, struct str name, struct str words[WORDS_MAX])
{
    struct str s = tokens_fold(a, name);
    struct strbuf b = {0};
    size_t n = 0;
    for (size_t i = 0; i <= s.n && n < WORDS_MAX;) {
        uint32_t c = ' ';
        size_t k = i < s.n ? utf8_next(str_from(s, i), &c) : 1;
        k = k ? k : 1;
        if (code_is_letter(c) || (c >= '0' && c <= '9')) {
            strbuf_put(&b, (struct str){s.p + i, k});
        } else if (c != '.' && c != '\'' && c != '&' && b.n) {
            words[n++] = arena_str(a, strbuf_str(&b));
            strbuf_clear(&b);
        }
        i += k;
    }
    strbuf_release(&b);
    return n;
}

struct str company_key(struct arena *a, struct str name)
{
    struct str words[WORDS_MAX];
    struct strbuf b = {0};
    name = str_trim(name);
    if (name.n > NAME_MAX_BYTES)
        name = str_head(name, utf8_floor(name.p, NAME_MAX_BYTES));
    size_t n = words_of(a, without_brackets(a, name), words), from = 0;
    /* "Acme GmbH & Co. KG": what stands before and behind is a form. */
    while (n > 1 && (is_form(words[n - 1]) || str_is(words[n - 1], "and")))
        n--;
    if (n > 1 && str_is(words[0], "the"))
        from = 1;
    for (size_t i = from; i < n; i++) {
        strbuf_puts(&b, i > from ? " " : "");
        strbuf_put(&b, words[i]);
    }
    struct str key = b.n ? arena_str(a, strbuf_str(&b)) : tokens_fold(a, name);
    strbuf_release(&b);
    return key;
}

static size_t split(struct str key, struct str words[WORDS_MAX])
{
    size_t n = 0;
    struct str part;
    while (n < WORDS_MAX && str_split(&key, ' ', &part))
        words[n++] = part;
    return n;
}

/* "ibm" of "international business machines" */
static bool is_initials(struct str one, const struct str *words, size_t n)
{
    if (n < 3 || one.n != n)
        return false;
    for (size_t i = 0; i < n; i++)
        if (words[i].p[0] != one.p[i])
            return false;
    return true;
}

static bool is_common(struct str word)
{
    static const char *const common[] = {
        "group",   "bank",     "university", "software", "technologies", "technology",    "solutions",
        "systems", "services", "consulting", "digital",  "labs",         "international", "global",
        "of",      "and",      "for",        "de",       "der",          "und",           "data",
        "media",   "studio",   "works",      NULL};
    for (size_t i = 0; common[i]; i++)
        if (str_is(word, common[i]))
            return true;
    return false;
}

/* Words of one that are in the other, and tell something. */
static size_t count_shared(const struct str *x, size_t nx, const struct str *y, size_t ny)
{
    size_t n = 0;
    for (size_t i = 0; i < nx; i++) {
        size_t k = 0;
        while (k < ny && !str_eq(x[i], y[k]))
            k++;
        n += k < ny && !is_common(x[i]);
    }
    return n;
}

int company_key_likeness(struct str kx, struct str ky)
{
    struct str wx[WORDS_MAX], wy[WORDS_MAX];
    if (!kx.n || !ky.n)
        return 0;
    if (str_eq(kx, ky))
        return 100;
    size_t nx = split(kx, wx), ny = split(ky, wy), short_n = nx < ny ? nx : ny, same = 0;
    while (same < short_n && str_eq(wx[same], wy[same]))
        same++;
    bool tell = same > 1 || (same == 1 && !is_common(wx[0]));
    if (same == short_n && tell)
        return 80;
    if ((nx == 1 && is_initials(wx[0], wy, ny)) || (ny == 1 && is_initials(wy[0], wx, nx)))
        return 80;
    size_t shared_x = count_shared(wx, nx, wy, ny), shared_y = count_shared(wy, ny, wx, nx);
    size_t shared = shared_x < shared_y ? shared_x : shared_y;
    size_t long_n = nx > ny ? nx : ny;
    return shared && 2 * shared >= long_n ? 60 : 0;
}

int company_likeness(struct arena *a, struct str x, struct str y)
{
    return company_key_likeness(company_key(a, x), company_key(a, y));
}

/*
 * The default validator says the same as a comparison that is too simple to be wrong, whatever the bytes; and
 * what it says to people is UTF-8 without control characters. The first byte chooses the flags; the first NUL
 * after it parts answer and output.
 */
#include "base/utf8.h"
#include "judge/language.h"
#include "judge/package/package.h"
#include "judge/validate.h"

#include <assert.h>
#include <stdint.h>
#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static bool is_space(char c)
{
    return c && strchr(" \t\n\v\f\r", c);
}

/* The next run of white space (space true) or of other bytes. */
static struct str take(struct str *s, bool space)
{
    size_t n = 0;
    while (n < s->n && is_space(s->p[n]) == space)
        n++;
    struct str run = str_head(*s, n);
    *s = str_from(*s, n);
    return run;
}

static bool same(struct str a, struct str b, bool case_sensitive)
{
    for (size_t i = 0; a.n == b.n && i < a.n; i++) {
        char x = a.p[i], y = b.p[i];
        if (!case_sensitive) {
            x = x >= 'A' && x <= 'Z' ? (char)(x + 32) : x;
            y = y >= 'A' && y <= 'Z' ? (char)(y + 32) : y;
        }
        if (x != y)
            return false;
    }
    return a.n == b.n;
}

static bool simple(const struct validate_flags *f, struct str a, struct str b)
{
    while (a.n || b.n) {
        struct str space_a = take(&a, true), space_b = take(&b, true);
        if (f->space_change_sensitive && !same(space_a, space_b, true))
            return false;
        if (!same(take(&a, false), take(&b, false), f->case_sensitive))
            return false;
    }
    return true;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size == 0)
        return 0;
    struct str text = {(const char *)data + 1, size - 1};
    size_t at = str_find_char(text, '\0');
    struct str answer = str_head(text, at), output = str_from(text, at + 1);
    struct validate_flags f = {.case_sensitive = data[0] & 1, .space_change_sensitive = data[0] & 2};
    struct validate_result r;
    struct strbuf words = {0};
    validate_output(&f, output, answer, &r);
    assert(r.accepted == simple(&f, output, answer));
    validate_explain(&r, data[0] & 8, &words);
    assert(r.accepted == (words.n == 0) && utf8_valid(strbuf_str(&words)));
    for (size_t i = 0; i < words.n; i++)
        assert((unsigned char)words.p[i] >= ' ' && words.p[i] != 0x7F);
    strbuf_release(&words);
    /* With a tolerance a text is still right when it is the same, and the order of the two makes no
     * difference to an absolute one, unless only one of two tokens is a number. */
    f.has_absolute = true;
    f.absolute = 0.5;
    validate_output(&f, answer, answer, &r);
    assert(r.accepted);
    validate_output(&f, output, answer, &r);
    bool there = r.accepted;
    validate_output(&f, answer, output, &r);
    assert(there == r.accepted);
    (void)package_glob(answer, output);
    return 0;
}

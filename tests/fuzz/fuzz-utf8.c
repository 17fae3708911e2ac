/* Cleaned text is always UTF-8, printable text has no control characters, clean text is not changed, and
 * cutting never splits a character. */
#include "base/utf8.h"

#include <assert.h>
#include <stdint.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct str s = {(const char *)data, size};
    struct strbuf out = {0};
    size_t good = utf8_check(s);
    utf8_put_clean(&out, s);
    assert(utf8_valid(strbuf_str(&out)));
    if (good == size)
        assert(str_eq(strbuf_str(&out), s));
    for (size_t n = 0; n <= out.n && n < 64; n++)
        assert(utf8_valid(str_head(strbuf_str(&out), utf8_floor(strbuf_cstr(&out), n))));
    strbuf_clear(&out);
    utf8_put_printable(&out, s);
    for (struct str rest = strbuf_str(&out); rest.n;) {
        uint32_t code;
        size_t n = utf8_next(rest, &code);
        assert(n && (code == '\n' || code == '\t' || (code >= ' ' && (code < 0x7F || code >= 0xA0))));
        rest = str_from(rest, n);
    }
    strbuf_release(&out);
    return 0;
}

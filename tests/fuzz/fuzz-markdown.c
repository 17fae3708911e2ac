/* Whatever comes in, only tags of the list come out, and no attribute that can run something. */
#include "model/markdown.h"

#include <assert.h>
#include <stdint.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static bool tag_allowed(struct str tag)
{
    static const char *const names[] = {
        "p",  "h1",     "h2",  "h3", "h4", "h5", "h6",    "ul",    "ol",    "li", "blockquote", "pre", "code",
        "em", "strong", "del", "hr", "br", "a",  "table", "thead", "tbody", "tr", "th",         "td"};
    if (tag.n && tag.p[0] == '/')
        tag = str_from(tag, 1);
    struct str name = str_head(tag, str_find_char(tag, ' ')), rest = str_from(tag, name.n);
    bool attribute = rest.n == 0 || str_starts(rest, STR(" class=\"language-")) ||
                     str_starts(rest, STR(" class=\"align-")) || str_starts(rest, STR(" start=\"")) ||
                     str_starts(rest, STR(" href=\"http://")) || str_starts(rest, STR(" href=\"https://")) ||
                     str_starts(rest, STR(" href=\"mailto:")) || str_starts(rest, STR(" href=\"#"));
    size_t quotes = 0;
    for (size_t i = 0; i < rest.n; i++)
        quotes += rest.p[i] == '"';
    for (size_t i = 0; i < ARRAY_LEN(names); i++) {
        if (str_is(name, names[i]))
            return attribute && (quotes == 0 || quotes == 2);
    }
    return false;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct strbuf out = {0};
    if (size < 65536 && markdown_to_html((struct str){(const char *)data, size}, 1, &out, NULL) == ERR_OK) {
        struct str rest = strbuf_str(&out);
        for (size_t at; (at = str_find_char(rest, '<')) < rest.n;) {
            rest = str_from(rest, at + 1);
            size_t end = str_find_char(rest, '>');
            assert(end < rest.n && tag_allowed(str_head(rest, end)));
            rest = str_from(rest, end + 1);
        }
    }
    strbuf_release(&out);
    return 0;
}

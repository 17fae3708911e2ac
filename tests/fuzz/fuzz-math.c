/* Whatever formula comes in: only tags of the list come out, each closed, and not much more than went in. */
#include "html.h"
#include "model/markup/math.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const char *const marks[] = {"$", "$$", "\\)", "\\]"};
    struct strbuf out = {0};
    struct math_options o = {.display = size && data[0] % 2};
    struct str tex = {(const char *)data, size};
    math_to_html(tex, &o, &out);
    html_check(strbuf_str(&out));
    assert(out.n < 200 * (size + 10));
    for (size_t i = 0; i < ARRAY_LEN(marks); i++)
        assert(math_find_end(tex, str_of(marks[i])) <= size);
    strbuf_release(&out);
    return 0;
}

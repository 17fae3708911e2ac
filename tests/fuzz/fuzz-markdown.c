/* Whatever comes in, only tags of the list come out, and no attribute that can run something. */
#include "html.h"
#include "model/markup/markdown.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct strbuf out = {0};
    if (size < 65536 && markdown_to_html((struct str){(const char *)data, size}, 1, &out, NULL) == ERR_OK)
        html_check(strbuf_str(&out));
    strbuf_release(&out);
    return 0;
}

/* Whatever statement comes in, in either notation: only tags of the list come out, each closed, and every
 * sample is shown once. The first byte says which notation. */
#include "html.h"
#include "model/markup/statement.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const struct statement_image images[] = {{STR("a.png"), STR("/images/a.png")},
                                                    {STR("b.svg"), STR("/images/b.svg")}};
    struct statement s;
    struct arena a;
    if (size == 0 || size > 65536)
        return 0;
    struct statement_source source = {
        .notation = data[0] % 2 ? STATEMENT_TEX : STATEMENT_MARKDOWN,
        .text = {(const char *)data + 1, size - 1},
        .language = STR("de"),
        .n_samples = 3,
        .images = images,
        .n_images = ARRAY_LEN(images),
    };
    arena_init(&a);
    if (statement_to_html(&source, &a, &s, NULL) == ERR_OK) {
        size_t samples = 0;
        for (size_t i = 0; i < s.n_parts; i++) {
            html_check(s.parts[i].html);
            samples += s.parts[i].samples;
        }
        assert(samples == source.n_samples && s.n_notes <= STATEMENT_NOTES_MAX);
    }
    arena_release(&a);
    return 0;
}

/* A story's file: whatever is read is looked at, compared with itself, and written so that it is read again
 * as the same. */
#include "rounds/story/contradictions.h"

#include <assert.h>
#include <stdint.h>
#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct arena a;
    struct story s, back;
    struct story_report r;
    struct story_contradiction *list;
    struct strbuf out = {0};
    size_t n;
    arena_init(&a);
    if (story_read((struct str){(const char *)data, size}, &a, &s, NULL) == ERR_OK) {
        struct story_known known[2] = {
            {.from = STORY_FROM_STORY, .text = s.part[STORY_RESULT], .title = s.title}};
        story_known_cv(s.part[STORY_SITUATION], &a, &known[1]);
        story_lint(&s, &(struct story_options){0}, &a, &r);
        story_contradictions(&s, known, 2, &a, &list, &n);
        for (size_t i = 0; i < r.n; i++)
            assert(r.v[i].message.n);
        story_write(&s, &out);
        if (out.n <= STORY_FILE_BYTES_MAX &&
            story_read((struct str){out.p, out.n}, &a, &back, NULL) == ERR_OK)
            assert(str_eq(back.title, s.title));
    }
    strbuf_release(&out);
    arena_release(&a);
    return 0;
}

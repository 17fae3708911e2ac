/* A file of texts for the typing drills, from any bytes: what is taken can be typed, and is told as JSON that
 * can be read. */
#include "base/json.h"
#include "base/utf8.h"
#include "rounds/code/typing-texts.h"

#include <assert.h>
#include <stdint.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void check_text(const struct typing_language *l, const struct typing_text *t)
{
    assert(t->id.n && t->title.n && t->text.n >= TYPING_TEXT_MIN && utf8_valid(t->text));
    for (size_t i = 0; i < t->text.n; i++) {
        unsigned char c = (unsigned char)t->text.p[i];
        assert(c >= 0x20 || c == '\n' || (c == '\t' && l->kind == TYPING_CODE));
        assert(c < 0x80 || l->kind == TYPING_PROSE);
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const struct yaml_file file = {STR("en.yaml"), {(const char *)data, size}};
    struct arena a;
    struct typing_texts t = {0};
    struct error e = {0};
    arena_init(&a);
    if (typing_texts_read(&file, 1, &a, &t, &e) == ERR_OK) {
        struct strbuf out = {0};
        struct json_writer w = jw_to(&out);
        json_t *json = NULL;
        for (size_t i = 0; i < t.n; i++)
            for (size_t k = 0; k < t.v[i].n; k++)
                check_text(&t.v[i], &t.v[i].v[k]);
        typing_texts_json(&t, &w);
        enum err r = json_read(strbuf_str(&out), &json, NULL);
        assert(r == ERR_OK);
        json_decref(json);
        strbuf_release(&out);
    }
    arena_release(&a);
    return 0;
}

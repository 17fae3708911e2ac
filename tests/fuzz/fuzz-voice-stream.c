/* What a reader of sound files that was taken over could say, in pieces of any size: the first byte of the
 * input says how large. However it is cut, the same comes of it. */
#include "jobs/read-voice.h"
#include "readers/audio.h"

#include <assert.h>
#include <math.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static enum err take(struct str stream, size_t piece, struct arena *a, struct voice_file *ret)
{
    struct voice_stream s;
    voice_stream_init(&s, 100, a);
    while (stream.n) {
        enum err r = voice_stream_take(&s, str_head(stream, piece), NULL);
        if (r != ERR_OK)
            return r;
        stream = str_from(stream, piece);
    }
    return voice_stream_end(&s, ret, NULL);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct arena a;
    struct voice_file whole, cut;
    if (!size)
        return 0;
    struct str stream = {(const char *)data + 1, size - 1};
    arena_init(&a);
    enum err r = take(stream, stream.n, &a, &whole);
    enum err same = take(stream, data[0] + 1u, &a, &cut);
    assert(r == same);
    for (int i = 0; r == ERR_OK && i < VOICE_FIGURES; i++) {
        const struct voice_figure *f = &whole.report.figures[i];
        assert(isfinite(f->value) && f->low <= f->value && f->value <= f->high);
        assert(f->known == !f->why[0]);
        assert(f->value == cut.report.figures[i].value);
    }
    if (r == ERR_OK) {
        struct strbuf out = {0};
        struct json_writer w = jw_to(&out);
        voice_file_put(&whole, &w);
        strbuf_release(&out);
    }
    arena_release(&a);
    return 0;
}

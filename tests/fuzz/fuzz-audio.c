/* Sound files, as they are read in the jail. Whatever it is, the stream keeps to readers/audio.h, and the
 * side outside of the jail takes it: figures are finite, and either known or told why not. */
#include "jobs/read-voice.h"
#include "readers/audio.h"

#include <assert.h>
#include <math.h>
#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* libsndfile 1.2.0 leaves memory behind that libvorbis took for a bad head: the program in the jail ends
 * after one file, and here it is no finding. */
const char *__lsan_default_suppressions(void);
const char *__lsan_default_suppressions(void)
{
    return "leak:libvorbis\nleak:libsndfile\nleak:libFLAC\nleak:libogg\nleak:libopus\n";
}

enum { STREAM_MAX = 8 << 20 }; /* compressed silence is long */

struct seen {
    struct strbuf stream;
    bool head, ended, bad;
};

static void on_record(void *arg, enum audio_kind kind, struct bytes a, struct bytes b)
{
    struct seen *s = arg;
    size_t n = a.n + b.n;
    assert(!s->ended && n <= AUDIO_RECORD_MAX);
    switch (kind) {
    case AUDIO_HEAD:
        assert(!s->head && n > 8);
        s->head = true;
        break;
    case AUDIO_DATA: assert(s->head && n && n % 4 == 0); break;
    case AUDIO_END:
        assert(s->head && n == AUDIO_END_BYTES);
        s->ended = true;
        break;
    case AUDIO_BAD:
        assert(!s->head && n);
        s->ended = s->bad = true;
        break;
    default: abort();
    }
    if (kind == AUDIO_DATA && s->stream.n > STREAM_MAX)
        return;
    const char head[AUDIO_RECORD_HEAD] = {(char)kind, (char)n, (char)(n >> 8), (char)(n >> 16),
                                          (char)(n >> 24)};
    strbuf_put(&s->stream, (struct str){head, sizeof head});
    strbuf_put(&s->stream, (struct str){(const char *)a.p, a.n});
    strbuf_put(&s->stream, (struct str){(const char *)b.p, b.n});
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct seen seen = {0};
    const struct audio_out out = {on_record, &seen};
    struct voice_stream s;
    struct voice_file file;
    struct arena a;
    struct error e = {0};
    audio_read((struct bytes){data, size}, &out);
    assert(seen.ended);
    arena_init(&a);
    voice_stream_init(&s, 0, &a);
    enum err r = voice_stream_take(&s, strbuf_str(&seen.stream), &e);
    assert(r == ERR_OK || r == ERR_INVALID);
    assert(r == ERR_INVALID || !seen.bad);
    if (r == ERR_OK && voice_stream_end(&s, &file, &e) == ERR_OK)
        for (int i = 0; i < VOICE_FIGURES; i++) {
            const struct voice_figure *f = &file.report.figures[i];
            assert(isfinite(f->value) && f->low <= f->value && f->value <= f->high);
            assert(f->known == !f->why[0]);
        }
    arena_release(&a);
    strbuf_release(&seen.stream);
    return 0;
}

/* Any bytes in any format: the parts lie in the text in order, are UTF-8 without controls, and times and
 * speakers are what the header says. */
#include "base/utf8.h"
#include "rounds/screen/transcript.h"

#include <assert.h>
#include <stdint.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void check(const struct transcript *t, struct arena *a)
{
    size_t end = 0, timed = 0;
    assert(utf8_valid(t->text));
    for (size_t i = 0; i < t->text.n; i++)
        assert((unsigned char)t->text.p[i] >= ' ' || t->text.p[i] == '\n');
    for (size_t i = 0; i < t->n_parts; i++) {
        const struct transcript_part *p = &t->parts[i];
        assert(p->n > 0 && p->at == end + (i > 0) && p->at + p->n <= t->text.n && p->line >= 1);
        assert(p->speaker >= -1 && p->speaker < (int)t->n_speakers);
        assert(p->start_ms >= 0 ? p->end_ms == -1 || p->end_ms >= p->start_ms
                                : p->start_ms == -1 && p->end_ms == -1);
        end = p->at + p->n;
    }
    assert(end == t->text.n);
    assert(t->n_found <= TRANSCRIPT_FINDINGS_MAX && t->n_found <= t->n_findings);
    for (size_t i = 0; i < t->n_found; i++)
        assert(t->findings[i].line >= 1 && transcript_finding_words(t->findings[i].kind) &&
               transcript_finding_name(t->findings[i].kind));
    assert(t->n_speakers <= TRANSCRIPT_SPEAKERS_MAX);
    for (int i = -1; i < (int)t->n_speakers; i++) {
        int mine = -2;
        assert(transcript_talk_ms(t, i, a, &timed) >= 0 && timed <= t->n_parts);
        if (i >= 0 && transcript_mine(t, t->speakers[i].name, &mine, NULL) == ERR_OK)
            assert(mine >= 0);
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct arena a;
    struct transcript t;
    if (size < 1)
        return 0;
    arena_init(&a);
    if (transcript_read((struct str){(const char *)data + 1, size - 1}, (enum transcript_format)(data[0] % 5),
                        &a, &t, NULL) == ERR_OK)
        check(&t, &a);
    arena_release(&a);
    return 0;
}

/* Documents of word processors, as they are read in the jail: what begins as a ZIP archive or as OLE is a
 * file, everything else the main part of a DOCX or ODT. Whatever it is, the stream keeps to readers/flow.h,
 * and the side outside of the jail takes it. */
#include "jobs/flow.h"
#include "readers/document.h"

#include <assert.h>
#include <stdint.h>
#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

struct seen {
    struct strbuf stream;
    size_t paras, text, notes, fonts, links;
    bool ended, bad;
};

static unsigned u16(struct str s, size_t at)
{
    return (unsigned char)s.p[at] | (unsigned)(unsigned char)s.p[at + 1] << 8;
}

static void on_record(void *arg, enum flow_kind kind, struct str a, struct str b)
{
    struct seen *s = arg;
    size_t n = a.n + b.n;
    assert(!s->ended && n <= FLOW_RECORD_MAX);
    switch (kind) {
    case FLOW_FONT: s->fonts++; break;
    case FLOW_LINK: s->links++; break;
    case FLOW_PARA:
        assert(n == FLOW_PARA_BYTES && (unsigned char)a.p[0] < FLOW_WHERES && a.p[1] >= 0 && a.p[1] <= 9);
        s->paras++;
        break;
    case FLOW_TEXT:
        assert(s->paras && a.n == FLOW_TEXT_BYTES && b.n);
        assert(u16(a, 3) <= s->fonts && u16(a, 5) <= s->links);
        s->text += b.n;
        break;
    case FLOW_SECTION:
    case FLOW_PAGES: assert(n == 2); break;
    case FLOW_IMAGE: assert(n == 4); break;
    case FLOW_NOTE:
        assert(memchr(a.p, '\0', a.n));
        s->notes++;
        break;
    case FLOW_END:
        assert(n == 0);
        s->ended = true;
        break;
    case FLOW_BAD:
        assert(n > 0);
        s->ended = s->bad = true;
        break;
    default: abort();
    }
    assert(s->paras <= FLOW_PARAS_MAX && s->text <= FLOW_TEXT_MAX && s->notes <= FLOW_NOTES_MAX);
    const char head[FLOW_HEAD] = {(char)kind, (char)n, (char)(n >> 8), (char)(n >> 16), (char)(n >> 24)};
    strbuf_put(&s->stream, (struct str){head, sizeof head});
    strbuf_put(&s->stream, a);
    strbuf_put(&s->stream, b);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct seen seen = {0};
    const struct document_out out = {on_record, &seen};
    struct str text = {(const char *)data, size};
    struct arena a;
    struct cv_flow flow;
    struct cv *cv;
    if (size > 64 << 10)
        return 0;
    if (str_starts(text, STR("PK")) || str_starts(text, STR("\xD0\xCF")))
        document_read((struct bytes){data, size}, &out);
    else
        document_read_text(text, &out);
    assert(seen.ended);
    arena_init(&a);
    enum err r = cv_flow_of_stream(strbuf_str(&seen.stream), &a, &flow, NULL);
    assert(r == (seen.bad ? ERR_INVALID : ERR_OK));
    if (r == ERR_OK) {
        assert(flow.n_paragraphs == seen.paras);
        if (cv_read_flow(&flow, &a, &cv, NULL) == ERR_OK)
            assert(cv->n_lines > 0 || flow.n_pictures);
    }
    arena_release(&a);
    strbuf_release(&seen.stream);
    return 0;
}

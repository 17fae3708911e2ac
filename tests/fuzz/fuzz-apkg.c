/* Packages of Anki, as they are read in the jail: what begins as a ZIP archive is one, what begins as a
 * database of SQLite is a collection, what begins with "S" and a colon is what the reader might say, and
 * everything else a template with fields. Whatever it is, the stream keeps to readers/apkg.h, and the side
 * outside of the jail takes it. */
#include "base/utf8.h"
#include "jobs/read-apkg.h"
#include "readers/apkg.h"

#include <assert.h>
#include <stdint.h>
#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

struct seen {
    struct strbuf stream;
    size_t cards, reviews, notes, media;
    bool ended, bad;
};

static void on_record(void *arg, enum apkg_kind kind, struct str body)
{
    struct seen *s = arg;
    assert(!s->ended && body.n <= APKG_RECORD_MAX);
    switch (kind) {
    case APKG_CARD: s->cards++; break;
    case APKG_REVIEW:
        assert(body.n == APKG_REVIEW_BYTES);
        s->reviews++;
        break;
    case APKG_NOTE:
        assert(body.n && utf8_valid(body));
        s->notes++;
        break;
    case APKG_MEDIA:
        assert(body.n == APKG_MEDIA_BYTES && !s->media && !s->cards);
        s->media++;
        break;
    case APKG_END:
        assert(!body.n);
        s->ended = true;
        break;
    case APKG_BAD:
        assert(body.n);
        s->ended = s->bad = true;
        break;
    default: abort();
    }
    const size_t n = body.n;
    const char head[APKG_HEAD] = {(char)kind, (char)n, (char)(n >> 8), (char)(n >> 16), (char)(n >> 24)};
    strbuf_put(&s->stream, (struct str){head, sizeof head});
    strbuf_put(&s->stream, body);
}

static void take(struct str stream, const struct seen *said)
{
    struct arena a;
    struct apkg_found found;
    struct error e;
    arena_init(&a);
    enum err r = apkg_of_stream(stream, &a, &found, &e);
    if (said) {
        assert(said->bad ? r == ERR_INVALID : r == ERR_OK);
        assert(said->bad || (found.all.n_cards == said->cards && found.all.n_reviews == said->reviews));
    }
    if (r == ERR_OK) {
        struct fsrs f;
        fsrs_default(&f);
        for (size_t i = 0; i < found.all.n_cards; i++) {
            struct fsrs_card c = foreign_place(&f, &found.all.cards[i], found.all.reviews,
                                               found.all.n_reviews < 20 ? found.all.n_reviews : 20);
            assert(c.phase == FSRS_NEW || (c.memory.stability > 0 && c.memory.stability <= FSRS_DAYS_MAX &&
                                           c.memory.difficulty >= 1 && c.memory.difficulty <= 10 &&
                                           c.due_ms >= 0 && c.reviewed_ms >= 0));
        }
    }
    arena_release(&a);
}

static void read_package(const uint8_t *data, size_t size)
{
    struct seen s = {0};
    const struct apkg_out out = {on_record, &s};
    apkg_read((struct bytes){data, size}, &out);
    assert(s.ended);
    take(strbuf_str(&s.stream), &s);
    strbuf_release(&s.stream);
}

static void read_collection(const uint8_t *data, size_t size)
{
    struct seen s = {0};
    struct arena a;
    arena_init(&a);
    const struct apkg_out out = {on_record, &s};
    struct apkg k = {.out = &out, .a = &a};
    unsigned char *copy = arena_alloc(&a, size + 1);
    memcpy(copy, data, size);
    apkg_collection(&k, copy, size);
    arena_release(&a);
    strbuf_release(&s.stream);
}

/* Template, fields: parted by line feeds, a field's name and value by "=". */
static void render(struct str text)
{
    struct apkg_field fields[8];
    struct strbuf out = {0};
    struct str template = {0}, line;
    size_t n = 0;
    struct str all = text;
    if (str_split(&text, '\n', &template))
        for (; n < ARRAY_LEN(fields) && str_split(&text, '\n', &line); n++) {
            size_t at = str_find_char(line, '=');
            fields[n] = (struct apkg_field){str_head(line, at), str_from(line, at + 1)};
        }
    for (unsigned cloze = 0; cloze < 3; cloze++) {
        struct apkg_template t = {fields, n, cloze, cloze == 2};
        apkg_render(&t, template, &out);
        strbuf_clear(&out);
    }
    strbuf_release(&out);
    struct apkg_proto f;
    for (struct str rest = all; apkg_proto_next(&rest, &f);)
        assert(f.bytes.n <= all.n);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size >= 2 && memcmp(data, "PK", 2) == 0)
        read_package(data, size);
    else if (size >= 6 && memcmp(data, "SQLite", 6) == 0)
        read_collection(data, size);
    else if (size >= 2 && memcmp(data, "S:", 2) == 0)
        take((struct str){(const char *)data + 2, size - 2}, NULL);
    else
        render((struct str){(const char *)data, size});
    return 0;
}

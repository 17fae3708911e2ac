/*
 * A script, a zero, and what was said: every place lies in the words, runs are what they say, and what is
 * written is JSON whose marks lie in their parts.
 */
#include "base/json.h"
#include "model/words/takes.h"
#include "rounds/screen/heard.h"

#include <assert.h>
#include <stdint.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void check_points(const struct heard *h, const struct point_found *v, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        assert((v[i].state == POINT_MISSED) == (v[i].n_places == 0) && v[i].share >= 0 && v[i].share <= 1);
        for (size_t k = 0; k < v[i].n_places; k++)
            assert(v[i].places[k].n > 0 && v[i].places[k].word + v[i].places[k].n <= h->said.n);
    }
}

static void check_json(const struct heard *h)
{
    struct strbuf out = {0};
    struct json_writer w = jw_to(&out);
    json_auto_t *root = NULL;
    json_t *mark;
    size_t i;
    heard_json(h, &w);
    assert(json_read(strbuf_str(&out), &root, NULL) == ERR_OK);
    json_array_foreach (json_object_get(root, "marks"), i, mark) {
        json_t *part = json_array_get(json_object_get(root, "parts"),
                                      (size_t)json_integer_value(json_object_get(mark, "part")));
        int64_t from = json_integer_value(json_object_get(mark, "from")),
                to = json_integer_value(json_object_get(mark, "to"));
        assert(part && from >= 0 && from < to &&
               to <= (int64_t)json_string_length(json_object_get(part, "text")));
    }
    strbuf_release(&out);
}

static void check(const struct heard *h)
{
    size_t end = 0;
    for (size_t i = 0; i < h->fillers.n; i++) {
        assert(h->fillers.v[i].word >= end && h->fillers.v[i].n > 0);
        end = h->fillers.v[i].word + h->fillers.v[i].n;
    }
    assert(end <= h->said.n && h->timed_words <= h->said.n && h->ms >= 0);
    check_points(h, h->must, h->n_must);
    check_points(h, h->forbidden, h->n_forbidden);
    assert(h->verbatim.words <= h->verbatim.of && h->verbatim.of <= h->said.n);
    check_json(h);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct str all = {(const char *)data, size};
    size_t cut = str_find_char(all, '\0');
    struct arena a;
    struct transcript t;
    struct heard_script script = {0};
    struct heard h;
    struct takes takes;
    if (size > 20000)
        return 0;
    arena_init(&a);
    bool scripted = heard_script_read(str_head(all, cut), NULL, &a, &script, NULL) == ERR_OK;
    if (transcript_read(str_from(all, cut + 1), TRANSCRIPT_FOUND_OUT, &a, &t, NULL) == ERR_OK) {
        struct heard_wish wish = {.script = scripted ? &script : NULL,
                                  .language = (enum said_language)(size % 5)};
        if (t.n_speakers)
            wish.speaker = t.speakers[0].name;
        if (heard_analyse(&t, &wish, &a, &h, NULL) == ERR_OK) {
            check(&h);
            struct said body;
            said_text(script.body, &a, &body);
            takes_compare(&h.said, &body, h.language, &a, &takes);
            assert(takes.overlap >= 0 && takes.overlap <= 1);
        }
    }
    arena_release(&a);
    return 0;
}

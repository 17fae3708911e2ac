/*
 * The description of a language, from any bytes; and, out of the same bytes, the class of a Java source.
 * What was read can be filled in without leaving the room that was made for it, and a name that is made out
 * of a source is short.
 */
#include "base/crypto.h"
#include "judge/language.h"

#include <assert.h>
#include <stdint.h>
#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static size_t length(const char *const *list)
{
    size_t n = 0;
    for (; list[n]; n++)
        assert(strlen(list[n]) < SIZE_MAX);
    return n;
}

static void check_argv(const struct language_argv *t, bool required, struct arena *a)
{
    static const char *const sources[] = {"/w/A.x", "/w/b.x", "/w/c.x", NULL}, *const more[] = {"1", "2",
                                                                                                NULL};
    static const char *const header[] = {"-h", NULL};
    const struct language_values v = {
        .sources = sources, .header = header, .source = sources[0], .memory_bytes = 64 << 20};
    size_t words = length(t->words);
    assert(words < LANGUAGE_ARGV_MAX && (words || !required));
    assert(!words || (t->words[0][0] == '/' && t->line >= 1));
    assert(length(language_argv_fill(t, &v, more, a)) >= words + 2);
}

static void check_headers(const struct language_headers *h, struct arena *a)
{
    assert(h->n <= LANGUAGE_HEADERS_MAX);
    check_argv(&h->make, h->n > 0, a);
    assert((h->n > 0) == (h->file != NULL) && length(h->use) < LANGUAGE_ARGV_MAX);
    for (size_t i = 0; i < h->n; i++)
        assert(length(h->list[i].includes) >= 1 && length(h->list[i].includes) <= LANGUAGE_INCLUDES_MAX);
}

static void check_language(const struct language *l, struct arena *a)
{
    const char *const texts[] = {l->id, l->name, l->file, l->tool, l->remedy};
    for (size_t i = 0; i < ARRAY_LEN(texts); i++)
        assert(strlen(texts[i]) <= 1000);
    assert(length(l->extensions) >= 1 && length(l->extensions) <= LANGUAGE_EXTENSIONS_MAX);
    assert(length(l->collect) <= LANGUAGE_COLLECT_MAX && length(l->out_of_memory) <= LANGUAGE_MARKS_MAX);
    check_argv(&l->version, true, a);
    check_argv(&l->compile, false, a);
    check_argv(&l->run, true, a);
    check_headers(&l->headers, a);
    assert(l->start_ms >= 0 && l->compile_ms >= 1000 && l->compile_memory_bytes >= 16 << 20);
    assert(strlen(l->sha256) == SHA256_HEX);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const struct language java = {.file = "{class}.java"};
    struct str text = {(const char *)data, size};
    struct arena a;
    struct language l;
    struct error e;
    arena_init(&a);
    if (language_parse(text, "toy.yaml", &a, &l, &e) == ERR_OK) {
        struct languages all = {&l, 1};
        check_language(&l, &a);
        assert(language_by_id(&all, STR("toy")) == &l);
        assert(strlen(language_file_name(&l, text, &a)) <= 1100);
        (void)language_of_file(&all, text);
    } else {
        assert(e.code == ERR_INVALID && e.message[0]);
    }
    size_t n = strlen(language_file_name(&java, text, &a));
    assert(n > strlen(".java") && n <= 100 + strlen(".java"));
    arena_release(&a);
    return 0;
}

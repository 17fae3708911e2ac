/*
 * dryrun/signature.yaml, which anybody's archive can bring: what comes before the first NUL is read; when it
 * is in order, everything is generated from it, and what comes after the NUL is held against its layout.
 */
#include "base/utf8.h"
#include "base/yaml.h"
#include "judge/function/function.h"

#include <assert.h>

static void check_signature(const struct signature *s)
{
    assert(s->call.n_params <= SIGNATURE_PARAMS_MAX && s->n_methods <= SIGNATURE_METHODS_MAX);
    assert(s->booleans[0].n && s->booleans[1].n && s->nothing.n);
    if (s->form == SIG_FUNCTION)
        assert(s->call.name.n && s->call.result && s->call.input.n && s->call.n_output);
    if (s->form == SIG_CLASS)
        assert(s->class_name.n && s->n_methods);
    if (s->form == SIG_HARNESS)
        assert(s->n_exports);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const char *const ids[] = {"cpp", "python3", "javascript", "typescript", "java"};
    struct str text = {(const char *)data, size}, input = STR("");
    size_t at = str_find_char(text, '\0');
    if (at < size) {
        input = str_from(text, at + 1);
        text = str_head(text, at);
    }
    struct arena a;
    struct error e = {0};
    const struct signature *s;
    arena_init(&a);
    if (signature_parse(text, &a, &s, &e) != ERR_OK) {
        assert(e.message[0] && yaml_error_line(&e) >= 1);
    } else {
        check_signature(s);
        for (size_t i = 0; i < sizeof ids / sizeof *ids; i++) {
            const struct language l = {
                .id = ids[i], .name = ids[i], .function = {.solution = "solution.x", .driver = "driver.x"}};
            const struct package p = {.signature = s};
            const struct source_file *files;
            size_t n;
            struct str why;
            if (!function_language(s, &l))
                continue;
            assert(utf8_valid(function_starter(s, &l, &a)));
            function_sources(&p, &l, text, &a, &files, &n, &why);
            assert(n >= 2 && files[1].text.n > 0 && utf8_valid(files[1].text));
        }
        (void)!layout_check(s, input, &e);
    }
    arena_release(&a);
    return 0;
}

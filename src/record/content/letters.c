/* How one writes to people in a language: "de.yaml" is German. */
#include "record/content/shelf.h"
#include "record/content/world.h"

#include <stdlib.h>

static int by_code(const void *pa, const void *pb)
{
    const struct letter_language *a = pa, *b = pb;
    /* English is for wherever none says that it is. */
    if (str_is(a->code, "en") != str_is(b->code, "en"))
        return str_is(a->code, "en") ? -1 : 1;
    return str_cmp(a->code, b->code);
}

enum err content_letters(const char *content, struct arena *a, struct letters *ret, struct error *e)
{
    static const struct shelf shelf = {"drafts", .n_files = 32, .bytes = LETTER_BYTES_MAX, .needed = true};
    struct yaml_file *files;
    size_t n;
    TRY(shelf_read(content, &shelf, a, &files, &n, e));
    struct letters all = {arena_array(a, struct letter_language, n), n};
    for (size_t i = 0; i < n; i++) {
        const char *name = arena_printf(a, "drafts/%.*s", STR_ARG(files[i].name));
        TRY(yaml_in_file(letter_read(files[i].text, a, &all.v[i], e), e, "%s", name));
        if (!str_eq(all.v[i].code, yaml_file_id(&files[i])))
            return error_set(e, ERR_INVALID, name, "%s: the language is called \"%.*s\" inside", name,
                             STR_ARG(all.v[i].code));
    }
    qsort(all.v, n, sizeof *all.v, by_code);
    *ret = all;
    return ERR_OK;
}

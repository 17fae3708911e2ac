/* The folder content/typing, read. */
#include "record/code/typing.h"
#include "record/content/shelf.h"

enum err typing_read(const char *content, struct arena *a, struct typing_texts *ret, struct error *e)
{
    struct shelf_file *shelf;
    size_t n;
    TRY(shelf_read(content, "typing", TYPING_FILES_MAX, TYPING_FILE_BYTES_MAX, a, &shelf, &n, e));
    struct typing_file *files = arena_array(a, struct typing_file, n + 1);
    for (size_t i = 0; i < n; i++)
        files[i] = (struct typing_file){shelf[i].name, shelf[i].text};
    *ret = (struct typing_texts){0};
    return n ? typing_texts_read(files, n, a, ret, e) : ERR_OK;
}

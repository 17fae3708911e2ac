#include "record/content/patterns.h"

#include "record/content/shelf.h"

static enum err files_of(const char *content, const char *folder, size_t max_files, size_t max_bytes,
                         struct arena *a, struct pattern_file **ret, size_t *ret_n, struct error *e)
{
    struct shelf_file *shelf;
    TRY(shelf_read(content, folder, max_files, max_bytes, a, &shelf, ret_n, e));
    *ret = arena_array(a, struct pattern_file, *ret_n + 1);
    for (size_t i = 0; i < *ret_n; i++)
        (*ret)[i] = (struct pattern_file){shelf[i].name, shelf[i].text};
    return ERR_OK;
}

enum err patterns_shelf_read(const char *content, struct arena *a, struct pattern_shelf *ret, struct error *e)
{
    struct pattern_shelf s = {0};
    struct pattern_file *files;
    size_t n;
    TRY(files_of(content, "patterns", PATTERNS_MAX, PATTERN_BYTES_MAX, a, &files, &n, e));
    TRY(patterns_read(files, n, a, &s.patterns, e));
    TRY(files_of(content, "patterns/recognize", RECOGNIZE_FILES_MAX, RECOGNIZE_BYTES_MAX, a, &files, &n, e));
    TRY(recognize_read(files, n, &s.patterns, a, &s.recognize, e));
    TRY(files_of(content, "patterns/known", KNOWN_FILES_MAX, KNOWN_BYTES_MAX, a, &files, &n, e));
    TRY(known_read(files, n, &s.patterns, a, &s.known, e));
    *ret = s;
    return ERR_OK;
}

#include "record/content/shelf.h"
#include "record/content/world.h"

enum err content_patterns(const char *content, struct arena *a, struct pattern_shelf *ret, struct error *e)
{
    static const struct shelf patterns = {"patterns", .n_files = PATTERNS_MAX, .bytes = PATTERN_BYTES_MAX},
                              recognize = {"patterns/recognize", .n_files = RECOGNIZE_FILES_MAX,
                                           .bytes = RECOGNIZE_BYTES_MAX},
                              known = {"patterns/known", .n_files = KNOWN_FILES_MAX,
                                       .bytes = KNOWN_BYTES_MAX};
    struct pattern_shelf s = {0};
    struct yaml_file *files;
    size_t n;
    TRY(shelf_read(content, &patterns, a, &files, &n, e));
    TRY(patterns_read(files, n, a, &s.patterns, e));
    TRY(shelf_read(content, &recognize, a, &files, &n, e));
    TRY(recognize_read(files, n, &s.patterns, a, &s.recognize, e));
    TRY(shelf_read(content, &known, a, &files, &n, e));
    TRY(known_read(files, n, &s.patterns, a, &s.known, e));
    *ret = s;
    return ERR_OK;
}

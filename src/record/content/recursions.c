#include "record/content/recursions.h"

#include "record/content/shelf.h"

enum err recursions_read(const char *content, struct arena *a, struct recursion_drills *ret, struct error *e)
{
    struct shelf_file *shelf;
    size_t n;
    TRY(shelf_read(content, "recursion", RECURSION_FILES_MAX, RECURSION_BYTES_MAX, a, &shelf, &n, e));
    struct recursion_file *files = arena_array(a, struct recursion_file, n);
    for (size_t i = 0; i < n; i++)
        files[i] = (struct recursion_file){shelf[i].name, shelf[i].text};
    return recursion_read(files, n, a, ret, e);
}

enum err recursions_find(const struct recursion_drills *d, struct str id, const struct recursion_drill **ret,
                         struct error *e)
{
    *ret = recursion_by_id(d, id);
    return *ret
               ? ERR_OK
               : error_set(
                     e, ERR_NOT_FOUND, "drill",
                     "there is no drill on recursion called \"%.*s\"; \"dryrun practice recursion\" lists them",
                     STR_ARG(str_head(id, 60)));
}

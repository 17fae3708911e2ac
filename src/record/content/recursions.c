#include "record/content/recursions.h"

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

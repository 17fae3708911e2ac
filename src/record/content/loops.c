#include "record/content/loops.h"

#include "record/content/shelf.h"

enum err loops_trace(const char *content, struct str id, struct arena *a, struct str *ret, struct error *e)
{
    const char *name = arena_printf(a, "%.*s.json", STR_ARG(str_head(id, LOOP_ID_MAX)));
    if (id.n > LOOP_ID_MAX ||
        shelf_text(content, "event-loop/traces", name, LOOP_TRACE_MAX, a, ret, NULL) != ERR_OK)
        return error_set(e, ERR_NOT_FOUND, "drill", "there is no recording of the drill \"%.*s\"",
                         STR_ARG(str_head(id, LOOP_ID_MAX)));
    return ERR_OK;
}

#include "record/content/loops.h"

#include "base/fd.h"

#include <errno.h>
#include <fcntl.h>
#include <unistd.h>

static enum err read_folder(int folder, struct arena *a, struct loop_drills *ret, struct error *e)
{
    struct loop_file files[LOOP_FILES];
    size_t n = 0;
    for (size_t i = 0; i < LOOP_FILES; i++) {
        struct error mine = {0};
        enum err r = fd_read_beneath(folder, loop_files[i], LOOP_BYTES_MAX, a, &files[n].text, &mine);
        if (r != ERR_OK && r != ERR_NOT_FOUND)
            return error_set(e, r, "event-loop", "event-loop/%s: %s", loop_files[i], mine.message);
        files[n].name = str_of(loop_files[i]);
        n += r == ERR_OK;
    }
    return loop_read(files, n, a, ret, e);
}

enum err loops_read(const char *content, struct arena *a, struct loop_drills *ret, struct error *e)
{
    const char *path = arena_printf(a, "%s/event-loop", content);
    _cleanup_(fd_closep) int folder = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (folder < 0 && errno != ENOENT)
        return error_errno(e, errno, "event-loop", "the folder %s cannot be read", path);
    if (folder < 0) {
        *ret = (struct loop_drills){0};
        return ERR_OK;
    }
    return read_folder(folder, a, ret, e);
}

enum err loops_trace(const char *content, struct str id, struct arena *a, struct str *ret, struct error *e)
{
    const char *path = arena_printf(a, "%s/event-loop/traces", content);
    _cleanup_(fd_closep) int folder = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (folder < 0 && errno != ENOENT)
        return error_errno(e, errno, "event-loop", "the folder %s cannot be read", path);
    if (folder < 0 || id.n > LOOP_ID_MAX ||
        fd_read_beneath(folder, arena_printf(a, "%.*s.json", STR_ARG(id)), LOOP_TRACE_MAX, a, ret, e) !=
            ERR_OK)
        return error_set(e, ERR_NOT_FOUND, "drill", "there is no recording of the drill \"%.*s\"",
                         STR_ARG(str_head(id, LOOP_ID_MAX)));
    return ERR_OK;
}

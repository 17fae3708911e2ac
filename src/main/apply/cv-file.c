#include "main/apply/cv-file.h"
#include "main/jail.h"
#include "main/say.h"

#include "base/fd.h"
#include "base/utf8.h"
#include "jobs/read-cv.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

enum err cv_file_read_in(const char *path, struct sandbox **slot, struct arena *a, struct cv **ret,
                         struct error *e)
{
    _cleanup_(fd_closep) int fd = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    enum cv_file_kind kind;
    if (fd < 0)
        return error_errno(e, errno, path, "cannot open %s", path);
    TRY(cv_file_kind(fd, &kind, e));
    if (cv_file_needs_jail(kind) && !*slot)
        TRY(jail_start(slot, e));
    return read_cv(*slot, fd, a, ret, e);
}

enum err cv_file_read(const char *path, struct arena *a, struct cv **ret, struct error *e)
{
    struct sandbox *slot = NULL;
    enum err r = cv_file_read_in(path, &slot, a, ret, e);
    if (slot)
        sandbox_stop(slot);
    return r;
}

void cv_file_say_place(const struct cv_place *p)
{
    if (p->line)
        sayf(":%d:%d", p->line, p->column);
    else if (p->page)
        sayf(":page %d", p->page);
    else if (p->path.n)
        sayf(":"), say(p->path);
}

void cv_file_say_notes(const char *path, const struct cv *cv)
{
    for (size_t i = 0; i < cv->n_notes; i++) {
        sayf("%s:", path);
        say(cv->notes[i].path);
        sayf(": not read: ");
        say(cv->notes[i].why);
        sayf("\n");
    }
}

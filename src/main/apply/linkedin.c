#include "main/apply/linkedin.h"

#include "base/fd.h"
#include "main/jail.h"
#include "main/say.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>

static struct str last_part(struct str s)
{
    size_t slash = s.n;
    while (slash && s.p[slash - 1] != '/')
        slash--;
    return str_from(s, slash);
}

enum err linkedin_open(const char *path, unsigned uses, struct sandbox **slot, struct arena *a,
                       struct linkedin_export *ret, struct error *e)
{
    _cleanup_(fd_closep) int fd = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    bool archive;
    if (fd < 0)
        return error_errno(e, errno, "export", "cannot open %s", path);
    enum err r = linkedin_export_is_archive(fd, &archive, e);
    if (r == ERR_OK && archive && !*slot)
        TRY(jail_start(slot, e));
    if (r == ERR_OK)
        r = linkedin_export_read(*slot, fd, last_part(str_of(path)), uses, a, ret, e);
    return r == ERR_INVALID ? error_prefix(e, "%.200s cannot be read", path) : r;
}

enum err linkedin_option(const struct args *args, struct arena *a, struct cv_lint_options *o, struct error *e)
{
    const char *path = args_value(args, "linkedin", NULL);
    struct linkedin_export x;
    struct sandbox *slot = NULL;
    if (!path)
        return ERR_OK;
    enum err r = linkedin_open(path, LINKEDIN_FOR_CHECK, &slot, a, &x, e);
    if (slot)
        sandbox_stop(slot);
    TRY(r);
    struct cv_profile *profile = arena_new(a, struct cv_profile);
    linkedin_profile(&x.data, a, profile);
    if (!x.data.has[LINKEDIN_POSITIONS])
        return error_set(e, ERR_INVALID, "linkedin", "%.200s has no Positions.csv that could be read", path);
    o->profile = profile;
    return ERR_OK;
}

/* ---- telling ---- */

static size_t count_shut(const struct linkedin_export *x, bool others)
{
    size_t n = 0;
    for (size_t i = 0; i < x->n_files; i++)
        n += !x->files[i].choice.taken && x->files[i].choice.others == others;
    return n;
}

static void print_some(const struct linkedin_export *x, bool taken, bool others, size_t max)
{
    size_t n = 0;
    for (size_t i = 0; i < x->n_files; i++) {
        const struct linkedin_seen *f = &x->files[i];
        if (f->choice.taken != taken || (!taken && f->choice.others != others))
            continue;
        if (n++ == max) {
            sayf(" ...");
            break;
        }
        sayf("%s%.*s", n > 1 ? ", " : " ", STR_ARG(last_part(f->path)));
    }
    sayf("\n");
}

void linkedin_print_files(const struct linkedin_export *x)
{
    const struct linkedin *l = &x->data;
    size_t listed_shut = count_shut(x, false) + count_shut(x, true), read = x->n_files - listed_shut;
    size_t other_people = count_shut(x, true), shut = x->n_all_files - read - other_people;
    for (size_t i = 0; i < l->n_notes; i++) {
        sayf("%s", l->notes[i].at.file);
        if (l->notes[i].at.line)
            sayf(":%d", l->notes[i].at.line);
        sayf(": %.*s\n", STR_ARG(l->notes[i].text));
    }
    if (l->n_all_notes > l->n_notes)
        sayf("... and %zu more such lines\n", l->n_all_notes - l->n_notes);
    sayf("read:");
    print_some(x, true, false, 20);
    if (other_people) {
        sayf("passed over, about other people:");
        print_some(x, false, true, 20);
    }
    if (shut) {
        sayf("passed over, of no use here (%zu):", shut);
        print_some(x, false, false, 5);
    }
    if (x->links)
        sayf("%zu link%s in it %s not followed\n", x->links, x->links == 1 ? "" : "s",
             x->links == 1 ? "is" : "are");
}

#include "main/apply/cv-compare.h"

#include "main/apply/cv-file.h"
#include "main/say.h"

#include <stdio.h>

static void say_side(const char *name, struct str text)
{
    if (!text.n)
        return;
    sayf("    %-6s", name);
    for (struct str rest = text, line; str_line(&rest, &line);) {
        say(line);
        sayf(rest.n ? " / " : "\n");
    }
}

void cv_compare_say(const struct cv_difference *d, const char *meant, const char *read)
{
    sayf("%-8s", cv_change_name(d->change));
    say(d->path);
    if (d->moved_to.n && !str_eq(d->moved_to, d->path))
        sayf(" -> "), say(d->moved_to);
    sayf("%s\n", d->elsewhere ? " (it stands there, but is not read as this field)" : "");
    say_side(meant, d->meant);
    if (d->change != CV_SAME && !(d->change == CV_MOVED && str_eq(d->meant, d->read)))
        say_side(read, d->read);
}

void cv_compare_say_read(const struct cv_difference *d)
{
    say(d->path);
    sayf(": ");
    for (struct str rest = d->read, line; str_line(&rest, &line);) {
        say(line);
        sayf(rest.n ? " / " : "");
    }
    sayf("\n");
}

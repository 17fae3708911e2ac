#include "main/apply/cv-compare.h"

#include "main/apply/cv-file.h"
#include "main/say.h"

#include <stdio.h>

static void say_side(const char *name, struct str text)
{
    if (!text.n)
        return;
    printf("    %-6s", name);
    for (struct str rest = text, line; str_line(&rest, &line);) {
        say(line);
        printf(rest.n ? " / " : "\n");
    }
}

void cv_compare_say(const struct cv_difference *d, const char *meant, const char *read)
{
    printf("%-8s", cv_change_name(d->change));
    say(d->path);
    if (d->moved_to.n && !str_eq(d->moved_to, d->path))
        printf(" -> "), say(d->moved_to);
    printf("%s\n", d->elsewhere ? " (it stands there, but is not read as this field)" : "");
    say_side(meant, d->meant);
    if (d->change != CV_SAME && !(d->change == CV_MOVED && str_eq(d->meant, d->read)))
        say_side(read, d->read);
}

void cv_compare_say_read(const struct cv_difference *d)
{
    say(d->path);
    printf(": ");
    for (struct str rest = d->read, line; str_line(&rest, &line);) {
        say(line);
        printf(rest.n ? " / " : "");
    }
    printf("\n");
}

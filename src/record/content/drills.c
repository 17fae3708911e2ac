#include "record/content/drills.h"

#include "base/fd.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <unistd.h>

/* An open folder, and the names in it that end with ".yaml", without that. */
struct shelf {
    int fd;           /* owned; -1: there is none */
    const char *path; /* for messages: "drills/debug" */
    struct str *ids;
    size_t n;
};

static int by_name(const void *a, const void *b)
{
    return str_cmp(*(const struct str *)a, *(const struct str *)b);
}

static enum err list_names(DIR *d, struct arena *a, struct shelf *s, struct error *e)
{
    s->ids = arena_array(a, struct str, DRILLS_MAX);
    for (struct dirent *entry; (entry = readdir(d));) {
        struct str name = str_of(entry->d_name);
        if (name.p[0] == '.' || !str_ends(name, STR(".yaml")))
            continue;
        if (s->n == DRILLS_MAX)
            return error_set(e, ERR_TOO_LARGE, "drills", "%s has more than %d drills", s->path, DRILLS_MAX);
        s->ids[s->n++] = arena_str(a, str_head(name, name.n - strlen(".yaml")));
    }
    qsort(s->ids, s->n, sizeof *s->ids, by_name);
    return ERR_OK;
}

static enum err shelf_open(const char *content, const char *path, struct arena *a, struct shelf *ret,
                           struct error *e)
{
    struct shelf s = {.path = path};
    const char *full = arena_printf(a, "%s/%s", content, path);
    s.fd = open(full, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    int listed = s.fd < 0 ? -1 : fcntl(s.fd, F_DUPFD_CLOEXEC, 0);
    DIR *d = listed < 0 ? NULL : fdopendir(listed);
    if (!d && errno != ENOENT) {
        enum err r = error_errno(e, errno, "drills", "the folder %s cannot be read", full);
        fd_closep(&s.fd);
        fd_closep(&listed);
        return r;
    }
    enum err r = d ? list_names(d, a, &s, e) : ERR_OK;
    if (d)
        closedir(d);
    if (r != ERR_OK)
        fd_closep(&s.fd);
    else
        *ret = s;
    return r;
}

static enum err read_file(const struct shelf *s, const char *name, size_t max, struct arena *a,
                          struct str *ret, struct error *e)
{
    struct error mine = {0};
    enum err r = fd_read_beneath(s->fd, name, max, a, ret, &mine);
    return r == ERR_OK ? r : error_set(e, r, "drills", "%s/%s: %s", s->path, name, mine.message);
}

/* ---- programs ---- */

static enum err read_part(const struct shelf *s, struct str id, struct str part, struct arena *a,
                          struct str *ret, struct error *e)
{
    return read_file(s, arena_printf(a, "%.*s/%.*s", STR_ARG(id), STR_ARG(part)), DEBUG_BYTES_MAX, a, ret, e);
}

static enum err read_debug(const struct shelf *s, struct str id, struct arena *a, struct debug_drill *ret,
                           struct error *e)
{
    const char *name = arena_printf(a, "%.*s.yaml", STR_ARG(id));
    const char *file = arena_printf(a, "%s/%s", s->path, name);
    struct debug_drill d;
    struct str text, found, fixed, wrong;
    TRY(read_file(s, name, DEBUG_BYTES_MAX, a, &text, e));
    TRY(debug_read(id, file, text, a, &d, e));
    TRY(read_part(s, id, d.program, a, &found, e));
    TRY(read_part(s, id, d.fixed, a, &fixed, e));
    TRY(read_part(s, id, d.wrong, a, &wrong, e));
    TRY(debug_hold(&d, file, found, fixed, a, e));
    if (str_eq(wrong, found) || str_eq(wrong, fixed))
        return error_set(e, ERR_INVALID, "drills", "%s: the wrong fix %.*s is the program %s", file,
                         STR_ARG(d.wrong), str_eq(wrong, found) ? "as it was found" : "with the right one");
    *ret = d;
    return ERR_OK;
}

static enum err read_all_debug(const struct shelf *s, struct arena *a, struct drills *d, struct error *e)
{
    d->debug = arena_array(a, struct debug_drill, s->n);
    for (size_t i = 0; i < s->n; i++)
        TRY(read_debug(s, s->ids[i], a, &d->debug[i], e));
    d->n_debug = s->n;
    return ERR_OK;
}

/* ---- reviews ---- */

static enum err read_all_reviews(const struct shelf *s, struct arena *a, struct drills *d, struct error *e)
{
    d->review = arena_array(a, struct review, s->n);
    for (size_t i = 0; i < s->n; i++) {
        const char *name = arena_printf(a, "%.*s.yaml", STR_ARG(s->ids[i]));
        struct str text;
        TRY(read_file(s, name, REVIEW_BYTES_MAX, a, &text, e));
        TRY(review_read(s->ids[i], arena_printf(a, "%s/%s", s->path, name), text, a, &d->review[i], e));
    }
    d->n_review = s->n;
    return ERR_OK;
}

/* ---- all of it ---- */

typedef enum err read_shelf(const struct shelf *s, struct arena *a, struct drills *d, struct error *e);

static enum err with_shelf(const char *content, const char *path, read_shelf *read, struct arena *a,
                           struct drills *d, struct error *e)
{
    struct shelf s;
    TRY(shelf_open(content, path, a, &s, e));
    enum err r = read(&s, a, d, e);
    fd_closep(&s.fd);
    return r;
}

enum err drills_read(const char *content, struct arena *a, struct drills *ret, struct error *e)
{
    struct drills d = {0};
    TRY(with_shelf(content, "drills/debug", read_all_debug, a, &d, e));
    TRY(with_shelf(content, "drills/review", read_all_reviews, a, &d, e));
    *ret = d;
    return ERR_OK;
}

enum err drills_debug(const struct drills *d, struct str id, const struct debug_drill **ret, struct error *e)
{
    for (size_t i = 0; i < d->n_debug; i++) {
        if (str_eq(d->debug[i].id, id)) {
            *ret = &d->debug[i];
            return ERR_OK;
        }
    }
    return error_set(e, ERR_NOT_FOUND, "drill",
                     "there is no program with a bug called \"%.*s\"; \"dryrun practice debug\" lists them",
                     STR_ARG(str_head(id, 60)));
}

enum err drills_review(const struct drills *d, struct str id, const struct review **ret, struct error *e)
{
    for (size_t i = 0; i < d->n_review; i++) {
        if (str_eq(d->review[i].id, id)) {
            *ret = &d->review[i];
            return ERR_OK;
        }
    }
    return error_set(e, ERR_NOT_FOUND, "drill",
                     "there is no review called \"%.*s\"; \"dryrun practice review\" lists them",
                     STR_ARG(str_head(id, 60)));
}

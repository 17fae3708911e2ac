#include "record/content/shelf.h"
#include "record/content/world.h"

/* ---- programs ---- */

static enum err read_part(const char *content, const struct debug_drill *d, struct str part, struct arena *a,
                          struct str *ret, struct error *e)
{
    const char *name = arena_printf(a, "%.*s/%.*s", STR_ARG(d->id), STR_ARG(part));
    return shelf_text(content, "drills/debug", name, DEBUG_BYTES_MAX, a, ret, e);
}

static enum err read_debug(const char *content, const struct yaml_file *f, struct arena *a,
                           struct debug_drill *ret, struct error *e)
{
    const char *file = arena_printf(a, "drills/debug/%.*s", STR_ARG(f->name));
    struct debug_drill d;
    struct str found, fixed, wrong;
    TRY(debug_read(yaml_file_id(f), file, f->text, a, &d, e));
    TRY(read_part(content, &d, d.program, a, &found, e));
    TRY(read_part(content, &d, d.fixed, a, &fixed, e));
    TRY(read_part(content, &d, d.wrong, a, &wrong, e));
    TRY(debug_hold(&d, file, found, fixed, a, e));
    if (str_eq(wrong, found) || str_eq(wrong, fixed))
        return error_set(e, ERR_INVALID, "drills", "%s: the wrong fix %.*s is the program %s", file,
                         STR_ARG(d.wrong), str_eq(wrong, found) ? "as it was found" : "with the right one");
    *ret = d;
    return ERR_OK;
}

static enum err read_debugs(const char *content, struct arena *a, struct drills *d, struct error *e)
{
    static const struct shelf shelf = {"drills/debug", .n_files = DRILLS_MAX, .bytes = DEBUG_BYTES_MAX};
    struct yaml_file *files;
    TRY(shelf_read(content, &shelf, a, &files, &d->n_debug, e));
    d->debug = arena_array(a, struct debug_drill, d->n_debug);
    for (size_t i = 0; i < d->n_debug; i++)
        TRY(read_debug(content, &files[i], a, &d->debug[i], e));
    return ERR_OK;
}

/* ---- reviews ---- */

static enum err read_reviews(const char *content, struct arena *a, struct drills *d, struct error *e)
{
    static const struct shelf shelf = {"drills/review", .n_files = DRILLS_MAX, .bytes = REVIEW_BYTES_MAX};
    struct yaml_file *files;
    TRY(shelf_read(content, &shelf, a, &files, &d->n_review, e));
    d->review = arena_array(a, struct review, d->n_review);
    for (size_t i = 0; i < d->n_review; i++)
        TRY(review_read(yaml_file_id(&files[i]),
                        arena_printf(a, "drills/review/%.*s", STR_ARG(files[i].name)), files[i].text, a,
                        &d->review[i], e));
    return ERR_OK;
}

/* ---- all of it ---- */

enum err content_drills(const char *content, struct arena *a, struct drills *ret, struct error *e)
{
    struct drills d = {0};
    TRY(read_debugs(content, a, &d, e));
    TRY(read_reviews(content, a, &d, e));
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

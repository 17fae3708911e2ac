#include "record/content/shelf.h"
#include "record/content/world.h"

enum err content_front_ends(const char *content, struct arena *a, struct front_ends *ret, struct error *e)
{
    static const struct shelf shelf = {"front-end", .each = "task.yaml", .n_files = FRONT_ENDS_MAX,
                                       .bytes = FRONT_TASK_MAX};
    struct yaml_file *files;
    size_t n;
    TRY(shelf_read(content, &shelf, a, &files, &n, e));
    struct front_ends f = {arena_array(a, struct front_task, n), n};
    for (size_t i = 0; i < n; i++)
        TRY(front_task_read(yaml_file_id(&files[i]),
                            arena_printf(a, "front-end/%.*s", STR_ARG(files[i].name)), files[i].text, a,
                            &f.v[i], e));
    *ret = f;
    return ERR_OK;
}

enum err front_ends_find(const struct front_ends *f, struct str id, const struct front_task **ret,
                         struct error *e)
{
    for (size_t i = 0; i < f->n; i++)
        if (str_eq(f->v[i].id, id)) {
            *ret = &f->v[i];
            return ERR_OK;
        }
    return error_set(e, ERR_NOT_FOUND, "id",
                     "there is no front-end task \"%.*s\"; \"dryrun practice front-end\" lists them",
                     STR_ARG(str_head(id, 80)));
}

static enum err read_text(const char *content, const struct front_task *t, const char *name, size_t max,
                          struct arena *a, struct str *ret, struct error *e)
{
    return shelf_text(content, "front-end", arena_printf(a, "%.*s/%s", STR_ARG(t->id), name), max, a, ret, e);
}

/* folder: "starter" or "solutions" */
static enum err read_files(const char *content, const struct front_task *t, const char *folder,
                           enum front_form form, struct arena *a, struct str files[FRONT_FILES_MAX],
                           struct error *e)
{
    for (size_t i = 0; front_files[form][i]; i++)
        TRY(read_text(content, t,
                      arena_printf(a, "%s/%s/%s", folder, front_form_names[form], front_files[form][i]),
                      FRONT_FILE_MAX, a, &files[i], e));
    return ERR_OK;
}

enum err front_ends_solution(const char *content, const struct front_task *t, enum front_form form,
                             struct arena *a, struct str files[FRONT_FILES_MAX], struct error *e)
{
    return read_files(content, t, "solutions", form, a, files, e);
}

enum err front_ends_texts(const char *content, const struct front_task *t, struct arena *a,
                          struct front_texts *ret, struct error *e)
{
    struct front_texts texts = {0};
    TRY(read_text(content, t, "server.js", FRONT_TASK_MAX, a, &texts.server, e));
    TRY(read_text(content, t, "tests.js", FRONT_TASK_MAX, a, &texts.tests, e));
    for (size_t form = 0; form < FRONT_FORMS; form++)
        TRY(read_files(content, t, "starter", (enum front_form)form, a, texts.starter[form], e));
    *ret = texts;
    return ERR_OK;
}

/* Presets of exams. */
#include "record/content/shelf.h"
#include "record/content/world.h"

#include <stdlib.h>

static int by_minutes(const void *pa, const void *pb)
{
    const struct exam_rules *a = &((const struct exam_preset *)pa)->rules,
                            *b = &((const struct exam_preset *)pb)->rules;
    return a->minutes != b->minutes ? (a->minutes > b->minutes ? 1 : -1) : str_cmp(a->id, b->id);
}

enum err content_exams(const char *content, struct arena *a, struct exams *ret, struct error *e)
{
    static const struct shelf shelf = {"exams", .n_files = EXAM_PRESETS_MAX, .bytes = EXAM_BYTES_MAX};
    struct yaml_file *files;
    size_t n;
    TRY(shelf_read(content, &shelf, a, &files, &n, e));
    struct exams all = {arena_array(a, struct exam_preset, n), n};
    for (size_t i = 0; i < n; i++) {
        struct exam_preset *x = &all.v[i];
        const char *name = arena_printf(a, "exams/%.*s", STR_ARG(files[i].name));
        x->yaml = files[i].text;
        TRY(exam_rules_read(name, x->yaml, a, &x->rules, e));
        if (!str_eq(x->rules.id, yaml_file_id(&files[i])))
            return error_set(e, ERR_INVALID, name, "%s: the exam has the id \"%.*s\" inside", name,
                             STR_ARG(x->rules.id));
    }
    qsort(all.v, n, sizeof *all.v, by_minutes);
    *ret = all;
    return ERR_OK;
}

const struct exam_preset *world_exam(const struct world *w, struct str id)
{
    const struct exams *all = world_exams(w);
    for (size_t i = 0; i < all->n; i++)
        if (str_eq(all->v[i].rules.id, id))
            return &all->v[i];
    return NULL;
}

const struct exam_preset *world_exam_or_usual(const struct world *w, struct str id)
{
    const struct exam_preset *x = world_exam(w, id.n ? id : STR("one-sitting-70"));
    return x || id.n || world_exams(w)->n == 0 ? x : &world_exams(w)->v[0];
}

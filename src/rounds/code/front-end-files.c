/* The files of a solution, as a list in JSON: from pages, and as they are kept. */
#include "rounds/code/drill-text.h"
#include "rounds/code/front-end.h"

enum { NAME_BYTES_MAX = 40 };

void front_files_put(enum front_form form, const struct str *files, struct json_writer *w)
{
    jw_begin(w, '[');
    for (size_t i = 0; front_files[form][i]; i++) {
        jw_begin(w, '{');
        jw_put_cstr(w, "name", front_files[form][i]);
        jw_put_str(w, "text", files[i]);
        jw_end(w);
    }
    jw_end(w);
}

enum err front_files_get(const json_t *list, enum front_form form, struct str files[FRONT_FILES_MAX],
                         struct error *e)
{
    static const char *const keys[] = {"name", "text", NULL};
    size_t n = 0;
    while (front_files[form][n])
        files[n++] = (struct str){0};
    if (!json_is_array(list) || json_array_size(list) != n)
        return error_set(e, ERR_INVALID, "files", "\"files\" must have the %zu files of the form", n);
    for (size_t i = 0; i < n; i++) {
        const json_t *file = json_array_get(list, i);
        struct str name;
        TRY(json_only_keys(file, keys, e));
        TRY(json_get_str(file, "name", NAME_BYTES_MAX, &name, e));
        size_t which = drill_word_named(name, front_files[form], n);
        if (which == n || files[which].p)
            return error_set(e, ERR_INVALID, "files", "\"files\" must have each file of the form once");
        TRY(json_get_str(file, "text", FRONT_FILE_MAX, &files[which], e));
    }
    return ERR_OK;
}

enum err front_files_read(struct str text, enum front_form form, struct arena *a,
                          struct str files[FRONT_FILES_MAX], struct error *e)
{
    json_auto_t *list = NULL;
    TRY(json_read(text, &list, e));
    TRY(front_files_get(list, form, files, e));
    for (size_t i = 0; front_files[form][i]; i++)
        files[i] = arena_str(a, files[i]);
    return ERR_OK;
}

#include "main/code/front-folder.h"

#include "base/fd.h"
#include "base/json.h"
#include "main/code/drill-folder.h"
#include "rounds/code/drill-text.h"

enum { NOTE_MAX = 4096 };

/* ---- making one ---- */

static void put_readme(const struct front_folder *f, struct strbuf *out)
{
    const struct front_task *t = f->task;
    strbuf_printf(out, "# %.*s\n\n%.*s\n\n", STR_ARG(t->title), STR_ARG(str_trim(t->statement)));
    if (f->tests)
        strbuf_puts(out, "## The tests\n\n");
    for (size_t i = 0; f->tests && i < t->n_tests; i++) {
        const struct front_test *test = &t->tests[i];
        struct str says = test->open ? STR("what the task leaves open: ask") : test->says;
        strbuf_printf(out, "- %.*s (%d points): %.*s\n", test->open ? 4 : (int)test->name.n,
                      test->open ? "open" : test->name.p, test->points, STR_ARG(says));
    }
    if (t->n_asks)
        strbuf_printf(out,
                      "%sThe task does not say everything. As in an interview, ask:\n"
                      "`dryrun practice front-end %.*s --ask \"May ...?\"`\n%s",
                      f->tests ? "\n" : "", STR_ARG(t->id), f->tests ? "" : "\n");
    strbuf_printf(out, "%s## How to go on\n\nA prepared candidate needs %d minutes. Edit",
                  f->tests ? "\n" : "", t->minutes);
    for (size_t i = 0; front_files[f->form][i]; i++)
        strbuf_printf(out, "%s `%s`", i ? "," : "", front_files[f->form][i]);
    strbuf_printf(out, ", and let the browser try it: `%s`.\n", f->submit);
    strbuf_puts(out, f->form == FRONT_REACT
                         ? "`App.jsx` exports the component as its default; `react` and `react-dom` can be "
                           "imported, and nothing else.\n"
                         : "`index.html` is what stands in the page's body; the style and the script are put "
                           "in beside it.\n");
}

enum err front_folder_fill(const struct front_folder *f, int folder, struct error *e)
{
    _cleanup_(strbuf_release) struct strbuf readme = {0}, note = {0};
    struct json_writer w = jw_to(&note);
    put_readme(f, &readme);
    for (size_t i = 0; front_files[f->form][i]; i++)
        TRY(drill_folder_put(folder, front_files[f->form][i], f->texts->starter[f->form][i], e));
    TRY(drill_folder_put(folder, "README.md", strbuf_str(&readme), e));
    jw_begin(&w, '{');
    jw_put_cstr(&w, "drill", "front-end");
    jw_put_str(&w, "id", f->task->id);
    jw_put_cstr(&w, "form", front_form_names[f->form]);
    jw_end(&w);
    strbuf_putc(&note, '\n');
    return drill_folder_put(folder, "drill.json", strbuf_str(&note), e);
}

/* ---- reading one ---- */

static enum err read_note(const json_t *note, struct str *ret_id, enum front_form *ret_form, struct error *e)
{
    static const char *const keys[] = {"drill", "id", "form", NULL};
    struct str drill, id, form;
    TRY(json_only_keys(note, keys, e));
    TRY(json_get_str(note, "drill", 20, &drill, e));
    TRY(json_get_str(note, "id", DRILL_ID_MAX, &id, e));
    TRY(json_get_str(note, "form", 20, &form, e));
    size_t which = drill_word_named(form, front_form_names, FRONT_FORMS);
    if (!str_is(drill, "front-end") || which == FRONT_FORMS)
        return error_set(e, ERR_INVALID, "folder",
                         "\"drill\" must be \"front-end\", and \"form\" vanilla or react");
    *ret_id = id;
    *ret_form = (enum front_form)which;
    return ERR_OK;
}

enum err front_folder_read(const char *folder, struct arena *a, struct str *ret_id, enum front_form *ret_form,
                           struct str files[FRONT_FILES_MAX], struct error *e)
{
    struct str text, id = {0};
    struct error mine = {0};
    const char *path = arena_printf(a, "%s/drill.json", folder);
    enum err r = fd_read_path(path, NOTE_MAX, a, &text, &mine);
    if (r == ERR_NOT_FOUND)
        return error_set(e, r, "folder", "%.200s is no folder of a front-end task: it has no drill.json",
                         folder);
    json_auto_t *note = NULL;
    if (r == ERR_OK)
        r = json_read(text, &note, &mine);
    if (r == ERR_OK)
        r = read_note(note, &id, ret_form, &mine);
    if (r != ERR_OK)
        return error_set(e, r, "folder", "%s: %s", path, mine.message);
    *ret_id = arena_str(a, id);
    for (size_t i = 0; front_files[*ret_form][i]; i++)
        TRY(fd_read_path(arena_printf(a, "%s/%s", folder, front_files[*ret_form][i]), FRONT_FILE_MAX, a,
                         &files[i], e));
    return ERR_OK;
}

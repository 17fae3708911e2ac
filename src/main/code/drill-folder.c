#include "main/code/drill-folder.h"

#include "base/fd.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

enum { NOTE_MAX = 4096 };

/* The program's name: a Java file is called as its class. */
static const char *program_name(const struct debug_drill *d, struct arena *a)
{
    size_t dot = d->program.n;
    while (dot > 0 && d->program.p[dot - 1] != '.')
        dot--;
    struct str ending = str_from(d->program, dot);
    if (str_is(d->language, "java"))
        return "Main.java";
    return arena_printf(a, "%.*s.%.*s", STR_ARG(d->id), STR_ARG(ending));
}

static void put_sample(const char *title, struct str text, struct strbuf *out)
{
    strbuf_printf(out, "\n%s\n\n", title);
    for (struct str line; str_line(&text, &line);)
        strbuf_printf(out, "    %.*s\n", STR_ARG(line));
}

static void put_readme(const struct debug_drill *d, const struct package *p, const char *file,
                       struct strbuf *out)
{
    strbuf_printf(out, "# %.*s\n\n%.*s\n", STR_ARG(d->title), STR_ARG(str_trim(p->statements[0].text)));
    for (size_t i = 0; i < p->n_samples; i++) {
        strbuf_printf(out, "\n## Sample %zu\n", i + 1);
        put_sample("Input:", p->tests[i].input, out);
        put_sample("Output:", p->tests[i].output, out);
    }
    strbuf_printf(
        out,
        "\n## How to go on\n\nThe program is `%s`. Say where the bug is and what it is: `dryrun practice debug %.*s --line 12 "
        "--kind off-by-one`.\nMend it, and let it be judged: `dryrun practice submit` in this folder.\n",
        file, STR_ARG(d->id));
}

static enum err write_all(int fd, const struct debug_drill *d, const struct package *p, const char *file,
                          struct arena *a, struct error *e)
{
    _cleanup_(strbuf_release) struct strbuf readme = {0}, note = {0};
    struct json_writer w = jw_to(&note);
    put_readme(d, p, file, &readme);
    TRY(fd_write_file_at(fd, file, d->found_text, 0644, e));
    TRY(fd_write_file_at(fd, "README.md", strbuf_str(&readme), 0644, e));
    for (size_t i = 0; i < p->n_samples; i++) {
        TRY(fd_write_file_at(fd, arena_printf(a, "sample-%zu.in", i + 1), p->tests[i].input, 0644, e));
        TRY(fd_write_file_at(fd, arena_printf(a, "sample-%zu.ans", i + 1), p->tests[i].output, 0644, e));
    }
    jw_begin(&w, '{');
    jw_put_cstr(&w, "drill", "debug");
    jw_put_str(&w, "id", d->id);
    jw_put_cstr(&w, "file", file);
    jw_end(&w);
    strbuf_putc(&note, '\n');
    return fd_write_file_at(fd, "drill.json", strbuf_str(&note), 0644, e);
}

enum err drill_folder_new(const char *folder, int *ret_fd, struct error *e)
{
    if (mkdir(folder, 0755) < 0 && errno == EEXIST)
        return error_set(
            e, ERR_CONFLICT, "to",
            "%.200s is there already and stays as it is; go on in it, or name another folder with --to",
            folder);
    *ret_fd = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    return *ret_fd < 0 ? error_errno(e, errno, "to", "cannot make the folder %.200s", folder) : ERR_OK;
}

enum err drill_folder_make(const char *folder, const struct debug_drill *d, const struct package *p,
                           struct arena *a, const char **ret_file, struct error *e)
{
    const char *file = program_name(d, a);
    if (!p->n_statements)
        return error_set(e, ERR_INVALID, "package", "the drill's package has no statement");
    _cleanup_(fd_closep) int fd = -1;
    TRY(drill_folder_new(folder, &fd, e));
    TRY(write_all(fd, d, p, file, a, e));
    *ret_file = arena_printf(a, "%s/%s", folder, file);
    return ERR_OK;
}

static enum err read_note(const json_t *note, struct str *ret_id, struct str *ret_file, struct error *e)
{
    static const char *const keys[] = {"drill", "id", "file", NULL};
    struct str drill, id, file;
    TRY(json_only_keys(note, keys, e));
    TRY(json_get_str(note, "drill", 20, &drill, e));
    TRY(json_get_str(note, "id", DRILL_ID_MAX, &id, e));
    TRY(json_get_str(note, "file", 100, &file, e));
    if (!str_is(drill, "debug"))
        return error_set(e, ERR_INVALID, "drill", "\"drill\" must be \"debug\"");
    if (!drill_id_ok(id))
        return error_set(e, ERR_INVALID, "drill", "\"id\" is no name of a drill");
    if (!file.n || file.p[0] == '.' || str_find_char(file, '/') < file.n)
        return error_set(e, ERR_INVALID, "drill", "\"file\" must be the name of a file in this folder");
    *ret_id = id;
    *ret_file = file;
    return ERR_OK;
}

enum err drill_folder_read(const char *folder, struct arena *a, struct str *ret_id, const char **ret_file,
                           struct error *e)
{
    const char *path = arena_printf(a, "%s/drill.json", folder);
    struct str text, id = {0}, file = {0};
    struct error mine = {0};
    enum err r = fd_read_path(path, NOTE_MAX, a, &text, &mine);
    if (r == ERR_NOT_FOUND)
        return error_set(
            e, r, "folder",
            "%.200s is no folder of a drill (it has no drill.json); \"dryrun practice debug ID\" makes one",
            folder);
    if (r != ERR_OK)
        return error_set(e, r, "folder", "%s: %s", path, mine.message);
    json_auto_t *note = NULL;
    r = json_read(text, &note, &mine);
    if (r == ERR_OK)
        r = read_note(note, &id, &file, &mine);
    if (r != ERR_OK)
        return error_set(e, r, "folder", "%s: %s", path, mine.message);
    *ret_id = arena_str(a, id);
    *ret_file = arena_printf(a, "%s/%.*s", folder, STR_ARG(file));
    return ERR_OK;
}

enum err drill_folder_put(int folder, const char *name, struct str text, struct error *e)
{
    struct stat st;
    if (fstatat(folder, name, &st, AT_SYMLINK_NOFOLLOW) == 0)
        return ERR_OK;
    return fd_write_file_at(folder, name, text, 0644, e);
}

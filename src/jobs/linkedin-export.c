/* Tables are gathered in memory, by a taker of the unpacker or by a walk through the folder, and read when
 * all are there. */
#include "jobs/linkedin-export.h"

#include "base/fd.h"
#include "base/utf8.h"
#include "judge/import.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

struct table {
    enum linkedin_file file;
    struct str path;
    struct strbuf text; /* owned */
};

struct gathering {
    struct linkedin_export *out;
    struct arena *a;
    unsigned uses;
    struct table *tables; /* n_tables; the last is the one that data belong to */
    size_t n_tables, cap, files_cap, bytes;
};

/* Two of one kind are put together, in the order of their names. */
static int by_path(const void *a, const void *b)
{
    const struct table *x = a, *y = b;
    return x->file != y->file ? (int)x->file - (int)y->file : str_cmp(x->path, y->path);
}

static int by_name(const void *a, const void *b)
{
    return str_cmp(((const struct linkedin_seen *)a)->path, ((const struct linkedin_seen *)b)->path);
}

/* One more file: is it read? */
static enum err see(struct gathering *g, struct str path, bool *ret_wanted, struct error *e)
{
    struct linkedin_export *out = g->out;
    struct linkedin_choice c = linkedin_choose(path, g->uses);
    if (++out->n_all_files > LINKEDIN_EXPORT_FILES_MAX)
        return error_set(e, ERR_INVALID, "export",
                         "it has more than %d files; this is no export of LinkedIn's",
                         LINKEDIN_EXPORT_FILES_MAX);
    struct strbuf shown = {0};
    utf8_put_printable(&shown, path);
    path = arena_str(g->a, strbuf_str(&shown));
    strbuf_release(&shown);
    if (c.taken || out->n_files < LINKEDIN_EXPORT_LISTED_MAX) {
        arena_grow(g->a, out->files, out->n_files, g->files_cap);
        out->files[out->n_files++] = (struct linkedin_seen){path, c};
    }
    *ret_wanted = c.taken;
    if (!c.taken)
        return ERR_OK;
    arena_grow(g->a, g->tables, g->n_tables, g->cap);
    g->tables[g->n_tables++] = (struct table){.file = c.file, .path = path};
    return ERR_OK;
}

static enum err on_file(void *ctx, struct str name, bool *ret_wanted, struct error *e)
{
    return see(ctx, name, ret_wanted, e);
}

static enum err on_data(void *ctx, struct str piece, struct error *e)
{
    struct gathering *g = ctx;
    struct table *t = &g->tables[g->n_tables - 1];
    g->bytes += piece.n;
    if (g->bytes > LINKEDIN_EXPORT_BYTES_MAX)
        return error_set(e, ERR_INVALID, "export", "its tables are larger than %d MiB together",
                         LINKEDIN_EXPORT_BYTES_MAX >> 20);
    /* linkedin_take() says that it is too large when it is one byte over. */
    size_t room = (size_t)LINKEDIN_FILE_MAX + 1 - t->text.n;
    strbuf_put(&t->text, str_head(piece, room));
    return ERR_OK;
}

/* ---- an archive ---- */

static enum err read_archive(struct gathering *g, struct sandbox *slot, int fd, uint64_t bytes,
                             struct error *e)
{
    struct unpack_counts counts;
    struct unpacker *u = unpacker_new(-1, bytes);
    unpacker_give(u, &(struct unpack_taker){on_file, on_data, g});
    enum err r = import_archive(slot, fd, u, e);
    if (r == ERR_OK)
        r = unpacker_end(u, &counts, e);
    if (r == ERR_OK)
        g->out->links = counts.links;
    unpacker_free(u);
    return r;
}

/* ---- a folder ---- */

static enum err read_table(struct gathering *g, int fd, struct str path, struct error *e)
{
    enum { PIECE = 64 << 10 };
    char piece[PIECE];
    for (ssize_t n; (n = read(fd, piece, sizeof piece)) != 0;) {
        if (n < 0)
            return error_errno(e, errno, "export", "cannot read %.*s", STR_ARG(str_head(path, 200)));
        TRY(on_data(g, (struct str){piece, (size_t)n}, e));
    }
    return ERR_OK;
}

static enum err walk(struct gathering *g, int dir_fd, struct str above, int depth, struct error *e);

static enum err walk_entry(struct gathering *g, int dir_fd, const char *name, struct str above, int depth,
                           struct error *e)
{
    struct stat st;
    bool wanted = false;
    struct str path = str_of(arena_printf(g->a, "%.*s%s%s", STR_ARG(above), above.n ? "/" : "", name));
    if (fstatat(dir_fd, name, &st, AT_SYMLINK_NOFOLLOW) < 0)
        return error_errno(e, errno, "export", "cannot look at %.*s", STR_ARG(str_head(path, 200)));
    if (S_ISLNK(st.st_mode)) {
        g->out->links++;
        return ERR_OK;
    }
    _cleanup_(fd_closep) int fd = -1;
    if (S_ISDIR(st.st_mode)) {
        if (depth == LINKEDIN_EXPORT_DEPTH_MAX)
            return ERR_OK;
        TRY(fd_open_dir_beneath(dir_fd, name, &fd, e));
        return walk(g, fd, path, depth + 1, e);
    }
    if (!S_ISREG(st.st_mode))
        return ERR_OK;
    TRY(see(g, path, &wanted, e));
    if (!wanted)
        return ERR_OK;
    TRY(fd_open_beneath(dir_fd, name, &fd, e));
    return read_table(g, fd, path, e);
}

static enum err walk(struct gathering *g, int dir_fd, struct str above, int depth, struct error *e)
{
    int own = openat(dir_fd, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    DIR *d = own < 0 ? NULL : fdopendir(own);
    if (!d) {
        enum err r = error_errno(e, errno, "export", "cannot read the folder");
        fd_closep(&own);
        return r;
    }
    enum err r = ERR_OK;
    for (struct dirent *entry; r == ERR_OK && (entry = readdir(d));)
        if (entry->d_name[0] != '.')
            r = walk_entry(g, dir_fd, entry->d_name, above, depth, e);
    closedir(d);
    return r;
}

/* ---- the whole ---- */

enum err linkedin_export_is_archive(int fd, bool *ret, struct error *e)
{
    struct stat st;
    char head[4];
    if (fstat(fd, &st) < 0)
        return error_errno(e, errno, "export", "it cannot be read");
    if (!S_ISREG(st.st_mode) && !S_ISDIR(st.st_mode))
        return error_set(e, ERR_INVALID, "export", "it is neither a file nor a folder");
    *ret = S_ISREG(st.st_mode) && pread(fd, head, sizeof head, 0) == 4 && memcmp(head, "PK", 2) == 0;
    return ERR_OK;
}

/* In which folder it lay says nothing to the user. */
static struct str last_part(struct str path)
{
    size_t at = path.n;
    while (at && path.p[at - 1] != '/')
        at--;
    return str_from(path, at);
}

static enum err gather(struct gathering *g, struct sandbox *slot, int fd, struct str name, struct error *e)
{
    struct stat st;
    bool archive, wanted = false;
    TRY(linkedin_export_is_archive(fd, &archive, e));
    if (fstat(fd, &st) < 0)
        return error_errno(e, errno, "export", "it cannot be read");
    if (archive && st.st_size > UNPACK_ARCHIVE_MAX)
        return error_set(e, ERR_INVALID, "export", "it is larger than %d MiB", UNPACK_ARCHIVE_MAX >> 20);
    if (archive)
        return read_archive(g, slot, fd, (uint64_t)st.st_size, e);
    if (S_ISDIR(st.st_mode))
        return walk(g, fd, STR(""), 0, e);
    TRY(see(g, name, &wanted, e));
    if (!wanted)
        return error_set(e, ERR_INVALID, "export",
                         "%s; give the ZIP that LinkedIn sends, its folder, or one of its tables",
                         g->out->files[0].choice.why);
    return read_table(g, fd, name, e);
}

/* Which tables there are, when none of them is of use. */
static enum err check_any(const struct gathering *g, struct error *e)
{
    if (g->n_tables)
        return ERR_OK;
    for (size_t i = 0; i < g->out->n_files; i++)
        if (g->out->files[i].choice.others || linkedin_choose(g->out->files[i].path, ~0u).taken)
            return error_set(e, ERR_INVALID, "export",
                             "it has tables of LinkedIn's, but none that this command reads (%.*s: %s)",
                             STR_ARG(last_part(g->out->files[i].path)), g->out->files[i].choice.why);
    return error_set(
        e, ERR_INVALID, "export",
        "it has none of the tables of LinkedIn's export; ask for \"Get a copy of your data\" in LinkedIn's settings");
}

enum err linkedin_export_read(struct sandbox *slot, int fd, struct str name, unsigned uses, struct arena *a,
                              struct linkedin_export *ret, struct error *e)
{
    struct linkedin_export out = {0};
    struct gathering g = {.out = &out, .a = a, .uses = uses};
    enum err r = gather(&g, slot, fd, name, e);
    if (r == ERR_OK)
        r = check_any(&g, e);
    if (r == ERR_OK) {
        qsort(g.tables, g.n_tables, sizeof *g.tables, by_path);
        if (out.n_files)
            qsort(out.files, out.n_files, sizeof *out.files, by_name);
        for (size_t i = 0; i < g.n_tables; i++)
            linkedin_take(&out.data, g.tables[i].file, last_part(g.tables[i].path),
                          arena_str(a, strbuf_str(&g.tables[i].text)), a);
        linkedin_done(&out.data, a);
        *ret = out;
    }
    for (size_t i = 0; i < g.n_tables; i++)
        strbuf_release(&g.tables[i].text);
    return r;
}

void linkedin_export_put(const struct linkedin_export *x, struct json_writer *w)
{
    jw_key(w, "files");
    jw_begin(w, '[');
    for (size_t i = 0; i < x->n_files; i++) {
        const struct linkedin_seen *f = &x->files[i];
        jw_begin(w, '{');
        jw_put_str(w, "name", f->path);
        jw_put_bool(w, "read", f->choice.taken);
        jw_put_bool(w, "about_others", f->choice.others);
        jw_key(w, "why");
        if (f->choice.taken)
            jw_null(w);
        else
            jw_cstr(w, f->choice.why);
        jw_end(w);
    }
    jw_end(w);
    jw_put_int(w, "n_files", (int64_t)x->n_all_files);
    jw_put_int(w, "links", (int64_t)x->links);
    jw_key(w, "not_read");
    jw_begin(w, '[');
    for (size_t i = 0; i < x->data.n_notes; i++) {
        const struct linkedin_note *n = &x->data.notes[i];
        jw_begin(w, '{');
        jw_put_cstr(w, "file", n->at.file);
        jw_put_int(w, "line", n->at.line);
        jw_put_str(w, "why", n->text);
        jw_end(w);
    }
    jw_end(w);
}

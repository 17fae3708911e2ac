/*
 * Reading a package: each part reads its files, adds what is wrong to the findings, and goes on. Whatever was
 * read goes into one digest as (path, content), in a fixed order, so that the digest changes exactly when
 * something changes that is judged by or shown.
 */
#include "base/fd.h"
#include "base/utf8.h"
#include "judge/package/package-read.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

/* ---- files of the package ---- */

bool reader_component_ok(struct str name)
{
    if (name.n == 0 || name.n > 255)
        return false;
    for (size_t i = 0; i < name.n; i++) {
        char c = name.p[i];
        bool word = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
        if (!word && (i == 0 || (c != '-' && c != '.')))
            return false;
    }
    return true;
}

static int by_entry_name(const void *a, const void *b)
{
    return strcmp(((const struct reader_entry *)a)->name, ((const struct reader_entry *)b)->name);
}

static DIR *open_folder(struct reader *r, const char *path)
{
    int fd;
    if (fd_open_dir_within(r->p->dir_fd, path, &fd, NULL) != ERR_OK)
        return NULL;
    DIR *d = fdopendir(fd);
    if (!d)
        fd_closep(&fd);
    return d;
}

/* Is it to be used, and is it a folder? What looks like a part of the package but cannot be used gets a
 * finding. */
static bool usable(struct reader *r, DIR *d, const char *folder, const char *name, bool *ret_is_dir)
{
    struct stat st;
    if (!reader_component_ok(str_of(name))) {
        if (name[0] != '.' && name[0] != '-')
            finding_add(r->f, SEVERITY_WARNING, folder, 0,
                        "\"%s\" is left out: names consist of letters, digits, period, dash and underscore",
                        name);
        return false;
    }
    if (fstatat(dirfd(d), name, &st, AT_SYMLINK_NOFOLLOW) < 0)
        return false;
    const char *path = reader_path(r, "%s/%s", folder, name);
    bool is_link = S_ISLNK(st.st_mode);
    if (is_link ? !reader_has_file(r, path) && !reader_has_dir(r, path)
                : !S_ISREG(st.st_mode) && !S_ISDIR(st.st_mode)) {
        finding_add(r->f, reader_severity(r), path, 0,
                    is_link ? "is a symbolic link that leads nowhere, or out of the package"
                            : "is neither a file nor a folder");
        return false;
    }
    *ret_is_dir = is_link ? reader_has_dir(r, path) : S_ISDIR(st.st_mode);
    return true;
}

void reader_list(struct reader *r, const char *folder, struct reader_entry **ret, size_t *ret_n)
{
    struct reader_entry *list = NULL;
    size_t n = 0, cap = 0;
    DIR *d = open_folder(r, folder);
    for (struct dirent *entry; d && (entry = readdir(d));) {
        bool is_dir;
        if (strcmp(entry->d_name, ".") == 0 || strcmp(entry->d_name, "..") == 0)
            continue;
        /* In all, since links to folders above make a few of them as many as one likes. */
        if (r->n_listed == READER_ENTRIES_MAX) {
            if (!r->is_cut)
                finding_add(r->f, SEVERITY_ERROR, folder, 0,
                            "with it there are more than %d files and folders, links followed",
                            READER_ENTRIES_MAX);
            r->is_cut = true;
            break;
        }
        r->n_listed++;
        if (!usable(r, d, folder, entry->d_name, &is_dir))
            continue;
        arena_grow(r->a, list, n, cap);
        list[n++] = (struct reader_entry){arena_strdup(r->a, entry->d_name), is_dir};
    }
    if (d)
        closedir(d);
    if (n)
        qsort(list, n, sizeof *list, by_entry_name);
    *ret = list;
    *ret_n = n;
}

enum severity reader_severity(const struct reader *r)
{
    return r->in_submissions ? SEVERITY_WARNING : SEVERITY_ERROR;
}

bool reader_has_dir(struct reader *r, const char *path)
{
    int fd = -1;
    bool has = fd_open_dir_within(r->p->dir_fd, path, &fd, NULL) == ERR_OK;
    fd_closep(&fd);
    return has;
}

bool reader_has_file(struct reader *r, const char *path)
{
    int fd = -1;
    bool has = fd_open_within(r->p->dir_fd, path, &fd, NULL) == ERR_OK;
    fd_closep(&fd);
    return has;
}

bool reader_try(struct reader *r, const char *file, enum err result, const struct error *e)
{
    if (result != ERR_OK)
        finding_add_error(r->f, SEVERITY_ERROR, file, e);
    return result == ERR_OK;
}

/* Add to what was kept or read so far. false, with a finding the first time, when that is too much. */
static bool budget(struct reader *r, const char *path, uint64_t n, uint64_t max, uint64_t *used)
{
    bool before = *used <= max;
    *used += before ? n : 0;
    if (before && *used > max)
        finding_add(r->f, SEVERITY_ERROR, path, 0,
                    "is not read, nor what comes after it: with it they are larger than %d MiB together",
                    (int)(max >> 20));
    return *used <= max;
}

static bool read_text(struct reader *r, const char *path, bool required, size_t max, struct str *ret)
{
    struct error e;
    struct str text;
    if (!budget(r, path, 0, PACKAGE_TEXTS_MAX, &r->text_bytes))
        return false;
    enum err got = fd_read_within(r->p->dir_fd, path, max, r->a, &text, &e);
    if (got == ERR_NOT_FOUND) {
        if (required)
            finding_add(r->f, SEVERITY_ERROR, path, 0, "is missing");
        return false;
    }
    if (got != ERR_OK) {
        finding_add(r->f, reader_severity(r), path, 0, "%s", e.message);
        return false;
    }
    if (!budget(r, path, text.n, PACKAGE_TEXTS_MAX, &r->text_bytes))
        return false;
    crypto_sha256_add_field(&r->hash, str_of(path));
    crypto_sha256_add_field(&r->hash, text);
    size_t good = utf8_check(text);
    if (good < text.n) {
        int line = 1;
        for (size_t i = 0; i < good; i++)
            line += text.p[i] == '\n';
        finding_add(r->f, reader_severity(r), path, line, "is not UTF-8");
        return false;
    }
    if (str_starts(text, STR("\xEF\xBB\xBF"))) {
        finding_add(r->f, SEVERITY_WARNING, path, 1,
                    "begins with a byte-order mark, which the format forbids");
        text = str_from(text, 3);
    }
    *ret = text;
    return true;
}

bool reader_text(struct reader *r, const char *path, bool required, struct str *ret)
{
    return read_text(r, path, required, PACKAGE_TEXT_MAX, ret);
}

bool reader_yaml(struct reader *r, const char *path, bool required, const struct yaml **ret)
{
    struct str text;
    struct error e;
    const struct yaml *doc;
    if (!read_text(r, path, required, YAML_BYTES_MAX, &text) ||
        !reader_try(r, path, yaml_read(text, r->a, &doc, &e), &e) ||
        !reader_try(r, path, yaml_map(doc, "the file", &e), &e))
        return false;
    *ret = doc;
    return true;
}

bool reader_hash_file(struct reader *r, const char *path, uint64_t max, uint64_t *ret_size)
{
    _cleanup_(fd_closep) int fd = -1;
    struct error e;
    struct stat st;
    char buffer[1 << 16];
    uint64_t size = 0;
    ssize_t n = 0;
    if (fd_open_within(r->p->dir_fd, path, &fd, &e) != ERR_OK) {
        finding_add(r->f, SEVERITY_ERROR, path, 0, "%s", e.code == ERR_NOT_FOUND ? "is missing" : e.message);
        return false;
    }
    if (fstat(fd, &st) < 0)
        st.st_size = 0;
    bool large = (uint64_t)st.st_size > max;
    if (!large && !budget(r, path, (uint64_t)st.st_size, PACKAGE_TEST_FILES_MAX, &r->data_bytes))
        return false;
    crypto_sha256_add_field(&r->hash, str_of(path));
    /* It may grow while it is read. */
    while (!large && (n = read(fd, buffer, sizeof buffer)) > 0) {
        crypto_sha256_add(&r->hash, (struct str){buffer, (size_t)n});
        size += (uint64_t)n;
        large = size > max;
    }
    crypto_sha256_add_field(&r->hash, (struct str){(const char *)&size, sizeof size});
    if (n < 0 || large) {
        finding_add(r->f, SEVERITY_ERROR, path, 0,
                    n < 0 ? "cannot be read" : "is larger than a test file may be (%d MiB)",
                    PACKAGE_TEST_FILE_MAX >> 20);
        return false;
    }
    *ret_size = size;
    return true;
}

static const struct constant *find_constant(const struct reader *r, struct str name)
{
    for (size_t i = 0; i < r->n_constants; i++) {
        if (str_eq(r->constants[i].name, name))
            return &r->constants[i];
    }
    return NULL;
}

/* What stands between open and close is a name; one that is not known stays as it is. */
static struct str with_constants(struct reader *r, const char *path, struct str text, struct str open,
                                 struct str close)
{
    struct str rest = text;
    if (r->n_constants == 0 || str_find(text, open) == text.n)
        return text;
    struct strbuf out = {0};
    while (rest.n && out.n <= PACKAGE_TEXT_MAX) {
        size_t at = str_find(rest, open);
        strbuf_put(&out, str_head(rest, at));
        rest = str_from(rest, at);
        if (rest.n == 0)
            break;
        /* No further than a name can reach: a text of nothing but "{{" must not be searched to its end for
         * each. */
        struct str window = str_head(str_from(rest, open.n), READER_CONSTANT_NAME_MAX + close.n);
        size_t end = str_find(window, close);
        const struct constant *c = end < window.n ? find_constant(r, str_head(window, end)) : NULL;
        strbuf_put(&out, c ? c->value : open);
        rest = str_from(rest, c ? open.n + end + close.n : open.n);
    }
    if (out.n > PACKAGE_TEXT_MAX)
        finding_add(r->f, SEVERITY_ERROR, path, 0, "is larger than %d bytes with its constants filled in",
                    PACKAGE_TEXT_MAX);
    else if (budget(r, path, out.n, PACKAGE_TEXTS_MAX, &r->text_bytes))
        text = arena_str(r->a, strbuf_str(&out));
    strbuf_release(&out);
    return text;
}

struct str reader_constants(struct reader *r, const char *path, struct str text)
{
    return with_constants(r, path, text, STR("{{"), STR("}}"));
}

struct str reader_tex_constants(struct reader *r, const char *path, struct str text)
{
    return with_constants(r, path, text, STR("\\constant{"), STR("}"));
}

struct str reader_title(struct reader *r, struct str title)
{
    struct strbuf line = {0};
    utf8_put_printable(&line, str_head(title, PACKAGE_TITLE_MAX));
    for (size_t i = 0; i < line.n; i++) {
        if (line.p[i] == '\n' || line.p[i] == '\t')
            line.p[i] = ' ';
    }
    /* U+FFFD is longer than what it stands for. */
    strbuf_truncate(&line, line.n > PACKAGE_TITLE_MAX ? utf8_floor(line.p, PACKAGE_TITLE_MAX) : line.n);
    struct str cleaned = str_trim(strbuf_str(&line));
    cleaned = cleaned.n ? arena_str(r->a, cleaned) : STR("untitled");
    strbuf_release(&line);
    return cleaned;
}

/* ---- the whole ---- */

/* The last component of the folder's real path. */
static struct str slug_of(const char *folder, struct arena *a)
{
    char *real = realpath(folder, NULL);
    if (!real)
        return (struct str){0};
    const char *slash = strrchr(real, '/');
    struct str slug = arena_str(a, str_of(slash ? slash + 1 : real));
    free(real);
    return slug;
}

static void check_slug(struct reader *r)
{
    struct str s = r->p->slug;
    bool ok = s.n > 0 && s.n <= 64;
    for (size_t i = 0; i < s.n; i++)
        ok &= (s.p[i] >= 'a' && s.p[i] <= 'z') || (s.p[i] >= '0' && s.p[i] <= '9');
    if (!ok)
        finding_add(r->f, SEVERITY_WARNING, "", 0,
                    "the folder's name \"%.*s\" should consist of 1 to 64 lower-case letters and digits",
                    STR_ARG(str_head(s, 80)));
}

enum err package_load(const char *folder, const struct languages *languages, struct package **ret,
                      struct error *e)
{
    _cleanup_(fd_closep) int dir_fd = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (dir_fd < 0)
        return error_errno(e, errno, "package", "cannot open the package %s", folder);
    struct package *p = calloc(1, sizeof *p);
    if (!p)
        abort();
    arena_init(&p->arena);
    p->dir_fd = TAKE_FD(dir_fd);
    p->path = arena_str(&p->arena, str_of(folder));
    p->slug = slug_of(folder, &p->arena);
    p->findings.arena = &p->arena;
    struct reader r = {.p = p, .a = &p->arena, .f = &p->findings, .languages = languages};
    crypto_sha256_begin(&r.hash);
    crypto_sha256_add_field(&r.hash, STR("dryrun package 1"));
    check_slug(&r);
    package_read_problem(&r);
    package_read_meta(&r);
    package_read_statement(&r);
    package_read_tests(&r);
    package_read_growth(&r);
    package_read_signature(&r);
    package_read_programs(&r);
    package_read_attachments(&r);
    package_begin_functions(&r);
    p->title = reader_title(&r, p->title.n ? p->title : p->slug);
    crypto_sha256_end_hex(&r.hash, p->sha256);
    p->broken = p->findings.errors > 0;
    *ret = p;
    return ERR_OK;
}

void package_free(struct package *p)
{
    if (!p)
        return;
    fd_closep(&p->dir_fd);
    arena_release(&p->arena);
    free(p);
}

size_t package_type_names(const struct package_type *t, const char *ret[PACKAGE_TYPE_NAMES_MAX])
{
    size_t n = 0;
    ret[n++] = t->scoring ? "scoring" : "pass-fail";
    if (t->interactive)
        ret[n++] = "interactive";
    if (t->multi_pass)
        ret[n++] = "multi-pass";
    if (t->submit_answer)
        ret[n++] = "submit-answer";
    return n;
}

void package_type_json(const struct package_type *t, struct json_writer *w)
{
    const char *names[PACKAGE_TYPE_NAMES_MAX];
    size_t n = package_type_names(t, names);
    jw_begin(w, '[');
    for (size_t i = 0; i < n; i++)
        jw_cstr(w, names[i]);
    jw_end(w);
}

bool package_program_known(const struct package_program *p)
{
    return p->language.n || p->scripted || p->checktestdata;
}

const char *test_kind_name(enum test_kind k)
{
    return k == TEST_SAMPLE ? "sample" : k == TEST_SECRET ? "secret" : "custom";
}

const struct package_program *package_included(const struct package *p, const char *id, const char *family)
{
    const struct package_program *own = NULL, *kin = NULL, *plain = NULL;
    for (size_t i = 0; i < p->n_includes; i++) {
        own = str_is(p->includes[i].name, id) ? &p->includes[i] : own;
        kin = str_is(p->includes[i].name, family) ? &p->includes[i] : kin;
        plain = str_is(p->includes[i].name, "default") ? &p->includes[i] : plain;
    }
    return own ? own : kin ? kin : plain;
}

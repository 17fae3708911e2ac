/*
 * dryrun problem import, dryrun problem remove.
 *
 * An archive is opened by a reader in the jail only (judge/import.h). What it holds is unpacked beside the
 * user's problems; the folders in it that have a problem.yaml are packages, and each gets its place by a
 * rename at the end.
 */
#include "base/fd.h"
#include "jobs/statements.h"
#include "judge/import.h"
#include "main/client.h"
#include "main/commands.h"
#include "main/judge/own.h"
#include "main/judge/problem.h"
#include "main/options.h"
#include "main/say.h"
#include "record/problems/problems.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

enum { PACKAGES_MAX = 200, SEARCH_DEPTH = 6 };

/* Where the unpacked lies below the stage: so that a package that fills its archive can be moved as a
 * whole. */
#define UNPACKED "unpacked"

struct found {
    const char *folder; /* in the archive; "" for all of it */
    const char *name;   /* that it gets */
    bool replaces;
};

struct import {
    struct local l;
    int own_fd;                /* owned */
    struct own_stage stage;    /* fd -1: none */
    int unpacked_fd;           /* owned; the folder UNPACKED in it */
    struct unpacker *unpacker; /* owned */
    struct unpack_counts counts;
    const char *source; /* as the user wrote it */
    const char *only, *as;
    bool replace, json;
    struct found found[PACKAGES_MAX];
    size_t n_found;
};

/* ---- what is given ---- */

/* Once to see that all of it can be taken, and only then to write: a bomb costs no disk. */
static enum err take_archive(struct import *im, int fd, const struct stat *st, struct error *e)
{
    static const char *const doing[] = {"reading the archive in the jail", "unpacking"};
    if (st->st_size > UNPACK_ARCHIVE_MAX)
        return error_set(e, ERR_TOO_LARGE, "archive", "%s is larger than %d MiB", im->source,
                         UNPACK_ARCHIVE_MAX >> 20);
    if (st->st_size == 0)
        return error_set(e, ERR_INVALID, "archive", "%s is empty", im->source);
    TRY(local_start(&im->l, e));
    enum err r = ERR_OK;
    for (size_t pass = 0; pass < ARRAY_LEN(doing) && r == ERR_OK; pass++) {
        unpacker_free(im->unpacker);
        im->unpacker = unpacker_new(pass ? im->unpacked_fd : -1, (uint64_t)st->st_size);
        local_progress(doing[pass]);
        r = import_archive(im->l.slot, fd, im->unpacker, e);
        if (r == ERR_OK)
            r = unpacker_end(im->unpacker, &im->counts, e);
    }
    local_progress(NULL);
    return r;
}

static enum err unpack(struct import *im, struct error *e)
{
    struct stat st;
    _cleanup_(fd_closep) int fd = open(im->source, O_RDONLY | O_NONBLOCK | O_CLOEXEC);
    if (fd < 0 || fstat(fd, &st) < 0)
        return error_errno(e, errno, "archive", "cannot open %s", im->source);
    if (!S_ISREG(st.st_mode) && !S_ISDIR(st.st_mode))
        return error_set(e, ERR_INVALID, "archive", "%s is neither a file nor a folder", im->source);
    TRY(own_stage(im->own_fd, &im->stage, e));
    if (mkdirat(im->stage.fd, UNPACKED, 0755) < 0)
        return error_errno(e, errno, "problems", "cannot make a folder to unpack into");
    TRY(fd_open_dir_beneath(im->stage.fd, UNPACKED, &im->unpacked_fd, e));
    enum err r;
    if (S_ISDIR(st.st_mode)) {
        im->unpacker = unpacker_new(im->unpacked_fd, 0);
        r = import_folder(fd, im->unpacker, e);
        if (r == ERR_OK)
            r = unpacker_end(im->unpacker, &im->counts, e);
    } else {
        r = take_archive(im, fd, &st, e);
    }
    if (r == ERR_INVALID && e && strcmp(e->field, "archive") == 0)
        return error_prefix(e, "%.200s cannot be imported", im->source);
    return r;
}

/* ---- the packages in it ---- */

static struct str last_component(struct str path)
{
    while (path.n && path.p[path.n - 1] == '/')
        path.n--;
    size_t at = path.n;
    while (at && path.p[at - 1] != '/')
        at--;
    return str_from(path, at);
}

/* What a package without a folder of its own is called: "sum" for "/tmp/sum.tar.gz". */
static struct str stem(struct import *im)
{
    static const char *const endings[] = {".tar.gz", ".tgz", ".tar", ".zip", ".kpp"};
    char *real = realpath(im->source, NULL);
    struct str name = arena_str(&im->l.arena, last_component(str_of(real ? real : im->source)));
    free(real);
    for (size_t i = 0; i < ARRAY_LEN(endings); i++) {
        struct str ending = str_of(endings[i]);
        if (str_ends(name, ending))
            return str_head(name, name.n - ending.n);
    }
    return name;
}

static enum err add_found(struct import *im, const char *folder, struct error *e)
{
    struct str called = folder[0] ? last_component(str_of(folder)) : stem(im);
    const char *name = im->as ? im->as : own_name_from(called, &im->l.arena);
    if (im->only && !str_is(called, im->only) && strcmp(name, im->only) != 0)
        return ERR_OK;
    if (im->n_found == PACKAGES_MAX)
        return error_set(e, ERR_INVALID, "archive", "there are more than %d packages in it", PACKAGES_MAX);
    if (!name[0])
        return error_set(
            e, ERR_INVALID, "archive",
            "no name for a problem can be made of \"%.*s\"; say --as NAME (small letters and digits)",
            STR_ARG(str_head(called, 100)));
    for (size_t i = 0; i < im->n_found; i++) {
        if (strcmp(im->found[i].name, name) == 0)
            return error_set(
                e, ERR_CONFLICT, "archive",
                "\"%s\" and \"%s\" would have the same name, \"%s\"; import them one by one, with --only "
                "FOLDER --as NAME",
                im->found[i].folder, folder, name);
    }
    im->found[im->n_found++] = (struct found){.folder = folder, .name = name};
    return ERR_OK;
}

static enum err find_packages(struct import *im, int dir_fd, const char *above, int depth, struct error *e)
{
    struct stat st;
    if (fstatat(dir_fd, "problem.yaml", &st, AT_SYMLINK_NOFOLLOW) == 0)
        return add_found(im, above, e);
    int own = depth < SEARCH_DEPTH ? openat(dir_fd, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC) : -1;
    DIR *d = own < 0 ? NULL : fdopendir(own);
    enum err r = ERR_OK;
    for (struct dirent *entry; d && r == ERR_OK && (entry = readdir(d));) {
        _cleanup_(fd_closep) int fd = -1;
        if (entry->d_name[0] == '.' || fd_open_dir_beneath(dir_fd, entry->d_name, &fd, NULL) != ERR_OK)
            continue;
        const char *path = arena_printf(&im->l.arena, "%s%s%s", above, above[0] ? "/" : "", entry->d_name);
        r = find_packages(im, fd, path, depth + 1, e);
    }
    if (d)
        closedir(d);
    return r;
}

static enum err check_names(struct import *im, struct error *e)
{
    if (im->n_found == 0 && im->only)
        return error_set(e, ERR_NOT_FOUND, "only", "there is no package \"%s\" in %s", im->only, im->source);
    if (im->n_found == 0)
        return error_set(e, ERR_INVALID, "archive",
                         "there is no package in %s: no folder of it has a problem.yaml", im->source);
    for (size_t i = 0; i < im->n_found; i++) {
        struct found *f = &im->found[i];
        struct stat st;
        bool own = fstatat(im->own_fd, f->name, &st, AT_SYMLINK_NOFOLLOW) == 0;
        const char *of_bank = arena_printf(&im->l.arena, "%s/problems/%s", im->l.paths.content, f->name);
        f->replaces = own;
        if ((own || stat(of_bank, &st) == 0) && !im->replace)
            return error_set(
                e, ERR_CONFLICT, "problem",
                "there is a problem \"%s\" already%s; say --replace to take this one instead, or --as "
                "NAME to give it another name",
                f->name, own ? "" : ", which comes with the program");
    }
    return ERR_OK;
}

static int by_folder(const void *a, const void *b)
{
    return strcmp(((const struct found *)a)->folder, ((const struct found *)b)->folder);
}

static enum err publish(struct import *im, struct error *e)
{
    /* All that can be wrong is found before the first one gets its place. */
    for (size_t i = 0; i < im->n_found; i++)
        TRY(unpacker_links(im->unpacker, str_of(im->found[i].folder), e));
    for (size_t i = 0; i < im->n_found; i++) {
        const struct found *f = &im->found[i];
        const char *from = arena_printf(&im->l.arena, UNPACKED "%s%s", f->folder[0] ? "/" : "", f->folder);
        TRY(own_publish(im->own_fd, &im->stage, from, f->name, im->replace, &im->l.paths, e));
    }
    return ERR_OK;
}

/* ---- what is said ---- */

static void found_json(struct import *im, const struct found *f, const struct package *p,
                       struct json_writer *w)
{
    jw_begin(w, '{');
    jw_put_cstr(w, "problem", f->name);
    jw_put_cstr(w, "folder", f->folder);
    jw_put_str(w, "path", p->path);
    jw_put_bool(w, "replaced", f->replaces);
    jw_put_cstr(w, "state", p->broken ? "broken" : "ready");
    jw_put_int(w, "errors", p->findings.errors);
    jw_put_int(w, "warnings", p->findings.warnings);
    jw_key(w, "findings");
    local_findings_json(&p->findings, w);
    jw_end(w);
    (void)im;
}

static void found_text(const struct found *f, const struct package *p)
{
    sayf("%s \"%s\" (%.*s): %zu tests, %zu submissions%s\n", f->replaces ? "replaced" : "imported", f->name,
         STR_ARG(p->title), p->n_tests, p->n_submissions,
         p->broken ? "; it is broken and cannot be judged" : "");
    local_print_findings(&p->findings);
}

static enum err tell(struct import *im, struct json_writer *w, struct error *e)
{
    for (size_t i = 0; i < im->n_found; i++) {
        const struct found *f = &im->found[i];
        struct package *p = NULL;
        TRY(package_load(arena_printf(&im->l.arena, "%s/problems/%s", im->l.paths.data, f->name),
                         &im->l.languages, &p, e));
        statements_find(p);
        if (w)
            found_json(im, f, p, w);
        else
            found_text(f, p);
        package_free(p);
    }
    if (!w && im->counts.left_out)
        sayf("left out: %zu hidden files and folders (%.*s%s)\n", im->counts.left_out,
             STR_ARG(str_head(im->counts.first_left_out, 100)), im->counts.left_out > 1 ? ", ..." : "");
    return ERR_OK;
}

/* A server that runs has its workers read the problems again; without one there is nothing to do. */
static void tell_server(struct local *l)
{
    int status = 0;
    struct str body;
    struct error why = {0};
    enum err r = client_request(&l->paths, "POST", "/api/problems/refresh", STR("{}"), &l->arena, &status,
                                &body, &why);
    if (r == ERR_OK && status != 202)
        say_to(stderr, "dryrun: the running server will see the change at its next start (status %d)\n",
               status);
}

/* ---- the commands ---- */

static enum err import(struct import *im, struct json_writer *w, struct error *e)
{
    if (im->as && !problem_slug_ok(str_of(im->as)))
        return error_set(e, ERR_INVALID, "as",
                         "\"%.100s\" is no name for a problem: 1 to %d small letters and digits", im->as,
                         PROBLEM_SLUG_MAX);
    TRY(own_open(&im->l.paths, &im->own_fd, e));
    TRY(unpack(im, e));
    const char *as = im->as;
    /* First with the names that they have, so that --as is for one that --only chooses. */
    im->as = NULL;
    TRY(find_packages(im, im->unpacked_fd, "", 0, e));
    if (as && im->n_found > 1)
        return error_set(e, ERR_INVALID, "as",
                         "there are %zu packages in it; --as is for one: choose it with --only FOLDER",
                         im->n_found);
    if (as && im->n_found)
        im->found[0].name = as;
    qsort(im->found, im->n_found, sizeof *im->found, by_folder);
    TRY(check_names(im, e));
    TRY(publish(im, e));
    own_unstage(im->own_fd, &im->stage);
    tell_server(&im->l);
    return tell(im, w, e);
}

static int run_import(const struct args *args)
{
    struct import *im = calloc(1, sizeof *im);
    struct error e = {0};
    struct strbuf out = {0};
    struct json_writer w = jw_to(&out);
    if (!im)
        abort();
    *im = (struct import){.own_fd = -1,
                          .unpacked_fd = -1,
                          .stage = {.fd = -1},
                          .source = args->operands[0],
                          .only = args_value(args, "only", NULL),
                          .as = args_value(args, "as", NULL),
                          .replace = args_has(args, "replace"),
                          .json = args_has(args, "json")};
    enum err r = local_open(args, &im->l, &e);
    if (r != ERR_OK) {
        bool json = im->json;
        free(im);
        return command_fail(&e, json);
    }
    jw_begin(&w, '{');
    jw_key(&w, "imported");
    jw_begin(&w, '[');
    r = import(im, im->json ? &w : NULL, &e);
    jw_end(&w);
    jw_put_int(&w, "files", im->counts.files);
    jw_put_int(&w, "bytes", im->counts.bytes);
    jw_put_int(&w, "left_out", im->counts.left_out);
    bool ok = true;
    if (r == ERR_OK && args_has(args, "verify")) {
        const char *names[PACKAGES_MAX];
        for (size_t i = 0; i < im->n_found; i++)
            names[i] = arena_printf(&im->l.arena, "%s/problems/%s", im->l.paths.data, im->found[i].name);
        if (im->json) {
            jw_key(&w, "verified");
            jw_begin(&w, '[');
        }
        r = problem_verify(&im->l, names, im->n_found, NULL, im->json ? &w : NULL, &ok, &e);
        if (im->json)
            jw_end(&w);
    }
    jw_end(&w);
    if (im->json && r == ERR_OK)
        say_json(&out);
    own_unstage(im->own_fd, &im->stage);
    unpacker_free(im->unpacker);
    fd_closep(&im->unpacked_fd);
    fd_closep(&im->own_fd);
    int code = r == ERR_OK ? (ok ? EXIT_OK : EXIT_VERDICT) : command_fail(&e, im->json);
    local_close(&im->l);
    free(im);
    return code;
}

static int run_remove(const struct args *args)
{
    struct local l;
    struct error e = {0};
    _cleanup_(fd_closep) int own = -1;
    bool json = args_has(args, "json");
    enum err r = local_open(args, &l, &e);
    if (r != ERR_OK)
        return command_fail(&e, json);
    for (size_t i = 0; i < args->n_operands && r == ERR_OK; i++) {
        if (!problem_slug_ok(str_of(args->operands[i])))
            r = error_set(&e, ERR_NOT_FOUND, "problem", "\"%.100s\" is no name of a problem",
                          args->operands[i]);
    }
    if (r == ERR_OK)
        r = own_open(&l.paths, &own, &e);
    size_t done = 0;
    for (; done < args->n_operands && r == ERR_OK; done++) {
        r = own_remove(own, args->operands[done], &e);
        if (r == ERR_OK && !json)
            sayf("removed \"%s\"\n", args->operands[done]);
    }
    if (done)
        tell_server(&l);
    if (r == ERR_OK && json)
        say_json_owned(json_pack("{s:I}", "removed", (json_int_t)done));
    local_close(&l);
    return r == ERR_OK ? EXIT_OK : command_fail(&e, json);
}

static const struct command_option import_options[] = {
    {"as", 0, "NAME",
     "the name that it gets (small letters and digits); otherwise that of its folder or file"},
    {"only", 0, "FOLDER", "of an archive with several packages, only this one"},
    OPTION_REPLACE("take the place of a problem that has the name already"),
    {"verify", 0, NULL, "then do as \"dryrun problem verify\""},
    {"json", 0, NULL, "as JSON"},
    LOCAL_OPTIONS,
    {0},
};

const struct command cmd_problem_import = {
    .name = "problem import",
    .operands = "FILE",
    .min_operands = 1,
    .max_operands = 1,
    .summary = "take problem packages out of an archive or a folder",
    .details =
        "FILE is a ZIP archive (also one that is called .kpp), a tar or tar.gz archive, or a folder. Every folder of it\n"
        "that has a problem.yaml becomes a problem of your own, beside those that come with the program: the list, the\n"
        "page and the judge find it by its name. An archive is opened in the jail only; one that would write outside\n"
        "of its folder, unpacks to too much, is encrypted, damaged or ambiguous is refused as a whole, and nothing is\n"
        "left of it. Hidden files (.git, .DS_Store) are left out. What is wrong with a package is told and keeps it\n"
        "from being judged, not from being imported.",
    .options = import_options,
    .run = run_import,
};

static const struct command_option remove_options[] = {{"json", 0, NULL, "as JSON"}, LOCAL_OPTIONS, {0}};

const struct command cmd_problem_remove = {
    .name = "problem remove",
    .operands = "NAME...",
    .min_operands = 1,
    .max_operands = COMMAND_OPERANDS_MAX,
    .summary = "remove problems of your own that were imported",
    .details =
        "What you have submitted to them stays in the record. Problems that come with the program stay.",
    .options = remove_options,
    .run = run_remove,
};

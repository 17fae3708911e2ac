/*
 * The programs of a package: validators, generators, graders. Most are sources in a language that is known
 * here.
 *
 * Some have scripts of their own: `build` makes the program in a copy of its folder, and `run`, which is
 * there or was made, starts it. The copy is the box of a run under the compiler's rules; what lies in it in
 * the end comes back as one archive, whose files become /w of the runs to come. The archive is made in the
 * jail, so it is read as what a stranger sends: plain files with plain names, and nothing else.
 *
 * Input validators in checktestdata are read by content/languages/checktestdata.py, in the jail too.
 */
#include "base/crypto.h"
#include "base/fd.h"
#include "judge/inside.h"
#include "judge/tar.h"

#include <stdio.h>
#include <unistd.h>

enum {
    BUILT_MAX = 64 << 20,
    BUILD_MS = 60000,
    BUILD_MEMORY = 2047, /* MiB */
    INTERPRETER_MAX = 256 << 10,
};

static enum err package_fault(const struct package_program *p, const char *what, struct str said,
                              struct error *e)
{
    said = str_trim(str_head(said, 300));
    return error_set(e, ERR_CONFLICT, "package", "%.*s %s%s%.*s", STR_ARG(p->path), what, said.n ? ": " : "",
                     STR_ARG(said));
}

static enum err compile_sources(struct judge *j, const struct package_program *p,
                                const struct compile_request *r, struct program *ret, struct error *e)
{
    struct arena a;
    struct compile_result c;
    arena_init(&a);
    enum err result = compile(j, r, &a, &c, e);
    if (result == ERR_INVALID)
        result = error_set(e, ERR_CONFLICT, "package", "%.*s cannot be run: %s", STR_ARG(p->path),
                           e ? e->message : "");
    else if (result == ERR_OK && !c.compiled)
        result = package_fault(p, "does not compile", c.output, e);
    else if (result == ERR_OK)
        *ret = c.program;
    arena_release(&a);
    return result;
}

/* ---- checktestdata ---- */

static enum err compile_checktestdata(struct judge *j, const struct package_program *p, struct program *ret,
                                      struct error *e)
{
    static const char name[] = "checktestdata.py";
    struct arena a;
    struct str text;
    const struct language *python = language_by_id(&j->languages, STR("python3"));
    if (!python)
        return package_fault(p, "cannot be run",
                             STR("it needs Python 3, which is not among the languages here"), e);
    arena_init(&a);
    enum err result =
        fd_read_path(arena_printf(&a, "%s/languages/%s", j->content, name), INTERPRETER_MAX, &a, &text, e);
    struct source_file files[2] = {{str_of(name), text}, {STR("validator.ctd"), p->files[0].text}};
    struct compile_request r = {.language = python, .files = files, .n_files = 2, .entry = name};
    if (result == ERR_OK)
        result = compile_sources(j, p, &r, ret, e);
    arena_release(&a);
    return result;
}

/* ---- scripts of its own ---- */

/* What a program with scripts is to those that run it. */
static const struct language scripts = {
    .id = "script",
    .name = "scripts of its own",
    .run = {.words = {"/w/run", NULL}},
    .memory_extra_bytes = 16u << 20,
};

static void build_key(const struct package_program *p, char key[65])
{
    struct crypto_sha256 h;
    crypto_sha256_begin(&h);
    crypto_sha256_add_field(&h, STR("built 1"));
    for (size_t i = 0; i < p->n_files; i++) {
        crypto_sha256_add_field(&h, p->files[i].name);
        crypto_sha256_add_field(&h, p->files[i].text);
    }
    crypto_sha256_end_hex(&h, key);
}

static enum err run_build(struct judge *j, const struct package_program *p, struct sandbox_result *ret,
                          struct error *e)
{
    static const char *const argv[] = {
        "/bin/sh", "-c",
        "cp /w/* . && chmod +x build run 2>/dev/null; if [ -f build ]; then ./build >&2 || exit 1; fi; "
        "[ -f run ] || exit 2; [ -x run ] || exit 3; "
        "tar --format=ustar -cf /tmp/.built.tar -- * >&2 && mv /tmp/.built.tar built.tar",
        NULL};
    static const char *const collect[] = {"built.tar", NULL};
    struct sandbox_file files[PACKAGE_FILES_PER_PROGRAM_MAX];
    struct arena a;
    size_t n = 0;
    enum err result = ERR_OK;
    arena_init(&a);
    for (; n < p->n_files && result == ERR_OK; n += result == ERR_OK) {
        files[n] =
            (struct sandbox_file){.name = arena_cstr(&a, p->files[n].name), .fd = -1, .executable = true};
        result = fd_memfile("program", p->files[n].text, &files[n].fd, e);
    }
    if (result == ERR_OK)
        result = run_load(j, files, n, e);
    for (size_t i = 0; i < n; i++)
        fd_closep(&files[i].fd);
    struct sandbox_run run = {
        .profile = SANDBOX_COMPILER,
        .argv = argv,
        .stdin_fd = -1,
        .stdout_fd = -1,
        .limits = {.cpu_ms = BUILD_MS,
                   .wall_ms = 3 * BUILD_MS,
                   .memory_bytes = (uint64_t)BUILD_MEMORY * JUDGE_MIB,
                   .stack_bytes = 64 << 20,
                   .processes = 128,
                   .stdout_bytes = 1 << 20,
                   .stderr_bytes = 1 << 20,
                   .box_bytes = 4 * (uint64_t)BUILT_MAX,
                   .box_files = 10000},
        .collect = collect,
        .collect_bytes = BUILT_MAX,
    };
    if (result == ERR_OK)
        result = sandbox_run(j->seat.slot, &run, ret, e);
    arena_release(&a);
    return result;
}

static enum err build(struct judge *j, const struct package_program *p, const char key[65], int *ret_fd,
                      struct error *e)
{
    static const char *const codes[] = {NULL, "build fails", "has a build, but no run when that is done",
                                        "has a run that is no program"};
    struct sandbox_result s;
    struct arena a;
    TRY(run_build(j, p, &s, e));
    arena_init(&a);
    enum err result;
    if (s.limit == SANDBOX_LIMIT_NONE && s.exited && s.exit_code == 0 && s.collected[0] >= 0) {
        result = cache_put(j->cache, "built", key, s.collected[0], ret_fd, e);
    } else {
        struct str said = compile_clean(run_text(s.stderr_fd, 2000, &a, NULL), &a);
        bool own = s.exited && s.exit_code > 0 && s.exit_code < (int)ARRAY_LEN(codes);
        struct strbuf words = {0};
        if (own)
            strbuf_puts(&words, codes[s.exit_code]);
        else if (s.limit == SANDBOX_LIMIT_NONE && s.exited && s.exit_code == 0)
            strbuf_printf(&words, "makes a program larger than %d MiB", BUILT_MAX >> 20);
        else {
            strbuf_puts(&words, "cannot be built: ");
            run_describe(&s, &words);
        }
        result = package_fault(p, strbuf_cstr(&words), said, e);
        strbuf_release(&words);
    }
    arena_release(&a);
    sandbox_result_release(&s);
    return result;
}

/* One file of the archive into p. */
static enum err take_built(struct str name, struct str bytes, bool executable, struct program *p,
                           struct error *e)
{
    struct sandbox_file f = {.name = arena_cstr(&p->arena, name), .fd = -1, .executable = executable};
    TRY(fd_memfile(f.name, bytes, &f.fd, e));
    p->files[p->n_files++] = f;
    return ERR_OK;
}

static bool has_file(const struct program *p, struct str name)
{
    for (size_t i = 0; i < p->n_files; i++) {
        if (str_is(name, p->files[i].name))
            return true;
    }
    return false;
}

/* Plain files with plain names; folders and all else are left out. ERR_CONFLICT: too many, or it is no
 * archive. */
static enum err unpack(const struct package_program *source, struct str tar, struct program *p,
                       struct error *e)
{
    struct tar_file f;
    enum tar_step step;
    while ((step = tar_next(&tar, &f)) == TAR_FILE) {
        if (!f.plain || !compile_name_ok(f.name) || has_file(p, f.name))
            continue;
        if (p->n_files == PROGRAM_FILES_MAX)
            return package_fault(source, "leaves more files than a program may have", (struct str){0}, e);
        TRY(take_built(f.name, f.bytes, f.executable, p, e));
    }
    if (step == TAR_BROKEN)
        return package_fault(source, "leaves what cannot be read", (struct str){0}, e);
    return has_file(p, STR("run"))
               ? ERR_OK
               : package_fault(source, "has a run that is no plain file", (struct str){0}, e);
}

static enum err compile_scripts(struct judge *j, const struct package_program *p, struct program *ret,
                                struct error *e)
{
    static const char *const none[] = {NULL};
    _cleanup_(fd_closep) int fd = -1;
    struct file_view tar;
    struct program built = {.language = &scripts, .sources = none};
    char key[65];
    build_key(p, key);
    if (cache_get(j->cache, "built", key, &fd, NULL) != ERR_OK)
        TRY(build(j, p, key, &fd, e));
    TRY(file_view(fd, &tar, e));
    arena_init(&built.arena);
    built.id = ++j->last_id;
    enum err result = unpack(p, tar.bytes, &built, e);
    file_view_release(&tar);
    if (result != ERR_OK)
        program_release(&built);
    else
        *ret = built;
    return result;
}

enum err check_compile(struct judge *j, const struct package_program *p, struct program *ret, struct error *e)
{
    const struct language *l = language_by_id(&j->languages, p->language);
    if (p->checktestdata)
        return compile_checktestdata(j, p, ret, e);
    if (p->scripted)
        return compile_scripts(j, p, ret, e);
    if (!l)
        return error_set(e, ERR_CONFLICT, "package", "%.*s is in no language that is known here",
                         STR_ARG(p->path));
    struct compile_request r = {.language = l, .files = p->files, .n_files = p->n_files};
    return compile_sources(j, p, &r, ret, e);
}

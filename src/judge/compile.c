/*
 * Compiling. The sources are loaded into the jail under the names that the language wants, the compiler runs
 * there, and what it leaves in the box is kept in the cache: one entry per file, and last one with its
 * messages, whose presence says that the others are there too.
 */
#include "judge/compile.h"

#include "base/crypto.h"
#include "base/fd.h"
#include "judge/function/function.h"
#include "judge/header.h"
#include "judge/inside.h"
#include "judge/validate.h"

#include <inttypes.h>
#include <stdio.h>
#include <unistd.h>

enum { COMPILED_MAX = 128 << 20 };

void program_release(struct program *p)
{
    for (size_t i = 0; i < p->n_files; i++) {
        int fd = p->files[i].fd;
        fd_closep(&fd);
    }
    arena_release(&p->arena);
    *p = (struct program){0};
}

const char *const *program_argv(const struct program *p, uint64_t memory_bytes, const char *const *more,
                                struct arena *a)
{
    struct language_values v = {
        .sources = p->sources, .source = p->source, .solution = p->solution, .memory_bytes = memory_bytes};
    return language_argv_fill(&p->language->run, &v, more, a);
}

/* ---- names ---- */

bool compile_name_ok(struct str name)
{
    if (name.n == 0 || name.n > 100 || name.p[0] == '.' || name.p[0] == '-')
        return false;
    for (size_t i = 0; i < name.n; i++) {
        char c = name.p[i];
        if (!((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
              strchr("._-+", c)))
            return false;
    }
    return true;
}

static bool is_source(const struct language *l, const char *name)
{
    const char *dot = strrchr(name, '.');
    for (size_t i = 0; dot && l->extensions[i]; i++) {
        if (strcmp(dot + 1, l->extensions[i]) == 0)
            return true;
    }
    return false;
}

/* What counts, beside the sources and none of them. */
static enum err lay_out_runtime(const struct language *l, struct program *p, struct error *e)
{
    for (size_t i = 0; i < p->n_files; i++) {
        if (strcmp(p->files[i].name, l->count_runtime) == 0)
            return error_set(e, ERR_INVALID, "source", "a source file may not be called \"%s\"",
                             l->count_runtime);
    }
    TRY(fd_memfile(l->count_runtime, l->count_source, &p->files[p->n_files].fd, e));
    p->files[p->n_files++].name = l->count_runtime;
    return ERR_OK;
}

/* What the compiler leaves that is the program. */
static const char *const *collect_of(const struct program *p)
{
    const struct language_function *f = &p->language->function;
    return p->solution && f->compile.words[0] ? f->collect : p->language->collect;
}

/* The files of a function have their names already; the driver is what is compiled and run. */
static enum err lay_out_function(const struct compile_request *r, struct program *p, struct error *e)
{
    const struct language *l = r->language;
    const char **sources = arena_array(&p->arena, const char *, 2);
    p->language = l;
    for (size_t i = 0; i < r->n_files; i++) {
        const char *name = arena_cstr(&p->arena, r->files[i].name);
        if (!compile_name_ok(str_of(name)))
            return error_set(e, ERR_INVALID, "source", "\"%s\" cannot be the name of a source file", name);
        TRY(fd_memfile(name, r->files[i].text, &p->files[i].fd, e));
        p->files[i].name = name;
        p->n_files = i + 1;
    }
    sources[0] = p->source = arena_printf(&p->arena, "/w/%s", l->function.driver);
    p->solution = arena_printf(&p->arena, "/w/%s", p->files[0].name);
    p->sources = sources;
    return r->counted ? lay_out_runtime(l, p, e) : ERR_OK;
}

/* The sources as memory files under their names, and which of them are compiled and run. */
static enum err lay_out(const struct compile_request *r, struct program *p, struct error *e)
{
    const struct language *l = r->language;
    const char **sources = arena_array(&p->arena, const char *, r->n_files + 1);
    const char *entry = r->entry ? r->entry : l->entry;
    size_t n = 0;
    p->language = l;
    for (size_t i = 0; i < r->n_files; i++) {
        const struct source_file *f = &r->files[i];
        const char *name =
            r->n_files == 1 ? language_file_name(l, f->text, &p->arena) : arena_cstr(&p->arena, f->name);
        if (!compile_name_ok(str_of(name)))
            return error_set(e, ERR_INVALID, "source", "\"%s\" cannot be the name of a source file", name);
        TRY(fd_memfile(name, f->text, &p->files[i].fd, e));
        p->files[i].name = name;
        p->n_files = i + 1;
        if (!is_source(l, name))
            continue;
        sources[n++] = arena_printf(&p->arena, "/w/%s", name);
        if (!p->source || (entry && strcmp(name, entry) == 0))
            p->source = sources[n - 1];
    }
    if (n == 0)
        return error_set(e, ERR_INVALID, "source", "there is no source file in %s among the files", l->name);
    p->sources = sources;
    return r->counted ? lay_out_runtime(l, p, e) : ERR_OK;
}

/* ---- messages ---- */

/* Past a terminal escape at `at`. */
static size_t skip_escape(struct str s, size_t at)
{
    if (s.p[at] != '\x1b')
        return at;
    if (at + 1 < s.n && s.p[at + 1] == '[') {
        for (at += 2; at < s.n && !(s.p[at] >= '@' && s.p[at] <= '~'); at++)
            ;
        return at < s.n ? at + 1 : at;
    }
    return at + 1;
}

struct str compile_clean(struct str text, struct arena *a)
{
    struct strbuf b = {0};
    for (size_t i = 0; i < text.n;) {
        size_t after = skip_escape(text, i);
        if (after != i) {
            i = after;
        } else if (str_starts(str_from(text, i), STR("/w/"))) {
            i += 3;
        } else {
            char c = text.p[i++];
            if ((unsigned char)c >= ' ' || c == '\n' || c == '\t')
                strbuf_putc(&b, c);
        }
    }
    struct str clean = arena_str(a, strbuf_str(&b));
    strbuf_release(&b);
    return clean;
}

/* Why a compiler that gave no program gave none; "" when its own messages say it. */
static void describe_failure(const struct sandbox_result *s, const struct compile_request *r,
                             struct strbuf *out)
{
    switch (s->limit) {
    case SANDBOX_LIMIT_CPU:
    case SANDBOX_LIMIT_WALL:
        strbuf_printf(out, "The compiler was stopped: it took longer than %" PRId64 " s.\n",
                      r->cpu_ms / 1000);
        return;
    case SANDBOX_LIMIT_MEMORY:
        strbuf_printf(out, "The compiler ran out of memory: it may use %" PRIu64 " MiB.\n",
                      r->memory_bytes / JUDGE_MIB);
        return;
    case SANDBOX_LIMIT_OUTPUT: strbuf_puts(out, "The compiler was stopped: too many messages.\n"); return;
    case SANDBOX_LIMIT_NONE: break;
    }
    if (!s->exited)
        strbuf_printf(out, "The compiler was ended by signal %d (%s).\n", s->signal,
                      run_signal_words(s->signal));
    else if (s->exit_code == 0)
        strbuf_printf(out, "The compiler left no program, or one larger than %d MiB.\n", COMPILED_MAX >> 20);
}

static struct str messages(const struct sandbox_result *s, const struct compile_request *r, bool compiled,
                           struct arena *a)
{
    struct strbuf b = {0};
    bool cut = false;
    strbuf_put(&b, run_text(s->stderr_fd, JUDGE_TEXT_MAX / 2, a, &cut));
    strbuf_put(&b, run_text(s->stdout_fd, JUDGE_TEXT_MAX / 4, a, &cut));
    if (cut)
        strbuf_puts(&b, "\n(cut)\n");
    if (!compiled)
        describe_failure(s, r, &b);
    struct str clean = compile_clean(strbuf_str(&b), a);
    strbuf_release(&b);
    return clean;
}

/* ---- the cache ---- */

static void program_key(const struct compile_request *r, const struct program *p, const char *version,
                        char key[65])
{
    struct crypto_sha256 h;
    crypto_sha256_begin(&h);
    crypto_sha256_add_field(&h, p->solution ? STR("function 1") : STR("program 2"));
    crypto_sha256_add_field(&h, str_of(r->language->sha256));
    crypto_sha256_add_field(&h, str_of(version));
    crypto_sha256_add_field(&h, str_of(p->source));
    crypto_sha256_add_field(&h, r->counted ? r->language->count_source : STR(""));
    for (size_t i = 0; i < r->n_files; i++) {
        crypto_sha256_add_field(&h, str_of(p->files[i].name));
        crypto_sha256_add_field(&h, r->files[i].text);
    }
    crypto_sha256_end_hex(&h, key);
}

static void part_key(const char key[65], const char *part, char ret[65])
{
    struct crypto_sha256 h;
    crypto_sha256_begin(&h);
    crypto_sha256_add_field(&h, str_of(key));
    crypto_sha256_add_field(&h, str_of(part));
    crypto_sha256_end_hex(&h, ret);
}

/* Replace the sources in p by the compiled files; fds are taken. Interpreted programs keep their sources. */
static void use_compiled(struct program *p, const int *fds)
{
    const char *const *collect = collect_of(p);
    if (!collect[0])
        return;
    for (size_t i = 0; i < p->n_files; i++)
        fd_closep(&p->files[i].fd);
    p->n_files = 0;
    for (size_t i = 0; collect[i]; i++)
        p->files[p->n_files++] = (struct sandbox_file){.name = collect[i], .fd = fds[i], .executable = true};
}

static bool from_cache(struct judge *j, const char key[65], struct program *p, struct arena *a,
                       struct str *ret_output)
{
    int fds[LANGUAGE_COLLECT_MAX] = {-1, -1, -1, -1, -1, -1};
    const char *const *collect = collect_of(p);
    _cleanup_(fd_closep) int note = -1;
    if (cache_get(j->cache, "messages", key, &note, NULL) != ERR_OK)
        return false;
    for (size_t i = 0; collect[i]; i++) {
        char part[65];
        part_key(key, collect[i], part);
        if (cache_get(j->cache, "program", part, &fds[i], NULL) != ERR_OK) {
            for (size_t k = 0; k < i; k++)
                fd_closep(&fds[k]);
            return false;
        }
    }
    *ret_output = run_text(note, JUDGE_TEXT_MAX, a, NULL);
    use_compiled(p, fds);
    return true;
}

static enum err into_cache(struct judge *j, const char key[65], const struct program *p, struct str output,
                           struct error *e)
{
    const char *const *collect = collect_of(p);
    for (size_t i = 0; collect[i]; i++) {
        char part[65];
        part_key(key, collect[i], part);
        TRY(cache_put(j->cache, "program", part, p->files[i].fd, NULL, e));
    }
    _cleanup_(fd_closep) int note = -1;
    TRY(fd_memfile("messages", output, &note, e));
    return cache_put(j->cache, "messages", key, note, NULL, e);
}

/* ---- compiling ---- */

static enum err run_compiler(struct judge *j, const struct compile_request *r, const struct program *p,
                             struct sandbox_result *ret, struct error *e)
{
    struct arena a;
    const struct language *l = r->language;
    bool own = p->solution && l->function.compile.words[0] && !r->counted;
    const struct language_argv *how = r->counted ? &l->count : own ? &l->function.compile : &l->compile;
    struct language_values v = {.sources = p->sources,
                                .source = p->source,
                                .solution = p->solution,
                                .header = how == &l->compile ? header_for(j, r, p) : NULL,
                                .memory_bytes = r->memory_bytes};
    TRY(run_load(j, p->files, p->n_files, e));
    arena_init(&a);
    struct sandbox_run run = {
        .profile = SANDBOX_COMPILER,
        .argv = language_argv_fill(how, &v, NULL, &a),
        .stdin_fd = -1,
        .stdout_fd = -1,
        .limits = {.cpu_ms = r->cpu_ms,
                   .wall_ms = 3 * r->cpu_ms + 5000,
                   .memory_bytes = r->memory_bytes,
                   .stack_bytes = 64 << 20,
                   .processes = COMPILE_PROCESSES,
                   .stdout_bytes = 1 << 20,
                   .stderr_bytes = 1 << 20,
                   .box_bytes = 4 * (uint64_t)COMPILED_MAX,
                   .box_files = 10000},
        .collect = collect_of(p),
        .collect_bytes = COMPILED_MAX,
    };
    enum err result = sandbox_run(j->seat.slot, &run, ret, e);
    arena_release(&a);
    return result;
}

/* Take what the compiler has made out of s into p; false when it made nothing. */
static bool take_compiled(struct sandbox_result *s, struct program *p)
{
    if (s->limit != SANDBOX_LIMIT_NONE || !s->exited || s->exit_code != 0)
        return false;
    const char *const *collect = collect_of(p);
    for (size_t i = 0; collect[i]; i++) {
        if (s->collected[i] < 0)
            return false;
    }
    use_compiled(p, s->collected);
    for (size_t i = 0; collect[i]; i++)
        s->collected[i] = -1; /* p's now */
    return true;
}

static enum err compile_fresh(struct judge *j, const struct compile_request *r, const char key[65],
                              struct arena *a, struct compile_result *ret, struct error *e)
{
    struct sandbox_result s;
    TRY(run_compiler(j, r, &ret->program, &s, e));
    ret->compiled = take_compiled(&s, &ret->program);
    ret->output = messages(&s, r, ret->compiled, a);
    if (r->function)
        ret->output = function_messages(r->language, ret->output, a);
    ret->cpu_ms = s.cpu_ns / 1000000;
    ret->wall_ms = s.wall_ns / 1000000;
    sandbox_result_release(&s);
    return ret->compiled ? into_cache(j, key, &ret->program, ret->output, e) : ERR_OK;
}

enum err compile(struct judge *j, const struct compile_request *request, struct arena *a,
                 struct compile_result *ret, struct error *e)
{
    struct compile_request r = *request;
    struct judge_tool tool;
    char key[65];
    r.cpu_ms = r.cpu_ms ? r.cpu_ms : r.language->compile_ms;
    r.memory_bytes = r.memory_bytes ? r.memory_bytes : r.language->compile_memory_bytes;
    TRY(judge_tool(j, r.language, &tool, e));
    if (!tool.installed)
        return error_set(e, ERR_INVALID, "language", "%s is not installed; %s", r.language->name,
                         r.language->remedy);
    struct compile_result out = {.wall_ms = -1, .output = STR("")};
    arena_init(&out.program.arena);
    out.program.id = ++j->last_id;
    enum err result = r.function ? lay_out_function(&r, &out.program, e) : lay_out(&r, &out.program, e);
    if (result == ERR_OK) {
        program_key(&r, &out.program, tool.version, key);
        out.compiled =
            (!r.language->compile.words[0] && !(r.function && r.language->function.compile.words[0])) ||
            from_cache(j, key, &out.program, a, &out.output);
        if (!out.compiled)
            result = compile_fresh(j, &r, key, a, &out, e);
    }
    if (result != ERR_OK || !out.compiled)
        program_release(&out.program);
    if (result == ERR_OK)
        *ret = out;
    return result;
}

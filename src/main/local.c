#include "main/local.h"
#include "main/jail.h"

#include "base/fd.h"
#include "main/judge/own.h"
#include "main/say.h"
#include "record/problems/problems.h"

#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

enum err local_open(const struct args *args, struct local *ret, struct error *e)
{
    struct local l = {0};
    arena_init(&l.arena);
    enum err r =
        paths_find(args_value(args, "data", NULL), args_value(args, "content", NULL), &l.arena, &l.paths, e);
    if (r == ERR_OK)
        r = languages_load(arena_printf(&l.arena, "%s/languages", l.paths.content), &l.arena, &l.languages,
                           e);
    if (r != ERR_OK) {
        arena_release(&l.arena);
        return r;
    }
    *ret = l;
    return ERR_OK;
}

enum err local_instead(struct local *l, const char *id, struct error *e)
{
    l->instead = id;
    return id ? languages_instead(&l->languages, str_of(id), e) : ERR_OK;
}

static enum err start_partner(void *arg, struct sandbox **ret, struct error *e)
{
    struct local *l = arg;
    TRY(jail_start(&l->partner, e));
    *ret = l->partner;
    return ERR_OK;
}

enum err local_start(struct local *l, struct error *e)
{
    TRY(jail_start(&l->slot, e));
    TRY(paths_make(&l->paths, e));
    struct judge_options o = {.content = l->paths.content,
                              .instead = l->instead,
                              .cache = l->paths.cache,
                              .slot = l->slot,
                              .partner = start_partner,
                              .partner_arg = l};
    /* The server's cache belongs to the user that it drops to; what root makes would be in its way. */
    if (l->paths.uid != geteuid())
        o.cache = arena_printf(&l->arena, "%s/root", l->paths.cache);
    return judge_open(&o, &l->judge, e);
}

void local_close(struct local *l)
{
    judge_free(l->judge);
    sandbox_stop(l->slot);
    sandbox_stop(l->partner);
    arena_release(&l->arena);
}

static bool is_folder(const char *path)
{
    struct stat st;
    return stat(path, &st) == 0 && S_ISDIR(st.st_mode);
}

/* NULL: there is none. */
static const char *find_package(struct local *l, const char *name)
{
    const char *const roots[] = {l->paths.data, l->paths.content}; /* as on the page */
    for (size_t i = 0; i < ARRAY_LEN(roots) && problem_slug_ok(str_of(name)); i++) {
        const char *path = arena_printf(&l->arena, "%s/problems/%s", roots[i], name);
        if (is_folder(path))
            return path;
    }
    return is_folder(name) ? name : NULL;
}

enum err local_package(struct local *l, const char *name, struct package **ret, struct error *e)
{
    const char *folder = find_package(l, name);
    if (folder)
        return package_load(folder, &l->languages, ret, e);
    return error_set(
        e, ERR_NOT_FOUND, "package",
        "there is no problem and no folder \"%.200s\"; \"dryrun problem list\" shows the problems", name);
}

enum err local_not_broken(const struct package *p, const char *name, const char *done, bool json,
                          struct error *e)
{
    if (!p->broken)
        return ERR_OK;
    if (!json)
        local_print_findings(&p->findings);
    return error_set(e, ERR_INVALID, "package",
                     "the package has %zu errors and cannot be %s; \"dryrun problem verify %s\"",
                     p->findings.errors, done, name);
}

enum err local_language(const struct local *local, const struct args *args, const char *path,
                        const struct language **ret, struct error *e)
{
    const char *id = args_value(args, "language", NULL);
    const struct languages *l = &local->languages;
    const struct language *found = id ? language_by_id(l, str_of(id)) : language_of_file(l, str_of(path));
    if (found) {
        *ret = found;
        return ERR_OK;
    }
    struct strbuf known = {0};
    for (size_t i = 0; i < l->n; i++)
        strbuf_printf(&known, "%s%s", i ? ", " : "", l->list[i].id);
    enum err r =
        id ? error_set(e, ERR_INVALID, "language", "there is no language \"%s\"; known: %s", id,
                       strbuf_cstr(&known))
           : error_set(e, ERR_INVALID, "language",
                       "cannot tell the language of \"%s\" by its ending; say --language, one of: %s", path,
                       strbuf_cstr(&known));
    strbuf_release(&known);
    return r;
}

enum err local_source(struct local *l, const struct args *args, const char *path,
                      const struct language **ret_language, struct source_file *ret, struct error *e)
{
    TRY(local_language(l, args, path, ret_language, e));
    ret->name = STR("main");
    return fd_read_path(path, LOCAL_SOURCE_MAX, &l->arena, &ret->text, e);
}

void local_print_findings(const struct findings *f)
{
    for (size_t i = 0; i < f->n; i++) {
        const struct finding *x = &f->list[i];
        sayf("%s ", severity_name(x->severity));
        if (x->file.n && x->line)
            sayf("%.*s:%d: ", STR_ARG(x->file), x->line);
        else if (x->file.n)
            sayf("%.*s: ", STR_ARG(x->file));
        sayf("%.*s\n", STR_ARG(x->message));
    }
    if (f->errors + f->warnings > f->n)
        sayf("... and %zu more\n", f->errors + f->warnings - f->n);
}

void local_findings_json(const struct findings *f, struct json_writer *w)
{
    jw_begin(w, '[');
    for (size_t i = 0; i < f->n; i++)
        finding_json(&f->list[i], w);
    jw_end(w);
}

void local_print_output(struct str text)
{
    for (struct str line; str_line(&text, &line);)
        sayf("      | %.*s\n", STR_ARG(line));
}

void local_progress(const char *text)
{
    static bool shown;
    if (!isatty(STDERR_FILENO))
        return;
    if (text || shown)
        fputs("\r\033[K", stderr);
    if (text)
        say_to(stderr, "%.100s", text);
    shown = text != NULL;
    fflush(stderr);
}

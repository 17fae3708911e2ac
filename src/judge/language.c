/*
 * A language is a YAML file. Reading is strict (an unknown key is an error), because a mistake here would
 * change verdicts.
 */
#include "judge/language.h"

#include "base/crypto.h"
#include "base/fd.h"
#include "base/yaml.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

enum { MIB = 1 << 20, WORD_MAX = 1000, LANGUAGE_FILE_MAX = 64 << 10, LANGUAGES_MAX = 64 };

/* ---- reading one ---- */

static enum err get_cstr(const struct yaml *map, const char *key, struct arena *a, const char **ret,
                         struct error *e)
{
    struct str s;
    TRY(yaml_get_str(map, key, WORD_MAX, &s, e));
    *ret = arena_cstr(a, s);
    return ERR_OK;
}

static enum err get_words(const struct yaml *node, const char *what, size_t max, struct arena *a,
                          const char **ret, struct error *e)
{
    struct str *list;
    size_t n;
    TRY(yaml_strs(node, what, max, WORD_MAX, a, &list, &n, e));
    for (size_t i = 0; i < n; i++)
        ret[i] = list[i].p;
    ret[n] = NULL;
    return ERR_OK;
}

static enum err get_argv(const struct yaml *map, const char *key, bool required, struct arena *a,
                         struct language_argv *ret, struct error *e)
{
    const struct yaml *node = yaml_get(map, key);
    TRY(get_words(node, key, LANGUAGE_ARGV_MAX - 1, a, ret->words, e));
    ret->line = node ? node->line : 0;
    char line[16];
    snprintf(line, sizeof line, "%d", node ? node->line : map ? map->line : 1);
    if (required && !ret->words[0])
        return error_set(e, ERR_INVALID, line, "the key \"%s\" is missing or empty", key);
    if (ret->words[0] && ret->words[0][0] != '/')
        return error_set(e, ERR_INVALID, line, "\"%s\" must begin with an absolute path", key);
    return ERR_OK;
}

static enum err read_compile(const struct yaml *map, struct arena *a, struct language *l, struct error *e)
{
    static const char *const keys[] = {"argv", "collect", "cpu_seconds", "memory_mib", NULL};
    if (!map)
        return ERR_OK;
    TRY(yaml_map(map, "compile", e));
    TRY(yaml_only_keys(map, keys, e));
    TRY(get_argv(map, "argv", true, a, &l->compile, e));
    TRY(get_words(yaml_get(map, "collect"), "collect", LANGUAGE_COLLECT_MAX, a, l->collect, e));
    int64_t seconds, mib;
    TRY(yaml_get_int_or(map, "cpu_seconds", 1, 600, l->compile_ms / 1000, &seconds, e));
    TRY(yaml_get_int_or(map, "memory_mib", 16, 65536, (int64_t)(l->compile_memory_bytes / MIB), &mib, e));
    l->compile_ms = seconds * 1000;
    l->compile_memory_bytes = (uint64_t)mib * MIB;
    return ERR_OK;
}

static enum err read_headers(const struct yaml *map, struct arena *a, struct language_headers *ret,
                             struct error *e)
{
    static const char *const keys[] = {"sets", "argv", "file", "use", NULL};
    if (!map)
        return ERR_OK;
    TRY(yaml_map(map, "headers", e));
    TRY(yaml_only_keys(map, keys, e));
    const struct yaml *sets = yaml_get(map, "sets");
    if (!sets || sets->kind != YAML_LIST || !sets->n || sets->n > LANGUAGE_HEADERS_MAX)
        return yaml_wrong(sets ? sets : map, e, "\"sets\" must list 1 to %d sets of headers",
                          LANGUAGE_HEADERS_MAX);
    for (size_t i = 0; i < sets->n; i++) {
        TRY(get_words(sets->values[i], "a set", LANGUAGE_INCLUDES_MAX, a, ret->list[i].includes, e));
        if (!ret->list[i].includes[0])
            return yaml_wrong(sets->values[i], e, "a set of headers must not be empty");
    }
    ret->n = sets->n;
    TRY(get_argv(map, "argv", true, a, &ret->make, e));
    TRY(get_cstr(map, "file", a, &ret->file, e));
    return get_words(yaml_get(map, "use"), "use", LANGUAGE_ARGV_MAX - 1, a, ret->use, e);
}

static enum err read_count(const struct yaml *map, struct arena *a, struct language *l, struct error *e)
{
    static const char *const keys[] = {"runtime", "argv", "file", NULL};
    if (!map)
        return ERR_OK;
    TRY(yaml_map(map, "count", e));
    TRY(yaml_only_keys(map, keys, e));
    TRY(get_cstr(map, "runtime", a, &l->count_runtime, e));
    TRY(get_cstr(map, "file", a, &l->count_file, e));
    TRY(get_argv(map, "argv", true, a, &l->count, e));
    if (l->collect[0])
        return ERR_OK;
    char line[16];
    snprintf(line, sizeof line, "%d", map->line);
    return error_set(e, ERR_INVALID, line, "\"count\" is for languages with \"compile\" and \"collect\"");
}

static enum err read_memory(const struct yaml *map, struct arena *a, struct language *l, struct error *e)
{
    static const char *const keys[] = {"runtime",       "argv",        "file",          "grain_bytes",
                                       "noise_percent", "frame_bytes", "garbage_stays", NULL};
    if (!map)
        return ERR_OK;
    TRY(yaml_map(map, "memory", e));
    TRY(yaml_only_keys(map, keys, e));
    TRY(yaml_get_bool_or(map, "garbage_stays", false, &l->collects_garbage, e));
    if (!yaml_get(map, "argv"))
        return ERR_OK;
    TRY(get_cstr(map, "runtime", a, &l->memory_runtime, e));
    TRY(get_cstr(map, "file", a, &l->memory_file, e));
    TRY(get_argv(map, "argv", true, a, &l->memory, e));
    TRY(yaml_get_int_or(map, "grain_bytes", 1, 1 << 30, 1 << 10, &l->memory_grain_bytes, e));
    TRY(yaml_get_int_or(map, "noise_percent", 1, 100, 1, &l->memory_noise_percent, e));
    return yaml_get_int_or(map, "frame_bytes", 0, 1 << 20, 0, &l->memory_frame_bytes, e);
}

static enum err read_function_time(const struct yaml *map, struct arena *a, struct language_function *f,
                                   struct error *e)
{
    static const char *const keys[] = {"argument", "file", NULL};
    if (!map)
        return ERR_OK;
    TRY(yaml_map(map, "time", e));
    TRY(yaml_only_keys(map, keys, e));
    TRY(get_cstr(map, "argument", a, &f->time_argument, e));
    return get_cstr(map, "file", a, &f->time_file, e);
}

static enum err read_function(const struct yaml *map, struct arena *a, struct language *l, struct error *e)
{
    static const char *const keys[] = {"solution", "driver", "runtime", "compile", "collect", "time", NULL};
    const char *runtime[LANGUAGE_RUNTIME_MAX + 1];
    if (!map)
        return ERR_OK;
    TRY(yaml_map(map, "function", e));
    TRY(yaml_only_keys(map, keys, e));
    TRY(get_cstr(map, "solution", a, &l->function.solution, e));
    TRY(get_cstr(map, "driver", a, &l->function.driver, e));
    TRY(get_words(yaml_get(map, "runtime"), "runtime", LANGUAGE_RUNTIME_MAX, a, runtime, e));
    for (size_t i = 0; runtime[i]; i++)
        l->function.runtime[l->function.n_runtime++].name = str_of(runtime[i]);
    if (yaml_get(map, "compile"))
        TRY(get_argv(map, "compile", true, a, &l->function.compile, e));
    TRY(read_function_time(yaml_get(map, "time"), a, &l->function, e));
    return get_words(yaml_get(map, "collect"), "collect", LANGUAGE_COLLECT_MAX, a, l->function.collect, e);
}

static enum err read_run(const struct yaml *map, struct arena *a, struct language *l, struct error *e)
{
    static const char *const keys[] = {"argv", "start_ms", "memory_extra_mib", "out_of_memory", NULL};
    int64_t mib;
    TRY(yaml_only_keys(map, keys, e));
    TRY(get_argv(map, "argv", true, a, &l->run, e));
    TRY(yaml_get_int_or(map, "start_ms", 0, 10000, 0, &l->start_ms, e));
    TRY(yaml_get_int_or(map, "memory_extra_mib", 0, 4096, 0, &mib, e));
    l->memory_extra_bytes = (uint64_t)mib * MIB;
    return get_words(yaml_get(map, "out_of_memory"), "out_of_memory", LANGUAGE_MARKS_MAX, a, l->out_of_memory,
                     e);
}

static enum err read_language(struct str text, const char *name, struct arena *a, struct language *l,
                              struct error *e)
{
    static const char *const keys[] = {"name",  "stands_for", "extensions", "file",    "entry",
                                       "tool",  "remedy",     "version",    "compile", "headers",
                                       "count", "memory",     "function",   "run",     NULL};
    const struct yaml *doc;
    TRY(yaml_read(text, a, &doc, e));
    TRY(yaml_map(doc, name, e));
    TRY(yaml_only_keys(doc, keys, e));
    size_t id = strlen(name);
    l->id = arena_cstr(a, (struct str){name, id > 5 ? id - 5 : id}); /* without ".yaml" */
    l->compile_ms = 30000;
    l->compile_memory_bytes = 1024u * MIB;
    TRY(get_cstr(doc, "name", a, &l->name, e));
    TRY(get_words(yaml_get(doc, "extensions"), "extensions", LANGUAGE_EXTENSIONS_MAX, a, l->extensions, e));
    if (!l->extensions[0])
        return error_set(e, ERR_INVALID, "1", "the key \"extensions\" is missing or empty");
    TRY(get_cstr(doc, "file", a, &l->file, e));
    if (yaml_get(doc, "stands_for"))
        TRY(get_cstr(doc, "stands_for", a, &l->stands_for, e));
    if (yaml_get(doc, "entry"))
        TRY(get_cstr(doc, "entry", a, &l->entry, e));
    TRY(get_cstr(doc, "tool", a, &l->tool, e));
    TRY(get_cstr(doc, "remedy", a, &l->remedy, e));
    TRY(get_argv(doc, "version", true, a, &l->version, e));
    TRY(read_compile(yaml_get(doc, "compile"), a, l, e));
    TRY(read_headers(yaml_get(doc, "headers"), a, &l->headers, e));
    TRY(read_count(yaml_get(doc, "count"), a, l, e));
    TRY(read_memory(yaml_get(doc, "memory"), a, l, e));
    TRY(read_function(yaml_get(doc, "function"), a, l, e));
    TRY(read_run(yaml_get(doc, "run"), a, l, e));
    crypto_sha256_hex(text, l->sha256);
    return ERR_OK;
}

enum err language_parse(struct str text, const char *name, struct arena *a, struct language *ret,
                        struct error *e)
{
    struct language l = {0};
    TRY(yaml_in_file(read_language(text, name, a, &l, e), e, "%s", name));
    *ret = l;
    return ERR_OK;
}

/* ---- reading all ---- */

static int by_name(const void *a, const void *b)
{
    return strcmp(*(char *const *)a, *(char *const *)b);
}

/* Names of the *.yaml files, sorted. */
static enum err list_files(int dir_fd, const char *folder, struct arena *a, char **ret, size_t *ret_n,
                           struct error *e)
{
    int fd = openat(dir_fd, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    DIR *dir = fd < 0 ? NULL : fdopendir(fd);
    if (!dir) {
        int saved = errno;
        fd_closep(&fd);
        return error_errno(e, saved, folder, "cannot read the folder %s", folder);
    }
    size_t n = 0;
    for (struct dirent *d; (d = readdir(dir));) {
        if (d->d_name[0] != '.' && str_ends(str_of(d->d_name), STR(".yaml")) && n < LANGUAGES_MAX)
            ret[n++] = arena_strdup(a, d->d_name);
    }
    closedir(dir);
    qsort(ret, n, sizeof *ret, by_name);
    *ret_n = n;
    return ERR_OK;
}

/* Whoever stands for another must not stand for one that does, too. */
static enum err check_stand_ins(const struct languages *l, struct error *e)
{
    for (size_t i = 0; i < l->n; i++) {
        const struct language *one = &l->list[i];
        const struct language *other = one->stands_for ? language_by_id(l, str_of(one->stands_for)) : NULL;
        if (one->stands_for && (!other || other->stands_for))
            return error_set(e, ERR_INVALID, one->id, "%s.yaml: \"%s\" is no language that it can stand for",
                             one->id, one->stands_for);
    }
    return ERR_OK;
}

/* By the family, and in it what stands for another behind that. */
static int by_family(const void *pa, const void *pb)
{
    const struct language *a = pa, *b = pb;
    int order = strcmp(language_family(a), language_family(b));
    if (order == 0)
        order = (a->stands_for != NULL) - (b->stands_for != NULL);
    return order ? order : strcmp(a->id, b->id);
}

enum err languages_load(const char *folder, struct arena *a, struct languages *ret, struct error *e)
{
    _cleanup_(fd_closep) int dir_fd = open(folder, O_PATH | O_DIRECTORY | O_CLOEXEC);
    if (dir_fd < 0)
        return error_errno(e, errno, folder, "cannot open the folder of languages %s", folder);
    char *names[LANGUAGES_MAX];
    size_t n = 0;
    TRY(list_files(dir_fd, folder, a, names, &n, e));
    if (n == 0)
        return error_set(e, ERR_NOT_FOUND, folder, "no language is described in %s", folder);
    struct language *list = arena_array(a, struct language, n);
    for (size_t i = 0; i < n; i++) {
        struct str text;
        TRY(fd_read_beneath(dir_fd, names[i], LANGUAGE_FILE_MAX, a, &text, e));
        TRY(language_parse(text, names[i], a, &list[i], e));
        if (list[i].count_runtime)
            TRY(fd_read_beneath(dir_fd, list[i].count_runtime, LANGUAGE_FILE_MAX, a, &list[i].count_source,
                                e));
        if (list[i].memory_runtime)
            TRY(fd_read_beneath(dir_fd, list[i].memory_runtime, LANGUAGE_FILE_MAX, a, &list[i].memory_source,
                                e));
        for (size_t k = 0; k < list[i].function.n_runtime; k++) {
            struct source_file *f = &list[i].function.runtime[k];
            TRY(fd_read_beneath(dir_fd, f->name.p, LANGUAGE_FILE_MAX, a, &f->text, e));
        }
    }
    qsort(list, n, sizeof *list, by_family);
    *ret = (struct languages){list, n, NULL};
    return check_stand_ins(ret, e);
}

/* ---- finding ---- */

const struct language *language_by_id(const struct languages *l, struct str id)
{
    for (size_t i = 0; i < l->n; i++) {
        if (str_is(id, l->list[i].id))
            return &l->list[i];
    }
    return NULL;
}

const struct language *language_of_file(const struct languages *l, struct str file_name)
{
    size_t dot = file_name.n;
    while (dot > 0 && file_name.p[dot - 1] != '.')
        dot--;
    if (dot == 0)
        return NULL;
    struct str extension = str_from(file_name, dot);
    for (size_t i = 0; i < l->n; i++) {
        for (size_t k = 0; !l->list[i].stands_for && l->list[i].extensions[k]; k++) {
            if (str_is(extension, l->list[i].extensions[k]))
                return language_meant(l, &l->list[i]);
        }
    }
    return NULL;
}

enum err languages_instead(struct languages *l, struct str id, struct error *e)
{
    const struct language *one = language_by_id(l, id);
    if (!one)
        return error_set(e, ERR_NOT_FOUND, "instead", "there is no language \"%.*s\"",
                         STR_ARG(str_head(id, 32)));
    if (!one->stands_for)
        return error_set(e, ERR_INVALID, "instead", "%s stands for no other language", one->name);
    l->instead = one;
    return ERR_OK;
}

const struct language *language_meant(const struct languages *l, const struct language *named)
{
    return l->instead && named && strcmp(l->instead->stands_for, named->id) == 0 ? l->instead : named;
}

const char *language_family(const struct language *l)
{
    return l->stands_for ? l->stands_for : l->id;
}

/* ---- Java's class ---- */

static bool is_word(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '$';
}

/* Past a comment or a literal that begins at `at`; `at` itself when none does. */
static size_t skip_opaque(struct str s, size_t at)
{
    struct str rest = str_from(s, at);
    if (str_starts(rest, STR("//")))
        return at + str_find_char(rest, '\n');
    if (str_starts(rest, STR("/*"))) {
        size_t end = str_find(str_from(rest, 2), STR("*/"));
        return end == rest.n - 2 ? s.n : at + 2 + end + 2;
    }
    if (str_starts(rest, STR("\"\"\""))) {
        size_t end = str_find(str_from(rest, 3), STR("\"\"\""));
        return end == rest.n - 3 ? s.n : at + 3 + end + 3;
    }
    if (rest.n && (rest.p[0] == '"' || rest.p[0] == '\'')) {
        size_t i = 1;
        while (i < rest.n && rest.p[i] != rest.p[0] && rest.p[i] != '\n')
            i += rest.p[i] == '\\' ? 2 : 1;
        return i < rest.n ? at + i + 1 : s.n;
    }
    return at;
}

/*
 * The class that a Java source is about: its public one, else the last one before a method `main`, else Main.
 * Comments and texts are passed over. It need not understand Java: when it guesses wrong, the compiler says
 * so.
 */
static struct str java_class(struct str s)
{
    struct str found = STR("Main"), last = {0}, before = {0}, word;
    bool public = false;
    for (size_t i = 0; i < s.n;) {
        size_t after = skip_opaque(s, i);
        if (after != i || !is_word(s.p[i])) {
            public &= after != i || s.p[i] == ' ' || s.p[i] == '\n' || s.p[i] == '\t' || s.p[i] == '\r';
            i = after != i ? after : i + 1;
            continue;
        }
        size_t end = i;
        while (end < s.n && is_word(s.p[end]))
            end++;
        word = (struct str){s.p + i, end - i};
        if (str_is(before, "class") || str_is(before, "enum") || str_is(before, "record") ||
            str_is(before, "interface")) {
            if (public)
                return word;
            last = word;
        }
        if (str_is(word, "main") && str_is(before, "void") && last.n)
            found = last;
        if (str_is(word, "public"))
        public = true;
        else if (!str_is(word, "final") && !str_is(word, "abstract") && !str_is(word, "strictfp") &&
                 !str_is(word, "class") && !str_is(word, "enum") && !str_is(word, "record") &&
                 !str_is(word, "interface")) public = false;
        before = word;
        i = end;
    }
    return found;
}

const char *language_file_name(const struct language *l, struct str source, struct arena *a)
{
    struct str pattern = str_of(l->file), mark = STR("{class}");
    size_t at = str_find(pattern, mark);
    if (at == pattern.n)
        return l->file;
    struct str class = str_head(java_class(source), 100);
    return arena_printf(a, "%.*s%.*s%.*s", (int)at, pattern.p, STR_ARG(class),
                        STR_ARG(str_from(pattern, at + mark.n)));
}

/* ---- argv ---- */

/* The text after the last '/', without its ending: the class of "/w/Main.java". */
static struct str stem(const char *path)
{
    const char *slash = strrchr(path, '/');
    struct str s = str_of(slash ? slash + 1 : path);
    return str_head(s, str_find_char(s, '.'));
}

static const char *fill_word(const char *word, const struct language_values *v, struct arena *a)
{
    struct strbuf b = {0};
    uint64_t mb = v->memory_bytes / MIB;
    for (struct str rest = str_of(word); rest.n;) {
        struct str mib = STR("{memory_mb}"), stack = STR("{stack_kb}"), source = STR("{source}"),
                   class = STR("{class}"), solution = STR("{solution}");
        if (str_starts(rest, mib)) {
            strbuf_printf(&b, "%" PRIu64, mb);
            rest = str_from(rest, mib.n);
        } else if (str_starts(rest, stack)) {
            /* An eighth for what a runtime needs of it besides the program's own frames. */
            strbuf_printf(&b, "%" PRIu64, mb * 1024 - mb * 128);
            rest = str_from(rest, stack.n);
        } else if (str_starts(rest, source)) {
            strbuf_puts(&b, v->source ? v->source : "");
            rest = str_from(rest, source.n);
        } else if (str_starts(rest, solution)) {
            strbuf_puts(&b, v->solution ? v->solution : "");
            rest = str_from(rest, solution.n);
        } else if (str_starts(rest, class)) {
            strbuf_put(&b, stem(v->source ? v->source : ""));
            rest = str_from(rest, class.n);
        } else {
            strbuf_putc(&b, rest.p[0]);
            rest = str_from(rest, 1);
        }
    }
    const char *filled = arena_cstr(a, strbuf_str(&b));
    strbuf_release(&b);
    return filled;
}

/* The words that this one stands for; NULL: it is one of its own. */
static const char *const *several(const char *word, const struct language_values *v)
{
    static const char *const none[] = {NULL};
    if (strcmp(word, "{sources}") == 0)
        return v->sources ? v->sources : none;
    if (strcmp(word, "{header}") == 0)
        return v->header ? v->header : none;
    return NULL;
}

static size_t count(const char *const *list)
{
    size_t n = 0;
    while (list && list[n])
        n++;
    return n;
}

const char *const *language_argv_fill(const struct language_argv *t, const struct language_values *v,
                                      const char *const *more, struct arena *a)
{
    size_t n = 0, n_more = count(more), total = n_more + 1;
    for (size_t i = 0; t->words[i]; i++) {
        const char *const *words = several(t->words[i], v);
        total += words ? count(words) : 1;
    }
    const char **out = arena_array(a, const char *, total);
    for (size_t i = 0; t->words[i]; i++) {
        const char *const *words = several(t->words[i], v);
        if (!words)
            out[n++] = fill_word(t->words[i], v, a);
        for (; words && *words; words++)
            out[n++] = *words;
    }
    for (size_t i = 0; i < n_more; i++)
        out[n++] = more[i];
    return out;
}

#include "judge/header.h"

#include "base/crypto.h"
#include "base/fd.h"
#include "judge/inside.h"

#include <stdio.h>
#include <unistd.h>

enum { HEADER_BYTES_MAX = 512 << 20 };

/* As it is called in /w, where it is compiled, and on the shelf, where the compiler finds it when it refuses
 * what was made of it. */
static const char source_name[] = "precompiled.h";

/* ---- what a source begins with ---- */

/* How long the comment is that s begins with; 0: none, or one whose end is not where it seems to be. */
static size_t comment_length(struct str s)
{
    if (str_starts(s, STR("/*"))) {
        struct str inside = str_from(s, 2);
        size_t n = str_find(inside, STR("*/"));
        return n < inside.n ? 2 + n + 2 : 0;
    }
    size_t n = str_starts(s, STR("//")) ? str_find_char(s, '\n') : 0;
    return str_find_char(str_head(s, n), '\\') < n ? 0 : n;
}

/* Without the white space and the comments that it begins with; line ends are no white space within a
 * line. */
static struct str skip_blank(struct str s, bool within_line)
{
    for (;;) {
        size_t n = comment_length(s);
        if (s.n && (s.p[0] == ' ' || s.p[0] == '\t' || s.p[0] == '\r' || (s.p[0] == '\n' && !within_line)))
            n = 1;
        if (n == 0)
            return s;
        s = str_from(s, n);
    }
}

bool header_next(struct str *rest, struct str *ret_name)
{
    struct str s = skip_blank(*rest, false);
    if (!str_starts(s, STR("#")))
        return false;
    s = skip_blank(str_from(s, 1), true);
    if (!str_starts(s, STR("include")))
        return false;
    s = skip_blank(str_from(s, 7), true);
    size_t end = str_find_char(s, '>');
    if (!str_starts(s, STR("<")) || end == s.n || str_find_char(s, '\n') < end)
        return false;
    struct str name = str_head(str_from(s, 1), end - 1);
    s = skip_blank(str_from(s, end + 1), true);
    if (s.n && s.p[0] != '\n')
        return false;
    *ret_name = name;
    *rest = s;
    return true;
}

static bool begins_with_all(struct str text, const struct language_header *h)
{
    bool found[LANGUAGE_INCLUDES_MAX] = {0};
    struct str name;
    while (header_next(&text, &name)) {
        for (size_t i = 0; h->includes[i]; i++)
            found[i] = found[i] || str_is(name, h->includes[i]);
    }
    for (size_t i = 0; h->includes[i]; i++) {
        if (!found[i])
            return false;
    }
    return true;
}

/* Each of the sources does. */
static bool may_use(const struct compile_request *r, const struct program *p, const struct language_header *h)
{
    for (size_t i = 0; p->sources[i]; i++) {
        bool ok = false;
        for (size_t k = 0; k < r->n_files && !ok; k++)
            ok = strcmp(p->files[k].name, p->sources[i] + strlen("/w/")) == 0 &&
                 begins_with_all(r->files[k].text, h);
        if (!ok)
            return false;
    }
    return true;
}

/* ---- making them ---- */

static struct str source_of(const struct language_header *h, struct arena *a)
{
    struct strbuf b = {0};
    for (size_t i = 0; h->includes[i]; i++)
        strbuf_printf(&b, "#include <%s>\n", h->includes[i]);
    struct str text = arena_str(a, strbuf_str(&b));
    strbuf_release(&b);
    return text;
}

static enum err run_maker(struct judge *j, const struct language *l, struct arena *a,
                          struct sandbox_result *ret, struct error *e)
{
    const char *const collect[] = {l->headers.file, NULL};
    struct language_values v = {.source = arena_printf(a, "/w/%s", source_name),
                                .memory_bytes = l->compile_memory_bytes};
    struct sandbox_run run = {
        .profile = SANDBOX_COMPILER,
        .argv = language_argv_fill(&l->headers.make, &v, NULL, a),
        .stdin_fd = -1,
        .stdout_fd = -1,
        .limits = {.cpu_ms = 60000,
                   .wall_ms = 180000,
                   .memory_bytes = UINT64_C(2) << 30,
                   .stack_bytes = 64 << 20,
                   .processes = COMPILE_PROCESSES,
                   .stdout_bytes = 1 << 20,
                   .stderr_bytes = 1 << 20,
                   .box_bytes = HEADER_BYTES_MAX,
                   .box_files = 100},
        .collect = collect,
        .collect_bytes = HEADER_BYTES_MAX,
    };
    return sandbox_run(j->seat.slot, &run, ret, e);
}

static enum err make(struct judge *j, const struct language *l, int source_fd, struct arena *a, int *ret_fd,
                     struct error *e)
{
    struct sandbox_result s;
    struct sandbox_file source = {.name = source_name, .fd = source_fd};
    TRY(run_load(j, &source, 1, e));
    TRY(run_maker(j, l, a, &s, e));
    bool made = s.exited && s.exit_code == 0 && s.collected[0] >= 0;
    if (made)
        *ret_fd = TAKE_FD(s.collected[0]);
    sandbox_result_release(&s);
    return made ? ERR_OK
                : error_set(e, ERR_UNSUPPORTED, l->id, "a header of %s cannot be precompiled", l->name);
}

static enum err key_of(struct judge *j, const struct language *l, struct str source, char ret[65],
                       struct error *e)
{
    struct judge_tool tool;
    struct crypto_sha256 h;
    TRY(judge_tool(j, l, &tool, e));
    crypto_sha256_begin(&h);
    crypto_sha256_add_field(&h, STR("header 2"));
    crypto_sha256_add_field(&h, str_of(l->sha256));
    crypto_sha256_add_field(&h, str_of(tool.version));
    crypto_sha256_add_field(&h, source);
    crypto_sha256_end_hex(&h, ret);
    return ERR_OK;
}

/* From the cache, or made and put there; and its source, in a file of its own. */
static enum err find(struct judge *j, const struct language *l, const struct language_header *h,
                     struct arena *a, int *ret_fd, int *ret_source_fd, struct error *e)
{
    char key[65];
    struct str source = source_of(h, a);
    _cleanup_(fd_closep) int source_fd = -1, made_fd = -1;
    TRY(key_of(j, l, source, key, e));
    TRY(fd_memfile(source_name, source, &source_fd, e));
    if (cache_get(j->cache, "header", key, ret_fd, NULL) != ERR_OK) {
        TRY(make(j, l, source_fd, a, &made_fd, e));
        TRY(cache_put(j->cache, "header", key, made_fd, ret_fd, e));
    }
    *ret_source_fd = TAKE_FD(source_fd);
    return ERR_OK;
}

static enum err shelve(struct judge *j, const struct language *l, const struct language_header *h,
                       struct error *e)
{
    struct arena a;
    struct sandbox_file files[] = {{.name = l->headers.file, .fd = -1}, {.name = source_name, .fd = -1}};
    if (j->shelved == h)
        return ERR_OK;
    arena_init(&a);
    enum err r = find(j, l, h, &a, &files[0].fd, &files[1].fd, e);
    if (r == ERR_OK) {
        j->shelved = NULL;
        r = sandbox_shelve(j->seat.slot, files, ARRAY_LEN(files), e);
    }
    if (r == ERR_OK)
        j->shelved = h;
    fd_closep(&files[0].fd);
    fd_closep(&files[1].fd);
    arena_release(&a);
    return r;
}

/* ---- as others see it ---- */

const char *const *header_for(struct judge *j, const struct compile_request *r, const struct program *p)
{
    const struct language_headers *h = &r->language->headers;
    for (size_t i = 0; i < h->n; i++) {
        if (may_use(r, p, &h->list[i]))
            return shelve(j, r->language, &h->list[i], NULL) == ERR_OK ? h->use : NULL;
    }
    return NULL;
}

enum err headers_make(struct judge *j, const struct language *l, struct error *e)
{
    for (size_t i = 0; i < l->headers.n; i++) {
        struct arena a;
        _cleanup_(fd_closep) int fd = -1, source_fd = -1;
        arena_init(&a);
        enum err r = find(j, l, &l->headers.list[i], &a, &fd, &source_fd, e);
        arena_release(&a);
        TRY(r);
    }
    return ERR_OK;
}

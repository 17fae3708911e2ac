/*
 * Opening, and asking tools for their versions. A version is known by the tool's file (device, inode, size,
 * time of change), so that the tool itself, which may take half a second to answer, is asked once after each
 * update of the machine.
 */
#include "judge/judge.h"

#include "base/crypto.h"
#include "base/fd.h"
#include "judge/header.h"
#include "judge/inside.h"

#include <assert.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>

enum err judge_open(const struct judge_options *o, struct judge **ret, struct error *e)
{
    static const uint64_t two_gib = UINT64_C(2) << 30;
    struct judge *j = calloc(1, sizeof *j);
    if (!j)
        abort();
    arena_init(&j->arena);
    j->content = arena_strdup(&j->arena, o->content);
    j->seat.slot = o->slot;
    j->open_partner = o->partner;
    j->open_partner_arg = o->partner_arg;
    enum err r =
        languages_load(arena_printf(&j->arena, "%s/languages", o->content), &j->arena, &j->languages, e);
    if (r == ERR_OK && o->instead)
        r = languages_instead(&j->languages, str_of(o->instead), e);
    if (r == ERR_OK)
        r = cache_open(arena_printf(&j->arena, "%s/judge", o->cache),
                       o->cache_max_bytes ? o->cache_max_bytes : two_gib, &j->cache, e);
    if (r != ERR_OK) {
        judge_free(j);
        return r;
    }
    *ret = j;
    return ERR_OK;
}

void judge_free(struct judge *j)
{
    if (!j)
        return;
    cache_free(j->cache);
    arena_release(&j->arena);
    free(j);
}

void judge_use_slot(struct judge *j, struct sandbox *slot)
{
    j->seat = (struct seat){.slot = slot};
    j->shelved = NULL;
}

int64_t judge_cpu_ns(const struct judge *j)
{
    return sandbox_cpu_ns(j->seat.slot) + (j->partner.slot ? sandbox_cpu_ns(j->partner.slot) : 0);
}

const struct languages *judge_languages(const struct judge *j)
{
    return &j->languages;
}

const char *judge_phase_name(enum judge_phase p)
{
    return p == JUDGE_PREPARING ? "preparing" : p == JUDGE_COMPILING ? "compiling" : "testing";
}

/* ---- versions ---- */

/* The first thing like 12.2.0 in a text. */
static void find_version(struct str text, char *ret, size_t size)
{
    for (size_t i = 0; i < text.n; i++) {
        bool digit = text.p[i] >= '0' && text.p[i] <= '9';
        bool within = i > 0 && ((text.p[i - 1] >= 'a' && text.p[i - 1] <= 'z') ||
                                (text.p[i - 1] >= 'A' && text.p[i - 1] <= 'Z'));
        /* "v20.1" and "go1.21" are versions, "gnu17" is none. */
        if (!digit ||
            (within && text.p[i - 1] != 'v' && !(i > 1 && text.p[i - 1] == 'o' && text.p[i - 2] == 'g')))
            continue;
        size_t n = 0;
        while (
            i + n < text.n && n + 1 < size &&
            ((text.p[i + n] >= '0' && text.p[i + n] <= '9') || text.p[i + n] == '.' || text.p[i + n] == '_'))
            n++;
        memcpy(ret, text.p + i, n);
        ret[n] = '\0';
        return;
    }
    ret[0] = '\0';
}

static enum err ask_version(struct judge *j, const struct language *l, char version[64], struct error *e)
{
    struct sandbox_result result;
    TRY(run_load(j, NULL, 0, e));
    struct sandbox_run run = {
        .profile = SANDBOX_COMPILER,
        .argv = l->version.words,
        .stdin_fd = -1,
        .stdout_fd = -1,
        .limits = {.cpu_ms = 10000,
                   .wall_ms = 20000,
                   .memory_bytes = UINT64_C(1) << 30,
                   .stack_bytes = 64 << 20,
                   .processes = 64,
                   .stdout_bytes = 1 << 16,
                   .stderr_bytes = 1 << 16,
                   .box_bytes = 16 << 20,
                   .box_files = 100},
    };
    TRY(sandbox_run(j->seat.slot, &run, &result, e));
    struct arena a;
    arena_init(&a);
    version[0] = '\0';
    if (result.exited && result.exit_code == 0) {
        find_version(run_text(result.stdout_fd, 4096, &a, NULL), version, 64);
        if (!version[0])
            find_version(run_text(result.stderr_fd, 4096, &a, NULL), version, 64);
    }
    arena_release(&a);
    sandbox_result_release(&result);
    return ERR_OK;
}

static void tool_key(const struct language *l, const struct stat *st, char key[65])
{
    struct crypto_sha256 h;
    char facts[160];
    snprintf(facts, sizeof facts, "%" PRIu64 " %" PRIu64 " %" PRId64 " %" PRId64 ".%09ld",
             (uint64_t)st->st_dev, (uint64_t)st->st_ino, (int64_t)st->st_size, (int64_t)st->st_mtim.tv_sec,
             (long)st->st_mtim.tv_nsec);
    crypto_sha256_begin(&h);
    crypto_sha256_add_field(&h, STR("tool 1"));
    crypto_sha256_add_field(&h, str_of(l->sha256));
    crypto_sha256_add_field(&h, str_of(facts));
    crypto_sha256_end_hex(&h, key);
}

static enum err find_tool(struct judge *j, const struct language *l, struct judge_tool *ret, struct error *e)
{
    struct stat st;
    char key[65];
    _cleanup_(fd_closep) int fd = -1;
    *ret = (struct judge_tool){0};
    if (stat(l->tool, &st) < 0 || !S_ISREG(st.st_mode))
        return ERR_OK;
    tool_key(l, &st, key);
    if (cache_get(j->cache, "tool", key, &fd, NULL) == ERR_OK) {
        struct file_view v;
        TRY(file_view(fd, &v, e));
        snprintf(ret->version, sizeof ret->version, "%.*s", (int)(v.bytes.n < 63 ? v.bytes.n : 63),
                 v.bytes.p);
        file_view_release(&v);
    } else {
        TRY(ask_version(j, l, ret->version, e));
        if (ret->version[0]) {
            TRY(fd_memfile("version", str_of(ret->version), &fd, e));
            TRY(cache_put(j->cache, "tool", key, fd, NULL, e));
        }
    }
    ret->installed = ret->version[0] != '\0';
    return ERR_OK;
}

enum err judge_tool(struct judge *j, const struct language *l, struct judge_tool *ret, struct error *e)
{
    size_t i = (size_t)(l - j->languages.list);
    if (l == judge_answers()) {
        *ret = (struct judge_tool){.installed = true};
        return ERR_OK;
    }
    assert(i < j->languages.n);
    if (!j->tools[i].asked) {
        TRY(find_tool(j, l, &j->tools[i].tool, e));
        j->tools[i].asked = true;
    }
    *ret = j->tools[i].tool;
    return ERR_OK;
}

enum err judge_warm(struct judge *j, struct error *e)
{
    for (size_t i = 0; i < j->languages.n; i++) {
        struct judge_tool tool;
        const struct language *l = &j->languages.list[i];
        TRY(judge_tool(j, l, &tool, e));
        if (tool.installed)
            TRY(headers_make(j, l, e));
    }
    return ERR_OK;
}

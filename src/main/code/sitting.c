/* Solving a problem with an editor of one's own. */
#include "main/code/sitting.h"

#include "base/clock.h"
#include "base/fd.h"
#include "main/code/drill-folder.h"
#include "main/local.h"
#include "main/say.h"
#include "record/problems/problems.h"
#include "record/problems/submissions.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

enum { TICK_MS = 150, ALONE_MS = 1500, BANK_WAIT_MS = 120000, JUDGE_WAIT_MS = 600000 };

static void tick(void)
{
    nanosleep(&(struct timespec){.tv_nsec = TICK_MS * 1000000L}, NULL);
}

int sitting_run(const struct args *args, sitting_work *work)
{
    struct own_worker own;
    struct desk d;
    struct error e = {0};
    int code = EXIT_OK;
    enum err r = own_worker_prepare(args, &own, &e);
    if (r == ERR_OK)
        r = desk_open(args, &d, &e);
    if (r == ERR_OK) {
        r = work(args, &d, &own, &code, &e);
        desk_close(&d);
    }
    own_worker_end(&own);
    return r == ERR_OK ? code : command_fail(&e, args_has(args, "json"));
}

/* ---- the bank ---- */

static enum err ask_for_bank(struct db *db, struct error *e)
{
    DB_TX(db, DB_WRITE, e);
    TRY(problems_ask_for_index(db, e));
    return db_commit(db, e);
}

enum err sitting_need_bank(struct desk *d, struct own_worker *own, struct error *e)
{
    bool there;
    int64_t until = clock_mono_ms() + BANK_WAIT_MS;
    TRY(problems_any(d->db, &there, e));
    if (there)
        return ERR_OK;
    TRY(ask_for_bank(d->db, e));
    own_worker_start(own);
    local_progress("reading the problems");
    while (!there && clock_mono_ms() < until) {
        tick();
        TRY(problems_any(d->db, &there, e));
    }
    local_progress(NULL);
    return there ? ERR_OK
                 : error_set(e, ERR_TIMEOUT, NULL,
                             "the problems could not be read; \"dryrun doctor\" may tell why");
}

enum err sitting_doc(struct desk *d, const char *slug, json_t **ret, struct error *e)
{
    struct str doc, hash;
    TRY(problems_doc(d->db, str_of(slug), &d->arena, &doc, &hash, e));
    return json_read(doc, ret, e);
}

/* ---- its folder ---- */

enum err sitting_folder(const char *path, int *ret_fd, struct error *e)
{
    if (mkdir(path, 0755) < 0 && errno != EEXIST)
        return error_errno(e, errno, "folder", "cannot make the folder %s", path);
    *ret_fd = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    return *ret_fd < 0 ? error_errno(e, errno, "folder", "cannot open the folder %s", path) : ERR_OK;
}

static enum err put_samples(const json_t *problem, int folder, struct arena *a, struct error *e)
{
    const json_t *one;
    size_t i;
    json_array_foreach (json_object_get(problem, "samples"), i, one) {
        TRY(drill_folder_put(folder, arena_printf(a, "sample-%zu.in", i + 1), str_of(desk_text(one, "input")),
                             e));
        TRY(drill_folder_put(folder, arena_printf(a, "sample-%zu.ans", i + 1),
                             str_of(desk_text(one, "output")), e));
    }
    return ERR_OK;
}

static enum err put_starter(const struct package *p, const struct language *l, int folder, struct arena *a,
                            struct error *e)
{
    struct str text = STR("");
    for (size_t i = 0; i < p->n_starters; i++)
        if (str_is(p->starters[i].language, l->id))
            text = p->starters[i].source;
    return drill_folder_put(folder, arena_printf(a, "solution.%s", l->extensions[0]), text, e);
}

enum err sitting_fill(const struct args *args, struct desk *d, const char *slug, const json_t *problem,
                      bool samples, int folder, struct error *e)
{
    struct local l;
    struct package *p = NULL;
    const struct language *language;
    TRY(local_open(args, &l, e));
    enum err r = local_package(&l, slug, &p, e);
    for (size_t i = 0; r == ERR_OK && i < p->n_statements; i++)
        if (p->statements[i].text.n)
            r = drill_folder_put(
                folder, strrchr(arena_printf(&d->arena, "/%.*s", STR_ARG(p->statements[i].path)), '/') + 1,
                p->statements[i].text, e);
    if (r == ERR_OK && samples)
        r = put_samples(problem, folder, &d->arena, e);
    if (r == ERR_OK && args_has(args, "language"))
        r = local_language(&l, args, "", &language, e);
    if (r == ERR_OK && args_has(args, "language"))
        r = put_starter(p, language, folder, &d->arena, e);
    package_free(p);
    local_close(&l);
    return r;
}

/* ---- the judge ---- */

enum err sitting_wait(struct desk *d, struct own_worker *own, sitting_get *get, int64_t id, json_t **ret,
                      struct error *e)
{
    int64_t began = clock_mono_ms();
    for (;;) {
        _cleanup_(strbuf_release) struct strbuf out = {0};
        struct json_writer w = jw_to(&out);
        json_auto_t *now = NULL;
        TRY(get(d->db, id, &w, e));
        TRY(json_read(strbuf_str(&out), &now, e));
        const char *state = desk_text(now, "state");
        bool queued = strcmp(state, "queued") == 0;
        int64_t waited = clock_mono_ms() - began;
        if (!queued && strcmp(state, "running") != 0) {
            local_progress(NULL);
            *ret = json_incref(now);
            return ERR_OK;
        }
        if (waited > ALONE_MS && queued)
            own_worker_start(own);
        local_progress(queued ? "waiting for the judge" : "judging");
        if (waited > JUDGE_WAIT_MS)
            return error_set(e, ERR_TIMEOUT, NULL,
                             "it is still with the judge; the page shows when it is done");
        tick();
    }
}

void sitting_print_tests(const json_t *whole)
{
    enum { SHOWN = 5 };
    const json_t *one;
    size_t i, shown = 0;
    local_print_output(str_of(desk_text(whole, "compile_output")));
    json_array_foreach (json_object_get(whole, "tests"), i, one) {
        if (strcmp(desk_text(one, "verdict"), "AC") == 0)
            continue;
        if (shown++ == SHOWN) {
            sayf("  and more\n");
            return;
        }
        sayf("  %s: %s  ", desk_text(one, "name"), desk_text(one, "verdict"));
        say_member(one, "feedback");
        sayf("\n");
        local_print_output(str_of(desk_text(one, "output")));
    }
}

/*
 * dryrun problem export: a package as an archive that is complete without dryrun.
 */
#include "base/fd.h"
#include "judge/export.h"
#include "main/commands.h"
#include "main/local.h"
#include "main/options.h"
#include "main/say.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

/* Written under another name, and in its place only when it is whole. */
static enum err write_archive(struct local *l, const struct package *p, const char *to, bool replace,
                              struct export_counts *ret, struct error *e)
{
    const char *unfinished = arena_printf(&l->arena, "%s.unfinished-%d", to, (int)getpid());
    if (!replace && access(to, F_OK) == 0)
        return error_set(e, ERR_CONFLICT, "output", "%s is there already; say --replace to write it anew",
                         to);
    _cleanup_(fd_closep) int fd = open(unfinished, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0644);
    if (fd < 0)
        return error_errno(e, errno, "output", "cannot write %s", unfinished);
    enum err r = export_package(l->judge, p, fd, ret, e);
    if (r == ERR_OK && fsync(fd) < 0)
        r = error_errno(e, errno, "output", "cannot write %s", to);
    if (r == ERR_OK && renameat2(AT_FDCWD, unfinished, AT_FDCWD, to, replace ? 0 : RENAME_NOREPLACE) < 0)
        r = error_errno(e, errno, "output", "cannot put the archive into its place, %s", to);
    if (r != ERR_OK)
        unlink(unfinished);
    return r;
}

static enum err run_export(const struct args *args, struct local *l, const char **ret_to,
                           struct export_counts *ret, struct error *e)
{
    struct package *p = NULL;
    TRY(local_package(l, args->operands[0], &p, e));
    enum err r =
        p->broken
            ? error_set(e, ERR_INVALID, "package",
                        "the package has %zu errors, which \"dryrun problem verify\" tells; a broken one "
                        "is not exported",
                        p->findings.errors)
            : ERR_OK;
    *ret_to = args_value(args, "output", arena_printf(&l->arena, "%.*s.zip", STR_ARG(p->slug)));
    if (r == ERR_OK && export_generates(p))
        r = local_start(l, e);
    if (r == ERR_OK)
        r = write_archive(l, p, *ret_to, args_has(args, "replace"), ret, e);
    package_free(p);
    return r;
}

static int run(const struct args *args)
{
    struct local l;
    struct error e = {0};
    struct export_counts counts = {0};
    const char *to = NULL;
    bool json = args_has(args, "json");
    enum err r = local_open(args, &l, &e);
    if (r != ERR_OK)
        return command_fail(&e, json);
    r = run_export(args, &l, &to, &counts, &e);
    if (r == ERR_OK && json) {
        struct strbuf out = {0};
        struct json_writer w = jw_to(&out);
        jw_begin(&w, '{');
        jw_put_cstr(&w, "archive", to);
        jw_put_int(&w, "files", (int64_t)counts.files);
        jw_put_int(&w, "generated_tests", (int64_t)counts.generated);
        jw_put_int(&w, "bytes", (int64_t)counts.bytes);
        jw_end(&w);
        say_json(&out);
    } else if (r == ERR_OK) {
        sayf("wrote %s: %zu files, %zu generated tests among them\n", to, counts.files, counts.generated);
    }
    local_close(&l);
    return r == ERR_OK ? EXIT_OK : command_fail(&e, json);
}

static const struct command_option options[] = {
    {"output", 'o', "FILE", "the archive; otherwise NAME.zip here"},
    OPTION_REPLACE("write it anew if it is there"),
    {"json", 0, NULL, "as JSON"},
    LOCAL_OPTIONS,
    {0},
};

const struct command cmd_problem_export = {
    .name = "problem export",
    .operands = "PACKAGE",
    .min_operands = 1,
    .max_operands = 1,
    .summary = "write a package to a ZIP archive that any judge can use",
    .details =
        "Tests that are made by the package's generator are written out, so that nothing of dryrun is needed any more.\n"
        "Links become the files that they lead to; hidden files are left out. The same package gives the same archive.",
    .options = options,
    .run = run,
};

/*
 * dryrun export, dryrun import: the whole record as one file, and back.
 */
#include "base/fd.h"
#include "main/apart.h"
#include "main/commands.h"
#include "main/desk.h"
#include "main/local.h"
#include "main/say.h"
#include "record/archive/archive.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

struct file {
    int fd;
    const char *name;
    const char *doing;
};

static enum err write_piece(void *arg, struct str piece, struct error *e)
{
    struct file *f = arg;
    return fd_write_all(f->fd, piece, f->name, e);
}

static enum err read_piece(void *arg, void *to, size_t n, size_t *ret_n, struct error *e)
{
    struct file *f = arg;
    ssize_t got;
    do
        got = read(f->fd, to, n);
    while (got < 0 && errno == EINTR);
    if (got < 0)
        return error_errno(e, errno, f->name, "cannot read %s", f->name);
    *ret_n = (size_t)got;
    return ERR_OK;
}

static void progress(void *arg, const struct archive_counts *c)
{
    const struct file *f = arg;
    char text[100];
    snprintf(text, sizeof text, "%s: %lld rows, %lld MiB", f->doing, (long long)c->rows,
             (long long)c->bytes >> 20);
    local_progress(text);
}

/* Where the archive itself does not go. */
static void tell(const struct args *args, const char *done, const struct archive_counts *c)
{
    _cleanup_(strbuf_release) struct strbuf out = {0};
    struct json_writer w = jw_to(&out);
    const char *name = args->operands[0];
    FILE *to = strcmp(name, "-") == 0 ? stderr : stdout;
    if (!args_has(args, "json")) {
        say_to(to, "%s: %lld rows, %lld bytes %s\n", name, (long long)c->rows, (long long)c->bytes, done);
        return;
    }
    jw_begin(&w, '{');
    jw_put_int(&w, "rows", c->rows);
    jw_put_int(&w, "members", c->members);
    jw_put_int(&w, "bytes", c->bytes);
    jw_end(&w);
    say_to(to, "%s\n", strbuf_cstr(&out));
}

/* ---- export ---- */

static enum err write_record(const struct args *args, int fd, struct archive_counts *ret, struct error *e)
{
    struct file f = {fd, args->operands[0], "writing"};
    const struct archive_sink sink = {write_piece, progress, &f};
    struct desk d;
    TRY(desk_open(args, &d, e));
    enum err r = archive_export(d.db, &sink, ret, e);
    desk_close(&d);
    local_progress(NULL);
    return r;
}

static enum err write_apart(const void *ctx, int fd, void *told, struct error *e)
{
    return write_record(ctx, fd, told, e);
}

static int run_export(const struct args *args)
{
    const char *name = args->operands[0];
    struct archive_counts counts;
    struct error e = {0};
    enum err r;
    if (strcmp(name, "-") != 0)
        r = apart_write(name, write_apart, args, &counts, sizeof counts, &e);
    else if (isatty(STDOUT_FILENO))
        r = error_set(&e, ERR_INVALID, "FILE", "an archive is not written to a terminal; name a file");
    else
        r = write_record(args, STDOUT_FILENO, &counts, &e);
    if (r != ERR_OK)
        return command_fail(&e, args_has(args, "json") && strcmp(name, "-") != 0);
    tell(args, "written", &counts);
    return EXIT_OK;
}

static const struct command_option options[] = {DESK_OPTIONS, {0}};

const struct command cmd_export = {
    .name = "export",
    .operands = "FILE",
    .min_operands = 1,
    .max_operands = 1,
    .summary = "write the whole record to one archive: everything that is yours, in JSON",
    .details =
        "FILE is a tar archive that only you can read; \"-\" is standard output. It has applications, people, ads, notes, versions of the CV,\n"
        "promises, figures, claims, scripts, stories, recordings, rehearsals, cards, typing results, tries at drills, events,\n"
        "changes, drafts, submissions with their sources and results, and measurements. It does not have what is this machine's (sessions, jobs, caches) nor\n"
        "problem packages, which are files in DATA/problems. It is one state of the record, also while\n"
        "a server runs, and the same record gives the same bytes. docs/formats/export.md describes it.",
    .options = options,
    .run = run_export,
};

/* ---- import ---- */

static enum err import(const struct args *args, int fd, struct error *e)
{
    const char *name = args->operands[0];
    struct archive_counts counts;
    struct desk d;
    struct file f = {fd, name, "reading"};
    const struct archive_source source = {read_piece, progress, &f};
    TRY(desk_open(args, &d, e));
    enum err r = archive_import(d.db, &source, &counts, e);
    desk_close(&d);
    local_progress(NULL);
    if (r == ERR_OK)
        tell(args, "read", &counts);
    return r;
}

static int run_import(const struct args *args)
{
    const char *name = args->operands[0];
    struct error e = {0};
    _cleanup_(fd_closep) int opened = -1;
    int fd = STDIN_FILENO;
    enum err r = ERR_OK;
    if (strcmp(name, "-") != 0) {
        fd = opened = open(name, O_RDONLY | O_CLOEXEC);
        if (fd < 0)
            r = error_errno(&e, errno, name, "cannot open %s", name);
    }
    if (r == ERR_OK)
        r = import(args, fd, &e);
    return r == ERR_OK ? EXIT_OK : command_fail(&e, args_has(args, "json"));
}

const struct command cmd_import = {
    .name = "import",
    .operands = "FILE",
    .min_operands = 1,
    .max_operands = 1,
    .summary = "read an archive of \"dryrun export\" back into an empty record",
    .details =
        "All of it or nothing: an archive that is damaged, cut, changed or newer than this program is refused with the place, and nothing is\n"
        "changed. A record with something in it is refused too; nothing is mixed. Archives go from SQLite to PostgreSQL and back.\n"
        "\"-\" is standard input.",
    .options = options,
    .run = run_import,
};

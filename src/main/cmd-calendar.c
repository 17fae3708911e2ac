/*
 * dryrun calendar: rounds, promises and follow-ups as a file for any calendar program.
 */
#include "base/fd.h"
#include "main/commands.h"
#include "main/desk.h"
#include "record/calendar.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#define ZONES_FOLDER "/usr/share/zoneinfo"

/* Zones of the machine's own data, each read once. */
struct zones {
    struct arena arena;
    struct {
        struct str name;
        const struct zone *zone; /* NULL: there is none */
    } known[64];
    size_t n;
};

static const struct zone *read_zone(struct zones *z, struct str name)
{
    const struct zone *zone = NULL;
    struct str bytes;
    if (!zone_name_valid(name))
        return NULL;
    const char *path = arena_printf(&z->arena, "%s/%.*s", ZONES_FOLDER, STR_ARG(name));
    if (fd_read_path(path, ZONE_BYTES_MAX, &z->arena, &bytes, NULL) != ERR_OK ||
        zone_read(name, bytes, &z->arena, &zone, NULL) != ERR_OK)
        return NULL;
    return zone;
}

static const struct zone *find_zone(void *ctx, struct str name)
{
    struct zones *z = ctx;
    for (size_t i = 0; i < z->n; i++)
        if (str_eq(z->known[i].name, name))
            return z->known[i].zone;
    name = arena_str(&z->arena, name);
    const struct zone *zone = read_zone(z, name);
    if (!zone)
        fprintf(stderr, "dryrun: there is no time zone %.*s in %s; its times are told in UTC\n",
                STR_ARG(name), ZONES_FOLDER);
    if (z->n < ARRAY_LEN(z->known)) {
        z->known[z->n].name = name;
        z->known[z->n++].zone = zone;
    }
    return zone;
}

static enum err write_calendar(const struct args *args, struct strbuf *out, struct error *e)
{
    struct desk d;
    struct zones z = {.n = 0};
    TRY(desk_open(args, &d, e));
    arena_init(&z.arena);
    enum err r = calendar_write(d.db, &(struct calendar_zones){find_zone, &z}, 0, out, e);
    arena_release(&z.arena);
    desk_close(&d);
    return r;
}

static int run(const struct args *args)
{
    _cleanup_(strbuf_release) struct strbuf out = {0};
    struct error e = {0};
    if (write_calendar(args, &out, &e) != ERR_OK ||
        fd_write_all(1, strbuf_str(&out), "standard output", &e) != ERR_OK)
        return command_fail(&e, false);
    return EXIT_OK;
}

static const struct command_option options[] = {
    {"data", 0, "DIR", "the data folder, in which the record lies"},
    {"database", 0, "URL", "the record itself, if elsewhere: sqlite:PATH or postgresql://..."},
    {0},
};

const struct command cmd_calendar = {
    .name = "calendar",
    .operands = "",
    .summary = "print the rounds, promises and follow-ups to come, as iCalendar",
    .details =
        "Every calendar program takes the file: dryrun calendar > dryrun.ics. One that gets it anew moves what moved, since each\n"
        "event keeps its name and counts its changes.",
    .options = options,
    .run = run,
};

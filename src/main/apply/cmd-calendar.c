/*
 * dryrun calendar: rounds, promises and follow-ups as a file for any calendar program.
 */
#include "base/fd.h"
#include "main/commands.h"
#include "main/desk.h"
#include "record/content/world.h"

static enum err write_calendar(const struct args *args, struct strbuf *out, struct error *e)
{
    struct desk d;
    struct world *world;
    TRY(world_open(NULL, &world, e));
    enum err r = desk_open(args, &d, e);
    if (r == ERR_OK) {
        const struct calendar_zones zones = world_zones(world);
        r = calendar_write(d.db, &zones, 0, out, e);
        desk_close(&d);
    }
    world_free(world);
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
    {"data", 'd', "DIR", "the data folder, in which the record lies"},
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

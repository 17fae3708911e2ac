/*
 * dryrun doctor: what protection is active on this machine, in plain words, and how to get what is missing.
 */
#include "main/commands.h"
#include "main/report.h"
#include "main/say.h"

#include <stdio.h>
#include <sys/utsname.h>
#include <unistd.h>

static void print_json(const struct sandbox_report *r)
{
    struct strbuf out = {0};
    struct json_writer w = jw_to(&out);
    report_protection_json(r, &w);
    say_json(&out);
}

static void print_text(const struct sandbox_report *r)
{
    struct utsname u;
    if (uname(&u) == 0)
        sayf("%s %s on %s, as %s\n\n", u.sysname, u.release, u.machine,
             geteuid() == 0 ? "root" : "an ordinary user");
    for (size_t i = 0; i < r->n_checks; i++) {
        const struct sandbox_check *c = &r->checks[i];
        sayf("  %-4s %-22s %s\n", c->ok ? "ok" : "NO", c->name, c->detail);
        if (!c->ok && c->remedy[0])
            sayf("       %-22s -> %s\n", "", c->remedy);
    }
    sayf("\nProtection: %s. %s\n", report_strength_name(r->strength), r->summary);
}

static int run(const struct args *args)
{
    struct sandbox_report report;
    sandbox_probe(&report);
    if (args_has(args, "json"))
        print_json(&report);
    else
        print_text(&report);
    return report.strength == SANDBOX_NONE ? EXIT_VERDICT : EXIT_OK;
}

static const struct command_option options[] = {{"json", 0, NULL, "as JSON"}, {0}};

const struct command cmd_doctor = {
    .name = "doctor",
    .operands = "",
    .summary = "say which protection the jail has here, and how to get what is missing",
    .details = "Builds a jail, runs a program in it that tries the walls from inside, and reports what held. "
               "Nothing of yours is\n"
               "touched. The exit code is 1 when no usable isolation can be had here: dryrun then refuses to "
               "run any program.",
    .options = options,
    .run = run,
};

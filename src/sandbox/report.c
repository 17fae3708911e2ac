#include "sandbox/report.h"

#include <assert.h>
#include <stdio.h>
#include <unistd.h>

const char *check_name(enum check_id id)
{
    static const char *const names[] = {
        [CHECK_START] = "isolation",
        [CHECK_NAMESPACES] = "namespaces",
        [CHECK_USER] = "user",
        [CHECK_MEMORY] = "memory limit",
        [CHECK_PROCESSES] = "process limit",
        [CHECK_CPU] = "CPU time",
        [CHECK_FILTER] = "system call filter",
        [CHECK_PROC] = "process list",
        [CHECK_WALLS] = "walls from inside",
    };
    return (unsigned)id < CHECK_COUNT ? names[id] : "unknown";
}

void report_add(struct sandbox_report *r, uint32_t ids[SANDBOX_CHECKS_MAX], enum check_id id,
                const char *remedy, const char *fmt, ...)
{
    assert(r->n_checks < SANDBOX_CHECKS_MAX);
    struct sandbox_check *c = &r->checks[r->n_checks];
    if (ids)
        ids[r->n_checks] = id;
    r->n_checks++;
    c->name = check_name(id);
    c->ok = !remedy;
    snprintf(c->remedy, sizeof c->remedy, "%s", remedy ? remedy : "");
    va_list args;
    va_start(args, fmt);
    vsnprintf(c->detail, sizeof c->detail, fmt, args);
    va_end(args);
}

/* As Podman, and as Docker marks it. */
static bool is_in_container(void)
{
    return access("/run/.containerenv", F_OK) == 0 || access("/.dockerenv", F_OK) == 0;
}

const char *remedy_for_namespaces(void)
{
    return is_in_container()
               ? "Start the container as root with --cap-add SYS_ADMIN (docs/container.md)"
               : "Run it as root, or allow user namespaces: sysctl user.max_user_namespaces=15000 (Debian: "
                 "kernel.unprivileged_userns_clone=1; Ubuntu: kernel.apparmor_restrict_unprivileged_userns=0)";
}

const char *remedy_for_groups(void)
{
    return is_in_container()
               ? "Start the container with --cgroupns private --security-opt unmask=/sys/fs/cgroup, or where there is "
                 "cgroup v1 with -v /sys/fs/cgroup:/sys/fs/cgroup:rw (docs/container.md)"
               : "Give it a control group (cgroup v2): log in where systemd runs a user session, or as root: make a "
                 "group with memory and pids and hand it to the user; or run as root";
}

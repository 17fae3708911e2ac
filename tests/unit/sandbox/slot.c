#include "slot.h"

#include "base/fd.h"

#include <dirent.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

const struct sandbox_limits usual_limits = {
    .cpu_ms = 60000,
    .wall_ms = 120000,
    .memory_bytes = 64 << 20,
    .stack_bytes = 64 << 20,
    .processes = 16,
    .stdout_bytes = 1 << 20,
    .stderr_bytes = 1 << 16,
    .box_bytes = 16 << 20,
    .box_files = 100,
};

struct sandbox_run usual_run(const char *const *argv)
{
    return (struct sandbox_run){
        .profile = SANDBOX_PROGRAM, .argv = argv, .stdin_fd = -1, .stdout_fd = -1, .limits = usual_limits};
}

struct sandbox *slot_or_skip(void)
{
    struct sandbox *s = NULL;
    struct error e = {0};
    enum err err = sandbox_start(&(struct sandbox_options){.cpu = -1}, &s, &e);
    if (err == ERR_UNSUPPORTED) {
        print_message("# SKIP: %s\n", e.message);
        return NULL;
    }
    if (err != ERR_OK)
        fail_msg("cannot start a slot: %s", e.message);
    return s;
}

void load_program(struct sandbox *s, const char *name)
{
    char path[512];
    const char *folder = getenv("TEST_PROGRAMS");
    snprintf(path, sizeof path, "%s/%s", folder ? folder : ".", name);
    _cleanup_(fd_closep) int fd = open(path, O_RDONLY | O_CLOEXEC);
    if (fd < 0)
        fail_msg("there is no test program %s", path);
    struct error e = {0};
    if (sandbox_load(s, &(struct sandbox_file){.name = name, .fd = fd, .executable = true}, 1, &e) != ERR_OK)
        fail_msg("cannot load %s: %s", name, e.message);
}

struct sandbox_result run_words(struct sandbox *s, const struct sandbox_limits *limits,
                                const char *const *words)
{
    struct sandbox_run run = usual_run(words);
    struct sandbox_result result;
    struct error e = {0};
    if (limits)
        run.limits = *limits;
    if (sandbox_run(s, &run, &result, &e) != ERR_OK)
        fail_msg("the jail failed: %s", e.message);
    return result;
}

const char *text_of(int fd)
{
    static char text[1 << 16];
    ssize_t n = pread(fd, text, sizeof text - 1, 0);
    text[n > 0 ? n : 0] = '\0';
    return text;
}

int open_fds(void)
{
    DIR *d = opendir("/proc/self/fd");
    int n = 0;
    assert_non_null(d);
    while (readdir(d))
        n++;
    closedir(d);
    return n - 3; /* ".", "..", and the folder itself */
}

int start_subject(void **state)
{
    struct sandbox *s = slot_or_skip();
    if (s)
        load_program(s, "subject");
    *state = s;
    return 0;
}

int stop_subject(void **state)
{
    sandbox_stop(*state);
    return 0;
}

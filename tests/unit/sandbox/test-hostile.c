/*
 * Attacks. Every program of tests/judge/hostile is run twice in one slot; the head of its source says what
 * must come of it:
 *
 *     expect:    the verdict that the judge gives (not read here)
 *     facts:     "exit N", "signal N", "limit cpu|wall|memory|output"; several are joined by " or "
 *     needs:     full: only where control groups limit all processes together
 *     link:      dynamic: not a static program, so it gets a /proc
 *     arch:      the only machine on which it means something
 *     input:     yes: standard input is a file, which must be unchanged afterwards
 *     collect:   names that the host collects; collected: those of them that it gets
 *
 * Whatever it did, afterwards the machine is as it was, and the next program in the same slot finds what the
 * first one found.
 */
#include "slot.h"

#include "base/fd.h"
#include "base/num.h"

#include <dirent.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <sys/utsname.h>
#include <unistd.h>

enum { PROGRAMS_MAX = 128 };

struct program {
    char name[64];
    char facts[128], needs[32], arch[32], input[8], collect[256], collected[256];
};

static struct program programs[PROGRAMS_MAX];
static struct sandbox *slot;
static char usual_state[1 << 16], usual_mounts[1 << 16];

static const char *folder_of(const char *variable)
{
    const char *folder = getenv(variable);
    return folder ? folder : ".";
}

/* --- reading the programs' heads --- */

static bool read_field(struct str line, const char *field, char *value, size_t size)
{
    char start[32];
    snprintf(start, sizeof start, " * %s: ", field);
    if (!str_starts(line, str_of(start)))
        return false;
    snprintf(value, size, "%.*s", STR_ARG(str_from(line, strlen(start))));
    return true;
}

static void read_head(struct program *p, const char *path)
{
    char text[4096];
    _cleanup_(fd_closep) int fd = open(path, O_RDONLY | O_CLOEXEC);
    ssize_t n = fd < 0 ? -1 : read(fd, text, sizeof text);
    assert_true(n > 0);
    struct str rest = {text, (size_t)n};
    for (struct str line; str_line(&rest, &line) && !str_is(line, " */");) {
        (void)(read_field(line, "facts", p->facts, sizeof p->facts) ||
               read_field(line, "needs", p->needs, sizeof p->needs) ||
               read_field(line, "arch", p->arch, sizeof p->arch) ||
               read_field(line, "input", p->input, sizeof p->input) ||
               read_field(line, "collect", p->collect, sizeof p->collect) ||
               read_field(line, "collected", p->collected, sizeof p->collected));
    }
}

static int by_name(const void *a, const void *b)
{
    return strcmp(((const struct program *)a)->name, ((const struct program *)b)->name);
}

static size_t read_programs(void)
{
    const char *folder = folder_of("HOSTILE_SOURCES");
    DIR *d = opendir(folder);
    size_t n = 0;
    if (!d)
        return 0;
    for (struct dirent *e; (e = readdir(d));) {
        struct str name = str_of(e->d_name);
        if (!str_ends(name, STR(".c")) || n == PROGRAMS_MAX)
            continue;
        char path[512];
        snprintf(path, sizeof path, "%s/%s", folder, e->d_name);
        snprintf(programs[n].name, sizeof programs[n].name, "%.*s", STR_ARG(str_head(name, name.n - 2)));
        read_head(&programs[n++], path);
    }
    closedir(d);
    qsort(programs, n, sizeof *programs, by_name);
    return n;
}

/* --- one program --- */

static bool fact_holds(struct str fact, const struct sandbox_result *r)
{
    static const char *const limits[] = {
        [SANDBOX_LIMIT_CPU] = "limit cpu",
        [SANDBOX_LIMIT_WALL] = "limit wall",
        [SANDBOX_LIMIT_MEMORY] = "limit memory",
        [SANDBOX_LIMIT_OUTPUT] = "limit output",
    };
    uint64_t number;
    if (r->limit != SANDBOX_LIMIT_NONE)
        return str_is(fact, limits[r->limit]);
    if (r->exited)
        return str_starts(fact, STR("exit ")) && num_parse_u64(str_from(fact, 5), 255, &number) &&
               (uint64_t)r->exit_code == number;
    return str_starts(fact, STR("signal ")) && num_parse_u64(str_from(fact, 7), 64, &number) &&
           (uint64_t)r->signal == number;
}

static bool facts_hold(const char *facts, const struct sandbox_result *r)
{
    static const struct str or = {" or ", 4};
    struct str rest = str_of(facts);
    for (;;) {
        size_t end = str_find(rest, or);
        if (fact_holds(str_head(rest, end), r))
            return true;
        if (end == rest.n)
            return false;
        rest = str_from(rest, end + or.n);
    }
}

static bool has_word(const char *words, const char *word)
{
    struct str rest = str_of(words);
    for (bool more = true; more;) {
        struct str one;
        more = str_split(&rest, ' ', &one);
        if (str_is(one, word))
            return true;
    }
    return false;
}

/* Limits that fit what is expected: on a busy machine a little CPU time can take long. */
static struct sandbox_limits limits_for(const struct program *p)
{
    struct sandbox_limits l = usual_limits;
    l.stack_bytes = 8 << 20;
    l.box_bytes = 8 << 20;
    l.cpu_ms = strstr(p->facts, "limit cpu") ? 300 : 60000;
    l.wall_ms = strstr(p->facts, "limit wall") ? 700 : 120000;
    return l;
}

static void check_collected(const struct program *p, const char *const *names, const struct sandbox_result *r)
{
    for (size_t i = 0; names[i]; i++) {
        bool wanted = has_word(p->collected, names[i]);
        if (wanted != (r->collected[i] >= 0))
            fail_msg("%s: %s was %scollected", p->name, names[i], wanted ? "not " : "");
    }
}

static void attack(const struct program *p)
{
    char path[128], names_text[256];
    const char *names[SANDBOX_COLLECT_MAX + 1] = {0};
    snprintf(path, sizeof path, "/w/%s", p->name);
    snprintf(names_text, sizeof names_text, "%s", p->collect);
    size_t n = 0;
    for (char *at = names_text; *at && n < SANDBOX_COLLECT_MAX; n++) {
        names[n] = at;
        at += strcspn(at, " ");
        if (*at)
            *at++ = '\0';
    }
    int input = -1;
    if (p->input[0])
        assert_int_equal(fd_memfile("input", STR("input that stays"), &input, NULL), ERR_OK);
    const char *const words[] = {path, NULL};
    struct sandbox_run run = usual_run(words);
    struct sandbox_result r;
    struct error e = {0};
    run.limits = limits_for(p);
    run.stdin_fd = input;
    run.collect = n ? names : NULL;
    run.collect_bytes = 1 << 20;
    if (sandbox_run(slot, &run, &r, &e) != ERR_OK)
        fail_msg("%s: the jail failed: %s", p->name, e.message);
    const char *text = text_of(r.stdout_fd);
    if (!facts_hold(p->facts, &r) || strstr(text, "ESCAPED"))
        fail_msg("%s: expected %s, got exited %d code %d signal %d limit %d, and it says: %.200s", p->name,
                 p->facts, r.exited, r.exit_code, r.signal, r.limit, text);
    if (r.exited && r.exit_code == 0 && r.limit == SANDBOX_LIMIT_NONE)
        assert_string_equal(text, "contained\n");
    check_collected(p, names, &r);
    sandbox_result_release(&r);
    if (input >= 0) {
        assert_string_equal(text_of(input), "input that stays");
        close(input);
    }
}

/* --- the machine, and the next run --- */

static void read_mounts(char *text, size_t size)
{
    _cleanup_(fd_closep) int fd = open("/proc/self/mounts", O_RDONLY | O_CLOEXEC);
    ssize_t n = read(fd, text, size - 1);
    text[n > 0 ? n : 0] = '\0';
}

static bool is_running(const char *name)
{
    DIR *d = opendir("/proc");
    bool found = false;
    assert_non_null(d);
    for (struct dirent *e; (e = readdir(d));) {
        char path[300], text[64] = "";
        snprintf(path, sizeof path, "/proc/%s/comm", e->d_name);
        int fd = open(path, O_RDONLY | O_CLOEXEC);
        ssize_t n = fd < 0 ? 0 : read(fd, text, sizeof text - 1);
        fd_closep(&fd);
        /* The kernel keeps 15 characters of a name. */
        found = found || (n > 1 && strncmp(text, name, (size_t)n - 1) == 0 &&
                          (size_t)n - 1 == (strlen(name) > 15 ? 15 : strlen(name)));
    }
    closedir(d);
    return found;
}

static void state_of_next_run(char *text, size_t size)
{
    load_program(slot, "subject");
    struct sandbox_result r = run_words(slot, NULL, (const char *const[]){"/w/subject", "state", NULL});
    assert_true(r.exited && r.exit_code == 0);
    assert_true(r.memory_is_rss || r.memory_peak_bytes < 4 << 20);
    snprintf(text, size, "%s", text_of(r.stdout_fd));
    sandbox_result_release(&r);
    r = run_words(slot, NULL,
                  (const char *const[]){"/bin/sh", "-c", "ls -a /box /dev /w; id; hostname", NULL});
    snprintf(text + strlen(text), size - strlen(text), "%s", text_of(r.stdout_fd));
    sandbox_result_release(&r);
}

static void load_hostile(const struct program *p)
{
    char path[512];
    snprintf(path, sizeof path, "%s/%s", folder_of("HOSTILE_PROGRAMS"), p->name);
    _cleanup_(fd_closep) int fd = open(path, O_RDONLY | O_CLOEXEC);
    if (fd < 0)
        fail_msg("%s was not built", path);
    assert_int_equal(sandbox_load(slot, &(struct sandbox_file){p->name, fd, true}, 1, NULL), ERR_OK);
}

static void test_program(void **state)
{
    const struct program *p = *state;
    struct utsname machine;
    static char now[1 << 16];
    uname(&machine);
    const char *why_not = !slot ? "there is no isolation"
                          : strcmp(p->needs, "full") == 0 && sandbox_report(slot)->strength != SANDBOX_FULL
                              ? "it needs control groups, and none can be used here"
                          : strcmp(p->arch, "x86-64") == 0 && strcmp(machine.machine, "x86_64") != 0
                              ? "it is written for x86-64"
                              : NULL;
    if (why_not) {
        print_message("# SKIP %s: %s\n", p->name, why_not);
        skip();
    }
    int fds_before = open_fds();
    load_hostile(p);
    attack(p);
    attack(p);
    assert_false(is_running(p->name));
    state_of_next_run(now, sizeof now);
    assert_string_equal(now, usual_state);
    read_mounts(now, sizeof now);
    assert_string_equal(now, usual_mounts);
    assert_int_equal(open_fds(), fds_before);
    assert_int_not_equal(access("/usr/dryrun-was-here", F_OK), 0);
}

/* --- sources that attack the compiler, or the machine through it --- */

static void test_compile(void **state)
{
    const char *name = *state;
    if (!slot || access("/usr/bin/g++", X_OK) != 0)
        skip();
    char path[512];
    snprintf(path, sizeof path, "%s/%s", folder_of("HOSTILE_SOURCES"), name);
    _cleanup_(fd_closep) int fd = open(path, O_RDONLY | O_CLOEXEC);
    assert_true(fd >= 0);
    assert_int_equal(sandbox_load(slot, &(struct sandbox_file){"main.cpp", fd, false}, 1, NULL), ERR_OK);
    static const char *const words[] = {"/usr/bin/g++", "/w/main.cpp", "-o", "/box/main", NULL};
    static const char *const names[] = {"main", NULL};
    struct sandbox_run run = usual_run(words);
    struct sandbox_result r;
    struct error e = {0};
    run.profile = SANDBOX_COMPILER;
    run.collect = names;
    run.collect_bytes = 1 << 20;
    run.limits.memory_bytes = 256 << 20;
    run.limits.box_bytes = 64 << 20;
    run.limits.cpu_ms = 3000;
    run.limits.wall_ms = 60000;
    if (sandbox_run(slot, &run, &r, &e) != ERR_OK)
        fail_msg("the jail failed: %s", e.message);
    assert_true(r.limit != SANDBOX_LIMIT_NONE || !r.exited || r.exit_code != 0);
    assert_int_equal(r.collected[0], -1);
    assert_null(strstr(text_of(r.stderr_fd), "root:"));
    sandbox_result_release(&r);
}

static const char *const compile_sources[] = {
    "compile-array.src",        "compile-incbin.src", "compile-include-shadow.src",
    "compile-include-zero.src", "compile-repeat.src", "compile-template.src",
};

static int begin(void **state)
{
    (void)state;
    slot = slot_or_skip();
    if (slot)
        state_of_next_run(usual_state, sizeof usual_state);
    read_mounts(usual_mounts, sizeof usual_mounts);
    return 0;
}

static int end(void **state)
{
    (void)state;
    sandbox_stop(slot);
    return 0;
}

int main(void)
{
    static struct CMUnitTest tests[PROGRAMS_MAX + ARRAY_LEN(compile_sources)];
    size_t n = read_programs(), n_all = n;
    if (n < 35) {
        fprintf(stderr, "only %zu hostile programs were found\n", n);
        return 1;
    }
    for (size_t i = 0; i < n; i++)
        tests[i] = (struct CMUnitTest){programs[i].name, test_program, NULL, NULL, &programs[i]};
    for (size_t i = 0; i < ARRAY_LEN(compile_sources); i++)
        tests[n_all++] = (struct CMUnitTest){compile_sources[i], test_compile, NULL, NULL,
                                             (void *)(uintptr_t)compile_sources[i]};
    return _cmocka_run_group_tests("sandbox/hostile", tests, n_all, begin, end);
}

#include "hostile.h"

#include "base/fd.h"
#include "base/num.h"
#include "base/str.h"

#include <dirent.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <sys/utsname.h>
#include <unistd.h>

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

static void read_head(struct hostile *p, const char *path)
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
               read_field(line, "box", p->box, sizeof p->box) ||
               read_field(line, "perhaps", p->perhaps, sizeof p->perhaps) ||
               read_field(line, "collected", p->collected, sizeof p->collected));
    }
}

static int by_name(const void *a, const void *b)
{
    return strcmp(((const struct hostile *)a)->name, ((const struct hostile *)b)->name);
}

size_t hostile_read(struct hostile programs[HOSTILE_MAX])
{
    const char *folder = folder_of("HOSTILE_SOURCES");
    DIR *d = opendir(folder);
    size_t n = 0;
    if (!d)
        fail_msg("there is no folder %s", folder);
    for (struct dirent *e; (e = readdir(d));) {
        struct str name = str_of(e->d_name);
        if (!str_ends(name, STR(".c")) || n == HOSTILE_MAX)
            continue;
        char path[512];
        snprintf(path, sizeof path, "%s/%s", folder, e->d_name);
        snprintf(programs[n].name, sizeof programs[n].name, "%.*s", STR_ARG(str_head(name, name.n - 2)));
        read_head(&programs[n++], path);
    }
    closedir(d);
    qsort(programs, n, sizeof *programs, by_name);
    if (n < 80)
        fail_msg("only %zu hostile programs were found", n);
    return n;
}

void hostile_source_path(const char *name, char *path, size_t size)
{
    snprintf(path, size, "%s/%s", folder_of("HOSTILE_SOURCES"), name);
}

const char *hostile_why_not(struct sandbox *s, const struct hostile *p)
{
    struct utsname machine;
    uname(&machine);
    return !s ? "there is no isolation"
           : strcmp(p->needs, "full") == 0 && sandbox_report(s)->strength != SANDBOX_FULL
               ? "it needs control groups, and none can be used here"
           : strcmp(p->arch, "x86-64") == 0 && strcmp(machine.machine, "x86_64") != 0
               ? "it is written for x86-64"
               : NULL;
}

void hostile_load(struct sandbox *s, const struct hostile *p)
{
    char path[512];
    snprintf(path, sizeof path, "%s/%s", folder_of("HOSTILE_PROGRAMS"), p->name);
    _cleanup_(fd_closep) int fd = open(path, O_RDONLY | O_CLOEXEC);
    if (fd < 0)
        fail_msg("%s was not built", path);
    assert_int_equal(sandbox_load(s, &(struct sandbox_file){p->name, fd, true}, 1, NULL), ERR_OK);
}

/* --- what comes of it --- */

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

bool hostile_facts_hold(const char *facts, const struct sandbox_result *r)
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
static struct sandbox_limits limits_for(const struct hostile *p, int64_t cpu_ms, int64_t wall_ms)
{
    struct sandbox_limits l = usual_limits;
    l.stack_bytes = 8 << 20;
    uint64_t box_mib = 8;
    assert_true(!p->box[0] || num_parse_u64(str_of(p->box), 1024, &box_mib));
    l.box_bytes = box_mib << 20;
    l.cpu_ms = strstr(p->facts, "limit cpu") ? cpu_ms : 60000;
    l.wall_ms = strstr(p->facts, "limit wall") ? wall_ms : 120000;
    return l;
}

static void check_collected(const struct hostile *p, const char *const *names, const struct sandbox_result *r)
{
    for (size_t i = 0; names[i]; i++) {
        bool wanted = has_word(p->collected, names[i]);
        if (wanted != (r->collected[i] >= 0) && !has_word(p->perhaps, names[i]))
            fail_msg("%s: %s was %scollected", p->name, names[i], wanted ? "not " : "");
        if (r->collected[i] < 0)
            continue;
        struct stat st;
        const char *text = text_of(r->collected[i]);
        assert_int_equal(fstat(r->collected[i], &st), 0);
        if (st.st_mode != (S_IFREG | 0444) || ftruncate(r->collected[i], 0) == 0 ||
            (text[0] && strncmp(text, "plain", 5) != 0))
            fail_msg("%s: %s was collected with mode %o: %.100s", p->name, names[i], (unsigned)st.st_mode,
                     text);
    }
}

void hostile_attack(struct sandbox *s, const struct hostile *p, int64_t cpu_ms, int64_t wall_ms)
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
    int input = -1, silence[2] = {-1, -1};
    if (strcmp(p->input, "file") == 0)
        assert_int_equal(fd_memfile("input", STR("input that stays"), &input, NULL), ERR_OK);
    else if (strcmp(p->input, "silence") == 0)
        assert_int_equal(pipe2(silence, O_CLOEXEC), 0);
    else
        assert_string_equal(p->input, "");
    const char *const words[] = {path, NULL};
    struct sandbox_run run = usual_run(words);
    struct sandbox_result r;
    struct error e = {0};
    run.limits = limits_for(p, cpu_ms, wall_ms);
    run.stdin_fd = input >= 0 ? input : silence[0];
    run.collect = n ? names : NULL;
    run.collect_bytes = 1 << 20;
    if (sandbox_run(s, &run, &r, &e) != ERR_OK)
        fail_msg("%s: the jail failed: %s", p->name, e.message);
    const char *text = text_of(r.stdout_fd);
    if (!hostile_facts_hold(p->facts, &r) || strstr(text, "ESCAPED"))
        fail_msg("%s: expected %s, got exited %d code %d signal %d limit %d, and it says: %.200s", p->name,
                 p->facts, r.exited, r.exit_code, r.signal, r.limit, text);
    if (r.exited && r.exit_code == 0 && r.limit == SANDBOX_LIMIT_NONE)
        assert_string_equal(text, "contained\n");
    check_collected(p, names, &r);
    sandbox_result_release(&r);
    fd_closep(&silence[0]);
    fd_closep(&silence[1]);
    if (input >= 0) {
        assert_string_equal(text_of(input), "input that stays");
        close(input);
    }
}

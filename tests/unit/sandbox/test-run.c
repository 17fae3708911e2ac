/* One program in the jail: what comes of it, its limits, its files, its input. */
#include "slot.h"

#include "base/fd.h"
#include "base/str.h"

#include <elf.h>
#include <fcntl.h>
#include <sched.h>
#include <signal.h>
#include <stdio.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

static void test_endings(void **state)
{
    skip_without(*state);
    static const struct {
        const char *words[4];
        bool exited;
        int code, signal;
    } cases[] = {
        {{"/w/subject", "exit", "0"}, true, 0, 0},
        {{"/w/subject", "exit", "43"}, true, 43, 0},
        {{"/w/subject", "exit", "137"}, true, 137, 0},
        {{"/w/subject", "exit", "256"}, true, 0, 0},
        {{"/w/subject", "abort"}, false, 0, SIGABRT},
        {{"/w/subject", "raise", "15"}, false, 0, SIGTERM},
        {{"/w/subject", "raise", "9"}, false, 0, SIGKILL},
        {{"/w/subject", "raise", "11"}, false, 0, SIGSEGV},
        {{"/w/subject", "raise", "24"}, false, 0, SIGXCPU},
        {{"/bin/sh", "-c", "exit 7"}, true, 7, 0},
        {{"/bin/sh", "-c", "kill -TERM $$"}, false, 0, SIGTERM},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        unit_case(cases[i].words[cases[i].words[0][1] == 'w' ? 1 : 2]);
        struct sandbox_result r = run_words(*state, NULL, cases[i].words);
        assert_int_equal(r.exited, cases[i].exited);
        assert_int_equal(r.exit_code, cases[i].code);
        assert_int_equal(r.signal, cases[i].signal);
        assert_int_equal(r.limit, SANDBOX_LIMIT_NONE);
        assert_false(r.syscall_refused);
        assert_true(r.wall_ns > 0 && r.cpu_ns > 0);
        sandbox_result_release(&r);
    }
}

static void test_limits(void **state)
{
    skip_without(*state);
    bool full = sandbox_report(*state)->strength == SANDBOX_FULL;
    static const struct {
        const char *words[4];
        enum sandbox_limit limit;
        bool needs_groups;
    } cases[] = {
        {{"/w/subject", "burn", "100000"}, SANDBOX_LIMIT_CPU, false},
        {{"/w/subject", "sleep", "100000"}, SANDBOX_LIMIT_WALL, false},
        {{"/w/subject", "memory", "0"}, SANDBOX_LIMIT_MEMORY, true},
        {{"/w/subject", "child-memory"}, SANDBOX_LIMIT_MEMORY, true},
        {{"/w/subject", "flood"}, SANDBOX_LIMIT_OUTPUT, false},
        {{"/w/subject", "flood-err"}, SANDBOX_LIMIT_OUTPUT, false},
    };
    struct sandbox_limits limits = usual_limits;
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        if (cases[i].needs_groups && !full)
            continue;
        unit_case(cases[i].words[1]);
        /* On a busy machine 200 ms of CPU time can take long. */
        limits.cpu_ms = cases[i].limit == SANDBOX_LIMIT_CPU ? 200 : 60000;
        limits.wall_ms = cases[i].limit == SANDBOX_LIMIT_WALL ? 600 : 120000;
        struct sandbox_result r = run_words(*state, &limits, cases[i].words);
        assert_int_equal(r.limit, cases[i].limit);
        if (cases[i].limit == SANDBOX_LIMIT_CPU)
            assert_in_range(r.cpu_ns / 1000000, 200, 2000);
        if (cases[i].limit == SANDBOX_LIMIT_WALL)
            assert_in_range(r.wall_ns / 1000000, 600, 3000);
        if (cases[i].limit == SANDBOX_LIMIT_MEMORY)
            assert_in_range(r.memory_peak_bytes, limits.memory_bytes - (4 << 20), limits.memory_bytes);
        sandbox_result_release(&r);
    }
}

static void test_output_is_cut_at_its_limit(void **state)
{
    skip_without(*state);
    struct sandbox_limits limits = usual_limits;
    limits.stdout_bytes = 1000;
    struct sandbox_result r = run_words(*state, &limits, (const char *const[]){"/w/subject", "flood", NULL});
    assert_int_equal(r.limit, SANDBOX_LIMIT_OUTPUT);
    assert_int_equal(r.stdout_bytes, 1000);
    assert_int_equal(lseek(r.stdout_fd, 0, SEEK_END), 1000);
    sandbox_result_release(&r);

    limits.stdout_bytes = 6;
    r = run_words(*state, &limits, (const char *const[]){"/w/subject", "say", "12345", NULL});
    assert_int_equal(r.limit, SANDBOX_LIMIT_NONE);
    assert_string_equal(text_of(r.stdout_fd), "12345\n");
    sandbox_result_release(&r);
}

static void test_memory_is_measured(void **state)
{
    skip_without(*state);
    struct sandbox_result r =
        run_words(*state, NULL, (const char *const[]){"/w/subject", "memory", "20", NULL});
    assert_true(r.exited);
    assert_in_range(r.memory_peak_bytes, 20 << 20, 23 << 20);
    sandbox_result_release(&r);
}

/* What the kernel remembers of names that one program asked for is not taken from the memory of the next,
 * however little that has. */
static void test_memory_of_the_run_before(void **state)
{
    skip_without(*state);
    struct sandbox_limits small = usual_limits;
    small.memory_bytes = 2 << 20;
    for (int i = 0; i < 12; i++) {
        char script[256];
        snprintf(
            script, sizeof script,
            "i=0; while [ $i -lt %d ]; do [ -e /usr/bin/a-long-name-that-is-not-there-and-more-of-it-$i ]; i=$((i+1)); done",
            2000 + i * 1000);
        struct sandbox_result r =
            run_words(*state, NULL, (const char *const[]){"/bin/sh", "-c", script, NULL});
        assert_int_equal(r.exit_code, 0);
        sandbox_result_release(&r);
        r = run_words(*state, &small, (const char *const[]){"/w/subject", "exit", "0", NULL});
        assert_int_equal(r.limit, SANDBOX_LIMIT_NONE);
        assert_true(r.exited);
        assert_true(r.memory_is_rss || r.memory_peak_bytes < 3 << 19);
        sandbox_result_release(&r);
    }
}

static void test_input(void **state)
{
    skip_without(*state);
    static const char *const words[] = {"/w/subject", "echo", NULL};
    struct sandbox_run run = usual_run(words);
    struct sandbox_result r;

    /* A file is read from its start, whatever its offset, and stays where it was. */
    char path[] = "/tmp/dryrun-test-run-XXXXXX";
    _cleanup_(fd_closep) int fd = mkstemp(path);
    assert_true(fd >= 0 && unlink(path) == 0 && write(fd, "one two", 7) == 7);
    run.stdin_fd = fd;
    assert_int_equal(sandbox_run(*state, &run, &r, NULL), ERR_OK);
    assert_string_equal(text_of(r.stdout_fd), "one two");
    assert_int_equal(lseek(fd, 0, SEEK_CUR), 7);
    sandbox_result_release(&r);

    int pipe_fds[2];
    assert_int_equal(pipe2(pipe_fds, O_CLOEXEC), 0);
    assert_int_equal(write(pipe_fds[1], "piped", 5), 5);
    close(pipe_fds[1]);
    run.stdin_fd = pipe_fds[0];
    assert_int_equal(sandbox_run(*state, &run, &r, NULL), ERR_OK);
    assert_string_equal(text_of(r.stdout_fd), "piped");
    close(pipe_fds[0]);
    sandbox_result_release(&r);

    run.stdin_fd = -1;
    assert_int_equal(sandbox_run(*state, &run, &r, NULL), ERR_OK);
    assert_int_equal(r.stdout_bytes, 0);
    sandbox_result_release(&r);
}

/* By this kernel: "running waiting turns" of a process that has had a turn. */
static bool waiting_is_counted(void)
{
    long long running = 0, waiting, turns;
    FILE *f = fopen("/proc/self/schedstat", "re");
    bool read = f && fscanf(f, "%lld %lld %lld", &running, &waiting, &turns) == 3;
    if (f)
        fclose(f);
    return read && running > 0;
}

/* Others have the processor: that is no fault of the program, and does not count. What sleeps meanwhile is
 * stopped all the same. */
static void test_busy_machine(void **state)
{
    skip_without(*state);
    enum { OTHERS = 6, CPU = 0 };
    struct sandbox_options options = {.cpu = CPU};
    struct sandbox *pinned;
    enum err err = sandbox_start(&options, &pinned, NULL);
    if (err == ERR_INVALID)
        skip_because("there is no processor 0 for this process");
    assert_int_equal(err, ERR_OK);
    load_program(pinned, "subject");
    pid_t others[OTHERS];
    cpu_set_t set;
    CPU_ZERO(&set);
    CPU_SET(CPU, &set);
    for (int i = 0; i < OTHERS; i++) {
        others[i] = fork();
        assert_true(others[i] >= 0);
        if (others[i] == 0) {
            prctl(PR_SET_PDEATHSIG, SIGKILL);
            if (sched_setaffinity(0, sizeof set, &set) < 0)
                _exit(1);
            for (;;)
                ;
        }
    }
    struct sandbox_limits limits = usual_limits;
    limits.cpu_ms = 60000;
    limits.wall_ms = 600;
    struct sandbox_result r =
        run_words(pinned, &limits, (const char *const[]){"/w/subject", "burn", "500", NULL});
    print_message("# 500 ms of CPU time took %lld ms\n", (long long)(r.wall_ns / 1000000));
    assert_int_equal(r.limit, waiting_is_counted() ? SANDBOX_LIMIT_NONE : SANDBOX_LIMIT_WALL);
    assert_true(r.wall_ns > 600000000);
    sandbox_result_release(&r);
    r = run_words(pinned, &limits, (const char *const[]){"/w/subject", "sleep", "60000", NULL});
    assert_int_equal(r.limit, SANDBOX_LIMIT_WALL);
    assert_true(r.wall_ns < INT64_C(20000000000));
    sandbox_result_release(&r);
    sandbox_stop(pinned);
    for (int i = 0; i < OTHERS; i++) {
        kill(others[i], SIGKILL);
        waitpid(others[i], NULL, 0);
    }
}

/* A slot that was idle lets go of what starts runs; what comes with the next request is not let go of with
 * it. */
static void test_input_after_idling(void **state)
{
    skip_without(*state);
    enum { IDLE_MS = 3500 }; /* longer than a slot stays awake */
    static const char *const words[] = {"/w/subject", "echo", NULL};
    struct sandbox_run run = usual_run(words);
    struct sandbox_result r;
    char path[] = "/tmp/dryrun-test-run-XXXXXX";
    _cleanup_(fd_closep) int fd = mkstemp(path);
    assert_true(fd >= 0 && unlink(path) == 0 && write(fd, "one two", 7) == 7);
    run.stdin_fd = fd;
    for (int i = 0; i < 2; i++) {
        struct error e = {0};
        usleep(IDLE_MS * 1000);
        if (sandbox_run(*state, &run, &r, &e) != ERR_OK)
            fail_msg("%s", e.message);
        assert_string_equal(text_of(r.stdout_fd), "one two");
        sandbox_result_release(&r);
    }
}

static void test_collect(void **state)
{
    skip_without(*state);
    static const char *const words[] = {"/w/subject", "files", NULL};
    static const char *const names[] = {"out.txt",    "big.txt",     "link.txt", "fifo.txt",
                                        "folder.txt", "missing.txt", NULL};
    struct sandbox_run run = usual_run(words);
    struct sandbox_result r;
    run.collect = names;
    run.collect_bytes = 1999;
    assert_int_equal(sandbox_run(*state, &run, &r, NULL), ERR_OK);
    assert_int_equal(r.exit_code, 0);
    assert_string_equal(text_of(r.collected[0]), "collected");
    for (size_t i = 1; i < SANDBOX_COLLECT_MAX; i++)
        assert_int_equal(r.collected[i], -1);
    sandbox_result_release(&r);

    run.collect_bytes = 2000;
    assert_int_equal(sandbox_run(*state, &run, &r, NULL), ERR_OK);
    assert_int_equal(lseek(r.collected[1], 0, SEEK_END), 2000);
    assert_true(write(r.collected[1], "x", 1) < 0);
    sandbox_result_release(&r);
}

static void test_files_and_shelf(void **state)
{
    skip_without(*state);
    int a = -1, b = -1;
    assert_int_equal(fd_memfile("a", STR("first"), &a, NULL), ERR_OK);
    assert_int_equal(fd_memfile("b", STR("echo second"), &b, NULL), ERR_OK);
    assert_int_equal(sandbox_shelve(*state, &(struct sandbox_file){"a.txt", a, false}, 1, NULL), ERR_OK);
    assert_int_equal(sandbox_load(*state, &(struct sandbox_file){"b.sh", b, true}, 1, NULL), ERR_OK);
    static const char *const words[] = {
        "/bin/sh", "-c", "cat /shelf/a.txt; ls /w; sh /w/b.sh; echo x >/w/c 2>/dev/null || echo no", NULL};
    struct sandbox_result r = run_words(*state, NULL, words);
    assert_string_equal(text_of(r.stdout_fd), "firstb.sh\nsecond\nno\n");
    sandbox_result_release(&r);
    assert_int_equal(sandbox_shelve(*state, NULL, 0, NULL), ERR_OK);
    r = run_words(*state, NULL, (const char *const[]){"/bin/sh", "-c", "ls /shelf", NULL});
    assert_string_equal(text_of(r.stdout_fd), "");
    sandbox_result_release(&r);
    close(a);
    close(b);
    load_program(*state, "subject");
}

static void test_refusals(void **state)
{
    skip_without(*state);
    struct sandbox_result r;
    struct error e = {0};
    struct sandbox_run run = usual_run((const char *const[]){"/w/nothing", NULL});
    assert_int_equal(sandbox_run(*state, &run, &r, &e), ERR_INVALID);
    assert_string_equal(e.field, "argv");
    run = usual_run((const char *const[]){"subject", NULL});
    assert_int_equal(sandbox_run(*state, &run, &r, &e), ERR_INVALID);
    run = usual_run((const char *const[]){"/w/subject", NULL});
    run.limits.box_files = 0;
    assert_int_equal(sandbox_run(*state, &run, &r, &e), ERR_INVALID);
    static const char *const names[] = {"", ".", "..", "a/b", ".hidden", "new\nline", "a b"};
    int fd = -1;
    assert_int_equal(fd_memfile("x", STR("x"), &fd, NULL), ERR_OK);
    for (size_t i = 0; i < ARRAY_LEN(names); i++)
        assert_int_equal(sandbox_load(*state, &(struct sandbox_file){names[i], fd, false}, 1, &e),
                         ERR_INVALID);
    close(fd);
    load_program(*state, "subject");
}

static void starts_not(struct sandbox *s)
{
    struct sandbox_run run = usual_run((const char *const[]){"/w/main", NULL});
    struct sandbox_result r;
    struct error e = {0};
    if (sandbox_run(s, &run, &r, &e) != ERR_OK)
        fail_msg("the jail failed: %s", e.message);
    assert_true(r.not_started && r.exited);
    assert_int_equal(r.exit_code, 127);
    assert_int_equal(r.limit, SANDBOX_LIMIT_NONE);
    assert_string_equal(text_of(r.stdout_fd), "");
    assert_string_equal(text_of(r.stderr_fd), "");
    sandbox_result_release(&r);
}

static void put_file(struct sandbox *s, const char *name, struct str text)
{
    _cleanup_(fd_closep) int fd = -1;
    struct error e = {0};
    assert_int_equal(fd_memfile(name, text, &fd, &e), ERR_OK);
    assert_int_equal(sandbox_load(s, &(struct sandbox_file){name, fd, true}, 1, &e), ERR_OK);
}

/*
 * Before its exec the program's process is the slot's, and /proc/self/exe is the file of dryrun on the
 * machine. No path may lead
 * there: not the program's own, not a script's, not that of the loader an ELF file asks for.
 */
static void test_ways_to_our_own_file(void **state)
{
    skip_without(*state);
    struct sandbox_result r;
    struct error e = {0};
    static const char *const paths[] = {
        "/proc/self/exe",        "/proc/1/exe",     "/proc/self/fd/0", "/dev/fd/0", "/dev/stdin",
        "/w/../proc/self/exe",   "/w//main",        "/w/./main",       "/w/",       "/",
        "/usr/../proc/self/exe", "//proc/self/exe", "/box/main",       "/tmp/main"};
    for (size_t i = 0; i < ARRAY_LEN(paths); i++) {
        unit_case(paths[i]);
        struct sandbox_run run = usual_run((const char *const[]){paths[i], NULL});
        assert_int_equal(sandbox_run(*state, &run, &r, &e), ERR_INVALID);
        assert_string_equal(e.field, "argv");
    }
    static const char *const scripts[] = {
        "#!/proc/self/exe\n",      "#! /proc/self/exe --help\n", "#!\t/proc/self/exe",
        "#!/dev/fd/../exe\n",      "#!/w/../proc/self/exe\n",    "#!../proc/self/exe\n",
        "#!/proc/thread-self/exe", "#!proc/self/exe\n",          "#!\n"};
    struct sandbox_run run = usual_run((const char *const[]){"/w/main", NULL});
    for (size_t i = 0; i < ARRAY_LEN(scripts); i++) {
        unit_case(scripts[i]);
        put_file(*state, "main", str_of(scripts[i]));
        starts_not(*state);
    }
    /* A script of a script. */
    int fds[2] = {-1, -1};
    assert_int_equal(fd_memfile("main", STR("#!/w/other\n"), &fds[0], &e), ERR_OK);
    assert_int_equal(fd_memfile("other", STR("#!/proc/self/exe\n"), &fds[1], &e), ERR_OK);
    const struct sandbox_file files[] = {{"main", fds[0], true}, {"other", fds[1], true}};
    assert_int_equal(sandbox_load(*state, files, 2, &e), ERR_OK);
    starts_not(*state);
    close(fds[0]);
    close(fds[1]);
    /* A usual one works. */
    put_file(*state, "main", STR("#!/bin/sh\necho script\n"));
    assert_int_equal(sandbox_run(*state, &run, &r, &e), ERR_OK);
    assert_string_equal(text_of(r.stdout_fd), "script\n");
    sandbox_result_release(&r);
    load_program(*state, "subject");
}

/* The same by the loader: a program that is right but for the name of it. */
static void test_loader_is_our_own_file(void **state)
{
    skip_without(*state);
    static const char *const loaders[] = {"/proc/self/exe", "/lib64/../proc/self/exe", "/dev/fd/../exe",
                                          "/lib/there-is-no-such-loader"};
    for (size_t i = 0; i < ARRAY_LEN(loaders); i++) {
        struct {
            Elf64_Ehdr head;
            Elf64_Phdr parts[40];
            char loader[64];
        } file = {0};
        unit_case(loaders[i]);
        memcpy(file.head.e_ident, ELFMAG, SELFMAG);
        file.head.e_ident[EI_CLASS] = ELFCLASS64;
        file.head.e_ident[EI_DATA] = ELFDATA2LSB;
        file.head.e_ident[EI_VERSION] = EV_CURRENT;
        file.head.e_type = ET_DYN;
#if defined(__x86_64__)
        file.head.e_machine = EM_X86_64;
#else
        file.head.e_machine = EM_AARCH64;
#endif
        file.head.e_version = EV_CURRENT;
        file.head.e_phoff = sizeof file.head;
        file.head.e_ehsize = sizeof file.head;
        file.head.e_phentsize = sizeof file.parts[0];
        file.head.e_phnum = ARRAY_LEN(file.parts);
        /* The last of many. */
        file.parts[39].p_type = PT_INTERP;
        file.parts[39].p_offset = offsetof(typeof(file), loader);
        file.parts[39].p_filesz = strlen(loaders[i]) + 1;
        file.parts[0].p_type = PT_LOAD;
        file.parts[0].p_filesz = file.parts[0].p_memsz = sizeof file;
        file.parts[0].p_flags = PF_R | PF_X;
        file.parts[0].p_align = 4096;
        snprintf(file.loader, sizeof file.loader, "%s", loaders[i]);
        put_file(*state, "main", (struct str){(const char *)&file, sizeof file});
        starts_not(*state);
    }
    load_program(*state, "subject");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_endings),
        cmocka_unit_test(test_limits),
        cmocka_unit_test(test_output_is_cut_at_its_limit),
        cmocka_unit_test(test_memory_is_measured),
        cmocka_unit_test(test_memory_of_the_run_before),
        cmocka_unit_test(test_busy_machine),
        cmocka_unit_test(test_input),
        cmocka_unit_test(test_input_after_idling),
        cmocka_unit_test(test_collect),
        cmocka_unit_test(test_files_and_shelf),
        cmocka_unit_test(test_refusals),
        cmocka_unit_test(test_ways_to_our_own_file),
        cmocka_unit_test(test_loader_is_our_own_file),
    };
    return cmocka_run_group_tests_name("sandbox/run", tests, start_subject, stop_subject);
}

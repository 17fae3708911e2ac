/* One program in the jail: what comes of it, its limits, its files, its input. */
#include "slot.h"

#include "base/fd.h"

#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <sys/mman.h>
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

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_endings),
        cmocka_unit_test(test_limits),
        cmocka_unit_test(test_output_is_cut_at_its_limit),
        cmocka_unit_test(test_memory_is_measured),
        cmocka_unit_test(test_input),
        cmocka_unit_test(test_collect),
        cmocka_unit_test(test_files_and_shelf),
        cmocka_unit_test(test_refusals),
    };
    return cmocka_run_group_tests_name("sandbox/run", tests, start_subject, stop_subject);
}

/*
 * Messages from one run to the next in the same slot. For each way in channel-list.h: look, leave a message,
 * look again: nothing may have changed. Nobody else uses the slot meanwhile.
 */
#include "slot.h"

#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

static struct sandbox *slot;

static const char *const names[] = {
#define CHANNEL(name, text) #name,
#include "channel-list.h"
};

static void run_channel(const char *name, const char *what, char *text, size_t size)
{
    const char *const words[] = {"/w/channel", name, what, NULL};
    struct sandbox_result r = run_words(slot, NULL, words);
    snprintf(text, size, "%s", text_of(r.stdout_fd));
    if (strstr(text, "LEFT") || (r.exited && r.exit_code != 0) || r.limit != SANDBOX_LIMIT_NONE ||
        r.signal == SIGSYS)
        fail_msg("%s %s: code %d signal %d limit %d: %.1000s", name, what, r.exit_code, r.signal, r.limit,
                 text);
    sandbox_result_release(&r);
}

static void test_channel(void **state)
{
    static char before[1 << 16], left[1 << 16], after[1 << 16];
    const char *name = *state;
    skip_without(slot);
    run_channel(name, "look", before, sizeof before);
    run_channel(name, "leave", left, sizeof left);
    run_channel(name, "look", after, sizeof after);
    assert_string_equal(after, before);
    assert_true(before[0]);
}

/* Standard input that is a file is the same file for all tests of a problem: neither it nor what belongs to
 * it changes. */
static void test_input_file(void **state)
{
    (void)state;
    skip_without(slot);
    char path[] = "/tmp/dryrun-test-channels-XXXXXX";
    int fd = mkstemp(path);
    assert_true(fd >= 0 && write(fd, "input", 5) == 5);
    static const char *const attempts[] = {"mtime",        "mode",  "attributes", "stdin_flags",
                                           "stdin_offset", "flock", "record_lock"};
    struct stat before, after;
    assert_int_equal(fstat(fd, &before), 0);
    int flags = fcntl(fd, F_GETFL);
    for (size_t i = 0; i < ARRAY_LEN(attempts); i++) {
        struct sandbox_run run = usual_run((const char *const[]){"/w/channel", attempts[i], "leave", NULL});
        struct sandbox_result r;
        run.stdin_fd = fd;
        assert_int_equal(sandbox_run(slot, &run, &r, NULL), ERR_OK);
        sandbox_result_release(&r);
    }
    assert_int_equal(fstat(fd, &after), 0);
    assert_int_equal(after.st_mode, before.st_mode);
    assert_memory_equal(&after.st_mtim, &before.st_mtim, sizeof after.st_mtim);
    assert_int_equal(lseek(fd, 0, SEEK_CUR), 5);
    assert_int_equal(fcntl(fd, F_GETFL), flags);
    assert_string_equal(text_of(fd), "input");
    close(fd);
    unlink(path);
}

/* The machine's own devices: what a run does to /dev/null and to its standard input, which is empty, is not
 * done to them. */
static void test_machine_devices(void **state)
{
    (void)state;
    skip_without(slot);
    static const char *const devices[] = {"/dev/null", "/dev/zero", "/dev/full", "/dev/random",
                                          "/dev/urandom"};
    static const char *const attempts[] = {"mtime", "mode", "atime"};
    struct stat before[ARRAY_LEN(devices)], after;
    static char text[1 << 16];
    for (size_t i = 0; i < ARRAY_LEN(devices); i++)
        assert_int_equal(stat(devices[i], &before[i]), 0);
    for (size_t i = 0; i < ARRAY_LEN(attempts); i++)
        run_channel(attempts[i], "leave", text, sizeof text);
    for (size_t i = 0; i < ARRAY_LEN(devices); i++) {
        unit_case(devices[i]);
        assert_int_equal(stat(devices[i], &after), 0);
        assert_memory_equal(&after.st_mtim, &before[i].st_mtim, sizeof after.st_mtim);
        assert_int_equal(after.st_mode, before[i].st_mode);
    }
}

static int begin(void **state)
{
    (void)state;
    slot = slot_or_skip();
    if (slot)
        load_program(slot, "channel");
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
    static struct CMUnitTest tests[ARRAY_LEN(names) + 2];
    size_t n = 0;
    for (size_t i = 0; i < ARRAY_LEN(names); i++)
        tests[n++] = (struct CMUnitTest){names[i], test_channel, NULL, NULL, (void *)(uintptr_t)names[i]};
    tests[n++] = (struct CMUnitTest)cmocka_unit_test(test_input_file);
    tests[n++] = (struct CMUnitTest)cmocka_unit_test(test_machine_devices);
    return _cmocka_run_group_tests("sandbox/channels", tests, n, begin, end);
}

/* Files below a folder that somebody else filled: nothing there may lead outside, block, or be taken for a
 * file. */
#include "base/fd.h"
#include "unit.h"

#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

struct place {
    char path[64];
    int dir_fd;
    struct arena arena;
};

static int set_up(void **state)
{
    struct place *p = calloc(1, sizeof *p);
    snprintf(p->path, sizeof p->path, "/tmp/dryrun-test-fd-XXXXXX");
    assert_non_null(mkdtemp(p->path));
    p->dir_fd = open(p->path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    assert_true(p->dir_fd >= 0);
    arena_init(&p->arena);
    assert_int_equal(fd_write_file_at(p->dir_fd, "plain", STR("content"), 0600, NULL), ERR_OK);
    assert_int_equal(mkdirat(p->dir_fd, "sub", 0700), 0);
    assert_int_equal(fd_write_file_at(p->dir_fd, "sub/deep", STR("deep"), 0600, NULL), ERR_OK);
    assert_int_equal(symlinkat("plain", p->dir_fd, "link"), 0);
    assert_int_equal(symlinkat("/etc", p->dir_fd, "out"), 0);
    assert_int_equal(symlinkat("sub", p->dir_fd, "linked-sub"), 0);
    assert_int_equal(mkfifoat(p->dir_fd, "fifo", 0600), 0);
    *state = p;
    return 0;
}

static int tear_down(void **state)
{
    struct place *p = *state;
    static const char *const names[] = {"plain", "sub/deep", "link", "out", "linked-sub", "fifo"};
    for (size_t i = 0; i < ARRAY_LEN(names); i++)
        unlinkat(p->dir_fd, names[i], 0);
    unlinkat(p->dir_fd, "sub", AT_REMOVEDIR);
    rmdir(p->path);
    close(p->dir_fd);
    arena_release(&p->arena);
    free(p);
    return 0;
}

static void test_beneath(void **state)
{
    struct place *p = *state;
    static const struct {
        const char *path;
        enum err want;
    } cases[] = {
        {"plain", ERR_OK},
        {"sub/deep", ERR_OK},
        {"./plain", ERR_OK},
        {"link", ERR_INVALID},
        {"out/passwd", ERR_INVALID},
        {"linked-sub/deep", ERR_INVALID},
        {"../etc/passwd", ERR_INVALID},
        {"sub/../../etc/passwd", ERR_INVALID},
        {"/etc/passwd", ERR_INVALID},
        {"fifo", ERR_INVALID},
        {"sub", ERR_INVALID},
        {"missing", ERR_NOT_FOUND},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        struct str content;
        struct error e = {0};
        unit_case(cases[i].path);
        assert_int_equal(fd_read_beneath(p->dir_fd, cases[i].path, 100, &p->arena, &content, &e),
                         cases[i].want);
    }
    struct str content;
    assert_int_equal(fd_read_beneath(p->dir_fd, "plain", 6, &p->arena, &content, NULL), ERR_TOO_LARGE);
    assert_int_equal(fd_read_beneath(p->dir_fd, "plain", 7, &p->arena, &content, NULL), ERR_OK);
    assert_true(str_is(content, "content"));
}

static void test_memfile_is_sealed(void **state)
{
    (void)state;
    int fd = -1;
    assert_int_equal(fd_memfile("x", STR("abc"), &fd, NULL), ERR_OK);
    assert_true(write(fd, "y", 1) < 0);
    assert_true(ftruncate(fd, 0) < 0);
    char text[4] = {0};
    assert_int_equal(pread(fd, text, 3, 0), 3);
    assert_string_equal(text, "abc");
    close(fd);
}

static void test_make_dirs(void **state)
{
    struct place *p = *state;
    char path[128];
    struct stat st;
    struct error e = {0};
    snprintf(path, sizeof path, "%s/a/b/c", p->path);
    assert_int_equal(fd_make_dirs(path, 0700, &e), ERR_OK);
    assert_int_equal(fd_make_dirs(path, 0700, &e), ERR_OK);
    assert_int_equal(stat(path, &st), 0);
    for (int cut = 0; cut < 3; cut++) {
        assert_int_equal(rmdir(path), 0);
        path[strlen(path) - 2] = '\0';
    }
    snprintf(path, sizeof path, "%s/plain/x", p->path);
    assert_int_not_equal(fd_make_dirs(path, 0700, &e), ERR_OK);
}

/* Whoever holds a lease on a file has most of a minute to give it up. */
static void test_lease(void **state)
{
    struct place *p = *state;
    int fd = -1, holder = openat(p->dir_fd, "plain", O_RDWR | O_CLOEXEC);
    struct error e;
    assert_true(holder >= 0);
    signal(SIGIO, SIG_IGN); /* how the holder is asked */
    if (fcntl(holder, F_SETLEASE, F_WRLCK) < 0) {
        close(holder);
        print_message("# no leases on this file system\n");
        skip();
    }
    assert_int_equal(fd_open_beneath(p->dir_fd, "plain", &fd, &e), ERR_BUSY);
    assert_int_equal(fcntl(holder, F_SETLEASE, F_UNLCK), 0);
    close(holder);
    assert_int_equal(fd_open_beneath(p->dir_fd, "plain", &fd, &e), ERR_OK);
    close(fd);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(test_beneath, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_lease, set_up, tear_down),
        cmocka_unit_test(test_memfile_is_sealed),
        cmocka_unit_test_setup_teardown(test_make_dirs, set_up, tear_down),
    };
    return cmocka_run_group_tests_name("base/fd", tests, NULL, NULL);
}

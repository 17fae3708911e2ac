#include "base/crypto.h"
#include "base/fd.h"
#include "judge/cache.h"
#include "support/temp-folder.h"
#include "unit.h"

#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

static char folder[TEMP_FOLDER_MAX];

static int setup(void **state)
{
    (void)state;
    crypto_start();
    return temp_folder_make(folder, "cache") ? 0 : -1;
}

static int teardown(void **state)
{
    (void)state;
    temp_folder_remove(folder);
    return 0;
}

static struct cache *open_cache(uint64_t max)
{
    struct cache *c;
    struct error e;
    if (cache_open(folder, max, &c, &e) != ERR_OK)
        fail_msg("%s", e.message);
    return c;
}

static void key_of(const char *text, char key[65])
{
    crypto_sha256_hex(str_of(text), key);
}

static void put(struct cache *c, const char *name, size_t size)
{
    char key[65];
    struct strbuf data = {0};
    for (size_t i = 0; i < size; i++)
        strbuf_putc(&data, (char)(name[0] + i % 7));
    _cleanup_(fd_closep) int fd = -1;
    key_of(name, key);
    assert_int_equal(fd_memfile("x", strbuf_str(&data), &fd, NULL), ERR_OK);
    assert_int_equal(cache_put(c, "data", key, fd, NULL, NULL), ERR_OK);
    strbuf_release(&data);
}

static bool has(struct cache *c, const char *name, size_t size)
{
    char key[65];
    struct strbuf b = {0};
    _cleanup_(fd_closep) int fd = -1;
    key_of(name, key);
    enum err r = cache_get(c, "data", key, &fd, NULL);
    if (r == ERR_NOT_FOUND)
        return false;
    assert_int_equal(r, ERR_OK);
    assert_int_equal(fd_read_all(fd, 1 << 20, "entry", &b, NULL), ERR_OK);
    assert_int_equal(b.n, size);
    assert_int_equal(b.p[0], name[0]);
    strbuf_release(&b);
    return true;
}

static void test_put_get(void **state)
{
    (void)state;
    struct cache *c = open_cache(1 << 20);
    assert_false(has(c, "a", 1000));
    put(c, "a", 1000);
    assert_true(has(c, "a", 1000));
    put(c, "a", 1000); /* again */
    assert_true(has(c, "a", 1000));
    cache_free(c);
    c = open_cache(1 << 20);
    assert_true(has(c, "a", 1000));
    assert_int_equal(cache_bytes(c), 1000);
    char key[65];
    key_of("a", key);
    int fd;
    assert_int_equal(cache_get(c, "program", key, &fd, NULL), ERR_NOT_FOUND); /* another kind */
    cache_free(c);
}

static void test_cut_short(void **state)
{
    (void)state;
    struct cache *c = open_cache(1 << 20);
    char key[65], path[256];
    put(c, "b", 500);
    key_of("b", key);
    snprintf(path, sizeof path, "%s/data/%.2s/%s-500", folder, key, key);
    assert_int_equal(truncate(path, 499), 0);
    assert_false(has(c, "b", 500));
    assert_true(access(path, F_OK) < 0);
    put(c, "b", 500);
    assert_true(has(c, "b", 500));
    cache_free(c);
}

static void test_least_recently_used_go(void **state)
{
    (void)state;
    struct cache *c = open_cache(10000);
    static const char *const names[] = {"a", "b", "c", "d", "e"};
    for (size_t i = 0; i < ARRAY_LEN(names); i++) {
        put(c, names[i], 2000);
        usleep(5000);
    }
    assert_true(has(c, "a", 2000)); /* used now: the oldest is b */
    usleep(5000);
    put(c, "f", 2000);
    assert_true(cache_bytes(c) <= 10000);
    assert_false(has(c, "b", 2000));
    assert_true(has(c, "a", 2000));
    assert_true(has(c, "f", 2000));
    char key[65];
    key_of("huge", key);
    _cleanup_(fd_closep) int fd = -1;
    struct strbuf data = {0};
    strbuf_reserve(&data, 20001);
    for (int i = 0; i < 20000; i++)
        strbuf_putc(&data, 'x');
    assert_int_equal(fd_memfile("x", strbuf_str(&data), &fd, NULL), ERR_OK);
    assert_int_equal(cache_put(c, "data", key, fd, NULL, NULL), ERR_TOO_LARGE);
    strbuf_release(&data);
    cache_free(c);
}

/* Several processes put and get the same entries; each finds whole ones or none. */
static void test_many_at_once(void **state)
{
    (void)state;
    for (int k = 0; k < 4; k++) {
        if (fork() == 0) {
            struct cache *c = open_cache(1 << 20);
            char name[2] = {0};
            for (int i = 0; i < 200; i++) {
                name[0] = (char)('a' + i % 5);
                if (!has(c, name, 3000))
                    put(c, name, 3000);
            }
            cache_free(c);
            _exit(0);
        }
    }
    for (int k = 0; k < 4; k++) {
        int status;
        assert_true(wait(&status) > 0);
        assert_int_equal(status, 0);
    }
    char tmp[128];
    snprintf(tmp, sizeof tmp, "%s/tmp", folder);
    assert_int_equal(rmdir(tmp), 0); /* nothing is left half written */
}

static void test_no_place(void **state)
{
    (void)state;
    struct cache *c;
    struct error e;
    char file[128];
    snprintf(file, sizeof file, "%s/file", folder);
    int fd = open(file, O_CREAT | O_WRONLY | O_CLOEXEC, 0600);
    assert_true(fd >= 0);
    close(fd);
    assert_int_equal(cache_open(file, 1000, &c, &e), ERR_CONFLICT);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(test_put_get, setup, teardown),
        cmocka_unit_test_setup_teardown(test_cut_short, setup, teardown),
        cmocka_unit_test_setup_teardown(test_least_recently_used_go, setup, teardown),
        cmocka_unit_test_setup_teardown(test_many_at_once, setup, teardown),
        cmocka_unit_test_setup_teardown(test_no_place, setup, teardown),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

/*
 * A client that has gone mad: thousands of messages to a slot, right ones with something changed, and noise,
 * with descriptors of all kinds. Whatever it says, every message has one answer (or the slot ends, when it
 * cannot be understood at all), nothing is run that a right request would not run, no descriptor stays open,
 * and a sane client is served as before.
 *
 * The sequence follows from SEED alone. PROTOCOL_MESSAGES: how many.
 */
#include "sandbox/wire.h"
#include "slot.h"

#include "base/clock.h"
#include "base/fd.h"
#include "base/num.h"
#include "base/str.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/eventfd.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

static uint64_t random_state;

static uint64_t random_u64(void)
{
    /* splitmix64 (Steele, Lea, Flood 2014) */
    uint64_t z = (random_state += UINT64_C(0x9e3779b97f4a7c15));
    z = (z ^ (z >> 30)) * UINT64_C(0xbf58476d1ce4e5b9);
    z = (z ^ (z >> 27)) * UINT64_C(0x94d049bb133111eb);
    return z ^ (z >> 31);
}

static unsigned below(unsigned n)
{
    return (unsigned)(random_u64() % n);
}

static uint64_t option(const char *name, uint64_t usual)
{
    uint64_t n = usual;
    const char *value = getenv(name);
    assert_true(!value || num_parse_u64(str_of(value), UINT64_MAX, &n));
    return n;
}

struct client {
    int fd; /* -1: none */
    pid_t slot;
    int fds_at_start; /* that the slot has open; -1: cannot be seen */
};

static int fds_of(pid_t pid)
{
    char path[64];
    int n = 0;
    snprintf(path, sizeof path, "/proc/%d/fd", (int)pid);
    DIR *d = opendir(path);
    if (!d)
        return -1;
    while (readdir(d))
        n++;
    closedir(d);
    return n;
}

static struct wire_request request;
static struct wire_answer answer;
static unsigned char raw[sizeof(struct wire_request) + 64];

/* Size of the answer; 0: the slot has ended. Descriptors that come with it are looked at and closed. */
static size_t hear(struct client *c)
{
    int fds[WIRE_FDS_MAX];
    size_t size = 0, n_fds = 0;
    struct pollfd p = {.fd = c->fd, .events = POLLIN};
    if (poll(&p, 1, 120000) != 1)
        fail_msg("the slot is silent");
    assert_int_equal(wire_receive(c->fd, &answer, sizeof answer, &size, fds, ARRAY_LEN(fds), &n_fds, NULL),
                     ERR_OK);
    for (size_t i = 0; i < n_fds; i++) {
        /* Memory files that nobody can change, and nothing else. */
        struct stat st;
        assert_int_equal(fstat(fds[i], &st), 0);
        assert_true(S_ISREG(st.st_mode));
        assert_true((fcntl(fds[i], F_GET_SEALS) & F_SEAL_WRITE) != 0);
        close(fds[i]);
    }
    return size;
}

static bool start(struct client *c)
{
    struct error e = {0};
    enum err err = sandbox_make_slot(&(struct sandbox_options){.cpu = -1}, &c->fd, &c->slot, &e);
    if (err == ERR_UNSUPPORTED)
        return false;
    assert_int_equal(err, ERR_OK);
    request = (struct wire_request){.magic = WIRE_MAGIC, .type = WIRE_HELLO};
    assert_int_equal(wire_send(c->fd, &request, wire_request_size(&request), NULL, 0, NULL), ERR_OK);
    assert_int_equal(hear(c), wire_answer_size(WIRE_HELLO));
    c->fds_at_start = fds_of(c->slot);
    return true;
}

static void end(struct client *c)
{
    close(c->fd);
    assert_int_equal(waitpid(c->slot, NULL, 0), c->slot);
    c->fd = -1;
}

/* --- what is sent --- */

/* Descriptors of every kind that a client may have. */
static int any_descriptor(void)
{
    static const char *const paths[] = {"/etc/passwd",     "/",
                                        "/dev/zero",       "/dev/null",
                                        "/proc/self/mem",  "/proc/self/environ",
                                        "/proc/self/maps", "/sys/kernel/mm",
                                        "/dev/urandom",    "/proc/self/ns/net",
                                        "/proc/self/exe"};
    int pair[2] = {-1, -1}, fd = -1;
    switch (below(8)) {
    case 0: fd = open(paths[below(ARRAY_LEN(paths))], O_RDONLY | O_CLOEXEC | O_NONBLOCK); break;
    case 1: fd = open(paths[below(ARRAY_LEN(paths))], O_PATH | O_CLOEXEC); break;
    case 2: assert_int_equal(fd_memfile("x", STR("a small file\n"), &fd, NULL), ERR_OK); break;
    case 3:
        fd = memfd_create("hole", MFD_CLOEXEC);
        assert_int_equal(ftruncate(fd, (off_t)(random_u64() % (UINT64_C(1) << (below(12) ? 20 : 50)))), 0);
        break;
    case 4:
    case 5:
        if (pipe2(pair, O_CLOEXEC) == 0) {
            fd = pair[below(2)];
            close(fd == pair[0] ? pair[1] : pair[0]);
        }
        break;
    case 6:
        if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, pair) == 0) {
            fd = pair[0];
            close(pair[1]);
        }
        break;
    default: fd = eventfd(1, EFD_CLOEXEC); break;
    }
    return fd >= 0 ? fd : dup(0);
}

static void add_word(const char *word)
{
    if (!wire_add(&request, word))
        request.text_bytes = 0;
}

/* A request that is all right. Runs are short: a shell that ends, or is told by its limits to. */
static size_t right_request(int *fds)
{
    static const char *const names[] = {"a", "b.c", "main", "x-1", "_"};
    static const char *const programs[] = {"/bin/true", "/bin/sh",      "/w/main",
                                           "/w/a",      "/usr/bin/env", "/bin/cat"};
    size_t n_fds = 0;
    request = (struct wire_request){.magic = WIRE_MAGIC, .type = below(6) ? WIRE_RUN : 1 + below(5)};
    if (request.type == WIRE_LOAD || request.type == WIRE_SHELVE) {
        request.n_files = below(ARRAY_LEN(names) + 1);
        for (unsigned i = 0; i < request.n_files; i++) {
            add_word(names[i]);
            request.executable[i] = below(2) != 0;
            fds[n_fds++] = any_descriptor();
        }
    } else if (request.type == WIRE_RUN) {
        request.profile = below(SANDBOX_PROFILES);
        request.limits = usual_limits;
        request.limits.cpu_ms = 200;
        request.limits.wall_ms = 200;
        request.n_argv = 1 + below(2);
        add_word(programs[below(ARRAY_LEN(programs))]);
        if (request.n_argv == 2)
            add_word(below(2) ? "-c" : "exit");
        request.n_collect = below(3);
        for (unsigned i = 0; i < request.n_collect; i++)
            add_word(names[i]);
        request.collect_bytes = random_u64() >> below(64);
        request.has_stdin = (uint8_t)below(2);
        request.has_stdout = (uint8_t)(below(4) == 0);
        for (unsigned i = 0; i < (unsigned)request.has_stdin + request.has_stdout; i++)
            fds[n_fds++] = any_descriptor();
    }
    return n_fds;
}

/* A limit that would make the machine work, rather than the slot refuse, is not what is tested here. */
static void spare_the_machine(void)
{
    struct wire_request *r = &request;
    const int64_t ms = 200;
    if (r->limits.cpu_ms > ms)
        r->limits.cpu_ms = ms;
    if (r->limits.wall_ms > ms)
        r->limits.wall_ms = ms;
}

static size_t send_one(struct client *c, bool *ret_bounded)
{
    int fds[140];
    size_t n_fds = right_request(fds), size;
    const size_t head = offsetof(struct wire_request, text);
    for (unsigned changes = below(4); changes; changes--) {
        unsigned char *p = (unsigned char *)&request;
        switch (below(6)) {
        case 0: p[below((unsigned)head)] = (unsigned char)random_u64(); break;
        case 1:
            p[below((unsigned)(head + request.text_bytes % sizeof request.text + 1))] ^=
                (unsigned char)(1u << below(8));
            break;
        case 2: request.text_bytes = below(2) ? below(WIRE_TEXT_MAX + 2) : (uint32_t)random_u64(); break;
        case 3: request.n_argv = below(2) ? below(300) : (uint32_t)random_u64(); break;
        case 4:
            while (n_fds < 130 && below(3))
                fds[n_fds++] = any_descriptor();
            break;
        default:
            if (n_fds)
                close(fds[--n_fds]);
            break;
        }
    }
    spare_the_machine();
    size =
        head + (request.text_bytes <= sizeof request.text ? request.text_bytes : below(sizeof request.text));
    if (below(20) == 0)
        size = below(sizeof request);
    if (below(200) == 0)
        size = sizeof request + 1 + below(63);
    memset(raw, 0, sizeof raw);
    memcpy(raw, &request, sizeof request);
    *ret_bounded = size <= sizeof request && n_fds <= WIRE_FDS_MAX;
    if (size == 0)
        size = 1; /* an empty message is the end */
    if (n_fds > WIRE_FDS_MAX) {
        while (n_fds > WIRE_FDS_MAX)
            close(fds[--n_fds]);
        *ret_bounded = size <= sizeof request;
    }
    assert_int_equal(wire_send(c->fd, raw, size, fds, n_fds, NULL), ERR_OK);
    for (size_t i = 0; i < n_fds; i++)
        close(fds[i]);
    return size;
}

static bool expects_answer(size_t size)
{
    return !(size >= offsetof(struct wire_request, n_files) && request.magic == WIRE_MAGIC &&
             request.type == WIRE_KILL && size == wire_request_size(&request) && request.text_bytes == 0);
}

static void test_mad_client(void **state)
{
    (void)state;
    struct client c;
    const uint64_t messages = option("PROTOCOL_MESSAGES", 1500);
    random_state = option("SEED", 20260301);
    print_message("# SEED=%llu\n", (unsigned long long)random_state);
    if (!start(&c))
        skip_because("there is no isolation here");
    const int own_fds = open_fds();
    unsigned runs = 0, refused = 0, ended = 0;
    for (uint64_t i = 0; i < messages; i++) {
        bool bounded;
        size_t size = send_one(&c, &bounded);
        bool kill_message = !expects_answer(size);
        if (kill_message) { /* has no answer, unless its descriptors make it wrong */
            request = (struct wire_request){.magic = WIRE_MAGIC, .type = WIRE_HELLO};
            assert_int_equal(wire_send(c.fd, &request, wire_request_size(&request), NULL, 0, NULL), ERR_OK);
        }
        size_t got = hear(&c);
        if (kill_message && got && answer.type != WIRE_HELLO)
            got = hear(&c);
        if (got == 0) {
            /* Only what is larger than any request, or has too many descriptors, is no conversation any
             * more. */
            assert_false(bounded);
            ended++;
            end(&c);
            assert_true(start(&c));
            continue;
        }
        assert_int_equal(answer.magic, WIRE_MAGIC);
        assert_int_equal(got, wire_answer_size(answer.type));
        /* ERR_IO and ERR_INTERNAL are failures of the slot's own. */
        if (answer.error.code != ERR_OK && answer.error.code != ERR_INVALID &&
            answer.error.code != ERR_TOO_LARGE)
            fail_msg("message %llu: %d: %s", (unsigned long long)i, (int)answer.error.code,
                     answer.error.message);
        runs += answer.type == WIRE_RUN && answer.error.code == ERR_OK;
        refused += answer.error.code != ERR_OK;
        assert_int_equal(open_fds(), own_fds);
    }
    /* Answered when the last run has been put away. */
    for (int i = 0; i < 2; i++) {
        request = (struct wire_request){.magic = WIRE_MAGIC, .type = WIRE_LOAD};
        assert_int_equal(wire_send(c.fd, &request, wire_request_size(&request), NULL, 0, NULL), ERR_OK);
        assert_int_equal(hear(&c), wire_answer_size(WIRE_LOAD));
    }
    assert_int_equal(fds_of(c.slot), c.fds_at_start);
    print_message("# %u programs ran, %u messages were refused, %u slots ended\n", runs, refused, ended);
    assert_true(runs > messages / 20 && refused > messages / 20);
    /* A sane client takes over. */
    struct sandbox *s = NULL;
    assert_int_equal(sandbox_attach(c.fd, &s, NULL), ERR_OK);
    load_program(s, "subject");
    struct sandbox_result r = run_words(s, NULL, (const char *const[]){"/w/subject", "say", "hello", NULL});
    assert_string_equal(text_of(r.stdout_fd), "hello\n");
    sandbox_result_release(&r);
    sandbox_stop(s);
    assert_int_equal(waitpid(c.slot, NULL, 0), c.slot);
}

/* Anything but a wish to end it, while a program runs, is a client that went astray: the slot ends, and the
 * program with it. */
static void test_talk_during_a_run(void **state)
{
    (void)state;
    for (int kind = 0; kind < 5; kind++) {
        struct client c;
        int fds[WIRE_FDS_MAX];
        if (!start(&c))
            skip_because("there is no isolation here");
        request =
            (struct wire_request){.magic = WIRE_MAGIC, .type = WIRE_RUN, .n_argv = 2, .limits = usual_limits};
        add_word("/bin/sleep");
        add_word("4711");
        assert_int_equal(wire_send(c.fd, &request, wire_request_size(&request), NULL, 0, NULL), ERR_OK);
        struct wire_request second = request;
        size_t size = wire_request_size(&second), n_fds = 0;
        switch (kind) {
        case 0: break; /* another run */
        case 1:
            second.type = WIRE_HELLO, second.text_bytes = 0, second.n_argv = 0,
            size = wire_request_size(&second);
            break;
        case 2: size = 5; break;
        case 3:
            second.type = WIRE_KILL, second.text_bytes = 0, size = wire_request_size(&second);
            for (; n_fds < 100; n_fds++)
                fds[n_fds] = any_descriptor(); /* a wish with descriptors is none */
            break;
        case 4: second.type = WIRE_KILL, second.text_bytes = 0, size = wire_request_size(&second); break;
        }
        assert_int_equal(wire_send(c.fd, &second, size, fds, n_fds, NULL), ERR_OK);
        for (size_t i = 0; i < n_fds; i++)
            close(fds[i]);
        size_t got = hear(&c);
        if (kind == 4) {
            assert_int_equal(got, wire_answer_size(WIRE_RUN));
            assert_int_equal(answer.result.signal, SIGKILL);
        } else {
            assert_int_equal(got, 0);
        }
        end(&c);
    }
}

/* A wish to end it that comes while the program's first process is being made is not lost. */
static void test_kill_at_once(void **state)
{
    (void)state;
    struct client c;
    if (!start(&c))
        skip_because("there is no isolation here");
    for (int i = 0; i < 400; i++) {
        request =
            (struct wire_request){.magic = WIRE_MAGIC, .type = WIRE_RUN, .n_argv = 2, .limits = usual_limits};
        request.limits.cpu_ms = request.limits.wall_ms = 1000000;
        add_word("/bin/sleep");
        add_word("4711");
        assert_int_equal(wire_send(c.fd, &request, wire_request_size(&request), NULL, 0, NULL), ERR_OK);
        for (int64_t until = clock_mono_ns() + i * 1000; clock_mono_ns() < until;)
            ;
        request = (struct wire_request){.magic = WIRE_MAGIC, .type = WIRE_KILL};
        assert_int_equal(wire_send(c.fd, &request, wire_request_size(&request), NULL, 0, NULL), ERR_OK);
        assert_int_equal(hear(&c), wire_answer_size(WIRE_RUN));
        assert_int_equal(answer.error.code, ERR_OK);
        assert_int_equal(answer.result.signal, SIGKILL);
    }
    end(&c);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_mad_client),
        cmocka_unit_test(test_talk_during_a_run),
        cmocka_unit_test(test_kill_at_once),
    };
    return cmocka_run_group_tests_name("sandbox/protocol", tests, NULL, NULL);
}

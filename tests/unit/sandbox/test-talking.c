/*
 * The profiles whose processes may talk to each other: what goes through in each of them, what does not, and
 * that nothing of it reaches another run or the machine. The one in which nobody talks is tried beside them.
 */
#include "slot.h"

#include "base/fd.h"

#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

static struct sandbox *slot;

static int start(void **state)
{
    (void)state;
    slot = slot_or_skip();
    if (slot)
        load_program(slot, "talker");
    return 0;
}

static int stop(void **state)
{
    (void)state;
    sandbox_stop(slot);
    return 0;
}

static const char *said(enum sandbox_profile profile, const char *word)
{
    const char *const words[] = {"/w/talker", word, NULL};
    struct sandbox_run run = usual_run(words);
    struct sandbox_result r;
    struct error e = {0};
    run.profile = profile;
    enum err err = sandbox_run(slot, &run, &r, &e);
    if (err != ERR_OK)
        fail_msg("%s: the jail failed: %s", word, e.message);
    if (!r.exited || r.exit_code != 0)
        fail_msg("%s: exited %d code %d signal %d", word, r.exited, r.exit_code, r.signal);
    const char *text = text_of(r.stdout_fd);
    sandbox_result_release(&r);
    return text; /* until the next */
}

static void test_what_each_may(void **state)
{
    (void)state;
    skip_without(slot);
    static const struct {
        const char *word, *program, *project, *browser;
    } cases[] = {
        {"loopback", "server EACCES\n", "heard hello\n", "server EACCES\n"},
        {"pass", "pass EACCES\n", "pass ok\n", "pass ok\n"},
        {"families",
         "unix EACCES\ninet EACCES\ninet6 EACCES\nraw EACCES\nsctp EACCES\nmptcp EACCES\nnetlink EACCES\npacket EACCES\n"
         "vsock EACCES\nalg EACCES\nbluetooth EACCES\ntipc EACCES\n",
         "unix ok\ninet ok\ninet6 ok\nraw EACCES\nsctp EPROTONOSUPPORT\nmptcp EPROTONOSUPPORT\nnetlink EACCES\n"
         "packet EACCES\nvsock EACCES\nalg EACCES\nbluetooth EACCES\ntipc EACCES\n",
         "unix ok\ninet EACCES\ninet6 EACCES\nraw EACCES\nsctp EACCES\nmptcp EACCES\nnetlink EACCES\npacket EACCES\n"
         "vsock EACCES\nalg EACCES\nbluetooth EACCES\ntipc EACCES\n"},
        {"meddle", "buffer ENOSYS\nattach ENOSYS\nulp ENOSYS\niptables ENOSYS\ndown ENOSYS\n",
         "buffer ok\nattach ENOPROTOOPT\nulp ENOPROTOOPT\niptables ENOPROTOOPT\ndown ENOSYS\n",
         "buffer ok\nattach ENOPROTOOPT\nulp ENOPROTOOPT\niptables ENOPROTOOPT\ndown ENOSYS\n"},
        {"files", "flock ENOSYS\nfcntl ENOLCK\nlease ENOLCK\nwatch ENOSYS\n",
         "flock ok\nfcntl ok\nlease ENOLCK\nwatch ok\n", "flock ok\nfcntl ok\nlease ENOLCK\nwatch ok\n"},
        {"connect", "abstract EACCES\nport EACCES\noutside EACCES\nmetadata EACCES\n",
         "abstract ECONNREFUSED\nport ECONNREFUSED\noutside ENETUNREACH\nmetadata ENETUNREACH\n",
         "abstract ECONNREFUSED\nport EACCES\noutside EACCES\nmetadata EACCES\n"},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        unit_case(cases[i].word);
        assert_string_equal(said(SANDBOX_PROGRAM, cases[i].word), cases[i].program);
        assert_string_equal(said(SANDBOX_COMPILER, cases[i].word), cases[i].program);
        assert_string_equal(said(SANDBOX_PROJECT, cases[i].word), cases[i].project);
        assert_string_equal(said(SANDBOX_BROWSER, cases[i].word), cases[i].browser);
    }
}

/* What a run leaves in its network (addresses, ports, connections that are ending) is gone with it. */
static void test_nothing_for_the_next(void **state)
{
    (void)state;
    skip_without(slot);
    static const enum sandbox_profile talking[] = {SANDBOX_PROJECT, SANDBOX_BROWSER};
    for (size_t p = 0; p < ARRAY_LEN(talking); p++) {
        unit_case(p ? "browser" : "project");
        for (int i = 0; i < 3; i++) {
            assert_string_equal(said(talking[p], "listen"), "listen ok\n");
            const char *next = said(talking[p], "connect");
            assert_non_null(strstr(next, "abstract ECONNREFUSED\n"));
        }
    }
    /* The same port at once: it would still be in TIME_WAIT. */
    for (int i = 0; i < 5; i++)
        assert_string_equal(said(SANDBOX_PROJECT, "loopback"), "heard hello\n");
    /* And a program afterwards has nothing more than before. */
    assert_string_equal(said(SANDBOX_PROGRAM, "pass"), "pass EACCES\n");
}

/* Two at once: the networks are two, and each has its port. */
static void test_two_at_once(void **state)
{
    (void)state;
    skip_without(slot);
    struct sandbox *first = slot;
    struct sandbox *second = slot_or_skip();
    assert_non_null(second);
    assert_string_equal(said(SANDBOX_PROJECT, "listen"), "listen ok\n");
    slot = second;
    load_program(slot, "talker");
    for (int i = 0; i < 3; i++) {
        assert_string_equal(said(SANDBOX_PROJECT, "loopback"), "heard hello\n");
        slot = i % 2 ? second : first;
    }
    slot = first;
    sandbox_stop(second);
}

/* A real server and its client, as projects have them: Python's own, over HTTP. */
static void test_http(void **state)
{
    (void)state;
    skip_without(slot);
    static const char script[] =
        "import http.server, threading, urllib.request, sqlite3\n"
        "s = http.server.ThreadingHTTPServer(('127.0.0.1', 8000), http.server.SimpleHTTPRequestHandler)\n"
        "threading.Thread(target=s.serve_forever, daemon=True).start()\n"
        "open('page.html', 'w').write('<p>hello')\n"
        "print(urllib.request.urlopen('http://localhost:8000/page.html').read().decode())\n"
        "db = sqlite3.connect('a.db'); db.execute('create table t (x)'); db.commit()\n"
        "print(db.execute('select count(*) from t').fetchone()[0])\n";
    static const char *const words[] = {"/usr/bin/python3", "-c", script, NULL};
    struct stat st;
    if (stat(words[0], &st) != 0)
        skip_because("there is no /usr/bin/python3");
    struct sandbox_run run = usual_run(words);
    struct sandbox_result r;
    struct error e = {0};
    run.profile = SANDBOX_PROJECT;
    /* Threads have stacks of this size, and without control groups what is mapped counts. */
    run.limits.stack_bytes = 8 << 20;
    run.limits.memory_bytes = 256 << 20;
    if (sandbox_run(slot, &run, &r, &e) != ERR_OK)
        fail_msg("the jail failed: %s", e.message);
    if (r.exit_code != 0)
        fail_msg("%s", text_of(r.stderr_fd));
    assert_string_equal(text_of(r.stdout_fd), "<p>hello\n0\n");
    sandbox_result_release(&r);
}

/* A browser, on a page with a script. Its own sandbox needs namespaces, which nobody has in here: the jail is
 * it. */
static void browse(const char *browser)
{
    skip_without(slot);
    const char *const words[] = {browser,
                                 "--headless",
                                 "--no-sandbox",
                                 "--no-zygote",
                                 "--disable-gpu",
                                 "--disable-dev-shm-usage",
                                 "--user-data-dir=/box/profile",
                                 "--virtual-time-budget=1000",
                                 "--dump-dom",
                                 "data:text/html,<p id=p>no</p><script>p.textContent=6*7</script>",
                                 NULL};
    struct stat st;
    if (stat(browser, &st) != 0)
        skip_because("it is not installed");
    struct sandbox_run run = usual_run(words);
    struct sandbox_result r;
    struct error e = {0};
    run.profile = SANDBOX_BROWSER;
    run.limits.stack_bytes = 8 << 20;
    run.limits.memory_bytes = UINT64_C(1) << 30;
    run.limits.box_bytes = UINT64_C(256) << 20;
    run.limits.box_files = 5000;
    run.limits.processes = 200;
    if (sandbox_run(slot, &run, &r, &e) != ERR_OK)
        fail_msg("the jail failed: %s", e.message);
    if (!strstr(text_of(r.stdout_fd), "<p id=\"p\">42</p>"))
        fail_msg("exited %d code %d signal %d limit %d refused %d: %s", r.exited, r.exit_code, r.signal,
                 r.limit, r.syscall_refused, text_of(r.stderr_fd));
    sandbox_result_release(&r);
}

static void test_chromium(void **state)
{
    (void)state;
    browse("/usr/lib/chromium/chromium");
}

static void test_chromium_without_a_window(void **state)
{
    (void)state;
    browse("/usr/lib/chromium/chromium-headless-shell");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_what_each_may), cmocka_unit_test(test_nothing_for_the_next),
        cmocka_unit_test(test_two_at_once),   cmocka_unit_test(test_http),
        cmocka_unit_test(test_chromium),      cmocka_unit_test(test_chromium_without_a_window),
    };
    return cmocka_run_group_tests_name("sandbox/talking", tests, start, stop);
}

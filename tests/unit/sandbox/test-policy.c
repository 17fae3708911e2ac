/*
 * The tables of system calls (policy.h): what the filters that are made of them say of every call, and that
 * docs/system-calls.md shows the same tables. On a difference the right page is written beside the build, to
 * be looked at and copied.
 */
#include "sandbox/filter.h"
#include "sandbox/policy.h"

#include "bpf.h"
#include "unit.h"

#include "base/str.h"

#include <errno.h>
#include <linux/audit.h>
#include <seccomp.h>
#include <stdio.h>
#include <stdlib.h>

#if defined(__x86_64__)
enum { ARCH = AUDIT_ARCH_X86_64, OTHER_ARCH = AUDIT_ARCH_I386 };
#else
enum { ARCH = AUDIT_ARCH_AARCH64, OTHER_ARCH = AUDIT_ARCH_ARM };
#endif
enum { NUMBERS_MAX = 512 };

static struct filter filter;

static uint32_t decide(int nr, const uint64_t args[6])
{
    struct seccomp_data d = {.nr = nr, .arch = (uint32_t)ARCH};
    uint32_t fate = 0;
    if (args)
        memcpy(d.args, args, sizeof d.args);
    assert_true(bpf_decide(&filter.program, &d, &fate));
    return fate;
}

static int number_of(const char *name)
{
    return seccomp_syscall_resolve_name(name);
}

/* Newer than the libseccomp of Debian 12; every other name must be one, or it is misspelt. */
static bool is_a_call(const char *name)
{
    static const char *const newer[] = {"fchmodat2",  "futex_requeue",    "futex_wait",
                                        "futex_wake", "map_shadow_stack", "mseal"};
    for (size_t i = 0; i < ARRAY_LEN(newer); i++)
        if (strcmp(name, newer[i]) == 0)
            return true;
    return number_of(name) != __NR_SCMP_ERROR;
}

/* --- what each call comes to --- */

static const uint32_t fates[] = {
    [POLICY_ALLOW] = SECCOMP_RET_ALLOW,
    [POLICY_DENY] = SECCOMP_RET_ERRNO | EACCES,
    [POLICY_KILL] = SECCOMP_RET_KILL_PROCESS,
};

/* Each call stands in one place; what stands nowhere does not exist. */
static void test_every_call(void **state)
{
    (void)state;
    for (enum sandbox_profile p = 0; p < SANDBOX_PROFILES; p++) {
        unit_case(policy_profiles[p].name);
        assert_int_equal(filter_compile(&filter, p, 0, NULL), ERR_OK);
        uint32_t expected[NUMBERS_MAX];
        bool listed[NUMBERS_MAX] = {0}, checked[NUMBERS_MAX] = {0};
        for (size_t i = 0; i < NUMBERS_MAX; i++)
            expected[i] = SECCOMP_RET_ERRNO | ENOSYS;
        for (size_t i = 0; i < policy_n_rules; i++) {
            struct str rest = str_of(policy_rules[i].calls), word;
            assert_true(policy_rules[i].why[0]);
            while (str_split(&rest, ' ', &word)) {
                char name[64];
                assert_true(word.n > 0);
                snprintf(name, sizeof name, "%.*s", STR_ARG(word));
                int nr = number_of(name);
                if (!is_a_call(name))
                    fail_msg("%s is no system call", name);
                if (nr < 0 || !(policy_rules[i].profiles & POLICY_BIT(p)))
                    continue;
                if (listed[nr])
                    fail_msg("%s stands in two places", name);
                listed[nr] = true;
                expected[nr] = fates[policy_rules[i].fate];
            }
        }
        for (size_t i = 0; i < policy_n_checks; i++) {
            int nr = number_of(policy_checks[i].call);
            assert_true(is_a_call(policy_checks[i].call));
            assert_true(policy_checks[i].why[0]);
            if (nr < 0 || !(policy_checks[i].profiles & POLICY_BIT(p)))
                continue;
            if (listed[nr])
                fail_msg("%s is allowed or refused as a whole too", policy_checks[i].call);
            checked[nr] = true;
        }
        for (int nr = 0; nr < NUMBERS_MAX; nr++)
            if (!checked[nr] && decide(nr, NULL) != expected[nr])
                fail_msg("call %d comes to %x, and the table says %x", nr, decide(nr, NULL), expected[nr]);
        for (int nr = NUMBERS_MAX; nr < 1 << 20; nr += 7)
            assert_int_equal(decide(nr, NULL), SECCOMP_RET_ERRNO | ENOSYS);
        filter_release(&filter);
    }
}

static void test_other_architectures(void **state)
{
    (void)state;
    assert_int_equal(filter_compile(&filter, SANDBOX_PROGRAM, 0, NULL), ERR_OK);
    for (int nr = 0; nr < NUMBERS_MAX; nr++) {
        struct seccomp_data d = {.nr = nr, .arch = (uint32_t)OTHER_ARCH};
        uint32_t fate = 0;
        assert_true(bpf_decide(&filter.program, &d, &fate));
        assert_int_equal(fate, SECCOMP_RET_KILL_PROCESS);
#if defined(__x86_64__)
        assert_int_equal(decide(0x40000000 | nr, NULL), SECCOMP_RET_KILL_PROCESS);
#endif
    }
    filter_release(&filter);
}

/* Whether a call with these arguments comes to the same as in the filter that has no key. */
static bool is_as_without(const struct filter *plain, int nr, const uint64_t args[6])
{
    struct seccomp_data d = {.nr = nr, .arch = (uint32_t)ARCH};
    uint32_t fate = 0, expected = 1;
    memcpy(d.args, args, sizeof d.args);
    return bpf_decide(&filter.program, &d, &fate) && bpf_decide(&plain->program, &d, &expected) &&
           fate == expected;
}

/* Our own calls go through with the key; nothing else does, nor any other machine's calls. */
static void test_key(void **state)
{
    (void)state;
    static const uint64_t key = UINT64_C(0x8badf00d12345678);
    struct filter plain;
    assert_int_equal(filter_compile(&plain, SANDBOX_PROGRAM, 0, NULL), ERR_OK);
    assert_int_equal(filter_compile(&filter, SANDBOX_PROGRAM, key, NULL), ERR_OK);
    assert_false(filter_equal(&plain, &filter));
    for (int nr = 0; nr < NUMBERS_MAX; nr++) {
        uint64_t args[6] = {0};
        assert_true(is_as_without(&plain, nr, args));
        for (int place = 0; place < 5; place++) {
            args[place] = key;
            assert_true(is_as_without(&plain, nr, args));
            args[place] = 0;
        }
        for (int bit = 0; bit < 64; bit++) {
            args[5] = key ^ UINT64_C(1) << bit;
            assert_true(is_as_without(&plain, nr, args));
        }
        args[5] = key;
        assert_int_equal(decide(nr, args), SECCOMP_RET_ALLOW);
        struct seccomp_data d = {.nr = nr, .arch = (uint32_t)OTHER_ARCH, .args = {0, 0, 0, 0, 0, key}};
        uint32_t fate = 0;
        assert_true(bpf_decide(&filter.program, &d, &fate));
        assert_int_equal(fate, SECCOMP_RET_KILL_PROCESS);
#if defined(__x86_64__)
        assert_int_equal(decide(0x40000000 | nr, args), SECCOMP_RET_KILL_PROCESS);
#endif
    }
    filter_release(&plain);
    filter_release(&filter);
}

/* By hand, not from the table: what must be so. */
static void test_arguments(void **state)
{
    (void)state;
    static const uint64_t high = UINT64_C(1) << 32;
    static const struct {
        const char *call;
        uint64_t args[6];
        int error; /* 0: it goes through */
    } cases[] = {
        {"ioctl", {0, 0x5401 /* TCGETS */}, 0},
        {"ioctl", {0, 0x5412 /* TIOCSTI */}, ENOSYS},
        {"ioctl", {0, 0x5412 | high}, ENOSYS},
        {"ioctl", {0, 0x541c /* TIOCLINUX */}, ENOSYS},
        {"ioctl", {0, 0xb701 /* NS_GET_USERNS */}, ENOSYS},
        {"fcntl", {0, 3 /* F_GETFL */}, 0},
        {"fcntl", {0, 6 /* F_SETLK */}, ENOLCK},
        {"fcntl", {0, 6 | high}, ENOLCK},
        {"fcntl", {0, 1024 /* F_SETLEASE */}, ENOLCK},
        {"fcntl", {0, 1026 /* F_NOTIFY */}, ENOLCK},
        {"fcntl", {0, 8 /* F_SETOWN */}, ENOSYS},
        {"fcntl", {0, 1036 /* F_GET_RW_HINT */}, ENOSYS},
        {"clone", {17 /* SIGCHLD */}, 0},
        {"clone", {0x3d0f00 /* a thread */}, 0},
        {"clone", {0x10000000 /* CLONE_NEWUSER */ | 17}, EPERM},
        {"clone", {0x00020000 /* CLONE_NEWNS */ | high}, EPERM},
        {"clone3", {0}, ENOSYS},
        {"mmap", {0, 4096, 3, 0x22}, 0},
        {"mmap", {0, 4096, 3, 0x22 | 0x40000 /* MAP_HUGETLB */}, ENOMEM},
        {"memfd_create", {0, 1}, 0},
        {"memfd_create", {0, 4 /* MFD_HUGETLB */}, EINVAL},
        {"personality", {0}, 0},
        {"personality", {0xffffffff}, 0},
        {"personality", {0x40000}, ENOSYS},
        {"prlimit64", {0, 7, 1}, 0},
        {"prlimit64", {1, 7, 1}, ENOSYS},
        {"prlimit64", {0, 4 /* RLIMIT_CORE */, 0, 1}, 0},
        {"prlimit64", {0, 4, 1}, EPERM},
        {"prlimit64", {0, 4, high}, EPERM},
        {"prlimit64", {high, 4 | high, 1}, EPERM},
        {"setrlimit", {7}, 0},
        {"setrlimit", {4}, EPERM},
        {"setrlimit", {4 | high}, EPERM},
        {"prctl", {15 /* PR_SET_NAME */}, 0},
        {"prctl", {22 /* PR_SET_SECCOMP */}, ENOSYS},
        {"prctl", {35 /* PR_SET_MM */}, ENOSYS},
        {"prctl", {47 /* PR_CAP_AMBIENT */}, ENOSYS},
        {"socketpair", {1, 1, 0}, 0},
        {"socketpair", {1, 1 | 02000000 | 04000, 0}, 0},
        {"socketpair", {1, 2, 0}, EACCES},
        {"socketpair", {1, 5, 0}, EACCES},
        {"socketpair", {2, 1, 0}, EACCES},
        {"socketpair", {1, 1, 1}, EACCES},
        {"sendto", {0, 1, 1, 0, 0}, 0},
        {"sendto", {0, 1, 1, 1 /* MSG_OOB */, 0}, EACCES},
        {"sendto", {0, 1, 1, 0, high}, EACCES},
        {"recvfrom", {0, 1, 1, 0, 1}, EACCES},
    };
    static const enum sandbox_profile programs[] = {SANDBOX_PROGRAM, SANDBOX_COMPILER};
    for (size_t p = 0; p < ARRAY_LEN(programs); p++) {
        assert_int_equal(filter_compile(&filter, programs[p], 0, NULL), ERR_OK);
        for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
            unit_case(cases[i].call);
            int nr = number_of(cases[i].call);
            if (nr >= 0)
                assert_int_equal(decide(nr, cases[i].args), cases[i].error
                                                                ? SECCOMP_RET_ERRNO | (uint32_t)cases[i].error
                                                                : SECCOMP_RET_ALLOW);
        }
        filter_release(&filter);
    }
}

/* By hand too: a reader can use what it has, and can get nothing else. */
static void test_reader(void **state)
{
    (void)state;
    static const char *const has[] = {
        "read",
        "pread64",
        "write",
        "writev",
        "lseek",
        "close",
        "fstat",
        "newfstatat",
        "brk",
        "munmap",
        "mremap",
        "mprotect",
        "madvise",
        "mmap",
        "exit",
        "exit_group",
        "rseq",
        "arch_prctl",
        "set_tid_address",
        "set_robust_list",
        "getrandom",
        "execve",
        "rt_sigreturn",
        "setsid",
        "dup3",
        "chdir",
        "getpid",
        "wait4",
        "ppoll",
        "clock_gettime",
    };
    assert_int_equal(filter_compile(&filter, SANDBOX_READER, 0, NULL), ERR_OK);
    for (int nr = 0; nr < NUMBERS_MAX; nr++) {
        bool expected = false;
        for (size_t i = 0; i < ARRAY_LEN(has); i++)
            expected = expected || nr == number_of(has[i]);
        if ((decide(nr, NULL) == SECCOMP_RET_ALLOW) != expected)
            fail_msg("call %d %s", nr, expected ? "is refused to a reader" : "goes through for a reader");
    }
    uint64_t huge[6] = {0, 4096, 3, 0x22 | 0x40000}, pdeathsig[6] = {1, 9};
    assert_int_equal(decide(number_of("prctl"), pdeathsig), SECCOMP_RET_ALLOW);
    assert_int_equal(decide(number_of("mmap"), huge), SECCOMP_RET_ERRNO | ENOMEM);
    filter_release(&filter);
}

/* --- the page --- */

static void print_profiles(FILE *f, unsigned profiles)
{
    bool every = true;
    for (size_t p = 0; p < policy_n_profiles; p++)
        every = every && (profiles & POLICY_BIT(p));
    if (every) {
        fputs("| every ", f);
        return;
    }
    fputs("|", f);
    for (size_t p = 0; p < policy_n_profiles; p++)
        if (profiles & POLICY_BIT(p))
            fprintf(f, " %s", policy_profiles[p].name);
    fputs(" ", f);
}

static void print_rules(FILE *f)
{
    static const char *const texts[] = {
        [POLICY_ALLOW] = "goes through", [POLICY_DENY] = "`EACCES`", [POLICY_KILL] = "ends the program"};
    fputs("\n## Calls\n| profiles | what happens | calls | why |\n|---|---|---|---|\n", f);
    for (size_t i = 0; i < policy_n_rules; i++) {
        print_profiles(f, policy_rules[i].profiles);
        fprintf(f, "| %s | `%s` | %s |\n", texts[policy_rules[i].fate], policy_rules[i].calls,
                policy_rules[i].why);
    }
    fputs("| every | `ENOSYS` | all others, and those of other architectures end the program | a future "
          "kernel's calls too |\n",
          f);
}

static void print_checks(FILE *f)
{
    static const char *const texts[] = {[POLICY_IS] = "is one of",
                                        [POLICY_IS_NOT] = "is none of",
                                        [POLICY_HAS_NONE] = "has none of",
                                        [POLICY_REST_IS] = "but for the flags after it is",
                                        [POLICY_IS_ZERO_64] = "is 0"};
    fputs("\n## Calls that are looked at more closely\n"
          "Arguments count from 0. A call goes through when all its lines hold.\n\n"
          "| profiles | call | goes through when | otherwise | why |\n|---|---|---|---|---|\n",
          f);
    for (size_t i = 0; i < policy_n_checks; i++) {
        const struct policy_check *c = &policy_checks[i];
        print_profiles(f, c->profiles);
        fprintf(f, "| `%s` | argument %u %s", c->call, c->argument, texts[c->test]);
        for (size_t k = 0; k < POLICY_VALUES_MAX && c->values[k].name; k++)
            fprintf(f, " `%s`", c->values[k].name);
        if (c->when.value.name)
            fprintf(f, ", if argument %u is `%s`", c->when.argument, c->when.value.name);
        fprintf(f, " | `%s` | %s |\n", c->error_name, c->why);
    }
}

static void print_page(FILE *f)
{
    fputs("# System calls in the jail\n\n"
          "What each profile of the jail may ask of the kernel, call by call, with the reason. This page "
          "shows the tables of\n"
          "`src/sandbox/policy.c`; the test sandbox/policy holds them equal, and tries every call on the "
          "filters that are made of them.\n"
          "What the filter is for, and what it cannot do, is told in [the threat model](threat-model.md).\n\n"
          "## Profiles\n| profile | for |\n|---|---|\n",
          f);
    for (size_t p = 0; p < policy_n_profiles; p++)
        fprintf(f, "| %s | %s |\n", policy_profiles[p].name, policy_profiles[p].used_for);
    print_rules(f);
    print_checks(f);
}

static void test_documented(void **state)
{
    (void)state;
    static char page[1 << 17];
    const char *path = getenv("POLICY_PAGE");
    if (!path)
        skip();
    char *expected = NULL;
    size_t size = 0;
    FILE *f = open_memstream(&expected, &size);
    assert_non_null(f);
    print_page(f);
    fclose(f);
    f = fopen(path, "re");
    size_t n = f ? fread(page, 1, sizeof page - 1, f) : 0;
    page[n] = '\0';
    if (f)
        fclose(f);
    if (strcmp(page, expected) != 0) {
        FILE *out = fopen("system-calls.md", "we");
        if (out) {
            fputs(expected, out);
            fclose(out);
        }
        fail_msg("%s is not what the tables say; the right one is system-calls.md in the build's folder",
                 path);
    }
    free(expected);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_every_call), cmocka_unit_test(test_other_architectures),
        cmocka_unit_test(test_key),        cmocka_unit_test(test_arguments),
        cmocka_unit_test(test_reader),     cmocka_unit_test(test_documented),
    };
    if (policy_n_profiles != SANDBOX_PROFILES)
        return 1;
    return cmocka_run_group_tests_name("sandbox/policy", tests, NULL, NULL);
}

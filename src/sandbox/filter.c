/*
 * filter.c: programs for the kernel that carry out the tables of policy.c, one for each profile.
 *
 * Theory of operation. A call of another architecture (int 0x80, x32, a far call to 32-bit code) ends the
 * program: its numbers mean other things. Then come the calls that are allowed as they are, those that are
 * looked at more closely, those that are denied, those that end the program, and the rest, which does not
 * exist.
 *
 * The names are turned into the machine's numbers by libseccomp; the program is put together here, from a bit
 * for each call: a third of the instructions that libseccomp would make of the same rules, and each call
 * passes through fewer of them.
 *
 * What no filter can do:
 *   - clone3 has its flags in memory, where a filter cannot read them: ENOSYS makes C libraries fall back to clone;
 *   - io_uring would make system calls that no filter sees; it does not exist;
 *   - ioctl(), fcntl() and others take 32 bits in a 64-bit register: only the low half is compared, as the kernel does
 *     (otherwise TIOCSTI | 1 << 32 passes).
 */
#include "sandbox/filter.h"

#include "sandbox/policy.h"

#include "base/str.h"

#include <errno.h>
#include <linux/audit.h>
#include <linux/seccomp.h>
#include <seccomp.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>

/* --- putting the program together --- */

enum {
    WORDS = 16, /* of 32 calls: the numbers of both machines lie below 512 */
    NUMBERS = WORDS * 32,
    PROGRAM_MAX = 700,
};

#if defined(__x86_64__)
enum { ARCH = AUDIT_ARCH_X86_64 };
#elif defined(__aarch64__)
enum { ARCH = AUDIT_ARCH_AARCH64 };
#endif

struct builder {
    struct sock_filter code[PROGRAM_MAX];
    size_t n;
    bool failed;
};

/* A bit for each call. */
struct set {
    uint32_t words[WORDS];
};

static uint32_t fail_with(int error)
{
    return SECCOMP_RET_ERRNO | (uint32_t)error;
}

/* -1: not on this machine. */
static int number_of(const char *name)
{
    int nr = seccomp_syscall_resolve_name(name);
    return nr >= 0 && nr < NUMBERS ? nr : -1;
}

static struct set set_of(enum sandbox_profile profile, enum policy_fate fate)
{
    struct set set = {0};
    for (size_t i = 0; i < policy_n_rules; i++) {
        const struct policy_rule *r = &policy_rules[i];
        if (r->fate != fate || !(r->profiles & POLICY_BIT(profile)))
            continue;
        struct str rest = str_of(r->calls), word;
        while (str_split(&rest, ' ', &word)) {
            char name[64];
            snprintf(name, sizeof name, "%.*s", STR_ARG(word));
            int nr = number_of(name);
            if (nr >= 0)
                set.words[nr / 32] |= UINT32_C(1) << (nr % 32);
        }
    }
    return set;
}

static size_t emit(struct builder *b, uint16_t code, uint32_t k, size_t jump_true, size_t jump_false)
{
    if (b->n == PROGRAM_MAX || jump_true > 255 || jump_false > 255) {
        b->failed = true;
        return 0;
    }
    b->code[b->n] = (struct sock_filter){code, (uint8_t)jump_true, (uint8_t)jump_false, k};
    return b->n++;
}

static void emit_load(struct builder *b, size_t offset)
{
    emit(b, BPF_LD | BPF_W | BPF_ABS, (uint32_t)offset, 0, 0);
}

/* The low or high half of an argument; both machines are little-endian. */
static void emit_load_argument(struct builder *b, unsigned argument, bool high)
{
    emit_load(b, offsetof(struct seccomp_data, args) + argument * sizeof(uint64_t) +
                     (high ? sizeof(uint32_t) : 0));
}

static void emit_return(struct builder *b, uint32_t fate)
{
    emit(b, BPF_RET | BPF_K, fate, 0, 0);
}

/* Go on when the accumulator is k, otherwise end with fate. */
static void emit_require(struct builder *b, uint32_t k, uint32_t fate)
{
    emit(b, BPF_JMP | BPF_JEQ | BPF_K, k, 1, 0);
    emit_return(b, fate);
}

/*
 * End with fate when the call is in the set; X is the number modulo 32. The word of the set is chosen by
 * comparisons, shifted by X, and its lowest bit tells.
 */
static void emit_set(struct builder *b, const struct set *set, uint32_t fate)
{
    size_t used = 0, left;
    for (size_t i = 0; i < WORDS; i++)
        used += set->words[i] != 0;
    left = used;
    emit_load(b, offsetof(struct seccomp_data, nr));
    emit(b, BPF_ALU | BPF_RSH | BPF_K, 5, 0, 0);
    for (uint32_t i = 0; i < WORDS; i++) {
        if (!set->words[i])
            continue;
        left--;
        emit(b, BPF_JMP | BPF_JEQ | BPF_K, i, 0, 2);
        emit(b, BPF_LD | BPF_IMM, set->words[i], 0, 0);
        /* Over the other words, and the jump that those take who are in none. */
        emit(b, BPF_JMP | BPF_JA, (uint32_t)(left * 3 + 1), 0, 0);
    }
    emit(b, BPF_JMP | BPF_JA, 3, 0, 0);
    emit(b, BPF_ALU | BPF_RSH | BPF_X, 0, 0, 0);
    emit(b, BPF_JMP | BPF_JSET | BPF_K, 1, 0, 1);
    emit_return(b, fate);
}

/* Jump over all that is put after this until close_jump(), when the accumulator is not k. */
static size_t open_jump(struct builder *b, uint32_t k)
{
    return emit(b, BPF_JMP | BPF_JEQ | BPF_K, k, 0, 0);
}

static void close_jump(struct builder *b, size_t at)
{
    size_t distance = b->n - at - 1;
    if (distance > 255)
        b->failed = true;
    b->code[at].jf = (uint8_t)distance;
}

static void emit_check(struct builder *b, const struct policy_check *c)
{
    const uint32_t refusal = fail_with(c->error);
    size_t n = 0, when = 0;
    uint32_t bits = 0;
    for (; n < POLICY_VALUES_MAX && c->values[n].name; n++)
        bits |= n || c->test == POLICY_HAS_NONE ? c->values[n].number : 0;
    if (c->when.value.name) {
        emit_load_argument(b, c->when.argument, false);
        when = open_jump(b, c->when.value.number);
    }
    emit_load_argument(b, c->argument, false);
    switch (c->test) {
    case POLICY_IS:
        for (size_t i = 0; i < n; i++)
            emit(b, BPF_JMP | BPF_JEQ | BPF_K, c->values[i].number, n - i, 0);
        emit_return(b, refusal);
        break;
    case POLICY_IS_NOT:
        for (size_t i = 0; i < n; i++)
            emit(b, BPF_JMP | BPF_JEQ | BPF_K, c->values[i].number, n - i, 0);
        emit(b, BPF_JMP | BPF_JA, 1, 0, 0);
        emit_return(b, refusal);
        break;
    case POLICY_HAS_NONE:
        emit(b, BPF_JMP | BPF_JSET | BPF_K, bits, 0, 1);
        emit_return(b, refusal);
        break;
    case POLICY_REST_IS:
        emit(b, BPF_ALU | BPF_AND | BPF_K, ~bits, 0, 0);
        emit_require(b, c->values[0].number, refusal);
        break;
    case POLICY_IS_ZERO_64:
        emit_require(b, 0, refusal);
        emit_load_argument(b, c->argument, true);
        emit_require(b, 0, refusal);
        break;
    }
    if (c->when.value.name)
        close_jump(b, when);
}

/* All checks of one call, the first of which is given; returns the first of the next call. The number of the
 * call is in the accumulator before and, for every other call, after. */
static size_t emit_checks(struct builder *b, enum sandbox_profile profile, size_t first)
{
    const char *call = policy_checks[first].call;
    int nr = number_of(call);
    size_t end = first, at = 0;
    bool any = false;
    for (; end < policy_n_checks && strcmp(policy_checks[end].call, call) == 0; end++)
        any = any || (policy_checks[end].profiles & POLICY_BIT(profile));
    /* A call of whose checks the profile has none is as one that stands nowhere. */
    if (nr < 0 || !any)
        return end;
    at = open_jump(b, (uint32_t)nr);
    for (size_t i = first; i < end; i++)
        if (policy_checks[i].profiles & POLICY_BIT(profile))
            emit_check(b, &policy_checks[i]);
    emit_return(b, SECCOMP_RET_ALLOW);
    close_jump(b, at);
    return end;
}

/* What the slot's own processes do between it and the program. */
static void emit_key(struct builder *b, uint64_t key)
{
    emit_load_argument(b, 5, false);
    emit(b, BPF_JMP | BPF_JEQ | BPF_K, (uint32_t)key, 0, 3);
    emit_load_argument(b, 5, true);
    emit(b, BPF_JMP | BPF_JEQ | BPF_K, (uint32_t)(key >> 32), 0, 1);
    emit_return(b, SECCOMP_RET_ALLOW);
}

static void build(struct builder *b, enum sandbox_profile profile, uint64_t key)
{
    const struct set allow = set_of(profile, POLICY_ALLOW), deny = set_of(profile, POLICY_DENY),
                     kill = set_of(profile, POLICY_KILL);
    emit_load(b, offsetof(struct seccomp_data, arch));
    emit_require(b, (uint32_t)ARCH, SECCOMP_RET_KILL_PROCESS);
    emit_load(b, offsetof(struct seccomp_data, nr));
#if defined(__x86_64__)
    /* x32 calls come with the architecture of x86-64 and this bit. */
    emit(b, BPF_JMP | BPF_JGE | BPF_K, 0x40000000, 0, 1);
    emit_return(b, SECCOMP_RET_KILL_PROCESS);
#endif
    if (key) {
        emit_key(b, key);
        emit_load(b, offsetof(struct seccomp_data, nr));
    }
    emit(b, BPF_ALU | BPF_AND | BPF_K, 31, 0, 0);
    emit(b, BPF_MISC | BPF_TAX, 0, 0, 0);
    emit_set(b, &allow, SECCOMP_RET_ALLOW);
    emit_load(b, offsetof(struct seccomp_data, nr));
    for (size_t i = 0; i < policy_n_checks;)
        i = emit_checks(b, profile, i);
    emit_set(b, &deny, fail_with(EACCES));
    emit_set(b, &kill, SECCOMP_RET_KILL_PROCESS);
    emit_return(b, fail_with(ENOSYS));
}

enum err filter_compile(struct filter *f, enum sandbox_profile profile, uint64_t key, struct error *e)
{
    struct builder *b = calloc(1, sizeof *b);
    if (!b)
        abort();
    build(b, profile, key);
    if (b->failed) {
        free(b);
        return error_set(e, ERR_INTERNAL, NULL, "the system call filter is too long");
    }
    f->code = malloc(b->n * sizeof *f->code);
    if (!f->code)
        abort();
    memcpy(f->code, b->code, b->n * sizeof *f->code);
    f->program = (struct sock_fprog){.len = (unsigned short)b->n, .filter = f->code};
    free(b);
    return ERR_OK;
}

bool filter_equal(const struct filter *a, const struct filter *b)
{
    return a->program.len == b->program.len &&
           memcmp(a->code, b->code, a->program.len * sizeof *a->code) == 0;
}

void filter_release(struct filter *f)
{
    free(f->code);
    *f = (struct filter){0};
}

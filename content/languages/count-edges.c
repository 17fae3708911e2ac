/*
 * count-edges.c: linked into a C or C++ program whose work is counted (docs/formats/language.md).
 *
 * gcc -fsanitize-coverage=trace-pc calls __sanitizer_cov_trace_pc() in each basic block that the program runs.
 * What the C library does is not seen so; of its functions whose work grows with what they are given, those below are
 * wrapped (ld --wrap) and add one for each 16 bytes, about what such a function does per step. Of what was read from
 * standard input and written to standard output, each 64 bytes add one, so that reading a long text is work too.
 *
 * The memory that the program holds is counted in bytes: what it has on the heap (the allocating functions are wrapped
 * too), how deep its stack is (looked at in each basic block), and which pages of its static data it has touched. Of
 * large blocks on the heap and large frames only what was touched counts, as far as that can be seen.
 *
 * Of a function (docs/formats/function.md) only its calls count: the driver says where they begin and end. What it
 * reads and prints, and the arguments that it holds, are none of the function's work and memory. A block that was taken
 * in a call is given back where it is freed in one; the driver frees the results of methods there.
 *
 * At the end four numbers go to the file /box/work, each 8 bytes: the count; the most that was on the heap; the depth of
 * the stack; the static data. 8 bytes of their SipHash-2-4 (Aumasson & Bernstein, 2012) follow, under a key. The key is written over the mark below in the compiled program, anew for each measurement, so
 * that a program that writes the file itself does not know it. Compiled apart, without -fsanitize-coverage.
 */
#include <fcntl.h>
#include <malloc.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <unistd.h>

static volatile const unsigned char key[32] = "dryrun count-edges: here the key";
static uint64_t count;
static int calls_only, idle; /* it is a function; and none of its calls is running */
static char *stack_high, *stack_low, *stack_least;

void __sanitizer_cov_trace_pc(void);
void __sanitizer_cov_trace_pc(void)
{
    char *here = __builtin_frame_address(0);
    if (idle)
        return;
    count++;
    if (here < stack_low && here > stack_least)
        stack_low = here; /* the stacks of other threads lie elsewhere */
}

/* ---- memory ---- */

enum { PAGE = 4096, LARGE = 128 << 10, LARGE_MAX = 256 };

/* Bytes of the pages from `from` to `to` that have been touched. */
static size_t touched(const char *from, const char *to)
{
    static unsigned char there[4096];
    const char *at = (const char *)((uintptr_t)from & ~(uintptr_t)(PAGE - 1));
    size_t pages = 0, left = to > at ? ((size_t)(to - at) + PAGE - 1) / PAGE : 0;
    while (left) {
        size_t n = left < sizeof there ? left : sizeof there;
        if (mincore((void *)(uintptr_t)at, n * PAGE, there) != 0)
            return (size_t)(to - from);
        for (size_t i = 0; i < n; i++)
            pages += there[i] & 1;
        at += n * PAGE;
        left -= n;
    }
    return pages * PAGE;
}

/*
 * What is on the heap, and the most that was. Of a large block much may never be touched: that is taken off the most, if
 * the block was there then. `turn` counts allocations, so that a block knows whether it is older than the most.
 */
static int64_t held, most_held; /* held: below 0 when a function frees what is its caller's */
static size_t most_untouched;
static uint64_t turn, most_turn;
static struct {
    char *at;
    size_t size;
    uint64_t turn;
} large[LARGE_MAX];
static size_t n_large;

static size_t untouched(size_t i)
{
    size_t used = touched(large[i].at, large[i].at + large[i].size);
    return large[i].turn <= most_turn && used < large[i].size ? large[i].size - used : 0;
}

static void *took(void *block)
{
    size_t size = malloc_usable_size(block);
    if (idle)
        return block;
    uint64_t now = __atomic_add_fetch(&turn, 1, __ATOMIC_RELAXED);
    int64_t sum = __atomic_add_fetch(&held, (int64_t)size, __ATOMIC_RELAXED);
    if (size >= LARGE && n_large < LARGE_MAX) {
        large[n_large].at = block;
        large[n_large].size = size;
        large[n_large++].turn = now;
    }
    if (sum > most_held) {
        most_held = sum;
        most_untouched = 0;
        most_turn = now;
    }
    return block;
}

static void gave(void *block)
{
    size_t size = malloc_usable_size(block);
    if (!idle)
        __atomic_sub_fetch(&held, (int64_t)size, __ATOMIC_RELAXED);
    for (size_t i = 0; size >= LARGE && i < n_large; i++) {
        if (large[i].at == block) {
            most_untouched += untouched(i);
            large[i] = large[--n_large];
            return;
        }
    }
}

void *__real_malloc(size_t size);
void *__real_calloc(size_t n, size_t size);
void *__real_realloc(void *block, size_t size);
void *__real_memalign(size_t align, size_t size);
void *__real_aligned_alloc(size_t align, size_t size);
int __real_posix_memalign(void **ret, size_t align, size_t size);
void __real_free(void *block);

void *__wrap_malloc(size_t size);
void *__wrap_malloc(size_t size)
{
    return took(__real_malloc(size));
}

void *__wrap_calloc(size_t n, size_t size);
void *__wrap_calloc(size_t n, size_t size)
{
    return took(__real_calloc(n, size));
}

void *__wrap_realloc(void *block, size_t size);
void *__wrap_realloc(void *block, size_t size)
{
    gave(block);
    void *moved = __real_realloc(block, size);
    /* Refused: the old one is still there. */
    return moved || !size ? took(moved) : (took(block), NULL);
}

void *__wrap_memalign(size_t align, size_t size);
void *__wrap_memalign(size_t align, size_t size)
{
    return took(__real_memalign(align, size));
}

void *__wrap_aligned_alloc(size_t align, size_t size);
void *__wrap_aligned_alloc(size_t align, size_t size)
{
    return took(__real_aligned_alloc(align, size));
}

int __wrap_posix_memalign(void **ret, size_t align, size_t size);
int __wrap_posix_memalign(void **ret, size_t align, size_t size)
{
    int failed = __real_posix_memalign(ret, align, size);
    if (!failed)
        took(*ret);
    return failed;
}

void __wrap_free(void *block);
void __wrap_free(void *block)
{
    gave(block);
    __real_free(block);
}

extern char __bss_start[], _end[];

/* Before anything of the program's own. */
__attribute__((constructor(101))) static void begin(void)
{
    static char in[BUFSIZ], out[BUFSIZ];
    struct rlimit limit;
    /* Else they would come and go on the heap, and hide what is smaller. */
    setvbuf(stdin, in, _IOFBF, sizeof in);
    setvbuf(stdout, out, _IOFBF, sizeof out);
    stack_high = stack_low = __builtin_frame_address(0);
    if (getrlimit(RLIMIT_STACK, &limit) == 0 && limit.rlim_cur < (rlim_t)(uintptr_t)stack_high)
        stack_least = stack_high - limit.rlim_cur;
    /* One byte would touch two megabytes. */
    madvise((void *)((uintptr_t)__bss_start & ~(uintptr_t)(PAGE - 1)), (size_t)(_end - __bss_start), MADV_NOHUGEPAGE);
}

static size_t most_on_heap(void)
{
    size_t off = most_untouched, most = (size_t)most_held;
    for (size_t i = 0; i < n_large; i++)
        off += untouched(i);
    return off < most ? most - off : 0;
}

static size_t depth_of_stack(void)
{
    size_t depth = (size_t)(stack_high - stack_low), used = touched(stack_low, stack_high);
    return depth < used ? depth : used;
}

/* ---- calls of a function ---- */

void dryrun_count(int on);
void dryrun_count(int on)
{
    if (!calls_only) {
        /* What was before the first call was the driver's. */
        calls_only = 1;
        count = 0;
        held = most_held = 0;
        most_untouched = n_large = 0;
        stack_high = stack_low = __builtin_frame_address(0);
    }
    idle = !on;
}

/* ---- the end ---- */

static uint64_t rotate(uint64_t x, int by)
{
    return x << by | x >> (64 - by);
}

static void rounds(uint64_t v[4], int n)
{
    while (n--) {
        v[0] += v[1], v[2] += v[3];
        v[1] = rotate(v[1], 13) ^ v[0], v[3] = rotate(v[3], 16) ^ v[2];
        v[0] = rotate(v[0], 32);
        v[2] += v[1], v[0] += v[3];
        v[1] = rotate(v[1], 17) ^ v[2], v[3] = rotate(v[3], 21) ^ v[0];
        v[2] = rotate(v[2], 32);
    }
}

static uint64_t key_half(int at)
{
    uint64_t half = 0;
    for (int i = 0; i < 8; i++)
        half |= (uint64_t)key[at + i] << 8 * i;
    return half;
}

/* Of the bytes of some numbers, little end first. */
static uint64_t siphash(const uint64_t *message, int n)
{
    uint64_t a = key_half(0), b = key_half(8), last = (uint64_t)(8 * n) << 56;
    uint64_t v[4] = {a ^ 0x736f6d6570736575, b ^ 0x646f72616e646f6d, a ^ 0x6c7967656e657261, b ^ 0x7465646279746573};
    for (int i = 0; i <= n; i++) {
        uint64_t m = i < n ? message[i] : last;
        v[3] ^= m;
        rounds(v, 2);
        v[0] ^= m;
    }
    v[2] ^= 0xff;
    rounds(v, 4);
    return v[0] ^ v[1] ^ v[2] ^ v[3];
}

static void tell(void)
{
    uint64_t told[5];
    off_t read_bytes = calls_only ? 0 : lseek(0, 0, SEEK_CUR), written = calls_only ? 0 : lseek(1, 0, SEEK_CUR);
    told[0] = count + (read_bytes > 0 ? (uint64_t)read_bytes / 64 : 0) + (written > 0 ? (uint64_t)written / 64 : 0);
    told[1] = most_on_heap();
    told[2] = depth_of_stack();
    told[3] = touched(__bss_start, _end);
    told[4] = siphash(told, 4);
    int fd = open("/box/work", O_WRONLY | O_CREAT | O_TRUNC, 0600);
    if (fd < 0 || write(fd, told, sizeof told) != sizeof told)
        return; /* then there is no count */
    close(fd);
}

/* After everything that the program itself does at its end. */
__attribute__((destructor(101))) static void tell_at_exit(void)
{
    tell();
}

_Noreturn void __real__exit(int code);
_Noreturn void __wrap__exit(int code);
_Noreturn void __wrap__exit(int code)
{
    tell();
    __real__exit(code);
}

_Noreturn void __real__Exit(int code);
_Noreturn void __wrap__Exit(int code);
_Noreturn void __wrap__Exit(int code)
{
    tell();
    __real__Exit(code);
}

/* ---- what the library does ---- */

static void did(size_t bytes)
{
    if (!idle)
        count += 1 + bytes / 16;
}

#define WRAP(type, name, parameters, arguments, work)                                                                  \
    type __real_##name parameters;                                                                                     \
    type __wrap_##name parameters;                                                                                     \
    type __wrap_##name parameters                                                                                      \
    {                                                                                                                  \
        type result = __real_##name arguments;                                                                         \
        did(work);                                                                                                     \
        return result;                                                                                                 \
    }

static size_t up_to(const void *from, const void *found, size_t otherwise)
{
    return found ? (size_t)((const char *)found - (const char *)from) : otherwise;
}

size_t __real_strlen(const char *s);

WRAP(void *, memcpy, (void *to, const void *from, size_t n), (to, from, n), n)
WRAP(void *, memmove, (void *to, const void *from, size_t n), (to, from, n), n)
WRAP(void *, memset, (void *to, int c, size_t n), (to, c, n), n)
WRAP(int, memcmp, (const void *a, const void *b, size_t n), (a, b, n), n)
WRAP(void *, memchr, (const void *s, int c, size_t n), (s, c, n), up_to(s, result, n))
WRAP(size_t, strlen, (const char *s), (s), result)
WRAP(char *, strcpy, (char *to, const char *from), (to, from), __real_strlen(to))
WRAP(char *, strncpy, (char *to, const char *from, size_t n), (to, from, n), n)
WRAP(char *, strcat, (char *to, const char *from), (to, from), __real_strlen(to))
WRAP(char *, strchr, (const char *s, int c), (s, c), up_to(s, result, __real_strlen(s)))
WRAP(char *, strrchr, (const char *s, int c), (s, c), __real_strlen(s))
WRAP(char *, strstr, (const char *s, const char *t), (s, t), up_to(s, result, __real_strlen(s)))
WRAP(char *, strdup, (const char *s), (s), __real_strlen(s))

/* Where they first differ, not how long they are. */
static size_t common(const char *a, const char *b, size_t max)
{
    size_t n = 0;
    while (n < max && a[n] == b[n] && a[n])
        n++;
    return n;
}
WRAP(int, strcmp, (const char *a, const char *b), (a, b), common(a, b, SIZE_MAX))
WRAP(int, strncmp, (const char *a, const char *b, size_t n), (a, b, n), common(a, b, n))

/*
 * Blocks are malloc'ed, each at least twice as large as the one before, so that a large parse costs few of
 * them. An object is followed by a gap of ARENA_GAP bytes under AddressSanitizer, which stays poisoned.
 */
#include "base/arena.h"

#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#if defined(__SANITIZE_ADDRESS__)
#define ARENA_ASAN 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define ARENA_ASAN 1
#endif
#endif

#ifdef ARENA_ASAN
#include <sanitizer/asan_interface.h>
enum { ARENA_GAP = 16 };
#define poison(p, n)   __asan_poison_memory_region((p), (n))
#define unpoison(p, n) __asan_unpoison_memory_region((p), (n))
#else
enum { ARENA_GAP = 0 };
#define poison(p, n)   ((void)(p), (void)(n))
#define unpoison(p, n) ((void)(p), (void)(n))
#endif

enum { ARENA_FIRST = 4096, ARENA_ALIGN = _Alignof(max_align_t) };

struct arena_block {
    struct arena_block *older; /* owned */
    size_t size;               /* of data */
    _Alignas(max_align_t) char data[];
};

void arena_init(struct arena *a)
{
    *a = (struct arena){0};
}

static void free_blocks(struct arena_block *b)
{
    while (b) {
        struct arena_block *older = b->older;
        unpoison(b->data, b->size);
        free(b);
        b = older;
    }
}

void arena_release(struct arena *a)
{
    free_blocks(a->blocks);
    arena_init(a);
}

void arena_clear(struct arena *a)
{
    struct arena_block *b = a->blocks;
    if (!b)
        return;
    free_blocks(b->older);
    b->older = NULL;
    a->next = b->data;
    a->end = b->data + b->size;
    poison(b->data, b->size);
}

static void add_block(struct arena *a, size_t need)
{
    size_t size = a->blocks ? a->blocks->size * 2 : ARENA_FIRST;
    if (size < need)
        size = need;
    struct arena_block *b = malloc(sizeof *b + size);
    if (!b)
        abort();
    b->older = a->blocks;
    b->size = size;
    a->blocks = b;
    a->next = b->data;
    a->end = b->data + size;
    poison(b->data, size);
}

void *arena_alloc(struct arena *a, size_t size)
{
    size_t need;
    if (__builtin_add_overflow(size ? size : 1, (size_t)(ARENA_GAP + ARENA_ALIGN - 1), &need) ||
        need > PTRDIFF_MAX / 4)
        abort();
    need &= ~(size_t)(ARENA_ALIGN - 1);
    if (!a->next || (size_t)(a->end - a->next) < need)
        add_block(a, need);
    void *p = a->next;
    a->next += need;
    unpoison(p, size);
    return memset(p, 0, size);
}

void *arena_calloc(struct arena *a, size_t count, size_t size)
{
    size_t total;
    if (__builtin_mul_overflow(count, size, &total))
        abort();
    return arena_alloc(a, total);
}

void *arena_room(struct arena *a, void *list, size_t n, size_t *cap, size_t size)
{
    enum { FIRST = 16 };
    if (n < *cap)
        return list;
    size_t more = *cap ? *cap : FIRST / 2;
    if (__builtin_mul_overflow(more, (size_t)2, &more))
        abort();
    void *moved = arena_calloc(a, more, size);
    if (n)
        memcpy(moved, list, n * size);
    *cap = more;
    return moved;
}

struct str arena_str(struct arena *a, struct str s)
{
    return (struct str){arena_cstr(a, s), s.n};
}

char *arena_cstr(struct arena *a, struct str s)
{
    char *p = arena_alloc(a, s.n + 1);
    if (s.n)
        memcpy(p, s.p, s.n);
    return p;
}

char *arena_strdup(struct arena *a, const char *s)
{
    return arena_cstr(a, str_of(s));
}

char *arena_printf(struct arena *a, const char *fmt, ...)
{
    va_list args, again;
    va_start(args, fmt);
    va_copy(again, args);
    int n = vsnprintf(NULL, 0, fmt, args);
    va_end(args);
    if (n < 0)
        abort();
    char *p = arena_alloc(a, (size_t)n + 1);
    vsnprintf(p, (size_t)n + 1, fmt, again);
    va_end(again);
    return p;
}

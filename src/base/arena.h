/*
 * arena.h: memory with one owner and one end.
 *
 * A request, a job or a parse has an arena; everything that lives exactly as long is taken from it and
 * nothing is freed one by one. Out of memory aborts: an allocation never returns NULL. Under AddressSanitizer
 * the free space is poisoned, so that an overrun of one object into the next is caught.
 *
 *     struct arena a;
 *     arena_init(&a);
 *     char *name = arena_strdup(&a, "ada");
 *     arena_release(&a);
 */
#ifndef DRYRUN_BASE_ARENA_H
#define DRYRUN_BASE_ARENA_H

#include "base/cleanup.h"
#include "base/str.h"

#include <stddef.h>

struct arena_block;

struct arena {
    struct arena_block *blocks; /* owned; newest first */
    char *next, *end;           /* free space of the newest block */
};

void arena_init(struct arena *a);

/* Free everything; the arena may be used again at once. */
void arena_release(struct arena *a);

/* Forget everything but keep the largest block for what comes next: for loops over requests. */
void arena_clear(struct arena *a);

/* size bytes, zeroed, aligned for any object. size 0 gives a valid, distinct pointer. */
void *arena_alloc(struct arena *a, size_t size) __attribute__((malloc, returns_nonnull, alloc_size(2)));

/* count * size bytes, zeroed; aborts on overflow. */
void *arena_calloc(struct arena *a, size_t count, size_t size)
    __attribute__((malloc, returns_nonnull, alloc_size(2, 3)));

#define arena_new(a, type)      ((type *)arena_alloc((a), sizeof(type)))
#define arena_array(a, type, n) ((type *)arena_calloc((a), (n), sizeof(type)))

/*
 * Before one more is put into a list of n elements with room for cap: when it is full, move it to where there
 * is room for twice as many. NULL with n and cap 0 is an empty list. Where it was stays valid as long as the
 * arena.
 *
 *     arena_grow(a, list, n, cap);
 *     list[n++] = one;
 */
#define arena_grow(a, list, n, cap) ((list) = arena_room((a), (list), (n), &(cap), sizeof *(list)))
void *arena_room(struct arena *a, void *list, size_t n, size_t *cap, size_t size)
    __attribute__((returns_nonnull));

/* Copies. The results end with a NUL that is not counted. */
char *arena_strdup(struct arena *a, const char *s) __attribute__((returns_nonnull));
struct str arena_str(struct arena *a, struct str s);
char *arena_cstr(struct arena *a, struct str s) __attribute__((returns_nonnull));
char *arena_printf(struct arena *a, const char *fmt, ...) printf_like(2, 3) __attribute__((returns_nonnull));

#endif

#include "judge/tar.h"

#include <stdint.h>
#include <string.h>

/* Offsets in a header. */
enum {
    BLOCK = 512,
    NAME = 0,
    NAME_MAX_BYTES = 100,
    MODE = 100,
    MODE_BYTES = 8,
    SIZE = 124,
    SIZE_BYTES = 12,
    KIND = 156,
    PREFIX = 345
};
enum { OWNER_EXECUTES = 0100, DIGITS_MAX = 12 };

/* An octal field, ended by NUL, a space or its own end; false when it is none. */
static bool octal(const char *p, size_t n, uint64_t *ret)
{
    uint64_t v = 0;
    size_t i = 0;
    for (; i < n && p[i] >= '0' && p[i] <= '7'; i++)
        v = v * 8 + (uint64_t)(p[i] - '0');
    *ret = v;
    return i > 0 && i <= DIGITS_MAX && (i == n || p[i] == '\0' || p[i] == ' ');
}

enum tar_step tar_next(struct str *rest, struct tar_file *ret)
{
    uint64_t size, mode;
    const char *p = rest->p;
    if (rest->n < BLOCK || p[NAME] == '\0')
        return TAR_END;
    if (!octal(p + SIZE, SIZE_BYTES, &size) || !octal(p + MODE, MODE_BYTES, &mode) || size > rest->n - BLOCK)
        return TAR_BROKEN;
    *ret = (struct tar_file){
        .name = {p + NAME, strnlen(p + NAME, NAME_MAX_BYTES)},
        .bytes = {p + BLOCK, (size_t)size},
        .plain = (p[KIND] == '0' || p[KIND] == '\0') && p[PREFIX] == '\0',
        .executable = mode & OWNER_EXECUTES,
    };
    size_t whole = BLOCK + ((size_t)size + BLOCK - 1) / BLOCK * BLOCK;
    *rest = str_from(*rest, whole < rest->n ? whole : rest->n);
    return TAR_FILE;
}

/* POSIX.1-2017, pax, "ustar Interchange Format", of plain files only. */
#include "record/archive/archive-internal.h"

#include <assert.h>
#include <stdio.h>
#include <string.h>

void archive_tar_header(const char *name, size_t size, char ret[TAR_BLOCK])
{
    unsigned sum = 0;
    assert(strlen(name) <= 100);
    memset(ret, 0, TAR_BLOCK);
    memcpy(ret, name, strlen(name));
    memcpy(ret + 100, "0000600", 8); /* mode */
    memcpy(ret + 108, "0000000", 8); /* uid */
    memcpy(ret + 116, "0000000", 8); /* gid */
    snprintf(ret + 124, 12, "%011llo", (unsigned long long)size & 077777777777ULL);
    memcpy(ret + 136, "00000000000", 12); /* time */
    memset(ret + 148, ' ', 8);            /* of the sum, while it is made */
    ret[156] = '0';
    memcpy(ret + 257, "ustar", 6);
    memcpy(ret + 263, "00", 2);
    for (size_t i = 0; i < TAR_BLOCK; i++)
        sum += (unsigned char)ret[i];
    snprintf(ret + 148, 8, "%06o", sum);
}

bool archive_tar_read(const char block[TAR_BLOCK], char ret_name[101], size_t *ret_size)
{
    char name[101], again[TAR_BLOCK];
    size_t size = 0;
    memcpy(name, block, 100);
    name[100] = '\0';
    for (size_t i = 124; i < 135; i++) {
        if (block[i] < '0' || block[i] > '7')
            return false;
        size = size * 8 + (size_t)(block[i] - '0');
    }
    archive_tar_header(name, size, again);
    if (name[0] == '\0' || memcmp(block, again, TAR_BLOCK) != 0)
        return false;
    memcpy(ret_name, name, sizeof name);
    *ret_size = size;
    return true;
}

size_t archive_tar_padding(size_t size)
{
    return (TAR_BLOCK - size % TAR_BLOCK) % TAR_BLOCK;
}

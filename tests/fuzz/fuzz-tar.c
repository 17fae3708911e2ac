/*
 * Whatever a build leaves: each file that is read lies within the archive, behind the one before, and reading
 * ends.
 */
#include "judge/tar.h"

#include <assert.h>
#include <stdint.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct str all = {(const char *)data, size}, rest = all;
    struct tar_file f;
    size_t left = size;
    while (tar_next(&rest, &f) == TAR_FILE) {
        assert(rest.n + 512 <= left);
        left = rest.n;
        assert(f.name.n <= 100 && f.name.p >= all.p && f.name.p + f.name.n <= all.p + all.n);
        assert(f.bytes.p >= all.p && f.bytes.n <= (size_t)(all.p + all.n - f.bytes.p));
        unsigned sum = 0;
        for (size_t i = 0; i < f.bytes.n; i++)
            sum += (unsigned char)f.bytes.p[i];
        assert(sum <= 255 * f.bytes.n);
    }
    return 0;
}

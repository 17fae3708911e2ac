/*
 * A file that somebody sent and that is about to be started: whatever it holds, looking at it ends, and what
 * asks for an interpreter that leads elsewhere is never let through. The first byte says how many bytes of
 * the input are the first file's; the rest is a second one, to which the first may refer as /w/b.
 */
#include "sandbox/program.h"

#include "base/str.h"

#include <assert.h>
#include <fcntl.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static int root = -1;
static char folder[] = "/tmp/dryrun-fuzz-XXXXXX";

static void remove_folder(void)
{
    unlinkat(root, "w/a", 0);
    unlinkat(root, "w/b", 0);
    unlinkat(root, "w", AT_REMOVEDIR);
    rmdir(folder);
}

static void put(const char *path, const uint8_t *data, size_t size)
{
    int fd = openat(root, path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    if (fd < 0 || write(fd, data, size) != (ssize_t)size)
        abort();
    close(fd);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size < 1)
        return 0;
    if (root < 0) {
        if (!mkdtemp(folder) || (root = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)) < 0 ||
            mkdirat(root, "w", 0700) < 0)
            abort();
        atexit(remove_folder);
    }
    size_t first = (size_t)data[0] * 8 < size - 1 ? (size_t)data[0] * 8 : size - 1;
    put("w/a", data + 1, first);
    put("w/b", data + 1 + first, size - 1 - first);
    enum program_kind kind = program_look(root, "/w/a");
    assert(kind == PROGRAM_STATIC || kind == PROGRAM_OTHER || kind == PROGRAM_REFUSED);
    struct str text = {(const char *)data + 1, first};
    if (str_starts(text, STR("#!/proc/")) || str_starts(text, STR("#! /dev/")) ||
        str_starts(text, STR("#!/w/../")) || str_starts(text, STR("#!a")))
        assert(kind == PROGRAM_REFUSED);
    assert(program_look(root, "/w/missing") == PROGRAM_MISSING);
    return 0;
}

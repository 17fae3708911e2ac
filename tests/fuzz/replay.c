/*
 * replay.c: runs a fuzz target on every file of a folder, and on simple changes of each (cut at every length,
 * each byte flipped), as TAP.
 */
#include <dirent.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

enum { INPUT_MAX = 1 << 20, CHANGED_MAX = 2000 };

static void with_changes(const uint8_t *data, size_t n)
{
    LLVMFuzzerTestOneInput(data, n);
    for (size_t cut = 0; cut < n && cut < CHANGED_MAX; cut++) {
        /* A block of its own, so that reading past the end is seen. */
        uint8_t *copy = malloc(cut + 1);
        if (!copy)
            abort();
        for (size_t i = 0; i < cut; i++)
            copy[i] = data[i];
        LLVMFuzzerTestOneInput(copy, cut);
        if (cut) {
            copy[cut / 2] ^= (uint8_t)(1u << (cut % 8));
            LLVMFuzzerTestOneInput(copy, cut);
        }
        free(copy);
    }
}

int main(int argc, char **argv)
{
    int count = 0;
    DIR *d = argc == 2 ? opendir(argv[1]) : NULL;
    if (!d) {
        printf("Bail out! usage: %s FOLDER\n", argv[0]);
        return 1;
    }
    static uint8_t data[INPUT_MAX];
    for (struct dirent *entry; (entry = readdir(d));) {
        char path[4096];
        struct stat st;
        snprintf(path, sizeof path, "%s/%s", argv[1], entry->d_name);
        FILE *f = stat(path, &st) == 0 && S_ISREG(st.st_mode) ? fopen(path, "rb") : NULL;
        if (!f)
            continue;
        size_t n = fread(data, 1, sizeof data, f);
        fclose(f);
        with_changes(data, n);
        printf("ok %d - %s\n", ++count, entry->d_name);
    }
    closedir(d);
    printf("1..%d\n", count);
    return count ? 0 : 1;
}

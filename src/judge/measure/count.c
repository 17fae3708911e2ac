#include "judge/measure/count.h"

#include "base/crypto.h"
#include "base/fd.h"
#include "judge/inside.h"

#include <stdlib.h>
#include <unistd.h>

static const char mark[] = "dryrun count-edges: here the key";
enum { MARK_BYTES = sizeof mark - 1 };
_Static_assert(MARK_BYTES == sizeof(struct count_key), "the key is written over the mark");

bool count_possible(const struct language *l)
{
    return l->count.words[0] != NULL;
}

/* A copy of the file with the key over the mark. */
static enum err with_key(int fd, const struct count_key *key, int *ret_fd, struct error *e)
{
    struct file_view v;
    struct str needle = {mark, MARK_BYTES};
    TRY(file_view(fd, &v, e));
    size_t at = str_find(v.bytes, needle), size = v.bytes.n;
    struct str rest = str_from(v.bytes, at + 1);
    enum err r = ERR_OK;
    if (at == size || str_find(rest, needle) != rest.n)
        r = error_set(e, ERR_INVALID, "source", "the compiled program has %s place for the counter's key",
                      at == size ? "no" : "more than one");
    char *copy = NULL;
    if (r == ERR_OK) {
        copy = malloc(size);
        if (!copy)
            abort();
        memcpy(copy, v.bytes.p, size);
        memcpy(copy + at, key->bytes, MARK_BYTES);
    }
    file_view_release(&v);
    if (r == ERR_OK)
        r = fd_memfile("counted", (struct str){copy, size}, ret_fd, e);
    free(copy);
    return r;
}

enum err count_arm(struct judge *j, struct program *p, struct count_key *ret, struct error *e)
{
    struct count_key key;
    int fd;
    crypto_random(key.bytes, sizeof key.bytes);
    TRY(with_key(p->files[0].fd, &key, &fd, e));
    close(p->files[0].fd);
    p->files[0].fd = fd;
    p->id = ++j->last_id; /* what is loaded under the old number is another program now */
    *ret = key;
    return ERR_OK;
}

static uint64_t little(const unsigned char *p)
{
    uint64_t v = 0;
    for (int i = 0; i < 8; i++)
        v |= (uint64_t)p[i] << 8 * i;
    return v;
}

bool count_read(int fd, const struct count_key *key, struct count *ret)
{
    enum { NUMBERS = 4, BYTES = 8 * NUMBERS };
    unsigned char told[BYTES + 9];
    if (fd < 0 || pread(fd, told, sizeof told, 0) != BYTES + 8)
        return false;
    if (crypto_siphash((struct str){(const char *)told, BYTES}, key->bytes) != little(told + BYTES))
        return false;
    *ret = (struct count){
        .work = little(told),
        .heap_bytes = little(told + 8),
        .stack_bytes = little(told + 16),
        .static_bytes = little(told + 24),
    };
    return true;
}

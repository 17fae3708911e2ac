/*
 * grow.h: inputs of any size, made by a package's generator as its dryrun/growth.yaml says. Only judge/ uses
 * it.
 *
 * They are kept in the cache under everything that decides them: the generator's files and its arguments. No
 * digest is committed for them; nothing is judged by them.
 */
#ifndef DRYRUN_JUDGE_GROW_H
#define DRYRUN_JUDGE_GROW_H

#include "judge/judge.h"

struct grower;

/* p: has growth. */
struct grower *grower_new(struct judge *j, const struct package *p);
void grower_free(struct grower *g);

/*
 * The input of this shape and size, read-only, owned by the caller; making it loads other files into the
 * slot.
 * ERR_CONFLICT with field "package" when the generator fails or does not end within a minute. The CPU time
 * that making it took is added to *spent_ms.
 */
enum err grower_open(struct grower *g, const struct package_shape *s, int64_t n, uint64_t seed, int *ret_fd,
                     int64_t *spent_ms, struct error *e) warn_unused;

#endif

/* winnow-internal.h: a program as tokens. Private to model/winnow*.c. */
#ifndef DRYRUN_MODEL_WINNOW_INTERNAL_H
#define DRYRUN_MODEL_WINNOW_INTERNAL_H

#include "model/winnow.h"

struct winnow_token {
    uint32_t what; /* equal for what is held to be the same */
    int line;      /* from 1 */
};

struct winnow_tokens {
    struct winnow_token *v;
    size_t n, cap;
};

/* The classes; every other token is a hash of its own characters, with the highest bit set. */
enum { WINNOW_NAME = 1, WINNOW_NUMBER, WINNOW_STRING };

void winnow_tokenise(struct str source, enum winnow_language language, struct arena *a,
                     struct winnow_tokens *ret);

#endif

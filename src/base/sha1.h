/*
 * sha1.h: the first 32 bits of SHA-1 (FIPS 180-4), for formats that name things by them. For nothing that
 * must hold against anybody: crypto.h has digests for that.
 */
#ifndef DRYRUN_BASE_SHA1_H
#define DRYRUN_BASE_SHA1_H

#include "base/str.h"

#include <stdint.h>

/* Of "abc" a9993e36. */
uint32_t sha1_head(struct str data);

#endif

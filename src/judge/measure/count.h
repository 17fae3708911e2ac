/*
 * count.h: programs that count their work (the languages' "count"; docs/formats/language.md). Only judge/
 * uses it.
 *
 * Such a program is compiled once and kept like any other. For each measurement a fresh key is written into a
 * copy of it, and each run leaves its count with the key's hash of it: a program can write a file of that
 * name, but not the hash.
 */
#ifndef DRYRUN_JUDGE_COUNT_H
#define DRYRUN_JUDGE_COUNT_H

#include "judge/compile.h"

struct count_key {
    unsigned char bytes[32]; /* the first 16 are the SipHash key */
};

bool count_possible(const struct language *l);

/*
 * Put a fresh key into the program, which was compiled with `counted`. ERR_INVALID when there is not exactly
 * one place for it: then its work cannot be counted.
 */
enum err count_arm(struct judge *j, struct program *p, struct count_key *ret, struct error *e) warn_unused;

struct count {
    uint64_t work;                                  /* basic blocks and their like */
    uint64_t heap_bytes, stack_bytes, static_bytes; /* at most; the last in whole pages */
};

/* The count in what a run left; false when there is none, or none of this key. */
bool count_read(int fd, const struct count_key *key, struct count *ret);

#endif

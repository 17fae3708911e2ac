/*
 * hostile.h: the programs of tests/judge/hostile. The head of each source says what must come of it:
 *
 *     expect:    the verdict that the judge gives (not read here)
 *     facts:     "exit N", "signal N", "limit cpu|wall|memory|output"; several are joined by " or "
 *     needs:     full: only where control groups limit all processes together
 *     link:      dynamic: not a static program, so it gets a /proc
 *     arch:      the only machine on which it means something
 *     input:     file: standard input is a file, which must be unchanged afterwards; silence: a pipe that nobody writes to
 *     box:       size of /box in MiB, where it is not the usual one
 *     collect:   names that the host collects; collected: those of them that it gets; perhaps: those that it gets or does not. What
 *                it gets is a regular file that begins with "plain" or is empty, and that nobody can change.
 *
 * What a program prints must not say ESCAPED.
 */
#ifndef DRYRUN_TESTS_SANDBOX_HOSTILE_H
#define DRYRUN_TESTS_SANDBOX_HOSTILE_H

#include "slot.h"

enum { HOSTILE_MAX = 160 };

struct hostile {
    char name[64];
    char facts[128], needs[32], arch[32], input[16], box[16], collect[256], collected[256], perhaps[256];
};

/* All of them, by name, in the folder of the environment variable HOSTILE_SOURCES. Fails when there are
 * suspiciously few. */
size_t hostile_read(struct hostile programs[HOSTILE_MAX]);

/* NULL when it can be run here. */
const char *hostile_why_not(struct sandbox *s, const struct hostile *p);

/* Where the source of this name lies. */
void hostile_source_path(const char *name, char *path, size_t size);

/* Are the facts so? */
bool hostile_facts_hold(const char *facts, const struct sandbox_result *r);

/* Put it into /w. */
void hostile_load(struct sandbox *s, const struct hostile *p);

/* Run it with so much time where it is to use up its time, and fail the test when something else comes of it
 * than its head says. */
void hostile_attack(struct sandbox *s, const struct hostile *p, int64_t cpu_ms, int64_t wall_ms);

#endif

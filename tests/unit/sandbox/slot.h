/*
 * slot.h: what the tests of the sandbox share: a slot, a program to run in it, and what came of it.
 *
 * The programs are compiled by the build, without its flags (statically, no sanitizers), and lie in the
 * folder that the environment variable TEST_PROGRAMS names. Where no slot can be had, every test is skipped,
 * with the reason.
 */
#ifndef DRYRUN_TESTS_SANDBOX_SLOT_H
#define DRYRUN_TESTS_SANDBOX_SLOT_H

#include "sandbox/sandbox.h"
#include "unit.h"

/* The limits that a run has unless a test says otherwise. */
extern const struct sandbox_limits usual_limits;

/* A run of argv with the usual limits, no input, captured output. */
struct sandbox_run usual_run(const char *const *argv);

/* Start a slot; when this machine has no isolation, print why and return NULL: the caller skips. */
struct sandbox *slot_or_skip(void);

/* Put the program TEST_PROGRAMS/name into /w. */
void load_program(struct sandbox *s, const char *name);

/* Run /w/name with these words, and fail the test when the jail itself fails. */
struct sandbox_result run_words(struct sandbox *s, const struct sandbox_limits *limits,
                                const char *const *words);

/* What was captured, as a string that the next call overwrites. */
const char *text_of(int fd);

/* Descriptors that this process has open. */
int open_fds(void);

/* For a group's set-up: *state is a slot with the program `subject` in /w, or NULL. */
int start_subject(void **state);
int stop_subject(void **state);
#define skip_because(why)                                                                                    \
    do {                                                                                                     \
        print_message("# SKIP: %s\n", why);                                                                  \
        skip();                                                                                              \
    } while (0)
#define skip_without(s)                                                                                      \
    do {                                                                                                     \
        if (!(s))                                                                                            \
            skip_because("there is no isolation here");                                                      \
    } while (0)

#endif

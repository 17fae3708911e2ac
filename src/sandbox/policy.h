/*
 * policy.h: what each profile of the jail may ask of the kernel: tables, and nothing else. filter.c makes
 * programs for the kernel of them; docs/system-calls.md shows them, and a test holds the two equal.
 *
 * To add a profile: its name in enum sandbox_profile, a row in policy_profiles, and its bit in the rows of
 * the rules that it has or has not in common with the others.
 */
#ifndef DRYRUN_SANDBOX_POLICY_H
#define DRYRUN_SANDBOX_POLICY_H

#include "sandbox/sandbox.h"

#define POLICY_BIT(profile) (1u << (profile))
#define POLICY_EVERY        (~0u)

struct policy_profile {
    const char *name;
    const char *used_for;
};
extern const struct policy_profile policy_profiles[];
extern const size_t policy_n_profiles;

enum policy_fate {
    POLICY_ALLOW, /* goes through */
    POLICY_DENY,  /* fails with EACCES: a runtime may try it, and this is an answer that it understands */
    POLICY_KILL,  /* ends the program with SIGSYS: only an attack calls it */
    /* What is in no rule does not exist: ENOSYS. */
};

struct policy_rule {
    unsigned profiles;
    enum policy_fate fate;
    /* Separated by spaces. Names that the machine's architecture or libseccomp does not know are passed over:
     * the calls do not exist then. */
    const char *calls;
    const char *why;
};
extern const struct policy_rule policy_rules[];
extern const size_t policy_n_rules;

enum policy_test {
    POLICY_IS,        /* one of the values, compared as 32 bits, as the kernel does with commands and flags */
    POLICY_IS_NOT,    /* none of the values */
    POLICY_HAS_NONE,  /* none of the bits of the values */
    POLICY_REST_IS,   /* the first value, when the bits of the others are left out */
    POLICY_IS_ZERO_64 /* zero, all 64 bits: a pointer that is not given */
};

struct policy_value {
    uint32_t number;
    const char *name;
};
enum { POLICY_VALUES_MAX = 20 };

/*
 * A call that is looked at more closely: it goes through when every check of it holds; the first that does
 * not gives the error. The checks of one call stand beside each other. For a profile that has none of them
 * the call does not exist.
 */
struct policy_check {
    unsigned profiles;
    const char *call;
    unsigned argument; /* 0 to 5 */
    enum policy_test test;
    struct policy_value values[POLICY_VALUES_MAX]; /* name NULL: the end */
    int error;
    const char *error_name;
    const char *why;
    /* name not NULL: the check counts only when this argument, as 32 bits, has this value */
    struct {
        unsigned argument;
        struct policy_value value;
    } when;
};
extern const struct policy_check policy_checks[];
extern const size_t policy_n_checks;

#endif

/*
 * validate.h: is the output right? The format's default validator, compared in place on the bytes, and what
 * it says to people.
 *
 * Semantics: ICPC/Kattis problem package format 2025-09, "Default output validator specification"; the legacy
 * format has the same flags. White space is space, \t, \n, \v, \f, \r; tokens are compared byte for byte, or
 * without regard to the case of A to Z; with a tolerance, a token of the answer that is a number is compared
 * as a number.
 */
#ifndef DRYRUN_JUDGE_VALIDATE_H
#define DRYRUN_JUDGE_VALIDATE_H

#include "base/err.h"
#include "base/str.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct validate_flags {
    bool case_sensitive;
    bool space_change_sensitive;
    bool has_relative, has_absolute;
    double relative, absolute;
};

/* The arguments of a test. ERR_INVALID for an unknown flag, a missing, negative or repeated tolerance. */
enum err validate_flags_parse(const struct str *args, size_t n, struct validate_flags *ret,
                              struct error *e) warn_unused;

enum validate_reason {
    VALIDATE_SAME,
    VALIDATE_TOKEN,      /* a token differs */
    VALIDATE_NUMBER,     /* a number is too far away */
    VALIDATE_NOT_NUMBER, /* the answer has a number here, the output something else */
    VALIDATE_SHORT,      /* the output ends too early */
    VALIDATE_LONG,       /* the output goes on after its end */
    VALIDATE_SPACE,      /* white space differs (space_change_sensitive) */
};

struct validate_result {
    bool accepted;
    enum validate_reason reason;
    uint64_t line;       /* of the output, from 1 */
    uint64_t token;      /* in that line, from 1 */
    struct str expected; /* views of the inputs: the token, or the white space */
    struct str given;
};

/* Compares; nothing is copied. Linear in the sizes. */
void validate_output(const struct validate_flags *f, struct str output, struct str answer,
                     struct validate_result *ret);

/*
 * One line for people: "line 3, token 2: expected 17, got 18". With reveal false (a secret test), nothing of
 * the expected output is told: "line 3, token 2 is wrong: got 18".
 */
void validate_explain(const struct validate_result *r, bool reveal, struct strbuf *out);

/* Append at most max bytes of text for people: UTF-8, control characters made visible, "..." when it was
 * cut. */
void validate_show(struct str text, size_t max, struct strbuf *out);

#endif

/*
 * finding.h: what is wrong with a package, as a list, so that its author sees everything at once.
 */
#ifndef DRYRUN_JUDGE_FINDING_H
#define DRYRUN_JUDGE_FINDING_H

#include "base/arena.h"
#include "base/err.h"
#include "base/json.h"
#include "base/str.h"

#include <stdbool.h>
#include <stddef.h>

/* An error makes the package unfit for judging; a warning does not. */
enum severity { SEVERITY_ERROR, SEVERITY_WARNING };

const char *severity_name(enum severity s); /* "error", "warning" */

struct finding {
    enum severity severity;
    struct str file;    /* relative to the package, "" for the package itself */
    int line;           /* from 1; 0: the whole file */
    struct str message; /* one sentence; UTF-8 without control characters but line feeds and tabs */
};

enum { FINDINGS_MAX = 200 };

struct findings {
    struct arena *arena; /* borrowed */
    struct finding *list;
    size_t n, cap;
    size_t errors, warnings; /* counted also beyond FINDINGS_MAX */
};

void finding_add(struct findings *f, enum severity s, const char *file, int line, const char *fmt, ...)
    printf_like(5, 6);
/* The message of e, and its line when e comes from yaml.h. */
void finding_add_error(struct findings *f, enum severity s, const char *file, const struct error *e);

/* An object with its severity, file, line and message. */
void finding_json(const struct finding *f, struct json_writer *w);

#endif

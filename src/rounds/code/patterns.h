/*
 * patterns.h: the patterns of coding problems that come with the program (content/patterns,
 * docs/formats/patterns.md): what each is, when to think of it, which others it needs, and how often it is
 * asked.
 *
 *     struct patterns p;
 *     TRY(patterns_read(files, n, &arena, &p, e));
 *     patterns_find(&p, STR("two pointers"))      // its place in p.v, by id, name, or what else it is called
 *
 * What needs what is a graph without circles; a pattern's layer is the length of the longest way to it, so
 * that a map drawn in layers has every arrow pointing one way.
 *
 * Pure. Everything lives in the arena that it was read into; it may be used by several threads.
 */
#ifndef DRYRUN_ROUNDS_CODE_PATTERNS_H
#define DRYRUN_ROUNDS_CODE_PATTERNS_H

#include "base/arena.h"
#include "base/err.h"
#include "base/json.h"
#include "base/yaml.h"

enum {
    PATTERN_BYTES_MAX = 32 << 10, /* of a file */
    PATTERNS_MAX = 32,            /* as many as the meter has abilities */
    PATTERN_ALSO_MAX = 12,
    PATTERN_NEEDS_MAX = 6,
    PATTERN_SIGNALS_MIN = 2,
    PATTERN_SIGNALS_MAX = 6,
    PATTERN_CORNERS_MAX = 10,
    PATTERN_ID_MAX = 60,
};

/* Something in a statement that makes one think of the pattern; it names no story, so that it fits any. */
struct pattern_signal {
    struct str id, says;
};

struct pattern {
    struct str id, name; /* "two-pointers", "Two pointers" */
    struct str *also;    /* n_also: what else problems and exams call it */
    size_t n_also;
    struct str what; /* two sentences */
    struct pattern_signal *signals;
    size_t n_signals;
    size_t *needs; /* n_needs: places in patterns.v, each once */
    size_t n_needs;
    struct str *corners; /* n_corners: cases that break careless solutions */
    size_t n_corners;
    struct str time, space; /* of a typical solution: "O(n)" */
    double weight;          /* how often it is asked, in units of the source; more than 0 */
    struct str source;      /* where the weight is from, or that it is an assumption */
    unsigned layer;         /* 0: it needs none */
};

struct patterns {
    struct pattern *v; /* by id */
    size_t n;
};

/*
 * ERR_INVALID with file and line ("patterns/trees.yaml:12: ..."): an unknown key, a text that is missing or
 * too long, an id that is malformed or not the file's name, a name that two patterns have, a need that is no
 * pattern, a circle of needs (all of it is told). No files: no patterns.
 */
enum err patterns_read(const struct yaml_file *files, size_t n_files, struct arena *a, struct patterns *ret,
                       struct error *e) warn_unused;

/* SIZE_MAX: it is none. Capitals, and hyphens for spaces, make no difference. */
size_t patterns_find(const struct patterns *p, struct str name);
/* SIZE_MAX: the pattern has none of this id. */
size_t pattern_signal_of(const struct pattern *p, struct str id);

/* Members of an object: id, name, what, signals [{id, says}], needs [id], corners, time, space, weight, share
 * (of all weights), source, layer. */
void pattern_put(const struct patterns *p, size_t i, struct json_writer *w);

#endif

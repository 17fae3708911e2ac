/*
 * loop.h: the drills of the event loop that come with the program (content/event-loop,
 * docs/formats/event-loop.md).
 *
 * A drill is a short program for Node.js whose lines come out in an order that must be worked out. For each
 * line that it prints the drill says where it comes from and why it comes there. That a program prints what
 * is written is checked by running it in the jail (tests/judge/test-event-loop.py); here only the texts are
 * read.
 *
 * Pure. Everything lives in the arena that it was read into; it may be used by several threads.
 */
#ifndef DRYRUN_ROUNDS_CODE_LOOP_H
#define DRYRUN_ROUNDS_CODE_LOOP_H

#include "base/arena.h"
#include "base/err.h"
#include "base/json.h"
#include "base/yaml.h"

enum {
    LOOP_BYTES_MAX = 1 << 20, /* of a file */
    LOOPS_MAX = 500,          /* in all */
    LOOP_LINES_MIN = 5,       /* of code */
    LOOP_LINES_MAX = 30,
    LOOP_COLUMNS_MAX = 100, /* bytes of a line of code */
    LOOP_STEPS_MAX = 30,    /* lines that it prints */
    LOOP_TOPICS_MAX = 4,
    LOOP_ID_MAX = 60,
};

/* How hard it is. */
enum loop_level { LOOP_EASY, LOOP_MEDIUM, LOOP_HARD, LOOP_LEVELS };
extern const char *const loop_level_names[LOOP_LEVELS]; /* "easy", "medium", "hard" */
/* What it may be about; NULL-ended. */
extern const char *const loop_topics[];

/* One printed line. */
struct loop_step {
    struct str out; /* without its line feed; may be empty */
    int line;       /* of the code, from 1: the one that prints it */
    struct str why; /* one sentence */
};

struct loop_drill {
    struct str id, title;
    struct str topics[LOOP_TOPICS_MAX]; /* of loop_topics, the main one first */
    size_t n_topics;
    enum loop_level level;
    struct str code; /* ends with a line feed */
    int code_lines;
    struct loop_step *steps; /* what is printed, in order; at least two */
    size_t n_steps;
    struct str fails; /* empty: it ends well; else it ends with exit code 1 and says this on standard error */
    struct str rule;  /* what is behind it */
    struct str source, url; /* of the rule: "ECMAScript, PerformPromiseThen", https:// */
    struct str *mistake;    /* a wrong answer that is often given: n_mistake lines */
    size_t n_mistake;
    struct str mistake_why; /* and what is misunderstood */
    const char *file;       /* where it stands: the file's name, */
    int at_line;            /*   the line of the drill in it, */
    int code_at_line;       /*   that of the first line of code, */
    int *step_lines;        /*   and of each step */
};

struct loop_drills {
    struct loop_drill *v; /* files in their order, drills in that of their file */
    size_t n;
};

/* The files that are read; in any order, each at most once. One that is not there has no drills. */
enum { LOOP_FILES = 8 };
extern const char *const loop_files[LOOP_FILES];

/*
 * ERR_INVALID with file and line ("event-loop/timers.yaml:12: ..."), ERR_TOO_LARGE for what passes the limits
 * above: an unknown file or key, a text that is missing, too long or of several lines, an id that is
 * malformed or there twice, the same code twice, a word that is none of the allowed ones, a step from a line
 * that the code does not have, a mistake that is the right answer, a source that is no https address.
 */
enum err loop_read(const struct yaml_file *files, size_t n_files, struct arena *a, struct loop_drills *ret,
                   struct error *e) warn_unused;

/* NULL: there is none. */
const struct loop_drill *loop_by_id(const struct loop_drills *d, struct str id);

/* ---- answering ---- */

enum { LOOP_CHOICES_MAX = 2 * LOOP_STEPS_MAX };
/*
 * The lines that are to be put in order: each that is printed, and those of the wrong answer that are not.
 * Their order says nothing, is always the same for a drill, and is never the right one. *ret: *ret_n texts in
 * the arena, at most LOOP_CHOICES_MAX.
 */
void loop_choices(const struct loop_drill *d, struct arena *a, struct str **ret, size_t *ret_n);

struct loop_mark {
    bool right;
    bool is_mistake;              /* it is the wrong answer that the drill knows */
    size_t at;                    /* the first wrong place, from 0; the number of steps when it is right */
    const struct loop_step *step; /* what comes there; NULL: nothing more is printed */
    struct str given;             /* what was given there; p NULL: nothing */
};
/* How right an answer is: n lines, in the order in which they are said to be printed. */
struct loop_mark loop_mark(const struct loop_drill *d, const struct str *lines, size_t n);
/* What that is worth, 0 to 1: 1 where it is right, else the lines before the first wrong one of all of them
 * and their end. */
double loop_share(const struct loop_drill *d, const struct loop_mark *m);

/*
 * An object: id, title, topics, difficulty, code, choices (a: for these); with answer also prints (out, line,
 * why), fails (or null), rule, source (name, url) and mistake (prints, why).
 */
void loop_json(const struct loop_drill *d, bool answer, struct arena *a, struct json_writer *w);
/* Members of an object: id, title, topics, difficulty. */
void loop_head_json(const struct loop_drill *d, struct json_writer *w);
/* Members of an object: right, at, given, step, mistake (its misconception, when it is that one), rule,
 * source. */
void loop_mark_json(const struct loop_drill *d, const struct loop_mark *m, struct json_writer *w);

/* The n-th line of its code, from 1, without the line feed; empty beyond the end. */
struct str loop_code_line(const struct loop_drill *d, int line);

#endif

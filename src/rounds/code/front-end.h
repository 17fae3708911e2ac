/*
 * front-end.h: tasks of front-end interviews (content/front-end, docs/formats/front-end.md), and what came of
 * a solution's tests.
 *
 * A task is solved in one of two forms, each with files of fixed names. A browser runs the task's tests on
 * them and says what came of each: that is a text from where the user's own code ran, and is believed only as
 * far as it fits the task.
 *
 * Pure. Everything lives in the arena that it was read into.
 */
#ifndef DRYRUN_ROUNDS_CODE_FRONT_END_H
#define DRYRUN_ROUNDS_CODE_FRONT_END_H

#include "base/arena.h"
#include "base/err.h"
#include "base/json.h"

enum {
    FRONT_TASK_MAX = 64 << 10, /* bytes of task.yaml, tests.js, server.js */
    FRONT_FILE_MAX = 64 << 10, /* of a file of a solution */
    FRONT_FILES_MAX = 3,
    FRONT_TESTS_MAX = 20,
    FRONT_WRONG_MAX = 12,
    FRONT_EDITS_MAX = 6, /* by which one differs from the right solution */
    FRONT_ASKS_MAX = 4,
    FRONT_ASK_WORDS_MAX = 12,
    FRONT_QUESTION_MAX = 500,   /* bytes of what a candidate asks */
    FRONT_LINES_MAX = 100,      /* printed ones that are kept of a run */
    FRONT_OUTCOME_MAX = 1 << 20 /* bytes of what a browser says */
};

enum front_form { FRONT_VANILLA, FRONT_REACT, FRONT_FORMS };
extern const char *const front_form_names[FRONT_FORMS]; /* "vanilla", "react" */
/* Names of the files of a form, NULL-ended: index.html, style.css, main.js; App.jsx, style.css. */
extern const char *const front_files[FRONT_FORMS][FRONT_FILES_MAX + 1];
/* Which of them is the program: main.js; App.jsx. */
extern const size_t front_script[FRONT_FORMS];

/*
 * The files of a solution as a list: [{"name", "text"}, ...]. What comes in must have each file of the form
 * once, in any order; what goes out has them in the order of front_files. ERR_INVALID, ERR_TOO_LARGE. get:
 * the texts are the list's; read: in the arena.
 */
void front_files_put(enum front_form form, const struct str *files, struct json_writer *w);
enum err front_files_get(const json_t *list, enum front_form form, struct str files[FRONT_FILES_MAX],
                         struct error *e) warn_unused;
enum err front_files_read(struct str text, enum front_form form, struct arena *a,
                          struct str files[FRONT_FILES_MAX], struct error *e) warn_unused;

struct front_test {
    struct str name; /* small letters, digits, hyphens */
    int points;
    struct str says; /* what must hold, in a sentence */
    bool open;       /* it holds what the statement leaves open: who has not asked does not know */
};

/* What the statement leaves open on purpose. */
struct front_ask {
    struct str question, answer;           /* as a candidate asks it, and what the interviewer says */
    struct str test;                       /* that holds the answer; empty: none does */
    struct str words[FRONT_ASK_WORDS_MAX]; /* of which one is in what who means this asks */
    size_t n_words;
};

/* A solution with one thing wrong, in the folder wrong/NAME: what it does not have is the solution's. */
struct front_wrong {
    struct str name;
    enum front_form form;
    struct str fails; /* the test that must tell */
    struct str why;
};

struct front_task {
    struct str id; /* the name of its folder */
    struct str title, summary;
    int minutes;
    struct str statement; /* Markdown */
    struct front_test tests[FRONT_TESTS_MAX];
    size_t n_tests;
    struct front_wrong wrong[FRONT_WRONG_MAX];
    size_t n_wrong;
    struct front_ask asks[FRONT_ASKS_MAX];
    size_t n_asks;
    int points; /* of all tests */
};

/*
 * task.yaml. file: what messages call it. ERR_INVALID with file and line: an unknown key, something that is
 * missing, a name that is none or stands twice, a wrong solution that fails no test, a question that names
 * none that there is.
 */
enum err front_task_read(struct str id, const char *file, struct str text, struct arena *a,
                         struct front_task *ret, struct error *e) warn_unused;

/* {"id", "title", "summary", "minutes", "points", "asks": how many, "tests": [{"name", "points", "says",
 * "open"}]} */
void front_task_json(const struct front_task *t, struct json_writer *w);
/* The same members into an object that is open. */
void front_task_members(const struct front_task *t, struct json_writer *w);

/* Does it ask that? One of its words stands in the text, at the beginning of a word, in whatever case. */
bool front_ask_meant(const struct front_ask *q, struct str asked);
/* [{"question", "answer", "test"}] of those that are meant, in their order; of all when nothing is asked (an
 * empty text). test: null when none holds it. */
void front_answers_json(const struct front_task *t, struct str asked, struct json_writer *w);

enum front_state {
    FRONT_PASSED,
    FRONT_FAILED,
    FRONT_TIMEOUT, /* it did not end */
    FRONT_NOT_RUN, /* since one before it did not end */
    FRONT_STATES
};
extern const char *const front_state_names[FRONT_STATES]; /* "passed", "failed", "timeout", "not-run" */

struct front_result {
    enum front_state state;
    struct str message; /* what was not so; empty when passed */
    int64_t ms;
};

/* What was printed to the console, or thrown, while a test ran. */
struct front_line {
    struct str test, level, text;
    struct str file; /* empty: not known */
    int64_t line;    /* 0: not known */
};

struct front_outcome {
    struct front_result results[FRONT_TESTS_MAX]; /* of the task's tests, in their order */
    struct front_line lines[FRONT_LINES_MAX];
    size_t n_lines;
    int points;
    const char *ended; /* why the browser was ended before it could say anything; NULL */
};

/* What a browser wrote: {"tests": [...], "lines": [...]}. ERR_INVALID: it is not what the judge's page writes
 * for this task. */
enum err front_outcome_read(const struct front_task *t, struct str json, struct arena *a,
                            struct front_outcome *ret, struct error *e) warn_unused;
/* No test was run. why: a phrase that lives as long. */
void front_outcome_ended(const struct front_task *t, const char *why, struct front_outcome *ret);

bool front_outcome_passed(const struct front_task *t, const struct front_outcome *o);
size_t front_outcome_n_passed(const struct front_task *t, const struct front_outcome *o);
/* Of the points, 0 to 1. */
double front_outcome_share(const struct front_task *t, const struct front_outcome *o);
/* What a try says beside its share: {"form", "failed": [names of the tests that did not pass], "ended"}; in
 * the arena. */
struct str front_outcome_detail(const struct front_task *t, enum front_form form,
                                const struct front_outcome *o, struct arena *a);
/* {"id", "form", "passed", "points", "of", "ended", "tests": [{"name", "points", "says", "state", "message",
 * "ms"}], "lines": [...]} */
void front_outcome_json(const struct front_task *t, enum front_form form, const struct front_outcome *o,
                        struct json_writer *w);

#endif

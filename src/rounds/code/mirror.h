/*
 * mirror.h: the report that an employer would see of how somebody sat an automated exam, shown to that
 * somebody.
 *
 *     TRY(mirror_signals(array, &arena, &signals, &n, e));       // what web/src/lib/mirror.ts recorded, if it was asked to
 *     mirror_look(signals, n, &context, &arena, &report);
 *     mirror_put(&report, texts, &w);
 *
 * The tools of examiners collect signals: pasting, leaving the window, typing that does not look like
 * thinking. What they infer is shown to the employer and never to the candidate. Here it is the candidate's
 * own: it is recorded only by request, it stays on the machine, no key and no text is ever in it, and each
 * finding says what it looks like to them, what the innocent reasons are and how to avoid the false alarm.
 *
 * Each rule is an entry of MIRROR_RULES; its texts and sources are content/rules/mirror.yaml. Grades are
 * those of such tools: where their documentation gives the mark, it is taken (MIRROR_DOCUMENTED), elsewhere
 * the mark is ours. docs/formats/mirror.md has the signals and marks in one table.
 *
 * Pure. Everything lives in the arena. Times are milliseconds since the exam began, by the clock of the
 * record.
 */
#ifndef DRYRUN_ROUNDS_CODE_MIRROR_H
#define DRYRUN_ROUNDS_CODE_MIRROR_H

#include "base/arena.h"
#include "base/err.h"
#include "base/json.h"
#include "base/str.h"
#include "base/yaml.h"
#include "rounds/code/exam.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum {
    MIRROR_SIGNALS_MAX = 200000, /* of one exam; two hours of typing without a pause are about 15,000 */
    MIRROR_PROBLEMS_MAX = 20,
    MIRROR_CHARS_MAX = 1 << 20,              /* of a paste, a program */
    MIRROR_LENGTH_MAX_MS = 48 * 3600 * 1000, /* of an exam, and so of every time in it */
    MIRROR_SPANS_MAX = 20,                   /* of a finding; it says how many there were */
    MIRROR_SLICES_MAX = 1000,                /* of the time line */
    MIRROR_SIMILAR_MAX = 40,
};

/* ---- what is recorded ---- */

enum mirror_what {
    MIRROR_BEGIN, /* the recording began, or the page was loaded again */
    MIRROR_STOP,  /* it was turned off */
    MIRROR_LEAVE, /* the window lost the focus */
    MIRROR_RETURN,
    MIRROR_HIDE, /* the page cannot be seen: another tab, a minimised window */
    MIRROR_SHOW,
    MIRROR_FULL,   /* full screen */
    MIRROR_WINDOW, /* no full screen */
    MIRROR_MOUSE_OUT,
    MIRROR_MOUSE_IN,
    MIRROR_PASTE,   /* n characters, lines; own: they were copied in this exam */
    MIRROR_COPY,    /* n characters; own: from the editor, not of the statement */
    MIRROR_KEYS,    /* n keys went down within ms from at_ms on; never which */
    MIRROR_EDIT,    /* n characters came, removed went, size is left; within ms */
    MIRROR_SCREENS, /* n: 2 when there is more than one */
    MIRROR_PLACE,   /* n: 1 when a part of the window is outside of the screen, 0 when it is not */
    MIRROR_WHATS,
};
const char *mirror_what_name(enum mirror_what w); /* "begin", "stop", "leave", ... "mouse-out", ... */

struct mirror_signal {
    int64_t at_ms;
    enum mirror_what what;
    int64_t n, lines, removed, size, ms; /* 0 where they mean nothing */
    int64_t problem;                     /* from 1; 0: of none */
    bool own;
};

/*
 * [{at_ms, what, n?, lines?, removed?, size?, ms?, problem?, own?}], in the order in which they happened;
 * their times may be wrong. ERR_INVALID: an unknown member or word, a number out of its bounds
 * ("signals[12].what"); ERR_TOO_LARGE: too many.
 */
enum err mirror_signals(const json_t *array, struct arena *a, struct mirror_signal **ret, size_t *ret_n,
                        struct error *e) warn_unused;
/* One of them, as it is read. */
void mirror_signal_put(const struct mirror_signal *s, struct json_writer *w);

/* ---- what is known besides ---- */

/* An answer beside another program (model/winnow.h). */
struct mirror_similar {
    int64_t problem;
    struct str to;  /* "the package's solution solution.py", "your answer of 2026-10-02" */
    bool mine;      /* one's own earlier code */
    double covered; /* 0 to 1: the share of the answer's own tokens that is in it */
    int64_t tokens; /* of the answer, without what was given */
};

struct mirror_context {
    int64_t length_ms; /* of the exam, until it ended; what comes after it is not looked at */
    enum exam_paste paste;
    bool full_screen;   /* the rules ask for it */
    double keys_minute; /* at one's own best; 0: not known */
    const struct mirror_similar *similar;
    size_t n_similar;
};

/* ---- the rules ---- */

enum mirror_grade { MIRROR_NOTE, MIRROR_LOW, MIRROR_MEDIUM, MIRROR_HIGH };
enum mirror_basis { MIRROR_DOCUMENTED, MIRROR_OURS };

enum {
    MIRROR_PASTED,      /* text from elsewhere */
    MIRROR_PASTED_OWN,  /* text copied in the exam */
    MIRROR_LEFT,        /* the window was left */
    MIRROR_LEFT_FULL,   /* full screen was left */
    MIRROR_AFTER_LEAVE, /* much code right after coming back */
    MIRROR_FAST,        /* faster than one types */
    MIRROR_NO_KEYS,     /* text that came without keys */
    MIRROR_STRAIGHT,    /* from the first line to the last without going back */
    MIRROR_IDLE,
    MIRROR_MOUSE,
    MIRROR_SECOND_SCREEN,
    MIRROR_WINDOW_PLACE,
    MIRROR_STATEMENT, /* the statement was copied */
    MIRROR_KNOWN,     /* like a known solution */
    MIRROR_EARLIER,   /* like one's own earlier code */
    MIRROR_BLIND,     /* the recording has holes */
    MIRROR_RULES_N,
};

struct mirror_rule {
    const char *id;   /* "M01": never changes, never used again */
    const char *name; /* "pasted" */
    enum mirror_basis basis;
};
extern const struct mirror_rule MIRROR_RULES[MIRROR_RULES_N];

/* The marks. Those with a name in brackets are that tool's. */
enum {
    MIRROR_LEFT_LONG_MS =
        10000, /* once for longer, or twice at all, is flagged [HackerRank]; the same of full screen */
    MIRROR_LEFT_OFTEN = 6,       /* more than five times logs one out [HackerEarth] */
    MIRROR_LEFT_ALL_MS = 120000, /* in all */
    MIRROR_BLINK_MS = 500,       /* below it a change of focus is the browser's own */
    MIRROR_PASTE_SOME = 40,      /* characters: a line of code */
    MIRROR_PASTE_MUCH = 200,
    MIRROR_AFTER_LEAVE_MS = 20000,   /* away for so long, */
    MIRROR_AFTER_RETURN_MS = 120000, /* and then within this */
    MIRROR_AFTER_CHARS = 150,        /* more code than this */
    MIRROR_KEYS_MINUTE = 600,        /* 120 words a minute, when one's own pace is not known */
    MIRROR_FAST_KEYS = 25,           /* of a burst, within MIRROR_FAST_MS */
    MIRROR_FAST_MS = 4000,
    MIRROR_NO_KEYS_CHARS = 60, /* more than an editor completes by itself */
    MIRROR_STRAIGHT_CHARS = 400,
    MIRROR_STRAIGHT_PER_CENT = 3, /* of what came, removed again */
    MIRROR_IDLE_MS = 180000,
    MIRROR_MOUSE_MS = 5000,
    MIRROR_BLIND_MS = 10000,
    MIRROR_SIMILAR_TOKENS = 120, /* a shorter program is too like others to say more than "medium" */
};

const char *mirror_grade_name(enum mirror_grade g); /* "note", "low", "medium", "high" */
const char *mirror_basis_name(enum mirror_basis b); /* "documented", "ours" */

/* ---- the report ---- */

struct mirror_span {
    int64_t from_ms, to_ms; /* equal: a moment */
    int64_t problem;        /* 0: of none */
};

struct mirror_finding {
    const struct mirror_rule *rule;
    enum mirror_grade grade;
    struct str message;    /* one sentence about this case, without a full stop */
    struct mirror_span *v; /* the first of them */
    size_t n, all;
};

/* The later ones cover the earlier ones. */
enum mirror_doing {
    MIRROR_READING,
    MIRROR_WAITING,
    MIRROR_TYPING,
    MIRROR_PASTING,
    MIRROR_UNSEEN,
    MIRROR_AWAY
};
const char *
mirror_doing_name(enum mirror_doing d); /* "reading", "idle", "typing", "pasting", "unseen", "away" */

struct mirror_stretch {
    int64_t from_ms, to_ms;
    enum mirror_doing doing;
};

struct mirror_size {
    int64_t at_ms, problem, size; /* characters that stand in the editor then */
};

struct mirror_report {
    enum mirror_grade grade; /* the highest of a finding */
    bool review;             /* one that is high, or two that are medium: a person would look at it */
    int64_t length_ms;
    int64_t keys, typed, removed, pasted; /* typed: characters that came and were not pasted */
    int64_t left, away_ms;                /* times, and all of them together */
    /* Signals after the end, which are left out; times that went backwards, which are taken for those
     * before. */
    int64_t late, back;
    struct mirror_finding *v; /* n: the highest first, then in the order of the rules */
    size_t n;
    struct mirror_stretch *line; /* n_line: all of the exam without a gap */
    size_t n_line;
    struct mirror_size *sizes; /* n_sizes: the replay, at most one for each slice and problem */
    size_t n_sizes;
};

/* Any signals. Those of a window that is left twice, of an end without a beginning and of another order are
 * made sense of. */
void mirror_look(const struct mirror_signal *v, size_t n, const struct mirror_context *c, struct arena *a,
                 struct mirror_report *ret);

/* ---- texts ---- */

struct mirror_text {
    struct str title;
    struct str looks;    /* what it looks like to them */
    struct str innocent; /* why it happens to people who do nothing wrong */
    struct str avoid;
    struct str doubt; /* what speaks against reading anything into it; may be empty */
    struct str *sources;
    size_t n_sources; /* "tool, page, address, month in which it was read" */
};

/* content/rules/mirror.yaml, parsed: one text for each of MIRROR_RULES, by the same index. ERR_INVALID with
 * the line when a rule has no entry, an entry no rule, or a member is missing or unknown. The sources are in
 * the arena, the rest are views of the tree. */
enum err mirror_texts(const struct yaml *doc, struct arena *a, struct mirror_text ret[MIRROR_RULES_N],
                      struct error *e) warn_unused;

/*
 * Members of the object that is open: grade, review, length_ms, keys, typed, removed, pasted, left, away_ms,
 * late, back, findings [{rule, name, grade, basis, title, message, looks, innocent, avoid, doubt, sources,
 * count, spans: [{from_ms, to_ms, problem}]}], line [{from_ms, to_ms, doing}], sizes [{at_ms, problem,
 * size}]; problem is null where it is of none.
 */
void mirror_put(const struct mirror_report *r, const struct mirror_text texts[MIRROR_RULES_N],
                struct json_writer *w);

#endif

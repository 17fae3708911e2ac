/*
 * heard.h: what is found in the words of a rehearsal: how long, which points, what was better left unsaid,
 * fillers, and what was read aloud. Pure.
 *
 * Everything is told with its place, nothing as a grade. What is not known (the time, the language, who
 * spoke) is a state of its own and makes no number.
 */
#ifndef DRYRUN_ROUNDS_SCREEN_HEARD_H
#define DRYRUN_ROUNDS_SCREEN_HEARD_H

#include "base/json.h"
#include "rounds/screen/points.h"
#include "rounds/screen/transcript.h"
#include "rounds/screen/verbatim.h"

#define HEARD_WPM 140.0 /* taken for somebody whose own pace is not known */

/* A script as it is held against what was said. Missing parts are empty or 0. */
struct heard_script {
    struct str title, body, must_say, forbidden; /* the points as points_read() has them */
    struct str language;
    int64_t target_s, max_s;
};

/*
 * A script from YAML: `title`, `language`, `body` (or `text`), `must_say` and `forbidden` (lists of points,
 * or text with one a line), `target_s`, `max_s`; or one of a list `scripts:` by its `id` (NULL: it has only
 * one). Other keys of content/scripts (kind, variant, outline, tips) are stepped over. ERR_INVALID with the
 * line.
 */
enum err heard_script_read(struct str yaml, const char *id, struct arena *a, struct heard_script *ret,
                           struct error *e) warn_unused;

struct heard_wish {
    struct str speaker;                /* whose words are mine; empty: found out */
    enum said_language language;       /* SAID_UNKNOWN: found out */
    int64_t seconds;                   /* how long I spoke; 0: by the transcript's times */
    double wpm;                        /* my pace, to reckon with when no time is known; 0: HEARD_WPM */
    const struct heard_script *script; /* NULL: none */
};

enum heard_time {
    HEARD_TIME_GIVEN,
    HEARD_TIME_TRANSCRIPT,
    HEARD_TIME_RECKONED
};                                              /* the last: from words and pace */
const char *heard_time_name(enum heard_time t); /* "given", "transcript", "reckoned" */

struct heard {
    const struct transcript *transcript;
    const struct heard_script *script; /* NULL */
    int speaker;                       /* -1: every word */
    enum said_language language;
    struct said said; /* my words; the part of each is that of the transcript */
    struct fillers fillers;
    enum heard_time time;
    int64_t ms;         /* how long I spoke */
    size_t timed_words; /* words whose time is in ms: all, unless some parts of the transcript have none */
    double wpm;         /* timed words by time; 0: reckoned, so there is none */
    struct fillers_rate rate;       /* sounds and markers. Within its band nothing is to be said */
    struct fillers_rate hedge_rate; /* of hedges; for their number by the minute alone: there is no band */
    size_t n_must, n_forbidden;
    struct point_found *must, *forbidden;
    size_t hit, partly;       /* of must */
    size_t said_forbidden;    /* those that were said at least once without a negation */
    size_t perhaps_forbidden; /* those that were only said with a negation */
    struct verbatim verbatim; /* zeroes without a script's body */
};

/* ERR_NOT_FOUND, field "speaker": it is not known whose words are mine. ERR_INVALID: the script's points. */
enum err heard_analyse(const struct transcript *t, const struct heard_wish *wish, struct arena *a,
                       struct heard *ret, struct error *e) warn_unused;

/*
 * As one object. Places are in the parts of the transcript, in UTF-16 units (as JavaScript counts): {"part",
 * "from", "to", "kind", "index"}; kind is a filler's, or "must", "forbidden", "verbatim", and index that of
 * the point or run. What goes over several parts has a mark in each. The first HEARD_MARKS_MAX are written,
 * points and what is forbidden before the rest; all are counted.
 */
enum { HEARD_MARKS_MAX = 20000 };
void heard_json(const struct heard *h, struct json_writer *w);

/* The speakers of a transcript: who, parts. For the question whose words are mine. */
void heard_speakers_json(const struct transcript *t, struct json_writer *w);

#endif

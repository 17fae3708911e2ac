/*
 * transcript-internal.h: what the readers of the formats hand to transcript.c: lines with their time and
 * voice, as they come.
 */
#ifndef DRYRUN_ROUNDS_SCREEN_TRANSCRIPT_INTERNAL_H
#define DRYRUN_ROUNDS_SCREEN_TRANSCRIPT_INTERNAL_H

#include "rounds/screen/transcript.h"

struct draft_line {
    int line;
    int64_t start_ms, end_ms;
    struct str voice; /* as the format itself says it; empty: it does not */
    struct str words; /* clean, not empty */
    size_t label;     /* bytes of what may be a name before a colon at its beginning; 0: none */
    bool sure;        /* the label is a name by its form alone */
    bool opens;       /* a blank line was before it */
    bool joins;       /* of the same cue as the line before */
};

struct draft {
    struct arena *a;
    struct transcript *t;
    struct draft_line *v;
    size_t n, cap;
    struct transcript_finding *findings;
    size_t cap_findings;
    int64_t last_start_ms;
    bool too_many; /* more lines than TRANSCRIPT_PARTS_MAX */
};

void draft_note(struct draft *d, enum transcript_finding_kind kind, int line);

/* A line as it will be shown: no control or direction characters, single blanks. tags: those of captions are
 * taken out, and character references read. */
struct str draft_clean(struct draft *d, struct str text, bool tags);

/* Add a line; one without words, or only with a sound in brackets ("[music]"), is not added: false. */
bool draft_add(struct draft *d, struct draft_line line);

/* The times of a cue that is about to be added, with the findings about them; both become -1 when they are of
 * no use. */
void draft_times(struct draft *d, int line, int64_t *start_ms, int64_t *end_ms);

/*
 * "1:02:03.5", "02:03,250" at the beginning of *rest, which moves behind it. strict: minutes and seconds are
 * two digits or one below 60. false: there is none, or it is later than TRANSCRIPT_HOURS_MAX.
 */
bool draft_time(struct str *rest, int64_t *ret_ms);
/* "TIME --> TIME" at the beginning. */
bool draft_span(struct str *rest, int64_t *ret_start, int64_t *ret_end);

/* The next line, without its end: LF, CR LF or CR. */
bool draft_cut(struct str *rest, struct str *ret);

void transcript_read_cues(struct draft *d, struct str text, bool srt);
void transcript_read_text(struct draft *d, struct str text);
enum err transcript_read_json(struct draft *d, struct str text, struct error *e) warn_unused;

/* transcript-who.c: names from the labels and voices, and the parts. */
void transcript_assemble(struct draft *d);
/* Bytes before the colon of "Name: words"; 0: it does not look so. *ret_after: where the words begin. */
size_t transcript_label(struct str words, size_t *ret_after);

#endif

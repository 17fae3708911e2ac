/*
 * transcript.h: what was said, as programs that listen write it down: who, when, and the words. Pure.
 *
 * Formats
 *   WebVTT   cues with <v Name> voices; NOTE, STYLE and REGION are stepped over, tags taken out, character references read
 *   SRT      cues with numbers or without, a comma or a full stop before the milliseconds, hours or none
 *   whisper  whisper.cpp's JSON (transcription[].offsets or .timestamps, .text) and the one of the Python program
 *            (segments[].start, .end, .text, .speaker)
 *   text     lines, with "NAME:" or a line "Name  0:05" before what somebody says, and with "[00:05]", "00:05" or
 *            "[00:00:05.000 --> 00:00:07.000]" before a line
 * in UTF-8, UTF-16 with its mark, or Windows-1252 (said as a finding); lines end with LF, CR LF or CR. Bytes
 * that are not UTF-8 in JSON (programs cut characters in two) become U+FFFD.
 *
 * Nothing that was said is dropped: the words of a cue whose time is broken are kept without a time, and the
 * finding says where. Left out are only tags, control and direction characters, and the line that captions
 * which roll repeat from the cue before (same words, and the cue has further lines or lasts at most 50 ms).
 *
 * Who speaks. A voice or label names the speaker. "NAME:" at the beginning of a line is a label when it is at
 * most 4 words and 40 characters, begins with a capital or digit, and: it comes at least twice, or is all in
 * capitals, or is a usual one ("Me", "Interviewer", "Speaker 2"), or every line has one. Headings of stories
 * (Situation, Task, Action, Result ...) are none. It holds for the lines behind it, too; a voice holds for
 * its own words only.
 *
 * Times are milliseconds from the beginning; -1: not known. Text that tells only when it begins lasts until
 * the next later beginning; if what follows goes back, its end is not known.
 */
#ifndef DRYRUN_ROUNDS_SCREEN_TRANSCRIPT_H
#define DRYRUN_ROUNDS_SCREEN_TRANSCRIPT_H

#include "base/arena.h"
#include "base/err.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum {
    TRANSCRIPT_BYTES_MAX = 16 << 20,
    TRANSCRIPT_PARTS_MAX = 400000,
    TRANSCRIPT_SPEAKERS_MAX = 64,  /* more names: no label is taken for one */
    TRANSCRIPT_FINDINGS_MAX = 100, /* those that are kept; all are counted */
    TRANSCRIPT_HOURS_MAX = 100,    /* a later time is broken */
};

enum transcript_format {
    TRANSCRIPT_FOUND_OUT, /* by how it begins */
    TRANSCRIPT_TEXT,
    TRANSCRIPT_VTT,
    TRANSCRIPT_SRT,
    TRANSCRIPT_WHISPER,
};

enum transcript_finding_kind {
    TRANSCRIPT_BAD_TIME,      /* a line with "-->" whose times cannot be read: its words have no time */
    TRANSCRIPT_NO_TIME,       /* words between cues */
    TRANSCRIPT_ENDS_BEFORE,   /* a cue that ends before it begins: its words have no time */
    TRANSCRIPT_GOES_BACK,     /* a cue that begins before the one before it */
    TRANSCRIPT_EMPTY_CUE,     /* a cue without words */
    TRANSCRIPT_BAD_ITEM,      /* JSON: an item that is none */
    TRANSCRIPT_MANY_SPEAKERS, /* more names than TRANSCRIPT_SPEAKERS_MAX */
    TRANSCRIPT_ENCODING,      /* not UTF-8: read as Windows-1252 */
    TRANSCRIPT_NO_CHARACTER,  /* a NUL, or what the encoding does not have */
};

struct transcript_finding {
    enum transcript_finding_kind kind;
    int line; /* from 1; of JSON the item's number, from 1 */
};

/* "cue that ends before it begins", for people; "ends_before", for JSON. */
const char *transcript_finding_words(enum transcript_finding_kind kind);
const char *transcript_finding_name(enum transcript_finding_kind kind);

struct transcript_part {
    int line;    /* as in a finding */
    int speaker; /* of `speakers`; -1: nobody is named */
    int64_t start_ms,
        end_ms; /* both -1, or 0 <= start <= end; end -1: only the beginning is known (the last of a text) */
    size_t at, n; /* its words in `text`; n > 0 */
    /* a turn or paragraph begins here: somebody else spoke before, or there was a blank line or a second of
     * silence */
    bool opens;
};

struct transcript_speaker {
    struct str name;
    size_t parts;
};

struct transcript {
    enum transcript_format format; /* as it was read */
    struct str language;           /* as whisper says it: "en"; else empty */
    struct str text;               /* UTF-8, lines, single blanks; a part is one line */
    size_t n_parts;
    const struct transcript_part *parts;
    size_t n_speakers;
    const struct transcript_speaker *speakers; /* in the order in which they begin */
    size_t n_findings;                         /* all there were */
    const struct transcript_finding *findings; /* the first TRANSCRIPT_FINDINGS_MAX, by line */
    size_t n_found;                            /* how many those are */
};

/* "vtt", "srt", "whisper", "text", "auto"; false: another name. */
const char *transcript_format_name(enum transcript_format f);
bool transcript_format_read(struct str name, enum transcript_format *ret) warn_unused;

/*
 * ERR_TOO_LARGE: over a limit above. ERR_INVALID: JSON that is none, or not of one of the two programs; the
 * message says where. Any other text is read; an empty one has no parts. All is in the arena.
 */
enum err transcript_read(struct str bytes, enum transcript_format format, struct arena *a,
                         struct transcript *ret, struct error *e) warn_unused;

/*
 * Whose words are mine. name: as the speaker is called, without case; empty: found out: the only one there
 * is, or one that is called "me", "I", "ich", "moi", "yo", "candidate" ... *ret is a speaker, or -1: nobody
 * is named at all, and every word counts.
 * ERR_NOT_FOUND: nobody is called so, or there are several and none of these; the message has their names.
 */
enum err transcript_mine(const struct transcript *t, struct str name, int *ret, struct error *e) warn_unused;

/*
 * How long the parts of a speaker (-1: all) last together: overlapping ones count once. *ret_timed_parts:
 * those whose end is known.
 */
int64_t transcript_talk_ms(const struct transcript *t, int speaker, struct arena *a, size_t *ret_timed_parts);

#endif

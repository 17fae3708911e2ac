/*
 * sink.h: where the readers of statements write to; private to model/.
 */
#ifndef DRYRUN_MODEL_SINK_H
#define DRYRUN_MODEL_SINK_H

#include "model/markup/math.h"
#include "model/markup/statement.h"

struct sink_cut {
    size_t at; /* offset in the HTML, between two blocks of the top level */
    bool all;  /* all samples that are left, not the next one */
    int line;
};

struct sink_note {
    int line;
    struct str about, why;
    size_t times;
};

struct sink {
    struct arena *arena; /* borrowed */
    /* NULL: a text that is no statement: no images, no samples, no notes */
    const struct statement_source *source;
    struct strbuf *out; /* borrowed */
    struct sink_cut cuts[STATEMENT_CUTS_MAX];
    size_t n_cuts;
    struct sink_note notes[STATEMENT_NOTES_MAX];
    size_t n_notes;
    int line; /* of what is being read */
};

/* Here goes a sample, or all that are left. */
void sink_cut(struct sink *s, bool all);

/* At the current line: `about` (a command; copied) is not understood as `why` says (kept). The same again is
 * only counted. */
void sink_note(struct sink *s, struct str about, const char *why);

/*
 * Append a formula, and behind it what is written onto it ("th" of "$k$th", a comma); notes what is not
 * understood. A browser may break a line at both ends of a formula, so it is kept together with that, and
 * with a bracket that was written right before.
 */
void sink_math(struct sink *s, struct str tex, bool display, struct str onto);

/* The bytes at the start of a text that are written onto a formula before it. */
size_t sink_onto(struct str text);

/*
 * Append an image of the package, found by its name with or without its ending; percent: its width, 0 for its
 * own.
 * false: there is none of that name that can be shown; then a word in its place is appended, and a note made.
 */
bool sink_image(struct sink *s, struct str name, struct str alt, int percent);

/* The two readers; text is UTF-8 and not too long. ERR_TOO_LARGE: as markdown.h says. */
enum err markdown_read(struct sink *s, struct str text, int heading_shift, struct error *e) warn_unused;
void tex_read(struct sink *s, struct str text);

#endif

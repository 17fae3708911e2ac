/*
 * tex-internal.h: what the files that read statements in TeX share. Only they include it.
 *
 *   tex.c               the loop over the text, and its characters
 *   tex-input.c         what is read: braces, arguments, lines
 *   tex-macros.c        macros, and what defines them
 *   tex-flow.c          what is written: paragraphs, styles, frames
 *   tex-commands.c      the table of commands
 *   tex-environments.c  \begin and \end
 *   tex-table.c         tabular
 *   tex-images.c        images and their captions
 *   tex-signs.c         signs and accents
 */
#ifndef DRYRUN_MODEL_TEX_INTERNAL_H
#define DRYRUN_MODEL_TEX_INTERNAL_H

#include "model/markup/markdown.h"
#include "model/markup/sink.h"

#include <stdint.h>

enum {
    TEX_INPUTS_MAX = 16,        /* macros inside macros */
    TEX_EXPANDED_MAX = 1 << 18, /* bytes that macros add, in all */
    TEX_MACROS_MAX = 100,
    TEX_FRAMES_MAX = 64, /* groups and environments inside each other */
    TEX_STYLES_MAX = 16,
    TEX_COLUMNS_MAX = 64,
};

/* A text that is read: the statement, or the body of a macro. */
struct tex_input {
    struct str text;
    size_t at;
    const uint32_t *close; /* for each "{" the offset of its "}"; 0: it has none */
};

struct tex_macro {
    struct str name, body, option; /* option: what an optional first argument is when it is left out */
    int n_arguments;
    bool has_option;
};

enum tex_style {
    STYLE_EM,
    STYLE_STRONG,
    STYLE_CODE,
    STYLE_UNDERLINE,
    STYLE_STRIKE,
    STYLE_SMALL,
    STYLE_LARGE,
    STYLE_SMALLCAPS,
    STYLE_SUP,
    STYLE_SUB,
    STYLE_LINK
};

struct tex_span {
    enum tex_style style;
    int number;      /* two that follow each other are two */
    struct str href; /* of a link */
};

/* How text becomes paragraphs in a frame. */
enum tex_flow {
    FLOW_INHERIT,    /* as in the frame around it: a group */
    FLOW_PARAGRAPHS, /* each in <p> */
    FLOW_ITEM,       /* the first one without */
    FLOW_LINE,       /* none: a heading, a cell; an empty line is a line break */
    FLOW_LIST,       /* text opens an item */
    FLOW_TABLE,      /* text opens a cell */
};

struct tex_table;

struct tex_frame {
    enum tex_flow flow;
    struct str environment;  /* name; empty: a group, an item, a cell */
    bool is_group;           /* closed by "}" */
    bool is_part;            /* an item or a cell: the only frames that may stand in a list or a table */
    const char *close;       /* HTML at its end; "" */
    const char *last;        /* text at its end, within the paragraph; "" */
    int styles;              /* how many were there before it */
    struct tex_table *table; /* of FLOW_TABLE */
    bool in_paragraph;       /* <p> is open */
    bool begun;              /* something stands in the paragraph */
    bool later;              /* FLOW_ITEM: past its first paragraph */
    bool wants_break;        /* FLOW_LINE: an empty line was read */
};

struct tex {
    struct sink *sink;
    struct strbuf *out; /* the sink's */
    struct arena *arena;
    struct tex_input inputs[TEX_INPUTS_MAX];
    size_t n_inputs;
    size_t expanded;
    struct tex_macro macros[TEX_MACROS_MAX];
    size_t n_macros;
    struct tex_frame frames[TEX_FRAMES_MAX];
    size_t n_frames;
    int ignored_braces; /* groups that were too deep */
    struct tex_span styles[TEX_STYLES_MAX], open[TEX_STYLES_MAX];
    int n_styles, n_open, last_style;
    bool space;  /* between words, not yet written */
    int samples; /* asked for inside of something */
    bool all_samples;
    size_t line_at;         /* up to where lines of the statement were counted */
    bool no_condition_ends; /* no \fi stands in the rest of the statement */
    size_t no_math[4];      /* per mark: before this offset of the statement no formula ends */
};

/* ---- tex-input.c ---- */

/* The text that is read, from where it is read; macros that have ended are left first. Empty: the end. */
struct str tex_rest(struct tex *t);
void tex_move(struct tex *t, size_t n);
void tex_skip_space(struct tex *t); /* spaces and at most one end of line; comments */
bool tex_skip_char(struct tex *t, char c);
/* What stands between braces, as it is; else the next character or command. A brace that is never closed
 * holds the rest of its line. */
struct str tex_argument(struct tex *t);
/* The same of [...] when it follows; false, and nothing read, when it does not. */
bool tex_option(struct tex *t, struct str *ret);
/* The command's name at the start of s, behind its backslash: letters, or one character. */
struct str tex_name(struct str s);
/* Everything up to mark, and on behind it; without a mark, to the end. */
struct str tex_up_to(struct tex *t, struct str mark);
/* Read this next, as the body of a macro; what has come in so over the limits is left out with a note. */
void tex_push(struct tex *t, struct str text);
void tex_start(struct tex *t, struct str text);
void tex_count_lines(struct tex *t); /* the sink's line is the one that is read now */
void tex_note(struct tex *t, struct str about, const char *why);
void tex_note_command(struct tex *t, struct str name, const char *why);

/* ---- tex-macros.c ---- */

const struct tex_macro *tex_macro(const struct tex *t, struct str name);
void tex_expand(struct tex *t, const struct tex_macro *m);
/* A formula with its macros replaced. */
struct str tex_expand_math(struct tex *t, struct str tex);
/* \newcommand and its kin, read from behind the name; keep: a macro that is there already stays. */
void tex_newcommand(struct tex *t, bool keep);
void tex_def(struct tex *t);
void tex_declare_operator(struct tex *t);

/* ---- tex-flow.c ---- */

struct tex_frame *tex_flow_frame(struct tex *t); /* the innermost that has a flow of its own */
void tex_inline(struct tex *t);                  /* before something is written into a line */
void tex_text(struct tex *t, struct str text);
void tex_end_paragraph(struct tex *t);
/* Before a block is opened: ends the paragraph; in a list opens an item, in a table a cell. */
void tex_block(struct tex *t);
void tex_enter_part(struct tex *t); /* the latter alone */
void tex_empty_line(struct tex *t);
void tex_line_break(struct tex *t);
/* A style from here to the end of the frame. */
void tex_style(struct tex *t, enum tex_style style, struct str href);
bool tex_has_style(const struct tex *t, enum tex_style style);
/* A frame; NULL: too many, the caller goes on without. Valid until the next one. */
struct tex_frame *tex_push_frame(struct tex *t, struct tex_frame f);
void tex_pop_frame(struct tex *t);
/* The frames above this index, and it. */
void tex_pop_to(struct tex *t, size_t index);
/* The argument that follows becomes a group; without braces it is its next character or command. NULL: there
 * are too many frames; the argument is then read as if the command were not there. */
struct tex_frame *tex_open_argument(struct tex *t, struct tex_frame f);
void tex_cut(struct tex *t, bool all);

/* ---- the others ---- */

void tex_loop(struct tex *t);
void tex_command(struct tex *t, struct str name);
void tex_begin(struct tex *t);
void tex_end(struct tex *t);
void tex_includegraphics(struct tex *t);
void tex_illustration(struct tex *t);
void tex_caption(struct tex *t);
void tex_formula(struct tex *t, struct str tex, bool display);
/* false: nothing of that name. */
bool tex_sign(struct tex *t, struct str name);
bool tex_accent(struct tex *t, struct str name);

void tex_item(struct tex *t);
void tex_begin_table(struct tex *t, struct str name);
void tex_end_table(struct tex *t, struct tex_table *table);
void tex_open_cell(struct tex *t);
void tex_next_cell(struct tex *t);
void tex_end_row(struct tex *t);
void tex_multicolumn(struct tex *t);
void tex_multirow(struct tex *t);

#endif

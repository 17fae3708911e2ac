/* docx.h: what the two halves of the reader of DOCX share: docx.c reads what stands around the text,
 * docx-body.c the text. */
#ifndef DRYRUN_READERS_DOCX_H
#define DRYRUN_READERS_DOCX_H

#include "readers/document.h"

struct relation {
    struct str id, type, target; /* type: its last word, "hyperlink" */
    bool external;
};

struct relations {
    struct relation *list;
    size_t n, cap;
};

/* A style of paragraphs or letters; -1 and 0 in look: unset, as its base says. */
struct docx_style {
    struct str id, based;
    bool is_default, title;
    int level; /* of a heading, 1 to 9; 0: of the body */
    int num, num_level;
    int before, after, indent, contextual;
    struct look look;
    int state; /* of finding what its base says: 0 not yet, 1 on the way, 2 done */
};

struct docx_list {
    unsigned id;
    enum { LIST_NONE, LIST_SIGN, LIST_NUMBER } level[9];
};

struct docx_num {
    unsigned id, list;
};

enum { HEADERS_MAX = 12 };

struct docx {
    struct document *d;
    struct str main;            /* the name of the main part */
    struct relations relations; /* of the part that is being read */
    struct docx_style *styles, *default_style;
    size_t n_styles, cap_styles;
    struct look look; /* of all letters that no style speaks of */
    int before, after;
    struct str major, minor; /* fonts of the theme */
    struct docx_list *lists;
    size_t n_lists, cap_lists;
    struct docx_num *nums;
    size_t n_nums, cap_nums;
    struct str headers[HEADERS_MAX]; /* names of relations of the main part: "h" or "f", then the id */
    size_t n_headers;
    unsigned pages; /* breaks that were seen when it was saved */
};

const struct docx_style *docx_style(const struct docx *x, struct str id); /* NULL: there is none */
bool docx_is_on(struct str value); /* of w:b and its like: no value is yes */
struct str docx_font(const struct docx *x, struct str ascii, struct str theme);
const struct relation *docx_relation(const struct docx *x, struct str id);
void docx_relations(struct docx *x, struct str part);

/* A story: the body, a header, a footer. false: nothing of it could be read; why is told in a note. */
bool docx_story(struct docx *x, struct str part, struct str xml, enum flow_where where);

#endif

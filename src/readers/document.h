/*
 * document.h: documents of word processors (DOCX, ODT), for the program that runs in the jail
 * (document-main.c) and for its fuzzer.
 *
 * What is read lies in memory as a whole. What is found goes out as records of flow.h, in the order of that
 * page; the last one is FLOW_END or FLOW_BAD, and there is always one.
 *
 * docx.c, docx-body.c and odt.c know the formats; package.c gives them the parts of the ZIP archive;
 * paragraph.c puts text together and keeps the limits.
 */
#ifndef DRYRUN_READERS_DOCUMENT_H
#define DRYRUN_READERS_DOCUMENT_H

#include "base/arena.h"
#include "base/str.h"
#include "readers/archive.h"
#include "readers/flow.h"

#include <stdint.h>

struct document_out {
    /* The body of a record is a and b behind each other. */
    void (*record)(void *arg, enum flow_kind kind, struct str a, struct str b);
    void *arg;
};

void document_read(struct bytes file, const struct document_out *out);

/* A text as the main part of a DOCX or ODT that has no other, for the fuzzer. */
void document_read_text(struct str xml, const struct document_out *out);

/* ---- inside ---- */

enum {
    PART_BYTES_MAX = 32 << 20, /* unpacked */
    PARTS_BYTES_MAX = 64 << 20,
    PARTS_RATIO_MAX = 300, /* of the unpacked to the packed, from 4 MiB on; text is packed to a twentieth */
    PARTS_RATIO_FROM = 4 << 20,
    ENTRIES_MAX = 4096,
    PARAS_DEEP = 16, /* text boxes within text boxes */
};

/* How letters look; what is unset comes from below. */
struct look {
    signed char bold, hidden; /* -1: unset */
    unsigned size;            /* half points; 0: unset */
    struct str font;
};

struct names {
    struct str *list;
    size_t n, cap;
};

struct piece {
    size_t from; /* in the paragraph's text, up to the next one's */
    bool bold;
    unsigned size, font, link;
};

/* A paragraph that is being read. */
struct para {
    struct strbuf text;
    struct piece *pieces; /* owned */
    size_t n, cap;
    unsigned where, level, flags, depth, table, row, cell, gap, indent;
    bool cut;
};

struct document {
    struct arena a;
    const struct document_out *out;
    struct zip_entry *entries; /* owned */
    size_t n_entries;
    uint64_t unpacked;
    struct names fonts, links;
    struct para paras[PARAS_DEEP];
    size_t deep; /* of them open */
    size_t n_paras, n_text, n_notes;
    const char *why; /* of the last note */
    bool full, has_hidden;
};

/* paragraph.c */
void look_overlay(struct look *look, const struct look *over);
void document_note(struct document *d, struct str part, const char *why);
/* Ends the stream: nothing may be put afterwards. */
void document_bad(struct document *d, const char *fmt, ...) printf_like(2, 3);
unsigned document_link(struct document *d, struct str target); /* its number; 0 for none */
/* Opens a paragraph within the one that is open, if there is one; NULL: too deep, its text becomes the outer
 * one's. */
struct para *para_begin(struct document *d, enum flow_where where);
struct para *para_open(struct document *d); /* the innermost, NULL: none */
void para_text(struct document *d, struct str text, const struct look *look, unsigned link);
void para_end(struct document *d); /* puts it, and is passed over when none is open */
void document_image(struct document *d, unsigned width, unsigned height);
void document_section(struct document *d, unsigned columns);

/* package.c */
/* The unpacked text of a part by its name, of whatever case; p NULL: it is not there, or cannot be read,
 * which is told in a note. */
struct str document_part(struct document *d, struct str name);
bool document_has(const struct document *d, const char *prefix); /* a part whose name begins so */
/* The name that `target` means in a part: "word/document.xml" and "../a.xml" is "a.xml"; p NULL: it leads
 * out. */
struct str document_name(struct document *d, struct str part, struct str target);

/* docx.c, odt.c: what they read is put; false: it is none. */
bool docx_read(struct document *d);
bool odt_read(struct document *d);
void docx_read_text(struct document *d, struct str xml);
void odt_read_text(struct document *d, struct str xml);

static inline unsigned number_of(struct str s, unsigned max)
{
    unsigned v = 0;
    for (size_t i = 0; i < s.n && s.p[i] >= '0' && s.p[i] <= '9'; i++) {
        v = 10 * v + (unsigned)(s.p[i] - '0');
        if (v > max)
            return max;
    }
    return v;
}

#endif

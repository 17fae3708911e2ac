/*
 * flow.h: what the reader of word processors' documents says on its standard output, and what jobs/flow.c
 * takes.
 *
 * Such a document has no pages and no places, only paragraphs in their order. Both sides are written to this
 * page, and the side outside of the jail trusts none of it. As in stream.h a stream is a row of records: one
 * byte, the kind; four bytes, little-endian, the length of what follows, at most FLOW_RECORD_MAX; then that
 * many bytes. Numbers are little-endian.
 *
 *   kind          bytes
 *   FLOW_FONT     the name of a font; fonts are numbered from 1 in the order of these records, 0 is an unknown one
 *   FLOW_LINK     the target of a link; links are numbered as fonts are, 0 is none
 *   FLOW_PARA     FLOW_PARA_BYTES: a paragraph begins
 *                   0  where it stands: enum flow_where
 *                   1  level of a heading, 1 to 9; 0: it is none
 *                   2  flags: enum flow_flag
 *                   3  depth in a list, from 0
 *                   4  u16 number of the table, 6 u16 row, 8 u16 cell, all from 1; 0: in none
 *                  10  u16 space above, 12 u16 indent, both in twentieths of a point
 *   FLOW_TEXT     FLOW_TEXT_BYTES, then a piece of the paragraph's text, UTF-8. A tab is a tab, a line feed a break of the line
 *                   0  1: bold
 *                   1  u16 size in half points, 0: unknown
 *                   3  u16 font, 5 u16 link
 *   FLOW_SECTION  two bytes, u16: the paragraphs since the last such record stand in so many columns
 *   FLOW_IMAGE    u16 width, u16 height in points (0: unknown), of a picture after the last paragraph that began
 *   FLOW_PAGES    u16: the pages that it had when it was saved, as far as it says
 *   FLOW_NOTE     the name of a part, a NUL, and a sentence: what could not be read of it. The rest was
 *   FLOW_END      nothing: that was all
 *   FLOW_BAD      a sentence for people: nothing can be read. Nothing comes after it, or after FLOW_END
 *
 * A stream without its last record was cut: the reader was stopped.
 */
#ifndef DRYRUN_READERS_FLOW_H
#define DRYRUN_READERS_FLOW_H

enum flow_kind {
    FLOW_FONT = 'f',
    FLOW_LINK = 'k',
    FLOW_PARA = 'p',
    FLOW_TEXT = 't',
    FLOW_SECTION = 's',
    FLOW_IMAGE = 'i',
    FLOW_PAGES = 'g',
    FLOW_NOTE = 'n',
    FLOW_END = 'z',
    FLOW_BAD = 'x',
};

enum flow_where { FLOW_BODY, FLOW_HEADER, FLOW_FOOTER, FLOW_BOX, FLOW_WHERES };

enum flow_flag {
    FLOW_BULLET = 1 << 0, /* of a list, with a sign or a number */
    FLOW_TITLE = 1 << 1,  /* its style is that of the document's title */
    FLOW_BREAK = 1 << 2,  /* begins a page */
    FLOW_FLAGS = 7,
};

enum {
    FLOW_HEAD = 5,
    FLOW_RECORD_MAX = 64 << 10,
    FLOW_PARA_BYTES = 14,
    FLOW_TEXT_BYTES = 7,
    /* What the reader keeps to. */
    FLOW_PARAS_MAX = 20000,
    FLOW_TEXT_MAX = 1 << 20, /* all text together */
    FLOW_NAMES_MAX = 2000,   /* fonts, and links */
    FLOW_NOTES_MAX = 50,
};

#endif

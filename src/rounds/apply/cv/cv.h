/*
 * cv.h: a CV as data, and its readers. The round "apply" begins here.
 *
 * Four kinds of source become the same struct cv: text (plain or Markdown), a document with pages (positioned
 * words, which somebody else took out of a PDF), the paragraphs of a word processor's document (which
 * somebody else took out of a DOCX or ODT), and JSON Resume. Each value knows its place, so that a finding
 * can be drawn on the page that the reader sees:
 *
 *     source           struct cv_place
 *     text, Markdown   line and column
 *     document         page and box
 *     paragraphs       line and column in cv.lines[].raw, which `dryrun cv show --lines` prints: where the pages end is known to
 *                      the word processor alone
 *     JSON Resume      path ("work[0].highlights[2]")
 *
 * Text and documents are first cut into lines; cv-build.c makes sections, entries and values of the lines. A
 * reader never fails because of what a CV says: what it cannot make sense of is left where it stands (section
 * "other", bullets of an entry), or told in notes. It fails for what is no text at all, or over the limits
 * below.
 *
 * Pure: no files, no clock. Everything lives in the arena; the source text must live as long (values are
 * views of it).
 */
#ifndef DRYRUN_ROUNDS_APPLY_CV_H
#define DRYRUN_ROUNDS_APPLY_CV_H

#include "base/arena.h"
#include "base/err.h"
#include "base/str.h"

#include <stdbool.h>
#include <stddef.h>

enum {
    CV_BYTES_MAX = 1 << 20, /* of a text; 2,000 pages of print are no CV */
    CV_LINES_MAX = 20000,
    CV_PAGES_MAX = 60,     /* of a document: those behind are left out, with a note */
    CV_WORDS_MAX = 100000, /* of a document */
    CV_ENTRIES_MAX = 500,  /* of a section: the rest stays bullets of the last */
    CV_NOTES_MAX = 100,
};

/* Where something stands. All zero: nowhere, or the document as a whole. */
struct cv_place {
    int page;              /* from 1; 0: the source has no pages */
    float x0, y0, x1, y1;  /* points (1/72 inch) from the top left corner of the page, when page > 0 */
    int line, column, len; /* from 1, in characters; 0: the source has no lines */
    struct str path;       /* JSON Resume: "basics.email" */
};

/* A value; empty: the CV does not have it. */
struct cv_text {
    struct str text;
    struct cv_place at;
    size_t first_line, n_lines; /* in cv.lines; n_lines 0: of no line */
};

enum cv_precision { CV_DATE_NONE, CV_DATE_YEAR, CV_DATE_MONTH, CV_DATE_DAY, CV_DATE_PRESENT };

/* How a date is written: consistent dates are written alike. */
enum cv_date_form {
    CV_FORM_NONE,
    CV_FORM_YEAR,    /* 2019 */
    CV_FORM_NAME,    /* March 2019 */
    CV_FORM_SHORT,   /* Mar 2019 */
    CV_FORM_SLASH,   /* 03/2019, 15/03/2019 */
    CV_FORM_DOT,     /* 03.2019 */
    CV_FORM_ISO,     /* 2019-03 */
    CV_FORM_PRESENT, /* present, heute */
};

struct cv_date {
    enum cv_precision precision;
    enum cv_date_form form;
    int year, month, day; /* month 1 to 12 from CV_DATE_MONTH on, day from CV_DATE_DAY on; else 0 */
    struct str text;      /* as written */
};

enum cv_section_kind {
    CV_SECTION_CONTACT, /* what stands above the first heading */
    CV_SECTION_SUMMARY,
    CV_SECTION_WORK,
    CV_SECTION_EDUCATION,
    CV_SECTION_SKILLS,
    CV_SECTION_PROJECTS,
    CV_SECTION_LANGUAGES,
    CV_SECTION_CERTIFICATES,
    CV_SECTION_VOLUNTEER,
    CV_SECTION_AWARDS,
    CV_SECTION_PUBLICATIONS,
    CV_SECTION_INTERESTS,
    CV_SECTION_REFERENCES,
    CV_SECTION_PERSONAL, /* birth date, marital status: a section of its own in some countries */
    CV_SECTION_OTHER,    /* a heading that no list knows */
};
enum { CV_SECTION_KINDS = CV_SECTION_OTHER + 1 };

/* What the text says of a stay; a set of bits. */
enum cv_stay {
    CV_STAY_CONTRACT = 1 << 0, /* contract, freelance, fixed term, temporary, seasonal */
    CV_STAY_INTERN = 1 << 1,   /* internship, working student, apprenticeship, thesis */
    CV_STAY_LAID_OFF = 1 << 2, /* laid off, redundancy, closure, insolvency, acquired and closed */
    CV_STAY_PART_TIME = 1 << 3,
    CV_STAY_BREAK = 1 << 4, /* no job: parental leave, sabbatical, caring, illness, travel, study */
};

/* A job, a school, a project, a certificate … */
struct cv_entry {
    struct cv_text title; /* role; degree; name of the project, certificate, award */
    struct cv_text org;   /* employer; school; issuer */
    struct cv_text place; /* Berlin, Germany; Remote */
    struct cv_text area;  /* JSON Resume only: what was studied; level of a skill, fluency in a language */
    struct cv_text url;   /* JSON Resume only */
    struct cv_text head;  /* the lines above the bullets, as they stand */
    struct cv_date start, end; /* end CV_DATE_PRESENT: ongoing; CV_DATE_NONE: not said */
    struct cv_place dates_at;
    unsigned stay;           /* enum cv_stay */
    struct cv_text *bullets; /* n_bullets; paragraphs too */
    bool *marked;            /* n_bullets: it has a bullet sign (or is a highlight) */
    size_t n_bullets;
    struct cv_text *keywords; /* JSON Resume's keywords, and a line "Technologies: a, b" */
    size_t n_keywords;
};

struct cv_section {
    enum cv_section_kind kind;
    struct cv_text heading; /* empty for CV_SECTION_CONTACT and JSON Resume */
    struct cv_entry *entries;
    size_t n_entries; /* work, education, projects, volunteer, certificates, awards, publications */
    struct cv_text *items;
    size_t n_items; /* skills, languages, interests; each paragraph or bullet of all other kinds */
    size_t first_line, n_lines; /* below the heading, in cv.lines */
};

struct cv_link {
    struct cv_text url;
    struct str network; /* "linkedin", "github", "gitlab", "stackoverflow", "xing", or "" */
};

enum cv_line_kind { CV_LINE_BLANK, CV_LINE_TEXT, CV_LINE_HEADING, CV_LINE_BULLET, CV_LINE_TABLE };

struct cv_word;

struct cv_line {
    enum cv_line_kind kind;
    int level;  /* CV_LINE_HEADING: 1 to 6, 0 for one told by its look alone */
    int indent; /* in characters, of a text */
    /* without markup, bullet sign and white space around; fields far apart are parted by a tab */
    struct str text;
    struct str raw; /* as it stands */
    struct cv_place at;
    bool bold;                   /* all of it */
    bool leads;                  /* paragraphs: its first letters are bold */
    bool after_gap;              /* a blank line, or more space than usual, stands above */
    bool margin;                 /* running header or footer of a document */
    bool box;                    /* paragraphs: it stands in a text box */
    bool row;                    /* paragraphs: it is a row of a table, its cells parted by tabs */
    bool begins;                 /* paragraphs: it begins one; else it follows a break of the line */
    bool wrapped;                /* of a document: its first word had no room on the line above */
    int column;                  /* of a document: 0 over the full width, else from 1, left to right */
    float size;                  /* of its letters in points; 0: unknown */
    const struct cv_word *words; /* documents only */
    size_t n_words;
};

enum cv_source { CV_SOURCE_TEXT, CV_SOURCE_MARKDOWN, CV_SOURCE_DOCUMENT, CV_SOURCE_FLOW, CV_SOURCE_RESUME };

/* What could not be read. */
struct cv_note {
    struct str path; /* "work[2].startDate", "page 3" */
    struct str why;  /* one sentence */
};

struct cv {
    enum cv_source source;
    struct cv_text name, label, mail, phone, place, summary, image;
    struct cv_link *links;
    size_t n_links;
    /* in the order of the source; the first one of a text is CV_SECTION_CONTACT */
    struct cv_section *sections;
    size_t n_sections;
    struct cv_line *lines; /* text and documents, in reading order */
    size_t n_lines;
    const struct cv_document *document; /* NULL: has no pages */
    const struct cv_flow *flow;         /* NULL: is none of paragraphs */
    size_t n_pages;                     /* 0: has none, or nobody knows */
    int columns;                        /* the most on a page; 1 for text */
    struct cv_note *notes;
    size_t n_notes;
};

/* ---- text ---- */

/*
 * Plain text or Markdown (told apart by "# " and "## " at the start of lines; the rest of Markdown, such as
 * "**bold**", "- ", links and tables, is understood in both). A byte order mark is passed over; bytes that
 * are no UTF-8 are ERR_INVALID with their line, text over CV_BYTES_MAX or CV_LINES_MAX is ERR_TOO_LARGE.
 */
enum err cv_read_text(struct str text, struct arena *a, struct cv **ret, struct error *e) warn_unused;

/* ---- documents ---- */

/*
 * What is taken out of a PDF. `pdftotext -bbox-layout` gives words with their boxes, `pdftohtml -xml` sizes,
 * fonts and what is bold; whoever runs them joins both. Words may come in any order.
 */
struct cv_word {
    struct str text;      /* UTF-8 without white space */
    float x0, y0, x1, y1; /* points from the top left corner */
    float size;           /* of the font in points; 0: unknown, then the height of the box */
    bool bold;
    struct str font; /* "ABCDEF+Lato-Bold"; may be empty */
};

struct cv_image {
    float x0, y0, x1, y1;
};

struct cv_page {
    float width, height; /* points */
    const struct cv_word *words;
    size_t n_words;
    const struct cv_image *images;
    size_t n_images;
};

struct cv_document {
    const struct cv_page *pages;
    size_t n_pages;
};

/*
 * Lines, columns (by the white space between them), reading order, headings (size, weight, capitals), running
 * headers and footers. Words outside of their page or without a box of finite size are left out, with a note.
 * The document must live as long as the CV. ERR_INVALID when it has no pages, ERR_TOO_LARGE over
 * CV_WORDS_MAX.
 */
enum err cv_read_document(const struct cv_document *doc, struct arena *a, struct cv **ret,
                          struct error *e) warn_unused;

/* ---- paragraphs ---- */

/* What is taken out of a DOCX or ODT: paragraphs in the order of the file. */
enum cv_where { CV_IN_BODY, CV_IN_HEADER, CV_IN_FOOTER, CV_IN_BOX };

/* Letters of one look. */
struct cv_run {
    struct str text; /* UTF-8; a tab is a tab, a line feed a break of the line */
    struct str link; /* where it leads: "mailto:ada@example.org"; may be empty */
    struct str font; /* may be empty */
    float size;      /* points; 0: unknown */
    bool bold;
};

struct cv_paragraph {
    const struct cv_run *runs;
    size_t n_runs;
    enum cv_where where;
    int level;            /* of a heading by its style, 1 to 9; 0: it is none */
    bool title;           /* its style is that of the document's title */
    bool bullet;          /* of a list */
    int depth;            /* in the list, from 0 */
    int table, row, cell; /* from 1; 0: in none */
    int columns;          /* of the section in which it stands; 0 and 1: one */
    float gap, indent;    /* space above and on the left, in points */
};

struct cv_picture {
    float width, height; /* points; 0: unknown */
    size_t paragraph;    /* behind which it stands; n_paragraphs: before all */
};

struct cv_flow {
    const struct cv_paragraph *paragraphs;
    size_t n_paragraphs;
    const struct cv_picture *pictures;
    size_t n_pictures;
    size_t n_pages;              /* when it was saved; 0: it does not say */
    const struct cv_note *notes; /* what could not be read of it; they become the CV's */
    size_t n_notes;
};

/*
 * Paragraphs become lines: headers first, footers last. A row of a table is one line of text with its cells
 * parted by tabs where one cell at most has several paragraphs; else each cell is a column of its own. The
 * targets of links are contact data where they stand among it. The flow must live as long as the CV.
 * ERR_INVALID when there is no paragraph with text, ERR_TOO_LARGE over CV_LINES_MAX or CV_BYTES_MAX.
 */
enum err cv_read_flow(const struct cv_flow *flow, struct arena *a, struct cv **ret,
                      struct error *e) warn_unused;

/* ---- JSON Resume ---- */

/*
 * JSON Resume 1.0.0 (github.com/jsonresume/resume-schema), and the names of 0.0.16 and before:
 * work[].company, website for url, basics.picture, languages[].name and level. A member of the wrong type, a
 * date that is none and an element that is no object become a note with its path, and everything else is
 * read. Work and volunteering without an end go on. Skills, languages, interests and references are entries
 * (title, area, keywords) and items too. ERR_INVALID when the text is no JSON or its root no object,
 * ERR_TOO_LARGE over CV_BYTES_MAX.
 */
enum err cv_read_resume(struct str json, struct arena *a, struct cv **ret, struct error *e) warn_unused;

/*
 * Append the CV as JSON Resume 1.0.0. Paragraphs of an entry are its summary, bullets its highlights;
 * sections of one kind become one. What there is no member for (headings, unknown sections, stays) is left
 * out. What was read from JSON Resume comes back the same, except for members that struct cv does not have
 * (roles, type, score, $schema, meta and the user's own).
 */
void cv_write_resume(const struct cv *cv, struct strbuf *out);

/* ---- of use to all ---- */

const char *cv_section_name(enum cv_section_kind kind); /* "work", "education", ... */

/* The first section of a kind; NULL: none. */
const struct cv_section *cv_section(const struct cv *cv, enum cv_section_kind kind);

/*
 * The place of a part of a value: part is a view into text.text, or of the same letters. What cannot be found
 * gives the place of the whole value.
 */
struct cv_place cv_place_of(const struct cv *cv, const struct cv_text *text, struct str part);

/*
 * The first range of dates in a text: "Mar 2019 – present", "03/2019 - 04/2021", "seit 2020", "2014". Months
 * in the languages of model/time/date.h. A single date is a start with end CV_DATE_NONE. *ret_part is what
 * was read, with brackets around it. false: there is none.
 */
bool cv_dates_find(struct str text, struct cv_date *ret_start, struct cv_date *ret_end, struct str *ret_part);

/* Months since year 0, of the first (last) month that the date can mean: a year alone begins in January and
 * ends in December. */
int cv_date_first_month(const struct cv_date *d);
int cv_date_last_month(const struct cv_date *d);

#endif

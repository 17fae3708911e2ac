/*
 * print.h: the parts of the printing program: its input (print.c), its fonts (fonts.c), its pages (pages.c).
 * Not a part of dryrun's own process; memory is given back by its end.
 */
#ifndef DRYRUN_PRINTER_PRINT_H
#define DRYRUN_PRINTER_PRINT_H

#include <stdbool.h>
#include <stddef.h>

enum kind { NAME, LABEL, CONTACT, HEADING, HEAD, UNDER, TEXT, BULLET, LIST, KINDS }; /* enum sheet_kind */

struct line {
    enum kind kind;
    const char *text, *label, *place, *dates, *url, *shown;
};

struct job {
    double width, height; /* of a page, in points */
    const char *language, *title, *author, *date;
    struct line *lines;
    size_t n_lines;
    /* Fonts, by fonts.c. */
    struct _PangoFontMap *map;
    const char *families;
};

/* The fonts for what is to be printed; `all`: every one of the machine. */
void fonts_open(struct job *job, bool all);

/* Has every character of the job a glyph? With `tell`, those that have none go to standard error. */
bool fonts_suffice(struct job *job, bool tell);

/* Print it, appended to pdf; the number of pages. */
struct _GString;
int pages_print(struct job *job, struct _GString *pdf);

void die(const char *sentence) __attribute__((noreturn));

#endif

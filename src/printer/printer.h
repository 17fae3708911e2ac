/*
 * printer.h: the program that makes a PDF of a sheet (rounds/apply/cv/sheet.h). It is linked with Pango and
 * Cairo, which dryrun itself is not (docs/decisions/0010), is compiled into dryrun, and runs inside the jail:
 * sandbox_load() puts it there.
 *
 * Its standard input, all in UTF-8: a line for the whole, then a line for each line of the sheet, fields
 * parted by tabs.
 *
 *     sheet TAB paper TAB language TAB title TAB author TAB date     paper: a4, letter; language may be empty; date: "" or
 *                                                                    2026-05-01T00:00:00Z
 *     kind TAB text TAB label TAB place TAB dates TAB url TAB shown   kind: a number, enum sheet_kind
 *
 * Its standard output: the PDF. The same input, fonts and version of Cairo give the same bytes. Its standard
 * error: "missing X" for each character (once) that no font has, which is printed as an empty box; then
 * "pages N". Exit code 0; 2 when its input is wrong or too long, with a sentence on standard error.
 *
 * Fonts are looked for below /usr/share/fonts and /usr/local/share/fonts: first one of a short list of
 * families made for reading, and only when that lacks a character, all there are.
 */
#ifndef DRYRUN_PRINTER_PRINTER_H
#define DRYRUN_PRINTER_PRINTER_H

#include "base/str.h"

enum {
    PRINTER_INPUT_MAX = 4 << 20,
    PRINTER_LINES_MAX = 20000,
    PRINTER_PAGES_MAX = 500,
};

/* The program, an ELF file. */
struct str printer_program(void);

#endif

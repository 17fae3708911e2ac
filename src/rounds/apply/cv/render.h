/*
 * render.h: a CV written anew, as text, Markdown and HTML. (JSON Resume is cv_write_resume() of cv.h; PDF is
 * made of the sheet by printer/printer.h.) Each of them is one column in the order of reading, and says the
 * same.
 *
 * Pure; appends to out. The output is UTF-8, and nothing that the CV says can leave its place in it: Markdown
 * and HTML are escaped, links lead to http, https, mailto and tel alone.
 */
#ifndef DRYRUN_ROUNDS_APPLY_RENDER_H
#define DRYRUN_ROUNDS_APPLY_RENDER_H

#include "rounds/apply/cv/sheet.h"

/* Plain text. Headings are underlined; a paragraph is one line, as forms want it that text is pasted into. */
void sheet_write_text(const struct sheet *s, struct strbuf *out);

/* Markdown: "# name", "## section", "### entry". */
void sheet_write_markdown(const struct sheet *s, struct strbuf *out);

/* What the printing program reads (printer/printer.h). letter: US Letter, else A4. date: "" or
 * 2026-05-01T00:00:00Z. */
void sheet_write_job(const struct sheet *s, bool letter, const char *date, struct strbuf *out);

/*
 * A page of HTML that needs nothing else: h-resume (microformats.org/wiki/h-resume) in its classes,
 * schema.org's Person as JSON-LD, a style for screen and print. s is the sheet of the same CV.
 */
void cv_write_html(const struct cv *cv, const struct sheet *s, struct arena *a, struct strbuf *out);

#endif

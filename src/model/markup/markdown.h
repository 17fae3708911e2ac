/*
 * markdown.h: Markdown (CommonMark with tables and strike-through) to HTML that is safe to show.
 *
 * Only what is on the list comes out: p h1..h6 ul ol li blockquote pre code em strong del sup div hr br a
 * table thead tbody tr th td, the list of math.h for formulas, and the attributes href (http, https, mailto,
 * or a fragment), start of ol, and class="language-..." of code, class="align-..." of cells. Raw HTML in the
 * source is shown as text. Images become their alternative text, except in statements (statement.h), where
 * those of the package are img with src and alt. The result needs no further cleaning.
 */
#ifndef DRYRUN_MODEL_MARKDOWN_H
#define DRYRUN_MODEL_MARKDOWN_H

#include "base/err.h"
#include "base/str.h"

/* Bytes; and between two empty lines. */
enum { MARKDOWN_MAX = 1 << 20, MARKDOWN_PIPES_MAX = 2000, MARKDOWN_BRACKETS_MAX = 4000 };

/*
 * Append the HTML of text (UTF-8, at most MARKDOWN_MAX bytes) to out. heading_shift moves headings down: with
 * 1 a "#" becomes h2, so that the page keeps its own h1; h6 is the end. ERR_TOO_LARGE (one
 * of the limits above), ERR_INVALID (not UTF-8).
 */
enum err markdown_to_html(struct str text, int heading_shift, struct strbuf *out,
                          struct error *e) warn_unused;

/* Append text as HTML text: & < > " ' escaped. */
void html_escape(struct strbuf *out, struct str text);

#endif

/* Statements in TeX: so far their text as it is. */
#include "model/markdown.h"
#include "model/sink.h"

void tex_read(struct sink *s, struct str text)
{
    strbuf_puts(s->out, "<pre>");
    html_escape(s->out, text);
    strbuf_puts(s->out, "</pre>");
}

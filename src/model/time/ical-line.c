#include "model/time/ical-line.h"

#include "base/utf8.h"

#include <stdio.h>

enum { LINE_BYTES = 75 };

/* A line that goes on begins with a blank, which counts. */
static void flush(struct ical_lines *l)
{
    struct str rest = strbuf_str(&l->line);
    for (size_t room = LINE_BYTES; rest.n > room; room = LINE_BYTES - 1) {
        size_t n = utf8_floor(rest.p, room);
        strbuf_put(l->out, str_head(rest, n));
        strbuf_puts(l->out, "\r\n ");
        rest = str_from(rest, n);
    }
    strbuf_put(l->out, rest);
    strbuf_puts(l->out, "\r\n");
    strbuf_clear(&l->line);
}

void ical_line(struct ical_lines *l, const char *fmt, ...)
{
    va_list args;
    va_start(args, fmt);
    strbuf_vprintf(&l->line, fmt, args);
    va_end(args);
    flush(l);
}

void ical_raw(struct ical_lines *l, const char *name, struct str value)
{
    if (value.n == 0)
        return;
    strbuf_puts(&l->line, name);
    strbuf_putc(&l->line, ':');
    strbuf_put(&l->line, value);
    flush(l);
}

static void escape(struct strbuf *b, struct str text)
{
    for (size_t i = 0; i < text.n; i++) {
        char c = text.p[i];
        if (c == '\\' || c == ';' || c == ',') {
            strbuf_putc(b, '\\');
            strbuf_putc(b, c);
        } else if (c == '\n' || c == '\r') {
            strbuf_puts(b, "\\n");
            i += c == '\r' && i + 1 < text.n && text.p[i + 1] == '\n';
        } else if (((unsigned char)c < ' ' && c != '\t') || c == 0x7f) {
            utf8_put(b, 0xfffd);
        } else {
            strbuf_putc(b, c);
        }
    }
}

void ical_text(struct ical_lines *l, const char *name, struct str text)
{
    if (text.n == 0)
        return;
    strbuf_puts(&l->line, name);
    strbuf_putc(&l->line, ':');
    escape(&l->line, text);
    flush(l);
}

const char *ical_day(struct date d, char text[ICAL_STAMP_MAX])
{
    snprintf(text, ICAL_STAMP_MAX, "%04d%02d%02d", d.year % 10000, d.month % 100, d.day % 100);
    return text;
}

const char *ical_clock(int64_t local_s, char text[ICAL_STAMP_MAX])
{
    int second = (int)(local_s % 86400);
    second += second < 0 ? 86400 : 0;
    ical_day(date_of_days((local_s - second) / 86400), text);
    snprintf(text + 8, ICAL_STAMP_MAX - 8, "T%02d%02d%02d", second / 3600 % 24, second / 60 % 60,
             second % 60);
    return text;
}

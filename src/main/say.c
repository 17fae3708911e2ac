#include "main/say.h"

#include "base/cleanup.h"
#include "base/utf8.h"

#include <stdarg.h>
#include <time.h>
#include <unistd.h>

static void put(FILE *to, struct str text)
{
    _cleanup_(strbuf_release) struct strbuf b = {0};
    for (size_t at; (at = str_find(text, STR("\r\n"))) < text.n; text = str_from(text, at + 1))
        utf8_put_printable(&b, str_head(text, at));
    utf8_put_printable(&b, text);
    fputs(strbuf_cstr(&b), to); /* no NUL is left in it */
}

void say(struct str text)
{
    put(stdout, text);
}

void say_member(const json_t *object, const char *member)
{
    const json_t *v = json_object_get(object, member);
    if (json_is_string(v))
        say((struct str){json_string_value(v), json_string_length(v)});
}

static void put_format(FILE *to, const char *format, va_list args)
{
    _cleanup_(strbuf_release) struct strbuf b = {0};
    strbuf_vprintf(&b, format, args);
    put(to, strbuf_str(&b));
}

void sayf(const char *format, ...)
{
    va_list args;
    va_start(args, format);
    put_format(stdout, format, args);
    va_end(args);
}

void say_to(FILE *to, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    put_format(to, format, args);
    va_end(args);
}

void say_time(int64_t at_ms)
{
    const time_t seconds = (time_t)(at_ms / 1000);
    char text[32] = "";
    struct tm t;
    if (localtime_r(&seconds, &t))
        strftime(text, sizeof text, "%Y-%m-%d %H:%M", &t);
    say(str_of(text));
}

void say_undo(FILE *to, int64_t batch)
{
    if (batch)
        say_to(to, "  (dryrun undo %lld)", (long long)batch);
    say_to(to, "\n");
}

void say_content(struct str text)
{
    if (isatty(STDOUT_FILENO))
        say(text);
    else
        fwrite(text.p, 1, text.n, stdout);
}

void say_json(struct strbuf *json)
{
    puts(strbuf_cstr(json));
    strbuf_release(json);
}

void say_json_value(const json_t *value)
{
    struct strbuf out = {0};
    struct json_writer w = jw_to(&out);
    jw_value(&w, value);
    say_json(&out);
}

void say_json_owned(json_t *value)
{
    say_json_value(value);
    json_decref(value);
}

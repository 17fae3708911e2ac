#include "main/say.h"

#include "base/utf8.h"

#include <stdio.h>

void say(struct str text)
{
    _cleanup_(strbuf_release) struct strbuf b = {0};
    utf8_put_printable(&b, text);
    printf("%s", strbuf_cstr(&b));
}

void say_json(struct strbuf *json)
{
    printf("%s\n", strbuf_cstr(json));
    strbuf_release(json);
}

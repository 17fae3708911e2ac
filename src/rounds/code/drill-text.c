#include "rounds/code/drill-text.h"

#include "base/num.h"

bool lines_parse(struct str text, struct lines *ret)
{
    size_t dash = str_find_char(text, '-');
    int64_t from, to;
    if (!num_parse_i64(str_head(text, dash), 1, DRILL_LINE_MAX, &from))
        return false;
    to = from;
    if (dash < text.n && !num_parse_i64(str_from(text, dash + 1), from, DRILL_LINE_MAX, &to))
        return false;
    *ret = (struct lines){(int)from, (int)to};
    return true;
}

bool lines_meet(struct lines a, struct lines b)
{
    return a.from <= b.to && b.from <= a.to;
}

void lines_put(struct lines l, struct strbuf *out)
{
    strbuf_printf(out, "%d", l.from);
    if (l.to > l.from)
        strbuf_printf(out, "-%d", l.to);
}

int lines_of(struct str text)
{
    int n = 0;
    for (struct str line; str_line(&text, &line);)
        n++;
    return n;
}

bool drill_id_ok(struct str id)
{
    return str_is_slug(id) && id.n <= DRILL_ID_MAX;
}

enum err drill_block(const struct yaml *map, const char *key, size_t max, struct arena *a, struct str *ret,
                     struct error *e)
{
    struct str s, line;
    TRY(yaml_get_str(map, key, max, &s, e));
    const struct yaml *at = yaml_get(map, key);
    if (!str_trim(s).n)
        return yaml_wrong(at, e, "\"%s\" is empty", key);
    if (!str_ends(s, STR("\n")))
        return yaml_wrong(at, e, "\"%s\" must be a block (\"%s: |\")", key, key);
    int n = 0;
    for (struct str rest = s; str_line(&rest, &line);) {
        n++;
        if (str_ends(line, STR(" ")))
            return yaml_wrong(at, e, "line %d of \"%s\" has a blank at its end", n, key);
        for (size_t i = 0; i < line.n; i++)
            if ((unsigned char)line.p[i] < ' ' || line.p[i] == 0x7f)
                return yaml_wrong(at, e, "line %d of \"%s\" has a tab or another control character", n, key);
    }
    *ret = arena_str(a, s);
    return ERR_OK;
}

size_t drill_word_named(struct str word, const char *const *words, size_t n)
{
    size_t i = 0;
    while (i < n && !str_is(word, words[i]))
        i++;
    return i;
}

enum err drill_lines_of(const struct yaml *node, const char *what, int lines, int most, struct lines *ret,
                        struct error *e)
{
    struct str text;
    struct lines l;
    TRY(yaml_str(node, what, 24, &text, e));
    if (!lines_parse(text, &l))
        return yaml_wrong(node, e, "\"%s\" must be a line or a range of lines, as 12 or 12-15", what);
    if (l.to > lines)
        return yaml_wrong(node, e, "\"%s\" says line %d, but the text has %d", what, l.to, lines);
    if (lines_count(l) > most)
        return yaml_wrong(node, e, "\"%s\" has %d lines; at most %d", what, lines_count(l), most);
    *ret = l;
    return ERR_OK;
}

enum err drill_lines(const struct yaml *map, const char *key, int lines, int most, struct lines *ret,
                     struct error *e)
{
    if (!yaml_get(map, key))
        return yaml_wrong(map, e, "\"%s\" is missing", key);
    return drill_lines_of(yaml_get(map, key), key, lines, most, ret, e);
}

enum err drill_int(const struct yaml *map, const char *key, int min, int max, int *ret, struct error *e)
{
    int64_t v;
    if (!yaml_get(map, key))
        return yaml_wrong(map, e, "\"%s\" is missing", key);
    TRY(yaml_int(yaml_get(map, key), key, min, max, &v, e));
    *ret = (int)v;
    return ERR_OK;
}

#include "model/markup/statement.h"

#include "base/utf8.h"
#include "model/markup/markdown.h"
#include "model/markup/sink.h"

void sink_cut(struct sink *s, bool all)
{
    if (s->source && s->n_cuts < STATEMENT_CUTS_MAX)
        s->cuts[s->n_cuts++] = (struct sink_cut){s->out->n, all, s->line};
}

void sink_note(struct sink *s, struct str about, const char *why)
{
    for (size_t i = 0; i < s->n_notes; i++) {
        if (str_eq(s->notes[i].about, about) && str_is(s->notes[i].why, why)) {
            s->notes[i].times++;
            return;
        }
    }
    if (s->source && s->n_notes < STATEMENT_NOTES_MAX)
        s->notes[s->n_notes++] = (struct sink_note){s->line, arena_str(s->arena, about), str_of(why), 1};
}

static void note_math(void *arg, struct str name)
{
    struct sink *s = arg;
    const char *command = arena_printf(s->arena, "\\%.*s", STR_ARG(str_head(name, 40)));
    sink_note(s, str_of(command), "is not understood in a formula");
}

size_t sink_onto(struct str text)
{
    enum { ONTO_MAX = 12 };
    size_t n = 0;
    for (; n < text.n && n < ONTO_MAX; n++) {
        char c = text.p[n], next = n + 1 < text.n ? text.p[n + 1] : '\0';
        bool word = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        bool once = (c == '\'' || c == '-' || c == ',') && next != c; /* two of them are something else */
        if (!word && !once && (c == '\0' || !strchr(".;:!?)]", c)))
            break;
    }
    return n;
}

static void insert(struct strbuf *b, size_t at, struct str text)
{
    size_t tail = b->n - at;
    strbuf_put(b, text);
    memmove(b->p + at + text.n, b->p + at, tail);
    memcpy(b->p + at, text.p, text.n);
}

void sink_math(struct sink *s, struct str tex, bool display, struct str onto)
{
    struct math_options o = {.display = display, .unknown = s->source ? note_math : NULL, .arg = s};
    struct str keep = STR("<span class=\"keep\">"), end = STR("</math>");
    size_t start = s->out->n;
    bool bracket = start && (s->out->p[start - 1] == '(' || s->out->p[start - 1] == '[');
    math_to_html(tex, &o, s->out);
    struct str made = {s->out->p + start, s->out->n - start};
    bool line = !display && str_starts(made, STR("<math>"));
    if (bracket && line) { /* the first of its pieces */
        size_t first_end = start + str_find(made, end) + end.n;
        bool whole = first_end == s->out->n;
        if (!whole || !onto.n)
            insert(s->out, first_end, STR("</span>"));
        insert(s->out, start - 1, keep);
        html_escape(s->out, whole ? onto : STR(""));
        strbuf_puts(s->out, whole && onto.n ? "</span>" : "");
        if (whole)
            return;
    }
    if (onto.n && line) { /* the last one */
        size_t last = s->out->n;
        while (!str_starts((struct str){s->out->p + last, s->out->n - last}, STR("<math>")))
            last--;
        insert(s->out, last, keep);
        html_escape(s->out, onto);
        strbuf_puts(s->out, "</span>");
        return;
    }
    html_escape(s->out, onto);
}

/* The file of that name; TeX leaves the ending out. NULL: none. */
static const struct statement_image *image_named(const struct statement_source *source, struct str name)
{
    for (size_t i = 0; source && i < source->n_images; i++) {
        struct str file = source->images[i].name;
        if (str_eq(file, name) || (str_starts(file, name) && file.p[name.n] == '.' &&
                                   str_find_char(str_from(file, name.n + 1), '.') == file.n - name.n - 1))
            return &source->images[i];
    }
    return NULL;
}

bool sink_image(struct sink *s, struct str name, struct str alt, int percent)
{
    while (str_starts(name, STR("./")))
        name = str_from(name, 2);
    const struct statement_image *file = name.n ? image_named(s->source, name) : NULL;
    if (!file) {
        strbuf_puts(s->out, "<span class=\"missing\">[image ");
        html_escape(s->out, name);
        strbuf_puts(s->out, "]</span>");
        sink_note(s, str_head(name, 80), "is an image that cannot be shown");
        return false;
    }
    strbuf_puts(s->out, "<img src=\"");
    html_escape(s->out, file->address);
    strbuf_puts(s->out, "\" alt=\"");
    html_escape(s->out, str_trim(alt));
    strbuf_puts(s->out, "\"");
    if (percent > 0)
        strbuf_printf(s->out, " width=\"%d%%\"", percent < 100 ? percent : 100);
    strbuf_puts(s->out, ">");
    return true;
}

/* From one cut to the next, with what is shown behind each; what no cut has asked for comes at the end. */
static void divide(struct sink *s, struct arena *a, struct statement *ret)
{
    size_t left = s->source->n_samples, from = 0;
    struct str html = strbuf_str(s->out);
    ret->parts = arena_array(a, struct statement_part, s->n_cuts + 1);
    for (size_t i = 0; i <= s->n_cuts; i++) {
        bool last = i == s->n_cuts;
        size_t to = last ? html.n : s->cuts[i].at;
        size_t take = last || s->cuts[i].all ? left : left > 0;
        struct str part = str_trim(str_head(str_from(html, from), to - from));
        if (!last && !s->cuts[i].all && left == 0) {
            s->line = s->cuts[i].line;
            sink_note(s, STR("nextsample"), "stands where no sample is left");
        }
        left -= take;
        from = to;
        if (part.n == 0 && ret->n_parts) /* two cuts beside each other */
            ret->parts[ret->n_parts - 1].samples += take;
        else
            ret->parts[ret->n_parts++] = (struct statement_part){arena_str(a, part), take};
    }
}

static void tell(const struct sink *s, struct arena *a, struct statement *ret)
{
    ret->notes = arena_array(a, struct statement_note, s->n_notes);
    for (size_t i = 0; i < s->n_notes; i++) {
        const struct sink_note *n = &s->notes[i];
        const char *times = n->times > 1 ? arena_printf(a, " (%zu times)", n->times) : "";
        ret->notes[ret->n_notes++] = (struct statement_note){
            n->line, str_of(arena_printf(a, "%.*s %.*s%s", STR_ARG(n->about), STR_ARG(n->why), times))};
    }
}

enum err statement_to_html(const struct statement_source *source, struct arena *a, struct statement *ret,
                           struct error *e)
{
    _cleanup_(strbuf_release) struct strbuf html = {0};
    struct str text = source->text;
    if (text.n > STATEMENT_MAX)
        return error_set(e, ERR_TOO_LARGE, "statement", "the statement is longer than %d bytes",
                         STATEMENT_MAX);
    if (!utf8_valid(text))
        return error_set(e, ERR_INVALID, "statement", "the statement is not UTF-8 at byte %zu",
                         utf8_check(text));
    struct arena scratch;
    arena_init(&scratch);
    struct sink s = {.arena = &scratch, .source = source, .out = &html, .line = 1};
    enum err result = ERR_OK;
    if (source->notation == STATEMENT_TEX)
        tex_read(&s, text);
    else
        result = markdown_read(&s, text, 1, e);
    if (result == ERR_OK) {
        *ret = (struct statement){0};
        divide(&s, a, ret);
        tell(&s, a, ret);
    }
    arena_release(&scratch);
    return result;
}

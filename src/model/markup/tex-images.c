/* Images and what is written below them. */
#include "base/num.h"
#include "model/markup/tex-internal.h"

static const struct tex_frame group = {.close = "", .last = ""};

/* "0.5\textwidth", "5cm" in percent of the text's width, which is taken to be that of a page. */
static int percent_of(struct str width)
{
    static const struct {
        const char *unit;
        double percent;
    } units[] = {{"\\textwidth", 100},
                 {"\\linewidth", 100},
                 {"\\columnwidth", 100},
                 {"\\hsize", 100},
                 {"cm", 6.25},
                 {"mm", 0.625},
                 {"in", 15.9},
                 {"pt", 0.22},
                 {"em", 2.2},
                 {"px", 0.17},
                 {"", 100}};
    double number = 1;
    size_t n = 0;
    width = str_trim(width);
    while (n < width.n && ((width.p[n] >= '0' && width.p[n] <= '9') || width.p[n] == '.'))
        n++;
    if (n && !num_parse_f64(str_head(width, n), &number))
        return 0;
    for (size_t i = 0; i < ARRAY_LEN(units); i++) {
        double percent = number * units[i].percent;
        if (str_starts(str_trim(str_from(width, n)), str_of(units[i].unit)))
            return percent > 0 && percent < 100 ? (int)(percent + 0.5) : 100;
    }
    return 0;
}

static bool image_width(struct str options, int *ret_percent)
{
    for (struct str option; options.p && (str_split(&options, ',', &option) || option.n);) {
        option = str_trim(option);
        if (str_starts(option, STR("width"))) {
            *ret_percent = percent_of(str_from(option, str_find_char(option, '=') + 1));
            return true;
        }
        if (!options.p)
            break;
    }
    return false;
}

/* TeX has no alternative text; the file's name is better than nothing. */
static struct str alternative(struct tex *t, struct str name)
{
    size_t dot = name.n, slash = 0;
    for (size_t i = 0; i < name.n; i++) {
        if (name.p[i] == '/') {
            slash = i + 1;
            dot = name.n;
        } else if (name.p[i] == '.') {
            dot = i;
        }
    }
    struct str base = str_from(str_head(name, dot), slash);
    return str_of(arena_printf(t->arena, "Illustration %.*s", STR_ARG(base)));
}

void tex_includegraphics(struct tex *t)
{
    struct str options = {0};
    int percent = 0;
    tex_skip_space(t);
    if (tex_option(t, &options))
        (void)image_width(options, &percent);
    struct str name = str_trim(tex_argument(t));
    tex_inline(t);
    tex_count_lines(t);
    sink_image(t->sink, name, alternative(t, name), percent);
}

/* \illustration{width}{file}{caption}: beside the text, when it is narrow enough. */
void tex_illustration(struct tex *t)
{
    enum { BESIDE_MAX = 60 };
    int percent = percent_of(tex_argument(t));
    struct str name = str_trim(tex_argument(t));
    tex_block(t);
    bool beside = percent > 0 && percent <= BESIDE_MAX;
    strbuf_puts(t->out, beside ? "<figure class=\"aside\">" : "<figure>");
    tex_count_lines(t);
    sink_image(t->sink, name, alternative(t, name), beside ? 100 : percent);
    strbuf_puts(t->out, "<figcaption>");
    if (!tex_open_argument(
            t, (struct tex_frame){.flow = FLOW_LINE, .close = "</figcaption></figure>\n", .last = ""}))
        strbuf_puts(t->out, "</figcaption></figure>\n");
}

void tex_caption(struct tex *t)
{
    struct str ignored;
    bool in_figure = false;
    (void)tex_option(t, &ignored);
    for (size_t i = 0; i < t->n_frames; i++)
        in_figure = in_figure || str_is(str_of(t->frames[i].close), "</figure>\n");
    if (!in_figure) {
        tex_empty_line(t);
        (void)tex_open_argument(t, group);
        return;
    }
    tex_block(t);
    strbuf_puts(t->out, "<figcaption>");
    if (!tex_open_argument(t, (struct tex_frame){.flow = FLOW_LINE, .close = "</figcaption>", .last = ""}))
        strbuf_puts(t->out, "</figcaption>");
}

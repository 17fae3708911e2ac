#include "marked.h"

#include "base/fd.h"
#include "base/num.h"

#ifdef HAVE_HUNSPELL
#include <hunspell/hunspell.h>
#endif

enum { MARKED_BYTES_MAX = 16 << 20 };

const struct cv_date marked_today = {.precision = CV_DATE_MONTH, .year = 2026, .month = 5};

struct str marked_file(struct arena *a, const char *path)
{
    struct error e;
    struct str text;
    if (fd_read_path(path, MARKED_BYTES_MAX, a, &text, &e) != ERR_OK) {
        fprintf(stderr, "%s\n", e.message);
        abort();
    }
    return text;
}

void marked_read(struct arena *a, struct str source, struct marked *ret)
{
    struct strbuf b = {0};
    int n = 0;
    ret->n = 0;
    for (struct str rest = source, line; str_line(&rest, &line);) {
        size_t at = str_find(line, STR(" @@ "));
        n++;
        for (struct str marks = str_from(line, at + 4), one; at < line.n && str_split(&marks, ' ', &one);) {
            if (one.n && ret->n < MARKS_MAX) {
                ret->marks[ret->n] = (struct mark){.line = n};
                snprintf(ret->marks[ret->n++].rule, sizeof ret->marks[0].rule, "%.*s", STR_ARG(one));
            }
            if (!marks.n)
                break;
        }
        strbuf_put(&b, str_head(line, at));
        strbuf_putc(&b, '\n');
    }
    ret->text = arena_str(a, strbuf_str(&b));
    strbuf_release(&b);
}

const struct cv_document *marked_pages(struct arena *a, struct str source)
{
    enum { PAGES_MAX = 8, WORDS_MAX = 3000 };
    struct cv_document *doc = arena_new(a, struct cv_document);
    struct cv_page *pages = arena_array(a, struct cv_page, PAGES_MAX), *page = NULL;
    struct cv_word *words = NULL;
    for (struct str rest = source, line; str_line(&rest, &line);) {
        struct str parts[5] = {0}, kind;
        double v[4] = {0};
        str_split(&line, ' ', &kind);
        bool is_page = str_is(kind, "page");
        for (size_t i = 0; i < (is_page ? 2 : 4); i++) {
            str_split(&line, ' ', &parts[i]);
            if (!num_parse_f64(parts[i], &v[i]))
                abort();
        }
        if (is_page && doc->n_pages < PAGES_MAX) {
            page = &pages[doc->n_pages++];
            words = arena_array(a, struct cv_word, WORDS_MAX);
            *page = (struct cv_page){.width = (float)v[0], .height = (float)v[1], .words = words};
        } else if (page && page->n_words < WORDS_MAX) {
            words[page->n_words++] = (struct cv_word){.text = arena_str(a, line),
                                                      .x0 = (float)v[0],
                                                      .y0 = (float)v[1],
                                                      .x1 = (float)v[2],
                                                      .y1 = (float)v[3]};
        }
    }
    doc->pages = pages;
    return doc;
}

#ifdef HAVE_HUNSPELL
static Hunhandle *dictionary;

static bool is_word(void *ctx, struct str word)
{
    char text[128];
    (void)ctx;
    snprintf(text, sizeof text, "%.*s", STR_ARG(word));
    return Hunspell_spell(dictionary, text) != 0;
}

is_word_fn *marked_dictionary(void)
{
    static const char aff[] = "/usr/share/hunspell/en_US.aff", dic[] = "/usr/share/hunspell/en_US.dic";
    if (access(aff, R_OK) != 0 || access(dic, R_OK) != 0)
        return NULL;
    if (!dictionary)
        dictionary = Hunspell_create(aff, dic);
    return is_word;
}
#else
is_word_fn *marked_dictionary(void)
{
    return NULL;
}
#endif

bool marked_expects(struct marked *m, const struct cv_finding *f)
{
    static const char *const whole[] = {"R03", "R05", "R16"};
    struct mark *best = NULL;
    bool anywhere = false;
    for (size_t i = 0; i < ARRAY_LEN(whole); i++)
        anywhere = anywhere || strcmp(f->rule->id, whole[i]) == 0;
    for (size_t i = 0; i < m->n; i++) {
        struct mark *k = &m->marks[i];
        int apart = abs(k->line - f->at.line), before = best ? abs(best->line - f->at.line) : 1000;
        if (strcmp(k->rule, f->rule->id) != 0 || (apart > 2 && !anywhere))
            continue;
        if (!best || apart < before || (best->met && !k->met && apart == before))
            best = k;
    }
    if (best)
        best->met = true;
    return best != NULL;
}

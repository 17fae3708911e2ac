/* paper.h: pages drawn word by word, as a PDF would give them. A letter is half as wide as it is high. */
#ifndef DRYRUN_TESTS_PAPER_H
#define DRYRUN_TESTS_PAPER_H

#include "rounds/apply/cv/cv.h"
#include "unit.h"

enum { PAGES = 4, WORDS = 4000 };

struct paper {
    struct arena a;
    struct cv_word *words[PAGES];
    struct cv_page pages[PAGES];
    struct cv_image images[4];
    struct cv_document doc;
};

static inline void paper_init(struct paper *p, size_t pages)
{
    *p = (struct paper){.doc = {.pages = p->pages, .n_pages = pages}};
    arena_init(&p->a);
    for (size_t i = 0; i < pages; i++) {
        p->words[i] = arena_array(&p->a, struct cv_word, WORDS);
        p->pages[i] = (struct cv_page){.width = 595, .height = 842, .words = p->words[i]};
    }
}

/* Words of a line, from x on; text with a letter in front: "B" bold. */
static inline void put(struct paper *p, size_t page, float x, float y, float size, bool bold,
                       const char *text)
{
    for (struct str rest = str_of(text), word; rest.n && (str_split(&rest, ' ', &word) || word.n);) {
        assert_true(p->pages[page].n_words < WORDS);
        struct cv_word *w = &p->words[page][p->pages[page].n_words++];
        *w = (struct cv_word){.text = word,
                              .x0 = x,
                              .y0 = y,
                              .x1 = x + 0.5f * size * (float)word.n,
                              .y1 = y + size,
                              .size = size,
                              .bold = bold,
                              .font = STR("ABCDEF+Lato-Regular")};
        x = w->x1 + 0.3f * size;
        if (!rest.n)
            break;
    }
}

static inline struct cv *read_paper(struct paper *p)
{
    struct cv *cv;
    struct error e;
    if (cv_read_document(&p->doc, &p->a, &cv, &e) != ERR_OK)
        fail_msg("%s", e.message);
    return cv;
}

static inline void same(struct str got, const char *want)
{
    if (!str_is(got, want))
        fail_msg("\"%.*s\", not \"%s\"", STR_ARG(got), want);
}

#endif

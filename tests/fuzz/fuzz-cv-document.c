/* Positioned words: six bytes each (x, y, width, height, size and look, number of a text), in any place of
 * two pages. */
#include "rounds/apply/lint/lint.h"

#include <assert.h>
#include <stdint.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

enum { WORD_BYTES = 6, WORDS_MAX = 2000 };

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const char *const texts[] = {"Ada",       "Lovelace", "Experience",  "Education", "Skills",
                                        "Engineer,", "Acme",     "2019",        "–",         "present",
                                        "03/2020",   "•",        "Responsible", "for",       "ada@l.example",
                                        "Go,",       "\xFF",     "12",          "%",         "|"};
    struct arena a;
    struct cv *cv;
    struct cv_report r;
    arena_init(&a);
    struct cv_word *words = arena_array(&a, struct cv_word, WORDS_MAX);
    size_t n = size / WORD_BYTES < WORDS_MAX ? size / WORD_BYTES : WORDS_MAX;
    for (size_t i = 0; i < n; i++) {
        const uint8_t *b = data + WORD_BYTES * i;
        float x = 2.3f * b[0], y = 3.3f * b[1];
        words[i] = (struct cv_word){.text = str_of(texts[b[5] % (sizeof texts / sizeof texts[0])]),
                                    .x0 = x,
                                    .y0 = y,
                                    .x1 = x + b[2],
                                    .y1 = y + b[3] / 8.0f,
                                    .size = (float)(b[4] & 31),
                                    .bold = b[4] & 32};
    }
    struct cv_page pages[] = {{.width = 595, .height = 842, .words = words, .n_words = n / 2},
                              {.width = 595, .height = 842, .words = words + n / 2, .n_words = n - n / 2}};
    struct cv_document doc = {pages, 2};
    assert(cv_read_document(&doc, &a, &cv, NULL) == ERR_OK);
    for (size_t i = 0; i < cv->n_lines; i++)
        assert(cv->lines[i].at.page >= 1 && cv->lines[i].at.page <= 2 &&
               cv->lines[i].at.x1 >= cv->lines[i].at.x0);
    cv_lint(cv, &(struct cv_lint_options){.today = {.precision = CV_DATE_MONTH, .year = 2026, .month = 5}},
            &a, &r);
    for (size_t i = 0; i < r.n_findings; i++)
        assert(r.findings[i].at.page >= 0 && r.findings[i].at.page <= 2);
    arena_release(&a);
    return 0;
}

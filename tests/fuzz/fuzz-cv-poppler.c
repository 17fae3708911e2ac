/* What poppler's programs print: two texts, parted by a byte of 0xFF. */
#include "rounds/apply/cv/poppler.h"

#include <assert.h>
#include <math.h>
#include <stdint.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct str whole = {(const char *)data, size};
    size_t at = str_find_char(whole, '\xFF');
    struct arena a;
    struct cv_document d;
    struct cv *cv;
    arena_init(&a);
    if (cv_document_of_poppler(str_head(whole, at), at < size ? str_from(whole, at + 1) : STR(""), &a, &d,
                               NULL) == ERR_OK) {
        assert(d.n_pages >= 1 && d.n_pages <= CV_PAGES_MAX);
        for (size_t p = 0; p < d.n_pages; p++)
            for (size_t i = 0; i < d.pages[p].n_words; i++)
                assert(d.pages[p].words[i].text.n > 0 && isfinite(d.pages[p].words[i].x0));
        assert(cv_read_document(&d, &a, &cv, NULL) == ERR_OK);
    }
    arena_release(&a);
    return 0;
}

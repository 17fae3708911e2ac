/* Weights of FSRS as they are pasted: whatever it is, at most as many as there are, all of them finite; and
 * what is taken as a scheduler schedules. */
#include "model/chance/fsrs.h"

#include <assert.h>
#include <math.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    double w[FSRS_WEIGHTS];
    size_t n = 0;
    struct fsrs f;
    struct error e = {0};
    if (fsrs_weights_read((struct str){(const char *)data, size}, w, &n, &e) != ERR_OK) {
        assert(e.message[0]);
        return 0;
    }
    assert(n <= FSRS_WEIGHTS);
    for (size_t i = 0; i < n; i++)
        assert(isfinite(w[i]));
    if (fsrs_init(&f, w, n, 0.9, &e) != ERR_OK)
        return 0;
    struct fsrs_card c = {0};
    for (int i = 0; i < 20; i++) {
        int64_t at_ms = c.due_ms + 1;
        c = fsrs_review(&f, &c, (enum fsrs_grade)(FSRS_AGAIN + i % 4), at_ms, FSRS_NO_FUZZ);
        assert(c.due_ms > at_ms && isfinite(c.memory.stability) && c.memory.stability > 0);
        assert(c.memory.difficulty >= 1 && c.memory.difficulty <= 10);
    }
    return 0;
}

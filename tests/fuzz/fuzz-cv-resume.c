/* JSON Resume: what is read and written comes back the same from the second time on. */
#include "rounds/apply/lint/lint.h"

#include <assert.h>
#include <stdint.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct arena a;
    struct cv *cv, *again;
    struct cv_report r;
    struct strbuf one = {0}, two = {0};
    arena_init(&a);
    if (cv_read_resume((struct str){(const char *)data, size}, &a, &cv, NULL) == ERR_OK) {
        cv_lint(cv,
                &(struct cv_lint_options){.today = {.precision = CV_DATE_MONTH, .year = 2026, .month = 5}},
                &a, &r);
        cv_write_resume(cv, &one);
        if (one.n <= CV_BYTES_MAX) {
            assert(cv_read_resume(strbuf_str(&one), &a, &again, NULL) == ERR_OK);
            assert(again->n_notes == 0);
            cv_write_resume(again, &two);
            assert(str_eq(strbuf_str(&one), strbuf_str(&two)));
        }
    }
    strbuf_release(&one);
    strbuf_release(&two);
    arena_release(&a);
    return 0;
}

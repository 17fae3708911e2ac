/* What a reader of documents that was taken over could say. */
#include "jobs/flow.h"
#include "rounds/apply/lint/lint.h"

#include "base/utf8.h"

#include <assert.h>
#include <stdint.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct arena a;
    struct cv_flow flow;
    struct cv *cv;
    struct cv_report report;
    const struct cv_lint_options o = {.today = {.precision = CV_DATE_MONTH, .year = 2026, .month = 5},
                                      .country = STR("us")};
    arena_init(&a);
    if (cv_flow_of_stream((struct str){(const char *)data, size}, &a, &flow, NULL) == ERR_OK) {
        for (size_t i = 0; i < flow.n_paragraphs; i++) {
            for (size_t k = 0; k < flow.paragraphs[i].n_runs; k++)
                assert(utf8_valid(flow.paragraphs[i].runs[k].text));
        }
        if (cv_read_flow(&flow, &a, &cv, NULL) == ERR_OK) {
            for (size_t i = 0; i < cv->n_lines; i++)
                assert(cv->lines[i].at.line == (int)i + 1);
            cv_lint(cv, &o, &a, &report);
        }
    }
    arena_release(&a);
    return 0;
}

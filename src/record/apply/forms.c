/* What one writes into forms again and again, and the filters of the table that have a name. */
#include "record/kinds.h"

#include "base/cleanup.h"

enum { ANSWER_MAX = 8 << 10, QUERY_MAX = 2000 };

static const char *const topics[] = {"name", "contact", "address", "link",  "permit",
                                     "pay",  "notice",  "start",   "other", NULL};

static const struct thing_field answer_fields[] = {
    {"topic", THING_WORD, .required = true, .words = topics, .fallback = "other"},
    {"question", THING_LINE, .required = true, .max = 300},
    {"answer", THING_TEXT, .required = true, .max = ANSWER_MAX},
};
const struct thing_kind kind_form_answer = {
    .name = "form_answer",
    .title = "an answer for forms",
    .fields = answer_fields,
    .n_fields = ARRAY_LEN(answer_fields),
    THING_SQL("form_answer", "id", "topic, question, answer", "?1, ?2, ?3",
              "topic = ?1, question = ?2, answer = ?3", "?4", "?5", "?6"),
};

static const struct thing_field filter_fields[] = {
    {"name", THING_LINE, .required = true, .max = 100},
    {"query", THING_LINE, .required = true, .max = QUERY_MAX},
};
const struct thing_kind kind_saved_filter = {
    .name = "saved_filter",
    .title = "a filter",
    .taken = "there is a filter of this name already",
    .taken_field = "name",
    .fields = filter_fields,
    .n_fields = ARRAY_LEN(filter_fields),
    THING_SQL("saved_filter", "id", "name, query", "?1, ?2", "name = ?1, query = ?2", "?3", "?4", "?5"),
};

/* What a candidate asks, and what the interviewer says to it. Words are enough: a task leaves a thing or two
 * open, and who asks about it names it. */
#include "rounds/code/front-end.h"

#include <ctype.h>
#include <strings.h>

static bool begins_word(struct str text, size_t at)
{
    return at == 0 || !isalnum((unsigned char)text.p[at - 1]);
}

static bool has_word(struct str text, struct str word)
{
    for (size_t at = 0; at + word.n <= text.n; at++)
        if (begins_word(text, at) && strncasecmp(text.p + at, word.p, word.n) == 0)
            return true;
    return false;
}

bool front_ask_meant(const struct front_ask *q, struct str asked)
{
    for (size_t i = 0; i < q->n_words; i++)
        if (q->words[i].n && has_word(asked, q->words[i]))
            return true;
    return false;
}

void front_answers_json(const struct front_task *t, struct str asked, struct json_writer *w)
{
    jw_begin(w, '[');
    for (size_t i = 0; i < t->n_asks; i++) {
        const struct front_ask *q = &t->asks[i];
        if (asked.n && !front_ask_meant(q, asked))
            continue;
        jw_begin(w, '{');
        jw_put_str(w, "question", q->question);
        jw_put_str(w, "answer", q->answer);
        jw_put_str_or_null(w, "test", q->test);
        jw_end(w);
    }
    jw_end(w);
}

#include "rounds/screen/script.h"

#include "base/cleanup.h"
#include "model/words/said.h"

const char *const script_kind_names[SCRIPT_KINDS] = {"about-me", "gap", "leaving", "processes", "pay", "own"};
const char *const script_kind_titles[SCRIPT_KINDS] = {"About you",       "The gap", "Why you are leaving",
                                                      "Other processes", "Pay",     "Your own"};
const char *const script_grade_names[SCRIPT_GRADES] = {"experiment", "survey", "practitioner", "article"};

size_t script_words(struct str text)
{
    _cleanup_(arena_release) struct arena a;
    struct said said;
    arena_init(&a);
    said_text(text, &a, &said);
    return said.n;
}

int script_seconds(size_t words, int wpm)
{
    if (wpm <= 0)
        wpm = SCRIPT_WPM;
    return words > 1000000 ? SCRIPT_SECONDS_MAX : (int)((words * 60 + (size_t)wpm - 1) / (size_t)wpm);
}

#include "jobs/check-cv.h"

#include "jobs/spelling.h"
#include "record/apply/due.h"
#include "record/days.h"

void check_cv_words_release(struct check_cv_words *words)
{
    spelling_close(words->dictionary);
    *words = (struct check_cv_words){0};
}

static void open_words(struct check_cv_words *words, const char *language, struct str country)
{
    if (words->language && !strcmp(words->language, language) && str_eq(words->country, country))
        return;
    check_cv_words_release(words);
    words->dictionary = spelling_open(language, country);
    words->language = language;
    words->country = country;
}

void check_cv(const struct cv *cv, const struct cv_lint_options *o, struct check_cv_words *words,
              struct arena *a, struct cv_report *ret)
{
    struct cv_lint_options all = *o;
    open_words(words, cv_language(cv, a), o->country);
    all.today = days_today_for_cv();
    if (words->dictionary) {
        all.is_word = spelling_is_word;
        all.ctx = words->dictionary;
    }
    cv_lint(cv, &all, a, ret);
}

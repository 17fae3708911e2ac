/* Can it be read at a glance? R03 what the first look falls on, R04 headings and long text, R05 pages, R17
 * summary and headline. */
#include "rounds/apply/cv/build.h"
#include "rounds/apply/cv/headings.h"
#include "rounds/apply/lint/rule.h"

enum {
    TOP_LINES = 40,
    SENTENCE_WORDS_MAX = 40,
    PARAGRAPH_WORDS_MAX = 60,
    PAGES_MAX = 2,
    TEXT_WORDS_MAX = 1100,
    SUMMARY_WORDS_MAX = 50,
    LABEL_WORDS_MAX = 10
};

/* ---- R03 ---- */

static bool is_low(const struct cv *cv, const struct cv_entry *e)
{
    struct cv_place at = entry_place(e);
    if (at.page)
        return at.page > 1;
    size_t seen = 0;
    for (size_t i = 0; i < cv->n_lines && (int)i < at.line - 1; i++)
        seen += cv->lines[i].kind != CV_LINE_BLANK;
    return at.line && seen > TOP_LINES;
}

static void check_order(struct lint *l)
{
    const struct cv_entry *before = NULL;
    for (size_t i = 0; i < l->n_jobs; i++) {
        const struct cv_entry *e = l->jobs[i];
        if (e->start.precision == CV_DATE_NONE || e->start.precision == CV_DATE_PRESENT)
            continue;
        if (before && cv_date_first_month(&e->start) > cv_date_first_month(&before->start) &&
            e->end.precision != CV_DATE_NONE && before->end.precision != CV_DATE_NONE &&
            before->end.precision != CV_DATE_PRESENT) {
            found(l, CV_WARNING, entry_place(e), e->head.text.n ? e->head.text : e->org.text,
                  "stands below an older job: begin with the latest");
            return;
        }
        before = e;
    }
}

void rule_first_screen(struct lint *l)
{
    const struct cv *cv = l->cv;
    if (!cv->name.text.n)
        found(l, CV_WARNING, top_of(cv), STR(""), "no name was found in the first lines");
    if (l->n_jobs && is_low(cv, l->jobs[0]))
        found(l, CV_WARNING, entry_place(l->jobs[0]), STR(""),
              "the latest job begins below what the first look falls on");
    check_order(l);
    for (size_t i = 0; i < l->n_jobs && i < 1; i++) {
        const struct cv_entry *e = l->jobs[i];
        const char *missing = !e->title.text.n                                  ? "title"
                              : !e->org.text.n && !(e->stay & CV_STAY_CONTRACT) ? "employer"
                              : e->start.precision == CV_DATE_NONE              ? "dates"
                                                                                : NULL;
        if (missing && (e->n_bullets || l->n_jobs > 1))
            found(l, CV_WARNING, entry_place(e), e->head.text, "no %s was found for the latest job", missing);
    }
}

/* ---- R04 ---- */

/* The longest sentence of a text, in words. */
static size_t longest_sentence(struct str s, struct str *ret)
{
    size_t best = 0, from = 0;
    for (size_t i = 0; i <= s.n; i++) {
        bool end = i == s.n || ((s.p[i] == '.' || s.p[i] == '!' || s.p[i] == '?' || s.p[i] == ';') &&
                                (i + 1 == s.n || s.p[i + 1] == ' '));
        if (!end)
            continue;
        size_t n = tokens_count(str_head(str_from(s, from), i - from));
        if (n > best)
            best = n, *ret = str_head(str_from(s, from), i - from);
        from = i + 1;
    }
    return best;
}

static void check_headings(struct lint *l)
{
    const struct cv *cv = l->cv;
    size_t known = 0;
    for (size_t i = 0; i < cv->n_sections; i++) {
        const struct cv_section *s = &cv->sections[i];
        struct tokens t = tokens_of(l->a, s->heading.text);
        bool exact = false;
        if (t.n)
            heading_kind(&t, &exact);
        known += exact;
        if (t.n && !exact && s->kind == CV_SECTION_WORK)
            found(l, CV_WARNING, s->heading.at, s->heading.text,
                  "machines and readers look for a usual heading such as \"Experience\"");
    }
    if (cv->source == CV_SOURCE_RESUME)
        return;
    if (!known && cv->n_lines > 8)
        found(l, CV_WARNING, top_of(cv), STR(""), "no usual headings were found");
    else if (!cv_section(cv, CV_SECTION_WORK) && !cv_section(cv, CV_SECTION_PROJECTS) && cv->n_lines > 8)
        found(l, CV_WARNING, top_of(cv), STR(""), "no section for work was found");
    else if (!cv_section(cv, CV_SECTION_EDUCATION) && cv->n_lines > 8)
        found(l, CV_NOTE, top_of(cv), STR(""), "no section for education was found");
}

void rule_headings(struct lint *l)
{
    check_headings(l);
    for (size_t i = 0; i < l->n_units; i++) {
        const struct unit *u = &l->units[i];
        if (u->section == CV_SECTION_SUMMARY || u->section == CV_SECTION_PUBLICATIONS)
            continue;
        struct str sentence = {0};
        size_t words = tokens_count(u->text->text), longest = longest_sentence(u->text->text, &sentence);
        if (words > PARAGRAPH_WORDS_MAX)
            found(l, CV_WARNING, u->text->at, arena_str(l->a, str_head(u->text->text, 80)),
                  "%zu words in one %s: nobody reads them; make bullets", words,
                  u->marked ? "bullet" : "paragraph");
        else if (longest > SENTENCE_WORDS_MAX)
            found(l, CV_NOTE, text_place(l, u->text, str_head(sentence, 20)),
                  arena_str(l->a, str_head(u->text->text, 80)), "a sentence of %zu words", longest);
    }
}

/* ---- R05, R17 ---- */

void rule_length(struct lint *l)
{
    const struct cv *cv = l->cv;
    const struct cv_section *papers = cv_section(cv, CV_SECTION_PUBLICATIONS);
    if (papers && papers->n_entries >= 5) {
        skipped(l, "a CV with a list of publications has as many pages as it needs");
        return;
    }
    if (cv->n_pages > PAGES_MAX) {
        found(l, CV_WARNING, (struct cv_place){.page = PAGES_MAX + 1}, STR(""),
              "%zu pages: two are enough for any career", cv->n_pages);
        return;
    }
    size_t words = 0;
    for (size_t i = 0; i < cv->n_lines; i++)
        words += tokens_count(cv->lines[i].text);
    for (size_t i = 0; !cv->n_lines && i < l->n_units; i++)
        words += l->units[i].words.n;
    if (!cv->n_pages && words > TEXT_WORDS_MAX)
        found(l, CV_NOTE, (struct cv_place){0}, STR(""), "%zu words: on paper that is more than two pages",
              words);
}

void rule_summary(struct lint *l)
{
    const struct cv *cv = l->cv;
    size_t words = tokens_count(cv->summary.text), label = tokens_count(cv->label.text);
    if (words > SUMMARY_WORDS_MAX)
        found(l, CV_NOTE, cv->summary.at, arena_str(l->a, str_head(cv->summary.text, 60)),
              "a summary of %zu words: keep about 50", words);
    if (label > LABEL_WORDS_MAX)
        found(l, CV_NOTE, cv->label.at, cv->label.text, "a headline of %zu words: keep about ten", label);
}

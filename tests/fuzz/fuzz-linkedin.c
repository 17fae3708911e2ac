/*
 * A table of LinkedIn's: the first byte says which. Whatever is read is UTF-8 without control characters,
 * within the limits; and beside a CV that stays the same each finding is a sentence.
 */
#include "base/utf8.h"
#include "rounds/apply/linkedin/linkedin-check.h"

#include <assert.h>
#include <stdint.h>
#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void check(struct str s, bool lines)
{
    assert(utf8_valid(s));
    for (size_t i = 0; i < s.n; i++)
        assert((unsigned char)s.p[i] >= 0x20 || (lines && s.p[i] == '\n'));
}

static void check_date(const struct cv_date *d)
{
    assert(d->precision == CV_DATE_NONE || d->precision == CV_DATE_PRESENT ||
           (d->year >= 1 && d->year <= 9999));
    assert(d->month >= 0 && d->month <= 12);
}

static void compare(const struct linkedin *l, struct arena *a)
{
    static const char cv_text[] =
        "# Ada Lovelace\nEngineer\n\nada@lovelace.example | London, UK | linkedin.com/in/ada-1b2c3d4e5\n\n## Experience\n\n"
        "### Engineer, Acme Ltd\nMarch 2019 - present\n- Wrote C and Go for 9 years\n\n### Freelance Dev\n2015 - 2018\n- Go\n\n"
        "## Education\nBSc Mathematics, University of Leeds, 2010 - 2013\n\n## Certificates\n- CKA, 2024\n\n## Skills\nC, Go, Kafka\n";
    struct linkedin_report r;
    struct cv *cv;
    if (cv_read_text(STR(cv_text), a, &cv, NULL) != ERR_OK)
        abort();
    const struct cv_date today = {.precision = CV_DATE_MONTH, .year = 2026, .month = 5};
    linkedin_check(cv, l, &(struct linkedin_options){.today = today}, a, &r);
    for (size_t i = 0; i < r.n_findings; i++) {
        check(r.findings[i].message, false);
        check(r.findings[i].evidence, false);
        assert(r.findings[i].message.n && r.findings[i].key.n == 16);
    }
    struct cv_profile p;
    struct cv_report lint;
    linkedin_profile(l, a, &p);
    cv_lint(cv, &(struct cv_lint_options){.today = today, .profile = &p}, a, &lint);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct arena a;
    struct linkedin l = {0};
    if (size == 0)
        return 0;
    arena_init(&a);
    linkedin_take(&l, (enum linkedin_file)(data[0] % LINKEDIN_FILES), STR("x.csv"),
                  (struct str){(const char *)data + 1, size - 1}, &a);
    linkedin_done(&l, &a);
    check(l.headline, false), check(l.about, true), check(l.place, false);
    for (size_t i = 0; i < l.n_positions; i++) {
        check(l.positions[i].title, false), check(l.positions[i].company, false);
        check_date(&l.positions[i].start), check_date(&l.positions[i].end);
        check(company_key(&a, l.positions[i].company), false);
        int likeness = company_likeness(&a, l.positions[0].company, l.positions[i].company);
        assert(likeness == company_likeness(&a, l.positions[i].company, l.positions[0].company));
    }
    for (size_t i = 0; i < l.n_connections; i++)
        check(l.connections[i].name, false), check(l.connections[i].url, false);
    for (size_t i = 0; i < l.n_applications; i++)
        check(l.applications[i].company, false);
    for (size_t i = 0; i < l.n_answers; i++)
        check(l.answers[i].answer, true);
    for (size_t i = 0; i < l.n_notes; i++)
        assert(utf8_valid(l.notes[i].text) && l.notes[i].at.line >= 0);
    assert(l.n_positions <= LINKEDIN_POSITIONS_MAX && l.n_skills <= LINKEDIN_SKILLS_MAX &&
           l.n_notes <= LINKEDIN_NOTES_MAX);
    compare(&l, &a);
    arena_release(&a);
    return 0;
}

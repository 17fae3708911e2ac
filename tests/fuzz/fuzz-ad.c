/* An ad, pasted: what comes out is UTF-8 within its limits, and so are what it asks for and what a CV made of
 * the same text shows. */
#include "base/utf8.h"
#include "rounds/apply/ad/match.h"

#include <assert.h>
#include <stdint.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void check_value(const struct ad_value *v)
{
    assert(utf8_valid(v->text) && utf8_valid(v->from) && v->text.n <= 300);
    assert((v->text.n == 0) == (v->from.n == 0));
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const struct yaml_file file = {
        STR("x.yaml"),
        STR("go: {name: Go, case: list}\nrust: {name: Rust, case: capital}\nnode: {name: Node.js, also: [Node]}\n"
            "sql: {name: SQL}\nci: {name: CI/CD, also: [continuous integration]}\ndotnet: {name: .NET}\n")};
    struct arena a;
    struct ads list;
    struct skills skills;
    struct demands d;
    struct match m;
    struct cv *cv;
    arena_init(&a);
    if (skills_read(&file, 1, &a, &skills, NULL) != ERR_OK)
        abort();
    if (ads_read((struct str){(const char *)data, size}, STR("https://a.example/"), &a, &list, NULL) ==
        ERR_OK) {
        assert(list.n >= 1 && list.n <= ADS_MAX && list.n_notes <= AD_NOTES_MAX);
        for (size_t i = 0; i < list.n && i < 5; i++) {
            const struct ad *ad = &list.v[i];
            struct strbuf said = {0};
            check_value(&ad->title);
            check_value(&ad->employer);
            check_value(&ad->url);
            check_value(&ad->place);
            check_value(&ad->remote);
            assert(utf8_valid(ad->body) && ad->body.n <= AD_BODY_MAX);
            assert(!ad->posted_on.year || date_valid(ad->posted_on));
            assert(!ad->valid_through.year || date_valid(ad->valid_through));
            demands_of(ad, &skills, &a, &d);
            assert(d.n <= DEMANDS_MAX);
            for (size_t k = 0; k < d.n; k++)
                assert(utf8_valid(d.v[k].line) && utf8_valid(d.v[k].name) && utf8_valid(d.v[k].why) &&
                       utf8_valid(d.v[k].as_said));
            if (cv_read_text(ad->body, &a, &cv, NULL) != ERR_OK)
                continue;
            match_cv(cv, &d, &skills, (struct cv_date){.precision = CV_DATE_MONTH, .year = 2026, .month = 5},
                     &a, &m);
            assert(m.n_items == d.n && m.n_edits <= MATCH_EDITS_MAX);
            assert(m.required_shown + m.required_listed <= m.required);
            for (size_t k = 0; k < m.n_edits; k++)
                assert(utf8_valid(m.edits[k].text));
            assert(match_order(&m, &m) == 0);
            match_say(&m, &said);
            assert(utf8_valid(strbuf_str(&said)));
            strbuf_release(&said);
        }
    }
    arena_release(&a);
    return 0;
}

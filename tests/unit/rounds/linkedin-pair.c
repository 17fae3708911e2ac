#include "linkedin-pair.h"

#include "model/words/tokens.h"

#include <stdio.h>
#include <stdlib.h>

static void take_expected(struct str text, struct pair *p)
{
    for (struct str line; str_line(&text, &line);) {
        struct str rule;
        if (!str_trim(line).n)
            continue;
        if (!str_split(&line, ' ', &rule) || p->n_expected == EXPECTED_MAX)
            abort();
        p->expected[p->n_expected++] = (struct expectation){rule, str_trim(line), false};
    }
}

static void take_part(struct arena *a, struct str name, struct str text, struct pair *p)
{
    struct error e = {0};
    if (str_is(name, "expected")) {
        take_expected(text, p);
    } else if (str_starts(name, STR("cv."))) {
        enum err r =
            str_is(name, "cv.json") ? cv_read_resume(text, a, &p->cv, &e) : cv_read_text(text, a, &p->cv, &e);
        if (r != ERR_OK) {
            fprintf(stderr, "%s\n", e.message);
            abort();
        }
    } else {
        struct linkedin_choice c = linkedin_choose(name, LINKEDIN_FOR_CHECK);
        if (!c.taken) {
            fprintf(stderr, "%.*s: %s\n", STR_ARG(name), c.why);
            abort();
        }
        linkedin_take(&p->l, c.file, name, text, a);
    }
}

void pair_read(struct arena *a, struct str text, struct pair *ret)
{
    struct str name = {0}, begin = text;
    *ret = (struct pair){0};
    for (struct str rest = text, line;;) {
        bool more = str_line(&rest, &line);
        if (more && !str_starts(line, STR("--- ")))
            continue;
        if (name.n)
            take_part(a, name, (struct str){begin.p, (size_t)((more ? line.p : text.p + text.n) - begin.p)},
                      ret);
        if (!more)
            break;
        name = str_trim(str_from(line, 4));
        begin = rest;
    }
    linkedin_done(&ret->l, a);
    if (!ret->cv)
        abort();
}

bool pair_expects(struct arena *a, struct pair *p, const struct linkedin_finding *f)
{
    struct str said =
        tokens_fold(a, str_of(arena_printf(a, "%.*s %.*s", STR_ARG(f->evidence), STR_ARG(f->message))));
    bool right = false;
    for (size_t i = 0; i < p->n_expected; i++) {
        struct expectation *x = &p->expected[i];
        if (!str_is(x->rule, f->rule->id) || str_find(said, tokens_fold(a, x->word)) >= said.n)
            continue;
        x->met = right = true;
    }
    return right;
}

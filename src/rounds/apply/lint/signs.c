#include "rounds/apply/lint/signs.h"

#include "base/utf8.h"
#include "rounds/apply/cv/build.h"

enum { SIGNS_MAX = 50 };

static void sign(struct arena *a, enum cv_sign_kind kind, struct cv_place at, struct str text,
                 struct cv_sign **v, size_t *n)
{
    if (*n >= SIGNS_MAX)
        return;
    ARENA_PUSH(a, *v, *n);
    (*v)[*n - 1] = (struct cv_sign){kind, at, text};
}

static size_t broken_in(struct str s)
{
    size_t n = 0;
    for (size_t i = 0; i < s.n;) {
        uint32_t c = 0;
        size_t len = utf8_next(str_from(s, i), &c);
        bool private_use = (c >= 0xE000 && c <= 0xF8FF) || c >= 0xF0000;
        n += !len || c == 0xFFFD || private_use || (c < 0x20 && c != '\t') ||
             str_starts(str_from(s, i), STR("(cid:"));
        i += len ? len : 1;
    }
    return n;
}

void cv_signs(const struct cv *read, struct arena *a, struct cv_sign **ret, size_t *ret_n)
{
    struct cv_sign *v = NULL;
    size_t n = 0;
    for (size_t i = 0; i < read->n_lines; i++) {
        const struct cv_line *l = &read->lines[i];
        size_t broken = broken_in(l->text);
        if (broken)
            sign(a, CV_SIGN_GLYPHS, l->at,
                 str_of(arena_printf(
                     a, "%zu letter%s cannot be read: \"%.*s\"", broken, broken == 1 ? "" : "s",
                     STR_ARG(str_head(l->text, utf8_floor(l->text.p, l->text.n < 80 ? l->text.n : 80))))),
                 &v, &n);
        bool contact = l->margin && ((read->mail.n_lines && read->mail.first_line == i) ||
                                     (read->phone.n_lines && read->phone.first_line == i));
        if (contact)
            sign(a, CV_SIGN_MARGIN, l->at,
                 STR("how to reach you stands in a running header or footer, which many programs leave out"),
                 &v, &n);
    }
    if (read->columns > 1)
        sign(a, CV_SIGN_COLUMNS, (struct cv_place){0},
             str_of(arena_printf(a,
                                 "the page has %d columns; programs that read across them merge their lines",
                                 read->columns)),
             &v, &n);
    if (!read->name.text.n)
        sign(a, CV_SIGN_NAMELESS, (struct cv_place){0}, STR("no name was found"), &v, &n);
    if (!read->mail.text.n)
        sign(a, CV_SIGN_MAILLESS, (struct cv_place){0}, STR("no mail address was found"), &v, &n);
    *ret = v;
    *ret_n = n;
}

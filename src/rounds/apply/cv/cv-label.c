/* What a person calls themselves: the line below the name, above the addresses, also when no list knows it as
 * a role. */
#include "rounds/apply/cv/build.h"

static bool has_digit_or_sign(struct str s)
{
    for (size_t i = 0; i < s.n; i++) {
        if ((s.p[i] >= '0' && s.p[i] <= '9') || strchr("@|\t:", s.p[i]))
            return true;
    }
    return false;
}

static size_t next_line(const struct cv *cv, size_t i)
{
    do
        i++;
    while (i < cv->n_lines && (cv->lines[i].kind == CV_LINE_BLANK || cv->lines[i].margin));
    return i;
}

void cv_label_below_name(struct cv *cv, struct arena *a)
{
    if (cv->label.text.n || !cv->name.n_lines || !cv->mail.n_lines)
        return;
    size_t i = next_line(cv, cv->name.first_line), below = i < cv->n_lines ? next_line(cv, i) : i;
    if (below >= cv->n_lines || cv->lines[i].kind != CV_LINE_TEXT ||
        cv->lines[i].at.page != cv->lines[below].at.page)
        return;
    struct str s = cv->lines[i].text;
    struct tokens t = tokens_of(a, s);
    bool contact_below = cv->mail.first_line == below || (cv->phone.n_lines && cv->phone.first_line == below);
    bool known = (cv->place.n_lines && cv->place.first_line == i) ||
                 (cv->summary.n_lines && cv->summary.first_line == i);
    if (contact_below && !known && t.n && t.n <= 8 && !has_digit_or_sign(s) && !cv_is_url(s) &&
        !str_ends(s, STR(".")))
        cv->label = cv_part(cv, i, s);
}

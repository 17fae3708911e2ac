/* Who you are and how to reach you: R02 the address, R16 what is missing, R23 what does not belong there. */
#include "base/utf8.h"
#include "rounds/apply/cv/build.h"
#include "rounds/apply/lint/rule.h"

/* ---- R02 ---- */

static const char *const slang[] = {
    "cool",   "sexy",   "hot",   "babe",  "baby",   "angel",    "princess", "prinzessin", "killer",
    "dragon", "slayer", "ninja", "gamer", "gaming", "xxx",      "_xx",      "xx_",        "420",
    "666",    "1337",   "crazy", "party", "drunk",  "beer",     "bitch",    "boss",       "king_",
    "queen",  "dude",   "freak", "devil", "hacker", "h4ck",     "lover",    "love_",      "kitty",
    "bunny",  "shadow", "ghost", "wolf_", "rocker", "swag",     "yolo",     "lord",       "master",
    "noob",   "pimp",   "dark",  "cutie", "honey",  "schnucki", "mausi",    "chaot"};

static const char *const role_names[] = {"contact", "hello",   "hi",     "me",    "mail",      "info",
                                         "jobs",    "job",     "career", "cv",    "work",      "post",
                                         "hey",     "kontakt", "office", "apply", "bewerbung", "webmaster"};

static size_t digits_in(struct str s)
{
    size_t n = 0;
    for (size_t i = 0; i < s.n; i++)
        n += s.p[i] >= '0' && s.p[i] <= '9';
    return n;
}

static bool is_letter(struct str s, size_t i)
{
    return i < s.n && s.p[i] >= 'a' && s.p[i] <= 'z';
}

/* At its beginning or end, or at a sign within: "hot" is in "hot_ada" and in "adahot", and not in
 * "photo.ada". */
static bool has_slang(struct str local, struct str word)
{
    bool own = !is_letter(word, 0) || !is_letter(word, word.n - 1);
    for (size_t at = 0; at + word.n <= local.n; at++) {
        if (str_starts(str_from(local, at), word) &&
            (own || !at || !is_letter(local, at - 1) || !is_letter(local, at + word.n)))
            return true;
    }
    return false;
}

/* A part of the name of three letters or more, or initials and such a part. */
static bool has_name(struct lint *l, struct str where)
{
    struct tokens t = tokens_of(l->a, l->cv->name.text);
    for (size_t i = 0; i < t.n; i++) {
        struct strbuf plain = {0};
        for (size_t k = 0; k < t.v[i].low.n; k++) {
            if (t.v[i].low.p[k] != '-' && t.v[i].low.p[k] != '\'' && t.v[i].low.p[k] != '.')
                strbuf_putc(&plain, t.v[i].low.p[k]);
        }
        struct str part = str_head(strbuf_str(&plain), 5);
        bool there = part.n >= 3 && str_find(where, part) < where.n;
        /* "juergen" is Jürgen */
        struct str head = str_head(part, 2);
        bool umlaut = !there && part.n >= 4 && str_starts(where, head) && where.n > 3 && where.p[2] == 'e' &&
                      str_find(str_from(where, 3), str_head(str_from(part, 2), 3)) == 0;
        strbuf_release(&plain);
        if (there || umlaut || (t.n >= 2 && t.v[i].low.n == 2 && str_find(where, t.v[i].low) < where.n))
            return true;
    }
    return false;
}

static bool is_initials(struct lint *l, struct str local)
{
    struct tokens t = tokens_of(l->a, l->cv->name.text);
    size_t k = 0;
    for (size_t i = 0; i < t.n && k < local.n; i++)
        k += t.v[i].low.n && local.p[k] == t.v[i].low.p[0];
    return k == local.n && local.n >= 2;
}

void rule_mail(struct lint *l)
{
    struct str mail = tokens_fold(l->a, l->cv->mail.text);
    size_t at = str_find_char(mail, '@');
    if (at >= mail.n)
        return;
    struct str local = str_head(mail, str_find_char(str_head(mail, at), '+')), host = str_from(mail, at + 1);
    bool role = false;
    for (size_t i = 0; i < ARRAY_LEN(role_names); i++)
        role = role || str_is(local, role_names[i]);
    for (size_t i = 0; i < ARRAY_LEN(slang) && !role; i++) {
        struct str word = str_of(slang[i]);
        struct str name = tokens_fold(l->a, l->cv->name.text);
        if (has_slang(local, word) && str_find(name, word) == name.n) {
            found(l, CV_WARNING, l->cv->mail.at, l->cv->mail.text, "a nickname (\"%.*s\") in the address",
                  STR_ARG(word));
            return;
        }
    }
    if (!l->cv->name.text.n)
        return;
    bool named = has_name(l, local);
    if (named && digits_in(local) >= 5)
        found(l, CV_NOTE, l->cv->mail.at, l->cv->mail.text,
              "a row of digits in the address is easy to mistype");
    else if (!named && !(has_name(l, host) && digits_in(local) < 3) && !role && !is_initials(l, local))
        found(l, CV_WARNING, l->cv->mail.at, l->cv->mail.text, "the address does not show your name");
}

/* ---- R16 ---- */

static bool any_line_has(const struct cv *cv, struct arena *a, const char *what)
{
    for (size_t i = 0; i < cv->n_lines; i++) {
        struct str low = tokens_fold(a, cv->lines[i].raw.n ? cv->lines[i].raw : cv->lines[i].text);
        if (str_find(low, str_of(what)) < low.n)
            return true;
    }
    return false;
}

static bool has_network(const struct cv *cv, const char *name)
{
    for (size_t i = 0; i < cv->n_links; i++) {
        if (str_is(cv->links[i].network, name))
            return true;
    }
    return false;
}

static void find_work_mail(struct lint *l)
{
    struct str mail = tokens_fold(l->a, l->cv->mail.text);
    struct str host = str_from(mail, str_find_char(mail, '@') + 1);
    struct str label = str_head(host, str_find_char(host, '.'));
    for (size_t i = 0; i < l->n_jobs && label.n >= 4; i++) {
        const struct cv_entry *e = l->jobs[i];
        if (e->end.precision != CV_DATE_PRESENT || e->stay & CV_STAY_CONTRACT)
            continue;
        struct strbuf org = {0};
        struct tokens t = tokens_of(l->a, e->org.text);
        for (size_t k = 0; k < t.n; k++)
            strbuf_put(&org, t.v[k].low);
        bool same = str_find(strbuf_str(&org), label) < org.n;
        strbuf_release(&org);
        if (same && !has_name(l, label))
            found(l, CV_WARNING, l->cv->mail.at, l->cv->mail.text, "this is the address of your employer");
    }
}

void rule_contact(struct lint *l)
{
    const struct cv *cv = l->cv;
    struct cv_place top = top_of(cv);
    if (!cv->mail.text.n)
        found(l, CV_ERROR, top, STR(""), "no mail address was found");
    if (!cv->phone.text.n)
        found(l, CV_WARNING, top, STR(""), "no phone number was found");
    if (!cv->place.text.n)
        found(l, CV_NOTE, top, STR(""), "no place was found: town and country are enough");
    if (!has_network(cv, "linkedin") && !has_network(cv, "xing") && !any_line_has(cv, l->a, "linkedin.com/"))
        found(l, CV_NOTE, top, STR(""), "no address of a LinkedIn profile was found");
    if (cv->mail.text.n)
        find_work_mail(l);
}

/* ---- R23 ---- */

static bool wants_none(struct str country)
{
    static const char *const without[] = {"us", "ca", "gb", "uk", "ie", "au", "nz"};
    for (size_t i = 0; i < ARRAY_LEN(without); i++) {
        if (str_is(country, without[i]))
            return true;
    }
    return false;
}

/* By its size in points. */
static bool is_portrait(float w, float h)
{
    return w > 50 && h > 60 && w < 220 && h < 260 && h > 0.8f * w;
}

void rule_personal(struct lint *l)
{
    static const char *const data[] = {"date of birth",
                                       "born",
                                       "birth date",
                                       "birthday",
                                       "dob",
                                       "marital status",
                                       "married",
                                       "single",
                                       "unmarried",
                                       "divorced",
                                       "religion",
                                       "gender",
                                       "geburtsdatum",
                                       "geboren am",
                                       "geboren",
                                       "familienstand",
                                       "verheiratet",
                                       "ledig",
                                       "konfession",
                                       "date de naissance",
                                       "nee le",
                                       "etat civil",
                                       "marie",
                                       "celibataire",
                                       "fecha de nacimiento",
                                       "estado civil",
                                       "soltero",
                                       "soltera",
                                       "casado",
                                       "casada",
                                       NULL};
    struct str country = tokens_fold(l->a, l->o->country);
    if (!country.n) {
        skipped(l, "it depends on the country that the CV goes to, and none was given");
        return;
    }
    if (!wants_none(country))
        return;
    if (l->cv->image.text.n)
        found(l, CV_NOTE, l->cv->image.at, STR("photo"),
              "a photo: not usual there, and some firms put such CVs aside");
    for (size_t i = 0; l->cv->flow && i < l->cv->flow->n_pictures; i++) {
        if (is_portrait(l->cv->flow->pictures[i].width, l->cv->flow->pictures[i].height)) {
            found(l, CV_NOTE, top_of(l->cv), STR("photo"),
                  "a photo: not usual there, and some firms put such CVs aside");
            break;
        }
    }
    for (size_t i = 0; l->cv->document && i < l->cv->document->n_pages && i < 1; i++) {
        for (size_t k = 0; k < l->cv->document->pages[i].n_images; k++) {
            const struct cv_image *m = &l->cv->document->pages[i].images[k];
            if (is_portrait(m->x1 - m->x0, m->y1 - m->y0))
                found(l, CV_NOTE,
                      (struct cv_place){.page = 1, .x0 = m->x0, .y0 = m->y0, .x1 = m->x1, .y1 = m->y1},
                      STR("photo"), "a photo: not usual there, and some firms put such CVs aside");
        }
    }
    for (size_t i = 0; i < l->cv->n_lines; i++) {
        const struct cv_line *line = &l->cv->lines[i];
        struct tokens t = tokens_of(l->a, line->text);
        size_t at, n;
        /* "Single sign-on" is no marital status: the words stand at the start of a line or behind a label. */
        if (t.n > 12 || !tokens_find_any(&t, data, &at, &n) || line->kind == CV_LINE_BULLET ||
            (at && t.n > 6))
            continue;
        struct str said = tokens_span(&t, at, n);
        bool alone = n == t.n, labelled = str_find_char(line->text, ':') < line->text.n,
             dated = digits_in(line->text) >= 4;
        if (alone || labelled || dated)
            found(l, CV_NOTE, text_place(l, &(struct cv_text){line->text, line->at, i, 1}, said), said,
                  "personal data that is not asked for there");
    }
}

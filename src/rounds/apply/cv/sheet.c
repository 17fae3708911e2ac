#include "rounds/apply/cv/sheet.h"

#include "base/utf8.h"
#include "rounds/apply/cv/build.h"
#include "rounds/apply/lint/lint.h"

#include <stdio.h>

/* ---- text ---- */

static bool deceives(uint32_t c)
{
    return c == 0xAD || c == 0x200B || c == 0x2060 || c == 0xFEFF || (c >= 0x202A && c <= 0x202E) ||
           (c >= 0x2066 && c <= 0x2069) || (c >= 0xFFF9 && c <= 0xFFFB) || (c >= 0xE0000 && c <= 0xE007F) ||
           (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
}

static bool is_space(uint32_t c)
{
    return c == ' ' || (c >= 9 && c <= 13) || c == 0x85 || c == 0xA0 || (c >= 0x2000 && c <= 0x200A) ||
           c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F || c == 0x3000;
}

struct str sheet_clean(struct arena *a, struct str s, size_t *n_dropped)
{
    char *out = arena_alloc(a, s.n + 1);
    size_t n = 0, dropped = 0;
    bool space = false;
    for (size_t i = 0; i < s.n;) {
        uint32_t c = 0;
        size_t len = utf8_next(str_from(s, i), &c);
        if (len && is_space(c)) {
            space = n > 0;
        } else if (!len || c < 0x20 || (c >= 0x7F && c < 0xA0) || deceives(c)) {
            dropped++;
        } else {
            if (space)
                out[n++] = ' ';
            space = false;
            memcpy(out + n, s.p + i, len);
            n += len;
        }
        i += len ? len : 1;
    }
    if (n_dropped)
        *n_dropped += dropped;
    return (struct str){out, n};
}

struct str sheet_address(struct arena *a, struct str url)
{
    bool web = str_starts(url, STR("http://")) || str_starts(url, STR("https://"));
    size_t colon = str_find_char(url, ':'), slash = str_find_char(url, '/');
    if (!web && (colon < slash || str_find_char(url, '.') >= slash))
        return (struct str){0};
    for (size_t i = 0; i < url.n; i++) {
        unsigned char c = (unsigned char)url.p[i];
        if (c <= ' ' || c == 0x7F || strchr("<>\"'\\`{}|^", c))
            return (struct str){0};
    }
    return web ? url : str_of(arena_printf(a, "https://%.*s", STR_ARG(url)));
}

/* ---- words in the CV's language ---- */

struct tongue {
    const char *code, *present, *technologies, *cv, *in;
    const char *headings[CV_SECTION_KINDS];
};

static const struct tongue tongues[] = {
    {"en",
     "Present",
     "Technologies",
     "CV",
     " in ",
     {"Contact", "Summary", "Experience", "Education", "Skills", "Projects", "Languages", "Certificates",
      "Volunteering", "Awards", "Publications", "Interests", "References", "Personal", ""}},
    {"de",
     "heute",
     "Technologien",
     "Lebenslauf",
     " ",
     {"Kontakt", "Profil", "Berufserfahrung", "Ausbildung", "Kenntnisse", "Projekte", "Sprachen",
      "Zertifikate", "Ehrenamt", "Auszeichnungen", "Veröffentlichungen", "Interessen", "Referenzen",
      "Persönliche Daten", ""}},
    {"fr",
     "aujourd’hui",
     "Technologies",
     "CV",
     " ",
     {"Contact", "Profil", "Expérience professionnelle", "Formation", "Compétences", "Projets", "Langues",
      "Certifications", "Bénévolat", "Distinctions", "Publications", "Centres d’intérêt", "Références",
      "Informations personnelles", ""}},
    {"es",
     "actualidad",
     "Tecnologías",
     "CV",
     " ",
     {"Contacto", "Perfil", "Experiencia", "Educación", "Habilidades", "Proyectos", "Idiomas", "Certificados",
      "Voluntariado", "Premios", "Publicaciones", "Intereses", "Referencias", "Datos personales", ""}},
};

static const struct tongue *tongue_of(const char *code)
{
    for (size_t i = 0; i < ARRAY_LEN(tongues); i++) {
        if (strcmp(tongues[i].code, code) == 0)
            return &tongues[i];
    }
    return &tongues[0];
}

static void put_date(struct strbuf *b, const struct cv_date *d, const struct tongue *t)
{
    static const char *const months[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                         "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    if (d->precision == CV_DATE_PRESENT)
        strbuf_puts(b, t->present);
    else if (d->precision == CV_DATE_YEAR || d->month < 1 || d->month > 12)
        strbuf_printf(b, "%04d", d->year);
    else if (t == &tongues[0])
        strbuf_printf(b, "%s %04d", months[d->month - 1], d->year);
    else
        strbuf_printf(b, "%02d/%04d", d->month, d->year);
}

struct str sheet_dates(const struct cv_date *start, const struct cv_date *end, const char *language,
                       struct arena *a)
{
    const struct tongue *t = tongue_of(language);
    _cleanup_(strbuf_release) struct strbuf b = {0};
    if (start->precision != CV_DATE_NONE)
        put_date(&b, start, t);
    if (start->precision != CV_DATE_NONE && end->precision != CV_DATE_NONE)
        strbuf_puts(&b, " – ");
    if (end->precision != CV_DATE_NONE)
        put_date(&b, end, t);
    return arena_str(a, strbuf_str(&b));
}

/* ---- setting out ---- */

struct setter {
    const struct cv *cv;
    struct arena *a;
    struct sheet *sheet;
    const struct tongue *tongue;
};

static struct sheet_line *add(struct setter *s, enum sheet_kind kind, struct str text)
{
    ARENA_PUSH(s->a, s->sheet->lines, s->sheet->n_lines);
    struct sheet_line *l = &s->sheet->lines[s->sheet->n_lines - 1];
    *l = (struct sheet_line){.kind = kind, .text = text};
    return l;
}

static struct str clean(struct setter *s, struct str text)
{
    return sheet_clean(s->a, text, &s->sheet->dropped);
}

/* Paragraphs are parted by line feeds. */
static void add_text(struct setter *s, enum sheet_kind kind, struct str text)
{
    for (struct str rest = text, part; str_line(&rest, &part);) {
        part = clean(s, part);
        if (part.n)
            add(s, kind, part);
    }
}

static struct str without_scheme(struct str url)
{
    url = str_starts(url, STR("https://"))  ? str_from(url, 8)
          : str_starts(url, STR("http://")) ? str_from(url, 7)
                                            : url;
    return str_ends(url, STR("/")) ? str_head(url, url.n - 1) : url;
}

static void add_contact(struct setter *s, struct str text, const char *scheme)
{
    text = clean(s, text);
    if (!text.n)
        return;
    struct sheet_line *l = add(s, SHEET_CONTACT, text);
    if (!scheme) {
        l->url = sheet_address(s->a, text);
        l->text = l->url.n ? without_scheme(text) : text;
    } else if (*scheme && str_find_char(text, '"') == text.n && str_find_char(text, '<') == text.n) {
        _cleanup_(strbuf_release) struct strbuf b = {0};
        strbuf_puts(&b, scheme);
        for (size_t i = 0; i < text.n; i++) {
            if (text.p[i] != ' ' && text.p[i] != '\\' && text.p[i] != '\'')
                strbuf_putc(&b, text.p[i]);
        }
        l->url = arena_str(s->a, strbuf_str(&b));
    }
}

static void add_top(struct setter *s)
{
    const struct cv *cv = s->cv;
    struct str name = clean(s, cv->name.text), label = clean(s, cv->label.text);
    s->sheet->name = name;
    s->sheet->title = name.n ? str_of(arena_printf(s->a, "%.*s – %s", STR_ARG(name), s->tongue->cv))
                             : str_of(s->tongue->cv);
    if (name.n)
        add(s, SHEET_NAME, name);
    if (label.n)
        add(s, SHEET_LABEL, label);
    add_contact(s, cv->mail.text, "mailto:");
    add_contact(s, cv->phone.text, "tel:");
    add_contact(s, cv->place.text, "");
    for (size_t i = 0; i < cv->n_links; i++)
        add_contact(s, cv->links[i].url.text, NULL);
}

static void add_list(struct setter *s, const char *label, const struct cv_text *v, size_t n)
{
    _cleanup_(strbuf_release) struct strbuf b = {0};
    for (size_t i = 0; i < n; i++) {
        struct str item = clean(s, v[i].text);
        if (!item.n)
            continue;
        strbuf_puts(&b, b.n ? ", " : "");
        strbuf_put(&b, item);
    }
    if (b.n)
        add(s, SHEET_LIST, arena_str(s->a, strbuf_str(&b)))->label = str_of(label);
}

/* "BSc in Mathematics": what was studied belongs to the degree. */
static struct str title_of(struct setter *s, enum cv_section_kind kind, const struct cv_entry *e)
{
    struct str title = clean(s, e->title.text), area = clean(s, e->area.text);
    if (!area.n || kind != CV_SECTION_EDUCATION)
        return title;
    const char *in = *s->sheet->language ? s->tongue->in : " ";
    return title.n ? str_of(arena_printf(s->a, "%.*s%s%.*s", STR_ARG(title), in, STR_ARG(area))) : area;
}

static void add_entry(struct setter *s, enum cv_section_kind kind, const struct cv_entry *e)
{
    struct str title = title_of(s, kind, e), org = clean(s, e->org.text), place = clean(s, e->place.text),
               url = clean(s, e->url.text);
    struct str dates = sheet_dates(&e->start, &e->end, s->sheet->language, s->a);
    if (!title.n && !org.n && !place.n)
        title = clean(s, e->head.text); /* not understood: as it stands, with its dates */
    struct sheet_line *l = NULL;
    if (title.n || dates.n || org.n) {
        l = add(s, SHEET_HEAD, title.n ? title : org);
        l->dates = title.n || org.n || place.n ? dates : (struct str){0};
    }
    /* Below a project's name stands what it is. */
    if (kind == CV_SECTION_PROJECTS && title.n && org.n && l) {
        l->text = str_of(arena_printf(s->a, "%.*s · %.*s", STR_ARG(title), STR_ARG(org)));
        org = (struct str){0};
    }
    if (!e->title.text.n && !e->org.text.n && !e->place.text.n && e->head.text.n && l)
        l->dates = (struct str){0};
    if ((title.n && org.n) || place.n) {
        l = add(s, SHEET_UNDER, title.n ? org : (struct str){0});
        l->place = place;
    }
    if (url.n && l) {
        l->url = sheet_address(s->a, url);
        l->shown = without_scheme(url);
    }
    for (size_t i = 0; i < e->n_bullets; i++)
        add_text(s, e->marked[i] ? SHEET_BULLET : SHEET_TEXT, e->bullets[i].text);
    add_list(s, s->tongue->technologies, e->keywords, e->n_keywords);
}

/* "Go, SQL", "Databases: PostgreSQL, SQLite", "German (B2)". */
static void add_named(struct setter *s, const struct cv_section *section)
{
    _cleanup_(strbuf_release) struct strbuf loose = {0};
    for (size_t i = 0; i < section->n_entries; i++) {
        const struct cv_entry *e = &section->entries[i];
        struct str name = clean(s, e->title.text), level = clean(s, e->area.text);
        const char *whole = level.n ? arena_printf(s->a, "%.*s (%.*s)", STR_ARG(name), STR_ARG(level))
                                    : arena_cstr(s->a, name);
        if (e->n_keywords && section->kind == CV_SECTION_SKILLS) {
            add_list(s, whole, e->keywords, e->n_keywords);
        } else {
            strbuf_puts(&loose, loose.n ? ", " : "");
            strbuf_puts(&loose, whole);
            for (size_t k = 0; k < e->n_keywords; k++) {
                struct str word = clean(s, e->keywords[k].text);
                strbuf_printf(&loose, "%s%.*s", k ? ", " : " (", STR_ARG(word));
            }
            strbuf_puts(&loose, e->n_keywords ? ")" : "");
        }
    }
    if (loose.n)
        add(s, SHEET_LIST, arena_str(s->a, strbuf_str(&loose)));
}

static void add_references(struct setter *s, const struct cv_section *section)
{
    for (size_t i = 0; i < section->n_entries; i++) {
        const struct cv_entry *e = &section->entries[i];
        struct str name = clean(s, e->title.text);
        struct str said = e->n_bullets ? clean(s, e->bullets[0].text) : (struct str){0};
        add(s, SHEET_TEXT,
            name.n && said.n ? str_of(arena_printf(s->a, "%.*s: %.*s", STR_ARG(name), STR_ARG(said)))
            : name.n         ? name
                             : said);
    }
}

static bool is_list(enum cv_section_kind kind)
{
    return kind == CV_SECTION_SKILLS || kind == CV_SECTION_LANGUAGES || kind == CV_SECTION_INTERESTS;
}

static void add_section(struct setter *s, const struct cv_section *section)
{
    const char *usual = s->tongue->headings[section->kind];
    struct str own = clean(s, section->heading.text);
    if (section->kind == CV_SECTION_CONTACT || section->kind == CV_SECTION_SUMMARY ||
        (!section->n_entries && !section->n_items))
        return;
    size_t heading = s->sheet->n_lines;
    add(s, SHEET_HEADING, *usual ? str_of(usual) : own);
    if (section->n_entries && is_list(section->kind))
        add_named(s, section);
    else if (section->n_entries && section->kind == CV_SECTION_REFERENCES)
        add_references(s, section);
    else if (is_list(section->kind))
        add_list(s, "", section->items, section->n_items);
    for (size_t i = 0;
         i < section->n_entries && !is_list(section->kind) && section->kind != CV_SECTION_REFERENCES; i++)
        add_entry(s, section->kind, &section->entries[i]);
    for (size_t i = 0; i < section->n_items && !section->n_entries && !is_list(section->kind); i++)
        add_text(s, SHEET_BULLET, section->items[i].text);
    if (s->sheet->n_lines == heading + 1)
        s->sheet->n_lines--;
}

void sheet_of_cv(const struct cv *cv, struct arena *a, struct sheet *ret)
{
    *ret = (struct sheet){.language = cv_language(cv, a)};
    struct setter s = {.cv = cv, .a = a, .sheet = ret, .tongue = tongue_of(ret->language)};
    add_top(&s);
    if (cv->summary.text.n) {
        size_t heading = ret->n_lines;
        add(&s, SHEET_HEADING, str_of(s.tongue->headings[CV_SECTION_SUMMARY]));
        add_text(&s, SHEET_TEXT, cv->summary.text);
        if (ret->n_lines == heading + 1)
            ret->n_lines--;
    }
    for (size_t i = 0; i < cv->n_sections; i++)
        add_section(&s, &cv->sections[i]);
}

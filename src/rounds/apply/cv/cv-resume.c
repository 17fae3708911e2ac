/* JSON Resume in, by the table below. A path is built for each value, so that a note and a finding can name
 * it. */
#include "base/json.h"
#include "base/num.h"
#include "rounds/apply/cv/build.h"
#include "rounds/apply/cv/headings.h"
#include "rounds/apply/cv/resume.h"

const struct resume_section RESUME[RESUME_SECTIONS] = {
    {"work", CV_SECTION_WORK, .title = {"position"}, .org = {"name", "company"}, .place = "location",
     .url = {"url", "website"}, .start = "startDate", .end = "endDate", .about = {"summary", "description"},
     .list = "highlights", .keywords = "keywords", .goes_on = true},
    {"volunteer", CV_SECTION_VOLUNTEER, .title = {"position"}, .org = {"organization"}, .place = "location",
     .url = {"url", "website"}, .start = "startDate", .end = "endDate", .about = {"summary"},
     .list = "highlights", .goes_on = true},
    {"education", CV_SECTION_EDUCATION, .title = {"studyType"}, .org = {"institution"}, .area = {"area"},
     .place = "location", .url = {"url"}, .start = "startDate", .end = "endDate", .list = "courses"},
    {"awards", CV_SECTION_AWARDS, .title = {"title"}, .org = {"awarder"}, .start = "date",
     .about = {"summary"}},
    {"certificates", CV_SECTION_CERTIFICATES, .title = {"name"}, .org = {"issuer"}, .url = {"url"},
     .start = "date"},
    {"publications", CV_SECTION_PUBLICATIONS, .title = {"name"}, .org = {"publisher"},
     .url = {"url", "website"}, .start = "releaseDate", .about = {"summary"}},
    {"skills", CV_SECTION_SKILLS, .title = {"name"}, .area = {"level"}, .keywords = "keywords",
     .items = true},
    {"languages", CV_SECTION_LANGUAGES, .title = {"language", "name"}, .area = {"fluency", "level"},
     .items = true},
    {"interests", CV_SECTION_INTERESTS, .title = {"name"}, .keywords = "keywords", .items = true},
    {"references", CV_SECTION_REFERENCES, .title = {"name"}, .about = {"reference"}, .items = true},
    {"projects", CV_SECTION_PROJECTS, .title = {"name"}, .org = {"entity"}, .url = {"url"},
     .start = "startDate", .end = "endDate", .about = {"description", "summary"}, .list = "highlights",
     .keywords = "keywords"},
};

struct reader {
    struct cv *cv;
    struct arena *a;
};

static struct str path_of(struct reader *r, struct str path, const char *key)
{
    return str_of(path.n ? arena_printf(r->a, "%.*s.%s", STR_ARG(path), key) : arena_strdup(r->a, key));
}

static struct str element_of(struct reader *r, struct str path, size_t i)
{
    return str_of(arena_printf(r->a, "%.*s[%zu]", STR_ARG(path), i));
}

static struct cv_text text_of(struct reader *r, const json_t *value, struct str path, const char *why)
{
    if (!value || json_is_null(value))
        return (struct cv_text){0};
    if (!json_is_string(value)) {
        cv_note(r->cv, r->a, path, why);
        return (struct cv_text){0};
    }
    struct str s = str_trim((struct str){json_string_value(value), json_string_length(value)});
    return (struct cv_text){.text = arena_str(r->a, s), .at = {.path = path}};
}

static struct cv_text member(struct reader *r, const json_t *object, struct str path,
                             const char *const names[2])
{
    for (int i = 0; i < 2 && names[i]; i++) {
        const json_t *value = json_object_get(object, names[i]);
        if (!value || json_is_null(value))
            continue;
        struct cv_text t = text_of(r, value, path_of(r, path, names[i]), "should be text");
        if (t.text.n)
            return t;
    }
    return (struct cv_text){0};
}

/* The elements of a list of objects or texts; NULL with a note when it is no list. */
static const json_t *list_of(struct reader *r, const json_t *object, struct str path, const char *key)
{
    const json_t *list = key ? json_object_get(object, key) : NULL;
    if (!list || json_is_null(list))
        return NULL;
    if (!json_is_array(list)) {
        cv_note(r->cv, r->a, path_of(r, path, key), "should be a list");
        return NULL;
    }
    return list;
}

static bool read_date(struct reader *r, const json_t *object, struct str path, const char *key,
                      struct cv_date *ret, struct cv_place *ret_at)
{
    struct cv_text t = key ? member(r, object, path, (const char *const[2]){key, NULL}) : (struct cv_text){0};
    if (!t.text.n)
        return false;
    struct cv_date start, end;
    struct str part;
    if (cv_dates_find(t.text, &start, &end, &part) && part.n == t.text.n && end.precision == CV_DATE_NONE) {
        *ret = start;
        *ret_at = t.at;
        return true;
    }
    /* Some write it out. */
    struct str range = str_of(arena_printf(r->a, "2000 - %.*s", STR_ARG(t.text)));
    if (cv_dates_find(range, &start, &end, &part) && end.precision == CV_DATE_PRESENT && part.n == range.n) {
        *ret = end;
        ret->text = t.text;
        return true;
    }
    cv_note(r->cv, r->a, t.at.path, "is no date that is understood (2019, 2019-03 or 2019-03-31)");
    return false;
}

static void add_bullet(struct reader *r, struct cv_entry *e, struct cv_text t, bool marked)
{
    if (!t.text.n)
        return;
    size_t n = e->n_bullets;
    ARENA_PUSH(r->a, e->marked, n);
    ARENA_PUSH(r->a, e->bullets, e->n_bullets);
    e->bullets[e->n_bullets - 1] = t;
    e->marked[e->n_bullets - 1] = marked;
}

static void read_lists(struct reader *r, const json_t *o, struct str path, const struct resume_section *m,
                       struct cv_entry *e)
{
    size_t i;
    json_t *value;
    const json_t *list = list_of(r, o, path, m->list);
    json_array_foreach (list, i, value)
        add_bullet(r, e, text_of(r, value, element_of(r, path_of(r, path, m->list), i), "should be text"),
                   true);
    list = list_of(r, o, path, m->keywords);
    json_array_foreach (list, i, value) {
        struct cv_text t =
            text_of(r, value, element_of(r, path_of(r, path, m->keywords), i), "should be text");
        if (!t.text.n)
            continue;
        ARENA_PUSH(r->a, e->keywords, e->n_keywords);
        e->keywords[e->n_keywords - 1] = t;
    }
}

static void read_entry(struct reader *r, const json_t *o, struct str path, const struct resume_section *m,
                       struct cv_entry *e)
{
    e->title = member(r, o, path, m->title);
    e->org = member(r, o, path, m->org);
    e->area = member(r, o, path, m->area);
    e->url = member(r, o, path, m->url);
    if (m->place)
        e->place = member(r, o, path, (const char *const[2]){m->place, NULL});
    e->head = (struct cv_text){.at = {.path = path}};
    e->dates_at = (struct cv_place){.path = path};
    bool begins = read_date(r, o, path, m->start, &e->start, &e->dates_at);
    struct cv_place ignored;
    const json_t *end = m->end ? json_object_get(o, m->end) : NULL;
    if (!read_date(r, o, path, m->end, &e->end, &ignored) && begins && m->goes_on &&
        (!end || json_is_null(end) || (json_is_string(end) && !json_string_length(end))))
        e->end = (struct cv_date){.precision = CV_DATE_PRESENT, .form = CV_FORM_PRESENT};
    for (int i = 1; i >= 0; i--) {
        if (m->about[i])
            add_bullet(r, e, member(r, o, path, (const char *const[2]){m->about[i], NULL}), false);
    }
    read_lists(r, o, path, m, e);
    struct tokens t = tokens_of(r->a, e->title.text), org = tokens_of(r->a, e->org.text);
    e->stay = heading_stay(&t) | (heading_stay(&org) & CV_STAY_CONTRACT);
    for (size_t i = 0; i < e->n_bullets; i++) {
        t = tokens_of(r->a, e->bullets[i].text);
        e->stay |= heading_stay(&t) & CV_STAY_LAID_OFF;
    }
}

static void add_item(struct reader *r, struct cv_section *s, struct cv_text t)
{
    if (!t.text.n)
        return;
    ARENA_PUSH(r->a, s->items, s->n_items);
    s->items[s->n_items - 1] = t;
}

static void read_section(struct reader *r, const json_t *root, const struct resume_section *m)
{
    const json_t *list = list_of(r, root, (struct str){0}, m->key);
    size_t i;
    json_t *value;
    if (!list)
        return;
    struct cv *cv = r->cv;
    ARENA_PUSH(r->a, cv->sections, cv->n_sections);
    struct cv_section *s = &cv->sections[cv->n_sections - 1];
    *s = (struct cv_section){.kind = m->kind};
    s->heading.at.path = str_of(m->key);
    json_array_foreach (list, i, value) {
        struct str path = element_of(r, str_of(m->key), i);
        if (s->n_entries >= CV_ENTRIES_MAX) {
            cv_note(cv, r->a, path, "is left out, with all behind it: too many");
            break;
        }
        struct cv_entry e = {0};
        if (json_is_object(value)) {
            read_entry(r, value, path, m, &e);
        } else if (json_is_string(value) && m->items) {
            e.title = text_of(r, value, path, ""); /* "skills": ["Go"] */
        } else {
            cv_note(cv, r->a, path, "should be an object");
            continue;
        }
        ARENA_PUSH(r->a, s->entries, s->n_entries);
        s->entries[s->n_entries - 1] = e;
        for (size_t k = 0; m->items && k < e.n_keywords && m->kind == CV_SECTION_SKILLS; k++)
            add_item(r, s, e.keywords[k]);
        if (m->items && !(m->kind == CV_SECTION_SKILLS && e.n_keywords))
            add_item(r, s, m->kind == CV_SECTION_REFERENCES && e.n_bullets ? e.bullets[0] : e.title);
    }
}

static void add_link(struct reader *r, struct cv_text url, struct str network)
{
    static const char *const known[] = {"linkedin", "github", "gitlab", "stackoverflow", "xing"};
    if (!url.text.n)
        return;
    struct str low = tokens_fold(r->a, network), host = tokens_fold(r->a, url.text), name = STR("");
    for (size_t i = 0; i < ARRAY_LEN(known); i++) {
        struct str k = str_of(known[i]);
        if (str_find(low, k) < low.n || (!low.n && str_find(host, k) < host.n))
            name = k;
    }
    ARENA_PUSH(r->a, r->cv->links, r->cv->n_links);
    r->cv->links[r->cv->n_links - 1] = (struct cv_link){url, name};
}

static void read_place(struct reader *r, const json_t *basics)
{
    static const char *const parts[] = {"address", "postalCode", "city", "region", "countryCode"};
    const json_t *o = json_object_get(basics, "location");
    struct str path = STR("basics.location");
    if (!o || json_is_null(o))
        return;
    if (json_is_string(o)) {
        r->cv->place = text_of(r, o, path, "");
        return;
    }
    if (!json_is_object(o)) {
        cv_note(r->cv, r->a, path, "should be an object");
        return;
    }
    struct strbuf b = {0};
    for (size_t i = 0; i < ARRAY_LEN(parts); i++) {
        struct cv_text t = member(r, o, path, (const char *const[2]){parts[i], NULL});
        if (t.text.n)
            strbuf_printf(&b, "%s%.*s",
                          !b.n                                         ? ""
                          : i == 2 && json_object_get(o, "postalCode") ? " "
                                                                       : ", ",
                          STR_ARG(t.text));
    }
    r->cv->place = (struct cv_text){.text = arena_str(r->a, strbuf_str(&b)), .at = {.path = path}};
    strbuf_release(&b);
}

static void read_basics(struct reader *r, const json_t *root)
{
    const json_t *o = json_object_get(root, "basics");
    struct str path = STR("basics");
    struct cv *cv = r->cv;
    if (!o || json_is_null(o))
        return;
    if (!json_is_object(o)) {
        cv_note(cv, r->a, path, "should be an object");
        return;
    }
    cv->name = member(r, o, path, (const char *const[2]){"name"});
    cv->label = member(r, o, path, (const char *const[2]){"label"});
    cv->mail = member(r, o, path, (const char *const[2]){"email"});
    cv->phone = member(r, o, path, (const char *const[2]){"phone"});
    cv->summary = member(r, o, path, (const char *const[2]){"summary"});
    cv->image = member(r, o, path, (const char *const[2]){"image", "picture"});
    add_link(r, member(r, o, path, (const char *const[2]){"url", "website"}), STR(""));
    read_place(r, o);
    size_t i;
    json_t *value;
    const json_t *profiles = list_of(r, o, path, "profiles");
    json_array_foreach (profiles, i, value) {
        struct str at = element_of(r, STR("basics.profiles"), i);
        if (!json_is_object(value)) {
            cv_note(cv, r->a, at, "should be an object");
            continue;
        }
        add_link(r, member(r, value, at, (const char *const[2]){"url", "username"}),
                 member(r, value, at, (const char *const[2]){"network"}).text);
    }
}

enum err cv_read_resume(struct str json, struct arena *a, struct cv **ret, struct error *e)
{
    json_auto_t *root = NULL;
    if (json.n > CV_BYTES_MAX)
        return error_set(e, ERR_TOO_LARGE, "resume", "this JSON Resume has %zu bytes; it may have %d", json.n,
                         (int)CV_BYTES_MAX);
    TRY(json_read(json, &root, e));
    if (!json_is_object(root))
        return error_set(e, ERR_INVALID, "resume",
                         "a JSON Resume is an object with \"basics\", \"work\" and so on");
    struct reader r = {.cv = arena_new(a, struct cv), .a = a};
    r.cv->source = CV_SOURCE_RESUME;
    r.cv->columns = 1;
    read_basics(&r, root);
    const char *key;
    json_t *value;
    json_object_foreach (root, key, value) {
        for (size_t i = 0; i < RESUME_SECTIONS; i++) {
            if (strcmp(RESUME[i].key, key) == 0)
                read_section(&r, root, &RESUME[i]);
        }
    }
    *ret = r.cv;
    return ERR_OK;
}

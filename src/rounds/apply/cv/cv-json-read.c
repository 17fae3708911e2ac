/* A reading back from its JSON: what cv_put_reading() wrote, so that it can be compared without opening the
 * document again. */
#include "base/num.h"
#include "rounds/apply/cv/cv-json.h"

static struct str member(const json_t *o, const char *key, struct arena *a)
{
    const json_t *v = json_object_get(o, key);
    if (!json_is_string(v))
        return (struct str){0};
    return arena_str(a, (struct str){json_string_value(v), json_string_length(v)});
}

static int int_of(const json_t *o, const char *key)
{
    json_int_t n = json_integer_value(json_object_get(o, key));
    return n > 0 && n < INT32_MAX ? (int)n : 0;
}

static void read_place(const json_t *holder, struct arena *a, struct cv_place *ret)
{
    const json_t *at = json_object_get(holder, "at"), *box = json_object_get(at, "box");
    *ret = (struct cv_place){.page = int_of(at, "page"),
                             .x0 = (float)json_number_value(json_array_get(box, 0)),
                             .y0 = (float)json_number_value(json_array_get(box, 1)),
                             .x1 = (float)json_number_value(json_array_get(box, 2)),
                             .y1 = (float)json_number_value(json_array_get(box, 3)),
                             .line = int_of(at, "line"),
                             .column = int_of(at, "column"),
                             .len = int_of(at, "length"),
                             .path = member(at, "path", a)};
}

static struct cv_text value(const json_t *v, struct arena *a)
{
    struct cv_text t = {.text = member(v, "text", a)};
    read_place(v, a, &t.at);
    return t;
}

static struct cv_text text_of(const json_t *o, const char *key, struct arena *a)
{
    return value(json_object_get(o, key), a);
}

static struct cv_text *values(const json_t *o, const char *key, struct arena *a, size_t *ret_n)
{
    const json_t *list = json_object_get(o, key), *one;
    struct cv_text *v = arena_array(a, struct cv_text, json_array_size(list));
    size_t i;
    json_array_foreach (list, i, one)
        v[i] = value(one, a);
    *ret_n = json_array_size(list);
    return v;
}

/* "2019", "2019-03", "2019-03-15", "now". */
static struct cv_date date_of(const json_t *o, const char *key, struct arena *a)
{
    const json_t *v = json_object_get(o, key);
    struct str date = member(v, "date", a), rest = date, part;
    struct cv_date d = {.text = member(v, "text", a)};
    int64_t n[3] = {0};
    int parts = 0;
    if (str_is(date, "now")) {
        d.precision = CV_DATE_PRESENT;
        return d;
    }
    while (parts < 3 && rest.n && str_split(&rest, '-', &part) && num_parse_i64(part, 0, 9999, &n[parts]))
        parts++;
    d.precision = parts == 3   ? CV_DATE_DAY
                  : parts == 2 ? CV_DATE_MONTH
                  : parts == 1 ? CV_DATE_YEAR
                               : CV_DATE_NONE;
    d.year = (int)n[0];
    d.month = (int)n[1];
    d.day = (int)n[2];
    return d;
}

static unsigned stay_of(const json_t *o)
{
    const json_t *one;
    unsigned stay = 0;
    size_t i;
    json_array_foreach (json_object_get(o, "stay"), i, one)
        for (size_t k = 0; k < CV_STAY_NAMES_N; k++)
            if (json_is_string(one) && strcmp(json_string_value(one), CV_STAY_NAMES[k].name) == 0)
                stay |= CV_STAY_NAMES[k].bit;
    return stay;
}

static struct cv_entry entry_of(const json_t *o, struct arena *a)
{
    struct cv_entry e = {.title = text_of(o, "title", a),
                         .org = text_of(o, "org", a),
                         .place = text_of(o, "place", a),
                         .area = text_of(o, "area", a),
                         .url = text_of(o, "url", a),
                         .start = date_of(o, "start", a),
                         .end = date_of(o, "end", a),
                         .stay = stay_of(o)};
    const json_t *bullets = json_object_get(o, "bullets"), *one;
    size_t i;
    read_place(json_object_get(o, "dates"), a, &e.dates_at);
    e.bullets = values(o, "bullets", a, &e.n_bullets);
    e.marked = arena_array(a, bool, e.n_bullets);
    json_array_foreach (bullets, i, one)
        e.marked[i] = json_is_true(json_object_get(one, "bullet"));
    e.keywords = values(o, "keywords", a, &e.n_keywords);
    return e;
}

static enum cv_section_kind kind_of(struct str name)
{
    for (int k = 0; k < CV_SECTION_KINDS; k++)
        if (str_is(name, cv_section_name((enum cv_section_kind)k)))
            return (enum cv_section_kind)k;
    return CV_SECTION_OTHER;
}

static struct cv_section section_of(const json_t *o, struct arena *a)
{
    struct cv_section s = {.kind = kind_of(member(o, "kind", a)), .heading = text_of(o, "heading", a)};
    const json_t *entries = json_object_get(o, "entries"), *one;
    size_t i;
    s.n_entries = json_array_size(entries);
    s.entries = arena_array(a, struct cv_entry, s.n_entries);
    json_array_foreach (entries, i, one)
        s.entries[i] = entry_of(one, a);
    s.items = values(o, "items", a, &s.n_items);
    return s;
}

static void links(const json_t *o, struct arena *a, struct cv *cv)
{
    const json_t *list = json_object_get(o, "links"), *one;
    size_t i;
    cv->n_links = json_array_size(list);
    cv->links = arena_array(a, struct cv_link, cv->n_links);
    json_array_foreach (list, i, one) {
        cv->links[i].url.text = member(one, "url", a);
        cv->links[i].network = member(one, "network", a);
        read_place(one, a, &cv->links[i].url.at);
    }
}

static void lines(const json_t *list, struct arena *a, struct cv *cv)
{
    const json_t *one;
    size_t i;
    cv->n_lines = json_array_size(list);
    cv->lines = arena_array(a, struct cv_line, cv->n_lines);
    json_array_foreach (list, i, one) {
        cv->lines[i].kind = CV_LINE_TEXT;
        if (json_is_string(one))
            cv->lines[i].text = arena_str(a, (struct str){json_string_value(one), json_string_length(one)});
    }
}

void cv_read_reading(const json_t *reading, const json_t *said, struct arena *a, struct cv **ret)
{
    struct cv *cv = arena_new(a, struct cv);
    const json_t *sections = json_object_get(reading, "sections"), *one;
    size_t i;
    cv->source = CV_SOURCE_DOCUMENT;
    cv->n_pages = (size_t)int_of(reading, "pages");
    cv->columns = int_of(reading, "columns");
    cv->name = text_of(reading, "name", a);
    cv->label = text_of(reading, "label", a);
    cv->mail = text_of(reading, "mail", a);
    cv->phone = text_of(reading, "phone", a);
    cv->place = text_of(reading, "place", a);
    cv->summary = text_of(reading, "summary", a);
    cv->image = text_of(reading, "image", a);
    links(reading, a, cv);
    cv->n_sections = json_array_size(sections);
    cv->sections = arena_array(a, struct cv_section, cv->n_sections);
    json_array_foreach (sections, i, one)
        cv->sections[i] = section_of(one, a);
    lines(said, a, cv);
    *ret = cv;
}

void cv_put_said(const struct cv *cv, struct json_writer *w)
{
    jw_begin(w, '[');
    for (size_t i = 0; i < cv->n_lines; i++)
        if (cv->lines[i].kind != CV_LINE_BLANK && !cv->lines[i].margin)
            jw_str(w, cv->lines[i].text);
    jw_end(w);
}

/* Holidays: "de.yaml" is Germany's. */
#include "record/content/shelf.h"
#include "record/content/world.h"

struct country {
    char code[3]; /* "DE" */
    struct calendar calendar;
};

static bool country_of(struct str id, char ret[3])
{
    if (id.n != 2 || id.p[0] < 'a' || id.p[0] > 'z' || id.p[1] < 'a' || id.p[1] > 'z')
        return false;
    ret[0] = (char)(id.p[0] - 'a' + 'A');
    ret[1] = (char)(id.p[1] - 'a' + 'A');
    ret[2] = '\0';
    return true;
}

enum err content_calendars(const char *content, struct arena *a, struct calendars *ret, struct error *e)
{
    static const struct shelf shelf = {"calendars", .n_files = 250, .bytes = CALENDAR_BYTES_MAX,
                                       .needed = true};
    struct yaml_file *files;
    size_t n;
    TRY(shelf_read(content, &shelf, a, &files, &n, e));
    struct calendars all = {.v = arena_array(a, struct country, n)};
    for (size_t i = 0; i < n; i++) {
        struct country *c = &all.v[all.n];
        if (!country_of(yaml_file_id(&files[i]), c->code))
            continue;
        TRY(yaml_in_file(calendar_read(files[i].text, STR(""), a, &c->calendar, e), e, "calendars/%.*s",
                         STR_ARG(files[i].name)));
        all.n++;
    }
    *ret = all;
    return ERR_OK;
}

const struct calendar *world_calendar(const struct world *w, struct str country)
{
    const struct calendars *all = world_calendars(w);
    for (size_t i = 0; i < all->n; i++)
        if (str_is(country, all->v[i].code))
            return &all->v[i].calendar;
    return &CALENDAR_PLAIN;
}

#include "record/content/world.h"

#include "base/fd.h"
#include "base/log.h"
#include "base/yaml.h"
#include "record/code/typing.h"
#include "record/content/rules.h"
#include "record/content/shelf.h"
#include "record/days.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define ZONES_FOLDER "/usr/share/zoneinfo"

enum { COUNTRIES_MAX = 250, SKILL_FILES_MAX = 50, SCRIPT_FILES_MAX = 20 };

struct country {
    char code[3]; /* "DE" */
    struct calendar calendar;
};

struct zone_known {
    struct str name;
    const struct zone *zone; /* NULL: there is none */
};

struct world {
    struct arena countries_arena, letters_arena, zones_arena;
    struct country *countries;
    size_t n_countries;
    struct skills skills;
    struct bank bank;
    struct script_drafts scripts;
    struct exam_preset *exams;
    size_t n_exams;
    struct typing_texts typing;
    struct pattern_shelf patterns;
    struct loop_drills loops;
    struct drills drills;
    struct mirror_text mirror[MIRROR_RULES_N];
    struct recursion_drills recursions;
    struct front_ends front_ends;
    struct letter_language letters[WORLD_LANGUAGES_MAX];
    size_t n_letters;
    pthread_mutex_t lock; /* of the zones */
    struct zone_known zones[WORLD_ZONES_MAX];
    size_t n_zones;
};

/* ---- holidays ---- */

/* "de.yaml" is Germany's. */
static bool country_of_file(const char *name, char ret[3])
{
    if (strlen(name) != 7 || strcmp(name + 2, ".yaml") != 0 || name[0] < 'a' || name[0] > 'z' ||
        name[1] < 'a' || name[1] > 'z')
        return false;
    ret[0] = (char)(name[0] - 'a' + 'A');
    ret[1] = (char)(name[1] - 'a' + 'A');
    ret[2] = '\0';
    return true;
}

static enum err read_country(struct world *w, int folder, const char *name, struct error *e)
{
    struct country *c = &w->countries[w->n_countries];
    struct str text;
    if (!country_of_file(name, c->code) || w->n_countries == COUNTRIES_MAX)
        return ERR_OK;
    TRY(fd_read_beneath(folder, name, CALENDAR_BYTES_MAX, &w->countries_arena, &text, e));
    TRY(yaml_in_file(calendar_read(text, STR(""), &w->countries_arena, &c->calendar, e), e, "calendars/%s",
                     name));
    w->n_countries++;
    return ERR_OK;
}

/* Each file of a folder of the content. */
typedef enum err read_one(struct world *w, int folder, const char *name, struct error *e);

static enum err read_folder(struct world *w, const char *content, const char *name, read_one *read,
                            struct error *e)
{
    const char *path = arena_printf(&w->countries_arena, "%s/%s", content, name);
    int fd = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    DIR *folder = fd < 0 ? NULL : fdopendir(fd);
    enum err r = ERR_OK;
    if (!folder) {
        int saved = errno;
        if (fd >= 0)
            close(fd);
        return error_errno(e, saved, name, "the folder %s cannot be read", path);
    }
    for (struct dirent *d; r == ERR_OK && (d = readdir(folder));)
        r = read(w, dirfd(folder), d->d_name, e);
    closedir(folder);
    return r;
}

static enum err read_countries(struct world *w, const char *content, struct error *e)
{
    w->countries = arena_array(&w->countries_arena, struct country, COUNTRIES_MAX + 1);
    return read_folder(w, content, "calendars", read_country, e);
}

const struct calendar *world_calendar(const struct world *w, struct str country)
{
    for (size_t i = 0; i < w->n_countries; i++) {
        if (str_is(country, w->countries[i].code))
            return &w->countries[i].calendar;
    }
    return &CALENDAR_PLAIN;
}

/* ---- skills ---- */

static enum err read_skills(struct world *w, const char *content, struct error *e)
{
    struct arena *a = &w->countries_arena;
    struct shelf_file *shelf;
    size_t n;
    TRY(shelf_read(content, "skills", SKILL_FILES_MAX, SKILLS_BYTES_MAX, a, &shelf, &n, e));
    struct skill_file *files = arena_array(a, struct skill_file, n + 1);
    for (size_t i = 0; i < n; i++)
        files[i] = (struct skill_file){str_head(shelf[i].name, shelf[i].name.n - 5), shelf[i].text};
    return n ? skills_read(files, n, a, &w->skills, e) : ERR_OK;
}

const struct skills *world_skills(const struct world *w)
{
    return &w->skills;
}

const struct bank *world_bank(const struct world *w)
{
    return &w->bank;
}

/* ---- scripts ---- */

static enum err read_scripts(struct world *w, const char *content, struct error *e)
{
    struct arena *a = &w->countries_arena;
    struct shelf_file *shelf;
    size_t n;
    TRY(shelf_read(content, "scripts", SCRIPT_FILES_MAX, SCRIPT_BYTES_MAX, a, &shelf, &n, e));
    struct script_file *files = arena_array(a, struct script_file, n + 1);
    for (size_t i = 0; i < n; i++)
        files[i] = (struct script_file){shelf[i].name, shelf[i].text};
    return n ? script_drafts_read(files, n, a, &w->scripts, e) : ERR_OK;
}

const struct script_drafts *world_scripts(const struct world *w)
{
    return &w->scripts;
}

/* ---- exams ---- */

static int by_minutes(const void *pa, const void *pb)
{
    const struct exam_rules *a = &((const struct exam_preset *)pa)->rules,
                            *b = &((const struct exam_preset *)pb)->rules;
    return a->minutes != b->minutes ? (a->minutes > b->minutes ? 1 : -1) : str_cmp(a->id, b->id);
}

static enum err read_exams(struct world *w, const char *content, struct error *e)
{
    struct arena *a = &w->countries_arena;
    struct shelf_file *shelf;
    size_t n;
    TRY(shelf_read(content, "exams", EXAM_PRESETS_MAX, EXAM_BYTES_MAX, a, &shelf, &n, e));
    w->exams = arena_array(a, struct exam_preset, n + 1);
    for (size_t i = 0; i < n; i++) {
        const char *name = arena_cstr(a, shelf[i].name);
        w->exams[i].yaml = shelf[i].text;
        TRY(exam_rules_read(name, shelf[i].text, a, &w->exams[i].rules, e));
        if (!str_eq(w->exams[i].rules.id, str_head(shelf[i].name, shelf[i].name.n - 5)))
            return error_set(e, ERR_INVALID, name, "exams/%s: the exam has the id \"%.*s\" inside", name,
                             STR_ARG(w->exams[i].rules.id));
    }
    w->n_exams = n;
    qsort(w->exams, n, sizeof *w->exams, by_minutes);
    return ERR_OK;
}

const struct exam_preset *world_exams(const struct world *w, size_t *ret_n)
{
    *ret_n = w->n_exams;
    return w->exams;
}

const struct exam_preset *world_exam(const struct world *w, struct str id)
{
    for (size_t i = 0; i < w->n_exams; i++)
        if (str_eq(w->exams[i].rules.id, id))
            return &w->exams[i];
    return NULL;
}

const struct exam_preset *world_exam_or_usual(const struct world *w, struct str id)
{
    const struct exam_preset *x = world_exam(w, id.n ? id : STR("one-sitting-70"));
    return x || id.n || w->n_exams == 0 ? x : &w->exams[0];
}

/* ---- what is said of how an exam was sat ---- */

static enum err read_mirror(struct world *w, const char *content, struct error *e)
{
    enum err r = rules_mirror(content, &w->countries_arena, w->mirror, e);
    return r == ERR_NOT_FOUND ? ERR_OK : r;
}

const struct mirror_text *world_mirror(const struct world *w)
{
    return w->mirror;
}

const struct typing_texts *world_typing(const struct world *w)
{
    return &w->typing;
}

const struct pattern_shelf *world_patterns(const struct world *w)
{
    return &w->patterns;
}

const struct loop_drills *world_loops(const struct world *w)
{
    return &w->loops;
}

const struct drills *world_drills(const struct world *w)
{
    return &w->drills;
}

const struct recursion_drills *world_recursions(const struct world *w)
{
    return &w->recursions;
}

const struct front_ends *world_front_ends(const struct world *w)
{
    return &w->front_ends;
}

/* ---- letters ---- */

static int by_code(const void *pa, const void *pb)
{
    const struct letter_language *a = pa, *b = pb;
    /* English is for wherever none says that it is. */
    if (str_is(a->code, "en") != str_is(b->code, "en"))
        return str_is(a->code, "en") ? -1 : 1;
    return str_cmp(a->code, b->code);
}

static enum err read_language(struct world *w, int folder, const char *name, struct error *e)
{
    struct letter_language *l = &w->letters[w->n_letters];
    struct str text, file = str_of(name);
    if (name[0] == '.' || !str_ends(file, STR(".yaml")) || w->n_letters == WORLD_LANGUAGES_MAX)
        return ERR_OK;
    TRY(fd_read_beneath(folder, name, LETTER_BYTES_MAX, &w->letters_arena, &text, e));
    TRY(yaml_in_file(letter_read(text, &w->letters_arena, l, e), e, "drafts/%s", name));
    if (!str_eq(l->code, str_head(file, file.n - 5)))
        return error_set(e, ERR_INVALID, name, "drafts/%s: the language is called \"%.*s\" inside", name,
                         STR_ARG(l->code));
    w->n_letters++;
    return ERR_OK;
}

static enum err read_letters(struct world *w, const char *content, struct error *e)
{
    TRY(read_folder(w, content, "drafts", read_language, e));
    if (w->n_letters)
        qsort(w->letters, w->n_letters, sizeof *w->letters, by_code);
    return ERR_OK;
}

const struct letter_language *world_letters(const struct world *w, size_t *ret_n)
{
    *ret_n = w->n_letters;
    return w->letters;
}

/* ---- time zones ---- */

static const struct zone *read_zone(struct world *w, struct str name)
{
    const struct zone *zone = NULL;
    struct str bytes;
    if (!zone_name_valid(name))
        return NULL;
    const char *path = arena_printf(&w->zones_arena, "%s/%.*s", ZONES_FOLDER, STR_ARG(name));
    if (fd_read_path(path, ZONE_BYTES_MAX, &w->zones_arena, &bytes, NULL) != ERR_OK ||
        zone_read(name, bytes, &w->zones_arena, &zone, NULL) != ERR_OK)
        return NULL;
    return zone;
}

static const struct zone *find_zone(struct world *w, struct str name)
{
    for (size_t i = 0; i < w->n_zones; i++) {
        if (str_eq(w->zones[i].name, name))
            return w->zones[i].zone;
    }
    if (w->n_zones == WORLD_ZONES_MAX)
        return NULL;
    name = arena_str(&w->zones_arena, name);
    const struct zone *zone = read_zone(w, name);
    if (!zone && zone_name_valid(name))
        log_warn("there is no time zone %.*s in %s; its times are told in UTC", STR_ARG(name), ZONES_FOLDER);
    w->zones[w->n_zones++] = (struct zone_known){name, zone};
    return zone;
}

const struct zone *world_zone(struct world *w, struct str name)
{
    pthread_mutex_lock(&w->lock);
    const struct zone *zone = find_zone(w, name);
    pthread_mutex_unlock(&w->lock);
    return zone;
}

/* ---- the whole ---- */

enum err world_open(const char *content, struct world **ret, struct error *e)
{
    struct world *w = calloc(1, sizeof *w);
    if (!w)
        abort();
    arena_init(&w->countries_arena);
    arena_init(&w->letters_arena);
    arena_init(&w->zones_arena);
    pthread_mutex_init(&w->lock, NULL);
    enum err r = content ? read_countries(w, content, e) : ERR_OK;
    if (r == ERR_OK && content)
        r = read_skills(w, content, e);
    if (r == ERR_OK && content)
        r = bank_read(content, &w->countries_arena, &w->bank, e);
    if (r == ERR_OK && content)
        r = read_scripts(w, content, e);
    if (r == ERR_OK && content)
        r = read_exams(w, content, e);
    if (r == ERR_OK && content)
        r = typing_read(content, &w->countries_arena, &w->typing, e);
    if (r == ERR_OK && content)
        r = patterns_shelf_read(content, &w->countries_arena, &w->patterns, e);
    if (r == ERR_OK && content)
        r = loops_read(content, &w->countries_arena, &w->loops, e);
    if (r == ERR_OK && content)
        r = drills_read(content, &w->countries_arena, &w->drills, e);
    if (r == ERR_OK && content)
        r = read_mirror(w, content, e);
    if (r == ERR_OK && content)
        r = recursions_read(content, &w->countries_arena, &w->recursions, e);
    if (r == ERR_OK && content)
        r = front_ends_read(content, &w->countries_arena, &w->front_ends, e);
    if (r == ERR_OK && content)
        r = read_letters(w, content, e);
    if (r != ERR_OK) {
        world_free(w);
        return r;
    }
    *ret = w;
    return ERR_OK;
}

void world_free(struct world *w)
{
    if (!w)
        return;
    pthread_mutex_destroy(&w->lock);
    arena_release(&w->countries_arena);
    arena_release(&w->letters_arena);
    arena_release(&w->zones_arena);
    free(w);
}

static const struct calendar *calendar_of(void *ctx, struct str country)
{
    return world_calendar(ctx, country);
}

static const struct zone *zone_of(void *ctx, struct str name)
{
    return world_zone(ctx, name);
}

struct due_world world_due(struct world *w)
{
    return (struct due_world){days_today(), days_here, calendar_of, w};
}

struct calendar_zones world_zones(struct world *w)
{
    return (struct calendar_zones){zone_of, w};
}

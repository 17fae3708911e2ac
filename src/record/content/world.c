#include "record/content/world.h"

#include "base/fd.h"
#include "base/log.h"
#include "record/days.h"

#include <pthread.h>
#include <stdlib.h>

#define ZONES_FOLDER "/usr/share/zoneinfo"

struct zone_known {
    struct str name;
    const struct zone *zone; /* NULL: there is none */
};

#define WORLD_MEMBER(name, type) type name;
struct world {
    struct arena arena, zones_arena;
    WORLD_CONTENT(WORLD_MEMBER)
    pthread_mutex_t lock; /* of the zones */
    struct zone_known zones[WORLD_ZONES_MAX];
    size_t n_zones;
};

/* ---- the content ---- */

#define WORLD_GET(name, type)                                                                                \
    const type *world_##name(const struct world *w)                                                          \
    {                                                                                                        \
        return &w->name;                                                                                     \
    }
WORLD_CONTENT(WORLD_GET)

static enum err read_content(struct world *w, const char *content, struct error *e)
{
#define WORLD_TRY(name, type) TRY(content_##name(content, &w->arena, &w->name, e));
    WORLD_CONTENT(WORLD_TRY)
    return ERR_OK;
}

enum err world_open(const char *content, struct world **ret, struct error *e)
{
    struct world *w = calloc(1, sizeof *w);
    if (!w)
        abort();
    arena_init(&w->arena);
    arena_init(&w->zones_arena);
    pthread_mutex_init(&w->lock, NULL);
    enum err r = content ? read_content(w, content, e) : ERR_OK;
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
    arena_release(&w->arena);
    arena_release(&w->zones_arena);
    free(w);
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

/* ---- for those who ask for a part ---- */

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

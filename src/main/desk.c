#include "main/desk.h"

#include "main/say.h"
#include "main/serve/supervisor.h"

#include <stdio.h>

static enum err open_record(const struct args *args, struct desk *d, struct error *e)
{
    TRY(paths_find(args_value(args, "data", NULL), NULL, &d->arena, &d->paths, e));
    const char *url = args_value(args, "database", NULL);
    if (!url)
        TRY(paths_make(&d->paths, e));
    /* What root wrote, the server could not write any more. */
    TRY(supervisor_drop_privileges(d->paths.uid, d->paths.gid, e));
    TRY(db_open(url ? url : paths_database(&d->paths, &d->arena), &d->db, e));
    return db_migrate(d->db, e);
}

enum err desk_open(const struct args *args, struct desk *ret, struct error *e)
{
    *ret = (struct desk){0};
    arena_init(&ret->arena);
    enum err r = open_record(args, ret, e);
    if (r != ERR_OK)
        desk_close(ret);
    return r;
}

void desk_close(struct desk *d)
{
    db_close(d->db);
    arena_release(&d->arena);
}

int desk_run(const struct args *args)
{
    struct desk d;
    struct error e = {0};
    enum err r = desk_open(args, &d, &e);
    if (r == ERR_OK) {
        r = args->command->work(args, &d, &e);
        desk_close(&d);
    }
    return r == ERR_OK ? EXIT_OK : command_fail(&e, args_has(args, "json"));
}

enum err desk_world(const struct args *args, struct arena *a, struct world **ret, struct error *e)
{
    struct paths content;
    TRY(paths_find(NULL, args_value(args, "content", NULL), a, &content, e));
    return world_open(content.content, ret, e);
}

const char *desk_text(const json_t *o, const char *member)
{
    const char *s = json_string_value(json_object_get(o, member));
    return s ? s : "";
}

enum err desk_shown(const struct args *args, struct strbuf *json, json_t **ret, struct error *e)
{
    *ret = NULL;
    if (!args_has(args, "json"))
        return json_read(strbuf_str(json), ret, e);
    say_json(json);
    return ERR_OK;
}

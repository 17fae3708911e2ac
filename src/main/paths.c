#include "main/paths.h"

#include "base/fd.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static bool is_folder(const char *path)
{
    struct stat st;
    return stat(path, &st) == 0 && S_ISDIR(st.st_mode);
}

/* $NAME, if it is an absolute path (the XDG base directory specification says to ignore any other). */
static const char *absolute_env(const char *name)
{
    const char *value = getenv(name);
    return value && value[0] == '/' ? value : NULL;
}

static enum err user_folder(const char *env, const char *below_home, const char *for_root, struct arena *a,
                            const char **ret, struct error *e)
{
    const char *base = absolute_env(env), *home = absolute_env("HOME");
    if (base)
        *ret = arena_printf(a, "%s/dryrun", base);
    else if (geteuid() == 0)
        *ret = for_root;
    else if (home)
        *ret = arena_printf(a, "%s/%s/dryrun", home, below_home);
    else
        return error_set(e, ERR_NOT_FOUND, "HOME",
                         "HOME is not set; say where the record lies with --data FOLDER");
    return ERR_OK;
}

static enum err absolute(const char *path, struct arena *a, const char **ret, struct error *e)
{
    if (path[0] == '/') {
        *ret = path;
        return ERR_OK;
    }
    char cwd[PATH_MAX];
    if (!getcwd(cwd, sizeof cwd))
        return error_errno(e, errno, path, "cannot tell the current folder");
    *ret = arena_printf(a, "%s/%s", cwd, path);
    return ERR_OK;
}

/* Beside the program: in the source tree (build/dryrun) or as installed (bin/dryrun,
 * share/dryrun/content). */
static enum err find_content(struct arena *a, const char **ret, struct error *e)
{
    const char *env = absolute_env("DRYRUN_CONTENT");
    if (env) {
        *ret = env;
        return is_folder(env)
                   ? ERR_OK
                   : error_set(e, ERR_NOT_FOUND, "DRYRUN_CONTENT", "DRYRUN_CONTENT names no folder: %s", env);
    }
    char exe[PATH_MAX];
    ssize_t n = readlink("/proc/self/exe", exe, sizeof exe - 1);
    if (n < 0)
        return error_errno(e, errno, NULL, "cannot tell where the program lies");
    exe[n] = '\0';
    *strrchr(exe, '/') = '\0';
    static const char *const places[] = {"../share/dryrun/content", "../content", "../../content"};
    for (size_t i = 0; i < ARRAY_LEN(places); i++) {
        char *found = realpath(arena_printf(a, "%s/%s", exe, places[i]), NULL);
        if (found && is_folder(found)) {
            *ret = arena_strdup(a, found);
            free(found);
            return ERR_OK;
        }
        free(found);
    }
    return error_set(e, ERR_NOT_FOUND, "content",
                     "the folder with problems and languages is not beside the program (%s); name it with "
                     "--content FOLDER or DRYRUN_CONTENT",
                     exe);
}

/* As root: the owner of the data folder if that is an ordinary user, else the service's own id. */
static void find_owner(struct paths *p)
{
    struct stat st;
    p->uid = geteuid();
    p->gid = getegid();
    if (p->uid != 0)
        return;
    bool owned = stat(p->data, &st) == 0 && st.st_uid != 0;
    p->uid = owned ? st.st_uid : PATHS_SERVICE_UID;
    p->gid = owned ? st.st_gid : PATHS_SERVICE_UID;
}

enum err paths_find(const char *data, const char *content, struct arena *a, struct paths *ret,
                    struct error *e)
{
    struct paths p = {0};
    if (data) {
        TRY(absolute(data, a, &p.data, e));
        p.cache = arena_printf(a, "%s/cache", p.data);
    } else {
        TRY(user_folder("XDG_DATA_HOME", ".local/share", "/var/lib/dryrun", a, &p.data, e));
        TRY(user_folder("XDG_CACHE_HOME", ".cache", "/var/cache/dryrun", a, &p.cache, e));
    }
    if (content) {
        TRY(absolute(content, a, &p.content, e));
        if (!is_folder(p.content))
            return error_set(e, ERR_NOT_FOUND, "content", "there is no folder %s", p.content);
    } else {
        TRY(find_content(a, &p.content, e));
    }
    find_owner(&p);
    *ret = p;
    return ERR_OK;
}

enum err paths_find_sample(const char *data, const char *content, struct arena *a, struct paths *ret,
                           struct error *e)
{
    TRY(paths_find(data, content, a, ret, e));
    if (!data) {
        ret->data = arena_printf(a, "%s-demo", ret->data);
        find_owner(ret);
    }
    return ERR_OK;
}

enum err paths_set_cache(struct paths *p, const char *cache, struct arena *a, struct error *e)
{
    return absolute(cache, a, &p->cache, e);
}

static enum err make_owned(const char *path, const struct paths *p, struct error *e)
{
    struct stat st;
    TRY(fd_make_dirs(path, 0700, e));
    if (stat(path, &st) < 0)
        return error_errno(e, errno, path, "cannot look at %s", path);
    if (st.st_uid == p->uid)
        return ERR_OK;
    if (geteuid() != 0 || st.st_uid != 0)
        return error_set(e, ERR_CONFLICT, path,
                         "%s belongs to another user (uid %u); choose a folder of your own with --data", path,
                         (unsigned)st.st_uid);
    if (chown(path, p->uid, p->gid) < 0)
        return error_errno(e, errno, path, "cannot give %s to uid %u", path, (unsigned)p->uid);
    return ERR_OK;
}

/* The folders on the way (~/.local/share) are made with the usual mode, the last one for its owner alone. */
static enum err make_private(const char *path, const struct paths *p, struct error *e)
{
    char parent[PATH_MAX];
    size_t n = (size_t)(strrchr(path, '/') - path);
    if (n >= sizeof parent)
        return error_set(e, ERR_INVALID, path, "the name of the folder is too long");
    memcpy(parent, path, n);
    parent[n] = '\0';
    if (n)
        TRY(fd_make_dirs(parent, 0755, e));
    return make_owned(path, p, e);
}

enum err paths_make(struct paths *p, struct error *e)
{
    TRY(make_private(p->data, p, e));
    return make_private(p->cache, p, e);
}

const char *paths_database(const struct paths *p, struct arena *a)
{
    return arena_printf(a, "sqlite:%s/record.db", p->data);
}

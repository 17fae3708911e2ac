/*
 * dryrun serve: the page, the API and the workers, on this machine.
 *
 * The process that the user started finds the folders, takes the lock of the data folder and becomes the
 * supervisor; what the children do is below, in serve_child() and worker_child(), after they have given up
 * root.
 */
#include "api/api.h"
#include "base/fd.h"
#include "base/log.h"
#include "base/num.h"
#include "main/client.h"
#include "main/commands.h"
#include "main/judge/own.h"
#include "main/paths.h"
#include "main/say.h"
#include "main/serve/sample.h"
#include "main/serve/supervisor.h"
#include "main/serve/worker.h"
#include "main/version.h"
#include "record/demo.h"
#include "record/problems/problems.h"
#include "store/queue.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

enum { WORKERS_MAX = 64, WORKERS_LEAST = 2 };

struct serving {
    struct arena arena;
    struct paths paths;
    const char *database;
    const char *content; /* as the children reach it */
    const char *place;   /* first part of the workers' names */
    const char *address;
    const char *hosts[2]; /* a further name of this server, NULL-ended */
    uint16_t port;
    unsigned port_tries;
    size_t workers;
    bool json;
    bool sample;                   /* the record is the sample (record/demo.h) */
    const struct supervised *self; /* in a child */
};

/* The token of the command line: made once, 0600, so that only the same user can read it. */
static enum err own_token(const struct serving *s, struct arena *a, struct str *ret, struct error *e)
{
    char token[TOKEN_CHARS + 1];
    _cleanup_(fd_closep) int dir = open(s->paths.data, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (dir < 0)
        return error_errno(e, errno, s->paths.data, "cannot open %s", s->paths.data);
    if (fd_read_beneath(dir, CLIENT_TOKEN_FILE, 4096, a, ret, NULL) == ERR_OK &&
        str_trim(*ret).n == TOKEN_CHARS) {
        *ret = str_trim(*ret);
        return ERR_OK;
    }
    crypto_token(token);
    TRY(fd_write_file_at(dir, CLIENT_TOKEN_FILE, str_of(token), 0600, e));
    *ret = arena_str(a, str_of(token));
    return ERR_OK;
}

/* Where the command line finds this server. */
static void write_server_file(const struct serving *s, const char *url, uint16_t port)
{
    struct error e;
    struct strbuf text = {0};
    struct json_writer w = jw_to(&text);
    jw_begin(&w, '{');
    jw_put_cstr(&w, "url", url);
    jw_put_int(&w, "port", port);
    jw_end(&w);
    _cleanup_(fd_closep) int dir = open(s->paths.data, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (dir >= 0 && fd_write_file_at(dir, CLIENT_SERVER_FILE, strbuf_str(&text), 0600, &e) != ERR_OK)
        log_warn("\"dryrun link\" will not find this server: %s", e.message);
    strbuf_release(&text);
}

/* The record as it is to be, and the bank, of which the page shows what the workers read, read anew. */
static enum err make_ready(const struct serving *s, struct error *e)
{
    _cleanup_(db_closep) struct db *db = NULL;
    TRY(db_open(s->database, &db, e));
    TRY(db_migrate(db, e));
    if (s->sample)
        TRY(demo_fill(db, s->content, e));
    DB_TX(db, DB_WRITE, e);
    TRY(problems_ask_for_index(db, e));
    return db_commit(db, e);
}

static void on_listening(const char *url, const char *login_url, uint16_t port, void *data)
{
    const struct serving *s = data;
    write_server_file(s, url, port);
    if (s->port && port != s->port)
        say_to(stderr, "dryrun: port %u is taken; this is port %u\n", s->port, port);
    if (s->json)
        say_json_owned(json_pack("{s:s,s:s,s:i}", "url", url, "login_url", login_url, "port", (int)port));
    else
        sayf("%s is ready. Open this address (it works once; \"dryrun link\" prints another):\n\n    "
             "%s\n\n",
             s->sample ? "The sample record" : "dryrun", login_url);
    fflush(stdout);
    if (write(s->self->ready_fd, "r", 1) < 0)
        log_warn("nobody waits for this server");
}

static int serve_child(const struct supervised *self, void *arg)
{
    struct serving *s = arg;
    struct error e = {0};
    struct str token = {0};
    s->self = self;
    enum err err = own_token(s, &s->arena, &token, &e);
    if (err == ERR_OK)
        err = make_ready(s, &e);
    if (err == ERR_OK)
        err = api_serve(
            &(struct api_options){
                .db_url = s->database,
                .version = DRYRUN_VERSION,
                .content = s->content,
                .address = s->address,
                .port = s->port,
                .port_tries = s->port_tries,
                .hosts = s->hosts,
                .bearer = token,
                .sample = s->sample,
                .listening = on_listening,
                .data = s,
            },
            &e);
    return err == ERR_OK ? EXIT_OK : command_fail(&e, false);
}

static int worker_child(const struct supervised *self, void *arg)
{
    struct serving *s = arg;
    struct worker_options o = {
        .name = arena_printf(&s->arena, "%s:%s", s->place, self->name),
        .database = s->database,
        .content = s->content,
        .data = s->paths.data,
        .cache = s->paths.cache,
        .slot_fd = self->slot_fd,
        .partner_fd = self->partner_fd,
        .no_jail = self->slot_problem,
        .interactive_only = self->interactive_only,
        .ready_fd = self->ready_fd,
    };
    return worker_run(&o);
}

/*
 * One server per data folder. The lock is the supervisor's and ends with it; a second server finds it taken
 * and shows the way to the first.
 */
static enum err take_lock(const struct serving *s, int *ret_fd, struct error *e)
{
    _cleanup_(fd_closep) int dir = open(s->paths.data, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    _cleanup_(fd_closep) int fd =
        dir < 0 ? -1 : openat(dir, "lock", O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (fd < 0)
        return error_errno(e, errno, s->paths.data, "cannot write in %s", s->paths.data);
    if (flock(fd, LOCK_EX | LOCK_NB) < 0) {
        if (errno != EWOULDBLOCK)
            return error_errno(e, errno, s->paths.data, "cannot lock %s", s->paths.data);
        return error_set(e, ERR_CONFLICT, "data", "a server is already running on %s", s->paths.data);
    }
    *ret_fd = TAKE_FD(fd);
    return ERR_OK;
}

static int already_running(struct serving *s, const struct error *e)
{
    const char *url = NULL;
    struct error why;
    if (e->code == ERR_CONFLICT && client_new_link(&s->paths, &s->arena, &url, &why) == ERR_OK)
        sayf("A server is already running on %s. Open this address (it works once):\n\n    %s\n\n",
             s->paths.data, url);
    return command_fail(e, s->json);
}

/*
 * Children that gave up root may not be able to walk to the content (below /root, say), but can use a folder
 * that was open before.
 */
static enum err reach_content(struct serving *s, struct error *e)
{
    s->content = s->paths.content;
    if (s->paths.uid == geteuid())
        return ERR_OK;
    int fd = open(s->paths.content, O_RDONLY | O_DIRECTORY | O_CLOEXEC); /* stays open for the children */
    if (fd < 0)
        return error_errno(e, errno, s->paths.content, "cannot open %s", s->paths.content);
    s->content = arena_printf(&s->arena, "/proc/self/fd/%d", fd);
    return ERR_OK;
}

static enum err read_options(const struct args *args, struct serving *s, struct error *e)
{
    int64_t workers, cores = sysconf(_SC_NPROCESSORS_ONLN);
    TRY(args_int(args, "workers", 1, WORKERS_MAX, num_max_i64(WORKERS_LEAST, num_min_i64(cores, WORKERS_MAX)),
                 &workers, e));
    TRY((s->sample ? paths_find_sample : paths_find)(
        args_value(args, "data", NULL), args_value(args, "content", NULL), &s->arena, &s->paths, e));
    if (args_has(args, "cache"))
        TRY(paths_set_cache(&s->paths, args_value(args, "cache", NULL), &s->arena, e));
    s->workers = (size_t)workers;
    s->json = args_has(args, "json");
    s->database = paths_database(&s->paths, &s->arena);
    if (!s->sample)
        s->database = args_value(args, "database", s->database);
    return ERR_OK;
}

static enum err read_server_options(const struct args *args, struct serving *s, struct error *e)
{
    int64_t port;
    TRY(args_int(args, "port", 1, 65535, API_PORT, &port, e));
    s->port = (uint16_t)port;
    /* A port that the user named is the one that is meant. */
    s->port_tries = args_has(args, "port") ? 0 : API_PORT_TRIES;
    s->address = args_value(args, "address", "127.0.0.1");
    s->hosts[0] = args_value(args, "host", NULL);
    return ERR_OK;
}

/*
 * What a worker's former self held is given back when one of the same name starts, so no two may have the
 * same name at the same time. The lock makes sure of that for the workers of a server; workers started alone
 * get a name that is new each time.
 */
static const char *name_place(struct serving *s, bool with_server)
{
    char host[65] = "", id[TOKEN_CHARS + 1];
    gethostname(host, sizeof host - 1);
    crypto_token(id);
    return with_server ? arena_printf(&s->arena, "%s", host) : arena_printf(&s->arena, "%s-%.6s", host, id);
}

static int supervise(const struct args *args, bool with_server, bool sample)
{
    struct serving s = {.sample = sample};
    struct error e = {0};
    _cleanup_(fd_closep) int lock_fd = -1;
    arena_init(&s.arena);
    enum err err = read_options(args, &s, &e);
    if (err == ERR_OK && with_server)
        err = read_server_options(args, &s, &e);
    if (err == ERR_OK && sample)
        err = sample_check(s.paths.data, &e);
    if (err == ERR_OK)
        err = paths_make(&s.paths, &e);
    if (err == ERR_OK && with_server && take_lock(&s, &lock_fd, &e) != ERR_OK)
        return already_running(&s, &e);
    if (err == ERR_OK && sample)
        err = sample_empty(s.paths.data, &e);
    if (err == ERR_OK)
        err = reach_content(&s, &e);
    if (err != ERR_OK)
        return command_fail(&e, s.json);
    s.place = name_place(&s, with_server);
    int code = supervisor_run(&(struct supervisor_options){
        .uid = s.paths.uid,
        .gid = s.paths.gid,
        .workers = s.workers,
        .with_server = with_server,
        .serve = serve_child,
        .worker = worker_child,
        .arg = &s,
    });
    if (sample && own_remove_folder(s.paths.data, &s.arena, &e) != ERR_OK)
        code = command_fail(&e, s.json);
    arena_release(&s.arena);
    return code;
}

static int run_serve(const struct args *args)
{
    return supervise(args, true, false);
}

static int run_demo(const struct args *args)
{
    return supervise(args, true, true);
}

static int run_worker(const struct args *args)
{
    return supervise(args, false, false);
}

#define RECORD_OPTIONS                                                                                       \
    {"data", 'd', "DIR",                                                                                     \
     "where the record lies (default: ~/.local/share/dryrun; /var/lib/dryrun for root)"},                    \
    {                                                                                                        \
        "database", 0, "URL", "the record itself, if elsewhere: sqlite:PATH or postgresql://..."             \
    }
#define COMMON_OPTIONS                                                                                       \
    {"cache", 0, "DIR", "what can be made again (default: ~/.cache/dryrun; with --data its folder cache)"},  \
        {"content", 0, "DIR", "problems and languages (default: what came with the program)"},               \
        {"workers", 'w', "N",                                                                                \
         "how many programs are judged at the same time (default: one per processor, at least 2)"},          \
    {                                                                                                        \
        "json", 0, NULL, "print the address, or the error, as JSON"                                          \
    }

#define SERVER_OPTIONS                                                                                       \
    {"port", 'p', "N", "listen there (default: 8080, or the next free one above it)"},                       \
        {"address", 0, "ADDRESS",                                                                            \
         "listen there instead of 127.0.0.1; whoever reaches it still needs the link"},                      \
    {                                                                                                        \
        "host", 0, "NAME", "a name by which browsers may call this server, besides the loopback's"           \
    }

static const struct command_option serve_options[] = {RECORD_OPTIONS, COMMON_OPTIONS, SERVER_OPTIONS, {0}};

const struct command cmd_serve = {
    .name = "serve",
    .operands = "",
    .summary = "start the page, the API and the workers, and print the address",
    .details = "Runs until it gets SIGTERM or Ctrl-C. Programs are judged in a jail only; \"dryrun doctor\" "
               "tells which protection there\n"
               "is. Started as root, it works as the owner of the data folder, or as uid 59990.",
    .options = serve_options,
    .run = run_serve,
};

static const struct command_option demo_options[] = {
    {"data", 'd', "DIR",
     "where the sample lies meanwhile: an empty folder (default: that of your own record, with -demo behind it)"},
    COMMON_OPTIONS,
    SERVER_OPTIONS,
    {0},
};

const struct command cmd_demo = {
    .name = "demo",
    .operands = "",
    .summary = "open a sample record: the search of somebody made up, to look around in and to try things on",
    .details =
        "It is made anew each time, lies in a folder of its own, and goes when the command ends (Ctrl-C). Your own record is neither\n"
        "read nor written; it may be served at the same time.",
    .options = demo_options,
    .run = run_demo,
};

static const struct command_option worker_options[] = {RECORD_OPTIONS, COMMON_OPTIONS, {0}};

const struct command cmd_worker = {
    .name = "worker",
    .operands = "",
    .summary = "start only workers, for a record that a server elsewhere serves",
    .details = "\"dryrun serve\" brings its own workers. This adds more, on this machine or, with --database "
               "postgresql://..., on another.",
    .options = worker_options,
    .run = run_worker,
};

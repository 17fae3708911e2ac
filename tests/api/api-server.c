/*
 * The server alone, without supervisor and workers, for the tests and the bench of the API.
 *
 *   api-server DB-URL TOKEN [--port N] [--rate N|none] [--threads N] [--tries N]
 *
 * Prints one line of JSON when it listens: {"url", "login_url", "port"}.
 */
#include "api/api.h"
#include "base/crypto.h"
#include "base/json.h"
#include "base/num.h"
#include "store/db.h"

#include <signal.h>

static void listening(const char *url, const char *login_url, uint16_t port, void *data)
{
    (void)data;
    printf("{\"url\":\"%s\",\"login_url\":\"%s\",\"port\":%u}\n", url, login_url, port);
    fflush(stdout);
}

static enum err serve(int argc, char **argv, struct error *e)
{
    struct api_options o = {.db_url = argv[1],
                            .version = "0.0.0-test",
                            .content = CONTENT_DIR,
                            .address = "127.0.0.1",
                            .bearer = str_of(argv[2]),
                            .stop_wait_ms = 2000,
                            .listening = listening};
    for (int i = 3; i + 1 < argc; i += 2) {
        int64_t n = 0;
        if (strcmp(argv[i + 1], "none") != 0 && !num_parse_i64(str_of(argv[i + 1]), 0, 65535, &n))
            return error_set(e, ERR_INVALID, argv[i], "%s wants a number", argv[i]);
        if (strcmp(argv[i], "--port") == 0)
            o.port = (uint16_t)n;
        else if (strcmp(argv[i], "--rate") == 0)
            o.rate_per_s = n ? (unsigned)n : API_NO_RATE;
        else if (strcmp(argv[i], "--threads") == 0)
            o.threads = (unsigned)n;
        else if (strcmp(argv[i], "--tries") == 0)
            o.port_tries = (unsigned)n;
        else
            return error_set(e, ERR_INVALID, argv[i], "there is no %s", argv[i]);
    }
    struct db *db;
    TRY(db_open(o.db_url, &db, e));
    enum err err = db_migrate(db, e);
    db_close(db);
    TRY(err);
    return api_serve(&o, e);
}

int main(int argc, char **argv)
{
    struct error e = {0};
    if (argc < 3)
        return 2;
    signal(SIGPIPE, SIG_IGN);
    crypto_start();
    if (serve(argc, argv, &e) == ERR_OK)
        return 0;
    fprintf(stderr, "api-server: %s\n", e.message);
    return 1;
}

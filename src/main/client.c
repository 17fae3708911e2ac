/*
 * HTTP/1.1 as far as one request to our own server needs it: "Connection: close", so the answer ends where
 * the connection does.
 */
#include "main/client.h"

#include "base/fd.h"
#include "base/json.h"
#include "base/num.h"

#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

enum { ANSWER_MAX = 16 << 20, FILE_MAX = 4096, PATIENCE_SECONDS = 10 };

static enum err read_server_file(const struct paths *p, struct arena *a, int64_t *ret_port,
                                 struct str *ret_token, struct error *e)
{
    _cleanup_(fd_closep) int dir = open(p->data, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (dir < 0)
        return error_errno(e, errno, p->data, "cannot open %s", p->data);
    struct str text;
    if (fd_read_beneath(dir, CLIENT_SERVER_FILE, FILE_MAX, a, &text, e) == ERR_NOT_FOUND)
        return error_set(e, ERR_NOT_FOUND, CLIENT_SERVER_FILE,
                         "no server is running on %s; start one with \"dryrun serve\"", p->data);
    json_auto_t *j = NULL;
    TRY(json_read(text, &j, e));
    TRY(json_get_int(j, "port", 1, 65535, ret_port, e));
    TRY(fd_read_beneath(dir, CLIENT_TOKEN_FILE, FILE_MAX, a, &text, e));
    *ret_token = str_trim(text);
    return ERR_OK;
}

static enum err connect_local(int64_t port, int *ret_fd, struct error *e)
{
    struct sockaddr_in to = {
        .sin_family = AF_INET, .sin_port = htons((uint16_t)port), .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
    struct timeval patience = {.tv_sec = PATIENCE_SECONDS};
    _cleanup_(fd_closep) int fd = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (fd < 0)
        return error_errno(e, errno, NULL, "cannot make a socket");
    setsockopt(fd, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    setsockopt(fd, SOL_SOCKET, SO_SNDTIMEO, &patience, sizeof patience);
    if (connect(fd, (const struct sockaddr *)&to, sizeof to) < 0) {
        error_errno(e, errno, NULL, "the server on port %d does not answer", (int)port);
        return e ? e->code = ERR_IO : ERR_IO;
    }
    *ret_fd = TAKE_FD(fd);
    return ERR_OK;
}

static enum err parse_answer(struct str answer, int *ret_status, struct str *ret_body, struct error *e)
{
    size_t end = str_find(answer, STR("\r\n\r\n"));
    int64_t status;
    if (end == answer.n || !str_starts(answer, STR("HTTP/1.1 ")) ||
        !num_parse_i64(str_head(str_from(answer, 9), 3), 100, 599, &status))
        return error_set(e, ERR_IO, NULL, "what answers on that port is not dryrun");
    *ret_status = (int)status;
    *ret_body = str_from(answer, end + 4);
    return ERR_OK;
}

enum err client_request(const struct paths *p, const char *method, const char *path, struct str body,
                        struct arena *a, int *ret_status, struct str *ret_body, struct error *e)
{
    int64_t port = 0;
    struct str token = {0};
    TRY(read_server_file(p, a, &port, &token, e));
    _cleanup_(fd_closep) int fd = -1;
    _cleanup_(strbuf_release) struct strbuf b = {0};
    TRY(connect_local(port, &fd, e));
    strbuf_printf(
        &b,
        "%s %s HTTP/1.1\r\nHost: 127.0.0.1:%d\r\nAuthorization: Bearer %.*s\r\nConnection: close\r\n"
        "Content-Type: application/json\r\nContent-Length: %zu\r\n\r\n%.*s",
        method, path, (int)port, STR_ARG(token), body.n, STR_ARG(body));
    TRY(fd_write_all(fd, strbuf_str(&b), "the request", e));
    strbuf_clear(&b);
    TRY(fd_read_all(fd, ANSWER_MAX, "the answer", &b, e));
    return parse_answer(arena_str(a, strbuf_str(&b)), ret_status, ret_body, e);
}

enum err client_new_link(const struct paths *p, struct arena *a, const char **ret_url, struct error *e)
{
    int status;
    struct str body, url;
    TRY(client_request(p, "POST", "/api/links", STR("{}"), a, &status, &body, e));
    if (status != 201)
        return error_set(e, ERR_IO, NULL, "the server refused to make a link (status %d)", status);
    json_auto_t *j = NULL;
    TRY(json_read(body, &j, e));
    TRY(json_get_str(j, "url", 4096, &url, e));
    *ret_url = arena_cstr(a, url);
    return ERR_OK;
}

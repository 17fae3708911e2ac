/*
 * client.h: the command line talks to a running server of the same user: reads its address and token from the
 * data folder.
 */
#ifndef DRYRUN_MAIN_CLIENT_H
#define DRYRUN_MAIN_CLIENT_H

#include "base/arena.h"
#include "base/err.h"
#include "base/str.h"
#include "main/paths.h"

/* Files in the data folder, 0600: the bearer token (made once), and where the server listens now. */
#define CLIENT_TOKEN_FILE  "token"
#define CLIENT_SERVER_FILE "server.json"

/*
 * One request to the server on 127.0.0.1: method and path, a JSON body or an empty one; the answer's status
 * and body into the arena. ERR_NOT_FOUND: no server has written its address; ERR_IO: it does not answer.
 */
enum err client_request(const struct paths *p, const char *method, const char *path, struct str body,
                        struct arena *a, int *ret_status, struct str *ret_body, struct error *e) warn_unused;

/* A fresh one-time link from the running server. */
enum err client_new_link(const struct paths *p, struct arena *a, const char **ret_url,
                         struct error *e) warn_unused;

#endif

/*
 * relay.c: what a solution and a validator say to each other passes through here, and is written down.
 *
 * Each way is a pipe that we read and a pipe that we write; no more is read than was passed on, so that a
 * side that does not listen holds up the other as a single pipe would. An end that is closed on one side is
 * closed on the other. Nothing here
 * blocks: relay_fds() says what to wait for.
 */
#include "base/fd.h"
#include "judge/inside.h"

#include <errno.h>
#include <unistd.h>

static void close_way(struct relay_way *w)
{
    fd_closep(&w->in_fd);
    fd_closep(&w->out_fd);
    w->in_fd = w->out_fd = -1;
    w->n = w->at = 0;
}

void relay_init(struct relay *r)
{
    static const char signs[2] = {'>', '<'};
    *r = (struct relay){0};
    for (int i = 0; i < 2; i++)
        r->ways[i] = (struct relay_way){.in_fd = -1, .out_fd = -1, .sign = signs[i]};
}

enum err relay_begin(struct relay *r, const int in_fds[2], const int out_fds[2], struct error *e)
{
    for (int i = 0; i < 2; i++) {
        r->ways[i].in_fd = in_fds[i];
        r->ways[i].out_fd = out_fds[i];
    }
    for (int i = 0; i < 2; i++) {
        TRY(fd_set_nonblocking(in_fds[i], e));
        TRY(fd_set_nonblocking(out_fds[i], e));
    }
    return ERR_OK;
}

void relay_fds(const struct relay *r, struct pollfd fds[2])
{
    for (int i = 0; i < 2; i++) {
        const struct relay_way *w = &r->ways[i];
        fds[i] = w->n ? (struct pollfd){.fd = w->out_fd, .events = POLLOUT}
                      : (struct pollfd){.fd = w->in_fd, .events = POLLIN};
    }
}

/* ---- what is written down ---- */

static void end_line(struct relay *r, struct relay_way *w)
{
    strbuf_putc(&r->talk, w->sign);
    strbuf_put(&r->talk, strbuf_str(&w->line));
    strbuf_putc(&r->talk, '\n');
    strbuf_clear(&w->line);
}

/* Lines stand in the order in which they were complete. */
static void write_down(struct relay *r, struct relay_way *w, struct str text)
{
    while (text.n) {
        if (r->talk.n + w->line.n >= JUDGE_TEXT_MAX) {
            r->cut = true;
            return;
        }
        size_t end = str_find_char(text, '\n');
        size_t n = end < text.n ? end : text.n;
        strbuf_put(&w->line, str_head(text, n));
        if (end < text.n)
            end_line(r, w);
        n += end < text.n;
        text = (struct str){text.p + n, text.n - n};
    }
}

/* ---- what passes ---- */

static bool read_some(struct relay *r, struct relay_way *w)
{
    ssize_t n = read(w->in_fd, w->chunk, sizeof w->chunk);
    if (n == 0 || (n < 0 && errno != EAGAIN && errno != EINTR))
        close_way(w);
    if (n <= 0)
        return false;
    w->n = (size_t)n;
    w->at = 0;
    write_down(r, w, (struct str){w->chunk, w->n});
    return true;
}

static void write_some(struct relay_way *w)
{
    ssize_t n = write(w->out_fd, w->chunk + w->at, w->n - w->at);
    if (n > 0)
        w->at += (size_t)n;
    else if (n < 0 && errno != EAGAIN && errno != EINTR)
        close_way(w); /* nobody listens any more */
    if (w->at == w->n)
        w->n = w->at = 0;
}

void relay_move(struct relay *r, const struct pollfd fds[2])
{
    for (int i = 0; i < 2; i++) {
        struct relay_way *w = &r->ways[i];
        if (!fds[i].revents || w->in_fd < 0)
            continue;
        /* Nearly always there is room at once. */
        if (w->n || read_some(r, w))
            write_some(w);
    }
}

void relay_end(struct relay *r)
{
    for (int i = 0; i < 2; i++) {
        struct relay_way *w = &r->ways[i];
        for (w->n = 0; w->in_fd >= 0 && !r->cut; w->n = 0)
            if (!read_some(r, w))
                break;
        close_way(w);
        if (w->line.n)
            end_line(r, w);
        strbuf_release(&w->line);
    }
}

void relay_release(struct relay *r)
{
    relay_end(r);
    strbuf_release(&r->talk);
}

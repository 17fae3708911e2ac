#include "store/wake.h"

#include "base/crypto.h"
#include "base/fd.h"
#include "store/engine.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <inttypes.h>
#include <poll.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/time.h>
#include <sys/un.h>

/* An address holds 108 bytes, a folder's path may be longer: sockets are reached through the open folder. */
#define WAKE_ADDRESS "/proc/self/fd/%d/%s"

enum { DATAGRAM_MAX = DB_CHANNEL_MAX + 1 + DB_NOTICE_MAX };

void wake_init(struct wake *w, const char *path, uint64_t inode)
{
    struct strbuf folder = {0};
    const char *slash = strrchr(path, '/');
    strbuf_put(&folder, (struct str){path, slash ? (size_t)(slash - path) + 1 : 0});
    strbuf_puts(&folder, "wake");
    *w = (struct wake){.dir_fd = -1, .socket_fd = -1, .folder = strbuf_take(&folder), .inode = inode};
}

void wake_release(struct wake *w)
{
    fd_closep(&w->dir_fd);
    fd_closep(&w->socket_fd);
    w->dir_fd = w->socket_fd = -1;
    free(TAKE_PTR(w->folder));
}

static enum err open_folder(struct wake *w, bool make, struct error *e)
{
    if (w->dir_fd >= 0)
        return ERR_OK;
    if (make && mkdir(w->folder, 0700) < 0 && errno != EEXIST)
        return error_errno(e, errno, w->folder, "cannot make the folder %s", w->folder);
    w->dir_fd = open(w->folder, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
    if (w->dir_fd < 0)
        return error_errno(e, errno, w->folder, "cannot open the folder %s", w->folder);
    return ERR_OK;
}

static bool address_of(const struct wake *w, const char *name, struct sockaddr_un *ret)
{
    *ret = (struct sockaddr_un){.sun_family = AF_UNIX};
    int n = snprintf(ret->sun_path, sizeof ret->sun_path, WAKE_ADDRESS, w->dir_fd, name);
    return n > 0 && (size_t)n < sizeof ret->sun_path;
}

/* Is this the name of a socket of our record that wants the channel? */
static bool name_wants(const struct wake *w, const char *name, const char *channel)
{
    char inode[24];
    snprintf(inode, sizeof inode, "%" PRIx64, w->inode);
    struct str rest = str_of(name), part;
    if (!str_split(&rest, '.', &part) || !str_is(part, inode) || !str_split(&rest, '.', &part))
        return false;
    while (str_split(&rest, '+', &part))
        if (str_is(part, channel))
            return true;
    return false;
}

static void lost_name(const char *name, char ret[NAME_MAX + 1])
{
    snprintf(ret, NAME_MAX + 1, "%s.lost", name);
}

/* False: it is there already, or cannot be made. */
static bool make_note(const struct wake *w, const char *lost)
{
    int fd = openat(w->dir_fd, lost, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600);
    bool made = fd >= 0;
    fd_closep(&fd);
    return made;
}

/* See wake.h on listeners that are slow. */
static void send_one(struct wake *w, const char *name, struct str datagram)
{
    struct sockaddr_un to;
    if (!address_of(w, name, &to))
        return;
    char lost[NAME_MAX + 1];
    lost_name(name, lost);
    int flags = MSG_NOSIGNAL | (faccessat(w->dir_fd, lost, F_OK, 0) == 0 ? MSG_DONTWAIT : 0);
    do {
        ssize_t n;
        do
            n = sendto(w->socket_fd, datagram.p, datagram.n, flags, (const struct sockaddr *)&to, sizeof to);
        while (n < 0 && errno == EINTR);
        if (n >= 0)
            return;
        if (errno == ECONNREFUSED) { /* its owner is dead */
            unlinkat(w->dir_fd, name, 0);
            unlinkat(w->dir_fd, lost, 0);
            return;
        }
        if (errno == ENOENT)
            return;
        flags |= MSG_DONTWAIT;
    } while (make_note(w, lost));
}

static bool open_sender(struct wake *w)
{
    if (w->socket_fd >= 0)
        return true;
    w->socket_fd = socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    struct timeval wait = {.tv_usec = WAKE_WAIT_MS * 1000};
    if (w->socket_fd < 0 || setsockopt(w->socket_fd, SOL_SOCKET, SO_SNDTIMEO, &wait, sizeof wait) < 0)
        return false;
    return true;
}

static void closedirp(DIR **dir)
{
    if (*dir)
        closedir(*dir);
}

void wake_send(struct wake *w, const char *channel, struct str payload)
{
    /* No folder: nobody has ever listened. */
    if (open_folder(w, false, NULL) != ERR_OK || !open_sender(w))
        return;
    char datagram[DATAGRAM_MAX];
    int head = snprintf(datagram, sizeof datagram, "%s", channel) + 1;
    memcpy(datagram + head, payload.n ? payload.p : "", payload.n);

    int fd = openat(w->dir_fd, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (fd < 0)
        return;
    _cleanup_(closedirp) DIR *dir = fdopendir(fd);
    if (!dir) {
        fd_closep(&fd);
        return;
    }
    for (struct dirent *d; (d = readdir(dir));)
        if (name_wants(w, d->d_name, channel))
            send_one(w, d->d_name, (struct str){datagram, (size_t)head + payload.n});
}

struct wake_listener {
    struct db_listener base;
    struct wake wake; /* owned; socket_fd is the one that receives */
    char name[96];
};

static void wake_listener_free(struct db_listener *base)
{
    struct wake_listener *l = (struct wake_listener *)base;
    char lost[NAME_MAX + 1];
    lost_name(l->name, lost);
    if (l->wake.dir_fd >= 0 && l->name[0]) {
        unlinkat(l->wake.dir_fd, l->name, 0);
        unlinkat(l->wake.dir_fd, lost, 0);
    }
    wake_release(&l->wake);
    free(l);
}

static int wake_listener_fd(const struct db_listener *base)
{
    return ((const struct wake_listener *)base)->wake.socket_fd;
}

static enum err wake_listener_next(struct db_listener *base, struct arena *a, struct db_notice *ret,
                                   bool *ret_got, struct error *e)
{
    struct wake_listener *l = (struct wake_listener *)base;
    char datagram[DATAGRAM_MAX + 1];
    ssize_t n;
    do
        n = recv(l->wake.socket_fd, datagram, DATAGRAM_MAX, MSG_DONTWAIT);
    while (n < 0 && errno == EINTR);
    if (n < 0 && errno != EAGAIN)
        return error_errno(e, errno, "wake", "cannot receive notices");
    if (n < 0) {
        char lost[NAME_MAX + 1];
        lost_name(l->name, lost);
        *ret_got = unlinkat(l->wake.dir_fd, lost, 0) == 0;
        if (*ret_got)
            *ret = (struct db_notice){.channel = "", .payload = STR(""), .lost = true};
        return ERR_OK;
    }
    datagram[n] = '\0';
    size_t head = strlen(datagram);
    struct str payload = str_from((struct str){datagram, (size_t)n}, head + 1);
    *ret = (struct db_notice){.channel = arena_strdup(a, datagram), .payload = arena_str(a, payload)};
    *ret_got = true;
    return ERR_OK;
}

static const struct listener wake_listener_ops = {wake_listener_free, wake_listener_fd, wake_listener_next};

/* bind() makes the file with the process's umask: what counts is that the folder is 0700. */
static enum err bind_socket(struct wake_listener *l, const char *const *channels, struct error *e)
{
    struct strbuf name = {0};
    strbuf_printf(&name, "%" PRIx64 ".%016" PRIx64 ".", l->wake.inode, crypto_random_u64());
    for (size_t i = 0; channels[i]; i++) {
        if (i)
            strbuf_putc(&name, '+');
        strbuf_puts(&name, channels[i]);
    }
    struct sockaddr_un here;
    bool fits = name.n < sizeof l->name && address_of(&l->wake, strbuf_cstr(&name), &here);
    if (fits)
        memcpy(l->name, name.p, name.n + 1);
    strbuf_release(&name);
    if (!fits)
        return error_set(e, ERR_INTERNAL, "wake", "the names of the channels are too long");
    l->wake.socket_fd = socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    if (l->wake.socket_fd < 0)
        return error_errno(e, errno, "wake", "cannot make a socket");
    if (bind(l->wake.socket_fd, (const struct sockaddr *)&here, sizeof here) < 0)
        return error_errno(e, errno, l->wake.folder, "cannot listen in %s", l->wake.folder);
    return ERR_OK;
}

enum err wake_listen(struct wake *w, const char *const *channels, struct db_listener **ret, struct error *e)
{
    struct wake_listener *l = calloc(1, sizeof *l);
    if (!l)
        abort();
    l->base.ops = &wake_listener_ops;
    l->wake = *w;
    *w = (struct wake){.dir_fd = -1, .socket_fd = -1};
    enum err err = open_folder(&l->wake, true, e);
    if (err == ERR_OK)
        err = bind_socket(l, channels, e);
    if (err != ERR_OK) {
        wake_listener_free(&l->base);
        return err;
    }
    *ret = &l->base;
    return ERR_OK;
}

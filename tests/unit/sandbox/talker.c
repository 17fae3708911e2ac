/*
 * talker.c: the program with which the tests try what a run can say to whom: it does what its first argument
 * says, and tells on standard output what came of it, an errno by its name.
 */
#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <linux/filter.h>
#include <net/if.h>
#include <netinet/tcp.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/inotify.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

static const char *outcome(int r)
{
    return r < 0 ? strerrorname_np(errno) : "ok";
}

static struct sockaddr_in address(const char *ip, int port)
{
    struct sockaddr_in a = {.sin_family = AF_INET, .sin_port = htons(port)};
    inet_pton(AF_INET, ip, &a.sin_addr);
    return a;
}

static int try_connect(const char *ip, int port)
{
    struct sockaddr_in a = address(ip, port);
    int fd = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    return fd < 0 ? fd : connect(fd, (struct sockaddr *)&a, sizeof a);
}

/* A server, and a client that is another process. Whoever ends first leaves the port in TIME_WAIT for the
 * next run to stumble over. */
static void loopback(int port)
{
    struct sockaddr_in a = address("127.0.0.1", port);
    char text[16] = "";
    int server = socket(AF_INET, SOCK_STREAM, 0);
    if (server < 0 || bind(server, (struct sockaddr *)&a, sizeof a) < 0 || listen(server, 5) < 0) {
        printf("server %s\n", outcome(-1));
        return;
    }
    if (fork() == 0) {
        int fd = socket(AF_INET, SOCK_STREAM, 0), one = 1;
        setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &one, sizeof one);
        if (connect(fd, (struct sockaddr *)&a, sizeof a) == 0)
            write(fd, "hello", 5);
        _exit(0);
    }
    int fd = accept(server, NULL, NULL);
    read(fd, text, sizeof text - 1);
    close(fd);
    wait(NULL);
    printf("heard %s\n", text);
}

static struct sockaddr_un abstract(socklen_t *ret_size)
{
    struct sockaddr_un a = {.sun_family = AF_UNIX, .sun_path = "\0dryrun-talks"};
    *ret_size = offsetof(struct sockaddr_un, sun_path) + 13;
    return a;
}

static int listen_abstract(void)
{
    socklen_t size;
    struct sockaddr_un a = abstract(&size);
    int fd = socket(AF_UNIX, SOCK_STREAM, 0);
    return fd < 0 ? fd : bind(fd, (struct sockaddr *)&a, size) < 0 ? -1 : listen(fd, 5);
}

static int connect_abstract(void)
{
    socklen_t size;
    struct sockaddr_un a = abstract(&size);
    int fd = socket(AF_UNIX, SOCK_STREAM, 0);
    return fd < 0 ? fd : connect(fd, (struct sockaddr *)&a, size);
}

/* A descriptor goes from one process of the run to another. */
static void pass_descriptor(void)
{
    int pair[2], got = -1;
    char byte = 'x', control[CMSG_SPACE(sizeof(int))] = {0};
    struct iovec data = {&byte, 1};
    struct msghdr m = {
        .msg_iov = &data, .msg_iovlen = 1, .msg_control = control, .msg_controllen = sizeof control};
    if (socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, pair) < 0) {
        printf("pass %s\n", outcome(-1));
        return;
    }
    if (fork() == 0) {
        int fd = open("/box/passed", O_RDWR | O_CREAT, 0600);
        struct cmsghdr *c = CMSG_FIRSTHDR(&m);
        c->cmsg_level = SOL_SOCKET;
        c->cmsg_type = SCM_RIGHTS;
        c->cmsg_len = CMSG_LEN(sizeof fd);
        memcpy(CMSG_DATA(c), &fd, sizeof fd);
        _exit(sendmsg(pair[1], &m, 0) != 1);
    }
    if (recvmsg(pair[0], &m, 0) == 1 && CMSG_FIRSTHDR(&m))
        memcpy(&got, CMSG_DATA(CMSG_FIRSTHDR(&m)), sizeof got);
    wait(NULL);
    printf("pass %s\n", got >= 0 && write(got, "y", 1) == 1 ? "ok" : "nothing");
}

static void families(void)
{
    static const struct {
        const char *name;
        int family, type, protocol;
    } cases[] = {
        {"unix", AF_UNIX, SOCK_STREAM, 0},        {"inet", AF_INET, SOCK_STREAM, 0},
        {"inet6", AF_INET6, SOCK_DGRAM, 0},       {"raw", AF_INET, SOCK_RAW, IPPROTO_ICMP},
        {"sctp", AF_INET, SOCK_STREAM, 132},      {"mptcp", AF_INET, SOCK_STREAM, 262},
        {"netlink", AF_NETLINK, SOCK_RAW, 0},     {"packet", AF_PACKET, SOCK_DGRAM, 0},
        {"vsock", AF_VSOCK, SOCK_STREAM, 0},      {"alg", AF_ALG, SOCK_SEQPACKET, 0},
        {"bluetooth", AF_BLUETOOTH, SOCK_RAW, 0}, {"tipc", AF_TIPC, SOCK_SEQPACKET, 0},
    };
    for (unsigned i = 0; i < sizeof cases / sizeof *cases; i++)
        printf("%s %s\n", cases[i].name, outcome(socket(cases[i].family, cases[i].type, cases[i].protocol)));
}

/* What would reach the kernel's rarer parts, or change the network. */
static void meddle(void)
{
    struct sock_filter code = BPF_STMT(BPF_RET | BPF_K, 0);
    struct sock_fprog filter = {1, &code};
    struct ifreq lo = {.ifr_name = "lo"};
    int fd = socket(AF_INET, SOCK_STREAM, 0), size = 1 << 16;
    if (fd < 0)
        fd = socket(AF_UNIX, SOCK_STREAM, 0);
    printf("buffer %s\n", outcome(setsockopt(fd, SOL_SOCKET, SO_SNDBUF, &size, sizeof size)));
    printf("attach %s\n", outcome(setsockopt(fd, SOL_SOCKET, SO_ATTACH_FILTER, &filter, sizeof filter)));
    printf("ulp %s\n", outcome(setsockopt(fd, IPPROTO_TCP, TCP_ULP, "tls", 4)));
    printf("iptables %s\n", outcome(setsockopt(fd, IPPROTO_IP, 64, &size, sizeof size)));
    printf("down %s\n", outcome(ioctl(fd, SIOCSIFFLAGS, &lo)));
}

static void files(void)
{
    int fd = open("/box/locked", O_RDWR | O_CREAT, 0600);
    struct flock all = {.l_type = F_WRLCK};
    printf("flock %s\n", outcome(flock(fd, LOCK_EX)));
    printf("fcntl %s\n", outcome(fcntl(fd, F_SETLK, &all)));
    printf("lease %s\n", outcome(fcntl(fd, F_SETLEASE, F_RDLCK)));
    printf("watch %s\n", outcome(inotify_add_watch(inotify_init1(IN_CLOEXEC), "/box", IN_CREATE)));
}

int main(int argc, char **argv)
{
    const char *what = argc > 1 ? argv[1] : "";
    setvbuf(stdout, NULL, _IONBF, 0);
    if (strcmp(what, "loopback") == 0)
        loopback(4000);
    else if (strcmp(what, "listen") == 0) {
        printf("listen %s\n", outcome(listen_abstract()));
    } else if (strcmp(what, "connect") == 0) {
        printf("abstract %s\n", outcome(connect_abstract()));
        printf("port %s\n", outcome(try_connect("127.0.0.1", 4000)));
        printf("outside %s\n", outcome(try_connect("192.0.2.1", 80)));
        printf("metadata %s\n", outcome(try_connect("169.254.169.254", 80)));
    } else if (strcmp(what, "pass") == 0)
        pass_descriptor();
    else if (strcmp(what, "families") == 0)
        families();
    else if (strcmp(what, "meddle") == 0)
        meddle();
    else if (strcmp(what, "files") == 0)
        files();
    else
        return 99;
    return 0;
}

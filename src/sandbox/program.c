/*
 * program.c: the file that a run begins with.
 *
 * Until its exec the program's process is one of the slot's, with the slot's memory: /proc/self/exe is
 * dryrun's own file then, on the machine's file system, past every mount of the jail, and other links in
 * /proc lead elsewhere. The kernel resolves the path itself, the interpreter of a script, and the loader that
 * an ELF file asks for, all in that state. So none of the three may lead through /proc (or /dev, which has
 * links into it). After its exec a program meets only itself there.
 *
 * The files of /w and /shelf may come from an attacker; those of the system are trusted.
 */
#include "sandbox/program.h"

#include "base/cleanup.h"
#include "base/fd.h"
#include "base/str.h"

#include <elf.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <unistd.h>

/* As many scripts as the kernel follows, and one more. */
enum { SCRIPTS_MAX = 6, LINE_MAX_BYTES = 256 };

static bool begins_with_folder(struct str path)
{
    static const char *const folders[] = {"/w/",   "/shelf/", "/usr/",   "/bin/",   "/sbin/",
                                          "/lib/", "/lib32/", "/lib64/", "/libx32/"};
    for (size_t i = 0; i < ARRAY_LEN(folders); i++)
        if (str_starts(path, str_of(folders[i])))
            return true;
    return false;
}

bool program_path_ok(const char *path)
{
    struct str all = str_of(path), part;
    if (!begins_with_folder(all))
        return false;
    struct str rest = str_from(all, 1);
    while (str_split(&rest, '/', &part))
        if (part.n == 0 || str_is(part, ".") || str_is(part, ".."))
            return false;
    return true;
}

/* The interpreter of a script, as the kernel reads it. */
static bool script_interpreter(const char *head, size_t n, char path[LINE_MAX_BYTES])
{
    if (n < 2 || head[0] != '#' || head[1] != '!')
        return false;
    size_t at = 2, length = 0;
    while (at < n && (head[at] == ' ' || head[at] == '\t'))
        at++;
    for (; at < n && head[at] && !strchr(" \t\n", head[at]); at++)
        path[length++] = head[at];
    path[length] = '\0';
    return true;
}

static bool is_elf(const Elf64_Ehdr *h, size_t n)
{
    return n >= sizeof *h && memcmp(h->e_ident, ELFMAG, SELFMAG) == 0 && h->e_ident[EI_CLASS] == ELFCLASS64 &&
           h->e_phentsize == sizeof(Elf64_Phdr) && h->e_phoff <= INT32_MAX;
}

static enum program_kind look_at_elf(int fd, const Elf64_Ehdr *h)
{
    enum program_kind kind = PROGRAM_STATIC;
    for (size_t i = 0; i < h->e_phnum; i++) {
        Elf64_Phdr part;
        char loader[PATH_MAX];
        if (pread(fd, &part, sizeof part, (off_t)(h->e_phoff + i * sizeof part)) != sizeof part)
            break;
        if (part.p_type != PT_INTERP)
            continue;
        kind = PROGRAM_OTHER;
        /* The kernel wants a NUL at the end, and refuses what is longer. */
        if (part.p_filesz < 2 || part.p_filesz > sizeof loader || part.p_offset > INT32_MAX ||
            pread(fd, loader, part.p_filesz, (off_t)part.p_offset) != (ssize_t)part.p_filesz ||
            loader[part.p_filesz - 1] != '\0')
            continue;
        if (!program_path_ok(loader))
            return PROGRAM_REFUSED;
    }
    return kind;
}

static bool is_given(const char *path)
{
    return strncmp(path, "/w/", 3) == 0 || strncmp(path, "/shelf/", 7) == 0;
}

enum program_kind program_look(int root_fd, const char *path)
{
    char now[PATH_MAX], next[LINE_MAX_BYTES];
    if (!is_given(path))
        return PROGRAM_SYSTEM;
    if (snprintf(now, sizeof now, "%s", path) >= (int)sizeof now)
        return PROGRAM_MISSING;
    for (int i = 0; i < SCRIPTS_MAX && is_given(now); i++) {
        union {
            Elf64_Ehdr elf;
            char bytes[LINE_MAX_BYTES];
        } head;
        _cleanup_(fd_closep) int fd = openat(root_fd, now + 1, O_RDONLY | O_NOFOLLOW | O_CLOEXEC);
        if (fd < 0)
            return i ? PROGRAM_OTHER : PROGRAM_MISSING;
        ssize_t n = pread(fd, &head, sizeof head, 0);
        if (n > 0 && is_elf(&head.elf, (size_t)n)) {
            enum program_kind kind = look_at_elf(fd, &head.elf);
            return kind == PROGRAM_STATIC && i ? PROGRAM_OTHER : kind;
        }
        if (n <= 0 || !script_interpreter(head.bytes, (size_t)n, next))
            break;
        if (!program_path_ok(next))
            return PROGRAM_REFUSED;
        snprintf(now, sizeof now, "%s", next);
    }
    return PROGRAM_OTHER;
}

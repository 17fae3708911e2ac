/*
 * program.c: the file that a run begins with.
 *
 * Until its exec the program's process is one of the slot's, with the slot's memory: /proc/self/exe is dryrun's own file then, on
 * the machine's file system, past every mount of the jail, and other links in /proc lead elsewhere. The kernel resolves the path
 * itself, the interpreter of a script, and the loader that an ELF file asks for, all in that state. So none of the three may lead
 * through /proc (or /dev, which has links into it). After its exec a program meets only itself there.
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
    static const char *const folders[] = {"/w/", "/shelf/", "/usr/", "/bin/", "/sbin/", "/lib/", "/lib32/", "/lib64/", "/libx32/"};
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

static enum err refuse(const char *path, const char *interpreter, struct error *e)
{
    return error_set(e, ERR_INVALID, "argv", "cannot start %s: its interpreter %.100s is not one of the system's", path, interpreter);
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

/* *ret_static false, and the loader checked, when it asks for one. */
static enum err look_at_elf(int fd, const Elf64_Ehdr *h, const char *path, bool *ret_static, struct error *e)
{
    bool alone = true;
    for (size_t i = 0; i < h->e_phnum; i++) {
        Elf64_Phdr part;
        char loader[PATH_MAX];
        if (pread(fd, &part, sizeof part, (off_t)(h->e_phoff + i * sizeof part)) != sizeof part)
            break;
        if (part.p_type != PT_INTERP)
            continue;
        alone = false;
        /* The kernel wants a NUL at the end, and refuses what is longer. */
        if (part.p_filesz < 2 || part.p_filesz > sizeof loader || part.p_offset > INT32_MAX ||
            pread(fd, loader, part.p_filesz, (off_t)part.p_offset) != (ssize_t)part.p_filesz || loader[part.p_filesz - 1] != '\0')
            continue;
        if (!program_path_ok(loader))
            return refuse(path, loader, e);
    }
    *ret_static = alone;
    return ERR_OK;
}

enum err program_look(int root_fd, const char *path, bool *ret_static, struct error *e)
{
    char now[LINE_MAX_BYTES], next[LINE_MAX_BYTES];
    snprintf(now, sizeof now, "%s", path);
    for (int i = 0; i < SCRIPTS_MAX; i++) {
        union {
            Elf64_Ehdr elf;
            char bytes[LINE_MAX_BYTES];
        } head;
        if (strncmp(now, "/w/", 3) != 0 && strncmp(now, "/shelf/", 7) != 0)
            break;
        _cleanup_(fd_closep) int fd = openat(root_fd, now + 1, O_RDONLY | O_NOFOLLOW | O_CLOEXEC);
        ssize_t n = fd < 0 ? -1 : pread(fd, &head, sizeof head, 0);
        if (n <= 0)
            break;
        if (is_elf(&head.elf, (size_t)n)) {
            bool alone = false;
            TRY(look_at_elf(fd, &head.elf, path, &alone, e));
            *ret_static = alone && i == 0;
            return ERR_OK;
        }
        if (!script_interpreter(head.bytes, (size_t)n, next))
            break;
        if (!program_path_ok(next))
            return refuse(path, next, e);
        memcpy(now, next, sizeof now);
    }
    *ret_static = false;
    return ERR_OK;
}

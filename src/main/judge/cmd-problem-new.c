/*
 * dryrun problem new: a small package that is complete, to be changed into one's own.
 *
 * The packages lie in the content's templates/, one for each type, as they are but for three words: @TITLE@,
 * @UUID@ and @AUTHOR@ (CONTRIBUTING.md).
 */
#include "base/crypto.h"
#include "base/fd.h"
#include "base/utf8.h"
#include "main/commands.h"
#include "main/judge/own.h"
#include "main/local.h"
#include "main/options.h"
#include "main/say.h"
#include "record/problems/problems.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <pwd.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

enum { TEMPLATE_FILE_MAX = 1 << 20, TEMPLATE_DEPTH_MAX = 8, TEXT_MAX = 100 };

static const struct {
    const char *name;
    const char *what;
} types[] = {
    {"pass-fail", "right or wrong, compared with an answer"},
    {"scoring", "points for groups of tests"},
    {"interactive", "the solution talks to a validator"},
    {"multi-pass", "the solution is run twice, and the validator carries over what it is given"},
};

struct scaffold {
    struct arena *a;
    const char *title, *author, *uuid;
    size_t files;
};

/* The three words replaced in a text. */
static struct str fill_in(const struct scaffold *s, struct str text)
{
    const struct {
        struct str word;
        const char *by;
    } words[] = {{STR("@TITLE@"), s->title}, {STR("@UUID@"), s->uuid}, {STR("@AUTHOR@"), s->author}};
    struct strbuf out = {0};
    while (text.n) {
        size_t at = str_find_char(text, '@'), i = 0;
        strbuf_put(&out, str_head(text, at));
        text = str_from(text, at);
        while (i < ARRAY_LEN(words) && !str_starts(text, words[i].word))
            i++;
        if (i < ARRAY_LEN(words)) {
            strbuf_puts(&out, words[i].by);
            text = str_from(text, words[i].word.n);
        } else {
            strbuf_put(&out, str_head(text, 1));
            text = str_from(text, 1);
        }
    }
    struct str filled = arena_str(s->a, strbuf_str(&out));
    strbuf_release(&out);
    return filled;
}

static enum err copy_file(struct scaffold *s, int from_fd, int to_fd, const char *name, struct error *e)
{
    struct str text;
    TRY(fd_read_beneath(from_fd, name, TEMPLATE_FILE_MAX, s->a, &text, e));
    s->files++;
    return fd_write_file_at(to_fd, name, fill_in(s, text), 0644, e);
}

static enum err copy_folder(struct scaffold *s, int from_fd, int to_fd, int depth, struct error *e)
{
    int own = fcntl(from_fd, F_DUPFD_CLOEXEC, 0);
    DIR *d = own < 0 ? NULL : fdopendir(own);
    if (!d) {
        enum err r = error_errno(e, errno, "template", "cannot read the template");
        fd_closep(&own);
        return r;
    }
    enum err r = ERR_OK;
    for (struct dirent *entry; r == ERR_OK && (entry = readdir(d));) {
        _cleanup_(fd_closep) int from = -1;
        _cleanup_(fd_closep) int to = -1;
        if (entry->d_name[0] == '.')
            continue;
        if (fd_open_dir_beneath(from_fd, entry->d_name, &from, NULL) != ERR_OK) {
            r = copy_file(s, from_fd, to_fd, entry->d_name, e);
            continue;
        }
        if (depth == TEMPLATE_DEPTH_MAX)
            r = error_set(e, ERR_INTERNAL, "template", "the template is nested too deep");
        else if (mkdirat(to_fd, entry->d_name, 0755) < 0)
            r = error_errno(e, errno, entry->d_name, "cannot make the folder %s", entry->d_name);
        if (r == ERR_OK)
            r = fd_open_dir_beneath(to_fd, entry->d_name, &to, e);
        if (r == ERR_OK)
            r = copy_folder(s, from, to, depth + 1, e);
    }
    closedir(d);
    return r;
}

/* ---- what is asked for ---- */

/* A text that stands between quotes of YAML. */
static enum err check_text(const char *option, const char *text, struct error *e)
{
    struct str s = str_of(text);
    bool ok = s.n > 0 && s.n <= TEXT_MAX && utf8_valid(s) && str_trim(s).n > 0;
    for (size_t i = 0; i < s.n; i++)
        ok &= (unsigned char)s.p[i] >= 0x20 && s.p[i] != 0x7f && s.p[i] != '"' && s.p[i] != '\\' &&
              s.p[i] != '@';
    return ok ? ERR_OK
              : error_set(e, ERR_INVALID, option,
                          "--%s wants 1 to %d bytes of text without quotes, backslashes and @", option,
                          TEXT_MAX);
}

static enum err check_type(const char *type, struct error *e)
{
    for (size_t i = 0; i < ARRAY_LEN(types); i++) {
        if (strcmp(type, types[i].name) == 0)
            return ERR_OK;
    }
    return error_set(e, ERR_INVALID, "type",
                     "there is no type \"%.60s\"; there are pass-fail, scoring, interactive and multi-pass",
                     type);
}

/* The user's name as the system has it, if it can stand in problem.yaml. */
static const char *own_name(struct arena *a)
{
    const struct passwd *p = getpwuid(getuid());
    struct str gecos = str_of(p ? p->pw_gecos : NULL);
    const char *name = arena_cstr(a, str_trim(str_head(gecos, str_find_char(gecos, ','))));
    return p && p->pw_uid != 0 && check_text("author", name, NULL) == ERR_OK ? name : "Your Name";
}

static const char *new_uuid(struct arena *a)
{
    unsigned char b[16];
    struct strbuf text = {0};
    crypto_random(b, sizeof b);
    b[6] = (unsigned char)((b[6] & 0x0f) | 0x40); /* version 4, RFC 9562 */
    b[8] = (unsigned char)((b[8] & 0x3f) | 0x80);
    for (size_t i = 0; i < sizeof b; i++)
        strbuf_printf(&text, "%s%02x", i == 4 || i == 6 || i == 8 || i == 10 ? "-" : "", b[i]);
    const char *uuid = arena_cstr(a, strbuf_str(&text));
    strbuf_release(&text);
    return uuid;
}

/* "sum" becomes "Sum". */
static const char *title_of(const char *name, struct arena *a)
{
    char *title = arena_strdup(a, name);
    if (title[0] >= 'a' && title[0] <= 'z')
        title[0] = (char)(title[0] - 32);
    return title;
}

/* ---- the command ---- */

static enum err scaffold(struct scaffold *s, const char *content, const char *type, const char *dir,
                         const char *name, struct error *e)
{
    const char *template_path = arena_printf(s->a, "%s/templates/%s", content, type);
    _cleanup_(fd_closep) int from = open(template_path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (from < 0)
        return error_errno(e, errno, "template", "cannot open %s", template_path);
    _cleanup_(fd_closep) int above = open(dir, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (above < 0)
        return error_errno(e, errno, "dir", "cannot open the folder %s", dir);
    if (mkdirat(above, name, 0755) < 0)
        return errno == EEXIST ? error_set(e, ERR_CONFLICT, "name",
                                           "%s/%s is there already; nothing was changed", dir, name)
                               : error_errno(e, errno, "dir", "cannot make %s/%s", dir, name);
    _cleanup_(fd_closep) int to = -1;
    enum err r = fd_open_dir_beneath(above, name, &to, e);
    if (r == ERR_OK)
        r = copy_folder(s, from, to, 0, e);
    if (r != ERR_OK && own_remove_tree(above, name, NULL) != ERR_OK)
        say_to(stderr, "dryrun: what was begun in %s/%s could not be removed\n", dir, name);
    return r;
}

static void say_next(const char *path, const char *type, const struct scaffold *s)
{
    static const char *const steps[][2] = {
        {"problem.yaml", "title, licence, time limit"},         {"statement/problem.en.md", "what is asked"},
        {"input_validators/", "what is promised of the input"}, {"output_validator/", "what is right"},
        {"submissions/", "right, wrong and slow solutions"},    {"data/", "samples and secret tests"},
    };
    bool has_validator = strcmp(type, "interactive") == 0 || strcmp(type, "multi-pass") == 0;
    sayf("made %s: a %s problem of %zu files, complete as it is\n\nto make it yours:\n", path, type,
         s->files);
    for (size_t i = 0; i < ARRAY_LEN(steps); i++) {
        if (has_validator || strcmp(steps[i][0], "output_validator/") != 0)
            sayf("  %-24s %s\n", steps[i][0], steps[i][1]);
    }
    sayf(
        "\nthen \"dryrun problem verify %s\" until it has no finding, and \"dryrun problem import %s\":\nit is among "
        "your problems.\n",
        path, path);
}

static void print_json(const char *path, const char *name, const char *type, const struct scaffold *s)
{
    struct strbuf out = {0};
    struct json_writer w = jw_to(&out);
    jw_begin(&w, '{');
    jw_put_cstr(&w, "problem", name);
    jw_put_cstr(&w, "path", path);
    jw_put_cstr(&w, "type", type);
    jw_put_cstr(&w, "uuid", s->uuid);
    jw_put_int(&w, "files", (int64_t)s->files);
    jw_end(&w);
    say_json(&out);
}

static int run(const struct args *args)
{
    struct arena a;
    struct paths paths;
    struct error e = {0};
    const char *name = args->operands[0], *type = args_value(args, "type", "pass-fail"),
               *dir = args_value(args, "dir", ".");
    bool json = args_has(args, "json");
    arena_init(&a);
    struct scaffold s = {.a = &a, .uuid = new_uuid(&a)};
    s.title = args_value(args, "title", title_of(name, &a));
    s.author = args_value(args, "author", own_name(&a));
    enum err r = ERR_OK;
    if (!problem_slug_ok(str_of(name)))
        r = error_set(&e, ERR_INVALID, "name",
                      "\"%.100s\" is no name for a problem: 1 to %d small letters and digits", name,
                      PROBLEM_SLUG_MAX);
    if (r == ERR_OK)
        r = check_type(type, &e);
    if (r == ERR_OK)
        r = check_text("title", s.title, &e);
    if (r == ERR_OK)
        r = check_text("author", s.author, &e);
    if (r == ERR_OK)
        r = paths_find(NULL, args_value(args, "content", NULL), &a, &paths, &e);
    if (r == ERR_OK)
        r = scaffold(&s, paths.content, type, dir, name, &e);
    if (r == ERR_OK) {
        const char *path = strcmp(dir, ".") == 0 ? name : arena_printf(&a, "%s/%s", dir, name);
        json ? print_json(path, name, type, &s) : say_next(path, type, &s);
    }
    arena_release(&a);
    return r == ERR_OK ? EXIT_OK : command_fail(&e, json);
}

static const struct command_option options[] = {
    {"type", 't', "TYPE", "pass-fail (if not said otherwise), scoring, interactive or multi-pass"},
    {"title", 0, "TEXT", "as people read it; otherwise the name"},
    {"author", 0, "NAME", "for the credits; otherwise the name that the system has of you"},
    {"dir", 0, "FOLDER", "where the package's folder is made; otherwise here"},
    OPTION_CONTENT("problems and languages"),
    {"json", 0, NULL, "as JSON"},
    {0},
};

const struct command cmd_problem_new = {
    .name = "problem new",
    .operands = "NAME",
    .min_operands = 1,
    .max_operands = 1,
    .summary = "make a new problem package, complete, to be changed",
    .details =
        "NAME has small letters and digits. The package is a small problem that is complete: a statement, samples and\n"
        "secret tests, a generator, an input validator, solutions and wrong ones, and where the type asks for it an\n"
        "output validator. \"dryrun problem verify\" has nothing to find in it. Nothing is overwritten.",
    .options = options,
    .run = run,
};

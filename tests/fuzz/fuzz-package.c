/*
 * A problem package, whatever its files are. An input is a folder in a form that survives cutting and
 * inserting:
 *
 *   byte 0         bits 0-1: what is there at first: nothing, a good package, a good legacy one, nothing;
 *                  bits 2-3: the name of the folder; the other bits say nothing
 *   then records, each ended by FF:
 *     byte 0       below C0: a path of the table; C0 and above: a path follows, up to a line feed
 *     byte 1       bits 0-2: 0-4 a file, 5 a symbolic link to what follows, 6 a folder, 7 a pipe;
 *                  bits 3-7: the number that stands for % in a path of the table
 *     the rest     the content; in it, FE n repeats the last 1 + (n & 15) bytes 8 << (n >> 4) times
 *
 * It is written below /dev/shm (or /tmp), one component at a time and never through a link, read, and
 * removed. Besides not crashing, what was read must keep what package.h says of it.
 */
#include "base/crypto.h"
#include "base/fd.h"
#include "base/utf8.h"
#include "judge/package/package.h"

#include <assert.h>
#include <dirent.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

enum { RECORDS_MAX = 64, CONTENT_MAX = 2 * PACKAGE_SHOWN_MAX, DEPTH_MAX = 14 };

static char root[64];
static struct arena languages_arena;
static struct languages languages;

/* ---- a folder out of bytes ---- */

struct file {
    const char *path, *text;
};

static const struct file good[] = {
    {"problem.yaml", "problem_format_version: 2025-09\nname: {en: Add}\nuuid: u\nlimits: {time_limit: 1}\n"
                     "constants: {n: 5}\n"},
    {"statement/problem.en.md", "Add {{n}}.\n"},
    {"data/sample/1.in", "1\n"},
    {"data/sample/1.ans", "1\n"},
    {"data/secret/1.in", "1\n"},
    {"data/secret/1.ans", "1\n"},
    {"submissions/accepted/a.py", "print(1)\n"},
    {"input_validators/v.py", "exit(42)\n"},
};

static const struct file legacy[] = {
    {"problem.yaml", "name: Add\nlimits: {time_limit: 1}\n"},
    {"problem_statement/problem.tex", "\\problemname{A}\n"},
    {"data/secret/1.in", "1\n"},
    {"data/secret/1.ans", "1\n"},
    {"submissions/accepted/a.py", "print(1)\n"},
};

/* What is often there stands here more than once. */
static const char *const paths[] = {
    "problem.yaml",
    "problem.yaml",
    "problem.yaml",
    "submissions/submissions.yaml",
    "submissions/submissions.yaml",
    "generators/generated.yaml",
    "generators/generated.yaml",
    "dryrun/meta.yaml",
    "statement/problem.en.md",
    "statement/problem.%.md",
    "statement/problem.tex",
    "problem_statement/problem.en.tex",
    "problem_statement/problem.pdf",
    "data/sample/%.in",
    "data/sample/%.ans",
    "data/sample/%.yaml",
    "data/sample/1.in",
    "data/sample/1.ans",
    "data/sample/1.ans.statement",
    "data/secret/%.in",
    "data/secret/%.ans",
    "data/secret/%.yaml",
    "data/secret/1.in",
    "data/secret/1.ans",
    "data/secret/1.yaml",
    "data/secret/1.hint",
    "data/secret/1.files/x",
    "data/secret/test_group.yaml",
    "data/secret/testdata.yaml",
    "data/secret/g/test_group.yaml",
    "data/secret/g/testdata.yaml",
    "data/secret/g/%.in",
    "data/secret/g/%.ans",
    "data/secret/g/h/%.in",
    "data/secret/g/h/test_group.yaml",
    "data/invalid_input/%.in",
    "data/invalid_output/%.in",
    "data/invalid_output/%.ans",
    "data/invalid_output/%.out",
    "data/valid_output/%.out",
    "submissions/accepted/a.cpp",
    "submissions/accepted/%.py",
    "submissions/accepted/p/%.py",
    "submissions/wrong_answer/%.cpp",
    "submissions/time_limit_exceeded/s/%.h",
    "submissions/odd/x.c",
    "generators/gen.py",
    "generators/g/gen.py",
    "input_validators/v.py",
    "input_validators/v/v.cpp",
    "input_format_validators/v.cpp",
    "output_validator/v.cpp",
    "output_validator/build",
    "output_validators/v/v.cpp",
    "attachments/starter.py",
    "attachments/templates/cpp/x.cpp",
    "include/cpp/x.h",
    "include/default/x.h",
    "static_validator/v.py",
    ".timelimit",
    "domjudge-problem.ini",
};

static bool component_ok(struct str s)
{
    return s.n > 0 && s.n < 256 && !str_is(s, ".") && !str_is(s, "..") && !memchr(s.p, '\0', s.n);
}

/* The folder that holds the last component, made if it is missing; -1 when something else is in its way. */
static int open_parent(int dir, struct str path, char name[256])
{
    int at = dup(dir), depth = 0;
    for (struct str part; at >= 0 && str_split(&path, '/', &part);) {
        if (!component_ok(part) || ++depth > DEPTH_MAX) {
            close(at);
            return -1;
        }
        memcpy(name, part.p, part.n);
        name[part.n] = '\0';
        if (!path.p)
            return at;
        mkdirat(at, name, 0700);
        int next = openat(at, name, O_PATH | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
        close(at);
        at = next;
    }
    return at;
}

enum { KIND_LINK = 5, KIND_FOLDER, KIND_PIPE };

static void put_file(int dir, struct str path, unsigned kind, struct str content)
{
    char name[256], target[256];
    struct error e;
    _cleanup_(fd_closep) int parent = open_parent(dir, path, name);
    if (parent < 0)
        return;
    if (kind == KIND_LINK) {
        snprintf(target, sizeof target, "%.*s", STR_ARG(str_head(content, sizeof target - 1)));
        (void)!symlinkat(target, parent, name);
    } else if (kind == KIND_FOLDER) {
        (void)!mkdirat(parent, name, 0700);
    } else if (kind == KIND_PIPE) {
        (void)!mkfifoat(parent, name, 0600);
    } else {
        _cleanup_(fd_closep) int fd =
            openat(parent, name, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC, 0600);
        if (fd >= 0 && fd_write_all(fd, content, "a file", &e) != ERR_OK)
            abort();
    }
}

static void unpack(struct str packed, struct strbuf *out)
{
    for (size_t i = 0; i < packed.n && out->n < CONTENT_MAX; i++) {
        unsigned char c = (unsigned char)packed.p[i], n;
        if (c != 0xFE || i + 1 == packed.n) {
            strbuf_putc(out, packed.p[i]);
            continue;
        }
        n = (unsigned char)packed.p[++i];
        size_t bytes = 1 + (n & 15), times = (size_t)8 << (n >> 4);
        if (bytes > out->n)
            continue;
        strbuf_reserve(out, bytes * times);
        for (; times && out->n < CONTENT_MAX; times--)
            strbuf_put(out, (struct str){out->p + out->n - bytes, bytes});
    }
}

static void put_record(int dir, struct str record)
{
    if (record.n < 2)
        return;
    struct strbuf path = {0}, content = {0};
    unsigned char place = (unsigned char)record.p[0], what = (unsigned char)record.p[1];
    struct str rest = str_from(record, 2), free_path;
    if (place < 0xC0) {
        for (const char *c = paths[place % ARRAY_LEN(paths)]; *c; c++) {
            if (*c == '%')
                strbuf_printf(&path, "%d", what >> 3);
            else
                strbuf_putc(&path, *c);
        }
    } else if (str_split(&rest, '\n', &free_path)) {
        strbuf_put(&path, free_path);
    }
    unpack(rest, &content);
    put_file(dir, strbuf_str(&path), what & 7, strbuf_str(&content));
    strbuf_release(&path);
    strbuf_release(&content);
}

static void put_all(int dir, const struct file *files, size_t n)
{
    for (size_t i = 0; i < n; i++)
        put_file(dir, str_of(files[i].path), 0, str_of(files[i].text));
}

static void remove_tree(int parent, const char *name)
{
    int fd = openat(parent, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
    DIR *d = fd < 0 ? NULL : fdopendir(fd);
    for (struct dirent *e; d && (e = readdir(d));) {
        if (strcmp(e->d_name, ".") == 0 || strcmp(e->d_name, "..") == 0)
            continue;
        if (unlinkat(fd, e->d_name, 0) < 0)
            remove_tree(fd, e->d_name);
    }
    if (d)
        closedir(d);
    if (unlinkat(parent, name, AT_REMOVEDIR) < 0)
        abort();
}

/* ---- what must hold ---- */

static void check_text(struct str s, size_t max)
{
    assert(s.n <= max && utf8_valid(s));
}

/* Of one line: what goes to lists, commands and databases. */
static void check_word(struct str s, size_t max)
{
    check_text(s, max);
    assert(!s.n || !memchr(s.p, '\0', s.n));
}

static void check_words(const struct str *list, size_t n, size_t max)
{
    assert(n <= max);
    for (size_t i = 0; i < n; i++) {
        check_word(list[i], 1000);
        assert(list[i].p[list[i].n] == '\0' || list[i].n); /* reads each of them */
    }
}

static void check_program(const struct package *p, const struct package_program *program)
{
    check_word(program->path, 4096);
    check_word(program->name, 255);
    assert(program->n_files >= 1 && program->n_files <= PACKAGE_FILES_PER_PROGRAM_MAX);
    for (size_t i = 0; i < program->n_files; i++) {
        check_word(program->files[i].name, 255);
        check_text(program->files[i].text, PACKAGE_TEXT_MAX);
    }
    check_word(program->language, 40);
    assert(p->broken || program->language.n == 0 || language_by_id(&languages, program->language));
}

static bool has_file(const struct package *p, const struct package_test *t, const char *ending)
{
    char path[4096];
    int fd;
    snprintf(path, sizeof path, "data/%.*s%s", STR_ARG(t->name), ending);
    if (fd_open_beneath(p->dir_fd, path, &fd, NULL) != ERR_OK)
        return false;
    close(fd);
    return true;
}

static void check_test(const struct package *p, const struct package_test *t, bool is_check)
{
    check_word(t->name, 4096);
    check_words(t->args, t->n_args, 1000);
    check_words(t->make_args, t->n_make_args, 64);
    check_words(t->output_validator_args, t->n_output_validator_args, 1000);
    for (size_t i = 0; i < t->n_input_validator_args; i++) {
        check_word(t->input_validator_args[i].validator, PACKAGE_TEXT_MAX);
        check_words(t->input_validator_args[i].args, t->input_validator_args[i].n_args, 1000);
    }
    check_text(t->hint, PACKAGE_TEXT_MAX);
    check_text(t->description, PACKAGE_TEXT_MAX);
    check_text(t->input, PACKAGE_SHOWN_MAX);
    check_text(t->output, PACKAGE_SHOWN_MAX);
    if (is_check)
        return;
    assert(str_starts(t->name, t->kind == TEST_SAMPLE ? STR("sample/") : STR("secret/")));
    if (t->generated)
        assert(strlen(t->in_sha256) == 64 && strlen(t->ans_sha256) == 64 && t->line > 0);
    else
        assert(p->broken || (has_file(p, t, ".in") && has_file(p, t, ".ans")));
}

static void check_tests(const struct package *p)
{
    assert(p->n_tests <= PACKAGE_TESTS_MAX && p->n_samples <= p->n_tests);
    assert(p->broken || p->n_tests > p->n_samples);
    for (size_t i = 0; i < p->n_tests; i++) {
        const struct package_test *t = &p->tests[i];
        check_test(p, t, false);
        assert((t->kind == TEST_SAMPLE) == (i < p->n_samples));
        for (size_t k = 0; k < i; k++)
            assert(!str_eq(t->name, p->tests[k].name));
    }
    for (size_t i = 0; i < p->n_checks; i++) {
        check_test(p, &p->checks[i].test, true);
        assert(p->checks[i].kind <= CHECK_VALID_OUTPUT);
    }
    if (!p->broken && p->n_tests && p->tests[p->n_tests - 1].generated)
        assert(p->generator && p->generator_solution);
}

static void check_programs(const struct package *p)
{
    const struct package_program *single[] = {p->generator, p->generator_solution};
    for (size_t i = 0; i < ARRAY_LEN(single); i++) {
        if (single[i])
            check_program(p, single[i]);
    }
    assert(p->n_output_validators <= PACKAGE_OUTPUT_VALIDATORS_MAX);
    for (size_t i = 0; i < p->n_output_validators; i++)
        check_program(p, &p->output_validators[i]);
    for (size_t i = 0; i < p->n_input_validators; i++) {
        check_program(p, &p->input_validators[i]);
        assert(p->input_validators[i].language.n);
    }
    for (size_t i = 0; i < p->n_includes; i++)
        check_program(p, &p->includes[i]);
    for (size_t i = 0; i < p->n_starters; i++) {
        check_text(p->starters[i].source, PACKAGE_TEXT_MAX);
        assert(language_by_id(&languages, p->starters[i].language));
    }
    assert(p->n_submissions <= PACKAGE_PROGRAMS_MAX);
    for (size_t i = 0; i < p->n_submissions; i++) {
        const struct package_submission *s = &p->submissions[i];
        check_program(p, &s->program);
        check_word(s->folder, 255);
        for (size_t k = 0; k < s->n_expectations; k++) {
            check_word(s->expectations[k].tests, PACKAGE_TEXT_MAX);
            check_word(s->expectations[k].message, 1000);
            assert(((s->expectations[k].permitted | s->expectations[k].required) >> (VERDICT_RTE + 1)) == 0);
        }
    }
}

/* By these, broken packages are listed too. */
static void check_listing(const struct package *p)
{
    bool known = str_is(p->difficulty, "warm-up") || str_is(p->difficulty, "easy") ||
                 str_is(p->difficulty, "medium") || str_is(p->difficulty, "hard");
    check_word(p->title, 200);
    check_word(p->pattern, 100);
    assert(known && p->title.n > 0 && p->minutes >= 1 && p->minutes <= 600 && p->order >= 0);
    for (size_t i = 0; i < p->n_statements; i++) {
        check_text(p->statements[i].text, PACKAGE_TEXT_MAX);
        check_text(p->statements[i].title, PACKAGE_TITLE_MAX);
        check_word(p->statements[i].language, 255);
    }
    check_word(p->license, 40);
    check_word(p->credits, PACKAGE_TEXT_MAX);
    check_word(p->uuid, 100);
    check_words(p->keywords, p->n_keywords, 100);
    check_words(p->languages, p->n_languages, 100);
    assert(p->n_hints <= 3);
    for (size_t i = 0; i < p->n_hints; i++)
        check_text(p->hints[i], 4000);
}

static void check_findings(const struct package *p, bool good_name)
{
    bool of_package = false;
    assert(p->broken == (p->findings.errors > 0) && p->findings.n <= FINDINGS_MAX);
    assert(p->findings.n == FINDINGS_MAX || p->findings.n == p->findings.errors + p->findings.warnings);
    for (size_t i = 0; i < p->findings.n; i++) {
        const struct finding *f = &p->findings.list[i];
        check_word(f->file, 4096);
        check_text(f->message, 4096);
        assert(f->message.n > 0 && f->line >= 0);
        for (size_t k = 0; k < f->message.n; k++)
            assert((unsigned char)f->message.p[k] >= ' ' || strchr("\n\t", f->message.p[k]));
        of_package |= f->file.n == 0;
    }
    /* Only a bad name of the folder belongs to no file. */
    assert(of_package == !good_name);
}

static void check_package(const struct package *p, bool good_name)
{
    const struct package_limits *l = &p->limits;
    check_findings(p, good_name);
    check_listing(p);
    check_tests(p);
    check_programs(p);
    assert(p->slug.n > 0 && strlen(p->sha256) == 64);
    assert(l->time_ms > 0 && l->time_ms <= 600000 && l->memory_bytes && l->output_bytes && l->code_bytes);
    assert(l->validation_ms > 0 && l->validation_memory_bytes && l->validation_output_bytes);
    assert(l->ac_to_time_limit >= 1 && l->time_limit_to_tle >= 1);
}

/* ---- the target ---- */

static void leave(void)
{
    rmdir(root);
    arena_release(&languages_arena);
}

static void start(void)
{
    static const char text[] =
        "name: L\nextensions: [%s]\nfile: main.%s\ntool: /t\nremedy: r\nversion: [/t]\n"
        "run: {argv: [/t]}\n";
    static const char *const known[][2] = {{"c.yaml", "c"}, {"cpp.yaml", "cpp"}, {"python3.yaml", "py"}};
    static struct language list[ARRAY_LEN(known)];
    crypto_start();
    arena_init(&languages_arena);
    for (size_t i = 0; i < ARRAY_LEN(known); i++) {
        struct str described = str_of(arena_printf(&languages_arena, text, known[i][1], known[i][1]));
        if (language_parse(described, known[i][0], &languages_arena, &list[i], NULL) != ERR_OK)
            abort();
    }
    languages = (struct languages){list, ARRAY_LEN(known)};
    snprintf(root, sizeof root, "/dev/shm/fuzz-package-XXXXXX");
    if (!mkdtemp(root)) {
        snprintf(root, sizeof root, "/tmp/fuzz-package-XXXXXX");
        if (!mkdtemp(root))
            abort();
    }
    atexit(leave);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const char *const names[] = {"good1", "Good-1", "\xC3\xA9", "a\xFF"};
    char folder[128];
    struct package *p;
    if (size == 0)
        return 0;
    if (!*root)
        start();
    unsigned at_first = data[0] & 3, name = data[0] >> 2 & 3;
    snprintf(folder, sizeof folder, "%s/%s", root, names[name]);
    _cleanup_(fd_closep) int dir = -1;
    if (mkdir(folder, 0700) < 0 || (dir = open(folder, O_PATH | O_DIRECTORY | O_CLOEXEC)) < 0)
        abort();
    if (at_first == 1)
        put_all(dir, good, ARRAY_LEN(good));
    if (at_first == 2)
        put_all(dir, legacy, ARRAY_LEN(legacy));
    struct str rest = {(const char *)data + 1, size - 1}, record;
    for (int i = 0; i < RECORDS_MAX && str_split(&rest, '\xFF', &record); i++)
        put_record(dir, record);
    if (package_load(folder, &languages, &p, NULL) != ERR_OK)
        abort();
    check_package(p, name == 0);
    package_free(p);
    remove_tree(AT_FDCWD, folder);
    return 0;
}

#include "temp-package.h"

#include "base/crypto.h"
#include "base/fd.h"
#include "support/temp-folder.h"

#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

char temp_dir[96];
static char root[TEMP_FOLDER_MAX];
static struct arena arena;
struct languages temp_languages;

static const struct temp_file good[] = {
    {"problem.yaml", "problem_format_version: 2025-09\n"
                     "name: Add Up\n"
                     "uuid: 3e0f4c5e-7d0b-4c55-9c63-6a6d7f0c1a11\n"
                     "license: cc by\n"
                     "credits: Ada <ada@example.org>\n"
                     "limits:\n  time_limit: 2\n  memory: 64\n"},
    {"statement/problem.en.md", "Add up {{n}} numbers.\n"},
    {"data/sample/1.in", "1 2\n"},
    {"data/sample/1.ans", "3\n"},
    {"data/sample/1.yaml", "description: One and two.\n"},
    {"data/secret/02-zero.in", "0 0\n"},
    {"data/secret/02-zero.ans", "0\n"},
    {"data/secret/10-big.in", "5 5\n"},
    {"data/secret/10-big.ans", "10\n"},
    {"data/secret/10-big.yaml",
     "hint: Mind the carry.\nargs: [a, b]\noutput_validator_args: [float_tolerance, \"1e-6\"]\n"},
    {"data/invalid_input/empty.in", ""},
    {"submissions/accepted/sum.py", "print(sum(map(int, input().split())))\n"},
    {"submissions/wrong_answer/off.cpp", "int main() {}\n"},
    {"submissions/time_limit_exceeded/slow/main.c", "int main(void) { for (;;); }\n"},
    {"submissions/time_limit_exceeded/slow/util.h", "\n"},
    {"input_validators/check.py", "import sys\nsys.exit(42)\n"},
    {"attachments/starter.py", "# start\n"},
    {"generators/gen.py", "print(1, 2)\n"},
    {"dryrun/growth.yaml", "generator: gen.py\n"
                           "n: the number of numbers\n"
                           "from: 2\n"
                           "to: 1000\n"
                           "shapes:\n"
                           "  random: [random, \"{n}\", \"x{n*3}-{n/40}\", \"{seed}\"]\n"
                           "  equal: [equal, \"{n}\"]\n"
                           "time: n log n\n"
                           "space: n\n"
                           "function: {space: \"1\"}\n"},
    {"dryrun/meta.yaml",
     "difficulty: easy\npattern: sums\nminutes: 5\norder: 3\nrating: -0.86\nhints: [a, b, c]\n"},
};

void temp_write(const char *path, const char *text)
{
    char full[256];
    struct error e;
    snprintf(full, sizeof full, "%s/%s", temp_dir, path);
    if (!text) {
        assert_int_equal(unlink(full), 0);
        return;
    }
    char *slash = strrchr(full, '/');
    *slash = '\0';
    assert_int_equal(fd_make_dirs(full, 0755, &e), ERR_OK);
    *slash = '/';
    _cleanup_(fd_closep) int fd = open(full, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644);
    assert_true(fd >= 0);
    assert_int_equal(fd_write_all(fd, str_of(text), full, &e), ERR_OK);
}

int temp_setup(void **state)
{
    (void)state;
    struct error e;
    crypto_start();
    arena_init(&arena);
    if (!temp_folder_make(root, "package") ||
        languages_load(CONTENT_DIR "/languages", &arena, &temp_languages, &e) != ERR_OK)
        return -1;
    snprintf(temp_dir, sizeof temp_dir, "%s/addup", root);
    for (size_t i = 0; i < ARRAY_LEN(good); i++)
        temp_write(good[i].path, good[i].text);
    return 0;
}

int temp_teardown(void **state)
{
    (void)state;
    temp_folder_remove(root);
    arena_release(&arena);
    return 0;
}

struct package *temp_load(void)
{
    struct package *p;
    struct error e;
    if (package_load(temp_dir, &temp_languages, &p, &e) != ERR_OK)
        fail_msg("%s", e.message);
    return p;
}

void temp_print_findings(const struct package *p)
{
    for (size_t i = 0; i < p->findings.n; i++) {
        const struct finding *f = &p->findings.list[i];
        print_message("# %s %.*s:%d %.*s\n", severity_name(f->severity), STR_ARG(f->file), f->line,
                      STR_ARG(f->message));
    }
}

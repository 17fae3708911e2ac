#include "record/content/bank.h"

#include "base/fd.h"
#include "base/yaml.h"

#include <errno.h>
#include <fcntl.h>
#include <unistd.h>

/* false: it is not there. */
static enum err read_file(int folder, const char *name, size_t max, struct arena *a, struct str *ret,
                          bool *ret_is, struct error *e)
{
    struct error mine = {0};
    enum err r = fd_read_beneath(folder, name, max, a, ret, &mine);
    *ret_is = r == ERR_OK;
    return r == ERR_OK || r == ERR_NOT_FOUND
               ? ERR_OK
               : error_set(e, r, "questions", "questions/%s: %s", name, mine.message);
}

static enum err read_folder(int folder, struct arena *a, struct bank *b, struct error *e)
{
    struct questions_file files[QUESTION_FILES];
    struct str text;
    size_t n = 0;
    bool is;
    for (size_t i = 0; i < QUESTION_FILES; i++) {
        TRY(read_file(folder, question_files[i], QUESTIONS_BYTES_MAX, a, &text, &is, e));
        if (is)
            files[n++] = (struct questions_file){str_of(question_files[i]), text};
    }
    TRY(questions_read(files, n, a, &b->questions, e));
    TRY(read_file(folder, "ladder.yaml", LADDER_BYTES_MAX, a, &text, &is, e));
    return is ? yaml_in_file(ladder_rules_read(text, a, &b->ladder, e), e, "questions/ladder.yaml") : ERR_OK;
}

enum err bank_read(const char *content, struct arena *a, struct bank *ret, struct error *e)
{
    struct bank b = {0};
    const char *path = arena_printf(a, "%s/questions", content);
    _cleanup_(fd_closep) int folder = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (folder < 0 && errno != ENOENT)
        return error_errno(e, errno, "questions", "the folder %s cannot be read", path);
    if (folder >= 0)
        TRY(read_folder(folder, a, &b, e));
    *ret = b;
    return ERR_OK;
}

enum err bank_ladder(const struct bank *b, const struct ladder_rules **ret, struct error *e)
{
    if (!b->ladder)
        return error_set(
            e, ERR_UNSUPPORTED, "questions",
            "the content has no questions/ladder.yaml; it comes with the program: install it again");
    *ret = b->ladder;
    return ERR_OK;
}

#include "record/content/shelf.h"
#include "record/content/world.h"

enum err content_bank(const char *content, struct arena *a, struct bank *ret, struct error *e)
{
    static const struct shelf shelf = {"questions", question_files, .n_files = QUESTION_FILES,
                                       .bytes = QUESTIONS_BYTES_MAX};
    struct bank b = {0};
    struct yaml_file *files;
    struct str ladder;
    size_t n;
    TRY(shelf_read(content, &shelf, a, &files, &n, e));
    TRY(questions_read(files, n, a, &b.questions, e));
    enum err r = shelf_text(content, "questions", "ladder.yaml", LADDER_BYTES_MAX, a, &ladder, e);
    if (r == ERR_OK)
        r = yaml_in_file(ladder_rules_read(ladder, a, &b.ladder, e), e, "questions/ladder.yaml");
    if (r != ERR_OK && r != ERR_NOT_FOUND)
        return r;
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

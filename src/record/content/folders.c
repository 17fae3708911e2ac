/* Kinds of content that are the files of one folder, all of them read by one function of their round. */
#include "record/content/shelf.h"
#include "record/content/world.h"

/* F(name, type, function of the round, folder, names (NULL: all of it), so many files, so many bytes of
 * each) */
/* clang-format off */
#define FOLDERS(F) \
    F(skills, struct skills, skills_read, "skills", NULL, 50, SKILLS_BYTES_MAX) \
    F(scripts, struct script_drafts, script_drafts_read, "scripts", NULL, 20, SCRIPT_BYTES_MAX) \
    F(typing, struct typing_texts, typing_texts_read, "typing", NULL, TYPING_FILES_MAX, TYPING_FILE_BYTES_MAX) \
    F(loops, struct loop_drills, loop_read, "event-loop", loop_files, LOOP_FILES, LOOP_BYTES_MAX) \
    F(recursions, struct recursion_drills, recursion_read, "recursion", NULL, RECURSION_FILES_MAX, RECURSION_BYTES_MAX)
/* clang-format on */

#define FOLDER_READ(name, type, read, in, only, n_of, bytes_of)                                              \
    enum err content_##name(const char *content, struct arena *a, type *ret, struct error *e)                \
    {                                                                                                        \
        const struct shelf shelf = {.folder = in, .names = only, .n_files = n_of, .bytes = bytes_of};        \
        struct yaml_file *files;                                                                             \
        size_t n;                                                                                            \
        TRY(shelf_read(content, &shelf, a, &files, &n, e));                                                  \
        return read(files, n, a, ret, e);                                                                    \
    }
FOLDERS(FOLDER_READ)

/* content-skills.h: the skills that come with the program, for tests. */
#ifndef DRYRUN_TESTS_CONTENT_SKILLS_H
#define DRYRUN_TESTS_CONTENT_SKILLS_H

#include "base/fd.h"
#include "rounds/apply/ad/skills.h"

#include <stdlib.h>

static inline void content_skills(struct arena *a, struct skills *ret)
{
    static const char *const kinds[] = {"cloud",     "databases", "frameworks",
                                        "languages", "practices", "tools"};
    struct yaml_file files[ARRAY_LEN(kinds)];
    struct error e = {0};
    for (size_t i = 0; i < ARRAY_LEN(kinds); i++) {
        files[i].name = str_of(arena_printf(a, "%s.yaml", kinds[i]));
        if (fd_read_path(arena_printf(a, CONTENT_DIR "/skills/%s.yaml", kinds[i]), SKILLS_BYTES_MAX, a,
                         &files[i].text, &e) != ERR_OK)
            abort();
    }
    if (skills_read(files, ARRAY_LEN(kinds), a, ret, &e) != ERR_OK) {
        fprintf(stderr, "%s\n", e.message);
        abort();
    }
}

#endif

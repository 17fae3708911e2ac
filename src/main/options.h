/*
 * options.h: the options that several commands have, so that each is spelled and means the same everywhere;
 * entries for their tables. Those that all have that work on the record are DESK_OPTIONS (desk.h), on the
 * judge LOCAL_OPTIONS (local.h).
 */
#ifndef DRYRUN_MAIN_OPTIONS_H
#define DRYRUN_MAIN_OPTIONS_H

/* clang-format off */

/* "problems and languages": what of it this command reads */
#define OPTION_CONTENT(what) {"content", 0, "DIR", "the folder with " what}

#define OPTION_DRY_RUN(help) {"dry-run", 'n', NULL, help}
#define OPTION_DO_NOTHING OPTION_DRY_RUN("tell what would be done, and do nothing")

/* Without it a command refuses to write over what is there. */
#define OPTION_REPLACE(help) {"replace", 0, NULL, help}

/* N: how many by itself, a number as text */
#define OPTION_LIMIT(n) {"limit", 0, "N", "at most so many (default " n ")"}

/* Our answer, in practice; --answer is the user's. */
#define OPTION_SHOW(help) {"show", 0, NULL, help}

/* The language of a program. */
#define OPTION_LANGUAGE(help) {"language", 'l', "ID", help}

/* clang-format on */

#endif

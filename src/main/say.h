/*
 * say.h: what the commands print. Text that somebody else may have written is in most of it (a title out of a
 * table, a name, a program's output), so that all of it goes through here: nothing in it is obeyed by a
 * terminal. Control characters but line feeds and tabs, and bytes that are not UTF-8, become U+FFFD; a
 * carriage return before a line feed is left out. tools/lint forbids printf() elsewhere.
 */
#ifndef DRYRUN_MAIN_SAY_H
#define DRYRUN_MAIN_SAY_H

#include "base/json.h"

#include <stdio.h>

/* To standard output: a text; a member of an object, nothing where it is no text; as printf(). */
void say(struct str text);
void say_member(const json_t *object, const char *member);
void sayf(const char *format, ...) printf_like(1, 2);
/* As fprintf(). */
void say_to(FILE *to, const char *format, ...) printf_like(2, 3);

/* An instant on the clock of this machine, "2026-11-27 14:05". */
void say_time(int64_t at_ms);

/* Behind what was written, at the end of its line: how it is undone, "  (dryrun undo 17)"; 0: nothing was. */
void say_undo(FILE *to, int64_t batch);

/* What is kept in a file or goes to another program is not changed on the way there; on a terminal as
 * say(). */
void say_content(struct str text);

/* JSON, as a line of its own: what a json_writer wrote, whose text is released; a value; the same, which is
 * decref'd (json_pack()). */
void say_json(struct strbuf *json);
void say_json_value(const json_t *value);
void say_json_owned(json_t *value);

#endif

/*
 * say.h: text that somebody else may have written, to standard output, without anything that a terminal would obey.
 */
#ifndef DRYRUN_MAIN_SAY_H
#define DRYRUN_MAIN_SAY_H

#include "base/str.h"

void say(struct str text);

/* JSON that was written by a json_writer, as a line of its own; the text is released. */
void say_json(struct strbuf *json);

#endif

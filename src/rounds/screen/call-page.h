/*
 * call-page.h: the sheet of a call (schema CallSheet) to carry and to print: as one HTML file that needs no
 * script and no other file, and as text for a terminal.
 *
 * The floor stands in neither: others may see the sheet.
 *
 * Pure; appended to out. Of a member that is missing or null nothing is written.
 */
#ifndef DRYRUN_ROUNDS_SCREEN_CALL_PAGE_H
#define DRYRUN_ROUNDS_SCREEN_CALL_PAGE_H

#include "base/json.h"

void call_page_html(const json_t *sheet, struct strbuf *out);
void call_page_text(const json_t *sheet, struct strbuf *out);

#endif

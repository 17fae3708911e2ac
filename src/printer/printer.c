#include "printer/printer.h"

static const unsigned char program[] = {
#include "printer/print-sheet.inc"
};

struct str printer_program(void)
{
    return (struct str){(const char *)program, sizeof program};
}

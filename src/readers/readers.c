#include "readers/readers.h"

static const unsigned char archive[] = {
#include "readers/archive.inc"
};

struct str reader_archive(void)
{
    return (struct str){(const char *)archive, sizeof archive};
}

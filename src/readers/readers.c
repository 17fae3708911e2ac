#include "readers/readers.h"

static const unsigned char archive[] = {
#include "readers/archive.inc"
};

static const unsigned char document[] = {
#include "readers/document.inc"
};

struct str reader_archive(void)
{
    return (struct str){(const char *)archive, sizeof archive};
}

struct str reader_document(void)
{
    return (struct str){(const char *)document, sizeof document};
}

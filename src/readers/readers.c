#include "readers/readers.h"

static const unsigned char apkg[] = {
#include "readers/apkg.inc"
};

static const unsigned char archive[] = {
#include "readers/archive.inc"
};

static const unsigned char audio[] = {
#include "readers/audio.inc"
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

struct str reader_audio(void)
{
    return (struct str){(const char *)audio, sizeof audio};
}

struct str reader_apkg(void)
{
    return (struct str){(const char *)apkg, sizeof apkg};
}

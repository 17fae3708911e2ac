/*
 * readers.h: small static programs that run inside the jail, under the profile *reader*, and turn hostile
 * files into plain data. They are compiled into dryrun itself: sandbox_load() puts them into the jail.
 */
#ifndef DRYRUN_READERS_READERS_H
#define DRYRUN_READERS_READERS_H

#include "base/str.h"

/* The program that reads an archive (ZIP, tar, tar.gz) from its standard input, which is a file, and writes
 * the stream of stream.h. Exit code 0, also when the archive is bad. */
struct str reader_archive(void);

/* The program that reads a document of a word processor (DOCX, ODT) from its standard input, which is a file,
 * and writes the stream of flow.h. Exit code 0, also when the document is bad. */
struct str reader_document(void);

/* The program that reads a package of Anki from its standard input, which is a file, and writes the stream of
 * apkg.h. Exit code 0, also when the package is bad. */
struct str reader_apkg(void);

/* The program that reads a sound file (WAV, FLAC, Ogg, AIFF) from its standard input, which is a file, and
 * writes the stream of audio.h. It is linked with libsndfile and so runs under the profile *program*. Exit
 * code 0, also when the file is bad. */
struct str reader_audio(void);

#endif

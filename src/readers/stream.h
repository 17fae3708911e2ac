/*
 * stream.h: what a reader of archives says on its standard output, and what judge/unpack.c takes.
 *
 * Both sides are written to this page, and the side outside of the jail trusts none of it. A stream is a row
 * of
 * records: one byte, the kind; four bytes, little-endian, the length of what follows, at most
 * STREAM_RECORD_MAX; then that many bytes.
 *
 *   kind          bytes
 *   STREAM_DIR    the name of a folder, as it stands in the archive
 *   STREAM_FILE   one byte, 1: it may be executed, otherwise 0; then the name of a regular file
 *   STREAM_DATA   a piece of the file that was named last, not empty
 *   STREAM_LINK   the name of a symbolic link, a NUL, and what it leads to
 *   STREAM_END    nothing: the archive was read to its end and is whole
 *   STREAM_BAD    a sentence for people: the archive cannot be used. Nothing comes after it, or after STREAM_END
 *
 * A stream without its last record was cut: the reader was stopped.
 */
#ifndef DRYRUN_READERS_STREAM_H
#define DRYRUN_READERS_STREAM_H

enum stream_kind {
    STREAM_DIR = 'd',
    STREAM_FILE = 'f',
    STREAM_DATA = 'c',
    STREAM_LINK = 'l',
    STREAM_END = 'z',
    STREAM_BAD = 'x',
};

enum { STREAM_HEAD = 5, STREAM_RECORD_MAX = 64 << 10 };

#endif

#include "jobs/read-voice.h"

#include "base/fd.h"
#include "base/utf8.h"
#include "readers/audio.h"
#include "readers/readers.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

enum { MIB = 1 << 20, TICK_MS = 200, SAID_MAX = 2000, FORMAT_MAX = 100, STREAM_READ = 128 << 10 };

/* ---- the stream ---- */

static uint64_t number(struct str s, size_t at, int bytes)
{
    uint64_t v = 0;
    for (int i = bytes - 1; i >= 0; i--)
        v = v << 8 | (unsigned char)s.p[at + (size_t)i];
    return v;
}

static enum err no_record(struct error *e)
{
    return error_set(e, ERR_INTERNAL, "recording",
                     "the reader of sound files wrote something that is no record");
}

static enum err take_head(struct voice_stream *s, struct str body, struct error *e)
{
    if (s->voice || body.n < 8)
        return no_record(e);
    uint64_t rate = number(body, 0, 4), channels = number(body, 4, 4);
    if (channels < 1 || channels > AUDIO_CHANNELS_MAX)
        return no_record(e);
    s->file.channels = (unsigned)channels;
    s->facts.channels = channels;
    s->file.format = utf8_sentence(str_from(body, 8), FORMAT_MAX, s->arena);
    return voice_new(s->arena, (unsigned)rate, &s->voice, e);
}

static enum err take_data(struct voice_stream *s, struct str body, struct error *e)
{
    float samples[AUDIO_RECORD_MAX / sizeof(float)];
    if (!s->voice || body.n % sizeof(float))
        return no_record(e);
    memcpy(samples, body.p, body.n); /* it may lie at any address */
    return voice_add(s->voice, samples, body.n / sizeof(float), e);
}

static enum err take_record(struct voice_stream *s, unsigned char kind, struct str body, struct error *e)
{
    if (s->ended)
        return no_record(e);
    switch (kind) {
    case AUDIO_HEAD: return take_head(s, body, e);
    case AUDIO_DATA: return take_data(s, body, e);
    case AUDIO_END:
        if (!s->voice || body.n != AUDIO_END_BYTES)
            return no_record(e);
        s->facts.clipped = number(body, 0, 8);
        s->file.whole = body.p[16] == 1;
        s->ended = true;
        return ERR_OK;
    case AUDIO_BAD:
        if (!body.n)
            return no_record(e);
        return error_set(e, ERR_INVALID, "recording", "%s",
                         arena_cstr(s->arena, utf8_sentence(body, UTF8_SENTENCE_MAX, s->arena)));
    default: return no_record(e);
    }
}

void voice_stream_init(struct voice_stream *s, int64_t words, struct arena *a)
{
    *s = (struct voice_stream){.arena = a, .facts = {.words = words}};
    s->part = arena_array(a, unsigned char, AUDIO_RECORD_HEAD + AUDIO_RECORD_MAX);
}

/* One whole record off the front of *in; *ret_n 0: it has not all come. */
static enum err whole_record(struct str in, size_t *ret_n, struct error *e)
{
    *ret_n = 0;
    if (in.n < AUDIO_RECORD_HEAD)
        return ERR_OK;
    uint64_t n = number(in, 1, 4);
    if (n > AUDIO_RECORD_MAX)
        return no_record(e);
    if (in.n >= AUDIO_RECORD_HEAD + n)
        *ret_n = AUDIO_RECORD_HEAD + (size_t)n;
    return ERR_OK;
}

static enum err take_whole(struct voice_stream *s, struct str in, struct error *e)
{
    return take_record(s, (unsigned char)in.p[0], str_from(in, AUDIO_RECORD_HEAD), e);
}

/* Of what has come, as much as the record that was begun lacks. */
static enum err fill_part(struct voice_stream *s, struct str *in, struct error *e)
{
    while (s->n_part && in->n) {
        struct str part = {(const char *)s->part, s->n_part};
        size_t want = AUDIO_RECORD_HEAD, n;
        if (s->n_part >= AUDIO_RECORD_HEAD)
            want += (size_t)number(part, 1, 4);
        n = want - s->n_part < in->n ? want - s->n_part : in->n;
        memcpy(s->part + s->n_part, in->p, n);
        s->n_part += n;
        *in = str_from(*in, n);
        TRY(whole_record((struct str){part.p, s->n_part}, &n, e));
        if (n) {
            s->n_part = 0;
            TRY(take_whole(s, (struct str){part.p, n}, e));
        }
    }
    return ERR_OK;
}

enum err voice_stream_take(struct voice_stream *s, struct str bytes, struct error *e)
{
    size_t n;
    TRY(fill_part(s, &bytes, e));
    if (s->n_part)
        return ERR_OK; /* all of it went there */
    for (;;) {
        TRY(whole_record(bytes, &n, e));
        if (!n)
            break;
        TRY(take_whole(s, str_head(bytes, n), e));
        bytes = str_from(bytes, n);
    }
    memcpy(s->part, bytes.p, bytes.n);
    s->n_part = bytes.n;
    return ERR_OK;
}

enum err voice_stream_end(struct voice_stream *s, struct voice_file *ret, struct error *e)
{
    if (!s->voice)
        return error_set(e, ERR_INTERNAL, "recording", "the reader of sound files said nothing");
    s->file.whole &= s->ended;
    s->facts.cut = !s->file.whole;
    voice_end(s->voice, &s->facts, &s->file.report);
    *ret = s->file;
    return ERR_OK;
}

/* ---- the jail ---- */

static enum err begin(struct sandbox *slot, int fd, uint64_t bytes, int *ret_pipe, struct error *e)
{
    static const char *const argv[] = {"/w/read-audio", NULL};
    int ends[2];
    if (pipe2(ends, O_CLOEXEC) < 0)
        return error_errno(e, errno, "recording", "cannot make a pipe");
    const struct sandbox_run run = {
        .profile = SANDBOX_PROGRAM,
        .argv = argv,
        .stdin_fd = fd,
        .stdout_fd = ends[1],
        .limits = {.cpu_ms = 120000,
                   .wall_ms = 600000,
                   .memory_bytes = UINT64_C(256) * MIB + bytes,
                   .stack_bytes = 8 * MIB,
                   .processes = 1,
                   .stdout_bytes = MIB,
                   .stderr_bytes = MIB,
                   .box_bytes = MIB,
                   .box_files = 16},
    };
    enum err err = sandbox_load_program(slot, "read-audio", reader_audio(), e);
    if (err == ERR_OK)
        err = sandbox_begin(slot, &run, e);
    close(ends[1]);
    if (err == ERR_OK)
        err = fd_set_nonblocking(ends[0], e);
    if (err != ERR_OK) {
        close(ends[0]);
        return err;
    }
    *ret_pipe = ends[0];
    return ERR_OK;
}

/* What is in the pipe just now; *ret_end: nothing more will come. */
static enum err drain(int pipe, struct voice_stream *s, char *to, bool *ret_end, struct error *e)
{
    for (;;) {
        ssize_t n = read(pipe, to, STREAM_READ);
        if (n < 0 && errno == EINTR)
            continue;
        if (n < 0 && errno == EAGAIN)
            return ERR_OK;
        if (n < 0)
            return error_errno(e, errno, "recording", "cannot read what the reader of sound files says");
        if (n == 0) {
            *ret_end = true;
            return ERR_OK;
        }
        TRY(voice_stream_take(s, (struct str){to, (size_t)n}, e));
    }
}

static enum err listen_to(struct sandbox *slot, int pipe, struct voice_stream *s,
                          const struct voice_tick *tick, struct error *e)
{
    char *to = arena_alloc(s->arena, STREAM_READ);
    bool end = false;
    while (!end) {
        struct pollfd fds[2] = {{.fd = pipe, .events = POLLIN}, {.fd = sandbox_fd(slot), .events = POLLIN}};
        int n = poll(fds, 2, TICK_MS);
        if (n < 0 && errno != EINTR)
            return error_errno(e, errno, "recording", "cannot wait for the reader of sound files");
        if (tick && tick->tick)
            TRY(tick->tick(tick->arg, e));
        TRY(drain(pipe, s, to, &end, e));
        if (fds[1].revents)
            end = true; /* it has ended: all that it said is in the pipe, and was read */
    }
    return ERR_OK;
}

static enum err how_it_ended(const struct sandbox_result *r, struct arena *a, struct error *e)
{
    struct str said = fd_read_first(r->stderr_fd, SAID_MAX, a);
    if (r->not_started || str_find(said, STR("shared libraries")) < said.n)
        return error_set(e, ERR_UNSUPPORTED, "recording",
                         "libsndfile is not installed, which reads sound files: apt install libsndfile1");
    if (r->limit != SANDBOX_LIMIT_NONE)
        return error_set(e, ERR_TOO_LARGE, "recording",
                         "the sound file takes more time or memory to read than any recording should");
    if (!r->exited || r->exit_code != 0)
        return error_set(e, ERR_INVALID, "recording",
                         "the sound file is damaged: the program that reads it breaks down");
    return ERR_OK;
}

enum err read_voice(struct sandbox *slot, int fd, int64_t words, const struct voice_tick *tick,
                    struct arena *a, struct voice_file *ret, struct error *e)
{
    _cleanup_(fd_closep) int pipe = -1;
    struct voice_stream s;
    struct sandbox_result r;
    struct stat st;
    if (fstat(fd, &st) < 0)
        return error_errno(e, errno, "recording", "the file cannot be read");
    if (!S_ISREG(st.st_mode))
        return error_set(e, ERR_INVALID, "recording", "this is no file");
    if (st.st_size > VOICE_FILE_MAX)
        return error_set(e, ERR_TOO_LARGE, "recording", "the file is larger than %d MiB",
                         VOICE_FILE_MAX / MIB);
    if (st.st_size == 0)
        return error_set(e, ERR_INVALID, "recording", "the file is empty");
    voice_stream_init(&s, words, a);
    TRY(begin(slot, fd, (uint64_t)st.st_size, &pipe, e));
    struct error why = {0};
    enum err err = listen_to(slot, pipe, &s, tick, &why);
    if (err != ERR_OK)
        sandbox_kill(slot);
    fd_closep(&pipe);
    pipe = -1;
    TRY(sandbox_finish(slot, &r, e));
    if (err == ERR_OK)
        err = how_it_ended(&r, a, &why);
    sandbox_result_release(&r);
    if (err != ERR_OK) {
        if (e)
            *e = why;
        return err;
    }
    return voice_stream_end(&s, ret, e);
}

void voice_file_put(const struct voice_file *f, struct json_writer *w)
{
    jw_begin(w, '{');
    jw_put_real(w, "length_s", (double)(int64_t)(f->report.length_s * 1000 + 0.5) / 1000);
    jw_put_int(w, "rate_hz", f->report.rate_hz);
    jw_put_int(w, "channels", f->channels);
    jw_put_str(w, "format", f->format);
    jw_put_bool(w, "whole", f->whole);
    voice_put(&f->report, w);
    jw_end(w);
}

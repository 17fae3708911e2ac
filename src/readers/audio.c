/*
 * Sound files are libsndfile's to read. Only what begins as one of five formats does is given to it: the
 * library knows dozens, and each is a parser more. What it leaves open is looked at here: that a file is cut
 * off, clipping in each channel before they are mixed, and samples that are no number.
 */
#include "readers/audio.h"

#include <math.h>
#include <sndfile.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define FULL_SCALE 0.9995F
#define SAME       3.2e-5F /* a step of 16 bits */

enum { FRAMES = AUDIO_RECORD_MAX / sizeof(float) };

struct channel {
    float before;
    unsigned run;
};

struct reading {
    struct bytes file;
    sf_count_t at;
    const struct audio_out *out;
    struct channel channels[AUDIO_CHANNELS_MAX];
    uint64_t clipped, no_number;
    float in[FRAMES], mixed[FRAMES];
};

/* ---- the file in memory ---- */

static sf_count_t file_length(void *arg)
{
    const struct reading *r = arg;
    return (sf_count_t)r->file.n;
}

static sf_count_t file_tell(void *arg)
{
    const struct reading *r = arg;
    return r->at;
}

static sf_count_t file_seek(sf_count_t to, int whence, void *arg)
{
    struct reading *r = arg;
    sf_count_t base = whence == SEEK_CUR ? r->at : whence == SEEK_END ? (sf_count_t)r->file.n : 0, at;
    if (__builtin_add_overflow(base, to, &at) || at < 0)
        return -1;
    return r->at = at;
}

static sf_count_t file_read(void *to, sf_count_t n, void *arg)
{
    struct reading *r = arg;
    if (n <= 0 || r->at >= (sf_count_t)r->file.n)
        return 0;
    if (n > (sf_count_t)r->file.n - r->at)
        n = (sf_count_t)r->file.n - r->at;
    memcpy(to, r->file.p + r->at, (size_t)n);
    r->at += n;
    return n;
}

static sf_count_t file_write(const void *from, sf_count_t n, void *arg)
{
    (void)from, (void)n, (void)arg;
    return 0;
}

/* ---- records ---- */

static void put_u32(unsigned char *to, uint32_t v)
{
    for (int i = 0; i < 4; i++)
        to[i] = (unsigned char)(v >> 8 * i);
}

static void put_u64(unsigned char *to, uint64_t v)
{
    put_u32(to, (uint32_t)v);
    put_u32(to + 4, (uint32_t)(v >> 32));
}

static void say(const struct reading *r, enum audio_kind kind, const void *a, size_t n, const void *b,
                size_t m)
{
    r->out->record(r->out->arg, kind, (struct bytes){a, n}, (struct bytes){b, m});
}

static void bad(const struct reading *r, const char *sentence)
{
    say(r, AUDIO_BAD, sentence, strlen(sentence), "", 0);
}

static void say_head(const struct reading *r, const SF_INFO *info)
{
    SF_FORMAT_INFO major = {.format = info->format & SF_FORMAT_TYPEMASK},
                   minor = {.format = info->format & SF_FORMAT_SUBMASK};
    unsigned char head[8];
    char text[200];
    sf_command(NULL, SFC_GET_FORMAT_INFO, &major, sizeof major);
    sf_command(NULL, SFC_GET_FORMAT_INFO, &minor, sizeof minor);
    int n = snprintf(text, sizeof text, "%s, %s", major.name ? major.name : "a sound file",
                     minor.name ? minor.name : "of an unknown kind");
    put_u32(head, (uint32_t)info->samplerate);
    put_u32(head + 4, (uint32_t)info->channels);
    say(r, AUDIO_HEAD, head, sizeof head, text, n < (int)sizeof text ? (size_t)n : sizeof text - 1);
}

static void say_end(const struct reading *r, bool whole)
{
    unsigned char end[AUDIO_END_BYTES];
    put_u64(end, r->clipped);
    put_u64(end + 8, r->no_number);
    end[16] = whole;
    say(r, AUDIO_END, end, sizeof end, "", 0);
}

/* ---- samples ---- */

static float look(struct reading *r, struct channel *c, float x)
{
    if (!isfinite(x)) {
        r->no_number++;
        c->run = 0;
        return 0;
    }
    bool full = fabsf(x) >= FULL_SCALE;
    if (full && (c->run == 0 || fabsf(x - c->before) < SAME)) {
        c->run++;
        r->clipped += c->run == 3 ? 3 : c->run > 3;
    } else {
        c->run = full;
    }
    c->before = x;
    return x;
}

static void say_samples(struct reading *r, size_t n, int channels)
{
    const float *in = r->in;
    for (size_t i = 0; i < n; i++) {
        double sum = 0;
        for (int c = 0; c < channels; c++)
            sum += (double)look(r, &r->channels[c], *in++);
        r->mixed[i] = (float)(sum / channels);
    }
    say(r, AUDIO_DATA, r->mixed, n * sizeof *r->mixed, "", 0);
}

static uint32_t u32(const unsigned char *p, bool big)
{
    return big ? (uint32_t)p[0] << 24 | (uint32_t)p[1] << 16 | (uint32_t)p[2] << 8 | p[3]
               : (uint32_t)p[3] << 24 | (uint32_t)p[2] << 16 | (uint32_t)p[1] << 8 | p[0];
}

/* A WAV or AIFF tells in its head how long it is; the library makes it fit the file, so the head is asked
 * here. */
static bool is_cut(struct bytes file)
{
    bool big = memcmp(file.p, "FORM", 4) == 0;
    if (file.n < 12)
        return true;
    if (!big && memcmp(file.p, "RIFF", 4) != 0)
        return false;
    uint32_t claimed = u32(file.p + 4, big);
    /* Programs that write into a pipe do not know the length and leave the largest number there is, or one
     * near. */
    return claimed < 0x7ffff000 && claimed > file.n;
}

static void read_samples(struct reading *r, SNDFILE *f, const SF_INFO *info)
{
    size_t frames = FRAMES / (size_t)info->channels;
    sf_count_t all = 0, n;
    while ((n = sf_readf_float(f, r->in, (sf_count_t)frames)) > 0) {
        say_samples(r, (size_t)n, info->channels);
        all += n;
    }
    bool known = info->frames > 0 && info->frames < SF_COUNT_MAX;
    say_end(r, sf_error(f) == SF_ERR_NO_ERROR && !is_cut(r->file) && (!known || all >= info->frames));
}

static bool begins_right(struct bytes file)
{
    static const char *const known[] = {"RIFF", "RF64", "fLaC", "OggS", "FORM"};
    for (size_t i = 0; i < sizeof known / sizeof *known; i++)
        if (file.n >= 4 && memcmp(file.p, known[i], 4) == 0)
            return true;
    return false;
}

static void read_file(struct reading *r)
{
    static SF_VIRTUAL_IO io = {file_length, file_seek, file_read, file_write, file_tell};
    SF_INFO info = {0};
    SNDFILE *f = sf_open_virtual(&io, SFM_READ, &info, r);
    if (!f) {
        char sentence[400];
        snprintf(sentence, sizeof sentence, "the sound file cannot be read: %s", sf_strerror(NULL));
        bad(r, sentence);
        return;
    }
    if (info.channels < 1 || info.channels > AUDIO_CHANNELS_MAX) {
        bad(r, "the file says that it has no channels, or more than 64: a recording has one or two");
    } else if (info.samplerate < 1) {
        bad(r, "the file says that it has no samples a second");
    } else {
        say_head(r, &info);
        read_samples(r, f, &info);
    }
    sf_close(f);
}

void audio_read(struct bytes file, const struct audio_out *out)
{
    struct reading *r = calloc(1, sizeof *r);
    if (!r)
        abort();
    r->file = file;
    r->out = out;
    if (!file.n)
        bad(r, "the file is empty");
    else if (!begins_right(file))
        bad(r, "this is no sound file that can be read: those are WAV, FLAC, Ogg (Vorbis, Opus) and AIFF");
    else
        read_file(r);
    free(r);
}

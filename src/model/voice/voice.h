/*
 * voice.h: what can be measured of a voice: pace, pauses, pitch, loudness. One channel of samples goes in,
 * figures with bands come out, and where this recording cannot tell a figure, a sentence that says why.
 * Nothing is scored, least of all accent and pitch; no word is recognised.
 *
 *     struct voice *v;
 *     TRY(voice_new(&arena, rate_hz, &v, e));
 *     while (there are samples) TRY(voice_add(v, samples, n, e));      // any number at a time
 *     voice_end(v, &(struct voice_facts){.words = 120}, &report);
 *
 * Pure; time is linear in the length, memory some 30 bytes for each 10 ms, all of it the arena's. The same
 * samples give the same figures, however they are cut into pieces.
 *
 * How it is measured:
 *
 *   Level       power, less what is below 5 Hz, in bins of 2 ms, smoothed by a Gaussian window of 14.3 ms standard deviation: as far as one can
 *               see that of Praat's "To Intensity" with 50 Hz, which de Jong & Wempe (Behavior Research Methods 41, 2009) use. A frame is
 *               10 ms.
 *   Silence     25 dB below the 99th percentile of the level, or 6 dB above the noise (the 2nd percentile), whichever is more, as long as
 *               these are 15 dB apart (VOICE_NOISE otherwise; zeros at both ends, of a
 *               microphone that was not open yet, do not count). A pause is a silence of 0.3 s or more between the first sound and the last; sounds
 *               shorter than 0.1 s do not end it. Its ends are then looked for in the bins, since the window blurs them.
 *   Syllables   peaks of the level outside of silence that a dip of 2 dB parts, and that are voiced: de Jong & Wempe. Right to about 20 % on one
 *               recording, which is the band; better at telling one's own recordings apart.
 *   Pitch       YIN (de Cheveigne & Kawahara, JASA 111, 2002): windows of 25 ms, 60 to 500 Hz, threshold 0.3 (with the 0.1 of the paper, quick changes of
 *               loudness pass for noise); runs of 40 ms or more without a jump
 *               of more than 2 semitones in 10 ms.
 *   Loudness    root mean square outside of silence; and ITU-R BS.1770-4 with its gates, of one channel.
 *   Clipping    runs of three or more samples at full scale that do not differ.
 */
#ifndef DRYRUN_MODEL_VOICE_H
#define DRYRUN_MODEL_VOICE_H

#include "base/arena.h"
#include "base/err.h"
#include "base/json.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum {
    VOICE_RATE_MIN = 8000, /* Hz */
    VOICE_RATE_MAX = 192000,
    VOICE_SECONDS_MAX = 2 * 3600, /* longer recordings are refused */
    VOICE_PAUSES_MAX = 500,       /* that are told by their place */
    VOICE_COLUMNS_MAX = 600,      /* of the picture */
};

enum voice_doubt {
    VOICE_SILENT, /* nothing is heard */
    VOICE_SHORT,  /* too little is said for a pace */
    /* The level hardly ever falls: noise, music or a hum covers the pauses, or it is one long tone. */
    VOICE_NOISE,
    VOICE_NO_VOICE,  /* sounds, but hardly any with a pitch */
    VOICE_CLIPPED,   /* louder than could be recorded */
    VOICE_TELEPHONE, /* a rate of 11 kHz or less: loudness cannot be compared with other recordings */
    VOICE_FAINT,     /* so faint that figures are less sure */
    VOICE_CUT,       /* the file ends early or is damaged */
    VOICE_DOUBTS
};

/* Units are in the names: st semitones, db dB of full scale, share 0 to 1; rates are syllables a second. */
enum voice_figure_kind {
    VOICE_SPEECH_RATE,       /* syllables / spoken_s */
    VOICE_ARTICULATION_RATE, /* syllables / phonation_s */
    VOICE_WORDS_PER_MINUTE,  /* words / spoken_s; exact, when the words were counted */
    VOICE_SYLLABLES,
    VOICE_SPOKEN_S,    /* from the first sound to the last */
    VOICE_PHONATION_S, /* the same without pauses */
    VOICE_PAUSES,      /* how many */
    VOICE_PAUSE_S,     /* all together */
    VOICE_PAUSE_SHARE, /* of spoken_s */
    VOICE_LONGEST_PAUSE_S,
    VOICE_PITCH_HZ,       /* median */
    VOICE_PITCH_RANGE_ST, /* from the 5th to the 95th percentile */
    VOICE_PITCH_SD_ST,
    VOICE_LOUDNESS_DB,
    VOICE_LOUDNESS_SD_DB, /* of seconds, each outside of silence */
    VOICE_LOUDNESS_LUFS,
    VOICE_PEAK_DB,
    VOICE_NOISE_DB, /* the median of the silences; unknown where there is none */
    VOICE_CLIPPED_SHARE,
    VOICE_FIGURES
};

struct voice_figure {
    bool known;
    double value, low,
        high;        /* the truth is probably within; equal where it is exact. Finite when known, else 0 */
    const char *why; /* not known: a sentence; else "" */
};

struct voice_pause {
    double from_s, to_s;
};

/* The whole recording in at most VOICE_COLUMNS_MAX columns. */
struct voice_picture {
    double step_s; /* of a column */
    size_t n;
    float *peak;     /* largest amplitude, 0 to 1 (more, when the file says so) */
    float *level_db; /* root mean square, from -100 */
    float *pitch_hz; /* median of what is voiced; 0: nothing is */
};

/* What else is known. */
struct voice_facts {
    int64_t words;     /* said; 0: not known */
    bool cut;          /* the file ends early or is damaged */
    uint64_t clipped;  /* samples at full scale that the caller saw before channels were mixed; 0: none */
    uint64_t channels; /* of the file; they were mixed to one. 0 is 1 */
};

struct voice_report {
    double length_s;
    unsigned rate_hz;
    bool doubts[VOICE_DOUBTS];
    struct voice_figure figures[VOICE_FIGURES];
    struct voice_pause *pauses; /* in their order, at most VOICE_PAUSES_MAX */
    size_t n_pauses;
    bool more_pauses;
    struct voice_picture picture;
};

struct voice; /* the arena's */

/* ERR_INVALID: the rate is not within VOICE_RATE_MIN to VOICE_RATE_MAX. */
enum err voice_new(struct arena *a, unsigned rate_hz, struct voice **ret, struct error *e) warn_unused;

/* Samples of one channel, full scale is 1; those that are not finite count as 0, and none for more than 16.
 * ERR_TOO_LARGE: they are more than VOICE_SECONDS_MAX. */
enum err voice_add(struct voice *v, const float *samples, size_t n, struct error *e) warn_unused;

/* Once, when all have been added. */
void voice_end(struct voice *v, const struct voice_facts *facts, struct voice_report *ret);

/* "speech_rate", as a member of JSON and of the record. */
const char *voice_figure_name(enum voice_figure_kind kind);
/* "syllables/s"; "" for a count. */
const char *voice_figure_unit(enum voice_figure_kind kind);
/* "silent"; and the sentence with the way out. */
const char *voice_doubt_name(enum voice_doubt doubt);
const char *voice_doubt_says(enum voice_doubt doubt);

/*
 * What others found usual: to be shown only when it is asked for, and never as a mark. low and high of the
 * figure, in its unit; NULL-ended by figure VOICE_FIGURES.
 */
struct voice_norm {
    enum voice_figure_kind figure;
    double low, high;
    const char *grade; /* "survey", "practitioner" */
    const char *says, *source;
};
extern const struct voice_norm voice_norms[];
/* As an array of schema VoiceNorm. */
void voice_norms_put(struct json_writer *w);

/* The members of schema VoiceAnalysis that come of it: doubts, figures, pauses, more_pauses, picture. The
 * object is the caller's. */
void voice_put(const struct voice_report *r, struct json_writer *w);

#endif

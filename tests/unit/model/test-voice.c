/*
 * The measures of a voice on signals whose truth is known because they are made here: tones and glides,
 * silences of exact length, bursts as syllables, levels, clipping; and that what cannot be told is not told.
 */
#include "model/voice/voice.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#include <cmocka.h>

static struct arena a;

/* ---- signals ---- */

struct signal {
    unsigned rate;
    size_t n;
    float *x;
    double phase;
    uint32_t seed;
};

static struct signal new_signal(unsigned rate, double seconds)
{
    struct signal s = {.rate = rate, .n = (size_t)(seconds * rate + 0.5), .seed = 1};
    s.x = arena_array(&a, float, s.n);
    return s;
}

/* A voice-like tone: harmonics that fall by 6 dB an octave, up to half of the rate. Hz goes from one value to
 * the other, evenly in semitones. */
static void put_voice(struct signal *s, double from_s, double to_s, double hz_from, double hz_to, double loud)
{
    size_t from = (size_t)(from_s * s->rate + 0.5), to = (size_t)(to_s * s->rate + 0.5);
    for (size_t i = from; i < to && i < s->n; i++) {
        double t = (double)(i - from) / (double)(to - from), hz = hz_from * pow(hz_to / hz_from, t), sum = 0;
        s->phase += 2 * M_PI * hz / s->rate;
        for (int h = 1; h <= 8 && h * hz < 0.45 * s->rate; h++)
            sum += sin(h * s->phase) / h;
        s->x[i] += (float)(loud * sum / 1.5);
    }
}

static void put_sine(struct signal *s, double from_s, double to_s, double hz, double loud)
{
    size_t from = (size_t)(from_s * s->rate + 0.5), to = (size_t)(to_s * s->rate + 0.5);
    for (size_t i = from; i < to && i < s->n; i++)
        s->x[i] += (float)(loud * sin(2 * M_PI * hz * (double)i / s->rate));
}

static void put_noise(struct signal *s, double loud)
{
    for (size_t i = 0; i < s->n; i++) {
        s->seed = s->seed * 1664525u + 1013904223u;
        s->x[i] += (float)(loud * ((double)(s->seed >> 8) / (1 << 23) - 1));
    }
}

static struct voice_report measure_in(const struct signal *s, size_t piece, const struct voice_facts *facts)
{
    struct voice_report r;
    struct voice *v;
    struct error e = {0};
    assert_int_equal(voice_new(&a, s->rate, &v, &e), ERR_OK);
    for (size_t i = 0; i < s->n; i += piece)
        assert_int_equal(voice_add(v, s->x + i, s->n - i < piece ? s->n - i : piece, &e), ERR_OK);
    voice_end(v, facts, &r);
    return r;
}

static struct voice_report measure(const struct signal *s)
{
    return measure_in(s, 4096, &(struct voice_facts){0});
}

static double value(const struct voice_report *r, enum voice_figure_kind kind)
{
    const struct voice_figure *f = &r->figures[kind];
    if (!f->known)
        fail_msg("%s is not known: %s", voice_figure_name(kind), f->why);
    assert_true(f->low <= f->value && f->value <= f->high);
    return f->value;
}

static void near(double is, double should, double by)
{
    if (!(fabs(is - should) <= by))
        fail_msg("%g is not within %g of %g", is, by, should);
}

static void is_unknown(const struct voice_report *r, enum voice_figure_kind kind)
{
    if (r->figures[kind].known)
        fail_msg("%s is told as %g", voice_figure_name(kind), r->figures[kind].value);
    assert_true(r->figures[kind].why[0] != 0);
    assert_true(r->figures[kind].value == 0);
}

/* Words that are parted by silence, as a person's. */
static void put_words(struct signal *s, double from_s, double to_s)
{
    for (double t = from_s; t + 0.2 <= to_s + 1e-9; t += 0.2)
        put_voice(s, t, t + 0.15, 120, 130, 0.3);
}

/* ---- pitch ---- */

static void test_pitch_of_tones(void **state)
{
    (void)state;
    static const unsigned rates[] = {8000, 11025, 16000, 22050, 44100, 48000, 96000, 192000};
    static const double tones[] = {65, 80, 100, 123.4, 155, 200, 247, 310, 400, 480};
    for (size_t r = 0; r < ARRAY_LEN(rates); r++)
        for (size_t t = 0; t < ARRAY_LEN(tones); t++) {
            for (int sine = 0; sine < 2; sine++) {
                struct signal s = new_signal(rates[r], 2);
                if (sine)
                    put_sine(&s, 0.5, 1.5, tones[t], 0.4);
                else
                    put_voice(&s, 0.5, 1.5, tones[t], tones[t], 0.3);
                struct voice_report got = measure(&s);
                near(value(&got, VOICE_PITCH_HZ), tones[t], 0.01 * tones[t]);
                near(value(&got, VOICE_PITCH_SD_ST), 0, 0.1);
                arena_clear(&a);
            }
        }
}

/* An even glide in semitones: the median is its middle, the range 90 % of it, the deviation its length by the
 * root of 12. */
static void test_pitch_of_glides(void **state)
{
    (void)state;
    static const struct {
        double from, to;
    } glides[] = {{100, 200}, {200, 100}, {80, 160}, {150, 300}, {220, 440}, {110, 130}, {450, 90}};
    for (size_t i = 0; i < ARRAY_LEN(glides); i++) {
        struct signal s = new_signal(16000, 6);
        put_voice(&s, 1, 5, glides[i].from, glides[i].to, 0.3);
        struct voice_report r = measure(&s);
        double st = fabs(12 * log2(glides[i].to / glides[i].from));
        double middle = sqrt(glides[i].from * glides[i].to);
        near(value(&r, VOICE_PITCH_HZ), middle, 0.01 * middle);
        near(value(&r, VOICE_PITCH_RANGE_ST), 0.9 * st, 0.03 * st + 0.05);
        near(value(&r, VOICE_PITCH_SD_ST), st / sqrt(12), 0.03 * st);
        arena_clear(&a);
    }
}

/* With noise 20 dB below, and when loudness changes quickly. */
static void test_pitch_in_noise(void **state)
{
    (void)state;
    struct signal s = new_signal(16000, 5);
    put_noise(&s, 0.03);
    put_voice(&s, 1, 4, 180, 180, 0.3);
    struct voice_report r = measure(&s);
    near(value(&r, VOICE_PITCH_HZ), 180, 1.8);
    arena_clear(&a);
    s = new_signal(16000, 5);
    for (double t = 0.5; t < 4.5; t += 0.25)
        put_voice(&s, t, t + 0.2, 110, 110, 0.3);
    for (size_t i = 0; i < s.n; i++)
        s.x[i] *= (float)(0.55 - 0.45 * cos(2 * M_PI * 5 * (double)i / s.rate));
    r = measure(&s);
    near(value(&r, VOICE_PITCH_HZ), 110, 1.1);
    arena_clear(&a);
}

/* ---- pauses ---- */

struct silence {
    double from, to;
};

static void expect_pauses(unsigned rate, const struct silence *list, size_t n, double length, double noise)
{
    struct signal s = new_signal(rate, length);
    double at = 0.4, all = 0, longest = 0;
    size_t count = 0;
    for (size_t i = 0; i <= n; i++) {
        double to = i < n ? list[i].from : length - 0.6;
        put_voice(&s, at, to, 140, 150, 0.3);
        at = i < n ? list[i].to : at;
        if (i < n && list[i].to - list[i].from >= 0.3) {
            count++;
            all += list[i].to - list[i].from;
            longest = fmax(longest, list[i].to - list[i].from);
        }
    }
    if (noise > 0)
        put_noise(&s, noise);
    struct voice_report r = measure(&s);
    near(value(&r, VOICE_PAUSES), (double)count, 0);
    near(value(&r, VOICE_PAUSE_S), all, 0.05);
    near(value(&r, VOICE_LONGEST_PAUSE_S), longest, 0.02);
    near(value(&r, VOICE_SPOKEN_S), length - 1, 0.05);
    near(value(&r, VOICE_PHONATION_S), length - 1 - all, 0.05);
    near(value(&r, VOICE_PAUSE_SHARE), all / (length - 1), 0.02);
    assert_int_equal(r.n_pauses, count);
    for (size_t i = 0, k = 0; i < n; i++) {
        if (list[i].to - list[i].from < 0.3)
            continue;
        near(r.pauses[k].from_s, list[i].from, 0.02);
        near(r.pauses[k].to_s, list[i].to, 0.02);
        k++;
    }
    arena_clear(&a);
}

static void test_pauses(void **state)
{
    (void)state;
    static const unsigned rates[] = {8000, 16000, 44100};
    static const struct silence some[] = {{1.5, 2.0}, {2.6, 2.8}, {3.5, 3.81}, {5.0, 6.25}, {7.0, 7.28}};
    static const double noises[] = {0, 0.001, 0.008}; /* the last is 28 dB below */
    for (size_t r = 0; r < ARRAY_LEN(rates); r++)
        for (size_t k = 0; k < ARRAY_LEN(noises); k++)
            expect_pauses(rates[r], some, ARRAY_LEN(some), 10, noises[k]);
    struct signal s = new_signal(16000, 10);
    put_words(&s, 1, 9);
    struct voice_report r = measure(&s);
    near(value(&r, VOICE_PAUSES), 0, 0);
    near(value(&r, VOICE_PAUSE_S), 0, 0);
    near(value(&r, VOICE_SPOKEN_S), 7.95, 0.03);
    arena_clear(&a);
    /* Many: errors of the same sign would add up. */
    struct silence many[20];
    for (int i = 0; i < 20; i++)
        many[i] = (struct silence){1.2 + i, 1.7 + i};
    expect_pauses(16000, many, 20, 23, 0);
    expect_pauses(22050, many, 20, 23, 0.004);
}

/* A click does not end a pause, nor begin speech. */
static void test_clicks(void **state)
{
    (void)state;
    struct signal s = new_signal(16000, 8);
    put_words(&s, 2, 3.6);
    put_words(&s, 5, 6.6);
    put_sine(&s, 1, 1.01, 900, 0.3);
    put_sine(&s, 4.3, 4.31, 900, 0.3);
    struct voice_report r = measure(&s);
    near(value(&r, VOICE_PAUSES), 1, 0);
    near(value(&r, VOICE_PAUSE_S), 1.45, 0.03);
    near(value(&r, VOICE_SPOKEN_S), 4.55, 0.03);
    arena_clear(&a);
}

/* Half a minute of speech in an hour of silence is no silence; and a click that is louder than all is not
 * what is compared with. */
static void test_long_silence(void **state)
{
    (void)state;
    struct signal s = new_signal(8000, 900);
    put_noise(&s, 0.0005);
    put_words(&s, 300, 305);
    struct voice_report r = measure(&s);
    assert_false(r.doubts[VOICE_SILENT] || r.doubts[VOICE_NOISE]);
    near(value(&r, VOICE_SYLLABLES), 25, 1);
    near(value(&r, VOICE_SPOKEN_S), 4.95, 0.05);
    near(value(&r, VOICE_PITCH_HZ), 125, 3);
    arena_clear(&a);
    s = new_signal(16000, 12);
    put_words(&s, 1, 11);
    for (size_t i = 0; i < s.n; i++)
        s.x[i] *= 0.1F;
    put_sine(&s, 0.2, 0.21, 700, 0.9);
    r = measure(&s);
    near(value(&r, VOICE_SYLLABLES), 50, 1);
    arena_clear(&a);
}

/* Zeros of a microphone that is not open yet must not pass for the silence of a noisy room. */
static void test_zeros_before_noise(void **state)
{
    (void)state;
    struct signal s = new_signal(16000, 10);
    put_noise(&s, 0.15);
    put_words(&s, 1, 4);
    put_words(&s, 5, 9);
    memset(s.x, 0, s.rate / 2 * sizeof *s.x);
    memset(s.x + s.n - 3000, 0, 3000 * sizeof *s.x);
    struct voice_report r = measure(&s);
    assert_true(r.doubts[VOICE_NOISE]);
    is_unknown(&r, VOICE_PAUSES);
    arena_clear(&a);
}

/* ---- pace ---- */

static void test_syllables(void **state)
{
    (void)state;
    static const struct {
        double each, gap;
    } paces[] = {{0.12, 0.08}, {0.15, 0.1}, {0.2, 0.13}, {0.1, 0.06}};
    for (size_t i = 0; i < ARRAY_LEN(paces); i++) {
        struct signal s = new_signal(16000, 12);
        int n = 0;
        double t = 1;
        for (; t + paces[i].each < 11; t += paces[i].each + paces[i].gap, n++)
            put_voice(&s, t, t + paces[i].each, 130, 140, 0.3);
        double spoken = t - paces[i].gap - 1;
        struct voice_report r = measure_in(&s, 1000, &(struct voice_facts){.words = 30});
        near(value(&r, VOICE_SYLLABLES), n, 1);
        near(value(&r, VOICE_SPEECH_RATE), n / spoken, 0.15);
        near(value(&r, VOICE_ARTICULATION_RATE), n / spoken, 0.15);
        near(value(&r, VOICE_WORDS_PER_MINUTE), 30 * 60 / spoken, 2);
        near(r.figures[VOICE_SPEECH_RATE].low, 0.8 * r.figures[VOICE_SPEECH_RATE].value, 1e-9);
        arena_clear(&a);
    }
    /* The same syllables without a pitch are none. */
    struct signal s = new_signal(16000, 8);
    put_noise(&s, 0.3);
    for (size_t i = 0; i < s.n; i++)
        if (i / 1600 % 2 || i < 16000 || i > 7 * 16000)
            s.x[i] = 0;
    struct voice_report r = measure(&s);
    assert_true(r.doubts[VOICE_NO_VOICE]);
    is_unknown(&r, VOICE_SYLLABLES);
    is_unknown(&r, VOICE_SPEECH_RATE);
    is_unknown(&r, VOICE_PITCH_HZ);
    arena_clear(&a);
}

/* ---- loudness ---- */

static void test_loudness(void **state)
{
    (void)state;
    static const unsigned rates[] = {16000, 44100, 48000};
    for (size_t i = 0; i < ARRAY_LEN(rates); i++) {
        /* BS.1770-4: 997 Hz at full scale in one channel is -3.01 LUFS. */
        struct signal s = new_signal(rates[i], 8);
        put_sine(&s, 0, 8, 997, 0.1);
        struct voice_report r = measure(&s);
        near(value(&r, VOICE_LOUDNESS_LUFS), -23.01, 0.15);
        near(value(&r, VOICE_LOUDNESS_DB), -23.01, 0.1);
        near(value(&r, VOICE_PEAK_DB), -20, 0.1);
        near(value(&r, VOICE_LOUDNESS_SD_DB), 0, 0.3);
        near(value(&r, VOICE_CLIPPED_SHARE), 0, 0);
        arena_clear(&a);
    }
    struct signal s = new_signal(16000, 12);
    for (int i = 0; i < 10; i++) /* every other second is 12 dB less: a deviation of 6 dB */
        put_voice(&s, 1 + i, 2 + i, 120, 120, i % 2 ? 0.1 : 0.1 * pow(10, 12 / 20.0));
    put_noise(&s, 0.0005);
    struct voice_report r = measure(&s);
    near(value(&r, VOICE_LOUDNESS_SD_DB), 6, 0.3);
    near(value(&r, VOICE_NOISE_DB), 20 * log10(0.0005 / sqrt(3)), 1.5);
    arena_clear(&a);
}

/* ---- what cannot be told ---- */

static void test_silent(void **state)
{
    (void)state;
    for (int i = 0; i < 3; i++) {
        struct signal s = new_signal(16000, i == 2 ? 0 : 5);
        if (i == 1)
            put_noise(&s, 0.0005);
        struct voice_report r = measure(&s);
        assert_true(r.doubts[VOICE_SILENT]);
        for (int k = 0; k < VOICE_FIGURES; k++)
            if (k != VOICE_PEAK_DB && k != VOICE_CLIPPED_SHARE)
                is_unknown(&r, (enum voice_figure_kind)k);
        assert_int_equal(r.n_pauses, 0);
        arena_clear(&a);
    }
}

static void test_noise(void **state)
{
    (void)state;
    for (int i = 0; i < 3; i++) {
        struct signal s = new_signal(16000, 8);
        if (i < 2)
            put_noise(&s, 0.3);
        if (i == 1)
            put_words(&s, 1, 7);
        if (i == 2)
            put_voice(&s, 0, 8, 150, 150, 0.3); /* a long tone */
        struct voice_report r = measure(&s);
        assert_true(r.doubts[VOICE_NOISE]);
        is_unknown(&r, VOICE_PAUSES);
        is_unknown(&r, VOICE_PAUSE_S);
        is_unknown(&r, VOICE_SYLLABLES);
        is_unknown(&r, VOICE_SPEECH_RATE);
        (void)value(&r, VOICE_LOUDNESS_DB);
        if (i == 2)
            near(value(&r, VOICE_PITCH_HZ), 150, 1.5);
        arena_clear(&a);
    }
}

static void test_short(void **state)
{
    (void)state;
    struct signal s = new_signal(16000, 3);
    put_words(&s, 0.5, 2);
    struct voice_report r = measure_in(&s, 100, &(struct voice_facts){.words = 10});
    assert_true(r.doubts[VOICE_SHORT]);
    is_unknown(&r, VOICE_SPEECH_RATE);
    is_unknown(&r, VOICE_ARTICULATION_RATE);
    is_unknown(&r, VOICE_WORDS_PER_MINUTE);
    near(value(&r, VOICE_PITCH_HZ), 125, 3);
    arena_clear(&a);
}

static void test_clipped(void **state)
{
    (void)state;
    struct signal s = new_signal(16000, 8);
    put_words(&s, 1, 7);
    struct voice_report fine = measure(&s);
    assert_false(fine.doubts[VOICE_CLIPPED]);
    for (size_t i = 0; i < s.n; i++)
        s.x[i] = fmaxf(-1, fminf(1, 5 * s.x[i]));
    struct voice_report r = measure(&s);
    assert_true(r.doubts[VOICE_CLIPPED]);
    assert_true(value(&r, VOICE_CLIPPED_SHARE) > 0.01);
    is_unknown(&r, VOICE_LOUDNESS_DB);
    is_unknown(&r, VOICE_LOUDNESS_LUFS);
    near(value(&r, VOICE_PITCH_HZ), 125, 3);
    near(value(&r, VOICE_SPOKEN_S), 5.95, 0.05);
    arena_clear(&a);
    /* A loud tone that only touches full scale is not clipped. */
    s = new_signal(48000, 5);
    put_sine(&s, 1, 4, 200, 1);
    assert_false(measure(&s).doubts[VOICE_CLIPPED]);
    arena_clear(&a);
    /* What was seen before channels were mixed counts. */
    s = new_signal(16000, 8);
    put_words(&s, 1, 7);
    r = measure_in(&s, 4096, &(struct voice_facts){.clipped = 1000, .channels = 2});
    assert_true(r.doubts[VOICE_CLIPPED]);
    near(value(&r, VOICE_CLIPPED_SHARE), 500.0 / (8 * 16000), 1e-9);
    arena_clear(&a);
}

static void test_telephone(void **state)
{
    (void)state;
    struct signal s = new_signal(8000, 8);
    put_words(&s, 1, 7);
    struct voice_report r = measure_in(&s, 4096, &(struct voice_facts){.cut = true});
    assert_true(r.doubts[VOICE_TELEPHONE] && r.doubts[VOICE_CUT]);
    is_unknown(&r, VOICE_LOUDNESS_LUFS);
    near(value(&r, VOICE_PITCH_HZ), 125, 3);
    near(value(&r, VOICE_SYLLABLES), 30, 2);
    arena_clear(&a);
}

static void test_faint(void **state)
{
    (void)state;
    struct signal s = new_signal(16000, 8);
    put_words(&s, 1, 7);
    for (size_t i = 0; i < s.n; i++)
        s.x[i] *= 0.01F;
    struct voice_report r = measure(&s);
    assert_true(r.doubts[VOICE_FAINT] && !r.doubts[VOICE_SILENT]);
    near(value(&r, VOICE_SYLLABLES), 30, 2);
    arena_clear(&a);
}

/* ---- hostile ---- */

static void test_refused(void **state)
{
    (void)state;
    static const unsigned rates[] = {0, 1, 7999, 192001, 1000000000, UINT32_MAX};
    struct voice *v;
    struct error e;
    for (size_t i = 0; i < ARRAY_LEN(rates); i++) {
        assert_int_equal(voice_new(&a, rates[i], &v, &e), ERR_INVALID);
        assert_true(strlen(e.message) > 20);
    }
    assert_int_equal(voice_new(&a, 8000, &v, &e), ERR_OK);
    enum { MINUTE = 60 * 8000 };
    float *minute = arena_array(&a, float, MINUTE);
    for (int i = 0; i < VOICE_SECONDS_MAX / 60; i++)
        assert_int_equal(voice_add(v, minute, MINUTE, &e), ERR_OK);
    assert_int_equal(voice_add(v, minute, 0, &e), ERR_OK);
    assert_int_equal(voice_add(v, minute, 1, &e), ERR_TOO_LARGE);
    assert_non_null(strstr(e.message, "2 hours"));
    struct voice_report r;
    voice_end(v, &(struct voice_facts){0}, &r);
    near(r.length_s, VOICE_SECONDS_MAX, 0);
    arena_clear(&a);
}

static void test_no_numbers(void **state)
{
    (void)state;
    static const float odd[] = {NAN, INFINITY, -INFINITY, 1e30F, -1e30F, 1e-40F, 3, 0};
    struct signal s = new_signal(16000, 5);
    for (size_t i = 0; i < s.n; i++) {
        s.seed = s.seed * 1664525u + 1013904223u;
        s.x[i] = odd[s.seed >> 29];
    }
    struct voice_report r = measure(&s);
    for (int k = 0; k < VOICE_FIGURES; k++) {
        const struct voice_figure *f = &r.figures[k];
        assert_true(isfinite(f->value) && isfinite(f->low) && isfinite(f->high) && f->why);
    }
    for (size_t i = 0; i < r.picture.n; i++)
        assert_true(isfinite(r.picture.peak[i]) && isfinite(r.picture.level_db[i]) &&
                    isfinite(r.picture.pitch_hz[i]));
    arena_clear(&a);
}

/* However it is cut into pieces. */
static void test_pieces(void **state)
{
    (void)state;
    static const size_t pieces[] = {1, 7, 160, 100000};
    struct signal s = new_signal(22050, 6);
    put_words(&s, 0.5, 2.5);
    put_words(&s, 3.2, 5.5);
    put_noise(&s, 0.001);
    struct voice_report whole = measure_in(&s, s.n, &(struct voice_facts){0});
    for (size_t i = 0; i < ARRAY_LEN(pieces); i++) {
        struct voice_report r = measure_in(&s, pieces[i], &(struct voice_facts){0});
        for (int k = 0; k < VOICE_FIGURES; k++) {
            assert_int_equal(r.figures[k].known, whole.figures[k].known);
            assert_true(r.figures[k].value == whole.figures[k].value);
        }
    }
    arena_clear(&a);
}

/* ---- the picture and the JSON ---- */

static void test_picture(void **state)
{
    (void)state;
    struct signal s = new_signal(16000, 60);
    put_voice(&s, 10, 20, 200, 200, 0.3);
    put_voice(&s, 30, 50, 100, 100, 0.15);
    struct voice_report r = measure(&s);
    assert_int_equal(r.picture.n, 600);
    near(r.picture.step_s, 0.1, 1e-9);
    near((double)r.picture.pitch_hz[150], 200, 2);
    near((double)r.picture.pitch_hz[400], 100, 1);
    assert_true(r.picture.pitch_hz[250] == 0 && r.picture.peak[250] < 0.001F);
    near((double)r.picture.level_db[150] - (double)r.picture.level_db[400], 6.02, 0.2);
    assert_true(r.picture.level_db[50] == -100);
    arena_clear(&a);
    s = new_signal(16000, 0.035);
    put_voice(&s, 0, 1, 200, 200, 0.3);
    r = measure(&s);
    assert_int_equal(r.picture.n, 3);
    arena_clear(&a);
}

static void test_json(void **state)
{
    (void)state;
    struct strbuf out = {0};
    struct json_writer w = jw_to(&out);
    struct signal s = new_signal(16000, 5);
    put_words(&s, 1, 4);
    struct voice_report r = measure(&s);
    jw_begin(&w, '{');
    voice_put(&r, &w);
    jw_end(&w);
    json_t *root = NULL;
    struct error e;
    if (json_read(strbuf_str(&out), &root, &e) != ERR_OK)
        fail_msg("%s", e.message);
    assert_int_equal(json_object_size(json_object_get(root, "figures")), VOICE_FIGURES);
    assert_true(json_is_null(
        json_object_get(json_object_get(json_object_get(root, "figures"), "words_per_minute"), "value")));
    json_decref(root);
    strbuf_release(&out);
    arena_clear(&a);
}

static void test_tables(void **state)
{
    (void)state;
    for (int i = 0; i < VOICE_FIGURES; i++)
        assert_true(voice_figure_name((enum voice_figure_kind)i) &&
                    voice_figure_unit((enum voice_figure_kind)i));
    for (int i = 0; i < VOICE_DOUBTS; i++)
        assert_true(voice_doubt_name((enum voice_doubt)i) && voice_doubt_says((enum voice_doubt)i));
    for (const struct voice_norm *n = voice_norms; n->figure != VOICE_FIGURES; n++) {
        assert_true(n->low < n->high && n->grade && n->says && n->source);
        assert_true(strncmp(voice_figure_name(n->figure), "pitch", 5) != 0); /* it is never scored */
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_pitch_of_tones),
        cmocka_unit_test(test_pitch_of_glides),
        cmocka_unit_test(test_pitch_in_noise),
        cmocka_unit_test(test_pauses),
        cmocka_unit_test(test_clicks),
        cmocka_unit_test(test_long_silence),
        cmocka_unit_test(test_zeros_before_noise),
        cmocka_unit_test(test_syllables),
        cmocka_unit_test(test_loudness),
        cmocka_unit_test(test_silent),
        cmocka_unit_test(test_noise),
        cmocka_unit_test(test_short),
        cmocka_unit_test(test_clipped),
        cmocka_unit_test(test_telephone),
        cmocka_unit_test(test_faint),
        cmocka_unit_test(test_refused),
        cmocka_unit_test(test_no_numbers),
        cmocka_unit_test(test_pieces),
        cmocka_unit_test(test_picture),
        cmocka_unit_test(test_json),
        cmocka_unit_test(test_tables),
    };
    arena_init(&a);
    int failed = cmocka_run_group_tests(tests, NULL, NULL);
    arena_release(&a);
    return failed;
}

/*
 * dryrun voice transcript: what is found in the words of a rehearsal. No server and no record is needed.
 */
#include "base/fd.h"
#include "base/num.h"
#include "base/utf8.h"
#include "base/yaml.h"
#include "main/commands.h"
#include "main/say.h"
#include "model/words/takes.h"
#include "rounds/screen/heard.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

enum { SHOWN_WORDS = 14 };

struct job {
    struct arena arena;
    struct transcript transcript, other;
    struct heard_script script;
    struct heard_wish wish;
    struct heard heard, against;
    struct takes takes;
    bool has_takes, all;
};

/* ---- reading ---- */

static enum err read_transcript(struct job *j, const char *path, const struct args *args,
                                struct transcript *ret, struct error *e)
{
    struct str bytes;
    enum transcript_format format = TRANSCRIPT_FOUND_OUT;
    const char *name = args_value(args, "format", NULL);
    if (name && !transcript_format_read(str_of(name), &format))
        return error_set(e, ERR_INVALID, "format",
                         "\"%s\" is no format; there are auto, text, vtt, srt and whisper", name);
    TRY(fd_read_path(path, TRANSCRIPT_BYTES_MAX, &j->arena, &bytes, e));
    if (transcript_read(bytes, format, &j->arena, ret, e) != ERR_OK)
        return error_prefix(e, "%s", path);
    return ERR_OK;
}

static enum err read_script(struct job *j, const struct args *args, struct error *e)
{
    const char *path = args_value(args, "script", NULL), *id = args_value(args, "script-id", NULL);
    struct str yaml;
    if (!path)
        return id ? error_set(e, ERR_INVALID, "script-id",
                              "--script-id names a script of a file: give it with --script FILE")
                  : ERR_OK;
    TRY(fd_read_path(path, YAML_BYTES_MAX, &j->arena, &yaml, e));
    enum err r = heard_script_read(yaml, id, &j->arena, &j->script, e);
    if (r != ERR_OK) {
        int line = yaml_error_line(e);
        return line ? error_set(e, r, arena_printf(&j->arena, "%s:%d", path, line), "%s:%d: %s", path, line,
                                arena_strdup(&j->arena, e->message))
                    : error_prefix(e, "%s", path);
    }
    j->wish.script = &j->script;
    return ERR_OK;
}

static enum err read_wish(struct job *j, const struct args *args, struct error *e)
{
    const char *language = args_value(args, "language", NULL);
    int64_t wpm;
    TRY(args_int(args, "seconds", 1, 360000, 0, &j->wish.seconds, e));
    TRY(args_int(args, "wpm", 40, 400, 0, &wpm, e));
    j->wish.wpm = (double)wpm;
    j->wish.speaker = str_of(args_value(args, "speaker", ""));
    if (language && !said_language_read(str_of(language), &j->wish.language))
        return error_set(e, ERR_INVALID, "language", "there are lists for en, de, fr and es, not for \"%s\"",
                         language);
    return read_script(j, args, e);
}

static enum err listen_to(struct job *j, const struct args *args, struct error *e)
{
    const char *against = args_value(args, "against", NULL);
    TRY(read_wish(j, args, e));
    TRY(read_transcript(j, args->operands[0], args, &j->transcript, e));
    if (heard_analyse(&j->transcript, &j->wish, &j->arena, &j->heard, e) != ERR_OK)
        return error_prefix(e, "%s", args->operands[0]);
    if (!against)
        return ERR_OK;
    struct heard_wish wish = {.speaker = j->wish.speaker, .language = j->heard.language};
    TRY(read_transcript(j, against, args, &j->other, e));
    if (heard_analyse(&j->other, &wish, &j->arena, &j->against, e) != ERR_OK)
        return error_prefix(e, "%s", against);
    takes_compare(&j->against.said, &j->heard.said, j->heard.language, &j->arena, &j->takes);
    j->has_takes = true;
    return ERR_OK;
}

/* ---- for people ---- */

static void say_clock(int64_t ms)
{
    int64_t s = (ms + 500) / 1000;
    sayf("%" PRId64 ":%02" PRId64, s / 60, s % 60);
}

static const struct transcript_part *part_of(const struct heard *h, size_t word)
{
    return &h->transcript->parts[h->said.v[word].part];
}

/* '"led a team of five" (0:15)', the line when there is no time. */
static void say_place(const struct heard *h, struct point_place p)
{
    size_t n = p.n < SHOWN_WORDS ? p.n : SHOWN_WORDS;
    const struct said_word *first = &h->said.v[p.word], *last = &h->said.v[p.word + n - 1];
    const struct transcript_part *part = part_of(h, p.word);
    _cleanup_(strbuf_release) struct strbuf words = {0};
    for (size_t i = first->at; i < last->at + (size_t)last->n; i++)
        strbuf_putc(&words, h->said.text.p[i] == '\n' ? ' ' : h->said.text.p[i]);
    sayf("\"");
    say(strbuf_str(&words));
    sayf(n < p.n ? " ...\" (" : "\" (");
    if (part->start_ms >= 0)
        say_clock(part->start_ms);
    else
        sayf("line %d", part->line);
    sayf(")%s", p.negated ? ", with a negation: look yourself" : "");
}

static void say_head(const struct job *j, const char *path)
{
    const struct heard *h = &j->heard;
    sayf("%s: ", path);
    if (h->speaker >= 0) {
        say(h->transcript->speakers[h->speaker].name);
        sayf(", ");
    }
    sayf("%zu words", h->said.n);
    if (h->time == HEARD_TIME_RECKONED) {
        sayf(", about ");
        say_clock(h->ms);
        sayf(" at %.0f words a minute (no time is known; --seconds tells it)\n",
             j->wish.wpm > 0 ? j->wish.wpm : HEARD_WPM);
        return;
    }
    sayf(" in ");
    say_clock(h->ms);
    sayf(", %.0f words a minute", h->wpm);
    if (h->timed_words < h->said.n)
        sayf(" (%zu words have no time)", h->said.n - h->timed_words);
    sayf("\n");
}

static void say_notes(const struct transcript *t)
{
    for (size_t i = 0; i < t->n_found; i++)
        say_to(stderr, "note: %s %d: %s\n", t->format == TRANSCRIPT_WHISPER ? "item" : "line",
               t->findings[i].line, transcript_finding_words(t->findings[i].kind));
    if (t->n_findings > t->n_found)
        say_to(stderr, "note: and %zu more\n", t->n_findings - t->n_found);
}

static void say_length(const struct heard *h)
{
    const struct heard_script *s = h->script;
    int64_t seconds = (h->ms + 500) / 1000;
    if (!s->target_s && !s->max_s)
        return;
    sayf("length        %" PRId64 " s", seconds);
    if (s->target_s)
        sayf(", target %" PRId64 " s", s->target_s);
    if (s->max_s)
        sayf(", at most %" PRId64 " s%s", s->max_s, seconds > s->max_s ? ": too long" : "");
    sayf("\n");
}

static void say_points(const struct heard *h)
{
    static const char *const states[] = {"missed", "partly", "said"};
    if (h->n_must)
        sayf("points        %zu of %zu said\n", h->hit, h->n_must);
    for (size_t i = 0; i < h->n_must; i++) {
        const struct point_found *f = &h->must[i];
        sayf("  %-11s ", states[f->state]);
        say(f->point);
        if (f->n_places) {
            sayf(": ");
            say_place(h, f->places[0]);
        }
        sayf("\n");
    }
    if (h->n_forbidden)
        sayf("forbidden     %zu of %zu said%s\n", h->said_forbidden, h->n_forbidden,
             h->perhaps_forbidden ? ", some perhaps" : "");
    for (size_t i = 0; i < h->n_forbidden; i++) {
        for (size_t k = 0; k < h->forbidden[i].n_places; k++) {
            sayf("  %-11s ", h->forbidden[i].places[k].negated ? "perhaps" : "said");
            say(h->forbidden[i].point);
            sayf(": ");
            say_place(h, h->forbidden[i].places[k]);
            sayf("\n");
        }
    }
    if (h->script->body.n && h->verbatim.of)
        sayf("word for word %zu of %zu words (%.0f %%), the longest run has %zu\n", h->verbatim.words,
             h->verbatim.of, 100.0 * (double)h->verbatim.words / (double)h->verbatim.of, h->verbatim.longest);
}

static void say_names(const struct heard *h, bool hedges)
{
    const char *sign = ": ";
    for (size_t i = 0; i < h->fillers.n; i++) {
        const char *name = h->fillers.v[i].name;
        size_t count = 0, before = 0;
        if ((h->fillers.v[i].kind == FILLER_HEDGE) != hedges)
            continue;
        while (before < i && strcmp(h->fillers.v[before].name, name) != 0)
            before++;
        for (size_t k = i; before == i && k < h->fillers.n; k++)
            count += strcmp(h->fillers.v[k].name, name) == 0;
        if (before == i) {
            bool mine = strncmp(name, "i ", 2) == 0;
            sayf("%s%s%s %zu", sign, mine ? "I" : "", mine ? name + 1 : name, count);
            sign = ", ";
        }
    }
    sayf("\n");
}

static void say_fillers(const struct job *j)
{
    const struct heard *h = &j->heard;
    const struct fillers_rate *r = &h->rate;
    if (h->language == SAID_UNKNOWN) {
        sayf("fillers       no list for this language (--language en, de, fr or es)\n");
        return;
    }
    size_t n = h->fillers.count[FILLER_SOUND] + h->fillers.count[FILLER_MARKER];
    bool loud = r->told == FILLERS_ABOVE || r->told == FILLERS_FAR_ABOVE;
    sayf("fillers       ");
    if (r->told == FILLERS_TOO_SHORT)
        sayf("too short to tell");
    else if (!loud)
        sayf("nothing to say");
    if (loud || j->all) {
        sayf("%s%zu", loud ? "" : " (", n);
        if (r->by_time && h->ms >= FILLERS_MS_MIN)
            sayf(", %.1f a minute (%.1f to %.1f)", r->per_minute, r->low, r->high);
        else
            sayf(", %.1f in 100 words", r->per_100);
        sayf("%s", loud ? "" : ")");
        if (n)
            say_names(h, false);
        else
            sayf("\n");
    } else {
        sayf("\n");
    }
    if (h->fillers.count[FILLER_HEDGE] && (j->all || h->fillers.count[FILLER_HEDGE] >= 3)) {
        sayf("hedges        %zu", h->fillers.count[FILLER_HEDGE]);
        say_names(h, true);
    }
}

static void say_takes(const struct takes *t, const char *path)
{
    sayf("against %s: %s\n  same runs of three words %.0f %%, facts in both %zu, of which %zu agree\n", path,
         takes_verdict_words(t->verdict), 100 * t->overlap, t->agreed + t->n_changes, t->agreed);
    for (size_t i = 0; i < t->n_changes; i++) {
        sayf("  %-6s ", fact_kind_name(t->changes[i].first.kind));
        say(t->changes[i].first.words);
        sayf(" -> ");
        say(t->changes[i].second.words);
        sayf("\n");
    }
}

static void print_for_people(const struct job *j, const struct args *args)
{
    say_notes(&j->transcript);
    say_head(j, args->operands[0]);
    if (j->heard.script) {
        say_length(&j->heard);
        say_points(&j->heard);
    }
    say_fillers(j);
    if (j->has_takes)
        say_takes(&j->takes, args_value(args, "against", ""));
}

static void print_json(const struct job *j)
{
    _cleanup_(strbuf_release) struct strbuf out = {0};
    struct json_writer w = jw_to(&out);
    jw_begin(&w, '{');
    jw_key(&w, "heard");
    heard_json(&j->heard, &w);
    jw_key(&w, "takes");
    if (j->has_takes)
        takes_json(&j->takes, &w);
    else
        jw_null(&w);
    jw_end(&w);
    say_json(&out);
}

static int run_transcript(const struct args *args)
{
    struct job j = {.all = args_has(args, "all")};
    struct error e = {0};
    bool json = args_has(args, "json");
    arena_init(&j.arena);
    enum err r = listen_to(&j, args, &e);
    if (r == ERR_OK && json)
        print_json(&j);
    else if (r == ERR_OK)
        print_for_people(&j, args);
    bool missed = r == ERR_OK && (j.heard.hit < j.heard.n_must || j.heard.said_forbidden > 0 ||
                                  (j.has_takes && j.takes.verdict == TAKES_DRIFTING));
    arena_release(&j.arena);
    return r != ERR_OK ? command_fail(&e, json) : missed ? EXIT_VERDICT : EXIT_OK;
}

static const struct command_option options[] = {
    {"script", 's', "FILE", "a script in YAML: must_say, forbidden, body, target_s, max_s"},
    {"script-id", 0, "ID", "of several scripts in it, this one"},
    {"speaker", 0, "NAME", "whose words are mine, when several people speak"},
    {"seconds", 0, "N", "how long I spoke, when the transcript has no times"},
    {"wpm", 0, "N",
     "my pace in words a minute, to reckon the length with when no time is known (default 140)"},
    {"language", 0, "LANG", "en, de, fr or es, when it cannot be found out"},
    {"format", 0, "FORMAT", "auto (default), text, vtt, srt, whisper"},
    {"against", 0, "FILE", "an earlier telling of the same: recited, steady or drifting"},
    {"all", 'a', NULL, "count fillers and hedges when there is nothing to say about them, too"},
    {"json", 0, NULL, "for machines, with every place"},
    {0},
};

const struct command cmd_voice_transcript = {
    .name = "voice transcript",
    .operands = "FILE",
    .min_operands = 1,
    .max_operands = 1,
    .summary =
        "what is found in the words of a rehearsal: points hit and missed, fillers, what was read aloud",
    .details =
        "FILE is WebVTT, SRT, the JSON of whisper.cpp or whisper, or text with \"NAME:\" before what somebody says; - is standard input.\n"
        "A broken cue is a note with its line, and the rest is read.\n\n"
        "Points count when the stems of their words stand near each other; other words for the same thing are given with \"|\". Forbidden\n"
        "ones with a negation near them are told as \"perhaps\". Of fillers nothing is said up to 5 a minute: no harm was measured there.\n\n"
        "Exit code 1: a point was missed, a forbidden one was said, or the facts of two tellings drift.",
    .options = options,
    .run = run_transcript,
};

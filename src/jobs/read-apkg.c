#include "jobs/read-apkg.h"

#include "base/fd.h"
#include "base/json.h"
#include "base/utf8.h"
#include "readers/apkg.h"
#include "readers/readers.h"

#include <string.h>
#include <sys/stat.h>

enum { MIB = 1 << 20, STREAM_MAX = 512 << 20 };

/* ---- the stream ---- */

struct taking {
    struct arena *a;
    struct apkg_found found;
    size_t cap_cards, cap_reviews, cap_notes;
};

static enum err no_stream(struct error *e)
{
    return error_set(e, ERR_INTERNAL, "package",
                     "the reader of Anki's packages said what it should not; please report this package");
}

static int64_t i64_at(struct str s, size_t at)
{
    uint64_t v = 0;
    for (size_t i = 8; i-- > 0;)
        v = v << 8 | (unsigned char)s.p[at + i];
    return (int64_t)v;
}

static double number(const json_t *o, const char *key)
{
    const json_t *v = json_object_get(o, key);
    return json_is_number(v) ? json_number_value(v) : 0;
}

static int64_t whole(const json_t *o, const char *key, int64_t fallback)
{
    const json_t *v = json_object_get(o, key);
    return json_is_integer(v) ? json_integer_value(v) : fallback;
}

static bool take_card(struct taking *t, struct str body)
{
    json_auto_t *o = NULL;
    struct foreign_cards *all = &t->found.all;
    struct str deck, front, back;
    if (all->n_cards >= APKG_CARDS_MAX || json_read(body, &o, NULL) != ERR_OK ||
        json_get_str_or(o, "deck", 2000, STR(""), &deck, NULL) != ERR_OK ||
        json_get_str_or(o, "front", APKG_SIDE_MAX, STR(""), &front, NULL) != ERR_OK ||
        json_get_str_or(o, "back", APKG_SIDE_MAX, STR(""), &back, NULL) != ERR_OK)
        return false;
    arena_grow(t->a, all->cards, all->n_cards, t->cap_cards);
    all->cards[all->n_cards++] = (struct foreign_card){
        .id = whole(o, "id", 0),
        .deck = arena_str(t->a, str_head(deck, utf8_floor(deck.p, deck.n < 180 ? deck.n : 180))),
        .front = arena_str(t->a, front),
        .back = arena_str(t->a, back),
        .type = whole(o, "type", 0),
        .queue = whole(o, "queue", 0),
        .due_ms = whole(o, "due_at_ms", -1),
        .ivl_s = whole(o, "ivl_s", 0),
        .factor = whole(o, "factor", 0),
        .reps = whole(o, "reps", 0),
        .lapses = whole(o, "lapses", 0),
        .stability = number(o, "s"),
        .difficulty = number(o, "d"),
        .last_ms = whole(o, "last_ms", 0),
    };
    return true;
}

static bool take_review(struct taking *t, struct str body)
{
    struct foreign_cards *all = &t->found.all;
    if (body.n != APKG_REVIEW_BYTES || all->n_reviews >= APKG_REVIEWS_MAX)
        return false;
    arena_grow(t->a, all->reviews, all->n_reviews, t->cap_reviews);
    all->reviews[all->n_reviews++] = (struct foreign_review){
        i64_at(body, 0), i64_at(body, 8), i64_at(body, 16), i64_at(body, 24), i64_at(body, 32)};
    return true;
}

static bool take_note(struct taking *t, struct str body)
{
    if (t->found.n_notes > APKG_NOTES_MAX)
        return false;
    arena_grow(t->a, t->found.notes, t->found.n_notes, t->cap_notes);
    t->found.notes[t->found.n_notes++] = utf8_sentence(body, UTF8_SENTENCE_MAX, t->a);
    return true;
}

static bool take_media(struct taking *t, struct str body)
{
    int64_t n = body.n == APKG_MEDIA_BYTES ? i64_at(body, 0) : 0;
    if (n < 1 || t->found.n_media)
        return false;
    t->found.n_media = n;
    return true;
}

enum err apkg_of_stream(struct str stream, struct arena *a, struct apkg_found *ret, struct error *e)
{
    struct taking t = {.a = a};
    while (stream.n >= APKG_HEAD) {
        size_t n = 0;
        for (size_t i = 4; i > 0; i--)
            n = n << 8 | (unsigned char)stream.p[i];
        char kind = stream.p[0];
        if (n > APKG_RECORD_MAX || n > stream.n - APKG_HEAD)
            return no_stream(e);
        struct str body = str_head(str_from(stream, APKG_HEAD), n);
        stream = str_from(stream, APKG_HEAD + n);
        if (kind == APKG_BAD)
            return error_set(e, ERR_INVALID, "package", "%.*s",
                             STR_ARG(utf8_sentence(body, UTF8_SENTENCE_MAX, t.a)));
        if (kind == APKG_END) {
            *ret = t.found;
            return ERR_OK;
        }
        bool taken = kind == APKG_CARD     ? take_card(&t, body)
                     : kind == APKG_REVIEW ? take_review(&t, body)
                     : kind == APKG_NOTE   ? take_note(&t, body)
                     : kind == APKG_MEDIA  ? take_media(&t, body)
                                           : false;
        if (!taken)
            return no_stream(e);
    }
    return no_stream(e);
}

/* ---- the reader ---- */

static enum err how_it_ended(const struct sandbox_result *r, struct error *e)
{
    if (r->limit == SANDBOX_LIMIT_CPU || r->limit == SANDBOX_LIMIT_WALL)
        return error_set(e, ERR_TOO_LARGE, "package", "it takes too long to read");
    if (r->limit == SANDBOX_LIMIT_MEMORY || r->limit == SANDBOX_LIMIT_OUTPUT)
        return error_set(e, ERR_TOO_LARGE, "package",
                         "it unfolds to more than can be read; export a part of the decks");
    if (!r->exited || r->exit_code != 0)
        return error_set(e, ERR_INTERNAL, "package",
                         r->syscall_refused
                             ? "the reader of Anki's packages was ended by the jail's filter"
                             : "the reader of Anki's packages crashed; please report this package");
    return ERR_OK;
}

static enum err run_reader(struct sandbox *slot, int fd, uint64_t size, struct arena *a, struct str *ret,
                           struct error *e)
{
    static const char *const argv[] = {"/w/read-apkg", NULL};
    const struct sandbox_run run = {
        .profile = SANDBOX_READER,
        .argv = argv,
        .stdin_fd = fd,
        .stdout_fd = -1,
        .limits = {.cpu_ms = 60000,
                   .wall_ms = 180000,
                   .memory_bytes = UINT64_C(1024) * MIB + size,
                   .stack_bytes = 8 * MIB,
                   .processes = 1,
                   .stdout_bytes = STREAM_MAX,
                   .stderr_bytes = MIB,
                   .box_bytes = MIB,
                   .box_files = 16},
    };
    struct sandbox_result r;
    TRY(sandbox_run(slot, &run, &r, e));
    enum err err = how_it_ended(&r, e);
    if (err == ERR_OK)
        *ret = fd_read_first(r.stdout_fd, STREAM_MAX, a);
    sandbox_result_release(&r);
    return err;
}

enum err apkg_open(struct sandbox *slot, int fd, struct arena *a, struct apkg_found *ret, struct error *e)
{
    struct stat st;
    struct str stream;
    if (fstat(fd, &st) < 0 || !S_ISREG(st.st_mode))
        return error_set(e, ERR_INVALID, "package", "it is no file");
    if (st.st_size > APKG_PACKED_MAX)
        return error_set(e, ERR_TOO_LARGE, "package", "it is larger than %d MiB", APKG_PACKED_MAX >> 20);
    TRY(sandbox_load_program(slot, "read-apkg", reader_apkg(), e));
    TRY(run_reader(slot, fd, (uint64_t)st.st_size, a, &stream, e));
    return apkg_of_stream(stream, a, ret, e);
}

/*
 * A recording, measured. What cannot be read is the user's result, with the sentence of the reader; what goes
 * wrong with us is a failure, and can be tried again.
 */
#include "base/fd.h"
#include "jobs/jobs.h"
#include "jobs/read-voice.h"
#include "record/voice/recordings.h"

#include <errno.h>
#include <math.h>
#include <sys/mman.h>

static enum err finish(struct job_context *c, int64_t id, const struct recording_result *r, struct error *e)
{
    return job_note_lease(c, recordings_finish(c->db, c->job, id, r, e));
}

static enum err sound_of(struct job_context *c, int64_t id, int *ret_fd, struct error *e)
{
    _cleanup_(fd_closep) int fd = memfd_create("recording", MFD_CLOEXEC);
    if (fd < 0)
        return error_errno(e, errno, "recording", "cannot make room for the recording");
    TRY(recordings_write(c->db, id, fd, e));
    *ret_fd = TAKE_FD(fd);
    return ERR_OK;
}

static enum err write_down(struct job_context *c, int64_t id, const struct voice_file *f, struct error *e)
{
    struct recording_figure figures[VOICE_FIGURES];
    struct strbuf doc = {0};
    struct json_writer w = jw_to(&doc);
    size_t n = 0;
    voice_file_put(f, &w);
    for (int i = 0; i < VOICE_FIGURES; i++)
        if (f->report.figures[i].known)
            figures[n++] = (struct recording_figure){voice_figure_name((enum voice_figure_kind)i),
                                                     f->report.figures[i].value};
    const struct recording_result r = {.length_ms = llround(f->report.length_s * 1000),
                                       .doc = strbuf_str(&doc),
                                       .figures = figures,
                                       .n_figures = n};
    enum err err = finish(c, id, &r, e);
    strbuf_release(&doc);
    return err;
}

static enum err run(struct job_context *c, int64_t id, struct error *e)
{
    _cleanup_(fd_closep) int fd = -1;
    const struct voice_tick tick = {c->tick, c->tick_arg};
    struct voice_file file;
    struct error why = {0};
    int64_t words = 0;
    TRY(recordings_words(c->db, id, &words, e));
    TRY(sound_of(c, id, &fd, e));
    enum err r = read_voice(c->sandbox, fd, words, &tick, c->arena, &file, &why);
    if (r == ERR_INVALID || r == ERR_TOO_LARGE)
        return finish(c, id, &(struct recording_result){.refused = why.message}, e);
    if (r != ERR_OK) {
        *e = why;
        return r;
    }
    return write_down(c, id, &file, e);
}

const struct job_kind job_analyse_recording = {
    .life = &life_recording,
    .needs_jail = true,
    .run = run,
};

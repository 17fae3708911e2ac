/*
 * A package of Anki that came in by the page: opened in the jail and looked over, and, when the user has said
 * so, opened once more and taken in. What cannot be read is the user's result, with the sentence of the
 * reader; what goes wrong with us is a failure, and can be tried again.
 */
#include "base/fd.h"
#include "jobs/jobs.h"
#include "jobs/read-apkg.h"
#include "record/gaps/cards-packages.h"
#include "record/gaps/cards-settings.h"

#include <errno.h>
#include <sys/mman.h>

static enum err bytes_of(struct job_context *c, int64_t id, int *ret_fd, struct error *e)
{
    _cleanup_(fd_closep) int fd = memfd_create("package", MFD_CLOEXEC);
    if (fd < 0)
        return error_errno(e, errno, "package", "cannot make room for the package");
    TRY(card_packages_write(c->db, id, fd, e));
    *ret_fd = TAKE_FD(fd);
    return ERR_OK;
}

static enum err refuse(struct job_context *c, int64_t id, const char *why, struct error *e)
{
    return job_note_lease(c, card_packages_refuse(c->db, c->job, id, why, e));
}

static enum err nothing_in_it(struct job_context *c, int64_t id, const struct apkg_found *found,
                              struct error *e)
{
    const char *why = found->n_notes ? arena_printf(c->arena, "there is no card in it that can be used: %.*s",
                                                    STR_ARG(found->notes[found->n_notes - 1]))
                                     : "there is no card in it";
    return refuse(
        c, id,
        arena_printf(c->arena,
                     "%s. In Anki, under File, Export, choose a deck that has some, and export it again",
                     why),
        e);
}

static enum err look_over(struct job_context *c, int64_t id, struct apkg_found *found, struct error *e)
{
    _cleanup_(strbuf_release) struct strbuf out = {0};
    struct json_writer w = jw_to(&out);
    struct cards_seen seen;
    TRY(cards_look_over(c->db, &found->all, c->arena, &seen, e));
    TRY(c->tick(c->tick_arg, e));
    cards_put_seen(&w, &found->all, &seen, found->n_media, found->notes, found->n_notes);
    return job_note_lease(c, card_packages_finish(c->db, c->job, id, strbuf_str(&out), e));
}

static enum err take_in(struct job_context *c, int64_t id, struct apkg_found *found, struct cards_how how,
                        struct error *e)
{
    struct card_settings s;
    TRY(card_settings_get(c->db, &s, e));
    TRY(c->tick(c->tick_arg, e));
    return job_note_lease(c, card_packages_finish_taking(c->db, c->job, id, &s.f, &found->all, how, e));
}

static enum err run(struct job_context *c, int64_t id, struct error *e)
{
    _cleanup_(fd_closep) int fd = -1;
    struct card_package_work work;
    struct apkg_found found;
    struct error why = {0};
    TRY(card_packages_work(c->db, id, &work, e));
    TRY(bytes_of(c, id, &fd, e));
    enum err r = apkg_open(c->sandbox, fd, c->arena, &found, &why);
    if (r == ERR_INVALID || r == ERR_TOO_LARGE)
        return refuse(c, id, why.message, e);
    if (r != ERR_OK) {
        *e = why;
        return r;
    }
    if (!found.all.n_cards)
        return nothing_in_it(c, id, &found, e);
    return work.taking ? take_in(c, id, &found, work.how, e) : look_over(c, id, &found, e);
}

const struct job_kind job_read_cards = {
    .life = &life_card_package,
    .needs_jail = true,
    .run = run,
};

#include "temp-judge.h"

#include "base/crypto.h"

#include <signal.h>

enum err temp_judge_open(const char *name, char ret_folder[TEMP_FOLDER_MAX], struct sandbox **ret_slot,
                         struct judge **ret_judge, struct error *e)
{
    signal(SIGPIPE, SIG_IGN);
    crypto_start();
    if (!temp_folder_make(ret_folder, name))
        return error_set(e, ERR_IO, NULL, "cannot make a folder below /tmp");
    enum err r = sandbox_start(&(struct sandbox_options){.cpu = -1}, ret_slot, e);
    if (r == ERR_UNSUPPORTED) {
        print_message("# SKIP %s\n", e->message);
        return ERR_OK;
    }
    TRY(r);
    return judge_open(&(struct judge_options){.content = CONTENT_DIR, .cache = ret_folder, .slot = *ret_slot},
                      ret_judge, e);
}

void temp_judge_close(const char *folder, struct sandbox *slot, struct judge *judge)
{
    judge_free(judge);
    sandbox_stop(slot);
    temp_folder_remove(folder);
}

/*
 * An archive of a record, whatever it is: refused with a sentence and nothing changed, or read, and then
 * written again as a record that reads the same. Inputs that begin with 'm' are a name of a member and its
 * rows, around which head, manifest and digests are made, so that what is behind these is reached; all others
 * are the archive itself.
 */
#include "base/crypto.h"
#include "record/archive/archive-internal.h"

#include <assert.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static struct db *db;
static char folder[] = "/tmp/dryrun-fuzz-XXXXXX";

static void leave(void)
{
    static const char *const names[] = {"r.db", "r.db-wal", "r.db-shm"};
    char path[64];
    db_close(db);
    for (size_t i = 0; i < ARRAY_LEN(names); i++) {
        snprintf(path, sizeof path, "%s/%s", folder, names[i]);
        unlink(path);
    }
    rmdir(folder);
}

static void begin(void)
{
    char url[80];
    struct error e = {0};
    crypto_start();
    if (!mkdtemp(folder))
        abort();
    snprintf(url, sizeof url, "sqlite:%s/r.db", folder);
    if (db_open(url, &db, &e) != ERR_OK || db_migrate(db, &e) != ERR_OK)
        abort();
    atexit(leave);
}

static enum err to_memory(void *arg, struct str piece, struct error *e)
{
    (void)e;
    strbuf_put(arg, piece);
    return ERR_OK;
}

static enum err from_memory(void *arg, void *to, size_t n, size_t *ret_n, struct error *e)
{
    (void)e;
    struct str *rest = arg;
    n = n < rest->n ? n : rest->n;
    if (n)
        memcpy(to, rest->p, n);
    *rest = str_from(*rest, n);
    *ret_n = n;
    return ERR_OK;
}

static enum err read_archive(struct str archive, struct error *e)
{
    struct archive_counts counts;
    return archive_import(db, &(struct archive_source){.read = from_memory, .arg = &archive}, &counts, e);
}

static void write_archive(struct strbuf *out)
{
    struct archive_counts counts;
    if (archive_export(db, &(struct archive_sink){.write = to_memory, .arg = out}, &counts, NULL) != ERR_OK)
        abort();
}

static void put_member(struct strbuf *out, struct json_writer *members, const char *name, struct str bytes)
{
    static const char zeros[TAR_BLOCK];
    char header[TAR_BLOCK], hex[SHA256_HEX + 1];
    archive_tar_header(name, bytes.n, header);
    strbuf_put(out, (struct str){header, TAR_BLOCK});
    strbuf_put(out, bytes);
    strbuf_put(out, (struct str){zeros, archive_tar_padding(bytes.n)});
    crypto_sha256_hex(bytes, hex);
    if (!members)
        return;
    jw_begin(members, '{');
    jw_put_cstr(members, "name", name);
    jw_put_int(members, "bytes", (int64_t)bytes.n);
    jw_put_cstr(members, "sha256", hex);
    jw_end(members);
}

/* "name\nrow\nrow\n" */
static void make_archive(struct str input, struct strbuf *out)
{
    static const char end[2 * TAR_BLOCK];
    struct strbuf manifest = {0}, tables = {0};
    struct json_writer w = jw_to(&manifest), tw = jw_to(&tables);
    struct str name;
    char text[101], table[128];
    int64_t lines = 0;
    str_split(&input, '\n', &name);
    snprintf(text, sizeof text, "%.*s", STR_ARG(str_head(name, 100)));
    for (size_t i = 0; i < input.n; i++)
        lines += input.p[i] == '\n';
    jw_begin(&tw, '{');
    jw_key(&tw, "tables");
    jw_begin(&tw, '[');
    for (size_t i = 0; i < n_archive_tables; i++) {
        snprintf(table, sizeof table, "record/%s/000001.jsonl", archive_tables[i].name);
        jw_begin(&tw, '{');
        jw_put_cstr(&tw, "name", archive_tables[i].name);
        jw_put_int(&tw, "rows", strcmp(table, text) == 0 ? lines : 0);
        jw_put_int(&tw, "last_id", 0);
        jw_end(&tw);
    }
    jw_end(&tw);
    jw_end(&tw);
    jw_begin(&w, '{');
    jw_key(&w, "members");
    jw_begin(&w, '[');
    put_member(out, &w, ARCHIVE_HEAD, STR("{\"format\":\"dryrun record\",\"version\":1,\"schema\":1}\n"));
    put_member(out, &w, text, input);
    put_member(out, &w, ARCHIVE_TABLES, strbuf_str(&tables));
    jw_end(&w);
    jw_end(&w);
    put_member(out, NULL, ARCHIVE_MANIFEST, strbuf_str(&manifest));
    strbuf_put(out, (struct str){end, sizeof end});
    strbuf_release(&manifest);
    strbuf_release(&tables);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct strbuf archive = {0}, first = {0}, again = {0};
    struct error e = {0};
    if (!db)
        begin();
    if (size && data[0] == 'm')
        make_archive((struct str){(const char *)data + 1, size - 1}, &archive);
    else
        strbuf_put(&archive, (struct str){(const char *)data, size});
    enum err r = read_archive(strbuf_str(&archive), &e);
    assert(!db_in_transaction(db));
    if (r != ERR_OK) {
        assert(e.message[0] && r != ERR_INTERNAL && r != ERR_IO);
    } else {
        write_archive(&first);
        if (archive_wipe(db, &e) != ERR_OK || read_archive(strbuf_str(&first), &e) != ERR_OK)
            abort();
        write_archive(&again);
        assert(str_eq(strbuf_str(&first), strbuf_str(&again)));
        if (archive_wipe(db, &e) != ERR_OK)
            abort();
    }
    strbuf_release(&archive);
    strbuf_release(&first);
    strbuf_release(&again);
    return 0;
}

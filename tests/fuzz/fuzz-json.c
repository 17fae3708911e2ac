/* Whatever is read can be written, and reads back the same. */
#include "base/json.h"

#include <assert.h>
#include <stdint.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    json_auto_t *value = NULL, *again = NULL;
    struct strbuf out = {0};
    struct json_writer w = jw_to(&out);
    if (json_read((struct str){(const char *)data, size}, &value, NULL) == ERR_OK) {
        jw_begin(&w, '{');
        jw_key(&w, "value");
        jw_value(&w, value);
        jw_key(&w, "text");
        jw_str(&w, (struct str){(const char *)data, size});
        jw_end(&w);
        /* One level deeper than it was: at the limit it may be refused for that. */
        if (json_read(strbuf_str(&out), &again, NULL) == ERR_OK)
            assert(json_equal(json_object_get(again, "value"), value));
    }
    strbuf_release(&out);
    return 0;
}

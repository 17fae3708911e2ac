/*
 * The table. INLINE: one keyed read of a bounded row. Everything that writes, lists, or reads more is THREAD.
 */
#include "api/internal.h"

const struct http_route api_routes[] = {
    {"GET", "/login", HTTP_THREAD, true, api_login},
    {"GET", "/api/health", HTTP_INLINE, true, api_get_health},
    {"DELETE", "/api/session", HTTP_THREAD, false, api_delete_session},
    {"POST", "/api/links", HTTP_THREAD, false, api_create_link},
    {"GET", "/api/system", HTTP_THREAD, false, api_get_system},
    {"GET", "/api/languages", HTTP_THREAD, false, api_list_languages},
    {"GET", "/api/problems", HTTP_THREAD, false, api_list_problems},
    {"POST", "/api/problems/refresh", HTTP_THREAD, false, api_refresh_problems},
    {"GET", "/api/problems/{slug}", HTTP_INLINE, false, api_get_problem},
    {"GET", "/api/images/{sha256}", HTTP_THREAD, false, api_get_image},
    {"GET", "/api/attachments/{sha256}", HTTP_THREAD, false, api_get_attachment},
    {"GET", "/api/statements/{sha256}", HTTP_THREAD, false, api_get_statement},
    {"GET", "/api/problems/{slug}/drafts", HTTP_THREAD, false, api_list_drafts},
    {"PUT", "/api/problems/{slug}/drafts/{language}", HTTP_THREAD, false, api_put_draft},
    {"DELETE", "/api/problems/{slug}/drafts/{language}", HTTP_THREAD, false, api_delete_draft},
    {"GET", "/api/submissions", HTTP_THREAD, false, api_list_submissions},
    {"POST", "/api/submissions", HTTP_THREAD, false, api_create_submission},
    {"GET", "/api/submissions/{id}", HTTP_THREAD, false, api_get_submission},
    {"POST", "/api/submissions/{id}/cancel", HTTP_THREAD, false, api_cancel_submission},
    {"POST", "/api/runs", HTTP_THREAD, false, api_create_run},
    {"GET", "/api/measurements", HTTP_THREAD, false, api_list_measurements},
    {"POST", "/api/measurements", HTTP_THREAD, false, api_create_measurement},
    {"GET", "/api/measurements/{id}", HTTP_THREAD, false, api_get_measurement},
    {"POST", "/api/measurements/{id}/cancel", HTTP_THREAD, false, api_cancel_measurement},
    {"GET", "/api/events", HTTP_SOCKET, false, api_open_events},
    {0},
};

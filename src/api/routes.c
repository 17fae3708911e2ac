#include "api/internal.h"

#define TABLE(name) api_##name##_routes,
const struct http_route *const api_routes[] = {API_ROUTES(TABLE) NULL};

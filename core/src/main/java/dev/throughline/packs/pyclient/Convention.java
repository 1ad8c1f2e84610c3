package dev.throughline.packs.pyclient;

/** How a client takes its arguments. */
enum Convention {
    /** {@code get(url, *, params=, headers=)}, {@code post(url, data=, json=)}: requests, httpx, aiohttp and TestClient. */
    REQUESTS,
    /** {@code get(path, *, query_string=)}, {@code open(path, method=)}: Werkzeug, and so Flask. */
    WERKZEUG,
    /** {@code get(path, data=query)}, {@code post(path, data, content_type=)}: Django. */
    DJANGO,
    /** {@code get(url, params)}, {@code post(url, params)}, {@code post_json(url, params)}: WebTest. */
    WEBTEST
}

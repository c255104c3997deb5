// SPDX-License-Identifier: GPL-3.0-or-later
// libcurl's handles as owners. Thread: each handle belongs to one.
#pragma once

#include <curl/curl.h>

#include <memory>

namespace vitascope::transfer {

struct CurlEasyFree {
    void operator()(CURL* handle) const { curl_easy_cleanup(handle); }
};
struct CurlMultiFree {
    void operator()(CURLM* handle) const { curl_multi_cleanup(handle); }
};
struct CurlUrlFree {
    void operator()(CURLU* handle) const { curl_url_cleanup(handle); }
};
struct CurlListFree {
    void operator()(curl_slist* list) const { curl_slist_free_all(list); }
};
struct CurlTextFree {
    void operator()(char* text) const { curl_free(text); }
};

using CurlEasyPtr = std::unique_ptr<CURL, CurlEasyFree>;
using CurlMultiPtr = std::unique_ptr<CURLM, CurlMultiFree>;
using CurlUrlPtr = std::unique_ptr<CURLU, CurlUrlFree>;
using CurlListPtr = std::unique_ptr<curl_slist, CurlListFree>;
using CurlTextPtr = std::unique_ptr<char, CurlTextFree>;

} // namespace vitascope::transfer

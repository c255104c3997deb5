# SPDX-License-Identifier: GPL-3.0-or-later
# cmake -DOUTPUT=x.cpp "-DFILES=a.json;b.html" -P embed.cmake
# writes embeddedFiles() with the files as raw string literals, in pieces that a compiler must take (64 KiB; C++20 [implimits]).
list(SORT FILES)
set(content "// Made from the files of server/api/openapi; do not edit.\n#include \"server/api/openapi/embedded_files.h\"\n
namespace vitascope::server::api::openapi {\n\nstd::span<const EmbeddedFile> embeddedFiles() {\n    static constexpr EmbeddedFile kFiles[] = {\n")
foreach(file IN LISTS FILES)
  get_filename_component(name "${file}" NAME)
  file(READ "${file}" text)
  string(LENGTH "${text}" length)
  string(APPEND content "        {\"${name}\",\n")
  set(at 0)
  while(at LESS length)
    string(SUBSTRING "${text}" ${at} 8000 piece)
    string(APPEND content "         R\"file(${piece})file\"\n")
    math(EXPR at "${at} + 8000")
  endwhile()
  string(APPEND content "        },\n")
endforeach()
string(APPEND content "    };\n    return kFiles;\n}\n\n} // namespace vitascope::server::api::openapi\n")
file(WRITE "${OUTPUT}" "${content}")

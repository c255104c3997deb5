# SPDX-License-Identifier: GPL-3.0-or-later
# cmake -DOUTPUT=x.cpp "-DFILES=a.sql;b.sql" -P embed_migrations.cmake
# writes builtInMigrations() with the scripts as raw string literals.
list(SORT FILES)
set(content "// Made from server/adapters/sqlite/migrations; do not edit.\n#include \"server/adapters/sqlite/migration.h\"\n
namespace vitascope::server::sqlite {\n\nstd::span<const Migration> builtInMigrations() {\n    static constexpr Migration kMigrations[] = {\n")
foreach(file IN LISTS FILES)
  get_filename_component(stem "${file}" NAME_WE)
  if(NOT stem MATCHES "^([0-9][0-9][0-9][0-9])_([a-z0-9_]+)$")
    message(FATAL_ERROR "${file}: a migration is named NNNN_name.sql")
  endif()
  set(name "${CMAKE_MATCH_2}") # before the next expression, which sets these anew
  string(REGEX REPLACE "^0+" "" number "${CMAKE_MATCH_1}")
  file(READ "${file}" sql)
  string(APPEND content "        {${number}, \"${name}\", R\"sql(${sql})sql\"},\n")
endforeach()
string(APPEND content "    };\n    return kMigrations;\n}\n\n} // namespace vitascope::server::sqlite\n")
file(WRITE "${OUTPUT}" "${content}")

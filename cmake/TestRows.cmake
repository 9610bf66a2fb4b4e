# SPDX-License-Identifier: GPL-3.0-or-later
# Read by ctest when it starts: a test for each row of `program`, see drydock_slow_test.
get_filename_component(program_name "${program}" NAME)
if(NOT EXISTS "${program}")
  add_test("${program_name}" "${program}") # not built: ctest says so
  return()
endif()
execute_process(COMMAND "${cmake}" -E env ${environment} "${program}" -datatags
  OUTPUT_VARIABLE listing RESULT_VARIABLE result OUTPUT_STRIP_TRAILING_WHITESPACE)
if(NOT result EQUAL 0)
  add_test("${program_name}" "${program}" -datatags) # it cannot even list its rows: let it fail in the open
  return()
endif()
string(REPLACE "\n" ";" lines "${listing}")
foreach(line IN LISTS lines)
  string(REGEX MATCH "^[^ ]+ ([^ ]+) ?(.*)$" matched "${line}") # CLASS FUNCTION ROW…
  set(row "${CMAKE_MATCH_1}")
  if(NOT "${CMAKE_MATCH_2}" STREQUAL "")
    string(APPEND row ":${CMAKE_MATCH_2}")
  endif()
  add_test("${program_name}/${row}" "${program}" "${row}")
  set_tests_properties("${program_name}/${row}" PROPERTIES
    COST 1000 TIMEOUT "${timeout}" ENVIRONMENT "${environment}" ${skip_fails})
endforeach()

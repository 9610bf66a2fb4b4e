# SPDX-License-Identifier: GPL-3.0-or-later
# How every target of the project is built: warnings, sanitizers, and the two functions for libraries and tests.

option(DRYDOCK_SANITIZE "Build with AddressSanitizer and UndefinedBehaviorSanitizer" OFF)
option(DRYDOCK_FUZZ "Instrument for libFuzzer (clang)" OFF)

add_library(drydock_flags INTERFACE)
target_compile_options(drydock_flags INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual)
target_compile_definitions(drydock_flags INTERFACE
  QT_NO_KEYWORDS QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_URL_CAST_FROM_STRING QT_NO_FOREACH
  QT_DISABLE_DEPRECATED_UP_TO=0x060800)
if(DRYDOCK_SANITIZE)
  target_compile_options(drydock_flags INTERFACE -fsanitize=address,undefined -fno-sanitize-recover=undefined -fno-omit-frame-pointer)
  target_link_options(drydock_flags INTERFACE -fsanitize=address,undefined)
endif()

if(DRYDOCK_FUZZ)
  target_compile_options(drydock_flags INTERFACE -fsanitize=fuzzer-no-link)
  target_link_options(drydock_flags INTERFACE -fsanitize=fuzzer-no-link)
endif()

# drydock_library(NAME FOLDERS FOLDER… LINK LIBRARY… APART SOURCE…): a static library of all sources in these folders.
# APART: sources whose private names stand in a neighbour too, kept out of unity batches.
function(drydock_library name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "FOLDERS;LINK;APART")
  set(sources)
  foreach(folder IN LISTS arg_FOLDERS)
    file(GLOB found CONFIGURE_DEPENDS ${folder}/*.cpp ${folder}/*.h)
    list(APPEND sources ${found})
  endforeach()
  qt_add_library(${name} STATIC ${sources})
  target_include_directories(${name} PUBLIC ${CMAKE_CURRENT_SOURCE_DIR})
  target_link_libraries(${name} PUBLIC drydock_flags ${arg_LINK})
  set_source_files_properties(${arg_APART} PROPERTIES SKIP_UNITY_BUILD_INCLUSION ON)
endfunction()

# drydock_test(NAME SOURCE… LINK LIBRARY…): one Qt Test program, run offscreen.
function(drydock_test name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "LINK")
  qt_add_executable(${name} ${arg_UNPARSED_ARGUMENTS})
  target_link_libraries(${name} PRIVATE drydock_flags Qt6::Test ${arg_LINK})
  set_target_properties(${name} PROPERTIES UNITY_BUILD OFF) # a test is one source; its private names may be its own
  add_test(NAME ${name} COMMAND ${name})
  # Sanitized programs take about three times as long.
  set(timeout 600)
  if(DRYDOCK_SANITIZE)
    set(timeout 1800)
  endif()
  set_tests_properties(${name} PROPERTIES
    TIMEOUT ${timeout}
    ENVIRONMENT "QT_QPA_PLATFORM=offscreen;DRYDOCK_SHARED=${CMAKE_SOURCE_DIR}/../shared;TZ=UTC;LC_ALL=C.UTF-8")
  # A test that skips because the recorded answers are missing is a failure where they are present.
  if(EXISTS ${CMAKE_SOURCE_DIR}/../shared)
    set_tests_properties(${name} PROPERTIES FAIL_REGULAR_EXPRESSION "SKIP   :")
  endif()
endfunction()

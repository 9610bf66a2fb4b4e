# SPDX-License-Identifier: GPL-3.0-or-later
# How every target of the project is built: warnings, sanitizers, and the two functions for libraries and tests.

option(DRYDOCK_SANITIZE "Build with AddressSanitizer and UndefinedBehaviorSanitizer" OFF)
option(DRYDOCK_FUZZ "Instrument for libFuzzer (clang)" OFF)

add_library(drydock_flags INTERFACE)
target_compile_options(drydock_flags INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual)
target_compile_definitions(drydock_flags INTERFACE
  QT_NO_KEYWORDS QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_URL_CAST_FROM_STRING QT_NO_FOREACH
  QT_DISABLE_DEPRECATED_UP_TO=0x060800)

# What a configuration adds for the program itself (models, views, app): instrumentation, and another optimisation than
# that of a release. Tests are compiled without either, which is quickest, and with the same options in `release` and
# `sanitize`, so that the compiler cache answers the second one: therefore the flags of the build type are a release's in
# both presets (NDEBUG too: the cache counts it), and `sanitize` takes them back for the program here.
set(DRYDOCK_CODE_OPTIONS "" CACHE STRING "Compiler options of everything but the tests")
set(drydock_code_options ${DRYDOCK_CODE_OPTIONS})
if(DRYDOCK_SANITIZE)
  # A null pointer ends in AddressSanitizer's hands as well, and checks of alignment find nothing on x86: without them and
  # object-size a fifth of the compiling is saved.
  list(APPEND drydock_code_options -fsanitize=address,undefined -fno-sanitize=null,alignment,object-size
    -fno-sanitize-recover=undefined -fno-omit-frame-pointer)
  target_link_options(drydock_flags INTERFACE -fsanitize=address,undefined)
endif()
if(DRYDOCK_FUZZ)
  list(APPEND drydock_code_options -fsanitize=fuzzer-no-link)
  target_link_options(drydock_flags INTERFACE -fsanitize=fuzzer-no-link)
endif()

option(DRYDOCK_PRECOMPILE "Precompile the headers of Qt and C++: clang gains by it, g++ does not" OFF)

# drydock_library(NAME FOLDERS FOLDER… LINK LIBRARY… APART SOURCE… SOURCES SOURCE… WITHOUT SOURCE… PRECOMPILE HEADER…):
# a static library of all sources in these folders, or of single ones, without those that another library has.
# APART: sources whose private names stand in a neighbour too, kept out of unity batches.
# PRECOMPILE: headers of Qt beyond QtCore that most of its sources read.
function(drydock_library name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "FOLDERS;LINK;APART;SOURCES;WITHOUT;PRECOMPILE")
  set(sources ${arg_SOURCES})
  foreach(folder IN LISTS arg_FOLDERS)
    file(GLOB found CONFIGURE_DEPENDS ${folder}/*.cpp ${folder}/*.h)
    list(APPEND sources ${found})
  endforeach()
  if(arg_WITHOUT)
    list(TRANSFORM arg_WITHOUT PREPEND ${CMAKE_CURRENT_SOURCE_DIR}/)
    list(REMOVE_ITEM sources ${arg_WITHOUT})
  endif()
  qt_add_library(${name} STATIC ${sources})
  target_include_directories(${name} PUBLIC ${CMAKE_CURRENT_SOURCE_DIR})
  target_link_libraries(${name} PUBLIC drydock_flags ${arg_LINK})
  target_compile_options(${name} PRIVATE ${drydock_code_options})
  if(DRYDOCK_PRECOMPILE)
    # Header by header: clazy minds whole modules, here as in the sources.
    target_precompile_headers(${name} PRIVATE <algorithm> <expected> <functional> <map> <memory> <optional> <ranges> <set>
      <variant> <vector> <QAbstractItemModel> <QCoreApplication> <QDateTime> <QFile> <QHash> <QJsonArray> <QJsonDocument>
      <QJsonObject> <QList> <QLocale> <QMap> <QObject> <QPointer> <QSet> <QString> <QStringList> <QTimer> <QUrl> <QVariant>
      ${arg_PRECOMPILE})
  endif()
  set_source_files_properties(${arg_APART} PROPERTIES SKIP_UNITY_BUILD_INCLUSION ON)
endfunction()

# How tests and what only they link are compiled. The path of the build is undefined: with it every configuration would
# compile something else, and nothing here asks for it.
add_library(drydock_test_flags INTERFACE)
target_link_libraries(drydock_test_flags INTERFACE drydock_flags)
target_compile_options(drydock_test_flags INTERFACE -O0 -UQT_TESTCASE_BUILDDIR)
target_compile_definitions(drydock_test_flags INTERFACE QT_NO_DEBUG)

function(drydock_test_program name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "LINK")
  qt_add_executable(${name} ${arg_UNPARSED_ARGUMENTS})
  target_link_libraries(${name} PRIVATE drydock_test_flags Qt6::Test ${arg_LINK})
  set_target_properties(${name} PROPERTIES UNITY_BUILD OFF) # a test is one source; its private names may be its own
  drydock_moc_of(${name} ${arg_UNPARSED_ARGUMENTS})
endfunction()

# The moc files that these sources include. AUTOMOC would look through every source and header of each of the hundred
# test programs anew (a fifth of the time of a whole build); here only the included file is made.
function(drydock_moc_of name)
  set_target_properties(${name} PROPERTIES AUTOMOC OFF AUTOUIC OFF)
  set(folder ${CMAKE_CURRENT_BINARY_DIR}/${name}_moc)
  foreach(source IN LISTS ARGN)
    file(STRINGS ${CMAKE_CURRENT_SOURCE_DIR}/${source} line REGEX "^#include \".*\\.moc\"$")
    if(line)
      string(REGEX REPLACE "^#include \"(.*)\"$" "\\1" moc "${line}")
      add_custom_command(OUTPUT ${folder}/${moc}
        COMMAND Qt6::moc ${CMAKE_CURRENT_SOURCE_DIR}/${source} -o ${folder}/${moc}
        DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/${source} VERBATIM)
      target_sources(${name} PRIVATE ${folder}/${moc})
      target_include_directories(${name} PRIVATE ${folder})
    endif()
  endforeach()
endfunction()

set(drydock_test_environment
  "QT_QPA_PLATFORM=offscreen;DRYDOCK_SHARED=${CMAKE_SOURCE_DIR}/../shared;TZ=UTC;LC_ALL=C.UTF-8")
# Seconds until a test counts as hung; sanitized programs take about three times as long.
set(drydock_test_timeout 600)
if(DRYDOCK_SANITIZE)
  set(drydock_test_timeout 1800)
endif()
# A test that skips because the recorded answers are missing is a failure where they are present.
set(drydock_skip_fails)
if(EXISTS ${CMAKE_SOURCE_DIR}/../shared)
  set(drydock_skip_fails FAIL_REGULAR_EXPRESSION "SKIP   :")
endif()

# drydock_test(NAME SOURCE… LINK LIBRARY…): one Qt Test program, run offscreen.
function(drydock_test name)
  drydock_test_program(${name} ${ARGN})
  add_test(NAME ${name} COMMAND ${name})
  set_tests_properties(${name} PROPERTIES
    TIMEOUT ${drydock_test_timeout} ENVIRONMENT "${drydock_test_environment}" ${drydock_skip_fails})
endfunction()

# drydock_slow_test(NAME SOURCE… LINK LIBRARY…): the same for a program that mostly waits for its demo cluster: each of
# its rows is a test of its own (NAME/FUNCTION:ROW), asked of the program when ctest starts, so that they wait at the
# same time; they start before the quick ones.
function(drydock_slow_test name)
  drydock_test_program(${name} ${ARGN})
  set(rows ${CMAKE_CURRENT_BINARY_DIR}/${name}_rows.cmake)
  file(CONFIGURE OUTPUT ${rows} @ONLY CONTENT [=[
set(cmake "@CMAKE_COMMAND@")
set(program "@CMAKE_RUNTIME_OUTPUT_DIRECTORY@/@name@")
set(environment "@drydock_test_environment@")
set(timeout "@drydock_test_timeout@")
set(skip_fails "@drydock_skip_fails@")
include("@PROJECT_SOURCE_DIR@/cmake/TestRows.cmake")
]=])
  set_property(DIRECTORY APPEND PROPERTY TEST_INCLUDE_FILES ${rows})
endfunction()

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
set(DRYDOCK_VIEW_OPTIONS "" CACHE STRING "Further ones of views/, where little is computed")
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

set(drydock_usual_headers <algorithm> <expected> <functional> <map> <memory> <optional> <ranges> <set> <variant> <vector>
  <QCoreApplication> <QDateTime> <QJsonArray> <QJsonDocument> <QJsonObject> <QList> <QMap> <QSet> <QString> <QStringList>
  <QTimer>)
option(DRYDOCK_PRECOMPILE "Precompile the headers of Qt and C++ for each library: gains where a source is compiled alone" OFF)
set(DRYDOCK_CLAZY_PLUGIN "" CACHE STRING "clazy's plugin for clang, as its loader finds it: with it the target `clazy` judges all code (level 1)")

# drydock_moc(NAME SOURCE…): Qt's meta objects of these headers, and of sources that include their own .moc file. moc needs
# none of the included files for that; AUTOMOC, which gives it all of them, takes fifty times as long.
function(drydock_moc name)
  set(folder ${CMAKE_CURRENT_BINARY_DIR}/${name}_moc)
  set(made)
  set(all "")
  foreach(source IN LISTS ARGN)
    cmake_path(ABSOLUTE_PATH source BASE_DIRECTORY ${CMAKE_CURRENT_SOURCE_DIR} NORMALIZE)
    cmake_path(RELATIVE_PATH source BASE_DIRECTORY ${PROJECT_SOURCE_DIR} OUTPUT_VARIABLE moc)
    if(source MATCHES "\\.h$")
      string(REGEX REPLACE "[/.]" "_" moc "moc_${moc}")
      string(APPEND moc ".cpp")
      string(APPEND all "#include \"${moc}\"\n")
    else()
      file(STRINGS ${source} moc REGEX "^#include \".*\\.moc\"$")
      string(REGEX REPLACE "^#include \"(.*)\"$" "\\1" moc "${moc}")
    endif()
    if(moc)
      add_custom_command(OUTPUT ${folder}/${moc} COMMAND Qt6::moc --no-notes ${source} -o ${folder}/${moc} DEPENDS ${source} VERBATIM)
      list(APPEND made ${folder}/${moc})
    endif()
  endforeach()
  if(all)
    file(CONFIGURE OUTPUT ${folder}/mocs.cpp CONTENT "${all}" @ONLY)
    set_source_files_properties(${folder}/mocs.cpp PROPERTIES SKIP_UNITY_BUILD_INCLUSION ON)
    target_sources(${name} PRIVATE ${folder}/mocs.cpp)
  endif()
  set_source_files_properties(${made} PROPERTIES HEADER_FILE_ONLY ON)
  target_sources(${name} PRIVATE ${made})
  target_include_directories(${name} PRIVATE ${folder})
endfunction()

# drydock_clazy(NAME SOURCE…): clazy reads the library's sources. It walks through all that a source includes, which takes
# longer than compiling it: therefore in batches, apart from the library itself, which stays one object per source.
function(drydock_clazy name)
  list(FILTER ARGN INCLUDE REGEX "\\.cpp$")
  add_library(${name}_clazy OBJECT EXCLUDE_FROM_ALL ${ARGN})
  set_target_properties(${name}_clazy PROPERTIES UNITY_BUILD ON UNITY_BUILD_BATCH_SIZE 24)
  target_include_directories(${name}_clazy PRIVATE $<TARGET_PROPERTY:${name},INCLUDE_DIRECTORIES>)
  target_compile_definitions(${name}_clazy PRIVATE $<TARGET_PROPERTY:${name},COMPILE_DEFINITIONS>)
  target_link_libraries(${name}_clazy PRIVATE $<TARGET_PROPERTY:${name},LINK_LIBRARIES>)
  get_target_property(precompiled ${name} PRECOMPILE_HEADERS)
  if(precompiled)
    target_precompile_headers(${name}_clazy REUSE_FROM ${name})
  endif()
  target_compile_options(${name}_clazy PRIVATE "SHELL:-Xclang -load -Xclang ${DRYDOCK_CLAZY_PLUGIN}"
    "SHELL:-Xclang -add-plugin -Xclang clazy" "SHELL:-Xclang -plugin-arg-clazy -Xclang level1"
    "SHELL:-Xclang -Wno-shadow") # in a batch names of a neighbour are in the way; the library itself is judged
  add_dependencies(${name}_clazy ${name}) # its .moc files
  add_dependencies(clazy ${name}_clazy)
endfunction()
if(DRYDOCK_CLAZY_PLUGIN)
  add_custom_target(clazy)
endif()

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
  drydock_moc(${name} ${sources})
  target_include_directories(${name} PUBLIC ${CMAKE_CURRENT_SOURCE_DIR})
  target_link_libraries(${name} PUBLIC drydock_flags ${arg_LINK})
  target_compile_options(${name} PRIVATE ${drydock_code_options})
  if(DRYDOCK_PRECOMPILE)
    # Header by header: clazy minds whole modules, here as in the sources.
    target_precompile_headers(${name} PRIVATE ${drydock_usual_headers} <QLocale> <QObject> <QPointer> <QUrl> <QVariant> <QHash>
      <QFile> <QAbstractItemModel> ${arg_PRECOMPILE})
  endif()
  set_source_files_properties(${arg_APART} PROPERTIES SKIP_UNITY_BUILD_INCLUSION ON)
  if(DRYDOCK_CLAZY_PLUGIN)
    drydock_clazy(${name} ${sources})
  endif()
endfunction()

# How tests and what only they link are compiled. Qt Test would define the paths of source and build: with them every
# program would be compiled with other words, and nothing here asks for them.
set_target_properties(Qt6::Test PROPERTIES INTERFACE_COMPILE_DEFINITIONS QT_TESTLIB_LIB)
add_library(drydock_test_flags INTERFACE)
target_link_libraries(drydock_test_flags INTERFACE drydock_flags)
target_compile_options(drydock_test_flags INTERFACE -O0)
target_compile_definitions(drydock_test_flags INTERFACE QT_NO_DEBUG)

# The headers that nearly all tests read, precompiled once for those without a window and once for those with one.
function(drydock_test_headers name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "LINK;HEADERS")
  file(CONFIGURE OUTPUT ${CMAKE_CURRENT_BINARY_DIR}/${name}.cpp CONTENT "")
  add_library(${name} OBJECT ${CMAKE_CURRENT_BINARY_DIR}/${name}.cpp)
  target_link_libraries(${name} PRIVATE drydock_test_flags Qt6::Test ${arg_LINK})
  target_precompile_headers(${name} PRIVATE ${drydock_usual_headers} <QTest> <QSignalSpy> <QTemporaryDir> <QFile>
    <QRegularExpression> ${arg_HEADERS})
endfunction()

# drydock_test_library(NAME SOURCE… LINK LIBRARY…): what several tests share.
function(drydock_test_library name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "LINK")
  qt_add_library(${name} STATIC ${arg_UNPARSED_ARGUMENTS})
  target_include_directories(${name} PUBLIC ${CMAKE_CURRENT_SOURCE_DIR})
  target_link_libraries(${name} PRIVATE drydock_test_flags PUBLIC Qt6::Test ${arg_LINK})
endfunction()

function(drydock_test_program name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "LINK")
  qt_add_executable(${name} ${arg_UNPARSED_ARGUMENTS})
  target_link_libraries(${name} PRIVATE drydock_test_flags Qt6::Test Qt6::Network ${arg_LINK})
  set_target_properties(${name} PROPERTIES UNITY_BUILD OFF) # a test is one source; its private names may be its own
  list(FILTER arg_UNPARSED_ARGUMENTS INCLUDE REGEX "\\.cpp$") # no header of a test has a meta object
  drydock_moc(${name} ${arg_UNPARSED_ARGUMENTS})
  # Qt Test's own headers ask whether a program links QtGui: the few that do without widgets read them themselves.
  if(arg_LINK MATCHES "drydock_(views|hands)")
    target_precompile_headers(${name} REUSE_FROM drydock_window_test_headers)
  elseif(NOT arg_LINK MATCHES "drydock_(cli|items|report|map|tokens|desktop)|Qt6::Gui")
    target_precompile_headers(${name} REUSE_FROM drydock_test_headers)
  endif()
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

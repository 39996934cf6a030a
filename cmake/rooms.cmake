# Rooms are flat folders: every .cpp of a room belongs to it, so a room costs one name in CMakeLists.txt.

# pulse_backend(room…): the Qt-free control plane as one static library.
function(pulse_backend)
  file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/backend/*.cpp)
  foreach(room IN LISTS ARGN)
    file(GLOB room_sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/backend/${room}/*.cpp)
    list(APPEND sources ${room_sources})
  endforeach()
  add_library(pulse_backend STATIC ${sources})
  target_include_directories(pulse_backend PUBLIC ${CMAKE_SOURCE_DIR})
  # libcurl and libmongoc are loaded when they are needed (core/latelibrary.h): their headers alone, no link.
  target_include_directories(pulse_backend SYSTEM PUBLIC ${PULSE_EXPECTED} PRIVATE ${CURL_INCLUDE_DIRS} ${MONGOC_INCLUDE_DIRS})
  target_compile_definitions(pulse_backend PUBLIC
    PULSE_VERSION="${PROJECT_VERSION}" BOOST_ASIO_NO_DEPRECATED BOOST_ASIO_NO_TS_EXECUTORS SPDLOG_FMT_EXTERNAL)
  target_link_libraries(pulse_backend PUBLIC Boost::json Threads::Threads
    PRIVATE OpenSSL::Crypto SQLite::SQLite3 PkgConfig::BSON crypt spdlog::spdlog prometheus-cpp::core ZLIB::ZLIB ${CMAKE_DL_LIBS})
  file(GLOB docs CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/resources/docs/*)
  set_source_files_properties(${CMAKE_SOURCE_DIR}/backend/http/docsassets.cpp PROPERTIES
    COMPILE_DEFINITIONS PULSE_DOCS="${CMAKE_SOURCE_DIR}/resources/docs" OBJECT_DEPENDS "${docs}" SKIP_PRECOMPILE_HEADERS ON)
  target_precompile_headers(pulse_backend PRIVATE ${CMAKE_SOURCE_DIR}/backend/pch.h)
endfunction()

# pulse_desktop(): the models and the widgets, one static library each.
function(pulse_desktop)
  if(NOT PULSE_DESKTOP)
    return()
  endif()
  foreach(floor IN ITEMS models ui)
    file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/${floor}/*.cpp ${CMAKE_SOURCE_DIR}/${floor}/*.h)
    if(NOT sources)
      continue()
    endif()
    add_library(pulse_${floor} STATIC ${sources})
    set_target_properties(pulse_${floor} PROPERTIES AUTOMOC ON)
    target_include_directories(pulse_${floor} PUBLIC ${CMAKE_SOURCE_DIR})
    # The backend has members named `signals`.
    target_compile_definitions(pulse_${floor} PUBLIC QT_NO_KEYWORDS PRIVATE QT_NO_CAST_FROM_ASCII)
    target_precompile_headers(pulse_${floor} PRIVATE ${CMAKE_SOURCE_DIR}/${floor}/pch.h)
  endforeach()
  if(TARGET pulse_models)
    target_link_libraries(pulse_models PUBLIC pulse_backend Qt6::Core Qt6::Gui Qt6::Concurrent)
  endif()
  if(TARGET pulse_ui)
    target_link_libraries(pulse_ui PUBLIC pulse_models Qt6::Widgets Qt6::Svg Qt6::Network Qt6::DBus PRIVATE Qt6Keychain::Qt6Keychain)
    target_sources(pulse_ui PRIVATE ${CMAKE_SOURCE_DIR}/resources/pulse.qrc)
    set_target_properties(pulse_ui PROPERTIES AUTORCC ON)
    # Released only: a rule that runs lupdate would overwrite a file that is missing when CMake configures.
    qt_add_lrelease(pulse_ui TS_FILES ${CMAKE_SOURCE_DIR}/translations/pulse_en.ts ${CMAKE_SOURCE_DIR}/translations/pulse_de.ts QM_FILES_OUTPUT_VARIABLE qm)
    qt_add_resources(pulse_ui translations PREFIX /pulse/translations BASE ${CMAKE_BINARY_DIR} FILES ${qm})
  endif()
endfunction()

# pulse_test(room): tests/<room>/*.cpp against the backend, on GoogleTest.
function(pulse_test room)
  string(REPLACE "/" "_" name ${room})
  file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/${room}/*.cpp)
  if(NOT sources)
    return()
  endif()
  add_executable(tst_${name} ${sources})
  target_link_libraries(tst_${name} PRIVATE pulse_test_support pulse_backend GTest::gtest_main GTest::gmock ${ARGN})
  # A precompiled header fits only code compiled as it was: -fPIC, where CMake would give a program -fPIE.
  set_target_properties(tst_${name} PROPERTIES POSITION_INDEPENDENT_CODE OFF)
  target_compile_options(tst_${name} PRIVATE -fPIC)
  target_precompile_headers(tst_${name} REUSE_FROM pulse_test_support)
  add_test(NAME ${name} COMMAND tst_${name})
  set_tests_properties(${name} PROPERTIES TIMEOUT 300 LABELS backend)
endfunction()

# pulse_gui_test(name source): one Qt Test program per page, offscreen.
function(pulse_gui_test name source)
  add_executable(${name} ${source})
  set_target_properties(${name} PROPERTIES AUTOMOC ON)
  target_link_libraries(${name} PRIVATE pulse_test_support pulse_ui Qt6::Test ${ARGN})
  add_test(NAME ${name} COMMAND ${name})
  set_tests_properties(${name} PROPERTIES TIMEOUT 120 LABELS gui ENVIRONMENT "QT_QPA_PLATFORM=offscreen")
endfunction()

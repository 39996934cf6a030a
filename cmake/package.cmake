# What is installed, by component (server, desktop), and the Debian packages that CPack makes of it: scripts/package.
include(GNUInstallDirs)
# `cpack` packs what is built; it does not build the tests first.
set(CMAKE_SKIP_INSTALL_ALL_DEPENDENCY ON)
set(pulse_staged ${CMAKE_BINARY_DIR}/package)

# The release's day is that of its last commit, so that the same source makes the same files.
find_package(Git QUIET)
if(GIT_FOUND AND NOT DEFINED ENV{SOURCE_DATE_EPOCH})
  execute_process(COMMAND ${GIT_EXECUTABLE} log -1 --format=%ct WORKING_DIRECTORY ${CMAKE_SOURCE_DIR}
                  OUTPUT_VARIABLE pulse_epoch OUTPUT_STRIP_TRAILING_WHITESPACE ERROR_QUIET)
  if(pulse_epoch)
    set(ENV{SOURCE_DATE_EPOCH} ${pulse_epoch})
  endif()
endif()
string(TIMESTAMP PULSE_RELEASE_DATE %Y-%m-%d UTC)
string(TIMESTAMP PULSE_RELEASE_DATE_MDOC "%B %d, %Y" UTC)
string(REGEX REPLACE " 0([0-9],)" " \\1" PULSE_RELEASE_DATE_MDOC "${PULSE_RELEASE_DATE_MDOC}")
string(TIMESTAMP PULSE_RELEASE_DATE_MAIL "%a, %d %b %Y %H:%M:%S +0000" UTC)
set(PULSE_MAINTAINER "Pulse maintainers <maintainers@pulse.example>")

# pulse_compressed(file to component): `file` under the build folder, compressed as Debian wants documents to be.
function(pulse_compressed file to component)
  execute_process(COMMAND gzip -9nc ${pulse_staged}/${file} OUTPUT_FILE ${pulse_staged}/${file}.gz COMMAND_ERROR_IS_FATAL ANY)
  install(FILES ${pulse_staged}/${file}.gz DESTINATION ${to} COMPONENT ${component})
endfunction()

# pulse_documents(component licence…): manual page, copyright, changelog and the settings, for pulse-<component>.
function(pulse_documents component)
  set(name pulse-${component})
  set(PULSE_PACKAGE ${name})
  configure_file(${CMAKE_SOURCE_DIR}/deploy/man/${name}.1.in ${pulse_staged}/${name}.1 @ONLY)
  pulse_compressed(${name}.1 ${CMAKE_INSTALL_MANDIR}/man1 ${component})
  configure_file(${CMAKE_SOURCE_DIR}/deploy/debian/changelog.in ${pulse_staged}/${name}/changelog @ONLY)
  pulse_compressed(${name}/changelog ${CMAKE_INSTALL_DATADIR}/doc/${name} ${component})
  set(copyright "")
  foreach(licence IN LISTS ARGN)
    set_property(DIRECTORY ${CMAKE_SOURCE_DIR} APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/${licence})
    file(READ ${CMAKE_SOURCE_DIR}/${licence} text)
    string(APPEND copyright "Source: ${licence}\n\n${text}\n")
  endforeach()
  file(CONFIGURE OUTPUT ${pulse_staged}/${name}/copyright CONTENT "@copyright@" @ONLY)
  install(FILES ${pulse_staged}/${name}/copyright DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/${name} COMPONENT ${component})
  install(FILES ${CMAKE_SOURCE_DIR}/.env.example DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/${name}
          RENAME pulse.env.example COMPONENT ${component})
endfunction()

install(TARGETS pulse-server RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR} COMPONENT server)
install(FILES ${CMAKE_SOURCE_DIR}/deploy/pulse-server.service DESTINATION lib/systemd/system COMPONENT server)
pulse_documents(server LICENSE resources/docs/LICENSE)
set(CPACK_COMPONENTS_ALL server)

if(PULSE_DESKTOP)
  install(TARGETS pulse-desktop RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR} COMPONENT desktop)
  install(FILES ${CMAKE_SOURCE_DIR}/deploy/desktop/pulse-desktop.desktop DESTINATION ${CMAKE_INSTALL_DATADIR}/applications COMPONENT desktop)
  configure_file(${CMAKE_SOURCE_DIR}/deploy/desktop/io.pulse.desktop.metainfo.xml.in ${pulse_staged}/io.pulse.desktop.metainfo.xml @ONLY)
  install(FILES ${pulse_staged}/io.pulse.desktop.metainfo.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/metainfo COMPONENT desktop)
  install(FILES ${CMAKE_SOURCE_DIR}/resources/logo/pulse-icon.svg DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps
          RENAME pulse-desktop.svg COMPONENT desktop)
  pulse_documents(desktop LICENSE resources/docs/LICENSE resources/fonts/LICENSE resources/icons/LICENSE)
  list(APPEND CPACK_COMPONENTS_ALL desktop)
endif()

set(CPACK_GENERATOR DEB)
set(CPACK_SOURCE_GENERATOR "")
set(CPACK_PACKAGE_NAME pulse)
set(CPACK_PACKAGE_VENDOR Pulse)
set(CPACK_PACKAGE_CONTACT "${PULSE_MAINTAINER}")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
set(CPACK_STRIP_FILES ON)
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_COMPRESSION_TYPE xz)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_SECTION net)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)

set(CPACK_DEBIAN_SERVER_PACKAGE_NAME pulse-server)
# Loaded when they are needed, and so not seen by dpkg-shlibdeps.
set(pulse_late "libcurl4, libmongoc-1.0-0")
set(CPACK_DEBIAN_SERVER_PACKAGE_DEPENDS "adduser, ${pulse_late}")
set(CPACK_DEBIAN_SERVER_PACKAGE_CONTROL_EXTRA
    ${CMAKE_SOURCE_DIR}/deploy/debian/server/postinst ${CMAKE_SOURCE_DIR}/deploy/debian/server/prerm
    ${CMAKE_SOURCE_DIR}/deploy/debian/server/postrm)
set(CPACK_DEBIAN_SERVER_PACKAGE_CONTROL_STRICT_PERMISSION ON)
set(CPACK_COMPONENT_SERVER_DESCRIPTION "control plane for LiveKit, without a window
Pulse runs LiveKit for many customers: organizations, projects, API keys and
the tokens that let participants into rooms, over an HTTP API. The data lives
in one folder, or in a MongoDB that several servers share.
.
This package is the headless server with its systemd unit. It is not started
on its own: systemctl enable --now pulse-server.")

set(CPACK_DEBIAN_DESKTOP_PACKAGE_NAME pulse-desktop)
set(CPACK_DEBIAN_DESKTOP_PACKAGE_DEPENDS "${pulse_late}")
set(CPACK_DEBIAN_DESKTOP_PACKAGE_RECOMMENDS "libsecret-1-0, gnome-keyring | kwalletmanager | keepassxc, qt6-wayland")
set(CPACK_COMPONENT_DESKTOP_DESCRIPTION "control plane for LiveKit, in a window
Pulse runs LiveKit for many customers: organizations, projects, API keys and
the tokens that let participants into rooms. The data lives in one folder, or
in a MongoDB that several servers share.
.
This package is the desktop application, which serves the HTTP API too while
its window is open.")
include(CPack)

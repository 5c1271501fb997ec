"""Plotly in Indonesian, without a network: `locale` alone does nothing, the words and formats must come along."""

from babel.dates import get_day_names, get_month_names

_MONTHS = {
    width: [get_month_names(width, locale="id")[n] for n in range(1, 13)] for width in ("wide", "abbreviated")
}
_DAYS = {
    width: [get_day_names(width, locale="id")[n] for n in (6, 0, 1, 2, 3, 4, 5)]
    for width in ("wide", "abbreviated")
}

CONFIG = {
    "displaylogo": False,
    "displayModeBar": "hover",
    "modeBarButtons": [["toImage"]],
    "locale": "id",
    "locales": {
        "id": {
            "dictionary": {"Download plot as a PNG": "Unduh grafik (PNG)", "Download plot": "Unduh grafik"},
            "format": {
                "days": _DAYS["wide"],
                "shortDays": _DAYS["abbreviated"],
                "months": _MONTHS["wide"],
                "shortMonths": _MONTHS["abbreviated"],
                "date": "%d/%m/%Y",
                "decimal": ",",
                "thousands": ".",
            },
        }
    },
}
"""What st.plotly_chart hands to the browser."""

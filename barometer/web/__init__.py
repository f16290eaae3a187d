"""Around every answer: log and metrics, headers, limits. Knows nothing of Streamlit or pages."""

from barometer.web.stack import Serving, middleware, routes

__all__ = ["Serving", "middleware", "routes"]

"""The HTTP API, read only, served by the app's own process."""

from barometer.api.routes import middleware, routes

__all__ = ["middleware", "routes"]

"""The HTTP API, read only, served by the app's own process."""

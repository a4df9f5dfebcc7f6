"""The whole report: legs of several sentences put together to movements."""

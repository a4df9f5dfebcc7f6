"""All tests; a package, so that helpers are imported by their whole path."""

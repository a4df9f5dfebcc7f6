"""Roles: which place is origin, way or goal of which verb."""

"""Measurements that can be rerun."""
